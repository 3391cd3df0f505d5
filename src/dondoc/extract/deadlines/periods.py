"""Rules for weeks, months, quarters, halves and years, and for their beginnings, middles and ends."""

import re
from datetime import date, timedelta

from dondoc.domain.deadline import Deadline
from dondoc.extract.deadlines.model import Bound, Rule, Setting, Unit
from dondoc.extract.deadlines.pieces import (
    EVERY,
    FIGURE_LEFT,
    FIGURE_RIGHT,
    M_WORD,
    NUMBERS,
    OP,
    ROMAN,
    SP,
    WORD_LEFT,
    WORD_RIGHT,
    YEAR_WORD,
    M,
    Y,
    compiled,
    either,
    number,
)
from dondoc.extract.deadlines.resolve import (
    NO_ANCHOR,
    group,
    month_end,
    months,
    next_month,
    part_of_month,
    period,
    week,
    year_of,
)

_LIMITS = frozenset({Bound.BEFORE, Bound.BY, Bound.UNTIL})
_PART = rf"(?:(?P<part>đầu|giữa|cuối|hết|cả|thượng{SP}tuần|trung{SP}tuần|hạ{SP}tuần|nửa{SP}đầu|nửa{SP}cuối){SP})?"
_QUARTER = rf"{either(ROMAN)}{WORD_RIGHT}"
_AND = rf"(?:{OP}(?:,|-|–|và|hoặc|đến){OP})"
_OF_YEAR = (
    rf"(?:{OP}[/\-–.]{OP}(?P<y>{Y})|,?{SP}(?:của{SP})?năm{SP}(?P<z>{Y}|{YEAR_WORD}{WORD_RIGHT})"
    rf"|{SP}(?P<now>này|tới|sắp{SP}tới){WORD_RIGHT})?"
)


def _part(m: re.Match[str]) -> str:
    return " ".join((group(m, "part") or "").split())


def _year(m: re.Match[str], on: Setting) -> int | None:
    return year_of(group(m, "y", "z"), on.anchor)


def _month(m: re.Match[str], on: Setting) -> Deadline:
    month = number(m["m"])
    year = _year(m, on)
    if year is None:
        if on.anchor is None:
            return NO_ANCHOR
        year = next_month(month, on.anchor)
        if part_of_month(_part(m), month, year, on).last < on.anchor:  # type: ignore[operator]
            year += 1
    return part_of_month(_part(m), month, year, on)


def _months(m: re.Match[str], on: Setting) -> Deadline:
    first, last = number(m["m1"]), number(m["m"])
    year = _year(m, on)
    if year is None:
        if on.anchor is None:
            return NO_ANCHOR
        year = next_month(last, on.anchor)
    return months(min(first, last), last, year)


def _relative_month(m: re.Match[str], on: Setting) -> Deadline:
    if on.anchor is None:
        return NO_ANCHOR
    ahead = m["which"] in ("sau", "tới")
    in_month = month_end(on.anchor.year, on.anchor.month) + timedelta(days=1) if ahead else on.anchor
    return part_of_month(_part(m), in_month.month, in_month.year, on)


def _quarter(m: re.Match[str], on: Setting) -> Deadline:
    quarter = ROMAN[m["q"]]
    year = _year(m, on)
    if year is None:
        if on.anchor is None:
            return NO_ANCHOR
        year = next_month(3 * quarter, on.anchor)
    first = ROMAN[m["q1"]] if group(m, "q1") else quarter
    return _part_of_quarter(_part(m), min(first, quarter), quarter, year)


def _part_of_quarter(part: str, first: int, quarter: int, year: int) -> Deadline:
    start = 3 * first - 2
    if part.startswith("đầu"):
        return months(start, start, year)
    if part.startswith("giữa"):
        return months(start + 1, start + 1, year)
    return months(3 * quarter if part.startswith("cuối") else start, 3 * quarter, year)


def _relative_quarter(m: re.Match[str], on: Setting) -> Deadline:
    if on.anchor is None:
        return NO_ANCHOR
    quarter = (on.anchor.month + 2) // 3 + (m["which"] in ("sau", "tới"))
    return _part_of_quarter(_part(m), (quarter - 1) % 4 + 1, (quarter - 1) % 4 + 1, on.anchor.year + (quarter > 4))


def _months_of_year(m: re.Match[str], on: Setting) -> Deadline:
    """ "6 tháng cuối năm 2023", "những tháng còn lại", "10 tháng năm 2025", "nửa đầu năm"."""
    count = {"những": 0, "các": 0, "mấy": 0, "nửa": 6}.get(m["n"], None) if m["n"] else 0
    count = number(m["n"]) if count is None else count
    year = _year(m, on) or (on.anchor.year if on.anchor else None)
    if year is None:
        return NO_ANCHOR
    if not 0 <= count <= 12:
        return months(1, 12, year)
    if m["end"]:
        return months(13 - count if count else 7, 12, year)
    return months(1, count or 6, year)


def _in_year(part: str, year: int, last_year: int) -> Deadline:
    if part in ("đầu", "thượng tuần"):
        return months(1, 3, year)
    if part in ("giữa", "nửa đầu"):
        return months(1 if part == "nửa đầu" else 4, 6, year)
    first = 7 if part == "nửa cuối" else 10 if part == "cuối" else 1
    return period(date(year, first, 1), date(last_year, 12, 31))


def _of_a_year(m: re.Match[str], on: Setting) -> Deadline:
    year = year_of(m["y"], on.anchor)
    if year is None:
        return NO_ANCHOR
    last = int(m["y2"]) if group(m, "y2") else year
    return _in_year(_part(m), year, last if last > year else year)


def _this_year(m: re.Match[str], on: Setting) -> Deadline:
    if on.anchor is None:
        return NO_ANCHOR
    found = _in_year(_part(m), on.anchor.year, on.anchor.year)
    return found if found.last and found.last >= on.anchor else _in_year(_part(m), *[on.anchor.year + 1] * 2)


def _week(m: re.Match[str], on: Setting) -> Deadline:
    if on.anchor is None:
        return NO_ANCHOR
    monday, sunday = week(on.anchor, (m["which"] or "") in ("sau", "tới"))
    part = _part(m)
    if part == "đầu":
        return period(monday, monday + timedelta(days=1))
    if part == "giữa":
        return period(monday + timedelta(days=2), monday + timedelta(days=3))
    return period(monday + timedelta(days=4) if part == "cuối" else monday, sunday)


def _week_of_month(m: re.Match[str], on: Setting) -> Deadline:
    if on.anchor is None:
        return NO_ANCHOR
    if m["m"]:
        month = number(m["m"])
        year = _year(m, on) or next_month(month, on.anchor)
    else:
        ahead = m["which"] in ("sau", "tới")
        start = month_end(on.anchor.year, on.anchor.month) + timedelta(days=1) if ahead else on.anchor
        year, month = start.year, start.month
    words = " ".join(m["nth"].split())
    if words.startswith("cuối"):
        return period(date(year, month, month_end(year, month).day - 6), month_end(year, month))
    nth = {"đầu": 1, "đầu tiên": 1, "nhất": 1, "tư": 4}.get(words) or min(number(words), 4)
    return period(date(year, month, 7 * nth - 6), date(year, month, 7 * nth))


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
            return _part_of_quarter("", quarter, quarter, on.anchor.year)


RULES = (
    Rule(
        "month",
        Unit.MONTH,
        compiled(rf"{WORD_LEFT}{_PART}(?<!\d )tháng{OP}(?P<m>{M_WORD})(?!{OP}[/.]{OP}\d?\d(?!\d)){_OF_YEAR}"),
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
        compiled(rf"{WORD_LEFT}t\.?(?P<m>{M})[/.\-–](?P<y>{Y})"),
        _month,
        {"T7/2023": "2023-07-31"},
        whole=True,
    ),
    Rule(
        "month-in-figures",
        Unit.MONTH,
        compiled(rf"{FIGURE_LEFT}{_PART}(?P<m>{M}){OP}[/\-–]{OP}(?P<y>{Y}){FIGURE_RIGHT}"),
        _month,
        {"7/2023": "2023-07-31", "08/2026": "2026-08-31"},
        whole=True,
    ),
    Rule(
        "months",
        Unit.MONTH,
        compiled(
            rf"{WORD_LEFT}(?:các{SP}|từ{SP})?tháng{OP}(?P<m1>{M_WORD})(?:{_AND}(?:tháng{OP})?{M}(?!\d)){{0,5}}{_AND}"
            rf"(?:trong{SP})?(?:tháng{OP})?(?P<m>{M_WORD})(?!{OP}[/.]{OP}\d?\d(?!\d)){_OF_YEAR}"
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
        compiled(rf"{WORD_LEFT}{_PART}tháng{SP}(?P<which>này|nay|sau|tới){WORD_RIGHT}"),
        _relative_month,
        {"trong tháng này": "2023-06-30", "tháng sau": "2023-07-31", "đầu tháng tới": "2023-07-10"},
        whole=True,
    ),
    Rule(
        "part-of-this-month",
        Unit.MONTH,
        compiled(
            rf"{WORD_LEFT}(?P<part>đầu|giữa|cuối|hết){SP}tháng(?P<which>){WORD_RIGHT}"
            rf"(?!{SP}(?:{M_WORD}|này|nay|sau|tới|trước|{EVERY}|của))"
        ),
        _relative_month,
        {"trước cuối tháng": "2023-06-30", "đến hết tháng": "2023-06-30"},
        bare=False,
    ),
    Rule(
        "quarter",
        Unit.QUARTER,
        compiled(rf"{WORD_LEFT}{_PART}qu[ýí]{SP}(?P<q>{_QUARTER}){_OF_YEAR}"),
        _quarter,
        {
            "quý III/2023": "2023-09-30",
            "trong quý 4": "2023-12-31",
            "đầu quý IV": "2023-10-31",
            "cuối quý 3 năm 2023": "2023-09-30",
            "quý I năm sau": "2024-03-31",
            "trước quý IV": "2023-09-30",
        },
        whole=True,
    ),
    Rule(
        "quarters",
        Unit.QUARTER,
        compiled(
            rf"{WORD_LEFT}qu[ýí]{SP}(?P<q1>{_QUARTER})(?:{OP}/{OP}{Y})?{_AND}(?:(?:trong{SP})?qu[ýí]{SP})?(?P<q>{_QUARTER}){_OF_YEAR}"
        ),
        _quarter,
        {"quý III, IV/2023": "2023-12-31", "quý III và quý IV năm 2023": "2023-12-31"},
    ),
    Rule(
        "relative-quarter",
        Unit.QUARTER,
        compiled(rf"{WORD_LEFT}{_PART}qu[ýí]{SP}(?P<which>này|sau|tới){WORD_RIGHT}"),
        _relative_quarter,
        {"trong quý này": "2023-06-30", "quý tới": "2023-09-30"},
        whole=True,
    ),
    Rule(
        "months-of-year",
        Unit.HALF,
        compiled(
            rf"{WORD_LEFT}(?P<n>\d{{1,2}}|{either(NUMBERS)}|những|các|mấy){SP}tháng{SP}"
            rf"(?:(?:đầu|(?P<end>cuối|còn{SP}lại)){WORD_RIGHT}(?:{SP}(?:của{SP})?năm(?:{SP}(?P<y>{Y}|nay|sau|tới)|{WORD_RIGHT}))?"
            rf"|(?:của{SP})?năm{SP}(?P<z>{Y}))"
        ),
        _months_of_year,
        {
            "6 tháng cuối năm 2023": "2023-12-31",
            "6 tháng đầu năm": "2023-06-30",
            "9 tháng đầu năm 2023": "2023-09-30",
            "những tháng còn lại của năm": "2023-12-31",
            "10 tháng năm 2023": "2023-10-31",
        },
    ),
    Rule(
        "half-year",
        Unit.HALF,
        compiled(
            rf"{WORD_LEFT}(?P<n>nửa){SP}(?:đầu|(?P<end>cuối)){SP}(?:của{SP})?năm(?:{SP}(?P<y>{Y}|nay|sau|tới)|{WORD_RIGHT})(?P<z>)"
        ),
        _months_of_year,
        {"nửa cuối năm": "2023-12-31", "nửa đầu năm 2024": "2024-06-30"},
    ),
    Rule(
        "year",
        Unit.YEAR,
        compiled(
            rf"{WORD_LEFT}{_PART}(?:các{SP})?năm{SP}(?P<y>{Y}|nay{WORD_RIGHT}|sau{WORD_RIGHT}|tới{WORD_RIGHT})"
            rf"(?:{OP}(?:-|–|−|,|và){OP}(?:năm{SP})?(?P<y2>{Y}))?"
        ),
        _of_a_year,
        {
            "năm 2024": "2024-12-31",
            "hết năm 2023": "2023-12-31",
            "cả năm 2024": "2024-12-31",
            "trước năm 2025": "2024-12-31",
            "đến cuối năm 2025": "2025-12-31",
            "năm sau": "2024-12-31",
            "đầu năm 2024": "2024-03-31",
            "giữa năm 2024": "2024-06-30",
        },
        whole=True,
    ),
    Rule(
        "year-in-figures",
        Unit.YEAR,
        compiled(rf"{WORD_LEFT}{_PART}(?P<y>20\d\d)(?!\d)(?={OP}(?:[.,;:)\n]|$))(?![.,]\d)(?P<y2>)"),
        _of_a_year,
        {"chậm nhất cuối 2029": "2029-12-31", "đến 2025": "2025-12-31"},
        bare=False,
        bounds=_LIMITS | {Bound.AT},
        whole=True,
    ),
    Rule(
        "this-year",
        Unit.YEAR,
        compiled(
            rf"{WORD_LEFT}(?P<part>đầu|giữa|cuối|hết){SP}năm(?!{SP}(?:\d|học|nay|sau|tới|trước|ngoái)){WORD_RIGHT}"
        ),
        _this_year,
        {"cuối năm": "2023-12-31", "trước cuối năm": "2023-12-31", "đầu năm": "2024-03-31"},
    ),
    Rule(
        "week",
        Unit.WEEK,
        compiled(rf"{WORD_LEFT}{_PART}tuần{SP}(?P<which>này|nay|sau|tới){WORD_RIGHT}"),
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
        compiled(rf"{WORD_LEFT}(?P<part>cuối|hết){SP}tuần(?P<which>){WORD_RIGHT}"),
        _week,
        {"cuối tuần": "2023-07-02"},
        bare=False,
    ),
    Rule(
        "week-of-month",
        Unit.WEEK,
        compiled(
            rf"{WORD_LEFT}tuần{SP}(?:thứ{SP})?(?P<nth>đầu(?:{SP}tiên)?|cuối(?:{SP}cùng)?|nhất|hai|ba|tư|[1-4]){SP}"
            rf"(?:của{SP})?tháng{SP}(?:(?P<which>này|sau|tới){WORD_RIGHT}|(?P<m>{M_WORD}){_OF_YEAR})"
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
        compiled(
            rf"{WORD_LEFT}(?P<unit>ngày|tuần|tháng|qu[ýí]|năm)(?={OP}(?:[.,;:)\n]|$)|{SP}(?:phải|báo|để|và|gửi|hoàn)){WORD_RIGHT}"
        ),
        _current,
        {"trong tuần": "2023-07-02", "trong tháng": "2023-06-30", "ngay trong ngày": "2023-06-26"},
        bare=False,
        bounds=frozenset({Bound.IN}),
    ),
)
