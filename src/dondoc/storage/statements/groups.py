"""Which units are in which group, from day to day."""

from sqlalchemy import bindparam, delete, insert, or_, select, update

from dondoc.domain.unit import Membership
from dondoc.storage import tables as t
from dondoc.storage.statements import FILTERS, Condition, Statement

membership_rows = Statement(
    select(
        t.unit_members.c.id,
        t.unit_members.c.group_id,
        t.unit_members.c.unit_id,
        t.units.c.name.label("unit"),
        t.unit_members.c.from_on,
        t.unit_members.c.until_on,
    )
    .join(t.units, t.units.c.id == t.unit_members.c.unit_id)
    .where(FILTERS)
    .order_by(t.unit_members.c.id),
    Membership,
)
group_is = Condition(t.unit_members.c.group_id == bindparam("group_id"))
_from, _until = t.unit_members.c.from_on, t.unit_members.c.until_on
_day = bindparam("day", type_=_from.type)
is_member_on = Condition(
    or_(_from.is_(None), _from <= _day).self_group() & or_(_until.is_(None), _until >= _day).self_group()
)
insert_membership = Statement(
    insert(t.unit_members)
    .values({name: bindparam(name) for name in ("group_id", "unit_id", "from_on", "until_on")})
    .returning(t.unit_members.c.id),
    int,
)
end_membership = Statement(
    update(t.unit_members)
    .where(t.unit_members.c.id == bindparam("membership_id"))
    .values(until_on=bindparam("new_until_on"))
)
delete_membership = Statement(delete(t.unit_members).where(t.unit_members.c.id == bindparam("membership_id")))
make_group = Statement(update(t.units).where(t.units.c.id == bindparam("group_id")).values(kind=bindparam("new_kind")))
