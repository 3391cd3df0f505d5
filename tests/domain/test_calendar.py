"""Working days, public holidays and the lunar calendar of Viet Nam."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dondoc.domain.calendar import (
    add_working_days,
    holidays,
    is_working_day,
    next_working_day,
    working_days_between,
)
from dondoc.domain.lunar import lunar_new_year, lunar_to_solar

# First days of Tết, month and day, 1950 to 2100. From the tables of the Chinese calendar, with the years in which the
# meridian of Viet Nam (UTC+7) makes it another day put right: 1965, 1968, 1969, 1985, 2007, 2030, 2053.
TET_DAYS = """
0217 0206 0127 0214 0203 0124 0212 0131 0218 0208 0128 0215 0205 0125 0213 0201 0121 0209 0129 0216
0206 0127 0215 0203 0123 0211 0131 0218 0207 0128 0216 0205 0125 0213 0202 0121 0209 0129 0217 0206
0127 0215 0204 0123 0210 0131 0219 0207 0128 0216 0205 0124 0212 0201 0122 0209 0129 0217 0207 0126
0214 0203 0123 0210 0131 0219 0208 0128 0216 0205 0125 0212 0201 0122 0210 0129 0217 0206 0126 0213
0202 0123 0211 0131 0219 0208 0128 0215 0204 0124 0212 0201 0122 0210 0130 0217 0206 0126 0214 0202
0123 0211 0201 0218 0208 0128 0215 0204 0124 0212 0202 0121 0209 0129 0217 0205 0126 0214 0203 0123
0211 0131 0219 0207 0127 0215 0205 0124 0212 0202 0122 0209 0129 0217 0206 0126 0214 0203 0124 0210
0130 0218 0207 0127 0215 0205 0125 0212 0201 0121 0209
"""

days = st.dates(date(1990, 1, 1), date(2080, 1, 1))


def test_tet_from_1950_to_2100() -> None:
    assert [f"{lunar_new_year(year):%m%d}" for year in range(1950, 2101)] == TET_DAYS.split()


@pytest.mark.parametrize(
    ("tet", "chinese"),
    [
        ("1968-01-29", "1968-01-30"),
        ("1985-01-21", "1985-02-20"),
        ("2007-02-17", "2007-02-18"),
        ("2030-02-02", "2030-02-03"),
    ],
)
def test_tet_is_not_the_chinese_new_year(tet: str, chinese: str) -> None:
    assert lunar_new_year(int(tet[:4])) == date.fromisoformat(tet) != date.fromisoformat(chinese)


@pytest.mark.parametrize(
    ("lunar", "solar"),
    [
        ((10, 3, 2024), "2024-04-18"),
        ((15, 7, 2023), "2023-08-30"),
        ((15, 8, 2023), "2023-09-29"),
        ((23, 12, 2023), "2024-02-02"),
        ((1, 1, 2025), "2025-01-29"),
        ((15, 6, 2025), "2025-07-09"),
    ],
)
def test_lunar_days(lunar: tuple[int, int, int], solar: str) -> None:
    assert lunar_to_solar(*lunar) == date.fromisoformat(solar)


def test_leap_month() -> None:
    assert lunar_to_solar(1, 2, 2023) == date(2023, 2, 20)
    assert lunar_to_solar(1, 2, 2023, leap=True) == date(2023, 3, 22)
    assert lunar_to_solar(1, 3, 2023, leap=True) is None


@pytest.mark.parametrize("lunar", [(30, 1, 2024), (31, 1, 2023), (1, 13, 2023), (1, 1, 1800), (0, 1, 2023)])
def test_no_such_lunar_day(lunar: tuple[int, int, int]) -> None:
    assert lunar_to_solar(*lunar) is None


@given(st.integers(1901, 2198), st.integers(1, 11))
def test_lunar_months_have_29_or_30_days(year: int, month: int) -> None:
    here, following = lunar_to_solar(1, month, year), lunar_to_solar(1, month + 1, year)
    assert here is not None
    assert following is not None
    leap = lunar_to_solar(1, month, year, leap=True)
    lengths = [((leap or following) - here).days] + ([(following - leap).days] if leap else [])
    assert set(lengths) <= {29, 30}


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("2021-02-10", "2021-02-16"),
        ("2022-01-31", "2022-02-04"),
        ("2023-01-20", "2023-01-26"),
        ("2024-02-08", "2024-02-14"),
        ("2025-01-27", "2025-01-31"),
        ("2026-02-16", "2026-02-20"),
        ("2022-09-01", "2022-09-02"),
        ("2023-09-01", "2023-09-04"),
        ("2024-09-02", "2024-09-03"),
        ("2025-09-01", "2025-09-02"),
        ("2026-08-31", "2026-09-02"),
        ("2024-04-29", "2024-05-01"),
        ("2025-04-30", "2025-05-02"),
        ("2026-01-01", "2026-01-02"),
        ("2023-05-01", "2023-05-03"),
    ],
)
def test_days_off_as_they_were_announced(first: str, last: str) -> None:
    start, end = date.fromisoformat(first), date.fromisoformat(last)
    off = [start + timedelta(n) for n in range((end - start).days + 1)]
    assert [d for d in off if is_working_day(d)] == []
    assert is_working_day(add_working_days(start, -1))
    assert add_working_days(start, 1) > end


def test_a_holiday_on_a_weekend_gives_the_next_working_day_off() -> None:
    assert holidays(2022)[date(2022, 1, 3)] == "Nghỉ bù Tết Dương lịch"
    assert holidays(2026)[date(2026, 4, 27)] == "Nghỉ bù Giỗ Tổ Hùng Vương"


def test_a_saturday_worked_for_another_day() -> None:
    assert is_working_day(date(2024, 5, 4))


def test_adding_working_days() -> None:
    assert add_working_days(date(2023, 6, 26), 10) == date(2023, 7, 10)
    assert add_working_days(date(2023, 8, 31), 1) == date(2023, 9, 5)
    assert add_working_days(date(2023, 7, 10), -10) == date(2023, 6, 26)
    assert add_working_days(date(2023, 7, 9), 0) == date(2023, 7, 9)


def test_an_office_adds_its_own_days() -> None:
    closed, open_ = {date(2023, 7, 3)}, {date(2023, 7, 1)}
    assert add_working_days(date(2023, 6, 30), 1, closures=closed) == date(2023, 7, 4)
    assert add_working_days(date(2023, 6, 30), 1, closures=closed, extra_workdays=open_) == date(2023, 7, 1)
    assert next_working_day(date(2023, 7, 1), closures=closed) == date(2023, 7, 4)


@given(days, st.integers(-60, 60))
def test_counting_agrees_with_adding(start: date, count: int) -> None:
    end = add_working_days(start, count)
    if count > 0:
        assert working_days_between(start, end) == count
    assert count == 0 or is_working_day(end)
    assert working_days_between(start, end) == -working_days_between(end, start)
