"""The register as it was at the end of a past instant: every statement works on it unchanged.

Each table that changed since has a temporary copy of the same name, which both databases look at first, and there
every row is put back into the state that it had before the first event after that instant. The events end there too.
Nothing of the store itself is touched, and the copies go with the connection.
"""

from collections.abc import Sequence
from datetime import datetime

from dondoc.domain.event import Event, Row, RowChange
from dondoc.errors.history import HistoryTooShort
from dondoc.storage import rows
from dondoc.storage.queries import events as q
from dondoc.storage.store import Store
from dondoc.typing import Any, Protocol

Place = tuple[str, rows.Key]


class Then:
    """What one row was: not there, or with these columns; `whole` where they are all of it, not what changed since."""

    __slots__ = ("columns", "there", "whole")

    def __init__(self) -> None:
        self.there, self.whole = True, False
        self.columns: dict[str, Any] = {}

    @property
    def row(self) -> Row | None:
        """All of it, where it is whole; None where it was not there."""
        return rows.changed_by(None, self.columns) if self.there else None


def rewind(store: Store, at: datetime, copies: "Copies") -> None:
    """Put everything back that changed after an instant, in temporary copies.

    Raises HistoryTooShort where an event after the instant was written before the history kept the rows.
    """
    changed: dict[str, dict[rows.Key, Then]] = {}
    for (name, key), then in _states(store, at).items():
        rows.named(name, key, then.columns)
        changed.setdefault(name, {})[key] = then
    for name, states in changed.items():
        table = rows.TABLES[name]
        copies.shadow(name)
        rows.put_many(store, table, {key: then.row for key, then in states.items() if then.whole})
        alike: dict[tuple[str, ...], list[tuple[Any, ...]]] = {}
        for key, then in states.items():
            if not then.whole and then.columns:
                alike.setdefault(tuple(then.columns), []).append((*then.columns.values(), *key))
        for columns, values in alike.items():
            copies.update(table, columns, values)


class Copies(Protocol):
    """What makes temporary copies of tables and changes them, on one kind of database."""

    def shadow(self, table: str) -> None:
        """Make a copy of a table, with its rows and its indexes."""
        ...

    def update(self, table: rows.HeldTable, columns: Sequence[str], values: Sequence[tuple[Any, ...]]) -> None:
        """Change these columns in many rows of a copy: the new values of each, then its key."""
        ...


def _states(store: Store, at: datetime) -> dict[Place, Then]:
    """What each row was that changed after an instant.

    The events are walked from the newest to the first that came later. Where a clock was set back, some between them
    belong to the time before: what they wrote stays as they wrote it.
    """
    found: dict[Place, Then] = {}
    settled: dict[Place, set[str]] = {}
    first = store.first(q.first_after, at=at)
    if first is None:
        return found
    for event in store.each(q.event_rows, [q.event_from], q.newest_first, first=first):
        if event.at <= at:
            for row in event.rows:
                settled.setdefault((row.table, row.key), set()).update(row.after or {})
            continue
        _refuse_too_early(event)
        for row in reversed(event.rows):
            place = row.table, row.key
            _step_back(found.setdefault(place, Then()), row, settled.get(place, ()))
    return found


def _step_back(then: Then, row: RowChange, settled: Any) -> None:
    if row.before is None:
        then.there, then.whole, then.columns = False, True, {}
        return
    if row.after is None or not then.there:
        then.there, then.whole, then.columns = True, True, {}
    then.columns |= {name: value for name, value in row.before.items() if name not in settled}


def _refuse_too_early(event: Event) -> None:
    if not event.holds_rows:
        raise HistoryTooShort(event=event.id, day=event.at.date())
