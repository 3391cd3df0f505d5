"""Put the lines of a PDF back into paragraphs: a PDF knows where each line stands, but not what belongs together.

A line is the last of its paragraph where the first word of the next would still have found room on it. Other signs
are an indent, a space between paragraphs, a change of size.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from dondoc.readers.pdf.lines import Line, lines_of_page
from dondoc.readers.pdf.page import Page
from dondoc.readers.pdf.tables import Table, joined_rows

_APART = 1.25  # times the usual distance of two lines: a space between paragraphs
_INDENT = 0.8  # heights of a letter
_CENTRED = 0.2  # heights of a letter, or of the space beside it, that a line may stand out of the middle
_SIZES = 1.15  # a heading and its text
_MARK = re.compile(r"(?:[-–+•*]|\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđ]|[IVX]{1,5})[.)/]\)?)(?:\s|$)")
_ENDED = (".", ";", ":", "!", "?", "…")


def lines_of(pages: Iterable[Page]) -> Iterator[str]:
    """The paragraphs and the rows of tables of a document, each as one line."""
    sheets = [_sheet(page) for page in pages]
    usual = _usual_distance(sheets)
    paragraph: list[str] = []
    before: tuple[Line, _Sheet] | None = None
    rows: list[list[str]] = []
    table: tuple[Table, _Sheet] | None = None
    for sheet in sheets:
        for item in sheet.items:
            if isinstance(item, Table):
                yield from _paragraph(paragraph)
                before = None
                goes_on = table is not None and table[1] is not sheet and table[0].has_columns_of(item)
                if rows and not goes_on:
                    yield from _rows(rows)
                rows = joined_rows(rows, item.cells()) if goes_on else item.cells()
                table = (item, sheet)
            else:
                yield from _rows(rows)
                table = None
                if before is None or not _goes_on(before[0], before[1], item, sheet, usual):
                    yield from _paragraph(paragraph)
                paragraph.append(item.text)
                before = (item, sheet)
    yield from _paragraph(paragraph)
    yield from _rows(rows)


@dataclass(slots=True)
class _Sheet:
    """The lines and tables of a page, and how far its text reaches."""

    items: list[Line | Table]
    lines: list[Line] = field(default_factory=list)
    left: float = 0.0
    right: float = 0.0


def _sheet(page: Page) -> _Sheet:
    items = lines_of_page(page)
    lines = [item for item in items if isinstance(item, Line)]
    body = [line for line in lines if not line.in_column and not line.is_row] or lines
    left = min((line.left for line in body), default=0.0)
    return _Sheet(items, lines, left, max((line.right for line in body), default=0.0))


def _usual_distance(sheets: list[_Sheet]) -> float:
    """From one line to the next, in heights of a letter."""
    distances = [
        (upper.y - lower.y) / lower.size
        for sheet in sheets
        for upper, lower in pairwise(sheet.lines)
        if 0 < upper.y - lower.y < 3 * lower.size
    ]
    return median(distances) if distances else 1.0


def _goes_on(line: Line, sheet: _Sheet, following: Line, its_sheet: _Sheet, usual: float) -> bool:
    """Whether the second line carries the paragraph of the first one on."""
    if line.is_row or following.is_row:
        return False
    distance = line.y - following.y
    if sheet is its_sheet and not 0 < distance <= _APART * usual * following.size:
        return False
    if max(line.size, following.size) > _SIZES * min(line.size, following.size):
        return False
    ended = line.text.endswith(_ENDED)
    if _MARK.match(following.text) and ended:
        return False
    if line.in_column or following.in_column:
        return line.in_column and following.in_column and not ended and following.text[0].islower()
    centred = _is_centred(line, sheet) and _is_centred(following, its_sheet)
    # Only an item of a list hangs: its lines after the first stand further in.
    hangs = _MARK.match(line.text) and not ended
    if not centred and not hangs and _is_indented(following, its_sheet) and not _is_indented(line, sheet):
        return False
    used = line.right - line.left if centred else line.right - sheet.left
    return used + line.space + following.first > sheet.right - sheet.left - 1


def _is_indented(line: Line, sheet: _Sheet) -> bool:
    return line.left - sheet.left > _INDENT * line.size


def _is_centred(line: Line, sheet: _Sheet) -> bool:
    left, right = line.left - sheet.left, sheet.right - line.right
    return left > 2 and abs(left - right) < max(_CENTRED * line.size, _CENTRED * left)


def _paragraph(lines: list[str]) -> Iterator[str]:
    """The paragraph of the lines, which are taken."""
    if lines:
        yield " ".join(lines)
        lines.clear()


def _rows(rows: list[list[str]]) -> Iterator[str]:
    """The rows as lines; they are taken."""
    for cells in rows:
        filled = [cell for cell in cells if cell]
        yield filled[0] if len(filled) == 1 and len(cells) <= 2 else " | ".join(cells)
    rows.clear()
