"""Units and their other names."""

from sqlalchemy import bindparam, insert, select

from dondoc.domain.unit import Unit
from dondoc.storage import tables as t
from dondoc.storage.statements import FILTERS, Condition, Statement, gathered

unit_rows = Statement(
    select(
        t.units.c.id,
        t.units.c.name,
        gathered(
            "alias",
            select(t.unit_aliases.c.alias)
            .where(t.unit_aliases.c.unit_id == t.units.c.id)
            .order_by(t.unit_aliases.c.alias)
            .correlate(t.units),
        ).label("aliases"),
        t.units.c.kind,
        t.units.c.ended_on,
    )
    .where(FILTERS)
    .order_by(t.units.c.id),
    Unit,
)
unit_is = Condition(t.units.c.id == bindparam("unit_id"))
insert_unit = Statement(
    insert(t.units).values({name: bindparam(name) for name in ("name", "key", "kind")}).returning(t.units.c.id), int
)
insert_alias = Statement(insert(t.unit_aliases))
