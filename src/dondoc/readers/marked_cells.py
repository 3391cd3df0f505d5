"""Put paragraphs, cells and rows into lines where a file has no element for a table, as .rtf and .doc.

There a paragraph says how many tables it stands in, and marks end its cells and rows.
"""

from dondoc.readers.lines import Lines

_DEEPEST = 8


class Page:
    """The page or a text box, to which paragraphs, ends of cells and ends of rows are given in order."""

    def __init__(self) -> None:
        self._lines = Lines()
        self._cells: list[bool] = []  # for each open table: a cell is open

    def paragraph(self, text: str, depth: int) -> None:
        """Add a paragraph that stands in `depth` tables."""
        self._move(depth)
        if text and not text.isspace():
            self._open_cell()
            self._lines.add(text)

    def end_cell(self, depth: int) -> None:
        """End a cell of the table at `depth`."""
        self._move(max(depth, 1))
        self._open_cell()
        self._lines.close_cell()
        self._cells[-1] = False

    def end_row(self, depth: int) -> None:
        """End a row of the table at `depth`."""
        self._move(max(depth, 1))
        self._lines.close_row()
        self._cells[-1] = False

    def text(self) -> str:
        """All lines; tables that are still open end here."""
        return self._lines.text()

    def _move(self, depth: int) -> None:
        depth = min(depth, _DEEPEST)
        while len(self._cells) > depth:
            self._lines.close_table()
            self._cells.pop()
        while len(self._cells) < depth:
            self._open_cell()
            self._lines.open_table()
            self._cells.append(False)

    def _open_cell(self) -> None:
        if self._cells and not self._cells[-1]:
            self._lines.open_cell()
            self._cells[-1] = True
