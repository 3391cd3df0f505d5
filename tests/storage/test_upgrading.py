"""Bringing a store up to date: a copy first, never a newer one, never one that is not there."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from dondoc.errors.files import FileExists
from dondoc.errors.store import StoreMissing, StoreTooNew
from dondoc.services.custody import custody
from dondoc.storage import upgrading
from dondoc.storage.queries import units as unit_queries
from dondoc.storage.store import open_database, shown
from dondoc.storage.version import HEAD

AT = datetime(2023, 8, 16, 1, 30, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "sổ.sqlite3"
    database, _made = open_database(str(file))
    with database.writing() as store:
        store.insert(unit_queries.insert_unit, name="Văn phòng", key="van phong", kind="unit")
    return file


def test_a_store_of_this_version_is_left_as_it_is(path: Path) -> None:
    done = custody.upgrade(str(path), at=AT)
    assert (done.before, done.after, done.copy) == (HEAD, HEAD, None)
    assert [each.name for each in path.parent.iterdir() if each.suffix == ".sqlite3"] == [path.name]


def test_an_older_store_is_copied_first(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(upgrading, "HEAD", "9998")  # so that the store at hand is an older one
    done = custody.upgrade(str(path), at=AT)
    assert (done.before, done.after) == (HEAD, "9998")
    assert done.copy is not None
    with closing(sqlite3.connect(done.copy)) as copy:
        assert copy.execute("SELECT name FROM units").fetchall() == [("Văn phòng",)]
    with pytest.raises(FileExists):
        custody.upgrade(str(path), at=AT)


def test_the_copy_goes_where_it_is_told_to(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(upgrading, "HEAD", "9998")
    target = tmp_path / "bản lưu.sqlite3"
    assert custody.upgrade(str(path), at=AT, copy_to=str(target)).copy == str(target)
    assert target.exists()


def test_a_store_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(StoreMissing):
        custody.upgrade(str(tmp_path / "không có.sqlite3"), at=AT)


def test_a_newer_store_is_left_alone(path: Path) -> None:
    with closing(sqlite3.connect(path)) as store:
        store.execute("UPDATE alembic_version SET version_num = '9999'")
        store.commit()
    before = path.read_bytes()
    with pytest.raises(StoreTooNew):
        custody.upgrade(str(path), at=AT)
    assert path.read_bytes() == before


def test_a_server_is_brought_up_to_date_in_place(empty_url: str) -> None:
    if empty_url.startswith("sqlite"):
        pytest.skip("for a server")
    done = custody.upgrade(empty_url, at=AT)
    assert (done.before, done.after, done.copy) == (None, HEAD, None)
    assert custody.upgrade(empty_url, at=AT).before == HEAD


def test_no_address_shows_a_password() -> None:
    assert "hoa" not in shown("postgresql://lan:hoa@may-chu/so")
