"""The register of units as it is read: all of them, those that last, and what their numbers are called."""

from collections.abc import Callable

from dondoc.domain.task import Task
from dondoc.domain.unit import Unit, dated_name
from dondoc.storage.queries import units as q
from dondoc.storage.store import Store


def all_units(store: Store) -> list[Unit]:
    """Every unit, those that ended too, in the order they were added."""
    return store.all(q.unit_rows)


def lasting(store: Store) -> list[Unit]:
    """The units that have not ended, in the order they were added."""
    return [unit for unit in all_units(store) if unit.ended_on is None]


def assignable(store: Store) -> list[Unit]:
    """The units that work can be given to, each with the names of those whose place it alone has taken as aliases.

    One that ended without any successor, or with several, is among them: its name is known, but who is meant is open.
    """
    found = all_units(store)
    if all(unit.ended_on is None for unit in found):
        return found
    from dondoc.domain.succession import with_old_names  # where something has changed at all
    from dondoc.services.units.successions import successions

    return with_old_names(found, successions(store))


def old_names(store: Store) -> dict[str, tuple[Unit, ...]]:
    """What the units that ended were called, as it is matched, with the lasting units that stand in their place."""
    found = all_units(store)
    if all(unit.ended_on is None for unit in found):
        return {}
    from dondoc.domain.succession import old_names as of_all  # where something has changed at all
    from dondoc.services.units.successions import successions

    return of_all(found, successions(store))


def names(store: Store) -> Callable[[int], str]:
    """What gives the name of the unit of a number; the units are read when the first is asked for."""
    by_number: dict[int, str] = {}

    def name(number: int) -> str:
        if not by_number:
            by_number.update({unit.id: unit.name for unit in all_units(store)})
        return by_number.get(number, str(number))

    return name


def lead_name(store: Store, task: Task) -> str | None:
    """The name of the unit in the lead, with its last day where it has ended."""
    found = store.first(q.unit_rows, [q.unit_is], unit_id=task.lead_id) if task.lead_id is not None else None
    return None if found is None else dated_name(found.name, found.ended_on)
