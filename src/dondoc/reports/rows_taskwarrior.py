"""Tasks as Taskwarrior takes them in (`task import`): a JSON array, an object a line.

The last day of a task ends at the last second of that day in Viet Nam, so that it is overdue on the day after and not
before; Taskwarrior counts instants, in UTC. What it has no word for stands in attributes of our own, which it keeps.
"""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, time

from dondoc.domain.day import instant
from dondoc.domain.task import Status, Task, is_closed
from dondoc.reports.untrusted import plain
from dondoc.reports.wording import listed
from dondoc.typing import IO, Any

_SOMEDAY = "20380118T000000Z"  # what Taskwarrior writes for "some day"
_STATUSES = {Status.COMPLETED: "completed", Status.WITHDRAWN: "deleted", Status.SUSPENDED: "waiting"}
_TEXTS = (
    *("lead", "meeting", "official", "product", "result", "field", "document", "deadline_words", "restricted"),
    *("recurrence", "reported_on", "suspended_on", "product_on", "written_due", "extensions"),
)


def write_taskwarrior(
    file: IO[str],
    tasks: Iterable[Task],
    identifier: Callable[[int], str],
    notes: Mapping[int, Sequence[tuple[datetime, str]]],
) -> int:
    """An object for each task; `identifier` gives its UUID, `notes` what was remarked on it and when.

    How many open tasks come again: Taskwarrior makes copies of a task with `recur` at once and by its own clock, while
    here the next one follows when the last is done. So the rule stands in an attribute that it keeps and does not use.
    """
    between = "[\n"
    again = 0
    for task in tasks:
        found = _object(task, identifier, notes.get(task.number, ()))
        file.write(between + json.dumps(found, ensure_ascii=False))
        between = ",\n"
        again += task.recurrence is not None and not is_closed(task)
    file.write("[]\n" if between == "[\n" else "\n]\n")
    return again


def _object(task: Task, identifier: Callable[[int], str], notes: Sequence[tuple[datetime, str]]) -> dict[str, Any]:
    given = _stamp(task.assigned_on, time(0))
    found: dict[str, Any] = {
        "description": plain(task.title),
        "entry": given,
        "status": _STATUSES.get(task.status, "pending"),
        "uuid": identifier(task.number),
    }
    if task.due is not None:
        found["due"] = _stamp(task.due, task.due_time or time(23, 59, 59))
    if task.completed_on is not None:
        found["end"] = _stamp(task.completed_on, time(12))
    elif task.status is Status.WITHDRAWN:
        found["end"] = given
    if task.status is Status.SUSPENDED:
        found["wait"] = _SOMEDAY
    if task.status in (Status.IN_PROGRESS, Status.REPORTED):
        found["start"] = given
    if task.status in (Status.REPORTED, Status.SPLIT):
        found["tags"] = [task.status.value]
    if project := task.lead or task.meeting:
        found["project"] = plain(project)
    if notes:
        found["annotations"] = [
            {"entry": f"{at.astimezone(UTC):%Y%m%dT%H%M%SZ}", "description": plain(text)} for at, text in notes
        ]
    found |= {name: plain(str(value)) for name in _TEXTS if (value := getattr(task, name))}
    if task.original_due != task.due:
        found["original_due"] = str(task.original_due or "")
    if task.parent_number is not None:
        found["parent_number"] = identifier(task.parent_number)
    if task.cooperating:
        found["cooperating"] = plain(listed(task.cooperating))
    if task.percent and task.status is not Status.COMPLETED:
        found["percent"] = str(task.percent)
    return found


def _stamp(day: date, hour: time) -> str:
    return f"{instant(day, hour):%Y%m%dT%H%M%SZ}"
