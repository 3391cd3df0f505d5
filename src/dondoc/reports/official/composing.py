"""A report made into the blocks of an official document: header, title, text, tables, signature, recipients.

The order and the words are those of Nghị định 30/2020/NĐ-CP, Phụ lục I, and of the Party's Hướng dẫn 36-HD/VPTW and
05-HD/VPTW; all numbers come from the layout. Wide tables follow the signature as an appendix on pages laid across.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from dondoc.domain.cell import Cell
from dondoc.domain.column import Column, ColumnKind
from dondoc.domain.paper import Letterhead, PaperKind
from dondoc.domain.report import Report, Table
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.locale import Words, language_of
from dondoc.reports import wording
from dondoc.reports.headings import as_of, drawn_title, paragraph, store
from dondoc.reports.official.blocks import Align, Block, Columns, Grid, Paper, Plot, Run, Section, Text, line
from dondoc.reports.official.layout import Layout
from dondoc.reports.official.measuring import column_widths
from dondoc.reports.official.signing import signatures
from dondoc.reports.shapes import draw_in_parts
from dondoc.reports.untrusted import plain

WIDE = 7
"""From so many columns on a table is laid across the page."""

TITLES = {
    PaperKind.REPORT: N_("REPORT"),
    PaperKind.SLIP: N_("TASK ASSIGNMENT SLIP"),
    PaperKind.MINUTES: N_("MINUTES"),
}
MANY = 40
"""A chart of more bars than these would go on for pages."""
OPEN = "\u00a0" * 6  # for a number written by hand
_RIGHT = (ColumnKind.NUMBER, ColumnKind.RATIO, ColumnKind.POINTS)


def compose(report: Report, words: Words, layout: Layout, letterhead: Letterhead) -> Paper:
    """The whole document."""
    page, letter = layout["page"], report.paper is PaperKind.LETTER
    wide = [table for table in report.tables if len(table.columns) >= WIDE and table.rows]
    body: list[Block] = [_header(report, words, layout, letterhead)]
    body += _recipient(report, words, layout) if letter else _title(report, words, layout)
    body += _facts(report, words, layout)
    body += _running(report, words, layout, wide)
    body += signatures(report, layout, letterhead, words)
    sections = [Section(False, tuple(body))]
    if wide:
        sections.append(Section(True, tuple(_appendix(report, wide, words, layout))))
    margins = tuple(float(page[side]) for side in ("top", "right", "bottom", "left"))
    return Paper(
        title=words.gettext(report.title),
        author=letterhead.issuer,
        language="vi-VN" if language_of(words) == "vi" else "en-GB",
        day=report.as_of.isoformat(),
        margins=margins,  # type: ignore[arg-type]
        font="Times New Roman",
        sections=tuple(sections),
    )


def _header(report: Report, words: Words, layout: Layout, by: Letterhead) -> Columns:
    """Issuer and state, number and day, in a table of two by two so that both lines stay level."""
    h = layout["header"]
    issuer = [line(plain(by.parent).upper(), h["parent_size"], Align.CENTRE)] if by.parent else []
    issuer += [
        line(plain(by.issuer).upper() or "…………", h["issuer_size"], Align.CENTRE, bold=True)._replace(
            rule=h["issuer_rule"]
        )
    ]
    if h["star"]:
        issuer.append(line("*", h["issuer_size"], Align.CENTRE))
    state = [
        line(text, size, Align.CENTRE, bold=bold)
        for text, size, bold in zip(h["state"], h["state_sizes"], h["state_bold"], strict=True)
    ]
    state[-1] = state[-1]._replace(rule=-1)
    number = [line(_number(report, layout, by), h["number_size"], Align.CENTRE)]
    if report.paper is PaperKind.LETTER:
        said = h["subject"].format(abstract=_abstract(report, words))
        number.append(line(said, h["subject_size"], Align.CENTRE, italic=h["subject_italic"])._replace(before=3))
    day = line(_place_and_day(by, report.as_of), h["place_size"], Align.CENTRE, italic=True)
    left = h["left_width"]
    return Columns((left, 1 - left), ((tuple(issuer), tuple(state)), (tuple(number), (day,))))


def _number(report: Report, layout: Layout, by: Letterhead) -> str:
    kind = layout["symbols"][(report.paper or PaperKind.REPORT).value]
    symbol = "/".join(part for part in (kind, plain(by.symbol) or "…") if part) if layout["party"] else ""
    if not layout["party"]:
        symbol = "-".join(part for part in (kind, plain(by.symbol) or "…") if part)
    number = by.number.zfill(2) if by.number.isdecimal() else plain(by.number)
    return str(layout["header"]["number"]).format(number=number or OPEN, symbol=symbol)


def _place_and_day(by: Letterhead, as_of: date) -> str:
    """The place and the day. Days below 10 and the months 1 and 2 have a zero before them (Nghị định 30, Phụ lục I)."""
    place = plain(by.place) or "…………"
    if by.day is None:
        return f"{place}, ngày {OPEN} tháng {OPEN} năm {as_of.year}"
    month = f"{by.day.month:02}" if by.day.month < 3 else str(by.day.month)
    return f"{place}, ngày {by.day.day:02} tháng {month} năm {by.day.year}"


def _abstract(report: Report, words: Words) -> str:
    return paragraph(report.abstract, words) if report.abstract else words.gettext(report.title)


def _title(report: Report, words: Words, layout: Layout) -> Iterator[Text]:
    t = layout["title"]
    yield line(words.gettext(TITLES[report.paper or PaperKind.REPORT]), t["size"], Align.CENTRE, bold=True)._replace(
        before=14, keep=True
    )
    about = line(_abstract(report, words), t["abstract_size"], Align.CENTRE, bold=True)
    yield about._replace(rule=t["rule"], keep=True, after=0 if t["dashes"] else 4)
    if t["dashes"]:
        yield line("-----", t["abstract_size"], Align.CENTRE)._replace(keep=True)
    yield line(f"({as_of(report, words)})", layout["body"]["size"], Align.CENTRE, italic=True)._replace(after=8)


def _recipient(report: Report, words: Words, layout: Layout) -> Iterator[Text]:
    b = layout["body"]
    before, _brace, _after = str(b["to"]).partition("{to}")
    names = [plain(name) for name in report.to] or ["…………"]
    style = {"size": b["size"], "align": Align.CENTRE, "before": 14, "after": 10}
    if len(names) == 1:
        yield Text((Run(before, italic=b["to_italic"]), Run(names[0])), **style)
        return
    yield Text((Run(before.rstrip(), italic=b["to_italic"]),), **(style | {"after": 2}))
    for place, name in enumerate(names, start=1):
        end = "." if place == len(names) else ";"
        yield Text((Run(f"- {name}{end}"),), size=b["size"], align=Align.CENTRE, after=10 if end == "." else 0)


def _facts(report: Report, words: Words, layout: Layout) -> Iterator[Text]:
    for fact in report.facts:
        said = f"{words.gettext(fact.title)}: ", wording.cell(fact.value, words)
        yield _body(said, layout)._replace(align=Align.LEFT)  # a long path leaves a short line before it


def _body(text: tuple[str, ...], layout: Layout) -> Text:
    b = layout["body"]
    runs = (Run(text[0]), *(Run(part, bold=True) for part in text[1:]))
    return Text(runs, b["size"], Align.BOTH, after=b["after"], first_line=b["first_line"], line=b["line"])


def _running(report: Report, words: Words, layout: Layout, wide: Sequence[Table]) -> Iterator[Block]:
    """Text and narrow tables; the last words carry the mark of the end."""
    yield from (_body((paragraph(text, words),), layout) for text in report.opening)
    if report.paper in (None, PaperKind.REPORT):
        yield from _charts(report, words, layout)
    for table in report.tables:
        if table not in wide:
            yield from _table(report, table, words, layout)
    closing = [paragraph(text, words) for text in report.closing] or [words.gettext(note) for note in report.notes]
    if wide:
        closing.append(words.gettext(N_("(Appendix attached)")))
    for place, text in enumerate(closing, start=1):
        last = place == len(closing)
        yield _body((_ended(text, layout) if last else text,), layout)._replace(keep=last)
    if report.paper is not PaperKind.LETTER:
        yield line(store(report, words, in_full=False), 10, italic=True)._replace(before=2, after=6, keep=True)


def _charts(report: Report, words: Words, layout: Layout) -> Iterator[Plot]:
    """The charts over the width of the page; one of very many bars is left to its table."""
    for chart in report.charts:
        if len(chart.labels) > MANY:
            continue
        title = line(words.gettext(chart.title), layout["body"]["size"], Align.CENTRE, bold=True)
        for drawing in draw_in_parts(chart, words, wide=620, names=210, bars=20):
            yield Plot(title._replace(before=8, after=4, keep=True), drawing)


def _ended(text: str, layout: Layout) -> str:
    """The last words of a document with the mark that nothing follows."""
    return text.rstrip().rstrip(".") + str(layout["body"]["end"])


def _table(report: Report, table: Table, words: Words, layout: Layout) -> Iterator[Block]:
    t = layout["table"]
    if title := drawn_title(table, report, words):
        yield line(title, layout["body"]["size"], Align.CENTRE, bold=True)._replace(before=8, after=4, keep=True)
    if not table.rows:
        if table.empty:
            yield _body((words.gettext(table.empty),), layout)
        return
    heads = tuple(words.gettext(column.title) for column in table.columns)
    rows = [_cells(table.columns, row, words) for row in table.rows]
    total = _total(table, words) if table.total else None
    yield Grid(
        heads=heads,
        weights=column_widths(heads, rows, total or (), _room(layout, across=len(heads) >= WIDE), t["size"]),
        right=tuple(column.kind in _RIGHT for column in table.columns),
        rows=rows,
        total=total,
        size=t["size"],
        numbers=t["numbers"],
    )
    yield line("", 6)


def _room(layout: Layout, *, across: bool) -> float:
    """The width between the margins, in points."""
    wide: float = (297 if across else 210) - layout["page"]["left"] - layout["page"]["right"]
    return wide * 72 / 25.4


def _cells(columns: Sequence[Column], row: Sequence[Cell], words: Words) -> tuple[str, ...]:
    return tuple(
        (words.gettext(column.missing) if column.missing else wording.NOTHING)
        if value is None
        else wording.cell(value, words, identifier=column.kind is ColumnKind.IDENTIFIER)
        for column, value in zip(columns, row, strict=True)
    )


def _total(table: Table, words: Words) -> tuple[str, ...]:
    first, *others = table.total or ()
    name = words.gettext(N_("Total")) if first is None else wording.cell(first, words)
    return (name, *("" if value is None else wording.cell(value, words) for value in others))


def _appendix(report: Report, wide: Sequence[Table], words: Words, layout: Layout) -> Iterator[Block]:
    t = layout["title"]
    yield line(words.gettext(N_("APPENDIX")), t["size"], Align.CENTRE, bold=True)._replace(keep=True)
    yield line(_abstract(report, words), t["abstract_size"], Align.CENTRE, bold=True)._replace(keep=True)
    yield line(f"({as_of(report, words)})", layout["body"]["size"], Align.CENTRE, italic=True)._replace(after=8)
    for table in wide:
        yield from _table(report, table, words, layout)
    for note in report.notes if report.closing else ():  # else they stand in the text
        yield line(words.gettext(note), 11, italic=True)._replace(after=2)
    yield line(store(report, words, in_full=False), 10, italic=True)._replace(before=2)
