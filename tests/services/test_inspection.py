"""Looking a store through: a sound one is found sound, and whatever is spoiled is named with its place."""

import json
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from dondoc.cli.custody.inspecting import findings
from dondoc.domain.verification import Trouble
from dondoc.errors.store import StoreMissing
from dondoc.services.custody import custody
from dondoc.services.custody.inspection import Inspection, inspect
from dondoc.storage import places, schema
from dondoc.storage.engine import open_engine
from tests.cli.conftest import run
from tests.services.test_backups import damage

AT = datetime(2023, 8, 16, 8, 30, tzinfo=UTC)


def spoil(url: str, *statements: str) -> None:
    """Write into a store behind its back, as somebody with a tool for databases would."""
    if url.startswith("postgresql"):
        engine = open_engine(url)
        with engine.begin() as connection:
            for statement in statements:
                connection.execute(text(statement))
        engine.dispose()
        return
    with closing(sqlite3.connect(url.removeprefix("sqlite:///"))) as store:
        store.executescript(";\n".join(("PRAGMA foreign_keys = OFF", *statements)))


def codes(found: Inspection) -> set[str]:
    return {code for code, _where in named(found)}


def named(found: Inspection) -> set[tuple[str, str]]:
    """What was found and where."""
    return {(told.code, told.where) for told in findings(found)}


HISTORY_IS_OPEN = {
    "sqlite": ("DROP TRIGGER events_are_not_changed", "DROP TRIGGER events_are_not_removed"),
    "postgresql": ("ALTER TABLE events DISABLE TRIGGER ALL",),
}


def open_history(url: str) -> tuple[str, ...]:
    """What somebody has to do before they can change the history."""
    return HISTORY_IS_OPEN["postgresql" if url.startswith("postgresql") else "sqlite"]


def test_a_sound_store(full_url: str) -> None:
    found = inspect(full_url)
    # What the tests put in behind the history's back, see `registers`; nothing else.
    assert {where.partition(" ")[0] for _code, where in named(found)} <= {
        *("attachments", "extensions", "office_days", "reminders")
    }
    assert codes(found) <= {Trouble.NOT_MADE}
    assert (found.schema, found.rows["tasks"] > 0, found.files_of_nobody) == ("0005", True, 0)
    assert found.size


def test_an_empty_store_is_sound(url: str) -> None:
    assert inspect(url).things == 0


SPOILED: dict[str, tuple[tuple[str, ...], str, str]] = {
    "a title changed": (("UPDATE tasks SET title = 'khác' WHERE number = 1",), "differs", "tasks 1"),
    "a unit put in": (
        ("INSERT INTO units (id, name, key, kind) VALUES (90, 'Lạ', 'la', 'unit')",),
        "not_made",
        "units 90",
    ),
    "a file changed": (("UPDATE files SET content = substr(content, 2)",), "file_changed", "documents 1"),
    "an index gone": (("DROP INDEX ix_tasks_open_due",), "index-missing", "ix_tasks_open_due"),
    "a column gone": (("ALTER TABLE views DROP COLUMN sort",), "column-missing", "views.sort"),
    "a table gone": (("DROP TABLE office_days",), "table-missing", "office_days"),
    "a file of nobody": (("DELETE FROM attachments",), "", ""),
}


@pytest.mark.parametrize("what", SPOILED)
def test_what_is_spoiled_is_named(full_url: str, what: str) -> None:
    statements, code, where = SPOILED[what]
    spoil(full_url, *statements)
    found = inspect(full_url)
    if code:
        assert (code, where) in named(found)
    else:
        assert found.files_of_nobody == 1


def test_a_changed_history_is_named(full_url: str) -> None:
    spoil(full_url, *open_history(full_url), "UPDATE events SET actor = 'ai đó' WHERE id = 3")
    found = inspect(full_url)
    assert ("broken", "events 3") in named(found)
    assert "trigger-missing" in codes(found)


def test_a_history_without_its_end_is_named(full_url: str) -> None:
    spoil(full_url, *open_history(full_url), "DELETE FROM events WHERE id > 5")
    if full_url.startswith("postgresql"):
        assert "not_made" in codes(inspect(full_url))  # the server itself never numbered them
    else:
        assert "cut_off" in codes(inspect(full_url))


def test_a_row_without_the_one_it_names(full_url: str) -> None:
    without_rule = "ALTER TABLE task_units DROP CONSTRAINT fk_task_units_unit_id_units"
    first = (without_rule,) if full_url.startswith("postgresql") else ()
    spoil(full_url, *first, "UPDATE task_units SET unit_id = 99 WHERE task_number = 1")
    found = inspect(full_url)
    assert ("row-missing", "units 99") in {(finding.code, finding.detail) for finding in found.findings}


def test_numbers_that_would_be_given_again(full_url: str) -> None:
    if not full_url.startswith("postgresql"):
        pytest.skip("SQLite counts on by itself")
    spoil(full_url, "ALTER SEQUENCE tasks_number_seq RESTART WITH 1")
    assert "numbers-lag" in codes(inspect(full_url))


def test_a_rule_that_is_switched_off(full_url: str) -> None:
    if not full_url.startswith("postgresql"):
        pytest.skip("SQLite has no such switch")
    spoil(full_url, "ALTER TABLE events DISABLE TRIGGER events_are_kept")
    assert "trigger-missing" in codes(inspect(full_url))


# --- files -----------------------------------------------------------------------------------------------------------


@pytest.fixture
def path(sqlite: Any, tmp_path: Path) -> Path:
    """A store in a folder of its own, with a backup."""
    file = tmp_path / "cơ quan" / "sổ.sqlite3"
    file.parent.mkdir()
    address = sqlite.fresh()
    shutil.move(address.removeprefix("sqlite:///"), file)
    return file


@pytest.mark.parametrize("how", ["middle", "start", "words", "cut"])
def test_a_damaged_file_is_said_to_be_one_and_the_newest_backup_named(path: Path, how: str) -> None:
    folder = custody.backup_folder(str(path), path)
    backups = [custody.back_up(str(path), folder, at=AT.replace(hour=hour)).path for hour in (8, 9, 10)]
    damage(backups[2], "start")
    damage(path, how)
    found = inspect(str(path), [folder])
    assert "damaged" in codes(found)
    assert found.newest_backup == backups[1], "the newest that is whole"


def test_another_programs_file_is_no_store(path: Path) -> None:
    damage(path, "other")
    assert codes(inspect(str(path))) & {"no-store", "damaged"}


@pytest.mark.parametrize(("revision", "code"), [("0003", "out-of-date"), ("9999", "too-new")])
def test_a_store_of_another_version(tmp_path: Path, revision: str, code: str) -> None:
    path = tmp_path / "cũ.sqlite3"
    schema.upgrade_file(path, "0003")
    spoil(f"sqlite:///{path}", f"UPDATE alembic_version SET version_num = '{revision}'")
    assert codes(inspect(str(path))) == {code}


@pytest.mark.parametrize(
    "statement", ["UPDATE files SET content = 'x'", "UPDATE tasks SET due = 'mai' WHERE number = 1"]
)
def test_what_cannot_even_be_read_is_a_finding(full_url: str, statement: str) -> None:
    if full_url.startswith("postgresql"):
        pytest.skip("a server takes no such thing")
    spoil(full_url, statement)
    assert codes(inspect(full_url)) & {"damaged", "differs", "file_changed"}


def test_looking_changes_nothing(path: Path) -> None:
    before = path.read_bytes()
    inspect(str(path))
    assert path.read_bytes() == before


def test_a_missing_store_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(StoreMissing):
        inspect(str(tmp_path / "x.sqlite3"))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("kind", "is_share"),
    [("cifs", True), ("nfs4", True), ("fuse.sshfs", True), ("ext4", False), ("fuse.ext2", False)],
)
def test_a_network_share_is_warned_of(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str, is_share: bool
) -> None:
    mounts = tmp_path / "mounts"
    place = str(path.parent).replace(" ", "\\040")
    mounts.write_text(f"/dev/sda1 / ext4 rw 0 0\n//may-chu/chung {place} {kind} rw 0 0\n")
    monkeypatch.setattr(places, "MOUNTS", mounts)
    assert ("network-share" in codes(inspect(str(path)))) is is_share


# --- at the command line ---------------------------------------------------------------------------------------------


def test_the_exit_code_says_whether_something_was_found(path: Path) -> None:
    assert run(["--db", str(path), "db", "check"]).exit_code == 0
    spoil(f"sqlite:///{path}", "DROP INDEX ix_tasks_open_due")
    result = run(["--db", str(path), "db", "check", "--json"])
    assert result.exit_code == 10
    (told,) = json.loads(result.out)
    assert [finding["code"] for finding in told["findings"]] == ["index-missing"]
    assert all(told["findings"][0][name] for name in ("what", "where", "advice"))
