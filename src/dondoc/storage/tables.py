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
from dondoc.domain.outcome import Outcome
from dondoc.domain.task import RUNNING, Role, Status
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

units = Table(
    "units",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("key", Text, nullable=False, unique=True),  # the name as it is matched: domain.unit.unit_key
    CheckConstraint("name <> ''", name="name_not_empty"),
    sqlite_autoincrement=True,
)

unit_aliases = Table(
    "unit_aliases",
    metadata,
    Column("key", Text, primary_key=True),
    Column("alias", Text, nullable=False),
    Column("unit_id", ForeignKey("units.id"), nullable=False, index=True),
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
    Column("sha256", Text, nullable=False, unique=True),
    Column("text", Text, nullable=False),
    Column("content", LargeBinary, nullable=False),
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
    Column("assigned_on", Date, nullable=False),
    Column("completed_on", Date),
    Column("product", Text),
    Column("document_id", ForeignKey("documents.id"), index=True),
    Column("meeting_id", ForeignKey("meetings.id"), index=True),
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
# All that the status report reads, so that it never has to look at a task itself.
Index("ix_tasks_tally", tasks.c.lead_id, tasks.c.status, tasks.c.due, tasks.c.completed_on, tasks.c.assigned_on)

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

events = Table(
    "events",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", Instant, nullable=False),
    Column("actor", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("subject_id", Integer, nullable=False),
    Column("changes", JsonText, nullable=False),
    Column("reason", Text),
    Column("document", Text),
    Index("ix_events_subject", "subject", "subject_id"),
    sqlite_autoincrement=True,
)
