"""A store of either kind, open for one test."""

from collections.abc import Iterator

import pytest

from dondoc.storage.store import Database, open_database


@pytest.fixture
def database(url: str) -> Iterator[Database]:
    opened, made = open_database(url)
    assert not made
    yield opened
    engine = getattr(opened, "engine", None)
    if engine is not None:
        engine.dispose()
