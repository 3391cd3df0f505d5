"""What a filter means, on a small register with one task of each kind."""

from collections.abc import Callable
from datetime import date

import pytest

from dondoc.domain.filtering import parse
from dondoc.errors.filters import BadTerm, MistypedValue, UnknownField, UnknownOfficial
from dondoc.errors.meetings import UnknownDocument, UnknownMeeting
from dondoc.errors.units import AmbiguousUnit, UnknownUnit
from dondoc.services.finding import listing
from dondoc.services.finding.by_number import task as find
from dondoc.services.finding.filter_spans import Span, days
from dondoc.services.finding.filtering import Criterion, criteria
from dondoc.services.finding.selection import Selection, select_for_change
from dondoc.services.history.author import Author
from dondoc.services.meetings import meetings
from dondoc.services.tasks import tracking
from dondoc.services.units import units
from dondoc.storage.store import Store
from tests.services.conftest import TODAY, due

Give = Callable[..., int]
Found = Callable[[str], str]


def wanted(text: str) -> Selection:
    return Selection(criteria=criteria([(term, text) for term in parse(text)], TODAY))


@pytest.fixture
def found(store: Store, clerk: Author, given: Give) -> Found:
    """The titles, a letter each, of what passes a filter."""
    finance, health = units.add(store, clerk, "Phòng Tài chính"), units.add(store, clerk, "Phòng Y tế")
    board = meetings.add(store, clerk, title="Giao ban tháng 6", body="Đảng ủy phường")
    other = meetings.add(store, clerk, title="Sơ kết 6 tháng")

    def change(number: int, what: str, **more: object) -> None:
        getattr(tracking, what)(store, clerk, find(store, number), **more)

    given("a giải ngân", lead=finance, cooperating=[health], last=date(2023, 7, 15), meeting_id=board)
    given("b lễ hội", lead=health, last=TODAY, meeting_id=board)
    change(given("c ngân sách", lead=finance, last=date(2023, 8, 20)), "progress", percent=60)
    given("d diễn tập", lead=health, last=date(2023, 9, 30), meeting_id=other, assigned_on=date(2023, 8, 1))
    given("e không hạn 1,5 tỷ")
    change(given("f xong", lead=finance, last=date(2023, 8, 10)), "done", on=date(2023, 8, 5))
    change(given("g xong muộn", lead=health, last=date(2023, 7, 10)), "done", on=date(2023, 8, 15))
    change(given("h thôi", last=date(2023, 7, 1)), "withdraw")
    change(moved := given("i dời hạn", lead=finance, last=date(2023, 7, 20)), "edit", deadline=due(date(2023, 12, 31)))
    change(moved, "assign", official="Bà Nguyễn Thị Hoa")
    change(moved, "edit", field="Xây dựng cơ bản")

    def letters(text: str) -> str:
        lines = listing.tasks(store, listing.LINES, wanted(text), TODAY)
        for limit in (1, 3):
            assert listing.tasks(store, listing.LINES, wanted(text), TODAY, limit=limit) == lines[:limit]
        return "".join(sorted(line.title[0] for line in lines))

    return letters


MEANT = [
    ("", "abcdefghi"),
    ("late", "a"),
    ("overdue", "a"),
    ("today", "b"),
    ("soon", "c"),
    ("intime", "di"),
    ("nodate", "e"),
    ("ontime", "f"),
    ("donelate", "g"),
    ("moved", "i"),
    ("open", "abcdei"),
    ("closed", "fgh"),
    ("late,soon", "ac"),
    ("late soon", "ac"),
    ("late ontime", "af"),
    ("moved late", ""),
    ("moved intime", "i"),
    ("late moved soon", ""),
    ("open late", "a"),
    ("in_progress open soon", "c"),
    ("open closed", "abcdefghi"),
    ("-late", "bcdefghi"),
    ("-late -soon open", "bdei"),
    ("not:late,soon open", "bdei"),
    ("status:in_progress", "c"),
    ("status:đang thực hiện,mới giao", "abcdei"),
    ("-status:assigned", "cfgh"),
    ("status:open -status:assigned", "c"),
    ("unit:tai chinh", "acfi"),
    ("unit:y te", "abdg"),
    ("lead:y te", "bdg"),
    ("with:y te", "a"),
    ("with:none open", "bcdei"),
    ("lead:none", "eh"),
    ("unit:none", "eh"),
    ("-lead:tai chinh", "bdegh"),
    ("-unit:y te,tai chinh", "eh"),
    ("unit:tai chinh unit:y te open", "abcdi"),
    ("unit:tai chinh with:y te", "a"),
    ("official:hoa", "i"),
    ("official:HOA nguyen", "i"),
    ("official:none", "abcdefgh"),
    ("-official:hoa open", "abcde"),
    ("field:xay dung", "i"),
    ("field:none open", "abcde"),
    ("meeting:1", "ab"),
    ("meeting:giao ban", "ab"),
    ("meeting:dang uy", "ab"),
    ("meeting:tháng", "abd"),
    ("meeting:none open", "cei"),
    ("document:none late", "a"),
    ("due<20/8", "abfgh"),
    ("due<=20/8", "abcfgh"),
    ("due>20/8", "di"),
    ("due:20/8", "c"),
    ("due:15/8..30/9", "bcd"),
    ("due:..10/7", "gh"),
    ("due:1/10..", "i"),
    ("due>15/8 due<30/9", "bc"),
    ("due:20/8,30/9", "cd"),
    ("due:none", "e"),
    ("-due:none", "abcdfghi"),
    ("due<quý III", ""),
    ("due:quý III", "abcdfgh"),
    ("due:Q3 open", "abcd"),
    ("due>quý III", "i"),
    ("due:tháng 9", "d"),
    ("due:thisweek", "bc"),
    ("due<=+4 due>=today", "bc"),
    ("due:today", "b"),
    ("due:hôm nay", "b"),
    ("-due<20/8 open", "cdei"),
    ("original:20/7", "i"),
    ("original<1/8 open", "ai"),
    ("given>=1/8", "d"),
    ("done:8/2023", "fg"),
    ("done:tháng 8", "fg"),
    ("done>5/8", "g"),
    ("done:none late", "a"),
    ("percent>=50", "cfg"),
    ("percent:50..80", "c"),
    ("percent<100 -percent:0", "c"),
    ("percent:60%", "c"),
    ("giải ngân", "a"),
    ("ngan", "ac"),
    ('"ngan sach"', "c"),
    ("text:ngân sách,lễ hội", "bc"),
    ("text:1,5 tỷ", "e"),
    ("-ngan open", "bdei"),
    ("1 3-4", "acd"),
    ("number>=8", "hi"),
    ("-1 open", "bcdei"),
]


def test_what_a_filter_finds(found: Found) -> None:
    assert {text: found(text) for text, _letters in MEANT} == dict(MEANT)


def test_a_name_that_nobody_has_is_no_empty_list(found: Found) -> None:
    for text, error in (
        ("unit:xyz", UnknownUnit),
        ("unit:phong", AmbiguousUnit),
        ("meeting:99", UnknownMeeting),
        ("meeting:tổng kết", UnknownMeeting),
        ("document:15-TB", UnknownDocument),
        ("official:hien", UnknownOfficial),
        ("field:y te", UnknownField),
    ):
        with pytest.raises(error):
            found(text)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("late due<31/6", "late »due<31/6«"),
        ("due:soonish", "»due:soonish«"),
        ("percent:many open", "»percent:many« open"),
        ("number:a", "»number:a«"),
        ("status<open", "»status<open«"),
        ("unit>y te", "»unit>y te«"),
        ("percent:none", "»percent:none«"),
    ],
)
def test_a_value_that_cannot_be_is_pointed_at(text: str, place: str) -> None:
    with pytest.raises(BadTerm) as told:
        wanted(text)
    assert told.value.details["filter"] == place


def test_a_status_with_a_slip_is_offered() -> None:
    with pytest.raises(MistypedValue) as told:
        wanted("status:asigned")
    assert told.value.details["meant"] == "assigned"


@pytest.mark.parametrize("text", ["due<99999999", "due:+99999", "due>31/12/9999", "percent:9999999999", "number:-"])
def test_days_and_numbers_beyond_all_measure(text: str) -> None:
    with pytest.raises(BadTerm):
        wanted(text)


def test_a_month_is_of_this_year_past_or_not() -> None:
    assert days("tháng 3", ":", TODAY) == Span(date(2023, 3, 1), date(2023, 3, 31))
    assert days("quý I", "<=", TODAY) == Span(None, date(2023, 3, 31))


def test_a_filter_narrows_what_the_options_and_numbers_ask_for(store: Store, found: Found) -> None:
    both = wanted("text:ngân")._replace(unit="tai chinh", numbers=(3, 2))
    assert [task.number for task in select_for_change(store, both, TODAY)] == [3]
    assert [task.number for task in select_for_change(store, wanted("late"), TODAY)] == [1]


@pytest.mark.parametrize(
    ("text", "beyond"),
    [
        ("late", False),
        ("-closed", False),
        ("unit:x done>1/8", True),
        ("completed", True),
        ("ontime,late", True),
        ("7", True),
        ("status:assigned", False),
    ],
)
def test_closed_tasks_are_listed_where_they_are_asked_for(text: str, beyond: bool) -> None:
    assert wanted(text).beyond_open() is beyond


@pytest.mark.parametrize(
    "inner", ["late", "unit:tài due<=31/8", "status:assigned,completed open", "-late", "text:xong"]
)
def test_what_is_turned_round_as_one_is_all_the_rest(found: Found, store: Store, inner: str) -> None:
    """As a saved view is: what meets not all of its terms, those without a deadline or a lead among it."""
    everything = listing.tasks(store, listing.LINES, Selection(), TODAY)
    meeting = {task.number for task in listing.tasks(store, listing.LINES, wanted(inner), TODAY)}
    turned = Criterion("view", (), negated=True, parts=wanted(inner).criteria)
    for original in (False, True):
        if original:
            meeting = {t.number for t in listing.tasks(store, listing.LINES, wanted(inner), TODAY, original=True)}
        rest = listing.tasks(store, listing.LINES, Selection(criteria=(turned,)), TODAY, original=original)
        assert {task.number for task in rest} == {task.number for task in everything} - meeting
