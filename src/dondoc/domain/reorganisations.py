"""Reorganisations that are built in, as data: which communes and wards were merged into which, by which resolution.

A body of a place (its people's committee, its party committee, its police) goes the way of the place.
"""

from collections.abc import Iterable
from datetime import date

from dondoc.domain.unit import Unit
from dondoc.domain.unit_names import unit_key
from dondoc.typing import NamedTuple


class Merger(NamedTuple):
    """Places that became one."""

    old: tuple[str, ...]
    new: str


class Reorganisation(NamedTuple):
    """The mergers of one resolution, from one day on."""

    on_day: date
    decision: str
    mergers: tuple[Merger, ...]


REORGANISATIONS = {
    # The city of Bắc Kạn: six wards and two communes; Đôn Phong came to Phong Quang from the district of Bạch Thông.
    # A new ward bears the name, and the code, of one of the old: neither tells which is meant.
    "bac-kan": Reorganisation(
        date(2025, 7, 1),
        "NQ 1683/NQ-UBTVQH15",
        (
            Merger(("phường Nguyễn Thị Minh Khai", "phường Huyền Tụng", "phường Đức Xuân"), "phường Đức Xuân"),
            Merger(("phường Sông Cầu", "phường Phùng Chí Kiên", "phường Xuất Hóa", "xã Nông Thượng"), "phường Bắc Kạn"),
            Merger(("xã Dương Quang", "xã Đôn Phong"), "xã Phong Quang"),
        ),
    )
}

BODIES = frozenset(
    unit_key(body)
    for body in (
        *("", "UBND", "HĐND", "Đảng ủy", "UBMTTQ", "UBMTTQ Việt Nam", "MTTQ", "Công an", "Ban CHQS"),
        *("Đoàn Thanh niên", "Hội Liên hiệp Phụ nữ", "Hội Nông dân", "Hội Cựu chiến binh"),
    )
)
"""What a place has that goes its way; a school or a station of health does not."""


class Meant(NamedTuple):
    """Units of a register that become one, and what that is called."""

    old: tuple[Unit, ...]
    new: str


def meant(reorganisation: Reorganisation, units: Iterable[Unit]) -> list[Meant]:
    """What a reorganisation makes of the units of a register, in the order of its mergers."""
    register = list(units)
    found: list[Meant] = []
    for merger in reorganisation.mergers:
        by_body: dict[str, tuple[str, list[Unit]]] = {}
        for place in merger.old:
            for unit in register:
                body = _body(unit.name, place)
                if body is not None:
                    new = f"{body} {merger.new}" if body else _capital_as(unit.name, merger.new)
                    by_body.setdefault(unit_key(body), (new, []))[1].append(unit)
        found += [Meant(tuple(old), new) for new, old in by_body.values()]
    return found


def _body(name: str, place: str) -> str | None:
    """What stands before the name of the place; None where it is another place, or what does not go its way."""
    words, length = name.split(), len(place.split())
    if unit_key(" ".join(words[-length:])) != unit_key(place):
        return None
    body = " ".join(words[:-length])
    return body if unit_key(body) in BODIES else None


def _capital_as(old: str, new: str) -> str:
    return new[0].upper() + new[1:] if old[0].isupper() else new
