"""`add`: a task by hand."""

from dondoc.cli.context import App
from dondoc.cli.line.declared import Argument, Option
from dondoc.cli.values.assigning import unit_for
from dondoc.cli.values.deadlines import read_deadline
from dondoc.cli.values.options import Cooperating, Field, Yes, read_restriction
from dondoc.domain.deadline import NO_DEADLINE
from dondoc.errors import BadValue
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.locale import gettext as _
from dondoc.reports import wording
from dondoc.reports.untrusted import plain
from dondoc.reports.wrapping import hanging
from dondoc.services.tasks import adding
from dondoc.typing import Annotated


def add(
    app: App,
    title: Annotated[str, Argument(metavar="TASK", help=N_("What is to be done, between quotation marks."))],
    lead: Annotated[
        str | None,
        Option("--lead", metavar="UNIT", help=N_("The unit in the lead."), offers="values.completing:units"),
    ] = None,
    cooperating: Cooperating = None,
    official: Annotated[str | None, Option("--official", metavar="NAME", help=N_("The official in charge."))] = None,
    field: Field = None,
    due: Annotated[str | None, Option("--due", metavar="WORDS", help=N_("30/9, quý III, 10 ngày làm việc."))] = None,
    given: Annotated[str | None, Option("--given", metavar="DAY", help=N_("The day it was given; today."))] = None,
    meeting: Annotated[
        int | None,
        Option("--meeting", metavar="NUMBER", help=N_("Given at this meeting."), offers="values.completing:meetings"),
    ] = None,
    parent: Annotated[
        int | None,
        Option("--parent", metavar="NUMBER", help=N_("A part of this task."), offers="values.completing:tasks"),
    ] = None,
    restricted: Annotated[
        str | None,
        Option("--restricted", metavar="secret|internal", help=N_("Leave it out of every output not asked for.")),
    ] = None,
    yes: Yes = False,
) -> None:
    kept_from = read_restriction(restricted)
    restriction = None if kept_from == "none" else kept_from
    given_on = app.day(given) or app.today
    deadline = read_deadline(app, due, given_on=given_on, yes=yes)
    with app.writing() as store:
        if deadline is not None and deadline.last is not None:
            from dondoc.services.office import office_days

            deadline = office_days.settled(store, deadline)
        unit = unit_for(app, store, lead) if lead else None
        if field is not None:
            from dondoc.services.finding.fields import field as meant

            field = meant(store, field)
        helping = [unit_for(app, store, name) for name in cooperating or []]
        if parent is not None:
            from dondoc.cli.tasks.parts import part_lines
            from dondoc.services.finding import by_number
            from dondoc.services.tasks import parts

            if meeting is not None:
                raise BadValue(value="--meeting", allowed=_("the meeting is that of the whole task"))
            more = {"official": official, "field": field, "restricted": restriction}
            own = {name: value for name, value in more.items() if value}
            made = parts.add_part(
                store,
                app.author,
                by_number.task(store, parent),
                unit,
                title=title,
                deadline=deadline,
                cooperating=helping,
                assigned_on=given_on,
                **own,
            )
            lines = part_lines(app, by_number.task(store, made))
        else:
            if meeting is not None:
                from dondoc.services.meetings import meetings

                meetings.meeting(store, meeting)
            made = adding.add_task(
                store,
                app.author,
                title=title,
                lead=unit,
                cooperating=helping,
                official=official,
                field=field,
                deadline=deadline or NO_DEADLINE,
                assigned_on=given_on,
                meeting_id=meeting,
                restricted=restriction,
            )
            shown = wording.title(adding.clean_title(title), restriction, app.words)
            lines = hanging("", _("Task {number}: {title}").format(number=made, title=shown), app.width)
            if unit is not None and lead != unit.name:  # a name may be short, old, or have a slip of the hand in it
                lines.append(f"   {_('lead')}: {plain(unit.name)}")
            if deadline is not None and deadline.last:
                written, last = deadline.written, deadline.last
                said = wording.moved_day(written, last, app.words) if written else wording.day(last, app.words)
                lines.append("   " + _("deadline: {day}").format(day=said))
    app.print(*lines)
