"""Assignment slips (phiếu giao việc): one task on one page, for the unit that leads it."""

from datetime import date

from dondoc.domain.paper import PaperKind, Paragraph
from dondoc.domain.report import Fact, Report
from dondoc.domain.task import Task
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.services.reporting.register import given_in


def slip(task: Task, day: date, *, address: str) -> Report:
    """The slip of one task, as of `day`."""
    deadline = task.due or task.deadline_words
    facts: tuple[Fact, ...] = (
        Fact("number", N_("Number of the task"), str(task.number)),
        Fact("title", N_("Task"), task.title),
        Fact("given_in", N_("Given in"), given_in(task)),
        Fact("lead", N_("Lead"), task.lead),
        Fact("cooperating", N_("Cooperating"), task.cooperating),
        Fact("official", N_("Official in charge"), task.official),
        Fact("assigned_on", N_("Given on"), task.assigned_on),
        Fact("due", N_("Deadline"), deadline),
    )
    if task.restricted:
        facts = (Fact("restricted", N_("Restricted"), task.restricted), *facts)
    quotes = tuple(Paragraph("“{words}”", {"words": quote}) for quote in task.quotes)
    closing = (
        Paragraph(
            N_("When it is done, please report the result with the number and day of the document that shows it.")
        ),
    )
    return Report(
        "slip",
        N_("Task assignment slip"),
        day,
        address,
        facts,
        (),
        opening=quotes,
        closing=closing,
        paper=PaperKind.SLIP,
        abstract=Paragraph(N_("Task number {number}"), {"number": str(task.number)}),
        to=(task.lead,) if task.lead else (),
    )
