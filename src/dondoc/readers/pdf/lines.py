"""Put the words of a page of a PDF into lines and rows of tables, in the order in which they were written.

Word processors write a page in the order of its text, cell by cell where there are columns: that is the order of
reading. So a line that stands higher than the one before it begins a column beside what was written so far.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from dondoc.readers.pdf.page import Page, Word
from dondoc.readers.pdf.tables import Table, find_tables

_GAP = 1.6  # heights of a letter: more space than that is no space between words
_SPACE = 0.25  # of a height
_LONGEST_MARK = 6  # letters of a list mark, which a tab may part from its item


@dataclass(slots=True)
class Line:
    """A line; `first` is the width of its first word, `space` of a space between words."""

    text: str
    left: float
    right: float
    y: float
    size: float
    first: float
    space: float
    in_column: bool = False  # beside others: a letterhead, a signature
    is_row: bool = False  # several texts side by side


def lines_of_page(page: Page) -> list[Line | Table]:
    """The lines and tables of a page, in order."""
    tables = find_tables(page)
    found: list[Line | Table] = []
    seen: set[int] = set()  # a table comes once, where its first word stands
    for words in _lines(page.words, tables):
        if not isinstance(words, Table):
            found.append(_line(words))
        elif id(words) not in seen:
            seen.add(id(words))
            found.append(words)
    _mark_columns([line for line in found if isinstance(line, Line)])
    return found


def _lines(words: list[Word], tables: list[Table]) -> Iterator[list[Word] | Table]:
    """The words of each line; a table in place of each of its words, which are put into their cells."""
    line: list[Word] = []
    for word in words:
        table = next((each for each in tables if each.holds(word)), None)
        if line and (table or not _goes_on(line[-1], word)):
            yield line
            line = []
        if table:
            table.add(word)
            yield table
        else:
            line.append(word)
    if line:
        yield line


def _goes_on(before: Word, word: Word) -> bool:
    """Whether two words stand on one line, the second after the first."""
    return abs(before.y - word.y) < min(before.size, word.size) / 2 and word.left > before.left


def _line(words: list[Word]) -> Line:
    parts: list[list[str]] = [[words[0].text]]
    spaces = []
    for before, word in pairwise(words):
        is_apart = word.left - before.right > _GAP * word.size
        if is_apart and sum(map(len, parts[0])) > _LONGEST_MARK:
            parts.append([])
        elif not is_apart:
            spaces.append(word.left - before.right)
        parts[-1].append(word.text)
    first = words[0]
    return Line(
        " | ".join(" ".join(part) for part in parts),
        min(word.left for word in words),
        max(word.right for word in words),
        first.y,
        max(word.size for word in words),
        first.right - first.left,
        median(spaces) if spaces else _SPACE * first.size,
        is_row=len(parts) > 1,
    )


def _mark_columns(lines: list[Line]) -> None:
    """Mark the lines that stand beside others: those before a step upwards that it goes back over, and those after."""
    start = 0  # of what was written since the last step
    for number in range(1, len(lines)):
        line, before = lines[number], lines[number - 1]
        if line.y <= before.y + before.size / 2:
            continue
        beside = [each for each in lines[start:number] if each.y < line.y + line.size / 2]
        right = max(each.right for each in beside) if beside else 0.0
        if not beside or line.left < right - line.size:
            start = number
            continue
        for each in beside:
            each.in_column = True
        for each in (lines[at] for at in range(number, len(lines))):
            if each.left < right - each.size or each.y > line.y + line.size / 2:
                break
            each.in_column = True
        start = number
