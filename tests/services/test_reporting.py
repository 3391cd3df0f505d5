"""Reports say the same as the register, and their figures add up."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import given as examples
from hypothesis import strategies as st

from dondoc.domain.cell import Held, Ratio
from dondoc.domain.report import Report
from dondoc.domain.tally import By
from dondoc.domain.task import Restriction
from dondoc.errors.meetings import UnknownMeeting
from dondoc.services.finding.by_number import task as find
from dondoc.services.finding.selection import Selection
from dondoc.services.history.author import Author
from dondoc.services.meetings import meetings
from dondoc.services.reporting.meeting import meeting_report
from dondoc.services.reporting.overdue import overdue_report
from dondoc.services.reporting.status import status_report
from dondoc.services.tasks import changing, tracking
from dondoc.services.units import roster, units
from dondoc.storage.store import Store
from tests.services.conftest import TODAY

Give = Callable[..., int]
DAYS = st.dates(date(2023, 6, 29), date(2023, 12, 31))
FATES = st.sampled_from(["", "done", "withdraw"])


def test_each_unit_has_its_figures(store: Store, clerk: Author, given: Give) -> None:
    finance, culture = units.add(store, clerk, "Phòng Tài chính"), units.add(store, clerk, "Đoàn Thanh niên")
    for last, on in [(date(2023, 7, 27), date(2023, 7, 27)), (date(2023, 7, 27), date(2023, 8, 1)), (None, TODAY)]:
        tracking.done(store, clerk, find(store, given(last=last, lead=finance)), on=on)
    for last in [date(2023, 8, 15), TODAY, date(2023, 8, 23), date(2023, 8, 24), None]:
        given(last=last, lead=culture)
    tracking.withdraw(store, clerk, find(store, given(lead=culture)))
    given()
    report = status_report(store, Selection(), TODAY, address="sổ")
    (table,) = report.tables
    assert table.rows == [
        ("Đoàn Thanh niên", 5, 0, 0, 1, 2, 1, 1, 0, Ratio(0, 5)),
        ("Phòng Tài chính", 3, 2, 1, 0, 0, 0, 0, 0, Ratio(3, 3)),
        (None, 1, 0, 0, 0, 0, 0, 1, 0, Ratio(0, 1)),
    ]
    assert table.total == (None, 9, 2, 1, 1, 2, 1, 2, 0, Ratio(3, 9))
    assert report.facts[0].value == 1


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@examples(
    tasks=st.lists(st.tuples(st.integers(0, 2), st.none() | DAYS, FATES), max_size=8),
    day=DAYS,
)
def test_the_sums_reconcile_on_any_day(
    store: Store, clerk: Author, given: Give, tasks: list[tuple[int, date | None, str]], day: date
) -> None:
    register = roster.all_units(store) or [units.add(store, clerk, name) for name in ("Ban A", "Ban B", "Ban C")]
    for unit, last, then in tasks:
        task = find(store, given(last=last, lead=register[unit]))
        if then:
            getattr(tracking, then)(store, clerk, task)
    (table,) = status_report(store, Selection(), day, address="sổ").tables
    assert table.total is not None
    for row in [*table.rows, table.total]:
        _name, total, on_time, late, *rest = row
        *still_open, share = rest
        assert total == sum(int(str(figure)) for figure in (on_time, late, *still_open))
        assert share == Ratio(int(str(on_time)) + int(str(late)), int(str(total)))
    for place in range(1, 9):
        assert table.total[place] == sum(int(str(row[place])) for row in table.rows)


def by(store: Store, what: By, day: date = TODAY, **more: bool) -> Report:
    return status_report(store, Selection(restricted=more.pop("restricted", False)), day, address="sổ", by=what, **more)


def put_into_field(store: Store, clerk: Author, number: int, field: object) -> None:
    if field:
        changing.change(store, clerk, "edit", find(store, number), {"field": field})


def test_meetings_follow_one_another_by_their_days(store: Store, clerk: Author, given: Give) -> None:
    later, undated, earlier = (
        meetings.add(store, clerk, title=title, held_on=held_on)
        for title, held_on in [
            ("Giao ban tháng 8", date(2023, 8, 1)),
            ("Họp đột xuất", None),
            ("Giao ban tháng 6", date(2023, 6, 26)),
        ]
    )
    for held in (later, undated, earlier, earlier, None):
        given(meeting_id=held, last=date(2023, 8, 1))
    tracking.withdraw(store, clerk, find(store, given(meeting_id=meetings.add(store, clerk, title="Họp tổ"))))
    report = by(store, By.MEETING)
    assert [(row[0], row[1], row[6]) for row in report.tables[0].rows] == [
        (Held(earlier, "Giao ban tháng 6", date(2023, 6, 26)), 2, 2),
        (Held(later, "Giao ban tháng 8", date(2023, 8, 1)), 1, 1),
        (Held(undated, "Họp đột xuất", None), 1, 1),
        (None, 1, 1),
    ]
    assert report.facts[0].value == 1
    assert report.charts[0].labels[0] == f"{earlier}. Giao ban tháng 6"


def test_officials_and_fields_stand_by_the_alphabet(store: Store, clerk: Author, given: Give) -> None:
    for official, field in [
        ("Đỗ Văn An", "Y tế"),
        ("Nguyễn Thị Dung", "Đất đai"),
        ("Ân Văn Bình", "Dân tộc"),
        ("nguyễn thị  dung", "y tế"),
        ("Nguyễn Thị Dung", None),
        (None, " "),
    ]:
        put_into_field(store, clerk, given(official=official), field)
    (officials,), (fields,) = by(store, By.OFFICIAL).tables, by(store, By.FIELD).tables
    assert [row[:2] for row in officials.rows] == [
        ("Ân Văn Bình", 1),
        ("Đỗ Văn An", 1),
        ("Nguyễn Thị Dung", 3),  # however it was typed
        (None, 1),
    ]
    assert [row[:2] for row in fields.rows] == [("Dân tộc", 1), ("Đất đai", 1), ("Y tế", 2), (None, 2)]


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@examples(
    tasks=st.lists(
        st.tuples(
            st.integers(0, 2), st.integers(0, 2), st.sampled_from(["Y tế", "y tế", None]), st.none() | DAYS, FATES
        )
    ),
    day=DAYS,
    original=st.booleans(),
    restricted=st.booleans(),
)
def test_every_view_has_the_same_total(
    store: Store,
    clerk: Author,
    given: Give,
    tasks: list[tuple[object, ...]],
    day: date,
    original: bool,
    restricted: bool,
) -> None:
    register = roster.all_units(store) or [units.add(store, clerk, name) for name in ("Ban A", "Ban B")]
    held = [meeting.id for meeting in meetings.meetings(store)] or [
        meetings.add(store, clerk, title="Giao ban", held_on=on) for on in (TODAY, None)
    ]
    for unit, meeting, text, last, then in tasks:
        number = given(
            last=last,
            lead=[*register, None][unit],  # type: ignore[call-overload]
            meeting_id=[*held, None][meeting],  # type: ignore[call-overload]
            official=text,
            restricted=Restriction.SECRET if text == "y tế" else None,
        )
        put_into_field(store, clerk, number, text)
        if then:
            getattr(tracking, str(then))(store, clerk, find(store, number))
    reports = [by(store, view, day, original=original, restricted=restricted) for view in By]
    assert len({report.tables[0].total for report in reports}) == 1
    assert len({report.facts for report in reports}) == 1
    for report in reports:
        (table,) = report.tables
        assert table.total is not None
        for place in range(1, 9):
            assert table.total[place] == sum(int(str(row[place])) for row in table.rows)


def test_overdue_by_unit_has_a_list_for_each(store: Store, clerk: Author, given: Give) -> None:
    finance, office = units.add(store, clerk, "Phòng Tài chính"), units.add(store, clerk, "Văn phòng")
    late = [
        given(lead=office, last=date(2023, 7, 1)),
        given(lead=finance, last=date(2023, 8, 1)),
        given(last=date(2023, 8, 2)),
    ]
    report = overdue_report(store, Selection(), TODAY, address="sổ", by_unit=True)
    assert [(table.title, [row[0] for row in table.rows]) for table in report.tables] == [
        ("Phòng Tài chính", [late[1]]),
        ("Văn phòng", [late[0]]),
        ("no unit yet", [late[2]]),
    ]


def test_a_meeting_that_is_not_there(store: Store) -> None:
    with pytest.raises(UnknownMeeting):
        meeting_report(store, 7, TODAY, address="sổ")


def test_a_meeting_shows_the_tasks_given_by_hand_too(store: Store, clerk: Author, given: Give) -> None:
    held = meetings.add(store, clerk, title="Giao ban tháng 6", held_on=date(2023, 6, 26))
    number = given(meeting_id=held, last=date(2023, 7, 1))
    report = meeting_report(store, held, TODAY, address="sổ")
    assert [row[3] for row in report.tables[0].rows] == [(str(number),)]
    assert {fact.key: fact.value for fact in report.facts}["completed"] == Ratio(0, 1)
