"""`meeting`: the meetings of the register, and the day of the next one."""

from dondoc.cli.context import App
from dondoc.cli.finding.listing import draw_list
from dondoc.cli.finding.selecting import selecting
from dondoc.cli.line.declared import Argument, Noun, Option
from dondoc.cli.output.json_output import print_json, record_object
from dondoc.cli.output.telling import told
from dondoc.cli.values.options import AsJson, AsOf, OfMeeting, Restricted
from dondoc.domain.cell import Ratio
from dondoc.domain.column import Column, ColumnKind
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.locale import gettext as _
from dondoc.reports import wording
from dondoc.reports.rendering import Format, render
from dondoc.reports.untrusted import plain
from dondoc.services.finding.selection import Selection
from dondoc.services.meetings import meetings
from dondoc.services.reporting.meeting import meeting_report
from dondoc.typing import Annotated

commands = Noun()

SHOWN = (
    Column("id", N_("No."), ColumnKind.IDENTIFIER),
    Column("title", N_("Meeting"), weight=2),
    Column("held_on", N_("Held on"), ColumnKind.DAY),
    Column("chair", N_("Chair")),
    Column("next_on", N_("Next on"), ColumnKind.DAY),
    Column("completed", N_("Closed"), ColumnKind.RATIO),
)


@commands.command("add", help=N_("Add a meeting."))
def add(
    app: App,
    title: Annotated[str, Argument(metavar="TITLE", help=N_("What it is called."))],
    held_on: Annotated[str | None, Option("--on", metavar="DAY", help=N_("The day it is held."))] = None,
    body: Annotated[str | None, Option("--body", metavar="NAME", help=N_("Which body meets."))] = None,
    chair: Annotated[str | None, Option("--chair", metavar="NAME", help=N_("Who presides."))] = None,
) -> None:
    with app.writing() as store:
        number = meetings.add(store, app.author, title=title, body=body, held_on=app.day(held_on), chair=chair)
    app.print(_("Meeting {number}: {title}").format(number=number, title=plain(title)))


@commands.command("list", help=N_("List the meetings."))
def list_(app: App, as_of: AsOf = None, as_json: AsJson = False) -> None:
    with app.reading(app.day(as_of)) as store:
        found = meetings.meetings(store)
    if as_json:
        print_json(app, [record_object(meeting) for meeting in found])
        return
    rows = [(m.id, m.title, m.held_on, m.chair, m.next_on, Ratio(m.tasks - m.open_tasks, m.tasks)) for m in found]
    draw_list(app, SHOWN, rows, empty=N_("There is no meeting yet."))


@commands.command("show", help=N_("Show one meeting: each directive and where it stands."))
def show(
    app: App,
    number: Annotated[
        int, Argument(metavar="NUMBER", help=N_("The number of the meeting."), offers="values.completing:meetings")
    ],
    as_of: AsOf = None,
    restricted: Restricted = False,
    as_json: AsJson = False,
) -> None:
    asked = app.day(as_of)
    with app.reading(asked) as store:
        found = meetings.meeting(store, number)
        report = meeting_report(store, number, asked or app.today, address=app.database.address, restricted=restricted)
    if as_json:
        print_json(app, [record_object(found)])
        return
    drawn = render(report, Format.TERMINAL, app.words, width=app.width, colour=app.colour)
    app.print(drawn.decode().rstrip("\n"))


@commands.command("next", help=N_("Say on which day the body meets again."))
def next_(
    app: App,
    day: Annotated[str | None, Argument(metavar="DAY", help=N_("The day of the next meeting; ask, without."))] = None,
    number: Annotated[
        int | None, Option("--after", metavar="NUMBER", help=N_("After which meeting; the latest."))
    ] = None,
) -> None:
    asked = app.day(day)
    if asked is None:
        with app.reading() as store:
            coming = [m for m in meetings.meetings(store) if m.next_on and m.next_on >= app.today]
        for meeting in sorted(coming, key=lambda m: m.next_on or app.today):
            app.print(f"{wording.day(meeting.next_on or app.today, app.words)}  {plain(meeting.title)} ({meeting.id})")
        if not coming:
            app.note(_("No next meeting is set. Set it with: dondoc meeting next DAY"))
        return
    with app.writing() as store:
        after = meetings.meeting(store, number) if number is not None else meetings.latest(store)
        before = meetings.set_next(store, app.author, after.id, asked)
    app.print(f"{after.id}  {plain(after.title)}")
    old = told("next_on", before.isoformat() if before else None, app.words)
    app.print("   " + f"{_('next meeting')}: {old} → {wording.day(asked, app.words)}")


@commands.command("carry", help=N_("List what is left over for the next meeting."))
@selecting
def carry(
    app: App,
    wanted: Selection,
    meeting: OfMeeting = None,
    as_of: AsOf = None,
    as_json: AsJson = False,
) -> None:
    from dondoc.cli.reporting.following import print_agenda

    print_agenda(app, wanted, meeting, app.day(as_of), as_json=as_json)
