"""Copies of a store in a file, made while others use it, and looked at before they count."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from dondoc.errors.backups import BackupDamaged
from dondoc.errors.store import StoreDamaged, StoreLocked, StoreReadOnly, StoreTooNew
from dondoc.storage import sqlite
from dondoc.storage.contents import LAST_EVENT, Contents, SqliteContents
from dondoc.storage.sqlite import unwritable
from dondoc.storage.version import HEAD
from dondoc.typing import NamedTuple

BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


class Summary(NamedTuple):
    """What a person asks first of a store: its version, how much is in it, the last thing that was done.

    `last` is the instant of the last event, in UTC, as ISO text; `hash` is what the history ends with.
    """

    schema: str
    tasks: int
    events: int
    rows: int
    last: str | None
    hash: str | None


def summary(connection: sqlite3.Connection, path: Path) -> Summary:
    """What is in a store of any version. Raises StoreDamaged where it is none of ours."""
    tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    names = {name for (name,) in tables} - {"alembic_version"}
    version = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    if version is None or not {"tasks", "events"} <= names:
        raise StoreDamaged(path=path, reason="no such table: tasks")
    counts = {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in names}
    chained = connection.execute("SELECT 1 FROM pragma_table_info('events') WHERE name = 'hash'").fetchone()
    last = connection.execute(LAST_EVENT if chained else LAST_EVENT.replace("hash", "NULL")).fetchone()
    _number, at, ending = last or (None, None, None)
    return Summary(str(version[0]), counts["tasks"], counts["events"], sum(counts.values()), at, ending)


def summary_of(path: Path) -> Summary | None:
    """What is in the store in a file; None where it cannot be read. Raises StoreLocked."""
    try:
        with sqlite.translated(path), closing(sqlite.connect(path)) as connection:
            return summary(connection, path)
    except (StoreDamaged, StoreReadOnly, sqlite3.Error):
        return None


def copy(path: Path, draft: Path) -> Summary:
    """Write one state of the store at `path` into the empty file `draft`, as one file, and look at it.

    Raises StoreDamaged where it is not what it should be, and what `translated` raises.
    """
    with sqlite.translated(path), closing(unwritable.to_read(path)) as source:
        source.execute("BEGIN")  # what is counted and what is copied are the same state
        expected = summary(source, path)
        with closing(draft_connection(draft)) as target:
            _backup(source, target, path)
            target.execute("PRAGMA journal_mode = DELETE")  # one file, that can be carried away
            problem = trouble(target)
            if problem is None and summary(target, path) != expected:
                problem = "the copy differs"
    if problem is not None:
        raise StoreDamaged(path=path, reason=problem)
    shutil.copymode(path, draft)
    return expected


def take_up(backup: Path, draft: Path) -> Summary:
    """Write a backup into the empty file `draft`, at this program's schema; the backup itself is left as it is.

    Raises BackupDamaged, StoreTooNew, and what `translated` raises.
    """
    try:
        with (
            sqlite.translated(backup),
            closing(_opened(backup)) as source,
            closing(draft_connection(draft)) as target,
        ):
            _backup(source, target, backup)
            target.execute("PRAGMA journal_mode = DELETE")
            problem = trouble(target)
            found = summary(target, backup)
    except StoreDamaged as error:
        raise BackupDamaged(source=backup, reason=error.details["reason"]) from error
    if problem is not None:
        raise BackupDamaged(source=backup, reason=problem)
    return brought_up(draft, backup, found)


def check(backup: Path) -> None:
    """Look at a backup without changing anything. Raises BackupDamaged, and what `translated` raises."""
    try:
        with sqlite.translated(backup), closing(_opened(backup)) as source:
            problem = trouble(source)
            summary(source, backup)
    except StoreDamaged as error:
        raise BackupDamaged(source=backup, reason=error.details["reason"]) from error
    if problem is not None:
        raise BackupDamaged(source=backup, reason=problem)


def brought_up(draft: Path, backup: Path, found: Summary) -> Summary:
    """A draft brought to this program's schema, and what is in it then. Raises BackupDamaged, StoreTooNew."""
    if not found.schema.isdecimal():
        raise BackupDamaged(source=backup, reason=f"schema {found.schema}")
    if found.schema > HEAD:
        raise StoreTooNew(path=backup, found=found.schema, known=HEAD)
    if found.schema == HEAD:
        return found
    from dondoc.storage import schema

    schema.upgrade_file(draft)
    with closing(draft_connection(draft)) as target:
        return summary(target, draft)


def trouble(connection: sqlite3.Connection) -> str | None:
    """What is wrong with a file inside, in SQLite's words; None where nothing is."""
    for (said,) in connection.execute("PRAGMA integrity_check(1)"):
        if said != "ok":
            return str(said)
    missing = connection.execute("PRAGMA foreign_key_check").fetchone()
    return missing and f"{missing[0]} {missing[1]} → {missing[2]}"


@contextmanager
def new_store(draft: Path) -> Iterator[Contents]:
    """A store made in the empty file `draft`, to be filled in one transaction, looked at when it is.

    Raises StoreDamaged where a row points at one that is not there, and what `translated` raises.
    """
    from dondoc.storage import schema

    schema.upgrade_file(draft)
    with sqlite.translated(draft), closing(draft_connection(draft)) as connection:
        connection.execute("PRAGMA synchronous = OFF")  # nobody uses it yet; `put` syncs it
        connection.execute("BEGIN")
        yield SqliteContents(connection)
        connection.execute("COMMIT")
        if (problem := trouble(connection)) is not None:
            raise StoreDamaged(path=draft, reason=problem)


def draft_connection(draft: Path) -> sqlite3.Connection:
    """A connection to a file that nobody else knows of."""
    return sqlite3.connect(draft, isolation_level=None)


def _opened(backup: Path) -> sqlite3.Connection:
    """A backup to read from. One in WAL mode without its log is in nobody's use, and may lie on a locked disk."""
    with backup.open("rb") as file:
        in_wal = file.read(20)[18:19] == b"\x02"
    log = Path(f"{backup}-wal")
    lone = in_wal and not (log.exists() and log.stat().st_size)
    uri = f"{sqlite.uri_of(str(backup.absolute()))}?mode=ro{'&immutable=1' if lone else ''}"
    return sqlite3.connect(uri, uri=True, timeout=sqlite.BUSY_SECONDS, isolation_level=None)


def _backup(source: sqlite3.Connection, target: sqlite3.Connection, path: Path) -> None:
    def look(status: int, _left: int, _pages: int) -> None:
        if status in BUSY:
            raise StoreLocked(path=path)

    source.backup(target, pages=-1, progress=look, sleep=0)
