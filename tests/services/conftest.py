"""A store of either kind with a clerk at work in it."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime

import pytest

from dondoc.domain.deadline import NO_DEADLINE, Deadline, DeadlineKind
from dondoc.services.history.author import Author
from dondoc.services.tasks import adding
from dondoc.storage.store import Database, Store, open_database
from tests.databases import PostgreSQL, SQLite

TODAY = date(2023, 8, 16)
GIVEN = date(2023, 6, 28)


@pytest.fixture
def database(url: str) -> Iterator[Database]:
    opened, _made = open_database(url)
    yield opened
    engine = getattr(opened, "engine", None)
    if engine is not None:
        engine.dispose()


@pytest.fixture
def store(database: Database) -> Iterator[Store]:
    with database.writing() as opened:
        yield opened


@pytest.fixture
def clerk() -> Author:
    return Author("chị Lan", datetime(2023, 8, 16, 1, 30, tzinfo=UTC), TODAY)


def due(day: date | None) -> Deadline:
    return NO_DEADLINE if day is None else Deadline(DeadlineKind.DAY, day, day, words=f"{day:%d/%m}", rule="figures")


@pytest.fixture
def given(store: Store, clerk: Author) -> Callable[..., int]:
    """Put a task into the register; its number."""

    def give(title: str = "Rà soát dự án chậm tiến độ", last: date | None = None, **more: object) -> int:
        return adding.add_task(store, clerk, title=title, deadline=due(last), **{"assigned_on": GIVEN, **more})  # type: ignore[arg-type]

    return give


@pytest.fixture(scope="session")
def templates() -> dict[type, str]:
    """The registers that `full` copies, one of each kind, made when they are first asked for."""
    return {}


@pytest.fixture
def full_url(databases: SQLite | PostgreSQL, templates: dict[type, str]) -> Iterator[str]:
    """The URL of a store with something of everything, for this test alone."""
    from tests.services import registers  # which needs this module

    kind = type(databases)
    if kind not in templates:
        templates[kind] = databases.fresh()
        with registers.opened(templates[kind]) as made:
            registers.fill(made)
    address = databases.copy(templates[kind])
    yield address
    databases.drop(address)


@pytest.fixture
def full(full_url: str) -> Iterator[Database]:
    """A store with something of everything."""
    from tests.services.registers import opened

    with opened(full_url) as database:
        yield database
