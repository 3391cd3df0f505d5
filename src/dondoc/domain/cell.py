"""What stands in a cell of a table or a report, besides texts, amounts and days."""

from datetime import date

from dondoc.typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from dondoc.domain.outcome import Outcome
    from dondoc.domain.reminder import Channel, Level
    from dondoc.domain.task import Restriction, Status, Task, TaskLine, Timeliness
else:
    Outcome = Channel = Level = Restriction = Status = Timeliness = Any  # not loaded for their names

State: TypeAlias = Status | Timeliness | Outcome | Restriction | Level | Channel


class ExtendedDay(date):
    """A deadline that was extended: a day as any other, which says how often where a person reads it."""

    extensions: int


def due_of(task: "Task | TaskLine") -> date | None:
    """The deadline of a task as tables show it."""
    if task.due is None or not task.extensions:
        return task.due
    day = ExtendedDay(task.due.year, task.due.month, task.due.day)
    day.extensions = task.extensions
    return day


class Ratio(NamedTuple):
    """A share that shows what it was worked out from. Of nothing there is no share."""

    part: int
    whole: int

    @property
    def value(self) -> float | None:
        """The share between 0 and 1, or None where the whole is 0."""
        return self.part / self.whole if self.whole else None


class Held(NamedTuple):
    """A meeting as a table names it: with its number, by which it is asked for, and its day."""

    number: int
    title: str
    held_on: date | None


class Points(NamedTuple):
    """The difference of two shares, in tenths of a percentage point."""

    tenths: int

    @property
    def value(self) -> float:
        """In percentage points."""
        return self.tenths / 10


Cell: TypeAlias = Points | str | int | date | State | Ratio | Held | tuple[str, ...] | None
