"""Bringing an existing store up to date: look at its version, copy a file, run the migrations."""

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine, text

from dondoc.errors.files import FileExists
from dondoc.errors.store import StoreDamaged, StoreMissing, StoreTooNew
from dondoc.storage import schema, sqlite
from dondoc.storage.engine import open_engine, shown
from dondoc.storage.postgresql import is_made
from dondoc.storage.postgresql.errors import translated
from dondoc.storage.postgresql.writers import alone
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


def would_change_server(address: str) -> bool:
    """Whether there is a store on a server that an upgrade would change; a file is copied by the upgrade itself."""
    if not is_postgresql(address):
        return False
    engine = open_engine(address)
    with translated(shown(engine)):
        found = _version_on_server(engine)
    return found is not None and found < HEAD


def _upgrade_server(address: str) -> str | None:
    engine = open_engine(address)
    with translated(shown(engine)):
        before = _version_on_server(engine)
        _refuse_newer(before, shown(engine))
        if before != HEAD:
            with alone(engine):
                schema.upgrade(engine)
    return before


def _version_on_server(engine: Engine) -> str | None:
    if not is_made(engine):
        return None
    with engine.connect() as connection:
        return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def _version_of_file(path: Path) -> str:
    with sqlite.translated(path), closing(sqlite3.connect(path)) as connection:
        row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    if row is None:
        raise StoreDamaged(path=path, reason="no schema")
    return str(row[0])


def _refuse_newer(found: str | None, address: str) -> None:
    if found is not None and found > HEAD:
        raise StoreTooNew(path=address, found=found, known=HEAD)
