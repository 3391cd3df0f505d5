"""`db`: where the store is, looking it through, moving it, and bringing an older one up to date."""

from typing import Annotated

import typer

from dondoc.cli.context import Context
from dondoc.cli.options import AsJson, Yes
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


@app.command("check", help=_("Look the store through: the database, its rows, its files, its history."))
def check(ctx: Context, as_json: AsJson = False) -> None:
    from dondoc.cli import inspecting
    from dondoc.cli.keeping import data_folder
    from dondoc.services import inspection

    run = ctx.obj
    found = inspection.inspect(run.address, [custody.backup_folder(run.address, data_folder())])
    (inspecting.print_as_json if as_json else inspecting.tell)(run, found)
    if found.things:
        raise typer.Exit(10)


@app.command("kiemtra", hidden=True)
def kiemtra(ctx: Context, as_json: AsJson = False) -> None:
    check(ctx, as_json)


Target = Annotated[str, typer.Argument(metavar="URL-OR-PATH", help=_("An empty database, or a new file."))]


@app.command("move", help=_("Put everything into an empty store elsewhere, from SQLite to PostgreSQL or back."))
def move(ctx: Context, target: Target) -> None:
    from dondoc.cli.keeping import in_words, progress_of, say
    from dondoc.reports.untrusted import plain
    from dondoc.services import moving

    run = ctx.obj
    held = moving.move(run.address, target, progress_of(run))
    run.progress("")
    shown = plain(custody.shown(target))
    run.print(_("Moved and compared, row by row: {held}").format(held=in_words(run, held)))
    before = plain(custody.shown(run.address))
    say(run, _("The store it came from is as it was: {path}").format(path=before), whole=True)
    if moving.went_on(run.address, held):
        say(
            run,
            _("But it was written to meanwhile. Move again, into another empty place, when nobody works."),
        )
        raise typer.Exit(5)
    run.print(_("From now on set: DONDOC_DB={address}").format(address=shown))
    if "***" in shown:
        say(run, _("Put the password in the place of the stars; it is not shown here."))


@app.command("chuyen", hidden=True)
def chuyen(ctx: Context, target: Target) -> None:
    move(ctx, target)
