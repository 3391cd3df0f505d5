"""The history (nhật ký): one event for each change, written in the change's own transaction and chained by hash."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from dondoc.domain.chain import START, Link, link
from dondoc.domain.event import Event, RowChange
from dondoc.services.author import Author
from dondoc.storage.queries import events as q
from dondoc.storage.queries import tasks as task_queries
from dondoc.storage.store import Store
from dondoc.storage.values import instant_text, json_text


class Entry(NamedTuple):
    """What is written of one change: what was done to which thing, the rows it changed, why, by which document."""

    action: str
    subject: str
    subject_id: int
    rows: Iterable[RowChange | None]
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
    """The events as they are stored, each with its hash; to be written before any other."""
    last = store.first(q.last_event) or Link(0, START)
    number, before = last.id, last.hash
    at = instant_text(author.at)
    for entry in entries:
        number += 1
        step = store.step = store.step or number
        action, subject, subject_id, rows, reason, document = entry
        changes = json_text([row for row in rows if row is not None])
        told = [number, at, author.name, action, subject, subject_id, changes, reason, document, step]
        before = link(before, json_text(told))
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


def unrestricted(store: Store, events: list[Event]) -> list[Event]:
    """The events without those of tasks that are restricted now."""
    hidden = set(store.all(task_queries.numbers, [task_queries.is_restricted]))

    def is_hidden(event: Event) -> bool:
        about_one = event.subject == "task" and event.subject_id in hidden
        return about_one or any(row.table == "tasks" and row.key[0] in hidden for row in event.rows)

    return [event for event in events if not is_hidden(event)] if hidden else events


def history(store: Store, task_number: int | None = None) -> list[Event]:
    """The events of one task or of everything, oldest first."""
    if task_number is None:
        return store.all(q.event_rows, order=q.by_event_id)
    return store.all(
        q.event_rows,
        [q.event_of],
        q.by_event_id,
        subject="task",
        subject_id=task_number,
    )
