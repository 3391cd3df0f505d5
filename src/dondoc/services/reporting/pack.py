"""The pack for the next meeting: all that is put on the table, in one document.

What the last meeting concluded and where it stands, what is overdue, what falls due before the meeting, which
extensions are asked for, what waits for acceptance, and what has changed since the last meeting.
"""

from collections.abc import Callable
from datetime import date, datetime

from dondoc.domain.cell import Cell
from dondoc.domain.report import Fact, Report, Table
from dondoc.domain.task import TaskLine, days_late, standing
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.reports import columns as c
from dondoc.services.finding import listing
from dondoc.services.finding.changes import changes
from dondoc.services.finding.selection import Selection
from dondoc.services.meetings import coming
from dondoc.services.reporting.changes import changes_report
from dondoc.services.reporting.meeting import meeting_report
from dondoc.services.reporting.waiting import asked, reported
from dondoc.storage.store import Store

OVERDUE = (c.NUMBER, c.TITLE, c.LEAD, c.ORIGINAL_DUE, c.DUE, c.EXTENSIONS, c.DAYS_LATE)


def pack_report(
    store: Store,
    wanted: Selection,
    day: date,
    start_of: Callable[[date], datetime],
    *,
    address: str,
    meeting: int | None = None,
) -> Report:
    """The pack as of `day`; `meeting` says which body is meant. `start_of` gives the instant at which a day begins.

    Raises UnknownMeeting where there is no meeting yet.
    """
    to_come = coming.coming(store, day, meeting)
    last = to_come.before[-1] if to_come.before else None
    tables: list[Table] = []
    facts: list[Fact] = [Fact("body", N_("Body"), to_come.body), Fact("next_on", N_("Next meeting"), to_come.on)]
    if last is not None:
        held = meeting_report(store, last.id, day, address=address, restricted=wanted.with_restricted())
        facts.append(Fact("last", N_("Last meeting"), last.title))
        facts += [fact for fact in held.facts if fact.key == "completed"]
        tables += [table._replace(title=N_("What the last meeting concluded")) for table in held.tables]
    tables.append(_overdue(store, wanted, day))
    until = to_come.on or day
    soon = listing.soon(store, listing.LINES, wanted, day, days=max(0, (until - day).days))
    rows = [(t.number, t.title, t.lead, t.due, standing(t, day)) for t in soon]
    tables.append(Table("soon", N_("Due before the meeting"), c.TASKS, rows, empty=N_("Nothing is due before it.")))
    tables += [asked(store, wanted, day), reported(store, wanted, day)]
    notes: tuple[str, ...] = (N_("Measured by the current deadline; the first one stands beside it."),)
    if last is not None and last.held_on is not None:
        found = changes(store, wanted, last.held_on, start_of(last.held_on), day, meeting=last)
        since = changes_report(found, day, address=address)
        tables += [table._replace(key=f"since_{table.key}") for table in since.tables]
        notes += since.notes
    return Report("pack", N_("For the next meeting"), day, address, tuple(facts), tuple(tables), notes)


def _overdue(store: Store, wanted: Selection, day: date) -> Table:
    late = listing.overdue(store, listing.LINES, wanted, day)
    rows = [_late_row(task, day) for task in late]
    return Table("overdue", N_("Overdue tasks"), OVERDUE, rows, empty=N_("Nothing is overdue."))


def _late_row(task: TaskLine, day: date) -> tuple[Cell, ...]:
    original = task.original_due if task.original_due != task.due else None
    return task.number, task.title, task.lead, original, task.due, task.extensions, days_late(task, day)
