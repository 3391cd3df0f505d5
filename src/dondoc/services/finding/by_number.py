"""Tasks by their numbers."""

from collections.abc import Collection

from dondoc.domain.task import Belongings, Task
from dondoc.errors import TaskRestricted, UnknownTask
from dondoc.storage.queries import tasks as q
from dondoc.storage.store import Store

ONE_BY_ONE = 500
"""So many tasks are looked up each by its number; of more it is quicker to go through all."""


def tasks_by_number(store: Store, numbers: Collection[int]) -> dict[int, Task]:
    """The tasks of these numbers; one that is none is passed over."""
    if len(numbers) > ONE_BY_ONE:
        wanted = set(numbers)
        return {task.number: task for task in store.each(q.task_rows) if task.number in wanted}
    found = (store.first(q.task_rows, [q.number_is], number=number) for number in numbers)
    return {task.number: task for task in found if task}


def task_to_show(store: Store, number: int, command: str, *, restricted: bool) -> Task:
    """One task that a command shows. Raises UnknownTask; TaskRestricted, unless `restricted` ones are asked for."""
    found = task(store, number)
    if found.restricted and not restricted:
        raise TaskRestricted(number=number, command=command)
    return found


def task(store: Store, number: int) -> Task:
    """One task. Raises UnknownTask."""
    found = store.first(q.task_rows, [q.number_is], number=number)
    if found is None:
        raise UnknownTask(number=number)
    return found


def belongings(store: Store, number: int) -> Belongings:
    """What hangs on the task of a number, to know what there is to read."""
    found = store.first(q.belongings, task_number=number)
    assert found is not None, number
    return found
