"""The days of a duty that comes again: what offices mean by a rule, and that nothing drifts."""

from datetime import date, datetime, time, timedelta

import pytest
from dateutil.rrule import rrulestr
from hypothesis import assume, given
from hypothesis import strategies as st

from dondoc.domain.recurring import as_meant, next_occurrence, occurrence_from
from dondoc.extract.deadlines import read_phrase

CALENDAR = [
    # words, the day they are read on, the first days
    ("ngày 25 hằng tháng", "2023-08-16", "2023-08-25 2023-09-25 2023-10-25 2023-11-25 2023-12-25 2024-01-25"),
    ("ngày 31 hằng tháng", "2023-01-10", "2023-01-31 2023-02-28 2023-03-31 2023-04-30 2023-05-31 2023-06-30"),
    ("ngày 30 hằng tháng", "2024-01-10", "2024-01-30 2024-02-29 2024-03-30 2024-04-30"),
    ("ngày 29 hằng tháng", "2023-01-10", "2023-01-29 2023-02-28 2023-03-29"),
    ("cuối hằng tháng", "2023-12-10", "2023-12-31 2024-01-31 2024-02-29"),
    ("ngày 29/2 hằng năm", "2024-01-10", "2024-02-29 2025-02-28 2026-02-28 2027-02-28 2028-02-29"),
    ("ngày 29/2 hằng năm", "2025-03-10", "2026-02-28 2027-02-28 2028-02-29"),
    ("ngày 15/6 hằng năm", "2023-08-16", "2024-06-15 2025-06-15"),
    ("ngày 20/5 và 20/11 hằng năm", "2023-08-16", "2023-11-20 2024-05-20 2024-11-20"),
    ("hằng quý", "2023-08-16", "2023-09-30 2023-12-31 2024-03-31 2024-06-30"),
    ("trước ngày 15 của tháng cuối quý", "2023-08-16", "2023-09-15 2023-12-15 2024-03-15"),
    ("chiều thứ Sáu hằng tuần", "2023-12-20", "2023-12-22 2023-12-29 2024-01-05"),
    ("2 tuần/lần", "2023-08-16", "2023-08-20 2023-09-03 2023-09-17"),
    ("định kỳ 6 tháng", "2023-08-16", "2023-12-31 2024-06-30 2024-12-31"),
]


@pytest.mark.parametrize(("words", "read_on", "days"), CALENDAR, ids=[" from ".join(case[:2]) for case in CALENDAR])
def test_the_days_that_an_office_means(words: str, read_on: str, days: str) -> None:
    deadline = read_phrase(words, date.fromisoformat(read_on))
    assert deadline is not None
    assert deadline.recurrence is not None
    assert deadline.last is not None
    found = [deadline.last]
    while len(found) < len(days.split()):
        day = next_occurrence(deadline.recurrence, found[-1])
        assert day is not None
        found.append(day)
    assert " ".join(day.isoformat() for day in found) == days


@pytest.mark.parametrize(
    ("rule", "meant"),
    [
        ("FREQ=MONTHLY;BYMONTHDAY=28", "FREQ=MONTHLY;BYMONTHDAY=28"),
        ("FREQ=MONTHLY;BYMONTHDAY=30", "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1"),
        (
            "FREQ=YEARLY;BYMONTH=2,8;BYMONTHDAY=29",
            "FREQ=MONTHLY;BYMONTH=2,8;BYMONTHDAY=28,29;BYSETPOS=-1",
        ),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "FREQ=MONTHLY;BYMONTHDAY=-1"),
        ("FREQ=WEEKLY;BYDAY=FR", "FREQ=WEEKLY;BYDAY=FR"),
    ],
)
def test_a_day_that_a_month_lacks_is_its_last(rule: str, meant: str) -> None:
    assert as_meant(rule) == meant


def test_two_months_of_a_year_are_both_met_though_one_is_short() -> None:
    day: date | None = date(2023, 8, 29)
    found = []
    for _ in range(3):
        assert day is not None
        day = next_occurrence("FREQ=YEARLY;BYMONTH=2,8;BYMONTHDAY=29", day)
        found.append(day)
    assert found == [date(2024, 2, 29), date(2024, 8, 29), date(2025, 2, 28)]


RULES = st.one_of(
    st.builds("FREQ=MONTHLY;BYMONTHDAY={}".format, st.integers(1, 31)),
    st.builds("FREQ=MONTHLY;BYMONTH={};BYMONTHDAY={}".format, st.sampled_from(["3,6,9,12", "1,7"]), st.integers(1, 31)),
    st.builds("FREQ=YEARLY;BYMONTH={};BYMONTHDAY={}".format, st.integers(1, 12), st.integers(1, 29)),
    st.builds("FREQ=WEEKLY;INTERVAL={};BYDAY={}".format, st.integers(1, 5), st.sampled_from(["MO", "TH", "FR", "SU"])),
    st.builds("FREQ=DAILY;INTERVAL={}".format, st.integers(1, 40)),
)


def days_of(rule: str, first: date, count: int) -> list[date]:
    """The rule's own list."""
    found = rrulestr(as_meant(rule), dtstart=datetime.combine(first, time()))
    return [day.date() for day, _ in zip(found, range(count), strict=False)]


@given(rule=RULES, start=st.dates(date(2000, 1, 1), date(2060, 1, 1)))
def test_one_after_the_other_they_are_the_rule_s_own_list(rule: str, start: date) -> None:
    first = days_of(rule, start, 1)[0]
    wanted = days_of(rule, first, 8)
    found = [first]
    for _ in wanted[1:]:
        day = next_occurrence(rule, found[-1])
        assert day is not None
        assert day > found[-1]
        found.append(day)
    assert found == wanted


@given(rule=RULES, start=st.dates(date(2000, 1, 1), date(2060, 1, 1)), ahead=st.integers(-50, 800))
def test_what_is_skipped_to_is_a_day_of_the_rule(rule: str, start: date, ahead: int) -> None:
    last = days_of(rule, start, 1)[0]
    found = occurrence_from(rule, last, last + timedelta(days=ahead))
    assert found is not None
    assert found > last
    assert found >= last + timedelta(days=ahead)
    assume(ahead < 400)
    assert found == next(day for day in days_of(rule, last, 500) if day > last and day >= last + timedelta(days=ahead))
