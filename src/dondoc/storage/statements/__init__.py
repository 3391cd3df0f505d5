"""Every statement, once, in SQLAlchemy Core with bound parameters: a module for each noun.

`make sql` compiles them for SQLite into the modules of `queries/`; PostgreSQL runs them through its engine. A statement
says which record its rows become: the labels of its columns are the names of the record's fields. `FILTERS` marks the
place where conditions are put in, and `Order` what follows.
"""

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import ColumnElement, Executable, Select, func, literal_column, select, text, type_coerce

from dondoc.storage.types import Names
from dondoc.storage.values import NAMES_SEPARATOR
from dondoc.typing import Any

MODULES = tuple(sorted(path.stem for path in Path(__file__).parent.glob("*.py") if path.stem != "__init__"))
"""The nouns: `statements/<noun>.py` is compiled into `queries/<noun>.py`."""


@dataclass(frozen=True)
class Statement:
    """A statement and what a row of its result becomes: a record, a plain value, or nothing."""

    core: Executable
    record: type[Any] | None = None


@dataclass(frozen=True)
class Condition:
    """One filter; several are joined by AND."""

    core: ColumnElement[bool]


@dataclass(frozen=True)
class Order:
    """What the rows are sorted by."""

    core: tuple[ColumnElement[Any], ...]


FILTERS = text("1 = 1")


def gathered(name: str, wanted: Select[Any]) -> ColumnElement[tuple[str, ...]]:
    """One column of many rows, in their order, as a tuple of names."""
    inner = wanted.subquery()
    separator: Any = literal_column(f"'{NAMES_SEPARATOR}'")  # written out, so that no parameter is left
    joined = func.aggregate_strings(inner.c[name], separator)
    return type_coerce(func.coalesce(select(joined).scalar_subquery(), literal_column("''")), Names)
