"""Whatever an office does, in whatever order: nothing is lost, the history is true, and all of it can be taken back."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any, ClassVar

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from dondoc.domain.since import OPEN
from dondoc.domain.task import Status
from dondoc.errors import ConflictError, DondocError
from dondoc.errors.history import NothingToUndo
from dondoc.services.custody.verifying import verify
from dondoc.services.finding.changes import changes
from dondoc.services.finding.selection import Selection
from dondoc.services.history import undoing
from dondoc.services.history.author import Author
from dondoc.services.reporting.status import status_report
from dondoc.storage import rows
from dondoc.storage.queries import events as q
from dondoc.storage.store import Database, Store, open_database
from tests.databases import PostgreSQL, SQLite
from tests.services.machine import CHANGES, Office

Dump = Mapping[str, Mapping[rows.Key, Any]]
KEPT = ("tasks", "units", "meetings", "documents", "directives")
FIRST_DAY = date(2023, 6, 1)


def dump(store: Store) -> Dump:
    """All that the history tells of, row for row."""
    return {name: dict(rows.every(store, table)) for name, table in rows.TABLES.items()}


def end_of(day: date) -> datetime:
    """The last instant of a day in Viet Nam."""
    return datetime(day.year, day.month, day.day, 16, 59, 59, 999999, tzinfo=UTC)


class Register(RuleBasedStateMachine):
    """A register that is worked on day after day."""

    databases: ClassVar[SQLite | PostgreSQL]

    def __init__(self) -> None:
        super().__init__()
        self.url = self.databases.fresh()
        self.database: Database = open_database(self.url)[0]
        self.today, self.minute = FIRST_DAY, 0
        self.now: Dump = {name: {} for name in rows.TABLES}
        self.days: dict[date, Dump] = {}  # as the register was at the end of each
        self.before: dict[int, Dump] = {}  # as it was before each step
        self.highest = 0

    def teardown(self) -> None:
        if hasattr(self.database, "engine"):
            self.database.engine.dispose()
        self.databases.drop(self.url)

    def clerk(self) -> Author:
        self.minute += 1
        at = datetime(self.today.year, self.today.month, self.today.day, 1, tzinfo=UTC) + timedelta(minutes=self.minute)
        return Author("chị Lan", at, self.today)

    def look(self) -> Dump:
        with self.database.reading() as store:
            return dump(store)

    @rule(data=st.data(), name=st.sampled_from(sorted(CHANGES)))
    def change(self, data: st.DataObject, name: str) -> None:
        """Something is changed, or refused and nothing is."""
        try:
            with self.database.writing() as store:
                CHANGES[name](Office(store, self.clerk(), data.draw))
                step = store.step
        except DondocError:
            assert self.look() == self.now
            return
        after = self.look()
        assert (after == self.now) or step is not None, "changed without an event"
        for table in KEPT:
            assert self.now[table].keys() <= after[table].keys(), f"{table}: a record is lost"
        new = {number for (number,) in after["tasks"].keys() - self.now["tasks"].keys()}
        assert all(number > self.highest for number in new), "a number is given again"
        self.highest = max([self.highest, *new])
        if step is not None:
            self.before[step] = self.now
        self.now = after

    @rule(count=st.sampled_from([1, 1, 1, 2, 3]))
    def undo_the_last(self, count: int) -> None:
        """The last steps are taken back; where nothing else was, the register is what it was before them."""
        try:
            with self.database.writing() as store:
                effective = [step for step in undoing.last_steps(store) if step.taken_back_by is None]
                undo = undoing.last(store, count)
                undoing.carry_out(store, self.clerk(), undo)
                number = store.step
        except (NothingToUndo, ConflictError):
            assert self.look() == self.now
            return
        earliest = undo.steps[-1]
        after = self.look()
        mine = {step.number for step in undo.steps}
        others = [step for step in effective if step.number > earliest.number and step.number not in mine]
        if all(min(step.takes_back, default=0) > earliest.number for step in others):
            assert after == self.before[earliest.number]
        self.take_over(number, after)

    @rule(data=st.data())
    def undo_any(self, data: st.DataObject) -> None:
        """Any step is taken back where nothing stands on it, and done again: nothing has changed."""
        if not self.before:
            return
        number = data.draw(st.sampled_from(sorted(self.before)))
        try:
            with self.database.writing() as store:
                undoing.carry_out(store, self.clerk(), undoing.named(store, [number]))
                step = store.step
        except ConflictError:
            assert self.look() == self.now
            return
        assert step is not None
        before, after = self.now, self.look()
        self.take_over(step, after)
        if data.draw(st.booleans()):
            with self.database.writing() as store:
                undoing.carry_out(store, self.clerk(), undoing.named(store, [step]))
                again = store.step
            assert self.look() == before
            self.take_over(again, before)

    def take_over(self, step: int | None, after: Dump) -> None:
        assert step is not None
        self.before[step] = self.now
        self.now = after

    @rule()
    def the_day_ends(self) -> None:
        """Tomorrow is another day."""
        self.days[self.today] = self.now
        self.today += timedelta(days=1)
        self.minute = 0

    @rule(data=st.data())
    def look_back(self, data: st.DataObject) -> None:
        """Each past day is seen as it was, to the letter."""
        past: dict[date, Dump] = {FIRST_DAY - timedelta(days=1): {name: {} for name in rows.TABLES}} | self.days
        day = data.draw(st.sampled_from(sorted(past)))
        with self.database.reading(as_of=end_of(day)) as store:
            assert dump(store) == past[day]
            assert all(event.at <= end_of(day) for event in store.all(q.event_rows))
        assert self.look() == self.now

    @rule(days=st.integers(0, 3))
    def what_has_changed(self, days: int) -> None:
        """The open tasks of a past day and what was recorded since make those of now, whatever was taken back."""
        day = self.today - timedelta(days=days)
        past = self.days.get(day - timedelta(days=1), {"tasks": {}} if day <= FIRST_DAY else None)
        if past is None:
            return
        with self.database.reading() as store:
            found = changes(store, Selection(restricted=True), day, end_of(day - timedelta(days=1)), self.today)
        then, now = (sum(row["status"] in OPEN for row in held["tasks"].values()) for held in (past, self.now))
        assert (found.balance.then, found.balance.now) == (then, now)

    @invariant()
    def the_register_is_true(self) -> None:
        """The chain holds, the register is what the history says, the figures of the report are all tasks."""
        with self.database.reading() as store:
            found = verify(store)
            numbers = [event.id for event in store.all(q.event_rows, order=q.by_event_id)]
            report = status_report(store, Selection(restricted=True), self.today, address="sổ")
        assert found.findings == ()
        assert found.rows == sum(map(len, self.now.values()))
        assert numbers == list(range(1, len(numbers) + 1))
        (table,) = report.tables
        assert table.total is not None
        withdrawn = next(fact.value for fact in report.facts if fact.key == "withdrawn")
        split = sum(row["status"] == Status.SPLIT for row in self.now["tasks"].values())  # counted by their parts
        assert table.total[1] + withdrawn + split == len(self.now["tasks"])  # type: ignore[operator]
        occurrences = [
            (row["series_number"], row["occurs_on"]) for row in self.now["tasks"].values() if row.get("series_number")
        ]
        assert len(occurrences) == len(set(occurrences)), "an occurrence is there twice"


def test_a_register_stays_true_whatever_is_done(databases: SQLite | PostgreSQL) -> None:
    machine = type("OneRegister", (Register,), {"databases": databases})
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=15 if isinstance(databases, SQLite) else 4,
            stateful_step_count=20,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
