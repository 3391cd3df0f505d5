"""Days and months of the lunar calendar as deadlines: "rằm tháng 7", "ngày 23 tháng Chạp", "trong tháng Giêng".

Giêng and Chạp name the first and the last month of the lunar year and no others; every other month is the sun's unless
it is said otherwise.
"""

from datetime import date, timedelta

from dondoc.domain.deadline import Deadline, DeadlineKind
from dondoc.domain.lunar import lunar_to_solar
from dondoc.extract.deadlines.model import Setting
from dondoc.extract.deadlines.pieces import LUNAR_MONTHS
from dondoc.extract.deadlines.resolve import AMBIGUOUS, IMPOSSIBLE, NO_ANCHOR, period

_LATER = ("sau", "tới")  # of which year, the sun's or the moon's, nobody can tell


def lunar_day(day: int, month: int, year: int | None, on: Setting) -> Deadline:
    """A lunar day as a deadline; without a year the first one on or after the anchor, and none where that month, which
    has 29 days or 30, lacks the day.
    """
    if year is None and on.anchor is None:
        return NO_ANCHOR
    for lunar_year in _years(year, on):
        found, last = lunar_to_solar(day, month, lunar_year), _last_day(month, lunar_year)
        if year is None and on.anchor is not None and (found or last or on.anchor) < on.anchor:
            continue
        return Deadline(DeadlineKind.EVENT, found, found) if found else IMPOSSIBLE
    return IMPOSSIBLE


def lunar_month(month: int, part: str, year: int | None, on: Setting) -> Deadline:
    """A lunar month as a deadline, or its beginning, middle or end; without a year the first not over on the anchor."""
    if year is None and on.anchor is None:
        return NO_ANCHOR
    for lunar_year in _years(year, on):
        first, last = lunar_to_solar(1, month, lunar_year), _last_day(month, lunar_year)
        if first is None or last is None:
            break
        if part.startswith(("đầu", "thượng")):
            last = first + timedelta(days=9)
        elif part.startswith(("giữa", "trung")):
            first, last = first + timedelta(days=10), first + timedelta(days=on.conventions.mid_month - 1)
        elif part.startswith("nửa đầu"):
            last = first + timedelta(days=14)
        if year is not None or on.anchor is None or last >= on.anchor:
            return period(first, last)
    return IMPOSSIBLE


def day_of(day: int, month: str, year: str | None, on: Setting) -> Deadline:
    """A day of tháng Giêng or Chạp, with the year as it is written."""
    if year in _LATER:
        return AMBIGUOUS
    return lunar_day(day, LUNAR_MONTHS[month], int(year) if year and year.isdigit() else None, on)


def month_of(month: str, part: str, year: str | None, on: Setting) -> Deadline:
    """Tháng Giêng or Chạp or a part of it, with the year as it is written."""
    if year in _LATER:
        return AMBIGUOUS
    return lunar_month(LUNAR_MONTHS[month], part, int(year) if year and year.isdigit() else None, on)


def _years(year: int | None, on: Setting) -> list[int]:
    return [year] if year is not None else [on.anchor.year + n for n in (-1, 0, 1, 2)] if on.anchor else []


def _last_day(month: int, year: int) -> date | None:
    return lunar_to_solar(30, month, year) or lunar_to_solar(29, month, year)
