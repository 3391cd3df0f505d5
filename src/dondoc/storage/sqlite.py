"""A store in a SQLite file, on the standard library's driver and the queries compiled ahead of time.

WAL, so that readers and a writer do not wait for each other; `synchronous=FULL`, so that nothing acknowledged is
lost; `BEGIN IMMEDIATE` for writers, so that what a writer read is still true when it writes.
"""

import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

from dondoc.storage.queries import schema as schema_queries
from dondoc.storage.query import Query, Sorting, Where
from dondoc.storage.sqlite_bulk import at_once, blocks_of, bulk_insert, table_of
from dondoc.storage.values import CONVERSIONS, Block
from dondoc.storage.version import check_version

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from dondoc.storage.sqlite_writer import Writer

for _kind, _convert in CONVERSIONS.items():
    sqlite3.register_adapter(_kind, _convert)

T = TypeVar("T")

MANY = 1_000  # rows for which another thread is begun
BUSY_SECONDS = 5.0
CACHE_KIB = 64 * 1024  # at the most: a page is held only once it was read


class SqliteStore:
    """An open transaction on a SQLite file."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._writer: Writer | None = None
        self.step: int | None = None

    def all(
        self,
        query: Query[T],
        filters: Sequence[Where] = (),
        order: Sorting | None = None,
        limit: int | None = None,
        **values: Any,
    ) -> list[T]:
        """Every record, in order; with `limit` the first so many."""
        sql = query.text(filters, order)
        if limit is not None:
            sql, values = f"{sql} LIMIT :row_limit", values | {"row_limit": limit}
        return list(query.records(self._execute(sql, values)))

    def each(
        self, query: Query[T], filters: Sequence[Where] = (), order: Sorting | None = None, **values: Any
    ) -> Iterator[T]:
        """Every record, read as it is asked for: a register of any size takes no more memory than a small one."""
        return query.records(self._execute(query.text(filters, order), values))

    def first(
        self, query: Query[T], filters: Sequence[Where] = (), order: Sorting | None = None, **values: Any
    ) -> T | None:
        """The first record, or None."""
        return next(query.records(self._execute(query.text(filters, order), values)), None)

    def insert(self, query: Query[int], **values: Any) -> int:
        """Put in one row; its new number."""
        (number,) = self._execute(query.sql, values).fetchone()
        return int(number)

    def insert_many(self, query: Query[int], blocks: Iterable[Block], *, expected: int) -> list[int]:
        """Put in many rows, some at a time; their new numbers, in the same order. `expected` is how many about."""
        # Many at once go in without RETURNING. Nobody else writes meanwhile, so the numbers, which AUTOINCREMENT only
        # ever counts up, follow one another.
        sql = query.sql.partition(" RETURNING ")[0]
        last = self.last_number(table_of(sql)) or 0
        count = self._insert(sql, blocks, expected)
        return list(range(last + 1, last + count + 1))

    def run(self, query: Query[None], **values: Any) -> int:
        """Change rows; how many were touched."""
        return self._execute(query.sql, values).rowcount

    def run_many(self, query: Query[None], rows: Iterable[Mapping[str, Any]], *, expected: int = 0) -> None:
        """Put in many rows that have no number of their own, or take many out."""
        if query.sql.startswith("INSERT"):
            self._insert(query.sql, blocks_of(query.sql, rows), expected)
        else:
            self._settled().executemany(query.sql, rows)

    def last_number(self, table: str) -> int | None:
        """The highest number that a table ever gave, as SQLite remembers it; None for one that gave none."""
        row = self._settled().execute("SELECT seq FROM sqlite_sequence WHERE name = ?", [table]).fetchone()
        return None if row is None else int(row[0])

    def run_each(self, query: Query[None], rows: Iterable[Mapping[str, Any]]) -> None:
        """Change rows, once for each set of values."""
        self._settled().executemany(query.sql, rows)

    def finish(self) -> None:
        """Wait until all is written. Raises what went wrong."""
        self._settled()
        self.give_up()

    def give_up(self) -> None:
        """Write nothing more than what is being written."""
        if self._writer is not None:
            self._writer.end()
            self._writer = None

    def _insert(self, sql: str, blocks: Iterable[Block], expected: int) -> int:
        if expected < MANY:
            return bulk_insert(self._settled(), at_once, sql, blocks, 0)
        if self._writer is None:
            from dondoc.storage.sqlite_writer import Writer  # few write so much

            self._writer = Writer()
        return bulk_insert(self._connection, self._writer.put, sql, blocks, expected)

    def _settled(self) -> sqlite3.Connection:
        """The connection, when nobody else is at work on it."""
        if self._writer is not None:
            self._writer.settle()
        return self._connection

    def _execute(self, sql: str, values: Mapping[str, Any]) -> sqlite3.Cursor:
        return self._settled().execute(sql, values)


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
            from dondoc.storage import sqlite_past  # few ask for the past

            connection.execute("PRAGMA foreign_keys = OFF")  # the copies point at rows of other copies
            connection.execute("BEGIN")
            store = self._checked(SqliteStore(connection))
            sqlite_past.rewind(connection, store, as_of)
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

        from dondoc.storage import schema

        schema.create_file(Path(path))
        made = True
    return SqliteDatabase(path), made


def connect(path: "str | Path") -> sqlite3.Connection:
    """A connection with our settings; the file must be there."""
    connection = sqlite3.connect(
        f"{uri_of(os.path.abspath(path))}?mode=rw",
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,  # see `sqlite_writer`: two never use it at once
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
    if "://" in address or address in ("", ":memory:"):
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
        from dondoc.storage.sqlite_errors import meant

        fitting = meant(error, path)
        if fitting is None:
            raise
        raise fitting from error
