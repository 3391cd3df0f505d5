"""Everything out of one store and into another: lossless, verified, all or nothing, and never over anything."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dondoc.errors.store import CopyDiffers, RowNotKept, SameStore, StoreMissing, StoreNotEmpty
from dondoc.services.custody import moving
from dondoc.services.custody.restoring import prepared, take_back
from dondoc.services.history.author import Author
from dondoc.services.units import units
from dondoc.storage import contents as stored
from dondoc.storage import rows, transfer
from dondoc.storage.queries import units as unit_queries
from dondoc.storage.shapes import shapes
from dondoc.storage.store import Database
from tests.databases import PostgreSQL, SQLite
from tests.services.registers import STEPS, dump, opened, put_the_rest, work

AT = datetime(2023, 8, 16, 1, 30, tzinfo=UTC)


@pytest.fixture
def other(databases: SQLite | PostgreSQL, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """An empty place on the other database."""
    if isinstance(databases, PostgreSQL):
        yield str(tmp_path / "nơi khác" / "sổ.sqlite3")
        return
    server: PostgreSQL = request.getfixturevalue("postgresql")
    address = server.empty()
    yield address
    server.drop(address)


def lines(database: Database, path: Path) -> Path:
    path.write_bytes(b"".join(dump(database)))
    return path


# --- there and back --------------------------------------------------------------------------------------------------


@settings(max_examples=4, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(data=st.data(), names=STEPS)
def test_any_register_survives_the_other_database_and_its_lines(
    data: st.DataObject, names: list[str], sqlite: SQLite, postgresql: PostgreSQL, tmp_path_factory: Any
) -> None:
    folder = tmp_path_factory.mktemp("moved")
    addresses = sqlite.fresh(), postgresql.empty()
    with opened(addresses[0]) as here, opened(addresses[1]) as there:
        work(here, data.draw, [*names, "add_task"])
        with here.writing() as store:
            put_the_rest(store)
        before = dump(here)
        moving.move(addresses[0], addresses[1])
        moving.move(addresses[1], str(folder / "back.sqlite3"))
        with opened(str(folder / "back.sqlite3")) as back:
            assert before == dump(there) == dump(back)
        assert dump(here) == before, "the source is untouched"
        with prepared(str(folder / "again.sqlite3"), lines(here, folder / "all.json")) as ready:
            take_back(ready, at=AT)
        with opened(str(folder / "again.sqlite3")) as again:
            assert dump(again) == before
    sqlite.drop(addresses[0])
    postgresql.drop(addresses[1])


def test_a_full_register_has_rows_in_every_table(full: Database) -> None:
    with full.reading() as store:
        found = stored.contents(store)
        empty = {name for name in shapes() if not found.count(name)}
    assert empty == set()


def test_the_lines_go_into_an_empty_store_of_either_kind(full: Database, other: str, tmp_path: Path) -> None:
    with prepared(other, lines(full, tmp_path / "all.json")) as ready:
        take_back(ready, at=AT)
    with opened(other) as there:
        assert dump(there) == dump(full)


def test_rows_are_those_of_the_history(full: Database) -> None:
    with full.reading() as store:
        found = stored.contents(store)
        for name, table in rows.TABLES.items():
            told = dict(rows.every(store, table))
            whole = [dict(zip(table.key, key, strict=True)) | dict(row) for key, row in told.items()]
            assert sorted(map(str, map(sorted_items, whole))) == sorted(map(str, map(sorted_items, found.rows(name))))


def sorted_items(row: Any) -> list[tuple[str, Any]]:
    return sorted(row.items())


def test_the_next_number_is_one_that_was_never_given(full: Database, other: str, full_url: str, clerk: Author) -> None:
    with full.writing() as store:
        stored.contents(store).count_on("units", 40)  # the last were taken back by an undo
    moving.move(full_url, other)
    with opened(other) as there, there.writing() as store:
        assert units.add(store, clerk, "Phòng mới").id == 41


def test_the_lines_say_what_they_are(full: Database) -> None:
    head, *rest, end = map(json.loads, dump(full))
    assert (head["dondoc"], head["schema"]) == (1, "0005")
    assert set(head["tables"]) == set(shapes())
    assert end["end"]["rows"] == {name: sum(name in line for line in rest) for name in shapes()}
    assert head["last_event"]["id"] == end["end"]["rows"]["events"]


# --- what is refused -------------------------------------------------------------------------------------------------


def test_nothing_goes_over_anything(full: Database, full_url: str, other: str, clerk: Author) -> None:
    with opened(other) as there:
        with there.writing() as store:
            units.add(store, clerk, "Đơn vị có sẵn")
        before = dump(there)
        with pytest.raises(StoreNotEmpty):
            moving.move(full_url, other)
        assert dump(there) == before


def test_lines_of_the_very_same_store_change_nothing(full: Database, full_url: str, tmp_path: Path) -> None:
    with prepared(full_url, lines(full, tmp_path / "all.json")) as ready:
        assert ready.same


def test_lines_of_an_earlier_day_are_refused(full: Database, full_url: str, clerk: Author, tmp_path: Path) -> None:
    path = lines(full, tmp_path / "all.json")
    with full.writing() as store:
        units.add(store, clerk, "Đơn vị sau")
    with pytest.raises(StoreNotEmpty), prepared(full_url, path):
        pass


def test_a_store_is_not_moved_onto_itself(full: Database, full_url: str) -> None:
    with pytest.raises((SameStore, StoreNotEmpty)):
        moving.move(full_url, full_url)


def test_a_store_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(StoreMissing):
        moving.move(str(tmp_path / "x.sqlite3"), str(tmp_path / "y.sqlite3"))
    assert list(tmp_path.iterdir()) == []


# --- interrupted -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("table", ["units", "tasks", "task_units"])
def test_an_interrupted_move_leaves_the_target_empty(full: Database, full_url: str, other: str, table: str) -> None:
    def interrupt(name: str, _done: int, _count: int) -> None:
        if name == table:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        moving.move(full_url, other, interrupt)
    assert_empty(other)
    moving.move(full_url, other)
    with opened(other) as there:
        assert dump(there) == dump(full)


def test_what_does_not_come_out_as_it_went_in_is_not_kept(
    full: Database, full_url: str, other: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    compare = transfer.compare

    def spoiled(source: Any, target: Any, tell: Any) -> None:
        lost = "_connection" if hasattr(target, "_connection") else ""
        connection = getattr(target, lost)
        statement = "UPDATE meetings SET title = 'khác'"
        if other.startswith("postgresql"):
            connection.exec_driver_sql(statement)
        else:
            connection.execute(statement)
        compare(source, target, tell)

    monkeypatch.setattr(transfer, "compare", spoiled)
    with pytest.raises(CopyDiffers):
        moving.move(full_url, other)
    assert_empty(other)


def test_what_is_written_during_a_move_is_noticed(full: Database, full_url: str, other: str, clerk: Author) -> None:
    held = moving.move(full_url, other)
    assert not moving.went_on(full_url, held)
    with full.writing() as store:
        units.add(store, clerk, "Vừa ghi")
    assert moving.went_on(full_url, held)


def test_what_a_server_cannot_hold_is_named(sqlite: SQLite, postgresql: PostgreSQL) -> None:
    full_url, target = sqlite.fresh(), postgresql.empty()
    with opened(full_url) as database, database.writing() as store:
        store.insert(unit_queries.insert_unit, name="Phòng\x00", key="phong", kind="unit")
    with pytest.raises(RowNotKept, match="units 1"):
        moving.move(full_url, target)
    assert_empty(target)


def assert_empty(address: str) -> None:
    if not address.startswith("postgresql"):
        folder = Path(address).parent
        assert not folder.exists() or list(folder.iterdir()) == []
        return
    with opened(address) as database, database.reading() as store:
        assert not any(stored.contents(store).count(name) for name in shapes())


def test_a_full_register_is_moved_as_the_same(full: Database, full_url: str, other: str) -> None:
    held = moving.move(full_url, other)
    with opened(other) as there, there.reading() as store:
        assert moving.held_by(store) == held
