"""What happens to a task: it is assigned, worked on, completed, corrected, withdrawn, opened again.

Each change is one event in the same transaction. The original deadline is set once and never changes.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from dondoc.domain.deadline import Deadline
from dondoc.domain.task import CHANGES, Role, Status, Task
from dondoc.domain.unit import Unit
from dondoc.domain.vietnamese import nfc
from dondoc.errors import BadValue, DayInFuture, DayOutOfOrder, EmptyText, WrongStatus
from dondoc.services.adding import clean_title, deadline_columns, put_cooperating, search_text
from dondoc.services.author import Author
from dondoc.services.change import Change
from dondoc.services.history import record
from dondoc.services.units import all_units
from dondoc.storage.queries import tasks as q
from dondoc.storage.store import Store

_STORED = (
    "title status percent lead_id official deadline_kind deadline_first due due_time recurrence deadline_words "
    "deadline_rule deadline_confirmed completed_on product"
).split()


def assign(
    store: Store,
    author: Author,
    task: Task,
    *,
    lead: Unit | None = None,
    cooperating: Sequence[Unit] | None = None,
    official: str | None = None,
    reason: str | None = None,
) -> Change:
    """Give a task to a unit, name those that cooperate (in place of those before) and the official in charge."""
    changed: dict[str, Any] = {}
    if lead is not None:
        changed |= {"lead_id": lead.id, "lead": lead.name}
        if cooperating is None and lead.name in task.cooperating:  # it leads now, so it does not cooperate
            cooperating = [unit for unit in all_units(store) if unit.name in task.cooperating]
    if official is not None:
        changed["official"] = nfc(official).strip() or None
    if cooperating is not None:
        cooperating = [unit for unit in cooperating if unit.id != (lead.id if lead else task.lead_id)]
        store.run(q.delete_task_units, task_number=task.number, role=Role.COOPERATING.value)
        put_cooperating(store, task.number, cooperating)
        changed["cooperating"] = tuple(unit.name for unit in cooperating)
    return _change(store, author, "assign", task, changed, reason)


def start(store: Store, author: Author, task: Task, *, reason: str | None = None) -> Change:
    """Mark a task as begun."""
    return _change(store, author, "start", task, {"status": Status.IN_PROGRESS}, reason)


def progress(store: Store, author: Author, task: Task, percent: int, *, reason: str | None = None) -> Change:
    """Record how far a task is, 0 to 100. It is completed only by `done`. Raises BadValue out of range."""
    if not 0 <= percent <= 100:
        raise BadValue(value=percent, allowed="0–100")
    return _change(store, author, "progress", task, {"status": Status.IN_PROGRESS, "percent": percent}, reason)


def done(
    store: Store,
    author: Author,
    task: Task,
    *,
    on: date | None = None,
    product: str | None = None,
    reason: str | None = None,
) -> Change:
    """Mark a task as completed on a day, by default today, with the document that proves it.

    Raises DayInFuture for a day to come and DayOutOfOrder for one before the task was given.
    """
    day = on or author.today
    if day > author.today:
        raise DayInFuture(day=day)
    if day < task.assigned_on:
        raise DayOutOfOrder(day=day, earlier=task.assigned_on)
    changed = {"status": Status.COMPLETED, "percent": 100, "completed_on": day, "product": product or task.product}
    return _change(store, author, "done", task, changed, reason)


def note(store: Store, author: Author, task: Task, text: str) -> Change:
    """Write a remark into the history. Raises EmptyText for none."""
    if not text.strip():
        raise EmptyText(what="note")
    return _change(store, author, "note", task, {}, nfc(text))


def edit(
    store: Store,
    author: Author,
    task: Task,
    *,
    title: str | None = None,
    deadline: Deadline | None = None,
    official: str | None = None,
    product: str | None = None,
    reason: str | None = None,
) -> Change:
    """Correct a task. A new deadline moves the current one; the original one stays as it was first set."""
    changed: dict[str, Any] = {}
    if title is not None:
        changed["title"] = clean_title(title)
    if deadline is not None:
        changed |= deadline_columns(deadline)
        changed["original_due"] = task.original_due or deadline.last
    if official is not None:
        changed["official"] = nfc(official).strip() or None
    if product is not None:
        changed["product"] = nfc(product).strip() or None
    return _change(store, author, "edit", task, changed, reason)


def withdraw(store: Store, author: Author, task: Task, *, reason: str | None = None) -> Change:
    """Take a task back: it need not be done any more. It stays in the register."""
    return _change(store, author, "withdraw", task, {"status": Status.WITHDRAWN}, reason)


def reopen(store: Store, author: Author, task: Task, *, reason: str | None = None) -> Change:
    """Open a closed task again; what proved its completion stays in the history."""
    percent = 0 if task.status is Status.COMPLETED else task.percent
    changed = {"status": Status.IN_PROGRESS, "percent": percent, "completed_on": None}
    return _change(store, author, "reopen", task, changed, reason)


def _change(
    store: Store, author: Author, action: str, task: Task, changed: dict[str, Any], reason: str | None
) -> Change:
    """Write a change and its event. One that changes nothing and says nothing leaves no trace."""
    if task.status not in CHANGES[action]:
        raise WrongStatus(number=task.number, status=task.status)
    change = Change(task, task._replace(**changed))
    if not change.told and not reason:
        return change
    if change.told:
        row = {f"new_{name}": getattr(change.after, name) for name in _STORED}
        store.run(
            q.update_task,
            task_number=task.number,
            new_search=search_text(change.after.title, task.quotes),
            **row,
        )
    record(store, author, action, "task", task.number, change.told, reason=reason)
    return change
