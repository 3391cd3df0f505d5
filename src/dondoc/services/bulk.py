"""Many tasks at once, from the rows of a file: read them all, say what is wrong with each, then write all or nothing.

Rows that the register holds already, same title, lead, deadline and meeting, are left out, so that a file taken in
twice changes nothing; a row that stands twice in the file is two tasks.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any, NamedTuple, TypeVar

from dondoc.domain.deadline import NO_DEADLINE, Deadline
from dondoc.domain.task import Role, Status
from dondoc.domain.unit import Unit, unit_key
from dondoc.domain.vietnamese import fold
from dondoc.errors import DondocError, UnknownMeeting, gettext_noop
from dondoc.readers.rows import Row
from dondoc.services import meetings, units
from dondoc.services.adding import new_task_rows, task_row
from dondoc.services.author import Author
from dondoc.services.history import Entry, chained
from dondoc.storage.queries import events as event_queries
from dondoc.storage.queries import tasks as q
from dondoc.storage.store import Store

T = TypeVar("T")

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
    """How the words of a file are read: deadlines and days as a person types them, and the names of the statuses.

    The functions raise a DondocError for what they cannot read, for a status a KeyError.
    """

    deadline: Callable[[str], Deadline]
    day: Callable[[str], date]
    status: Callable[[str], Status]


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
    cell = row.values.get
    title = " ".join(cell("title", "").split())
    deadline = _read(row, "due", words.deadline, problems) or NO_DEADLINE
    completed_on = _read(row, "completed_on", words.day, problems)
    status = _read(row, "status", words.status, problems)
    if not title:
        problems.append(Problem(row.line, "title", "", NO_TITLE))
    if problems:
        return None, problems
    status = status or (Status.COMPLETED if completed_on else Status.ASSIGNED)
    if reason := _contradiction(status, completed_on, today):
        return None, [Problem(row.line, "completed_on", cell("completed_on", ""), reason)]
    others = tuple(filter(None, map(_unit_name, cell("cooperating", "").split(";"))))
    lead, meeting = _unit_name(cell("lead", "")), " ".join(cell("meeting", "").split()) or None
    return NewTask(title, lead, others, deadline, status, completed_on, meeting), problems


def _read(row: Row, column: str, reading: Callable[[str], T], problems: list[Problem]) -> T | None:
    """What a cell means; None where it is empty, and with a problem more where it means nothing."""
    typed = row.values.get(column)
    if typed is None:
        return None
    try:
        return reading(typed.strip())
    except DondocError as error:
        problems.append(Problem(row.line, column, typed, error))
    except KeyError:
        problems.append(Problem(row.line, column, typed, NO_SUCH_STATUS))
    return None


def _contradiction(status: Status, completed_on: date | None, today: date) -> str | None:
    """Why a status and a day of completion cannot stand together."""
    if completed_on is None:
        return NO_DAY if status is Status.COMPLETED else None
    if status is not Status.COMPLETED:
        return NOT_COMPLETED
    return TO_COME if completed_on > today else None


def _unit_name(typed: str) -> str | None:
    """A name with single spaces; None for none and for a dash."""
    return " ".join(typed.split()) if typed and unit_key(typed) else None


def plan(store: Store, tasks: Sequence[NewTask]) -> Plan:
    """What would be written: without what the register holds already. Raises UnknownMeeting for a number of none."""
    titles = {str(held.id): held.title for held in meetings.meetings(store)}
    tasks = [_with_title(task, titles) for task in tasks]
    left = _known(store)
    before = left.total()
    fresh = [task for task in tasks if not _take(left, task.key)] if left else list(tasks)
    known_units = {unit_key(name) for unit in units.assignable(store) for name in (unit.name, *unit.aliases)}
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
    by_key = {unit_key(name): unit for unit in units.assignable(store) for name in (unit.name, *unit.aliases)}
    for name in planned.new_units:
        by_key[unit_key(name)] = units.add(store, author, name)
    held = meetings.meetings(store)
    numbers_of = {fold(meeting.title): meeting.id for meeting in held}
    held_on = {meeting.id: meeting.held_on for meeting in held}
    for title in planned.new_meetings:
        numbers_of[fold(title)] = meetings.add(store, author, title=title)

    @cache
    def meeting_of(title: str) -> int:
        return numbers_of[fold(title)]

    made: list[tuple[dict[str, Any], list[Unit]]] = []

    def rows() -> Iterator[dict[str, Any]]:
        for task in planned.tasks:
            lead, others = _units(task, by_key)
            meeting = meeting_of(task.meeting) if task.meeting else None
            given_on = (held_on.get(meeting) if meeting else None) or author.today
            if task.completed_on and task.completed_on < given_on:
                given_on = task.completed_on
            row = task_row(
                title=task.title,
                lead=lead,
                deadline=task.deadline,
                assigned_on=min(given_on, author.today),
                status=task.status,
                completed_on=task.completed_on,
                meeting_id=meeting,
            )
            made.append((row, others))
            yield row

    numbers = store.insert_many(q.insert_task, rows())
    store.run_many(
        q.insert_task_unit,
        (
            {"task_number": number, "unit_id": unit.id, "role": Role.COOPERATING, "position": place}
            for number, (_row, others) in zip(numbers, made, strict=True)
            for place, unit in enumerate(others)
        ),
    )
    store.run_many(
        event_queries.insert_event,
        chained(
            store,
            author,
            (
                Entry("add", "task", number, new_task_rows(number, row, others))
                for number, (row, others) in zip(numbers, made, strict=True)
            ),
        ),
    )
    return numbers


def _units(task: NewTask, by_key: Mapping[str, Unit]) -> tuple[Unit | None, list[Unit]]:
    lead = by_key[unit_key(task.lead)] if task.lead else None
    if not task.cooperating:
        return lead, []
    others = {by_key[unit_key(name)].id: by_key[unit_key(name)] for name in task.cooperating}
    return lead, [unit for unit in others.values() if unit != lead]
