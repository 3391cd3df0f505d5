"""What the register holds of one unit beside its names, and the groups it is in."""

from sqlalchemy import bindparam, delete, insert, or_, select, update

from dondoc.domain.unit_details import Member, UnitDetails
from dondoc.storage import tables as t
from dondoc.storage.statements import FILTERS, Condition, Statement

_DETAILS = ("name", "key", "kind", "head", "contact", "email", "started_on", "ended_on")
unit_details = Statement(select(t.units.c.id, *(t.units.c[name] for name in _DETAILS)).where(FILTERS), UnitDetails)
unit_is = Condition(t.units.c.id == bindparam("unit_id"))
insert_unit_details = Statement(
    insert(t.units).values({name: bindparam(name) for name in _DETAILS}).returning(t.units.c.id), int
)
update_unit = Statement(
    update(t.units)
    .where(t.units.c.id == bindparam("unit_id"))
    .values({name: bindparam(f"new_{name}") for name in _DETAILS if name != "kind"})
)
delete_alias = Statement(
    delete(t.unit_aliases)
    .where(t.unit_aliases.c.key == bindparam("alias_key"))
    .where(t.unit_aliases.c.unit_id == bindparam("unit_id"))
)

_group = t.units.alias("member_group")
member_rows = Statement(
    select(
        t.unit_members.c.id,
        t.unit_members.c.group_id,
        _group.c.name.label("group"),
        t.unit_members.c.unit_id,
        t.units.c.name.label("unit"),
        t.unit_members.c.from_on,
        t.unit_members.c.until_on,
    )
    .join(_group, _group.c.id == t.unit_members.c.group_id)
    .join(t.units, t.units.c.id == t.unit_members.c.unit_id)
    .where(FILTERS)
    .order_by(t.unit_members.c.id),
    Member,
)
member_is = Condition(t.unit_members.c.unit_id == bindparam("unit_id"))
group_is = Condition(t.unit_members.c.group_id == bindparam("group_id"))
_from, _until = t.unit_members.c.from_on, t.unit_members.c.until_on
_day = bindparam("day", type_=_from.type)
is_member_on = Condition(
    or_(_from.is_(None), _from <= _day).self_group() & or_(_until.is_(None), _until >= _day).self_group()
)
insert_member = Statement(
    insert(t.unit_members)
    .values({name: bindparam(name) for name in ("group_id", "unit_id", "from_on", "until_on")})
    .returning(t.unit_members.c.id),
    int,
)
end_member = Statement(
    update(t.unit_members)
    .where(t.unit_members.c.id == bindparam("member_id"))
    .values(until_on=bindparam("new_until_on"))
)
delete_member = Statement(delete(t.unit_members).where(t.unit_members.c.id == bindparam("member_id")))
make_group = Statement(update(t.units).where(t.units.c.id == bindparam("group_id")).values(kind=bindparam("new_kind")))
