"""`show` and `log`: one task in full with the words it was read from, and the history."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import Annotated, Any

import typer

from dondoc.cli import completing
from dondoc.cli.context import HERE, App, Context
from dondoc.cli.facts import fact_lines
from dondoc.cli.history_words import ACTIONS, SUBJECTS
from dondoc.cli.selecting import AsJson, Restricted
from dondoc.cli.telling import changed_lines
from dondoc.domain.event import Event
from dondoc.domain.task import Task, days_late, is_closed, timeliness
from dondoc.domain.told import told
from dondoc.errors import TaskRestricted
from dondoc.locale import gettext as _
from dondoc.locale import ngettext
from dondoc.reports import wording
from dondoc.reports.untrusted import plain
from dondoc.reports.wrapping import wrap
from dondoc.services import documents, history, units
from dondoc.services.selection import task as find_task
from dondoc.storage.store import Store

CONTEXT = 160
"""How many characters of the document are shown on each side of a directive."""


def show(
    ctx: Context,
    number: Annotated[
        int, typer.Argument(metavar="TASK", help=_("The number of the task."), autocompletion=completing.tasks)
    ],
    restricted: Restricted = False,
    as_json: AsJson = False,
) -> None:
    app = ctx.obj
    with app.reading() as store:
        task = find_task(store, number)
        if task.restricted and not restricted:
            raise TaskRestricted(number=number, command="show")
        passages = list(_passages(store, task))
        events = history.history(store, number)
        unit_name = units.names(store, events)
        lead = units.lead_name(store, task)
    if as_json:
        from dondoc.cli.json_output import print_json, task_object

        print_json(app, [task_object(task, app.today)])
        return
    app.print(*wrap(f"{task.number}  {wording.title(task.title, task.restricted, app.words)}", app.width), "")
    app.print_all(fact_lines(dict(_facts(app, task, lead)), app.width, indent=2))
    for passage in passages:
        app.print("", _("In the document:"), *(f"  {line}" for line in wrap(passage, app.width - 2)))
    app.print("", _("History:"))
    app.print_all(_event_lines(app, events, unit_name, with_subject=False))


def _facts(app: App, task: Task, lead: str | None) -> Iterator[tuple[str, str]]:
    words, standing = app.words, timeliness(task, app.today)
    state = wording.state(task.status, words)
    if task.percent and not is_closed(task):
        state += f", {task.percent}%"
    yield _("Status"), state
    yield _("Lead"), plain(lead) if lead else _("no unit yet")
    if task.cooperating:
        yield _("Cooperating"), plain("; ".join(task.cooperating))
    if task.official:
        yield _("Official in charge"), plain(task.official)
    yield _("Deadline"), _deadline(app, task)
    if standing is not None:
        late = days_late(task, app.today)
        said = wording.state(standing, words)
        yield _("Standing"), said + (ngettext(", {n} day", ", {n} days", late).format(n=late) if late else "")
    if task.reported_on:
        yield _("Reported on"), wording.day(task.reported_on, words)
    if task.completed_on:
        yield _("Completed on"), wording.day(task.completed_on, words)
    if task.product:
        of = _(" of {day}").format(day=wording.day(task.product_on, words)) if task.product_on else ""
        yield _("Product"), plain(task.product) + of
    if task.result:
        yield _("Result"), plain(task.result)
    yield _("Given on"), wording.day(task.assigned_on, words)
    if task.meeting:
        yield _("Meeting"), f"{plain(task.meeting)} ({task.meeting_id})"
    if task.document:
        yield _("Document"), f"{plain(task.document)} ({task.document_id})"


def _deadline(app: App, task: Task) -> str:
    if task.due is None:
        return plain(task.deadline_words) if task.deadline_words else _("none")
    said = wording.day(task.due, app.words)
    if task.due_time:
        said = f"{task.due_time:%H:%M} {said}"
    if task.deadline_words:
        said += _(", read from “{words}”").format(words=plain(" ".join(task.deadline_words.split())))
    if not task.deadline_confirmed:
        said += _(", to be confirmed")
    if task.original_due != task.due and task.original_due:
        said += _(", originally {day}").format(day=wording.day(task.original_due, app.words))
    return said


def _passages(store: Store, task: Task) -> Iterator[str]:
    """Each directive of the task as it stands in its document, between » and «, with a little of what surrounds it."""
    for directive in documents.directives_of_task(store, task.number):
        text = documents.text(store, directive.document_id)
        before = text[max(0, directive.begins - CONTEXT) : directive.begins]
        after = text[directive.ends : directive.ends + CONTEXT]
        head = "…" if directive.begins > CONTEXT else ""
        tail = "…" if directive.ends + CONTEXT < len(text) else ""
        yield plain(f"{head}{before}»{directive.quote}«{after}{tail}")


def log(
    ctx: Context,
    number: Annotated[
        int | None,
        typer.Argument(metavar="TASK", help=_("The number of a task; all."), autocompletion=completing.tasks),
    ] = None,
    restricted: Restricted = False,
    as_json: AsJson = False,
) -> None:
    app = ctx.obj
    with app.reading() as store:
        if number is not None and find_task(store, number).restricted and not restricted:
            raise TaskRestricted(number=number, command="log")
        events = history.history(store, number)
        if not restricted:
            events = history.unrestricted(store, events)
        unit_name = units.names(store, events)
    if as_json:
        from dondoc.cli.json_output import print_json

        print_json(app, [_event_object(event, unit_name) for event in events])
        return
    app.print_all(_event_lines(app, events, unit_name, with_subject=number is None))


def _event_lines(
    app: App, events: Sequence[Event], unit_name: Callable[[int], str], *, with_subject: bool
) -> Iterator[str]:
    for event in events:
        subject = f" {_(SUBJECTS[event.subject])} {_subject(event)}" if with_subject else ""
        yield f"  {_moment(app, event.at)}  {plain(event.actor)}: {_(ACTIONS[event.action])}{subject}"
        fields = told(event, unit_name)
        if event.action == "add":
            fields = {name: pair for name, pair in fields.items() if name in ("title", "name")}
        because = [f"“{plain(event.reason)}”"] if event.reason else []
        if event.document:
            because.append(_("by {document}").format(document=plain(event.document)))
        for line in [*changed_lines(fields, app.words), *because]:
            yield from (f"      {part}" for part in wrap(line, max(20, app.width - 6)))


def _subject(event: Event) -> str:
    """The number of what an event is about; the name of what has none."""
    return str(event.subject_id or plain("".join(str(row.key[0]) for row in event.rows[:1])))


def _moment(app: App, at: datetime) -> str:
    here = at.astimezone(HERE)
    return f"{wording.day(here.date(), app.words)} {here:%H:%M}"


def _event_object(event: Event, unit_name: Callable[[int], str]) -> dict[str, Any]:
    return {
        "id": event.id,
        "at": event.at.isoformat(),
        "actor": event.actor,
        "action": event.action,
        "subject": event.subject,
        "subject_id": event.subject_id,
        "changes": {name: list(pair) for name, pair in told(event, unit_name).items()},
        "reason": event.reason,
        "document": event.document,
    }
