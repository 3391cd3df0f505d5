"""The register: units, meetings, documents, directives, tasks and their history."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

INSTANT = sa.DateTime(timezone=True).with_variant(sa.Text(), "sqlite")  # SQLite would drop the offset
RUNNING = sa.text("status IN ('assigned', 'in_progress', 'reported')")


def one_of(name: str, *values: str) -> sa.Enum:
    """A column of fixed values, checked by a named constraint."""
    return sa.Enum(*values, name=name, native_enum=False, create_constraint=True, length=20)


def upgrade() -> None:
    """Make the tables, then the triggers that hold the history and the original deadline fast."""
    op.create_table(
        "units",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("key", sa.Text, nullable=False),
        sa.CheckConstraint("name <> ''", name=op.f("ck_units_name_not_empty")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_units")),
        sa.UniqueConstraint("key", name=op.f("uq_units_key")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "unit_aliases",
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("alias", sa.Text, nullable=False),
        sa.Column("unit_id", sa.Integer, nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_unit_aliases_unit_id_units")),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_unit_aliases")),
    )
    op.create_index(op.f("ix_unit_aliases_unit_id"), "unit_aliases", ["unit_id"])
    op.create_table(
        "meetings",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("body", sa.Text),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("held_on", sa.Date),
        sa.Column("chair", sa.Text),
        sa.Column("next_on", sa.Date),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meetings")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "documents",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("meeting_id", sa.Integer),
        sa.Column("number", sa.Text),
        sa.Column("issued_on", sa.Date),
        sa.Column("issuer", sa.Text),
        sa.Column("kind", sa.Text),
        sa.Column("abstract", sa.Text),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("sha256", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
        sa.ForeignKeyConstraint(["meeting_id"], ["meetings.id"], name=op.f("fk_documents_meeting_id_meetings")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_documents")),
        sa.UniqueConstraint("sha256", name=op.f("uq_documents_sha256")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_documents_meeting_id"), "documents", ["meeting_id"])
    op.create_table(
        "directives",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("document_id", sa.Integer, nullable=False),
        sa.Column("begins", sa.Integer, nullable=False),
        sa.Column("ends", sa.Integer, nullable=False),
        sa.Column("quote", sa.Text, nullable=False),
        sa.Column(
            "outcome",
            one_of("outcome", "task", "tasks", "orientation", "duplicate", "rejected"),
            nullable=False,
        ),
        sa.CheckConstraint("0 <= begins AND begins < ends", name=op.f("ck_directives_place")),
        sa.ForeignKeyConstraint(["document_id"], ["documents.id"], name=op.f("fk_directives_document_id_documents")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_directives")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_directives_document_id"), "directives", ["document_id"])
    op.create_table(
        "tasks",
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("search", sa.Text, nullable=False),
        sa.Column(
            "status",
            one_of("status", "assigned", "in_progress", "reported", "completed", "suspended", "withdrawn"),
            nullable=False,
        ),
        sa.Column("percent", sa.Integer, nullable=False),
        sa.Column("lead_id", sa.Integer),
        sa.Column("official", sa.Text),
        sa.Column(
            "deadline_kind",
            one_of(
                "deadline_kind",
                *(
                    "day",
                    "period",
                    "event",
                    "duration",
                    "recurring",
                    "ongoing",
                    "conditional",
                    "unclear",
                    "none",
                ),
            ),
            nullable=False,
        ),
        sa.Column("deadline_first", sa.Date),
        sa.Column("due", sa.Date),
        sa.Column("due_time", sa.Time),
        sa.Column("recurrence", sa.Text),
        sa.Column("deadline_words", sa.Text),
        sa.Column("deadline_rule", sa.Text),
        sa.Column("deadline_confirmed", sa.Boolean, nullable=False),
        sa.Column("original_due", sa.Date),
        sa.Column("assigned_on", sa.Date, nullable=False),
        sa.Column("completed_on", sa.Date),
        sa.Column("product", sa.Text),
        sa.Column("document_id", sa.Integer),
        sa.Column("meeting_id", sa.Integer),
        sa.CheckConstraint("title <> ''", name=op.f("ck_tasks_title_not_empty")),
        sa.CheckConstraint("percent BETWEEN 0 AND 100", name=op.f("ck_tasks_percent")),
        sa.CheckConstraint(
            "(status = 'completed') = (completed_on IS NOT NULL)", name=op.f("ck_tasks_completed_has_day")
        ),
        sa.CheckConstraint("due IS NULL OR original_due IS NOT NULL", name=op.f("ck_tasks_due_has_original")),
        sa.ForeignKeyConstraint(["lead_id"], ["units.id"], name=op.f("fk_tasks_lead_id_units")),
        sa.ForeignKeyConstraint(["document_id"], ["documents.id"], name=op.f("fk_tasks_document_id_documents")),
        sa.ForeignKeyConstraint(["meeting_id"], ["meetings.id"], name=op.f("fk_tasks_meeting_id_meetings")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_tasks")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_tasks_document_id"), "tasks", ["document_id"])
    op.create_index(op.f("ix_tasks_meeting_id"), "tasks", ["meeting_id"])
    op.create_index("ix_tasks_lead_status_due", "tasks", ["lead_id", "status", "due"])
    op.create_index("ix_tasks_running_due", "tasks", ["due"], sqlite_where=RUNNING, postgresql_where=RUNNING)
    op.create_table(
        "task_directives",
        sa.Column("task_number", sa.Integer, nullable=False),
        sa.Column("directive_id", sa.Integer, nullable=False),
        sa.ForeignKeyConstraint(["task_number"], ["tasks.number"], name=op.f("fk_task_directives_task_number_tasks")),
        sa.ForeignKeyConstraint(
            ["directive_id"], ["directives.id"], name=op.f("fk_task_directives_directive_id_directives")
        ),
        sa.PrimaryKeyConstraint("task_number", "directive_id", name=op.f("pk_task_directives")),
    )
    op.create_index(op.f("ix_task_directives_directive_id"), "task_directives", ["directive_id"])
    op.create_table(
        "task_units",
        sa.Column("task_number", sa.Integer, nullable=False),
        sa.Column("unit_id", sa.Integer, nullable=False),
        sa.Column("role", one_of("role", "cooperating", "monitor"), nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.ForeignKeyConstraint(["task_number"], ["tasks.number"], name=op.f("fk_task_units_task_number_tasks")),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_task_units_unit_id_units")),
        sa.PrimaryKeyConstraint("task_number", "unit_id", "role", name=op.f("pk_task_units")),
    )
    op.create_index(op.f("ix_task_units_unit_id"), "task_units", ["unit_id"])
    op.create_table(
        "events",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("actor", sa.Text, nullable=False),
        sa.Column("action", sa.Text, nullable=False),
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("subject_id", sa.Integer, nullable=False),
        sa.Column("changes", sa.Text, nullable=False),
        sa.Column("reason", sa.Text),
        sa.Column("document", sa.Text),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_events")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_events_subject", "events", ["subject", "subject_id"])
    for statement in TRIGGERS[op.get_bind().dialect.name]:
        op.execute(sa.text(statement))


def downgrade() -> None:
    """Take it back, triggers and all."""
    postgresql = op.get_bind().dialect.name == "postgresql"
    for table in ("events", "task_units", "task_directives", "tasks", "directives", "documents", "meetings"):
        op.drop_table(table)
    op.drop_table("unit_aliases")
    op.drop_table("units")
    if postgresql:
        op.execute("DROP FUNCTION dondoc_refuse")


SQLITE_TRIGGERS = (
    """
    CREATE TRIGGER events_are_not_changed BEFORE UPDATE ON events
    BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END
    """,
    """
    CREATE TRIGGER events_are_not_removed BEFORE DELETE ON events
    BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END
    """,
    """
    CREATE TRIGGER original_deadline_stays BEFORE UPDATE OF original_due ON tasks
    WHEN OLD.original_due IS NOT NULL AND OLD.original_due IS NOT NEW.original_due
    BEGIN SELECT RAISE(ABORT, 'the original deadline never changes'); END
    """,
    """
    CREATE TRIGGER tasks_are_not_removed BEFORE DELETE ON tasks
    BEGIN SELECT RAISE(ABORT, 'a task is withdrawn, never removed'); END
    """,
)

POSTGRESQL_TRIGGERS = (
    """
    CREATE FUNCTION dondoc_refuse() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'integrity_constraint_violation'; END $$
    """,
    """
    CREATE TRIGGER events_are_kept BEFORE UPDATE OR DELETE ON events
    FOR EACH ROW EXECUTE FUNCTION dondoc_refuse('the history is append-only')
    """,
    """
    CREATE TRIGGER original_deadline_stays BEFORE UPDATE ON tasks FOR EACH ROW
    WHEN (OLD.original_due IS NOT NULL AND OLD.original_due IS DISTINCT FROM NEW.original_due)
    EXECUTE FUNCTION dondoc_refuse('the original deadline never changes')
    """,
    """
    CREATE TRIGGER tasks_are_not_removed BEFORE DELETE ON tasks
    FOR EACH ROW EXECUTE FUNCTION dondoc_refuse('a task is withdrawn, never removed')
    """,
)

TRIGGERS = {"sqlite": SQLITE_TRIGGERS, "postgresql": POSTGRESQL_TRIGGERS}
