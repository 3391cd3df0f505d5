"""Parts of a task: one for each unit of a group in its place, or a unit's own part beside it.

A task that is split is followed up through its parts: they are listed, counted and overdue, it is not. A task with
parts by hand stays a task of its own. A part has no parts.
"""

from collections.abc import Sequence
from datetime import date

from dondoc.domain.deadline import Deadline, DeadlineKind
from dondoc.domain.task import RUNNING, Status, Task
from dondoc.domain.task_unit import Role, TaskUnit
from dondoc.domain.unit import Unit, UnitKind
from dondoc.errors.tasks import IsPart, LeadIsNoGroup, PartExists, WrongStatus
from dondoc.errors.units import GroupEmpty
from dondoc.services.history.author import Author
from dondoc.services.history.change import Change
from dondoc.services.office import office_days
from dondoc.services.tasks import changing, tracking
from dondoc.services.tasks.adding import clean_title, deadline_columns
from dondoc.services.tasks.deriving import derive
from dondoc.services.tasks.wholes import open_parts, parts
from dondoc.services.units import groups, roster, units
from dondoc.storage.queries import tasks as task_queries
from dondoc.storage.store import Store
from dondoc.typing import Any, NamedTuple


class Split(NamedTuple):
    """What a split made: the change of the task, and the units that got a part and those that had one before."""

    change: Change
    made: dict[int, Unit]  # by the number of the part
    kept: tuple[Unit, ...]


def wanted_units(store: Store, task: Task, names: Sequence[str], day: date) -> list[Unit]:
    """Which units are to have a part: those named, of a group its members on a day; by default those of the lead.

    Raises LeadIsNoGroup where nobody is named and one unit leads, GroupEmpty, UnknownUnit and AmbiguousUnit.
    """
    if not names:
        lead = next((unit for unit in roster.all_units(store) if unit.id == task.lead_id), None)
        if lead is None or lead.kind is not UnitKind.GROUP:
            raise LeadIsNoGroup(number=task.number, lead=lead.name if lead else "–")
        named = [lead]
    else:
        named = [units.find_assignable(store, name).unit for name in names]
    found: dict[int, Unit] = {}
    for unit in named:
        meant = groups.members(store, unit, day) if unit.kind is UnitKind.GROUP else [unit]
        if not meant:
            raise GroupEmpty(name=unit.name)
        found |= {each.id: each for each in meant}
    return list(found.values())


def split(
    store: Store,
    author: Author,
    task: Task,
    wanted: Sequence[Unit],
    *,
    deadline: Deadline | None = None,
    reason: str | None = None,
) -> Split:
    """Divide a task among units, each with a part of the same words and deadline, or of a deadline of its own.

    A unit that has a part already keeps it, unless that was withdrawn; so units can be added later, and splitting
    twice makes nothing twice. Raises IsPart, and WrongStatus for a task that is reported or closed.
    """
    _refuse_parts_of_parts(task)
    deadline = office_days.settled(store, deadline) if deadline is not None else None
    later = task.status is Status.SPLIT
    holders = {part.lead_id for part in parts(store, task.number) if part.status is not Status.WITHDRAWN}
    made = changing.change(store, author, "split", task, {"status": Status.SPLIT}, reason=reason)
    new = [unit for unit in wanted if unit.id not in holders]
    others = store.all(task_queries.task_unit_rows, task_number=task.number)  # they help with each part
    own = _own_deadline(task, deadline) if deadline is not None or not later else _late_deadline(task, author.today)
    given_on = author.today if later else task.assigned_on
    numbers = {
        derive(
            store,
            author,
            task,
            lead_id=unit.id,
            assigned_on=given_on,
            others=others,
            new={**own, "parent_number": task.number},
        ): unit
        for unit in new
    }
    return Split(made, numbers, tuple(unit for unit in wanted if unit.id in holders))


def add_part(
    store: Store,
    author: Author,
    parent: Task,
    unit: Unit | None,
    *,
    title: str | None = None,
    deadline: Deadline | None = None,
    cooperating: Sequence[Unit] = (),
    assigned_on: date | None = None,
    **more: Any,
) -> int:
    """Give a unit a part of a task, with words and a deadline of its own where they are said; its number.

    `more` are other columns that differ from the task's. Raises IsPart for a part of a part, WrongStatus for a task
    that is closed, PartExists where the unit has an open part of the same words, EmptyText for a title without a word.
    """
    _refuse_parts_of_parts(parent)
    deadline = office_days.settled(store, deadline) if deadline is not None else None
    if parent.status not in (*RUNNING, Status.SUSPENDED, Status.SPLIT):
        raise WrongStatus(number=parent.number, status=parent.status)
    words = clean_title(title) if title is not None else parent.title
    for part in open_parts(store, parent.number):
        if unit is not None and part.lead_id == unit.id and part.title == words:
            raise PartExists(unit=unit.name, number=part.number, parent=parent.number)
    own = {"title": words, "parent_number": parent.number, **_own_deadline(parent, deadline), **more}
    if parent.recurrence and parent.status is not Status.SPLIT and deadline is None:  # it is of this occurrence alone
        kind = DeadlineKind.NONE if parent.due is None else DeadlineKind.DAY
        own |= {"deadline_kind": kind, "recurrence": None, "occurs_on": None}
    return derive(
        store,
        author,
        parent,
        lead_id=unit.id if unit else None,
        assigned_on=assigned_on or author.today,
        others=[TaskUnit(each.id, Role.COOPERATING, place) for place, each in enumerate(cooperating)],
        new=own,
    )


def follow(store: Store, author: Author, before: Task, after: Task, *, reason: str | None = None) -> list[Change]:
    """Let the open parts of a task that is split have its new title and deadline, where they had the old ones."""
    made = []
    for part in open_parts(store, before.number):
        title = after.title if after.title != before.title and part.title == before.title else None
        moved = (after.due, after.recurrence) != (before.due, before.recurrence)
        deadline = deadline_of(after) if moved and part.due == before.due else None
        if title is not None or deadline is not None:
            made.append(tracking.edit(store, author, part, title=title, deadline=deadline, reason=reason))
    return made


def deadline_of(task: Task) -> Deadline:
    """The deadline that a task has, as a value."""
    return Deadline(
        task.deadline_kind,
        task.deadline_first,
        task.due,
        task.due_time,
        task.recurrence,
        task.deadline_words or "",
        task.deadline_rule or "",
        task.deadline_confirmed,
    )


def _refuse_parts_of_parts(task: Task) -> None:
    if task.parent_number is not None:
        raise IsPart(number=task.number, parent=task.parent_number)


def _own_deadline(task: Task, deadline: Deadline | None) -> dict[str, Any]:
    """The columns of a part's deadline: its own, else that of the task with the day that was set first."""
    if deadline is None:
        return {"occurs_on": (task.occurs_on or task.original_due) if task.recurrence else None}
    own = {**deadline_columns(deadline), "original_due": deadline.last}
    return own | {"occurs_on": deadline.last if deadline.recurrence else None}


def _late_deadline(task: Task, today: date) -> dict[str, Any]:
    """The deadline of a part that is added later: of a duty that comes again, its next day."""
    last = task.occurs_on or task.original_due
    if task.recurrence is None or last is None or last >= today:
        return _own_deadline(task, None)
    from dondoc.domain.recurring import occurrence_from

    day = occurrence_from(task.recurrence, last, today)
    return {"deadline_first": day, "due": day, "original_due": day, "written_due": None, "occurs_on": day}
