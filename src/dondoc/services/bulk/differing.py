"""What a file says otherwise than the register of the tasks that it holds already: told, and never written by itself.

Only what a row says is compared; an empty cell takes nothing away. What is restricted is not compared, for the
difference would tell it.
"""

from collections.abc import Mapping, Sequence

from dondoc.domain.deadline import DeadlineKind
from dondoc.domain.event import Value
from dondoc.domain.task import Status, Task, is_closed
from dondoc.domain.unit import Unit
from dondoc.domain.unit_names import unit_key
from dondoc.domain.vietnamese import fold
from dondoc.services.bulk.model import NewTask, shown_title
from dondoc.services.finding.by_number import tasks_by_number
from dondoc.services.history.change import Change
from dondoc.services.units import roster
from dondoc.storage.store import Store
from dondoc.typing import Any, NamedTuple

_AS_GIVEN = "product result field reported_on suspended_on product_on original_due extensions".split()
_FROM = NewTask._fields.index("product")
_NOTHING = (None,) * (len(NewTask._fields) - _FROM)


class Differing(NamedTuple):
    """A row of the file, by its line, and its task: as it is in the register, and as the row says it is."""

    line: int
    change: Change

    @property
    def told(self) -> dict[str, tuple[Value, Value]]:
        """Each field with what it is in the register, and what the row says."""
        return self.change.told | self.change.of(("field", "meeting", "original_due"))


def differing(store: Store, known: Sequence[tuple[NewTask, int]]) -> list[Differing]:
    """The rows that say anything else than the register, in their order."""
    if not known:
        return []
    register = {unit_key(name): each for each in roster.assignable(store) for name in (each.name, *each.aliases)}
    former = {unit.id: {unit_key(name) for name in (unit.name, *unit.aliases)} for unit in roster.all_units(store)}
    held = tasks_by_number(store, {number for _row, number in known})
    found = []
    for row, number in known:
        task = held[number]
        if task.restricted is None:
            said = _said(row, task, register, former)
            if said and (each := Differing(row.line, Change(task, task._replace(**said)))).told:
                found.append(each)
    return found


def _said(row: NewTask, task: Task, register: Mapping[str, Unit], former: Mapping[int, set[str]]) -> dict[str, Any]:
    said: dict[str, Any] = {"title": row.title}
    if row.lead and row.lead != task.lead and unit_key(row.lead) not in former.get(task.lead_id or 0, ()):
        unit = register.get(unit_key(row.lead))
        said["lead"] = unit.name if unit else row.lead
    if row.cooperating:
        named = [register.get(unit_key(name)) or name for name in row.cooperating]
        others = dict.fromkeys(each.name if isinstance(each, Unit) else each for each in named)
        said["cooperating"] = tuple(name for name in others if name != said.get("lead", task.lead))
        if {unit_key(name) for name in row.cooperating} >= {unit_key(name) for name in task.cooperating} and len(
            task.cooperating
        ) == len(said["cooperating"]):
            del said["cooperating"]
    said |= _deadline(row, task)
    if row.says_status or row.status is not Status.ASSIGNED:
        said["status"] = row.status
    if task.status is Status.SPLIT and row.status is Status.ASSIGNED:
        said.pop("status", None)  # other programs have no word for it
    if row.completed_on:
        said["completed_on"] = row.completed_on
    if row.percent is not None and row.status is not Status.COMPLETED:
        said["percent"] = row.percent
    if row[_FROM:] != _NOTHING:
        said |= {name: value for name in _AS_GIVEN if (value := getattr(row, name)) is not None}
    if row.official is not None:
        said["official"] = row.official
    if row.meeting and row.meeting != task.meeting and fold(row.meeting) != fold(task.meeting or ""):
        said["meeting"] = row.meeting
    return {name: value for name, value in said.items() if not _is_same(value, getattr(task, name))}


def _deadline(row: NewTask, task: Task) -> dict[str, Any]:
    deadline = row.deadline
    if deadline.kind is DeadlineKind.NONE:
        return {}
    if row.floats and not is_closed(task) and fold(deadline.words) == fold(task.deadline_words or ""):
        return {}  # counted from another day; of a task that is closed another may be meant, and a person should look
    said: dict[str, Any] = {}
    if deadline.last not in (task.due, task.written_due):
        said["due"] = deadline.last
    if deadline.time is not None:
        said["due_time"] = deadline.time
    if deadline.recurrence is not None:
        said["recurrence"] = deadline.recurrence
    return said


def _is_same(said: object, held: object) -> bool:
    """Whether two values look the same; a file holds what is shown."""
    if said != held and isinstance(said, str) and isinstance(held, str):
        return " ".join(shown_title(said).split()) == " ".join(shown_title(held).split())
    return said == held
