"""Which units took the place of which."""

from sqlalchemy import ColumnElement, Text, bindparam, func, insert, literal_column, or_, select, type_coerce, update

from dondoc.domain.succession import OtherUnit, Side, SuccessionRow
from dondoc.storage import tables as t
from dondoc.storage.statements import Condition, Statement
from dondoc.storage.statements.tasks import is_open
from dondoc.typing import Any

succession_rows = Statement(
    select(
        t.successions.c.id,
        t.successions.c.on_day,
        t.successions.c.decision,
        t.succession_units.c.unit_id,
        t.succession_units.c.side,
        t.units.c.started_on,
        t.units.c.ended_on,
    )
    .join(t.succession_units, t.succession_units.c.succession_id == t.successions.c.id)
    .join(t.units, t.units.c.id == t.succession_units.c.unit_id)
    .order_by(t.successions.c.id, t.succession_units.c.unit_id),
    SuccessionRow,
)
insert_succession = Statement(
    insert(t.successions)
    .values({name: bindparam(name) for name in ("on_day", "decision")})
    .returning(t.successions.c.id),
    int,
)
insert_succession_unit = Statement(insert(t.succession_units))

# What is transferred, many tasks at once.
_others = t.task_units.alias("others")
others_of_open = Statement(
    select(_others.c.task_number, _others.c.unit_id, _others.c.role, _others.c.position)
    .join(t.tasks, t.tasks.c.number == _others.c.task_number)
    .where(is_open.core)
    .where(
        or_(
            t.tasks.c.lead_id == bindparam("unit_id"),
            _others.c.task_number.in_(
                select(t.task_units.c.task_number).where(t.task_units.c.unit_id == bindparam("unit_id"))
            ),
        )
    )
    .order_by(_others.c.task_number, _others.c.role, _others.c.position),
    OtherUnit,
)
move_lead = Statement(
    update(t.tasks).where(t.tasks.c.number == bindparam("task_number")).values(lead_id=bindparam("new_lead_id"))
)

# What a unit that has ended had: what it still has, and what was transferred from it since the day it handed over.


def _transferred(former: str, *patterns: str) -> ColumnElement[bool]:
    first = (
        select(func.coalesce(func.min(t.events.c.id), literal_column("0")))
        .join(t.succession_units, t.succession_units.c.succession_id == t.events.c.subject_id)
        .where(t.events.c.subject == literal_column("'succession'"))
        .where(t.succession_units.c.unit_id == bindparam(former))
        .where(t.succession_units.c.side == literal_column(f"'{Side.FROM.value}'"))
        .correlate(None)
        .scalar_subquery()
    )
    changes = type_coerce(t.events.c.changes, Text)
    moved: Any = or_(*(changes.like(bindparam(pattern, type_=Text)) for pattern in patterns)).self_group()
    transfers = (
        select(t.events.c.subject_id)
        .where(t.events.c.id > first)
        .where(t.events.c.action == literal_column("'transfer'"))
        .where(moved)
    )
    return t.tasks.c.number.in_(transfers)


_helped = t.tasks.c.number.in_(
    select(t.task_units.c.task_number).where(t.task_units.c.unit_id == bindparam("former_id"))
)
took_part = Condition(
    or_(
        t.tasks.c.lead_id == bindparam("former_id"),
        _helped,
        _transferred("former_id", "former_as_lead", "former_as_other"),
    ).self_group()
)
was_lead = Condition(
    or_(
        t.tasks.c.lead_id == bindparam("former_lead_id"),
        _transferred("former_lead_id", "former_lead"),
    ).self_group()
)
