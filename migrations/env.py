"""How Alembic runs the migrations: online only, each in a transaction of its own."""

from alembic import context

from dondoc.storage.engine import open_engine
from dondoc.storage.postgresql import writers
from dondoc.storage.tables import metadata

engine = context.config.attributes.get("engine") or open_engine(context.config.get_main_option("sqlalchemy.url", ""))

with engine.connect() as connection:
    if connection.dialect.name == "postgresql":
        # Everybody else would wait behind a migration that waits.
        connection.exec_driver_sql(f"SET lock_timeout = {writers.BUSY_MILLISECONDS}")
        connection.commit()
    context.configure(
        connection=connection,
        target_metadata=metadata,
        render_as_batch=True,  # SQLite cannot ALTER; harmless on PostgreSQL
        transaction_per_migration=True,
        compare_type=True,
    )
    with context.begin_transaction():
        context.run_migrations()
    if connection.dialect.name == "sqlite":
        broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
        if broken:
            raise RuntimeError(f"rows without their parent after the migration: {broken}")
