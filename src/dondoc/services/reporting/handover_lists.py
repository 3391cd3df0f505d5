"""The lists of a hand-over: what is late, what comes, what waits, what is missing; the meetings and the units."""

from collections.abc import Iterable
from datetime import date

from dondoc.domain.cell import Cell, Held, due_of
from dondoc.domain.column import Column, ColumnKind
from dondoc.domain.recurring import next_occurrence
from dondoc.domain.register import Meeting
from dondoc.domain.report import Table
from dondoc.domain.tally import TallyRow, tally
from dondoc.domain.task import Task, TaskLine, days_late, standing
from dondoc.domain.unit import UnitKind, dated_name
from dondoc.domain.vietnamese import fold, sort_key
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.reports import columns as c
from dondoc.services.finding import listing
from dondoc.services.finding.selection import Selection, conditions
from dondoc.services.meetings import meetings
from dondoc.services.reporting.status_views import by_unit
from dondoc.services.reporting.waiting import asked, reported, task_table
from dondoc.services.tasks.recurring import day_of
from dondoc.storage.queries import finding, unit_details
from dondoc.storage.queries import parts as part_queries
from dondoc.storage.queries import tasks as q
from dondoc.storage.query import Filter
from dondoc.storage.store import Store
from dondoc.typing import Any

COMING_DAYS = 14
"""How many days ahead the one who takes over is told of; the title of the list says it too."""

FIGURES = ("overdue", "soon", "waiting", "asked", "without_lead", "undated", "recurring")
"""The lists of which the number of rows is one of the figures."""

AS_WRITTEN = Column("deadline_words", N_("Deadline as written"))
LATE = (c.NUMBER, c.TITLE, c.LEAD, c.DUE, c.DAYS_LATE, Column("contacted_on", N_("Last contact"), ColumnKind.DAY))
WITHOUT_LEAD = (c.NUMBER, c.TITLE, c.DUE, c.MEETING)
UNDATED = (c.NUMBER, c.TITLE, c.LEAD, AS_WRITTEN, c.MEETING)
RECURRING = (c.NUMBER, c.TITLE, c.LEAD, AS_WRITTEN, c.DUE, Column("again_on", N_("Next after that"), ColumnKind.DAY))
COMING = (
    Column("on", N_("Day"), ColumnKind.DAY),
    Column("body", N_("Body")),
    Column("meeting", N_("Meeting"), ColumnKind.MEETING, missing=N_("not in the register yet")),
    Column("after", N_("After"), ColumnKind.MEETING),
)
UNITS = (
    c.UNIT,
    Column("head", N_("Head")),
    Column("contact", N_("Contact")),
    Column("email", N_("E-mail")),
    Column("open", N_("Open tasks"), ColumnKind.NUMBER),
)

AnyTask = Task | TaskLine


def task_tables(store: Store, wanted: Selection, day: date) -> list[Table]:
    """The lists of tasks as of the end of a day, each by its deadline."""

    def open_tasks(rows: Any, condition: Filter) -> list[Any]:
        met = conditions(store, wanted, day)
        found = store.all(rows, [*met.filters, q.is_open, condition], **met.values)
        return sorted(found, key=lambda task: (task.due is None, task.due or day, task.number))

    late = listing.overdue(store, listing.LINES, wanted, day)
    soon = listing.soon(store, listing.LINES, wanted, day, days=COMING_DAYS)
    has_one = N_("Every open task has one.")
    return [
        task_table(
            "overdue",
            N_("Overdue tasks"),
            LATE,
            late,
            lambda t: (t.number, t.title, t.lead, due_of(t), days_late(t, day), t.contacted_on),
            N_("Nothing is overdue."),
        ),
        task_table(
            "soon",
            N_("Due in the next 14 days"),
            c.TASKS,
            soon,
            lambda t: (t.number, t.title, t.lead, due_of(t), standing(t, day)),
            N_("Nothing is due in the next 14 days."),
        ),
        reported(store, wanted, day),
        asked(store, wanted, day),
        task_table(
            "without_lead",
            N_("Open tasks without a lead unit"),
            WITHOUT_LEAD,
            open_tasks(listing.LINES, finding.has_no_lead),
            lambda t: (t.number, t.title, t.due, t.meeting),
            has_one,
        ),
        task_table(
            "undated",
            N_("Open tasks without a deadline"),
            UNDATED,
            open_tasks(listing.IN_FULL, q.has_no_deadline),
            lambda t: (t.number, t.title, t.lead, t.deadline_words, t.meeting),
            has_one,
        ),
        task_table(
            "recurring",
            N_("Duties that come again"),
            RECURRING,
            open_tasks(listing.IN_FULL, part_queries.comes_again),
            lambda t: (t.number, t.title, t.lead, t.deadline_words, t.due, _again(t)),
            N_("There is none."),
        ),
    ]


def _again(task: Task) -> date | None:
    """The day after the one in hand, by the rule."""
    day = day_of(task)
    return next_occurrence(task.recurrence, day) if task.recurrence and day else None


def meetings_to_come(store: Store, day: date) -> Table:
    """The meetings held on `day` or later, and the next one that the latest meeting of a body has named."""
    known = meetings.meetings(store)
    rows: list[tuple[date, tuple[Cell, ...]]] = [
        (each.held_on, (each.held_on, each.body, _named(each), None))
        for each in known
        if each.held_on and each.held_on >= day
    ]
    latest: dict[str, Meeting] = {}
    for each in known:
        if each.held_on or each.next_on:
            last = latest.setdefault(fold(each.body or ""), each)
            latest[fold(each.body or "")] = max(last, each, key=lambda m: (m.held_on or m.next_on or day, m.id))
    rows += [
        (each.next_on, (each.next_on, each.body, None, _named(each)))
        for each in latest.values()
        if each.next_on and each.next_on >= day and each.next_on > (each.held_on or date.min)
    ]
    shown = [row for _on, row in sorted(rows, key=lambda row: row[0])]
    return Table("meetings", N_("The next meetings"), COMING, shown, empty=N_("None is set."))


def _named(meeting: Meeting) -> Held:
    return Held(meeting.id, meeting.title, meeting.held_on)


def units(store: Store, rows: Iterable[TallyRow]) -> Table:
    """Every unit that has not ended and those that ended with open tasks, by the alphabet; groups only with tasks.

    `rows` are the tally by unit, from which the number of open tasks comes.
    """
    standings = {name: tally(of_it) for name, of_it in by_unit(list(rows))}
    left = {name: each.total - each.on_time - each.late for name, each in standings.items()}
    shown = []
    for unit in store.all(unit_details.unit_details):
        name = dated_name(unit.name, unit.ended_on)
        open_tasks = left.get(name, 0)
        if open_tasks or (unit.ended_on is None and unit.kind is UnitKind.UNIT):
            shown.append((name, unit.head, unit.contact, unit.email, open_tasks))
    shown.sort(key=lambda row: sort_key(row[0]))
    return Table("units", N_("Units and how they are reached"), UNITS, shown, empty=N_("There is no unit yet."))
