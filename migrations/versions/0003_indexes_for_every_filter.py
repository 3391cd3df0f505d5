"""Indexes for lists of closed tasks, for those in which a unit cooperates, and for the tally of an earlier day."""

from alembic import op

revision = "0003"
down_revision = "0002"

TALLY = ["lead_id", "status", "due", "completed_on"]


def upgrade() -> None:
    """Add what was missing, and make two indexes hold all that is read with them."""
    op.drop_index("ix_tasks_tally", "tasks")
    op.create_index("ix_tasks_tally", "tasks", [*TALLY, "assigned_on"])
    op.create_index("ix_tasks_due_status", "tasks", ["due", "status"])
    op.drop_index("ix_task_units_unit_id", "task_units")
    op.create_index("ix_task_units_unit_task", "task_units", ["unit_id", "task_number"])


def downgrade() -> None:
    """Take them back."""
    op.drop_index("ix_task_units_unit_task", "task_units")
    op.create_index("ix_task_units_unit_id", "task_units", ["unit_id"])
    op.drop_index("ix_tasks_due_status", "tasks")
    op.drop_index("ix_tasks_tally", "tasks")
    op.create_index("ix_tasks_tally", "tasks", TALLY)
