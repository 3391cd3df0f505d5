"""The history (nhật ký): one event for each change, written in the change's own transaction."""

from typing import Any

from dondoc.domain.event import Changes, Event
from dondoc.services.author import Author
from dondoc.storage.queries import events as q
from dondoc.storage.store import Store


def record(
    store: Store,
    author: Author,
    action: str,
    subject: str,
    subject_id: int,
    changes: Changes,
    *,
    reason: str | None = None,
    document: str | None = None,
) -> None:
    """Write one event: who did what to which thing, from what to what, why, and by which document."""
    row = event_row(author, action, subject, subject_id, changes, reason=reason, document=document)
    store.run(q.insert_event, **row)


def event_row(
    author: Author,
    action: str,
    subject: str,
    subject_id: int,
    changes: Changes,
    *,
    reason: str | None = None,
    document: str | None = None,
) -> dict[str, Any]:
    """One event as it is stored."""
    return {
        "at": author.at,
        "actor": author.name,
        "action": action,
        "subject": subject,
        "subject_id": subject_id,
        "changes": dict(changes),
        "reason": reason,
        "document": document,
    }


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
