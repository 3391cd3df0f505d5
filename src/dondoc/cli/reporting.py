"""`report`: the kinds of reports, in any format, on the terminal or into a file."""

from typing import Annotated

import typer

from dondoc.cli import papers
from dondoc.cli.context import Context
from dondoc.cli.delivering import Delivery, deliver, delivered, read
from dondoc.cli.options import AsOf, Original, Restricted, WorkingDays
from dondoc.cli.selecting import LaidOut, selecting
from dondoc.cli.typer_classes import Noun
from dondoc.domain.tally import By
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.locale import gettext as _
from dondoc.reports.rendering import Format
from dondoc.services.selection import Selection

app = Noun()

IN_ONE_TABLE = (Format.CSV, Format.ICS)
"""The formats for which what is usually told in several tables stands in one."""


@app.command("status", help=_("How the tasks stand: by unit, by meeting, by field, by official."))
@selecting
@delivered
def status(
    ctx: Context,
    wanted: Selection,
    out: Delivery,
    by: Annotated[By, typer.Option("--by", help=_("A row for each of these."))] = By.UNIT,
    as_of: AsOf = None,
    original: Original = False,
) -> None:
    from dondoc.services.reporting.status import status_report

    deliver(ctx.obj, read(ctx.obj, as_of, status_report, wanted, original=original, by=by), out)


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
    original: Original = False,
    working_days: WorkingDays = False,
) -> None:
    from dondoc.services import office_days
    from dondoc.services.reporting.ages import BANDS, with_ages
    from dondoc.services.reporting.overdue import overdue_report

    run = ctx.obj
    asked = run.day(as_of)
    if out.format is Format.ICS and laid_out:
        laid_out = laid_out._replace(columns=())  # a calendar has its own
    with run.reading(asked) as store:
        report = overdue_report(
            store,
            wanted,
            asked or run.today,
            address=run.database.address,
            original=original,
            by_unit=by_unit,
            office=office_days.calendar(store) if working_days else None,
            laid_out=laid_out,
            count_left_out=True,
        )
    if out.format not in (Format.CSV, Format.TERMINAL):
        report = with_ages(report, N_("How long overdue"), tuple(_(name) for _last, name in BANDS))
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
    from dondoc.services.reporting.meeting import meeting_report

    deliver(ctx.obj, read(ctx.obj, as_of, meeting_report, meeting, restricted=restricted), out)


@app.command("agenda", help=_("What is left over from earlier meetings, for the next one."))
@selecting
@delivered
def agenda(
    ctx: Context,
    wanted: Selection,
    out: Delivery,
    meeting: Annotated[
        int | None, typer.Argument(metavar="MEETING", help=_("A meeting of the body; the next to come."))
    ] = None,
    as_of: AsOf = None,
) -> None:
    from dondoc.services.reporting.agenda import agenda_report

    grouped = out.format not in IN_ONE_TABLE
    deliver(ctx.obj, read(ctx.obj, as_of, agenda_report, wanted, meeting=meeting, grouped=grouped), out)


@app.command("changes", help=_("What has changed since the last meeting."))
@selecting
@delivered
def changes(
    ctx: Context,
    wanted: Selection,
    out: Delivery,
    since: Annotated[
        str | None, typer.Option(metavar="MEETING|DAY", help=_("Since this meeting or day; the last meeting."))
    ] = None,
    as_of: AsOf = None,
) -> None:
    from dondoc.cli.following import find_changes
    from dondoc.services.reporting.changes import changes_report

    run, grouped = ctx.obj, out.format not in IN_ONE_TABLE
    asked = run.day(as_of)
    found = find_changes(run, wanted, since, asked)
    deliver(run, changes_report(found, asked or run.today, address=run.database.address, grouped=grouped), out)


@app.command("schema", help=_("What stands in a report as JSON, for programs: its JSON Schema."))
def schema(ctx: Context) -> None:
    from importlib.resources import files

    ctx.obj.print_all((files("dondoc.reports") / "report.schema.json").read_text("utf-8").splitlines())


PAPERS = {
    "pack": (papers.pack, N_("All that is put on the table at the next meeting, in one document.")),
    "register": (papers.register, N_("The register of tasks, with every column an office keeps.")),
    "handover": (papers.handover, N_("The follow-up as it stands, for the clerk who takes over.")),
    "letters": (papers.letters, N_("Letters to the units with overdue tasks, one for each.")),
    "slips": (papers.slips, N_("Assignment slips, one for each task.")),
    "progress": (papers.carrying_out, N_("The carrying-out in words and figures, with its appendix.")),
    "punctuality": (papers.punctuality, N_("How many tasks units completed on time, beside the period before.")),
}
for _name, (_command, _help) in PAPERS.items():
    app.command(_name, help=_(_help))(_command)
