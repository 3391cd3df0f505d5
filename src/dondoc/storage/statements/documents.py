"""Documents and their directives."""

from sqlalchemy import LargeBinary, Text, bindparam, cast, func, insert, select

from dondoc.domain.register import Document, StoredDirective
from dondoc.storage import tables as t
from dondoc.storage.statements import FILTERS, Condition, Order, Statement, gathered
from dondoc.storage.statements.tasks import is_open, tasks_of

document_rows = Statement(
    select(
        t.documents.c.id,
        t.documents.c.number,
        t.documents.c.issued_on,
        t.documents.c.issuer,
        t.documents.c.kind,
        t.documents.c.abstract,
        t.documents.c.source,
        t.documents.c.sha256,
        t.documents.c.replaces_id,
        t.documents.c.meeting_id,
        t.meetings.c.title.label("meeting"),
        select(func.count())
        .select_from(t.directives)
        .where(t.directives.c.document_id == t.documents.c.id)
        .correlate(t.documents)
        .scalar_subquery()
        .label("directives"),
        tasks_of(t.tasks.c.document_id, t.documents.c.id).label("tasks"),
        tasks_of(t.tasks.c.document_id, t.documents.c.id, is_open.core).label("open_tasks"),
    )
    .select_from(t.documents)
    .outerjoin(t.meetings, t.meetings.c.id == t.documents.c.meeting_id)
    .where(FILTERS),
    Document,
)
document_id_is = Condition(t.documents.c.id == bindparam("document_id"))
text_is = Condition(t.documents.c.sha256.in_(select(t.files.c.sha256).where(t.files.c.text == bindparam("text"))))
replaces_is = Condition(t.documents.c.replaces_id == bindparam("replaces_id"))
sha256_is = Condition(t.documents.c.sha256 == bindparam("sha256"))
by_document_id = Order((t.documents.c.id,))
document_text = Statement(
    select(t.files.c.text)
    .join(t.documents, t.documents.c.sha256 == t.files.c.sha256)
    .where(t.documents.c.id == bindparam("document_id")),
    str,
)
file_known = Statement(select(func.count()).select_from(t.files).where(t.files.c.sha256 == bindparam("sha256")), int)
insert_file = Statement(insert(t.files).values({name: bindparam(name) for name in ("sha256", "content", "text")}))
insert_document = Statement(
    insert(t.documents)
    .values(
        {
            name: bindparam(name)
            for name in [
                "meeting_id",
                "number",
                "issued_on",
                "issuer",
                "kind",
                "abstract",
                "source",
                "sha256",
                "replaces_id",
            ]
        }
    )
    .returning(t.documents.c.id),
    int,
)

directive_rows = Statement(
    select(
        t.directives.c.id,
        t.directives.c.document_id,
        t.directives.c.begins,
        t.directives.c.ends,
        t.directives.c.quote,
        t.directives.c.outcome,
        gathered(
            "number",
            select(cast(t.task_directives.c.task_number, Text).label("number"))
            .where(t.task_directives.c.directive_id == t.directives.c.id)
            .order_by(t.task_directives.c.task_number)
            .correlate(t.directives),
        ).label("task_numbers"),
    ).where(FILTERS),
    StoredDirective,
)
directive_of_document = Condition(t.directives.c.document_id == bindparam("document_id"))
# Of a task whose document was replaced, those of the newest one.
directive_of_task = Condition(
    t.directives.c.id.in_(
        select(t.task_directives.c.directive_id).where(t.task_directives.c.task_number == bindparam("task_number"))
    )
    & (
        t.directives.c.document_id
        == select(t.tasks.c.document_id).where(t.tasks.c.number == bindparam("task_number")).scalar_subquery()
    )
)
_same = t.directives.alias("same")
_of_tasks = (
    select(t.task_directives.c.directive_id)
    .join(_same, _same.c.id == t.task_directives.c.directive_id)
    .join(t.tasks, t.tasks.c.number == t.task_directives.c.task_number)
    .where(_same.c.document_id == bindparam("document_id"))  # no others are looked at
)
# All the tasks that were made of it are kept from others.
is_kept_from_others = Condition(
    t.directives.c.id.in_(_of_tasks.where(t.tasks.c.restricted.is_not(None)))
    & t.directives.c.id.not_in(_of_tasks.where(t.tasks.c.restricted.is_(None)))
)
by_place = Order((t.directives.c.document_id, t.directives.c.begins, t.directives.c.id))
insert_directive = Statement(
    insert(t.directives)
    .values({name: bindparam(name) for name in ["document_id", "begins", "ends", "quote", "outcome"]})
    .returning(t.directives.c.id),
    int,
)
file_names = Statement(select(t.files.c.sha256).order_by(t.files.c.sha256), str)
file_content = Statement(
    select(cast(t.files.c.content, LargeBinary).label("content")).where(t.files.c.sha256 == bindparam("sha256")), bytes
)
