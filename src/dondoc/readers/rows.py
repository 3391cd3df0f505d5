"""Rows of tasks from a file: CSV as spreadsheets write it (comma, semicolon or tab; any Unicode), or JSON lines.

Each row is a mapping from a column's key to text, with the line it begins in. Headers may be the keys themselves or
what Vietnamese registers write in their place. What a row means is not decided here.
"""

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from dondoc.domain.vietnamese import nfc
from dondoc.errors import DondocError
from dondoc.errors.reading import ColumnMissing, FileEmpty, RowsOfEverything, RowUnreadable
from dondoc.readers.columns import COLUMNS, REQUIRED, key_of
from dondoc.readers.encoding import decode
from dondoc.readers.noise import printable

_DELIMITERS = ",;\t"
_GUARDED = re.compile("'+[=+@＝＋－＠-]")  # as our own CSV guards what a spreadsheet would take for a formula


class Row(NamedTuple):
    """One row: the line it begins in, counted from 1, and its values; a column that is empty is not there."""

    line: int
    values: Mapping[str, str]


class Remark(NamedTuple):
    """What a person should know of one cell: where it is, what stands there, what is odd, what was done (message ids).

    `column` is the place in a sheet, counted from 1, or the name of the column. `details` are put into both messages.
    """

    line: int
    column: int | str
    value: str
    reason: str | DondocError
    done: str
    details: Mapping[str, object] = {}


class Rows(NamedTuple):
    """The rows of a file, read as they are asked for, and the headers that mean nothing here."""

    rows: Iterator[Row]
    ignored: tuple[str, ...]


def text_of(content: bytes, source: str) -> str:
    """The text of a file of rows.

    Raises FileEmpty, RowsOfEverything for all of a store, and what `decode` raises for bytes that are no text.
    """
    if content.startswith(b'{"dondoc":'):
        raise RowsOfEverything(source=printable(source))
    text = nfc(decode(content, source)).lstrip("\ufeff")
    if not text.strip():
        raise FileEmpty(source=printable(source))
    return text


def rows_of(text: str, source: str) -> Rows:
    """The rows in a text; `source` is the file's name, for messages.

    Raises ColumnMissing where there is no column for the title, and, while the rows are read, RowUnreadable with the
    line.
    """
    return _json_lines(text, source) if text.lstrip().startswith("{") else _csv(text, source)


def _csv(text: str, source: str) -> Rows:
    header = text.lstrip("\r\n").split("\n", 1)[0]
    delimiter = max(_DELIMITERS, key=header.count)
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        headers = next(row for row in lines if any(row))
    except (csv.Error, StopIteration) as error:
        raise RowUnreadable(source=printable(source), line=lines.line_num, reason=error) from error
    keys = _each_once([key_of(name) for name in headers])
    if REQUIRED not in keys:
        raise ColumnMissing(source=printable(source), column=REQUIRED, columns=", ".join(COLUMNS))
    ignored = tuple(name for name, key in zip(headers, keys, strict=True) if key is None and name.strip())
    return Rows(_csv_rows(lines, keys, source), ignored)


def _each_once(keys: list[str | None]) -> list[str | None]:
    """The columns, each where it stands first."""
    return [key if key not in keys[:place] else None for place, key in enumerate(keys)]


def _csv_rows(lines: Iterator[list[str]], keys: list[str | None], source: str) -> Iterator[Row]:
    places = [(place, key) for place, key in enumerate(keys) if key]
    before = lines.line_num  # type: ignore[attr-defined]
    try:
        for cells in lines:
            if len(cells) > len(keys):
                raise csv.Error(f"{len(cells)} > {len(keys)}")
            cells += [""] * (len(keys) - len(cells))
            if found := {key: cell for place, key in places if (cell := cells[place]) and not cell.isspace()}:
                yield Row(before + 1, _unguarded(found))
            before = lines.line_num  # type: ignore[attr-defined]
    except csv.Error as error:
        raise RowUnreadable(source=printable(source), line=before + 1, reason=error) from error


def _unguarded(cells: dict[str, str]) -> dict[str, str]:
    for key, cell in cells.items():
        if cell.startswith("'") and _GUARDED.match(cell):
            cells[key] = cell[1:]
    return cells


def _json_lines(text: str, source: str) -> Rows:
    first = _object(text.lstrip().split("\n", 1)[0], 1, source)
    ignored = tuple(name for name in first if name not in COLUMNS)
    return Rows(_json_rows(text, source), ignored)


def _json_rows(text: str, source: str) -> Iterator[Row]:
    for number, line in enumerate(io.StringIO(text), start=1):
        if line.strip():
            found = _object(line, number, source)
            yield Row(number, {key: value for key in COLUMNS if (value := _as_text(found.get(key)))})


def _object(line: str, number: int, source: str) -> dict[str, object]:
    try:
        found = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise RowUnreadable(source=printable(source), line=number, reason=error) from error
    if not isinstance(found, dict):
        raise RowUnreadable(source=printable(source), line=number, reason="{…}")
    return found


def _as_text(value: object) -> str:
    """A value of JSON as text; in NFC again, for escapes are no letters yet when the file is."""
    if isinstance(value, list):
        return nfc("; ".join(str(each) for each in value))
    return "" if value is None else nfc(str(value))
