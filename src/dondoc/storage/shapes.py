"""What each table looks like to those who go through all: its columns, its key, what needs a form of its own."""

from functools import cache

from sqlalchemy import Boolean, LargeBinary

from dondoc.storage.tables import metadata
from dondoc.storage.types import Instant
from dondoc.typing import NamedTuple


class Reference(NamedTuple):
    """A column that names a row of another table, by that table's key."""

    column: str
    table: str
    key: str


class Shape(NamedTuple):
    """A table. `numbered` is the column whose numbers the database gives, never the same twice; None where none is."""

    name: str
    columns: tuple[str, ...]
    key: tuple[str, ...]
    numbered: str | None
    flags: frozenset[str]
    instants: frozenset[str]
    contents: frozenset[str]  # columns that hold bytes
    numbers: frozenset[str]  # whole numbers, which are sorted as such; all else is sorted as text, byte by byte
    references: tuple[Reference, ...]


@cache
def shapes() -> dict[str, Shape]:
    """Every table by its name; one that is referred to comes before those that refer to it."""
    found = {}
    for table in metadata.sorted_tables:
        kinds = {column.name: column.type for column in table.columns}
        found[table.name] = Shape(
            name=table.name,
            columns=tuple(kinds),
            key=tuple(column.name for column in table.primary_key),
            numbered=next(iter(table.primary_key)).name if table.dialect_options["sqlite"]["autoincrement"] else None,
            flags=frozenset(name for name, kind in kinds.items() if isinstance(kind, Boolean)),
            instants=frozenset(name for name, kind in kinds.items() if isinstance(kind, Instant)),
            contents=frozenset(name for name, kind in kinds.items() if isinstance(kind, LargeBinary)),
            numbers=frozenset(name for name, kind in kinds.items() if kind.python_type is int),
            references=tuple(
                Reference(foreign.parent.name, foreign.column.table.name, foreign.column.name)
                for foreign in sorted(table.foreign_keys, key=lambda one: one.parent.name)
            ),
        )
    return found
