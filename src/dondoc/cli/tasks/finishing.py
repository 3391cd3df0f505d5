"""`done`, `withdraw` and `reopen`: a task is closed, and opened again, with its parts where that is said."""

from dondoc.cli.context import App
from dondoc.cli.finding.selecting import Numbers, selecting
from dondoc.cli.line.declared import Option
from dondoc.cli.tasks.changing import Product, change_tasks
from dondoc.cli.values.options import Reason, Yes
from dondoc.domain.task import Status, Task
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.services.finding.selection import Selection
from dondoc.services.tasks import tracking, wholes
from dondoc.storage.store import Store
from dondoc.typing import Annotated

Anyway = Annotated[bool, Option("--anyway", help=N_("Though parts of it are open."))]


@selecting
def done(
    app: App,
    wanted: Selection,
    numbers: Numbers = None,
    on: Annotated[str | None, Option("--on", metavar="DAY", help=N_("The day it was completed; today."))] = None,
    product: Product = None,
    with_parts: Annotated[bool, Option("--with-parts", help=N_("Its open parts too."))] = False,
    anyway: Anyway = False,
    reason: Reason = None,
    yes: Yes = False,
) -> None:
    author, day = app.author, app.day(on)
    change_tasks(
        app,
        wanted,
        lambda store: lambda t: tracking.done(store, author, t, on=day, product=product, anyway=anyway, reason=reason),
        yes=yes,
        with_parts=_parts_instead if with_parts else None,
    )


@selecting
def withdraw(
    app: App,
    wanted: Selection,
    numbers: Numbers = None,
    document: Annotated[
        str | None, Option("--document", metavar="SYMBOL", help=N_("By which decision, such as 20/TB-TU."))
    ] = None,
    reason: Reason = None,
    yes: Yes = False,
) -> None:
    author, wholly = app.author, set[int]()

    def with_parts(store: Store, tasks: list[Task]) -> list[Task]:
        wholly.update(task.number for task in tasks)
        return _parts_first(store, tasks)

    change_tasks(
        app,
        wanted,
        lambda store: (
            lambda t: tracking.withdraw(
                store, author, t, for_good=t.parent_number in wholly, reason=reason, document=document
            )
        ),
        yes=yes,
        with_parts=with_parts,
    )


@selecting
def reopen(app: App, wanted: Selection, numbers: Numbers = None, reason: Reason = None, yes: Yes = False) -> None:
    from dondoc.services.tasks import reopening  # asked for less often than the others

    author = app.author
    change_tasks(
        app,
        wanted,
        lambda store: lambda t: reopening.reopen(store, author, t, reason=reason),
        yes=yes,
        with_parts=reopening.with_parts,
    )


def _parts_first(store: Store, tasks: list[Task]) -> list[Task]:
    """The open parts of tasks, then the tasks, each once."""
    found = [each for task in tasks for each in (*wholes.open_parts(store, task.number), task)]
    return list({task.number: task for task in found}.values())


def _parts_instead(store: Store, tasks: list[Task]) -> list[Task]:
    """As `_parts_first`, without those that are split: they are done when their parts are."""
    return [task for task in _parts_first(store, tasks) if task.status is not Status.SPLIT]
