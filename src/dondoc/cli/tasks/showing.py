"""`show`: one task in full with the words it was read from, and its history."""

from collections.abc import Iterator
from datetime import date

from dondoc.cli.context import App
from dondoc.cli.history.history import event_lines
from dondoc.cli.output.facts import fact_lines
from dondoc.cli.values.options import AsJson, AsOf, OneTask, Restricted
from dondoc.domain.cell import due_of
from dondoc.domain.task import Status, Task, days_late, is_closed, timeliness
from dondoc.locale import gettext as _
from dondoc.locale import ngettext
from dondoc.reports import wording
from dondoc.reports.untrusted import plain
from dondoc.reports.wrapping import wrap
from dondoc.services.finding.by_number import belongings, task_to_show
from dondoc.services.history import history
from dondoc.services.units import roster
from dondoc.storage.store import Store
from dondoc.typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dondoc.domain.attachment import Attachment
    from dondoc.domain.extension import Extension
    from dondoc.domain.reminder import Reminder

CONTEXT = 160
"""How many characters of the document are shown on each side of a directive."""


def show(
    app: App,
    number: OneTask,
    as_of: AsOf = None,
    restricted: Restricted = False,
    as_json: AsJson = False,
) -> None:
    asked = app.day(as_of)
    day = asked or app.today
    with app.reading(asked) as store:
        task = task_to_show(store, number, "show", restricted=restricted)
        has = belongings(store, number)
        parts: list[Task] = []
        files: list[Attachment] = []
        requests: list[Extension] = []
        made: list[Reminder] = []
        if has.parts:
            from dondoc.services.tasks import wholes

            parts = wholes.parts(store, number)  # all count; those that are kept from others are not named
        named = [part for part in parts if restricted or not part.restricted]
        if has.files:
            from dondoc.services.tasks import attachments

            files = attachments.of_task(store, number)
        if has.requests:
            from dondoc.services.tasks import moved_deadlines

            requests = moved_deadlines.of_task(store, number)
        if task.contacted_on:
            from dondoc.services.reminders import chasing

            made = chasing.of_task(store, number)
        passages = list(_passages(store, task, restricted=restricted)) if has.passages else []
        events = history.history(store, number)
        happened = list(event_lines(app, events, roster.names(store), with_subject=False))
        lead = roster.lead_name(store, task)
    if as_json:
        from dondoc.cli.output.json_output import print_json, task_object
        from dondoc.cli.reminders.reminders import reminder_object
        from dondoc.cli.tasks.attached import file_object
        from dondoc.cli.tasks.extension_lines import extension_object
        from dondoc.cli.tasks.part_lines import roll_up_object

        more = {
            "reminders": [reminder_object(each, task.title) for each in made],
            "attachments": list(map(file_object, files)),
            "extension_requests": list(map(extension_object, requests)),
            "roll_up": roll_up_object(parts, named, day),
        }
        print_json(app, [{**task_object(task, day), **more}])
        return
    app.print(*wrap(f"{task.number}  {wording.title(task.title, task.restricted, app.words)}", app.width), "")
    facts = dict(_facts(app, task, lead, day))
    if parts:
        from dondoc.cli.tasks.part_lines import part_facts, part_table
        from dondoc.domain.rollup import roll_up

        facts |= part_facts(app, task, parts, named, day)
    app.print_all(fact_lines(facts, app.width, indent=2))
    if named:
        app.print("", *part_table(app, task, named, roll_up(parts, day).period, day))
    if requests:
        from dondoc.cli.tasks.extension_lines import extension_lines

        app.print("", _("Extensions:"), *(f"  {line}" for line in extension_lines(app, requests, app.width - 2)))
    if files:
        from dondoc.cli.tasks.attached import file_lines

        app.print("", _("Files:"), *(f"  {line}" for line in file_lines(app, files)))
    for passage in passages:
        app.print("", _("In the document:"), *(f"  {line}" for line in wrap(passage, app.width - 2)))
    if made:
        from dondoc.cli.reminders.reminders import reminder_lines

        app.print("", _("Chased:"))
        app.print_all(f"  {part}" for line in reminder_lines(app, made) for part in wrap(line, app.width - 2))
    app.print("", _("History:"))
    app.print_all(happened)


def _facts(app: App, task: Task, lead: str | None, day: date) -> Iterator[tuple[str, str]]:
    words, standing = app.words, timeliness(task, day)
    state = wording.state(task.status, words)
    if task.percent and not is_closed(task):
        state += f", {task.percent}%"
    yield _("Status"), state
    yield _("Lead"), plain(lead) if lead else _("no unit yet")
    if task.cooperating:
        yield _("Cooperating"), plain("; ".join(task.cooperating))
    if task.official:
        yield _("Official in charge"), plain(task.official)
    if task.field:
        yield _("Field"), plain(task.field)
    yield _("Deadline"), _deadline(app, task)
    if task.recurrence:
        from dondoc.reports.rule_words import rule_in_words

        rule = rule_in_words(task.recurrence, words)
        told = _("{rule} (all so far: dondoc recur {number})").format(rule=rule, number=task.number)
        yield _("Comes again"), rule if task.status is Status.SPLIT else told
    if standing is not None:
        late = days_late(task, day)
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
    if task.parent_number is not None:
        yield _("Part of task"), str(task.parent_number)
    yield _("Given on"), wording.day(task.assigned_on, words)
    if task.meeting:
        yield _("Meeting"), f"{plain(task.meeting)} ({task.meeting_id})"
    if task.document:
        yield _("Document"), f"{plain(task.document)} ({task.document_id})"


def _deadline(app: App, task: Task) -> str:
    if task.due is None:
        return plain(task.deadline_words) if task.deadline_words else _("none")
    said = wording.due(due_of(task) or task.due, app.words)
    if task.written_due:
        said = wording.moved_day(task.written_due, task.due, app.words)
    if task.due_time:
        said = f"{task.due_time:%H:%M} {said}"
    if task.deadline_words and task.recurrence is None:
        said += _(", read from “{words}”").format(words=plain(" ".join(task.deadline_words.split())))
    if not task.deadline_confirmed:
        said += _(", to be confirmed")
    if task.original_due != task.due and task.original_due:
        said += _(", originally {day}").format(day=wording.day(task.original_due, app.words))
    return said


def _passages(store: Store, task: Task, *, restricted: bool) -> Iterator[str]:
    """Each directive of the task as it stands in its document, between » and «, with a little of what surrounds it."""
    from dondoc.services.meetings import documents

    for directive in documents.directives_of_task(store, task.number):
        text = documents.text(store, directive.document_id)
        hidden = [] if restricted else documents.kept_from_others(store, directive.document_id)
        first, last = max(0, directive.begins - CONTEXT), min(len(text), directive.ends + CONTEXT)
        before = documents.without(text, hidden, _("[restricted, left out]"), begin=first, end=directive.begins)
        after = documents.without(text, hidden, _("[restricted, left out]"), begin=directive.ends, end=last)
        yield plain(f"{'…' if first else ''}{before}»{directive.quote}«{after}{'…' if last < len(text) else ''}")
