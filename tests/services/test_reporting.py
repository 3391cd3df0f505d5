"""Reports say the same as the register, and their figures add up."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import given as examples
from hypothesis import strategies as st

from dondoc.domain.cell import Ratio
from dondoc.errors.meetings import UnknownMeeting
from dondoc.services import meetings, tracking, units
from dondoc.services.author import Author
from dondoc.services.reporting.meeting import meeting_report
from dondoc.services.reporting.overdue import overdue_report
from dondoc.services.reporting.status import status_report
from dondoc.services.selection import Selection
from dondoc.services.selection import task as find
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
    register = units.all_units(store) or [units.add(store, clerk, name) for name in ("Ban A", "Ban B", "Ban C")]
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
