"""Tasks: their rows, what lists are filtered and sorted by, and the tally of each unit."""

from sqlalchemy import ColumnElement, bindparam, delete, exists, func, insert, literal_column, or_, select, update

from dondoc.domain.identity import Foreign, Identity
from dondoc.domain.task import RUNNING, Belongings, Restriction, Status, Task, TaskLine
from dondoc.domain.task_unit import Role, TaskUnit
from dondoc.storage import tables as t
from dondoc.storage.statements import FILTERS, Condition, Order, Statement, gathered
from dondoc.typing import Any


def status_in(*wanted: Status) -> ColumnElement[bool]:
    """The statuses written out, so that an index on part of the table can serve."""
    values: list[ColumnElement[Any]] = [literal_column(f"'{status.value}'") for status in wanted]
    return t.tasks.c.status == values[0] if len(values) == 1 else t.tasks.c.status.in_(values)


def restricted_in(*wanted: Restriction) -> ColumnElement[bool]:
    """Written out like the statuses: the few that are restricted have an index of their own."""
    return t.tasks.c.restricted.in_([literal_column(f"'{each.value}'") for each in wanted])


lead = t.units.alias("lead")
_document_name = func.coalesce(t.documents.c.number, t.documents.c.source)

task_rows = Statement(
    select(
        t.tasks.c.number,
        t.tasks.c.title,
        t.tasks.c.status,
        t.tasks.c.percent,
        t.tasks.c.lead_id,
        lead.c.name.label("lead"),
        gathered(
            "name",
            select(t.units.c.name)
            .join(t.task_units, t.task_units.c.unit_id == t.units.c.id)
            .where(t.task_units.c.task_number == t.tasks.c.number)
            .where(t.task_units.c.role == literal_column(f"'{Role.COOPERATING.value}'"))
            .order_by(t.task_units.c.position)
            .correlate(t.tasks),
        ).label("cooperating"),
        t.tasks.c.official,
        t.tasks.c.deadline_kind,
        t.tasks.c.deadline_first,
        t.tasks.c.due,
        t.tasks.c.due_time,
        t.tasks.c.recurrence,
        t.tasks.c.deadline_words,
        t.tasks.c.deadline_rule,
        t.tasks.c.deadline_confirmed,
        t.tasks.c.original_due,
        t.tasks.c.written_due,
        t.tasks.c.extensions,
        t.tasks.c.assigned_on,
        t.tasks.c.reported_on,
        t.tasks.c.completed_on,
        t.tasks.c.suspended_on,
        t.tasks.c.contacted_on,
        t.tasks.c.product,
        t.tasks.c.product_on,
        t.tasks.c.result,
        t.tasks.c.field,
        t.tasks.c.restricted,
        t.tasks.c.parent_number,
        t.tasks.c.series_number,
        t.tasks.c.occurs_on,
        t.tasks.c.foreign_id,
        gathered(
            "quote",
            select(t.directives.c.quote)
            .join(t.task_directives, t.task_directives.c.directive_id == t.directives.c.id)
            .where(t.task_directives.c.task_number == t.tasks.c.number)
            .where(t.directives.c.document_id == t.tasks.c.document_id)
            .order_by(t.directives.c.begins)
            .correlate(t.tasks),
        ).label("quotes"),
        t.tasks.c.document_id,
        _document_name.label("document"),
        t.tasks.c.meeting_id,
        t.meetings.c.title.label("meeting"),
    )
    .select_from(t.tasks)
    .outerjoin(lead, lead.c.id == t.tasks.c.lead_id)
    .outerjoin(t.documents, t.documents.c.id == t.tasks.c.document_id)
    .outerjoin(t.meetings, t.meetings.c.id == t.tasks.c.meeting_id)
    .where(FILTERS),
    Task,
)

task_lines = Statement(
    select(
        t.tasks.c.number,
        t.tasks.c.title,
        t.tasks.c.status,
        lead.c.name.label("lead"),
        t.tasks.c.due,
        t.tasks.c.original_due,
        t.tasks.c.extensions,
        t.tasks.c.reported_on,
        t.tasks.c.completed_on,
        t.tasks.c.contacted_on,
        t.tasks.c.restricted,
        t.meetings.c.title.label("meeting"),
    )
    .select_from(t.tasks)
    .outerjoin(lead, lead.c.id == t.tasks.c.lead_id)
    .outerjoin(t.meetings, t.meetings.c.id == t.tasks.c.meeting_id)
    .where(FILTERS),
    TaskLine,
)

task_identities = Statement(
    select(
        t.tasks.c.number,
        t.tasks.c.title,
        t.tasks.c.lead_id,
        t.tasks.c.due,
        t.tasks.c.written_due,
        t.tasks.c.deadline_words,
        t.tasks.c.meeting_id,
        t.tasks.c.foreign_id,
    ),
    Identity,
)

foreign_names = Statement(
    select(t.tasks.c.number, t.tasks.c.foreign_id.label("name")).where(t.tasks.c.foreign_id.is_not(None)), Foreign
)

numbers = Statement(select(t.tasks.c.number).where(FILTERS), int)
counted = Statement(select(func.count().label("counted")).select_from(t.tasks).where(FILTERS), int)
_TASK_COLUMNS = (
    "title search status percent lead_id official deadline_kind deadline_first due due_time recurrence deadline_words "
    "deadline_rule deadline_confirmed original_due written_due extensions reported_on completed_on suspended_on "
    "contacted_on product product_on result field restricted parent_number series_number occurs_on foreign_id"
).split()

insert_task = Statement(
    insert(t.tasks)
    .values({name: bindparam(name) for name in [*_TASK_COLUMNS, "assigned_on", "document_id", "meeting_id"]})
    .returning(t.tasks.c.number, sort_by_parameter_order=True),
    int,
)

update_task = Statement(
    update(t.tasks)
    .where(t.tasks.c.number == bindparam("task_number"))
    .values({name: bindparam(f"new_{name}") for name in _TASK_COLUMNS})
)

move_task = Statement(
    update(t.tasks)
    .where(t.tasks.c.number == bindparam("task_number"))
    .values(document_id=bindparam("new_document_id"), search=bindparam("new_search"))
)

task_unit_rows = Statement(
    select(t.task_units.c.unit_id, t.task_units.c.role, t.task_units.c.position)
    .where(t.task_units.c.task_number == bindparam("task_number"))
    .order_by(t.task_units.c.role, t.task_units.c.position),
    TaskUnit,
)

_hanging = {
    "files": t.attachments.c.task_number,
    "requests": t.extensions.c.task_number,
    "passages": t.task_directives.c.task_number,
    "parts": t.tasks.c.parent_number,
}
belongings = Statement(
    select(*(exists().where(of == bindparam("task_number")).label(name) for name, of in _hanging.items())), Belongings
)
insert_task_unit = Statement(insert(t.task_units))
delete_task_units = Statement(
    delete(t.task_units)
    .where(t.task_units.c.task_number == bindparam("task_number"))
    .where(t.task_units.c.role == bindparam("role"))
)
insert_task_directive = Statement(insert(t.task_directives))

# What lists are filtered by.
due_then = bindparam("day", type_=t.tasks.c.due.type)
soon_until = bindparam("soon_until", type_=t.tasks.c.due.type)
_open = status_in(*RUNNING, Status.SUSPENDED)  # word for word as in the condition of the indexes, so that they serve
_running = _open & (t.tasks.c.status != literal_column(f"'{Status.SUSPENDED.value}'"))
# In words that draw no index: most of a register has been completed, and it is read in the order of the list.
_closed = t.tasks.c.completed_on.is_(None).is_(False)

# Where a report waits for acceptance, the clock stands at its day.
_reported = t.tasks.c.reported_on
unreported = _reported.is_(None)


def overdue(due: ColumnElement[Any]) -> ColumnElement[bool]:
    """Not done by its last day, or reported as done after it."""
    return (due < due_then) & or_(_reported.is_(None), due < _reported).self_group()


def reported_in_time(due: ColumnElement[Any]) -> ColumnElement[bool]:
    """Reported as done on the last day or before."""
    return due >= _reported


number_is = Condition(t.tasks.c.number == bindparam("number"))
number_between = Condition(t.tasks.c.number.between(bindparam("number_from"), bindparam("number_until")))
lead_is = Condition(t.tasks.c.lead_id == bindparam("lead_id"))
_unit_leads = t.tasks.c.lead_id == bindparam("unit_id")
_of_unit = select(t.task_units.c.task_number).where(t.task_units.c.unit_id == bindparam("unit_id"))
unit_takes_part = Condition(or_(_unit_leads, t.tasks.c.number.in_(_of_unit)).self_group())
unit_leads = Condition(_unit_leads)
# `+ 0` keeps SQLite from beginning with all that the unit ever had: the first of a list are soon found in its order.
unit_helps = Condition((t.tasks.c.number + literal_column("0")).in_(_of_unit))
official_is = Condition(t.tasks.c.official == bindparam("official"))
meeting_is = Condition(t.tasks.c.meeting_id == bindparam("meeting_id"))
document_is = Condition(t.tasks.c.document_id == bindparam("document_id"))
status_is = Condition(t.tasks.c.status == bindparam("status", type_=t.tasks.c.status.type))
is_open = Condition(_open)
is_unrestricted = Condition(t.tasks.c.restricted.is_(None))
is_restricted = Condition(restricted_in(*Restriction))
due_from = Condition(t.tasks.c.due >= bindparam("due_from", type_=t.tasks.c.due.type))
due_until = Condition(t.tasks.c.due <= bindparam("due_until", type_=t.tasks.c.due.type))
text_has = Condition(t.tasks.c.search.like(bindparam("pattern"), escape="\\"))

runs = Condition(_running)
is_overdue = Condition(overdue(t.tasks.c.due))
is_overdue_by_original = Condition(overdue(t.tasks.c.original_due))
is_due_today = Condition((t.tasks.c.due == due_then) & unreported)
is_due_soon = Condition((t.tasks.c.due > due_then) & (t.tasks.c.due <= soon_until) & unreported)
is_due_by = Condition((t.tasks.c.due >= due_then) & (t.tasks.c.due <= soon_until) & unreported)
is_far_off = Condition(t.tasks.c.due > soon_until)
was_reported_in_time = Condition((t.tasks.c.due <= soon_until) & reported_in_time(t.tasks.c.due))
is_in_time = Condition(or_(is_far_off.core, was_reported_in_time.core).self_group())
has_deadline = Condition(t.tasks.c.due.is_not(None))
has_no_deadline = Condition(t.tasks.c.due.is_(None))
is_completed = Condition(_closed)
is_on_time = Condition(or_(t.tasks.c.due.is_(None), t.tasks.c.completed_on <= t.tasks.c.due).self_group())
is_late = Condition(t.tasks.c.completed_on > t.tasks.c.due)

by_number = Order((t.tasks.c.number,))
by_due = Order((t.tasks.c.due, t.tasks.c.number))
by_original_due = Order((t.tasks.c.original_due, t.tasks.c.number))


def tasks_of(column: ColumnElement[Any], owner: ColumnElement[Any], *conditions: Any) -> Any:
    """How many tasks a row of another table has; of one that was split its parts are counted."""
    split = t.tasks.c.status == literal_column(f"'{Status.SPLIT.value}'")
    counted = select(func.count()).select_from(t.tasks).where(column == owner, ~split, *conditions)
    return counted.correlate(owner.table).scalar_subquery()
