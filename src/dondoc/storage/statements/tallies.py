"""The tasks counted by status, and by unit, meeting, field or official in charge."""

from sqlalchemy import ColumnElement, bindparam, func, null, or_, select

from dondoc.domain.tally import DoneRow, TallyRow
from dondoc.storage import tables as t
from dondoc.storage.statements import FILTERS, Statement
from dondoc.storage.statements.tasks import due_then, lead, overdue, reported_in_time, soon_until, unreported
from dondoc.typing import Any


def _count(condition: Any) -> ColumnElement[int]:
    return func.count().filter(condition)


# Counted in the order of an index that holds all it needs; a task has a day of completion when it is completed only.
_not_done = t.tasks.c.completed_on.is_(None)


def _tally(due: ColumnElement[Any], by: ColumnElement[Any], **about: Any) -> Statement:
    """The tasks of each value of `by` and each status; `about` names the value in the record."""
    named = {"name": null(), "number": null(), "day": null(), **about}
    return Statement(
        select(
            *(value.label(label) for label, value in named.items()),
            t.tasks.c.status,
            func.count().label("total"),
            _count(t.tasks.c.completed_on > due).label("late"),
            _count(_not_done & or_(due > soon_until, reported_in_time(due))).label("in_time"),
            _count(_not_done & (due >= due_then) & (due <= soon_until) & unreported).label("due_soon"),
            _count(_not_done & overdue(due)).label("overdue"),
            _count(_not_done & due.is_(None)).label("no_deadline"),
            _count(_not_done & (t.tasks.c.reported_on.is_not(None))).label("waiting"),
        )
        .select_from(t.tasks)
        .where(FILTERS)
        .group_by(by, t.tasks.c.status),
        TallyRow,
    )


def _of(column: ColumnElement[Any], found: ColumnElement[bool]) -> Any:
    """What another table says of a group: looked up once for each, after the counting."""
    return select(column).where(found).scalar_subquery()


def _by_unit(due: ColumnElement[Any]) -> Statement:
    its = lead.c.id == t.tasks.c.lead_id
    return _tally(due, t.tasks.c.lead_id, name=_of(lead.c.name, its), day=_of(lead.c.ended_on, its))


def _by_meeting(due: ColumnElement[Any]) -> Statement:
    its = t.meetings.c.id == t.tasks.c.meeting_id
    title, held_on = _of(t.meetings.c.title, its), _of(t.meetings.c.held_on, its)
    return _tally(due, t.tasks.c.meeting_id, name=title, number=t.tasks.c.meeting_id, day=held_on)


def _by_text(due: ColumnElement[Any], column: ColumnElement[Any]) -> Statement:
    return _tally(due, column, name=column)


tally_rows = _by_unit(t.tasks.c.due)
tally_rows_by_original = _by_unit(t.tasks.c.original_due)
meeting_tally_rows = _by_meeting(t.tasks.c.due)
meeting_tally_rows_by_original = _by_meeting(t.tasks.c.original_due)
field_tally_rows = _by_text(t.tasks.c.due, t.tasks.c.field)
field_tally_rows_by_original = _by_text(t.tasks.c.original_due, t.tasks.c.field)
official_tally_rows = _by_text(t.tasks.c.due, t.tasks.c.official)
official_tally_rows_by_original = _by_text(t.tasks.c.original_due, t.tasks.c.official)

# By the day of completion, in the order of its index.
_on_time = or_(t.tasks.c.due.is_(None), t.tasks.c.completed_on <= t.tasks.c.due)
done_rows = Statement(
    select(
        lead.c.name.label("unit"),
        lead.c.ended_on.label("ended_on"),
        func.count().label("completed"),
        _count(_on_time).label("on_time"),
    )
    .select_from(t.tasks)
    .outerjoin(lead, lead.c.id == t.tasks.c.lead_id)
    .where(FILTERS)
    .where(t.tasks.c.completed_on.between(bindparam("done_from"), bindparam("done_until")))
    .group_by(lead.c.name, lead.c.ended_on),
    DoneRow,
)
