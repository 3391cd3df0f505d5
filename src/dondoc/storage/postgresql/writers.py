"""One writer at a time, as on SQLite, and nobody beside the one who makes the tables or changes them."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine, text

WRITER_LOCK = 0x646F6E646F63  # "dondoc"
BUSY_MILLISECONDS = 5000

SCHEMA = (
    "coalesce((SELECT relnamespace FROM pg_class WHERE oid = to_regclass('alembic_version')), "
    "quote_ident(current_schema)::regnamespace::oid)"
)
"""The schema in which the store is, or would be made: several offices in one database have one each."""


def take_turn(connection: Connection) -> None:
    """Wait for the other writers of this store, until the transaction ends. Raises what becomes StoreLocked."""
    connection.execute(text(f"SET LOCAL lock_timeout = {BUSY_MILLISECONDS}"))
    connection.execute(text(f"SELECT pg_advisory_xact_lock({WRITER_LOCK} + {SCHEMA}::bigint)"))


@contextmanager
def alone(engine: Engine) -> Iterator[None]:
    """Keep all writers away while other connections make the tables or change them."""
    with engine.begin() as connection:
        take_turn(connection)
        yield
