"""The files of a task. Their bytes are read one file at a time, when they are asked for."""

from sqlalchemy import bindparam, func, insert, select

from dondoc.domain.attachment import Attachment
from dondoc.storage import tables as t
from dondoc.storage.statements import Order, Statement

attachment_rows = Statement(
    select(
        t.attachments.c.id,
        t.attachments.c.task_number,
        t.attachments.c.sha256,
        t.attachments.c.name,
        t.attachments.c.added_on,
        func.length(t.files.c.content).label("size"),
    )
    .join(t.files, t.files.c.sha256 == t.attachments.c.sha256)
    .where(t.attachments.c.task_number == bindparam("task_number")),
    Attachment,
)
by_attachment_id = Order((t.attachments.c.id,))
insert_attachment = Statement(
    insert(t.attachments)
    .values({name: bindparam(name) for name in ("task_number", "sha256", "name", "added_on")})
    .returning(t.attachments.c.id),
    int,
)
file_content = Statement(select(t.files.c.content).where(t.files.c.sha256 == bindparam("sha256")), bytes)
