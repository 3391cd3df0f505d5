"""The header of a sheet: in which rows it stands, and what each column is taken for.

The header is the row that names the most columns we know. It may take several rows: a cell that is merged downwards
counts in each of them, and one that is merged over several columns is said before the words under it.
"""

from collections.abc import Mapping, Sequence

from dondoc.domain.vietnamese import fold
from dondoc.errors.reading import HeaderMissing, MapUnknown
from dondoc.readers.letters.noise import printable
from dondoc.readers.tables.columns import COLUMNS, REQUIRED, header_form, key_of, likely_key_of
from dondoc.readers.tables.xlsx import Sheet
from dondoc.readers.tables.xlsx_cells import letters
from dondoc.typing import NamedTuple

DEEPEST = 60  # rows in which a header is looked for


class Column(NamedTuple):
    """One column of the sheet: its place counted from 1, its header, what it is taken for, and whether that is sure."""

    place: int
    header: str
    key: str | None
    is_sure: bool

    @property
    def letter(self) -> str:
        """As the spreadsheet calls it."""
        return letters(self.place)


class Header(NamedTuple):
    """The first and the last row of the header, and the columns that have one."""

    top: int
    bottom: int
    columns: tuple[Column, ...]


def header_of(sheet: Sheet, source: str, *, row: int | None = None, given: Mapping[str, str] | None = None) -> Header:
    """The header of a sheet: in `row` where a person says so, with the meanings that they give to headers or letters.

    Raises HeaderMissing where no row names a column for the title, MapUnknown for what the sheet does not have.
    """
    given = given or {}
    for name, key in given.items():
        if key and key not in COLUMNS:
            raise MapUnknown(given=printable(f"{name}={key}"), columns=", ".join(COLUMNS))
    filled = _Filled(sheet)
    if row is None:
        row = _best_row(filled, given)
    if row is None:
        raise HeaderMissing(source=printable(source), sheet=printable(sheet.name))
    top = filled.first_row_of(row)
    columns = _columns(filled, top, row, given)
    if not any(column.key == REQUIRED for column in columns):
        raise HeaderMissing(source=printable(source), sheet=printable(sheet.name))
    return Header(top, row, columns)


class _Filled:
    """The cells of the first rows, with merged ones in every row and column that they cover."""

    def __init__(self, sheet: Sheet) -> None:
        self.rows = sheet.rows
        self.lines = sorted(line for line in sheet.rows)[:DEEPEST]
        self.down: dict[tuple[int, int], tuple[int, str]] = {}
        self.over: dict[tuple[int, int], tuple[int, str]] = {}
        last = max((max(cells) for cells in sheet.rows.values()), default=0)
        for area in sheet.merged:
            value = sheet.rows.get(area.top, {}).get(area.left)
            if value is None or not self.lines or area.top > self.lines[-1]:
                continue
            for line in range(area.top, min(area.bottom, area.top + 5) + 1):
                self.down[line, area.left] = area.top, str(value)
                for at in range(area.left, min(area.right, last) + 1):
                    self.over[line, at] = area.top, str(value)

    def cell(self, line: int, at: int) -> str:
        """What is seen in a cell, merged with others in either direction."""
        if (line, at) in self.over:
            return self.over[line, at][1]
        return str(self.rows.get(line, {}).get(at, ""))

    def row(self, line: int) -> dict[int, str]:
        """The cells of a row, with those that reach down into it."""
        own = {at: str(value) for at, value in self.rows.get(line, {}).items()}
        return own | {at: text for (row, at), (_top, text) in self.down.items() if row == line}

    def first_row_of(self, line: int) -> int:
        """The row in which the cells that reach down into this one begin."""
        return min([line, *(top for (row, _at), (top, _text) in self.over.items() if row == line)])


def _best_row(filled: _Filled, given: Mapping[str, str]) -> int | None:
    """The row that names the most columns, of several the first; but of the rows of one header the last."""
    best, row = 0, None
    wanted = {header_form(name): key for name, key in given.items()}
    for line in [*filled.lines, *(line + 1 for line in filled.lines if line + 1 not in filled.rows)]:
        sure, likely = set(), set()
        for at, text in filled.row(line).items():
            if key := wanted.get(header_form(text)) or wanted.get(letters(at).lower()) or key_of(text):
                sure.add(key)
            elif key := likely_key_of(text):
                likely.add(key)
        known = sure | likely
        score = 2 * len(sure) + len(likely - sure)
        if REQUIRED not in known or (len(known) < 2 and REQUIRED not in sure):
            continue
        is_same_header = row is not None and filled.first_row_of(line) <= row < line
        if score > best or (score == best and is_same_header):
            best, row = score, line
    return row


def _columns(filled: _Filled, top: int, bottom: int, given: Mapping[str, str]) -> tuple[Column, ...]:
    places = sorted({at for line in range(top, bottom + 1) for at in filled.row(line)})
    said = {at: _said(filled, top, bottom, at) for at in places}
    chosen = _chosen(said, given)
    taken = set(chosen.values())
    sure: dict[int, str] = {}
    for read in (key_of, likely_key_of):
        for at, parts in said.items():
            if at in chosen:
                continue
            key = next(filter(None, map(read, _readings(parts))), None)
            if key and key not in taken:
                taken.add(key)
                chosen[at] = key
                if read is key_of:
                    sure[at] = key
    return tuple(
        Column(at, " – ".join(parts), chosen.get(at), at in sure or at in _chosen(said, given))
        for at, parts in said.items()
    )


def _said(filled: _Filled, top: int, bottom: int, at: int) -> list[str]:
    """The words of a header from top to bottom, each once."""
    cells = (" ".join(filled.cell(line, at).split()) for line in range(top, bottom + 1))
    return list(dict.fromkeys(filter(None, cells)))


def _readings(parts: Sequence[str]) -> list[str]:
    """How the words of a header may be meant: all of them, the lowest, those above it."""
    return [" ".join(parts), *reversed(parts)] if parts else []


def _chosen(said: Mapping[int, Sequence[str]], given: Mapping[str, str]) -> dict[int, str]:
    """What a person says that the columns are. Raises MapUnknown."""
    found: dict[int, str] = {}
    for name, key in given.items():
        by_letter = [at for at in said if letters(at) == name.strip().upper()]
        by_words = [at for at, parts in said.items() if fold(name) in map(fold, [*parts, *_readings(parts)])]
        places = by_words or by_letter
        if not places:
            raise MapUnknown(given=printable(f"{name}={key}"), columns=", ".join(COLUMNS))
        found |= dict.fromkeys(places[:1], key)
    return found
