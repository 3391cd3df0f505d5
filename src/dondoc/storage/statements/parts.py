"""The parts of a task, and the occurrences of a duty that comes again."""

from sqlalchemy import bindparam, select, update

from dondoc.storage import tables as t
from dondoc.storage.statements import Condition, Order, Statement

parent_is = Condition(t.tasks.c.parent_number == bindparam("parent_number"))
parent_between = Condition(t.tasks.c.parent_number.between(bindparam("parent_from"), bindparam("parent_until")))
comes_again = Condition(t.tasks.c.recurrence.is_not(None))
is_whole = Condition(t.tasks.c.parent_number.is_(None))
series_is = Condition(t.tasks.c.series_number == bindparam("series_number"))
occurs_after = Condition(t.tasks.c.occurs_on > bindparam("occurs_on", type_=t.tasks.c.occurs_on.type))
by_occurrence = Order((t.tasks.c.occurs_on, t.tasks.c.number))
directives_of_task = Statement(
    select(t.task_directives.c.directive_id)
    .where(t.task_directives.c.task_number == bindparam("task_number"))
    .order_by(t.task_directives.c.directive_id),
    int,
)
put_below = Statement(
    update(t.tasks)
    .where(t.tasks.c.number == bindparam("task_number"))
    .values(parent_number=bindparam("new_parent_number"))
)
