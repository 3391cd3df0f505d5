"""Suspending a task (tạm dừng) and letting it go on: while it is suspended no clock runs.

When it goes on, its deadline moves by as many days as the clock stood, openly: the original deadline stays.
"""

from datetime import date

from dondoc.domain.deadline import Deadline, DeadlineKind
from dondoc.domain.task import Status, Task
from dondoc.domain.vietnamese import clean
from dondoc.errors.tasks import DayOutOfOrder
from dondoc.errors.usage import ReasonNeeded
from dondoc.services.history.author import Author
from dondoc.services.history.change import Change
from dondoc.services.office import office_days
from dondoc.services.tasks import changing, moved_deadlines
from dondoc.storage.store import Store


def suspend(store: Store, author: Author, task: Task, *, reason: str | None, on: date | None = None) -> Change:
    """Stop the clock of a task from a day on, by default today. Raises ReasonNeeded, DayInFuture, DayOutOfOrder."""
    if not clean(reason):
        raise ReasonNeeded
    day = changing.checked_day(author, task, on)
    return changing.change(
        store, author, "suspend", task, {"status": Status.SUSPENDED, "suspended_on": day}, reason=reason
    )


def resume(
    store: Store,
    author: Author,
    task: Task,
    *,
    on: date | None = None,
    due: date | None = None,
    same_due: bool = False,
    reason: str | None = None,
) -> Change:
    """Let the clock run again from a day on, by default today, the deadline later by the days that it stood.

    `due` is a deadline of another day, `same_due` leaves the one there is. Raises DayInFuture, and DayOutOfOrder for a
    day before the suspension.
    """
    changing.check_status("resume", task)
    day = changing.checked_day(author, task, on)
    since = task.suspended_on or day
    if day < since:
        raise DayOutOfOrder(day=day, earlier=since)
    changed: dict[str, object] = {"status": Status.IN_PROGRESS, "suspended_on": None}
    wanted = due or (None if same_due or task.due is None else task.due + (day - since))
    rows = []
    if wanted is not None and wanted != task.due:
        kept = office_days.settled(store, Deadline(DeadlineKind.DAY, last=wanted))
        rows = moved_deadlines.marked(store, author, task, kept.last, reason=reason)
        changed |= {
            "due": kept.last,
            "written_due": kept.written,
            "original_due": task.original_due or kept.last,
            "deadline_kind": DeadlineKind.DAY if task.due is None else task.deadline_kind,
        }
    return changing.change(store, author, "resume", task, changed, reason=reason, rows=rows)
