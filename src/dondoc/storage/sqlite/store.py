"""An open transaction on a SQLite file: the queries compiled ahead of time, run by the driver."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence

from dondoc.storage.query import Query, Sorting, Where
from dondoc.storage.values import CONVERSIONS, Block
from dondoc.typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from dondoc.storage.sqlite.writer import Writer

for _kind, _convert in CONVERSIONS.items():
    sqlite3.register_adapter(_kind, _convert)

T = TypeVar("T")

MANY = 1_000  # rows for which another thread is begun


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
        from dondoc.storage.sqlite.bulk import table_of

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
            from dondoc.storage.sqlite.bulk import blocks_of

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
        from dondoc.storage.sqlite.bulk import at_once, bulk_insert  # loaded only when many rows are put in

        if expected < MANY:
            return bulk_insert(self._settled(), at_once, sql, blocks, 0)
        if self._writer is None:
            from dondoc.storage.sqlite.writer import Writer  # few write so much

            self._writer = Writer()
        return bulk_insert(self._connection, self._writer.put, sql, blocks, expected)

    def _settled(self) -> sqlite3.Connection:
        """The connection, when nobody else is at work on it."""
        if self._writer is not None:
            self._writer.settle()
        return self._connection

    def _execute(self, sql: str, values: Mapping[str, Any]) -> sqlite3.Cursor:
        return self._settled().execute(sql, values)
