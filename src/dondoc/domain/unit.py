"""A unit (đơn vị): an office that carries out tasks. How the name a person types finds it: `unit_names`."""

from datetime import date
from enum import StrEnum

from dondoc.typing import NamedTuple


class UnitKind(StrEnum):
    """What a row of the register of units is."""

    UNIT = "unit"  # đơn vị
    GROUP = "group"  # nhóm đơn vị: "các phòng, ban", "UBND các xã, phường"


class Unit(NamedTuple):
    """One unit of the office's register with every other name it goes by.

    `ended_on` is its last day, inclusive; None for a unit that lasts. A name may be that of one lasting unit and of
    any number of those that ended: neither name nor code tells which, the number alone does.
    """

    id: int
    name: str
    aliases: tuple[str, ...] = ()
    kind: UnitKind = UnitKind.UNIT
    ended_on: date | None = None


def dated_name(name: str, ended_on: date | None) -> str:
    """The name as a list shows it: "phường Sông Cầu (đến 30/6/2025)" of a unit that ended, and so it can be typed."""
    return name if ended_on is None else f"{name} (đến {day_text(ended_on)})"


def day_text(day: date | None) -> str:
    """A day as offices write it within a name: 30/6/2025."""
    return f"{day.day}/{day.month}/{day.year}" if day else ""
