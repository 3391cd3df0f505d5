"""A duty that comes again (nhiệm vụ định kỳ): the days of its rule, and how punctual its occurrences were.

The next day is counted from the day by the rule, never from the day on which something was done: nothing drifts, and
what was missed comes one after the other. What offices mean is taken, where it is not what RFC 5545 says: "ngày 31
hằng tháng" is the last day of a shorter month, "29/2 hằng năm" the last day of February. RFC 5545 skips both.
"""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from enum import StrEnum

from dondoc.domain.cell import Ratio
from dondoc.domain.task import Status, Task
from dondoc.typing import NamedTuple

_SHORTEST = 28


def next_occurrence(rule: str, after: date) -> date | None:
    """The first day of an RRULE that lies after a day; None where it has ended.

    "Every second week" is counted from `after`, which is an occurrence itself.
    """
    from dateutil.rrule import rrulestr

    start = datetime.combine(after, time())
    found: datetime | None = rrulestr(as_meant(rule), dtstart=start).after(start)
    return found.date() if found else None


def occurrence_from(rule: str, last: date, earliest: date) -> date | None:
    """The first day after the occurrence on `last` that does not lie before `earliest`; None where the rule ended."""
    from dateutil.rrule import rrulestr

    start = datetime.combine(last, time())
    days = rrulestr(as_meant(rule), dtstart=start)
    wanted = datetime.combine(earliest, time())
    found: datetime | None = days.after(start) if wanted <= start else days.after(wanted, inc=True)
    return found.date() if found else None


def as_meant(rule: str) -> str:
    """The rule with a 29th, 30th or 31st on the last day of a month that is too short for it."""
    parts = dict(part.split("=", 1) for part in rule.split(";"))
    day, freq = parts.get("BYMONTHDAY", ""), parts.get("FREQ")
    if day not in ("29", "30", "31") or freq not in ("MONTHLY", "YEARLY") or "BYSETPOS" in parts:
        return rule
    parts |= {"BYMONTHDAY": ",".join(map(str, range(_SHORTEST, int(day) + 1))), "BYSETPOS": "-1"}
    if freq == "YEARLY" and "INTERVAL" not in parts:  # the last of each month, not of all of them together
        parts["FREQ"] = "MONTHLY"
    return ";".join(f"{name}={value}" for name, value in parts.items())


class Fate(StrEnum):
    """What became of one occurrence."""

    ON_TIME = "on_time"
    LATE = "late"
    OVERDUE = "overdue"  # not done, and its day is over
    OPEN = "open"
    WITHDRAWN = "withdrawn"
    SKIPPED = "skipped"  # passed over: no task was made of it


class Occurrence(NamedTuple):
    """One occurrence: its day by the rule, the task (None where it was passed over), and what became of it."""

    on: date | None
    task: Task | None
    fate: Fate


class Punctuality(NamedTuple):
    """How punctual a recurring duty was: of the occurrences that were done or should have been, those on time."""

    on_time: int
    late: int
    overdue: int
    withdrawn: int
    skipped: int

    @property
    def share(self) -> Ratio:
        """Those on time in all that were done or are overdue. What was withdrawn or passed over is not among them."""
        return Ratio(self.on_time, self.on_time + self.late + self.overdue)


def occurrences(tasks: Sequence[Task], day: date) -> list[Occurrence]:
    """What became of each occurrence of a series by the end of a day, in order, with those that were passed over."""
    found: list[Occurrence] = []
    for before, task in zip([None, *tasks], tasks, strict=False):
        found += (Occurrence(on, None, Fate.SKIPPED) for on in _between(before, task))
        found.append(Occurrence(task.occurs_on or task.original_due, task, _fate(task, day)))
    return found


def _between(before: Task | None, task: Task) -> Iterator[date]:
    """The days of the rule between two occurrences that follow one another."""
    if before is None or before.recurrence is None or before.occurs_on is None or task.occurs_on is None:
        return
    on = next_occurrence(before.recurrence, before.occurs_on)
    while on is not None and on < task.occurs_on:
        yield on
        on = next_occurrence(before.recurrence, on)


def _fate(task: Task, day: date) -> Fate:
    if task.status is Status.WITHDRAWN:
        return Fate.WITHDRAWN
    if task.completed_on is not None:
        return Fate.LATE if task.due is not None and task.completed_on > task.due else Fate.ON_TIME
    return Fate.OVERDUE if task.due is not None and task.due < day else Fate.OPEN


def punctuality(series: Sequence[Occurrence]) -> Punctuality:
    """The occurrences counted."""
    fates = [occurrence.fate for occurrence in series]
    return Punctuality(*(fates.count(Fate(name)) for name in Punctuality._fields))
