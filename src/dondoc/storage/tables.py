"""The tables, declared once for SQLite and PostgreSQL. Made by the migrations only; a test compares the two."""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    Time,
    text,
)

from dondoc.domain.deadline import DeadlineKind
from dondoc.domain.extension import Decision
from dondoc.domain.outcome import Outcome
from dondoc.domain.reminder import Level
from dondoc.domain.succession import Side
from dondoc.domain.task import RUNNING, Restriction, Status
from dondoc.domain.task_unit import Role
from dondoc.domain.unit import UnitKind
from dondoc.storage.types import Instant, JsonText, one_of

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)

LASTING = text("ended_on IS NULL")
units = Table(
    "units",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("key", Text, nullable=False),  # the name as it is matched: domain.unit.unit_key
    Column("kind", one_of(UnitKind, "unit_kind"), nullable=False),
    Column("head", Text),
    Column("contact", Text),
    Column("email", Text),
    Column("started_on", Date),
    Column("ended_on", Date),  # its last day: the day before another took its place
    CheckConstraint("name <> ''", name="name_not_empty"),
    sqlite_autoincrement=True,
)
# A unit that is no more keeps its name beside the one that took it over.
Index("uq_units_key", units.c.key, unique=True, sqlite_where=LASTING, postgresql_where=LASTING)

unit_aliases = Table(
    "unit_aliases",
    metadata,
    Column("key", Text, primary_key=True),
    Column("alias", Text, nullable=False),
    Column("unit_id", ForeignKey("units.id"), primary_key=True, index=True),
)

unit_members = Table(  # of a group, from day to day; both ends inclusive, open where empty
    "unit_members",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("group_id", ForeignKey("units.id"), nullable=False, index=True),
    Column("unit_id", ForeignKey("units.id"), nullable=False, index=True),
    Column("from_on", Date),
    Column("until_on", Date),
    sqlite_autoincrement=True,
)

successions = Table(
    "successions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("on_day", Date, nullable=False),
    Column("decision", Text),
    sqlite_autoincrement=True,
)

succession_units = Table(
    "succession_units",
    metadata,
    Column("succession_id", ForeignKey("successions.id"), primary_key=True),
    Column("unit_id", ForeignKey("units.id"), primary_key=True, index=True),
    Column("side", one_of(Side, "side"), primary_key=True),
)

meetings = Table(
    "meetings",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("body", Text),
    Column("title", Text, nullable=False),
    Column("held_on", Date),
    Column("chair", Text),
    Column("next_on", Date),
    sqlite_autoincrement=True,
)

files = Table(  # what was taken in, by its own hash; nothing is ever removed, not even by an undo
    "files",
    metadata,
    Column("sha256", Text, primary_key=True),
    Column("content", LargeBinary, nullable=False),
    Column("text", Text),  # as it was read, where it is a document
)

documents = Table(
    "documents",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("meeting_id", ForeignKey("meetings.id"), index=True),
    Column("number", Text),
    Column("issued_on", Date),
    Column("issuer", Text),
    Column("kind", Text),
    Column("abstract", Text),
    Column("source", Text, nullable=False),
    Column("sha256", ForeignKey("files.sha256"), nullable=False, unique=True),
    Column("replaces_id", ForeignKey("documents.id"), index=True),  # the document that this one corrects or replaces
    sqlite_autoincrement=True,
)

directives = Table(
    "directives",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("document_id", ForeignKey("documents.id"), nullable=False, index=True),
    Column("begins", Integer, nullable=False),
    Column("ends", Integer, nullable=False),
    Column("quote", Text, nullable=False),
    Column("outcome", one_of(Outcome, "outcome"), nullable=False),
    CheckConstraint("0 <= begins AND begins < ends", name="place"),
    sqlite_autoincrement=True,
)

tasks = Table(
    "tasks",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("title", Text, nullable=False),
    Column("search", Text, nullable=False),  # title and quote as they are searched: folded
    Column("status", one_of(Status, "status"), nullable=False),
    Column("percent", Integer, nullable=False),
    Column("lead_id", ForeignKey("units.id")),
    Column("official", Text),
    Column("deadline_kind", one_of(DeadlineKind, "deadline_kind"), nullable=False),
    Column("deadline_first", Date),
    Column("due", Date),
    Column("due_time", Time),
    Column("recurrence", Text),
    Column("deadline_words", Text),
    Column("deadline_rule", Text),
    Column("deadline_confirmed", Boolean, nullable=False),
    Column("original_due", Date),  # set once, then held fast by a trigger
    Column("written_due", Date),  # the day that was written, where the office moved it off a day without work
    Column("extensions", Integer, nullable=False),  # how many were granted
    Column("assigned_on", Date, nullable=False),
    Column("reported_on", Date),  # the unit says that it was done on this day
    Column("completed_on", Date),
    Column("suspended_on", Date),
    Column("contacted_on", Date),  # the last reminder or answer
    Column("product", Text),
    Column("product_on", Date),
    Column("result", Text),
    Column("field", Text),
    Column("restricted", one_of(Restriction, "restricted")),
    Column("document_id", ForeignKey("documents.id"), index=True),
    Column("meeting_id", ForeignKey("meetings.id")),
    Column("parent_number", ForeignKey("tasks.number")),
    Column("series_number", ForeignKey("tasks.number")),  # the first of the occurrences of a recurring duty
    Column("occurs_on", Date),  # which occurrence it is: the day by the rule, wherever its deadline moved
    Column("foreign_id", Text),  # what another program calls it
    CheckConstraint("title <> ''", name="title_not_empty"),
    CheckConstraint("percent BETWEEN 0 AND 100", name="percent"),
    CheckConstraint("(status = 'completed') = (completed_on IS NOT NULL)", name="completed_has_day"),
    CheckConstraint("due IS NULL OR original_due IS NOT NULL", name="due_has_original"),
    sqlite_autoincrement=True,
)

# For the questions of every day. What is still open is a small part of a register that has grown for years.
OPEN = text("status IN ({})".format(", ".join(f"'{status.value}'" for status in (*RUNNING, Status.SUSPENDED))))
DONE = text(f"status = '{Status.COMPLETED.value}'")
Index("ix_tasks_open_due", tasks.c.due, sqlite_where=OPEN, postgresql_where=OPEN)
Index("ix_tasks_open_original_due", tasks.c.original_due, sqlite_where=OPEN, postgresql_where=OPEN)
Index("ix_tasks_open_lead_due", tasks.c.lead_id, tasks.c.due, sqlite_where=OPEN, postgresql_where=OPEN)
Index("ix_tasks_done_on", tasks.c.completed_on, sqlite_where=DONE, postgresql_where=DONE)
Index("ix_tasks_due_status", tasks.c.due, tasks.c.status)  # for lists with the closed ones
# All that the status report reads, by what it can be asked by, so that it never has to look at a task itself.
_TALLIED = [tasks.c[name] for name in "status due completed_on original_due reported_on restricted".split()]
Index("ix_tasks_tally", tasks.c.lead_id, *_TALLIED)
Index("ix_tasks_tally_meeting", tasks.c.meeting_id, *_TALLIED)
Index("ix_tasks_tally_field", tasks.c.field, *_TALLIED)
Index("ix_tasks_tally_official", tasks.c.official, *_TALLIED)
KEPT_FROM = text("restricted IS NOT NULL")
Index("ix_tasks_restricted", tasks.c.restricted, sqlite_where=KEPT_FROM, postgresql_where=KEPT_FROM)
PART, OCCURRENCE, FOREIGN = (text(f"{name} IS NOT NULL") for name in ("parent_number", "series_number", "foreign_id"))
Index("ix_tasks_parent", tasks.c.parent_number, sqlite_where=PART, postgresql_where=PART)
Index(
    "uq_tasks_occurrence",
    tasks.c.series_number,
    tasks.c.occurs_on,
    unique=True,
    sqlite_where=OCCURRENCE,
    postgresql_where=OCCURRENCE,
)
Index("uq_tasks_foreign_id", tasks.c.foreign_id, unique=True, sqlite_where=FOREIGN, postgresql_where=FOREIGN)

task_directives = Table(
    "task_directives",
    metadata,
    Column("task_number", ForeignKey("tasks.number"), primary_key=True),
    Column("directive_id", ForeignKey("directives.id"), primary_key=True, index=True),
)

task_units = Table(
    "task_units",
    metadata,
    Column("task_number", ForeignKey("tasks.number"), primary_key=True),
    Column("unit_id", ForeignKey("units.id"), primary_key=True),
    Column("role", one_of(Role, "role"), primary_key=True),
    Column("position", Integer, nullable=False),
    Index("ix_task_units_unit_task", "unit_id", "task_number"),
)

extensions = Table(
    "extensions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("task_number", ForeignKey("tasks.number"), nullable=False, index=True),
    Column("asked_on", Date, nullable=False),
    Column("asked_by", Text),
    Column("old_due", Date),
    Column("wanted_due", Date, nullable=False),
    Column("words", Text),  # the new deadline as it was asked for
    Column("reason", Text),
    Column("decision", one_of(Decision, "decision"), nullable=False),
    Column("decided_on", Date),
    Column("decided_by", Text),
    Column("document", Text),
    Column("granted_due", Date),
    Column("before_meeting", Date),  # the meeting that was near when it was asked for
    sqlite_autoincrement=True,
)

reminders = Table(
    "reminders",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("task_number", ForeignKey("tasks.number"), nullable=False, index=True),
    Column("unit_id", ForeignKey("units.id"), index=True),
    Column("on_day", Date, nullable=False),
    Column("level", one_of(Level, "level"), nullable=False),
    Column("channel", Text),
    Column("recipient", Text),
    Column("document", Text),
    Column("answer", Text),
    Column("answered_on", Date),
    sqlite_autoincrement=True,
)

attachments = Table(
    "attachments",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("task_number", ForeignKey("tasks.number"), nullable=False, index=True),
    Column("sha256", ForeignKey("files.sha256"), nullable=False),
    Column("name", Text, nullable=False),
    Column("added_on", Date, nullable=False),
    sqlite_autoincrement=True,
)

office_days = Table(  # where the office's calendar differs from the country's
    "office_days",
    metadata,
    Column("day", Date, primary_key=True),
    Column("working", Boolean, nullable=False),
    Column("note", Text),
)

views = Table(
    "views",
    metadata,
    Column("name", Text, primary_key=True),
    Column("filter", Text, nullable=False),
    Column("sort", Text),
    Column("columns", Text),
)

settings = Table(
    "settings",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

events = Table(
    "events",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", Instant, nullable=False),
    Column("actor", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("subject_id", Integer, nullable=False),
    Column("changes", JsonText, nullable=False),  # the rows before and after: domain.event
    Column("reason", Text),
    Column("document", Text),
    Column("step", Integer, nullable=False),  # the first event of the command that it belongs to
    Column("hash", Text, nullable=False),  # of this event and of the hash before it: domain.chain
    Index("ix_events_subject", "subject", "subject_id"),
    sqlite_autoincrement=True,
)
