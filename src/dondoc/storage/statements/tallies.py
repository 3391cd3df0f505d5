"""The tasks counted by unit and status."""

from typing import Any

from sqlalchemy import ColumnElement, bindparam, func, or_, select

from dondoc.domain.tally import DoneRow, TallyRow
from dondoc.storage import tables as t
from dondoc.storage.statements import FILTERS, Statement
from dondoc.storage.statements.tasks import due_then, lead, overdue, reported_in_time, soon_until, unreported


def _count(condition: Any) -> ColumnElement[int]:
    return func.count().filter(condition)


# Counted in the order of an index that holds all it needs; a task has a day of completion when it is completed only.
_not_done = t.tasks.c.completed_on.is_(None)


def _tally(due: ColumnElement[Any]) -> Statement:
    return Statement(
        select(
            select(lead.c.name).where(lead.c.id == t.tasks.c.lead_id).scalar_subquery().label("unit"),
            select(lead.c.ended_on).where(lead.c.id == t.tasks.c.lead_id).scalar_subquery().label("ended_on"),
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
        .group_by(t.tasks.c.lead_id, t.tasks.c.status),
        TallyRow,
    )


tally_rows = _tally(t.tasks.c.due)
tally_rows_by_original = _tally(t.tasks.c.original_due)

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
