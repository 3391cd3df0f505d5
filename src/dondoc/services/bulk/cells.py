"""What single cells mean that hold more than one thing: units side by side, a share, a day that stands for none."""

import re
from collections.abc import Callable
from datetime import date
from functools import lru_cache

from dondoc.domain.unit_names import unit_key
from dondoc.domain.vietnamese import fold
from dondoc.typing import NamedTuple

NO_DAYS = frozenset((date(1970, 1, 1), date(1899, 12, 30), date(1899, 12, 31), date(1900, 1, 1), date.min, date.max))
"""What programs write where there is no day."""

_NONE = (
    "không; không có; không hạn; không thời hạn; không có thời hạn; không xác định; chưa có; chưa xác định; "
    "chưa có hạn; không quy định; không xác định thời hạn; -; –; x; /"
)
NO_DEADLINE_WORDS = frozenset(map(fold, _NONE.split("; ")))
"""What people write where there is no deadline."""

_DATE = re.compile(r"(?<![\d/.-])\d{1,2}\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*(?:\d{4}|\d{2}))?(?![\d/])")
_YEAR = re.compile(r"(?<!\d)(?:(?:19|20)\d\d|\d{1,2}[/.-]\d{1,2}[/.-]\d\d)(?!\d)")
_PARTED = re.compile(r"\s*[;\n+]\s*")
_COMMAS = re.compile(r"\s*,\s*(?:và\s+)?|\s+(?:và|&)\s+", re.IGNORECASE)
_ITEM = re.compile(r"^(?:[-–•*]+|\(?\d{1,2}[.)])\s*")
_LEADING = re.compile(r"(?:đơn vị |cơ quan )?chủ trì\s*[:-]\s*", re.IGNORECASE)
_HELPING = re.compile(r"[\s;,.(]*(?:đơn vị |cơ quan )?phối hợp(?: với)?\s*[:-]?\s*", re.IGNORECASE)
_POINT = re.compile(r"(?m)^\s*(?:[-–•*+]|[a-zđ0-9]{1,2}[.)])\s+\S")
_TIMES = re.compile(r"(?:lần(?: thứ)? )?(\d{1,4})(?:\s*lần)?", re.IGNORECASE)
_FULL_DAY = re.compile(r"(?:\d\d:\d\d )?(?:\d{4}-\d\d-\d\d|\d\d/\d\d/\d{4})")
_CLOCK = re.compile(r"(\d{4}-\d\d-\d\d|\d{1,2}/\d{1,2}/\d{4})[ T](\d\d:\d\d)(?::\d\d(?:[.,]\d+)?)?(?:Z|[+]07:?00)?")
_CUT = re.compile(r"(?:…|\.{3,})\s*$")


class Named(NamedTuple):
    """The units that a cell names: first those in charge, then those that it says cooperate."""

    units: tuple[str, ...]
    helping: tuple[str, ...]


def dates_in(text: str) -> int:
    """How many days are written in figures."""
    return len(_DATE.findall(text))


@lru_cache(maxsize=4096)
def has_year(text: str) -> bool:
    """Whether a year is written."""
    return _YEAR.search(text) is not None


def is_cut(text: str) -> bool:
    """Whether a text ends where something was left out."""
    return _CUT.search(text) is not None


def points_in(text: str) -> int:
    """How many points a text lists, a line each."""
    return len(_POINT.findall(text))


def share(text: str) -> int | None:
    """A share in per cent, 0 to 100, from "60%", "60" or "0.6"; None for what is none."""
    bare = text.strip().removesuffix("%").strip().replace(",", ".")
    try:
        number = float(bare)
    except ValueError:
        return None
    if "%" not in text and 0 < number <= 1 and "." in bare:
        number *= 100
    return round(number) if 0 <= number <= 100 else None


def times(text: str) -> int | None:
    """How many times, from "2", "02 lần" or "không"; None for what says no number."""
    if fold(text) in NO_DEADLINE_WORDS:
        return 0
    found = _TIMES.fullmatch(text.strip())
    return int(found[1]) if found else None


def without_clock(text: str) -> str:
    """A day with the clock behind it, as databases write it, the other way round; midnight is no hour but the day."""
    found = _CLOCK.fullmatch(text.strip())
    if found is None:
        return text
    day, hour = found.groups()
    return day if hour == "00:00" else f"{hour} {day}"


def is_full_day(text: str) -> bool:
    """Whether a text is a day in figures with its year, and perhaps the hour, as programs write it."""
    return _FULL_DAY.fullmatch(text.strip()) is not None


@lru_cache(maxsize=4096)
def unit_name(typed: str) -> str | None:
    """A name with single spaces; None for none and for a dash."""
    return " ".join(typed.split()) if typed and unit_key(typed) else None


def named(text: str, is_unit: Callable[[str], bool]) -> Named:
    """The units in a cell. Commas and "và" part names only where each part is a unit of its own."""
    head, *rest = _HELPING.split(text, maxsplit=1) if _HELPING.search(text) else [text]
    if rest and not head.strip():
        head, rest = text, []
    return Named(
        _units(_LEADING.sub("", head, count=1), is_unit), _units(rest[0].rstrip(" )"), is_unit) if rest else ()
    )


def _units(text: str, is_unit: Callable[[str], bool]) -> tuple[str, ...]:
    found: list[str] = []
    for part in _PARTED.split(text):
        name = unit_name(_ITEM.sub("", part).strip(" ,."))
        if name is None:
            continue
        pieces = [] if is_unit(name) else [piece for piece in _COMMAS.split(name) if piece]
        found += pieces if len(pieces) > 1 and all(map(is_unit, pieces)) else [name]
    return tuple(dict.fromkeys(found))
