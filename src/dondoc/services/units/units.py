"""The register of units: find one by what a person types, add one, teach it another name.

Units that ended stay in it. Lists and reports find them by their names; work is given to those that took their place.
"""

from collections.abc import Iterable

from dondoc.domain.event import added
from dondoc.domain.unit import Unit, UnitKind, dated_name, day_text
from dondoc.domain.unit_names import Alias, candidates, same_name, unit_key
from dondoc.domain.vietnamese import clean
from dondoc.errors.units import AmbiguousUnit, UnitAbolished, UnitEnded, UnitExists, UnknownUnit
from dondoc.errors.usage import EmptyText
from dondoc.services.history.author import Author
from dondoc.services.history.recording import record
from dondoc.services.units import roster
from dondoc.storage.queries import units as q
from dondoc.storage.store import Store
from dondoc.typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from dondoc.domain.succession import Succession


class Found(NamedTuple):
    """The unit that work is given to, and the one that was named where that has ended, with how it did."""

    unit: Unit
    former: Unit | None = None
    by: "Succession | None" = None


def known(store: Store, name: str) -> Unit | None:
    """The unit that this very name or alias means for new work, up to accents and abbreviations; never a guess."""
    return same_name(roster.assignable(store), name)


def find(store: Store, name: str) -> Unit:
    """The one unit a person means, ended or not. Raises UnknownUnit, or AmbiguousUnit with the candidates."""
    return _one(_candidates(roster.all_units(store), name), name)


def find_assignable(store: Store, name: str) -> Found:
    """The one unit that a person means for new work: of one that ended, what took its place.

    Raises UnknownUnit and AmbiguousUnit; UnitEnded where several took its place, UnitAbolished where none did.
    """
    register = roster.all_units(store)
    found = _candidates(register, name)
    if any(unit.ended_on is None for unit in found):
        return Found(_one(found, name))
    from dondoc.domain.succession import ending  # where something has changed at all
    from dondoc.services.units.successions import lasting_successors, successions

    former = max(found, key=lambda unit: unit.ended_on.toordinal() if unit.ended_on else 0)
    lasting = {unit.id: unit for each in found for unit in lasting_successors(store, each, register)}
    if len(lasting) > 1 and len(found) == 1:
        raise UnitEnded(name=former.name, day=day_text(former.ended_on), candidates=listed([*lasting.values()]))
    if not lasting:
        raise UnitAbolished(name=former.name, day=day_text(former.ended_on), number=former.id)
    return Found(_one([*lasting.values()], name), former, ending(former, successions(store)))


def _candidates(register: list[Unit], name: str) -> list[Unit]:
    found = candidates(register, name)
    if not found:
        raise UnknownUnit(name=name)
    return found


def _one(found: list[Unit], name: str) -> Unit:
    if len(found) > 1:
        raise AmbiguousUnit(name=name, candidates=listed(found))
    return found[0]


def listed(found: list[Unit]) -> str:
    """The names as they can be typed; of those that ended the number too, since they may share a name."""
    shown = (f"{dated_name(u.name, u.ended_on)} #{u.id}" if u.ended_on else u.name for u in found[:8])
    return ", ".join(shown)


def add(
    store: Store, author: Author, name: str, aliases: Iterable[str] = (), *, kind: UnitKind = UnitKind.UNIT
) -> Unit:
    """Put a unit or a group into the register. Raises UnitExists where the name is taken, EmptyText for none."""
    name = clean(name)
    key = free_key(store, name)
    row = {"name": name, "key": key, "kind": kind}
    number = store.insert(q.insert_unit, **row)
    record(store, author, "add", "unit", number, [added("units", (number,), row)])
    unit = Unit(number, name, kind=kind)
    for other in aliases:
        unit = alias(store, author, unit, other)
    return unit


def alias(store: Store, author: Author, unit: Unit, other: str) -> Unit:
    """Teach a unit another name. Raises UnitExists where that name is taken, EmptyText for none."""
    other = clean(other)
    key = free_key(store, other)
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


def free_key(store: Store, name: str, *, besides: Unit | None = None) -> str:
    """The key of a name that no lasting unit, `besides` one, goes by; what ended may share it.

    Raises EmptyText for a name without a letter, UnitExists where it is taken.
    """
    key = unit_key(name)
    if not key:
        raise EmptyText(what="name")
    others = [unit for unit in roster.lasting(store) if besides is None or unit.id != besides.id]
    if taken := same_name(others, name):
        raise UnitExists(name=name, unit=taken.name)
    return key
