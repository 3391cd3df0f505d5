"""Which task of the register a row of a file is, so that a file taken in twice changes nothing.

A task is known by what another program calls it; else by title, lead, last day and meeting, as they are or as they
ever were: the history holds every title that was corrected, every deadline that was extended, every unit from which it
was taken. The lead may be named by any name of the unit, then or now. A time that counts from the day on which it was
read ("trong 10 ngày", "30/9") is known by its words, for tomorrow it would give another day.
A row that stands twice in a file is two tasks: each task is one row's and no other's.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from dondoc.domain.identity import Identity, identifier, is_uuid, uuid_of
from dondoc.domain.unit_names import unit_key
from dondoc.domain.vietnamese import fold
from dondoc.reports.untrusted import plain
from dondoc.services.bulk.matching import Matching
from dondoc.services.bulk.model import Key, NewTask, shown_title
from dondoc.services.meetings import meetings
from dondoc.services.units import roster
from dondoc.storage.queries import events as event_queries
from dondoc.storage.queries import tasks as q
from dondoc.storage.store import Store
from dondoc.storage.values import json_value
from dondoc.typing import Any, NamedTuple

_WHAT_TELLS = ("title", "lead_id", "due", "written_due", "deadline_words", "meeting_id")

Place = tuple[bool, Key]
"""Rows that mean the same task: whether another program names them, and by what they are known."""


class Recognised(NamedTuple):
    """The rows that are new, in their order, and those that the register holds, each with the number of its task."""

    new: list[NewTask]
    known: list[tuple[NewTask, int]]


def recognised(store: Store, tasks: Sequence[NewTask]) -> Recognised:
    """Tell what is new from what is there."""
    held = {each.number: each for each in store.each(q.task_identities)}
    if not held:
        return Recognised(list(tasks), [])
    by_name = _by_name(store, held.values(), tasks)
    rest = [task for task in tasks if id(task) not in by_name]
    taken = set(by_name.values())
    matched = _by_words(store, [each for number, each in held.items() if number not in taken], rest) if rest else {}
    new: list[NewTask] = []
    known: list[tuple[NewTask, int]] = []
    for task in tasks:
        number = by_name.get(id(task)) or matched.get(id(task))
        if number is None:
            new.append(task)
        else:
            known.append((task, number))
    return Recognised(new, known)


def store_mark(store: Store) -> str:
    """What tells this store from others: the hash of its first event; nothing while it is empty."""
    first = store.first(event_queries.first_event)
    return first.hash if first else ""


def _by_name(store: Store, held: Iterable[Identity], tasks: Sequence[NewTask]) -> dict[int, int]:
    """The numbers of the tasks that another program names, by the identities of their rows."""
    if not any(task.foreign_id for task in tasks):
        return {}
    mark = store_mark(store)
    names = [(identifier(mark, each.number, each.foreign_id), each.number) for each in held]
    numbers = {uuid_of(name): number for name, number in names if not is_uuid(name)} | dict(names)
    return {id(task): numbers[task.foreign_id] for task in tasks if task.foreign_id in numbers}


def _by_words(store: Store, held: Sequence[Identity], tasks: Sequence[NewTask]) -> dict[int, int]:
    rows: defaultdict[Place, list[NewTask]] = defaultdict(list)
    by_words: dict[Any, Place] = {}
    for task in tasks:
        place = bool(task.foreign_id), task.key
        rows[place].append(task)
        if task.floats:
            title, lead, _due, meeting = task.key
            by_words[place[0], (title, lead, _words(task.deadline.words), meeting)] = place
    matching = Matching({place: len(several) for place, several in rows.items()})
    titles = {key[0] for _named, key in rows}
    names = _Names(store)

    def places(each: Identity, *, old_names: bool) -> Iterator[Place]:
        title = shown_title(each.title)
        if title not in titles:
            return
        days: list[date | str | None] = [each.due]
        if each.written_due is not None:
            days.append(each.written_due)
        if by_words and each.deadline_words:
            days.append(_words(each.deadline_words))
        for lead in names.of_unit(each.lead_id, old=old_names):
            for meeting in names.of_meeting(each.meeting_id):
                for due in days:
                    key: Any = title, lead, due, meeting
                    for named in (False, True) if each.foreign_id is None else (False,):
                        yield by_words.get((named, key), (named, key))

    alike = [each for each in held if shown_title(each.title) in titles]
    for each in alike:
        matching.add(each.number, places(each, old_names=False))
    if matching.open:
        changes = _changes(store, names)
        may_be = {each.number for each in alike} | changes.keys()
        for each in held:
            if each.number not in may_be:
                continue
            for form, is_first in _forms(each, changes.get(each.number, ())):
                matching.add(each.number, places(form, old_names=is_first))
        matching.settle()
    found: dict[int, int] = {}
    for number, place in sorted(matching.place_of.items(), reverse=True):
        found[id(rows[place].pop())] = number
    return found


def _words(words: str) -> str:
    return f"“{fold(words)}”"  # never to be taken for a day


def _changes(store: Store, names: "_Names") -> dict[int, list[Mapping[str, Any]]]:
    """What each task was before each of its changes, the last first; old names of units and meetings go to `names`."""
    found: defaultdict[int, list[Mapping[str, Any]]] = defaultdict(list)
    for changed in store.each(event_queries.changed_rows, order=event_queries.newest_first):
        rows = json_value(changed.changes)
        for table, key, before, _after in rows if isinstance(rows, list) else ():
            if not before:
                continue
            match table:
                case "tasks":
                    found[key[0]].append(before)
                case "units" if "name" in before:
                    names.unit_was(key[0], before["name"])
                case "unit_aliases" if "alias" in before:
                    names.unit_was(key[1], before["alias"])
                case "meetings" if "title" in before:
                    names.meeting_was(key[0], before["title"])
    return found


def _forms(each: Identity, changes: Iterable[Mapping[str, Any]]) -> Iterator[tuple[Identity, bool]]:
    """What told a task, from now back to when it came; with whether that was its first lead.

    Only there may the lead be called by the name of a unit whose place it took: a task that came to it later was known
    under the old unit itself.
    """
    forms = [each]
    for before in changes:
        then = {name: before[name] for name in _WHAT_TELLS if name in before}
        for name in ("due", "written_due"):
            if then.get(name):
                then[name] = date.fromisoformat(then[name])
        if then:
            forms.append(forms[-1]._replace(**then))
    first = forms[-1].lead_id
    for at, form in enumerate(forms):
        yield form, all(later.lead_id == first for later in forms[at:])


class _Names:
    """Every name of every unit and meeting, as they are matched."""

    def __init__(self, store: Store) -> None:
        self._own: defaultdict[int, set[str]] = defaultdict(set)
        self._taken_over: defaultdict[int, set[str]] = defaultdict(set)
        self._meetings: defaultdict[int, set[str]] = defaultdict(set)
        for unit in roster.all_units(store):
            self._own[unit.id] |= set(map(unit_key, (unit.name, *unit.aliases)))
        for unit in roster.assignable(store):
            self._taken_over[unit.id] |= set(map(unit_key, unit.aliases))
        for meeting in meetings.meetings(store):
            self.meeting_was(meeting.id, meeting.title)

    def unit_was(self, number: int, name: str) -> None:
        self._own[number].add(unit_key(name))

    def meeting_was(self, number: int, title: str) -> None:
        self._meetings[number].add(fold(plain(title)))

    def of_unit(self, number: int | None, *, old: bool) -> set[str]:
        if number is None:
            return {""}
        return self._own[number] | self._taken_over[number] if old else self._own[number]

    def of_meeting(self, number: int | None) -> set[str]:
        return {""} if number is None else self._meetings[number]
