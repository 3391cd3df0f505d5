"""Many tasks at once, from the rows of a file: read them all, say what is wrong with each, then write all or nothing.

Rows that the register holds already, same title, lead, deadline and meeting, are left out, so that a file taken in
twice changes nothing; a row that stands twice in the file is two tasks.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from dondoc.domain.deadline import NO_DEADLINE, Deadline
from dondoc.domain.task import Status
from dondoc.domain.unit import Unit, unit_key
from dondoc.domain.vietnamese import fold
from dondoc.errors import DondocError, UnknownMeeting, gettext_noop
from dondoc.readers.rows import Row
from dondoc.services import meetings, units
from dondoc.services.adding import added, clean_title, task_row
from dondoc.services.author import Author
from dondoc.services.history import event_row
from dondoc.storage.queries import events as event_queries
from dondoc.storage.queries import tasks as q
from dondoc.storage.store import Store

Key = tuple[str, str, date | None, str]
"""By what a task is known again: title, key of the lead, last day, folded meeting."""

NO_TITLE = gettext_noop("there is no title")
NO_SUCH_STATUS = gettext_noop("“{value}” is no status")
NO_DAY = gettext_noop("a completed task needs the day it was completed on")
NOT_COMPLETED = gettext_noop("only a completed task has a day of completion")
TO_COME = gettext_noop("{value} lies in the future")


class Problem(NamedTuple):
    """What is wrong with one cell: its line and column, what stands there, and the reason as a message id or error."""

    line: int
    column: str
    value: str
    reason: str | DondocError


class NewTask(NamedTuple):
    """One row as it was understood. Units and meeting are names yet."""

    title: str
    lead: str | None
    cooperating: tuple[str, ...]
    deadline: Deadline
    status: Status
    completed_on: date | None
    meeting: str | None

    @property
    def key(self) -> Key:
        """By what it is known again."""
        return self.title, unit_key(self.lead or ""), self.deadline.last, fold(self.meeting or "")


class Plan(NamedTuple):
    """What a file would do: the tasks that are new, what is new with them, and how many were there before."""

    tasks: tuple[NewTask, ...]
    new_units: tuple[str, ...]
    new_meetings: tuple[str, ...]
    known: int


class Words(NamedTuple):
    """How the words of a file are read: a deadline and a day as a person types them, and the names of the statuses.

    The functions raise what they cannot read as a DondocError. The statuses are by folded name.
    """

    deadline: Callable[[str], Deadline]
    day: Callable[[str], date]
    statuses: Mapping[str, Status]


def understood(rows: Iterable[Row], words: Words, today: date) -> tuple[list[NewTask], list[Problem]]:
    """The tasks of the rows, and everything that is wrong with any of them."""
    tasks: list[NewTask] = []
    problems: list[Problem] = []
    for row in rows:
        found, wrong = _task(row, words, today)
        problems += wrong
        if found is not None:
            tasks.append(found)
    return tasks, problems


def _task(row: Row, words: Words, today: date) -> tuple[NewTask | None, list[Problem]]:
    problems: list[Problem] = []

    def read(column: str, reading: Callable[[str], Any]) -> Any:
        if (typed := row.values.get(column, "").strip()) == "":
            return None
        try:
            return reading(typed)
        except DondocError as error:
            problems.append(Problem(row.line, column, typed, error))
        except KeyError:
            problems.append(Problem(row.line, column, typed, NO_SUCH_STATUS))
        return None

    title = " ".join(row.values.get("title", "").split())
    deadline = read("due", words.deadline)
    completed_on = read("completed_on", words.day)
    status = read("status", lambda name: words.statuses[fold(name)])
    if not title:
        problems.append(Problem(row.line, "title", "", NO_TITLE))
    if problems:
        return None, problems
    status = status or (Status.COMPLETED if completed_on else Status.ASSIGNED)
    reason = (
        NO_DAY if status is Status.COMPLETED and completed_on is None
        else NOT_COMPLETED if status is not Status.COMPLETED and completed_on is not None
        else TO_COME if completed_on is not None and completed_on > today
        else None
    )  # fmt: skip
    if reason is not None:
        return None, [Problem(row.line, "completed_on", row.values.get("completed_on", ""), reason)]
    others = tuple(filter(None, map(_unit_name, row.values.get("cooperating", "").split(";"))))
    task = NewTask(
        clean_title(title),
        _unit_name(row.values.get("lead", "")),
        others,
        deadline or NO_DEADLINE,
        status,
        completed_on,
        " ".join(row.values.get("meeting", "").split()) or None,
    )
    return task, []


def _unit_name(typed: str) -> str | None:
    """A name with single spaces; None for none and for a dash."""
    return " ".join(typed.split()) if unit_key(typed) else None


def plan(store: Store, tasks: Sequence[NewTask]) -> Plan:
    """What would be written: without what the register holds already. Raises UnknownMeeting for a number of none."""
    titles = {str(held.id): held.title for held in meetings.meetings(store)}
    tasks = [_with_title(task, titles) for task in tasks]
    left = _known(store)
    before = left.total()
    fresh = [task for task in tasks if not _take(left, task.key)]
    known_units = {unit_key(name) for unit in units.all_units(store) for name in (unit.name, *unit.aliases)}
    names = [name for task in fresh for name in (task.lead, *task.cooperating) if name]
    new_units = {key: name for name in reversed(names) if (key := unit_key(name)) not in known_units}
    held = {fold(title) for title in titles.values()}
    named = {fold(task.meeting): task.meeting for task in reversed(fresh) if task.meeting}
    new_meetings = tuple(title for key, title in reversed(named.items()) if key not in held)
    return Plan(tuple(fresh), tuple(reversed(new_units.values())), new_meetings, before - left.total())


def _with_title(task: NewTask, titles: Mapping[str, str]) -> NewTask:
    """The task with the title of its meeting, where that was named by its number."""
    if task.meeting is None or not task.meeting.isdecimal():
        return task
    if task.meeting not in titles:
        raise UnknownMeeting(number=task.meeting)
    return task._replace(meeting=titles[task.meeting])


def _known(store: Store) -> Counter[Key]:
    lines = store.each(q.task_lines)
    return Counter((t.title, unit_key(t.lead or ""), t.due, fold(t.meeting or "")) for t in lines)


def _take(left: Counter[Key], key: Key) -> bool:
    if not left.get(key):
        return False
    left[key] -= 1
    return True


def take_in(store: Store, author: Author, planned: Plan) -> list[int]:
    """Write all of a plan, each task with its event; their numbers. The caller's transaction keeps all or nothing."""
    by_key = {unit_key(name): unit for unit in units.all_units(store) for name in (unit.name, *unit.aliases)}
    for name in planned.new_units:
        by_key[unit_key(name)] = units.add(store, author, name)
    held = meetings.meetings(store)
    numbers_of = {fold(meeting.title): meeting.id for meeting in held}
    held_on = {meeting.id: meeting.held_on for meeting in held}
    for title in planned.new_meetings:
        numbers_of[fold(title)] = meetings.add(store, author, title=title)

    units_of = [_units(task, by_key) for task in planned.tasks]
    rows = []
    for task, (lead, _others) in zip(planned.tasks, units_of, strict=True):
        meeting = numbers_of[fold(task.meeting)] if task.meeting else None
        days = (author.today, task.completed_on, held_on.get(meeting) if meeting else None)
        rows.append(
            task_row(
                title=task.title,
                lead=lead,
                deadline=task.deadline,
                assigned_on=min(day for day in days if day),
                status=task.status,
                completed_on=task.completed_on,
                meeting_id=meeting,
            )
        )
    numbers = store.insert_many(q.insert_task, rows)
    written = list(zip(numbers, planned.tasks, rows, units_of, strict=True))
    store.run_many(
        q.insert_task_unit,
        (
            {"task_number": number, "unit_id": unit.id, "role": "cooperating", "position": place}
            for number, _task, _row, (_lead, others) in written
            for place, unit in enumerate(others)
        ),
    )
    store.run_many(
        event_queries.insert_event,
        (
            event_row(author, "add", "task", number, added(row, lead=lead, cooperating=others))
            for number, _task, row, (lead, others) in written
        ),
    )
    return numbers


def _units(task: NewTask, by_key: Mapping[str, Unit]) -> tuple[Unit | None, list[Unit]]:
    lead = by_key[unit_key(task.lead)] if task.lead else None
    others = {by_key[unit_key(name)].id: by_key[unit_key(name)] for name in task.cooperating}
    return lead, [unit for unit in others.values() if unit != lead]
