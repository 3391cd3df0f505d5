"""A store in the place of another, whole or not at all.

SQLite's own backup writes it in one transaction: whoever has the store open goes on with the old state or the new one,
and a full disk or a lost current leaves the old.
"""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from dondoc.errors.store import StoreLocked, StoreNotEmpty
from dondoc.storage import files, sqlite
from dondoc.storage.copies import BUSY, draft_connection, summary
from dondoc.typing import NamedTuple

PAGES = 16  # written at a time: fewer than any store has, so that there is a look before the last


class Watch(NamedTuple):
    """A look at a store by which it is known later whether anybody else has written to it since."""

    connection: sqlite3.Connection
    state: int

    def was_written(self) -> bool:
        """Whether anybody has."""
        return _state(self.connection) != self.state


@contextmanager
def watched(path: Path) -> Iterator[Watch]:
    """Watch a store from now on."""
    with sqlite.translated(path), closing(sqlite.connect(path)) as connection:
        yield Watch(connection, _state(connection))


def replace(path: Path, draft: Path, watch: Watch) -> None:
    """Put the store in `draft` in the place of that at `path`, in one transaction.

    `watch` began before the store was backed up. Raises StoreLocked where it is in use or was written to since, and
    what `translated` raises; the store is as it was then.
    """
    in_wal = watch.connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal"  # else nobody reads meanwhile
    if watch.was_written():
        raise StoreLocked(path=path)

    def look(status: int, _left: int, _pages: int) -> None:
        # Before the last of it is written nobody else can write any more, and nothing is there for good yet.
        if status in BUSY or (status == sqlite3.SQLITE_OK and in_wal and watch.was_written()):
            raise StoreLocked(path=path)

    with sqlite.translated(path), closing(draft_connection(draft)) as source, closing(sqlite.connect(path)) as target:
        source.backup(target, pages=PAGES, progress=look, sleep=0)


def _state(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA data_version").fetchone()[0])


def set_aside(path: Path, kept: Path) -> None:
    """Copy a store that is not whole as it is, with its log, for whoever may still save something of it.

    Raises FileExists, FileNotWritten.
    """
    with files.in_place(kept) as copy:
        shutil.copyfile(path, copy)
    log = Path(f"{path}-wal")
    if log.exists() and log.stat().st_size:
        with files.in_place(Path(f"{kept}-wal")) as copy:
            shutil.copyfile(log, copy)


def put(path: Path, draft: Path) -> None:
    """Put the store in `draft` where there is none, or a damaged one that was copied away before."""
    with closing(draft_connection(draft)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
    files.synced(draft)
    for suffix in ("-wal", "-shm", "-journal"):  # of the damaged one: they would be taken for the new store's
        Path(f"{path}{suffix}").unlink(missing_ok=True)
    files.move(draft, path, force=path.exists())


def put_or_replace(path: Path, draft: Path) -> None:
    """Put the store in `draft` where there is none or one without a row.

    Raises StoreNotEmpty, and what `replace` raises.
    """
    if path.exists() and path.stat().st_size:
        with watched(path) as watch:
            if (found := summary(watch.connection, path)).rows:
                raise StoreNotEmpty(path=path, tasks=found.tasks, events=found.events)
            replace(path, draft, watch)
    else:
        put(path, draft)
