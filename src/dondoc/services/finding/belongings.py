"""What hangs on a task, to know what there is to read."""

from dondoc.domain.belongings import Belongings
from dondoc.storage.queries import belongings as q
from dondoc.storage.store import Store


def belongings(store: Store, number: int) -> Belongings:
    """Whether the task of a number has files, requests for a later deadline, passages and parts."""
    found = store.first(q.belongings, task_number=number)
    assert found is not None, number
    return found
