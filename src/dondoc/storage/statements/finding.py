"""What only a filter asks for: conditions beside those of the lists of every day, names of fields and officials."""

from sqlalchemy import bindparam, literal_column, select

from dondoc.domain.task import Restriction, Status
from dondoc.domain.task_unit import Role
from dondoc.storage import tables as t
from dondoc.storage.statements import Condition, Statement
from dondoc.storage.statements.tasks import restricted_in, status_in

fields = Statement(select(t.tasks.c.field).where(t.tasks.c.field.is_not(None)).distinct(), str)
officials = Statement(select(t.tasks.c.official).where(t.tasks.c.official.is_not(None)).distinct(), str)

is_closed = Condition(status_in(Status.COMPLETED, Status.WITHDRAWN))
is_internal = Condition(restricted_in(Restriction.INTERNAL))
is_secret = Condition(restricted_in(Restriction.SECRET))
_cooperates = t.task_units.c.role == literal_column(f"'{Role.COOPERATING.value}'")
unit_cooperates = Condition(
    t.tasks.c.number.in_(
        select(t.task_units.c.task_number).where(t.task_units.c.unit_id == bindparam("unit_id"), _cooperates)
    )
)
has_no_lead = Condition(t.tasks.c.lead_id.is_(None))
has_no_cooperating = Condition(t.tasks.c.number.not_in(select(t.task_units.c.task_number).where(_cooperates)))
field_is = Condition(t.tasks.c.field == bindparam("field"))
has_no_field = Condition(t.tasks.c.field.is_(None))
has_no_official = Condition(t.tasks.c.official.is_(None))
has_no_meeting = Condition(t.tasks.c.meeting_id.is_(None))
has_no_document = Condition(t.tasks.c.document_id.is_(None))
has_no_original = Condition(t.tasks.c.original_due.is_(None))
is_not_completed = Condition(t.tasks.c.completed_on.is_(None))
was_moved = Condition(t.tasks.c.original_due.is_distinct_from(t.tasks.c.due) & t.tasks.c.original_due.is_not(None))
original_from = Condition(t.tasks.c.original_due >= bindparam("original_from", type_=t.tasks.c.due.type))
original_until = Condition(t.tasks.c.original_due <= bindparam("original_until", type_=t.tasks.c.due.type))
assigned_from = Condition(t.tasks.c.assigned_on >= bindparam("assigned_from", type_=t.tasks.c.due.type))
assigned_until = Condition(t.tasks.c.assigned_on <= bindparam("assigned_until", type_=t.tasks.c.due.type))
completed_from = Condition(t.tasks.c.completed_on >= bindparam("completed_from", type_=t.tasks.c.due.type))
completed_until = Condition(t.tasks.c.completed_on <= bindparam("completed_until", type_=t.tasks.c.due.type))
percent_between = Condition(t.tasks.c.percent.between(bindparam("percent_from"), bindparam("percent_until")))
