"""Units that change by a decision: merged, divided, renamed, abolished. What ends stays in the register under its name.

First a plan, which a person looks at; then all of it is written as one event. Open tasks are another matter: they are
proposed for transfer (`transferring`), because it is a decision for each.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from dondoc.domain.event import RowChange, added, changed
from dondoc.domain.succession import Side
from dondoc.domain.unit import Unit, UnitKind, day_text
from dondoc.domain.unit_details import Member, UnitDetails
from dondoc.domain.unit_names import candidates, same_name, unit_key
from dondoc.domain.vietnamese import clean, without_accents
from dondoc.errors.tasks import DayOutOfOrder
from dondoc.errors.units import AmbiguousUnit, NotARename, NotLasting, SuccessionInFuture, UnitIsGroup
from dondoc.errors.usage import EmptyText, NothingToChange
from dondoc.services.history.author import Author
from dondoc.services.history.recording import record
from dondoc.services.units import roster, units
from dondoc.services.units.details import change_details, details, put_member
from dondoc.storage.queries import successions as q
from dondoc.storage.queries import unit_details as details_q
from dondoc.storage.queries import units as unit_q
from dondoc.storage.store import Store
from dondoc.typing import Any, NamedTuple


class Plan(NamedTuple):
    """What a succession would do. `on_day` is the first day of the new; `ending` units have the day before as last.

    `giving` units hand something over and go on. `into` are the names of the new units, `taking` the units that were
    there before and take over; `groups` those in which successors take the place of what ends.
    """

    on_day: date
    decision: str | None
    ending: tuple[Unit, ...]
    giving: tuple[Unit, ...]
    into: tuple[str, ...]
    taking: tuple[Unit, ...]
    groups: tuple[str, ...]
    rename: bool = False

    @property
    def old(self) -> tuple[Unit, ...]:
        """All that give something away."""
        return (*self.ending, *self.giving)

    @property
    def successors(self) -> tuple[str, ...]:
        """The names of all that take over."""
        return (*(unit.name for unit in self.taking), *self.into)


def plan(
    store: Store,
    author: Author,
    old: Iterable[str],
    into: Iterable[str],
    *,
    on_day: date,
    decision: str | None = None,
    keep: Iterable[str] = (),
    rename: bool = False,
) -> Plan:
    """What these words ask for. `keep` names old units that go on.

    Raises UnknownUnit for an old name, AmbiguousUnit, NotLasting for one that has ended, UnitIsGroup,
    SuccessionInFuture, DayOutOfOrder where the day is not after the first day of an old unit, NotARename,
    NothingToChange.
    """
    if on_day > author.today:
        raise SuccessionInFuture(day=on_day)
    register = roster.all_units(store)
    kept = _lasting(store, register, keep)
    named = {unit.id: unit for unit in (*_lasting(store, register, old), *kept)}
    going_on = {unit.id for unit in kept}
    staying = [unit for unit in register if unit.ended_on is None and (unit.id not in named or unit.id in going_on)]
    taking, new = _into(store, staying, into, on_day)
    ending = [unit for number, unit in named.items() if number not in going_on]
    giving = [unit for unit in kept if unit not in taking]
    if not ending and not (giving and (taking or new)):
        raise NothingToChange
    if rename and not (len(ending) == len(new) == 1 and not giving and not taking):
        raise NotARename
    for unit in (*ending, *giving):
        _after_start(store, unit, on_day)
    members = [member for unit in ending for member in _memberships(store, unit, on_day)]
    groups = tuple(dict.fromkeys(member.group for member in members))
    said = clean(decision) or None
    return Plan(on_day, said, tuple(ending), tuple(giving), tuple(new), tuple(taking), groups, rename)


def _lasting(store: Store, register: Sequence[Unit], names: Iterable[str]) -> list[Unit]:
    found = {}
    for name in names:
        lasting = [unit for unit in candidates(register, name) if unit.ended_on is None]
        unit = lasting[0] if len(lasting) == 1 else units.find(store, name)
        if unit.ended_on is not None:
            raise NotLasting(name=unit.name, day=day_text(unit.ended_on), number=unit.id)
        _no_group(details(store, unit))
        found[unit.id] = unit
    return list(found.values())


def _into(store: Store, staying: Sequence[Unit], into: Iterable[str], on_day: date) -> tuple[list[Unit], list[str]]:
    """The units that were there before, meant by their very names or numbers, and the names of new ones.

    Words without accents and capitals are no name that an office would have: they mean a unit that is there.
    """
    taking: dict[int, Unit] = {}
    new: dict[str, str] = {}
    for typed in into:
        name = clean(typed)
        if not (key := unit_key(name)):
            raise EmptyText(what="name")
        is_short = name.startswith("#") or name == without_accents(name)
        meant = candidates(staying, name) if is_short else []
        if len(meant) > 1:
            raise AmbiguousUnit(name=name, candidates=units.listed(meant))
        unit = same_name(staying, name) or (meant[0] if meant else None)
        if unit is None:
            new.setdefault(key, name)
        else:
            _no_group(details(store, unit))
            started = details(store, unit).started_on
            if started is not None and started > on_day:
                raise DayOutOfOrder(day=on_day, earlier=started)
            taking[unit.id] = unit
    return list(taking.values()), list(new.values())


def _no_group(unit: UnitDetails) -> None:
    if unit.kind is UnitKind.GROUP:
        raise UnitIsGroup(name=unit.name)


def _after_start(store: Store, unit: Unit, on_day: date) -> None:
    started = details(store, unit).started_on
    if started is not None and on_day <= started:
        raise DayOutOfOrder(day=on_day, earlier=started + timedelta(days=1))


def _memberships(store: Store, unit: Unit, on_day: date) -> list[Member]:
    """The places in groups that a unit has on a day or later."""
    found = store.all(details_q.member_rows, [details_q.member_is], unit_id=unit.id)
    return [member for member in found if member.until_on is None or member.until_on >= on_day]


def carry_out(store: Store, author: Author, planned: Plan) -> tuple[Unit, ...]:
    """Write a succession as one event with all its rows; the units that took over, with their numbers.

    The caller's transaction makes it all or nothing.
    """
    last = planned.on_day - timedelta(days=1)
    rows = [change_details(store, details(store, unit), {"ended_on": last}) for unit in planned.ending]
    made = [_new_unit(store, planned, name, rows) for name in planned.into]
    taking = (*planned.taking, *made)
    number = store.insert(q.insert_succession, on_day=planned.on_day, decision=planned.decision)
    rows.append(added("successions", (number,), {"on_day": planned.on_day, "decision": planned.decision}))
    sides = [(unit, Side.FROM) for unit in planned.old] + [(unit, Side.INTO) for unit in taking]
    store.run_many(
        q.insert_succession_unit,
        [{"succession_id": number, "unit_id": unit.id, "side": side.value} for unit, side in sides],
    )
    rows += [RowChange("succession_units", (number, unit.id, side.value), None, {}) for unit, side in sides]
    rows += _in_groups(store, planned, taking)
    action = "rename" if planned.rename else "succeed"
    record(store, author, action, "succession", number, rows, document=planned.decision)
    return taking


def _new_unit(store: Store, planned: Plan, name: str, rows: list[RowChange | None]) -> Unit:
    row: dict[str, Any] = dict.fromkeys(("head", "contact", "email", "ended_on"))
    row |= {"name": name, "key": unit_key(name), "kind": UnitKind.UNIT, "started_on": planned.on_day}
    other: list[str] = []
    if planned.rename:  # the same people, under another name
        (before,) = planned.ending
        known = details(store, before)
        row |= {"head": known.head, "contact": known.contact, "email": known.email}
        taken = {row["key"], *(unit_key(n) for u in roster.lasting(store) for n in (u.name, *u.aliases))}
        other = [alias for alias in before.aliases if unit_key(alias) not in taken]
    unit = Unit(store.insert(details_q.insert_unit_details, **row), name, tuple(other))
    rows.append(added("units", (unit.id,), row))
    for alias in other:
        store.run(unit_q.insert_alias, key=unit_key(alias), alias=alias, unit_id=unit.id)
        rows.append(added("unit_aliases", (unit_key(alias), unit.id), {"alias": alias}))
    return unit


def _in_groups(store: Store, planned: Plan, taking: Sequence[Unit]) -> list[RowChange | None]:
    """Let what ends leave its groups, and what takes over stand there from the day on, each once."""
    rows: list[RowChange | None] = []
    last = planned.on_day - timedelta(days=1)
    there = {(member.group_id, unit.id) for unit in taking for member in _memberships(store, unit, planned.on_day)}
    for unit in planned.ending:
        for member in _memberships(store, unit, planned.on_day):
            store.run(details_q.end_member, member_id=member.id, new_until_on=last)
            rows.append(changed("unit_members", (member.id,), {"until_on": member.until_on}, {"until_on": last}))
            for new in taking:
                if (member.group_id, new.id) not in there:
                    there.add((member.group_id, new.id))
                    rows.append(put_member(store, member.group_id, new.id, planned.on_day))
    return rows
