"""`report`: the kinds of reports, in any format, on the terminal or into a file."""

from typing import Annotated

import typer

from dondoc.cli.context import App, Context
from dondoc.cli.files import write_file
from dondoc.cli.selecting import AsOf, LaidOut, Restricted, selecting
from dondoc.cli.typer_classes import Noun
from dondoc.domain.report import Report
from dondoc.locale import gettext as _
from dondoc.reports import Format, render
from dondoc.services.reporting.meeting import meeting_report
from dondoc.services.reporting.overdue import overdue_report
from dondoc.services.reporting.status import status_report
from dondoc.services.selection import Selection

app = Noun()

InFormat = Annotated[Format, typer.Option("--format", "-f", help=_("What to draw it as."))]
Output = Annotated[str | None, typer.Option("--output", "-o", metavar="FILE", help=_("Write it into this file."))]
Force = Annotated[bool, typer.Option("--force", help=_("Replace a file that is there."))]


@app.command("status", help=_("How the tasks of each unit stand."))
@selecting
def status(
    ctx: Context,
    wanted: Selection,
    as_of: AsOf = None,
    format: InFormat = Format.TERMINAL,
    output: Output = None,
    force: Force = False,
) -> None:
    run = ctx.obj
    asked = run.day(as_of)
    with run.reading(asked) as store:
        report = status_report(store, wanted, asked or run.today, address=run.database.address)
    deliver(run, report, format, output, force=force)


@app.command("overdue", help=_("What is overdue, worst first."))
@selecting
def overdue(
    ctx: Context,
    wanted: Selection,
    laid_out: LaidOut,
    as_of: AsOf = None,
    by_unit: Annotated[bool, typer.Option("--by-unit", help=_("One list for each lead unit."))] = False,
    original: Annotated[bool, typer.Option("--original", help=_("By the deadline that was first set."))] = False,
    format: InFormat = Format.TERMINAL,
    output: Output = None,
    force: Force = False,
) -> None:
    run = ctx.obj
    asked = run.day(as_of)
    with run.reading(asked) as store:
        report = overdue_report(
            store,
            wanted,
            asked or run.today,
            address=run.database.address,
            original=original,
            by_unit=by_unit,
            laid_out=laid_out,
            count_left_out=True,
        )
    deliver(run, report, format, output, force=force)


@app.command("meeting", help=_("One conclusion: each directive and where it stands."))
def meeting(
    ctx: Context,
    number: Annotated[int, typer.Argument(metavar="NUMBER", help=_("The number of the meeting."))],
    as_of: AsOf = None,
    restricted: Restricted = False,
    format: InFormat = Format.TERMINAL,
    output: Output = None,
    force: Force = False,
) -> None:
    run = ctx.obj
    asked = run.day(as_of)
    with run.reading(asked) as store:
        report = meeting_report(store, number, asked or run.today, address=run.database.address, restricted=restricted)
    deliver(run, report, format, output, force=force)


@app.command("agenda", help=_("What is left over from earlier meetings, for the next one."))
@selecting
def agenda(
    ctx: Context,
    wanted: Selection,
    meeting: Annotated[
        int | None, typer.Argument(metavar="MEETING", help=_("A meeting of the body; the next to come."))
    ] = None,
    format: InFormat = Format.TERMINAL,
    output: Output = None,
    force: Force = False,
) -> None:
    from dondoc.services.reporting.agenda import agenda_report

    run, grouped = ctx.obj, format is not Format.CSV
    with run.reading() as store:
        address = run.database.address
        report = agenda_report(store, wanted, run.today, address=address, meeting=meeting, grouped=grouped)
    deliver(run, report, format, output, force=force)


@app.command("changes", help=_("What has changed since the last meeting."))
@selecting
def changes(
    ctx: Context,
    wanted: Selection,
    since: Annotated[
        str | None, typer.Option(metavar="MEETING|DAY", help=_("Since this meeting or day; the last meeting."))
    ] = None,
    format: InFormat = Format.TERMINAL,
    output: Output = None,
    force: Force = False,
) -> None:
    from dondoc.cli.following import find_changes
    from dondoc.services.reporting.changes import changes_report

    run, grouped = ctx.obj, format is not Format.CSV
    found = find_changes(run, wanted, since)
    report = changes_report(found, run.today, address=run.database.address, grouped=grouped)
    deliver(run, report, format, output, force=force)


def deliver(run: App, report: Report, format: Format, output: str | None, *, force: bool) -> None:
    """Print a report, or write it into a file, whole or not at all."""
    if output is None:
        drawn = render(report, format, run.words, width=run.width, colour=run.colour)
        run.print(drawn.decode().rstrip("\n"))
        return
    write_file(output, render(report, format, run.words), force=force)
    run.note(_("Written: {path}").format(path=output))
