"""Rules for single days, days counted from today's, weekdays, and ranges and lists of days."""

import re
from datetime import date, timedelta

from dondoc.domain.deadline import Deadline, DeadlineKind
from dondoc.extract.deadlines.model import Bound, Rule, Setting, Unit
from dondoc.extract.deadlines.pieces import (
    FIGURE_LEFT,
    FIGURE_RIGHT,
    M_WORD,
    OP,
    SEPARATORS,
    SP,
    WEEKDAYS,
    WORD_LEFT,
    WORD_RIGHT,
    D,
    M,
    Y,
    either,
    number,
    numeric_day,
    spelled_day,
)
from dondoc.extract.deadlines.resolve import (
    IMPOSSIBLE,
    NO_ANCHOR,
    group,
    next_day,
    period,
    safe_date,
    week,
    written_day,
    year_of,
)
from dondoc.extract.patterns import Pattern

LIMITS = frozenset({Bound.BEFORE, Bound.BY})
_THE_DAY = rf"{WORD_LEFT}(?:các{SP}|hết{SP})?ngày{SP}"
_NO_DAY = r"(?:0?0|3[2-9]|[4-9]\d)"  # no month has such a day
_THIS = rf"(?:{SP}(?P<this>này){WORD_RIGHT})?"


def _written(m: re.Match[str], on: Setting) -> Deadline | None:
    if m["s"].strip() != "/" and group(m, "z") in ("nay", "sau", "tới"):
        return None  # "2-3 năm tới" is a length of time
    return written_day(m, on)


def _spelled(m: re.Match[str], on: Setting) -> Deadline:
    return written_day(m, on)


def _day_of_month(m: re.Match[str], on: Setting) -> Deadline:
    """As in "ngày 25", "ngày 15 tháng này", "ngày 5 tháng sau"."""
    if on.anchor is None:
        return NO_ANCHOR
    day, which = number(m["d"]), group(m, "which")
    if which:
        later = which in ("sau", "tới")
        start = on.anchor.replace(day=1)
        start = (start + timedelta(days=32)).replace(day=1) if later else start
        last = safe_date(start.year, start.month, day)
        return Deadline(DeadlineKind.DAY, last, last) if last else IMPOSSIBLE
    days = (next_day(day, (on.anchor.month + n - 1) % 12 + 1, on.anchor) for n in range(3))
    last = min((d for d in days if d), default=None)
    return Deadline(DeadlineKind.DAY, last, last) if last else IMPOSSIBLE


def _range(m: re.Match[str], on: Setting) -> Deadline:
    """From the first day to the last one; what the first leaves out is as in the last."""
    end = written_day(m, on)
    if end.last is None or end.kind is DeadlineKind.EVENT:
        return end
    day, month = group(m, "d1", "e1"), group(m, "m1", "f1")
    year = year_of(group(m, "y1", "z1", "g1", "h1"), on.anchor)
    start = safe_date(year or end.last.year, number(month) if month else end.last.month, number(day or "1"))
    if start and start > end.last and year is None:
        start = safe_date(start.year - 1, start.month, start.day)
    return period(start, end.last) if start and start <= end.last else end


def _relative(m: re.Match[str], on: Setting) -> Deadline:
    if on.anchor is None:
        return NO_ANCHOR
    ahead = 2 if m["far"] else 1 if m["next"] else 0
    last = on.anchor + timedelta(days=ahead)
    return Deadline(DeadlineKind.DAY, last, last)


def _weekday(m: re.Match[str], on: Setting) -> Deadline:
    if on.anchor is None:
        return NO_ANCHOR
    weekday = WEEKDAYS[m["weekday"]] if m["weekday"] else 6
    last = _on_weekday(on.anchor, weekday, m["week"] or "", m["which"] or "")
    return Deadline(DeadlineKind.DAY, last, last)


def _on_weekday(anchor: date, weekday: int, week_word: str, which: str) -> date:
    if week_word:
        return week(anchor, which in ("sau", "tới"))[0] + timedelta(days=weekday)
    last = anchor + timedelta(days=(weekday - anchor.weekday()) % 7)
    return last + timedelta(days=7) if last == anchor and which in ("sau", "tới") else last


_FIRST_OF_RANGE = (
    rf"(?P<d1>{D})(?!\d)(?:{OP}(?P<s1>[/.\-–−]){OP}(?P<m1>{M}(?!\d))(?:{OP}(?P=s1){OP}(?P<y1>{Y}))?)?"
    rf"(?:{SP}tháng{SP}(?P<f1>{M_WORD})(?:{SP}năm{SP}(?P<g1>{Y}))?)?"
)
_LAST_OF_RANGE = rf"(?:hết{SP})?(?:ngày{SP})?(?:{numeric_day()}|{spelled_day()}){FIGURE_RIGHT}"
_TO_WORDS = "-|–|−|đến|tới"
_TO = rf"{OP}(?:-|–|−|đến|tới|cho{SP}đến){OP}"

RULES = (
    Rule(
        "day-with-year",
        Unit.DAY,
        Pattern(
            rf"(?:{_THE_DAY}|{FIGURE_LEFT})(?P<d>{D}){OP}(?P<s>[/.\-–−]){OP}(?P<m>{M}(?!\d))"
            rf"(?:{OP}(?P=s){OP}(?P<y>{Y}|\d\d(?!\d))|,?{SP}năm{SP}(?P<z>{Y}|nay|sau|tới)){FIGURE_RIGHT}",
            SEPARATORS,
        ),
        _written,
        {
            "ngày 05-07-2023": "2023-07-05",
            "05.07.2023": "2023-07-05",
            "15/8/23": "2023-08-15",
            "8/12 năm nay": "2023-12-08",
        },
    ),
    Rule(
        "iso-day",
        Unit.DAY,
        Pattern(rf"(?:{_THE_DAY}|{FIGURE_LEFT})(?P<y>20\d\d)-(?P<m>0[1-9]|1[0-2])-(?P<d>\d\d){FIGURE_RIGHT}", "-"),
        _spelled,
        {"2023-08-15": "2023-08-15"},
    ),
    Rule(
        "day-spelled",
        Unit.DAY,
        Pattern(
            rf"(?:{_THE_DAY}(?:mùng{SP}|mồng{SP})?|{WORD_LEFT}(?:mùng|mồng){SP}){spelled_day()}{_THIS}",
            "tháng",
            "ngày|mùng|mồng",
        ),
        _spelled,
        {
            "ngày 30 tháng 7 năm 2023": "2023-07-30",
            "ngày hai mươi bảy tháng Bảy": "2023-07-27",
            "mùng 2 tháng 9": "2023-09-02",
            "ngày 15 tháng tư năm 2024": "2024-04-15",
            "ngày 28\ntháng 11": "2023-11-28",
        },
    ),
    Rule(
        "day-spelled-without-the-word",
        Unit.DAY,
        Pattern(
            rf"{FIGURE_LEFT}(?P<e>{D}){SP}tháng{SP}(?P<f>{M}(?!\d))(?:,?{SP}năm{SP}(?P<g>{Y})"
            rf"|{OP}/{OP}(?P<h>{Y}))?",
            "tháng",
        ),
        _spelled,
        {"28 tháng 11": "2023-11-28", "trước 5 tháng 7 năm 2023": "2023-07-05"},
        bare=False,
        bounds=LIMITS | {Bound.UNTIL, Bound.AT},
    ),
    Rule(
        "day-and-month",
        Unit.DAY,
        Pattern(
            rf"{_THE_DAY}(?P<d>{D}){OP}(?P<s>[/.\-–−]){OP}(?P<m>{M}(?!\d)){FIGURE_RIGHT}{_THIS}", "ngày", SEPARATORS
        ),
        _written,
        {
            "ngày 27/7": "2023-07-27",
            "ngày 7.12": "2023-12-07",
            "ngày 15-9": "2023-09-15",
            "ngày 30 / 6 này": "2023-06-30",
        },
    ),
    Rule(
        "figures",
        Unit.DAY,
        Pattern(rf"{FIGURE_LEFT}(?P<d>{D})(?P<s>\s?/\s?)(?P<m>{M}(?!\d)){FIGURE_RIGHT}{_THIS}", "/"),
        _written,
        {"27/7": "2023-07-27", "2/9": "2023-09-02", "trước 27/7 này": "2023-07-27"},
    ),
    Rule(
        "figures-with-point-or-dash",
        Unit.DAY,
        Pattern(rf"{FIGURE_LEFT}(?P<d>{D})(?P<s>[.\-–−])(?P<m>{M}(?!\d)){FIGURE_RIGHT}{_THIS}", ".|-|–|−"),
        _written,
        {"hạn cuối: 31-7": "2023-07-31", "trước 20.8": "2023-08-20", "trước 2.9": "2023-09-02"},
        bare=False,
        bounds=LIMITS | {Bound.FOR, Bound.UNTIL},
    ),
    Rule(
        "impossible-month",
        Unit.DAY,
        Pattern(
            rf"{_THE_DAY}(?P<d>{D}){OP}(?P<s>[/.\-–−]){OP}(?P<m>0?0|1[3-9]"
            rf"|[2-9]\d)(?:(?P=s)(?P<y>{Y}))?{FIGURE_RIGHT}",
            "ngày",
            SEPARATORS,
        ),
        lambda _m, _on: IMPOSSIBLE,
        {"trước ngày 15/13/2023": ""},
        bare=False,
        bounds=LIMITS,
    ),
    Rule(
        "impossible-day",
        Unit.DAY,
        Pattern(
            rf"(?:{_THE_DAY}{_NO_DAY}{OP}(?:[/.\-–−]{OP}{M}(?!\d)(?:{OP}[/.\-–−]{OP}{Y})?"
            rf"|tháng{SP}{M_WORD}(?:{SP}năm{SP}{Y})?)|{FIGURE_LEFT}{_NO_DAY}(?P<s>[/.\-])0?{M}(?P=s){Y}){FIGURE_RIGHT}",
            f"{SEPARATORS}|tháng",
        ),
        lambda _m, _on: IMPOSSIBLE,
        {"trước ngày 32/7/2023": "", "chậm nhất ngày 35 tháng 8": "", "trước 32/7/2023": ""},
        bare=False,
        bounds=LIMITS | {Bound.UNTIL, Bound.AT, Bound.IN},
    ),
    Rule(
        "day-of-month",
        Unit.DAY,
        Pattern(
            rf"{WORD_LEFT}ngày{SP}(?:mùng{SP}|mồng{SP})?(?P<d>{D})(?![\w/%])(?!{OP}[/\-–−.]{OP}\d)(?!{SP}tháng{SP}\d)"
            rf"(?:{SP}(?:của{SP})?tháng{SP}(?P<which>này|sau|tới){WORD_RIGHT}|{SP}này{WORD_RIGHT})?",
            "ngày",
        ),
        _day_of_month,
        {"trước ngày 25": "2023-07-25", "ngày 5 tháng sau": "2023-07-05", "chậm nhất ngày 28 này": "2023-06-28"},
        bare=False,
        bounds=LIMITS | {Bound.UNTIL, Bound.AT, Bound.IN},
    ),
    Rule(
        "range-of-days",
        Unit.DAY,
        Pattern(
            rf"{WORD_LEFT}(?:(?:bắt{SP}đầu{SP})?từ(?:{SP}(?:các{SP})?ngày)?|(?:các{SP})?ngày"
            rf"|tuần{SP}(?:từ{SP})?ngày)"
            rf"{SP}{_FIRST_OF_RANGE}{_TO}{_LAST_OF_RANGE}",
            _TO_WORDS,
            "ngày|từ",
        ),
        _range,
        {
            "từ ngày 01/7 đến ngày 15/7/2023": "2023-07-15",
            "từ 25-27/7/2023": "2023-07-27",
            "từ ngày 8 -20/10/2023": "2023-10-20",
            "ngày 15 đến ngày 31 tháng 12 năm 2023": "2023-12-31",
            "từ ngày 28 tháng 7 đến hết ngày 3 tháng 8": "2023-08-03",
        },
    ),
    Rule(
        "range-of-figures",
        Unit.DAY,
        Pattern(rf"{FIGURE_LEFT}(?P<d1>{D})/(?P<m1>{M})(?:/(?P<y1>{Y}))?{_TO}{_LAST_OF_RANGE}", _TO_WORDS, "/"),
        _range,
        {"10/7 - 15/7": "2023-07-15", "30/4 – 1/5": "2024-05-01"},
    ),
    Rule(
        "several-days",
        Unit.DAY,
        Pattern(
            rf"{WORD_LEFT}(?:các{SP})?ngày{SP}(?P<d1>{D})(?:/{M})?(?:(?:{OP},{OP}|{SP}và{SP}"
            rf"|{SP}hoặc{SP})(?:ngày{SP})?{D}(?:/{M})?(?!\d)){{0,6}}"
            rf"(?:{OP},{OP}|{SP}và{SP}|{SP}hoặc{SP}){_LAST_OF_RANGE}",
            "ngày",
            ",|và|hoặc",
        ),
        _range,
        {
            "ngày 25, 26/7": "2023-07-26",
            "các ngày 8, 9 và 10.8.2023": "2023-08-10",
            "ngày 27 và 28 tháng 7": "2023-07-28",
        },
    ),
    Rule(
        "today-tomorrow",
        Unit.DAY,
        Pattern(
            rf"{WORD_LEFT}(?:(?:hôm|bữa|ngày{SP}hôm|(?:sáng|trưa|chiều|tối){SP}hôm){SP}nay"
            rf"|(?:sáng|trưa|chiều|tối){SP}nay|(?P<next>(?:ngày|sáng|trưa|chiều|tối){SP}mai)"
            rf"|(?P<far>ngày{SP}(?:kia|mốt))){WORD_RIGHT}",
            "nay|mai|kia|mốt",
        ),
        _relative,
        {"hôm nay": "2023-06-26", "ngày mai": "2023-06-27", "ngày kia": "2023-06-28", "trước chiều mai": "2023-06-27"},
    ),
    Rule(
        "weekday",
        Unit.DAY,
        Pattern(
            rf"{WORD_LEFT}(?:(?:sáng|trưa|chiều|tối|ngày){SP})?(?:thứ{SP}(?P<weekday>{either(WEEKDAYS)})"
            rf"|chủ{SP}nhật){WORD_RIGHT}"
            rf"(?:,?{SP}(?:trong{SP}|của{SP})?(?P<week>tuần{SP})?(?P<which>này|nay|sau|tới){WORD_RIGHT})?",
            "thứ|nhật",
        ),
        _weekday,
        {
            "thứ Sáu tuần sau": "2023-07-07",
            "thứ 6 này": "2023-06-30",
            "Chủ nhật tới": "2023-07-02",
            "chậm nhất sáng thứ Hai tuần tới": "2023-07-03",
        },
        bare=False,
        bounds=LIMITS | {Bound.UNTIL, Bound.AT},
    ),
)
