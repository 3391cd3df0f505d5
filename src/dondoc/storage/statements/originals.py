"""Conditions on the deadline that was first set, each the twin of one on the current deadline in `tasks`."""

from sqlalchemy import bindparam, or_

from dondoc.storage import tables as t
from dondoc.storage.statements import Condition
from dondoc.storage.statements import tasks as of_tasks

_due = t.tasks.c.original_due
_then, _soon = of_tasks.due_then, of_tasks.soon_until

due_from = Condition(_due >= bindparam("due_from", type_=_due.type))
due_until = Condition(_due <= bindparam("due_until", type_=_due.type))
is_due_today = Condition((_due == _then) & of_tasks.unreported)
is_due_soon = Condition((_due > _then) & (_due <= _soon) & of_tasks.unreported)
is_due_by = Condition((_due >= _then) & (_due <= _soon) & of_tasks.unreported)
is_far_off = Condition(_due > _soon)
was_reported_in_time = Condition((_due <= _soon) & of_tasks.reported_in_time(_due))
is_in_time = Condition(or_(is_far_off.core, was_reported_in_time.core).self_group())
has_deadline = Condition(_due.is_not(None))
has_no_deadline = Condition(_due.is_(None))
is_on_time = Condition(or_(_due.is_(None), t.tasks.c.completed_on <= _due).self_group())
is_late = Condition(t.tasks.c.completed_on > _due)
