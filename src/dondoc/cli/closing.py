"""`report-done`, `accept`, `return`: closing in two steps."""

from typing import Annotated

import typer

from dondoc.cli.context import Context
from dondoc.cli.selecting import Numbers, Reason, Yes, selecting
from dondoc.cli.tracking import Product, change_tasks
from dondoc.locale import gettext as _
from dondoc.services import closing
from dondoc.services.selection import Selection


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
    yes: Yes = False,
) -> None:
    author, day, made_on = ctx.obj.author, ctx.obj.day(on), ctx.obj.day(product_on)
    change_tasks(
        ctx.obj,
        wanted,
        lambda store: (
            lambda t: closing.report_done(store, author, t, on=day, product=product, product_on=made_on, result=result)
        ),
        yes=yes,
    )


@selecting
def accept(ctx: Context, wanted: Selection, numbers: Numbers = None, reason: Reason = None, yes: Yes = False) -> None:
    author = ctx.obj.author
    change_tasks(ctx.obj, wanted, lambda store: lambda t: closing.accept(store, author, t, reason=reason), yes=yes)


@selecting
def return_(ctx: Context, wanted: Selection, numbers: Numbers = None, reason: Reason = None, yes: Yes = False) -> None:
    author = ctx.obj.author
    change_tasks(ctx.obj, wanted, lambda store: lambda t: closing.return_(store, author, t, reason=reason), yes=yes)
