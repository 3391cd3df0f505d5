"""Rows of units from a list that an office keeps: a workbook, or CSV as spreadsheets write it, in any Unicode.

The header may stand below a title. What a row means is not decided here.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime

from dondoc.domain.vietnamese import fold, nfc
from dondoc.errors.reading import ColumnMissing, FileEmpty, RowUnreadable
from dondoc.readers.letters.noise import printable
from dondoc.readers.tables.rows import Row, text_of
from dondoc.typing import NamedTuple

COLUMNS: dict[str, tuple[str, ...]] = {
    "name": ("Tên đơn vị", "Đơn vị", "Tên cơ quan", "Cơ quan, đơn vị", "Cơ quan", "Tên", "Unit"),
    "aliases": ("Tên khác", "Tên viết tắt", "Viết tắt", "Tên gọi khác", "Other names"),
    "head": ("Thủ trưởng", "Thủ trưởng đơn vị", "Người đứng đầu", "Lãnh đạo", "Head"),
    "contact": ("Điện thoại", "Số điện thoại", "SĐT", "Liên hệ", "Contact", "Telephone", "Phone"),
    "email": ("E-mail", "Thư điện tử", "Hộp thư", "Địa chỉ email", "Thư công vụ"),
    "group": ("Nhóm", "Khối", "Nhóm đơn vị", "Group"),
    "started_on": ("Ngày thành lập", "Thành lập", "Hoạt động từ", "Since"),
}
"""The columns that are taken in, each with the other headers it goes by. Only the first has to be there."""

REQUIRED = "name"
ABOVE = 20  # lines that may stand over the header
_BY_HEADER = {fold(header): key for key, headers in COLUMNS.items() for header in (key, *headers)}
_DELIMITERS = ",;\t"
_SAFE_FOR_SHEETS = ("'=", "'+", "'-", "'@")  # as our own CSV guards what a spreadsheet would take for a formula

Line = tuple[int, Sequence[str]]
"""A line and its cells, counted from 1."""


class UnitRows(NamedTuple):
    """The rows of a list, and the headers that mean nothing here."""

    rows: list[Row]
    ignored: tuple[str, ...]


def unit_rows_of(content: bytes, source: str) -> UnitRows:
    """The rows in `content`; `source` is the file's name, for messages.

    Of a workbook it is the first visible sheet that names units. Raises FileEmpty, ColumnMissing where no line names
    the units, RowUnreadable, and what `text_of` and `sheets_of` raise.
    """
    from dondoc.readers.tables.xlsx import is_workbook

    tables = _sheets(content, source) if is_workbook(content) else [list(_csv_lines(text_of(content, source), source))]
    if not any(tables):
        raise FileEmpty(source=printable(source))
    for lines in tables:
        if (found := _read(lines)) is not None:
            return found
    raise ColumnMissing(source=printable(source), column=REQUIRED, columns=", ".join(COLUMNS))


def _sheets(content: bytes, source: str) -> list[list[Line]]:
    from dondoc.readers.tables.xlsx import sheets_of

    sheets = [sheet for sheet in sheets_of(content, source) if not sheet.is_hidden]
    return [[(line, _cells(row)) for line, row in sorted(sheet.rows.items())] for sheet in sheets]


def _cells(row: Mapping[int, object]) -> list[str]:
    return [_as_text(row.get(place)) for place in range(1, max(row, default=0) + 1)]


def _as_text(value: object) -> str:
    """A cell as it is shown: whole numbers without a point, days as ISO text."""
    match value:
        case None:
            return ""
        case datetime():
            return value.date().isoformat()
        case date():
            return value.isoformat()
        case float() if value.is_integer():
            return str(int(value))
    return nfc(str(value))


def _csv_lines(text: str, source: str) -> Iterator[Line]:
    delimiter = max(_DELIMITERS, key=text.count)
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    before = 0
    try:
        for cells in lines:
            yield before + 1, cells
            before = lines.line_num
    except csv.Error as error:
        raise RowUnreadable(source=printable(source), line=before + 1, reason=error) from error


def _read(lines: Sequence[Line]) -> UnitRows | None:
    for place, (_line, cells) in enumerate(lines[:ABOVE]):
        keys = [_BY_HEADER.get(fold(" ".join(cell.split()))) for cell in cells]
        if REQUIRED in keys:
            ignored = (cell for cell, key in zip(cells, keys, strict=True) if key is None and cell.strip())
            return UnitRows(list(_rows(lines[place + 1 :], keys)), tuple(ignored))
    return None


def _rows(lines: Iterable[Line], keys: Sequence[str | None]) -> Iterator[Row]:
    for line, cells in lines:
        named = zip(keys, cells, strict=False)  # a line may be shorter than the header
        values = {key: _unguarded(" ".join(cell.split())) for key, cell in named if key and cell.strip()}
        if values:
            yield Row(line, values)


def _unguarded(cell: str) -> str:
    return cell[1:] if cell.startswith(_SAFE_FOR_SHEETS) else cell
