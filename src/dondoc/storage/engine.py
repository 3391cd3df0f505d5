"""The SQLAlchemy engine: for PostgreSQL always, for SQLite only while the schema is made or upgraded."""

import logging
from functools import partial

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError
from sqlalchemy.pool import NullPool

from dondoc.errors.store import MissingExtra, UnsupportedUrl, WrongEncoding
from dondoc.storage.urls import without_password
from dondoc.typing import Any

OF_A_SERVER: dict[str, Any] = {
    "connect_args": {"client_encoding": "utf8"},
    "isolation_level": "READ COMMITTED",  # a writer who has waited for another sees what that one wrote
}
"""What holds whatever the server, the role or the environment has as its default."""


def open_engine(url: str | URL) -> Engine:
    """An engine whose transactions cover schema changes, with foreign keys not enforced on SQLite.

    SQLite alters a table by copying it, and with enforcement on, dropping the old one would empty its children.
    Migrations end with a check instead.
    """
    try:
        parsed = make_url(url)
        if parsed.drivername in ("postgres", "postgresql"):
            parsed = parsed.set(drivername="postgresql+psycopg")
        settings = {} if parsed.get_backend_name() == "sqlite" else OF_A_SERVER
        engine = create_engine(parsed, poolclass=NullPool, **settings)  # nothing stays open when a command has ended
    except ModuleNotFoundError as error:
        raise MissingExtra(package="psycopg", extra="postgres") from error
    except (ArgumentError, NoSuchModuleError, ValueError) as error:
        raise UnsupportedUrl(url=without_password(str(url))) from error
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _no_implicit_transactions)
        event.listen(engine, "begin", _begin)
    else:
        logging.getLogger("psycopg").setLevel(logging.CRITICAL)  # what it would log is raised as well
        event.listen(engine, "connect", partial(_agree, shown(engine)), insert=True)  # before SQLAlchemy asks anything
    return engine


def shown(engine: Engine) -> str:
    """The address of a server as a person may see it."""
    return without_password(engine.url.set(drivername="postgresql").render_as_string(hide_password=False))


def _agree(address: str, connection: Any, _record: object) -> None:
    """Hold a new connection to what we rely on. The server has told it by itself, so that nothing is asked for.

    Raises WrongEncoding for a database that could not hold Vietnamese, or gives it back as bytes.
    """
    told = connection.info.parameter_status
    if (encoding := told("server_encoding")) not in ("UTF8", None):
        raise WrongEncoding(path=address, encoding=encoding)
    if not (told("DateStyle") or "ISO").startswith("ISO"):
        connection.execute("SET datestyle = ISO")  # psycopg reads no other
        connection.commit()


def _no_implicit_transactions(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # pysqlite's own transactions do not cover CREATE and ALTER


def _begin(connection: Any) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
