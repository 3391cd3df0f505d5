"""A store in a file: made on first use, whole or not at all, and every trouble told in words."""

import os
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from dondoc.errors.store import (
    StoreDamaged,
    StoreFull,
    StoreIsNoFile,
    StoreLocked,
    StoreOutOfDate,
    StoreReadOnly,
    StoreTooNew,
    UnsupportedUrl,
)
from dondoc.storage import sqlite
from dondoc.storage.queries import tasks as task_queries
from dondoc.storage.queries import units as unit_queries
from dondoc.storage.store import open_database


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "một thư mục" / "sổ theo dõi.sqlite3"


def used(path: Path, how: str) -> None:
    """Open the store at a path and begin a transaction."""
    database, _made = open_database(str(path))
    with getattr(database, how)():
        pass


HOW = pytest.mark.parametrize("how", ["reading", "writing"])


def test_the_first_use_makes_the_store_and_nothing_else(path: Path) -> None:
    _database, made = open_database(str(path))
    assert made
    assert [each.name for each in path.parent.iterdir()] == [path.name]
    assert open_database(str(path))[1] is False


def test_a_path_may_be_written_as_a_url(path: Path) -> None:
    open_database(f"sqlite:///{path}")
    assert path.exists()


@pytest.mark.parametrize("address", ["", ":memory:", "mysql://host/db", "http://example.org"])
def test_an_address_of_no_store_is_refused(address: str) -> None:
    with pytest.raises(UnsupportedUrl):
        open_database(address)


def test_an_empty_file_becomes_a_store(path: Path) -> None:
    path.parent.mkdir()
    path.touch()
    assert open_database(str(path))[1] is True


@pytest.mark.parametrize(
    "content", [b"Quyet dinh ve viec giao nhiem vu\n" * 40, b"SQLite format 3\x00" + b"\xff" * 4096]
)
@HOW
def test_a_file_that_is_no_store_is_left_alone(path: Path, content: bytes, how: str) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    with pytest.raises(StoreDamaged):
        used(path, how)
    assert path.read_bytes() == content


@HOW
def test_another_programs_database_is_left_alone(path: Path, how: str) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE accounts (id)")
    before = path.read_bytes()
    with pytest.raises(StoreDamaged):
        used(path, how)
    assert path.read_bytes() == before


@pytest.mark.parametrize(("version", "error"), [("0000", StoreOutOfDate), ("9999", StoreTooNew), ("abc", StoreDamaged)])
@HOW
def test_a_store_of_another_version_is_told_apart(path: Path, version: str, error: type[Exception], how: str) -> None:
    open_database(str(path))
    with closing(sqlite3.connect(path)) as store:
        store.execute("UPDATE alembic_version SET version_num = ?", [version])
        store.commit()
    with pytest.raises(error):
        used(path, how)


def test_a_store_in_use_is_waited_for_and_then_said_to_be_in_use(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite, "BUSY_SECONDS", 0.01)
    database, _made = open_database(str(path))
    with database.writing(), pytest.raises(StoreLocked), database.writing():
        pass


def test_readers_go_on_while_somebody_writes(path: Path) -> None:
    database, _made = open_database(str(path))
    with database.writing(), database.reading() as store:
        assert store.all(task_queries.task_rows) == []


def test_a_full_disk_changes_nothing(path: Path) -> None:
    database, _made = open_database(str(path))
    with pytest.raises(StoreFull), database.writing() as store:
        store._connection.execute("PRAGMA max_page_count = 1")  # type: ignore[attr-defined]
        for place in range(5000):
            store.insert(unit_queries.insert_unit, name="x" * 1000, key=str(place), kind="unit")
    with database.reading() as store:
        assert store.all(unit_queries.unit_rows) == []


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_is_named(path: Path) -> None:
    path.parent.mkdir(mode=0o500)
    with pytest.raises(StoreReadOnly):
        open_database(str(path))


def test_a_folder_in_the_place_of_the_file_is_refused(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(StoreIsNoFile):
        used(path, "reading")


def test_a_path_below_a_file_is_refused(path: Path) -> None:
    path.parent.mkdir()
    path.write_text("x")
    with pytest.raises(StoreReadOnly):
        open_database(str(path / "store.sqlite3"))
