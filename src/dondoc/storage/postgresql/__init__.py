"""A store on a PostgreSQL server: the same statements through SQLAlchemy, with the manners of the SQLite store."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from importlib import import_module

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Connection,
    Engine,
    Executable,
    Select,
    and_,
    bindparam,
    func,
    inspect,
    or_,
    select,
    text,
    true,
)
from sqlalchemy.sql.visitors import replacement_traverse

from dondoc.storage import schema
from dondoc.storage.engine import open_engine, shown
from dondoc.storage.postgresql.errors import translated
from dondoc.storage.postgresql.writers import alone, take_turn
from dondoc.storage.queries import schema as schema_queries
from dondoc.storage.query import AnyOf, Query, Sorting, Where
from dondoc.storage.tables import metadata
from dondoc.storage.values import Block
from dondoc.storage.version import check_version
from dondoc.typing import Any, TypeVar

T = TypeVar("T")

AT_A_TIME = 1000  # rows of a long result


class PostgresStore:
    """An open transaction on a server."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
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
        record = query.record
        core = _core(query, filters, order)
        if limit is not None and isinstance(core, Select):
            core = core.limit(limit)
        return [record(*row) for row in self._connection.execute(core, values)]

    def each(
        self, query: Query[T], filters: Sequence[Where] = (), order: Sorting | None = None, **values: Any
    ) -> Iterator[T]:
        """Every record, read as it is asked for: a register of any size takes no more memory than a small one."""
        record = query.record
        streaming = {"yield_per": AT_A_TIME}
        with self._connection.execute(_core(query, filters, order), values, execution_options=streaming) as streamed:
            for row in streamed:  # closed also when nobody asks for the rest
                yield record(*row)

    def first(
        self, query: Query[T], filters: Sequence[Where] = (), order: Sorting | None = None, **values: Any
    ) -> T | None:
        """The first record, or None."""
        record = query.record
        row = self._connection.execute(_core(query, filters, order), values).first()
        return None if row is None else record(*row)

    def insert(self, query: Query[int], **values: Any) -> int:
        """Put in one row; its new number."""
        return int(self._connection.execute(_core(query), values).scalar_one())

    def insert_many(self, query: Query[int], blocks: Iterable[Block], *, expected: int) -> list[int]:
        """Put in many rows, some at a time; their new numbers, in the same order."""
        rows = ((block, row) for block in blocks for row in zip(*block.values(), strict=True))
        if not (values := [dict(zip(block, row, strict=True)) for block, row in rows]):
            return []
        return [int(number) for (number,) in self._connection.execute(_core(query), values)]

    def run(self, query: Query[None], **values: Any) -> int:
        """Change rows; how many were touched."""
        return self._connection.execute(_core(query), values).rowcount

    def run_many(self, query: Query[None], rows: Iterable[Mapping[str, Any]], *, expected: int = 0) -> None:
        """Put in many rows that have no number of their own, or take many out."""
        if values := [dict(row) for row in rows]:
            self._connection.execute(_core(query), values)

    run_each = run_many

    def last_number(self, table: str) -> int | None:
        """The highest number that the sequence of a table ever gave; None where it gave none."""
        key = next(column.name for column in metadata.tables[table].primary_key)
        name = self._connection.scalar(select(func.pg_get_serial_sequence(table, key)))
        row = self._connection.execute(text(f"SELECT last_value FROM {name} WHERE is_called")).first()
        return None if row is None else int(row[0])


def _core(query: Query[Any], filters: Sequence[Where] = (), order: Sorting | None = None) -> Executable:
    core: Executable = _declared(query.name).core
    if isinstance(core, Select):
        core = core.where(*map(_clause, filters))
        if order is not None:
            core = core.order_by(*_declared(order.name).core)
    return core


def _clause(condition: Where) -> ColumnElement[bool]:
    """A condition as it was declared, with parameters of its own where it asks for them."""
    if isinstance(condition, AnyOf):
        met = or_(*(and_(*map(_clause, way)) for way in condition.ways)).self_group()
        return met.is_not(true()) if condition.negated else met
    core: ColumnElement[bool] = _declared(condition.name).core
    if not condition.suffix:
        return core

    def own(element: Any, **_kept: Any) -> Any:
        if isinstance(element, BindParameter):
            return bindparam(f"{element.key}_{condition.suffix}", type_=element.type)
        return None

    return replacement_traverse(core, {}, own)


def _declared(name: str) -> Any:
    """The statement, condition or order that was compiled under this name, such as "tasks.task_rows"."""
    noun, _dot, own = name.partition(".")
    return getattr(import_module(f"dondoc.storage.statements.{noun}"), own)


class PostgresDatabase:
    """A store on a server."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.address = shown(engine)

    @contextmanager
    def reading(self, as_of: datetime | None = None) -> Iterator[PostgresStore]:
        """One consistent view; nothing can be changed. With `as_of` the register as it was at the end of an instant."""
        with translated(self.address), self.engine.connect() as connection:
            connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=as_of is None)
            with connection.begin() as transaction:
                store = self._checked(connection)
                if as_of is not None:
                    from dondoc.storage.postgresql import past  # few ask for it

                    past.rewind(connection, store, as_of)
                yield store
                if as_of is not None:
                    transaction.rollback()  # with the copies

    @contextmanager
    def writing(self) -> Iterator[PostgresStore]:
        """One transaction, alone among writers: all of it is kept, or after an error nothing."""
        with translated(self.address), self.engine.begin() as connection:
            take_turn(connection)
            yield self._checked(connection)

    def _checked(self, connection: Connection) -> PostgresStore:
        store = PostgresStore(connection)
        check_version(store.first(schema_queries.schema_version), self.address)
        return store


def open_postgresql(address: str) -> tuple[PostgresDatabase, bool]:
    """The store on a server, its tables made on first use, and whether they were just made."""
    database = PostgresDatabase(open_engine(address))
    made = False
    with translated(database.address):
        if not is_made(database.engine):
            with alone(database.engine):
                if made := not is_made(database.engine):  # somebody else may have been faster
                    schema.upgrade(database.engine)
    return database, made


def is_made(engine: Engine) -> bool:
    """Whether there are tables of a store."""
    return inspect(engine).has_table("alembic_version")
