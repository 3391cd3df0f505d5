"""The history (nhật ký) as it is read: the events of one task or of everything. How it is written: `recording`."""

from collections.abc import Iterable, Iterator
from itertools import islice

from dondoc.domain.event import Event, RowChange
from dondoc.storage.queries import events as q
from dondoc.storage.queries import tasks as task_queries
from dondoc.storage.query import Filter
from dondoc.storage.store import Store
from dondoc.typing import Any


def each(
    store: Store, task_number: int | None = None, *, last: int | None = None, restricted: bool = False
) -> Iterator[Event]:
    """The events of one task or of everything, oldest first, as they are read; with `last` the last so many.

    Those of tasks that are restricted now, or were when they were taken out, only when asked for.
    """
    filters, values = _of(task_number)
    order = q.by_event_id if last is None else q.newest_first
    events = store.each(q.event_rows, filters, order, **values)
    shown = events if restricted else _unrestricted(store, events)
    return shown if last is None else iter(list(islice(shown, last))[::-1])


def _unrestricted(store: Store, events: Iterable[Event]) -> Iterator[Event]:
    hidden = set(store.all(task_queries.numbers, [task_queries.is_restricted]))
    for event in events:
        if (event.subject == "task" and event.subject_id in hidden) or any(
            row.table == "tasks" and (row.key[0] in hidden or _says_restricted(row)) for row in event.rows
        ):
            continue
        yield event


def _says_restricted(row: RowChange) -> bool:
    """Whether a task comes or goes as a restricted one."""
    whole = row.after if row.before is None else row.before if row.after is None else None
    return bool(whole and whole.get("restricted"))


def known(store: Store, task_number: int) -> bool:
    """Whether a task ever had this number."""
    filters, values = _of(task_number)
    return store.first(q.event_rows, filters, **values) is not None


def was_restricted(store: Store, task_number: int) -> bool:
    """Whether a task was restricted when it was taken out of the register."""
    return any(_says_restricted(row) for event in history(store, task_number) for row in event.rows)


def _of(task_number: int | None) -> tuple[list[Filter], dict[str, Any]]:
    """What finds the events of one task; of everything for None."""
    return ([], {}) if task_number is None else ([q.event_of], {"subject": "task", "subject_id": task_number})


def history(store: Store, task_number: int | None = None) -> list[Event]:
    """The events of one task or of everything, oldest first."""
    filters, values = _of(task_number)
    return store.all(q.event_rows, filters, q.by_event_id, **values)
