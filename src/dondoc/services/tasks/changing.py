"""How a task is changed: one row, one event, in the same transaction, and only from a status that allows it."""

from collections.abc import Sequence
from datetime import date

from dondoc.domain.event import RowChange
from dondoc.domain.event import changed as changed_row
from dondoc.domain.searching import search_text
from dondoc.domain.states import CHANGES
from dondoc.domain.task import Status, Task
from dondoc.errors.tasks import DayInFuture, DayOutOfOrder, TaskIsSplit, WrongStatus
from dondoc.services.history.author import Author
from dondoc.services.history.change import Change
from dondoc.services.history.recording import record
from dondoc.storage.queries import tasks as q
from dondoc.storage.store import Store
from dondoc.typing import Any

_STORED = (
    "title status percent lead_id official deadline_kind deadline_first due due_time recurrence deadline_words "
    "deadline_rule deadline_confirmed original_due written_due extensions reported_on completed_on suspended_on "
    "contacted_on product product_on result field restricted parent_number series_number occurs_on foreign_id"
).split()

NOT_DONE: dict[str, Any] = dict.fromkeys(("reported_on", "completed_on", "product", "product_on", "result"))
"""What does not hold of a task that is not done after all; the history keeps it."""


def close(
    store: Store,
    author: Author,
    action: str,
    task: Task,
    changed: dict[str, Any],
    *,
    for_good: bool = False,
    reason: str | None = None,
    document: str | None = None,
) -> Change:
    """Write the change that closes a task; of a duty that comes again, unless `for_good`, the next occurrence too."""
    if task.recurrence is None or task.status is Status.SPLIT:
        return change(store, author, action, task, changed, reason=reason, document=document)
    from dondoc.services.tasks import recurring  # few tasks come again, and their rules take time to load

    made = change(store, author, action, task, changed | recurring.place(task), reason=reason, document=document)
    if not for_good:
        recurring.closed(store, author, made.after)
    return made


def change(
    store: Store,
    author: Author,
    action: str,
    task: Task,
    changed: dict[str, Any],
    *,
    reason: str | None = None,
    document: str | None = None,
    rows: Sequence[RowChange] = (),
) -> Change:
    """Write a change of a task and its event. One that changes nothing and says nothing leaves no trace.

    `changed` are fields of `Task` with their new values; `rows` are what was written beside the task for it.
    Raises WrongStatus where the task is in a status from which this change is not possible.
    """
    check_status(action, task)
    made = Change(task, task._replace(**changed))
    assert made.after.status is (CHANGES[action].after or task.status), action
    row = row_change(task, made.after)
    if row is None and not made.told and not rows and not reason:
        return made
    if row is not None:
        values = {f"new_{name}": getattr(made.after, name) for name in _STORED}
        search = search_text(made.after.title, task.quotes)
        store.run(q.update_task, task_number=task.number, new_search=search, **values)
    record(store, author, action, "task", task.number, [row, *rows], reason=reason, document=document)
    return made


def check_status(action: str, task: Task) -> None:
    """Raises WrongStatus or TaskIsSplit where the task is in a status from which this change is not possible."""
    if task.status not in CHANGES[action].before:
        wrong = TaskIsSplit if task.status is Status.SPLIT else WrongStatus
        raise wrong(number=task.number, status=task.status)


def row_change(before: Task, after: Task) -> RowChange | None:
    """What the history holds of a task that changed; None where its row did not."""
    return changed_row("tasks", (before.number,), _row(before), _row(after))


def _row(task: Task) -> dict[str, Any]:
    return {name: getattr(task, name) for name in _STORED} | {"search": search_text(task.title, task.quotes)}


def checked_day(author: Author, task: Task, on: date | None) -> date:
    """The day on which something was done, by default today. Raises DayInFuture, DayOutOfOrder."""
    day = on or author.today
    if day > author.today:
        raise DayInFuture(day=day)
    if day < task.assigned_on:
        raise DayOutOfOrder(day=day, earlier=task.assigned_on)
    return day
