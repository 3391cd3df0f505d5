"""The history."""

from sqlalchemy import Text, bindparam, case, func, insert, literal_column, or_, select, type_coerce

from dondoc.domain.chain import Link
from dondoc.domain.event import UNDO, Event
from dondoc.domain.identity import ChangedRows, Note, Revision
from dondoc.domain.step import EventHead
from dondoc.domain.verification import StoredEvent
from dondoc.storage import tables as t
from dondoc.storage.statements import FILTERS, Condition, Order, Statement
from dondoc.storage.types import Held, Instant

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
_TELLING = ("title", "lead_id", "due", "deadline_words", "meeting_id", "name", "alias")
_changes = type_coerce(t.events.c.changes, Text)
changed_rows = Statement(  # all that may have changed by what a task is known; what is new was never anything else
    select(t.events.c.id, _changes.label("changes"))
    .where(t.events.c.action != literal_column("'add'"))
    .where(or_(*(_changes.contains(literal_column(f"'\"{name}\":'")) for name in _TELLING))),
    ChangedRows,
)
task_origins = Statement(
    select(t.events.c.subject_id.label("number"), t.events.c.at, t.events.c.document.label("text"))
    .where(t.events.c.subject == literal_column("'task'"))
    .where(t.events.c.action == literal_column("'add'"))
    .where(t.events.c.document.is_not(None)),
    Note,
)
event_of = Condition((t.events.c.subject == bindparam("subject")) & (t.events.c.subject_id == bindparam("subject_id")))
event_since = Condition(t.events.c.at >= bindparam("since", type_=t.events.c.at.type))
event_from = Condition(t.events.c.id >= bindparam("first"))
event_until = Condition(t.events.c.id <= bindparam("last"))
by_event_id = Order((t.events.c.id,))
newest_first = Order((t.events.c.id.desc(),))
_first = select(func.min(t.events.c.id)).where(t.events.c.at > bindparam("at", type_=Instant())).scalar_subquery()
first_after = Statement(select(t.events.c.id).where(t.events.c.id == _first), int)
event_heads = Statement(
    select(
        t.events.c.id,
        t.events.c.at,
        t.events.c.actor,
        t.events.c.action,
        t.events.c.subject,
        t.events.c.subject_id,
        t.events.c.step,
        case((t.events.c.action == literal_column(f"'{UNDO}'"), t.events.c.changes)).label("undo"),
    ).where(FILTERS),
    EventHead,
)
stored_events = Statement(
    select(
        t.events.c.id,
        type_coerce(t.events.c.at, Held(t.events.c.at.type)).label("at"),
        t.events.c.actor,
        t.events.c.action,
        t.events.c.subject,
        t.events.c.subject_id,
        type_coerce(t.events.c.changes, Text).label("changes"),
        t.events.c.reason,
        t.events.c.document,
        t.events.c.step,
        t.events.c.hash,
    ).order_by(t.events.c.id),
    StoredEvent,
)
