"""Backups and taking them back: no record is lost, whatever is asked, whatever breaks, whoever else is at work."""

import gzip
import os
import re
import shutil
import sqlite3
import sys
import zipfile
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dondoc.errors import DondocError
from dondoc.errors.backups import BackupDamaged, BackupEmpty, BackupOfServer, BackupPacked, NotABackup
from dondoc.errors.files import FileExists, FileNotWritten
from dondoc.errors.reading import FileIsFolder, FileMissing
from dondoc.errors.store import SameStore, StoreDamaged, StoreFull, StoreLocked, StoreMissing, StoreTooNew
from dondoc.services.custody import custody, moving
from dondoc.services.custody.restoring import prepared, take_back
from dondoc.services.history.author import Author
from dondoc.services.units import units
from dondoc.storage import copies, placing, schema
from dondoc.storage import sqlite as sqlite_storage
from dondoc.storage.queries import units as unit_queries
from tests.databases import SQLite
from tests.services.registers import dump, opened

AT = datetime(2023, 8, 16, 8, 30, tzinfo=UTC)
LATER = datetime(2023, 8, 17, 8, 30, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A store with one unit in it."""
    file = tmp_path / "cơ quan" / "sổ.sqlite3"
    with opened(str(file)) as database, database.writing() as store:
        units.add(store, Author("chị Lan", AT, AT.date()), "Văn phòng")
    return file


def add_unit(path: Path, name: str) -> None:
    with opened(str(path)) as database, database.writing() as store:
        units.add(store, Author("chị Lan", AT, AT.date()), name)


def names(path: Path) -> list[str]:
    with opened(str(path)) as database, database.reading() as store:
        return [unit.name for unit in store.all(unit_queries.unit_rows)]


def back_up(path: Path, at: datetime = AT, **more: Any) -> Path:
    return custody.back_up(str(path), custody.backup_folder(str(path), path), at=at, **more).path


def restore(path: Path, backup: Path, at: datetime = LATER) -> Path | None:
    with prepared(str(path), backup) as ready:
        return take_back(ready, at=at)


def there(path: Path) -> set[str]:
    """The files beside a store, but for what SQLite keeps while it is open."""
    return {each.name for each in path.parent.iterdir() if not each.name.endswith(("-wal", "-shm"))}


# --- making one ------------------------------------------------------------------------------------------------------


def test_a_backup_holds_all_and_is_one_file(full: Any, full_url: str, tmp_path: Path) -> None:
    made = custody.back_up(full_url, tmp_path, at=AT)
    assert re.fullmatch(r"test\d+-2023-08-16-083000\.(sqlite3|json)", made.path.name)
    assert [each.name for each in tmp_path.iterdir()] == [made.path.name]
    assert made.size == made.path.stat().st_size
    with full.reading() as store:
        assert made.held == moving.held_by(store)
    with prepared(str(tmp_path / "mới.sqlite3"), made.path) as ready:
        take_back(ready, at=LATER)
    with opened(str(tmp_path / "mới.sqlite3")) as again:
        assert dump(again) == dump(full)


def test_a_backup_is_made_while_somebody_writes(path: Path) -> None:
    with opened(str(path)) as database, database.writing() as store:
        units.add(store, Author("anh Nam", AT, AT.date()), "Chưa ghi xong")
        backup = back_up(path)
    restored = path.with_name("khác.sqlite3")
    restore(restored, backup)
    assert names(restored) == ["Văn phòng"]


def test_a_backup_never_goes_over_a_file_unasked(path: Path) -> None:
    backup = back_up(path)
    before = backup.read_bytes()
    add_unit(path, "Công an phường")
    with pytest.raises(FileExists):
        back_up(path)
    assert backup.read_bytes() == before
    back_up(path, force=True)
    assert restore(path.with_name("khác.sqlite3"), backup) is None
    assert names(path.with_name("khác.sqlite3")) == ["Văn phòng", "Công an phường"]


def test_a_place_with_an_ending_is_a_file_and_another_a_folder(path: Path, tmp_path: Path) -> None:
    assert custody.back_up(str(path), tmp_path / "bản lưu.db", at=AT).path == tmp_path / "bản lưu.db"
    assert custody.back_up(str(path), tmp_path / "mới" / "sâu", at=AT).path.parent == tmp_path / "mới" / "sâu"


def test_a_backup_of_a_damaged_store_is_not_taken_for_one(path: Path) -> None:
    damage(path)
    with pytest.raises(StoreDamaged):
        back_up(path)
    assert list((path.parent / "backups").iterdir()) == []


def test_a_store_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(StoreMissing):
        back_up(tmp_path / "không có.sqlite3")
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_leaves_no_half_a_backup(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    full_disk(monkeypatch)
    with pytest.raises(StoreFull):
        back_up(path)
    assert list((path.parent / "backups").iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written(path: Path, tmp_path: Path) -> None:
    (tmp_path / "khóa").mkdir(mode=0o500)
    with pytest.raises(FileNotWritten):
        custody.back_up(str(path), tmp_path / "khóa", at=AT)


def test_a_folder_below_a_file(path: Path) -> None:
    with pytest.raises(FileNotWritten):
        custody.back_up(str(path), path / "bản lưu", at=AT)


def test_only_older_backups_of_this_store_would_go(path: Path) -> None:
    made = [back_up(path, AT.replace(hour=hour)) for hour in range(8, 14)]
    folder = made[0].parent
    for stranger in ("sổ.sqlite3", "sổ-before-restore-2023-08-01-080000.sqlite3", "khác-2023-08-01-080000.sqlite3"):
        shutil.copy(made[0], folder / stranger)
    (folder / "sổ-2023-08-01-080000.sqlite3").write_text("một ghi chú")
    assert custody.older(str(path), made[-1], 4) == [made[1], made[0]]
    assert custody.older(str(path), made[-1], 9) == []
    assert custody.older(str(path), made[0], 1) == made[:0:-1], "the one just made stays, whatever its day"


# --- taking one back -------------------------------------------------------------------------------------------------


def test_what_was_there_is_kept_beside(path: Path) -> None:
    backup = back_up(path)
    add_unit(path, "Sau đó")
    kept = restore(path, backup)
    assert kept == path.with_name("sổ-before-restore-2023-08-17-083000.sqlite3")
    assert names(path) == ["Văn phòng"]
    restore(path, kept, LATER.replace(hour=9))
    assert names(path) == ["Văn phòng", "Sau đó"], "and can be taken back in turn"


def test_a_look_at_a_backup_touches_nothing(path: Path) -> None:
    backup = back_up(path)
    add_unit(path, "Sau đó")
    files = there(path)
    with prepared(str(path), backup) as ready:
        assert (ready.coming.events, ready.there and ready.there.events) == (1, 2)
    assert (names(path), there(path)) == (["Văn phòng", "Sau đó"], files)


def test_whoever_has_the_store_open_goes_on_with_the_restored_one(path: Path) -> None:
    backup = back_up(path)
    add_unit(path, "Sau đó")
    with closing(sqlite_storage.connect(path)) as reader:
        reader.execute("BEGIN")
        assert reader.execute("SELECT count(*) FROM units").fetchone() == (2,)
        restore(path, backup)
        assert reader.execute("SELECT count(*) FROM units").fetchone() == (2,), "its own view stays whole"
        reader.execute("COMMIT")
        assert reader.execute("SELECT count(*) FROM units").fetchone() == (1,)


def test_a_store_somebody_is_writing_is_left_alone(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite_storage, "BUSY_SECONDS", 0.01)
    backup = back_up(path)
    add_unit(path, "Sau đó")
    files = there(path)
    with opened(str(path)) as database, database.writing(), pytest.raises(StoreLocked):
        restore(path, backup)
    assert (names(path), there(path)) == (["Văn phòng", "Sau đó"], files)


def test_what_is_written_between_the_copy_and_the_restoring_is_not_lost(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup = back_up(path)
    copy = copies.copy

    def copy_and_somebody_writes(*where: Path) -> copies.Summary:
        made = copy(*where)
        add_unit(path, "Vừa ghi")
        return made

    monkeypatch.setattr(copies, "copy", copy_and_somebody_writes)
    with pytest.raises(StoreLocked):
        restore(path, backup)
    assert names(path) == ["Văn phòng", "Vừa ghi"]
    assert "before-restore" not in "".join(there(path))


def test_what_is_written_at_the_last_moment_is_not_lost(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    backup = back_up(path)
    connection = copies.draft_connection

    def connect_and_somebody_writes(draft: Path) -> sqlite3.Connection:
        add_unit(path, "Vừa ghi")
        return connection(draft)

    monkeypatch.setattr(placing, "draft_connection", connect_and_somebody_writes)
    with pytest.raises(StoreLocked):
        restore(path, backup)
    assert names(path) == ["Văn phòng", "Vừa ghi"]


def test_a_full_disk_leaves_the_store_as_it_was(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    larger = path.with_name("lớn hơn.sqlite3")
    add_unit(larger, "x" * 200_000)
    backup = back_up(larger)
    before = names(path)
    for of in ("draft", "store"):
        with monkeypatch.context() as patch:
            full_disk(patch, of=of)
            with pytest.raises(StoreFull):
                restore(path, backup)
        assert names(path) == before


def test_a_missing_store_is_made(path: Path, tmp_path: Path) -> None:
    backup = back_up(path)
    elsewhere = tmp_path / "máy mới" / "sổ.sqlite3"
    assert restore(elsewhere, backup) is None
    assert names(elsewhere) == ["Văn phòng"]
    assert there(elsewhere) == {"sổ.sqlite3"}


@pytest.mark.parametrize("how", ["middle", "start", "words", "cut", "other"])
def test_a_damaged_store_is_kept_as_it_is_and_replaced(path: Path, how: str) -> None:
    backup = back_up(path)
    damage(path, how)
    left = path.read_bytes()
    kept = restore(path, backup)
    assert kept is not None
    assert names(path) == ["Văn phòng"]
    assert kept.read_bytes() == left


def test_an_empty_file_is_no_data(path: Path) -> None:
    backup = back_up(path)
    path.write_bytes(b"")
    assert restore(path, backup) is None
    assert names(path) == ["Văn phòng"]


def test_an_older_backup_is_brought_up_to_date_and_itself_left_as_it_is(path: Path, tmp_path: Path) -> None:
    old = tmp_path / "cũ.sqlite3"
    schema.upgrade_file(old, "0003")
    with closing(sqlite3.connect(old)) as store:
        store.execute("INSERT INTO units (name, key) VALUES ('Phòng Nội vụ', 'phong noi vu')")
        store.commit()
    before = old.read_bytes()
    restore(path, old)
    assert names(path) == ["Phòng Nội vụ"]
    assert old.read_bytes() == before


def test_a_backup_from_a_newer_program_is_refused(path: Path, tmp_path: Path) -> None:
    backup = back_up(path)
    with closing(sqlite3.connect(backup)) as store:
        store.execute("UPDATE alembic_version SET version_num = '9999'")
        store.commit()
    with pytest.raises(StoreTooNew):
        restore(path, backup)


def test_a_store_is_no_backup_of_itself(path: Path) -> None:
    with pytest.raises(SameStore):
        restore(path, path)


def test_a_copy_made_by_hand_with_its_log_is_taken_whole(path: Path, tmp_path: Path) -> None:
    with closing(sqlite_storage.connect(path)) as kept_open:
        kept_open.execute("SELECT 1 FROM units").fetchall()
        add_unit(path, "Còn trong nhật ký")
        for suffix in ("", "-wal", "-shm"):
            shutil.copy(f"{path}{suffix}", tmp_path / f"chép tay.sqlite3{suffix}")
    restore(tmp_path / "mới.sqlite3", tmp_path / "chép tay.sqlite3")
    assert names(tmp_path / "mới.sqlite3") == ["Văn phòng", "Còn trong nhật ký"]


# --- what is no backup -----------------------------------------------------------------------------------------------


def zipped(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("sổ.sqlite3", b"x")


STRANGERS: dict[str, tuple[Callable[[Path], object], type[DondocError]]] = {
    "empty": (lambda path: path.touch(), BackupEmpty),
    "missing": (lambda path: None, FileMissing),
    "folder": (lambda path: path.mkdir(), FileIsFolder),
    "words": (lambda path: path.write_text("Kính gửi"), NotABackup),
    "zip": (zipped, BackupPacked),
    "gzip": (lambda path: path.write_bytes(gzip.compress(b"x")), BackupPacked),
    "pg_dump": (lambda path: path.write_bytes(b"PGDMP\x01\x0e\x00"), BackupOfServer),
    "pg_dump as SQL": (lambda path: path.write_text("--\n-- PostgreSQL database dump\n--"), BackupOfServer),
    "other JSON": (lambda path: path.write_text('{"tasks": []}'), NotABackup),
    "a header alone": (lambda path: path.write_text('{"dondoc":1}\n'), BackupDamaged),
    "SQLite in name": (lambda path: path.write_bytes(b"SQLite format 3\x00" + b"\xff" * 9000), BackupDamaged),
    "another program's": (lambda path: sqlite3.connect(path).execute("CREATE TABLE a (b)"), BackupDamaged),
}


@pytest.mark.parametrize("kind", STRANGERS)
@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_what_is_no_backup_is_told_apart_and_nothing_is_touched(path: Path, tmp_path: Path, kind: str) -> None:
    make, error = STRANGERS[kind]
    make(tmp_path / "x.bak")
    files = there(path)
    with pytest.raises(error):
        restore(path, tmp_path / "x.bak")
    assert (names(path), there(path)) == (["Văn phòng"], files)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(data=st.data())
def test_lines_that_were_cut_or_changed_are_never_taken(data: st.DataObject, sqlite: SQLite, tmp_path: Path) -> None:
    address = sqlite.fresh()
    with opened(address) as database:
        with database.writing() as store:
            units.add(store, Author("chị Lan", AT, AT.date()), "Văn phòng")
        whole = b"".join(dump(database))
    sqlite.drop(address)
    place = data.draw(st.integers(0, len(whole) - 1))
    match data.draw(st.sampled_from(["cut", "changed", "line gone", "line twice"])):
        case "cut":
            spoiled = whole[:place]
        case "changed":
            spoiled = whole[:place] + bytes([whole[place] ^ data.draw(st.integers(1, 255))]) + whole[place + 1 :]
        case kind:
            lines = whole.splitlines(keepends=True)
            at = place % len(lines)
            spoiled = b"".join(lines[:at] + lines[at : at + 1] * (0 if kind == "line gone" else 2) + lines[at + 1 :])
    backup, target = tmp_path / "all.json", tmp_path / f"{uuid4()}.sqlite3"
    backup.write_bytes(spoiled)
    with pytest.raises(DondocError):
        restore(target, backup)
    assert not target.exists()


def test_lines_are_no_way_to_other_tables(path: Path, tmp_path: Path) -> None:
    """The names of tables and columns come from a file: only those that a store has are taken."""
    with opened(str(path)) as database:
        head, *rest = dump(database)
    for old, new in ((b'"units":["id"', b'"units; DROP TABLE tasks":["id"'), (b'["id","name"', b'["id\\" x","name"')):
        (tmp_path / "all.json").write_bytes(head.replace(old, new, 1) + b"".join(rest))
        with pytest.raises(BackupDamaged):
            restore(tmp_path / "mới.sqlite3", tmp_path / "all.json")


# --- breaking things -------------------------------------------------------------------------------------------------


def damage(path: Path, how: str = "middle") -> None:
    """Spoil a store as disks and people do."""
    with closing(sqlite3.connect(path)) as store:
        store.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        store.execute("PRAGMA journal_mode = DELETE")
    content = path.read_bytes()
    match how:
        case "middle":
            content = content[:4096] + b"\xa5" * (len(content) - 8192) + content[-4096:]
        case "start":
            content = content[:100] + b"\xff" * 4000 + content[4100:]
        case "words":
            content = b"Quyet dinh ve viec giao nhiem vu\n" * 40
        case "cut":
            content = content[: len(content) // 2]
        case "other":
            path.unlink()
            with closing(sqlite3.connect(path)) as other:
                other.execute("CREATE TABLE accounts (id)")
            content = path.read_bytes()
    path.write_bytes(content)


def full_disk(patch: pytest.MonkeyPatch, *, of: str = "draft") -> None:
    """Let no more than a few pages be written, into a new file or into the store itself."""
    real = sqlite_storage.connect

    def little_room(path: Path) -> sqlite3.Connection:
        connection = sqlite3.connect(path, isolation_level=None) if of == "draft" else real(path)
        connection.execute("PRAGMA max_page_count = 20")
        return connection

    if of == "draft":
        patch.setattr(copies, "draft_connection", little_room)
    else:
        patch.setattr(sqlite_storage, "connect", little_room)
