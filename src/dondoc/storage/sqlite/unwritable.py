"""Reading a store where nothing can be written: neither its file nor the folder around it.

SQLite reads a file in WAL mode with the help of another one beside it, which it cannot make there. With `immutable=1`
it goes without, and without any lock. That is safe here, for who changes a store writes into `-wal` first, and touches
the file itself only when what is in there is moved over: as long as there is no `-wal` the file is whole and nobody is
at it. That it stayed so until all was read is looked at in the end.
"""

import os
import sqlite3
from pathlib import Path

from dondoc.errors import DondocError
from dondoc.errors.store import StoreLocked, StoreNotClosed, StoreReadOnly
from dondoc.storage import sqlite as ours
from dondoc.storage.sqlite.errors import meant

Look = tuple[int, int]
"""When a file was changed, in nanoseconds, and its size."""


def connected(path: str | Path, why: DondocError) -> tuple[sqlite3.Connection, Look]:
    """A connection that only reads, and what the file looks like.

    `why` is what was raised where it was to be read as usual. It is raised again where that has another reason;
    StoreNotClosed where a `-wal` is there that cannot be taken into account.
    """
    file = Path(path).absolute()
    if not isinstance(why, StoreReadOnly) or not _nothing_is_written(file):
        raise why
    if _wal(file).exists():
        raise StoreNotClosed(path=path) from why
    seen = _look(file)
    with ours.translated(path):
        uri = f"{ours.uri_of(str(file))}?mode=ro&immutable=1"
        return sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False), seen


def to_read(path: str | Path) -> sqlite3.Connection:
    """A connection for looking at a file as it is, of whatever version.

    Raises what SQLite raises, and StoreNotClosed as `connected` does.
    """
    try:
        return ours.connect(path)  # which reads, where opening alone does not
    except sqlite3.DatabaseError as error:
        why = meant(error, path)
        if isinstance(why, StoreReadOnly) and _nothing_is_written(Path(path).absolute()):
            return connected(path, why)[0]
        raise


def _nothing_is_written(file: Path) -> bool:
    return file.is_file() and not os.access(file.parent, os.W_OK)


def check_unchanged(path: str | Path, seen: Look) -> None:
    """Raise StoreLocked where somebody has written since."""
    file = Path(path).absolute()
    if _wal(file).exists() or _look(file) != seen:
        raise StoreLocked(path=path)


def _wal(file: Path) -> Path:
    return file.with_name(f"{file.name}-wal")


def _look(file: Path) -> Look:
    found = file.stat()
    return found.st_mtime_ns, found.st_size
