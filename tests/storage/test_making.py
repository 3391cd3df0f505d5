"""A new store in a file is to the letter what the migrations make of one."""

import sqlite3
from contextlib import closing
from pathlib import Path

from dondoc.storage import generate, schema
from dondoc.storage.sqlite import making

WHOLE = "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name"
SETTINGS = "page_size", "encoding", "auto_vacuum", "user_version", "application_id"


def everything(path: Path) -> tuple[list[object], ...]:
    """What is in a store: how each thing was made, every row, and what holds for the whole file."""
    with closing(sqlite3.connect(path)) as store:
        tables = [name for kind, name, _table, _sql in store.execute(WHOLE).fetchall() if kind == "table"]
        rows = [(name, *store.execute(f'SELECT * FROM "{name}"').fetchall()) for name in tables]
        return (
            store.execute(WHOLE).fetchall(),
            [*rows],
            [store.execute(f"PRAGMA {name}").fetchall() for name in SETTINGS],
        )


def test_a_new_store_is_what_the_migrations_make(tmp_path: Path) -> None:
    making.create_file(tmp_path / "new.sqlite3")
    schema.upgrade_file(tmp_path / "migrated.sqlite3")
    assert everything(tmp_path / "new.sqlite3") == everything(tmp_path / "migrated.sqlite3")


def test_its_statements_are_those_of_the_newest_migration() -> None:
    assert making.STATEMENTS.read_text("utf-8") == generate.new_store(), "run `make sql`"
