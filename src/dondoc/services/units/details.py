"""What the register knows of one unit: who heads it, how it is reached, its names, its groups, what came before it."""

from collections.abc import Iterable
from datetime import date

from dondoc.domain.event import RowChange, added, changed, removed
from dondoc.domain.succession import Succession
from dondoc.domain.unit import Unit, UnitKind
from dondoc.domain.unit_details import Member, UnitDetails
from dondoc.domain.unit_names import unit_key
from dondoc.domain.vietnamese import clean
from dondoc.errors import BadValue
from dondoc.errors.units import UnitExists, UnknownAlias
from dondoc.services.history.author import Author
from dondoc.services.history.recording import record
from dondoc.services.units import units
from dondoc.services.units.successions import successions
from dondoc.storage.queries import unit_details as q
from dondoc.storage.queries import units as unit_q
from dondoc.storage.store import Store
from dondoc.typing import Any, NamedTuple


class Card(NamedTuple):
    """All of one unit. `before` are the successions that it came out of, `after` those that it gave something to."""

    unit: UnitDetails
    aliases: tuple[str, ...]
    groups: tuple[Member, ...]
    before: tuple[Succession, ...]
    after: tuple[Succession, ...]


def card(store: Store, unit: Unit) -> Card:
    """All that the register holds of a unit but its tasks."""
    known = successions(store)
    return Card(
        details(store, unit),
        unit.aliases,
        tuple(store.all(q.member_rows, [q.member_is], unit_id=unit.id)),
        tuple(each for each in known if unit.id in each.new),
        tuple(each for each in known if unit.id in each.old),
    )


def details(store: Store, unit: Unit) -> UnitDetails:
    """All that the register holds of a unit."""
    found = store.first(q.unit_details, [q.unit_is], unit_id=unit.id)
    assert found is not None, unit
    return found


def edit(
    store: Store,
    author: Author,
    unit: Unit,
    *,
    name: str | None = None,
    head: str | None = None,
    contact: str | None = None,
    email: str | None = None,
    started_on: date | None = None,
    aliases: Iterable[str] = (),
    remove_aliases: Iterable[str] = (),
) -> UnitDetails:
    """Correct what is known of a unit, in one event; an empty text takes a value away, None leaves it.

    A new name corrects its spelling: it was and is the same unit. Raises EmptyText and UnitExists for a name that
    cannot be, BadValue for what is no address, UnknownAlias. What changes nothing leaves no trace.
    """
    before = details(store, unit)
    new: dict[str, Any] = {}
    if name is not None:
        name = clean(name)
        key = units.free_key(store, name, besides=unit) if unit.ended_on is None else unit_key(name) or before.key
        new |= {"name": name, "key": key}
    for field, said in {"head": head, "contact": contact, "email": email}.items():
        if said is not None:
            new[field] = clean(said) or None
    if started_on is not None:
        new["started_on"] = started_on
    if (address := new.get("email")) and not is_address(address):
        raise BadValue(value=address, allowed="ten@coquan.gov.vn")
    rows: list[RowChange | None] = [_without_alias(store, unit, other) for other in remove_aliases]
    rows += [_with_alias(store, unit, other) for other in aliases]
    rows.append(change_details(store, before, new))
    if any(rows):
        record(store, author, "edit", "unit", unit.id, rows)
    return details(store, unit)


def is_address(text: str) -> bool:
    """Whether a text looks like one e-mail address."""
    name, at, host = text.partition("@")
    return bool(name and at and "." in host.strip(".")) and " " not in text and "@" not in host


def _without_alias(store: Store, unit: Unit, other: str) -> RowChange:
    held = {unit_key(alias): alias for alias in unit.aliases}
    key = unit_key(other)
    if key not in held:
        raise UnknownAlias(name=other, unit=unit.name)
    store.run(q.delete_alias, alias_key=key, unit_id=unit.id)
    return removed("unit_aliases", (key, unit.id), {"alias": held[key]})


def _with_alias(store: Store, unit: Unit, other: str) -> RowChange | None:
    other = clean(other)
    if unit_key(other) in {unit_key(name) for name in (unit.name, *unit.aliases)}:
        if unit_key(other) == unit_key(unit.name):
            raise UnitExists(name=other, unit=unit.name)
        return None
    key = units.free_key(store, other, besides=unit)
    store.run(unit_q.insert_alias, key=key, alias=other, unit_id=unit.id)
    return added("unit_aliases", (key, unit.id), {"alias": other})


def change_details(store: Store, unit: UnitDetails, new: dict[str, Any]) -> RowChange | None:
    """Write what is new of a unit; what the history holds of it, None where nothing differs."""
    before = unit._asdict()
    after = {**before, **new}
    store.run(
        q.update_unit,
        unit_id=unit.id,
        **{f"new_{name}": value for name, value in after.items() if name not in ("id", "kind")},
    )
    row = changed("units", (unit.id,), before, after)
    if row is not None and row.before is not None and row.after is not None and "ended_on" in row.before:
        # A unit that ends gives its name free: an undo has to see who took it since.
        key = {"key": after["key"]}
        row = row._replace(before={"key": before["key"]} | dict(row.before), after=key | dict(row.after))
    return row


def put_in_group(store: Store, author: Author, unit: Unit, group: str, *, from_on: date | None = None) -> bool:
    """Let a unit be in the group of this name, which is made where there is none; whether that was new.

    Raises UnitExists where a single unit goes by the name.
    """
    name = clean(group)
    held = units.known(store, name)
    rows: list[RowChange | None] = []
    if held is None:
        row: dict[str, Any] = dict.fromkeys(("head", "contact", "email", "started_on", "ended_on"))
        row |= {"name": name, "key": units.free_key(store, name), "kind": UnitKind.GROUP}
        number = store.insert(q.insert_unit_details, **row)
        rows.append(added("units", (number,), row))
    elif details(store, held).kind is UnitKind.GROUP:
        number = held.id
    else:
        raise UnitExists(name=name, unit=held.name)
    members = store.all(q.member_rows, [q.member_is], unit_id=unit.id)
    if any(member.group_id == number and member.until_on is None for member in members):
        return False
    rows.append(put_member(store, number, unit.id, from_on))
    record(store, author, "join", "unit", unit.id, rows)
    return True


def put_member(store: Store, group: int, unit: int, from_on: date | None) -> RowChange:
    """Let a unit be in a group from a day on; what the history holds of it."""
    row = {"group_id": group, "unit_id": unit, "from_on": from_on, "until_on": None}
    return added("unit_members", (store.insert(q.insert_member, **row),), row)
