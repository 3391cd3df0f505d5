"""Groups of units ("các phòng, ban", "UBND các xã, phường") and which units are in them, from day to day.

A group is a row of the register of units, so that a task can be given to it as it was written; its work is followed up
by member once the task is split.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from dondoc.domain.event import added, changed, removed
from dondoc.domain.unit import Unit, UnitKind
from dondoc.domain.unit_details import Member
from dondoc.domain.unit_names import candidates, same_name
from dondoc.errors.tasks import DayOutOfOrder
from dondoc.errors.units import AmbiguousUnit, MembershipExists, NotAGroup, NotAMember, UnknownUnit
from dondoc.services.history.author import Author
from dondoc.services.history.recording import record
from dondoc.services.units import roster, units
from dondoc.storage.queries import unit_details as q
from dondoc.storage.store import Store


def all_groups(store: Store) -> list[Unit]:
    """Every group, in the order they were added."""
    return [unit for unit in roster.all_units(store) if unit.kind is UnitKind.GROUP]


def find(store: Store, name: str) -> Unit:
    """The one group a person means. Raises NotAGroup for a single unit, UnknownUnit, or AmbiguousUnit."""
    register = roster.all_units(store)
    found = candidates([unit for unit in register if unit.kind is UnitKind.GROUP], name)
    exact = same_name(register, name)
    if exact is not None and exact.kind is not UnitKind.GROUP:
        raise NotAGroup(name=exact.name)
    if not found:
        others = candidates(register, name)
        raise NotAGroup(name=others[0].name) if len(others) == 1 else UnknownUnit(name=name)
    if len(found) > 1:
        raise AmbiguousUnit(name=name, candidates=", ".join(unit.name for unit in found[:8]))
    return found[0]


def add(store: Store, author: Author, name: str, aliases: Iterable[str] = ()) -> Unit:
    """Put a group into the register. A unit of this very name becomes one: an import may have taken it for a unit.

    Raises EmptyText for no name, UnitExists where a group or an alias has it already.
    """
    known = units.known(store, name)
    if known is None or known.kind is UnitKind.GROUP or same_name([Unit(known.id, known.name)], name) is None:
        return units.add(store, author, name, aliases, kind=UnitKind.GROUP)
    store.run(q.make_group, group_id=known.id, new_kind=UnitKind.GROUP.value)
    row = changed("units", (known.id,), {"kind": known.kind.value}, {"kind": UnitKind.GROUP.value})
    record(store, author, "group", "unit", known.id, [row])
    group = known._replace(kind=UnitKind.GROUP)
    for other in aliases:
        group = units.alias(store, author, group, other)
    return group


def memberships(store: Store, group: Unit, day: date | None = None) -> list[Member]:
    """Who is in a group on a day, or was at any time; in the order in which they came."""
    if day is None:
        return store.all(q.member_rows, [q.group_is], group_id=group.id)
    return store.all(q.member_rows, [q.group_is, q.is_member_on], group_id=group.id, day=day)


def members(store: Store, group: Unit, day: date) -> list[Unit]:
    """The units that are in a group on a day, each once."""
    register = {unit.id: unit for unit in roster.all_units(store)}
    return [register[number] for number in dict.fromkeys(m.unit_id for m in memberships(store, group, day))]


def add_members(
    store: Store,
    author: Author,
    group: Unit,
    joining: Sequence[Unit],
    *,
    from_on: date | None = None,
    until_on: date | None = None,
) -> list[Unit]:
    """Let units be in a group, from the first day to the last, both inclusive; those that were not there all that time.

    Raises DayOutOfOrder, NotAMember for a group (its units are named one by one), and MembershipExists where a unit
    is there for a part of the time already.
    """
    if from_on is not None and until_on is not None and until_on < from_on:
        raise DayOutOfOrder(day=until_on, earlier=from_on)
    known = memberships(store, group)
    new: list[Unit] = []
    for unit in {unit.id: unit for unit in joining}.values():
        if unit.kind is UnitKind.GROUP:
            raise NotAMember(name=unit.name, group=group.name)
        there = [each for each in known if each.unit_id == unit.id and _meet(each, from_on, until_on)]
        if any(_covers(each, from_on, until_on) for each in there):
            continue
        if there:
            raise MembershipExists(
                unit=unit.name, from_on=there[0].from_on or "…", until_on=there[0].until_on or "…", group=group.name
            )
        row = {"group_id": group.id, "unit_id": unit.id, "from_on": from_on, "until_on": until_on}
        number = store.insert(q.insert_member, **row)
        record(store, author, "join", "unit", group.id, [added("unit_members", (number,), row)])
        new.append(unit)
    return new


def remove_members(
    store: Store, author: Author, group: Unit, leaving: Sequence[Unit], *, until_on: date | None = None
) -> list[Unit]:
    """Let units leave a group after a day, by default yesterday: from today on they are not in it. Those that left.

    Raises NotAMember for one that is not in it after that day.
    """
    last = until_on or author.today - timedelta(days=1)
    known = memberships(store, group)
    for unit in leaving:
        after = [each for each in known if each.unit_id == unit.id and (each.until_on is None or each.until_on > last)]
        if not after:
            raise NotAMember(name=unit.name, group=group.name)
        for each in after:
            if each.from_on is not None and each.from_on > last:  # it never was in it
                store.run(q.delete_member, member_id=each.id)
                held = {name: getattr(each, name) for name in ("group_id", "unit_id", "from_on", "until_on")}
                row = removed("unit_members", (each.id,), held)
            else:
                store.run(q.end_member, member_id=each.id, new_until_on=last)
                ended = changed("unit_members", (each.id,), {"until_on": each.until_on}, {"until_on": last})
                assert ended is not None
                row = ended
            record(store, author, "leave", "unit", group.id, [row])
    return list(leaving)


def _meet(known: Member, from_on: date | None, until_on: date | None) -> bool:
    """Whether two stretches of time share a day."""
    begins = known.from_on is None or until_on is None or known.from_on <= until_on
    return begins and (known.until_on is None or from_on is None or from_on <= known.until_on)


def _covers(known: Member, from_on: date | None, until_on: date | None) -> bool:
    """Whether the first stretch holds all of the second."""
    begins = known.from_on is None or (from_on is not None and known.from_on <= from_on)
    return begins and (known.until_on is None or (until_on is not None and until_on <= known.until_on))
