"""A statement as the drivers run it: its text for SQLite, compiled ahead of time, and what its rows become."""

from collections.abc import Callable, Iterator, Sequence
from itertools import chain

from dondoc.typing import Any, Generic, NamedTuple, TypeAlias, TypeVar

T = TypeVar("T")


class Filter(NamedTuple):
    """One condition on the rows of a query. With a suffix its parameters are its own: `unit_id` is `unit_id_2`."""

    name: str
    sql: str
    suffix: str = ""

    def apart(self, suffix: str) -> "Filter":
        """The same condition with parameters of its own, so that it can stand twice."""
        import re  # few conditions stand twice

        return Filter(self.name, re.sub(r":(\w+)", rf":\1_{suffix}", self.sql), suffix)


class AnyOf(NamedTuple):
    """Conditions joined by OR, each way by AND; negated, what meets none of them, unknown values too."""

    ways: tuple[tuple["Filter | AnyOf", ...], ...]
    negated: bool = False

    @property
    def sql(self) -> str:
        """As SQLite reads it."""
        joined = " OR ".join("(" + " AND ".join(part.sql for part in way) + ")" for way in self.ways)
        return f"(({joined}) IS NOT TRUE)" if self.negated else f"({joined})"


Where: TypeAlias = Filter | AnyOf
"""What a query can be narrowed by."""


class Sorting(NamedTuple):
    """What rows are sorted by."""

    name: str
    sql: str


class Query(Generic[T]):
    """One statement of `statements/`, by the same name.

    `record` is called with the values of a row, in order: a record whose fields are the columns, or a plain type for
    the value of a single column; None for statements that return nothing. `converters` turn what SQLite keeps into
    values of the domain, by column; NULL stays None. What is said by name, "dondoc.domain.task.Task", is imported when
    the first row comes: a command need not wait for records that it does not meet.
    """

    __slots__ = ("_converters", "_record", "columns", "name", "sql")

    def __init__(
        self,
        name: str,
        sql: str,
        record: Callable[..., T] | str | None,
        columns: str,
        converters: dict[str, Callable[[Any], Any] | str],
    ) -> None:
        self.name, self.sql, self.columns = name, sql, tuple(columns.split())
        self._record, self._converters = record, converters

    @property
    def record(self) -> Callable[..., T]:
        """What is called with the values of a row."""
        record: Callable[..., T] | None = _named(self._record) if isinstance(self._record, str) else self._record
        assert record is not None, self.name
        self._record = record
        return record

    def text(self, filters: Sequence[Where], order: Sorting | None) -> str:
        """The statement for SQLite with its conditions put in and its order at the end."""
        sql = self.sql
        if filters:
            sql = sql.replace("1 = 1", " AND ".join(condition.sql for condition in filters), 1)
        return f"{sql} ORDER BY {order.sql}" if order else sql

    def records(self, rows: Iterator[tuple[Any, ...]]) -> Iterator[T]:
        """What the rows of SQLite become."""
        first = next(rows, None)
        if first is None:
            return
        record = self.record
        converters = [
            (self.columns.index(column), _named(convert) if isinstance(convert, str) else convert)
            for column, convert in self._converters.items()
        ]
        for row in chain((first,), rows):
            values = list(row)
            for place, convert in converters:
                if values[place] is not None:
                    values[place] = convert(values[place])
            yield record(*values)


def _named(path: str) -> Any:
    module, _dot, name = path.rpartition(".")
    return getattr(__import__(module, fromlist=[name]), name)  # importlib would load more
