"""What the services see of a store: run a named query in a transaction. SQLite and PostgreSQL answer alike."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from dondoc.storage.query import Query, Sorting, Where
from dondoc.storage.values import Block
from dondoc.typing import TYPE_CHECKING, Any, Protocol, TypeVar

if TYPE_CHECKING:
    from contextlib import AbstractContextManager
    from datetime import datetime

T = TypeVar("T")


class Store(Protocol):
    """An open transaction.

    `step` is the number of the first event written in it, None before: what a command did is one step of the history.
    """

    step: int | None

    def all(
        self,
        query: Query[T],
        filters: Sequence[Where] = (),
        order: Sorting | None = None,
        limit: int | None = None,
        **values: Any,
    ) -> list[T]:
        """Every record, in order; with `limit` the first so many."""
        ...

    def each(
        self, query: Query[T], filters: Sequence[Where] = (), order: Sorting | None = None, **values: Any
    ) -> Iterator[T]:
        """Every record, read as it is asked for: a register of any size takes no more memory than a small one."""
        ...

    def first(
        self, query: Query[T], filters: Sequence[Where] = (), order: Sorting | None = None, **values: Any
    ) -> T | None:
        """The first record, or None."""
        ...

    def insert(self, query: Query[int], **values: Any) -> int:
        """Put in one row; its new number."""
        ...

    def insert_many(self, query: Query[int], blocks: Iterable[Block], *, expected: int) -> list[int]:
        """Put in many rows, some at a time; their new numbers, in the same order. `expected` is how many about."""
        ...

    def run(self, query: Query[None], **values: Any) -> int:
        """Change rows; how many were touched."""
        ...

    def run_many(self, query: Query[None], rows: Iterable[Mapping[str, Any]], *, expected: int = 0) -> None:
        """Put in many rows that have no number of their own, or take many out.

        `expected` says of thousands that are put in how many they are about. What is wrong with one of them is raised
        here, by what is done with the store next, or at the end of the transaction.
        """
        ...

    def last_number(self, table: str) -> int | None:
        """The highest number that a table ever gave, as the database itself remembers it; None where it does not."""
        ...

    def run_each(self, query: Query[None], rows: Iterable[Mapping[str, Any]]) -> None:
        """Change rows, once for each set of values."""
        ...


class Database(Protocol):
    """A store that is there. `address` is what a person is shown, without a password.

    Each transaction begins with a look at the version of the schema: one SELECT, and what this program does not know
    it does not touch. Raises the `StoreError` that fits: locked, read-only, damaged, too new, out of date, unreachable.
    """

    address: str

    def reading(self, as_of: "datetime | None" = None) -> "AbstractContextManager[Store]":
        """One consistent view; nothing can be changed.

        With `as_of`, the register as it was at the end of that instant. Raises HistoryTooShort where nobody knows.
        """
        ...

    def writing(self) -> "AbstractContextManager[Store]":
        """One transaction, alone among writers: all of it is kept, or after an error nothing."""
        ...


def open_database(address: str) -> tuple[Database, bool]:
    """The store at a path or a postgresql:// URL, and whether it was just made.

    Raises the `StoreError` that fits where one has to be made and cannot.
    """
    if is_postgresql(address):
        from dondoc.storage import postgresql

        return postgresql.open_postgresql(address)
    from dondoc.storage import sqlite

    return sqlite.open_sqlite(sqlite.file_of(address))


def is_there(address: str) -> bool:
    """Whether a store was made at a path before; a server is always taken to have one."""
    if is_postgresql(address):
        return True
    from dondoc.storage import sqlite

    return sqlite.is_file(sqlite.file_of(address))


def is_postgresql(address: str) -> bool:
    """Whether an address means a PostgreSQL server."""
    return address.startswith(("postgresql://", "postgresql+", "postgres://"))


def shown(address: str) -> str:
    """An address as a person may see it: the full path of a file, a URL without its password."""
    if is_postgresql(address):
        from dondoc.storage.urls import without_password

        return without_password(address)
    from dondoc.storage import sqlite

    return str(sqlite.path_of(address).absolute())
