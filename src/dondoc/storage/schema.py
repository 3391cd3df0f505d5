"""Makes and upgrades the schema, by migrations only. Imported when that is asked for: Alembic is slow to load.

A new file takes what they come to at once (`sqlite/making.py`).
"""

import sqlite3
from contextlib import closing
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine
from sqlalchemy.engine import URL

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
