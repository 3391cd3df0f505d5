"""`add`: a task by hand."""

from typing import Annotated

import typer

from dondoc.cli import completing
from dondoc.cli.assigning import unit_for
from dondoc.cli.context import Context
from dondoc.cli.deadlines import read_deadline
from dondoc.cli.selecting import Yes, read_restriction
from dondoc.domain.deadline import NO_DEADLINE
from dondoc.locale import gettext as _
from dondoc.reports import wording
from dondoc.services import adding, meetings


def add(
    ctx: Context,
    title: Annotated[str, typer.Argument(metavar="TASK", help=_("What is to be done, between quotation marks."))],
    lead: Annotated[
        str | None,
        typer.Option("--lead", metavar="UNIT", help=_("The unit in the lead."), autocompletion=completing.units),
    ] = None,
    cooperating: Annotated[
        list[str] | None,
        typer.Option(
            "--with", metavar="UNIT", help=_("A cooperating unit; once for each."), autocompletion=completing.units
        ),
    ] = None,
    official: Annotated[
        str | None, typer.Option("--official", metavar="NAME", help=_("The official in charge."))
    ] = None,
    due: Annotated[
        str | None, typer.Option("--due", metavar="WORDS", help=_("30/9, quý III, 10 ngày làm việc."))
    ] = None,
    given: Annotated[str | None, typer.Option("--given", metavar="DAY", help=_("The day it was given; today."))] = None,
    meeting: Annotated[
        int | None,
        typer.Option(
            "--meeting", metavar="NUMBER", help=_("Given at this meeting."), autocompletion=completing.meetings
        ),
    ] = None,
    restricted: Annotated[
        str | None,
        typer.Option("--restricted", metavar="secret|internal", help=_("Leave it out of every output not asked for.")),
    ] = None,
    yes: Yes = False,
) -> None:
    app = ctx.obj
    kept_from = read_restriction(restricted)
    given_on = app.day(given) or app.today
    deadline = read_deadline(app, due, given_on=given_on, yes=yes) or NO_DEADLINE
    with app.writing() as store:
        if meeting is not None:
            meetings.meeting(store, meeting)
        number = adding.add_task(
            store,
            app.author,
            title=title,
            lead=unit_for(app, store, lead) if lead else None,
            cooperating=[unit_for(app, store, name) for name in cooperating or []],
            official=official,
            deadline=deadline,
            assigned_on=given_on,
            meeting_id=meeting,
            restricted=None if kept_from == "none" else kept_from,
        )
    shown = wording.title(adding.clean_title(title), None if kept_from == "none" else kept_from, app.words)
    app.print(_("Task {number}: {title}").format(number=number, title=shown))
    if deadline.last:
        app.print("   " + _("deadline: {day}").format(day=wording.day(deadline.last, app.words)))
