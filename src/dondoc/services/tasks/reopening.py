"""A closed task is opened again, and one that was divided among units with the parts that went with it.

A task that is divided is followed up through its parts: were it opened as a task of its own, its work would be counted
twice.
"""

from collections.abc import Sequence

from dondoc.domain.event import Event
from dondoc.domain.task import Status, Task
from dondoc.errors.tasks import WrongStatus
from dondoc.services.finding.by_number import task as find_task
from dondoc.services.history import history
from dondoc.services.history.author import Author
from dondoc.services.history.change import Change
from dondoc.services.tasks import tracking
from dondoc.services.tasks.parts import split
from dondoc.services.tasks.wholes import parts
from dondoc.storage.store import Store


def withdrawn_with(store: Store, task: Task) -> list[Task]:
    """The parts that were withdrawn by the command by which this task was, and still are; none of one that is not."""
    if task.status is not Status.WITHDRAWN:
        return []
    whole = _withdrawal(store, task)
    gone = filter(_is_withdrawn, parts(store, task.number))
    return [part for part in gone if whole and (own := _withdrawal(store, part)) and own[0].step == whole[0].step]


def with_parts(store: Store, tasks: Sequence[Task]) -> list[Task]:
    """The tasks, and before each the parts that were withdrawn with it, each once.

    Raises WrongStatus for a part of a task that is withdrawn and stays so: nobody would follow it up.
    """
    found = {each.number: each for task in tasks for each in (*withdrawn_with(store, task), task)}
    for task in found.values():
        if task.parent_number is not None and task.parent_number not in found:
            whole = find_task(store, task.parent_number)
            if whole.status is Status.WITHDRAWN:
                raise WrongStatus(number=whole.number, status=whole.status)
    return list(found.values())


def reopen(store: Store, author: Author, task: Task, *, reason: str | None = None) -> Change:
    """Open a closed task again; one that was divided when it was withdrawn is so again, while parts of it are left."""
    last = _withdrawal(store, task) if task.status is Status.WITHDRAWN else None
    made = tracking.reopen(store, author, task, reason=reason)
    if last is None or last[1] is not Status.SPLIT or all(map(_is_withdrawn, parts(store, task.number))):
        return made
    return Change(task, split(store, author, made.after, []).change.after)


def _withdrawal(store: Store, task: Task) -> tuple[Event, Status] | None:
    """The last event by which a task became withdrawn, and what it was before; None where the history is too old."""
    for event in reversed(history.history(store, task.number)):
        for row in event.rows:
            if row.table != "tasks" or row.key[0] != task.number or row.before is None or row.after is None:
                continue
            if row.after.get("status") == Status.WITHDRAWN:
                return event, Status(row.before["status"])
    return None


def _is_withdrawn(task: Task) -> bool:
    return task.status is Status.WITHDRAWN
