"""A succession (sáp nhập, chia tách, đổi tên, giải thể): which units ended on a day, and which took their place.

Many to many. A unit that gives something away and goes on stands among the old ones and has no last day. What is told
of a succession is worked out from its units; nothing else is stored of it.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum

from dondoc.domain.task_unit import Role
from dondoc.domain.unit import Unit
from dondoc.domain.unit_names import unit_key
from dondoc.typing import NamedTuple


class Manner(StrEnum):
    """What a succession was, seen from its units."""

    MERGED = "merged"  # sáp nhập
    RENAMED = "renamed"  # đổi tên, nay là
    DIVIDED = "divided"  # chia tách
    ABOLISHED = "abolished"  # giải thể
    REORGANISED = "reorganised"  # sắp xếp lại: many to many


class Side(StrEnum):
    """On which side of a succession a unit stands."""

    FROM = "from"
    INTO = "into"


class SuccessionRow(NamedTuple):
    """One unit of a succession, as it is stored, with the first and the last day of the unit."""

    id: int
    on_day: date
    decision: str | None
    unit_id: int
    side: Side
    started_on: date | None
    ended_on: date | None


class OtherUnit(NamedTuple):
    """A unit beside the lead of a task: which, as what, and its place among the others."""

    task_number: int
    unit_id: int
    role: Role
    position: int


class Succession(NamedTuple):
    """What took the place of what: `on_day` is the first day of the new, `old` and `new` are numbers of units.

    Of the old ones `going_on` only gave something away; of the new ones `begun` were made by it.
    """

    id: int
    on_day: date
    decision: str | None
    old: tuple[int, ...] = ()
    new: tuple[int, ...] = ()
    going_on: tuple[int, ...] = ()
    begun: tuple[int, ...] = ()

    @property
    def manner(self) -> Manner:
        """What it was."""
        match len(self.old), len(self.new):
            case _, 0:
                return Manner.ABOLISHED
            case 1, 1 if not self.going_on:
                return Manner.RENAMED if self.begun else Manner.MERGED
            case 1, _:
                return Manner.DIVIDED
            case _, 1:
                return Manner.MERGED
        return Manner.REORGANISED


def gathered(rows: Iterable[SuccessionRow]) -> list[Succession]:
    """The successions that these rows hold, by number."""
    found: dict[int, Succession] = {}
    for row in rows:
        known, unit = found.get(row.id, Succession(row.id, row.on_day, row.decision)), (row.unit_id,)
        if row.side is Side.FROM:
            ended = row.ended_on is not None and row.ended_on < row.on_day
            found[row.id] = known._replace(old=known.old + unit, going_on=known.going_on + (() if ended else unit))
        else:
            begun = row.started_on == row.on_day
            found[row.id] = known._replace(new=known.new + unit, begun=known.begun + (unit if begun else ()))
    return [found[number] for number in sorted(found)]


def ending(unit: Unit, successions: Iterable[Succession]) -> Succession | None:
    """The succession by which a unit ended; None for one that lasts, and where none is known."""
    if unit.ended_on is None:
        return None
    first = unit.ended_on + timedelta(days=1)
    return next((each for each in successions if unit.id in each.old and each.on_day == first), None)


def successors(unit: Unit, units: Mapping[int, Unit], successions: Sequence[Succession]) -> list[Unit]:
    """The lasting units that stand in a unit's place today, through any number of successions; itself if it lasts."""
    if unit.ended_on is None:
        return [unit]
    by = ending(unit, successions)
    found = [last for number in (by.new if by else ()) for last in successors(units[number], units, successions)]
    return list({last.id: last for last in found}.values())


def old_names(units: Sequence[Unit], successions: Sequence[Succession]) -> dict[str, tuple[Unit, ...]]:
    """What the units that ended were called, as it is matched, with the lasting units that stand in their place.

    Names that a lasting unit goes by are its own and not among them.
    """
    by_number = {unit.id: unit for unit in units}
    own = {unit_key(name) for unit in units if unit.ended_on is None for name in (unit.name, *unit.aliases)}
    found: dict[str, tuple[Unit, ...]] = {}
    for unit in sorted((each for each in units if each.ended_on), key=lambda each: str(each.ended_on)):
        lasting = tuple(successors(unit, by_number, successions))
        found |= {key: lasting for name in (unit.name, *unit.aliases) if (key := unit_key(name)) not in own}
    return found


def with_old_names(units: Sequence[Unit], successions: Sequence[Succession]) -> list[Unit]:
    """The units that work can be given to, each answering to the names of those whose place it alone has taken.

    A unit that ended without any successor, or with several, stays in the list: its name is known, and who is meant
    has to be asked.
    """
    former = old_names(units, successions)
    names = {unit_key(name): name for unit in units if unit.ended_on for name in (unit.name, *unit.aliases)}
    taught: dict[int, list[str]] = {}
    for key, lasting in former.items():
        if len(lasting) == 1:
            taught.setdefault(lasting[0].id, []).append(names[key])
    kept = [unit._replace(aliases=(*unit.aliases, *taught.get(unit.id, ()))) for unit in units if not unit.ended_on]
    unsettled = {unit_key(unit.name): unit for unit in units if unit.ended_on}
    return kept + [unit for key, unit in unsettled.items() if key in former and len(former[key]) != 1]
