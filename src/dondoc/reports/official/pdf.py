"""A document as PDF, from the same blocks as DOCX: its fonts are in it, and the same document gives the same bytes."""

from collections.abc import Callable, Sequence

from dondoc.reports.official.blocks import Block, Columns, Grid, Paper, Plot, Text
from dondoc.reports.official.pages import Pages
from dondoc.reports.official.pdf_chart import height_of_plot, write_plot
from dondoc.reports.official.pdf_grid import height_of_beginning, write_grid
from dondoc.reports.official.pdf_text import (
    height,
    height_of_columns,
    height_of_line,
    set_text,
    write_columns,
    write_text,
)

Told = Callable[[int], None]


def render(paper: Paper, told: Told = lambda rows: None) -> bytes:
    """The whole file; `told` hears again and again how many rows of tables are done."""
    pages, done = Pages(paper), 0
    for section in paper.sections:
        pages.turn(landscape=section.landscape)
        done = _fill(pages, section.blocks, told, done)
    return pages.finish()


def _fill(pages: Pages, blocks: Sequence[Block], told: Told, done: int) -> int:
    """Block after block; what is to stay together begins a page where it would be parted. How many rows are done."""
    at = 0
    while at < len(blocks):
        end = at
        while end + 1 < len(blocks) and _keeps(blocks[end]):
            end += 1
        if pages.y + _needed(blocks[at : end + 1], pages.room) > pages.low and not pages.is_fresh:
            pages.turn()
        for block in blocks[at : end + 1]:
            match block:
                case Text():
                    write_text(pages, block)
                case Columns():
                    write_columns(pages, block)
                case Grid():
                    before = done
                    write_grid(pages, block, lambda rows, before=before: told(before + rows))  # type: ignore[misc]
                    done += len(block.rows)
                case Plot():
                    write_plot(pages, block)
        at = end + 1
    return done


def _keeps(block: Block) -> bool:
    return isinstance(block, Text) and block.keep


def _needed(blocks: Sequence[Block], room: float) -> float:
    """How much room blocks that stay together need at the least: all of each but the last, and its beginning."""
    *kept, last = blocks
    return sum(_height(block, room) for block in kept) + _beginning(last, room)


def _height(block: Block, room: float) -> float:
    return height(set_text(block, room)) if isinstance(block, Text) else _beginning(block, room)


def _beginning(block: Block, room: float) -> float:
    match block:
        case Text():
            found = set_text(block, room)
            return block.before + height_of_line(block) * (len(found) if len(found) < 4 else 2)
        case Columns():
            return height_of_columns(block, room)
        case Grid():
            return height_of_beginning(block, room)
        case Plot():
            return height_of_plot(block, room)
