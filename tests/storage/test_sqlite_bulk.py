"""Many rows into SQLite at a time: the same rows, numbers and indexes as one after the other, or nothing at all."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from dondoc.errors.store import RowRefused
from dondoc.storage import sqlite_bulk
from dondoc.storage.queries import units as unit_queries
from dondoc.storage.sqlite import path_of
from dondoc.storage.store import open_database
from tests.databases import SQLite

INDEXES = "SELECT name, sql FROM sqlite_master WHERE type = 'index' ORDER BY name"


@pytest.fixture
def address(sqlite: SQLite) -> Iterator[str]:
    made = sqlite.fresh()
    yield made
    sqlite.drop(made)


def named(count: int) -> Iterator[dict[str, Any]]:
    return ({"name": f"Phòng {place}", "key": f"phong {place}", "kind": "unit"} for place in range(count))


def asked(path: Path, statement: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(statement).fetchall()


@pytest.mark.parametrize("count", [0, 1, 9, 10, 11, 25])
def test_each_row_gets_the_next_number(address: str, count: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite_bulk, "VALUES_A_STATEMENT", 30)  # ten rows of three values
    database, _made = open_database(address)
    with database.writing() as store:
        first = store.insert(unit_queries.insert_unit, name="Văn phòng", key="van phong", kind="unit")
        numbers = store.insert_many(unit_queries.insert_unit, named(count))
    assert numbers == [first + place for place in range(1, count + 1)]
    with database.reading() as store:
        found = {unit.id: unit.name for unit in store.all(unit_queries.unit_rows)}
    assert [found[number] for number in numbers] == [f"Phòng {place}" for place in range(count)]


def test_the_indexes_are_there_again_and_hold_every_row(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite_bulk, "VALUES_A_STATEMENT", 20)
    path = path_of(address)
    before = asked(path, INDEXES)
    database, _made = open_database(address)
    with database.writing() as store:
        numbers = store.insert_many(unit_queries.insert_unit, named(30))
        aliases = ({"key": f"a{number}", "alias": f"A{number}", "unit_id": number} for number in numbers)
        store.run_many(unit_queries.insert_alias, aliases)
    assert asked(path, INDEXES) == before
    assert asked(path, "PRAGMA integrity_check") == [("ok",)]
    assert asked(path, f"SELECT alias FROM unit_aliases WHERE unit_id = {numbers[7]}") == [(f"A{numbers[7]}",)]


def test_what_fails_half_way_leaves_rows_and_indexes_as_they_were(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite_bulk, "VALUES_A_STATEMENT", 20)
    path = path_of(address)
    before = asked(path, INDEXES)
    database, _made = open_database(address)
    with pytest.raises(RowRefused), database.writing() as store:
        store.insert_many(unit_queries.insert_unit, [*named(25), *named(1)])
    assert asked(path, INDEXES) == before
    with database.reading() as store:
        assert store.all(unit_queries.unit_rows) == []
