"""What comes back to the next meeting of a body: every task of the meetings before it that is still open."""

from datetime import date

from dondoc.domain.cell import Cell
from dondoc.domain.column import Column, ColumnKind
from dondoc.domain.register import Meeting
from dondoc.domain.report import Fact, Report, Table
from dondoc.domain.task import TaskLine, standing
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.reports import columns as c
from dondoc.services.finding import listing
from dondoc.services.finding.selection import Selection, conditions, left_out
from dondoc.services.meetings import coming
from dondoc.storage.store import Store

Group = tuple[Meeting, list[TaskLine]]
FLAT = (c.MEETING, Column("held_on", N_("Held on"), ColumnKind.DAY), *c.AGENDA)


def agenda(
    store: Store, wanted: Selection, today: date, *, meeting: int | None = None
) -> tuple[coming.Coming, list[Group], int]:
    """The meeting to come; the open tasks of each meeting before it, oldest first; how many restricted are left out.

    `meeting` says which body is meant, as in `coming.coming`, with its errors.
    """
    to_come = coming.coming(store, today, meeting)
    groups, hidden = [], 0
    for held in to_come.before:
        of_it = wanted._replace(meeting=held.id, open_only=True)
        tasks = listing.tasks(store, listing.LINES, of_it, today)
        met = conditions(store, of_it, today)
        hidden += left_out(store, met.filters, met.values)
        if tasks:
            groups.append((held, tasks))
    return to_come, groups, hidden


def agenda_report(
    store: Store, wanted: Selection, today: date, *, address: str, meeting: int | None = None, grouped: bool = True
) -> Report:
    """The list for the next meeting. Not `grouped`, all is in one table, for a spreadsheet."""
    to_come, groups, hidden = agenda(store, wanted, today, meeting=meeting)
    count = sum(len(tasks) for _held, tasks in groups)
    facts = [
        Fact("body", N_("Body"), to_come.body),
        Fact("next_on", N_("Next meeting"), to_come.on),
        Fact("count", N_("Open tasks"), count),
    ]
    if hidden:
        facts.append(Fact("left_out", N_("Restricted, left out"), hidden))
    rows = {held.id: [_row(task, to_come.times(held), today) for task in tasks] for held, tasks in groups}
    empty = N_("Nothing comes back from earlier meetings.")
    if grouped and groups:
        tables = [
            Table(f"meeting_{held.id}", held.title, c.AGENDA, rows[held.id], day=held.held_on)
            for held, _tasks in groups
        ]
    else:
        flat = [(held.title, held.held_on, *row) for held, _tasks in groups for row in rows[held.id]]
        tables = [Table("tasks", N_("Open tasks"), FLAT, flat, empty=empty)]
    notes = (N_("Times: which time it comes back; 1 at the first meeting after the one that gave it."),)
    return Report("agenda", N_("Left over from earlier meetings"), today, address, tuple(facts), tuple(tables), notes)


def _row(task: TaskLine, times: int | None, today: date) -> tuple[Cell, ...]:
    return task.number, task.title, task.lead, task.due, standing(task, today), times
