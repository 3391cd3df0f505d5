"""A plain table for a terminal: columns lined up by what the eye sees, long text wrapped in its column.

Widths are measured on the first rows and the rest is drawn as it is asked for, so that a long list starts at once.
Where the columns cannot stand side by side, each row becomes a small record, one line a column.
"""

from collections.abc import Iterator, Sequence
from itertools import chain

from dondoc.domain.cell import Cell
from dondoc.domain.column import Column, ColumnKind
from dondoc.domain.task import Status, Timeliness
from dondoc.errors import gettext_noop
from dondoc.locale import Words
from dondoc.reports import wording
from dondoc.reports.wrapping import display_width, wrap

GAP = 2
NARROW_GAP = 1  # rather than no table at all
MEASURED = 1_000  # rows

_RIGHT = frozenset({ColumnKind.NUMBER, ColumnKind.IDENTIFIER, ColumnKind.RATIO})
_WHOLE = frozenset({ColumnKind.NUMBER, ColumnKind.IDENTIFIER})  # never broken over lines
_HEADER_LINES = 3

_RED, _YELLOW, _GREEN, _PLAIN = "\x1b[31m", "\x1b[33m", "\x1b[32m", "\x1b[0m"
_COLOURS: dict[Cell, str] = {
    Timeliness.OVERDUE: _RED,
    Timeliness.DUE_TODAY: _YELLOW,
    Timeliness.DUE_SOON: _YELLOW,
    Timeliness.ON_TIME: _GREEN,
    Timeliness.LATE: _GREEN,
    Status.COMPLETED: _GREEN,
}


def draw(
    columns: Sequence[Column],
    rows: Sequence[Sequence[Cell]],
    words: Words,
    *,
    width: int = 80,
    colour: bool = False,
    total: Sequence[Cell] | None = None,
    lines: int | None = 3,
    empty: str = "",
) -> Iterator[str]:
    """The lines of the table, none wider than `width`, without line ends.

    A cell takes at most `lines` lines and ends with "…" where it had more to say; None shows all of it. Without
    rows the sentence `empty` (a message id) is all there is.
    """
    if not rows:
        yield from wrap(words.gettext(empty), width) if empty else ()
        return
    headers = [words.gettext(column.title) for column in columns]
    written = _Written(columns, words)
    measured = [written.row(row) for row in rows[:MEASURED]]
    footer = written.total(total) if total else None
    samples = [*measured, footer] if footer else measured
    texts = chain(measured, map(written.row, rows[MEASURED:]))
    needs = [_needs(at, columns, rows, samples) for at in range(len(columns))]
    gap = GAP
    widths = _share_out(columns, headers, needs, width - gap * (len(columns) - 1))
    if widths is None:
        gap = NARROW_GAP
        widths = _share_out(columns, headers, needs, width - gap * (len(columns) - 1))
    if widths is None:
        yield from _records(headers, zip(rows, texts, strict=True), footer, width, colour)
        return
    right = [column.kind in _RIGHT for column in columns]
    rule = (" " * gap).join("─" * w for w in widths)
    yield from _lines(_header(headers, widths), widths, right, gap)
    yield rule
    for row, text in zip(rows, texts, strict=True):
        cells = [[t] if n >= display_width(t) else wrap(t, n, lines) for t, n in zip(text, widths, strict=True)]
        yield from _lines(cells, widths, right, gap, [_COLOURS.get(c, "") for c in row] if colour else None)
    if footer:
        yield rule
        yield from _lines([wrap(t, n) for t, n in zip(footer, widths, strict=True)], widths, right, gap)


class _Written:
    """The rows of one table as text."""

    def __init__(self, columns: Sequence[Column], words: Words) -> None:
        self.words = words
        self.identifiers = [column.kind is ColumnKind.IDENTIFIER for column in columns]
        self.missing = [words.gettext(c.missing) if c.missing else wording.NOTHING for c in columns]

    def row(self, row: Sequence[Cell]) -> list[str]:
        return [
            missing if value is None else wording.cell(value, self.words, identifier=identifier)
            for value, identifier, missing in zip(row, self.identifiers, self.missing, strict=True)
        ]

    def total(self, row: Sequence[Cell]) -> list[str]:
        texts = ["" if value is None else wording.cell(value, self.words) for value in row]
        return [texts[0] or self.words.gettext(gettext_noop("Total")), *texts[1:]]


def _needs(
    at: int, columns: Sequence[Column], rows: Sequence[Sequence[Cell]], samples: list[list[str]]
) -> tuple[int, int]:
    """The least width in which the cells of a column can be read, and the width in which none of them wraps."""
    column = columns[at]
    widest = max(display_width(row[at]) for row in samples)
    if column.kind is ColumnKind.DAY:  # "(extension 2)" may stand below the day
        return max(display_width(part) for row in samples for part in row[at].replace(" (", "\n(").split("\n")), widest
    if column.kind in _WHOLE:
        if len(rows) > MEASURED:  # numbers often grow along a list
            widest = max(widest, max(len(str(row[at])) for row in rows))
        return widest, widest
    if column.kind in (ColumnKind.TEXT, ColumnKind.NAMES, ColumnKind.MEETING):
        return min(widest, 8 + 4 * column.weight), widest
    return max(display_width(word) for row in samples for word in row[at].split(" ")), widest


def _share_out(
    columns: Sequence[Column], headers: list[str], needs: list[tuple[int, int]], room: int
) -> list[int] | None:
    """The width of each column, `room` together at most, or None where they cannot stand side by side.

    If all fits, nothing wraps but perhaps the headers. Otherwise every column gets the least it needs, and what is
    left goes to those that wrap, by weight.
    """
    for lines in range(1, _HEADER_LINES + 1):
        widths = [max(most, _header_width(title, lines)) for (_, most), title in zip(needs, headers, strict=True)]
        if sum(widths) <= room:
            return widths
    most = widths
    widths = [max(least, _header_width(title, _HEADER_LINES)) for (least, _), title in zip(needs, headers, strict=True)]
    if sum(widths) > room:
        return None
    for _ in range(room - sum(widths)):
        at = min((i for i in range(len(widths)) if widths[i] < most[i]), key=lambda i: widths[i] / columns[i].weight)
        widths[at] += 1
    return widths


def _header_width(title: str, lines: int) -> int:
    """The least width in which a header takes no more than so many lines and no word of it is broken."""
    width = max(map(display_width, title.split(" ")))
    while len(wrap(title, width)) > lines and " " in title:
        width += 1
    return width


def _header(headers: list[str], widths: list[int]) -> list[list[str]]:
    """The headers wrapped, and set down so that they all stand on the rule."""
    wrapped = [wrap(title, n) for title, n in zip(headers, widths, strict=True)]
    height = max(map(len, wrapped))
    return [[""] * (height - len(cell)) + cell for cell in wrapped]


def _lines(
    cells: list[list[str]], widths: list[int], right: list[bool], gap: int, colours: list[str] | None = None
) -> Iterator[str]:
    for line in range(max(map(len, cells))):
        parts = []
        for at, cell in enumerate(cells):
            text = cell[line] if line < len(cell) else ""
            blank = " " * (widths[at] - display_width(text))
            if text and colours and colours[at]:
                text = f"{colours[at]}{text}{_PLAIN}"
            parts.append(blank + text if right[at] else text + blank)
        yield (" " * gap).join(parts).rstrip()


def _records(
    headers: list[str],
    rows: Iterator[tuple[Sequence[Cell], list[str]]],
    footer: list[str] | None,
    width: int,
    colour: bool,
) -> Iterator[str]:
    """One record a row, for narrow terminals: the header of each column, then its text, all of it."""
    labels = min(max(map(display_width, headers)), width // 3)
    widths, right = [labels, max(2, width - labels - GAP)], [False, False]
    for number, (row, texts) in enumerate(chain(rows, [((), footer)] if footer else [])):
        if number:
            yield "─" * width if not row else ""
        for at, (header, text) in enumerate(zip(headers, texts, strict=True)):
            if text:
                tint = ["", _COLOURS.get(row[at], "")] if colour and row else None
                yield from _lines([wrap(header, labels), wrap(text, widths[1])], widths, right, GAP, tint)
