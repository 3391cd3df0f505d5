"""Tables of tasks in minutes and plans: a row is an order, its columns say who and by when."""

import re
from collections.abc import Iterator
from itertools import groupby

from dondoc.extract.orders import Cells, Order, Span
from dondoc.extract.predicates import Reading
from dondoc.extract.text import Paragraph
from dondoc.extract.zones import Sentence, Zone

# What the heads of columns are called. A table with a column of results tells what was done.
COLUMNS = {
    "content": re.compile(r"(?:nội dung|nhiệm vụ|công việc|việc cần|đầu việc|tên nhiệm vụ|task)", re.IGNORECASE),
    "lead": re.compile(
        r"(?:(?:đơn vị|cơ quan|người|bộ phận)?\s*(?:chủ trì|thực hiện|phụ trách|chịu trách nhiệm|đầu mối)|"
        r"đơn vị|owner)",
        re.IGNORECASE,
    ),
    "cooperating": re.compile(r"(?:(?:đơn vị|cơ quan)?\s*phối hợp)", re.IGNORECASE),
    "due": re.compile(
        r"(?:thời (?:hạn|gian)|hạn|tiến độ (?:hoàn thành|thực hiện)|hoàn thành|deadline|due)", re.IGNORECASE
    ),
    "result": re.compile(r"(?:kết quả|đã thực hiện|tình trạng|trạng thái|status)", re.IGNORECASE),
}


def orders_of_tables(text: str, paragraphs: tuple[Paragraph, ...]) -> Iterator[Order]:
    """The orders of the tables of tasks in a document. `text` has its layout blanked out."""
    for row, group in groupby(enumerate(paragraphs), key=lambda one: one[1].row):
        if row:
            yield from _orders(text, list(group))


def _orders(text: str, rows: list[tuple[int, Paragraph]]) -> Iterator[Order]:
    columns: dict[str, int] = {}
    for number, paragraph in rows:
        cells = _cells(text, paragraph)
        named = {} if columns else _named(text, cells)
        if "content" in named and ("lead" in named or "due" in named):
            columns = named
            continue
        if not columns or "result" in columns or len(cells) <= columns["content"]:
            continue
        start, end = cells[columns["content"]]
        if end - start < 3:
            continue
        sentence = Sentence(start, end, number, Zone.CONCLUSION)
        yield Order(
            start,
            end,
            Reading("directive", "table-row", start, end, 0.85),
            sentence,
            start,
            True,
            cells=_of_row(cells, columns),
        )


def _cells(text: str, paragraph: Paragraph) -> list[Span]:
    """The cells of a row without blanks; the bars at both ends of a Markdown row open and close no cell."""
    start, end = paragraph.start, paragraph.end
    if text[start] == "|":
        start += 1
    if text[end - 1] == "|":
        end -= 1
    found = []
    while start <= end:
        bar = text.find("|", start, end)
        stop = bar if bar >= 0 else end
        first, last = start, stop
        while first < last and text[first].isspace():
            first += 1
        while last > first and text[last - 1].isspace():
            last -= 1
        found.append((first, last))
        start = stop + 1
    return found


def _named(text: str, cells: list[Span]) -> dict[str, int]:
    """Which column each name stands over."""
    named: dict[str, int] = {}
    for number, (start, end) in enumerate(cells):
        if end - start > 60:
            return {}
        for name in ("result", "cooperating", "due", "lead", "content"):
            if COLUMNS[name].match(text, start, end) and name not in named:
                named[name] = number
                break
    return named


def _of_row(cells: list[Span], columns: dict[str, int]) -> Cells:
    def place(name: str) -> Span | None:
        number = columns.get(name, len(cells))
        return cells[number] if number < len(cells) and cells[number][1] > cells[number][0] else None

    return Cells(place("lead"), place("cooperating"), place("due"))
