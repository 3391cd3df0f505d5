"""What took the place of what: the successions of the register, and the lasting unit behind an old name."""

from collections.abc import Sequence

from dondoc.domain.succession import Succession, gathered
from dondoc.domain.succession import successors as _successors
from dondoc.domain.unit import Unit
from dondoc.services.units.roster import all_units
from dondoc.storage.queries import successions as q
from dondoc.storage.query import Filter
from dondoc.storage.store import Store
from dondoc.typing import Any


def successions(store: Store) -> list[Succession]:
    """Every succession, in the order they were entered."""
    return gathered(store.all(q.succession_rows))


def lasting_successors(store: Store, unit: Unit, register: Sequence[Unit] | None = None) -> list[Unit]:
    """The lasting units that stand in a unit's place, through any number of successions; itself where it lasts."""
    if unit.ended_on is None:
        return [unit]
    units = register or all_units(store)
    return _successors(unit, {each.id: each for each in units}, successions(store))


def were_with(unit: Unit, *, in_lead: bool) -> tuple[Filter, dict[str, Any]]:
    """The condition on tasks that a unit which has ended led, or took part in: those it has, and those it handed over.

    What was handed over is told by the history: each transfer holds the unit before.
    """
    led = f'%{{"lead_id":{unit.id}}},{{"lead_id":%'
    if in_lead:
        return q.was_lead, {"former_lead_id": unit.id, "former_lead": led}
    other = f'%["task_units",[%,{unit.id},"%"],{{"position":%}},null]%'
    return q.took_part, {"former_id": unit.id, "former_as_lead": led, "former_as_other": other}
