"""Letters that press a unit for its overdue tasks (công văn đôn đốc): one for each unit, with its own tasks only.

What such a letter says was taken from letters that offices publish: how many tasks of how many, the list, what is asked
for, and by when an answer is awaited. The number, the day and the signature are the clerk's.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from dondoc.domain.cell import Cell
from dondoc.domain.paper import PaperKind, Paragraph
from dondoc.domain.report import Report, Table
from dondoc.domain.task import Task, days_late
from dondoc.domain.unit import dated_name
from dondoc.domain.vietnamese import sort_key
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.reports import columns
from dondoc.services.finding import listing
from dondoc.services.finding.selection import Selection
from dondoc.services.reporting.register import given_in
from dondoc.services.units.roster import all_units
from dondoc.storage.store import Store


def letters(
    store: Store, wanted: Selection, day: date, answer_by: date, *, address: str
) -> Iterator[tuple[str, Report]]:
    """The units that have overdue tasks at the end of `day`, by the alphabet, each with its letter.

    `answer_by` is the last day for the answer, inclusive. Tasks without a lead unit are in no letter.
    """
    late = listing.overdue(store, listing.IN_FULL, wanted, day)
    running = Counter(
        task.lead_id for task in listing.tasks(store, listing.IN_FULL, wanted._replace(open_only=True), day)
    )
    units = {unit.id: dated_name(unit.name, unit.ended_on) for unit in all_units(store)}
    for number in sorted({task.lead_id for task in late if task.lead_id}, key=lambda found: sort_key(units[found])):
        own = [task for task in late if task.lead_id == number]
        yield units[number], letter(units[number], own, running[number], day, answer_by, address=address)


def letter(unit: str, late: Sequence[Task], running: int, day: date, answer_by: date, *, address: str) -> Report:
    """One letter: `late` are the overdue tasks of the unit, `running` how many it has open."""
    rows: list[tuple[Cell, ...]] = [
        (place, task.title, given_in(task), task.due, days_late(task, day)) for place, task in enumerate(late, start=1)
    ]
    counted: dict[str, Cell] = {"unit": unit, "late": len(late), "running": running, "day": day, "by": answer_by}
    opening = Paragraph(
        N_("At the end of {day} {unit} has {late} overdue tasks, of {running} that it is carrying out:"), counted
    )
    closing = (
        Paragraph(
            N_(
                "{unit} is asked to see to it that the tasks above are carried out to the end, those longest overdue "
                "first, and to say for each that cannot be finished yet what stands in the way and by when it will be."
            ),
            counted,
        ),
        Paragraph(
            N_("Please report the result in writing by {by} so that it can be put together and submitted."), counted
        ),
    )
    title = N_("Reminder of overdue tasks")
    table = Table("tasks", title, columns.LETTER, rows)
    abstract = Paragraph(N_("pressing for tasks that are overdue"))
    return Report(
        "letter",
        title,
        day,
        address,
        (),
        (table,),
        opening=(opening,),
        closing=closing,
        paper=PaperKind.LETTER,
        abstract=abstract,
        to=(unit,),
    )
