"""New rows as the history holds them, as the JSON text that `json_text` makes, from pieces that come again.

In a register of a hundred thousand tasks there are few units, days and statuses: what stands for each is made once.
"""

from collections.abc import Container

from dondoc.domain.event import plain
from dondoc.storage.values import Block, json_text
from dondoc.typing import Any


class RowTexts:
    """The rows of one table. Of the columns in `apart` hardly a value comes again."""

    def __init__(self, apart: Container[str]) -> None:
        self._apart = apart
        self._pieces: dict[str, _Pieces] = {}

    def of(self, block: Block) -> list[str]:
        """Each row by the names of its columns, in their order, without what is empty."""
        columns: list[list[str]] = []
        for name in sorted(block):
            values = block[name]
            if name in self._apart:
                columns.append([_piece(name, value) for value in values])
            elif values.count(None) < len(values):
                pieces = self._pieces.setdefault(name, _Pieces(name))
                columns.append([pieces[value] for value in values])
        return ["{" + "".join(row)[1:] + "}" for row in zip(*columns, strict=True)]


class _Pieces(dict[Any, str]):
    """What stands for each value of one column."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name

    def __missing__(self, value: Any) -> str:
        self[value] = piece = _piece(self.name, value)
        return piece


def _piece(name: str, value: Any) -> str:
    return "" if value is None else f',"{name}":{json_text(plain(value))}'
