"""Whether a unit of a name still existed on a day: districts, provinces and bodies that the reorganisations ended.

Names are compared as `unit_key` folds them. A name says nothing sure where it is silent ("UBND thành phố"): then None.
"""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from dondoc.domain.reorganised import BODIES, CITIES, DISTRICT_POLICE, DISTRICTS_BY, JULY, KEPT, PROVINCES, Reorganised
from dondoc.domain.unit_names import unit_key

_DISTRICT = re.compile(
    r"(?<!\S)(?:(?:huyện|quận|thị xã|thị trấn)(?!\S)|(?:huyện|quận|thị)\s(?:ủy|uỷ|đoàn)(?!\S))", re.IGNORECASE
)
_SHORT = re.compile(r"(?<!\S)(?:TX|TT|H|Q)\.?(?=\s+[A-ZĐ])")
_POLICE = re.compile(r"công an\s", re.IGNORECASE)
_COURTS = {"toa an nhan dan": "Tòa án nhân dân khu vực", "vien kiem sat nhan dan": "Viện kiểm sát nhân dân khu vực"}
_IN_A_WARD = re.compile(r"(?:phường|xã|thị trấn|đặc khu|đường|khu phố|thôn)\s+[\w\s]*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Abolished:
    """A unit that is no more: the first day without it, what took its place, and by what act.

    `successors` is empty where the work was divided, or where what followed differs from place to place.
    """

    name: str
    since: date
    successors: tuple[str, ...]
    by: str


def abolished(name: str, day: date) -> Abolished | None:
    """How the unit of a name had ended by a day; None where it still existed then, or where nobody can tell."""
    found = _district(name) or _body(name) or _province(name)
    return found if found is not None and found.since <= day else None


def replaced_by(name: str, day: date) -> str | None:
    """The one body that had taken the place of this very one by a day; None where there is no such answer."""
    key = unit_key(name)
    found = (row for row in BODIES if row.since <= day and len(row.successors) == 1)
    return next((row.successors[0] for row in found if key in map(unit_key, row.names)), None)


def _district(name: str) -> Abolished | None:
    """A body of the level that ended on 1 July 2025: huyện, quận, thị xã, a city of a province, thị trấn."""
    level = _DISTRICT.search(name) or _SHORT.search(name)
    if level is None and not _of_city(unit_key(name)):
        return None
    if _POLICE.match(name):
        return Abolished(name, DISTRICT_POLICE, (), "Nghị định 02/2025/NĐ-CP")
    key = unit_key(name)
    successors = tuple(new for old, new in _COURTS.items() if key.startswith(old))
    return Abolished(name, JULY, successors, DISTRICTS_BY)


def _of_city(key: str) -> bool:
    """Whether a name ends with a city that had a district's rank ("UBND thành phố Bắc Kạn")."""
    return any(key.endswith(("thanh pho " + city, "thanh ui " + city)) for city in _cities())


def _body(name: str) -> Abolished | None:
    key = unit_key(name)
    if any(_begins(key, kept) for kept in KEPT):
        return None
    for row in BODIES:
        if any(_begins(key, spelling) for spelling in row.names):
            return _by(name, row)
    return None


def _province(name: str) -> Abolished | None:
    """A province that went up in another, or a body of it: "UBND tỉnh Bắc Kạn", "Sở Y tế Bắc Kạn", "Bắc Kạn"."""
    key = unit_key(name)
    for row in PROVINCES:
        old = unit_key(row.names[0])
        if not key.endswith(old):
            continue
        before = key[: -len(old)].strip()
        named = not before or before.endswith(("tinh", "tinh ui", "tinh doan")) or before.startswith(("so ", "cuc "))
        if named and not _IN_A_WARD.search(name):
            return _by(name, row)
    return None


def _begins(key: str, name: str) -> bool:
    return (key + " ").startswith(unit_key(name) + " ")


def _by(name: str, row: Reorganised) -> Abolished:
    return Abolished(name, row.since, row.successors, row.by)


@cache
def _cities() -> tuple[str, ...]:
    return tuple(unit_key(city) for city in CITIES)
