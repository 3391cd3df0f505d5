"""Many rows into SQLite at a time: many a statement, and indexes made anew where most of a table is new.

Measured on 100,000 tasks: 30 µs a row with a statement each, 19 with two hundred in one, 13 with the indexes after.
To make the next rows ready in another thread meanwhile was tried: the two wait for each other and it takes longer.
"""

import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from enum import StrEnum
from itertools import chain, islice
from typing import Any

from dondoc.storage.values import CONVERSIONS

VALUES_A_STATEMENT = 4_000  # SQLite takes 32,766
FEW = 20_000  # rows in a table whose indexes are soon made anew


def bulk_insert(connection: sqlite3.Connection, sql: str, rows: Iterable[Mapping[str, Any]]) -> int:
    """Carry out an "INSERT INTO table (…) VALUES (:name, …)" for every row, in order; how many there were.

    The rows may be made while they are asked for.
    """
    head, _values, marks = sql.partition(" VALUES ")
    table = head.removeprefix("INSERT INTO ").partition(" ")[0]
    names = re.findall(r":(\w+)", marks)
    step, waiting = VALUES_A_STATEMENT // len(names), iter(rows)
    some = list(islice(waiting, step))
    count = len(some)
    if count < step:
        _insert(connection, table, names, some)
        return count
    with _without_indexes(connection, head):
        while some:
            _insert(connection, table, names, some)
            some = list(islice(waiting, step))
            count += len(some)
    return count


def fill(connection: sqlite3.Connection, table: str, columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> None:
    """Put rows into an empty table, with nothing where a row has no such column; its indexes are made afterwards."""
    names = ", ".join(f'"{name}"' for name in columns)
    marks = ", ".join("?" * len(columns))
    head = f'INSERT INTO "{table}" ({names})'
    with _without_indexes(connection, head):
        connection.executemany(f"{head} VALUES ({marks})", ([row.get(name) for name in columns] for row in rows))


def _insert(connection: sqlite3.Connection, table: str, names: list[str], rows: list[Mapping[str, Any]]) -> None:
    """Put rows in, by what stands in their columns: one that is empty in all of them is left out, and what the driver
    would have to be asked how to keep is turned into text before, a column at a time.
    """
    if not rows:
        return
    columns = {name: [row[name] for row in rows] for name in names}
    kept = {name: _kept(values) for name, values in columns.items() if values.count(None) < len(values)}
    kept = kept or columns
    marks = f"({', '.join('?' * len(kept))})"
    head = f"INSERT INTO {table} ({', '.join(map(_quoted, kept))})"
    values = list(chain.from_iterable(zip(*kept.values(), strict=True)))
    connection.execute(f"{head} VALUES {', '.join([marks] * len(rows))}", values)


def _quoted(name: str) -> str:
    return f'"{name}"'


def _kept(values: list[Any]) -> list[Any]:
    """Values of one column as the driver keeps them without being asked."""
    kinds = set(map(type, values))
    if kinds <= _AS_THEY_ARE:
        return values
    foreign, *more = kinds - _AS_THEY_ARE
    if not more and (convert := _conversion(foreign)):
        return [convert(value) if type(value) is foreign else value for value in values]
    return values


def _conversion(kind: type) -> Callable[[Any], Any] | None:
    """What makes a value of this type one that SQLite has."""
    if issubclass(kind, StrEnum):
        return kind.__str__
    return int if kind is bool else CONVERSIONS.get(kind)


_AS_THEY_ARE = frozenset({str, int, float, bytes, type(None)})


@contextmanager
def _without_indexes(connection: sqlite3.Connection, head: str) -> Iterator[None]:
    """Take the indexes of a small table off, and make them anew when it is filled. It is part of the transaction."""
    table = head.removeprefix("INSERT INTO ").partition(" ")[0].strip('"')
    indexes: list[tuple[str, str]] = []
    if connection.execute(f'SELECT count(*) <= {FEW} FROM "{table}"').fetchone()[0]:
        made = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL"
        indexes = connection.execute(made, [table]).fetchall()
    for name, _sql in indexes:
        connection.execute(f'DROP INDEX "{name}"')
    yield
    for _name, sql in indexes:
        connection.execute(sql)
