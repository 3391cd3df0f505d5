"""The parts of a task as they are read, and the question whether any of them is open."""

from dondoc.domain.task import Status, Task
from dondoc.errors.tasks import OpenParts
from dondoc.storage.queries import parts as q
from dondoc.storage.queries import tasks as task_queries
from dondoc.storage.store import Store

SHOWN = 20  # in an error


def parts(store: Store, number: int) -> list[Task]:
    """The parts of a task, in the order they were made."""
    return store.all(task_queries.task_rows, [q.parent_is], task_queries.by_number, parent_number=number)


def open_parts(store: Store, number: int) -> list[Task]:
    """The parts of a task that are not closed."""
    filters = [q.parent_is, task_queries.is_open]
    return store.all(task_queries.task_rows, filters, task_queries.by_number, parent_number=number)


def refuse_open_parts(store: Store, task: Task) -> None:
    """Raise OpenParts where parts of a task are not done. One that is split is refused for being so."""
    if task.status is Status.SPLIT or not (found := open_parts(store, task.number)):
        return
    named = "; ".join(f"{part.number} {part.lead or '–'}" for part in found[:SHOWN])
    raise OpenParts(number=task.number, parts=named)
