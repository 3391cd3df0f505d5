"""Registers full of everything, for the tests that carry all of it somewhere else."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from random import Random
from typing import TypeVar

from hypothesis import strategies as st

from dondoc.domain.event import Row
from dondoc.domain.unit import Unit
from dondoc.errors import DondocError
from dondoc.services.custody import moving
from dondoc.services.history.author import Author
from dondoc.services.units import roster
from dondoc.storage import contents as stored
from dondoc.storage.shapes import shapes
from dondoc.storage.store import Database, Store, open_database
from tests.services.machine import CHANGES, NothingThere, Office

T = TypeVar("T")

Draw = Callable[[st.SearchStrategy[object]], object]
STEPS = st.lists(st.sampled_from(sorted(CHANGES)), min_size=3, max_size=15)
FULL = (
    *("add_unit", "add_unit", "add_alias", "add_meeting", "add_task", "add_task", "add_task", "import_conclusion"),
    *("assign", "done", "put_in_group", "save_view", "set_setting", "succeed", "import_table", "withdraw"),
)
"""Changes after which there is something of everything."""


def work(database: Database, draw: Draw | Random, names: Sequence[str]) -> None:
    """Do these changes, each in a transaction of its own; one that is refused is left out."""
    for place, name in enumerate(names):
        clerk = Author("chị Lan", datetime(2023, 8, 1 + place % 28, 1, 30, 0, place, tzinfo=UTC), date(2023, 8, 16))
        try:
            with database.writing() as store:
                CHANGES[name](ByChance(store, clerk, draw) if isinstance(draw, Random) else Office(store, clerk, draw))
        except DondocError:
            continue


def fill(database: Database) -> None:
    """Something of everything, always the same."""
    names = [name for name in FULL for _often in range(3)]
    work(database, Random(16), names)
    with database.writing() as store:
        put_the_rest(store)


class ByChance(Office):
    """An office whose chance is a row of numbers that is always the same."""

    def __init__(self, store: Store, clerk: Author, random: Random) -> None:
        super().__init__(store, clerk, lambda _strategy: None)
        self.random = random

    def one_of(self, things: "list[T] | tuple[T, ...]") -> T:
        """Any of these. Raises NothingThere for none."""
        if not things:
            raise NothingThere
        return self.random.choice(things)

    def some_units(self) -> list[Unit]:
        """Two units of the register, where there are two."""
        known = roster.all_units(self.store)
        return self.random.sample(known, min(2, len(known)))


def put_the_rest(store: Store) -> None:
    """Rows in the tables that `work` has no change for, the awkward kind: a task before its parent, hours, bytes."""
    found = stored.contents(store)
    content = bytes(range(256)) * 3
    scan = hashlib.sha256(content).hexdigest()
    for table, row in AWKWARD:
        if table != "office_days" and not found.count("tasks"):
            continue
        if not found.count(table):
            row = {**row, **({"sha256": scan} if table == "attachments" else {})}
            if table == "attachments":
                found.fill("files", [{"sha256": scan, "content": content}])
            found.fill(table, [row])
            if shapes()[table].numbered:
                found.count_on(table, row["id"])


AWKWARD: tuple[tuple[str, Row], ...] = (
    ("office_days", {"day": "2023-09-01", "working": False, "note": "nghỉ bù\n\u2028“Quốc khánh”"}),
    (
        "extensions",
        {"id": 3, "task_number": 1, "asked_on": "2023-08-01", "wanted_due": "2023-09-01", "decision": "asked"},
    ),
    ("reminders", {"id": 1, "task_number": 1, "on_day": "2023-08-01", "level": "urge", "channel": "điện thoại"}),
    ("attachments", {"id": 2, "task_number": 1, "name": "bản quét.pdf", "added_on": "2023-08-01"}),
)


@contextmanager
def opened(url: str) -> Iterator[Database]:
    """The store at an address, with nothing left open behind it."""
    database, _made = open_database(url)
    yield database
    if (engine := getattr(database, "engine", None)) is not None:
        engine.dispose()


def dump(database: Database) -> list[bytes]:
    """Everything in a store as it is written out."""
    with database.reading() as store:
        return list(moving.everything(store))
