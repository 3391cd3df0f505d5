"""What hangs on a task, asked for all at once."""

from sqlalchemy import ColumnElement, bindparam, exists, select

from dondoc.domain.belongings import Belongings
from dondoc.storage import tables as t
from dondoc.storage.statements import Statement
from dondoc.typing import Any


def _any(task_number: ColumnElement[Any]) -> ColumnElement[bool]:
    return exists().where(task_number == bindparam("task_number"))


belongings = Statement(
    select(
        _any(t.attachments.c.task_number).label("files"),
        _any(t.extensions.c.task_number).label("requests"),
        _any(t.task_directives.c.task_number).label("passages"),
        _any(t.tasks.c.parent_number).label("parts"),
    ),
    Belongings,
)
