"""The history."""

from sqlalchemy import Text, bindparam, func, insert, literal_column, select

from dondoc.domain.chain import Link
from dondoc.domain.event import Event
from dondoc.domain.identity import Note, Revision
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
task_revisions = Statement(
    select(
        t.events.c.subject_id.label("number"),
        func.count().label("events"),
        func.max(t.events.c.at, type_=t.events.c.at.type).label("changed_at"),
    )
    .where(t.events.c.subject == literal_column("'task'"))
    .group_by(t.events.c.subject_id),
    Revision,
)
task_notes = Statement(
    select(t.events.c.subject_id.label("number"), t.events.c.at, t.events.c.reason.label("text"))
    .where(t.events.c.subject == literal_column("'task'"))
    .where(t.events.c.action.in_([literal_column("'note'"), literal_column("'add'")]))
    .where(t.events.c.reason.is_not(None)),
    Note,
)
event_of = Condition((t.events.c.subject == bindparam("subject")) & (t.events.c.subject_id == bindparam("subject_id")))
by_event_id = Order((t.events.c.id,))
