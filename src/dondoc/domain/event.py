"""An event (nhật ký): one line of the append-only history, with the rows of the register before and after it."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from typing import Any, NamedTuple

Value = str | int | bool | list[str] | None
Changes = Mapping[str, tuple[Value, Value]]
Row = Mapping[str, Any]
"""A row by the names of its columns. In the history without what is empty, days and hours as ISO text."""


class RowChange(NamedTuple):
    """One row of one table, before and after.

    Of a row that was changed both hold the columns that differ; `before` is None for a new row, `after` for one that is
    gone. `key` is the primary key, in the order of its columns.
    """

    table: str
    key: tuple[Any, ...]
    before: Row | None
    after: Row | None


class Event(NamedTuple):
    """Who changed what and when. `at` is an instant in UTC; `step` is the first event of the same command.

    `changes` are `RowChange`s as JSON holds them. An event of the time before rows were kept has a mapping from what a
    person calls a field to its old and new value.
    """

    id: int
    at: datetime
    actor: str
    action: str
    subject: str  # "task", "unit", "meeting", "document", "setting", "view", "day", "succession", "store"
    subject_id: int
    changes: list[list[Any]] | dict[str, list[Value]]
    reason: str | None
    document: str | None
    step: int

    @property
    def rows(self) -> list[RowChange]:
        """The rows it changed; none of an event that holds none."""
        if isinstance(self.changes, dict):
            return []
        return [RowChange(table, tuple(key), before, after) for table, key, before, after in self.changes]


def added(table: str, key: tuple[Any, ...], row: Row) -> RowChange:
    """A new row."""
    return RowChange(table, key, None, {name: plain(value) for name, value in row.items() if value is not None})


def removed(table: str, key: tuple[Any, ...], row: Row) -> RowChange:
    """A row that is gone."""
    return RowChange(table, key, {name: plain(value) for name, value in row.items() if value is not None}, None)


def changed(table: str, key: tuple[Any, ...], before: Row, after: Row) -> RowChange | None:
    """The columns of a row that differ; None where none does. Both rows have the same columns."""
    names = [name for name in before if before[name] != after[name]]
    if not names:
        return None
    return RowChange(table, key, {n: plain(before[n]) for n in names}, {n: plain(after[n]) for n in names})


def replaced(
    table: str, before: Mapping[tuple[Any, ...], Row], after: Mapping[tuple[Any, ...], Row]
) -> list[RowChange]:
    """A list of rows, by their keys, in the place of another. Rows that stay are told too: the list is whole."""
    keys: Iterable[tuple[Any, ...]] = dict.fromkeys([*before, *after])
    return [RowChange(table, key, before.get(key), after.get(key)) for key in keys]


def plain(value: Any) -> Any:
    """A value as the history holds it."""
    match value:
        case time():
            return value.isoformat(timespec="microseconds")
        case date():
            return value.isoformat()
    return value
