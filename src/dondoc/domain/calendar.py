"""Which days are worked in a Vietnamese office, and counting in them.

Monday to Friday less the public holidays; a holiday on a weekend gives the next working day off (Labour Code 2019,
art. 111.3). An office's own days are passed as `closures` (off for it alone) and `extra_workdays` (worked though a
weekend or holiday); an extra workday wins over everything else.
"""

from collections.abc import Collection, Mapping
from datetime import date, timedelta
from functools import lru_cache
from types import MappingProxyType

from dondoc.domain.lunar import lunar_new_year, lunar_to_solar
from dondoc.domain.office_day import OfficeDays
from dondoc.domain.public_holidays import (
    BESIDE_NATIONAL_DAY,
    FIXED,
    FOUNDERS,
    FOUNDERS_SINCE,
    NATIONAL_DAY_TWO_DAYS_SINCE,
    SWAPPED,
    TET,
    TET_FIVE_DAYS_SINCE,
)

_DAY = timedelta(days=1)
_SATURDAY, _TUESDAY = 5, 1
_SWAPPED_OFF = frozenset(off for off, _ in SWAPPED)
_SWAPPED_ON = frozenset(worked for _, worked in SWAPPED)


@lru_cache(maxsize=256)
def holidays(year: int) -> Mapping[date, str]:
    """The public holidays of a solar year by name, compensatory days included. 1901 to 2199."""
    days = {date(year, month, day): name for day, month, name in FIXED}
    if year >= NATIONAL_DAY_TWO_DAYS_SINCE:
        national = date(year, 9, 2)
        days[national + BESIDE_NATIONAL_DAY[national.weekday()] * _DAY] = "Quốc khánh"
    days.update(dict.fromkeys(_tet_days(year), TET))
    founders = lunar_to_solar(10, 3, year)
    if founders and year >= FOUNDERS_SINCE:
        days[founders] = FOUNDERS
    for day in sorted(d for d in days if d.weekday() >= _SATURDAY):
        instead = day
        while instead.weekday() >= _SATURDAY or instead in days:
            instead += _DAY
        days[instead] = f"Nghỉ bù {days[day]}"
    days.update({day: "Hoán đổi ngày làm việc" for day in _SWAPPED_OFF if day.year == year})
    return MappingProxyType(dict(sorted(days.items())))


def worked_weekends(year: int) -> Mapping[date, str]:
    """The Saturdays that officials worked for a day off in the week, as they were announced, and for which."""
    return {worked: f"Làm bù ngày {off:%d/%m/%Y}" for off, worked in SWAPPED if worked.year == year}


def _tet_days(year: int) -> list[date]:
    """Five days: the last two of the old year and the first three of the new, or one and four.

    The law leaves the choice to the employer; what was announced for officials from 2018 to 2026 is one and four
    where that makes a whole working week (Tết on a Tuesday), else two and three.
    """
    first = lunar_new_year(year)
    before = 1 if first.weekday() == _TUESDAY or year < TET_FIVE_DAYS_SINCE else 2
    length = 5 if year >= TET_FIVE_DAYS_SINCE else 4
    return [first + (n - before) * _DAY for n in range(length)]


def is_working_day(day: date, *, closures: Collection[date] = (), extra_workdays: Collection[date] = ()) -> bool:
    """Whether an office works on the day."""
    if day in extra_workdays or (day in _SWAPPED_ON and day not in closures):
        return True
    return day.weekday() < _SATURDAY and day not in closures and day not in holidays(day.year)


def add_working_days(
    start: date, count: int, *, closures: Collection[date] = (), extra_workdays: Collection[date] = ()
) -> date:
    """The working day that is `count` working days after `start`, which itself is not counted (Civil Code art. 147).

    `count` may be negative; 0 gives `start`.
    """
    step = _DAY if count >= 0 else -_DAY
    day, left = start, abs(count)
    while left:
        day += step
        left -= is_working_day(day, closures=closures, extra_workdays=extra_workdays)
    return day


def working_days_between(
    start: date, end: date, *, closures: Collection[date] = (), extra_workdays: Collection[date] = ()
) -> int:
    """How many working days lie after `start` up to and including `end`; negative where `end` is the earlier."""
    if end < start:
        return -working_days_between(end, start, closures=closures, extra_workdays=extra_workdays)
    days = (start + n * _DAY for n in range(1, (end - start).days + 1))
    return sum(is_working_day(d, closures=closures, extra_workdays=extra_workdays) for d in days)


@lru_cache(maxsize=8192)  # many tasks are due on the same days
def working_days_late(due: date, until: date, office: OfficeDays) -> int:
    """How many working days lie after the last day up to and including `until`; 0 where nothing is late."""
    return max(0, working_days_between(due, until, **office._asdict())) if until > due else 0


def next_working_day(day: date, *, closures: Collection[date] = (), extra_workdays: Collection[date] = ()) -> date:
    """The day itself if it is worked, else the first worked one after it (Civil Code art. 148.5)."""
    while not is_working_day(day, closures=closures, extra_workdays=extra_workdays):
        day += _DAY
    return day
