"""Indexes for the questions of every day: what is open, by its deadline and its lead; any status; the tally."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

RUNNING = sa.text("status IN ('assigned', 'in_progress', 'reported')")
OPEN = sa.text("status IN ('assigned', 'in_progress', 'reported', 'suspended')")
DONE = sa.text("status = 'completed'")


def upgrade() -> None:
    """Put the new indexes in the place of the old ones."""
    op.drop_index("ix_tasks_running_due", "tasks")
    op.drop_index("ix_tasks_lead_status_due", "tasks")
    op.create_index("ix_tasks_open_due", "tasks", ["due"], sqlite_where=OPEN, postgresql_where=OPEN)
    op.create_index("ix_tasks_open_original_due", "tasks", ["original_due"], sqlite_where=OPEN, postgresql_where=OPEN)
    op.create_index("ix_tasks_open_lead_due", "tasks", ["lead_id", "due"], sqlite_where=OPEN, postgresql_where=OPEN)
    op.create_index("ix_tasks_done_on", "tasks", ["completed_on"], sqlite_where=DONE, postgresql_where=DONE)
    op.create_index("ix_tasks_due_status", "tasks", ["due", "status"])
    op.create_index("ix_tasks_tally", "tasks", ["lead_id", "status", "due", "completed_on", "assigned_on"])
    op.drop_index("ix_task_units_unit_id", "task_units")
    op.create_index("ix_task_units_unit_task", "task_units", ["unit_id", "task_number"])


def downgrade() -> None:
    """Take them back."""
    op.drop_index("ix_task_units_unit_task", "task_units")
    op.create_index("ix_task_units_unit_id", "task_units", ["unit_id"])
    for name in ("tally", "due_status", "done_on", "open_lead_due", "open_original_due", "open_due"):
        op.drop_index(f"ix_tasks_{name}", "tasks")
    op.create_index("ix_tasks_lead_status_due", "tasks", ["lead_id", "status", "due"])
    op.create_index("ix_tasks_running_due", "tasks", ["due"], sqlite_where=RUNNING, postgresql_where=RUNNING)
