"""`suspend` and `resume`: the clock of a task stands, and runs again."""

from collections.abc import Callable
from typing import Annotated

import typer

from dondoc.cli.context import Context
from dondoc.cli.deadlines import deadline_in_words
from dondoc.cli.options import Reason, Yes
from dondoc.cli.selecting import Numbers, selecting
from dondoc.cli.tracking import change_tasks
from dondoc.domain.task import Task
from dondoc.locale import gettext as _
from dondoc.services import pausing
from dondoc.services.change import Change
from dondoc.services.selection import Selection
from dondoc.storage.store import Store


@selecting
def suspend(
    ctx: Context,
    wanted: Selection,
    numbers: Numbers = None,
    on: Annotated[str | None, typer.Option("--on", metavar="DAY", help=_("From this day on; today."))] = None,
    reason: Reason = None,
    yes: Yes = False,
) -> None:
    author, day = ctx.obj.author, ctx.obj.day(on)
    change_tasks(
        ctx.obj, wanted, lambda store: lambda t: pausing.suspend(store, author, t, reason=reason, on=day), yes=yes
    )


@selecting
def resume(
    ctx: Context,
    wanted: Selection,
    numbers: Numbers = None,
    on: Annotated[str | None, typer.Option("--on", metavar="DAY", help=_("From this day on; today."))] = None,
    due: Annotated[
        str | None, typer.Option("--due", metavar="DEADLINE", help=_("The new deadline, instead of so many days more."))
    ] = None,
    same_due: Annotated[bool, typer.Option("--same-due", help=_("The deadline stays as it is."))] = False,
    reason: Reason = None,
    yes: Yes = False,
) -> None:
    run, day = ctx.obj, ctx.obj.day(on)
    if due is not None and same_due:
        raise typer.BadParameter(_("--due and --same-due say two things."))
    last = deadline_in_words(run, due, run.today).last if due is not None else None

    def each(store: Store) -> Callable[[Task], Change]:
        return lambda task: pausing.resume(store, run.author, task, on=day, due=last, same_due=same_due, reason=reason)

    change_tasks(run, wanted, each, yes=yes)
