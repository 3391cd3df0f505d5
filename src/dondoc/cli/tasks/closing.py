"""`report-done`, `accept`, `return`: closing in two steps."""

from collections.abc import Callable

from dondoc.cli.context import App
from dondoc.cli.finding.selecting import Numbers, selecting
from dondoc.cli.line.declared import Option
from dondoc.cli.tasks.attachments import read_files
from dondoc.cli.tasks.changing import Product, change_tasks
from dondoc.cli.tasks.finishing import Anyway
from dondoc.cli.values.options import Reason, Yes
from dondoc.domain.task import Task
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.reports.untrusted import plain
from dondoc.services.finding.selection import Selection
from dondoc.services.history.change import Change
from dondoc.services.tasks import closing
from dondoc.storage.store import Store
from dondoc.typing import Annotated


@selecting
def report_done(
    app: App,
    wanted: Selection,
    numbers: Numbers = None,
    on: Annotated[str | None, Option("--on", metavar="DAY", help=N_("The day it was reported; today."))] = None,
    product: Product = None,
    product_on: Annotated[str | None, Option("--product-on", metavar="DAY", help=N_("Of which day it is."))] = None,
    result: Annotated[
        str | None, Option("--message", "-m", metavar="TEXT", help=N_("What came of it, in a few words."))
    ] = None,
    paths: Annotated[
        list[str] | None, Option("--file", metavar="PATH", help=N_("A file to attach; once for each."))
    ] = None,
    yes: Yes = False,
) -> None:
    author, day, made_on = app.author, app.day(on), app.day(product_on)
    files = read_files(app, paths or ())

    def each(store: Store) -> Callable[[Task], Change]:
        return lambda task: closing.report_done(
            store, author, task, on=day, product=product, product_on=made_on, result=result, files=files
        )

    change_tasks(app, wanted, each, yes=yes)
    app.print(*(f"   + {plain(file.name)}" for file in files))


@selecting
def accept(
    app: App,
    wanted: Selection,
    numbers: Numbers = None,
    anyway: Anyway = False,
    reason: Reason = None,
    yes: Yes = False,
) -> None:
    author = app.author
    change_tasks(
        app,
        wanted,
        lambda store: lambda t: closing.accept(store, author, t, anyway=anyway, reason=reason),
        yes=yes,
    )


@selecting
def return_(app: App, wanted: Selection, numbers: Numbers = None, reason: Reason = None, yes: Yes = False) -> None:
    author = app.author
    change_tasks(app, wanted, lambda store: lambda t: closing.return_(store, author, t, reason=reason), yes=yes)
