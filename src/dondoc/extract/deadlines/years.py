"""Rules for quarters, halves and years, and for their beginnings, middles and ends."""

import re
from datetime import date

from dondoc.domain.deadline import Deadline
from dondoc.extract.deadlines.model import Bound, Rule, Setting, Unit
from dondoc.extract.deadlines.parts import AND, OF_YEAR, PART, part_of, part_of_quarter, year_in
from dondoc.extract.deadlines.pieces import (
    COUNTED,
    NUMBER_WORD,
    OP,
    ROMAN,
    SP,
    WORD_LEFT,
    WORD_RIGHT,
    Y,
    either,
    number,
)
from dondoc.extract.deadlines.resolve import (
    NO_ANCHOR,
    group,
    months,
    next_period,
    period,
    year_of,
)
from dondoc.extract.patterns import Pattern

_LIMITS = frozenset({Bound.BEFORE, Bound.BY, Bound.UNTIL})
_COUNTED = Pattern(rf"{SP}{COUNTED}{WORD_RIGHT}")
_QUARTER = rf"{either(ROMAN)}{WORD_RIGHT}"


def _quarter(m: re.Match[str], on: Setting) -> Deadline:
    quarter = ROMAN[m["q"]]
    first = min(ROMAN[m["q1"]] if group(m, "q1") else quarter, quarter)
    year = year_in(m, on)
    if year is not None:
        return part_of_quarter(part_of(m), first, quarter, year)
    if on.anchor is None:
        return NO_ANCHOR
    return next_period(lambda year: part_of_quarter(part_of(m), first, quarter, year), on.anchor)


def _relative_quarter(m: re.Match[str], on: Setting) -> Deadline:
    if on.anchor is None:
        return NO_ANCHOR
    quarter = (on.anchor.month + 2) // 3 + (m["which"] in ("sau", "tới"))
    return part_of_quarter(part_of(m), (quarter - 1) % 4 + 1, (quarter - 1) % 4 + 1, on.anchor.year + (quarter > 4))


def _months_of_year(m: re.Match[str], on: Setting) -> Deadline:
    """As in "6 tháng cuối năm 2023", "những tháng còn lại", "10 tháng năm 2025", "nửa đầu năm"."""
    count = {"những": 0, "các": 0, "mấy": 0, "nửa": 6}.get(m["n"]) if m["n"] else 0
    count = number(m["n"]) if count is None else count
    first, last = (13 - count if count else 7, 12) if m["end"] else (1, count or 6)
    if not 0 <= count <= 12:
        first, last = 1, 12
    year = year_in(m, on)
    if year is not None:
        return months(first, last, year)
    return next_period(lambda year: months(first, last, year), on.anchor) if on.anchor else NO_ANCHOR


def _in_year(part: str, year: int, last_year: int) -> Deadline:
    if part in ("đầu", "thượng tuần"):
        return months(1, 3, year)
    if part in ("giữa", "nửa đầu"):
        return months(1 if part == "nửa đầu" else 4, 6, year)
    first = 7 if part == "nửa cuối" else 10 if part == "cuối" else 1
    return period(date(year, first, 1), date(last_year, 12, 31))


def _year_in_figures(m: re.Match[str], on: Setting) -> Deadline | None:
    return None if _COUNTED.match(m.string, m.end(), m.endpos) else _of_a_year(m, on)


def _of_a_year(m: re.Match[str], on: Setting) -> Deadline:
    year = year_of(m["y"], on.anchor)
    if year is None:
        return NO_ANCHOR
    last = int(m["y2"]) if group(m, "y2") else year
    return _in_year(part_of(m), year, max(year, last))


def _this_year(m: re.Match[str], on: Setting) -> Deadline:
    if on.anchor is None:
        return NO_ANCHOR
    return next_period(lambda year: _in_year(part_of(m), year, year), on.anchor)


RULES = (
    Rule(
        "quarter",
        Unit.QUARTER,
        Pattern(rf"{WORD_LEFT}{PART}qu[ýí]{SP}(?P<q>{_QUARTER}){OF_YEAR}", "quý|quí"),
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
        Pattern(
            rf"{WORD_LEFT}qu[ýí]{SP}(?P<q1>{_QUARTER})(?:{OP}/{OP}{Y})?{AND}(?:(?:trong{SP})?qu[ýí]{SP})?(?P<q>{_QUARTER}){OF_YEAR}",
            "quý|quí",
            ",|-|–|và|hoặc|đến",
        ),
        _quarter,
        {"quý III, IV/2023": "2023-12-31", "quý III và quý IV năm 2023": "2023-12-31"},
    ),
    Rule(
        "relative-quarter",
        Unit.QUARTER,
        Pattern(rf"{WORD_LEFT}{PART}qu[ýí]{SP}(?P<which>này|sau|tới){WORD_RIGHT}", "quý|quí", "này|sau|tới"),
        _relative_quarter,
        {"trong quý này": "2023-06-30", "quý tới": "2023-09-30"},
        whole=True,
    ),
    Rule(
        "months-of-year",
        Unit.HALF,
        Pattern(
            rf"{WORD_LEFT}(?P<n>\d{{1,2}}|{NUMBER_WORD}|những|các|mấy){SP}tháng{SP}"
            rf"(?:(?:đầu|(?P<end>cuối|còn{SP}lại)){WORD_RIGHT}(?:{SP}(?:của{SP})?năm(?:{SP}(?P<y>{Y}|nay|sau"
            rf"|tới)|{WORD_RIGHT}))?"
            rf"|(?:của{SP})?năm{SP}(?P<z>{Y}))",
            "tháng",
            "năm|đầu|cuối|còn",
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
        Pattern(
            rf"{WORD_LEFT}(?P<n>nửa){SP}(?:đầu|(?P<end>cuối)){SP}(?:của{SP})?năm(?:{SP}(?P<y>{Y}|nay|sau|tới)"
            rf"|{WORD_RIGHT})(?P<z>)",
            "nửa",
        ),
        _months_of_year,
        {"nửa cuối năm": "2023-12-31", "nửa đầu năm 2024": "2024-06-30"},
    ),
    Rule(
        "year",
        Unit.YEAR,
        Pattern(
            rf"{WORD_LEFT}{PART}(?:các{SP})?năm{SP}(?P<y>{Y}|nay{WORD_RIGHT}|sau{WORD_RIGHT}|tới{WORD_RIGHT})"
            rf"(?:{OP}(?:-|–|−|,|và){OP}(?:năm{SP})?(?P<y2>{Y}))?",
            "năm",
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
        Pattern(rf"{WORD_LEFT}{PART}(?P<y>20[0-6]\d)(?![\w/%])(?![.,\-–]\d)(?P<y2>)", "20"),
        _year_in_figures,
        {"chậm nhất cuối 2029": "2029-12-31", "đến 2025": "2025-12-31"},
        bare=False,
        bounds=_LIMITS | {Bound.AT},
        whole=True,
    ),
    Rule(
        "this-year",
        Unit.YEAR,
        Pattern(
            rf"{WORD_LEFT}(?P<part>đầu|giữa|cuối|hết){SP}năm(?!{SP}(?:\d|học|nay|sau|tới|trước"
            rf"|ngoái)){WORD_RIGHT}",
            "năm",
            "đầu|giữa|cuối|hết",
        ),
        _this_year,
        {"cuối năm": "2023-12-31", "trước cuối năm": "2023-12-31", "đầu năm": "2024-03-31"},
    ),
)
