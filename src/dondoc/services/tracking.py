"""What happens to a task: it is assigned, worked on, completed, corrected, withdrawn, opened again.

How it is closed in two steps stands in `closing`, how its deadline moves in `extending` and `pausing`.

Each change is one event in the same transaction. The original deadline is set once and never changes.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any, Literal

from dondoc.domain.deadline import Deadline
from dondoc.domain.event import RowChange, replaced
from dondoc.domain.event import changed as changed_row
from dondoc.domain.setting import CLOSING, TWO_STEPS
from dondoc.domain.states import CHANGES
from dondoc.domain.task import Restriction, Role, Status, Task
from dondoc.domain.unit import Unit
from dondoc.domain.vietnamese import nfc
from dondoc.errors import BadValue, DayInFuture, DayOutOfOrder, EmptyText, NotReported, WrongStatus
from dondoc.services import settings
from dondoc.services.adding import clean_title, cooperating_rows, deadline_columns, put_cooperating, search_text
from dondoc.services.author import Author
from dondoc.services.change import Change
from dondoc.services.history import record
from dondoc.services.units import all_units
from dondoc.storage.queries import tasks as q
from dondoc.storage.store import Store

_STORED = (
    "title status percent lead_id official deadline_kind deadline_first due due_time recurrence deadline_words "
    "deadline_rule deadline_confirmed original_due written_due extensions reported_on completed_on suspended_on "
    "contacted_on product product_on result field restricted parent_number series_number occurs_on foreign_id"
).split()

NOT_DONE: dict[str, Any] = dict.fromkeys(("reported_on", "completed_on", "product", "product_on", "result"))
"""What does not hold of a task that is not done after all; the history keeps it."""


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
    rows: list[RowChange] = []
    if lead is not None:
        changed |= {"lead_id": lead.id, "lead": lead.name}
        if cooperating is None and lead.name in task.cooperating:  # it leads now, so it does not cooperate
            cooperating = [unit for unit in all_units(store) if unit.name in task.cooperating]
    if official is not None:
        changed["official"] = nfc(official).strip() or None
    if cooperating is not None:
        cooperating = [unit for unit in cooperating if unit.id != (lead.id if lead else task.lead_id)]
        rows = _with_others(store, task, cooperating)
        changed["cooperating"] = tuple(unit.name for unit in cooperating)
    return change(store, author, "assign", task, changed, reason=reason, rows=rows)


def _with_others(store: Store, task: Task, cooperating: Sequence[Unit]) -> list[RowChange]:
    """Put these units in the place of those that cooperated; what that changed."""
    before = {
        (task.number, unit.unit_id, unit.role.value): {"position": unit.position}
        for unit in store.all(q.task_unit_rows, task_number=task.number)
        if unit.role is Role.COOPERATING
    }
    store.run(q.delete_task_units, task_number=task.number, role=Role.COOPERATING.value)
    put_cooperating(store, task.number, cooperating)
    return replaced("task_units", before, cooperating_rows(task.number, cooperating))


def start(store: Store, author: Author, task: Task, *, reason: str | None = None) -> Change:
    """Mark a task as begun."""
    return change(store, author, "start", task, {"status": Status.IN_PROGRESS}, reason=reason)


def progress(store: Store, author: Author, task: Task, percent: int, *, reason: str | None = None) -> Change:
    """Record how far a task is, 0 to 100. It is completed only by `done`. Raises BadValue out of range."""
    if not 0 <= percent <= 100:
        raise BadValue(value=percent, allowed="0–100")
    return change(store, author, "progress", task, {"status": Status.IN_PROGRESS, "percent": percent}, reason=reason)


def done(
    store: Store,
    author: Author,
    task: Task,
    *,
    on: date | None = None,
    product: str | None = None,
    reason: str | None = None,
) -> Change:
    """Report and accept at once: completed on a day, by default the one reported, else today.

    Raises NotReported where the office closes in two steps and the unit has not reported; else as `report_done`.
    """
    if task.status in (Status.ASSIGNED, Status.IN_PROGRESS) and settings.value(store, CLOSING) == TWO_STEPS:
        raise NotReported(number=task.number)
    day = checked_day(author, task, on or task.reported_on)
    changed = {
        "status": Status.COMPLETED,
        "percent": 100,
        "completed_on": day,
        "product": clean(product) or task.product,
    }
    return change(store, author, "done", task, changed, reason=reason)


def checked_day(author: Author, task: Task, on: date | None) -> date:
    """The day on which something was done, by default today. Raises DayInFuture, DayOutOfOrder."""
    day = on or author.today
    if day > author.today:
        raise DayInFuture(day=day)
    if day < task.assigned_on:
        raise DayOutOfOrder(day=day, earlier=task.assigned_on)
    return day


def note(store: Store, author: Author, task: Task, text: str) -> Change:
    """Write a remark into the history. Raises EmptyText for none."""
    if not text.strip():
        raise EmptyText(what="note")
    return change(store, author, "note", task, {}, reason=nfc(text))


def edit(
    store: Store,
    author: Author,
    task: Task,
    *,
    title: str | None = None,
    deadline: Deadline | None = None,
    official: str | None = None,
    product: str | None = None,
    restricted: Restriction | Literal["none"] | None = None,
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
    if restricted is not None:
        changed["restricted"] = None if restricted == "none" else restricted
    return change(store, author, "edit", task, changed, reason=reason)


def withdraw(
    store: Store, author: Author, task: Task, *, reason: str | None = None, document: str | None = None
) -> Change:
    """Take a task back: it need not be done any more, by the decision in `document`. It stays in the register."""
    return change(store, author, "withdraw", task, {"status": Status.WITHDRAWN}, reason=reason, document=document)


def reopen(store: Store, author: Author, task: Task, *, reason: str | None = None) -> Change:
    """Open a closed task again; what proved its completion stays in the history."""
    percent = 0 if task.status is Status.COMPLETED else task.percent
    changed = {**NOT_DONE, "status": Status.IN_PROGRESS, "percent": percent, "suspended_on": None}
    return change(store, author, "reopen", task, changed, reason=reason)


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
    allowed = CHANGES[action]
    if task.status not in allowed.before:
        raise WrongStatus(number=task.number, status=task.status)
    made = Change(task, task._replace(**changed))
    assert made.after.status is (allowed.after or task.status), action
    row = row_change(task, made.after)
    if row is None and not made.told and not rows and not reason:
        return made
    if row is not None:
        values = {f"new_{name}": getattr(made.after, name) for name in _STORED}
        search = search_text(made.after.title, task.quotes)
        store.run(q.update_task, task_number=task.number, new_search=search, **values)
    record(store, author, action, "task", task.number, [row, *rows], reason=reason, document=document)
    return made


def clean(text: str | None) -> str | None:
    """Words on one line; None where there are none."""
    return " ".join(nfc(text).split()) or None if text else None


def row_change(before: Task, after: Task) -> RowChange | None:
    """What the history holds of a task that changed; None where its row did not."""
    return changed_row("tasks", (before.number,), _row(before), _row(after))


def _row(task: Task) -> dict[str, Any]:
    return {name: getattr(task, name) for name in _STORED} | {"search": search_text(task.title, task.quotes)}
