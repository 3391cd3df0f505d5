"""Everything out of a store: as JSON lines, or into another store on the other database (chuyển)."""

from collections.abc import Iterator
from contextlib import contextmanager

from dondoc.errors.store import SameStore, StoreMissing, StoreNotEmpty
from dondoc.services.custody.custody import Held, held
from dondoc.storage import contents as stored
from dondoc.storage import dump
from dondoc.storage.shapes import shapes
from dondoc.storage.store import Store, is_postgresql, is_there, open_database, shown
from dondoc.storage.transfer import Tell, transfer


def silent(_table: str, _done: int, _count: int) -> None:
    """Tell nobody how far it is."""


def everything(store: Store, tell: Tell = silent) -> Iterator[bytes]:
    """All that is in a store, as JSON lines; one is in memory at a time."""
    return dump.lines(stored.contents(store), tell)


def held_by(store: Store) -> Held:
    """What a person asks first of a store."""
    found = stored.contents(store)
    last = found.last_event()
    return held(found.count("tasks"), found.count("events"), last and last.at)


def move(address: str, target: str, tell: Tell = silent) -> Held:
    """Put everything in a store into an empty one elsewhere, compare both row by row, and leave the first untouched.

    It is one transaction: whatever goes wrong, the target is as empty as before. Raises StoreMissing, SameStore,
    StoreNotEmpty, CopyDiffers, RowNotKept and the StoreError that fits.
    """
    if not is_there(address):
        raise StoreMissing(path=shown(address))
    if shown(address) == shown(target):
        raise SameStore(path=shown(target))
    source, _made = open_database(address)
    with source.reading() as store, _empty(target) as empty:
        transfer(stored.contents(store), empty, tell)
        return held_by(store)


def went_on(address: str, moved: Held) -> bool:
    """Whether somebody has written to a store since it was moved: the new one does not have that."""
    with open_database(address)[0].reading() as store:
        return held_by(store) != moved


@contextmanager
def _empty(target: str) -> Iterator[stored.Contents]:
    """An empty store to be filled, which is there when it was filled without an error."""
    if is_postgresql(target):
        database, _made = open_database(target)
        with database.writing() as store:
            found = stored.contents(store)
            refuse_full(found, target)
            yield found
        return
    from dondoc.storage import copies, files, placing, sqlite

    path = sqlite.path_of(target)
    if is_there(target):
        with open_database(target)[0].reading() as store:
            refuse_full(stored.contents(store), target)
    with files.refused_as_store(path), files.draft_in(path.absolute().parent, path.name) as draft:
        with copies.new_store(draft) as found:
            yield found
        placing.put_or_replace(path, draft)


def refuse_full(found: stored.Contents, address: str) -> None:
    """Raise StoreNotEmpty where a store holds anything."""
    if any(found.count(name) for name in shapes()):
        raise StoreNotEmpty(path=shown(address), tasks=found.count("tasks"), events=found.count("events"))
