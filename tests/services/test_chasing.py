"""Who was chased for what, what was answered, and what should be chased now."""

from collections.abc import Callable
from datetime import date

import pytest

from dondoc.domain.addressee import Addressee, Chase
from dondoc.domain.reminder import Channel, Level
from dondoc.domain.task import Restriction
from dondoc.errors.tasks import DayInFuture, DayOutOfOrder, NothingToAnswer, WrongStatus
from dondoc.errors.usage import EmptyText
from dondoc.locale import Language, words_of
from dondoc.services.finding.by_number import task as find
from dondoc.services.finding.selection import Selection
from dondoc.services.history.author import Author
from dondoc.services.history.history import history
from dondoc.services.reminders import chasing, sending
from dondoc.services.reminders.chasing import Due
from dondoc.services.tasks import changing, closing, tracking
from dondoc.services.units import units
from dondoc.storage.store import Store
from tests.services.conftest import GIVEN, TODAY

Give = Callable[..., int]
EVERYTHING = Selection()


def test_a_reminder_keeps_who_was_chased_when_and_how(store: Store, clerk: Author, given: Give) -> None:
    finance = units.add(store, clerk, "Phòng Tài chính")
    number = given(lead=finance)
    chasing.remind(
        store,
        clerk,
        find(store, number),
        level=Level.REMIND,
        channel=Channel.PHONE,
        recipient=" Bà\tHồng ",
        document="20/CV-VPTU",
        text="hẹn\ntuần sau",
    )
    (line,) = chasing.reminders(store)
    assert (line.task_number, line.unit, line.on_day, line.level) == (number, "Phòng Tài chính", TODAY, Level.REMIND)
    assert (line.channel, line.recipient, line.document) == ("phone", "Bà Hồng", "20/CV-VPTU")
    event = history(store, number)[-1]
    assert (event.action, event.actor, event.reason, event.document) == (
        "remind",
        clerk.name,
        "hẹn tuần sau",
        "20/CV-VPTU",
    )
    assert {row.table for row in event.rows} == {"tasks", "reminders"}
    assert find(store, number).contacted_on == TODAY


def test_the_last_contact_never_goes_back(store: Store, clerk: Author, given: Give) -> None:
    number = given()
    chasing.remind(store, clerk, find(store, number), on=date(2023, 8, 10))
    chasing.remind(store, clerk, find(store, number), on=date(2023, 8, 1))
    assert find(store, number).contacted_on == date(2023, 8, 10)
    assert [row.table for row in history(store, number)[-1].rows] == ["reminders"]


@pytest.mark.parametrize(("day", "error"), [(date(2023, 8, 17), DayInFuture), (date(2023, 6, 27), DayOutOfOrder)])
def test_nobody_was_chased_tomorrow_or_before_the_task_was_given(
    store: Store, clerk: Author, given: Give, day: date, error: type[Exception]
) -> None:
    number = given()
    with pytest.raises(error):
        chasing.remind(store, clerk, find(store, number), on=day)
    assert chasing.reminders(store) == []
    for fitting in (GIVEN, TODAY):
        chasing.remind(store, clerk, find(store, number), on=fitting)


def test_what_is_done_is_not_chased(store: Store, clerk: Author, given: Give) -> None:
    number = given()
    tracking.done(store, clerk, find(store, number))
    with pytest.raises(WrongStatus):
        chasing.remind(store, clerk, find(store, number))


def test_an_answer_goes_to_the_last_reminder_that_waits(store: Store, clerk: Author, given: Give) -> None:
    number = given()
    for day in (1, 8, 15):
        chasing.remind(store, clerk, find(store, number), on=date(2023, 8, day))
    chasing.answer(store, clerk, find(store, number), "đã trình ký", on=date(2023, 8, 15))
    chasing.answer(store, clerk, find(store, number), "xong tuần sau", on=date(2023, 8, 16))
    assert [each.answer for each in chasing.of_task(store, number)] == [None, "xong tuần sau", "đã trình ký"]
    assert chasing.reminders(store, waiting=True) == []
    assert find(store, number).contacted_on == TODAY


def test_an_answer_is_none_without_words_or_reminder_or_before_it(store: Store, clerk: Author, given: Give) -> None:
    number = given()
    with pytest.raises(NothingToAnswer):
        chasing.answer(store, clerk, find(store, number), "đã làm")
    chasing.remind(store, clerk, find(store, number), on=date(2023, 8, 8))
    for text, day, error in [
        ("  ", None, EmptyText),
        ("đã làm", date(2023, 8, 7), DayOutOfOrder),
        ("đã làm", date(2023, 8, 17), DayInFuture),
    ]:
        with pytest.raises(error):
            chasing.answer(store, clerk, find(store, number), text, on=day)
    chasing.answer(store, clerk, find(store, number), "đã làm", on=date(2023, 8, 8))
    with pytest.raises(NothingToAnswer):
        chasing.answer(store, clerk, find(store, number), "đã làm")


def test_an_answer_may_come_when_the_task_is_done(store: Store, clerk: Author, given: Give) -> None:
    number = given()
    chasing.remind(store, clerk, find(store, number))
    tracking.done(store, clerk, find(store, number))
    assert chasing.reminders(store, waiting=True) == []
    chasing.answer(store, clerk, find(store, number), "báo cáo 12/BC")
    assert chasing.of_task(store, number)[0].answer == "báo cáo 12/BC"


def test_the_reminders_can_be_narrowed(store: Store, clerk: Author, given: Give) -> None:
    finance, office = units.add(store, clerk, "Phòng Tài chính"), units.add(store, clerk, "Văn phòng")
    first, second = given(lead=finance), given(lead=office)
    chasing.remind(store, clerk, find(store, first), on=date(2023, 8, 1), channel=Channel.EMAIL)
    chasing.remind(store, clerk, find(store, second), on=date(2023, 8, 2))
    chasing.answer(store, clerk, find(store, second), "đang làm")

    def tasks(**asked: object) -> list[int]:
        return [line.task_number for line in chasing.reminders(store, **asked)]  # type: ignore[arg-type]

    assert tasks() == [first, second]
    assert tasks(task=second) == tasks(unit=office.id) == tasks(since=date(2023, 8, 2)) == [second]
    assert tasks(waiting=True) == tasks(channel=Channel.EMAIL) == [first]


@pytest.mark.parametrize(
    ("due", "numbers"),
    [
        (Due(), [1]),
        (Due(soon_days=0), [1, 2]),
        (Due(soon_days=7), [1, 2, 3]),
        (Due(soon_days=8), [1, 2, 3, 4]),
    ],
)
def test_what_is_late_and_what_will_soon_be_due_is_chased(
    store: Store, given: Give, due: Due, numbers: list[int]
) -> None:
    for day in (date(2023, 8, 15), TODAY, date(2023, 8, 23), date(2023, 8, 24), None):
        given(last=day)
    assert [task.number for task in chasing.to_chase(store, EVERYTHING, TODAY, due)] == numbers


def test_who_was_chased_or_answered_lately_is_left_alone(store: Store, clerk: Author, given: Give) -> None:
    days = (date(2023, 8, 9), date(2023, 8, 10), None)
    chased = [given(last=date(2023, 7, 1)) for _day in days]
    for number, day in zip(chased, days, strict=True):
        if day:
            chasing.remind(store, clerk, find(store, number), on=day)
    assert [t.number for t in chasing.to_chase(store, EVERYTHING, TODAY, Due(pause=7))] == [chased[0], chased[2]]
    chasing.answer(store, clerk, find(store, chased[0]), "đang làm")
    assert [t.number for t in chasing.to_chase(store, EVERYTHING, TODAY, Due(pause=7))] == [chased[2]]


def test_a_filter_means_the_tasks_in_hand_only(store: Store, clerk: Author, given: Give) -> None:
    finance = units.add(store, clerk, "Phòng Tài chính")
    kept, done = given(lead=finance), given(lead=finance)
    tracking.done(store, clerk, find(store, done))
    wanted = Selection(lead="Phòng Tài chính")
    assert [task.number for task in chasing.to_chase(store, wanted, TODAY, None)] == [kept]


def test_what_the_unit_has_reported_waits_for_the_office(store: Store, clerk: Author, given: Give) -> None:
    number = given(last=date(2023, 8, 1))
    closing.report_done(store, clerk, find(store, number))
    assert chasing.to_chase(store, EVERYTHING, TODAY, Due()) == []
    with pytest.raises(WrongStatus):
        chasing.remind(store, clerk, find(store, number))


def test_what_is_restricted_is_told_to_nobody(store: Store, clerk: Author, given: Give) -> None:
    number = given(last=date(2023, 8, 1))
    task = find(store, number)
    changing.change(store, clerk, "edit", task, {"restricted": Restriction.SECRET})
    assert chasing.to_chase(store, EVERYTHING, TODAY, Due()) == []
    named = Selection(numbers=(number,))
    assert len(chasing.to_chase(store, Selection(restricted=True), TODAY, Due())) == 1
    assert [task.number for task in chasing.to_chase(store, named, TODAY, Due())] == [number]
    chasing.remind(store, clerk, find(store, number))
    assert chasing.reminders(store) == []
    assert len(chasing.reminders(store, restricted=True)) == len(chasing.reminders(store, task=number)) == 1


def test_each_unit_is_told_of_its_own_tasks(store: Store, clerk: Author, given: Give) -> None:
    office, finance = units.add(store, clerk, "Văn phòng"), units.add(store, clerk, "Đoàn Thanh niên")
    late, later = (
        given(lead=office, last=date(2023, 8, 1)),
        given(lead=office, last=date(2023, 7, 1), cooperating=[finance]),
    )
    soon, today, nobody = (
        given(lead=finance, last=date(2023, 8, 20)),
        given(lead=finance, last=TODAY),
        given(last=TODAY),
    )
    undated = given(lead=finance)
    tasks = [find(store, number) for number in (late, later, soon, today, nobody, undated)]
    told, without = chasing.chases(store, tasks, TODAY)
    assert [(each.unit.name, [task.number for task in each.tasks]) for each in told] == [
        ("Đoàn Thanh niên", [today, soon, undated]),
        ("Văn phòng", [later, late]),
    ]
    assert [len(each.overdue) for each in told] == [0, 2]
    assert [task.number for task in without] == [nobody]


def test_no_letter_goes_where_no_address_is(store: Store, given: Give) -> None:
    task = find(store, given())
    units_told = [
        Chase(Addressee(number, f"Đơn vị {number}", None, None, email), TODAY, (), (), (task,))
        for number, email in enumerate([None, "không có", "a@b.vn\nBcc: c@d.vn", "a@b.vn"])
    ]
    prepared = sending.prepare(store, units_told, TODAY, words_of(Language.VIETNAMESE))
    assert [each.outcome.value for each in prepared] == ["no_address", "failed", "failed", "ready"]
    assert [each.error.code for each in prepared if each.error] == ["bad-address"] * 2
