"""The days on which the office differs from the country."""

from sqlalchemy import bindparam, delete, insert, select

from dondoc.domain.office_day import OfficeDay
from dondoc.storage import tables as t
from dondoc.storage.statements import FILTERS, Condition, Order, Statement

_day = bindparam("office_day", type_=t.office_days.c.day.type)
office_day_rows = Statement(
    select(t.office_days.c.day, t.office_days.c.working, t.office_days.c.note).where(FILTERS), OfficeDay
)
office_day_is = Condition(t.office_days.c.day == _day)
by_day = Order((t.office_days.c.day,))
insert_office_day = Statement(
    insert(t.office_days).values({name: bindparam(name) for name in ("day", "working", "note")})
)
delete_office_day = Statement(delete(t.office_days).where(t.office_days.c.day == _day))
