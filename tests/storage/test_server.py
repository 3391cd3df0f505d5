"""A server with several offices, users with few rights, and settings of its own."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from dondoc.errors.store import (
    RowRefused,
    StoreDamaged,
    StoreError,
    StoreForbidden,
    StoreLocked,
    StoreUnreachable,
    UnsupportedUrl,
    WrongEncoding,
)
from dondoc.services.custody import custody
from dondoc.services.custody.inspection import inspect
from dondoc.storage import schema
from dondoc.storage.engine import open_engine
from dondoc.storage.postgresql import errors, writers
from dondoc.storage.queries import events as event_queries
from dondoc.storage.queries import units as unit_queries
from dondoc.storage.store import open_database, shown
from tests.databases import PostgreSQL

AT = datetime(2023, 8, 16, 1, 30, tzinfo=UTC)


@pytest.fixture
def server(postgresql: PostgreSQL) -> Iterator[str]:
    """The URL of a store on a server."""
    address = postgresql.fresh()
    yield address
    postgresql.drop(address)


@pytest.fixture
def empty_server(postgresql: PostgreSQL) -> Iterator[str]:
    """The URL of a database without tables."""
    address = postgresql.empty()
    yield address
    postgresql.drop(address)


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits for others any longer than a moment."""
    monkeypatch.setattr(writers, "BUSY_MILLISECONDS", 50)


@contextmanager
def administrator(address: str) -> Iterator[Connection]:
    """Whoever looks after the server, in one transaction."""
    engine = open_engine(address)
    with engine.begin() as connection:
        yield connection


def order(address: str, *statements: str) -> None:
    """What an administrator does."""
    with administrator(address) as connection:
        for statement in statements:
            connection.execute(text(statement))


def add_unit(address: str, name: str) -> None:
    database, _made = open_database(address)
    with database.writing() as store:
        store.insert(unit_queries.insert_unit, name=name, key=name.casefold(), kind="unit")


def units(address: str) -> list[str]:
    database, _made = open_database(address)
    with database.reading() as store:
        return [unit.name for unit in store.all(unit_queries.unit_rows)]


# --- users with few rights ---


@pytest.fixture
def reader(server: str) -> Iterator[str]:
    """The address of a user who may read the tables and nothing else."""
    order(server, "CREATE ROLE reader LOGIN", "GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader")
    yield server.replace("//dondoc@", "//reader@")
    order(server, "DROP OWNED BY reader", "DROP ROLE reader")


def test_who_may_only_read_reads_and_is_told_so_when_writing(server: str, reader: str) -> None:
    add_unit(server, "Văn phòng")
    assert units(reader) == ["Văn phòng"]
    with pytest.raises(StoreForbidden, match="permission denied for table units"):
        add_unit(reader, "Phòng Y tế")


def test_a_right_that_is_missing_is_no_damage(server: str, reader: str) -> None:
    with pytest.raises(StoreForbidden, match="sequence"):
        inspect(reader)
    order(server, "GRANT SELECT ON ALL SEQUENCES IN SCHEMA public TO reader")
    assert inspect(reader).things == 0


def test_tables_are_made_by_who_may(empty_server: str) -> None:
    with pytest.raises(StoreForbidden, match="no schema"):
        open_database(f"{empty_server}&options=-csearch_path%3Dnowhere")


# --- several at once ---


@pytest.mark.usefixtures("impatient")
def test_tables_are_made_by_one_alone(empty_server: str) -> None:
    with writers.alone(open_engine(empty_server)), pytest.raises(StoreLocked):
        open_database(empty_server)
    assert open_database(empty_server)[1]


@pytest.mark.usefixtures("impatient")
def test_tables_are_not_changed_while_somebody_writes(empty_server: str) -> None:
    schema.upgrade(open_engine(empty_server), "0004")
    with writers.alone(open_engine(empty_server)), pytest.raises(StoreLocked):
        custody.upgrade(empty_server, at=AT)
    assert custody.upgrade(empty_server, at=AT).before == "0004"


@pytest.mark.usefixtures("impatient")
def test_an_upgrade_does_not_wait_for_a_long_reader_with_all_others_behind_it(empty_server: str) -> None:
    schema.upgrade(open_engine(empty_server), "0001")
    with administrator(empty_server) as long_reader:
        long_reader.execute(text("SET LOCAL idle_in_transaction_session_timeout = 3000"))  # lest this test never end
        long_reader.execute(text("SELECT count(*) FROM tasks"))
        with pytest.raises(StoreLocked):
            custody.upgrade(empty_server, at=AT)
    assert custody.upgrade(empty_server, at=AT).before == "0001"


def test_whoever_waited_for_a_writer_sees_what_was_written(server: str) -> None:
    order(server, f"ALTER DATABASE {open_engine(server).url.database} SET default_transaction_isolation = serializable")
    database: Any = open_database(server)[0]
    with database.engine.connect() as connection:
        assert connection.scalar(text("SHOW transaction_isolation")) == "read committed"


# --- several offices in one database ---


@pytest.fixture
def offices(empty_server: str) -> tuple[str, str]:
    """The addresses of two offices with a schema each."""
    order(empty_server, "CREATE SCHEMA y_te", "CREATE SCHEMA giao_duc")
    one, two = (f"{empty_server}&options=-csearch_path%3D{name}" for name in ("y_te", "giao_duc"))
    add_unit(one, "Phòng Y tế")
    add_unit(two, "Phòng Giáo dục")
    return one, two


def test_each_office_has_a_register_of_its_own(offices: tuple[str, str]) -> None:
    assert [units(address) for address in offices] == [["Phòng Y tế"], ["Phòng Giáo dục"]]


def test_what_is_wrong_with_one_office_is_not_said_of_another(offices: tuple[str, str]) -> None:
    one, two = offices
    order(one, "ALTER TABLE tasks DISABLE TRIGGER ALL", "DROP TRIGGER events_are_kept ON events")
    assert {finding.code for finding in inspect(one).findings} == {"constraint-off", "trigger-missing"}
    assert inspect(two).findings == []


@pytest.mark.usefixtures("impatient")
def test_the_offices_do_not_wait_for_each_other(offices: tuple[str, str]) -> None:
    one, two = offices
    with open_database(one)[0].writing():
        add_unit(two, "Văn phòng")
        with pytest.raises(StoreLocked):
            add_unit(one, "Văn phòng")


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("postgresql://lan@may/so_y_te", "so_y_te"),
        ("postgresql://?service=so_y_te", "so_y_te"),
        ("postgresql://lan@may?dbname=so_y_te", "so_y_te"),
        ("postgresql://lan@may/tinh?options=-csearch_path%3Dy_te", "tinh-y_te"),
        ("postgresql://lan@may/tinh?options=-c%20search_path=y_te,public", "tinh-y_te"),
        ("postgresql://lan@may", "dondoc"),
    ],
)
def test_backups_of_two_offices_are_told_apart(address: str, name: str) -> None:
    assert custody.own_name(address) == name


# --- settings of the server ---


@pytest.mark.parametrize("encoding", ["SQL_ASCII", "LATIN1", "WIN1258"])
def test_a_database_that_cannot_hold_vietnamese_is_refused(postgresql: PostgreSQL, encoding: str) -> None:
    address = postgresql.empty(encoding)
    with pytest.raises(WrongEncoding, match=encoding):
        open_database(address)
    postgresql.drop(address)


@pytest.mark.parametrize(
    "setting",
    ["datestyle = 'SQL, DMY'", "datestyle = 'German'", "client_encoding = 'LATIN1'", "timezone = 'America/New_York'"],
)
def test_the_habits_of_a_server_change_nothing(server: str, setting: str) -> None:
    order(server, f"ALTER DATABASE {open_engine(server).url.database} SET {setting}")
    add_unit(server, "Ủy ban nhân dân")
    database, _made = open_database(server)
    event = {"actor": "chị Lan", "action": "add", "subject": "unit", "subject_id": 1, "changes": "[]"}
    with database.writing() as store:
        store.run(event_queries.insert_event, id=1, at=AT, step=1, hash="", reason=None, document=None, **event)
    with database.reading() as store:
        (found,) = store.all(event_queries.event_rows)
    assert (found.at, units(server)) == (AT, ["Ủy ban nhân dân"])


# --- what a server says ---


@pytest.mark.parametrize(
    ("state", "kind"),
    [
        (None, StoreUnreachable),
        ("08006", StoreUnreachable),
        ("25P03", StoreUnreachable),
        ("53300", StoreUnreachable),
        ("57P01", StoreUnreachable),
        ("58030", StoreUnreachable),
        ("25006", StoreForbidden),
        ("42501", StoreForbidden),
        ("3F000", StoreForbidden),
        ("40P01", StoreLocked),
        ("55P03", StoreLocked),
        ("23505", RowRefused),
        ("42P01", StoreDamaged),
        ("XX001", StoreDamaged),
        ("42601", None),
    ],
)
def test_what_a_server_says_is_understood(state: str | None, kind: type[StoreError] | None) -> None:
    said: Any = SimpleNamespace(sqlstate=state)
    found = errors.meant(DBAPIError("SELECT 1", {}, said), "postgresql://may/so")
    assert type(found) is (kind or type(None))


@pytest.mark.usefixtures("server")
def test_the_driver_says_nothing_beside_our_errors(server: str) -> None:
    open_database(server)
    assert not logging.getLogger("psycopg").isEnabledFor(logging.WARNING)


@pytest.mark.parametrize("address", ["postgresql:/lan:hoa@may/so", "postgres:lan:hoa@may/so"])
def test_an_address_with_a_slash_too_few_is_no_file(address: str) -> None:
    with pytest.raises(UnsupportedUrl) as caught:
        open_database(address)
    assert "hoa" not in str(caught.value.details)


def test_the_password_of_a_key_is_not_shown() -> None:
    assert "hoa" not in shown("postgresql://lan@may/so?sslkey=/k.pem&sslpassword=hoa")
