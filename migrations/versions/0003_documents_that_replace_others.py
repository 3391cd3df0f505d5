"""Which document a document corrects or replaces."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Room for the document that was there before."""
    with op.batch_alter_table("documents") as documents:
        documents.add_column(sa.Column("replaces_id", sa.Integer))
        documents.create_foreign_key(op.f("fk_documents_replaces_id_documents"), "documents", ["replaces_id"], ["id"])
        documents.create_index(op.f("ix_documents_replaces_id"), ["replaces_id"])


def downgrade() -> None:
    """Take it back."""
    with op.batch_alter_table("documents") as documents:
        documents.drop_index(op.f("ix_documents_replaces_id"))
        documents.drop_constraint(op.f("fk_documents_replaces_id_documents"), type_="foreignkey")
        documents.drop_column("replaces_id")
