"""Which document a document corrects or replaces."""

from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Room for the document that was there before; the column goes in as it is, so that no table is copied."""
    op.execute(
        "ALTER TABLE documents ADD COLUMN replaces_id INTEGER "
        "CONSTRAINT fk_documents_replaces_id_documents REFERENCES documents (id)"
    )
    op.create_index(op.f("ix_documents_replaces_id"), "documents", ["replaces_id"])


def downgrade() -> None:
    """Take it back."""
    op.drop_index(op.f("ix_documents_replaces_id"), "documents")
    with op.batch_alter_table("documents", table_kwargs={"sqlite_autoincrement": True}) as documents:
        documents.drop_column("replaces_id")
