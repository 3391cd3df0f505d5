"""A new deadline for a task that is there: a day moves one occurrence of what comes again, a rule all that follow."""

from dondoc.domain.deadline import Deadline
from dondoc.domain.task import Task
from dondoc.services.tasks.adding import deadline_columns
from dondoc.storage.store import Store
from dondoc.typing import Any

_KEPT = "deadline_kind recurrence deadline_words deadline_rule occurs_on".split()
"""What stays of a duty that comes again when one occurrence is moved."""


def new_deadline(store: Store, task: Task, deadline: Deadline) -> dict[str, Any]:
    """The columns of a task with this deadline. The one that was set first stays; no deadline ends what comes again."""
    if deadline.recurrence is not None and task.series_number is not None:
        from dondoc.services.tasks import recurring

        deadline = recurring.unused(store, task, deadline)
    changed = deadline_columns(deadline) | {"occurs_on": deadline.last if deadline.recurrence else None}
    if task.recurrence is not None and deadline.recurrence is None and deadline.last is not None:
        changed |= {name: getattr(task, name) for name in _KEPT}
    return changed | {"original_due": task.original_due or deadline.last}
