"""The JSON lines of `dump.py` made into a store in a new file: all of it looked at before anybody uses it.

The store is made at the schema that the lines name, by its migrations, and filled with the columns that they name; an
older one is brought up to date afterwards. The lines may come from anybody: a name of a table or a column is taken only
where the new store has it.
"""

import hashlib
import json
import sqlite3
from base64 import b64decode
from collections.abc import Iterator, Mapping
from contextlib import closing
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from dondoc.errors.backups import BackupDamaged
from dondoc.errors.store import StoreTooNew
from dondoc.storage import schema
from dondoc.storage.contents import SqliteContents
from dondoc.storage.dump import FORMAT, end
from dondoc.storage.sqlite import translated
from dondoc.storage.sqlite.bulk import fill
from dondoc.storage.version import HEAD
from dondoc.typing import Any, BinaryIO, NamedTuple

LONGEST_HEADER = 2**20  # bytes
END = b'{"end":'
FIRST = "0004"  # the schema at which the first such lines were written


class Header(NamedTuple):
    """The first line: at which schema, which columns, the last numbers that were given, which columns are base64."""

    schema: str
    tables: Mapping[str, list[str]]
    numbers: Mapping[str, int]
    contents: Mapping[str, list[str]]
    last_event: Mapping[str, Any] | None


def load(file: BinaryIO, source: str, path: Path) -> None:
    """Make a store in a new file from the lines, at the schema they name.

    Raises BackupDamaged where they are cut, changed or no lines of a store; StoreTooNew; what `translated` raises.
    """
    first = file.readline(LONGEST_HEADER)
    header = _header(first, source)
    schema.upgrade_file(path, header.schema)
    with translated(path), closing(sqlite3.connect(path, isolation_level=None)) as connection:
        _check_names(connection, header, source)
        connection.execute("PRAGMA synchronous = OFF")  # nobody uses it yet, and whoever moves it in place syncs it
        connection.execute("BEGIN")
        try:
            _fill(connection, header, _lines(file, first, header, source))
        except (sqlite3.IntegrityError, sqlite3.InterfaceError, sqlite3.ProgrammingError, OverflowError) as error:
            raise BackupDamaged(source=source, reason=error) from error
        for name, given in header.numbers.items():
            SqliteContents(connection).count_on(name, given)
        connection.execute("COMMIT")
        _check_end(connection, header, source)


def _header(first: bytes, source: str) -> Header:
    try:
        told = json.loads(first)
        header = Header(
            str(told["schema"]),
            {str(name): [str(column) for column in columns] for name, columns in told["tables"].items()},
            {str(name): int(number) for name, number in told["numbers"].items()},
            _by_table(told["base64"]),
            told["last_event"],
        )
        form = int(told["dondoc"])
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise BackupDamaged(source=source, reason="JSON:1") from error
    if not header.schema.isdecimal() or header.schema < FIRST:
        raise BackupDamaged(source=source, reason=f"schema {header.schema}")
    if form > FORMAT or header.schema > HEAD:
        raise StoreTooNew(path=source, found=header.schema, known=HEAD)
    return header


def _by_table(columns: list[str]) -> dict[str, list[str]]:
    """Columns such as "files.content" by their tables."""
    found: dict[str, list[str]] = {}
    for column in columns:
        table, _dot, name = column.partition(".")
        found.setdefault(table, []).append(name)
    return found


def _check_names(connection: sqlite3.Connection, header: Header, source: str) -> None:
    """Every table and column has to be one of the new store's."""
    there = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    known = {
        name: {column for (column,) in connection.execute("SELECT name FROM pragma_table_info(?)", [name])}
        for (name,) in there.fetchall()
        if name not in ("alembic_version", "sqlite_sequence")
    }
    for name, columns in header.tables.items():
        if name not in known or known[name] != set(columns):
            raise BackupDamaged(source=source, reason=f"JSON:1, {name}")
    if set(header.tables) != set(known) or not set(header.numbers) <= set(known):
        raise BackupDamaged(source=source, reason="JSON:1, tables")


def _lines(file: BinaryIO, first: bytes, header: Header, source: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """The rows, one after the other, until the last line, which is letter for letter the one that belongs to them."""
    digest, counts = hashlib.sha256(first), dict.fromkeys(header.tables, 0)
    place = 1
    for place, line in enumerate(file, start=2):
        if line.startswith(END):
            if line != end(counts, digest.hexdigest()) or file.read(1):
                raise BackupDamaged(source=source, reason="SHA-256")
            return
        digest.update(line)
        try:
            ((table, row),) = json.loads(line).items()
            if not row.keys() <= set(header.tables[table]):
                raise ValueError(table)
            for name in header.contents.get(table, ()):
                if name in row:
                    row[name] = b64decode(row[name], validate=True)
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            raise BackupDamaged(source=source, reason=f"JSON:{place}") from error
        counts[table] += 1
        yield table, row
    raise BackupDamaged(source=source, reason=f"JSON:{place}")


def _fill(connection: sqlite3.Connection, header: Header, lines: Iterator[tuple[str, Mapping[str, Any]]]) -> None:
    """Put the rows in, a statement for each table."""
    for table, of_table in groupby(lines, itemgetter(0)):
        fill(connection, table, header.tables[table], (row for _table, row in of_table))


def _check_end(connection: sqlite3.Connection, header: Header, source: str) -> None:
    """What was put in is what the header promised, and no row points at one that is not there."""
    missing = connection.execute("PRAGMA foreign_key_check").fetchone()
    if missing:
        raise BackupDamaged(source=source, reason=f"{missing[0]} {missing[1]} → {missing[2]}")
    last = SqliteContents(connection).last_event()
    if (last and last._asdict()) != header.last_event:
        raise BackupDamaged(source=source, reason="events")
