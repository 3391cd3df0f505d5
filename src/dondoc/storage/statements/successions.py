"""Which units took the place of which."""

from sqlalchemy import bindparam, insert, select

from dondoc.domain.succession import SuccessionRow
from dondoc.storage import tables as t
from dondoc.storage.statements import Statement

succession_rows = Statement(
    select(
        t.successions.c.id,
        t.successions.c.on_day,
        t.successions.c.decision,
        t.succession_units.c.unit_id,
        t.succession_units.c.side,
    )
    .join(t.succession_units, t.succession_units.c.succession_id == t.successions.c.id)
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
