"""How the tasks of a unit stand on a day, counted."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from dondoc.domain.task import UNTIMED, Status


class TallyRow(NamedTuple):
    """How many tasks of one status a unit leads, and where those not done by a day stood against their deadline.

    Of the completed, what is in none of the classes was on time. `ended_on` is the last day of a unit that ended.
    `waiting` is no class of its own: so many of them were reported as done and wait for acceptance.
    """

    unit: str | None
    ended_on: date | None
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


class UnitTally(NamedTuple):
    """How the tasks of one unit stand on a day.

    The seven classes after `total` add up to it. Withdrawn tasks are in none of them, nor are those that were split:
    their parts are counted.
    """

    unit: str | None
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


def unit_tally(unit: str | None, rows: Iterable[TallyRow]) -> UnitTally:
    """The tally of one unit from its rows, one a status."""
    by_status = {row.status: row for row in rows}
    suspended, withdrawn = (
        by_status[status].total if status in by_status else 0 for status in (Status.SUSPENDED, Status.WITHDRAWN)
    )
    counted = [row for status, row in by_status.items() if status not in UNTIMED]
    classes = {name: sum(getattr(row, name) for row in counted) for name in CLASSES}
    total = sum(row.total for row in counted)
    return UnitTally(
        unit=unit,
        total=total + suspended,
        on_time=total - sum(classes.values()),
        suspended=suspended,
        withdrawn=withdrawn,
        waiting=sum(row.waiting for row in counted),
        **classes,
    )
