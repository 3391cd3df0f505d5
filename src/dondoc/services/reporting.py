"""The reports: each kind is one function that reads the store and returns a `Report`; every format draws it."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from dondoc.domain.register import StoredDirective, UnitTally
from dondoc.domain.report import Cell, Column, Fact, Ratio, Report, Table
from dondoc.domain.task import SOON_DAYS, Status, TaskLine, days_late, timeliness
from dondoc.domain.vietnamese import sort_key
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.reports import columns
from dondoc.services import documents, listing, meetings
from dondoc.services.selection import Selection, conditions
from dondoc.storage.queries import tasks as q
from dondoc.storage.store import Store


def status(store: Store, wanted: Selection, day: date, *, today: date, address: str) -> Report:
    """How the tasks of each unit stand at the end of `day`. Each task counts once, with its lead."""
    met = conditions(store, wanted, day)
    filters = [*met.filters, *([q.was_assigned] if day < today else [])]
    values = {**met.values, "day": day, "soon_until": day + timedelta(days=SOON_DAYS)}
    tallies = store.all(q.tally_by_unit, filters, **values)
    tallies.sort(key=lambda tally: (tally.unit is None, sort_key(tally.unit or "")))
    counted = [tally for tally in tallies if tally.total]
    table = Table(
        "units",
        N_("Tasks by unit"),
        columns.STATUS_BY_UNIT,
        [_tally_row(tally.unit, tally) for tally in counted],
        total=_tally_row(None, _sum(counted)),
        empty=N_("There is no task yet."),
    )
    withdrawn = Fact("withdrawn", N_("Withdrawn, not counted"), sum(tally.withdrawn for tally in tallies))
    notes = (
        N_("Each task is counted once, with its lead unit. The share is of completed tasks in all of them."),
        N_("Due soon: today or in the next 7 days. Completed on the last day is on time."),
    )
    return Report("status", N_("Status of tasks by unit"), day, address, (withdrawn,), (table,), notes)


def _tally_row(name: str | None, tally: UnitTally) -> tuple[Cell, ...]:
    classes = (tally.on_time, tally.late, tally.in_time, tally.due_soon, tally.overdue, tally.no_deadline)
    share = Ratio(tally.on_time + tally.late, tally.total)
    return (name, tally.total, *classes, tally.suspended, share)


def _sum(tallies: Sequence[UnitTally]) -> UnitTally:
    def total(name: str) -> int:
        return sum(getattr(tally, name) for tally in tallies)

    return UnitTally(
        unit=None,
        total=total("total"),
        on_time=total("on_time"),
        late=total("late"),
        in_time=total("in_time"),
        due_soon=total("due_soon"),
        overdue=total("overdue"),
        no_deadline=total("no_deadline"),
        suspended=total("suspended"),
        withdrawn=total("withdrawn"),
    )


def overdue(
    store: Store,
    wanted: Selection,
    day: date,
    *,
    today: date,
    address: str,
    original: bool = False,
    by_unit: bool = False,
    limit: int | None = None,
) -> Report:
    """What is overdue at the end of `day`, the latest first; with `by_unit` a table for each lead unit."""
    late = listing.overdue(store, listing.LINES, wanted, day, today=today, original=original, limit=limit)
    due = columns.ORIGINAL_DUE if original else columns.DUE
    shown = (columns.NUMBER, columns.TITLE, columns.LEAD, due, columns.DAYS_LATE, columns.MEETING)

    def table(key: str, title: str, tasks: Iterable[TaskLine], without: Column | None = None) -> Table:
        rows = [overdue_row(task, day, original=original) for task in tasks]
        kept = [place for place, column in enumerate(shown) if column is not without]
        return Table(
            key,
            title,
            tuple(shown[place] for place in kept),
            [tuple(row[place] for place in kept) for row in rows],
            empty=N_("Nothing is overdue."),
        )

    if by_unit and late:
        names = sorted({task.lead for task in late}, key=lambda name: (name is None, sort_key(name or "")))
        tables = tuple(
            table(f"unit_{place}", name or N_("no unit yet"), [t for t in late if t.lead == name], columns.LEAD)
            for place, name in enumerate(names, start=1)
        )
    else:
        tables = (table("tasks", N_("Overdue tasks"), late),)
    facts = (Fact("count", N_("Overdue tasks"), len(late)),)
    measured = N_("Measured by the original deadline.") if original else N_("Measured by the current deadline.")
    return Report("overdue", N_("Overdue tasks"), day, address, facts, tables, (measured,))


def overdue_row(task: TaskLine, day: date, *, original: bool = False) -> tuple[Cell, ...]:
    """One line of the overdue list, in the order of `columns.OVERDUE`."""
    due = task.original_due if original else task.due
    return (task.number, task.title, task.lead, due, days_late(task, day, original=original), task.meeting)


def meeting(store: Store, number: int, day: date, *, address: str) -> Report:
    """One conclusion: every directive and where it stands, then the tasks of the meeting that no directive names.

    Raises UnknownMeeting.
    """
    held = meetings.meeting(store, number)
    papers = [paper for paper in documents.documents(store) if paper.meeting_id == number]
    tasks = store.all(q.task_lines, [q.meeting_is], q.by_number, meeting_id=number)
    by_number = {str(task.number): task for task in tasks}
    rows: list[tuple[Cell, ...]] = []
    given = [directive for paper in papers for directive in documents.directives(store, paper.id)]
    for place, directive in enumerate(given, start=1):
        rows += _directive_rows(directive, by_number, place, day)
    named = {number for directive in given for number in directive.task_numbers}
    rows += [
        (len(given) + place, task.title, task.lead, (str(task.number),), task.due, _standing(task, day))
        for place, task in enumerate((t for t in tasks if str(t.number) not in named), start=1)
    ]
    kept = [task for task in tasks if task.status is not Status.WITHDRAWN]
    facts = (
        Fact("meeting", N_("Meeting"), held.title),
        Fact("body", N_("Body"), held.body),
        Fact("held_on", N_("Held on"), held.held_on),
        Fact("chair", N_("Chair"), held.chair),
        Fact("documents", N_("Documents"), tuple(paper.number or paper.source for paper in papers)),
        Fact("completed", N_("Completed"), Ratio(sum(t.status is Status.COMPLETED for t in kept), len(kept))),
    )
    empty = N_("This meeting has given no directive.")
    table = Table("directives", N_("Directives"), columns.CONCLUSION, rows, empty=empty)
    return Report("meeting", N_("Fulfilment of a conclusion"), day, address, facts, (table,))


def _directive_rows(
    directive: StoredDirective, tasks: dict[str, TaskLine], place: int, day: date
) -> list[tuple[Cell, ...]]:
    made = [tasks[number] for number in directive.task_numbers if number in tasks]
    if not made:
        return [(place, directive.quote, None, (), None, directive.outcome)]
    return [(place, directive.quote, task.lead, (str(task.number),), task.due, _standing(task, day)) for task in made]


def _standing(task: TaskLine, day: date) -> Cell:
    return timeliness(task, day) or task.status
