"""A store in a folder where nothing can be written is read all the same, and never half of it."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from dondoc.errors import DondocError
from dondoc.errors.store import StoreDamaged, StoreLocked, StoreNotClosed, StoreReadOnly
from dondoc.storage.queries import units as q
from dondoc.storage.sqlite import unwritable
from dondoc.storage.store import open_database

WHY = StoreReadOnly(path="kho.sqlite3", reason="attempt to write a readonly database")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A store with one unit, closed in order."""
    path = tmp_path / "chung" / "kho.sqlite3"
    path.parent.mkdir()
    database, _made = open_database(str(path))
    with database.writing() as store:
        store.insert(q.insert_unit, name="Văn phòng", key="van phong", kind="unit")
    return path


@pytest.fixture
def unwritten(path: Path) -> Iterator[Path]:
    """The same, in a folder that really cannot be written."""
    path.chmod(0o444)
    path.parent.chmod(0o555)
    yield path
    path.parent.chmod(0o755)


@pytest.fixture
def as_if_unwritten(path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same, where the system says that it cannot, even to root."""
    monkeypatch.setattr("os.access", lambda *_asked: False)
    return path


def test_a_store_that_can_only_be_read_is_read(unwritten: Path) -> None:
    if os.access(unwritten.parent, os.W_OK):
        pytest.skip("root may write anywhere")
    database, made = open_database(str(unwritten))
    assert not made
    with database.reading() as store:
        assert [unit.name for unit in store.all(q.unit_rows)] == ["Văn phòng"]
    with pytest.raises(StoreReadOnly), database.writing():
        pass
    with closing(unwritable.to_read(unwritten)) as connection:
        assert connection.execute("SELECT name FROM units").fetchall() == [("Văn phòng",)]


def test_it_is_read_without_a_file_beside_it(as_if_unwritten: Path) -> None:
    connection, seen = unwritable.connected(as_if_unwritten, WHY)
    with closing(connection):
        assert connection.execute("SELECT name FROM units").fetchall() == [("Văn phòng",)]
        with pytest.raises(sqlite3.OperationalError):
            connection.execute("DELETE FROM units")
    unwritable.check_unchanged(as_if_unwritten, seen)
    assert [each.name for each in as_if_unwritten.parent.iterdir()] == ["kho.sqlite3"]


def test_changes_that_are_not_in_the_file_yet_are_not_overlooked(as_if_unwritten: Path) -> None:
    as_if_unwritten.with_name("kho.sqlite3-wal").write_bytes(b"x")
    with pytest.raises(StoreNotClosed):
        unwritable.connected(as_if_unwritten, WHY)


def test_what_somebody_wrote_meanwhile_is_noticed(as_if_unwritten: Path) -> None:
    connection, seen = unwritable.connected(as_if_unwritten, WHY)
    connection.close()
    with open_database(str(as_if_unwritten))[0].writing() as store:
        store.insert(q.insert_unit, name="Công an", key="cong an", kind="unit")
    with pytest.raises(StoreLocked):
        unwritable.check_unchanged(as_if_unwritten, seen)


@pytest.mark.parametrize("why", [StoreDamaged(path="x", reason="x"), StoreLocked(path="x")])
def test_any_other_reason_is_told_as_it_is(as_if_unwritten: Path, why: DondocError) -> None:
    with pytest.raises(type(why)):
        unwritable.connected(as_if_unwritten, why)


def test_where_something_can_be_written_it_is_told_as_it_is(path: Path) -> None:
    with pytest.raises(StoreReadOnly):
        unwritable.connected(path, WHY)
