"""`changes` and `agenda`: what has changed since the last meeting, and what comes back to the next."""

from datetime import date

from dondoc.cli.context import App
from dondoc.cli.finding.selecting import selecting
from dondoc.cli.output.delivering import AT_TERMINAL, deliver
from dondoc.cli.output.json_output import print_json
from dondoc.cli.values.options import AsJson, AsOf, OfMeeting, Since
from dondoc.errors.tasks import DayInFuture
from dondoc.locale import gettext as _
from dondoc.services.finding import changes as service
from dondoc.services.finding.changes import Changes
from dondoc.services.finding.selection import Selection
from dondoc.services.reporting.agenda import agenda as agenda_of
from dondoc.services.reporting.agenda import agenda_report
from dondoc.services.reporting.changes import changes_report
from dondoc.typing import Any


@selecting
def changes(app: App, wanted: Selection, since: Since = None, as_of: AsOf = None, as_json: AsJson = False) -> None:
    asked = app.day(as_of)
    found = find_changes(app, wanted, since, asked)
    if as_json:
        print_json(app, [_object(found)])
        return
    report = changes_report(found, asked or app.today, address=app.database.address)
    deliver(app, report, AT_TERMINAL)
    line = _("Open then {then} + given {given} + opened again {again} - closed {closed} = open now {now}")
    app.print("", line.format(**found.balance._asdict(), closed=found.balance.closed))


def find_changes(app: App, wanted: Selection, since: str | None, as_of: date | None) -> Changes:
    """What has changed since a meeting or a day as it was typed, until today or the end of another day.

    Raises NotADay, DayInFuture and UnknownMeeting.
    """
    today = as_of or app.today
    words = (since or "").strip()
    with app.reading(as_of) as store:
        if words and not words.isdecimal():
            meeting, day = None, app.day(words) or today
            if day > today:
                raise DayInFuture(day=day)
        else:
            meeting, day = service.since_when(store, today, int(words) if words else None)
        return service.changes(store, wanted, day, app.beginning(day), today, meeting=meeting)


@selecting
def agenda(app: App, wanted: Selection, meeting: OfMeeting = None, as_of: AsOf = None, as_json: AsJson = False) -> None:
    print_agenda(app, wanted, meeting, app.day(as_of), as_json=as_json)


def print_agenda(app: App, wanted: Selection, meeting: int | None, as_of: date | None, *, as_json: bool) -> None:
    """What comes back to the next meeting, on the terminal or for programs."""
    today = as_of or app.today
    with app.reading(as_of) as store:
        if as_json:
            to_come, groups, _hidden = agenda_of(store, wanted, today, meeting=meeting)
        else:
            report = agenda_report(store, wanted, today, address=app.database.address, meeting=meeting)
    if not as_json:
        deliver(app, report, AT_TERMINAL)
        return
    objects: list[dict[str, Any]] = [
        {
            "number": task.number,
            "title": task.title,
            "lead": task.lead,
            "due": task.due.isoformat() if task.due else None,
            "status": task.status.value,
            "meeting_id": held.id,
            "meeting": held.title,
            "held_on": held.held_on.isoformat() if held.held_on else None,
            "times": to_come.times(held),
            "next_on": to_come.on.isoformat() if to_come.on else None,
        }
        for held, tasks in groups
        for task in tasks
    ]
    print_json(app, objects)


def _object(found: Changes) -> dict[str, Any]:
    return {
        "since": found.since.isoformat(),
        "meeting_id": found.meeting.id if found.meeting else None,
        "balance": {**found.balance._asdict(), "closed": found.balance.closed},
        "changes": [
            {
                "change": kind.value,
                "number": line.task.number,
                "title": line.task.title,
                "lead": line.task.lead,
                "status": line.task.status.value,
                "due_before": line.past.due.isoformat() if line.past.due and not line.past.is_new else None,
                "due": line.task.due.isoformat() if line.task.due else None,
                "completed_on": line.task.completed_on.isoformat() if line.task.completed_on else None,
                "decision": line.past.decision,
                "reason": line.past.reason,
            }
            for kind, lines in found.lines.items()
            for line in lines
        ],
    }
