"""What a file would change: the tasks that the register does not hold yet, and the units and meetings new with them.

How a row is known again stands in `recognising`.
"""

from collections.abc import Mapping, Sequence, Set
from functools import cache

from dondoc.domain.unit_names import unit_key
from dondoc.domain.vietnamese import fold
from dondoc.errors.meetings import UnknownMeeting
from dondoc.services.bulk.differing import differing
from dondoc.services.bulk.model import NewTask, Plan
from dondoc.services.bulk.recognising import recognised
from dondoc.services.meetings import meetings
from dondoc.services.office import office_days
from dondoc.services.units import roster
from dondoc.storage.store import Store


def plan(store: Store, tasks: Sequence[NewTask]) -> Plan:
    """What would be written: without what the register holds already. Raises UnknownMeeting for a number of none."""
    titles = {str(held.id): held.title for held in meetings.meetings(store)}
    held = {fold(title) for title in titles.values()}
    tasks = [_with_title(task, titles, held) for task in tasks]
    found = recognised(store, tasks)
    office = office_days.rule(store)
    fresh = [
        task if (kept := office(task.deadline)) is task.deadline else task._replace(deadline=kept) for task in found.new
    ]
    known_units = {unit_key(name) for unit in roster.assignable(store) for name in (unit.name, *unit.aliases)}
    names = [name for task in fresh for name in (task.lead, *task.cooperating) if name]
    new_units = {key: name for name in reversed(names) if (key := unit_key(name)) not in known_units}
    folded = cache(fold)  # few meetings, many tasks
    named = {folded(task.meeting): task.meeting for task in reversed(fresh) if task.meeting}
    new_meetings = tuple(title for key, title in reversed(named.items()) if key not in held)
    return Plan(
        tuple(fresh),
        tuple(reversed(new_units.values())),
        new_meetings,
        tuple(found.known),
        tuple(differing(store, found.known)),
    )


def _with_title(task: NewTask, titles: Mapping[str, str], held: Set[str]) -> NewTask:
    """The task with the title of its meeting, where that was named by its number."""
    if task.meeting is None or not task.meeting.isdecimal() or fold(task.meeting) in held:
        return task
    if task.meeting not in titles:
        raise UnknownMeeting(number=task.meeting)
    return task._replace(meeting=titles[task.meeting])
