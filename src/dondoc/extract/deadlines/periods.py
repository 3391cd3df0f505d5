"""Rules for weeks and months, and for their beginnings, middles and ends."""

import re
from datetime import date, timedelta

from dondoc.domain.deadline import Deadline
from dondoc.extract.deadlines.lunar import month_of
from dondoc.extract.deadlines.model import Bound, Rule, Setting, Unit
from dondoc.extract.deadlines.parts import AND, OF_YEAR, PART, part_of, part_of_quarter, year_in
from dondoc.extract.deadlines.pieces import (
    EVERY,
    FIGURE_LEFT,
    FIGURE_RIGHT,
    LUNAR_MONTHS,
    M_WORD,
    OP,
    SP,
    WORD_LEFT,
    WORD_RIGHT,
    M,
    Y,
    number,
)
from dondoc.extract.deadlines.resolve import (
    AMBIGUOUS,
    NO_ANCHOR,
    group,
    month_end,
    months,
    next_period,
    part_of_month,
    period,
    week,
)
from dondoc.extract.patterns import Pattern


def _month(m: re.Match[str], on: Setting) -> Deadline:
    if m["m"] in LUNAR_MONTHS:
        return month_of(m["m"], part_of(m), group(m, "y", "z", "now"), on)
    month = number(m["m"])
    year = year_in(m, on)
    if year is None:
        if on.anchor is None:
            return NO_ANCHOR
        return next_period(lambda year: part_of_month(part_of(m), month, year, on), on.anchor)
    return part_of_month(part_of(m), month, year, on)


def _months(m: re.Match[str], on: Setting) -> Deadline:
    if not LUNAR_MONTHS.keys().isdisjoint((m["m1"], m["m"])):
        return AMBIGUOUS
    first, last = number(m["m1"]), number(m["m"])
    year = year_in(m, on)
    if year is None:
        if on.anchor is None:
            return NO_ANCHOR
        return next_period(lambda year: months(min(first, last), last, year), on.anchor)
    return months(min(first, last), last, year)


def _relative_month(m: re.Match[str], on: Setting) -> Deadline:
    if on.anchor is None:
        return NO_ANCHOR
    ahead = m["which"] in ("sau", "tới")
    in_month = month_end(on.anchor.year, on.anchor.month) + timedelta(days=1) if ahead else on.anchor
    return part_of_month(part_of(m), in_month.month, in_month.year, on)


def _week(m: re.Match[str], on: Setting) -> Deadline:
    if on.anchor is None:
        return NO_ANCHOR
    monday, sunday = week(on.anchor, (m["which"] or "") in ("sau", "tới"))
    part = part_of(m)
    if part == "đầu":
        return period(monday, monday + timedelta(days=1))
    if part == "giữa":
        return period(monday + timedelta(days=2), monday + timedelta(days=3))
    return period(monday + timedelta(days=4) if part == "cuối" else monday, sunday)


def _week_of_month(m: re.Match[str], on: Setting) -> Deadline:
    if on.anchor is None:
        return NO_ANCHOR
    if m["m"] in LUNAR_MONTHS:
        return AMBIGUOUS
    if m["m"]:
        month, year = number(m["m"]), year_in(m, on)
    else:
        ahead = m["which"] in ("sau", "tới")
        start = month_end(on.anchor.year, on.anchor.month) + timedelta(days=1) if ahead else on.anchor
        month, year = start.month, start.year
    words = " ".join(m["nth"].split())
    if year is None:
        return next_period(lambda year: _nth_week(words, month, year), on.anchor)
    return _nth_week(words, month, year)


def _nth_week(nth: str, month: int, year: int) -> Deadline:
    """Seven days of a month: its first ones, the next, … or its last."""
    if nth.startswith("cuối"):
        return period(date(year, month, month_end(year, month).day - 6), month_end(year, month))
    place = {"đầu": 1, "đầu tiên": 1, "nhất": 1, "tư": 4}.get(nth) or min(number(nth), 4)
    return period(date(year, month, 7 * place - 6), date(year, month, 7 * place))


def _current(m: re.Match[str], on: Setting) -> Deadline:
    if on.anchor is None:
        return NO_ANCHOR
    match m["unit"]:
        case "ngày":
            return period(on.anchor, on.anchor)
        case "tuần":
            return period(*week(on.anchor))
        case "tháng":
            return months(on.anchor.month, on.anchor.month, on.anchor.year)
        case "năm":
            return months(1, 12, on.anchor.year)
        case _:
            quarter = (on.anchor.month + 2) // 3
            return part_of_quarter("", quarter, quarter, on.anchor.year)


RULES = (
    Rule(
        "month",
        Unit.MONTH,
        Pattern(rf"{WORD_LEFT}{PART}(?<!\d )tháng{OP}(?P<m>{M_WORD})(?!{OP}[/.]{OP}\d?\d(?!\d)){OF_YEAR}", "tháng"),
        _month,
        {
            "trong tháng 7": "2023-07-31",
            "tháng 10 năm 2023": "2023-10-31",
            "tháng 7/2023": "2023-07-31",
            "đầu tháng 9": "2023-09-10",
            "giữa tháng 8": "2023-08-15",
            "cuối tháng 6": "2023-06-30",
            "trước tháng Chín": "2023-08-31",
            "đầu tháng 6": "2024-06-10",
            "cuối tháng 12-2023": "2023-12-31",
        },
        whole=True,
    ),
    Rule(
        "month-short",
        Unit.MONTH,
        Pattern(rf"{WORD_LEFT}t\.?(?P<m>{M})[/.\-–](?P<y>{Y})", "19|20"),
        _month,
        {"T7/2023": "2023-07-31"},
        whole=True,
    ),
    Rule(
        "month-in-figures",
        Unit.MONTH,
        Pattern(rf"{FIGURE_LEFT}{PART}(?P<m>{M}){OP}[/\-–]{OP}(?P<y>{Y}){FIGURE_RIGHT}", "19|20"),
        _month,
        {"7/2023": "2023-07-31", "08/2026": "2026-08-31"},
        whole=True,
    ),
    Rule(
        "months",
        Unit.MONTH,
        Pattern(
            rf"{WORD_LEFT}(?:các{SP}|từ{SP})?tháng{OP}(?P<m1>{M_WORD})(?:{AND}(?:tháng{OP})?{M}(?!\d)){{0,5}}{AND}"
            rf"(?:trong{SP})?(?:tháng{OP})?(?P<m>{M_WORD})(?!{OP}[/.]{OP}\d?\d(?!\d)){OF_YEAR}",
            "tháng",
            ",|-|–|và|hoặc|đến",
        ),
        _months,
        {
            "trong tháng 11, tháng 12 năm 2023": "2023-12-31",
            "tháng 11, 12 năm 2023": "2023-12-31",
            "tháng 7 và tháng 8": "2023-08-31",
            "từ tháng 7 đến tháng 9/2023": "2023-09-30",
        },
    ),
    Rule(
        "relative-month",
        Unit.MONTH,
        Pattern(rf"{WORD_LEFT}{PART}tháng{SP}(?P<which>này|nay|sau|tới){WORD_RIGHT}", "tháng", "này|nay|sau|tới"),
        _relative_month,
        {"trong tháng này": "2023-06-30", "tháng sau": "2023-07-31", "đầu tháng tới": "2023-07-10"},
        whole=True,
    ),
    Rule(
        "part-of-this-month",
        Unit.MONTH,
        Pattern(
            rf"{WORD_LEFT}(?P<part>đầu|giữa|cuối|hết){SP}tháng(?P<which>){WORD_RIGHT}"
            rf"(?!{SP}(?:{M_WORD}|này|nay|sau|tới|trước|{EVERY}|của))",
            "tháng",
            "đầu|giữa|cuối|hết",
        ),
        _relative_month,
        {"trước cuối tháng": "2023-06-30", "đến hết tháng": "2023-06-30"},
        bare=False,
    ),
    Rule(
        "week",
        Unit.WEEK,
        Pattern(rf"{WORD_LEFT}{PART}tuần{SP}(?P<which>này|nay|sau|tới){WORD_RIGHT}", "tuần", "này|nay|sau|tới"),
        _week,
        {
            "cuối tuần này": "2023-07-02",
            "tuần sau": "2023-07-09",
            "trong tuần này": "2023-07-02",
            "đầu tuần sau": "2023-07-04",
        },
    ),
    Rule(
        "weekend",
        Unit.WEEK,
        Pattern(rf"{WORD_LEFT}(?P<part>cuối|hết){SP}tuần(?P<which>){WORD_RIGHT}", "tuần"),
        _week,
        {"cuối tuần": "2023-07-02"},
        bare=False,
    ),
    Rule(
        "week-of-month",
        Unit.WEEK,
        Pattern(
            rf"{WORD_LEFT}tuần{SP}(?:thứ{SP})?(?P<nth>đầu(?:{SP}tiên)?|cuối(?:{SP}cùng)?|nhất|hai|ba|tư"
            rf"|[1-4]){SP}"
            rf"(?:của{SP})?tháng{SP}(?:(?P<which>này|sau|tới){WORD_RIGHT}|(?P<m>{M_WORD}){OF_YEAR})",
            "tuần",
            "tháng",
        ),
        _week_of_month,
        {
            "tuần đầu tháng 8": "2023-08-07",
            "tuần cuối của tháng 7": "2023-07-31",
            "tuần thứ hai tháng sau": "2023-07-14",
        },
    ),
    Rule(
        "within-the-current",
        Unit.DAY,
        Pattern(
            rf"{WORD_LEFT}(?P<unit>ngày|tuần|tháng|qu[ýí]|năm)(?={OP}(?:[.,;:)\n]|$)|{SP}(?:phải|báo|để|và"
            rf"|gửi|hoàn)){WORD_RIGHT}",
            "ngày|tuần|tháng|quý|quí|năm",
        ),
        _current,
        {"trong tuần": "2023-07-02", "trong tháng": "2023-06-30", "ngay trong ngày": "2023-06-26"},
        bare=False,
        bounds=frozenset({Bound.IN}),
    ),
)
