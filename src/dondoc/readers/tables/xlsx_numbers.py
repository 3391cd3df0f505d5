"""What a number in a sheet means: days and shares are numbers, shown as such by a format (ECMA-376, 18.8).

A day is counted from 30 December 1899, so that 1 March 1900 and all after it come out right; a workbook made long ago
on a Macintosh counts from 1904.
"""

import re
from datetime import date, datetime, timedelta

_BUILT_IN_DAYS = {*range(14, 18), 22, *range(27, 37), *range(50, 59)}  # 27 and up: as the countries of East Asia write
_BUILT_IN_SHARES = {9, 10}
_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|[_*].')  # letters to show, colours, conditions, blanks
_START, _START_1904 = date(1899, 12, 30), date(1904, 1, 1)
_LAST = 2_958_465  # 31 December 9999
SERIALS = range(36_526, 73_051)
"""The numbers that are days of the years 2000 to 2099."""


def is_day(format_id: int, code: str | None) -> bool:
    """Whether a number format shows a day. An hour alone is none."""
    if code is None:
        return format_id in _BUILT_IN_DAYS
    bare = _QUOTED.sub("", code).partition(";")[0].lower().replace("general", "")
    return bool(set(bare) & set("dy")) or ("m" in bare and not set(bare) & set("hs"))


def is_share(format_id: int, code: str | None) -> bool:
    """Whether a number format shows a share in per cent."""
    return format_id in _BUILT_IN_SHARES if code is None else "%" in _QUOTED.sub("", code)


def day_of(serial: float, *, from_1904: bool = False) -> date | datetime | None:
    """The day that a number stands for, with its hour where it has one; None for what is no day.

    0 is what an empty cell becomes in a copied formula, and is no day.
    """
    whole, seconds = divmod(round(serial * 86_400), 86_400)
    if not 0 < whole <= _LAST - 1_462:
        return None
    day = (_START_1904 if from_1904 else _START) + timedelta(days=whole)
    return day if not seconds else datetime(day.year, day.month, day.day) + timedelta(seconds=seconds)  # noqa: DTZ001
