"""A task made from another: a part of it for one unit, or the next occurrence of a duty that comes again."""

from collections.abc import Mapping, Sequence
from datetime import date

from dondoc.domain.event import RowChange, added
from dondoc.domain.searching import search_text
from dondoc.domain.task import Status, Task
from dondoc.domain.task_unit import Role, TaskUnit
from dondoc.services.history.author import Author
from dondoc.services.history.recording import record
from dondoc.services.tasks.adding import NOTHING_YET
from dondoc.storage.queries import parts as part_queries
from dondoc.storage.queries import tasks as q
from dondoc.storage.store import Store
from dondoc.typing import Any

_SAME = (
    "title official deadline_kind deadline_first due due_time recurrence deadline_words deadline_rule "
    "deadline_confirmed original_due written_due field restricted document_id meeting_id"
).split()
"""What a task made from another has from it, unless something else is said."""


def derive(
    store: Store,
    author: Author,
    task: Task,
    *,
    lead_id: int | None,
    assigned_on: date,
    others: Sequence[TaskUnit],
    new: Mapping[str, Any],
) -> int:
    """Put a task into the register that is as another but for what is `new`; its number.

    It belongs to the same document and to the same directives there. `others` are the units beside its lead.
    """
    same = {name: getattr(task, name) for name in _SAME}
    row = {**NOTHING_YET, **same, "status": Status.ASSIGNED, "percent": 0, "completed_on": None, "lead_id": lead_id}
    row |= {"assigned_on": assigned_on, **new}
    row["search"] = search_text(row["title"], task.quotes)
    number = store.insert(q.insert_task, **row)
    rows = [added("tasks", (number,), row)]
    beside = [unit for unit in others if unit.unit_id != lead_id or unit.role is not Role.COOPERATING]
    for unit in beside:
        store.run(
            q.insert_task_unit, task_number=number, unit_id=unit.unit_id, role=unit.role.value, position=unit.position
        )
        rows.append(RowChange("task_units", (number, unit.unit_id, unit.role.value), None, {"position": unit.position}))
    directives = store.all(part_queries.directives_of_task, task_number=task.number)
    store.run_many(q.insert_task_directive, [{"task_number": number, "directive_id": each} for each in directives])
    rows += [RowChange("task_directives", (number, directive), None, {}) for directive in directives]
    record(store, author, "add", "task", number, rows)
    return number
