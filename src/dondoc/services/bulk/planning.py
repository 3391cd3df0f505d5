"""What a file would change: the tasks that the register does not hold yet, and the units and meetings new with them.

Rows that it holds already are left out, so that a file taken in twice changes nothing: known by what another program
calls them, or by the same title, lead, deadline and meeting. A row that stands twice in the file is two tasks.
"""

from collections import Counter
from collections.abc import Mapping, Sequence, Set

from dondoc.domain.identity import identifier, is_uuid, uuid_of
from dondoc.domain.unit_names import unit_key
from dondoc.domain.vietnamese import fold
from dondoc.errors.meetings import UnknownMeeting
from dondoc.services import meetings, office_days, units
from dondoc.services.bulk.model import Key, NewTask, Plan, key_of
from dondoc.storage.queries import events as event_queries
from dondoc.storage.queries import tasks as q
from dondoc.storage.store import Store


def plan(store: Store, tasks: Sequence[NewTask]) -> Plan:
    """What would be written: without what the register holds already. Raises UnknownMeeting for a number of none."""
    titles = {str(held.id): held.title for held in meetings.meetings(store)}
    held = {fold(title) for title in titles.values()}
    tasks = [_with_title(task, titles, held) for task in tasks]
    fresh = _fresh(store, tasks)
    known_units = {unit_key(name) for unit in units.assignable(store) for name in (unit.name, *unit.aliases)}
    names = [name for task in fresh for name in (task.lead, *task.cooperating) if name]
    new_units = {key: name for name in reversed(names) if (key := unit_key(name)) not in known_units}
    named = {fold(task.meeting): task.meeting for task in reversed(fresh) if task.meeting}
    new_meetings = tuple(title for key, title in reversed(named.items()) if key not in held)
    return Plan(tuple(fresh), tuple(reversed(new_units.values())), new_meetings, len(tasks) - len(fresh))


def _with_title(task: NewTask, titles: Mapping[str, str], held: Set[str]) -> NewTask:
    """The task with the title of its meeting, where that was named by its number."""
    if task.meeting is None or not task.meeting.isdecimal() or fold(task.meeting) in held:
        return task
    if task.meeting not in titles:
        raise UnknownMeeting(number=task.meeting)
    return task._replace(meeting=titles[task.meeting])


def _fresh(store: Store, tasks: Sequence[NewTask]) -> list[NewTask]:
    """The tasks that the register does not hold, with their deadlines as the office keeps them."""
    office = office_days.rule(store)
    held = list(store.each(q.task_identities))
    if not held:
        return [task._replace(deadline=office(task.deadline)) for task in tasks]
    found: set[int] = set()
    if any(task.foreign_id for task in tasks):
        mark = store_mark(store)
        names = [(identifier(mark, each.number, each.foreign_id), each.number) for each in held]
        numbers = {uuid_of(name): number for name, number in names if not is_uuid(name)} | dict(names)
        found = {numbers[task.foreign_id] for task in tasks if task.foreign_id in numbers}
        tasks = [task for task in tasks if task.foreign_id not in numbers]
    rest = [(key_of(h.title, h.lead, h.due, h.meeting), h.foreign_id) for h in held if h.number not in found]
    left = Counter(key for key, _id in rest)
    nameless = Counter(key for key, foreign_id in rest if foreign_id is None)  # only these can be what has a name now
    fresh = []
    for task in tasks:
        settled = task._replace(deadline=office(task.deadline))
        known = nameless if task.foreign_id else left
        # It may have been taken in when the office kept deadlines otherwise.
        if not (_take(known, task.key) or (settled.deadline != task.deadline and _take(known, settled.key))):
            fresh.append(settled)
    return fresh


def store_mark(store: Store) -> str:
    """What tells this store from others: the hash of its first event; nothing while it is empty."""
    first = store.first(event_queries.first_event)
    return first.hash if first else ""


def _take(left: Counter[Key], key: Key) -> bool:
    if not left.get(key):
        return False
    left[key] -= 1
    return True
