"""The history."""

from sqlalchemy import Text, bindparam, func, insert, select

from dondoc.domain.chain import Link
from dondoc.domain.event import Event
from dondoc.storage import tables as t
from dondoc.storage.statements import FILTERS, Condition, Order, Statement

insert_event = Statement(
    insert(t.events).values(
        {
            **{
                name: bindparam(name)
                for name in "id at actor action subject subject_id reason document step hash".split()
            },
            "changes": bindparam("changes", type_=Text),  # as text already: the hash covers it letter for letter
        }
    )
)
_last = select(func.max(t.events.c.id)).scalar_subquery()
last_event = Statement(select(t.events.c.id, t.events.c.hash).where(t.events.c.id == _last), Link)
_first = select(func.min(t.events.c.id)).scalar_subquery()
first_event = Statement(select(t.events.c.id, t.events.c.hash).where(t.events.c.id == _first), Link)
event_rows = Statement(
    select(
        t.events.c.id,
        t.events.c.at,
        t.events.c.actor,
        t.events.c.action,
        t.events.c.subject,
        t.events.c.subject_id,
        t.events.c.changes,
        t.events.c.reason,
        t.events.c.document,
        t.events.c.step,
    ).where(FILTERS),
    Event,
)
event_of = Condition((t.events.c.subject == bindparam("subject")) & (t.events.c.subject_id == bindparam("subject_id")))
by_event_id = Order((t.events.c.id,))
