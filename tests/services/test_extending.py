"""Deadlines that move, honestly: asked for, granted or refused, and marked where a meeting is near."""

from collections.abc import Callable
from datetime import date

import pytest

from dondoc.domain.deadline import NO_DEADLINE
from dondoc.domain.extension import Decision
from dondoc.domain.setting import DAYS_OFF, NEAR_MEETING
from dondoc.domain.told import told
from dondoc.errors.deadlines import DeciderNeeded, NoDeadlineToExtend, NoRequest, NotLater, RequestOpen
from dondoc.errors.tasks import WrongStatus
from dondoc.errors.usage import ReasonNeeded
from dondoc.services.finding.by_number import task as find
from dondoc.services.history.author import Author
from dondoc.services.history.history import history
from dondoc.services.meetings import meetings
from dondoc.services.office import settings
from dondoc.services.tasks import extending, moved_deadlines, tracking
from dondoc.storage.store import Store
from tests.services.conftest import TODAY, due

Give = Callable[..., int]
DUE, WANTED = date(2023, 7, 27), date(2023, 9, 29)


def test_a_request_moves_nothing(store: Store, clerk: Author, given: Give) -> None:
    number = given(last=DUE)
    extending.ask(store, clerk, find(store, number), due(WANTED), reason="vướng mặt bằng", asked_by="Phòng TC-KH")
    task = find(store, number)
    assert (task.due, task.original_due, task.extensions) == (DUE, DUE, 0)
    request = extending.open_request(store, number)
    assert request is not None
    assert (request.asked_on, request.old_due, request.wanted_due) == (TODAY, DUE, WANTED)
    assert (request.asked_by, request.reason, request.decision) == ("Phòng TC-KH", "vướng mặt bằng", Decision.ASKED)
    assert [event.action for event in history(store, number)] == ["add", "ask"]


def test_granted_the_deadline_moves_and_the_original_one_stays(store: Store, clerk: Author, given: Give) -> None:
    number = given(last=DUE)
    extending.ask(store, clerk, find(store, number), due(WANTED), reason="mưa bão")
    extending.grant(store, clerk, find(store, number), by="Phó Chủ tịch A", document="20/TB-UBND")
    task = find(store, number)
    assert (task.due, task.original_due, task.extensions) == (WANTED, DUE, 1)
    (kept,) = moved_deadlines.of_task(store, number)
    assert (kept.decision, kept.decided_on, kept.decided_by) == (Decision.GRANTED, TODAY, "Phó Chủ tịch A")
    assert (kept.document, kept.granted_due) == ("20/TB-UBND", WANTED)
    assert history(store, number)[-1].document == "20/TB-UBND"
    assert extending.open_request(store, number) is None


def test_another_day_than_the_one_asked_for_is_granted(store: Store, clerk: Author, given: Give) -> None:
    number = given(last=DUE)
    extending.ask(store, clerk, find(store, number), due(WANTED), reason="mưa bão")
    extending.grant(store, clerk, find(store, number), due(date(2023, 8, 31)), by="Phó Chủ tịch A")
    (kept,) = moved_deadlines.of_task(store, number)
    assert (kept.wanted_due, kept.granted_due, find(store, number).due) == (
        WANTED,
        date(2023, 8, 31),
        date(2023, 8, 31),
    )


def test_refused_the_deadline_stays(store: Store, clerk: Author, given: Give) -> None:
    number = given(last=DUE)
    extending.ask(store, clerk, find(store, number), due(WANTED), reason="bận")
    extending.refuse(store, clerk, find(store, number), by="Chủ tịch", reason="không khách quan")
    task = find(store, number)
    assert (task.due, task.extensions) == (DUE, 0)
    (kept,) = moved_deadlines.of_task(store, number)
    assert (kept.decision, kept.granted_due) == (Decision.REFUSED, None)
    assert history(store, number)[-1].reason == "không khách quan"
    extending.ask(store, clerk, task, due(WANTED), reason="lần nữa")  # refused is not for ever


def test_asked_and_granted_in_one_step_twice(store: Store, clerk: Author, given: Give) -> None:
    number = given(last=DUE)
    for last in (date(2023, 8, 31), WANTED):
        extending.grant(store, clerk, find(store, number), due(last), by="Phó Chủ tịch A", reason="mưa bão")
    task = find(store, number)
    assert (task.due, task.original_due, task.extensions) == (WANTED, DUE, 2)
    actions = [event.action for event in history(store, number)]
    assert actions == ["add", "ask", "grant", "ask", "grant"]
    assert told(history(store, number)[-1], str)["due"] == ("2023-08-31", "2023-09-29")


@pytest.mark.parametrize("last", [DUE, date(2023, 7, 26)])
def test_an_extension_is_later(store: Store, clerk: Author, given: Give, last: date) -> None:
    task = find(store, given(last=DUE))
    with pytest.raises(NotLater):
        extending.ask(store, clerk, task, due(last), reason="x")
    with pytest.raises(NotLater):
        extending.ask(store, clerk, task, NO_DEADLINE, reason="x")
    assert extending.ask(store, clerk, task, due(date(2023, 7, 28)), reason="x")


def test_what_is_asked_says_why_and_what_is_decided_says_who(store: Store, clerk: Author, given: Give) -> None:
    task = find(store, given(last=DUE))
    with pytest.raises(ReasonNeeded):
        extending.ask(store, clerk, task, due(WANTED), reason=" ")
    with pytest.raises(NoRequest):
        extending.grant(store, clerk, task, by="Chủ tịch")
    with pytest.raises(NoRequest):
        extending.refuse(store, clerk, task, by="Chủ tịch", reason="x")
    extending.ask(store, clerk, task, due(WANTED), reason="mưa")
    with pytest.raises(RequestOpen):
        extending.ask(store, clerk, task, due(WANTED), reason="mưa")
    with pytest.raises(DeciderNeeded):
        extending.grant(store, clerk, task, by="")
    with pytest.raises(DeciderNeeded):
        extending.refuse(store, clerk, task, by=None, reason="x")
    with pytest.raises(ReasonNeeded):
        extending.refuse(store, clerk, task, by="Chủ tịch", reason=None)
    assert [event.action for event in history(store, task.number)] == ["add", "ask"]


def test_what_has_no_deadline_or_is_closed_is_not_extended(store: Store, clerk: Author, given: Give) -> None:
    with pytest.raises(NoDeadlineToExtend):
        extending.ask(store, clerk, find(store, given()), due(WANTED), reason="x")
    closed = tracking.done(store, clerk, find(store, given(last=DUE))).after
    with pytest.raises(WrongStatus):
        extending.ask(store, clerk, closed, due(WANTED), reason="x")
    with pytest.raises(WrongStatus):
        extending.grant(store, clerk, closed, due(WANTED), by="Chủ tịch", reason="x")


def test_the_list_for_the_meeting(store: Store, clerk: Author, given: Give) -> None:
    numbers = [given(last=DUE) for _ in range(3)]
    for number in numbers:
        extending.ask(store, clerk, find(store, number), due(WANTED), reason="mưa")
    extending.refuse(store, clerk, find(store, numbers[0]), by="Chủ tịch", reason="x")
    tracking.done(store, clerk, find(store, numbers[1]))
    assert [each.task_number for each in moved_deadlines.requests(store, open_only=True, restricted=False)] == [
        numbers[2]
    ]
    assert len(moved_deadlines.requests(store, open_only=False, restricted=False)) == 3


NEXT = date(2023, 6, 30)  # a Friday


@pytest.mark.parametrize(
    ("today", "days", "near"),
    [
        (date(2023, 6, 26), "3", False),  # four working days: Tuesday to Friday
        (date(2023, 6, 27), "3", True),
        (date(2023, 6, 30), "3", True),
        (date(2023, 7, 1), "3", False),  # it is over
        (date(2023, 6, 24), "5", True),  # a Saturday
        (date(2023, 6, 22), "5", False),
        (date(2023, 6, 23), "5", True),
        (date(2023, 6, 30), "0", False),
    ],
)
def test_what_is_asked_just_before_the_meeting_is_marked(
    store: Store, clerk: Author, given: Give, today: date, days: str, near: bool
) -> None:
    settings.put(store, clerk, NEAR_MEETING, days)
    held = meetings.add(store, clerk, title="Giao ban tháng 5", body="Thường trực Thành ủy", held_on=date(2023, 5, 31))
    later = meetings.add(store, clerk, title="Giao ban", body="thường trực thành ủy", held_on=date(2023, 6, 15))
    meetings.add(store, clerk, title="Họp khác", body="Ban Dân vận", held_on=today)
    meetings.set_next(store, clerk, later, NEXT)
    task = find(store, given(last=DUE, meeting_id=held, assigned_on=date(2023, 5, 31)))
    extending.ask(store, clerk._replace(today=today), task, due(WANTED), reason="x")
    (kept,) = moved_deadlines.of_task(store, task.number)
    assert kept.before_meeting == (NEXT if near else None)


def test_the_meeting_that_gave_a_task_is_not_the_next_one_on_its_own_day(
    store: Store, clerk: Author, given: Give
) -> None:
    held = meetings.add(store, clerk, title="Giao ban", body="Thường trực Thành ủy", held_on=NEXT)
    task = find(store, given(last=DUE, meeting_id=held, assigned_on=NEXT))
    extending.ask(store, clerk._replace(today=NEXT), task, due(WANTED), reason="x")
    (kept,) = moved_deadlines.of_task(store, task.number)
    assert kept.before_meeting is None


@pytest.mark.parametrize(
    ("new", "marked"),
    [(WANTED, True), (date(2023, 7, 1), True), (None, True), (DUE, False)],
)
def test_a_change_without_a_request_is_marked_near_the_meeting(
    store: Store, clerk: Author, given: Give, new: date | None, marked: bool
) -> None:
    held = meetings.add(store, clerk, title="Giao ban", held_on=date(2023, 6, 28))
    task = find(store, given(last=DUE, meeting_id=held))
    tracking.edit(store, clerk, task, deadline=due(new), reason="sửa cho đúng")
    assert moved_deadlines.of_task(store, task.number) == []  # no meeting is near
    tracking.edit(store, clerk, find(store, task.number), deadline=due(DUE))
    meetings.set_next(store, clerk, held, TODAY)
    tracking.edit(store, clerk, find(store, task.number), deadline=due(new), reason="sửa cho đúng")
    kept = moved_deadlines.of_task(store, task.number)
    assert [(each.before_meeting, each.granted_due, each.decided_by) for each in kept] == [(TODAY, new, None)] * marked
    assert find(store, task.number).extensions == 0


def test_a_deadline_granted_on_a_day_off_moves_on(store: Store, clerk: Author, given: Give) -> None:
    settings.put(store, clerk, DAYS_OFF, "next-working-day")
    number = given(last=DUE)
    saturday = date(2023, 9, 30)
    extending.grant(store, clerk, find(store, number), due(saturday), by="Chủ tịch", reason="x")
    task = find(store, number)
    assert (task.due, task.written_due) == (date(2023, 10, 2), saturday)
