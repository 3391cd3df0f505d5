"""A past day on SQLite: temporary tables, which are looked at before those of the file."""

import re
import sqlite3
from datetime import datetime

from dondoc.storage import past
from dondoc.storage.store import Store
from dondoc.storage.values import instant_text


def rewind(connection: sqlite3.Connection, store: Store, at: datetime) -> None:
    """Let the statements of this connection see the register as it was at the end of an instant."""
    past.rewind(store, at, lambda table: _shadow(connection, table))
    until = instant_text(at)  # a view takes no parameter
    connection.execute(f"CREATE TEMP VIEW events AS SELECT * FROM main.events WHERE at <= '{until}'")


def _shadow(connection: sqlite3.Connection, table: str) -> None:
    """A temporary copy of a table with its indexes: declared alike, so that SQLite copies whole pages."""
    declared = "SELECT sql FROM main.sqlite_master WHERE tbl_name = ? AND type IN ('table', 'index') AND sql > '' "
    for (sql,) in connection.execute(f"{declared} ORDER BY type DESC", [table]).fetchall():
        made = re.sub(r"^CREATE TABLE", "CREATE TEMP TABLE", sql)
        connection.execute(re.sub(r"^CREATE (UNIQUE )?INDEX ", r"CREATE \1INDEX temp.", made))
    connection.execute(f'INSERT INTO temp."{table}" SELECT * FROM main."{table}"')
