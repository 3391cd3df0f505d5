"""A past day on PostgreSQL: temporary tables, whose schema is looked at before that of the store."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, bindparam, text, update

from dondoc.storage import past
from dondoc.storage.rows import HeldTable
from dondoc.storage.store import Store
from dondoc.storage.tables import metadata
from dondoc.storage.values import instant_text
from dondoc.typing import Any


def rewind(connection: Connection, store: Store, at: datetime) -> None:
    """Let the statements of this transaction see the register as it was at the end of an instant; then only read.

    The transaction has to be one that may write, and to be rolled back.
    """
    copies = Copies(connection)
    past.rewind(store, at, copies)
    until = instant_text(at)  # a view takes no parameter
    connection.exec_driver_sql(f"CREATE TEMP VIEW events AS SELECT * FROM {copies.schema}.events WHERE at <= '{until}'")
    connection.exec_driver_sql("SET TRANSACTION READ ONLY")


class Copies:
    """Temporary tables in one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        of_events = text("SELECT relnamespace::regnamespace::text FROM pg_class WHERE oid = 'events'::regclass")
        self.schema = str(connection.scalar(of_events))

    def shadow(self, table: str) -> None:
        """Make a copy of a table with its indexes, which are made when it is filled.

        None keeps values apart: while many rows go back to what they were, two may share one.
        """
        declared = text("SELECT indexdef FROM pg_indexes WHERE schemaname = :schema AND tablename = :table")
        named = {"schema": self.schema.strip('"'), "table": table}
        indexes = list(self._connection.execute(declared, named).scalars())
        made = f"CREATE TEMP TABLE {table} ON COMMIT DROP AS TABLE {self.schema}.{table}"
        self._connection.exec_driver_sql(made)
        for index in indexes:
            own = index.replace(f" ON {self.schema}.{table} ", f" ON pg_temp.{table} ", 1)
            self._connection.exec_driver_sql(own.replace("CREATE UNIQUE INDEX", "CREATE INDEX", 1))
        self._connection.exec_driver_sql(f"ANALYZE pg_temp.{table}")

    def update(self, table: HeldTable, columns: Sequence[str], values: Sequence[tuple[Any, ...]]) -> None:
        """Change these columns in many rows: the new values of each, then its key."""
        declared = metadata.tables[table.name]
        keys = [declared.c[name] == bindparam(f"key_{name}") for name in table.key]
        changed = update(declared).where(*keys).values({name: bindparam(f"new_{name}") for name in columns})
        names = [*(f"new_{name}" for name in columns), *(f"key_{name}" for name in table.key)]
        self._connection.execute(changed, [dict(zip(names, each, strict=True)) for each in values])
