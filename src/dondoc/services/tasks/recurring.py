"""Duties that come again (nhiệm vụ định kỳ): one occurrence at a time, each a task of its own.

When an occurrence is closed, `closed` makes the next in the same transaction and step, due on the next day by the rule.
Occurrences are known by the number of the first and by their day, so that none is made twice, however often it is
closed and opened again.
"""

from datetime import date, timedelta

from dondoc.domain.deadline import Deadline, DeadlineKind
from dondoc.domain.recurring import next_occurrence, occurrence_from
from dondoc.domain.task import Task
from dondoc.errors.deadlines import NotARule
from dondoc.errors.tasks import DayOutOfOrder, NotRecurring
from dondoc.services.history.author import Author
from dondoc.services.history.change import Change
from dondoc.services.tasks import changing, tracking
from dondoc.services.tasks.adding import deadline_columns
from dondoc.services.tasks.deriving import derive
from dondoc.storage.queries import parts as q
from dondoc.storage.queries import tasks as task_queries
from dondoc.storage.store import Store
from dondoc.typing import Any


def place(task: Task) -> dict[str, Any]:
    """The place of an occurrence in its series, as it is written when the occurrence is closed."""
    return {"series_number": task.series_number or task.number, "occurs_on": day_of(task)}


def day_of(task: Task) -> date | None:
    """The day of an occurrence by the rule; of one from before these were kept, the deadline that was set first."""
    return task.occurs_on or task.original_due or task.due


def closed(store: Store, author: Author, task: Task) -> int | None:
    """Make what follows an occurrence that was closed; its number, None where nothing follows or it is there already.

    To be called by whatever closes a task, after its own change and in the same transaction.
    """
    if task.recurrence is None or following(store, task) is not None:
        return None
    day = next_occurrence(task.recurrence, day_of(task) or author.today)
    return None if day is None else _make(store, author, task, day)


def following(store: Store, task: Task) -> Task | None:
    """The occurrence after this one, if it has been made."""
    filters, day = [q.series_is, q.occurs_after], day_of(task)
    series = task.series_number or task.number
    return store.first(task_queries.task_rows, filters, q.by_occurrence, series_number=series, occurs_on=day)


def series(store: Store, task: Task) -> list[Task]:
    """All occurrences of a duty, in order; the task alone where it has come once so far."""
    number = task.series_number or task.number
    found = store.all(task_queries.task_rows, [q.series_is], q.by_occurrence, series_number=number)
    return found or [task]


def give(
    store: Store, author: Author, task: Task, deadline: Deadline, *, reason: str | None = None
) -> tuple[Change, bool]:
    """Let a task come again by the rule of a deadline; the change, and whether the day it had stays.

    A task that has a day keeps it: the rule counts from there. Raises NotARule for a deadline without a rule.
    """
    if deadline.kind is not DeadlineKind.RECURRING or deadline.recurrence is None:
        raise NotARule(words=deadline.words)
    kept = task.due is not None
    if kept:
        changed = deadline_columns(deadline) | {name: getattr(task, name) for name in _DAYS}
        changed["occurs_on"] = day_of(task) if task.series_number else task.due
    else:
        deadline = unused(store, task, deadline)
        changed = deadline_columns(deadline) | {"occurs_on": deadline.last}
        changed["original_due"] = task.original_due or deadline.last
    return changing.change(store, author, "recur", task, changed, reason=reason), kept


_DAYS = ("deadline_first", "due", "due_time", "written_due")


def unused(store: Store, task: Task, deadline: Deadline) -> Deadline:
    """A deadline by a rule on the first of its days that no other occurrence of the series has."""
    day = deadline.last
    if task.series_number is None or deadline.recurrence is None:
        return deadline
    taken = {each.occurs_on for each in series(store, task) if each.number != task.number}
    while day is not None and day in taken:
        day = next_occurrence(deadline.recurrence, day)
    return deadline._replace(first=day, last=day)


def stop(store: Store, author: Author, task: Task, *, reason: str | None = None) -> Change:
    """Let a duty come no more: this occurrence is the last. Raises NotRecurring for a task that comes once."""
    if task.recurrence is None:
        raise NotRecurring(number=task.number)
    kind = DeadlineKind.NONE if task.due is None else DeadlineKind.DAY
    return changing.change(store, author, "recur", task, {"recurrence": None, "deadline_kind": kind}, reason=reason)


def skip(store: Store, author: Author, task: Task, to: date, *, reason: str | None = None) -> tuple[Change, int]:
    """Withdraw an occurrence and go on with the first that does not lie before `to`; the change and the new number.

    What lies between is passed over: no task is made of it. Raises NotRecurring for a task that comes once or whose
    rule has ended, DayOutOfOrder for a day that is not after the occurrence's own.
    """
    last = day_of(task) or author.today
    if task.recurrence is None:
        raise NotRecurring(number=task.number)
    if to <= last:
        raise DayOutOfOrder(day=to, earlier=last)
    day = occurrence_from(task.recurrence, last, to)
    if day is None:
        raise NotRecurring(number=task.number)
    made = tracking.withdraw(store, author, task, for_good=True, reason=reason)
    return made, _make(store, author, made.after, day)


def _make(store: Store, author: Author, task: Task, day: date) -> int:
    """The next occurrence: what the one before was at its beginning, due on its own day.

    It counts as given on the day after the one before was due, or today where that has not come: so what was missed
    can be recorded as done on the day it was done.
    """
    before = day_of(task) or author.today
    new = {
        "deadline_kind": DeadlineKind.RECURRING,
        "deadline_first": day,
        "due": day,
        "original_due": day,
        "written_due": None,
        "recurrence": task.recurrence,
        "parent_number": task.parent_number,
        "series_number": task.series_number or task.number,
        "occurs_on": day,
    }
    return derive(
        store,
        author,
        task,
        lead_id=task.lead_id,
        assigned_on=min(author.today, before + timedelta(days=1)),
        others=store.all(task_queries.task_unit_rows, task_number=task.number),
        new=new,
    )
