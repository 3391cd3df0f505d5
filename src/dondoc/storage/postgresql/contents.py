"""All that a store on a server holds, in the same canonical form as that of a file."""

from collections.abc import Iterable

from sqlalchemy import Connection, text

from dondoc.domain.event import Row
from dondoc.errors.store import RowNotKept, StoreFull, StoreUnreachable
from dondoc.storage import values
from dondoc.storage.contents import LAST_EVENT, Last, Rows, listed
from dondoc.storage.engine import shown
from dondoc.storage.shapes import Shape, shapes
from dondoc.typing import Any

AT_A_TIME = 1000


class PostgresContents:
    """What is in a database."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def rows(self, table: str) -> Rows:
        """The rows of a table, by their keys, read as they are asked for."""
        shape = shapes()[table]
        order = ", ".join(_sorted(shape, name) for name in shape.key)
        found = self._connection.execute(
            text(f"SELECT {listed(shape.columns)} FROM {table} ORDER BY {order}"),
            execution_options={"yield_per": 1 if shape.contents else AT_A_TIME},
        )
        try:
            for row in found:
                named = zip(shape.columns, row, strict=True)
                yield {name: _held(value) for name, value in named if value is not None}
        finally:
            found.close()

    def count(self, table: str) -> int:
        """How many rows a table has."""
        return int(self._connection.execute(text(f"SELECT count(*) FROM {table}")).scalar_one())

    def given(self, table: str) -> int:
        """The last number that was given in a table whose rows are numbered."""
        largest = self._connection.execute(text(f"SELECT max({shapes()[table].numbered}) FROM {table}")).scalar_one()
        return max(largest or 0, self.counted(table))

    def counted(self, table: str) -> int:
        """The last number that the database itself gave."""
        asked = text(f"SELECT last_value - (NOT is_called)::int FROM {self._sequence(table)}")
        return int(self._connection.execute(asked).scalar_one())

    def last_event(self) -> Last | None:
        """The event that the history ends with; None where there is none yet."""
        found = self._connection.execute(text(LAST_EVENT)).first()
        return None if found is None else Last(found.id, values.instant_text(found.at), found.hash)

    def fill(self, table: str, rows: Iterable[Row]) -> None:
        """Put rows into an empty table. It is one COPY, and PostgreSQL looks at the references when it ends.

        Raises StoreFull, and RowNotKept for what this database cannot hold, such as a zero character.
        """
        from psycopg import Error

        columns = shapes()[table].columns
        driver: Any = self._connection.connection.driver_connection
        last: Row = {}
        try:
            with driver.cursor() as cursor, cursor.copy(f"COPY {table} ({listed(columns)}) FROM STDIN") as copy:
                for last in rows:
                    copy.write_row([last.get(name) for name in columns])
        except Error as error:
            address = shown(self._connection.engine)
            if error.sqlstate == "53100":
                raise StoreFull(path=address) from error
            if error.sqlstate is not None and error.sqlstate.startswith(("08", "57")):
                raise StoreUnreachable(path=address, reason=_told(error)) from error
            key = " ".join(str(last.get(name)) for name in shapes()[table].key)
            raise RowNotKept(table=table, key=key, reason=_told(error)) from error

    def count_on(self, table: str, given: int) -> None:
        """Have the next number of a table be the one after `given`: undone with the transaction, as setval is not."""
        self._connection.execute(text(f"ALTER SEQUENCE {self._sequence(table)} RESTART WITH {int(given) + 1}"))

    def _sequence(self, table: str) -> str:
        asked = text("SELECT pg_get_serial_sequence(:table, :column)")
        column = shapes()[table].numbered
        return str(self._connection.execute(asked, {"table": table, "column": column}).scalar_one())


def _sorted(shape: Shape, column: str) -> str:
    """Text in order byte by byte, as in a file, whatever the order of this database is."""
    return f'"{column}"' if column in shape.numbers else f'"{column}"::text COLLATE "C"'


def _told(error: Exception) -> str:
    return str(error).strip().split("\n")[0]


def _held(value: Any) -> Any:
    return bytes(value) if isinstance(value, memoryview) else values.held(value)
