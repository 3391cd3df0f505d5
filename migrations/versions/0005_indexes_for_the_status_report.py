"""Indexes for the status report by meeting, by field and by official, and by the original deadline in each."""

from alembic import op

revision = "0005"
down_revision = "0004"

COUNTED = "status due completed_on original_due reported_on restricted".split()
BEFORE = "lead_id status due completed_on assigned_on reported_on restricted".split()
FIRST = {
    "ix_tasks_tally": "lead_id",
    "ix_tasks_tally_meeting": "meeting_id",
    "ix_tasks_tally_field": "field",
    "ix_tasks_tally_official": "official",
}


def upgrade() -> None:
    """Put the new indexes in the place of the old ones: that by meeting serves also where the tasks of one are read."""
    op.drop_index("ix_tasks_tally", "tasks")
    op.drop_index("ix_tasks_meeting_id", "tasks")
    for name, column in FIRST.items():
        op.create_index(name, "tasks", [column, *COUNTED])


def downgrade() -> None:
    """Take them back."""
    for name in FIRST:
        op.drop_index(name, "tasks")
    op.create_index("ix_tasks_meeting_id", "tasks", ["meeting_id"])
    op.create_index("ix_tasks_tally", "tasks", BEFORE)
