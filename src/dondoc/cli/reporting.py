"""`report`: the kinds of reports, in any format; `delivering.py` says where they go."""

from typing import Annotated

import typer

from dondoc.cli.context import Context
from dondoc.cli.delivering import Delivery, deliver, delivered
from dondoc.cli.selecting import LaidOut, Restricted, selecting
from dondoc.cli.typer_classes import Noun
from dondoc.locale import gettext as _
from dondoc.services.reporting.meeting import meeting_report
from dondoc.services.reporting.overdue import overdue_report
from dondoc.services.reporting.status import status_report
from dondoc.services.selection import Selection

app = Noun()

AsOf = Annotated[str | None, typer.Option("--as-of", metavar="DAY", help=_("As at the end of this day."))]


@app.command("status", help=_("How the tasks of each unit stand."))
@selecting
@delivered
def status(
    ctx: Context,
    wanted: Selection,
    out: Delivery,
    as_of: AsOf = None,
) -> None:
    run = ctx.obj
    day = run.day(as_of) or run.today
    with run.reading() as store:
        report = status_report(store, wanted, day, today=run.today, address=run.database.address)
    deliver(run, report, out)


@app.command("overdue", help=_("What is overdue, worst first."))
@selecting
@delivered
def overdue(
    ctx: Context,
    wanted: Selection,
    laid_out: LaidOut,
    out: Delivery,
    as_of: AsOf = None,
    by_unit: Annotated[bool, typer.Option("--by-unit", help=_("One list for each lead unit."))] = False,
    original: Annotated[bool, typer.Option("--original", help=_("By the deadline that was first set."))] = False,
) -> None:
    run = ctx.obj
    day = run.day(as_of) or run.today
    with run.reading() as store:
        report = overdue_report(
            store,
            wanted,
            day,
            today=run.today,
            address=run.database.address,
            original=original,
            by_unit=by_unit,
            laid_out=laid_out,
            count_left_out=True,
        )
    deliver(run, report, out)


@app.command("meeting", help=_("One conclusion: each directive and where it stands."))
@delivered
def meeting(
    ctx: Context,
    out: Delivery,
    meeting: Annotated[int, typer.Argument(metavar="NUMBER", help=_("The number of the meeting."))],
    as_of: AsOf = None,
    restricted: Restricted = False,
) -> None:
    run = ctx.obj
    with run.reading() as store:
        day = run.day(as_of) or run.today
        report = meeting_report(store, meeting, day, address=run.database.address, restricted=restricted)
    deliver(run, report, out)
