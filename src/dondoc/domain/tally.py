"""How the tasks of a unit, a meeting, a field or an official stand on a day, counted."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from dondoc.domain.task import UNTIMED, Status
from dondoc.typing import NamedTuple


class By(StrEnum):
    """What the status report has a row for."""

    UNIT = "unit"
    MEETING = "meeting"
    FIELD = "field"
    OFFICIAL = "official"


class TallyRow(NamedTuple):
    """How many tasks of one status one of those has, and where those not done by a day stood against their deadline.

    `name` is that of the unit, meeting, field or official, None for the tasks of none. `number` and `day` are those of
    a meeting; `day` of a unit that ended its last one. Of the completed, what is in none of the classes was on time.
    `waiting` is no class of its own: so many of them were reported as done and wait for acceptance.
    """

    name: str | None
    number: int | None
    day: date | None
    status: Status
    total: int
    late: int
    in_time: int
    due_soon: int
    overdue: int
    no_deadline: int
    waiting: int


CLASSES = ("late", "in_time", "due_soon", "overdue", "no_deadline")
"""The classes that are counted; the rest of the completed was on time."""


class DoneRow(NamedTuple):
    """How many tasks of a unit were completed in a period, and how many of them on time."""

    unit: str | None
    ended_on: date | None
    completed: int
    on_time: int


class Tally(NamedTuple):
    """How the tasks of one unit, meeting, field or official stand on a day.

    The seven classes after `total` add up to it. Withdrawn tasks are in none of them, nor are those that were split:
    their parts are counted.
    """

    total: int
    on_time: int
    late: int
    in_time: int
    due_soon: int  # due today included
    overdue: int
    no_deadline: int
    suspended: int
    withdrawn: int
    waiting: int  # for acceptance; they stand in their classes too


def tally(rows: Iterable[TallyRow]) -> Tally:
    """The tally of rows that belong together: of one unit, or of all for the total."""
    rows = list(rows)
    suspended, withdrawn = (
        sum(row.total for row in rows if row.status is status) for status in (Status.SUSPENDED, Status.WITHDRAWN)
    )
    counted = [row for row in rows if row.status not in UNTIMED]
    classes = {name: sum(getattr(row, name) for row in counted) for name in CLASSES}
    total = sum(row.total for row in counted)
    return Tally(
        total=total + suspended,
        on_time=total - sum(classes.values()),
        suspended=suspended,
        withdrawn=withdrawn,
        waiting=sum(row.waiting for row in counted),
        **classes,
    )
