"""`backup` and `restore`: so that no record is ever lost; and everything as JSON lines."""

import sys
from pathlib import Path

from dondoc.cli.context import App, default_address
from dondoc.cli.line.declared import Argument, Option
from dondoc.cli.values.options import Yes
from dondoc.domain.day import HERE
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.errors.backups import OldBackupsKept
from dondoc.locale import gettext as _
from dondoc.locale import ngettext
from dondoc.reports import wording
from dondoc.reports.untrusted import plain
from dondoc.reports.wrapping import wrap
from dondoc.services.custody import custody
from dondoc.services.custody.custody import Held
from dondoc.storage.store import is_postgresql
from dondoc.storage.store import shown as store_shown
from dondoc.typing import TYPE_CHECKING, Annotated

if TYPE_CHECKING:
    from dondoc.storage.transfer import Tell

SHOWN = 10  # of the files that would go


def backup(
    app: App,
    place: Annotated[
        str | None,
        Argument(metavar="[FOLDER|FILE]", help=N_("Where to; else the folder “backups” beside the store.")),
    ] = None,
    keep: Annotated[
        int | None,
        Option(min=1, metavar="N", help=N_("Then keep the newest N backups in that folder, remove older ones.")),
    ] = None,
    force: Annotated[bool, Option("--force", help=N_("Replace a file that is there."))] = False,
    yes: Yes = False,
) -> None:
    folder = Path(place).expanduser() if place else custody.backup_folder(app.address, data_folder())
    if place and place.endswith(("/", "\\")):
        folder.mkdir(parents=True, exist_ok=True)
    made = custody.back_up(app.address, folder, at=app.now.astimezone(HERE), force=force)
    app.print(plain(str(made.path)))
    say(app, f"{wording.size(made.size, app.words)} · {in_words(app, made.held)}")
    say(app, _("Take it back with: dondoc restore {path}").format(path=quoted(made.path)), whole=True)
    if keep:
        remove_older(app, custody.older(app.address, made.path, keep), yes=yes)


def remove_older(app: App, old: list[Path], *, yes: bool) -> None:
    """Remove older backups once a person has seen their names. Raises OldBackupsKept where nobody can be asked."""
    if not old:
        return
    if not yes:
        for path in old[:SHOWN]:
            app.note(f"  {plain(path.name)}")
        if len(old) > SHOWN:
            app.note(f"  … (+{len(old) - SHOWN})")
        if not app.interactive:
            raise OldBackupsKept(count=len(old))
        said = ngettext("Remove this older backup?", "Remove these {n} older backups?", len(old))
        if not app.asked(said.format(n=len(old))):
            say(app, _("The older backups stay."))
            return
    custody.remove(old)
    say(app, ngettext("{n} older backup removed.", "{n} older backups removed.", len(old)).format(n=len(old)))


def restore(
    app: App,
    backup: Annotated[
        str, Argument(metavar="BACKUP", help=N_("What dondoc backup or dondoc export --everything wrote."))
    ],
    yes: Yes = False,
) -> None:
    from dondoc.services.custody import restoring

    with restoring.prepared(app.address, Path(backup).expanduser()) as ready:
        if ready.same:
            app.print(_("The store holds all of this already. Nothing was changed."))
            return
        store = plain(store_shown(app.address))
        if ready.there or ready.damaged:
            now = in_words(app, ready.there) if ready.there else _("damaged, or not a store of dondoc")
            say(app, _("In the store now:  {held}").format(held=now))
            say(app, _("In the backup:     {held}").format(held=in_words(app, ready.coming)))
            say(app, _("Everything in {path} is replaced. It is copied beside first.").format(path=store))
            app.confirm_by_word(_("restore"), yes=yes)
        kept = restoring.take_back(ready, at=app.now.astimezone(HERE), tell=progress_of(app))
        app.progress("")
    if kept:
        say(app, _("What was there is kept in {path}").format(path=plain(str(kept))), whole=True)
    app.print(_("Taken back: {held}").format(held=in_words(app, ready.coming)))
    if not is_postgresql(app.address):
        app.note(_("Store: {path}").format(path=store))


def export_everything(app: App, output: str | None, *, force: bool) -> None:
    """Write all that the store holds as JSON lines. Raises FileExists without `force`, FileNotWritten."""
    from dondoc.cli.output.files import new_file
    from dondoc.services.custody import moving

    with app.reading() as store:
        if output is None:
            sys.stdout.flush()
            sys.stdout.buffer.writelines(moving.everything(store))
            sys.stdout.buffer.flush()
            return
        with new_file(output, force=force) as file:
            file.writelines(moving.everything(store, progress_of(app)))
        held = moving.held_by(store)
    app.progress("")
    say(app, _("Written: {path}").format(path=plain(output)), whole=True)
    say(app, in_words(app, held))
    path = quoted(Path(output))
    say(app, _("Into an empty store with: dondoc --db NEW restore {path}").format(path=path), whole=True)


def progress_of(app: App) -> "Tell":
    """What tells at the terminal how far it is."""

    def tell(table: str, done: int, count: int) -> None:
        app.progress(f"{table} {wording.amount(done, app.words)}/{wording.amount(count, app.words)}")

    return tell


def in_words(app: App, held: Held) -> str:
    """How much is in a store, and the last day on which something was done."""
    tasks = ngettext("{n} task", "{n} tasks", held.tasks).format(n=wording.amount(held.tasks, app.words))
    if held.last is None:
        return tasks
    day = wording.day(held.last.astimezone(HERE).date(), app.words)
    events = ngettext("{n} entry in the log", "{n} entries in the log", held.events)
    said = events.format(n=wording.amount(held.events, app.words))
    return f"{tasks} · {said} · " + _("last on {day}").format(day=day)


def say(app: App, text: str, *, whole: bool = False) -> None:
    """Say something that is no result; `whole` where it holds what somebody will copy, which is not broken."""
    app.note(text if whole else "\n".join(wrap(text, app.width)))


def quoted(path: Path) -> str:
    """A path as it is typed: between quotation marks where it has a space."""
    text = plain(str(path))
    return f'"{text}"' if " " in text else text


def data_folder() -> Path:
    """The user's own folder for data."""
    return Path(default_address()).parent
