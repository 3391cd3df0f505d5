"""Makes and upgrades the schema, by migrations only. Imported when that is asked for: Alembic is slow to load."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine
from sqlalchemy.engine import URL

from dondoc.errors.store import StoreReadOnly
from dondoc.storage.engine import open_engine
from dondoc.storage.sqlite import translated

_PACKAGED = Path(__file__).parents[1] / "migrations"
_CHECKOUT = Path(__file__).parents[3] / "migrations"


def alembic_config(engine: Engine | None = None) -> Config:
    """Alembic's settings, found from any working directory, for an installed package and for a checkout."""
    config = Config()
    scripts = _PACKAGED if _PACKAGED.is_dir() else _CHECKOUT
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    config.attributes["engine"] = engine
    return config


def upgrade(engine: Engine, revision: str = "head") -> None:
    """Bring a database to a revision. Each migration is a transaction: one that fails leaves nothing behind."""
    command.upgrade(alembic_config(engine), revision)


def create_file(path: Path) -> None:
    """Make a new store in a file, beside its place first and then moved there, so that it is whole or not there at all.

    Where another program made it in the same moment, theirs is kept.
    """
    draft = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with translated(path):
                upgrade_file(draft)
                with closing(sqlite3.connect(draft)) as connection:
                    connection.execute("PRAGMA journal_mode = WAL")
            _move_if_absent(draft, path)
        finally:
            draft.unlink(missing_ok=True)
    except OSError as error:
        raise StoreReadOnly(path=path, reason=error.strerror or error) from error


def _move_if_absent(draft: Path, path: Path) -> None:
    if path.exists() and path.stat().st_size == 0:
        draft.replace(path)
        return
    try:
        path.hardlink_to(draft)
    except FileExistsError:
        return
    except OSError:  # no hard links on this file system
        if not path.exists():
            draft.rename(path)


def upgrade_file(path: Path, revision: str = "head") -> None:
    """Bring the store in a file to a revision."""
    engine = open_engine(URL.create("sqlite", database=str(path)))
    try:
        with translated(path):
            upgrade(engine, revision)
    finally:
        engine.dispose()


def copy_file(path: Path, target: Path) -> None:
    """A consistent copy of a store, also while it is in use."""
    with translated(path), closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(target)) as copy:
        source.backup(copy)
