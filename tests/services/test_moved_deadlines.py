"""Deadlines that move, honestly: extensions, clocks that stand, days off, lateness in working days."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from dondoc.domain.calendar import OfficeDays, working_days_late
from dondoc.domain.deadline import Deadline, DeadlineKind
from dondoc.domain.extension import Decision
from dondoc.domain.setting import DAYS_OFF, NEXT_WORKING_DAY
from dondoc.domain.task import Status, Task
from dondoc.errors import (
    DayInFuture,
    DayOutOfOrder,
    DeciderNeeded,
    DondocError,
    NoDeadlineToExtend,
    NoRequest,
    NotLater,
    ReasonNeeded,
    RequestOpen,
    WrongStatus,
)
from dondoc.services import extending, listing, meetings, moved_deadlines, office_days, pausing, settings, tracking
from dondoc.services.author import Author
from dondoc.services.reporting.overdue import overdue_report
from dondoc.services.selection import Selection
from dondoc.services.selection import task as find
from dondoc.storage.store import Store
from tests.services.conftest import TODAY

Give = Callable[..., int]
DUE = date(2023, 8, 31)
LATER = date(2023, 9, 30)
ALL = Selection()


def until(day: date) -> Deadline:
    return Deadline(DeadlineKind.DAY, day, day, words=f"{day:%d/%m}")


@pytest.fixture
def task(store: Store, given: Give) -> Task:
    return find(store, given(last=DUE))


def test_what_is_asked_for_moves_nothing_yet(store: Store, clerk: Author, task: Task) -> None:
    extending.ask(store, clerk, task, until(LATER), reason="mưa lũ", asked_by="Phòng Nội vụ")
    now = find(store, task.number)
    assert (now.due, now.original_due, now.extensions) == (DUE, DUE, 0)
    (request,) = moved_deadlines.of_task(store, task.number)
    assert (request.decision, request.old_due, request.wanted_due) == (Decision.ASKED, DUE, LATER)
    assert (request.asked_on, request.asked_by, request.reason) == (TODAY, "Phòng Nội vụ", "mưa lũ")


def test_what_is_granted_moves_the_deadline_and_the_original_stays(store: Store, clerk: Author, task: Task) -> None:
    extending.ask(store, clerk, task, until(LATER), reason="mưa lũ")
    extending.grant(store, clerk, find(store, task.number), by="Phó Chủ tịch", document="20/TB-UBND")
    now = find(store, task.number)
    assert (now.due, now.original_due, now.extensions) == (LATER, DUE, 1)
    (request,) = moved_deadlines.of_task(store, task.number)
    assert (request.decision, request.granted_due) == (Decision.GRANTED, LATER)
    assert (request.decided_by, request.document, request.decided_on) == ("Phó Chủ tịch", "20/TB-UBND", TODAY)


def test_another_day_may_be_granted_than_was_asked_for(store: Store, clerk: Author, task: Task) -> None:
    extending.ask(store, clerk, task, until(LATER), reason="mưa lũ")
    extending.grant(store, clerk, find(store, task.number), until(date(2023, 9, 15)), by="Phó Chủ tịch")
    assert find(store, task.number).due == date(2023, 9, 15)


def test_what_is_refused_leaves_the_deadline_and_can_be_asked_again(store: Store, clerk: Author, task: Task) -> None:
    extending.ask(store, clerk, task, until(LATER), reason="mưa lũ")
    extending.refuse(store, clerk, find(store, task.number), by="Bí thư", reason="phải xong trước mùa mưa")
    assert (find(store, task.number).due, find(store, task.number).extensions) == (DUE, 0)
    extending.ask(store, clerk, find(store, task.number), until(LATER), reason="lũ lần hai")
    decisions = [each.decision for each in moved_deadlines.of_task(store, task.number)]
    assert decisions == [Decision.REFUSED, Decision.ASKED]


def test_the_second_extension_is_the_second(store: Store, clerk: Author, task: Task) -> None:
    for place, day in enumerate((LATER, date(2023, 10, 31)), start=1):
        extending.grant(store, clerk, find(store, task.number), until(day), by="Bí thư", reason="chờ vốn")
        assert find(store, task.number).extensions == place


Doing = Callable[[Store, Author, Task], object]


@pytest.mark.parametrize(
    ("doing", "error"),
    [
        (lambda s, c, t: extending.ask(s, c, t, until(LATER), reason=" "), ReasonNeeded),
        (lambda s, c, t: extending.ask(s, c, t, until(DUE), reason="mưa"), NotLater),
        (lambda s, c, t: extending.ask(s, c, t, until(DUE - timedelta(days=1)), reason="mưa"), NotLater),
        (lambda s, c, t: extending.grant(s, c, t, by="Bí thư"), NoRequest),
        (lambda s, c, t: extending.grant(s, c, t, until(LATER), by="", reason="mưa"), DeciderNeeded),
        (lambda s, c, t: extending.refuse(s, c, t, by="Bí thư", reason="không"), NoRequest),
        (lambda s, c, t: extending.refuse(s, c, t, by="Bí thư", reason=None), ReasonNeeded),
        (lambda s, c, t: pausing.suspend(s, c, t, reason=""), ReasonNeeded),
        (lambda s, c, t: pausing.suspend(s, c, t, reason="chờ", on=TODAY + timedelta(days=1)), DayInFuture),
        (lambda s, c, t: pausing.resume(s, c, t), WrongStatus),
    ],
    ids=[
        *("asked without a reason", "asked for the same day", "asked for an earlier day", "granted unasked"),
        *("granted by nobody", "refused unasked", "refused without a reason", "suspended without a reason"),
        *("suspended from tomorrow", "resumed while it runs"),
    ],
)
def test_what_is_not_possible_is_refused(
    store: Store, clerk: Author, task: Task, doing: Doing, error: type[DondocError]
) -> None:
    with pytest.raises(error):
        doing(store, clerk, task)


def test_one_request_at_a_time(store: Store, clerk: Author, task: Task) -> None:
    extending.ask(store, clerk, task, until(LATER), reason="mưa lũ")
    with pytest.raises(RequestOpen):
        extending.ask(store, clerk, find(store, task.number), until(date(2023, 10, 31)), reason="mưa nữa")


def test_what_has_no_deadline_has_none_to_extend(store: Store, clerk: Author, given: Give) -> None:
    with pytest.raises(NoDeadlineToExtend):
        extending.ask(store, clerk, find(store, given()), until(LATER), reason="mưa lũ")


@pytest.mark.parametrize(
    ("next_on", "marked"),
    [
        (date(2023, 8, 18), date(2023, 8, 18)),  # Friday: two working days ahead
        (date(2023, 8, 21), date(2023, 8, 21)),  # Monday: three
        (date(2023, 8, 22), None),  # Tuesday: four
        (date(2023, 8, 15), None),  # it has been
    ],
)
def test_a_change_shortly_before_the_meeting_is_marked(
    store: Store, clerk: Author, given: Give, next_on: date, marked: date | None
) -> None:
    held = meetings.add(store, clerk, title="Giao ban", body="UBND", held_on=date(2023, 7, 3), next_on=next_on)
    number = given(last=DUE, meeting_id=held)
    extending.ask(store, clerk, find(store, number), until(LATER), reason="mưa lũ")
    (request,) = moved_deadlines.of_task(store, number)
    assert request.before_meeting == marked


def test_a_date_moved_by_hand_before_the_meeting_is_marked_too(store: Store, clerk: Author, given: Give) -> None:
    held = meetings.add(store, clerk, title="Giao ban", held_on=date(2023, 7, 3), next_on=date(2023, 8, 18))
    number = given(last=DUE, meeting_id=held)
    tracking.edit(store, clerk, find(store, number), deadline=until(LATER))
    (change,) = moved_deadlines.of_task(store, number)
    assert (change.before_meeting, change.old_due, change.granted_due) == (date(2023, 8, 18), DUE, LATER)
    assert find(store, number).extensions == 0, "it was not an extension that somebody granted"


# --- the clock stands ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("more", "due"),
    [
        ({}, DUE + timedelta(days=6)),
        ({"same_due": True}, DUE),
        ({"due": LATER}, LATER),
        ({"on": date(2023, 8, 12)}, DUE + timedelta(days=2)),
    ],
)
def test_the_deadline_moves_by_the_days_the_clock_stood(
    store: Store, clerk: Author, task: Task, more: dict[str, date | bool], due: date
) -> None:
    pausing.suspend(store, clerk, task, reason="chờ quy hoạch", on=date(2023, 8, 10))
    stopped = find(store, task.number)
    assert (stopped.status, stopped.suspended_on) == (Status.SUSPENDED, date(2023, 8, 10))
    pausing.resume(store, clerk, stopped, **more)  # type: ignore[arg-type]
    now = find(store, task.number)
    assert (now.status, now.due, now.original_due, now.suspended_on) == (Status.IN_PROGRESS, due, DUE, None)


def test_what_is_suspended_is_not_overdue(store: Store, clerk: Author, given: Give) -> None:
    number = given(last=date(2023, 8, 1))
    pausing.suspend(store, clerk, find(store, number), reason="chờ quy hoạch")
    assert listing.overdue(store, listing.LINES, ALL, TODAY) == []


def test_nothing_goes_on_before_it_was_suspended(store: Store, clerk: Author, task: Task) -> None:
    pausing.suspend(store, clerk, task, reason="chờ quy hoạch", on=date(2023, 8, 10))
    with pytest.raises(DayOutOfOrder):
        pausing.resume(store, clerk, find(store, task.number), on=date(2023, 8, 9))


# --- the office's own days -------------------------------------------------------------------------------------------

SATURDAY, MONDAY, TUESDAY = date(2023, 9, 16), date(2023, 9, 18), date(2023, 9, 19)


@pytest.mark.parametrize(
    ("moving", "off", "worked", "due", "written"),
    [
        (False, (), (), SATURDAY, None),
        (True, (), (), MONDAY, SATURDAY),
        (True, (MONDAY,), (), TUESDAY, SATURDAY),
        (True, (), (SATURDAY,), SATURDAY, None),
    ],
)
def test_a_deadline_on_a_day_off_is_kept_as_the_office_has_decided(
    store: Store,
    clerk: Author,
    task: Task,
    moving: bool,
    off: tuple[date, ...],
    worked: tuple[date, ...],
    due: date,
    written: date | None,
) -> None:
    if moving:
        settings.put(store, clerk, DAYS_OFF, NEXT_WORKING_DAY)
    for day in off:
        office_days.put(store, clerk, day, working=False, note="nghỉ bù")
    for day in worked:
        office_days.put(store, clerk, day, working=True, note="làm bù")
    tracking.edit(store, clerk, task, deadline=until(SATURDAY))
    now = find(store, task.number)
    assert (now.due, now.written_due) == (due, written)


@pytest.mark.parametrize(
    ("due", "day", "late"),
    [
        (date(2023, 8, 11), date(2023, 8, 11), 0),
        (date(2023, 8, 11), date(2023, 8, 13), 0),  # Sunday after a Friday
        (date(2023, 8, 11), date(2023, 8, 14), 1),
        (date(2023, 8, 11), date(2023, 8, 16), 2),  # the 15th is off here
        (date(2023, 8, 31), date(2023, 9, 5), 1),  # over National Day and the weekend
        (None, date(2023, 9, 5), 0),
    ],
)
def test_lateness_in_working_days(due: date | None, day: date, late: int) -> None:
    assert working_days_late(due, day, OfficeDays(closures=frozenset({date(2023, 8, 15)}))) == late


def test_the_overdue_list_counts_in_working_days_when_asked(store: Store, clerk: Author, given: Give) -> None:
    given(last=date(2023, 8, 11))
    office_days.put(store, clerk, date(2023, 8, 15), working=False)
    for office, shown in ((None, 5), (office_days.calendar(store), 2)):
        (table,) = overdue_report(store, ALL, TODAY, address="sổ", office=office).tables
        assert table.rows[0][4] == shown


# --- by the original deadline ----------------------------------------------------------------------------------------


def test_a_list_of_what_is_soon_can_be_asked_by_the_original_deadline(store: Store, clerk: Author, given: Give) -> None:
    number = given(last=TODAY + timedelta(days=3))
    extending.grant(store, clerk, find(store, number), until(LATER), by="Bí thư", reason="chờ vốn")
    assert listing.soon(store, listing.LINES, ALL, TODAY, days=7) == []
    (task,) = listing.soon(store, listing.LINES, ALL, TODAY, days=7, original=True)
    assert task.number == number
