"""Bringing an existing store up to date: look at its version, copy a file, run the migrations."""

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from sqlalchemy import inspect, text

from dondoc.errors.files import FileExists
from dondoc.errors.store import StoreDamaged, StoreMissing, StoreTooNew
from dondoc.storage import postgresql, schema, sqlite
from dondoc.storage.engine import open_engine, shown
from dondoc.storage.store import is_postgresql
from dondoc.storage.version import HEAD


def upgrade(address: str, *, at: datetime, copy_to: str | None) -> tuple[str | None, str, str | None]:
    """The schema before, the schema after, and the path of the copy of a file."""
    if is_postgresql(address):
        return _upgrade_server(address), HEAD, None
    path = sqlite.path_of(address)
    if not path.exists():
        raise StoreMissing(path=path)
    before = _version_of_file(path)
    _refuse_newer(before, str(path))
    if before == HEAD:
        return before, HEAD, None
    copy = Path(copy_to) if copy_to else path.with_name(f"{path.stem}-{before}-{at:%Y%m%dT%H%M%S}{path.suffix}")
    if copy.exists():
        raise FileExists(path=copy)
    schema.copy_file(path, copy)
    schema.upgrade_file(path)
    return before, HEAD, str(copy)


def _upgrade_server(address: str) -> str | None:
    engine = open_engine(address)
    with postgresql.translated(shown(engine)):
        before = None
        if inspect(engine).has_table("alembic_version"):
            with engine.connect() as connection:
                before = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
        _refuse_newer(before, shown(engine))
        schema.upgrade(engine)
    return before


def _version_of_file(path: Path) -> str:
    with sqlite.translated(path), closing(sqlite3.connect(path)) as connection:
        row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    if row is None:
        raise StoreDamaged(path=path, reason="no schema")
    return str(row[0])


def _refuse_newer(found: str | None, address: str) -> None:
    if found is not None and found > HEAD:
        raise StoreTooNew(path=address, found=found, known=HEAD)
