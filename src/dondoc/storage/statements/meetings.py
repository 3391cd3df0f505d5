"""Meetings, with the number of their tasks."""

from sqlalchemy import bindparam, insert, select, update

from dondoc.domain.register import Meeting, MeetingDay
from dondoc.storage import tables as t
from dondoc.storage.statements import FILTERS, Condition, Order, Statement
from dondoc.storage.statements.tasks import is_open, tasks_of

meeting_rows = Statement(
    select(
        t.meetings.c.id,
        t.meetings.c.body,
        t.meetings.c.title,
        t.meetings.c.held_on,
        t.meetings.c.chair,
        t.meetings.c.next_on,
        tasks_of(t.tasks.c.meeting_id, t.meetings.c.id).label("tasks"),
        tasks_of(t.tasks.c.meeting_id, t.meetings.c.id, is_open.core).label("open_tasks"),
    ).where(FILTERS),
    Meeting,
)
meeting_days = Statement(
    select(t.meetings.c.id, t.meetings.c.body, t.meetings.c.held_on, t.meetings.c.next_on), MeetingDay
)
meeting_id_is = Condition(t.meetings.c.id == bindparam("meeting_id"))
by_day_held = Order((t.meetings.c.held_on, t.meetings.c.id))
insert_meeting = Statement(
    insert(t.meetings)
    .values({name: bindparam(name) for name in ("body", "title", "held_on", "chair", "next_on")})
    .returning(t.meetings.c.id),
    int,
)
update_meeting_next = Statement(
    update(t.meetings).where(t.meetings.c.id == bindparam("meeting_id")).values(next_on=bindparam("new_next_on"))
)
