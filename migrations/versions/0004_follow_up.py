"""Following up: parts, occurrences, extensions, reminders, attachments; units that change; a chained history.

SQLite cannot change a table's checks, so there the tables that change are copied, with their numbers counting on;
PostgreSQL alters them. Events from before keep what they tell, get a hash, and hold no rows: the looking back and the
undoing begin after them.
"""

import hashlib
import json
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

OPEN = "status IN ('assigned', 'in_progress', 'reported', 'suspended')"


def one_of(name: str, *values: str) -> sa.Enum:
    """A column of fixed values, checked by a named constraint."""
    return sa.Enum(*values, name=name, native_enum=False, create_constraint=True, length=20)


def upgrade() -> None:
    """New tables, wider old ones, the chain of the history, and the triggers that hold it all fast."""
    sqlite = op.get_bind().dialect.name == "sqlite"
    drop_triggers(sqlite)
    op.create_table(
        "files",
        sa.Column("sha256", sa.Text, nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
        sa.Column("text", sa.Text),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_files")),
    )
    op.execute("INSERT INTO files (sha256, content, text) SELECT sha256, content, text FROM documents")
    (copy_sqlite if sqlite else alter_postgresql)()
    op.create_index("uq_units_key", "units", ["key"], unique=True, **where("ended_on IS NULL"))
    for name, columns, condition in TASK_INDEXES:
        op.create_index(name, "tasks", columns, unique=name.startswith("uq_"), **where(condition))
    new_tables()
    chain(sqlite)
    for statement in TRIGGERS[op.get_bind().dialect.name]:
        op.execute(sa.text(statement))


def downgrade() -> None:
    """Take it back. What only the new tables can hold is lost: make a copy first."""
    sqlite = op.get_bind().dialect.name == "sqlite"
    drop_triggers(sqlite)
    for table in NEW_TABLES:
        op.drop_table(table)
    (copy_sqlite_back if sqlite else alter_postgresql_back)()
    op.drop_table("files")
    for statement in OLD_TRIGGERS[op.get_bind().dialect.name]:
        op.execute(sa.text(statement))


def where(condition: str | None) -> dict[str, Any]:
    """The condition of an index on part of a table."""
    return {} if condition is None else {f"{name}_where": sa.text(condition) for name in ("sqlite", "postgresql")}


def drop_triggers(sqlite: bool) -> None:
    """Let the tables be changed."""
    if sqlite:
        for name in SQLITE_TRIGGER_NAMES:
            op.execute(f"DROP TRIGGER {name}")
        return
    for name, table in (("events_are_kept", "events"), *((n, "tasks") for n in SQLITE_TRIGGER_NAMES[2:])):
        op.execute(f"DROP TRIGGER {name} ON {table}")


# --- SQLite: a changed table is a new one with the rows of the old ---------------------------------------------------


def copied(table: str, definition: str, filling: str, rows: str = "") -> None:
    """Put a table with a new definition in the place of the old one; `filling` names columns, `rows` their source."""
    op.execute(f"CREATE TABLE new_{table} ({definition})")
    op.execute(f"INSERT INTO new_{table} ({filling}) SELECT {rows or filling} FROM {table}")
    if "AUTOINCREMENT" in definition:
        op.execute(f"DELETE FROM sqlite_sequence WHERE name = 'new_{table}'")
        op.execute(
            f"INSERT INTO sqlite_sequence (name, seq) SELECT 'new_{table}', seq FROM sqlite_sequence "
            f"WHERE name = '{table}'"
        )
    op.execute(f"DROP TABLE {table}")
    op.execute(f"ALTER TABLE new_{table} RENAME TO {table}")


def copy_sqlite() -> None:
    """The tables of before in their new shape."""
    copied("units", NEW_UNITS, "id, name, key, kind", "id, name, key, 'unit'")
    copied("unit_aliases", ALIASES.format(key="key, unit_id"), "key, alias, unit_id")
    op.create_index(op.f("ix_unit_aliases_unit_id"), "unit_aliases", ["unit_id"])
    copied("documents", NEW_DOCUMENTS, DOCUMENT_COLUMNS)
    copied("tasks", NEW_TASKS, f"{TASK_COLUMNS}, extensions", f"{TASK_COLUMNS}, 0")
    document_indexes()
    task_indexes()


def copy_sqlite_back() -> None:
    """The tables as they were."""
    copied("units", OLD_UNITS, "id, name, key")
    copied("unit_aliases", ALIASES.format(key="key"), "key, alias, unit_id")
    op.create_index(op.f("ix_unit_aliases_unit_id"), "unit_aliases", ["unit_id"])
    copied(
        "documents",
        OLD_DOCUMENTS,
        f"{DOCUMENT_COLUMNS}, text, content",
        f"{DOCUMENT_COLUMNS}, (SELECT text FROM files WHERE files.sha256 = documents.sha256), "
        "(SELECT content FROM files WHERE files.sha256 = documents.sha256)",
    )
    copied("tasks", OLD_TASKS, TASK_COLUMNS)
    copied("events", EVENTS, EVENT_COLUMNS)
    document_indexes()
    task_indexes()
    op.create_index("ix_tasks_tally", "tasks", ["lead_id", "status", "due", "completed_on", "assigned_on"])
    op.create_index("ix_events_subject", "events", ["subject", "subject_id"])


def document_indexes() -> None:
    """What the copying took along."""
    op.create_index(op.f("ix_documents_meeting_id"), "documents", ["meeting_id"])
    op.create_index(op.f("ix_documents_replaces_id"), "documents", ["replaces_id"])


def task_indexes() -> None:
    """What the copying took along, but for the tally, which changes."""
    op.create_index(op.f("ix_tasks_document_id"), "tasks", ["document_id"])
    op.create_index(op.f("ix_tasks_meeting_id"), "tasks", ["meeting_id"])
    op.create_index("ix_tasks_open_due", "tasks", ["due"], **where(OPEN))
    op.create_index("ix_tasks_open_original_due", "tasks", ["original_due"], **where(OPEN))
    op.create_index("ix_tasks_open_lead_due", "tasks", ["lead_id", "due"], **where(OPEN))
    op.create_index("ix_tasks_done_on", "tasks", ["completed_on"], **where("status = 'completed'"))
    op.create_index("ix_tasks_due_status", "tasks", ["due", "status"])


# --- PostgreSQL ------------------------------------------------------------------------------------------------------


def alter_postgresql() -> None:
    """The tables of before in their new shape."""
    op.drop_constraint("uq_units_key", "units")
    for column in unit_columns():
        op.add_column("units", column)
    op.execute("UPDATE units SET kind = 'unit'")
    op.alter_column("units", "kind", nullable=False)
    op.create_check_constraint(op.f("ck_units_unit_kind"), "units", "kind IN ('unit', 'group')")
    op.drop_constraint("pk_unit_aliases", "unit_aliases")
    op.create_primary_key(op.f("pk_unit_aliases"), "unit_aliases", ["key", "unit_id"])
    op.drop_column("documents", "text")
    op.drop_column("documents", "content")
    op.create_foreign_key(op.f("fk_documents_sha256_files"), "documents", "files", ["sha256"], ["sha256"])
    op.drop_index("ix_tasks_tally", "tasks")
    for column in task_columns():
        op.add_column("tasks", column)
    op.execute("UPDATE tasks SET extensions = 0")
    op.alter_column("tasks", "extensions", nullable=False)
    op.drop_constraint("ck_tasks_status", "tasks")
    op.create_check_constraint(op.f("ck_tasks_status"), "tasks", f"status IN ({STATUSES}, 'split')")
    op.create_check_constraint(op.f("ck_tasks_restricted"), "tasks", "restricted IN ('internal', 'secret')")
    for name in ("parent_number", "series_number"):
        op.create_foreign_key(op.f(f"fk_tasks_{name}_tasks"), "tasks", "tasks", [name], ["number"])


def alter_postgresql_back() -> None:
    """The tables as they were."""
    op.drop_index("uq_units_key", "units")
    for dropped in unit_columns():
        op.drop_column("units", dropped.name)
    op.create_unique_constraint(op.f("uq_units_key"), "units", ["key"])
    op.drop_constraint("pk_unit_aliases", "unit_aliases")
    op.create_primary_key(op.f("pk_unit_aliases"), "unit_aliases", ["key"])
    op.add_column("documents", sa.Column("text", sa.Text))
    op.add_column("documents", sa.Column("content", sa.LargeBinary))
    op.execute(
        "UPDATE documents SET text = files.text, content = files.content FROM files "
        "WHERE files.sha256 = documents.sha256"
    )
    for name in ("text", "content"):
        op.alter_column("documents", name, nullable=False)
    op.drop_constraint("fk_documents_sha256_files", "documents")
    for name, _columns, _condition in TASK_INDEXES:
        op.drop_index(name, "tasks")
    for column in task_columns():
        op.drop_column("tasks", column.name)
    op.drop_constraint("ck_tasks_status", "tasks")
    op.create_check_constraint(op.f("ck_tasks_status"), "tasks", f"status IN ({STATUSES})")
    op.create_index("ix_tasks_tally", "tasks", ["lead_id", "status", "due", "completed_on", "assigned_on"])
    op.drop_column("events", "step")
    op.drop_column("events", "hash")
    op.execute("DROP FUNCTION dondoc_refuse_but_undo")


def unit_columns() -> list[sa.Column[Any]]:
    """What units have more than before; the kind cannot be empty once it is filled."""
    days = [sa.Column(name, sa.Date) for name in ("started_on", "ended_on")]
    return [sa.Column("kind", sa.String(20)), *(sa.Column(n, sa.Text) for n in ("head", "contact", "email")), *days]


def task_columns() -> list[sa.Column[Any]]:
    """What tasks have more than before."""
    days = "written_due reported_on suspended_on contacted_on product_on occurs_on".split()
    return [
        sa.Column("extensions", sa.Integer),
        *(sa.Column(name, sa.Date) for name in days),
        *(sa.Column(name, sa.Text) for name in ("result", "field", "foreign_id")),
        sa.Column("restricted", sa.String(20)),
        *(sa.Column(name, sa.Integer) for name in ("parent_number", "series_number")),
    ]


# --- new tables ------------------------------------------------------------------------------------------------------


def new_tables() -> None:
    """What had no place before."""
    numbered(
        "unit_members",
        sa.Column("group_id", sa.Integer, nullable=False),
        sa.Column("unit_id", sa.Integer, nullable=False),
        sa.Column("from_on", sa.Date),
        sa.Column("until_on", sa.Date),
        references={"group_id": "units.id", "unit_id": "units.id"},
    )
    numbered("successions", sa.Column("on_day", sa.Date, nullable=False), sa.Column("decision", sa.Text))
    op.create_table(
        "succession_units",
        sa.Column("succession_id", sa.Integer, nullable=False),
        sa.Column("unit_id", sa.Integer, nullable=False),
        sa.Column("side", one_of("side", "from", "into"), nullable=False),
        foreign("succession_units", "succession_id", "successions.id"),
        foreign("succession_units", "unit_id", "units.id"),
        sa.PrimaryKeyConstraint("succession_id", "unit_id", "side", name=op.f("pk_succession_units")),
    )
    op.create_index(op.f("ix_succession_units_unit_id"), "succession_units", ["unit_id"])
    numbered(
        "extensions",
        sa.Column("task_number", sa.Integer, nullable=False),
        sa.Column("asked_on", sa.Date, nullable=False),
        sa.Column("asked_by", sa.Text),
        sa.Column("old_due", sa.Date),
        sa.Column("wanted_due", sa.Date, nullable=False),
        sa.Column("words", sa.Text),
        sa.Column("reason", sa.Text),
        sa.Column("decision", one_of("decision", "asked", "granted", "refused"), nullable=False),
        sa.Column("decided_on", sa.Date),
        sa.Column("decided_by", sa.Text),
        sa.Column("document", sa.Text),
        sa.Column("granted_due", sa.Date),
        sa.Column("before_meeting", sa.Date),
        references={"task_number": "tasks.number"},
    )
    numbered(
        "reminders",
        sa.Column("task_number", sa.Integer, nullable=False),
        sa.Column("unit_id", sa.Integer),
        sa.Column("on_day", sa.Date, nullable=False),
        sa.Column("level", one_of("level", "urge", "remind", "criticize"), nullable=False),
        *(sa.Column(name, sa.Text) for name in ("channel", "recipient", "document", "answer")),
        sa.Column("answered_on", sa.Date),
        references={"task_number": "tasks.number", "unit_id": "units.id"},
    )
    numbered(
        "attachments",
        sa.Column("task_number", sa.Integer, nullable=False),
        sa.Column("sha256", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("added_on", sa.Date, nullable=False),
        foreign("attachments", "sha256", "files.sha256"),
        references={"task_number": "tasks.number"},
    )
    named("office_days", "day", sa.Column("working", sa.Boolean, nullable=False), sa.Column("note", sa.Text))
    texts = (sa.Column(name, sa.Text) for name in ("sort", "columns"))
    named("views", "name", sa.Column("filter", sa.Text, nullable=False), *texts)
    named("settings", "name", sa.Column("value", sa.Text, nullable=False))


def numbered(table: str, *columns: Any, references: dict[str, str] | None = None) -> None:
    """A table with a number of its own, and an index on each reference."""
    references = references or {}
    op.create_table(
        table,
        sa.Column("id", sa.Integer, nullable=False),
        *columns,
        *(foreign(table, column, target) for column, target in references.items()),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
        sqlite_autoincrement=True,
    )
    for column in references:
        op.create_index(op.f(f"ix_{table}_{column}"), table, [column])


def named(table: str, key: str, *columns: Any) -> None:
    """A table known by a name or a day."""
    kind = sa.Date() if key == "day" else sa.Text()
    op.create_table(
        table,
        sa.Column(key, kind, nullable=False),
        *columns,
        sa.PrimaryKeyConstraint(key, name=op.f(f"pk_{table}")),
    )


def foreign(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    """A reference."""
    other = target.partition(".")[0]
    return sa.ForeignKeyConstraint([column], [target], name=op.f(f"fk_{table}_{column}_{other}"))


# --- the history -----------------------------------------------------------------------------------------------------


def chain(sqlite: bool) -> None:
    """Give each event of before its step, which is itself, and its hash."""
    if sqlite:
        op.execute(f"CREATE TABLE new_events ({EVENTS}, step INTEGER NOT NULL, hash TEXT NOT NULL)")
    else:
        op.add_column("events", sa.Column("step", sa.Integer))
        op.add_column("events", sa.Column("hash", sa.Text))
    writing = sa.text(
        f"INSERT INTO new_events ({EVENT_COLUMNS}, step, hash) SELECT {EVENT_COLUMNS}, id, :hash FROM events "
        "WHERE id = :id"
        if sqlite
        else "UPDATE events SET step = id, hash = :hash WHERE id = :id"
    )
    before = ""
    connection = op.get_bind()
    for row in connection.execute(sa.text(f"SELECT {EVENT_COLUMNS} FROM events ORDER BY id")).all():
        before = hash_of(before, tuple(row))
        connection.execute(writing, {"id": row.id, "hash": before})
    if sqlite:
        op.execute("DROP TABLE events")
        op.execute("ALTER TABLE new_events RENAME TO events")
        op.create_index("ix_events_subject", "events", ["subject", "subject_id"])
    else:
        op.alter_column("events", "step", nullable=False)
        op.alter_column("events", "hash", nullable=False)


def hash_of(before: str, row: tuple[Any, ...]) -> str:
    """The hash of an event, as `dondoc.domain.chain` has it at this version."""
    number, at, *rest = row
    if isinstance(at, datetime):
        at = at.astimezone(UTC).isoformat(timespec="microseconds")
    text = json.dumps([number, at, *rest, number], ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(f"{before}\n{text}".encode()).hexdigest()


EVENT_COLUMNS = "id, at, actor, action, subject, subject_id, changes, reason, document"
EVENTS = """
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, actor TEXT NOT NULL, action TEXT NOT NULL,
    subject TEXT NOT NULL, subject_id INTEGER NOT NULL, changes TEXT NOT NULL, reason TEXT, document TEXT
"""

# --- definitions for SQLite ------------------------------------------------------------------------------------------

OLD_UNITS = """
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, key TEXT NOT NULL,
    CONSTRAINT ck_units_name_not_empty CHECK (name <> ''), CONSTRAINT uq_units_key UNIQUE (key)
"""
NEW_UNITS = """
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, key TEXT NOT NULL, kind VARCHAR(20) NOT NULL,
    head TEXT, contact TEXT, email TEXT, started_on DATE, ended_on DATE,
    CONSTRAINT ck_units_name_not_empty CHECK (name <> ''),
    CONSTRAINT ck_units_unit_kind CHECK (kind IN ('unit', 'group'))
"""
ALIASES = """
    key TEXT NOT NULL, alias TEXT NOT NULL, unit_id INTEGER NOT NULL,
    CONSTRAINT pk_unit_aliases PRIMARY KEY ({key}),
    CONSTRAINT fk_unit_aliases_unit_id_units FOREIGN KEY(unit_id) REFERENCES units (id)
"""
DOCUMENT_COLUMNS = "id, meeting_id, number, issued_on, issuer, kind, abstract, source, sha256, replaces_id"
DOCUMENTS = """
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, meeting_id INTEGER, number TEXT, issued_on DATE, issuer TEXT,
    kind TEXT, abstract TEXT, source TEXT NOT NULL, sha256 TEXT NOT NULL, {more}
    CONSTRAINT fk_documents_meeting_id_meetings FOREIGN KEY(meeting_id) REFERENCES meetings (id),
    CONSTRAINT fk_documents_replaces_id_documents FOREIGN KEY(replaces_id) REFERENCES documents (id),
    CONSTRAINT uq_documents_sha256 UNIQUE (sha256)
"""
OLD_DOCUMENTS = DOCUMENTS.format(more="text TEXT NOT NULL, content BLOB NOT NULL, replaces_id INTEGER,")
NEW_DOCUMENTS = DOCUMENTS.format(
    more="replaces_id INTEGER, CONSTRAINT fk_documents_sha256_files FOREIGN KEY(sha256) REFERENCES files (sha256),"
)
TASK_COLUMNS = (
    "number, title, search, status, percent, lead_id, official, deadline_kind, deadline_first, due, due_time, "
    "recurrence, deadline_words, deadline_rule, deadline_confirmed, original_due, assigned_on, completed_on, product, "
    "document_id, meeting_id"
)
STATUSES = "'assigned', 'in_progress', 'reported', 'completed', 'suspended', 'withdrawn'"
TASKS = """
    number INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, title TEXT NOT NULL, search TEXT NOT NULL,
    status VARCHAR(20) NOT NULL, percent INTEGER NOT NULL, lead_id INTEGER, official TEXT,
    deadline_kind VARCHAR(20) NOT NULL, deadline_first DATE, due DATE, due_time TIME, recurrence TEXT,
    deadline_words TEXT, deadline_rule TEXT, deadline_confirmed BOOLEAN NOT NULL, original_due DATE,
    assigned_on DATE NOT NULL, completed_on DATE, product TEXT, document_id INTEGER, meeting_id INTEGER, {more}
    CONSTRAINT ck_tasks_title_not_empty CHECK (title <> ''),
    CONSTRAINT ck_tasks_percent CHECK (percent BETWEEN 0 AND 100),
    CONSTRAINT ck_tasks_completed_has_day CHECK ((status = 'completed') = (completed_on IS NOT NULL)),
    CONSTRAINT ck_tasks_due_has_original CHECK (due IS NULL OR original_due IS NOT NULL),
    CONSTRAINT fk_tasks_lead_id_units FOREIGN KEY(lead_id) REFERENCES units (id),
    CONSTRAINT fk_tasks_document_id_documents FOREIGN KEY(document_id) REFERENCES documents (id),
    CONSTRAINT fk_tasks_meeting_id_meetings FOREIGN KEY(meeting_id) REFERENCES meetings (id),
    CONSTRAINT ck_tasks_status CHECK (status IN ({statuses})),
    CONSTRAINT ck_tasks_deadline_kind CHECK (deadline_kind IN ('day', 'period', 'event', 'duration', 'recurring',
        'ongoing', 'conditional', 'unclear', 'none'))
"""
OLD_TASKS = TASKS.format(more="", statuses=STATUSES)
NEW_TASKS = TASKS.format(
    more="""
    written_due DATE, extensions INTEGER NOT NULL, reported_on DATE, suspended_on DATE, contacted_on DATE,
    product_on DATE, result TEXT, field TEXT, restricted VARCHAR(20), parent_number INTEGER, series_number INTEGER,
    occurs_on DATE, foreign_id TEXT,
    CONSTRAINT ck_tasks_restricted CHECK (restricted IN ('internal', 'secret')),
    CONSTRAINT fk_tasks_parent_number_tasks FOREIGN KEY(parent_number) REFERENCES tasks (number),
    CONSTRAINT fk_tasks_series_number_tasks FOREIGN KEY(series_number) REFERENCES tasks (number),
    """,
    statuses=f"{STATUSES}, 'split'",
)
TASK_INDEXES = (
    ("ix_tasks_tally", "lead_id status due completed_on assigned_on reported_on restricted".split(), None),
    ("ix_tasks_parent", ["parent_number"], "parent_number IS NOT NULL"),
    ("uq_tasks_occurrence", ["series_number", "occurs_on"], "series_number IS NOT NULL"),
    ("uq_tasks_foreign_id", ["foreign_id"], "foreign_id IS NOT NULL"),
    ("ix_tasks_restricted", ["restricted"], "restricted IS NOT NULL"),
)
NEW_TABLES = (
    "settings views office_days attachments reminders extensions succession_units successions unit_members".split()
)

# --- what is held fast -----------------------------------------------------------------------------------------------

SQLITE_TRIGGER_NAMES = (
    "events_are_not_changed",
    "events_are_not_removed",
    "original_deadline_stays",
    "tasks_are_not_removed",
)
APPEND_ONLY = "the history is append-only"
ORIGINAL_STAYS = "the original deadline never changes"
WITHDRAWN_ONLY = "a task is withdrawn, never removed"
EVENT_TRIGGERS = (
    f"CREATE TRIGGER events_are_not_changed BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, '{APPEND_ONLY}'); END",
    f"CREATE TRIGGER events_are_not_removed BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, '{APPEND_ONLY}'); END",
)
ORIGINAL_CHANGES = "OLD.original_due IS NOT NULL AND OLD.original_due IS NOT NEW.original_due"
NO_UNDO = "(SELECT action FROM events ORDER BY id DESC LIMIT 1) IS NOT 'undo'"  # its event is written first


def sqlite_trigger(name_and_time: str, condition: str, message: str) -> str:
    """A trigger on tasks that refuses what meets the condition."""
    return f"CREATE TRIGGER {name_and_time} ON tasks WHEN {condition} BEGIN SELECT RAISE(ABORT, '{message}'); END"


SQLITE_TRIGGERS = (
    *EVENT_TRIGGERS,
    sqlite_trigger(
        "original_deadline_stays BEFORE UPDATE OF original_due", f"{ORIGINAL_CHANGES} AND {NO_UNDO}", ORIGINAL_STAYS
    ),
    sqlite_trigger("tasks_are_not_removed BEFORE DELETE", NO_UNDO, WITHDRAWN_ONLY),
)
OLD_SQLITE_TRIGGERS = (
    *EVENT_TRIGGERS,
    sqlite_trigger("original_deadline_stays BEFORE UPDATE OF original_due", ORIGINAL_CHANGES, ORIGINAL_STAYS),
    sqlite_trigger("tasks_are_not_removed BEFORE DELETE", "true", WITHDRAWN_ONLY),
)


def postgresql_triggers(on_tasks: str) -> tuple[str, ...]:
    """The triggers, those on tasks by this function."""
    changed = "OLD.original_due IS NOT NULL AND OLD.original_due IS DISTINCT FROM NEW.original_due"
    return (
        postgresql_trigger("events_are_kept BEFORE UPDATE OR DELETE ON events", "true", "dondoc_refuse", APPEND_ONLY),
        postgresql_trigger("original_deadline_stays BEFORE UPDATE ON tasks", changed, on_tasks, ORIGINAL_STAYS),
        postgresql_trigger("tasks_are_not_removed BEFORE DELETE ON tasks", "true", on_tasks, WITHDRAWN_ONLY),
    )


def postgresql_trigger(name_and_time: str, condition: str, function: str, message: str) -> str:
    """A trigger that refuses by a function."""
    return f"CREATE TRIGGER {name_and_time} FOR EACH ROW WHEN ({condition}) EXECUTE FUNCTION {function}('{message}')"


POSTGRESQL_TRIGGERS = (
    """
    CREATE FUNCTION dondoc_refuse_but_undo() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF (SELECT action FROM events ORDER BY id DESC LIMIT 1) IS DISTINCT FROM 'undo' THEN
            RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
        RETURN NEW;
    END $$
    """,
    *postgresql_triggers("dondoc_refuse_but_undo"),
)
TRIGGERS = {"sqlite": SQLITE_TRIGGERS, "postgresql": POSTGRESQL_TRIGGERS}
OLD_TRIGGERS = {"sqlite": OLD_SQLITE_TRIGGERS, "postgresql": postgresql_triggers("dondoc_refuse")}
