"""The register (sổ theo dõi): every task with all that an office writes into its columns."""

from datetime import date
from pathlib import PurePath

from dondoc.domain.cell import Cell
from dondoc.domain.paper import PaperKind
from dondoc.domain.report import Fact, Report, Table
from dondoc.domain.task import Task, standing
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.reports import columns
from dondoc.services.finding import listing
from dondoc.services.finding.selection import Selection
from dondoc.storage.store import Store


def register_report(store: Store, wanted: Selection, day: date, *, address: str) -> Report:
    """The tasks that pass the filters, as they stand at the end of `day`, by their numbers."""
    tasks = sorted(listing.tasks(store, listing.IN_FULL, wanted, day), key=lambda task: task.number)
    table = Table(
        "tasks", N_("Register of tasks"), columns.REGISTER, [_row(t, day) for t in tasks], empty=N_("No task fits.")
    )
    facts = (Fact("count", N_("Tasks"), len(tasks)),)
    return Report("register", N_("Register of tasks"), day, address, facts, (table,), paper=PaperKind.REPORT)


def _row(task: Task, day: date) -> tuple[Cell, ...]:
    return (
        *(task.number, task.title, given_in(task), task.lead, task.cooperating, task.assigned_on),
        *(task.original_due, task.due, standing(task, day), task.completed_on, task.product, task.result),
    )


def given_in(task: Task) -> str | None:
    """The number of the document that gave the task, else the meeting; never the name of a file."""
    if task.document and not PurePath(task.document).suffix:
        return task.document
    return task.meeting or task.document
