"""Which schema a store has."""

from sqlalchemy import Text, literal_column, select, text

from dondoc.storage.statements import Statement

schema_version = Statement(select(literal_column("version_num", Text)).select_from(text("alembic_version")), str)
