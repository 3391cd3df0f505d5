"""Rows of tasks from a file: CSV as spreadsheets write it (comma, semicolon or tab; any Unicode), or JSON lines.

Each row is a mapping from a column's key to text, with the line it begins in. Headers may be the keys themselves or
what Vietnamese registers write in their place. What a row means is not decided here.
"""

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping, Sequence

from dondoc.domain.vietnamese import nfc
from dondoc.errors import DondocError
from dondoc.errors.reading import ColumnMissing, FileEmpty, MapUnknown, RowsOfEverything, RowUnreadable
from dondoc.readers.letters.encoding import decode
from dondoc.readers.letters.noise import printable
from dondoc.readers.tables.columns import COLUMNS, REQUIRED, header_form, key_of
from dondoc.readers.tables.xlsx_cells import letters
from dondoc.typing import NamedTuple

_DELIMITERS = ",;\t"
_ABOVE = 30  # lines in which the header is looked for
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


def other_kind(content: bytes) -> str | None:
    """What a file is that only goes by the name of a table: a page, as some programs call their export to Excel."""
    start = content[:1000].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    if start.startswith(b"%pdf"):
        return "PDF"
    return (
        "HTML"
        if start.startswith((b"<html", b"<!doctype", b"<table", b"<head", b"<meta", b"<style"))
        else ("XML" if start.startswith(b"<?xml") else None)
    )


def rows_of(text: str, source: str, given: Mapping[str, str] | None = None) -> Rows:
    """The rows in a text; `source` is the file's name, for messages; `given` says what columns of a CSV mean.

    Raises MapUnknown for what is given and not there, ColumnMissing where there is no column for the title, and, while
    the rows are read, RowUnreadable with the line.
    """
    return _json_lines(text, source) if text.lstrip().startswith("{") else _csv(text, source, given or {})


def _csv(text: str, source: str, given: Mapping[str, str]) -> Rows:
    delimiter, above = _table(text, given)
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        headers = next(row for place, row in enumerate(lines) if place >= above and any(row))
    except (csv.Error, StopIteration) as error:
        raise RowUnreadable(source=printable(source), line=lines.line_num, reason=error) from error
    chosen = _chosen(headers, given)
    for name, key in given.items():
        if key not in COLUMNS or key not in chosen.values():
            raise MapUnknown(given=printable(f"{name}={key}"), columns=", ".join(COLUMNS))
    keys = _keys(headers, given)
    if REQUIRED not in keys:
        raise ColumnMissing(source=printable(source), column=REQUIRED, columns=", ".join(COLUMNS))
    ignored = tuple(name for name, key in zip(headers, keys, strict=True) if key is None and name.strip())
    return Rows(_csv_rows(lines, keys, source), ignored)


def _table(text: str, given: Mapping[str, str]) -> tuple[str, int]:
    """What parts the cells, and how many rows stand above the header: titles, as registers have them, and blank ones.

    The header is the row that names the most columns, the one for the title among them; where none does, the first.
    """
    start = "\n".join(text.split("\n", _ABOVE)[:_ABOVE])
    best, found = 0, (max(_DELIMITERS, key=text.lstrip("\r\n").split("\n", 1)[0].count), 0)
    for delimiter in _DELIMITERS:
        try:
            for place, row in enumerate(csv.reader(io.StringIO(start, newline=""), delimiter=delimiter)):
                known = {key for key in _keys(row, given) if key}
                if REQUIRED in known and len(known) > best:
                    best, found = len(known), (delimiter, place)
        except csv.Error:
            continue  # cut off within a cell, or parted otherwise
    return found


def _chosen(headers: Sequence[str], given: Mapping[str, str]) -> dict[int, str]:
    """What was said of the columns, by their places: by the words of a header, else by its letter."""
    forms = [header_form(name) for name in headers]
    named = {letters(place + 1): place for place in range(len(headers))}
    found = {}
    for name, key in given.items():
        place = forms.index(header_form(name)) if header_form(name) in forms else named.get(name.strip().upper())
        if place is not None:
            found[place] = key
    return found


def _keys(headers: Sequence[str], given: Mapping[str, str]) -> list[str | None]:
    chosen = _chosen(headers, given)
    taken = set(chosen.values())
    read = [chosen.get(place) or key_of(name) for place, name in enumerate(headers)]
    return _each_once([key if place in chosen or key not in taken else None for place, key in enumerate(read)])


def _each_once(keys: list[str | None]) -> list[str | None]:
    """The columns, each where it stands first."""
    return [key if key not in keys[:place] else None for place, key in enumerate(keys)]


def _csv_rows(lines: Iterator[list[str]], keys: list[str | None], source: str) -> Iterator[Row]:
    before = lines.line_num  # type: ignore[attr-defined]
    try:
        for cells in lines:
            if len(cells) > len(keys) and any(cells[len(keys) :]):
                raise csv.Error(f"{len(cells)} > {len(keys)}")
            if found := {
                key: cell for key, cell in zip(keys, cells, strict=False) if cell and key and not cell.isspace()
            }:
                yield Row(before + 1, _unguarded(found))
            before = lines.line_num  # type: ignore[attr-defined]
    except csv.Error as error:
        raise RowUnreadable(source=printable(source), line=before + 1, reason=error) from error


def _unguarded(cells: dict[str, str]) -> dict[str, str]:
    for key in [key for key, cell in cells.items() if cell[0] == "'"]:
        if _GUARDED.match(cells[key]):
            cells[key] = cells[key][1:]
    return cells


def _json_lines(text: str, source: str) -> Rows:
    first = _object(text.lstrip().split("\n", 1)[0], 1, source)
    ignored = tuple(name for name in first if name not in COLUMNS)
    return Rows(_json_rows(text, source), ignored)


def _json_rows(text: str, source: str) -> Iterator[Row]:
    for number, line in enumerate(io.StringIO(text), start=1):
        if line.strip():
            found = _object(line, number, source)
            yield Row(number, {key: value for key in COLUMNS if key in found and (value := _as_text(found[key]))})


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
