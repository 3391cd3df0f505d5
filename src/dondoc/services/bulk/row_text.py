"""New rows as the history holds them, as the JSON text that `json_text` makes, from pieces that come again.

In a register of a hundred thousand tasks there are few units, days and statuses: what stands for each is made once.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from dondoc.domain.event import plain
from dondoc.storage.values import json_text


class RowText:
    """The rows of one table. Of the columns in `apart` hardly a value comes again."""

    def __init__(self, columns: Iterable[str], apart: Iterable[str]) -> None:
        self._columns: list[tuple[str, str, dict[Any, str] | None]] = [
            (name, f'"{name}":', None if name in apart else {}) for name in sorted(columns)
        ]

    def of(self, row: Mapping[str, Any]) -> str:
        """A row by the names of its columns, in their order, without what is empty."""
        parts = []
        for name, key, pieces in self._columns:
            value = row[name]
            if value is None:
                continue
            if pieces is None:
                parts.append(key + json_text(value))
            else:
                piece = pieces.get(value)
                if piece is None:
                    piece = pieces[value] = key + json_text(plain(value))
                parts.append(piece)
        return "{" + ",".join(parts) + "}"
