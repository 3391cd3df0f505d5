"""The migrations: one line of them, there and back on both databases, the same tables as declared, rows kept."""

from pathlib import Path

import pytest
from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text
from sqlalchemy.exc import DBAPIError

from dondoc.storage import schema
from dondoc.storage.engine import open_engine
from dondoc.storage.version import HEAD

REVISIONS = [
    step.revision for step in reversed(list(ScriptDirectory.from_config(schema.alembic_config()).walk_revisions()))
]


def test_there_is_one_newest_revision_and_the_program_knows_it() -> None:
    assert ScriptDirectory.from_config(schema.alembic_config()).get_heads() == [HEAD]


def test_revisions_are_numbered_in_order() -> None:
    assert [f"{place:04}" for place in range(1, len(REVISIONS) + 1)] == REVISIONS


def test_each_step_goes_up_and_down_and_up_again(empty_url: str) -> None:
    engine = open_engine(empty_url)
    config = schema.alembic_config(engine)
    for revision in REVISIONS:
        command.upgrade(config, revision)
        command.downgrade(config, "-1")
        command.upgrade(config, revision)
    command.downgrade(config, "base")
    assert inspect(engine).get_table_names() == ["alembic_version"]
    engine.dispose()


def test_the_migrations_make_what_the_tables_declare(url: str) -> None:
    engine = open_engine(url)
    command.check(schema.alembic_config(engine))
    engine.dispose()


def test_rows_survive_an_upgrade_from_every_revision(empty_url: str) -> None:
    engine = open_engine(empty_url)
    config = schema.alembic_config(engine)
    command.upgrade(config, REVISIONS[0])
    with engine.begin() as connection:
        for statement in ROWS_OF_0001:
            connection.execute(text(statement))
    command.upgrade(config, "head")
    with engine.connect() as connection:
        kept = connection.execute(text("SELECT title, original_due FROM tasks")).one()
        assert (kept.title, str(kept.original_due)) == ("Thăm gia đình liệt sĩ", "2023-07-27")
        assert connection.execute(text("SELECT count(*) FROM task_units")).scalar() == 1
        assert connection.execute(text("SELECT count(*) FROM events")).scalar() == 1
        document = connection.execute(
            text("SELECT number, text, replaces_id FROM documents JOIN files ON files.sha256 = documents.sha256")
        ).one()
        assert tuple(document) == ("15-TB/ĐU", "Giao Phòng Nội vụ …", None)
        (event,) = connection.execute(text("SELECT id, step, hash FROM events")).all()
        assert (event.step, len(event.hash)) == (event.id, 64)
    engine.dispose()


def test_numbers_are_never_given_again_after_any_migration(tmp_path: Path) -> None:
    """SQLite counts on only in tables made so, and a migration that copies a table can lose that."""
    engine = open_engine(f"sqlite:///{tmp_path / 'store.sqlite3'}")
    config = schema.alembic_config(engine)
    for step in (*REVISIONS, "-1", "head"):
        (command.downgrade if step == "-1" else command.upgrade)(config, step)
        with engine.connect() as connection:
            made = connection.execute(text("SELECT name, sql FROM sqlite_master WHERE type = 'table'")).all()
        numbered = {name for name, sql in made if "AUTOINCREMENT" in (sql or "")}
        assert numbered - NUMBERED_SINCE_0004 == {"units", "meetings", "documents", "directives", "tasks", "events"}
    engine.dispose()


NUMBERED_SINCE_0004 = {"unit_members", "successions", "extensions", "reminders", "attachments"}

ROWS_OF_0001 = (
    "INSERT INTO units (id, name, key) VALUES (1, 'Phòng Nội vụ', 'phong noi vu')",
    "INSERT INTO meetings (id, title) VALUES (1, 'Hội nghị tháng 6')",
    (
        "INSERT INTO documents (id, number, source, sha256, text, content) VALUES "
        "(1, '15-TB/ĐU', 'a.txt', '00', 'Giao Phòng Nội vụ …', '')"
    ),
    (
        "INSERT INTO tasks (title, search, status, percent, lead_id, deadline_kind, due, original_due, "
        "deadline_confirmed, assigned_on, meeting_id) VALUES ('Thăm gia đình liệt sĩ', 'tham', 'assigned', 0, 1, "
        "'event', '2023-07-27', '2023-07-27', true, '2023-06-26', 1)"
    ),
    "INSERT INTO task_units (task_number, unit_id, role, position) VALUES (1, 1, 'monitor', 0)",
    (
        "INSERT INTO events (at, actor, action, subject, subject_id, changes) VALUES "
        "('2023-06-26T05:00:00.000000+00:00', 'chị Lan', 'add', 'task', 1, '{}')"
    ),
)


def test_a_migration_that_fails_half_way_leaves_nothing_behind(empty_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = open_engine(empty_url)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE task_units (x integer)"))  # stands in the way of the last but one
    with pytest.raises(DBAPIError):
        schema.upgrade(engine)
    assert set(inspect(engine).get_table_names()) <= {"alembic_version", "task_units"}
    with engine.begin() as connection:
        connection.execute(text("DROP TABLE task_units"))
    schema.upgrade(engine)
    assert inspect(engine).has_table("tasks")
    engine.dispose()


def test_plain_alembic_works_in_the_checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from alembic.config import Config

    ini = Path(__file__).parents[2] / "alembic.ini"
    monkeypatch.chdir(tmp_path)
    command.upgrade(Config(ini), "head")
    assert (tmp_path / "dondoc-dev.sqlite3").stat().st_size > 0
