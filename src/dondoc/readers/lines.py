"""Gather a document's paragraphs and tables into the lines of a Manuscript, in the order of reading.

A row of a table is one line, its cells joined by " | ". The exception is a row of two cells that both hold several
lines: that is no data but layout (the head of a notice, the signature beside the recipients), and its cells are
given one after the other, line by line.
"""

from dataclasses import dataclass, field

_DEEPEST = 8  # tables in tables; what lies deeper becomes plain lines


@dataclass(slots=True)
class _Table:
    row: list[list[str]] | None = None  # the cells of the row that is open
    lines: list[str] = field(default_factory=list)  # of the cell that is open
    in_cell: bool = False


class Lines:
    """Takes paragraphs and the starts and ends of tables, rows and cells; forgives ends that are missing."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._tables: list[_Table] = []
        self._ignored = 0

    def add(self, text: str) -> None:
        r"""Add a paragraph; each of its lines (by "\n") becomes one line, empty ones are left out."""
        target = self._target()
        for line in text.split("\n"):
            if line and not line.isspace():
                target.append(line)

    def open_table(self) -> None:
        """Begin a table, inside a cell or outside of any."""
        if len(self._tables) >= _DEEPEST:
            self._ignored += 1
        else:
            self._tables.append(_Table())

    def open_row(self) -> None:
        """Begin a row; one that is open ends."""
        if self._ignored or not self._tables:
            return
        self.close_row()
        self._tables[-1].row = []

    def open_cell(self) -> None:
        """Begin a cell; one that is open ends."""
        if self._ignored or not self._tables:
            return
        self.close_cell()
        table = self._tables[-1]
        if table.row is None:
            table.row = []
        table.in_cell = True

    def close_cell(self, keep: bool = True) -> None:
        """End the cell that is open, if any; without `keep` it is dropped."""
        if self._ignored or not self._tables:
            return
        table = self._tables[-1]
        if table.in_cell and table.row is not None:
            if keep:
                table.row.append(table.lines)
            table.lines, table.in_cell = [], False

    def close_row(self, keep: bool = True) -> None:
        """End the row that is open, if any; without `keep` it is dropped."""
        if self._ignored or not self._tables:
            return
        self.close_cell()
        table = self._tables[-1]
        cells, table.row = table.row or [], None
        if keep:
            self._target().extend(_row_lines(cells))

    def close_table(self) -> None:
        """End the innermost table, if any."""
        if self._ignored:
            self._ignored -= 1
        elif self._tables:
            self.close_row()
            self._tables.pop()

    def text(self) -> str:
        """All lines; tables that are still open end here."""
        self._ignored = 0
        while self._tables:
            self.close_table()
        return "\n".join(self._lines)

    def _target(self) -> list[str]:
        """Where a line goes: the innermost open cell, or the page (text between cells moves before the table)."""
        for table in reversed(self._tables):
            if table.in_cell:
                return table.lines
        return self._lines


def _row_lines(cells: list[list[str]]) -> list[str]:
    if not any(cells):
        return []
    filled = [cell for cell in cells if cell]
    if len(filled) == 1 and len(cells) <= 2:
        return filled[0]
    if len(filled) == 2 == len(cells) and all(len(cell) > 1 for cell in cells):
        return [*cells[0], *cells[1]]
    return [" | ".join(" ".join(cell) for cell in cells)]
