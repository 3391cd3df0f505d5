"""The history (nhật ký): one event for each change, written in the change's own transaction and chained by hash."""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice

from dondoc.domain.chain import START, Link, link
from dondoc.domain.event import Event, RowChange
from dondoc.services.history.author import Author
from dondoc.storage.queries import events as q
from dondoc.storage.queries import tasks as task_queries
from dondoc.storage.query import Filter
from dondoc.storage.store import Store
from dondoc.storage.values import instant_text, json_text
from dondoc.typing import Any, NamedTuple


class Entry(NamedTuple):
    """What is written of one change: what was done to which thing, the rows it changed, why, by which document."""

    action: str
    subject: str
    subject_id: int
    rows: Iterable[RowChange | None] | str  # or the JSON text of the rows
    reason: str | None = None
    document: str | None = None


def record(
    store: Store,
    author: Author,
    action: str,
    subject: str,
    subject_id: int,
    rows: Iterable[RowChange | None],
    *,
    reason: str | None = None,
    document: str | None = None,
) -> None:
    """Write one event. `rows` are all the rows that the change wrote, so that it can be undone and looked back on."""
    for row in chained(store, author, [Entry(action, subject, subject_id, rows, reason, document)]):
        store.run(q.insert_event, **row)


def chained(store: Store, author: Author, entries: Iterable[Entry]) -> Iterator[dict[str, Any]]:
    """The events as they are stored, each with its hash; to be written before any other.

    The last event is looked up now, the entries only when the events are asked for.
    """
    return _linked(store, author, entries, store.first(q.last_event) or Link(0, START))


def _linked(store: Store, author: Author, entries: Iterable[Entry], last: Link) -> Iterator[dict[str, Any]]:
    number, before = last.id, last.hash
    at, actor = json_text(instant_text(author.at)), json_text(author.name)
    texts = cache(json_text)  # of the few words that come again
    for entry in entries:
        number += 1
        step = store.step = store.step or number
        action, subject, subject_id, rows, reason, document = entry
        changes = rows if isinstance(rows, str) else json_text([row for row in rows if row is not None])
        what = f"{texts(action)},{texts(subject)},{subject_id},{json_text(changes)}"
        why = f"{json_text(reason)},{json_text(document)},{step}"
        before = link(before, f"[{number},{at},{actor},{what},{why}]")
        yield {
            "id": number,
            "at": author.at,
            "actor": author.name,
            "action": action,
            "subject": subject,
            "subject_id": subject_id,
            "changes": changes,
            "reason": reason,
            "document": document,
            "step": step,
            "hash": before,
        }


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
