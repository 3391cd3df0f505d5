"""Which tasks a list shows: the boundary days above all."""

from collections.abc import Callable
from datetime import date

import pytest

from dondoc.domain.task import Status, Timeliness, days_late, timeliness
from dondoc.errors import UnknownTask
from dondoc.errors.usage import NoFilter
from dondoc.services.finding import listing
from dondoc.services.finding.by_number import task as find
from dondoc.services.finding.selection import Selection, select_for_change
from dondoc.services.history.author import Author
from dondoc.services.tasks import tracking
from dondoc.services.units import units
from dondoc.storage.store import Store
from tests.services.conftest import TODAY, due

Give = Callable[..., int]
EVERYTHING = Selection()
DUE = date(2023, 7, 27)


@pytest.mark.parametrize(
    ("day", "standing", "late"),
    [
        (date(2023, 7, 19), Timeliness.IN_TIME, 0),
        (date(2023, 7, 20), Timeliness.DUE_SOON, 0),
        (date(2023, 7, 26), Timeliness.DUE_SOON, 0),
        (date(2023, 7, 27), Timeliness.DUE_TODAY, 0),
        (date(2023, 7, 28), Timeliness.OVERDUE, 1),
        (date(2023, 8, 1), Timeliness.OVERDUE, 5),
    ],
)
def test_the_last_day_is_in_time_and_the_next_is_late(
    store: Store, given: Give, day: date, standing: Timeliness, late: int
) -> None:
    task = find(store, given(last=DUE))
    assert timeliness(task, day) is standing
    assert days_late(task, day) == late
    assert len(listing.overdue(store, listing.LINES, EVERYTHING, day)) == (late > 0)
    for each in Timeliness:
        assert len(listing.tasks(store, listing.LINES, Selection(timeliness=each), day)) == (each is standing)


@pytest.mark.parametrize(("on", "standing"), [(DUE, Timeliness.ON_TIME), (date(2023, 7, 28), Timeliness.LATE)])
def test_completed_on_the_last_day_is_on_time(
    store: Store, clerk: Author, given: Give, on: date, standing: Timeliness
) -> None:
    number = given(last=DUE)
    tracking.done(store, clerk, find(store, number), on=on)
    task = find(store, number)
    assert timeliness(task, TODAY) is standing
    assert days_late(task, TODAY) == (standing is Timeliness.LATE)
    assert [t.number for t in listing.tasks(store, listing.LINES, Selection(timeliness=standing), TODAY)] == [number]


def test_overdue_is_worst_first_and_never_undated_finished_withdrawn_or_due_today(
    store: Store, clerk: Author, given: Give
) -> None:
    later, sooner = given("b", last=date(2023, 8, 10)), given("a", last=date(2023, 7, 1))
    given("không hạn")
    given("hôm nay", last=TODAY)
    finished, withdrawn = given("xong", last=DUE), given("thôi", last=DUE)
    tracking.done(store, clerk, find(store, finished))
    tracking.withdraw(store, clerk, find(store, withdrawn))
    assert [t.number for t in listing.overdue(store, listing.LINES, EVERYTHING, TODAY)] == [sooner, later]


def test_the_original_deadline_shows_what_was_moved(store: Store, clerk: Author, given: Give) -> None:
    number = given(last=DUE)
    tracking.edit(store, clerk, find(store, number), deadline=due(date(2023, 9, 30)))
    assert listing.overdue(store, listing.LINES, EVERYTHING, TODAY) == []
    (task,) = listing.overdue(store, listing.LINES, EVERYTHING, TODAY, original=True)
    assert days_late(task, TODAY, original=True) == 20


def test_soon_is_from_today_to_the_last_of_the_days(store: Store, given: Give) -> None:
    given("hôm qua", last=date(2023, 8, 15))
    today, last = given("hôm nay", last=TODAY), given("ngày cuối", last=date(2023, 8, 19))
    given("hôm sau nữa", last=date(2023, 8, 20))
    assert [t.number for t in listing.soon(store, listing.LINES, EVERYTHING, TODAY, days=3)] == [today, last]


@pytest.mark.parametrize(
    "words", ["giải ngân", "giai ngan", "GIẢI NGÂN", "von dau tu", "Ủy ban kỹ thuật", "uỷ ban kĩ thuật"]
)
def test_text_is_found_with_and_without_accents(store: Store, given: Give, words: str) -> None:
    number = given("Đẩy nhanh giải ngân vốn đầu tư của Uỷ ban Kỹ thuật")
    given("Việc khác")
    assert [t.number for t in listing.tasks(store, listing.LINES, Selection(text=words), TODAY)] == [number]


@pytest.mark.parametrize("words", ["%", "_", "100%", "\\"])
def test_wildcards_stand_for_themselves(store: Store, given: Give, words: str) -> None:
    number = given(f"Đạt {words} kế hoạch")
    given("Đạt kế hoạch")
    assert [t.number for t in listing.tasks(store, listing.LINES, Selection(text=words), TODAY)] == [number]


def test_filters_are_joined_by_and(store: Store, clerk: Author, given: Give) -> None:
    finance, culture = units.add(store, clerk, "Phòng Tài chính"), units.add(store, clerk, "Phòng Văn hóa")
    number = given("Lễ hội", lead=culture, cooperating=[finance], last=DUE)
    given("Ngân sách", lead=finance, last=DUE)
    given("Lễ hội khác", lead=culture, last=date(2023, 12, 1))
    wanted = Selection(unit="tai chinh", text="le hoi", due_from=DUE, due_until=DUE, status=Status.ASSIGNED)
    assert [t.number for t in listing.tasks(store, listing.LINES, wanted, TODAY)] == [number]
    assert len(listing.tasks(store, listing.LINES, Selection(unit="tai chinh"), TODAY)) == 2
    assert len(listing.tasks(store, listing.LINES, Selection(lead="tai chinh"), TODAY)) == 1


def test_numbers_come_back_in_the_order_they_were_asked_for(store: Store, given: Give) -> None:
    first, second = given("a"), given("b")
    assert [t.number for t in select_for_change(store, Selection(numbers=(second, first)), TODAY)] == [second, first]
    with pytest.raises(UnknownTask):
        select_for_change(store, Selection(numbers=(first, 999)), TODAY)


def test_a_change_must_say_which_tasks(store: Store) -> None:
    with pytest.raises(NoFilter):
        select_for_change(store, EVERYTHING, TODAY)


def test_a_filter_leaves_out_of_the_numbers_what_does_not_pass(store: Store, given: Give) -> None:
    first, second = given("Lễ hội"), given("Ngân sách")
    wanted = Selection(numbers=(second, first), text="le hoi")
    assert [t.number for t in select_for_change(store, wanted, TODAY)] == [first]


def test_the_first_rows_are_those_of_the_whole_list(store: Store, given: Give) -> None:
    for title, last in [("a", None), ("b", DUE), ("c", None), ("d", date(2023, 7, 1))]:
        given(title, last=last)
    whole = [t.title for t in listing.tasks(store, listing.LINES, EVERYTHING, TODAY)]
    assert whole == ["d", "b", "a", "c"]
    for limit in range(1, 6):
        some = listing.tasks(store, listing.LINES, EVERYTHING, TODAY, limit=limit)
        assert [t.title for t in some] == whole[:limit]


def test_a_line_says_what_the_whole_task_says(store: Store, given: Give) -> None:
    given("Lễ hội", last=DUE)
    (line,), (task,) = (listing.tasks(store, rows, EVERYTHING, TODAY) for rows in (listing.LINES, listing.IN_FULL))
    assert line == tuple(getattr(task, name) for name in line._fields)
