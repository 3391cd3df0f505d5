"""New tasks by their columns: a block of rows as the register keeps them, made a column at a time."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from dondoc.domain.deadline import NO_DEADLINE, Deadline
from dondoc.domain.task import Status
from dondoc.domain.vietnamese import fold
from dondoc.services.bulk.model import NewTask
from dondoc.services.tasks.adding import NOTHING_YET, new_deadline_columns
from dondoc.storage.values import Block
from dondoc.typing import Any, NamedTuple

_DEADLINE = tuple(new_deadline_columns(NO_DEADLINE))
_AS_GIVEN = NewTask._fields[NewTask._fields.index("product") :]


class Known(NamedTuple):
    """What the register knows: the numbers of units and meetings by name, the days of meetings, what day it is."""

    unit: Callable[[str], int]
    meeting: Callable[[str], int]
    held_on: Mapping[int, date | None]
    today: date


class Columns:
    """Makes the columns of tasks. Few wordings of deadlines stand in many tasks: each is turned into columns once."""

    def __init__(self, known: Known) -> None:
        self._known = known
        self._deadlines: dict[int, tuple[Any, ...]] = {}  # by the identity of what the tasks keep anyway

    def of(self, tasks: Sequence[NewTask]) -> Block:
        """The columns of `insert_task`, as `adding.task_row` has them for one; there is at least one task."""
        told = dict(zip(NewTask._fields, zip(*tasks, strict=True), strict=True))
        unit, meeting, held_on, today = self._known
        meetings = [meeting(title) if title else None for title in told["meeting"]]
        block: dict[str, Sequence[Any]] = {
            **{name: (value,) * len(tasks) for name, value in NOTHING_YET.items()},
            **dict(zip(_DEADLINE, zip(*map(self._deadline, told["deadline"]), strict=True), strict=True)),
            "title": told["title"],
            "search": [fold(title) for title in told["title"]],
            "status": told["status"],
            "percent": [
                100 if status is Status.COMPLETED else percent or 0
                for status, percent in zip(told["status"], told["percent"], strict=True)
            ],
            "lead_id": [unit(name) if name else None for name in told["lead"]],
            "official": told["official"],
            "field": told["field"],
            "assigned_on": [
                min(given or (held_on.get(number) if number else None) or today, completed or today, today)
                for given, number, completed in zip(told["assigned_on"], meetings, told["completed_on"], strict=True)
            ],
            "completed_on": told["completed_on"],
            "document_id": (None,) * len(tasks),
            "meeting_id": meetings,
        }
        for name in _AS_GIVEN:
            if any(told[name]):
                block[name] = [value or before for value, before in zip(told[name], block[name], strict=True)]
        return block

    def _deadline(self, deadline: Deadline) -> tuple[Any, ...]:
        found = self._deadlines.get(id(deadline))
        if found is None:
            found = self._deadlines[id(deadline)] = tuple(new_deadline_columns(deadline).values())
        return found
