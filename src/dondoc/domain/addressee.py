"""A unit as one writes to it: who heads it, how it is reached, and what of its tasks is to be said."""

from collections.abc import Sequence
from datetime import date

from dondoc.domain.task import SOON_DAYS, Task, Timeliness, timeliness
from dondoc.typing import NamedTuple


class Addressee(NamedTuple):
    """Where a unit is reached."""

    id: int
    name: str
    head: str | None
    contact: str | None
    email: str | None


class Chase(NamedTuple):
    """What a unit is to be told on a day: its tasks that are late, those due soon (today too), and others in hand.

    The late ones are sorted with the latest first, the others by their deadline.
    """

    unit: Addressee
    day: date
    overdue: tuple[Task, ...]
    soon: tuple[Task, ...]
    others: tuple[Task, ...]

    @property
    def tasks(self) -> tuple[Task, ...]:
        """All of them, in the order in which they are told."""
        return (*self.overdue, *self.soon, *self.others)


def chase(unit: Addressee, tasks: Sequence[Task], day: date, *, soon_days: int = SOON_DAYS) -> Chase:
    """Sort the tasks of one unit by what is to be said of them on a day."""
    late, soon, others = [], [], []
    for task in sorted(tasks, key=lambda task: (task.due is None, task.due or day, task.number)):
        match timeliness(task, day, soon_days=soon_days):
            case Timeliness.OVERDUE:
                late.append(task)
            case Timeliness.DUE_TODAY | Timeliness.DUE_SOON:
                soon.append(task)
            case _:
                others.append(task)
    return Chase(unit, day, tuple(late), tuple(soon), tuple(others))
