"""`suspend` and `resume`: the clock of a task stands, and runs again."""

from collections.abc import Callable

from dondoc.cli.context import App
from dondoc.cli.finding.selecting import Numbers, selecting
from dondoc.cli.line.declared import Option
from dondoc.cli.tasks.changing import change_tasks
from dondoc.cli.values.deadlines import deadline_in_words
from dondoc.cli.values.options import Reason, Yes
from dondoc.domain.task import Task
from dondoc.errors import BadValue
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.locale import gettext as _
from dondoc.services.finding.selection import Selection
from dondoc.services.history.change import Change
from dondoc.services.tasks import pausing
from dondoc.storage.store import Store
from dondoc.typing import Annotated


@selecting
def suspend(
    app: App,
    wanted: Selection,
    numbers: Numbers = None,
    on: Annotated[str | None, Option("--on", metavar="DAY", help=N_("From this day on; today."))] = None,
    reason: Reason = None,
    yes: Yes = False,
) -> None:
    author, day = app.author, app.day(on)
    change_tasks(app, wanted, lambda store: lambda t: pausing.suspend(store, author, t, reason=reason, on=day), yes=yes)


@selecting
def resume(
    app: App,
    wanted: Selection,
    numbers: Numbers = None,
    on: Annotated[str | None, Option("--on", metavar="DAY", help=N_("From this day on; today."))] = None,
    due: Annotated[
        str | None, Option("--due", metavar="DEADLINE", help=N_("The new deadline, instead of so many days more."))
    ] = None,
    same_due: Annotated[bool, Option("--same-due", help=N_("The deadline stays as it is."))] = False,
    reason: Reason = None,
    yes: Yes = False,
) -> None:
    day = app.day(on)
    if due is not None and same_due:
        raise BadValue(value="--same-due", allowed=_("--due or --same-due, not both"))
    last = deadline_in_words(app, due, app.today).last if due is not None else None

    def each(store: Store) -> Callable[[Task], Change]:
        return lambda task: pausing.resume(store, app.author, task, on=day, due=last, same_due=same_due, reason=reason)

    change_tasks(app, wanted, each, yes=yes)
