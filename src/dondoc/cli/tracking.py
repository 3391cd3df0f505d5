"""The changes of every day: `assign`, `start`, `progress`, `done`, `note`, `edit`, `withdraw`, `reopen`.

A change that touches three or more tasks asks first; one that names none is refused. All of a command is one
transaction.
"""

from collections.abc import Callable
from typing import Annotated

import typer

from dondoc.cli import completing
from dondoc.cli.assigning import unit_for
from dondoc.cli.context import App, Context
from dondoc.cli.deadlines import read_deadline
from dondoc.cli.selecting import Numbers, Reason, Yes, read_restriction, selecting, task_numbers
from dondoc.cli.telling import change_lines
from dondoc.domain.task import Task
from dondoc.errors import BadValue, NothingToChange
from dondoc.locale import gettext as _
from dondoc.locale import ngettext
from dondoc.reports import wording
from dondoc.services import tracking
from dondoc.services.change import Change
from dondoc.services.selection import Selection, select_for_change
from dondoc.storage.store import Store

MANY = 3

Official = Annotated[str | None, typer.Option("--official", metavar="NAME", help=_("The official in charge."))]
Product = Annotated[
    str | None, typer.Option("--product", metavar="NUMBER", help=_("The document that proves it, such as 123/BC-UBND."))
]


@selecting
def assign(
    ctx: Context,
    wanted: Selection,
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="TASK... [LEAD]", help=_("Numbers, then the lead unit."), autocompletion=completing.tasks_or_units
        ),
    ] = None,
    cooperating: Annotated[
        list[str] | None,
        typer.Option(
            "--with", metavar="UNIT", help=_("A cooperating unit; once for each."), autocompletion=completing.units
        ),
    ] = None,
    official: Official = None,
    reason: Reason = None,
    yes: Yes = False,
) -> None:
    numbers, lead = split_lead(words or [])
    if lead is None and not cooperating and official is None:
        raise NothingToChange

    def each(store: Store) -> Callable[[Task], Change]:
        to = unit_for(ctx.obj, store, lead) if lead else None
        helping = [unit_for(ctx.obj, store, name) for name in cooperating] if cooperating else None
        return lambda task: tracking.assign(
            store, ctx.obj.author, task, lead=to, cooperating=helping, official=official, reason=reason
        )

    change_tasks(ctx.obj, with_numbers(wanted, numbers), each, yes=yes)


@selecting
def start(ctx: Context, wanted: Selection, numbers: Numbers = None, reason: Reason = None, yes: Yes = False) -> None:
    author = ctx.obj.author
    change_tasks(ctx.obj, wanted, lambda store: lambda t: tracking.start(store, author, t, reason=reason), yes=yes)


@selecting
def progress(
    ctx: Context,
    wanted: Selection,
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="TASK... PERCENT", help=_("Numbers, then how far, 0 to 100."), autocompletion=completing.tasks
        ),
    ],
    reason: Reason = None,
    yes: Yes = False,
) -> None:
    *numbers, last = words
    if not last.rstrip("%").isdecimal():
        raise BadValue(value=last, allowed="0–100")
    percent, author = int(last.rstrip("%")), ctx.obj.author
    change_tasks(
        ctx.obj,
        with_numbers(wanted, numbers),
        lambda store: lambda t: tracking.progress(store, author, t, percent, reason=reason),
        yes=yes,
    )


@selecting
def done(
    ctx: Context,
    wanted: Selection,
    numbers: Numbers = None,
    on: Annotated[str | None, typer.Option("--on", metavar="DAY", help=_("The day it was completed; today."))] = None,
    product: Product = None,
    reason: Reason = None,
    yes: Yes = False,
) -> None:
    author, day = ctx.obj.author, ctx.obj.day(on)
    change_tasks(
        ctx.obj,
        wanted,
        lambda store: lambda t: tracking.done(store, author, t, on=day, product=product, reason=reason),
        yes=yes,
    )


@selecting
def note(
    ctx: Context,
    wanted: Selection,
    numbers: Numbers = None,
    remark: Annotated[str, typer.Option("--message", "-m", metavar="TEXT", help=_("The remark."))] = "",
    yes: Yes = False,
) -> None:
    author = ctx.obj.author
    change_tasks(ctx.obj, wanted, lambda store: lambda t: tracking.note(store, author, t, remark), yes=yes)


@selecting
def edit(
    ctx: Context,
    wanted: Selection,
    numbers: Numbers = None,
    title: Annotated[str | None, typer.Option("--title", metavar="TEXT", help=_("The task in new words."))] = None,
    due: Annotated[
        str | None, typer.Option("--due", metavar="WORDS", help=_("30/9, quý III, 10 ngày làm việc; - for none."))
    ] = None,
    official: Official = None,
    product: Product = None,
    restricted: Annotated[
        str | None,
        typer.Option("--restricted", metavar="secret|internal|none", help=_("Whom it is kept from; none for nobody.")),
    ] = None,
    reason: Reason = None,
    yes: Yes = False,
) -> None:
    kept_from = read_restriction(restricted)
    if title is None and due is None and official is None and product is None and kept_from is None:
        raise NothingToChange
    app = ctx.obj

    def each(store: Store) -> Callable[[Task], Change]:
        def change(task: Task) -> Change:
            deadline = read_deadline(app, due, given_on=task.assigned_on, yes=yes)
            return tracking.edit(
                store,
                app.author,
                task,
                title=title,
                deadline=deadline,
                official=official,
                product=product,
                restricted=kept_from,
                reason=reason,
            )

        return change

    change_tasks(app, wanted, each, yes=yes)


@selecting
def withdraw(
    ctx: Context,
    wanted: Selection,
    numbers: Numbers = None,
    document: Annotated[
        str | None, typer.Option("--document", metavar="SYMBOL", help=_("By which decision, such as 20/TB-TU."))
    ] = None,
    reason: Reason = None,
    yes: Yes = False,
) -> None:
    author = ctx.obj.author
    change_tasks(
        ctx.obj,
        wanted,
        lambda store: lambda t: tracking.withdraw(store, author, t, reason=reason, document=document),
        yes=yes,
    )


@selecting
def reopen(ctx: Context, wanted: Selection, numbers: Numbers = None, reason: Reason = None, yes: Yes = False) -> None:
    author = ctx.obj.author
    change_tasks(ctx.obj, wanted, lambda store: lambda t: tracking.reopen(store, author, t, reason=reason), yes=yes)


def change_tasks(
    app: App, wanted: Selection, changing: Callable[[Store], Callable[[Task], Change]], *, yes: bool
) -> None:
    """Change the tasks that are meant, all in one transaction, and tell what changed from old to new.

    The question for three or more is asked before the transaction begins, so that nobody waits for an answer.
    """
    with app.reading() as store:
        meant = select_for_change(store, wanted, app.today)
    if not meant:
        app.note(_("No task fits."))
        raise typer.Exit(3)
    if len(meant) >= MANY:
        app.print(*(f"{task.number}  {wording.title(task.title, task.restricted, app.words)}" for task in meant))
        app.confirm(ngettext("Change this task?", "Change these {n} tasks?", len(meant)).format(n=len(meant)), yes=yes)
    with app.writing() as store:
        change = changing(store)
        numbers = tuple(task.number for task in meant)
        changes = [change(task) for task in select_for_change(store, Selection(numbers=numbers), app.today)]
    for made in changes:
        app.print(*change_lines(made, app.words))


def with_numbers(wanted: Selection, words: list[str]) -> Selection:
    """The selection with the numbers that stood among other words."""
    return wanted._replace(numbers=task_numbers(words))


def split_lead(words: list[str]) -> tuple[list[str], str | None]:
    """The task numbers, and the unit that stands behind them if one does."""
    if words and not words[-1].replace(",", "").replace("-", "").isdecimal():
        return words[:-1], words[-1]
    return words, None
