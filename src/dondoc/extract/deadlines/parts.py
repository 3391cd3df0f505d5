"""The pieces and readings that rules for months, quarters and years share: "đầu …", "… năm 2023", "… và …"."""

import re

from dondoc.domain.deadline import Deadline
from dondoc.extract.deadlines.model import Setting
from dondoc.extract.deadlines.pieces import OP, SP, WORD_RIGHT, YEAR_WORD, Y
from dondoc.extract.deadlines.resolve import group, months, year_of

PART = rf"(?:(?P<part>đầu|giữa|cuối|hết|cả|thượng{SP}tuần|trung{SP}tuần|hạ{SP}tuần|nửa{SP}đầu|nửa{SP}cuối){SP})?"
AND = rf"(?:{OP}(?:,|-|–|và|hoặc|đến){OP})"
OF_YEAR = (
    rf"(?:{OP}[/\-–.]{OP}(?P<y>{Y})|,?{SP}(?:của{SP})?năm{SP}(?P<z>{Y}|{YEAR_WORD}{WORD_RIGHT})"
    rf"|{SP}(?P<now>này|tới|sắp{SP}tới){WORD_RIGHT})?"
)


def part_of(m: re.Match[str]) -> str:
    """The word for a part of a period ("đầu", "cuối"), or ""."""
    return " ".join((group(m, "part") or "").split())


def year_in(m: re.Match[str], on: Setting) -> int | None:
    """The year that the match gives, or None."""
    return year_of(group(m, "y", "z"), on.anchor)


def part_of_quarter(part: str, first: int, quarter: int, year: int) -> Deadline:
    """Quarters `first` to `quarter` of a year, or a part: the first month, the second, the last."""
    start = 3 * first - 2
    if part.startswith("đầu"):
        return months(start, start, year)
    if part.startswith("giữa"):
        return months(start + 1, start + 1, year)
    return months(3 * quarter if part.startswith("cuối") else start, 3 * quarter, year)
