"""How a store on a server is looked at: what PostgreSQL says of its tables, indexes, constraints and triggers."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, inspect, text
from sqlalchemy.exc import DBAPIError

from dondoc.errors.store import StoreForbidden
from dondoc.storage import postgresql
from dondoc.storage.engine import open_engine, shown
from dondoc.storage.inspecting import CannotRead, Finding, Schema
from dondoc.storage.postgresql.contents import PostgresContents
from dondoc.storage.postgresql.errors import meant, translated
from dondoc.storage.postgresql.writers import SCHEMA
from dondoc.storage.shapes import shapes
from dondoc.typing import Any

HERE = f"c.relnamespace = {SCHEMA}"  # and not of another office in the same database
BROKEN_INDEXES = f"SELECT relname FROM pg_index JOIN pg_class c ON c.oid = indexrelid WHERE NOT indisvalid AND {HERE}"
CONSTRAINTS_NOT_CHECKED = (
    f"SELECT conname FROM pg_constraint JOIN pg_class c ON c.oid = conrelid WHERE NOT convalidated AND {HERE}"
)
CONSTRAINTS_OFF = (
    "SELECT DISTINCT conname FROM pg_trigger t JOIN pg_constraint o ON o.oid = t.tgconstraint "
    f"JOIN pg_class c ON c.oid = t.tgrelid WHERE tgenabled = 'D' AND {HERE}"
)

TRIGGERS = {"events_are_kept", "original_deadline_stays", "tasks_are_not_removed"}


class OpenedDatabase:
    """A database with a store in it."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.store = postgresql.PostgresStore(connection)
        self.found = PostgresContents(connection)

    def ask(self, sql: str) -> list[tuple[Any, ...]]:
        """Carry out a SELECT."""
        return [tuple(row) for row in self._connection.execute(text(sql))]

    def schema(self) -> Schema:
        """What the database has."""
        columns: dict[str, set[str]] = {}
        for table, column in self.ask(
            "SELECT relname, attname FROM pg_attribute JOIN pg_class c ON c.oid = attrelid "
            f"WHERE relkind = 'r' AND attnum > 0 AND NOT attisdropped AND {HERE}"
        ):
            columns.setdefault(table, set()).add(column)
        indexes = self.ask(f"SELECT relname FROM pg_class c WHERE relkind = 'i' AND {HERE}")
        triggers = self.ask(
            "SELECT tgname FROM pg_trigger JOIN pg_class c ON c.oid = tgrelid "
            f"WHERE NOT tgisinternal AND tgenabled <> 'D' AND {HERE}"
        )
        return Schema(columns, {name for (name,) in indexes}, {name for (name,) in triggers})

    def facts(self) -> dict[str, Any]:
        """What is worth knowing of the database."""
        ((size,),) = self.ask("SELECT pg_database_size(current_database())")
        return {"size": size, "journal": None}

    def integrity(self) -> Iterator[Finding]:
        """Indexes that are not whole, constraints that were never looked at or are not in force, numbers that lag."""
        yield from (Finding("index-broken", name) for (name,) in self.ask(BROKEN_INDEXES))
        yield from (Finding("constraint-off", name) for (name,) in self.ask(CONSTRAINTS_NOT_CHECKED))
        yield from (Finding("constraint-off", name) for (name,) in self.ask(CONSTRAINTS_OFF))

    def numbers_lag(self) -> Iterator[Finding]:
        """Tables whose next number is one that was given already; events get theirs from the history itself."""
        for name, shape in shapes().items():
            if shape.numbered and name != "events" and self.found.counted(name) < self.found.given(name):
                yield Finding("numbers-lag", name, str(self.found.given(name)))

    @contextmanager
    def guard(self) -> Iterator[None]:
        """Raise CannotRead where what the database holds cannot be read."""
        try:
            with self._connection.begin_nested():
                yield
        except DBAPIError as error:
            if error.connection_invalidated or isinstance(meant(error, ""), StoreForbidden):
                raise  # nothing is wrong with the store
            raise CannotRead(str(error.orig)) from error

    def version(self) -> str | None:
        """The schema it is of; None where there is none."""
        if not inspect(self._connection).has_table("alembic_version"):
            return None
        row = self.ask("SELECT version_num FROM alembic_version")
        return str(row[0][0]) if row else None


@contextmanager
def opened(address: str) -> Iterator[OpenedDatabase]:
    """Look at a database within one state of it. Raises StoreUnreachable."""
    engine = open_engine(address)
    with translated(shown(engine)), engine.connect() as connection:
        connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
        with connection.begin():
            yield OpenedDatabase(connection)
