"""Open tasks of a unit that handed its work over: proposed one by one, transferred with one event each.

The history of a task keeps the old name, its document the old words; what was closed before stays where it was.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence

from dondoc.domain.event import RowChange, changed, replaced
from dondoc.domain.states import CHANGES
from dondoc.domain.succession import OtherUnit
from dondoc.domain.task import Task
from dondoc.domain.task_unit import Role
from dondoc.domain.unit import Unit
from dondoc.errors.tasks import WrongStatus
from dondoc.services.history.author import Author
from dondoc.services.history.change import Change
from dondoc.services.history.recording import Entry, chained
from dondoc.storage.queries import events as event_q
from dondoc.storage.queries import successions as q
from dondoc.storage.queries import tasks as task_q
from dondoc.storage.store import Store
from dondoc.typing import NamedTuple


class Move(NamedTuple):
    """A task that goes to a unit, whatever of the old units it was with."""

    task: Task
    to: Unit


def open_tasks(store: Store, unit: Unit) -> list[Task]:
    """The open tasks that a unit leads, cooperates in or watches, by number."""
    return store.all(task_q.task_rows, [task_q.is_open, task_q.unit_takes_part], task_q.by_number, unit_id=unit.id)


def open_tasks_of(store: Store, units: Iterable[Unit]) -> list[Task]:
    """The open tasks of several units, each once, by number."""
    found = {task.number: task for unit in units for task in open_tasks(store, unit)}
    return [found[number] for number in sorted(found)]


def transfer(
    store: Store, author: Author, moves: Iterable[Move], old: Sequence[Unit], *, document: str | None = None
) -> list[Change]:
    """Let the unit of each move stand in the place of the old ones, in the lead and among the others.

    `document` is the decision by which. All are written together, each with its event; a task that had nothing of the
    old units leaves no trace. Raises WrongStatus for a task that is closed.
    """
    gone = frozenset(unit.id for unit in old)
    others: dict[int, list[OtherUnit]] = {}
    for held in {unit for each in old for unit in store.all(q.others_of_open, unit_id=each.id)}:
        others.setdefault(held.task_number, []).append(held)
    made = [_transferred(move, sorted(others.get(move.task.number, ()), key=_place), gone) for move in moves]
    written = [each for each in made if each.rows]
    store.run_each(
        q.move_lead,
        [{"task_number": m.change.after.number, "new_lead_id": m.change.after.lead_id} for m in written if m.leads],
    )
    replaced_rows = [row for each in written for row in each.rows if row.table == "task_units"]
    gone_roles = dict.fromkeys((row.key[0], row.key[2]) for row in replaced_rows)
    store.run_each(task_q.delete_task_units, [{"task_number": task, "role": role} for task, role in gone_roles])
    store.run_many(
        task_q.insert_task_unit,
        [
            {"task_number": task, "unit_id": unit, "role": role, "position": row.after["position"]}
            for row in replaced_rows
            if row.after is not None
            for task, unit, role in [row.key]
        ],
    )
    entries = [Entry("transfer", "task", m.change.after.number, m.rows, document=document) for m in written]
    store.run_many(event_q.insert_event, chained(store, author, entries))
    return [each.change for each in made]


class _Transferred(NamedTuple):
    """A task before and after, and the rows that differ."""

    change: Change
    rows: list[RowChange]

    @property
    def leads(self) -> bool:
        """Whether it got another lead."""
        return self.change.before.lead_id != self.change.after.lead_id


def _place(unit: OtherUnit) -> tuple[str, int]:
    return unit.role, unit.position


def _transferred(move: Move, others: Sequence[OtherUnit], old: Collection[int]) -> _Transferred:
    task, to = move
    if task.status not in CHANGES["transfer"].before:
        raise WrongStatus(number=task.number, status=task.status)
    after = task._replace(lead_id=to.id, lead=to.name) if task.lead_id in old else task
    moved = changed("tasks", (task.number,), {"lead_id": task.lead_id}, {"lead_id": after.lead_id})
    rows = [moved] if moved else []
    for role in Role:
        held = {unit.unit_id: unit.position for unit in others if unit.role is role}
        wanted = list(dict.fromkeys(to.id if unit in old else unit for unit in held))
        if role is Role.COOPERATING:
            wanted = [unit for unit in wanted if unit != after.lead_id]  # who leads does not cooperate too
        if wanted == list(held):
            continue
        rows += replaced(
            "task_units", _rows(task.number, role, held.items()), _rows(task.number, role, _places(wanted))
        )
        if role is Role.COOPERATING:
            names = dict(zip(held, task.cooperating, strict=True)) | {to.id: to.name}
            after = after._replace(cooperating=tuple(names[unit] for unit in wanted))
    return _Transferred(Change(task, after), rows)


def _places(units: Iterable[int]) -> Iterator[tuple[int, int]]:
    return ((unit, place) for place, unit in enumerate(units))


def _rows(number: int, role: Role, placed: Iterable[tuple[int, int]]) -> dict[tuple[int, int, str], dict[str, int]]:
    return {(number, unit, role.value): {"position": place} for unit, place in placed}
