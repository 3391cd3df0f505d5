"""Makes a new store in a file, from what the migrations come to: `new_store.sql`, which `make sql` writes."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from dondoc.errors.store import StoreIsNoFile, StoreReadOnly
from dondoc.errors.system import reason_of
from dondoc.storage.sqlite import translated

STATEMENTS = Path(__file__).with_name("new_store.sql")


def create_file(path: Path) -> None:
    """Make a new store in a file, beside its place first and then moved there, so that it is whole or not there at all.

    Where another program made it in the same moment, theirs is kept. A link leads to where it is made.

    Raises StoreIsNoFile for a folder, a device or a pipe, StoreReadOnly.
    """
    path = path.resolve()
    if path.exists() and not path.is_file():
        raise StoreIsNoFile(path=path)
    draft = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with translated(path), closing(sqlite3.connect(draft, isolation_level=None)) as connection:
                connection.executescript(f"BEGIN;{STATEMENTS.read_text('utf-8')}COMMIT;")
                connection.execute("PRAGMA journal_mode = WAL")
            _move_if_absent(draft, path)
        finally:
            draft.unlink(missing_ok=True)
    except OSError as error:
        raise StoreReadOnly(path=path, reason=reason_of(error)) from error


def _move_if_absent(draft: Path, path: Path) -> None:
    if path.exists() and path.stat().st_size == 0:
        draft.replace(path)
        return
    try:
        path.hardlink_to(draft)
    except FileExistsError:
        return
    except OSError:  # no hard links on this file system
        if not path.exists():
            draft.rename(path)
