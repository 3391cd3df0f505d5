"""A store looked through for what is not as it should be, on either database, without changing anything.

Each check yields `Finding`s; one that cannot go on because the database itself fails says that as a finding too.
"""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager

from dondoc.storage.contents import Contents
from dondoc.storage.shapes import shapes
from dondoc.storage.store import Store
from dondoc.typing import Any, NamedTuple, Protocol

AT_MOST = 100  # findings of one kind in one table


class Finding(NamedTuple):
    """One thing that is not as it should be. `code` says what; `where` is a table with a key, or a path."""

    code: str
    where: str
    detail: str | None = None


Ask = Callable[[str], list[tuple[Any, ...]]]
"""Carries out a SELECT."""


class Schema(NamedTuple):
    """What a database has: the columns of each table, the indexes, the triggers that are in force."""

    columns: dict[str, set[str]]
    indexes: set[str]
    triggers: set[str]


class CannotRead(Exception):
    """The database itself fails, in its own words."""


class Opened(Protocol):
    """A store of any version and in any state, open to be looked at; whatever the database says of it is a finding."""

    @property
    def store(self) -> Store:
        """It, to be asked as any store."""
        ...

    @property
    def found(self) -> Contents:
        """What is in it."""
        ...

    def ask(self, sql: str) -> list[tuple[Any, ...]]:
        """Carry out a SELECT."""
        ...

    def schema(self) -> Schema:
        """What the database has."""
        ...

    def version(self) -> str | None:
        """The schema it is of; None where there is none."""
        ...

    def facts(self) -> dict[str, Any]:
        """What is worth knowing of the database: `size` in bytes, `journal`."""
        ...

    def integrity(self) -> Iterator[Finding]:
        """What the database finds wrong with itself."""
        ...

    def numbers_lag(self) -> Iterator[Finding]:
        """Tables whose next number is one that was given already."""
        ...

    def guard(self) -> AbstractContextManager[None]:
        """Raise CannotRead where what the database holds cannot be read; what is asked for afterwards is answered."""
        ...


def schema_differs(there: Schema, triggers: set[str]) -> Iterator[Finding]:
    """What is declared and not there."""
    from dondoc.storage.tables import metadata

    for table in metadata.sorted_tables:
        columns = there.columns.get(table.name)
        if columns is None:
            yield Finding("table-missing", table.name)
            continue
        yield from (Finding("column-missing", f"{table.name}.{c.name}") for c in table.columns if c.name not in columns)
        for index in table.indexes:
            if index.name not in there.indexes:
                yield Finding("index-missing", str(index.name))
    yield from (Finding("trigger-missing", name) for name in sorted(triggers - there.triggers))


def without_their_row(ask: Ask) -> Iterator[Finding]:
    """Rows that name another which is not there: a directive without its document, a role of no unit."""
    for name, shape in shapes().items():
        key = ", ".join(f'c."{part}"' for part in shape.key)
        for column, table, own in shape.references:
            if table == "files":
                continue  # `verify` looks for those
            broken = ask(
                f'SELECT {key}, c."{column}" FROM {name} c WHERE c."{column}" IS NOT NULL AND NOT EXISTS '
                f'(SELECT 1 FROM {table} p WHERE p."{own}" = c."{column}") LIMIT {AT_MOST}'
            )
            for *keys, missing in broken:
                yield Finding("row-missing", f"{name} {' '.join(map(str, keys))}", f"{table} {missing}")


def files_of_nobody(ask: Ask) -> int:
    """How many files no document and no attachment refers to: what an undo took back, and that is well."""
    ((count,),) = ask(
        "SELECT count(*) FROM files WHERE NOT EXISTS (SELECT 1 FROM documents d WHERE d.sha256 = files.sha256) "
        "AND NOT EXISTS (SELECT 1 FROM attachments a WHERE a.sha256 = files.sha256)"
    )
    return int(count)
