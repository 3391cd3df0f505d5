"""How a store on a server is looked at: what PostgreSQL says of its tables, indexes, constraints and triggers."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, inspect, text
from sqlalchemy.exc import DBAPIError

from dondoc.storage import postgresql
from dondoc.storage.engine import open_engine, shown
from dondoc.storage.inspecting import CannotRead, Finding, Schema
from dondoc.storage.postgresql.contents import PostgresContents
from dondoc.storage.shapes import shapes

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
            "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = current_schema"
        ):
            columns.setdefault(table, set()).add(column)
        indexes = self.ask("SELECT indexname FROM pg_indexes WHERE schemaname = current_schema")
        triggers = self.ask("SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'D'")
        return Schema(columns, {name for (name,) in indexes}, {name for (name,) in triggers})

    def facts(self) -> dict[str, Any]:
        """What is worth knowing of the database."""
        ((size,),) = self.ask("SELECT pg_database_size(current_database())")
        return {"size": size, "journal": None}

    def integrity(self) -> Iterator[Finding]:
        """Indexes that are not whole, constraints that were never looked at or are not in force, numbers that lag."""
        yield from (
            Finding("index-broken", name)
            for (name,) in self.ask("SELECT indexrelid::regclass::text FROM pg_index WHERE NOT indisvalid")
        )
        yield from (
            Finding("constraint-off", name)
            for (name,) in self.ask("SELECT conname FROM pg_constraint WHERE NOT convalidated")
        )
        yield from (
            Finding("constraint-off", name)
            for (name,) in self.ask(
                "SELECT DISTINCT conname FROM pg_trigger t JOIN pg_constraint c ON c.oid = t.tgconstraint "
                "WHERE tgenabled = 'D'"
            )
        )

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
            if error.connection_invalidated:
                raise
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
    with postgresql.translated(shown(engine)), engine.connect() as connection:
        connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
        with connection.begin():
            yield OpenedDatabase(connection)
