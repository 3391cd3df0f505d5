"""Taking a backup back (khôi phục): it is looked at first, and never goes over data without a backup of that."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from dondoc.errors.reading import FileIsFolder
from dondoc.errors.store import SameStore, StoreDamaged, StoreFull, StoreLocked, StoreReadOnly
from dondoc.services.custody import moving
from dondoc.services.custody.custody import STAMP, Held, held
from dondoc.services.custody.moving import refuse_full, silent
from dondoc.storage import contents as stored
from dondoc.storage import copies, dump, files, loading, placing, sqlite
from dondoc.storage.files import Kind
from dondoc.storage.store import is_postgresql, is_there, open_database, shown
from dondoc.storage.transfer import Tell
from dondoc.typing import NamedTuple


class Ready(NamedTuple):
    """A backup that was looked at and stands ready to be taken back.

    `there` is what the store holds now, None where it is missing, empty or `damaged`. `same` says that it holds all
    that is in the backup already, and nothing else.
    """

    address: str
    draft: Path
    coming: Held
    there: Held | None
    damaged: bool
    same: bool


@contextmanager
def prepared(address: str, backup: Path) -> Iterator[Ready]:
    """Look at a backup, in a copy of it brought to this program's schema, and at what it would take the place of.

    Raises the BackupError or UnreadableError that fits, StoreTooNew, and StoreNotEmpty where JSON lines, or anything on
    a server, would go over data.
    """
    kind = files.kind_of(backup)
    if is_postgresql(address):
        folder, name = Path(tempfile.gettempdir()), "dondoc"
    else:
        path = sqlite.path_of(address).absolute()
        folder, name = path.parent, path.name
        if path.is_dir():
            raise FileIsFolder(source=path)
        if path.exists() and path.samefile(backup):
            raise SameStore(path=path)
    with files.refused_as_store(folder / name), files.draft_in(folder, name) as draft:
        found = _taken_up(backup, kind, draft)
        coming = held(found.tasks, found.events, found.last)
        if is_postgresql(address):
            yield Ready(address, draft, coming, *_there_on_server(address, draft))
            return
        there = copies.summary_of(path) if is_there(address) else None
        damaged, same, now = there is None and is_there(address), False, None
        if there is not None and there.rows:
            now = held(there.tasks, there.events, there.last)
            same = kind is Kind.JSON and _same_or_refused(address, draft)
        yield Ready(address, draft, coming, now, damaged, same)


def take_back(ready: Ready, *, at: datetime, tell: Tell = silent) -> Path | None:
    """Put a backup that is ready into its place; where what was there is kept, None where there was nothing.

    All or nothing. Raises StoreLocked where the store is in use or was written to meanwhile, StoreNotEmpty,
    FileExists for the copy of what is there, and the StoreError that fits.
    """
    if is_postgresql(ready.address):
        moving.move(str(ready.draft), ready.address, tell)
        return None
    path = sqlite.path_of(ready.address).absolute()
    if ready.there is None and not ready.damaged:
        placing.put_or_replace(path, ready.draft)
        return None
    kept = path.with_name(f"{path.stem}-before-restore-{at.strftime(STAMP)}{path.suffix}")
    if ready.damaged:
        placing.set_aside(path, kept)
        placing.put(path, ready.draft)
        return kept
    try:
        with placing.watched(path) as watch:
            with files.in_place(kept) as copy:
                copies.copy(path, copy)
            try:
                placing.replace(path, ready.draft, watch)
            except (StoreLocked, StoreFull, StoreReadOnly):  # nothing was replaced, so nothing has to be kept
                kept.unlink()
                raise
    except StoreDamaged:  # its first page can be read, but not all of it
        if not kept.exists():
            placing.set_aside(path, kept)
        placing.put(path, ready.draft)
    return kept


def _taken_up(backup: Path, kind: Kind, draft: Path) -> copies.Summary:
    if kind is Kind.SQLITE:
        return copies.take_up(backup, draft)
    with backup.open("rb") as file:
        loading.load(file, str(backup), draft)
    found = copies.summary_of(draft)
    assert found is not None
    return copies.brought_up(draft, backup, found)


def _there_on_server(address: str, draft: Path) -> tuple[Held | None, bool, bool]:
    """What is in a database, which has to be empty or the same as the draft; that it is not damaged; whether it is."""
    database, _made = open_database(address)
    with database.reading() as store:
        found = moving.held_by(store)
    same = _same_or_refused(address, draft)
    return found if same else None, False, same


def _same_or_refused(address: str, draft: Path) -> bool:
    """Whether a store holds the very same as the draft; False where it is empty. Raises StoreNotEmpty for all else."""
    with open_database(address)[0].reading() as store, open_database(str(draft))[0].reading() as other:
        found, coming = stored.contents(store), stored.contents(other)
        if found.last_event() == coming.last_event() and dump.digest_of(found) == dump.digest_of(coming):
            return True
        refuse_full(found, shown(address))
    return False
