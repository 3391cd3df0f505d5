"""The rows of any table as the history holds them: read one or all of them, and put one into the state it had.

A key holds the values of the primary key; a row all other columns that are not empty. Days, hours and the values of
enumerations are text, so that a row is the same on SQLite and PostgreSQL and as JSON.
"""

from collections.abc import Iterator, Mapping

from dondoc.domain.event import Row
from dondoc.errors.history import HistoryDamaged
from dondoc.storage.queries import rows as q
from dondoc.storage.query import Query
from dondoc.storage.store import Store
from dondoc.storage.values import RowValues
from dondoc.typing import Any, NamedTuple

Key = tuple[Any, ...]


class HeldTable(NamedTuple):
    """One table with its statements. `references` says of a column at which table it points."""

    name: str
    key: tuple[str, ...]
    columns: tuple[str, ...]  # the others
    references: Mapping[str, str]
    all: Query[RowValues]
    one: Query[RowValues]
    insert: Query[None]
    delete: Query[None]
    update: Query[None] | None  # None where there is nothing but a key


def _table(name: str, key: tuple[str, ...]) -> HeldTable:
    statements: dict[str, Any] = {
        what: getattr(q, f"{name}_{what}", None) for what in ("all", "one", "insert", "delete", "update")
    }
    columns = statements["all"].columns[len(key) :]
    return HeldTable(name, key, columns, q.REFERENCES[name], **statements)


TABLES = {name: _table(name, key) for name, key in q.KEYS.items()}
"""Every table that the history tells of; each stands behind those it points at."""


def every(store: Store, table: HeldTable) -> Iterator[tuple[Key, Row]]:
    """All rows of a table in the order of their keys, read as they are asked for."""
    split = len(table.key)
    for values in store.each(table.all):
        yield values[:split], _filled(table.columns, values[split:])


def one(store: Store, table: HeldTable, key: Key) -> Row | None:
    """The row of a key, or None."""
    values = store.first(table.one, **_key(table, key))
    return None if values is None else _filled(table.columns, values[len(table.key) :])


def put(store: Store, table: HeldTable, key: Key, row: Row | None) -> None:
    """Let the row of a key be this one, whatever stands there; None takes it out."""
    if row is None:
        store.run(table.delete, **_key(table, key))
        return
    values = {name: row.get(name) for name in table.columns}
    if one(store, table, key) is None:
        store.run(table.insert, **dict(zip(table.key, key, strict=True)), **values)
    elif table.update is not None:
        new = {f"new_{name}": value for name, value in values.items()}
        store.run(table.update, **_key(table, key), **new)


def put_many(store: Store, table: HeldTable, wanted: Mapping[Key, Row | None]) -> None:
    """The same for many rows of a table at which nothing points, or where nobody looks whether it does."""
    store.run_many(table.delete, [_key(table, key) for key in wanted])
    store.run_many(
        table.insert,
        [
            dict(zip(table.key, key, strict=True)) | {name: row.get(name) for name in table.columns}
            for key, row in wanted.items()
            if row is not None
        ],
    )


def changed_by(before: Row | None, difference: Row) -> Row:
    """A row after these columns of it have changed; what is empty is left out."""
    return {name: value for name, value in {**(before or {}), **difference}.items() if value is not None}


def own(table: HeldTable, row: Row) -> Row:
    """A row of the history without the columns of the key, should it have them too."""
    return {name: value for name, value in row.items() if name in table.columns}


def points_at(table: str, key: Key, row: Row | None) -> Iterator[tuple[str, Key]]:
    """The rows at which a row points, by table and key; none for no row."""
    if row is not None and (found := TABLES.get(table)) is not None:
        values = {**row, **dict(zip(found.key, key, strict=True))}
        for column, other in found.references.items():
            if values.get(column) is not None:
                yield other, (values[column],)


def named(table: str, key: Key, *sides: Row | None) -> HeldTable:
    """The table that the history names. Raises HistoryDamaged for one, or a column of it, that there is not."""
    found = TABLES.get(table)
    if found is None or len(key) != len(found.key):
        raise HistoryDamaged(name=table)
    for side in sides:
        for name in side or ():
            if name not in found.columns and name not in found.key:
                raise HistoryDamaged(name=f"{table}.{name}")
    return found


def _key(table: HeldTable, key: Key) -> dict[str, Any]:
    return {f"key_{name}": value for name, value in zip(table.key, key, strict=True)}


def _filled(columns: tuple[str, ...], values: tuple[Any, ...]) -> Row:
    return {name: value for name, value in zip(columns, values, strict=True) if value is not None}
