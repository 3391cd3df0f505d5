"""Files that keep a store: written beside their place and moved there when whole, and told apart by their content."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum, auto
from pathlib import Path

from dondoc.errors.backups import BackupEmpty, BackupOfServer, BackupPacked, NotABackup
from dondoc.errors.files import FileExists, FileNotWritten
from dondoc.errors.reading import FileIsFolder, FileMissing, FileUnreadable
from dondoc.errors.store import StoreReadOnly
from dondoc.errors.system import reason_of

SQLITE_MARK = b"SQLite format 3\x00"
JSON_MARK = b'{"dondoc":'
PACKED = (b"PK\x03\x04", b"PK\x05\x06", b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"BZh", b"\xfd7zXZ", b"\x28\xb5\x2f\xfd")
PG_DUMP = (b"PGDMP", b"--\n-- PostgreSQL database dump")


class Kind(Enum):
    """What a backup is."""

    SQLITE = auto()
    JSON = auto()


def kind_of(path: Path) -> Kind:
    """What a backup is, by its first bytes.

    Raises FileMissing, FileIsFolder, FileUnreadable, BackupEmpty, BackupPacked, BackupOfServer, NotABackup.
    """
    try:
        with path.open("rb") as file:
            start = file.read(64)
    except (FileNotFoundError, NotADirectoryError, ValueError):  # ValueError: a zero character in the path
        raise FileMissing(source=path) from None
    except OSError as error:
        if path.is_dir():
            raise FileIsFolder(source=path) from None
        raise FileUnreadable(source=path, reason=reason_of(error)) from None
    if not start:
        raise BackupEmpty(source=path)
    if start.startswith(SQLITE_MARK):
        return Kind.SQLITE
    if start.startswith(JSON_MARK):
        return Kind.JSON
    if start.startswith(PACKED):
        raise BackupPacked(source=path)
    if start.startswith(PG_DUMP):
        raise BackupOfServer(source=path)
    raise NotABackup(source=path)


@contextmanager
def in_place(path: Path, *, force: bool = False) -> Iterator[Path]:
    """The path of an empty file to write into, which takes its place when all is written; after an error there is none.

    Raises FileExists without `force` where one is there, FileNotWritten.
    """
    if path.exists() and not force:
        raise FileExists(path=path)
    try:
        with draft_in(path.parent, path.name) as draft:
            yield draft
            synced(draft)
            move(draft, path, force=force)
    except OSError as error:
        raise FileNotWritten(path=path, reason=reason_of(error)) from error


@contextmanager
def refused_as_store(path: Path) -> Iterator[None]:
    """Tell of a store what the system says of its folder."""
    try:
        yield
    except BrokenPipeError:  # whoever read what we print has gone
        raise
    except OSError as error:
        raise StoreReadOnly(path=path, reason=reason_of(error)) from error


@contextmanager
def draft_in(folder: Path, name: str) -> Iterator[Path]:
    """An empty file that nobody else may read, in this folder, made where it is not there; gone at the end."""
    folder.mkdir(parents=True, exist_ok=True)
    handle, made = tempfile.mkstemp(dir=folder, prefix=f".{name}.", suffix=".new")
    os.close(handle)
    draft = Path(made)
    try:
        yield draft
    finally:
        for suffix in ("", "-journal", "-wal", "-shm"):
            Path(f"{draft}{suffix}").unlink(missing_ok=True)


def synced(path: Path) -> None:
    """Have the disk itself hold what was written."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def move(draft: Path, path: Path, *, force: bool) -> None:
    """Give a whole file its name. Raises FileExists without `force` where somebody was quicker."""
    if force:
        draft.replace(path)
    else:
        try:
            path.hardlink_to(draft)
        except FileExistsError:
            raise FileExists(path=path) from None
        except OSError:  # no hard links on this file system
            if path.exists():
                raise FileExists(path=path) from None
            draft.rename(path)
    if os.name == "posix":
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
