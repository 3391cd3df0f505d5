"""From the parts of a date that are written to days: the year that is left out, the last day of a period.

A day or month without a year is the first such one on or after the anchor (the document's own day).
"""

import re
from collections.abc import Callable
from datetime import date, timedelta

from dondoc.domain.deadline import Deadline, DeadlineKind
from dondoc.extract.deadlines.model import Setting
from dondoc.extract.deadlines.pieces import LUNAR_MONTHS, number

NO_ANCHOR = Deadline(kind=DeadlineKind.UNCLEAR, confirmed=False, problem="no-anchor")
IMPOSSIBLE = Deadline(kind=DeadlineKind.UNCLEAR, confirmed=False, problem="impossible-date")
AMBIGUOUS = Deadline(kind=DeadlineKind.UNCLEAR, confirmed=False, problem="ambiguous")
_FAR = 300  # days: a date without a year that comes so late may as well be one just gone


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def safe_date(year: int, month: int, day: int) -> date | None:
    """The day, or None where there is none (31 June)."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def next_day(day: int, month: int, on: date) -> date | None:
    """The first such day on or after `on`; None for 31/6."""
    return next((d for y in range(on.year, on.year + 9) if (d := safe_date(y, month, day)) and d >= on), None)


def year_of(words: str | None, on: date | None) -> int | None:
    """2023, 23, "nay", "này", "sau", "tới" as a year; None where nothing is written."""
    if not words:
        return None
    if words.isdigit():
        return int(words) + (2000 if len(words) == 2 else 0)
    return (on.year + (words in ("sau", "tới"))) if on else None


def group(m: re.Match[str], *names: str) -> str | None:
    """The first of the groups that took part in the match."""
    found = m.groupdict()
    return next((value for name in names if (value := found.get(name))), None)


def a_day(day: int, month: int, year: int | None, on: Setting) -> Deadline:
    """One day as a deadline."""
    if year is not None:
        last = safe_date(year, month, day)
        return Deadline(kind=DeadlineKind.DAY, first=last, last=last) if last else IMPOSSIBLE
    if safe_date(2024, month, day) is None:
        return IMPOSSIBLE
    if on.anchor is None:
        return NO_ANCHOR
    last = next_day(day, month, on.anchor)
    if last is None:
        return IMPOSSIBLE
    gone = safe_date(last.year - 1, month, day)
    if gone and (last - on.anchor).days > _FAR:
        return Deadline(DeadlineKind.DAY, last, last, confirmed=False, problem="ambiguous", candidates=(gone, last))
    return Deadline(kind=DeadlineKind.DAY, first=last, last=last)


def written_day(m: re.Match[str], on: Setting, n: str = "", year: int | None = None) -> Deadline:
    """The day of the groups that `pieces.day(n)` leaves; `year` where the words around it give one."""
    day, month = group(m, f"d{n}", f"e{n}"), group(m, f"m{n}", f"f{n}")
    written = group(m, f"y{n}", f"z{n}", f"g{n}", f"h{n}")
    if month in LUNAR_MONTHS:
        from dondoc.extract.deadlines.lunar import day_of

        return day_of(number(day or ""), month, written or (str(year) if year else None), on)
    return a_day(number(day or ""), number(month or ""), year_of(written, on.anchor) or year, on)


def period(first: date, last: date) -> Deadline:
    """A period as a deadline: its last day counts."""
    return Deadline(kind=DeadlineKind.PERIOD, first=first, last=last)


def months(first: int, last: int, year: int) -> Deadline:
    """Whole months of one year."""
    return period(date(year, first, 1), month_end(year, last))


def next_period(of_year: Callable[[int], Deadline], on: date) -> Deadline:
    """A period of no year that is written: this year's, or the next year's where that is over on `on`. What has only
    just gone may be meant as well: where it lies nearer than the next one, a person has to say which.
    """
    this, following = of_year(on.year), of_year(on.year + 1)
    if this.last is None or following.last is None or this.last >= on:
        return this
    if following.last - on < on - this.last:
        return following
    return following._replace(confirmed=False, problem="ambiguous", candidates=(this.last, following.last))


def part_of_month(part: str, month: int, year: int, on: Setting) -> Deadline:
    """đầu: to the 10th; giữa: to the day that the office means; cuối, hết or nothing: to the last day."""
    if part.startswith(("đầu", "thượng")):
        return period(date(year, month, 1), date(year, month, 10))
    if part.startswith(("giữa", "trung")):
        return period(date(year, month, 11), date(year, month, on.conventions.mid_month))
    if part.startswith("nửa đầu"):
        return period(date(year, month, 1), date(year, month, 15))
    first = {"cuối": 21, "hạ t": 21, "nửa ": 16}.get(part[:4], 1)
    return period(date(year, month, first), month_end(year, month))


def week(on: date, ahead: int = 0) -> tuple[date, date]:
    """Monday and Sunday of the week so many weeks ahead."""
    monday = on - timedelta(days=on.weekday()) + timedelta(weeks=ahead)
    return monday, monday + timedelta(days=6)


def checked(found: Deadline, anchor: date | None) -> Deadline:
    """The deadline, marked where it lies before the document."""
    if anchor and found.last and found.last < anchor:
        return found._replace(confirmed=False, problem="before-document")
    return found
