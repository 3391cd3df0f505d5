"""The units of a task beside its lead."""

from enum import StrEnum

from dondoc.typing import NamedTuple


class Role(StrEnum):
    """What a unit other than the lead does in a task."""

    COOPERATING = "cooperating"  # phối hợp
    MONITOR = "monitor"  # theo dõi


class TaskUnit(NamedTuple):
    """A unit beside the lead: which, as what, and its place among the others."""

    unit_id: int
    role: Role
    position: int
