"""The changes of every day: `assign`, `start`, `progress`, `note`, `edit`. How a task ends: `finishing`.

A change that touches three or more tasks asks first; one that names none is refused. All of a command is one
transaction.
"""

from collections.abc import Callable, Sequence
from typing import Annotated

from dondoc.cli.context import App
from dondoc.cli.finding.selecting import Numbers, selecting, task_numbers
from dondoc.cli.line.declared import Argument, Option
from dondoc.cli.output.telling import change_lines
from dondoc.cli.values import completing
from dondoc.cli.values.assigning import unit_for
from dondoc.cli.values.deadlines import read_deadline
from dondoc.cli.values.options import MANY, Field, Reason, Yes, read_restriction
from dondoc.domain.task import Status, Task, is_closed
from dondoc.errors import BadValue, NothingToChange
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.locale import gettext as _
from dondoc.locale import ngettext
from dondoc.reports import wording
from dondoc.reports.untrusted import plain
from dondoc.services.finding.selection import Selection, select_for_change
from dondoc.services.history.change import Change
from dondoc.services.tasks import tracking
from dondoc.storage.store import Store

Official = Annotated[str | None, Option("--official", metavar="NAME", help=N_("The official in charge."))]
Product = Annotated[
    str | None, Option("--product", metavar="NUMBER", help=N_("The document that proves it, such as 123/BC-UBND."))
]


@selecting
def assign(
    app: App,
    wanted: Selection,
    words: Annotated[
        list[str] | None,
        Argument(metavar="TASK... [LEAD]", help=N_("Numbers, then the lead unit."), offers=completing.tasks_or_units),
    ] = None,
    cooperating: Annotated[
        list[str] | None,
        Option("--with", metavar="UNIT", help=N_("A cooperating unit; once for each."), offers=completing.units),
    ] = None,
    official: Official = None,
    reason: Reason = None,
    yes: Yes = False,
) -> None:
    numbers, lead = split_lead(words or [])
    if lead is None and not cooperating and official is None:
        raise NothingToChange

    def each(store: Store) -> Callable[[Task], Change]:
        to = unit_for(app, store, lead) if lead else None
        helping = [unit_for(app, store, name) for name in cooperating] if cooperating else None
        return lambda task: tracking.assign(
            store, app.author, task, lead=to, cooperating=helping, official=official, reason=reason
        )

    change_tasks(app, with_numbers(wanted, numbers), each, yes=yes)


@selecting
def start(app: App, wanted: Selection, numbers: Numbers = None, reason: Reason = None, yes: Yes = False) -> None:
    author = app.author
    change_tasks(app, wanted, lambda store: lambda t: tracking.start(store, author, t, reason=reason), yes=yes)


@selecting
def progress(
    app: App,
    wanted: Selection,
    words: Annotated[
        list[str],
        Argument(metavar="TASK... PERCENT", help=N_("Numbers, then how far, 0 to 100."), offers=completing.tasks),
    ],
    reason: Reason = None,
    yes: Yes = False,
) -> None:
    *numbers, last = words
    if not last.rstrip("%").isdecimal():
        raise BadValue(value=last, allowed="0–100")
    percent, author = int(last.rstrip("%")), app.author
    change_tasks(
        app,
        with_numbers(wanted, numbers),
        lambda store: lambda t: tracking.progress(store, author, t, percent, reason=reason),
        yes=yes,
    )


@selecting
def note(
    app: App,
    wanted: Selection,
    numbers: Numbers = None,
    remark: Annotated[str, Option("--message", "-m", metavar="TEXT", help=N_("The remark."))] = "",
    yes: Yes = False,
) -> None:
    author = app.author
    change_tasks(app, wanted, lambda store: lambda t: tracking.note(store, author, t, remark), yes=yes, remark=remark)


@selecting
def edit(
    app: App,
    wanted: Selection,
    numbers: Numbers = None,
    title: Annotated[str | None, Option("--title", metavar="TEXT", help=N_("The task in new words."))] = None,
    due: Annotated[
        str | None, Option("--due", metavar="WORDS", help=N_("30/9, quý III, 10 ngày làm việc; - for none."))
    ] = None,
    official: Official = None,
    field: Field = None,
    product: Product = None,
    restricted: Annotated[
        str | None,
        Option("--restricted", metavar="secret|internal|none", help=N_("Whom it is kept from; none for nobody.")),
    ] = None,
    reason: Reason = None,
    yes: Yes = False,
) -> None:
    kept_from = read_restriction(restricted)
    if title is None and due is None and official is None and field is None and product is None and kept_from is None:
        raise NothingToChange

    def each(store: Store) -> Callable[[Task], list[Change]]:
        def change(task: Task) -> list[Change]:
            deadline = read_deadline(app, due, given_on=task.assigned_on, yes=yes)
            made = tracking.edit(
                store,
                app.author,
                task,
                title=title,
                deadline=deadline,
                official=official,
                field=field,
                product=product,
                restricted=kept_from,
                reason=reason,
            )
            if task.status is not Status.SPLIT:
                return [made]
            from dondoc.services.tasks import parts

            return [made, *parts.follow(store, app.author, made.before, made.after, reason=reason)]

        return change

    change_tasks(app, wanted, each, yes=yes)


def change_tasks(
    app: App,
    wanted: Selection,
    changing: Callable[[Store], Callable[[Task], Change | Sequence[Change]]],
    *,
    yes: bool,
    with_parts: Callable[[Store, list[Task]], list[Task]] | None = None,
    remark: str | None = None,
) -> None:
    """Change the tasks that are meant, all in one transaction, and tell what changed from old to new.

    The question for three or more, or for parts that come with them, is asked before the transaction begins, so that
    nobody waits for an answer.
    """
    with app.reading() as store:
        named = select_for_change(store, wanted, app.today)
        meant = with_parts(store, named) if with_parts else named
    if not meant:
        app.note(_("No task fits."))
        raise SystemExit(3)
    if len(meant) >= MANY or not {task.number for task in meant} <= {task.number for task in named}:
        app.print(*(_named(app, task) for task in meant))
        app.confirm(ngettext("Change this task?", "Change these {n} tasks?", len(meant)).format(n=len(meant)), yes=yes)
    with app.writing() as store:
        change = changing(store)
        numbers = tuple(task.number for task in meant)
        made = [change(task) for task in select_for_change(store, Selection(numbers=numbers), app.today)]
        changes = [each for one in made for each in ([one] if isinstance(one, Change) else one)]
        told = [(each, _following_lines(app, store, each)) for each in changes]
    for each, more in told:
        lines = change_lines(each, app.words)
        said = [f"   {_('note')}: {plain(remark)}"] if remark else lines[1:]  # a remark changes nothing else
        app.print(lines[0], *said, *more)


def _named(app: App, task: Task) -> str:
    """A task on one line; of a part, which have the same words, with its unit."""
    named = f"{task.number}  {wording.title(task.title, task.restricted, app.words)}"
    return f"{named} – {plain(task.lead)}" if task.parent_number is not None and task.lead else named


def _following_lines(app: App, store: Store, change: Change) -> list[str]:
    """Of an occurrence that was closed, the one that follows; of a deadline that moved, that a meeting is near."""
    if change.before.due not in (None, change.after.due) and change.after.meeting_id is not None:
        from dondoc.services.meetings.meetings import near

        if day := near(store, change.after.meeting_id, app.today):
            said = _("shortly before the meeting of {day}")
            return ["   " + said.format(day=wording.day(day, app.words))]
    if change.after.recurrence is None or not is_closed(change.after):
        return []
    from dondoc.cli.tasks.recurring import following_lines

    return following_lines(app, store, change.after)


def with_numbers(wanted: Selection, words: list[str]) -> Selection:
    """The selection with the numbers that stood among other words."""
    return wanted._replace(numbers=task_numbers(words))


def split_lead(words: list[str]) -> tuple[list[str], str | None]:
    """The task numbers, and the unit that stands behind them if one does."""
    if words and not words[-1].replace(",", "").replace("-", "").isdecimal():
        return words[:-1], words[-1]
    return words, None
