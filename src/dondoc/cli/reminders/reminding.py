"""`remind` and `answer`: who was chased for a task, when and how, and what was said to it.

A step up the ladder is proposed and never taken by itself; one that leaves out a level asks. With `--text` or `--send`
the units are written to (`cli/reminders/writing_to_units.py`).
"""

from collections.abc import Sequence
from datetime import date

from dondoc.cli.context import App
from dondoc.cli.finding.selecting import Numbers, selecting
from dondoc.cli.line.declared import Argument, Option
from dondoc.cli.output.telling import task_lines
from dondoc.cli.values.options import MANY, AsJson, OneTask, Yes
from dondoc.domain.reminder import Channel, Level, Reminder, highest, jumps, next_step
from dondoc.domain.setting import CHASE_PAUSE
from dondoc.domain.task import SOON_DAYS, Task
from dondoc.errors import BadValue
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.locale import gettext as _
from dondoc.locale import ngettext
from dondoc.reports import wording
from dondoc.reports.untrusted import plain
from dondoc.reports.wrapping import hanging
from dondoc.services.finding.by_number import task as find_task
from dondoc.services.finding.selection import Selection, select_for_change
from dondoc.services.office import settings
from dondoc.services.reminders import chasing
from dondoc.services.reminders.chasing import Due
from dondoc.typing import Annotated

On = Annotated[str | None, Option("--on", metavar="DAY", help=N_("On which day; today."))]

SoFar = dict[int, list[Reminder]]
"""The reminders of each task before this one, by its number."""


@selecting
def remind(
    app: App,
    wanted: Selection,
    numbers: Numbers = None,
    overdue: Annotated[bool, Option("--overdue", help=N_("What is overdue."))] = False,
    due: Annotated[bool, Option("--due", help=N_("What is overdue or will soon be due."))] = False,
    days: Annotated[int, Option("--days", "-d", min=0, metavar="N", help=N_("How soon."))] = SOON_DAYS,
    not_since: Annotated[
        int | None,
        Option(
            min=0,
            metavar="N",
            help=N_("Not what had a contact in the last N days; by default the setting chase-pause."),
        ),
    ] = None,
    level: Annotated[Level, Option("--level", help=N_("How strongly."))] = Level.URGE,
    channel: Annotated[Channel | None, Option("--by", help=N_("How they were reached."))] = None,
    recipient: Annotated[str | None, Option("--to", metavar="NAME", help=N_("Who was spoken to."))] = None,
    document: Annotated[
        str | None, Option("--document", metavar="SYMBOL", help=N_("By which document, such as 20/CV-VPTU."))
    ] = None,
    message: Annotated[
        str | None, Option("--message", "-m", metavar="TEXT", help=N_("What was said, for the history."))
    ] = None,
    on: On = None,
    text: Annotated[bool, Option("--text", help=N_("Only print a text for each unit, to be pasted."))] = False,
    send: Annotated[bool, Option("--send", help=N_("Send each unit an e-mail, and record it."))] = False,
    again: Annotated[bool, Option("--again", help=N_("Also to whom one was sent today."))] = False,
    dry_run: Annotated[bool, Option("--dry-run", help=N_("Only show what would be done."))] = False,
    yes: Yes = False,
    as_json: AsJson = False,
) -> None:
    if text and send:
        raise BadValue(value="--text --send", allowed="--text, --send")
    if wanted.unit and not wanted.lead:  # it is the lead unit that is chased
        wanted = wanted._replace(unit=None, lead=wanted.unit)
    if text or send:
        from dondoc.cli.reminders import writing_to_units

        sort = (
            None if wanted.numbers and not (overdue or due) else Due(None if overdue and not due else days, not_since)
        )
        if text:
            writing_to_units.print_texts(app, wanted, sort, days, as_json=as_json)
        else:
            writing_to_units.send(
                app, wanted, sort, days, level, message, again=again, dry_run=dry_run, yes=yes, as_json=as_json
            )
        return
    with app.reading() as store:
        pause = settings.number(store, CHASE_PAUSE) if not_since is None else not_since
        picked = overdue or due
        tasks = chasing.to_chase(store, wanted, app.today, Due(days if due else None, pause) if picked else None)
        so_far = {task.number: chasing.of_task(store, task.number) for task in tasks}
    if not tasks:
        app.note(_("Nobody has to be chased.") if picked else _("No task fits."))
        raise SystemExit(0 if picked else 3)
    _ask(app, tasks, so_far, level, yes=yes or dry_run)
    made: list[Reminder] = []
    if not dry_run:
        with app.writing() as store:
            there = select_for_change(store, Selection(numbers=tuple(task.number for task in tasks)), app.today)
            made = [
                chasing.remind(
                    store,
                    app.author,
                    task,
                    level=level,
                    channel=channel,
                    recipient=recipient,
                    document=document,
                    text=message,
                    on=app.day(on),
                )
                for task in there
            ]
    if as_json:
        from dondoc.cli.output.json_output import print_json
        from dondoc.cli.reminders.reminders import reminder_object

        titles = {task.number: task.title for task in tasks}
        print_json(app, [reminder_object(each, titles[each.task_number]) for each in made])
        return
    for task in tasks:
        app.print(*task_lines(task, app.words, app.width))
        times = sum(each.level is level for each in so_far[task.number]) + 1
        app.print("   " + _line(app, task, level, times, channel, recipient, document, app.day(on) or app.today))
    if dry_run:
        app.note(_("Nothing was recorded."))


def _line(
    app: App,
    task: Task,
    level: Level,
    times: int,
    channel: Channel | None,
    recipient: str | None,
    document: str | None,
    day: date,
) -> str:
    """How a reminder is told: "urged by telephone, 2nd time: Bà Hồng, Phòng Tài chính"."""
    said = wording.state(level, app.words)
    if channel:
        said += " " + wording.state(channel, app.words)
    whom = [plain(name) for name in (recipient, task.lead) if name] or [_("no unit yet")]
    said += _(", time {n}: {whom}").format(n=times, whom=", ".join(whom))
    if document:
        said += f" ({plain(document)})"
    return said if day == app.today else f"{said}, {wording.day(day, app.words)}"


def _ask(app: App, tasks: Sequence[Task], so_far: SoFar, level: Level, *, yes: bool) -> None:
    """Tell which step might be taken; ask where one is left out, and before many."""
    for task in tasks:
        step = next_step(so_far[task.number])
        if step and level is step.before:
            said = _("Task {number}: {level} {n} times without an answer; this time it may be {next}: --level {option}")
            app.note(
                said.format(
                    number=task.number,
                    level=wording.state(step.before, app.words),
                    n=step.unanswered,
                    next=wording.state(step.level, app.words),
                    option=step.level.value,
                )
            )
    if ask_about_jumps(app, tasks, so_far, level, yes=yes):
        return
    if len(tasks) >= MANY:
        if not yes:
            app.print(*(line for task in tasks for line in task_lines(task, app.words, app.width)))
        question = ngettext("Record that this task was chased?", "Record that these {n} tasks were chased?", len(tasks))
        app.confirm(question.format(n=len(tasks)), yes=yes)


def ask_about_jumps(app: App, tasks: Sequence[Task], so_far: SoFar, level: Level, *, yes: bool) -> bool:
    """Ask before a step of the ladder is left out for a task; whether it was asked."""
    leaping = [task for task in tasks if jumps(so_far[task.number], level)]
    for task in leaping:
        reached = highest(so_far[task.number])
        before = wording.state(reached, app.words) if reached else _("not chased")
        app.note(_("Task {number} was {level} so far.").format(number=task.number, level=before))
    if leaping:
        question = _("“{level}” leaves out a step. Go on?").format(level=wording.state(level, app.words))
        app.confirm(question, yes=yes)
    return bool(leaping)


def answer(
    app: App,
    number: OneTask,
    words: Annotated[str, Argument(metavar="TEXT", help=N_("What was answered."))],
    on: On = None,
) -> None:
    with app.writing() as store:
        task = find_task(store, number)
        answered = chasing.answer(store, app.author, task, words, on=app.day(on))
    app.print(*task_lines(task, app.words, app.width))
    level = wording.state(answered.level, app.words)
    said = _("{level} on {day}, answered: “{answer}”")
    day = wording.day(answered.on_day, app.words)
    app.print(*hanging("   ", said.format(level=level, day=day, answer=plain(answered.answer or "")), app.width))
