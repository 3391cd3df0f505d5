"""How a store in a file is looked at: the file itself, its log, the place it lies in."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from dondoc.storage.contents import SqliteContents
from dondoc.storage.inspecting import AT_MOST, CannotRead, Finding, Schema
from dondoc.storage.sqlite import unwritable
from dondoc.storage.sqlite.store import SqliteStore
from dondoc.typing import Any

TRIGGERS = {"events_are_not_changed", "events_are_not_removed", "original_deadline_stays", "tasks_are_not_removed"}


class OpenedFile:
    """A file with a store in it, or what is left of one."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.store = SqliteStore(connection)
        self.found = SqliteContents(connection)

    def ask(self, sql: str) -> list[tuple[Any, ...]]:
        """Carry out a SELECT."""
        return self._connection.execute(sql).fetchall()

    def schema(self) -> Schema:
        """What the database has."""
        columns: dict[str, set[str]] = {}
        for table, column in self.ask(
            "SELECT m.name, c.name FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table'"
        ):
            columns.setdefault(table, set()).add(column)
        named = self.ask("SELECT type, name FROM sqlite_master")
        indexes, triggers = ({name for kind, name in named if kind == wanted} for wanted in ("index", "trigger"))
        return Schema(columns, indexes, triggers)

    def facts(self) -> dict[str, Any]:
        """What is worth knowing of the file."""
        ((pages,),), ((size,),), ((mode,),) = (
            self.ask(f"PRAGMA {name}") for name in ("page_count", "page_size", "journal_mode")
        )
        return {"size": pages * size, "journal": mode}

    def integrity(self) -> Iterator[Finding]:
        """What SQLite finds wrong with the file."""
        for (said,) in self.ask(f"PRAGMA integrity_check({AT_MOST})"):
            if said != "ok":
                yield Finding("damaged", "", said)

    def numbers_lag(self) -> Iterator[Finding]:
        """None: SQLite counts on from the largest number, whatever it holds as the last."""
        yield from ()

    @contextmanager
    def guard(self) -> Iterator[None]:
        """Raise CannotRead where what the file holds cannot be read."""
        try:
            yield
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
                raise
            raise CannotRead(str(error)) from error
        except (ValueError, TypeError) as error:  # a day that is none, a text where bytes should be
            raise CannotRead(str(error)) from error

    def version(self) -> str | None:
        """The schema it is of; None where that is not said."""
        row = self.ask("SELECT version_num FROM alembic_version")
        return str(row[0][0]) if row else None


@contextmanager
def opened(path: Path) -> Iterator[OpenedFile]:
    """Look at a file within one state of it. Raises sqlite3.Error for what SQLite cannot read."""
    with closing(unwritable.to_read(path)) as connection:
        connection.execute("PRAGMA query_only = ON")
        connection.execute("BEGIN")
        yield OpenedFile(connection)
