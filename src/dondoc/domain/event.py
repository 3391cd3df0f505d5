"""An event (nhật ký): one line of the append-only history, with the rows of the register before and after it."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time

from dondoc.typing import Any, NamedTuple

Value = str | int | bool | list[str] | None
Changes = Mapping[str, tuple[Value, Value]]
Row = Mapping[str, Any]
"""A row by the names of its columns. In the history without what is empty, days and hours as ISO text."""


UNDO = "undo"
"""The action of an event that takes another one back; only after one may a task be taken out of the register."""

TAKEN_BACK = "events"
"""In the place of a table: what an undo takes back. The key is the event and its step."""


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
        return [
            RowChange(table, tuple(key), before, after)
            for table, key, before, after in self.changes
            if table != TAKEN_BACK
        ]

    @property
    def holds_rows(self) -> bool:
        """Whether it tells every row that it changed; a remark never changed one."""
        return not isinstance(self.changes, dict) or self.action == "note"

    @property
    def takes_back(self) -> int | None:
        """The step that this event belongs to the taking back of, if it is an undo."""
        return step_taken_back(self.changes) if self.action == UNDO else None


def taken_back(event: Event) -> list[RowChange]:
    """What the history holds of an undo of an event: which one, and its rows the other way round, the last first."""
    back = [RowChange(row.table, row.key, row.after, row.before) for row in reversed(event.rows)]
    return [RowChange(TAKEN_BACK, (event.id, event.step), None, None), *back]


def step_taken_back(changes: list[list[Any]] | dict[str, list[Value]] | None) -> int | None:
    """The step that these changes of an undo take back."""
    rows = changes if isinstance(changes, list) else []
    return next((key[1] for table, key, _before, _after in rows if table == TAKEN_BACK), None)


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
