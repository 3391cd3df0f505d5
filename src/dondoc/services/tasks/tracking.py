"""What happens to a task: it is assigned, worked on, completed, corrected, withdrawn, opened again.

How it is closed in two steps stands in `closing`, how its deadline moves in `extending` and `pausing`.

Each change is one event in the same transaction. The original deadline is set once and never changes.
"""

from collections.abc import Sequence
from datetime import date

from dondoc.domain.deadline import Deadline
from dondoc.domain.event import RowChange, replaced
from dondoc.domain.task import Restriction, Status, Task
from dondoc.domain.task_unit import Role
from dondoc.domain.unit import Unit
from dondoc.domain.vietnamese import clean, is_blank, nfc
from dondoc.errors import BadValue
from dondoc.errors.tasks import NotReported
from dondoc.errors.usage import EmptyText
from dondoc.services.history.author import Author
from dondoc.services.history.change import Change
from dondoc.services.tasks.adding import clean_title, cooperating_rows, put_cooperating
from dondoc.services.tasks.changing import NOT_DONE, change, checked_day, close
from dondoc.services.tasks.deadlines import new_deadline
from dondoc.services.tasks.wholes import open_parts, refuse_open_parts
from dondoc.services.units.roster import all_units
from dondoc.storage.queries import tasks as q
from dondoc.storage.store import Store
from dondoc.typing import Any, Literal


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
        changed["official"] = clean(official) or None
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
    anyway: bool = False,
    reason: str | None = None,
) -> Change:
    """Report and accept at once: completed on a day, by default the one reported, else today.

    Raises NotReported where the office closes in two steps and the unit has not reported, unless `anyway` OpenParts
    where parts of it are not done; else as `report_done`.
    """
    from dondoc.domain.setting import CLOSING, TWO_STEPS  # the other changes ask for no setting
    from dondoc.services.office import settings

    if task.status in (Status.ASSIGNED, Status.IN_PROGRESS) and settings.value(store, CLOSING) == TWO_STEPS:
        raise NotReported(number=task.number)
    day = checked_day(author, task, on or task.reported_on)
    if not anyway:
        refuse_open_parts(store, task)
    product = clean(product) or task.product
    changed = {"status": Status.COMPLETED, "percent": 100, "completed_on": day, "product": product}
    return close(store, author, "done", task, changed, reason=reason)


def note(store: Store, author: Author, task: Task, text: str) -> Change:
    """Write a remark into the history. Raises EmptyText for none."""
    if is_blank(text):
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
    field: str | None = None,
    product: str | None = None,
    restricted: Restriction | Literal["none"] | None = None,
    reason: str | None = None,
) -> Change:
    """Correct a task. A new deadline moves the current one; the original one stays as it was first set.

    Raises EmptyText for a title without a word.
    """
    changed: dict[str, Any] = {}
    rows: list[RowChange] = []
    if title is not None:
        changed["title"] = clean_title(title)
    if deadline is not None:
        from dondoc.services.office import office_days
        from dondoc.services.tasks import moved_deadlines

        deadline = office_days.settled(store, deadline)
        changed |= new_deadline(store, task, deadline)
        rows = moved_deadlines.marked(store, author, task, deadline.last, reason=reason, words=deadline.words)
    if official is not None:
        changed["official"] = clean(official) or None
    if field is not None:
        from dondoc.services.finding.fields import field as meant

        changed["field"] = meant(store, field)
    if product is not None:
        changed["product"] = clean(product) or None
    if restricted is not None:
        changed["restricted"] = None if restricted == "none" else restricted
    return change(store, author, "edit", task, changed, reason=reason, rows=rows)


def withdraw(
    store: Store,
    author: Author,
    task: Task,
    *,
    for_good: bool = False,
    reason: str | None = None,
    document: str | None = None,
) -> Change:
    """Take a task and its open parts back, by the decision in `document`. They stay in the register.

    Of a duty that comes again this occurrence is taken back and the next follows, unless it is `for_good`.
    """
    said = {"reason": reason, "document": document}
    for part in open_parts(store, task.number):
        withdraw(store, author, part, for_good=True, **said)
    return close(store, author, "withdraw", task, {"status": Status.WITHDRAWN}, for_good=for_good, **said)


def reopen(store: Store, author: Author, task: Task, *, reason: str | None = None) -> Change:
    """Open a closed task again; what proved its completion stays in the history."""
    percent = 0 if task.status is Status.COMPLETED else task.percent
    changed = {**NOT_DONE, "status": Status.IN_PROGRESS, "percent": percent, "suspended_on": None}
    return change(store, author, "reopen", task, changed, reason=reason)
