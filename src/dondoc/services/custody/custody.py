"""Looking after the store: where it is, bringing an older one up to date, and backups (sao lưu) of it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

from dondoc.errors.files import FileNotWritten
from dondoc.errors.store import StoreMissing
from dondoc.errors.system import reason_of
from dondoc.storage.store import is_postgresql, is_there, shown
from dondoc.typing import NamedTuple

FOLDER = "backups"
STAMP = "%Y-%m-%d-%H%M%S"


@dataclass(frozen=True, slots=True)
class Upgraded:
    """The schema before and after, and where the copy stands."""

    before: str | None
    after: str
    copy: str | None


class Held(NamedTuple):
    """What a person asks first of a store: how many tasks and events, and when the last was."""

    tasks: int
    events: int
    last: datetime | None


class Backup(NamedTuple):
    """A backup that was made and looked at: where, how many bytes, what is in it."""

    path: Path
    size: int
    held: Held


def needs_backup(address: str) -> bool:
    """Whether an upgrade would change a store that it cannot copy first: one on a server."""
    from dondoc.storage import upgrading

    return upgrading.would_change_server(address)


def upgrade(address: str, *, at: datetime, copy_to: str | None = None) -> Upgraded:
    """Bring a store up to date. A file is copied first, beside itself unless `copy_to` says where.

    A migration that fails leaves the store as it was. Raises StoreMissing, StoreTooNew, FileExists for the copy.
    """
    from dondoc.storage import upgrading

    before, after, copy = upgrading.upgrade(address, at=at, copy_to=copy_to)
    return Upgraded(before, after, copy)


def backup_folder(address: str, data: Path) -> Path:
    """Where backups go unless somebody says otherwise: beside a file; for a server in the user's folder `data`."""
    if is_postgresql(address):
        return data / FOLDER
    from dondoc.storage.sqlite import path_of

    return path_of(address).absolute().parent / FOLDER


def back_up(address: str, place: Path, *, at: datetime, force: bool = False) -> Backup:
    """Make a backup in a folder, or in a file where `place` has an ending; its name then tells the moment `at`.

    A file becomes a file, while others use it; a server's database becomes JSON lines. Raises StoreMissing, FileExists
    without `force`, FileNotWritten, and the StoreError that fits where the store is not whole.
    """
    if not is_there(address):
        raise StoreMissing(path=shown(address))
    from dondoc.storage import files

    stem, ending = _naming(address)
    is_folder = place.is_dir() or not place.suffix
    path = (place / f"{stem}-{at.strftime(STAMP)}{ending}" if is_folder else place).absolute()
    with files.in_place(path, force=force) as draft:
        held = _dumped(address, draft) if is_postgresql(address) else _copied(address, draft)
    return Backup(path, path.stat().st_size, held)


def older(address: str, made: Path, keep: int) -> list[Path]:
    """The backups of this store that are more than the newest `keep` in the folder of the one just made, newest first.

    Only what has the name that `back_up` gives and the content of a backup; never `made` itself.
    """
    found = [path for path in own_backups(address, made.parent) if path.name != made.name]
    return found[max(0, keep - 1) if _is_own(address, made.name) else keep :]


def remove(backups: Iterable[Path]) -> None:
    """Remove files. Raises FileNotWritten where the system does not let us."""
    for path in backups:
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise FileNotWritten(path=path, reason=reason_of(error)) from error


def own_backups(address: str, folder: Path) -> list[Path]:
    """The backups of this store in a folder, newest first by the moment in their names."""
    from dondoc.errors import DondocError
    from dondoc.storage import files

    found = []
    for path in sorted(folder.iterdir(), reverse=True) if folder.is_dir() else []:
        if _is_own(address, path.name) and path.is_file():
            try:
                files.kind_of(path)
            except DondocError:
                continue
            found.append(path)
    return found


def own_name(address: str) -> str:
    """What tells a store on a server from others: its database or service, and the schema where the address says it."""
    parts = urlsplit(address)
    given = dict(parse_qsl(parts.query))
    name = parts.path.strip("/") or given.get("dbname") or given.get("service") or "dondoc"
    schema = re.search(r"search_path=([^\s,]+)", given.get("options", ""))
    return f"{name}-{schema[1]}" if schema else name


def made_on(backup: Path) -> date | None:
    """The day in the name of a backup; None where it tells none."""
    found = re.search(r"-(\d{4})-(\d\d)-(\d\d)-\d{6}$", backup.stem)
    return date(*map(int, found.groups())) if found else None


def _is_own(address: str, name: str) -> bool:
    stem, ending = _naming(address)
    return re.fullmatch(rf"{re.escape(stem)}-\d{{4}}-\d\d-\d\d-\d{{6}}{re.escape(ending)}", name) is not None


def _naming(address: str) -> tuple[str, str]:
    """How the names of the backups of a store begin and end."""
    if is_postgresql(address):
        return re.sub(r"[^\w.-]", "_", own_name(address)), ".json"
    from dondoc.storage.sqlite import path_of

    path = path_of(address)
    return path.stem, path.suffix or ".sqlite3"


def _copied(address: str, draft: Path) -> Held:
    from dondoc.storage import copies, sqlite

    found = copies.copy(sqlite.path_of(address), draft)
    return held(found.tasks, found.events, found.last)


def _dumped(address: str, draft: Path) -> Held:
    """The JSON lines of a server's database; read again from the file and compared by their hash."""
    from dondoc.services.custody import moving
    from dondoc.storage import dump
    from dondoc.storage.store import open_database

    database, _made = open_database(address)
    with database.reading() as store, draft.open("wb") as file:
        found = moving.held_by(store)
        file.writelines(moving.everything(store))
    dump.check(draft)
    return found


def held(tasks: int, events: int, last: str | None) -> Held:
    """What is in a store, by the instant of its last event as it is stored."""
    from dondoc.storage.values import instant

    return Held(tasks, events, instant(last) if last else None)
