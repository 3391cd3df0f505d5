"""Closing in two steps, and what the clock does while a report waits for acceptance."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import given as examples
from hypothesis import strategies as st

from dondoc.domain.setting import CLOSING
from dondoc.domain.task import Status, Task, Timeliness, days_late, standing, timeliness
from dondoc.errors.tasks import DayInFuture, DayOutOfOrder, NotReported, WrongStatus
from dondoc.errors.usage import ReasonNeeded
from dondoc.services.finding import listing
from dondoc.services.finding.by_number import task as find
from dondoc.services.finding.selection import Selection
from dondoc.services.history.author import Author
from dondoc.services.history.history import history
from dondoc.services.office import settings as office
from dondoc.services.reporting.status import status_report
from dondoc.services.tasks import closing, tracking
from dondoc.storage.store import Store
from tests.services.conftest import GIVEN, TODAY

Give = Callable[..., int]
DUE = date(2023, 7, 27)
ALL = Selection()


@pytest.fixture
def reported(store: Store, clerk: Author, given: Give) -> Callable[..., Task]:
    """A task due on 27 July that was reported as done on a day."""

    def report(on: date, last: date | None = DUE, **more: object) -> Task:
        number = given(last=last)
        closing.report_done(store, clerk, find(store, number), on=on, **more)  # type: ignore[arg-type]
        return find(store, number)

    return report


def test_a_report_says_what_was_done_and_closes_nothing(reported: Callable[..., Task]) -> None:
    task = reported(
        date(2023, 7, 20), product=" 123/BC-UBND ", product_on=date(2023, 7, 19), result="đã giải ngân\n85 %"
    )
    assert (task.status, task.reported_on, task.completed_on) == (Status.REPORTED, date(2023, 7, 20), None)
    assert (task.product, task.product_on, task.result) == ("123/BC-UBND", date(2023, 7, 19), "đã giải ngân 85 %")


def test_what_is_accepted_was_completed_on_the_day_it_was_reported(
    store: Store, clerk: Author, reported: Callable[..., Task]
) -> None:
    accepted = closing.accept(store, clerk, reported(DUE)).after
    assert (accepted.status, accepted.percent, accepted.completed_on) == (Status.COMPLETED, 100, DUE)
    assert timeliness(accepted, TODAY) is Timeliness.ON_TIME
    late = closing.accept(store, clerk, reported(date(2023, 7, 28))).after
    assert (timeliness(late, TODAY), days_late(late, TODAY)) == (Timeliness.LATE, 1)


def test_what_is_returned_counts_as_not_done(store: Store, clerk: Author, reported: Callable[..., Task]) -> None:
    task = reported(date(2023, 7, 20), product="123/BC-UBND", result="xong")
    with pytest.raises(ReasonNeeded):
        closing.return_(store, clerk, task, reason="  ")
    returned = closing.return_(store, clerk, task, reason="thiếu biên bản nghiệm thu").after
    assert returned == find(store, task.number)
    assert (returned.status, returned.reported_on) == (Status.IN_PROGRESS, None)
    assert (returned.product, returned.product_on, returned.result) == (None, None, None)
    assert (timeliness(returned, TODAY), days_late(returned, TODAY)) == (Timeliness.OVERDUE, 20)
    assert history(store, task.number)[-1].reason == "thiếu biên bản nghiệm thu"


@pytest.mark.parametrize(
    ("reported_on", "day", "where", "late"),
    [
        (date(2023, 7, 27), date(2023, 7, 27), Timeliness.IN_TIME, 0),
        (date(2023, 7, 27), date(2023, 7, 28), Timeliness.IN_TIME, 0),
        (date(2023, 7, 27), TODAY, Timeliness.IN_TIME, 0),
        (date(2023, 7, 28), date(2023, 7, 28), Timeliness.OVERDUE, 1),
        (date(2023, 7, 28), TODAY, Timeliness.OVERDUE, 1),
        (date(2023, 8, 10), TODAY, Timeliness.OVERDUE, 14),
    ],
)
def test_the_clock_stands_at_the_day_of_the_report(
    store: Store, reported: Callable[..., Task], reported_on: date, day: date, where: Timeliness, late: int
) -> None:
    task = reported(reported_on)
    assert (timeliness(task, day), days_late(task, day)) == (where, late)
    assert standing(task, day) is Status.REPORTED
    assert len(listing.overdue(store, listing.LINES, ALL, day)) == (late > 0)
    assert len(listing.overdue(store, listing.LINES, ALL, day, original=True)) == (late > 0)


def test_what_waits_is_not_due_soon_any_more(store: Store, given: Give, clerk: Author) -> None:
    number = given(last=TODAY + timedelta(days=2))
    assert len(listing.soon(store, listing.LINES, ALL, TODAY, days=7)) == 1
    closing.report_done(store, clerk, find(store, number))
    assert listing.soon(store, listing.LINES, ALL, TODAY, days=7) == []
    waiting = listing.tasks(store, listing.LINES, Selection(status=Status.REPORTED), TODAY)
    assert [task.number for task in waiting] == [number]


def test_done_is_both_at_once_unless_the_office_closes_in_two_steps(
    store: Store, clerk: Author, given: Give, reported: Callable[..., Task]
) -> None:
    assert tracking.done(store, clerk, find(store, given())).after.completed_on == TODAY
    assert tracking.done(store, clerk, reported(DUE)).after.completed_on == DUE
    office.put(store, clerk, CLOSING, "two-steps")
    number = given()
    with pytest.raises(NotReported):
        tracking.done(store, clerk, find(store, number))
    assert find(store, number).status is Status.ASSIGNED
    assert tracking.done(store, clerk, reported(DUE)).after.completed_on == DUE


@pytest.mark.parametrize(
    ("on", "product_on", "error"),
    [
        (TODAY + timedelta(days=1), None, DayInFuture),
        (GIVEN - timedelta(days=1), None, DayOutOfOrder),
        (TODAY, TODAY + timedelta(days=1), DayInFuture),
    ],
)
def test_nothing_is_reported_of_a_day_to_come_or_before_it_was_given(
    store: Store, clerk: Author, given: Give, on: date, product_on: date | None, error: type[Exception]
) -> None:
    number = given()
    with pytest.raises(error):
        closing.report_done(store, clerk, find(store, number), on=on, product_on=product_on)
    assert find(store, number).status is Status.ASSIGNED


def test_only_what_was_reported_is_accepted_or_returned(store: Store, clerk: Author, given: Give) -> None:
    task = find(store, given())
    with pytest.raises(WrongStatus):
        closing.accept(store, clerk, task)
    with pytest.raises(WrongStatus):
        closing.return_(store, clerk, task, reason="chưa đạt")


def test_reopening_forgets_the_report(store: Store, clerk: Author, reported: Callable[..., Task]) -> None:
    task = closing.accept(store, clerk, reported(DUE, product="1/BC", result="xong")).after
    again = tracking.reopen(store, clerk, task).after
    assert (again.reported_on, again.completed_on, again.product, again.result) == (None, None, None, None)
    withdrawn = tracking.withdraw(store, clerk, reported(DUE)).after
    again = tracking.reopen(store, clerk, withdrawn).after
    assert (again.status, again.reported_on) == (Status.IN_PROGRESS, None)
    assert days_late(again, TODAY) == 20


DAYS = st.dates(date(2023, 7, 1), date(2023, 8, 16))


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@examples(
    tasks=st.lists(
        st.tuples(st.none() | DAYS, st.none() | DAYS, st.sampled_from(["", "accept", "return", "done"])), max_size=6
    ),
    day=st.dates(TODAY, TODAY + timedelta(days=120)),
    ahead=st.integers(0, 9),
)
def test_lists_reports_and_the_task_itself_agree_on_any_day_from_now_on(
    store: Store,
    clerk: Author,
    given: Give,
    tasks: list[tuple[date | None, date | None, str]],
    day: date,
    ahead: int,
) -> None:
    for last, on, then in tasks:
        task = find(store, given(last=last))
        if on:
            task = closing.report_done(store, clerk, task, on=on).after
        if on and then == "accept":
            closing.accept(store, clerk, task)
        elif on and then == "return":
            closing.return_(store, clerk, task, reason="chưa đạt")
        elif then == "done":
            tracking.done(store, clerk, task, on=on)
    everything = [find(store, line.number) for line in listing.tasks(store, listing.LINES, ALL, day)]
    for where in Timeliness:
        found = {task.number for task in listing.tasks(store, listing.LINES, Selection(timeliness=where), day)}
        assert found == {task.number for task in everything if timeliness(task, day) is where}
    (table,) = status_report(store, ALL, day, address="sổ").tables
    counted = {where: sum(timeliness(task, day) is where for task in everything) for where in Timeliness}
    if everything:
        _unit, total, on_time, late, in_time, due_soon, overdue, no_date, _held, _share = table.total or ()
        assert total == len(everything)
        assert (on_time, late) == (counted[Timeliness.ON_TIME], counted[Timeliness.LATE])
        assert (in_time, overdue) == (counted[Timeliness.IN_TIME], counted[Timeliness.OVERDUE])
        assert due_soon == counted[Timeliness.DUE_SOON] + counted[Timeliness.DUE_TODAY]
        assert no_date == counted[Timeliness.NO_DEADLINE]
    soon = listing.soon(store, listing.LINES, ALL, day, days=ahead)
    assert all(timeliness(task, day, soon_days=ahead) in (Timeliness.DUE_TODAY, Timeliness.DUE_SOON) for task in soon)
