"""What waits for somebody: reports for their acceptance, requests for a later deadline for a decision."""

from collections.abc import Callable, Sequence
from datetime import date

from dondoc.domain.cell import Cell
from dondoc.domain.column import Column, ColumnKind
from dondoc.domain.report import Table
from dondoc.domain.task import Status
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.reports import columns as c
from dondoc.services.finding import listing
from dondoc.services.finding.selection import Selection, conditions
from dondoc.services.tasks import moved_deadlines
from dondoc.storage.queries import tasks as q
from dondoc.storage.store import Store
from dondoc.typing import Any

REPORTED = (c.NUMBER, c.TITLE, c.LEAD, c.DUE, c.REPORTED)
ASKED = (
    *(c.NUMBER, c.TITLE, c.LEAD, c.DUE),
    Column("wanted_due", N_("Asked for"), ColumnKind.DAY),
    Column("reason", N_("Reason")),
)


def reported(store: Store, wanted: Selection, day: date) -> Table:
    """The tasks that their units reported as done and nobody has accepted yet."""
    waiting = listing.tasks(store, listing.LINES, wanted._replace(status=Status.REPORTED, open_only=False), day)
    return task_table(
        "waiting",
        N_("Reported as done, waiting for acceptance"),
        REPORTED,
        waiting,
        lambda t: (t.number, t.title, t.lead, t.due, t.reported_on),
        N_("Nothing waits."),
    )


def asked(store: Store, wanted: Selection, day: date) -> Table:
    """The requests that wait for a decision, oldest first, of the tasks that pass the filters."""
    requests = moved_deadlines.requests(store, open_only=True, restricted=wanted.with_restricted())
    if requests and not wanted.is_empty():
        met = conditions(store, wanted, day)
        here = set(store.all(q.numbers, met.filters, **met.values))
        requests = [each for each in requests if each.task_number in here]
    return task_table(
        "asked",
        N_("Later deadlines that wait for a decision"),
        ASKED,
        requests,
        lambda r: (r.task_number, r.title, r.lead, r.due, r.wanted_due, r.reason),
        N_("Nothing waits."),
    )


def task_table(
    key: str,
    title: str,
    columns: tuple[Column, ...],
    tasks: Sequence[Any],
    row: Callable[[Any], tuple[Cell, ...]],
    empty: str,
) -> Table:
    """One list; where a restricted task is among them a column marks it."""
    if any(task.restricted for task in tasks):
        marked = [(*row(task), task.restricted) for task in tasks]
        return Table(key, title, (*columns, c.RESTRICTED), marked, empty=empty)
    return Table(key, title, columns, [row(task) for task in tasks], empty=empty)
