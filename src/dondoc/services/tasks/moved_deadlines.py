"""What is kept of a deadline that moves: requests with their decisions, and changes shortly before a meeting.

A change without a request is written down only where the meeting of the body that gave the task is near: that a date
was moved just before it is what the meeting should know.
"""

from datetime import date

from dondoc.domain.event import RowChange, added
from dondoc.domain.extension import Decision, Extension, Request
from dondoc.domain.task import Task
from dondoc.services.history.author import Author
from dondoc.services.meetings import meetings
from dondoc.storage.queries import extensions as q
from dondoc.storage.store import Store
from dondoc.typing import Any


def of_task(store: Store, number: int) -> list[Extension]:
    """All that is kept of the deadline of a task, oldest first."""
    return store.all(q.extension_rows, [q.extension_of], q.by_extension_id, task_number=number)


def requests(store: Store, *, open_only: bool, restricted: bool) -> list[Request]:
    """All requests and changes with their tasks, oldest first; with `open_only` those that wait for a decision."""
    filters = [q.is_undecided, q.is_of_open_task] if open_only else []
    filters += [] if restricted else [q.is_of_unrestricted]
    return store.all(q.request_rows, filters, q.by_extension_id)


def put(store: Store, author: Author, task: Task, wanted: date, **more: Any) -> RowChange:
    """Write a request of today, or a change; the row for its event. It is marked where the meeting is near."""
    row: dict[str, Any] = {
        **dict.fromkeys(Extension._fields[1:]),
        "task_number": task.number,
        "asked_on": author.today,
        "old_due": task.due,
        "wanted_due": wanted,
        "decision": Decision.ASKED,
        "before_meeting": meetings.near(store, task.meeting_id, author.today),
        **more,
    }
    return added("extensions", (store.insert(q.insert_extension, **row),), row)


def marked(
    store: Store, author: Author, task: Task, new: date | None, *, reason: str | None, words: str | None = None
) -> list[RowChange]:
    """The row of a change of the deadline without a request, where the meeting is near; none where it is not."""
    near = meetings.near(store, task.meeting_id, author.today) if task.due is not None and task.due != new else None
    if near is None or task.due is None:
        return []
    told = {"asked_by": author.name, "granted_due": new, "words": words or None, "reason": reason}
    return [put(store, author, task, new or task.due, decision=Decision.GRANTED, decided_on=author.today, **told)]
