"""Requests for a later deadline and what was decided, with the task they are about."""

from sqlalchemy import bindparam, insert, literal_column, select, update

from dondoc.domain.extension import Decision, Extension, Request
from dondoc.storage import tables as t
from dondoc.storage.statements import FILTERS, Condition, Order, Statement
from dondoc.storage.statements import tasks as of_tasks

_ROW = [column for column in t.extensions.c if column.name != "id"]

extension_rows = Statement(select(t.extensions).where(FILTERS), Extension)
request_rows = Statement(
    select(
        *t.extensions.c,
        t.tasks.c.title,
        of_tasks.lead.c.name.label("lead"),
        t.tasks.c.due,
        t.tasks.c.extensions.label("granted"),
        t.tasks.c.restricted,
    )
    .select_from(t.extensions)
    .join(t.tasks, t.tasks.c.number == t.extensions.c.task_number)
    .outerjoin(of_tasks.lead, of_tasks.lead.c.id == t.tasks.c.lead_id)
    .where(FILTERS),
    Request,
)
extension_of = Condition(t.extensions.c.task_number == bindparam("task_number"))
_asked = t.extensions.c.decision == literal_column(f"'{Decision.ASKED.value}'")
is_undecided = Condition(_asked)
is_of_open_task = Condition(of_tasks.is_open.core)
is_of_unrestricted = Condition(t.tasks.c.restricted.is_(None))
by_extension_id = Order((t.extensions.c.id,))
insert_extension = Statement(
    insert(t.extensions).values({column.name: bindparam(column.name) for column in _ROW}).returning(t.extensions.c.id),
    int,
)
decide_extension = Statement(
    update(t.extensions)
    .where(t.extensions.c.id == bindparam("extension_id"))
    .values(
        {
            name: bindparam(f"new_{name}", type_=t.extensions.c[name].type)
            for name in ("decision", "decided_on", "decided_by", "document", "granted_due")
        }
    )
)
