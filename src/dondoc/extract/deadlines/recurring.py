"""Rules for duties that come again: "hằng tháng trước ngày 25". The deadline is the first time on or after the anchor.

Where the words name no day, the last day of each week, month, quarter or year is meant, and the RRULE says so.
A 29th, 30th or 31st falls on the last day of a shorter month.
"""

import re
from datetime import date, datetime, time

from dondoc.domain.deadline import Deadline, DeadlineKind
from dondoc.domain.recurring import as_meant
from dondoc.extract.deadlines.model import Rule, Setting, Unit
from dondoc.extract.deadlines.pieces import (
    COUNT,
    EVERY,
    EVERY_WORDS,
    LUNAR_MONTHS,
    M_WORD,
    OP,
    SP,
    WEEKDAYS,
    WORD_LEFT,
    WORD_RIGHT,
    D,
    M,
    either,
    number,
)
from dondoc.extract.deadlines.resolve import AMBIGUOUS, IMPOSSIBLE, safe_date
from dondoc.extract.patterns import Pattern

WEEKDAY_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_QUARTER_ENDS = "BYMONTH=3,6,9,12"


def recurring(rule: str, on: Setting) -> Deadline:
    """The deadline that an RRULE sets: its first occurrence on or after the anchor."""
    if on.anchor is None:
        return Deadline(kind=DeadlineKind.RECURRING, recurrence=rule, confirmed=False, problem="no-anchor")
    from dateutil.rrule import rrulestr

    start = datetime.combine(on.anchor, time())
    found = rrulestr(as_meant(rule), dtstart=start).after(start, inc=True)
    last: date | None = found.date() if found else None
    return Deadline(kind=DeadlineKind.RECURRING, first=last, last=last, recurrence=rule)


def by_month_day(day: int) -> str:
    """The RRULE part for a day of the month; the last one where the month is too short."""
    if day <= 28:
        return f"BYMONTHDAY={day}"
    if day == 31:
        return "BYMONTHDAY=-1"
    return f"BYMONTHDAY={','.join(str(d) for d in range(28, day + 1))};BYSETPOS=-1"


def monthly(day: int, on: Setting) -> Deadline:
    """Each month on a day."""
    return recurring(f"FREQ=MONTHLY;{by_month_day(day)}", on)


def yearly(day: int, month: int, on: Setting) -> Deadline:
    """Each year on a day."""
    if safe_date(2024, month, day) is None:
        return IMPOSSIBLE
    return recurring(f"FREQ=YEARLY;BYMONTH={month};BYMONTHDAY={day}", on)


def every(unit: str, count: int, on: Setting) -> Deadline:
    """Each so many days, weeks, months, quarters or years, by the end of it."""
    step = "" if count == 1 else f";INTERVAL={count}"
    match unit:
        case "ngày":
            return recurring(f"FREQ=DAILY{step}", on)
        case "tuần":
            return recurring(f"FREQ=WEEKLY{step};BYDAY=SU", on)
        case "năm":
            return recurring(f"FREQ=YEARLY{step};BYMONTH=12;BYMONTHDAY=31", on)
        case "tháng":
            if count in (2, 3, 4, 6, 12):
                step = ";BYMONTH=" + ",".join(str(n) for n in range(count, 13, count))
            return recurring(f"FREQ=MONTHLY{step};BYMONTHDAY=-1", on)
        case _:
            return recurring(f"FREQ=MONTHLY;{_QUARTER_ENDS};BYMONTHDAY=-1", on)


def _quarterly(m: re.Match[str], on: Setting) -> Deadline:
    ends = {"đầu": "1,4,7,10", "giữa": "2,5,8,11"}.get(m["part"] or "", "3,6,9,12")
    return recurring(f"FREQ=MONTHLY;BYMONTH={ends};{by_month_day(number(m['d']))}", on)


def _weekly(m: re.Match[str], on: Setting) -> Deadline:
    weekday = WEEKDAYS[m["weekday"]] if m["weekday"] else 6
    return recurring(f"FREQ=WEEKLY;BYDAY={WEEKDAY_CODES[weekday]}", on)


def _yearly(m: re.Match[str], on: Setting) -> Deadline:
    if m["m"] in LUNAR_MONTHS:
        return AMBIGUOUS
    return yearly(number(m["d"]), number(m["m"]), on)


def _in_month_of_each_year(m: re.Match[str], on: Setting) -> Deadline:
    if m["m"] in LUNAR_MONTHS:
        return AMBIGUOUS  # no RRULE goes by the moon
    return recurring(f"FREQ=YEARLY;BYMONTH={number(m['m'])};BYMONTHDAY=-1", on)


def _twice_a_year(m: re.Match[str], on: Setting) -> Deadline:
    days = [(number(m["d1"]), number(m["m1"])), (number(m["d"]), number(m["m"]))]
    found = [yearly(day, month, on) for day, month in days]
    if days[0][0] == days[1][0] and all(f.last for f in found):
        return recurring(f"FREQ=YEARLY;BYMONTH={days[0][1]},{days[1][1]};BYMONTHDAY={days[0][0]}", on)
    firsts = sorted((f.last, f.recurrence) for f in found if f.last)
    if not firsts:
        return found[0]
    last, rule = firsts[0]
    return Deadline(
        DeadlineKind.RECURRING,
        last,
        last,
        recurrence=rule,
        confirmed=False,
        problem="ambiguous",
        candidates=tuple(day for day, _ in firsts),
    )


def _at_intervals(m: re.Match[str], on: Setting) -> Deadline | None:
    unit = m["unit"] or m["unit1"] or m["unit2"]
    count = number(m["n"] or m["n1"] or "1")
    return every(unit, count, on) if 1 <= count <= 60 else None


_LIMIT = (
    rf"(?:,?{SP}(?:(?:vào|trước|đến|hết|trong|là|từ){WORD_RIGHT}|chậm{SP}nhất|muộn{SP}nhất"
    rf"|không{SP}muộn{SP}hơn"
    rf"|định{SP}kỳ|thời{SP}hạn|hạn)){{0,4}}{SP}"
)
_DAY = rf"(?:ngày{SP})?(?:mùng{SP}|mồng{SP})?(?P<d>{D})(?!\d)"
_TO_DAY = rf"(?:(?:ngày{SP})?{D}{OP}(?:-|–|đến){OP})?{_DAY}"
_WEEKDAY = rf"(?:(?:sáng|chiều|ngày){SP})?(?:thứ{SP}(?P<weekday>{either(WEEKDAYS)})|chủ{SP}nhật){WORD_RIGHT}"
_DAY_MONTH = rf"(?:ngày{SP})?(?P<d>{D})(?:{OP}[/.\-]{OP}|{SP}tháng{SP})(?P<m>{M_WORD})"

RULES = (
    Rule(
        "day-of-every-month",
        Unit.RECURRING,
        Pattern(
            rf"{WORD_LEFT}{_TO_DAY},?{SP}(?:(?:của{SP})?{EVERY}{SP}tháng|của{SP}tháng(?!{SP}(?:này|sau|tới"
            rf"|nay|cuối|đầu|{M_WORD}))){WORD_RIGHT}",
            "tháng",
            EVERY_WORDS + "|của",
        ),
        lambda m, on: monthly(number(m["d"]), on),
        {
            "chậm nhất là ngày 10 hằng tháng": "2023-07-10",
            "trước 25 hàng tháng": "2023-07-25",
            "định kỳ từ ngày 1 đến ngày 5 hằng tháng": "2023-07-05",
            "trước ngày mùng 5 mỗi tháng": "2023-07-05",
            "ngày 31 hằng tháng": "2023-06-30",
        },
    ),
    Rule(
        "every-month-by-day",
        Unit.RECURRING,
        Pattern(
            rf"{WORD_LEFT}{EVERY}{SP}tháng{_LIMIT}ngày{SP}(?:mùng{SP}"
            rf"|mồng{SP})?(?P<d>{D})(?![\w/])(?!{OP}[/.\-]{OP}\d)(?!{SP}tháng)",
            "tháng",
            EVERY_WORDS,
        ),
        lambda m, on: monthly(number(m["d"]), on),
        {"hằng tháng trước ngày 25": "2023-07-25", "hằng tháng, chậm nhất vào ngày 28": "2023-06-28"},
    ),
    Rule(
        "last-day-of-every-month",
        Unit.RECURRING,
        Pattern(
            rf"{WORD_LEFT}(?:(?:vào{SP})?ngày{SP})?cuối(?:{SP}cùng)?{SP}(?:(?:của{SP})?{EVERY}{SP}tháng){WORD_RIGHT}",
            "cuối",
            EVERY_WORDS,
        ),
        lambda _m, on: every("tháng", 1, on),
        {"ngày cuối cùng của mỗi tháng": "2023-06-30", "cuối hằng tháng": "2023-06-30"},
    ),
    Rule(
        "day-of-quarter",
        Unit.RECURRING,
        Pattern(
            rf"{WORD_LEFT}{_DAY},?{SP}(?:của{SP})?(?:tháng{SP}(?:của{SP})?(?P<part>đầu|giữa"
            rf"|cuối)(?:{SP}cùng)?{SP}(?:(?:của{SP})?{EVERY}{SP}|của{SP})?qu[ýí]"
            rf"(?:{SP}(?:sau|tiếp{SP}theo))?|{EVERY}{SP}qu[ýí]){WORD_RIGHT}",
            "quý|quí",
            "tháng|" + EVERY_WORDS,
        ),
        _quarterly,
        {
            "trước ngày 15 của tháng cuối quý": "2023-09-15",
            "ngày 20 tháng của cuối quý": "2023-09-20",
            "ngày 5 tháng đầu quý sau": "2023-07-05",
        },
    ),
    Rule(
        "every-quarter-by-day",
        Unit.RECURRING,
        Pattern(
            rf"{WORD_LEFT}{EVERY}{SP}qu[ýí]{_LIMIT}ngày{SP}(?P<d>{D})(?![\w/])(?!{OP}[/.\-]{OP}\d)"
            rf"(?:{SP}(?:của{SP})?tháng{SP}(?P<part>đầu|giữa"
            rf"|cuối)(?:{SP}cùng)?(?:{SP}(?:của{SP})?qu[ýí](?:{SP}sau)?)?)?",
            "quý|quí",
            EVERY_WORDS,
        ),
        _quarterly,
        {"hằng quý trước ngày 20 tháng cuối quý": "2023-09-20", "hằng quý, chậm nhất ngày 28": "2023-06-28"},
    ),
    Rule(
        "day-of-every-week",
        Unit.RECURRING,
        Pattern(rf"{WORD_LEFT}{_WEEKDAY},?{SP}{EVERY}{SP}tuần{WORD_RIGHT}", "tuần", EVERY_WORDS),
        _weekly,
        {"chiều thứ Sáu hằng tuần": "2023-06-30", "thứ 2 hàng tuần": "2023-06-26"},
    ),
    Rule(
        "every-week-by-day",
        Unit.RECURRING,
        Pattern(rf"{WORD_LEFT}{EVERY}{SP}tuần{_LIMIT}{_WEEKDAY}", "tuần", EVERY_WORDS),
        _weekly,
        {"hằng tuần vào thứ Sáu": "2023-06-30"},
    ),
    Rule(
        "day-of-every-year",
        Unit.RECURRING,
        Pattern(rf"{WORD_LEFT}{_DAY_MONTH},?{SP}(?:của{SP})?{EVERY}{SP}năm{WORD_RIGHT}", "năm", EVERY_WORDS),
        _yearly,
        {"ngày 15 tháng 6 hằng năm": "2024-06-15", "trước ngày 10/12 hàng năm": "2023-12-10"},
    ),
    Rule(
        "every-year-by-day",
        Unit.RECURRING,
        Pattern(rf"{WORD_LEFT}{EVERY}{SP}năm{_LIMIT}{_DAY_MONTH}(?!{OP}[/.\-]{OP}\d)", "năm", EVERY_WORDS),
        _yearly,
        {"hằng năm, trước ngày 15/12": "2023-12-15"},
    ),
    Rule(
        "month-of-every-year",
        Unit.RECURRING,
        Pattern(rf"{WORD_LEFT}tháng{SP}(?P<m>{M_WORD}),?{SP}{EVERY}{SP}năm{WORD_RIGHT}", "tháng", EVERY_WORDS),
        _in_month_of_each_year,
        {"vào tháng 12 hằng năm": "2023-12-31"},
    ),
    Rule(
        "two-days-of-every-year",
        Unit.RECURRING,
        Pattern(
            rf"{WORD_LEFT}(?:ngày{SP})?(?P<d1>{D})[/.\-](?P<m1>{M})(?!\d)(?:{SP}(?:và|hoặc){SP}"
            rf"|{OP},{OP})(?:trước{SP})?{_DAY_MONTH},?{SP}{EVERY}{SP}năm{WORD_RIGHT}",
            "năm",
            EVERY_WORDS,
        ),
        _twice_a_year,
        {"ngày 15/6 và 15/12 hằng năm": "2023-12-15", "ngày 20/5 và 20/11 hằng năm": "2023-11-20"},
    ),
    Rule(
        "every",
        Unit.RECURRING,
        Pattern(
            rf"{WORD_LEFT}(?:định{SP}k[ỳì],?{SP})?(?!từng){EVERY}{SP}(?P<unit>ngày|tuần|tháng|qu[ýí]"
            rf"|năm){WORD_RIGHT}",
            EVERY_WORDS,
        ),
        lambda m, on: every(m["unit"], 1, on),
        {
            "định kỳ hằng tháng": "2023-06-30",
            "hàng tuần": "2023-07-02",
            "hằng quý": "2023-06-30",
            "mỗi năm": "2023-12-31",
        },
    ),
    Rule(
        "at-intervals",
        Unit.RECURRING,
        Pattern(
            rf"{WORD_LEFT}(?:(?:định{SP}k[ỳì],?{SP}){EVERY}?{OP}(?P<n>{COUNT}{SP})?(?P<unit>ngày|tuần|tháng"
            rf"|qu[ýí]|năm){WORD_RIGHT}(?!{SP}\d)(?:{SP}(?:một|1|01){SP}lần)?"
            rf"|(?:{EVERY}{SP})?(?P<n1>{COUNT}{SP})?(?P<unit1>ngày|tuần|tháng|qu[ýí]|năm){OP}(?:(?:một|1"
            rf"|01){SP}lần|/{OP}(?:1{SP}|01{SP}|một{SP})?lần)"
            rf"|(?:một|1|01){SP}lần{OP}/{OP}(?P<unit2>ngày|tuần|tháng|qu[ýí]|năm)){WORD_RIGHT}",
            "định|lần",
        ),
        _at_intervals,
        {
            "định kỳ 6 tháng": "2023-06-30",
            "06 tháng một lần": "2023-06-30",
            "mỗi quý một lần": "2023-06-30",
            "1 lần/tuần": "2023-07-02",
            "2 tuần/lần": "2023-07-02",
        },
    ),
)
