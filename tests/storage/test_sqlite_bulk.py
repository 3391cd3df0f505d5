"""Many rows into SQLite at a time: the same rows, numbers and indexes as one after the other, or nothing at all."""

import sqlite3
import threading
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from dondoc.errors.store import RowRefused
from dondoc.storage import sqlite
from dondoc.storage.queries import units as unit_queries
from dondoc.storage.sqlite import bulk, path_of, writer
from dondoc.storage.sqlite import store as sqlite_store
from dondoc.storage.sqlite.bulk import blocks_of
from dondoc.storage.store import Store, open_database
from tests.databases import SQLite

INDEXES = "SELECT name, sql FROM sqlite_master WHERE type = 'index' ORDER BY name"


@pytest.fixture
def address(sqlite: SQLite) -> Iterator[str]:
    made = sqlite.fresh()
    yield made
    sqlite.drop(made)


def named(count: int, first: int = 0) -> Iterator[dict[str, Any]]:
    places = range(first, first + count)
    return ({"name": f"Phòng {place}", "key": f"phong {place}", "kind": "unit"} for place in places)


def put(store: Store, rows: Iterable[dict[str, Any]], expected: int) -> list[int]:
    return store.insert_many(unit_queries.insert_unit, blocks_of(unit_queries.insert_unit.sql, rows), expected=expected)


def asked(path: Path, statement: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(statement).fetchall()


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ten rows are many, and go in by fives."""
    monkeypatch.setattr(bulk, "ROWS_A_BLOCK", 5)
    monkeypatch.setattr(bulk, "VALUES_A_STATEMENT", 9)  # three rows of three values
    monkeypatch.setattr(sqlite_store, "MANY", 10)
    monkeypatch.setattr(writer, "WAITING", 2)


@pytest.mark.parametrize("count", [0, 1, 9, 10, 11, 25])
def test_each_row_gets_the_next_number(address: str, count: int) -> None:
    database, _made = open_database(address)
    with database.writing() as store:
        first = store.insert(unit_queries.insert_unit, name="Văn phòng", key="van phong", kind="unit")
        numbers = put(store, named(count), count)
        last = store.insert(unit_queries.insert_unit, name="Công an", key="cong an", kind="unit")
    assert [*numbers, last] == [first + place for place in range(1, count + 2)]
    with database.reading() as store:
        found = {unit.id: unit.name for unit in store.all(unit_queries.unit_rows)}
    assert [found[number] for number in numbers] == [f"Phòng {place}" for place in range(count)]


def test_what_was_put_in_is_seen_at_once(address: str) -> None:
    database, _made = open_database(address)
    with database.writing() as store:
        put(store, named(30), 30)
        assert len(store.all(unit_queries.unit_rows)) == 30


@pytest.mark.parametrize("held", [0, 20, 200])
def test_the_indexes_are_there_again_and_hold_every_row(address: str, held: int) -> None:
    path = path_of(address)
    before = asked(path, INDEXES)
    database, _made = open_database(address)
    with database.writing() as store:
        put(store, named(held, first=1000), 0)
        numbers = put(store, named(30), 30)
        aliases = ({"key": f"a{number}", "alias": f"A{number}", "unit_id": number} for number in numbers)
        store.run_many(unit_queries.insert_alias, aliases, expected=30)
    assert asked(path, INDEXES) == before
    assert asked(path, "PRAGMA integrity_check") == [("ok",)]
    assert asked(path, f"SELECT alias FROM unit_aliases WHERE unit_id = {numbers[7]}") == [(f"A{numbers[7]}",)]


@pytest.mark.parametrize("count", [0, 1, 100])
def test_what_fails_half_way_leaves_rows_and_indexes_as_they_were(address: str, count: int) -> None:
    path = path_of(address)
    before = asked(path, INDEXES)
    database, _made = open_database(address)
    with pytest.raises(RowRefused), database.writing() as store:
        put(store, [*named(25), *named(1), *named(count, first=1000)], 25)
    assert asked(path, INDEXES) == before
    with database.reading() as store:
        assert store.all(unit_queries.unit_rows) == []


def test_what_cannot_be_made_ready_leaves_nothing_behind(address: str) -> None:
    path = path_of(address)
    before, threads = asked(path, INDEXES), threading.active_count()
    database, _made = open_database(address)

    def rows() -> Iterator[dict[str, Any]]:
        yield from named(25)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), database.writing() as store:
        put(store, rows(), 100)
    assert asked(path, INDEXES) == before
    assert asked(path, "SELECT * FROM units") == []
    assert threading.active_count() == threads


def test_a_refused_row_is_told_when_the_store_is_asked_next(address: str) -> None:
    database, _made = open_database(address)
    with pytest.raises(RowRefused), database.writing() as store:
        put(store, [*named(25), *named(1)], 25)
        store.all(unit_queries.unit_rows)
        raise AssertionError("it went on")


@pytest.mark.parametrize(("held", "expected", "does_anew"), [(0, 30, True), (60, 30, True), (61, 30, False)])
def test_indexes_are_made_anew_where_much_is_new(address: str, held: int, expected: int, does_anew: bool) -> None:
    path = path_of(address)
    database, _made = open_database(address)
    with database.writing() as store:
        put(store, named(held, first=1000), 0)
    said: list[str] = []
    with closing(sqlite.connect(path)) as connection:
        connection.set_trace_callback(said.append)
        blocks = blocks_of(unit_queries.insert_unit.sql, named(expected))
        sql = unit_queries.insert_unit.sql.partition(" RETURNING ")[0]
        assert bulk.bulk_insert(connection, bulk.at_once, sql, blocks, expected) == expected
    assert any(words.startswith("DROP INDEX") for words in said) == does_anew
