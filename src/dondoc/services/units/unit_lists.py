"""A list of units taken in: what is new, what changed, and what a person has to look at, because it may be a double.

A name that differs from one of the register by its accents alone, or is that of a unit which ended, is never taken for
it, nor made a unit: it is told. A list that is taken in twice changes nothing.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from enum import StrEnum

from dondoc.domain.unit import Unit
from dondoc.domain.unit_names import same_name, unit_key
from dondoc.domain.vietnamese import TONES, fold, nfc
from dondoc.readers.tables.rows import Row
from dondoc.services.history.author import Author
from dondoc.services.units import details, roster, units
from dondoc.storage.store import Store
from dondoc.typing import NamedTuple

ALIKE = 92.0  # per cent of the letters


class Listed(NamedTuple):
    """One row as it was understood; what is empty is not there."""

    line: int
    name: str
    aliases: tuple[str, ...] = ()
    head: str | None = None
    contact: str | None = None
    email: str | None = None
    groups: tuple[str, ...] = ()
    started_on: date | None = None


class Question(StrEnum):
    """What a person has to look at in a row."""

    NO_NAME = "no-name"  # not taken in
    TWICE = "twice"  # not taken in
    ACCENTS = "accents"  # not taken in
    ENDED = "ended"  # not taken in
    ALIAS_TAKEN = "alias-taken"  # taken in without it
    NO_ADDRESS = "no-address"  # taken in without it
    ALIKE = "alike"  # a new unit all the same


class Doubtful(NamedTuple):
    """A row to look at: why, its name or alias, and the unit that it comes near."""

    line: int
    why: Question
    name: str
    unit: str = ""


class Plan(NamedTuple):
    """What a list would do; `changed` are rows with the unit of the register that they are about."""

    new: tuple[Listed, ...]
    changed: tuple[tuple[Listed, Unit], ...]
    same: int
    doubtful: tuple[Doubtful, ...]


def understood(rows: Iterable[Row], day: Callable[[str], date]) -> list[Listed]:
    """What the rows say; `day` reads a day as a person types it and may raise NotADay."""
    return [
        Listed(
            row.line,
            row.values.get("name", ""),
            _several(row.values.get("aliases")),
            row.values.get("head"),
            row.values.get("contact"),
            row.values.get("email"),
            _several(row.values.get("group")),
            day(row.values["started_on"]) if "started_on" in row.values else None,
        )
        for row in rows
    ]


def _several(cell: str | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for part in (cell or "").split(";") if (name := " ".join(part.split()))))


def plan(store: Store | None, listed: Sequence[Listed]) -> Plan:
    """What these rows would change in the register as it is now; None where there is no store yet."""
    register = roster.lasting(store) if store else []
    former = roster.old_names(store) if store else {}
    new: dict[str, Listed] = {}
    changed: list[tuple[Listed, Unit]] = []
    doubtful: list[Doubtful] = []
    same = 0
    seen: dict[str, Listed] = {}
    for row in listed:
        key = unit_key(row.name)
        held = same_name(register, row.name) if key else None
        if not key:
            doubtful.append(Doubtful(row.line, Question.NO_NAME, row.name))
        elif key in seen:
            doubtful.append(Doubtful(row.line, Question.TWICE, row.name, seen[key].name))
        elif held is not None and _differ_in_accents(row.name, held):
            doubtful.append(Doubtful(row.line, Question.ACCENTS, row.name, held.name))
        elif held is None and key in former:
            doubtful.append(Doubtful(row.line, Question.ENDED, row.name, "; ".join(u.name for u in former[key])))
        else:
            others = [*register, *(Unit(-each.line, each.name, each.aliases) for each in new.values())]
            row, taken = _without_taken(row, others, held)
            doubtful += taken
            if row.email is not None and not details.is_address(row.email):
                doubtful.append(Doubtful(row.line, Question.NO_ADDRESS, row.email, row.name))
                row = row._replace(email=None)
            if held is None:
                doubtful += _alike(row, others)
                new[key] = row
            elif store and _says_more(store, row, held):
                changed.append((row, held))
            else:
                same += 1
        if key:
            seen.setdefault(key, row)
    return Plan(tuple(new.values()), tuple(changed), same, tuple(doubtful))


def _without_taken(row: Listed, others: Sequence[Unit], held: Unit | None) -> tuple[Listed, list[Doubtful]]:
    """The row without other names that belong to another unit, or are its own name."""
    kept, taken = [], []
    for alias in row.aliases:
        owner = same_name(others, alias)
        if owner is not None and (held is None or owner.id != held.id):
            taken.append(Doubtful(row.line, Question.ALIAS_TAKEN, alias, owner.name))
        elif unit_key(alias) not in ("", unit_key(row.name), unit_key(held.name if held else row.name)):
            kept.append(alias)
    return row._replace(aliases=tuple(kept)), taken


def _alike(row: Listed, others: Sequence[Unit]) -> list[Doubtful]:
    """The unit whose name comes nearest, if it comes near; what differs in a number is another unit."""
    from rapidfuzz import fuzz

    key = unit_key(row.name)
    named = [(unit_key(unit.name), unit.name) for unit in others]
    scored = [(fuzz.ratio(key, other), name) for other, name in named if _figures(other) == _figures(key)]
    best = max(scored, default=(0.0, ""))
    return [Doubtful(row.line, Question.ALIKE, row.name, best[1])] if best[0] >= ALIKE else []


def _figures(key: str) -> list[str]:
    return re.findall(r"\d+|\b[ivx]+\b", key)


def _differ_in_accents(name: str, held: Unit) -> bool:
    """Whether a name is one of the unit's with other accents. On which letter of a word a tone is put is no matter."""
    key = unit_key(name)
    spelt = [other for other in (held.name, *held.aliases) if unit_key(other) == key]
    same_words = [other for other in spelt if fold(name).split() == fold(other).split()]
    return bool(same_words) and all(_sounds(name) != _sounds(other) for other in same_words)


def _sounds(name: str) -> list[tuple[str, frozenset[str]]]:
    """Each word as its letters and its tone, wherever in the word that stands."""
    found = []
    for word in unicodedata.normalize("NFD", nfc(name).casefold()).replace("y", "i").split():
        letters = unicodedata.normalize("NFC", "".join(char for char in word if char not in TONES))
        found.append((letters, frozenset(char for char in word if char in TONES)))
    return found


def _says_more(store: Store, row: Listed, held: Unit) -> bool:
    card = details.card(store, held)
    fields = ("head", "contact", "email", "started_on")
    known: Mapping[str, object] = card.unit._asdict()
    told = any((said := getattr(row, field)) is not None and said != known[field] for field in fields)
    names = {unit_key(name) for name in (held.name, *held.aliases)}
    groups = {unit_key(member.group) for member in card.groups if member.until_on is None}
    return (
        told
        or any(unit_key(alias) not in names for alias in row.aliases)
        or any(unit_key(group) not in groups for group in row.groups)
    )


def take_in(store: Store, author: Author, planned: Plan) -> None:
    """Write a plan; the caller's transaction makes it all or nothing."""
    for row in planned.new:
        _write(store, author, row, units.add(store, author, row.name))
    for row, unit in planned.changed:
        _write(store, author, row, unit)


def _write(store: Store, author: Author, row: Listed, unit: Unit) -> None:
    details.edit(
        store,
        author,
        unit,
        head=row.head,
        contact=row.contact,
        email=row.email,
        started_on=row.started_on,
        aliases=row.aliases,
    )
    for group in row.groups:
        details.put_in_group(store, author, unit, group, from_on=row.started_on)
