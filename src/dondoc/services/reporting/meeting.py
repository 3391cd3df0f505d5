"""The fulfilment of one conclusion: each directive and where it stands."""

from datetime import date

from dondoc.domain.cell import Cell, Ratio, due_of
from dondoc.domain.register import StoredDirective
from dondoc.domain.report import Fact, Report, Table
from dondoc.domain.task import Status, TaskLine, standing
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.reports import columns
from dondoc.services.meetings import documents, meetings
from dondoc.storage.queries import tasks as q
from dondoc.storage.store import Store


def meeting_report(store: Store, number: int, day: date, *, address: str, restricted: bool = False) -> Report:
    """One conclusion: every directive and where it stands, then the tasks of the meeting that no directive names.

    A restricted task is left out with the words of its directive, and counted only; with `restricted` it is in.
    Raises UnknownMeeting.
    """
    held = meetings.meeting(store, number)
    papers = [paper for paper in documents.documents(store) if paper.meeting_id == number]
    tasks = store.all(q.task_lines, [q.meeting_is], q.by_number, meeting_id=number)
    hidden = {str(task.number) for task in tasks if task.restricted and not restricted}
    # Of a task that was split its parts are told.
    tasks = [task for task in tasks if str(task.number) not in hidden and task.status is not Status.SPLIT]
    by_number = {str(task.number): task for task in tasks}
    rows: list[tuple[Cell, ...]] = []
    given = [directive for paper in papers for directive in documents.directives(store, paper.id)]
    for place, directive in enumerate(given, start=1):
        if hidden.isdisjoint(directive.task_numbers):
            rows += _directive_rows(directive, by_number, place, day)
    named = {number for directive in given for number in directive.task_numbers}
    rows += [
        (len(given) + place, task.title, task.lead, (str(task.number),), due_of(task), _standing(task, day))
        for place, task in enumerate((t for t in tasks if str(t.number) not in named), start=1)
    ]
    kept = [task for task in tasks if task.status is not Status.WITHDRAWN]
    facts: tuple[Fact, ...] = (
        Fact("meeting", N_("Meeting"), held.title),
        Fact("body", N_("Body"), held.body),
        Fact("held_on", N_("Held on"), held.held_on),
        Fact("chair", N_("Chair"), held.chair),
        Fact("documents", N_("Documents"), tuple(paper.number or paper.source for paper in papers)),
        Fact("completed", N_("Completed"), Ratio(sum(t.status is Status.COMPLETED for t in kept), len(kept))),
    )
    if hidden:
        facts += (Fact("left_out", N_("Restricted, left out"), len(hidden)),)
    empty = N_("This meeting has given no directive.")
    table = Table("directives", N_("Directives"), columns.CONCLUSION, rows, empty=empty)
    return Report("meeting", N_("Fulfilment of a conclusion"), day, address, facts, (table,))


def _directive_rows(
    directive: StoredDirective, tasks: dict[str, TaskLine], place: int, day: date
) -> list[tuple[Cell, ...]]:
    made = [tasks[number] for number in directive.task_numbers if number in tasks]
    if not made:
        return [(place, directive.quote, None, (), None, directive.outcome)]
    return [
        (place, directive.quote, task.lead, (str(task.number),), due_of(task), _standing(task, day)) for task in made
    ]


def _standing(task: TaskLine, day: date) -> Cell:
    return standing(task, day)
