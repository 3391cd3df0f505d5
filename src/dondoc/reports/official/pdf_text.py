"""Paragraphs and columns of a PDF: how high they are, and how they are written onto pages."""

from collections.abc import Iterator

from dondoc.reports.official.blocks import Align, Columns, Text
from dondoc.reports.official.breaking import Line, lines
from dondoc.reports.official.letters import ASCENT, LINE
from dondoc.reports.official.pages import MM, Pages
from dondoc.typing import NamedTuple

RULE_ROOM = 6.0  # points below a text for the rule under it


class Set(NamedTuple):
    """A line that is ready: what goes before it, how high it is with all that belongs to it, and its text."""

    text: Text
    line: Line
    at: int  # which line of its text
    before: float
    high: float


def height_of_line(text: Text) -> float:
    """From one line to the next."""
    return text.line if text.line > 4 else text.line * LINE * text.size


def set_text(text: Text, room: float) -> list[Set]:
    """The lines of a paragraph."""
    found = lines(text.runs, text.size, room, text.first_line * MM)
    high, last = height_of_line(text), len(found) - 1
    below = text.after + (RULE_ROOM if text.rule else 0)
    return [
        Set(text, line, at, text.before if at == 0 else 0, high + (below if at == last else 0))
        for at, line in enumerate(found)
    ]


def height(found: list[Set]) -> float:
    """How high lines are together."""
    return sum(line.before + line.high for line in found)


def write_text(pages: Pages, text: Text) -> None:
    """A paragraph, on the next page where it has to be; never a line of it alone on a page."""
    found = set_text(text, pages.room)
    while found:
        fit = _fitting(found, pages.low - pages.y)
        left = len(found) - fit
        if left == 1 and fit > 2:
            fit -= 1
        if (fit == 0 or (fit == 1 and left)) and not pages.is_fresh:
            pages.turn()
            continue
        for line in found[: max(1, fit)]:
            pages.y = _write(pages, line, pages.left, pages.room, pages.y)
        found = found[max(1, fit) :]
        if found:
            pages.turn()


def _fitting(found: list[Set], room: float) -> int:
    """How many of the lines fit. What is below the last line of a paragraph may reach into the margin."""
    taken = 0.0
    for count, line in enumerate(found):
        if taken + line.before + height_of_line(line.text) > room + 0.01:
            return count
        taken += line.before + line.high
    return len(found)


def _write(pages: Pages, done: Set, left: float, room: float, y: float) -> float:
    """One line; where the next begins."""
    text, line = done.text, done.line
    y += done.before
    inner = left + (text.first_line * MM if done.at == 0 else 0)
    free = left + room - inner - line.wide
    stretch = 0.0
    match text.align:
        case Align.CENTRE:
            inner += free / 2
        case Align.RIGHT:
            inner += free
        case Align.BOTH if not line.last and line.spaces and free > 0:
            stretch = free / line.spaces
    natural = LINE * text.size
    above = max(0.0, text.line - natural) * 0.8 if text.line > 4 else 0.0
    pages.write_line(line, inner, y + above + ASCENT * text.size, text.size, stretch=stretch)
    if line.last and text.rule:
        wide = line.wide if text.rule < 0 else room * text.rule
        middle, below = left + room / 2, y + height_of_line(text) + 2
        pages.rule(middle - wide / 2, below, middle + wide / 2, below)
    return y + done.high


def set_columns(block: Columns, room: float) -> Iterator[list[list[Set]]]:
    """Row for row, the lines of each column."""
    for row in block.rows:
        yield [
            [line for text in texts for line in set_text(text, room * width)]
            for width, texts in zip(block.widths, row, strict=True)
        ]


def height_of_columns(block: Columns, room: float) -> float:
    """All rows together."""
    return sum(max(map(height, row)) for row in set_columns(block, room))


def write_columns(pages: Pages, block: Columns) -> None:
    """Rows side by side. One that does not fit begins a page; one that is higher than a page goes on over the next."""
    for row in set_columns(block, pages.room):
        if pages.y + max(map(height, row)) > pages.low and not pages.is_fresh:
            pages.turn()
        while any(row):
            lowest, left, rests = pages.y, pages.left, []
            for width, found in zip(block.widths, row, strict=True):
                fit = max(1, _fitting(found, pages.low - pages.y))
                y = pages.y
                for line in found[:fit]:
                    y = _write(pages, line, left, pages.room * width, y)
                rests.append(found[fit:])
                lowest, left = max(lowest, y), left + pages.room * width
            pages.y, row = lowest, rests
            if any(row):
                pages.turn()
