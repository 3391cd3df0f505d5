"""The cells of one sheet of a workbook, read as a stream: what each shows, which are merged, which rows are hidden."""

import re
from collections.abc import Sequence
from datetime import date, datetime

from dondoc.domain.vietnamese import nfc
from dondoc.readers.letters.noise import unpile
from dondoc.readers.package import Attributes, is_on, whole_number
from dondoc.readers.tables.xlsx_numbers import day_of
from dondoc.typing import NamedTuple


class Broken(str):
    """What stands in a cell that has no value: an error such as #REF!, or a formula that was never worked out."""

    __slots__ = ()


Value = str | int | float | bool | date | datetime
UNCALCULATED = Broken("=…")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")  # as Excel writes what XML cannot hold
_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})")
_LAST_COLUMN, _LAST_ROW = 16_384, 1_048_576


class Area(NamedTuple):
    """Merged cells; rows and columns count from 1, all four inclusive."""

    top: int
    left: int
    bottom: int
    right: int


def letters(column: int) -> str:
    """The letters of a column: 1 is A, 27 is AA."""
    text = ""
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text


class SheetReader:
    """Takes the elements of one sheet as they come."""

    def __init__(self, strings: Sequence[str], formats: Sequence[str], from_1904: bool) -> None:
        self.strings, self.formats, self.from_1904 = strings, formats, from_1904
        self.rows: dict[int, dict[int, Value]] = {}
        self.merged: list[Area] = []
        self.hidden: set[int] = set()
        self.row = self.column = 0
        self.kind = self.format = ""
        self.pieces: list[str] = []
        self.reads = self.formula = self.aid = False

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "x:c":
            found = _REFERENCE.fullmatch(attributes.get("r", ""))
            self.column = column_of(found.group(1)) if found else self.column + 1
            style = whole_number(attributes.get("s"))
            self.kind = attributes.get("t", "n")
            self.format = self.formats[style] if 0 <= style < len(self.formats) else ""
            self.formula = False
            self.pieces.clear()
        elif name == "x:v" or (name == "x:t" and not self.aid):
            self.reads = True
        elif name == "x:row":
            self.row = whole_number(attributes.get("r"), self.row + 1)
            self.column = 0
            if "hidden" in attributes and is_on({"val": attributes["hidden"]}):
                self.hidden.add(self.row)
        elif name == "x:f":
            self.formula = True
        elif name == "x:rPh":
            self.aid = True
        elif name == "x:mergeCell" and (area := area_of(attributes.get("ref", ""))):
            self.merged.append(area)

    def text(self, data: str) -> None:
        if self.reads:
            self.pieces.append(data)

    def end(self, name: str) -> None:
        self.reads = False
        if name == "x:rPh":
            self.aid = False
        elif name == "x:c" and 0 < self.column <= _LAST_COLUMN and 0 < self.row <= _LAST_ROW:
            value = self.value("".join(self.pieces))
            if value is not None:
                self.rows.setdefault(self.row, {})[self.column] = value

    def value(self, text: str) -> Value | None:
        """What the cell shows; None for nothing."""
        match self.kind:
            case "s":
                place = whole_number(text, -1)
                return _written(self.strings[place]) if 0 <= place < len(self.strings) else None
            case "str" | "inlineStr":
                return _written(text)
            case "b":
                return text == "1"
            case "e":
                return Broken(text)
            case "d":
                return _iso(text)
        if not text:
            return UNCALCULATED if self.formula else None
        return _number(text, self.format, from_1904=self.from_1904)


def column_of(name: str) -> int:
    """The number of a column by its letters."""
    number = 0
    for letter in name:
        number = number * 26 + ord(letter) - 64
    return number


def area_of(reference: str) -> Area | None:
    """The cells that "B2:C5" names; None for what names none."""
    ends = [_REFERENCE.fullmatch(end) for end in reference.split(":")]
    if len(ends) != 2 or ends[0] is None or ends[1] is None:
        return None
    columns = sorted(column_of(end.group(1)) for end in ends if end)
    rows = sorted(int(end.group(2)) for end in ends if end)
    return Area(rows[0], columns[0], rows[1], columns[1])


def _number(text: str, format: str, *, from_1904: bool) -> Value | None:
    try:
        number = float(text)
    except ValueError:
        return text
    if format == "day" and (day := day_of(number, from_1904=from_1904)):
        return day
    if format == "share":
        return f"{number * 100:.10g}%"
    return int(number) if number.is_integer() and abs(number) < 1e15 else number


def _iso(text: str) -> Value | None:
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return text or None
    return found if found.time() != datetime.min.time() else found.date()


def _written(text: str) -> str | None:
    """A text as it is shown; None where nothing can be seen of it."""
    if "_x" in text:
        text = _ESCAPED.sub(lambda found: chr(int(found.group(1), 16)), text)
    text = nfc(unpile(text.replace("\r\n", "\n").replace("\r", "\n")))
    return text if text.strip() else None
