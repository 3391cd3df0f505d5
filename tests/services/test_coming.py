"""The next meeting: its day, and what comes back to it."""

from collections.abc import Callable
from datetime import date

import pytest

from dondoc.domain.task import Restriction
from dondoc.errors.meetings import NoNextMeeting, UnknownMeeting
from dondoc.services.finding import listing
from dondoc.services.finding.by_number import task as find
from dondoc.services.finding.selection import Selection
from dondoc.services.history.author import Author
from dondoc.services.meetings import coming, meetings
from dondoc.services.reporting.agenda import agenda, agenda_report
from dondoc.services.tasks import tracking
from dondoc.storage.store import Store
from tests.services.conftest import TODAY

Give = Callable[..., int]
Hold = Callable[..., int]
EVERYTHING = Selection()


@pytest.fixture
def hold(store: Store, clerk: Author) -> Hold:
    """Put a meeting into the register; its number."""

    def put(held_on: date | None, body: str | None = "Ban Thường vụ", next_on: date | None = None) -> int:
        return meetings.add(store, clerk, title=f"Họp {held_on}", body=body, held_on=held_on, next_on=next_on)

    return put


@pytest.mark.parametrize(
    ("next_on", "day"),
    [
        (date(2023, 8, 15), None),
        (TODAY, TODAY),
        (date(2023, 9, 10), date(2023, 9, 10)),
        (None, None),
    ],
)
def test_the_day_of_the_next_meeting(store: Store, hold: Hold, next_on: date | None, day: date | None) -> None:
    number = hold(date(2023, 7, 1), next_on=next_on)
    for after in (None, number):
        if day is None:
            with pytest.raises(NoNextMeeting):
                coming.next_meeting(store, TODAY, after=after)
        else:
            assert coming.next_meeting(store, TODAY, after=after)[1] == day


def test_the_soonest_of_several_and_the_one_of_a_body(store: Store, hold: Hold) -> None:
    first = hold(date(2023, 7, 1), next_on=date(2023, 9, 10))
    other = hold(date(2023, 7, 5), body="Ủy ban nhân dân", next_on=date(2023, 8, 20))
    hold(date(2023, 9, 1))  # already in the register: it is sooner than what was said before
    assert coming.next_meeting(store, TODAY)[1] == date(2023, 8, 20)
    assert coming.next_meeting(store, TODAY, after=first)[1] == date(2023, 9, 1)
    assert coming.next_meeting(store, TODAY, after=other)[1] == date(2023, 8, 20)
    with pytest.raises(UnknownMeeting):
        coming.next_meeting(store, TODAY, after=99)


@pytest.mark.parametrize(
    ("last", "late"),
    [
        (date(2023, 9, 8), 2),
        (date(2023, 9, 9), 1),
        (date(2023, 9, 10), 0),  # due on the day of the meeting
        (date(2023, 9, 11), 0),
        (None, 0),
    ],
)
def test_what_will_be_overdue_at_the_next_meeting(store: Store, given: Give, last: date | None, late: int) -> None:
    given(last=last)
    found = listing.overdue(store, listing.LINES, EVERYTHING, date(2023, 9, 10))
    assert len(found) == (late > 0)


@pytest.mark.parametrize(
    ("number", "day", "before"),
    [
        (1, date(2023, 7, 1), [1]),  # what came back to the meeting of July
        (2, date(2023, 8, 1), [1, 2]),
        (3, date(2023, 9, 10), [1, 2, 3]),  # the next is only announced
        (None, date(2023, 9, 10), [1, 2, 3]),
        (4, None, [4]),
    ],
)
def test_which_meetings_come_before_the_next(
    store: Store, hold: Hold, number: int | None, day: date | None, before: list[int]
) -> None:
    hold(date(2023, 6, 1))
    hold(date(2023, 7, 1))
    hold(date(2023, 8, 1), body="BAN THƯỜNG VỤ", next_on=date(2023, 9, 10))
    hold(date(2023, 8, 2), body="Ủy ban nhân dân")
    found = coming.coming(store, TODAY, number)
    assert (found.on, [held.id for held in found.before]) == (day, before)


def test_a_meeting_to_come_is_the_one_that_is_meant(store: Store, hold: Hold) -> None:
    first, planned = hold(date(2023, 7, 1), next_on=date(2023, 8, 30)), hold(date(2023, 9, 1))
    found = coming.coming(store, TODAY, planned)
    assert (found.on, [held.id for held in found.before]) == (date(2023, 9, 1), [first])
    on_the_day = coming.coming(store, date(2023, 9, 1), planned)
    assert [held.id for held in on_the_day.before] == [first]


def test_how_many_times_a_task_comes_back(store: Store, hold: Hold, given: Give) -> None:
    numbers = [hold(date(2023, month, 1)) for month in (5, 6, 7)]
    undated = hold(None)
    tasks = {held: given(meeting_id=held) for held in (*numbers, undated)}
    to_come, groups, _hidden = agenda(store, EVERYTHING, TODAY)
    assert [(held.id, [task.number for task in found]) for held, found in groups] == [
        (undated, [tasks[undated]]),  # nobody knows how old
        *((held, [tasks[held]]) for held in numbers),
    ]
    assert [to_come.times(held) for held, _tasks in groups] == [None, 3, 2, 1]


def test_a_task_comes_back_until_it_is_done_or_dropped_by_decision(
    store: Store, clerk: Author, hold: Hold, given: Give
) -> None:
    held = hold(date(2023, 7, 1))
    stays, done, dropped = (given(meeting_id=held) for _ in range(3))
    given()  # given at no meeting
    tracking.done(store, clerk, find(store, done))
    tracking.withdraw(store, clerk, find(store, dropped), document="20/TB-TU")
    (group,) = agenda(store, EVERYTHING, TODAY)[1]
    assert [task.number for task in group[1]] == [stays]
    tracking.reopen(store, clerk, find(store, done))
    (group,) = agenda(store, EVERYTHING, TODAY)[1]
    assert [task.number for task in group[1]] == [stays, done]


def test_the_report_counts_what_is_restricted_and_says_when_there_is_nothing(
    store: Store, clerk: Author, hold: Hold, given: Give
) -> None:
    with pytest.raises(UnknownMeeting):
        agenda_report(store, EVERYTHING, TODAY, address="sổ")
    held = hold(date(2023, 7, 1))
    number = given(meeting_id=held)
    tracking.edit(store, clerk, find(store, number), restricted=Restriction.SECRET)
    report = agenda_report(store, EVERYTHING, TODAY, address="sổ")
    assert {fact.key: fact.value for fact in report.facts}["left_out"] == 1
    assert (len(report.tables), report.tables[0].rows) == (1, [])
    for grouped in (True, False):
        shown = agenda_report(store, Selection(restricted=True), TODAY, address="sổ", grouped=grouped)
        assert [len(table.rows) for table in shown.tables] == [1]
