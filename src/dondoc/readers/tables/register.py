"""The register that an office keeps in Excel, as rows of tasks.

Above the header stand title lines, below it often a row of column numbers; cells are merged, headings part the rows
into groups, and sums and signatures follow. What is none of a task, and what was understood in a way that a person
should know of, is told as a remark; what a cell's words mean is not decided here.
"""

import re
from collections.abc import Mapping
from datetime import date, datetime

from dondoc.domain.vietnamese import fold
from dondoc.errors import gettext_noop
from dondoc.readers.tables.columns import DAYS
from dondoc.readers.tables.header import Column, Header
from dondoc.readers.tables.rows import Remark, Row
from dondoc.readers.tables.xlsx import Sheet
from dondoc.readers.tables.xlsx_cells import Broken, Value
from dondoc.readers.tables.xlsx_numbers import SERIALS, day_of
from dondoc.typing import NamedTuple

LEFT_OUT = gettext_noop("not taken in")
TAKEN = gettext_noop("taken in")
AS_DAY = gettext_noop("taken as {day}")
WITHOUT = gettext_noop("taken in without it")

TOTAL = gettext_noop("a sum, no task")
BELOW = gettext_noop("stands below the list and has no number in it")
NO_ROWS = gettext_noop("a heading without tasks under it")
MISCOUNTED = gettext_noop("the heading counts {told} tasks and has {found} under it")
HIDDEN = gettext_noop("the row is hidden in the sheet")
SERIAL = gettext_noop("a number where a day should stand, as Excel counts days")
BROKEN = gettext_noop("the cell shows no value: an error, or a formula that was not worked out")
SEVERAL_ROWS = gettext_noop("one cell is merged over {n} rows with different units: each is a task of its own")

_SUM = re.compile(r"(?:tong(?: cong| so)?|cong)(?!\w)(?! tac| an| doan| ti| chuc| nghe| vu| bo| trinh)")
_NUMBER_CELL = re.compile(r"\(?\s*(?:\d{1,2}|[A-Za-z])\s*\)?(?:\s*=.*)?")
_MARK = re.compile(r"\s*(?:(?P<roman>[IVXLivxl]+)|(?P<letter>[A-ZĐ])|(?P<digits>\d+(?:\.\d+)*))\s*(?:[.)/:–-]\s*|$)")
_COUNT = re.compile(r"\s*\(\s*(\d+)(?:\s*(?:nhiệm vụ|việc|nv))?\s*\)\s*$", re.IGNORECASE)
_ROMAN = re.compile(r"[IVXL]+\.?|[A-ZĐ]\.?")


class Heading(NamedTuple):
    """A heading that parts the rows: its row, its style of numbering, its words without number and count."""

    line: int
    style: str
    words: str
    told: int | None  # how many tasks it says it has


class Register(NamedTuple):
    """The rows of one sheet with everything that a person should know about them."""

    rows: list[Row]
    headings: dict[int, Heading]
    remarks: list[Remark]


def register_of(sheet: Sheet, header: Header) -> Register:
    """The rows of tasks below the header. A row's value "group" has the rows of its headings, outermost first."""
    return _Reading(sheet, header).read()


class _Reading:
    def __init__(self, sheet: Sheet, header: Header) -> None:
        self.sheet, self.header = sheet, header
        self.columns = [column for column in header.columns if column.key]
        self.at = {column.key: column.place for column in self.columns}
        self.below = self._merged_downwards()
        self.across = {(area.top, area.left) for area in sheet.merged if area.right > area.left}
        self.open: list[Heading] = []
        self.headings: dict[int, Heading] = {}
        self.rows: list[Row] = []
        self.remarks: list[Remark] = []
        lines = [line for line in sorted(sheet.rows) if line > header.bottom]
        self.lines = lines[1:] if lines and _are_column_numbers(sheet.rows[lines[0]]) else lines
        numbered = [line for line in self.lines if self._ordinal(line)]
        self.has_numbers = 2 * len(numbered) >= len(self.lines)
        self.last_numbered = numbered[-1] if numbered and self.has_numbers else 0

    def read(self) -> Register:
        for line in self.lines:
            cells = self.sheet.rows[line]
            if not self._is_header_again(cells):
                self._row(line, cells)
        self._check_headings()
        self._tell_merged_titles()
        return Register(self.rows, self.headings, sorted(self.remarks, key=lambda remark: remark.line))

    def _row(self, line: int, cells: Mapping[int, Value]) -> None:
        first = min(cells)
        text = str(cells[first])
        own = {column.key for column in self.columns if column.place in cells} - {"ordinal", None}
        sums = [text, str(cells.get(self.at["title"], ""))]
        shown = {column.key: cells.get(column.place) for column in self.columns}
        words = {key for key, value in shown.items() if isinstance(value, str | date) and type(value) is not Broken}
        if any(_SUM.match(fold(each)) for each in sums) and words <= {"ordinal", "title", "note", "result"}:
            self._tell(line, first, text, TOTAL, LEFT_OUT)
            return
        if heading := self._heading(line, cells, own):
            self._open(heading)
            return
        if not own:
            return  # nothing in a column that is taken in
        if self.last_numbered and line > self.last_numbered and not self._ordinal(line) and not own & {"due"}:
            self._tell(line, first, text, BELOW, LEFT_OUT)
            return
        values = {}
        for column in self.columns:
            value = cells.get(column.place)
            if value is None and column.key != "ordinal":
                value = self.below.get((line, column.place))
            if value is not None and (typed := self._typed(line, column, value)):
                values[str(column.key)] = typed
        if self.open:
            values["group"] = " ".join(str(heading.line) for heading in self.open)
        if line in self.sheet.hidden_rows:
            self._tell(line, first, text, HIDDEN, TAKEN)
        self.rows.append(Row(line, values))

    def _typed(self, line: int, column: Column, value: Value) -> str:
        """A cell as a person would type it."""
        is_day = column.key in DAYS
        match value:
            case Broken():
                self._tell(line, column.place, str(value), BROKEN, WITHOUT)
                return ""
            case datetime():
                return f"{value:%H:%M %d/%m/%Y}" if column.key == "due" else f"{value:%d/%m/%Y}"
            case date():
                return f"{value:%d/%m/%Y}"
            case str():
                return value.strip()
            case bool():
                return str(value).upper()
        if is_day and int(value) in SERIALS and (day := day_of(int(value))):
            typed = f"{day:%d/%m/%Y}"
            self._tell(line, column.place, str(value), SERIAL, AS_DAY, day=typed)
            return typed
        return str(value)

    # --- headings ---

    def _heading(self, line: int, cells: Mapping[int, Value], own: set[str | None]) -> Heading | None:
        """The heading that a row is: one text alone, with at most a number before it."""
        if (line, self.at["title"]) in self.below:
            return None
        ordinal = self._ordinal(line)
        texts = [(at, str(value)) for at, value in sorted(cells.items()) if at != self.at.get("ordinal")]
        if not texts and ordinal and len(ordinal) > 4:
            texts, ordinal = [(self.at["ordinal"], ordinal)], ""
        if len(texts) != 1 or not texts[0][1].strip():
            return None
        at, text = texts[0]
        is_marked = _ROMAN.fullmatch(ordinal) is not None
        mark = None if is_marked else _MARK.match(text)
        if not is_marked:
            is_wide = (line, at) in self.across or (ordinal and (line, self.at["ordinal"]) in self.across)
            is_alone = not ordinal and self.has_numbers and line < self.last_numbered
            lettered = mark is not None and not mark.group("digits")
            if not (is_wide or is_alone or (lettered and not ordinal) or at not in self.at.values()):
                return None
            if ordinal and not is_wide:
                return None
        style = "letter" if len(ordinal) == 1 and ordinal not in "IVXL" and is_marked else "roman" if is_marked else ""
        if mark is not None:
            style = str(mark.lastgroup)
            text = text[mark.end() :] or text
        count = _COUNT.search(text)
        words = " ".join(_COUNT.sub("", text).split())
        return Heading(line, style, words, int(count.group(1)) if count else None) if words else None

    def _open(self, heading: Heading) -> None:
        """Begin a group: it ends the last one of the same style, with all that stand inside it."""
        styles = [each.style for each in self.open]
        if heading.style in styles:
            del self.open[styles.index(heading.style) :]
        self.open.append(heading)
        self.headings[heading.line] = heading

    def _check_headings(self) -> None:
        under = [row.values.get("group", "").split() for row in self.rows]
        for heading in list(self.headings.values()):
            found = sum(str(heading.line) in lines for lines in under)
            first = min(self.sheet.rows[heading.line])
            if not found:
                self._tell(heading.line, first, heading.words, NO_ROWS, LEFT_OUT)
                del self.headings[heading.line]
            elif heading.told is not None and heading.told != found:
                self._tell(heading.line, first, heading.words, MISCOUNTED, TAKEN, told=heading.told, found=found)

    # --- merged cells ---

    def _merged_downwards(self) -> dict[tuple[int, int], Value]:
        """What stands in cells that are merged with one above them."""
        found: dict[tuple[int, int], Value] = {}
        for area in self.sheet.merged:
            value = self.sheet.rows.get(area.top, {}).get(area.left)
            if value is None or area.bottom == area.top or area.top <= self.header.bottom:
                continue
            lines = (line for line in self.sheet.rows if area.top < line <= area.bottom)
            found |= {(line, area.left): value for line in lines}
        return found

    def _tell_merged_titles(self) -> None:
        title = self.at["title"]
        lines = {row.line for row in self.rows}
        for area in self.sheet.merged:
            inside = [line for line in range(area.top, min(area.bottom, area.top + 1000) + 1) if line in lines]
            if area.left == title and len(inside) > 1:
                text = str(self.sheet.rows[area.top].get(title, ""))
                self._tell(area.top, title, text, SEVERAL_ROWS, TAKEN, n=len(inside))

    # --- small things ---

    def _ordinal(self, line: int) -> str:
        place = self.at.get("ordinal", 0)
        value = self.sheet.rows[line].get(place, self.below.get((line, place)))
        return "" if value is None else str(value).strip()

    def _is_header_again(self, cells: Mapping[int, Value]) -> bool:
        """Whether the header stands here once more, as at the top of a further page."""
        again = [column for column in self.columns if column.place in cells]
        return len(again) > 1 and all(fold(str(cells[c.place])) in fold(c.header) for c in again)

    def _tell(self, line: int, column: int, value: str, reason: str, done: str, **details: object) -> None:
        self.remarks.append(Remark(line, column, value, reason, done, details))


def _are_column_numbers(cells: Mapping[int, Value]) -> bool:
    """Whether this is the row (1) (2) (3) under the header."""
    texts = [str(value).strip() for value in cells.values()]
    return len(texts) > 1 and all(_NUMBER_CELL.fullmatch(text) for text in texts)
