"""The saved views."""

from sqlalchemy import bindparam, delete, insert, select, update

from dondoc.domain.register import View
from dondoc.storage import tables as t
from dondoc.storage.statements import Statement

view_rows = Statement(select(t.views.c.name, t.views.c.filter, t.views.c.sort, t.views.c.columns), View)
insert_view = Statement(
    insert(t.views).values({name: bindparam(name) for name in ("name", "filter", "sort", "columns")})
)
update_view = Statement(
    update(t.views)
    .where(t.views.c.name == bindparam("view_name"))
    .values({name: bindparam(f"new_{name}") for name in ("filter", "sort", "columns")})
)
delete_view = Statement(delete(t.views).where(t.views.c.name == bindparam("view_name")))
