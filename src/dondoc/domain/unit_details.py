"""What the register holds of a unit besides its names, and its places in groups."""

from datetime import date

from dondoc.domain.unit import UnitKind
from dondoc.typing import NamedTuple


class UnitDetails(NamedTuple):
    """All that the register holds of one unit but its other names. Both days are inclusive."""

    id: int
    name: str
    key: str
    kind: UnitKind
    head: str | None
    contact: str | None
    email: str | None
    started_on: date | None
    ended_on: date | None


class Member(NamedTuple):
    """A unit's place in a group, from day to day; both ends are inclusive, and open where there is none."""

    id: int
    group_id: int
    group: str
    unit_id: int
    unit: str
    from_on: date | None
    until_on: date | None
