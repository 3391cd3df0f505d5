"""The SQLAlchemy engine: for PostgreSQL always, for SQLite only while the schema is made or upgraded."""

from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError
from sqlalchemy.pool import NullPool

from dondoc.errors.store import MissingExtra, UnsupportedUrl
from dondoc.storage.urls import without_password


def open_engine(url: str | URL) -> Engine:
    """An engine whose transactions cover schema changes, with foreign keys not enforced on SQLite.

    SQLite alters a table by copying it, and with enforcement on, dropping the old one would empty its children.
    Migrations end with a check instead.
    """
    try:
        parsed = make_url(url)
        if parsed.drivername in ("postgres", "postgresql"):
            parsed = parsed.set(drivername="postgresql+psycopg")
        engine = create_engine(parsed, poolclass=NullPool)  # nothing stays open behind a command that has ended
    except ModuleNotFoundError as error:
        raise MissingExtra(package="psycopg", extra="postgres") from error
    except (ArgumentError, NoSuchModuleError, ValueError) as error:
        raise UnsupportedUrl(url=without_password(str(url))) from error
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _no_implicit_transactions)
        event.listen(engine, "begin", _begin)
    return engine


def shown(engine: Engine) -> str:
    """The address of a server as a person may see it."""
    return without_password(engine.url.set(drivername="postgresql").render_as_string(hide_password=False))


def _no_implicit_transactions(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # pysqlite's own transactions do not cover CREATE and ALTER


def _begin(connection: Any) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
