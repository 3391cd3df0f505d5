"""A table of a PDF: ten thousand rows and more, its heading on every page, a row over two pages only where it must."""

from collections.abc import Callable, Sequence
from functools import lru_cache

from dondoc.reports.official.blocks import Grid
from dondoc.reports.official.breaking import cut
from dondoc.reports.official.letters import ASCENT, LINE, face, shown, width
from dondoc.reports.official.pages import Pages

SIDE, ABOVE = 3.0, 1.5  # points between a border and a text
THIN = 0.5
HIGHEST = 12  # lines of a heading: rows need room below it

REGULAR, BOLD, ITALIC = (face(bold=b, italic=i) for b, i in ((False, False), (True, False), (False, True)))

Cells = list[list[str]]  # the lines of each cell of a row


def height_of_beginning(grid: Grid, room: float) -> float:
    """The heading and the first row: what has to stay together."""
    table = _Table(grid, room)
    first = table.broken(grid.rows[0], REGULAR) if grid.rows else []
    return sum(map(table.height, [*table.heading, first]))


def write_grid(pages: Pages, grid: Grid, told: Callable[[int], None]) -> None:
    """The whole table; `told` hears how many rows are written."""
    table = _Table(grid, pages.room)
    table.head(pages)
    for place, row in enumerate(grid.rows, start=1):
        table.row(pages, table.broken(row, REGULAR), REGULAR)
        told(place)
    if grid.total:
        table.row(pages, table.broken(grid.total, BOLD), BOLD)
    table.close(pages)


class _Table:
    """A table that is being written: where its columns are, and where its borders begin on this page."""

    def __init__(self, grid: Grid, room: float) -> None:
        self.grid, self.lead = grid, grid.size * LINE
        self.widths = [room * weight / sum(grid.weights) for weight in grid.weights]
        self.began = 0.0
        # Names of units and meetings come again and again.
        self.lines = lru_cache(maxsize=4096)(self._lines)
        self.heading = [[lines[:HIGHEST] for lines in self.broken(grid.heads, BOLD)]]
        if grid.numbers:
            self.heading.append([[f"({place})"] for place in range(1, len(grid.heads) + 1)])

    def broken(self, cells: Sequence[str], at: int) -> Cells:
        return [self.lines(cell, column, at) for column, cell in enumerate(cells)]

    def _lines(self, text: str, column: int, at: int) -> list[str]:
        room = (self.widths[column] - 2 * SIDE) / self.grid.size
        found, line, wide = [], "", 0.0
        for word in shown(text).split(" "):
            taken = width(word, at)
            if taken > room:
                found += [line] if line else []
                *full, word = cut(word, at, room)
                found += full
                line, wide = word, width(word, at)
            elif line and wide + 0.25 + taken > room:
                found.append(line)
                line, wide = word, taken
            else:
                line, wide = (f"{line} {word}", wide + 0.25 + taken) if line else (word, taken)
        return [*found, line]

    def height(self, cells: Cells) -> float:
        return max(map(len, cells), default=1) * self.lead + 2 * ABOVE

    def head(self, pages: Pages) -> None:
        """The heading, and from here on borders."""
        self.began = pages.y
        self._border(pages)
        for cells, at in zip(self.heading, (BOLD, ITALIC), strict=False):
            self._write(pages, cells, at, centred=True)

    def row(self, pages: Pages, cells: Cells, at: int) -> None:
        """A row: here, on the next page, or where it is higher than a page on as many as it takes."""
        while any(cells):
            if pages.y + self.height(cells) <= pages.low:
                self._write(pages, cells, at)
                return
            whole = pages.low - pages.top - sum(map(self.height, self.heading))
            fit = int((pages.low - pages.y - 2 * ABOVE) / self.lead)
            if self.height(cells) > whole and fit > 1:
                self._write(pages, [lines[:fit] for lines in cells], at)
                cells = [lines[fit:] for lines in cells]
            self.close(pages)
            pages.turn()
            self.head(pages)

    def close(self, pages: Pages) -> None:
        """The borders between the columns of this page."""
        x = pages.left
        for wide in (0.0, *self.widths):
            x += wide
            pages.rule(x, self.began, x, pages.y, THIN)

    def _border(self, pages: Pages) -> None:
        pages.rule(pages.left, pages.y, pages.left + sum(self.widths), pages.y, THIN)

    def _write(self, pages: Pages, cells: Cells, at: int, *, centred: bool = False) -> None:
        size, x, high = self.grid.size, pages.left, self.height(cells)
        for lines, wide, right in zip(cells, self.widths, self.grid.right, strict=True):
            foot = pages.y + ABOVE + ASCENT * size
            if centred:
                foot += (high - 2 * ABOVE - len(lines) * self.lead) / 2
            for line in lines:
                if line:
                    free = wide - width(line, at) * size if centred or right else 0.0
                    inner = free / 2 if centred else free - SIDE if right else SIDE
                    pages.write(line, x + inner, foot, at, size)
                foot += self.lead
            x += wide
        pages.y += high
        self._border(pages)
