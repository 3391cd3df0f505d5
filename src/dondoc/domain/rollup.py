"""How far a task is that was divided among units, worked out from its parts and never stored."""

from collections.abc import Sequence
from datetime import date

from dondoc.domain.cell import Ratio
from dondoc.domain.task import Status, Task, Timeliness, is_closed, timeliness
from dondoc.typing import NamedTuple


class RollUp(NamedTuple):
    """How many of the parts are done on a day, and which are not; withdrawn parts are not among them.

    `percent` is the mean, rounded down. `completed_on` is the day of the last one once all are done, else None. Of
    parts that come again those of one `period` are looked at: the first that is not done, or the last.
    """

    done: Ratio
    percent: int
    missing: tuple[Task, ...]
    overdue: tuple[Task, ...]
    completed_on: date | None
    period: date | None


def roll_up(parts: Sequence[Task], day: date) -> RollUp:
    """How far the parts are at the end of a day."""
    kept = [part for part in parts if part.status is not Status.WITHDRAWN]
    period = _period(kept)
    kept = [part for part in kept if part.occurs_on == period or part.occurs_on is None]
    done = [part for part in kept if is_closed(part)]
    missing = tuple(part for part in kept if not is_closed(part))
    days = [part.completed_on for part in done if part.completed_on is not None]
    return RollUp(
        Ratio(len(done), len(kept)),
        sum(100 if is_closed(part) else part.percent for part in kept) // len(kept) if kept else 0,
        missing,
        tuple(part for part in missing if timeliness(part, day) is Timeliness.OVERDUE),
        max(days) if kept and not missing and days else None,
        period,
    )


def _period(parts: Sequence[Task]) -> date | None:
    """Which occurrence of parts that come again is looked at; None where they come once."""
    opened = [part.occurs_on for part in parts if part.occurs_on is not None and not is_closed(part)]
    return min(opened) if opened else max((part.occurs_on for part in parts if part.occurs_on), default=None)
