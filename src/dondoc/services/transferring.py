"""Open tasks of a unit that handed its work over: proposed one by one, transferred with one event each.

The history of a task keeps the old name, its document the old words; what was closed before stays where it was.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from dondoc.domain.event import RowChange, replaced
from dondoc.domain.task import Role, Task, TaskUnit
from dondoc.domain.unit import Unit
from dondoc.services.author import Author
from dondoc.services.change import Change
from dondoc.services.tracking import change
from dondoc.storage.queries import tasks as q
from dondoc.storage.store import Store


class Move(NamedTuple):
    """A task that goes to a unit, whatever of the old units it was with."""

    task: Task
    to: Unit


def open_tasks(store: Store, unit: Unit) -> list[Task]:
    """The open tasks that a unit leads, cooperates in or watches, by number."""
    return store.all(q.task_rows, [q.is_open, q.unit_takes_part], q.by_number, unit_id=unit.id)


def open_tasks_of(store: Store, units: Iterable[Unit]) -> list[Task]:
    """The open tasks of several units, each once, by number."""
    found = {task.number: task for unit in units for task in open_tasks(store, unit)}
    return [found[number] for number in sorted(found)]


def transfer(
    store: Store, author: Author, moves: Iterable[Move], old: Sequence[Unit], *, document: str | None = None
) -> list[Change]:
    """Let the unit of each move stand in the place of the old ones, in the lead and among the others.

    `document` is the decision by which. Raises WrongStatus for a task that is closed.
    """
    names = {unit.id: unit.name for unit in old}
    return [_transfer(store, author, move, names, document) for move in moves]


def _transfer(store: Store, author: Author, move: Move, old: Mapping[int, str], document: str | None) -> Change:
    task, to = move
    changed: dict[str, Any] = {}
    if task.lead_id in old:
        changed = {"lead_id": to.id, "lead": to.name}
    lead = to.id if task.lead_id in old else task.lead_id
    rows: list[RowChange] = []
    before = store.all(q.task_unit_rows, task_number=task.number)
    for role in Role:
        held = [unit for unit in before if unit.role is role]
        if any(unit.unit_id in old or (role is Role.COOPERATING and unit.unit_id == lead) for unit in held):
            rows += _replace(store, task.number, role, held, _instead(held, old, to, lead, role))
    if any(row.key[2] == Role.COOPERATING for row in rows):
        changed["cooperating"] = _names(before, task, old, to, lead)
    return change(store, author, "transfer", task, changed, document=document, rows=rows)


def _instead(
    held: Sequence[TaskUnit], old: Mapping[int, str], to: Unit, lead: int | None, role: Role
) -> dict[int, None]:
    """The numbers of the units in a role, the new one in the place of the old; who leads does not cooperate too."""
    numbers = dict.fromkeys(to.id if unit.unit_id in old else unit.unit_id for unit in held)
    if role is Role.COOPERATING and lead is not None:
        numbers.pop(lead, None)
    return numbers


def _replace(store: Store, number: int, role: Role, held: Sequence[TaskUnit], wanted: Iterable[int]) -> list[RowChange]:
    before = {(number, unit.unit_id, role.value): {"position": unit.position} for unit in held}
    after = {(number, unit, role.value): {"position": place} for place, unit in enumerate(wanted)}
    store.run(q.delete_task_units, task_number=number, role=role.value)
    names = ("task_number", "unit_id", "role")
    store.run_many(q.insert_task_unit, [dict(zip(names, key, strict=True)) | row for key, row in after.items()])
    return replaced("task_units", before, after)


def _names(
    before: Sequence[TaskUnit], task: Task, old: Mapping[int, str], to: Unit, lead: int | None
) -> tuple[str, ...]:
    """The names of those that cooperate afterwards; `task` names those before in the order of their places."""
    held = [unit for unit in before if unit.role is Role.COOPERATING]
    name_of = {unit.unit_id: name for unit, name in zip(held, task.cooperating, strict=True)} | {to.id: to.name}
    return tuple(name_of[number] for number in _instead(held, old, to, lead, Role.COOPERATING))
