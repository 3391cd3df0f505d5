"""Chasing (đôn đốc, nhắc nhở): who was chased for which task and what was answered, and what should be chased now."""

from collections.abc import Iterable, Sequence
from datetime import date

from dondoc.domain import addressee
from dondoc.domain.addressee import Addressee, Chase
from dondoc.domain.event import added, changed
from dondoc.domain.reminder import AnyReminder, Channel, Level, Reminder, ReminderLine, left_alone
from dondoc.domain.states import CHANGES
from dondoc.domain.task import SOON_DAYS, Task
from dondoc.domain.vietnamese import clean, sort_key
from dondoc.errors.tasks import DayInFuture, DayOutOfOrder, NothingToAnswer
from dondoc.errors.usage import EmptyText
from dondoc.services.finding import listing
from dondoc.services.finding.selection import Selection, select_for_change
from dondoc.services.history.author import Author
from dondoc.services.history.history import history
from dondoc.services.tasks.changing import change
from dondoc.storage.queries import reminders as q
from dondoc.storage.store import Store
from dondoc.typing import Any, NamedTuple


class Due(NamedTuple):
    """Which tasks a reminder is due for: the late ones, with `soon_days` those due by then too.

    Those with a contact in the last `pause` days are left alone; None leaves none alone.
    """

    soon_days: int | None = None
    pause: int | None = None


def remind(
    store: Store,
    author: Author,
    task: Task,
    *,
    level: Level = Level.URGE,
    channel: Channel | None = None,
    recipient: str | None = None,
    document: str | None = None,
    text: str | None = None,
    on: date | None = None,
) -> Reminder:
    """Record that the unit in the lead was chased for a task on a day, by default today.

    The text stands in the history, with whoever recorded it. Raises WrongStatus for a task that is not in hand,
    DayInFuture, and DayOutOfOrder for a day before the task was given.
    """
    day = on or author.today
    _check(author, day, task.assigned_on)
    row = {
        "task_number": task.number,
        "unit_id": task.lead_id,
        "on_day": day,
        "level": level,
        "channel": channel.value if channel else None,
        "recipient": clean(recipient) or None,
        "document": clean(document) or None,
        "answer": None,
        "answered_on": None,
    }
    number = store.insert(q.insert_reminder, **row)
    change(
        store,
        author,
        "remind",
        task,
        {"contacted_on": _latest(task.contacted_on, day)},
        reason=clean(text) or None,
        document=clean(document) or None,
        rows=[added("reminders", (number,), row)],
    )
    return Reminder(id=number, **row)  # type: ignore[arg-type]


def answer(store: Store, author: Author, task: Task, text: str, *, on: date | None = None) -> Reminder:
    """Record what was answered to the last reminder of a task that waits for an answer; the reminder with it.

    Raises EmptyText, NothingToAnswer where no reminder waits, DayInFuture, and DayOutOfOrder for a day before it.
    """
    said, day = clean(text) or None, on or author.today
    if not said:
        raise EmptyText(what="answer")
    waiting = next((each for each in reversed(of_task(store, task.number)) if each.answered_on is None), None)
    if waiting is None:
        raise NothingToAnswer(number=task.number)
    _check(author, day, waiting.on_day)
    answered = waiting._replace(answer=said, answered_on=day)
    store.run(q.update_reminder, reminder_id=waiting.id, new_answer=said, new_answered_on=day)
    rows = [changed("reminders", (waiting.id,), waiting._asdict(), answered._asdict())]
    contacted = {"contacted_on": _latest(task.contacted_on, day)}
    change(store, author, "answer", task, contacted, rows=[row for row in rows if row])
    return answered


def of_task(store: Store, number: int) -> list[Reminder]:
    """The reminders of one task, in the order in which they were recorded."""
    return store.all(q.reminder_rows, [q.reminder_of], q.by_reminder_id, task_number=number)


def reminders(
    store: Store,
    *,
    task: int | None = None,
    unit: int | None = None,
    channel: Channel | None = None,
    since: date | None = None,
    waiting: bool = False,
    restricted: bool = False,
) -> list[ReminderLine]:
    """The reminders by their day: of one task, to one unit, by one channel, from a day on, only those that wait.

    Those for restricted tasks are left out, unless asked for or of the one task.
    """
    asked = {
        q.reminder_of: ("task_number", task),
        q.reminder_to: ("unit_id", unit),
        q.reminder_by: ("channel", channel.value if channel else None),
        q.reminder_since: ("since", since),
    }
    filters = [condition for condition, (_name, value) in asked.items() if value is not None]
    values: dict[str, Any] = {name: value for name, value in asked.values() if value is not None}
    found = store.all(
        q.reminder_lines, [*filters, *([q.reminder_open] if waiting else [])], q.by_reminder_day, **values
    )
    return [line for line in found if restricted or task is not None or line.restricted is None]


def recorded_by(store: Store, made: Iterable[AnyReminder]) -> dict[int, str]:
    """Who recorded each of these reminders, by its number, as the history says."""
    return {
        row.key[0]: event.actor
        for number in {reminder.task_number for reminder in made}
        for event in history(store, number)
        for row in event.rows
        if row.table == "reminders" and row.before is None
    }


def to_chase(store: Store, wanted: Selection, day: date, due: Due | None) -> list[Task]:
    """The tasks in hand that are meant: those numbered or left by the filters; with `due` those of them it says.

    What the unit has reported as done waits for the office, and is not chased. Of those numbered also what is not in
    hand, which cannot be chased. Raises NoFilter where nothing says which.
    """
    if due is None:
        found: Iterable[Task] = select_for_change(store, wanted, day)
    else:
        found = listing.overdue(store, listing.IN_FULL, wanted, day)
        if due.soon_days is not None:
            found = [*found, *listing.soon(store, listing.IN_FULL, wanted, day, days=due.soon_days)]
        if due.pause is not None:
            found = [task for task in found if left_alone(task.contacted_on, day, due.pause)]
    if wanted.numbers:
        return [task for task in found if task.number in wanted.numbers]
    return [task for task in found if task.status in CHANGES["remind"].before]


def chases(
    store: Store, tasks: Sequence[Task], day: date, *, soon_days: int = SOON_DAYS
) -> tuple[list[Chase], list[Task]]:
    """What each unit in the lead is to be told of these tasks, by the names of the units; and those without a unit."""
    units: dict[int, Addressee] = {unit.id: unit for unit in store.all(q.addressees)} if tasks else {}
    led: dict[int, list[Task]] = {}
    for task in tasks:
        if task.lead_id is not None:
            led.setdefault(task.lead_id, []).append(task)
    told = [addressee.chase(units[number], led[number], day, soon_days=soon_days) for number in led]
    return sorted(told, key=lambda each: sort_key(each.unit.name)), [task for task in tasks if task.lead_id is None]


def _check(author: Author, day: date, earliest: date) -> None:
    if day > author.today:
        raise DayInFuture(day=day)
    if day < earliest:
        raise DayOutOfOrder(day=day, earlier=earliest)


def _latest(before: date | None, day: date) -> date:
    return day if before is None else max(before, day)
