"""A report as one HTML page: no network, no font or picture from elsewhere, whole without JavaScript, good on A4.

Everything foreign is escaped, and the page forbids itself any script but its own. The same report gives the same bytes.
"""

from base64 import b64encode
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from hashlib import sha256
from html import escape
from importlib.resources import files

from dondoc.domain.cell import Cell, Ratio
from dondoc.domain.column import Column, ColumnKind
from dondoc.domain.paper import Signer
from dondoc.domain.report import Report, Table
from dondoc.domain.task import Timeliness
from dondoc.errors import gettext_noop
from dondoc.locale import Words, language_of
from dondoc.reports import wording
from dondoc.reports.headings import as_of, drawn_title, paragraph, store
from dondoc.reports.svg import picture
from dondoc.reports.untrusted import plain

WIDE = 7
"""From so many columns on a table is printed across the page."""

_RIGHT = (ColumnKind.NUMBER, ColumnKind.IDENTIFIER, ColumnKind.RATIO)


def render(report: Report, words: Words) -> bytes:
    """The whole page."""
    return "".join(f"{line}\n" for line in _page(report, words)).encode()


@cache
def _asset(name: str) -> str:
    return (files("dondoc.reports") / "assets" / name).read_text("utf-8")


def _page(report: Report, words: Words) -> Iterator[str]:
    title, script = escape(words.gettext(report.title)), _asset("page.js")
    allowed = b64encode(sha256(f"\n{script}".encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{allowed}'"
    yield "<!DOCTYPE html>"
    yield f'<html lang="{language_of(words)}">'
    yield '<head>\n<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{escape(policy)}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{title}</title>"
    yield f"<style>\n{_asset('page.css')}{''.join(_labels(report, words))}</style>\n</head>"
    yield f'<body>\n<main>\n<h1>{title}</h1>\n<p class="day">{escape(as_of(report, words))}</p>'
    if report.facts:
        yield "<dl>"
        for fact in report.facts:
            yield f"<dt>{escape(words.gettext(fact.title))}</dt><dd>{_cell(None, fact.value, words)[1]}</dd>"
        yield "</dl>"
    yield from (f"<p>{escape(paragraph(text, words))}</p>" for text in report.opening)
    for place, chart in enumerate(report.charts, start=1):
        said = escape(words.gettext(chart.title))
        yield f"<figure>\n<figcaption>{said}</figcaption>"
        yield f'<div class="wide" tabindex="0" role="group" aria-label="{said}">'
        yield picture(chart, words, name=f"chart{place}")
        yield "</div>\n</figure>"
    for place, table in enumerate(report.tables, start=1):
        yield from _table(report, table, place, words)
    yield from (f"<p>{escape(paragraph(text, words))}</p>" for text in report.closing)
    if report.signers:
        yield f'<div class="signers">{"".join(_signer(each, words) for each in report.signers)}</div>'
    yield "</main>\n<footer>"
    for note in (*map(words.gettext, report.notes), store(report, words)):
        yield f"<p>{escape(note)}</p>"
    yield f"</footer>\n<script>\n{script}</script>\n</body>\n</html>"


def _labels(report: Report, words: Words) -> Iterator[str]:
    """On a narrow screen each cell stands on a line of its own, with the heading of its column before it."""
    yield "@media screen and (max-width: 40rem) {\n"
    for place, table in enumerate(report.tables, start=1):
        for at, column in enumerate(table.columns, start=1):
            label = words.gettext(column.title).replace("\\", "\\\\").replace('"', '\\"').replace("<", "\\3c ")
            yield f'  #table{place} td:nth-child({at})::before {{ content: "{label}" }}\n'
    yield "}\n"


def _table(report: Report, table: Table, place: int, words: Words) -> Iterator[str]:
    title = escape(drawn_title(table, report, words))
    if not table.rows:
        if title:
            yield f"<h2>{title}</h2>"
        if table.empty:
            yield f"<p>{escape(words.gettext(table.empty))}</p>"
        return
    across = ' class="across"' if len(table.columns) >= WIDE else ""
    yield f'<table id="table{place}"{across}>'
    if title:
        yield f"<caption>{title}</caption>"
    heads = "".join(
        f'<th scope="col"{_right(column)}>{escape(words.gettext(column.title))}</th>' for column in table.columns
    )
    yield f"<thead><tr>{heads}</tr></thead>\n<tbody>"
    columns = [(column, _right(column), _nothing(column, words)) for column in table.columns]
    for row in table.rows:
        yield _row(columns, row, words)
    yield "</tbody>"
    if table.total:
        total = f"<td>{escape(words.gettext(gettext_noop('Total')))}</td>"
        blank = [(column, right, total if at == 0 else "<td></td>") for at, (column, right, _) in enumerate(columns)]
        yield f"<tfoot>{_row(blank, table.total, words)}</tfoot>"
    yield "</table>"


def _signer(signer: Signer, words: Words) -> str:
    role, said = words.gettext(signer.role), words.gettext(gettext_noop("(signature and full name)"))
    return f"<p><b>{escape(role)}</b><br><i>{escape(said)}</i><span>{escape(plain(signer.name))}</span></p>"


def _right(column: Column) -> str:
    return ' class="n"' if column.kind in _RIGHT else ""


def _nothing(column: Column, words: Words) -> str:
    shown = escape(words.gettext(column.missing)) if column.missing else wording.NOTHING
    return f"<td{_right(column)} data-none>{shown}</td>"


def _row(columns: Sequence[tuple[Column, str, str]], row: Sequence[Cell], words: Words) -> str:
    cells = []
    for (column, right, nothing), value in zip(columns, row, strict=True):
        if value is None or value == ():
            cells.append(nothing)
        else:
            marked, shown = _cell(column, value, words)
            cells.append(f"<td{marked or right}>{shown}</td>")
    return f"<tr>{''.join(cells)}</tr>"


def _cell(column: Column | None, value: Cell, words: Words) -> tuple[str, str]:
    """The attribute of a cell, if it has one of its own, and what stands in it, with the exact value to sort by."""
    identifier = column is not None and column.kind is ColumnKind.IDENTIFIER
    shown = escape(wording.cell(value, words, identifier=identifier), quote=False)
    match value:
        case Timeliness.OVERDUE:
            return ' class="bad"', shown
        case str() | None | tuple() if not isinstance(value, Ratio):
            return "", shown
        case date():
            return "", f'<time datetime="{value.isoformat()}">{shown}</time>'
        case Ratio():
            return "", f'<data value="{value.value or 0:.4f}">{shown}</data>'
        case int():
            return "", f'<data value="{value}">{shown}</data>'
    return "", shown
