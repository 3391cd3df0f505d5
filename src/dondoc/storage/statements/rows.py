"""The rows of every table that the history tells of, as the history holds them: for undo, for a past day, for verify.

Made by a loop over the tables: `tasks_all`, `tasks_one`, `tasks_insert`, `tasks_update`, `tasks_delete` and so on.
"""

from sqlalchemy import Column, Table, bindparam, delete, insert, select, type_coerce, update

from dondoc.storage import tables as t
from dondoc.storage.statements import Statement
from dondoc.storage.types import Held
from dondoc.storage.values import RowValues
from dondoc.typing import Any

UNTOLD = frozenset(("files", "events"))
"""What has no rows in the history: files are never removed, and events are the history itself."""

_TABLES = [table for table in t.metadata.sorted_tables if table.name not in UNTOLD]

KEYS = {table.name: tuple(column.name for column in table.primary_key) for table in _TABLES}
"""The primary key of each table, and the tables so that one stands behind those it points at."""

REFERENCES = {
    table.name: {column.name: key.column.table.name for column in table.columns for key in column.foreign_keys}
    for table in _TABLES
}
"""Which columns point at which table."""


def _in_order(table: Table) -> list[Column[Any]]:
    return sorted(table.columns, key=lambda column: not column.primary_key)  # the key first


def _by_key(table: Table) -> list[Any]:
    return [column == bindparam(f"key_{column.name}") for column in table.primary_key]


for _table in _TABLES:
    _name, _columns = _table.name, _in_order(_table)
    _others = [column.name for column in _columns if not column.primary_key]
    _held = select(*(type_coerce(column, Held(column.type)).label(column.name) for column in _columns))
    _made = {
        "all": Statement(_held.order_by(*_table.primary_key), RowValues),
        "one": Statement(_held.where(*_by_key(_table)), RowValues),
        "insert": Statement(insert(_table).values({column.name: bindparam(column.name) for column in _columns})),
        "delete": Statement(delete(_table).where(*_by_key(_table))),
    }
    if _others:
        _values: dict[str, Any] = {name: bindparam(f"new_{name}") for name in _others}
        _made["update"] = Statement(update(_table).where(*_by_key(_table)).values(_values))
    globals().update({f"{_name}_{what}": statement for what, statement in _made.items()})
