"""A store in a SQLite file, on the standard library's driver and the queries compiled ahead of time.

WAL, so that readers and a writer do not wait for each other; `synchronous=FULL`, so that nothing acknowledged is
lost; `BEGIN IMMEDIATE` for writers, so that what a writer read is still true when it writes.
"""

import os
import sqlite3

from dondoc.errors import DondocError
from dondoc.storage.queries import schema as schema_queries
from dondoc.storage.sqlite.store import SqliteStore
from dondoc.storage.version import check_version
from dondoc.typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from dondoc.storage.sqlite.unwritable import Look

BUSY_SECONDS = 5.0
CACHE_KIB = 64 * 1024  # at the most: a page is held only once it was read


class SqliteDatabase:
    """A store in a file."""

    def __init__(self, path: str) -> None:
        self.path = self.address = path

    def reading(self, as_of: "datetime | None" = None) -> "Reading":
        """One consistent view; nothing can be changed. With `as_of` the register as it was at the end of an instant."""
        return Reading(self.path, as_of)

    def writing(self) -> "Writing":
        """One transaction, alone among writers: all of it is kept, or after an error nothing."""
        return Writing(self.path)


class Connected:
    """A connection as long as a `with` lasts. What the driver raises becomes an error that a clerk understands."""

    def __init__(self, path: str) -> None:
        self.path = path

    def __enter__(self) -> SqliteStore:
        with translated(self.path):
            self.connection = connect(self.path)
            return self.begun()

    def __exit__(self, kind: Any, error: BaseException | None, place: Any) -> None:
        with translated(self.path):
            try:
                self.end(error)
            finally:
                self.connection.close()
        raise_meant(error, self.path)

    def begun(self) -> SqliteStore:
        """The open transaction; where none can be begun the connection is closed."""
        try:
            return self.begin()
        except BaseException:
            self.connection.close()
            raise

    def begin(self) -> SqliteStore:
        """Begin a transaction on the connection."""
        raise NotImplementedError

    def end(self, error: BaseException | None) -> None:
        """End it as it went; what was only read ends with its connection."""

    def checked(self, store: SqliteStore) -> SqliteStore:
        """The store, where it is of the version that this program knows."""
        check_version(store.first(schema_queries.schema_version), self.path)
        return store


class Reading(Connected):
    """One consistent view of the store; `as_of` as in `reading`."""

    def __init__(self, path: str, as_of: "datetime | None") -> None:
        super().__init__(path)
        self.as_of = as_of
        self.seen: Look | None = None

    def __enter__(self) -> SqliteStore:
        try:
            return super().__enter__()
        except DondocError as error:
            from dondoc.storage.sqlite import unwritable  # in a folder of somebody else's

            self.connection, self.seen = unwritable.connected(self.path, error)
        with translated(self.path):
            return self.begun()

    def end(self, error: BaseException | None) -> None:
        """Where the file was read without a lock, see to it that it is as it was."""
        if self.seen is not None and error is None:
            from dondoc.storage.sqlite import unwritable

            unwritable.check_unchanged(self.path, self.seen)

    def begin(self) -> SqliteStore:
        """Begin to read."""
        connection, as_of = self.connection, self.as_of
        if as_of is None:
            connection.execute("PRAGMA query_only = ON")
            connection.execute("BEGIN")
            return self.checked(SqliteStore(connection))
        from dondoc.storage.sqlite import past  # few ask for it

        connection.execute("PRAGMA foreign_keys = OFF")  # the copies point at rows of other copies
        connection.execute("BEGIN")
        store = self.checked(SqliteStore(connection))
        past.rewind(connection, store, as_of)
        connection.execute("PRAGMA query_only = ON")
        return store


class Writing(Connected):
    """One transaction, alone among writers."""

    def begin(self) -> SqliteStore:
        """Begin to write."""
        self.connection.execute("BEGIN IMMEDIATE")
        self.store = SqliteStore(self.connection)
        return self.checked(self.store)  # where that raises, to close the connection takes all back

    def end(self, error: BaseException | None) -> None:
        """Keep all that was written, or after an error nothing."""
        if error is not None:
            self.roll_back()
            return
        try:
            self.store.finish()
        except BaseException:
            self.roll_back()
            raise
        self.connection.execute("COMMIT")

    def roll_back(self) -> None:
        """Keep nothing."""
        self.store.give_up()
        if self.connection.in_transaction:  # SQLite itself rolls back when the disk is full
            self.connection.execute("ROLLBACK")


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
    return os.path.isfile(path) and os.path.getsize(path) > 0


def file_of(address: str) -> str:
    """The file that an address means: a plain path, or sqlite:///path as in SQLAlchemy. Raises UnsupportedUrl."""
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


class translated:  # noqa: N801 - it is used as a function
    """Turn what the driver raises within a `with` into an error a clerk understands."""

    def __init__(self, path: "str | Path") -> None:
        self.path = path

    def __enter__(self) -> None:
        """Nothing is needed before."""

    def __exit__(self, kind: Any, error: BaseException | None, place: Any) -> None:
        raise_meant(error, self.path)


def raise_meant(error: BaseException | None, path: "str | Path") -> None:
    """Raise the error that a clerk understands for one of the driver; for any other, and for none, nothing."""
    if isinstance(error, OverflowError | sqlite3.DatabaseError):
        from dondoc.storage.sqlite.errors import meant

        fitting = meant(error, path)
        if fitting is not None:
            raise fitting from error
