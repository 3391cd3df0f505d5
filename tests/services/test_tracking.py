"""What happens to a task, in the words of the office."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import given as examples
from hypothesis import strategies as st

from dondoc.domain.attachment import NewFile
from dondoc.domain.deadline import NO_DEADLINE, Deadline, DeadlineKind
from dondoc.domain.extension import Decision
from dondoc.domain.states import CHANGES
from dondoc.domain.task import Status, Task
from dondoc.domain.told import told
from dondoc.domain.unit import Unit
from dondoc.errors import BadValue, DondocError
from dondoc.errors.deadlines import NoRequest, NotLater, RequestOpen
from dondoc.errors.tasks import DayInFuture, DayOutOfOrder, WrongStatus
from dondoc.errors.usage import EmptyText
from dondoc.services.finding.by_number import task as find
from dondoc.services.history.author import Author
from dondoc.services.history.history import history
from dondoc.services.reminders import chasing
from dondoc.services.tasks import attachments, closing, extending, moved_deadlines, parts, pausing, recurring, tracking
from dondoc.services.units import transferring, units
from dondoc.services.units.transferring import Move
from dondoc.storage.store import Store
from tests.services.conftest import GIVEN, TODAY, due

Give = Callable[..., int]


def test_a_new_task_waits_to_be_begun(store: Store, given: Give) -> None:
    task = find(store, given(last=date(2023, 9, 30)))
    assert (task.status, task.percent, task.completed_on) == (Status.ASSIGNED, 0, None)
    assert task.due == task.original_due == date(2023, 9, 30)


def test_every_change_is_one_event_with_old_and_new(store: Store, clerk: Author, given: Give) -> None:
    number = given()
    tracking.progress(store, clerk, find(store, number), 60, reason="đã giải ngân quá nửa")
    added, progressed = history(store, number)
    assert added.action == "add"
    assert (progressed.actor, progressed.at, progressed.reason) == (clerk.name, clerk.at, "đã giải ngân quá nửa")
    assert told(progressed, str) == {"percent": (0, 60), "status": ("assigned", "in_progress")}


def test_a_change_that_changes_nothing_leaves_no_trace(store: Store, clerk: Author, given: Give) -> None:
    number = given()
    tracking.start(store, clerk, find(store, number))
    tracking.start(store, clerk, find(store, number))
    assert [event.action for event in history(store, number)] == ["add", "start"]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Xây dựng cơ bản", "Xây dựng cơ bản"),
        ("xay-dung-co-ban", "Xây dựng cơ bản"),
        ("XÂY DỰNG  CƠ BẢN", "Xây dựng cơ bản"),
        ("Y tế", "Y tế"),
        ("-", None),
        ("", None),
    ],
)
def test_a_field_is_spelt_as_it_was_before(
    store: Store, clerk: Author, given: Give, typed: str, kept: str | None
) -> None:
    first, second = given(), given()
    for number in (first, second):
        tracking.edit(store, clerk, find(store, number), field="Xây dựng cơ bản")
    tracking.edit(store, clerk, find(store, second), field=typed)
    assert (find(store, first).field, find(store, second).field) == ("Xây dựng cơ bản", kept)


def test_done_keeps_the_day_and_the_product(store: Store, clerk: Author, given: Give) -> None:
    number = given()
    tracking.done(store, clerk, find(store, number), on=date(2023, 7, 20), product="123/BC-UBND")
    task = find(store, number)
    assert (task.status, task.percent) == (Status.COMPLETED, 100)
    assert (task.completed_on, task.product) == (date(2023, 7, 20), "123/BC-UBND")


@pytest.mark.parametrize(("day", "error"), [(date(2023, 8, 17), DayInFuture), (date(2023, 6, 27), DayOutOfOrder)])
def test_nothing_is_done_tomorrow_or_before_it_was_given(
    store: Store, clerk: Author, given: Give, day: date, error: type[Exception]
) -> None:
    number = given()
    with pytest.raises(error):
        tracking.done(store, clerk, find(store, number), on=day)
    assert find(store, number).status is Status.ASSIGNED


def test_done_on_the_day_it_was_given_and_today(store: Store, clerk: Author, given: Give) -> None:
    for day in (GIVEN, TODAY):
        number = given()
        assert tracking.done(store, clerk, find(store, number), on=day).after.completed_on == day


def test_the_original_deadline_stays_when_the_deadline_moves(store: Store, clerk: Author, given: Give) -> None:
    number = given(last=date(2023, 7, 27))
    tracking.edit(store, clerk, find(store, number), deadline=due(date(2023, 9, 30)))
    task = find(store, number)
    assert (task.due, task.original_due) == (date(2023, 9, 30), date(2023, 7, 27))
    tracking.edit(store, clerk, task, deadline=NO_DEADLINE)
    task = find(store, number)
    assert (task.due, task.original_due) == (None, date(2023, 7, 27))


def test_the_first_deadline_given_later_is_the_original_one(store: Store, clerk: Author, given: Give) -> None:
    number = given(last=None)
    change = tracking.edit(store, clerk, find(store, number), deadline=due(date(2023, 9, 30)))
    assert change.after.original_due == find(store, number).original_due == date(2023, 9, 30)


def test_a_task_has_one_lead_who_does_not_cooperate_too(store: Store, clerk: Author, given: Give) -> None:
    finance = units.add(store, clerk, "Phòng Tài chính - Kế hoạch")
    works = units.add(store, clerk, "Ban Quản lý dự án")
    number = given(lead=finance, cooperating=[works, finance])
    assert find(store, number).cooperating == ("Ban Quản lý dự án",)
    tracking.assign(store, clerk, find(store, number), lead=works)
    task = find(store, number)
    assert (task.lead, task.cooperating) == ("Ban Quản lý dự án", ())


def test_naming_those_that_cooperate_replaces_those_before(store: Store, clerk: Author, given: Give) -> None:
    first, second = units.add(store, clerk, "Công an phường"), units.add(store, clerk, "Hội Phụ nữ")
    number = given(cooperating=[first])
    change = tracking.assign(store, clerk, find(store, number), cooperating=[second], official="Bà Hoa")
    assert change.told["cooperating"] == (["Công an phường"], ["Hội Phụ nữ"])
    assert find(store, number).official == "Bà Hoa"


@pytest.mark.parametrize("percent", [-1, 101])
def test_progress_is_between_nothing_and_all(store: Store, clerk: Author, given: Give, percent: int) -> None:
    with pytest.raises(BadValue):
        tracking.progress(store, clerk, find(store, given()), percent)


def test_reopening_begins_again(store: Store, clerk: Author, given: Give) -> None:
    number = given()
    tracking.done(store, clerk, find(store, number))
    task = tracking.reopen(store, clerk, find(store, number), reason="báo cáo chưa đạt").after
    assert (task.status, task.percent, task.completed_on) == (Status.IN_PROGRESS, 0, None)


@pytest.mark.parametrize("title", ["", "   ", "\n\t", "\u200b\u200d", " \ufeff ", "\u3164", "\u0301", "\u202e"])
def test_a_task_needs_words(store: Store, clerk: Author, given: Give, title: str) -> None:
    with pytest.raises(EmptyText):
        given(title)


def answered(store: Store, clerk: Author, task: Task) -> object:
    """An answer, where one is waited for."""
    waits = any(each.answered_on is None for each in chasing.of_task(store, task.number))
    return chasing.answer(store, clerk, task, "đang làm") if waits else None


EVERY_MONTH = Deadline(DeadlineKind.RECURRING, GIVEN, GIVEN, recurrence="FREQ=MONTHLY;BYMONTHDAY=25")
ACTIONS: dict[str, Callable[[Store, Author, Task], object]] = {
    "start": tracking.start,
    "progress": lambda store, clerk, task: tracking.progress(store, clerk, task, 40),
    "report": closing.report_done,
    "accept": closing.accept,
    "return": lambda store, clerk, task: closing.return_(store, clerk, task, reason="thiếu biên bản"),
    "done": tracking.done,
    "withdraw": tracking.withdraw,
    "reopen": tracking.reopen,
    "note": lambda store, clerk, task: tracking.note(store, clerk, task, "đã gọi điện"),
    "ask": lambda store, clerk, task: extending.ask(store, clerk, task, due(date(2023, 9, 30)), reason="mưa"),
    "grant": lambda store, clerk, task: extending.grant(
        store, clerk, task, due((task.due or TODAY) + timedelta(days=9)), by="Phó Chủ tịch", reason="mưa"
    ),
    "refuse": lambda store, clerk, task: extending.refuse(store, clerk, task, by="Phó Chủ tịch", reason="đủ thời gian"),
    "suspend": lambda store, clerk, task: pausing.suspend(store, clerk, task, reason="chờ quy hoạch"),
    "resume": pausing.resume,
    "attach": lambda store, clerk, task: attachments.attach(store, clerk, task, [NewFile("bc.txt", b"xong")]),
    "edit": lambda store, clerk, task: tracking.edit(store, clerk, task, title="Tên khác"),
    "assign": lambda store, clerk, task: tracking.assign(store, clerk, task, official="Ông Nam"),
    "split": lambda store, clerk, task: parts.split(store, clerk, task, []),
    "recur": lambda store, clerk, task: recurring.give(store, clerk, task, EVERY_MONTH),
    "remind": chasing.remind,
    "answer": answered,
    "transfer": lambda store, clerk, task: transferring.transfer(store, clerk, [Move(task, Unit(1, "Đội"))], ()),
}


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@examples(actions=st.lists(st.sampled_from(sorted(ACTIONS)), max_size=8))
def test_any_order_of_changes_keeps_the_register_whole(
    store: Store, clerk: Author, given: Give, actions: list[str]
) -> None:
    """A change is refused exactly where the table says so; the deadline and the quotes never suffer; all is logged."""
    number = given(last=date(2023, 7, 27))
    for action in actions:
        before = find(store, number)
        written = len(history(store, number))
        try:
            ACTIONS[action](store, clerk, before)
        except WrongStatus:  # granting in one step is asking too
            assert before.status not in CHANGES["ask" if action == "grant" else action].before
            assert find(store, number) == before
            assert len(history(store, number)) == written
        except (RequestOpen, NoRequest, NotLater):
            assert before.status in CHANGES[action].before
            assert find(store, number) == before
            assert len(history(store, number)) == written
        else:
            assert before.status in CHANGES[action].before
            assert len(history(store, number)) - written in (0, 1, 2 if action == "grant" else 1)
        after = find(store, number)
        assert after.original_due == date(2023, 7, 27)
        assert (after.status is Status.COMPLETED) == (after.completed_on is not None)
        assert after.reported_on is None or after.status not in (Status.ASSIGNED, Status.IN_PROGRESS)
        assert after.suspended_on is not None or after.status is not Status.SUSPENDED
        granted = [each for each in moved_deadlines.of_task(store, number) if each.decision is Decision.GRANTED]
        assert after.extensions == len(granted)


def test_every_change_of_the_table_is_tried(store: Store) -> None:
    assert set(ACTIONS) == {name for name, move in CHANGES.items() if move.before}
    assert issubclass(WrongStatus, DondocError)
