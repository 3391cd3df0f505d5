"""The changes of every day: `assign`, `start`, `progress`, `note`, `edit`. How a task ends: `finishing`."""

from collections.abc import Callable

from dondoc.cli.context import App
from dondoc.cli.finding.selecting import Numbers, selecting, task_numbers
from dondoc.cli.line.declared import Argument, Option
from dondoc.cli.tasks.changing import Product, change_tasks
from dondoc.cli.values.assigning import unit_for
from dondoc.cli.values.deadlines import read_deadline
from dondoc.cli.values.options import Cooperating, Field, Reason, Yes, read_restriction
from dondoc.domain.task import Status, Task
from dondoc.errors import BadValue
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.errors.usage import NothingToChange
from dondoc.services.finding.selection import Selection
from dondoc.services.history.change import Change
from dondoc.services.tasks import tracking
from dondoc.storage.store import Store
from dondoc.typing import Annotated

Official = Annotated[str | None, Option("--official", metavar="NAME", help=N_("The official in charge."))]


@selecting
def assign(
    app: App,
    wanted: Selection,
    words: Annotated[
        list[str] | None,
        Argument(
            metavar="TASK... [LEAD]", help=N_("Numbers, then the lead unit."), offers="values.completing:tasks_or_units"
        ),
    ] = None,
    cooperating: Cooperating = None,
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
        Argument(
            metavar="TASK... PERCENT", help=N_("Numbers, then how far, 0 to 100."), offers="values.completing:tasks"
        ),
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


def with_numbers(wanted: Selection, words: list[str]) -> Selection:
    """The selection with the numbers that stood among other words."""
    return wanted._replace(numbers=task_numbers(words))


def split_lead(words: list[str]) -> tuple[list[str], str | None]:
    """The task numbers, and the unit that stands behind them if one does."""
    if words and not words[-1].replace(",", "").replace("-", "").isdecimal():
        return words[:-1], words[-1]
    return words, None
