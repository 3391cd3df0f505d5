"""A past day on SQLite: temporary tables, which are looked at before those of the file."""

import re
import sqlite3
from collections.abc import Sequence
from datetime import datetime

from dondoc.storage import past
from dondoc.storage.rows import HeldTable
from dondoc.storage.store import Store
from dondoc.storage.values import instant_text
from dondoc.typing import Any


def rewind(connection: sqlite3.Connection, store: Store, at: datetime) -> None:
    """Let the statements of this connection see the register as it was at the end of an instant."""
    past.rewind(store, at, Copies(connection))
    until = instant_text(at)  # a view takes no parameter
    connection.execute(f"CREATE TEMP VIEW events AS SELECT * FROM main.events WHERE at <= '{until}'")


class Copies:
    """Temporary tables on one connection."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def shadow(self, table: str) -> None:
        """Make a copy of a table with its indexes: declared alike, so that SQLite copies whole pages.

        Without those that keep values apart: while many rows go back to what they were, two may share one.
        """
        declared = "SELECT sql FROM main.sqlite_master WHERE tbl_name = ? AND type IN ('table', 'index') AND sql > ''"
        for (sql,) in self._connection.execute(f"{declared} ORDER BY type DESC", [table]).fetchall():
            if not sql.startswith("CREATE UNIQUE"):
                made = re.sub(r"^CREATE TABLE", "CREATE TEMP TABLE", sql)
                self._connection.execute(re.sub(r"^CREATE INDEX ", "CREATE INDEX temp.", made))
        self._connection.execute(f'INSERT INTO temp."{table}" SELECT * FROM main."{table}"')

    def update(self, table: HeldTable, columns: Sequence[str], values: Sequence[tuple[Any, ...]]) -> None:
        """Change these columns in many rows: the new values of each, then its key. The names are declared ones."""
        new, key = ", ".join(f"{name} = ?" for name in columns), " AND ".join(f"{name} = ?" for name in table.key)
        self._connection.executemany(f'UPDATE temp."{table.name}" SET {new} WHERE {key}', values)
