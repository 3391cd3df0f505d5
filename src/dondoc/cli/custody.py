"""`db`: where the store is, and bringing an older one up to date."""

from typing import Annotated

import typer

from dondoc.cli.context import Context
from dondoc.cli.selecting import Yes
from dondoc.cli.typer_classes import Noun
from dondoc.locale import gettext as _
from dondoc.services import custody

app = Noun()


@app.command("path", help=_("Say where the store is."))
def path(ctx: Context) -> None:
    ctx.obj.print(custody.shown(ctx.obj.address))


@app.command("upgrade", help=_("Bring a store of an older version up to date; a copy is made first."))
def upgrade(
    ctx: Context,
    yes: Yes = False,
    copy_to: Annotated[str | None, typer.Option("--copy", metavar="FILE", help=_("Where to put the copy."))] = None,
) -> None:
    run = ctx.obj
    if not custody.can_copy(run.address):
        run.confirm(_("A server's database is not copied from here. Has a backup been made (pg_dump)?"), yes=yes)
    done = custody.upgrade(run.address, at=run.now, copy_to=copy_to)
    if done.copy:
        run.note(_("Copy: {path}").format(path=done.copy))
    if done.before == done.after:
        run.print(_("The store is up to date (schema {version}).").format(version=done.after))
    else:
        run.print(_("Schema {old} → {new}").format(old=done.before or "–", new=done.after))
