"""What has changed since a day, as a report: the sums first, then a table for each kind of change."""

from collections.abc import Callable
from datetime import date

from dondoc.domain.cell import Cell
from dondoc.domain.column import Column
from dondoc.domain.report import Fact, Report, Table
from dondoc.domain.task import days_late, standing, timeliness
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.reports import columns as c
from dondoc.services.finding.changes import Changes, Kind, Line
from dondoc.typing import NamedTuple


class Shown(NamedTuple):
    """A kind of change as it is told: its title, and its columns after number, task and lead."""

    title: str
    columns: tuple[Column, ...]
    cells: Callable[[Line, date], tuple[Cell, ...]]


def _standing(line: Line, day: date) -> tuple[Cell, ...]:
    return line.task.due, standing(line.task, day)


def _decided(line: Line, day: date) -> tuple[Cell, ...]:
    return line.past.decision, line.past.reason


def _moved(line: Line, day: date) -> tuple[Cell, ...]:
    return line.past.due, line.task.due


STANDING, MOVED, DECIDED = (c.DUE, c.TIMELINESS), (c.DUE_BEFORE, c.DUE), (c.DECISION, c.REASON)
KINDS = {
    Kind.DONE: Shown(
        N_("Completed"), (c.DONE, c.TIMELINESS), lambda line, day: (line.task.completed_on, timeliness(line.task, day))
    ),
    Kind.OVERDUE: Shown(
        N_("Newly overdue"), (c.DUE, c.DAYS_LATE), lambda line, day: (line.task.due, days_late(line.task, day))
    ),
    Kind.EXTENDED: Shown(N_("Deadline extended"), MOVED, _moved),
    Kind.MOVED: Shown(N_("Deadline otherwise changed"), MOVED, _moved),
    Kind.GIVEN: Shown(N_("Newly given"), STANDING, _standing),
    Kind.AGAIN: Shown(N_("Opened again or returned"), STANDING, _standing),
    Kind.WITHDRAWN: Shown(N_("Withdrawn"), DECIDED, _decided),
    Kind.DIVIDED: Shown(N_("Divided among units"), DECIDED, _decided),
}

ALL = (c.CHANGE, c.NUMBER, c.TITLE, c.LEAD, c.DUE_BEFORE, c.DUE, c.DAYS_LATE, c.DONE, c.DECISION, c.REASON)
"""The columns of all kinds in one table."""


def changes_report(found: Changes, day: date, *, address: str, grouped: bool = True) -> Report:
    """The report as of `day`, which is today. Not `grouped`, all is in one table, for a spreadsheet."""
    facts = [Fact("since", N_("Counted since"), found.since)]
    if found.meeting:
        facts.append(Fact("meeting", N_("Meeting"), found.meeting.title))
    if found.left_out:
        facts.append(Fact("left_out", N_("Restricted, left out"), found.left_out))
    balance = Table("balance", N_("Open tasks, then and now"), c.BALANCE, [tuple(found.balance)])
    if grouped:
        tables = [balance, *(_table(kind, lines, day) for kind, lines in found.lines.items() if lines)]
    else:
        rows = [_row(kind, line, day) for kind, lines in found.lines.items() for line in lines]
        tables = [Table("changes", N_("Changes"), ALL, rows), balance]
    notes = (
        N_("What was recorded from the beginning of that day on. Each task is named once under each heading."),
        N_("Newly overdue: overdue now, and not yet when that day began."),
    )
    return Report("changes", N_("What has changed"), day, address, tuple(facts), tuple(tables), notes)


def _table(kind: Kind, lines: list[Line], day: date) -> Table:
    shown = KINDS[kind]
    rows = [(line.task.number, line.task.title, line.task.lead, *shown.cells(line, day)) for line in lines]
    return Table(kind.value, shown.title, (c.NUMBER, c.TITLE, c.LEAD, *shown.columns), rows)


def _row(kind: Kind, line: Line, day: date) -> tuple[Cell, ...]:
    task, past = line
    head = (kind.value, task.number, task.title, task.lead, None if past.is_new else past.due, task.due)
    return (*head, days_late(task, day), task.completed_on, past.decision, past.reason)
