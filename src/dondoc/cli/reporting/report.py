"""`report`: the kinds of reports, in any format, on the terminal or into a file."""

from dondoc.cli.context import App
from dondoc.cli.finding.selecting import selecting
from dondoc.cli.line.declared import Argument, Noun, Option
from dondoc.cli.output.delivering import Delivery, deliver, delivered, read
from dondoc.cli.values.options import AsOf, OfMeeting, Original, Restricted, Since, WorkingDays
from dondoc.domain.tally import By
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.locale import gettext as _
from dondoc.reports.rendering import Format
from dondoc.services.finding.selection import Selection
from dondoc.typing import TYPE_CHECKING, Annotated

if TYPE_CHECKING:
    from dondoc.services.finding.layout import Layout

commands = Noun()

IN_ONE_TABLE = (Format.CSV, Format.ICS)
"""The formats for which what is usually told in several tables stands in one."""


@commands.command("status", help=N_("How the tasks stand: by unit, by meeting, by field, by official."))
@selecting
@delivered
def status(
    app: App,
    wanted: Selection,
    out: Delivery,
    by: Annotated[By, Option("--by", help=N_("A row for each of these."))] = By.UNIT,
    as_of: AsOf = None,
    original: Original = False,
) -> None:
    from dondoc.services.reporting.status import status_report

    deliver(app, read(app, as_of, status_report, wanted, original=original, by=by), out)


@commands.command("overdue", help=N_("What is overdue, worst first."))
@selecting
@delivered
def overdue(
    app: App,
    wanted: Selection,
    laid_out: "Layout | None",
    out: Delivery,
    as_of: AsOf = None,
    by_unit: Annotated[bool, Option("--by-unit", help=N_("One list for each lead unit."))] = False,
    original: Original = False,
    working_days: WorkingDays = False,
) -> None:
    from dondoc.services.office import office_days
    from dondoc.services.reporting.ages import BANDS, with_ages
    from dondoc.services.reporting.overdue import overdue_report

    asked = app.day(as_of)
    if out.format is Format.ICS and laid_out:
        laid_out = laid_out._replace(columns=())  # a calendar has its own
    with app.reading(asked) as store:
        report = overdue_report(
            store,
            wanted,
            asked or app.today,
            address=app.database.address,
            original=original,
            by_unit=by_unit,
            office=office_days.calendar(store) if working_days else None,
            laid_out=laid_out,
            count_left_out=True,
        )
    if out.format not in (Format.CSV, Format.TERMINAL):
        report = with_ages(report, N_("How long overdue"), tuple(_(name) for _last, name in BANDS))
    deliver(app, report, out)


@commands.command("meeting", help=N_("One conclusion: each directive and where it stands."))
@delivered
def meeting(
    app: App,
    out: Delivery,
    meeting: Annotated[
        int, Argument(metavar="NUMBER", help=N_("The number of the meeting."), offers="values.completing:meetings")
    ],
    as_of: AsOf = None,
    restricted: Restricted = False,
) -> None:
    from dondoc.services.reporting.meeting import meeting_report

    deliver(app, read(app, as_of, meeting_report, meeting, restricted=restricted), out)


@commands.command("agenda", help=N_("What is left over from earlier meetings, for the next one."))
@selecting
@delivered
def agenda(
    app: App,
    wanted: Selection,
    out: Delivery,
    meeting: OfMeeting = None,
    as_of: AsOf = None,
) -> None:
    from dondoc.services.reporting.agenda import agenda_report

    grouped = out.format not in IN_ONE_TABLE
    deliver(app, read(app, as_of, agenda_report, wanted, meeting=meeting, grouped=grouped), out)


@commands.command("changes", help=N_("What has changed since the last meeting."))
@selecting
@delivered
def changes(
    app: App,
    wanted: Selection,
    out: Delivery,
    since: Since = None,
    as_of: AsOf = None,
) -> None:
    from dondoc.cli.reporting.following import find_changes
    from dondoc.services.reporting.changes import changes_report

    grouped = out.format not in IN_ONE_TABLE
    asked = app.day(as_of)
    found = find_changes(app, wanted, since, asked)
    deliver(app, changes_report(found, asked or app.today, address=app.database.address, grouped=grouped), out)


@commands.command("schema", help=N_("What stands in a report as JSON, for programs: its JSON Schema."))
def schema(app: App) -> None:
    from importlib.resources import files

    app.print_all((files("dondoc.reports") / "report.schema.json").read_text("utf-8").splitlines())


PAPERS = {
    "pack": ("pack", N_("All that is put on the table at the next meeting, in one document.")),
    "register": ("register", N_("The register of tasks, with every column an office keeps.")),
    "handover": ("handover", N_("The follow-up as it stands, for the clerk who takes over.")),
    "letters": ("letters", N_("Letters to the units with overdue tasks, one for each.")),
    "slips": ("slips", N_("Assignment slips, one for each task.")),
    "progress": ("carrying_out", N_("The carrying-out in words and figures, with its appendix.")),
    "punctuality": ("punctuality", N_("How many tasks units completed on time, beside the period before.")),
}
for _name, (_function, _help) in PAPERS.items():
    commands.elsewhere(_name, f"reporting.papers:{_function}", help=_help)
