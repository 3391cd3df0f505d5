"""A store in a SQLite file, on the standard library's driver and the queries compiled ahead of time.

WAL, so that readers and a writer do not wait for each other; `synchronous=FULL`, so that nothing acknowledged is
lost; `BEGIN IMMEDIATE` for writers, so that what a writer read is still true when it writes.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager

from dondoc.storage.queries import schema as schema_queries
from dondoc.storage.sqlite.store import SqliteStore
from dondoc.storage.version import check_version
from dondoc.typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

BUSY_SECONDS = 5.0
CACHE_KIB = 64 * 1024  # at the most: a page is held only once it was read


class SqliteDatabase:
    """A store in a file."""

    def __init__(self, path: str) -> None:
        self.path = self.address = path

    @contextmanager
    def reading(self, as_of: "datetime | None" = None) -> Iterator[SqliteStore]:
        """One consistent view; nothing can be changed. With `as_of` the register as it was at the end of an instant."""
        with translated(self.path), closing(connect(self.path)) as connection:
            if as_of is None:
                connection.execute("PRAGMA query_only = ON")
                connection.execute("BEGIN")
                yield self._checked(SqliteStore(connection))
                return
            from dondoc.storage.sqlite import past  # few ask for it

            connection.execute("PRAGMA foreign_keys = OFF")  # the copies point at rows of other copies
            connection.execute("BEGIN")
            store = self._checked(SqliteStore(connection))
            past.rewind(connection, store, as_of)
            connection.execute("PRAGMA query_only = ON")
            yield store

    @contextmanager
    def writing(self) -> Iterator[SqliteStore]:
        """One transaction, alone among writers: all of it is kept, or after an error nothing."""
        with translated(self.path), closing(connect(self.path)) as connection:
            connection.execute("BEGIN IMMEDIATE")
            store = SqliteStore(connection)
            try:
                yield self._checked(store)
                store.finish()
            except BaseException:
                store.give_up()
                if connection.in_transaction:  # SQLite itself rolls back when the disk is full
                    connection.execute("ROLLBACK")
                raise
            connection.execute("COMMIT")

    def _checked(self, store: SqliteStore) -> SqliteStore:
        check_version(store.first(schema_queries.schema_version), self.address)
        return store


def open_sqlite(path: str) -> tuple[SqliteDatabase, bool]:
    """The store in a file, made on first use, and whether it was just made."""
    made = False
    if not is_file(path):
        from pathlib import Path

        from dondoc.storage.sqlite import making

        making.create_file(Path(path))
        made = True
    return SqliteDatabase(path), made


def connect(path: "str | Path") -> sqlite3.Connection:
    """A connection with our settings; the file must be there."""
    connection = sqlite3.connect(
        f"{uri_of(os.path.abspath(path))}?mode=rw",
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,  # see `writer.py`: two never use it at once
    )
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
    return connection


def uri_of(path: str) -> str:
    """A full path as SQLite's "URI Filenames" wants it, also one of Windows, with its drive or on a server."""
    if os.sep == "\\":
        path = path.replace("\\", "/")
    for sign in "%?#":
        path = path.replace(sign, f"%{ord(sign):02x}")
    return f"file://{path}" if path.startswith("/") else f"file:///{path}"


def is_file(path: str) -> bool:
    """Whether there is a file with something in it."""
    return os.path.exists(path) and os.path.getsize(path) > 0


def file_of(address: str) -> str:
    """The file that an address means: a plain path, or sqlite:///path as SQLAlchemy writes it."""
    if address.startswith("sqlite:///"):
        from urllib.parse import unquote, urlsplit

        return unquote(urlsplit(address).path[1:])
    mistyped = address.startswith(("postgresql:", "postgres:"))  # with a slash too few it would be a file
    if "://" in address or mistyped or address in ("", ":memory:"):
        from dondoc.errors.store import UnsupportedUrl
        from dondoc.storage.urls import without_password

        raise UnsupportedUrl(url=without_password(address))
    return os.path.expanduser(address)


def path_of(address: str) -> "Path":
    """`file_of`, for what does more with it than open it."""
    from pathlib import Path

    return Path(file_of(address))


@contextmanager
def translated(path: "str | Path") -> Iterator[None]:
    """Turn what the driver raises into an error a clerk understands."""
    try:
        yield
    except (OverflowError, sqlite3.DatabaseError) as error:
        from dondoc.storage.sqlite.errors import meant

        fitting = meant(error, path)
        if fitting is None:
            raise
        raise fitting from error
