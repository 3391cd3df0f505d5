"""`db`: where the store is, looking it through, moving it, and bringing an older one up to date."""

from dondoc.cli.context import App
from dondoc.cli.line.declared import Argument, Noun, Option
from dondoc.cli.values.options import AsJson, Yes
from dondoc.errors import FOUND
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.locale import gettext as _
from dondoc.services.custody import custody
from dondoc.storage.store import shown as store_shown
from dondoc.typing import Annotated

commands = Noun()


@commands.command("path", help=N_("Say where the store is."))
def path(app: App) -> None:
    app.print(store_shown(app.address))


@commands.command("upgrade", help=N_("Bring a store of an older version up to date; a copy is made first."))
def upgrade(
    app: App,
    yes: Yes = False,
    copy_to: Annotated[str | None, Option("--copy", metavar="FILE", help=N_("Where to put the copy."))] = None,
) -> None:
    if custody.needs_backup(app.address):
        app.confirm(_("A server's database is not copied from here. Has a backup been made (pg_dump)?"), yes=yes)
    done = custody.upgrade(app.address, at=app.now, copy_to=copy_to)
    if done.copy:
        app.note(_("Copy: {path}").format(path=done.copy))
    if done.before == done.after:
        app.print(_("The store is up to date (schema {version}).").format(version=done.after))
    else:
        app.print(_("Schema {old} → {new}").format(old=done.before or "–", new=done.after))


@commands.command(
    "check", aliases=("kiemtra",), help=N_("Look the store through: the database, its rows, its files, its history.")
)
def check(
    app: App,
    backups: Annotated[
        str | None, Option(metavar="FOLDER", help=N_("Where backups are; else the folder “backups” beside the store."))
    ] = None,
    as_json: AsJson = False,
) -> None:
    from pathlib import Path

    from dondoc.cli.custody import inspecting
    from dondoc.cli.custody.keeping import data_folder
    from dondoc.services.custody import inspection

    folder = Path(backups).absolute() if backups else custody.backup_folder(app.address, data_folder())
    found = inspection.inspect(app.address, [folder])
    if as_json:
        inspecting.print_as_json(app, found)
    else:
        inspecting.tell(app, found, folder)
    if found.things:
        raise SystemExit(FOUND)


Target = Annotated[str, Argument(metavar="URL-OR-PATH", help=N_("An empty database, or a new file."))]


@commands.command(
    "move",
    aliases=("chuyen",),
    help=N_("Put everything into an empty store elsewhere, from SQLite to PostgreSQL or back."),
)
def move(app: App, target: Target) -> None:
    from dondoc.cli.custody.keeping import in_words, progress_of, say
    from dondoc.reports.untrusted import plain
    from dondoc.services.custody import moving

    held = moving.move(app.address, target, progress_of(app))
    app.progress("")
    shown = plain(store_shown(target))
    app.print(_("Moved and compared, row by row: {held}").format(held=in_words(app, held)))
    before = plain(store_shown(app.address))
    say(app, _("The store it came from is as it was: {path}").format(path=before), whole=True)
    if moving.went_on(app.address, held):
        say(
            app,
            _("But it was written to meanwhile. Move again, into another empty place, when nobody works."),
        )
        raise SystemExit(5)
    app.print(_("From now on set: DONDOC_DB={address}").format(address=shown))
    if "***" in shown:
        say(app, _("Put the password in the place of the stars; it is not shown here."))
