"""`report-done`, `accept`, `return`: closing in two steps."""

from collections.abc import Callable
from typing import Annotated

import typer

from dondoc.cli.attachments import read_files
from dondoc.cli.context import Context
from dondoc.cli.finishing import Anyway
from dondoc.cli.options import Reason, Yes
from dondoc.cli.selecting import Numbers, selecting
from dondoc.cli.tracking import Product, change_tasks
from dondoc.domain.task import Task
from dondoc.locale import gettext as _
from dondoc.reports.untrusted import plain
from dondoc.services import closing
from dondoc.services.change import Change
from dondoc.services.selection import Selection
from dondoc.storage.store import Store


@selecting
def report_done(
    ctx: Context,
    wanted: Selection,
    numbers: Numbers = None,
    on: Annotated[str | None, typer.Option("--on", metavar="DAY", help=_("The day it was reported; today."))] = None,
    product: Product = None,
    product_on: Annotated[
        str | None, typer.Option("--product-on", metavar="DAY", help=_("Of which day it is."))
    ] = None,
    result: Annotated[
        str | None, typer.Option("--message", "-m", metavar="TEXT", help=_("What came of it, in a few words."))
    ] = None,
    paths: Annotated[
        list[str] | None, typer.Option("--file", metavar="PATH", help=_("A file to attach; once for each."))
    ] = None,
    yes: Yes = False,
) -> None:
    author, day, made_on = ctx.obj.author, ctx.obj.day(on), ctx.obj.day(product_on)
    files = read_files(ctx.obj, paths or ())

    def each(store: Store) -> Callable[[Task], Change]:
        return lambda task: closing.report_done(
            store, author, task, on=day, product=product, product_on=made_on, result=result, files=files
        )

    change_tasks(ctx.obj, wanted, each, yes=yes)
    ctx.obj.print(*(f"   + {plain(file.name)}" for file in files))


@selecting
def accept(
    ctx: Context,
    wanted: Selection,
    numbers: Numbers = None,
    anyway: Anyway = False,
    reason: Reason = None,
    yes: Yes = False,
) -> None:
    author = ctx.obj.author
    change_tasks(
        ctx.obj,
        wanted,
        lambda store: lambda t: closing.accept(store, author, t, anyway=anyway, reason=reason),
        yes=yes,
    )


@selecting
def return_(ctx: Context, wanted: Selection, numbers: Numbers = None, reason: Reason = None, yes: Yes = False) -> None:
    author = ctx.obj.author
    change_tasks(ctx.obj, wanted, lambda store: lambda t: closing.return_(store, author, t, reason=reason), yes=yes)
