"""Find the tables on a page of a PDF by their ruled lines, and the cell that a word stands in."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from dondoc.readers.pdf.page import Page, Rule, Word

_NEAR = 3.0  # points: lines that are to meet or to be one
_MOST_RULES = 300  # of a page, after joining: a drawing has more


@dataclass(slots=True)
class Table:
    """A grid: the places of its lines, of which some are missing where cells are joined."""

    across: list[Rule]
    down: list[Rule]
    rows: list[float] = field(default_factory=list)  # the places of the lines across, from the top
    columns: list[float] = field(default_factory=list)
    words: dict[tuple[int, int], list[str]] = field(default_factory=dict)

    def holds(self, word: Word) -> bool:
        """Whether a word stands inside."""
        x, y = (word.left + word.right) / 2, word.y + word.size / 2
        return self.columns[0] < x < self.columns[-1] and self.rows[-1] < y < self.rows[0]

    def add(self, word: Word) -> None:
        """Put a word into its cell; that of joined cells is the upper left one."""
        x, y = (word.left + word.right) / 2, word.y + word.size / 2
        column = bisect_right(self.columns, x) - 1
        row = bisect_right(self.rows, -y, key=lambda at: -at) - 1
        while column > 0 and not self._is_split(self.down, self.columns[column], y):
            column -= 1
        while row > 0 and not self._is_split(self.across, self.rows[row], x):
            row -= 1
        self.words.setdefault((row, column), []).append(word.text)

    def cells(self) -> list[list[str]]:
        """The text of the cells, row by row. A cell that reaches over several rows is empty in all but the first."""
        found = []
        for row, (top, bottom) in enumerate(pairwise(self.rows)):
            middle = (top + bottom) / 2
            columns = [
                column
                for column in range(len(self.columns) - 1)
                if column == 0 or self._is_split(self.down, self.columns[column], middle)
            ]
            found.append([" ".join(self.words.get((row, column), ())) for column in columns])
        return [row for row in found if any(row)]

    def has_columns_of(self, other: "Table") -> bool:
        """Whether another table has its columns at the same places."""
        return len(self.columns) == len(other.columns) and all(
            abs(one - two) <= _NEAR for one, two in zip(self.columns, other.columns, strict=True)
        )

    def _is_split(self, rules: list[Rule], at: float, across: float) -> bool:
        """Whether one of the lines at a place goes through where another line would cross it."""
        return any(abs(rule.at - at) <= _NEAR and rule.start <= across <= rule.end for rule in rules)


def find_tables(page: Page) -> list[Table]:
    """The tables of a page: lines across and down that meet, with two columns at least."""
    across, down = _joined(page.across), _joined(page.down)
    if len(across) < 2 or len(down) < 3 or max(len(across), len(down)) > _MOST_RULES:
        return []
    tables: list[Table] = []
    for rule in down:
        meeting = [each for each in across if _meet(each, rule)]
        touched = [table for table in tables if any(each in table.across for each in meeting)]
        joined = Table(meeting, [rule])
        for table in touched:
            joined.across += [each for each in table.across if each not in joined.across]
            joined.down += table.down
        tables = [table for table in tables if table not in touched] + [joined]
    for table in tables:
        table.rows = sorted(_places(table.across), reverse=True)
        table.columns = sorted(_places(table.down))
    return [table for table in tables if len(table.columns) > 2 and len(table.rows) > 1]


def _meet(across: Rule, down: Rule) -> bool:
    return across.start - _NEAR <= down.at <= across.end + _NEAR and down.start - _NEAR <= across.at <= down.end + _NEAR


def _joined(rules: Iterable[Rule]) -> list[Rule]:
    """The lines with those made one that continue each other: many programs draw one for each cell."""
    found: list[Rule] = []
    for rule in sorted(rules, key=lambda one: (round(one.at / _NEAR), one.start)):
        last = found[-1] if found else None
        if last and abs(last.at - rule.at) <= _NEAR and last.start <= rule.start <= last.end + _NEAR:
            found[-1] = Rule(last.at, last.start, max(last.end, rule.end))
        else:
            found.append(rule)
    return found


def _places(rules: list[Rule]) -> list[float]:
    places: list[float] = []
    for at in sorted(rule.at for rule in rules):
        if not places or at - places[-1] > _NEAR:
            places.append(at)
    return places


def joined_rows(before: list[list[str]], after: list[list[str]]) -> list[list[str]]:
    """The rows of a table that a page breaks: its heads come again, and a row may be cut in two."""
    if before and after and after[0] == before[0]:
        after = after[1:]
    if before and after and len(after[0]) == len(before[-1]) and not after[0][0] and before[-1][0]:
        cut = [f"{upper} {lower}".strip() for upper, lower in zip(before[-1], after[0], strict=True)]
        return [*before[:-1], cut, *after[1:]]
    return [*before, *after]
