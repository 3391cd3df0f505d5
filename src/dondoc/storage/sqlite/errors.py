"""What an error of SQLite means to a clerk. Loaded when there is one."""

import sqlite3

from dondoc.errors import DondocError
from dondoc.errors.store import NumberTooLarge, RowRefused, StoreDamaged, StoreFull, StoreLocked, StoreReadOnly
from dondoc.typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def meant(error: OverflowError | sqlite3.DatabaseError, path: "str | Path") -> DondocError | None:
    """The error that a person understands; None for a mistake of ours, which has to show as it is."""
    if isinstance(error, OverflowError):  # SQLite has 64 bits
        return NumberTooLarge()
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # without the extended part
    match code:
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return StoreLocked(path=path)
        case sqlite3.SQLITE_FULL:
            return StoreFull(path=path)
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM | sqlite3.SQLITE_IOERR:
            return StoreReadOnly(path=path, reason=error)
        case sqlite3.SQLITE_CONSTRAINT:
            return RowRefused(path=path, reason=error)
        case sqlite3.SQLITE_NOTADB | sqlite3.SQLITE_CORRUPT:
            return StoreDamaged(path=path, reason=error)
        case sqlite3.SQLITE_ERROR if "no such table" in str(error):
            return StoreDamaged(path=path, reason=error)
    return None
