"""What was done is taken back as a whole, or not at all, and with the reason."""

from collections.abc import Callable
from datetime import date

import pytest

from dondoc.domain.told import told
from dondoc.errors.history import AlreadyUndone, NothingToUndo, RowDiffers, UndoHindered, UndoTooEarly, UnknownStep
from dondoc.services.finding.by_number import task as find
from dondoc.services.history import undoing
from dondoc.services.history.author import Author
from dondoc.services.history.history import history
from dondoc.services.tasks import adding, tracking
from dondoc.services.units import roster, units
from dondoc.storage import rows
from dondoc.storage.queries import events as q
from dondoc.storage.queries import tasks as task_queries
from dondoc.storage.store import Database, Store
from dondoc.storage.values import json_text
from tests.services.conftest import GIVEN, due
from tests.services.test_machine import Dump, dump


@pytest.fixture
def command(database: Database, clerk: Author) -> Callable[[Callable[[Store], object]], int]:
    """Do something in a transaction of its own, as a command does; the number of the step."""

    def run(what: Callable[[Store], object]) -> int:
        with database.writing() as store:
            what(store)
            return store.step or 0

    return run


Command = Callable[[Callable[[Store], object]], int]


def look(database: Database) -> Dump:
    with database.reading() as store:
        return dump(store)


def undo(database: Database, clerk: Author, *numbers: int) -> int:
    with database.writing() as store:
        wanted = undoing.named(store, numbers) if numbers else undoing.last(store, 1)
        undoing.carry_out(store, clerk, wanted, reason="nhập nhầm")
        return store.step or 0


def add(store: Store, clerk: Author, title: str = "Họp") -> int:
    return adding.add_task(store, clerk, title=title, assigned_on=GIVEN, deadline=due(date(2023, 7, 27)))


def test_the_last_command_then_the_one_before(database: Database, clerk: Author, command: Command) -> None:
    empty = look(database)
    first = command(lambda store: add(store, clerk))
    added = look(database)
    second = command(lambda store: tracking.done(store, clerk, find(store, 1)))
    undo(database, clerk)
    assert look(database) == added
    undo(database, clerk)
    assert look(database) == empty
    with pytest.raises(NothingToUndo):
        undo(database, clerk)
    with database.reading() as store:
        assert [(s.number, s.taken_back_by) for s in undoing.last_steps(store)][-2:] == [(second, 3), (first, 4)]


def test_an_undo_is_an_event_with_its_reason_and_is_taken_back(
    database: Database, clerk: Author, command: Command
) -> None:
    command(lambda store: add(store, clerk))
    command(lambda store: tracking.progress(store, clerk, find(store, 1), 60))
    before = look(database)
    number = undo(database, clerk)
    with database.reading() as store:
        last = history(store, 1)[-1]
    assert (last.action, last.takes_back, last.reason) == ("undo", 2, "nhập nhầm")
    assert told(last, str)["percent"] == (60, 0)
    undo(database, clerk, number)
    assert look(database) == before


def test_a_number_is_never_given_again(database: Database, clerk: Author, command: Command) -> None:
    command(lambda store: add(store, clerk))
    undo(database, clerk)
    with database.writing() as store:
        assert add(store, clerk) == 2


def test_the_first_deadline_goes_with_the_command_that_set_it(
    database: Database, clerk: Author, command: Command
) -> None:
    command(lambda store: adding.add_task(store, clerk, title="Họp", assigned_on=GIVEN))
    command(lambda store: tracking.edit(store, clerk, find(store, 1), deadline=due(date(2023, 9, 30))))
    undo(database, clerk)
    with database.reading() as store:
        assert find(store, 1).original_due is None


LATER: dict[str, Callable[[Store, Author], object]] = {
    "the same row": lambda store, clerk: tracking.start(store, clerk, find(store, 1)),
    "a remark on it": lambda store, clerk: tracking.note(store, clerk, find(store, 1), "đã gọi điện"),
}


@pytest.mark.parametrize("later", LATER)
def test_what_others_stand_on_stays(database: Database, clerk: Author, command: Command, later: str) -> None:
    first = command(lambda store: add(store, clerk))
    second = command(lambda store: LATER[later](store, clerk))
    before = look(database)
    with pytest.raises(UndoHindered) as refused:
        undo(database, clerk, first)
    assert refused.value.details == {"number": first, "later": second}
    assert look(database) == before


def test_a_unit_that_a_task_was_given_to_stays(database: Database, clerk: Author, command: Command) -> None:
    command(lambda store: add(store, clerk))
    new_unit = command(lambda store: units.add(store, clerk, "Văn phòng"))
    given = command(lambda store: tracking.assign(store, clerk, find(store, 1), lead=units.find(store, "van phong")))
    with pytest.raises(UndoHindered):
        undo(database, clerk, new_unit)
    undo(database, clerk, given)
    undo(database, clerk, new_unit)
    with database.reading() as store:
        assert roster.all_units(store) == []
    with pytest.raises(UndoHindered):  # the unit that it was given to is gone
        undo(database, clerk, 4)


def test_what_does_not_concern_it_does_not_hinder(database: Database, clerk: Author, command: Command) -> None:
    command(lambda store: add(store, clerk, "a"))
    done = command(lambda store: tracking.done(store, clerk, find(store, 1)))
    command(lambda store: add(store, clerk, "b"))
    undo(database, clerk, done)
    with database.reading() as store:
        assert (find(store, 1).completed_on, find(store, 2).title) == (None, "b")


def test_a_step_that_is_none_or_not_in_effect(database: Database, clerk: Author, command: Command) -> None:
    number = command(lambda store: add(store, clerk))
    undo(database, clerk, number)
    with pytest.raises(AlreadyUndone):
        undo(database, clerk, number)
    with pytest.raises(UnknownStep):
        undo(database, clerk, 99)


def test_a_row_that_was_changed_past_the_program_is_not_touched(
    database: Database, clerk: Author, command: Command
) -> None:
    command(lambda store: add(store, clerk))
    command(lambda store: tracking.done(store, clerk, find(store, 1)))
    with database.writing() as store:
        task = find(store, 1)
        row = {**(rows.one(store, rows.TABLES["tasks"], (task.number,)) or {}), "percent": 7}
        rows.put(store, rows.TABLES["tasks"], (task.number,), row)
    before = look(database)
    with pytest.raises(RowDiffers):
        undo(database, clerk)
    assert look(database) == before


def test_what_an_earlier_version_wrote_is_not_taken_back(database: Database, clerk: Author) -> None:
    with database.writing() as store:
        event = {"at": clerk.at, "actor": "", "subject": "task", "subject_id": 1, "reason": None, "document": None}
        old = json_text({"title": [None, "Họp"]})
        store.run(q.insert_event, id=1, action="add", changes=old, step=1, hash="", **event)
    with pytest.raises(UndoTooEarly):
        undo(database, clerk)


def test_all_of_a_long_step(database: Database, clerk: Author, command: Command) -> None:
    """More events than are held in memory at a time."""
    count = undoing.AT_A_TIME + 100
    command(lambda store: [add(store, clerk, f"việc {place}") for place in range(count)])
    undo(database, clerk)
    with database.reading() as store:
        assert store.first(task_queries.counted) == 0
        assert len(history(store)) == 2 * count
