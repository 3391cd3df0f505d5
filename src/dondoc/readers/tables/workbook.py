"""One sheet of a workbook as rows of tasks, with the columns it was read by."""

import re
from collections.abc import Mapping

from dondoc.domain.vietnamese import fold
from dondoc.errors.reading import FileEmpty, HeaderMissing, SheetUnknown
from dondoc.readers.letters.noise import printable
from dondoc.readers.tables.header import Header, header_of
from dondoc.readers.tables.register import Heading, register_of
from dondoc.readers.tables.rows import Remark, Row
from dondoc.readers.tables.xlsx import Sheet, sheets_of
from dondoc.typing import NamedTuple

_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")


class Choice(NamedTuple):
    """What a person says of a workbook: which sheet, which row is its header, what columns mean by header or letter."""

    sheet: str | None = None
    header_row: int | None = None
    columns: Mapping[str, str] = {}


class Worksheet(NamedTuple):
    """The sheet that was read: its rows, its headings by row, what a person should know; the other sheets."""

    name: str
    header: Header
    rows: list[Row]
    headings: Mapping[int, Heading]
    remarks: list[Remark]
    year: int | None  # the only one that stands above the header
    others: tuple[str, ...]


def worksheet_of(content: bytes, source: str, choice: Choice) -> Worksheet:
    """The rows of the sheet that was chosen, or of the only one that has tasks.

    Raises SheetUnknown where there is none of the name, or several have tasks; HeaderMissing, MapUnknown, and what
    `sheets_of` raises.
    """
    sheets = [sheet for sheet in sheets_of(content, source) if sheet.rows]
    if not sheets:
        raise FileEmpty(source=printable(source))
    sheet, header, others = _chosen(sheets, source, choice)
    found = register_of(sheet, header)
    above = [row for line, row in sorted(sheet.rows.items()) if line < header.top]
    years = {int(year) for row in above for value in row.values() for year in _YEAR.findall(str(value))}
    year = years.pop() if len(years) == 1 else None
    return Worksheet(sheet.name, header, found.rows, found.headings, found.remarks, year, others)


def _chosen(sheets: list[Sheet], source: str, choice: Choice) -> tuple[Sheet, Header, tuple[str, ...]]:
    if choice.sheet is not None:
        named = [each for each in sheets if fold(each.name) == fold(choice.sheet)]
        if not named:
            raise _unknown(sheets, source)
        return named[0], header_of(named[0], source, row=choice.header_row, given=choice.columns), ()
    visible = [each for each in sheets if not each.is_hidden] or sheets
    if len(visible) == 1:
        return visible[0], header_of(visible[0], source, row=choice.header_row, given=choice.columns), ()
    found: list[tuple[Sheet, Header]] = []
    for each in visible:
        try:
            found.append((each, header_of(each, source, row=choice.header_row, given=choice.columns)))
        except HeaderMissing:
            continue
    if len(found) != 1:
        raise _unknown([each for each, _header in found] or visible, source)
    (sheet, header), *_ = found
    return sheet, header, tuple(each.name for each in visible if each is not sheet)


def _unknown(sheets: list[Sheet], source: str) -> SheetUnknown:
    return SheetUnknown(source=printable(source), sheets="; ".join(printable(each.name) for each in sheets))
