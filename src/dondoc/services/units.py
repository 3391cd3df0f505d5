"""The register of units: find one by what a person types, add one, teach it another name."""

from collections.abc import Callable, Iterable

from dondoc.domain.event import Event, added
from dondoc.domain.unit import Alias, Unit, UnitKind, candidates, same_name, unit_key
from dondoc.errors import AmbiguousUnit, EmptyText, UnitExists, UnknownUnit
from dondoc.services.author import Author
from dondoc.services.history import record
from dondoc.storage.queries import units as q
from dondoc.storage.store import Store


def all_units(store: Store) -> list[Unit]:
    """Every unit, in the order they were added."""
    return store.all(q.unit_rows)


def names(store: Store, events: Iterable[Event]) -> Callable[[int], str]:
    """What gives the name of the unit of a number, for the units that these events name."""
    tables = {row.table for event in events for row in event.rows}
    if tables.isdisjoint(("tasks", "task_units", "unit_members", "reminders")):
        return str
    by_number = {unit.id: unit.name for unit in all_units(store)}
    return lambda number: by_number.get(number, str(number))


def known(store: Store, name: str) -> Unit | None:
    """The unit of this very name or alias, up to accents and abbreviations; never a guess."""
    return same_name(all_units(store), name)


def find(store: Store, name: str) -> Unit:
    """The one unit a person means. Raises UnknownUnit, or AmbiguousUnit with the candidates."""
    found = candidates(all_units(store), name)
    if not found:
        raise UnknownUnit(name=name)
    if len(found) > 1:
        raise AmbiguousUnit(name=name, candidates=", ".join(unit.name for unit in found[:8]))
    return found[0]


def add(
    store: Store, author: Author, name: str, aliases: Iterable[str] = (), *, kind: UnitKind = UnitKind.UNIT
) -> Unit:
    """Put a unit or a group into the register. Raises UnitExists where the name is taken, EmptyText for none."""
    name = " ".join(name.split())
    key = _free_key(store, name)
    row = {"name": name, "key": key, "kind": kind}
    number = store.insert(q.insert_unit, **row)
    record(store, author, "add", "unit", number, [added("units", (number,), row)])
    unit = Unit(number, name, kind=kind)
    for other in aliases:
        unit = alias(store, author, unit, other)
    return unit


def alias(store: Store, author: Author, unit: Unit, other: str) -> Unit:
    """Teach a unit another name. Raises UnitExists where that name is taken."""
    other = " ".join(other.split())
    key = _free_key(store, other)
    store.run(q.insert_alias, key=key, alias=other, unit_id=unit.id)
    aliases = (*unit.aliases, other)
    record(store, author, "alias", "unit", unit.id, [added("unit_aliases", (key, unit.id), {"alias": other})])
    return unit._replace(aliases=aliases)


def learn(store: Store, author: Author, aliases: Iterable[Alias]) -> tuple[Alias, ...]:
    """Teach units the names that a review gave them; those that were new.

    A name that somebody gave away meanwhile is left where it is, as is one of a unit that is not there.
    """
    learnt = []
    for given in aliases:
        unit = known(store, given.unit)
        if unit is not None and known(store, given.wording) is None:
            alias(store, author, unit, given.wording)
            learnt.append(given)
    return tuple(learnt)


def _free_key(store: Store, name: str) -> str:
    key = unit_key(name)
    if not key:
        raise EmptyText(what="name")
    if taken := known(store, name):
        raise UnitExists(name=name, unit=taken.name)
    return key
