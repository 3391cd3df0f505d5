"""The column types: how a value of the domain is declared, on SQLite and PostgreSQL alike."""

from datetime import UTC, datetime
from enum import StrEnum

from sqlalchemy import Boolean, DateTime, Enum, Text, TypeDecorator
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeEngine

from dondoc.storage import values
from dondoc.typing import Any


class Instant(TypeDecorator[datetime]):
    """A moment in UTC: a timestamp with zone on PostgreSQL, ISO text on SQLite, which would drop the offset."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """The column type of the database."""
        return dialect.type_descriptor(DateTime(timezone=True) if dialect.name == "postgresql" else Text())

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        """Into the database."""
        if value is None or dialect.name == "postgresql":
            return value
        return values.instant_text(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        """Out of the database, always in UTC."""
        if isinstance(value, str):
            return values.instant(value)
        return None if value is None else value.astimezone(UTC)


class JsonText(TypeDecorator[Any]):
    """JSON in its canonical text form, letter for letter the same on every database."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        """Into the database."""
        return None if value is None else values.json_text(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        """Out of the database."""
        return None if value is None else values.json_value(value)


class Names(TypeDecorator[tuple[str, ...]]):
    """Several names read in one column of a row; a result only, never stored. Nobody is an empty tuple."""

    impl = Text
    cache_ok = True

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[str, ...]:
        """Out of the database."""
        return values.names(value or "")


class Held(TypeDecorator[Any]):
    """A column as the history holds it: days, hours and instants as ISO text, enumerations by their values."""

    impl = Text
    cache_ok = True

    def __init__(self, kind: TypeEngine[Any]) -> None:
        super().__init__()
        self.is_flag = isinstance(kind, Boolean)

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        """Out of the database."""
        return values.held(value)


def one_of(kind: type[StrEnum], name: str) -> Enum:
    """A column that holds the values of an enumeration, checked by a named constraint."""
    return Enum(
        kind,
        name=name,
        native_enum=False,
        create_constraint=True,
        length=20,
        values_callable=lambda members: [member.value for member in members],
    )
