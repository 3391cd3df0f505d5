"""`reminders`: who was chased for what, and what was answered."""

from collections.abc import Iterator, Sequence

from dondoc.cli.context import App
from dondoc.cli.finding.listing import draw_list
from dondoc.cli.line.declared import Option
from dondoc.cli.output.json_output import print_json
from dondoc.cli.values.options import AsJson, AsOf, OfTask, Restricted
from dondoc.domain.reminder import AnyReminder, Channel, next_step
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.locale import gettext as _
from dondoc.reports import columns, wording
from dondoc.reports.untrusted import plain
from dondoc.services.finding.by_number import task_to_show
from dondoc.services.reminders import chasing
from dondoc.services.units import units
from dondoc.typing import Annotated, Any


def reminders(
    app: App,
    number: OfTask = None,
    unit: Annotated[
        str | None, Option(metavar="UNIT", help=N_("Of this unit."), offers="values.completing:units")
    ] = None,
    waiting: Annotated[bool, Option("--open", help=N_("Only what still waits for an answer."))] = False,
    sent: Annotated[bool, Option("--sent", help=N_("Only e-mails."))] = False,
    since: Annotated[str | None, Option(metavar="DAY", help=N_("From this day on."))] = None,
    as_of: AsOf = None,
    restricted: Restricted = False,
    as_json: AsJson = False,
) -> None:
    with app.reading(app.day(as_of)) as store:
        if number is not None:
            task_to_show(store, number, "reminders", restricted=restricted)
        found = chasing.reminders(
            store,
            task=number,
            unit=units.find(store, unit).id if unit else None,
            channel=Channel.EMAIL if sent else None,
            since=app.day(since),
            waiting=waiting,
            restricted=restricted,
        )
        by = chasing.recorded_by(store, found) if as_json else {}
    if as_json:
        print_json(app, [reminder_object(each) | {"recorded_by": by.get(each.id)} for each in found])
        return
    rows = [
        (r.on_day, r.level, r.task_number, r.title, r.unit, channel(r), r.recipient or r.document, r.answer)
        for r in found
    ]
    draw_list(app, columns.REMINDERS, rows, empty=N_("There is no such reminder."))


def channel(reminder: AnyReminder) -> Channel | str | None:
    """How the unit was reached; what another program may have written, as it stands."""
    return next((known for known in Channel if known == reminder.channel), reminder.channel)


def reminder_object(reminder: AnyReminder, title: str | None = None) -> dict[str, Any]:
    """A reminder for programs; with the title of its task where the reminder does not know it."""
    return {
        "id": reminder.id,
        "task_number": reminder.task_number,
        "title": getattr(reminder, "title", title),
        "unit": getattr(reminder, "unit", None),
        "on_day": reminder.on_day.isoformat(),
        "level": reminder.level.value,
        "channel": reminder.channel,
        "recipient": reminder.recipient,
        "document": reminder.document,
        "answer": reminder.answer,
        "answered_on": reminder.answered_on.isoformat() if reminder.answered_on else None,
    }


def reminder_lines(app: App, made: Sequence[AnyReminder]) -> Iterator[str]:
    """The reminders of one task with their answers, a line each, and the step that may be taken."""
    for reminder in made:
        how = channel(reminder)
        said = f"{wording.day(reminder.on_day, app.words)}  {wording.state(reminder.level, app.words)}"
        if how:
            said += " " + (wording.state(how, app.words) if isinstance(how, Channel) else plain(how))
        details = [plain(text) for text in (reminder.recipient, reminder.document) if text]
        yield said + (f" ({', '.join(details)})" if details else "")
        if reminder.answered_on:
            answered = wording.day(reminder.answered_on, app.words)
            yield "  " + _("answered on {day}: “{answer}”").format(day=answered, answer=plain(reminder.answer or ""))
    if step := next_step(made):
        said = _("Left without an answer {n} times; the next step would be: {level}")
        yield said.format(n=step.unanswered, level=wording.state(step.level, app.words))
