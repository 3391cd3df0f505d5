"""What the office decided for itself."""

from sqlalchemy import bindparam, delete, insert, select

from dondoc.domain.setting import StoredSetting
from dondoc.storage import tables as t
from dondoc.storage.statements import FILTERS, Condition, Order, Statement

setting_rows = Statement(select(t.settings.c.name, t.settings.c.value).where(FILTERS), StoredSetting)
setting_is = Condition(t.settings.c.name == bindparam("setting_name"))
by_setting_name = Order((t.settings.c.name,))
insert_setting = Statement(insert(t.settings).values(name=bindparam("name"), value=bindparam("value")))
delete_setting = Statement(delete(t.settings).where(t.settings.c.name == bindparam("setting_name")))
