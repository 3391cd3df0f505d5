"""A past day on PostgreSQL: temporary tables, whose schema is looked at before that of the store."""

from datetime import datetime

from sqlalchemy import Connection, text

from dondoc.storage import past
from dondoc.storage.store import Store
from dondoc.storage.values import instant_text


def rewind(connection: Connection, store: Store, at: datetime) -> None:
    """Let the statements of this transaction see the register as it was at the end of an instant; then only read.

    The transaction has to be one that may write, and to be rolled back.
    """
    schema = connection.scalar(
        text("SELECT relnamespace::regnamespace::text FROM pg_class WHERE oid = 'events'::regclass")
    )
    past.rewind(store, at, lambda table: _shadow(connection, schema or "public", table))
    until = instant_text(at)  # a view takes no parameter
    connection.exec_driver_sql(f"CREATE TEMP VIEW events AS SELECT * FROM {schema}.events WHERE at <= '{until}'")
    connection.exec_driver_sql("SET TRANSACTION READ ONLY")


def _shadow(connection: Connection, schema: str, table: str) -> None:
    """A temporary copy of a table with its indexes, which are made when it is filled."""
    indexes = connection.execute(
        text("SELECT indexdef FROM pg_indexes WHERE schemaname = :schema AND tablename = :table"),
        {"schema": schema.strip('"'), "table": table},
    ).scalars()
    declared = list(indexes)
    connection.exec_driver_sql(f"CREATE TEMP TABLE {table} ON COMMIT DROP AS TABLE {schema}.{table}")
    for definition in declared:
        connection.exec_driver_sql(definition.replace(f" ON {schema}.{table} ", f" ON pg_temp.{table} ", 1))
    connection.exec_driver_sql(f"ANALYZE pg_temp.{table}")
