"""What has changed since a meeting, to the day; and sums that go on from one meeting to the next."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import given as examples
from hypothesis import strategies as st

from dondoc.domain.states import CHANGES, Move, Who
from dondoc.domain.task import Restriction, Status
from dondoc.errors import DondocError
from dondoc.errors.meetings import MeetingWithoutDay, UnknownMeeting
from dondoc.services.finding import changes as service
from dondoc.services.finding.by_number import task as find
from dondoc.services.finding.changes import Balance, Changes, Kind, changes
from dondoc.services.finding.selection import Selection
from dondoc.services.history.author import Author
from dondoc.services.meetings import meetings
from dondoc.services.reporting.changes import changes_report
from dondoc.services.tasks import changing, closing, tracking
from dondoc.services.units import units
from dondoc.storage.queries import tasks as q
from dondoc.storage.store import Store
from tests.services.conftest import TODAY, due

Give = Callable[..., int]
SINCE = date(2023, 8, 10)
EVERYTHING = Selection()


def on(day: date) -> Author:
    """Somebody who works at noon of a day."""
    return Author("chị Lan", datetime(day.year, day.month, day.day, 5, tzinfo=UTC), day)


BEFORE, MEETING, AFTER = on(date(2023, 8, 9)), on(SINCE), on(date(2023, 8, 12))


def beginning(day: date) -> datetime:
    """Midnight in Viet Nam."""
    return datetime(day.year, day.month, day.day, tzinfo=UTC) - timedelta(hours=7)


def since(store: Store, day: date = SINCE, today: date = TODAY, wanted: Selection = EVERYTHING) -> Changes:
    return changes(store, wanted, day, beginning(day), today)


def told(found: Changes) -> dict[str, list[int]]:
    """The numbers under each heading that has any."""
    return {kind.value: [line.task.number for line in lines] for kind, lines in found.lines.items() if lines}


@pytest.fixture
def old(store: Store) -> Callable[..., int]:
    """A task from before the meeting; its number."""
    from dondoc.services.tasks import adding

    def give(last: date | None = None, **more: object) -> int:
        return adding.add_task(
            store,
            BEFORE,
            title="Việc cũ",
            deadline=due(last),
            assigned_on=date(2023, 6, 28),
            **more,  # type: ignore[arg-type]
        )

    return give


def test_nothing_has_changed(store: Store, old: Give) -> None:
    old(date(2023, 12, 31))
    found = since(store)
    assert told(found) == {}
    assert found.balance == Balance(1, 0, 0, 0, 0, 0, 1)


@pytest.mark.parametrize(
    ("last", "newly"),
    [
        (date(2023, 8, 8), False),  # overdue on the 9th, so it was already when the 10th began
        (date(2023, 8, 9), True),  # its first day of being overdue is the 10th
        (date(2023, 8, 10), True),
        (date(2023, 8, 15), True),
        (date(2023, 8, 16), False),  # due today
        (None, False),
    ],
)
def test_the_days_of_becoming_overdue(store: Store, old: Give, last: date | None, newly: bool) -> None:
    number = old(last)
    assert told(since(store)) == ({"overdue": [number]} if newly else {})


@pytest.mark.parametrize(("author", "changed"), [(BEFORE, False), (MEETING, True), (AFTER, True)])
def test_the_day_itself_counts_from_its_beginning(store: Store, old: Give, author: Author, changed: bool) -> None:
    number = old()
    tracking.done(store, author, find(store, number))
    assert told(since(store)) == ({"done": [number]} if changed else {})


def test_what_is_reported_late_counts_when_it_is_recorded(store: Store, old: Give) -> None:
    """Done before the last meeting and recorded after it: at that meeting it was still open."""
    number = old(date(2023, 8, 5))
    tracking.done(store, AFTER, find(store, number), on=date(2023, 8, 4))
    found = since(store)
    assert told(found) == {"done": [number]}
    assert found.balance == Balance(then=1, given=0, again=0, done=1, withdrawn=0, divided=0, now=0)


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        (date(2023, 8, 20), date(2023, 9, 30), "extended"),
        (date(2023, 9, 30), date(2023, 8, 20), "moved"),
        (None, date(2023, 9, 30), "moved"),
        (date(2023, 9, 30), None, "moved"),
    ],
)
def test_a_deadline_that_moves(store: Store, old: Give, before: date | None, after: date | None, kind: str) -> None:
    number = old(before)
    for step in (date(2023, 10, 31), after):  # where it ends up counts, not the way
        tracking.edit(store, AFTER, find(store, number), deadline=due(step))
    found = since(store)
    assert told(found) == {kind: [number]}
    (line,) = found.lines[Kind(kind)]
    assert (line.past.due, line.task.due) == (before, after)


def test_a_deadline_that_went_and_came_back_has_not_moved(store: Store, old: Give) -> None:
    number = old(date(2023, 9, 30))
    for last in (date(2023, 10, 31), date(2023, 9, 30)):
        tracking.edit(store, AFTER, find(store, number), deadline=due(last))
    assert told(since(store)) == {}


def test_an_overdue_task_that_was_extended_is_overdue_no_more(store: Store, old: Give) -> None:
    number = old(date(2023, 8, 1))
    tracking.edit(store, AFTER, find(store, number), deadline=due(date(2023, 8, 14)))
    # It was overdue then and is again: it is not newly so.
    assert told(since(store)) == {"extended": [number]}


def test_given_done_opened_again_withdrawn(store: Store, old: Give, given: Give) -> None:
    done, again, withdrawn, twice = old(), old(), old(), old()
    tracking.done(store, BEFORE, find(store, again))
    tracking.done(store, AFTER, find(store, done))
    tracking.reopen(store, AFTER, find(store, again))
    tracking.withdraw(store, AFTER, find(store, withdrawn), reason="không còn phù hợp", document="20/TB-TU")
    tracking.done(store, AFTER, find(store, twice))
    tracking.reopen(store, AFTER, find(store, twice))
    new, new_and_done = given(), given()
    tracking.done(store, on(TODAY), find(store, new_and_done))
    found = since(store)
    assert told(found) == {
        "done": [done, new_and_done],
        "given": [new, new_and_done],
        "again": [again],
        "withdrawn": [withdrawn],
    }
    assert found.balance == Balance(then=3, given=2, again=1, done=2, withdrawn=1, divided=0, now=3)
    (line,) = found.lines[Kind.WITHDRAWN]
    assert (line.past.decision, line.past.reason) == ("20/TB-TU", "không còn phù hợp")


@pytest.mark.parametrize(
    ("states", "told_as"),
    [
        ([Status.REPORTED, Status.IN_PROGRESS], {"again": [1]}),  # a report that was not accepted
        ([Status.REPORTED], {}),
        ([Status.SUSPENDED], {}),
        ([Status.SPLIT], {"divided": [1]}),
        ([Status.REPORTED, Status.COMPLETED], {"done": [1]}),
    ],
)
def test_the_rows_count_and_not_the_names_of_the_actions(
    store: Store, old: Give, monkeypatch: pytest.MonkeyPatch, states: list[Status], told_as: dict[str, list[int]]
) -> None:
    number = old()
    for status in states:
        completed = {"completed_on": AFTER.today} if status is Status.COMPLETED else {}
        monkeypatch.setitem(CHANGES, "made up", Move("", tuple(Status), status, Who.OFFICE, ""))
        changing.change(store, AFTER, "made up", find(store, number), {"status": status, **completed})
    found = since(store)
    assert told(found) == told_as
    assert found.balance.then == 1


@pytest.mark.parametrize(("reported", "newly"), [(date(2023, 8, 12), False), (date(2023, 8, 13), True)])
def test_what_was_reported_in_time_is_not_overdue(store: Store, old: Give, reported: date, newly: bool) -> None:
    number = old(date(2023, 8, 12))
    closing.report_done(store, on(reported), find(store, number))
    assert told(since(store)) == ({"overdue": [number]} if newly else {})
    assert told(since(store, date(2023, 8, 14))) == {}
    closing.return_(store, on(date(2023, 8, 15)), find(store, number), reason="thiếu biên bản")
    both = {"overdue": [number], "again": [number]}
    assert told(since(store, date(2023, 8, 14))) == ({"again": [number]} if newly else both)


def test_only_what_passes_the_filters(store: Store, old: Give) -> None:
    finance = units.add(store, BEFORE, "Phòng Tài chính")
    theirs, others = old(lead=finance), old()
    for number in (theirs, others):
        tracking.done(store, AFTER, find(store, number))
    old(lead=finance)
    found = since(store, wanted=Selection(unit="Phòng Tài chính"))
    assert told(found) == {"done": [theirs]}
    assert found.balance == Balance(then=2, given=0, again=0, done=1, withdrawn=0, divided=0, now=1)


def test_what_is_restricted_is_counted_only(store: Store, old: Give) -> None:
    number = old(date(2023, 8, 12))
    tracking.edit(store, AFTER, find(store, number), restricted=Restriction.SECRET)
    found = since(store)
    assert (told(found), found.balance.now, found.left_out) == ({}, 0, 1)
    assert told(since(store, wanted=Selection(restricted=True))) == {"overdue": [number]}


def test_since_which_meeting(store: Store) -> None:
    with pytest.raises(UnknownMeeting):
        service.since_when(store, TODAY, None)
    first = meetings.add(store, BEFORE, title="Tháng 7", held_on=date(2023, 7, 10))
    second = meetings.add(store, BEFORE, title="Tháng 8", held_on=SINCE)
    undated = meetings.add(store, BEFORE, title="Không ngày")
    meetings.add(store, BEFORE, title="Hôm nay", held_on=TODAY)
    assert service.since_when(store, TODAY, None)[1] == SINCE
    assert service.since_when(store, SINCE, None)[0].id == first
    assert service.since_when(store, TODAY, second)[1] == SINCE
    for number, error in ((undated, MeetingWithoutDay), (99, UnknownMeeting)):
        with pytest.raises(error):
            service.since_when(store, TODAY, number)


def test_in_one_table_nothing_is_missing(store: Store, old: Give, given: Give) -> None:
    tracking.done(store, AFTER, find(store, old()))
    given(last=date(2023, 8, 14))
    found = since(store)
    grouped, flat = (changes_report(found, TODAY, address="sổ", grouped=which) for which in (True, False))
    assert len(flat.tables[0].rows) == sum(len(table.rows) for table in grouped.tables[1:]) == 3


STEPS = st.lists(
    st.tuples(
        st.integers(0, 5),  # which task
        st.sampled_from(["done", "withdraw", "reopen", "start", "later", "earlier", "new"]),
        st.integers(0, 20),  # how many days after the last step
    ),
    max_size=14,
)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@examples(steps=STEPS, cut=st.integers(0, 14))
def test_the_sums_go_on_whatever_happened(store: Store, old: Give, steps: list[tuple[int, str, int]], cut: int) -> None:
    """The open tasks counted on the day are those that the sums begin with; each task is once under each heading."""

    def count_open() -> int:
        return store.first(q.counted, [q.is_open]) or 0

    from dondoc.services.tasks import adding

    numbers = [old(date(2023, 9, 1)) for _ in range(3)]
    day = date(2024, 1, 1) + timedelta(days=130 * len(store.all(q.numbers)))  # after all that other examples did
    then, start = count_open(), day
    for place, (which, action, days) in enumerate(steps):
        day += timedelta(days=days)
        if place == cut:
            day += timedelta(days=1)
            then, start = count_open(), day
        author, task = on(day), find(store, numbers[which % len(numbers)])
        try:
            match action:
                case "new":
                    numbers.append(adding.add_task(store, author, title="Việc mới", assigned_on=day))
                case "later" | "earlier":
                    moved = date(2023, 12, 1) if action == "later" else date(2023, 8, 1)
                    tracking.edit(store, author, task, deadline=due(moved))
                case _:
                    getattr(tracking, action)(store, author, task)
        except DondocError:
            pass
    if cut >= len(steps):
        then, start = count_open(), day + timedelta(days=1)
    found = since(store, start, max(day, start))
    balance = found.balance
    assert (balance.then, balance.now) == (then, count_open())
    assert balance.then + balance.given + balance.again - balance.closed == balance.now
    for lines in found.lines.values():
        assert len({line.task.number for line in lines}) == len(lines)
