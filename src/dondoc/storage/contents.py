"""All that a store holds, table by table, in one canonical form that is the same on SQLite and PostgreSQL.

A row is a mapping by the names of its columns, as the history holds it: without what is empty, days and hours as ISO
text, instants as ISO text in UTC with microseconds, JSON as its own text, letter for letter. Bytes stay bytes. Rows
come in the order of their keys; text is in order byte by byte. So two stores hold the same when their rows are equal,
and what the history says of a row can be compared with the row.
"""

import sqlite3
from collections.abc import Generator, Iterable

from dondoc.domain.event import Row
from dondoc.storage import values
from dondoc.storage.shapes import Shape, shapes
from dondoc.storage.sqlite.bulk import fill
from dondoc.storage.store import Store
from dondoc.typing import Any, NamedTuple, Protocol

LAST_EVENT = "SELECT id, at, hash FROM events ORDER BY id DESC LIMIT 1"
SMALL_CACHE_KIB = 8 * 1024  # whoever goes through everything once needs no page twice


Rows = Generator[Row, None, None]


class Last(NamedTuple):
    """The event that a history ends with: when it was, and what every event before it went into."""

    id: int
    at: str
    hash: str


class Contents(Protocol):
    """What is in a store, as one transaction sees it."""

    def rows(self, table: str) -> Rows:
        """The rows of a table, by their keys, read as they are asked for. Close it where not all are."""
        ...

    def count(self, table: str) -> int:
        """How many rows a table has."""
        ...

    def given(self, table: str) -> int:
        """The last number that was given in a table whose rows are numbered, by now perhaps to a row that is gone."""
        ...

    def last_event(self) -> Last | None:
        """The event that the history ends with; None where there is none yet."""
        ...

    def fill(self, table: str, rows: Iterable[Row]) -> None:
        """Put rows into an empty table, all in one statement or with nothing looked at in between."""
        ...

    def count_on(self, table: str, given: int) -> None:
        """Have the next number of a table be the one after `given`."""
        ...


def contents(store: Store) -> Contents:
    """What is in a store, within its open transaction."""
    from dondoc.storage.sqlite.store import SqliteStore

    if isinstance(store, SqliteStore):
        return SqliteContents(store._connection)
    from dondoc.storage.postgresql import PostgresStore
    from dondoc.storage.postgresql.contents import PostgresContents

    assert isinstance(store, PostgresStore)
    return PostgresContents(store._connection)


class SqliteContents:
    """What is in a file."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        connection.execute(f"PRAGMA cache_size = -{SMALL_CACHE_KIB}")

    def rows(self, table: str) -> Rows:
        """The rows of a table, by their keys, read as they are asked for."""
        shape = shapes()[table]
        found = self._connection.execute(f"SELECT {listed(shape.columns)} FROM {table} ORDER BY {listed(shape.key)}")
        for row in found:
            yield _canonical(shape, row)

    def count(self, table: str) -> int:
        """How many rows a table has."""
        return int(self._connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])

    def given(self, table: str) -> int:
        """The last number that was given in a table whose rows are numbered."""
        largest = f"SELECT max({shapes()[table].numbered}) FROM {table}"
        counted = "SELECT max(seq) FROM sqlite_sequence WHERE name = ?"
        found = self._connection.execute(f"SELECT ({largest}), ({counted})", [table]).fetchone()
        return max(number or 0 for number in found)

    def last_event(self) -> Last | None:
        """The event that the history ends with; None where there is none yet."""
        found = self._connection.execute(LAST_EVENT).fetchone()
        return found and Last(found[0], values.instant_text(values.instant(found[1])), found[2])

    def fill(self, table: str, rows: Iterable[Row]) -> None:
        """Put rows into an empty table. Foreign keys have to be off: a task may point at one that comes later."""
        fill(self._connection, table, shapes()[table].columns, rows)

    def count_on(self, table: str, given: int) -> None:
        """Have the next number of a table be the one after `given`."""
        self._connection.execute("DELETE FROM sqlite_sequence WHERE name = ?", [table])
        if given:
            self._connection.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", [table, given])


def _canonical(shape: Shape, found: tuple[Any, ...]) -> Row:
    row = {name: value for name, value in zip(shape.columns, found, strict=True) if value is not None}
    for name in shape.flags & row.keys():
        row[name] = bool(row[name])
    for name in shape.instants & row.keys():
        row[name] = values.instant_text(values.instant(row[name]))
    return row


def listed(columns: Iterable[str]) -> str:
    """Names of columns as SQL has them."""
    return ", ".join(f'"{name}"' for name in columns)
