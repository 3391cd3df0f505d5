"""`meeting`: the meetings of the register, and the day of the next one."""

from typing import Annotated

import typer

from dondoc.cli import completing
from dondoc.cli.context import Context
from dondoc.cli.json_output import print_json
from dondoc.cli.listing import draw_list
from dondoc.cli.options import AsJson, AsOf, Restricted
from dondoc.cli.selecting import selecting
from dondoc.cli.telling import told
from dondoc.cli.typer_classes import Noun
from dondoc.domain.cell import Ratio
from dondoc.domain.column import Column, ColumnKind
from dondoc.domain.register import Meeting
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.locale import gettext as _
from dondoc.reports import wording
from dondoc.reports.rendering import Format, render
from dondoc.reports.untrusted import plain
from dondoc.services import meetings
from dondoc.services.reporting.meeting import meeting_report
from dondoc.services.selection import Selection

app = Noun()

SHOWN = (
    Column("id", N_("No."), ColumnKind.IDENTIFIER),
    Column("title", N_("Meeting"), weight=2),
    Column("held_on", N_("Held on"), ColumnKind.DAY),
    Column("chair", N_("Chair")),
    Column("next_on", N_("Next on"), ColumnKind.DAY),
    Column("completed", N_("Closed"), ColumnKind.RATIO),
)


@app.command("add", help=_("Add a meeting."))
def add(
    ctx: Context,
    title: Annotated[str, typer.Argument(metavar="TITLE", help=_("What it is called."))],
    held_on: Annotated[str | None, typer.Option("--on", metavar="DAY", help=_("The day it is held."))] = None,
    body: Annotated[str | None, typer.Option("--body", metavar="NAME", help=_("Which body meets."))] = None,
    chair: Annotated[str | None, typer.Option("--chair", metavar="NAME", help=_("Who presides."))] = None,
) -> None:
    run = ctx.obj
    with run.writing() as store:
        number = meetings.add(store, run.author, title=title, body=body, held_on=run.day(held_on), chair=chair)
    run.print(_("Meeting {number}: {title}").format(number=number, title=plain(title)))


@app.command("list", help=_("List the meetings."))
def list_(ctx: Context, as_of: AsOf = None, as_json: AsJson = False) -> None:
    run = ctx.obj
    with run.reading(run.day(as_of)) as store:
        found = meetings.meetings(store)
    if as_json:
        print_json(run, [_object(meeting) for meeting in found])
        return
    rows = [(m.id, m.title, m.held_on, m.chair, m.next_on, Ratio(m.tasks - m.open_tasks, m.tasks)) for m in found]
    draw_list(run, SHOWN, rows, empty=N_("There is no meeting yet."))


@app.command("show", help=_("Show one meeting: each directive and where it stands."))
def show(
    ctx: Context,
    number: Annotated[int, typer.Argument(metavar="NUMBER", help=_("The number of the meeting."))],
    as_of: AsOf = None,
    restricted: Restricted = False,
    as_json: AsJson = False,
) -> None:
    run = ctx.obj
    asked = run.day(as_of)
    with run.reading(asked) as store:
        found = meetings.meeting(store, number)
        report = meeting_report(store, number, asked or run.today, address=run.database.address, restricted=restricted)
    if as_json:
        print_json(run, [_object(found)])
        return
    drawn = render(report, Format.TERMINAL, run.words, width=run.width, colour=run.colour)
    run.print(drawn.decode().rstrip("\n"))


@app.command("next", help=_("Say on which day the body meets again."))
def next_(
    ctx: Context,
    day: Annotated[
        str | None, typer.Argument(metavar="DAY", help=_("The day of the next meeting; ask, without."))
    ] = None,
    number: Annotated[
        int | None, typer.Option("--after", metavar="NUMBER", help=_("After which meeting; the latest."))
    ] = None,
) -> None:
    run = ctx.obj
    asked = run.day(day)
    if asked is None:
        with run.reading() as store:
            coming = [m for m in meetings.meetings(store) if m.next_on and m.next_on >= run.today]
        for meeting in sorted(coming, key=lambda m: m.next_on or run.today):
            run.print(f"{wording.day(meeting.next_on or run.today, run.words)}  {plain(meeting.title)} ({meeting.id})")
        if not coming:
            run.note(_("No next meeting is set. Set it with: dondoc meeting next DAY"))
        return
    with run.writing() as store:
        after = meetings.meeting(store, number) if number is not None else meetings.latest(store)
        before = meetings.set_next(store, run.author, after.id, asked)
    run.print(f"{after.id}  {plain(after.title)}")
    old = told("next_on", before.isoformat() if before else None, run.words)
    run.print("   " + f"{_('next meeting')}: {old} → {wording.day(asked, run.words)}")


@app.command("carry", help=_("List what is left over for the next meeting."))
@selecting
def carry(
    ctx: Context,
    wanted: Selection,
    meeting: Annotated[
        int | None,
        typer.Argument(
            metavar="MEETING", help=_("A meeting of the body; the next to come."), autocompletion=completing.meetings
        ),
    ] = None,
    as_of: AsOf = None,
    as_json: AsJson = False,
) -> None:
    from dondoc.cli.following import print_agenda

    print_agenda(ctx.obj, wanted, meeting, ctx.obj.day(as_of), as_json=as_json)


def _object(meeting: Meeting) -> dict[str, object]:
    told = meeting._asdict()
    return {name: value.isoformat() if hasattr(value, "isoformat") else value for name, value in told.items()}
