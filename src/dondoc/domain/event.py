"""An event (nhật ký): one line of the append-only history."""

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

Value = str | int | bool | list[str] | None
Changes = Mapping[str, tuple[Value, Value]]


class Event(NamedTuple):
    """Who changed what and when. `at` is an instant in UTC; `changes` maps a field to its old and new value."""

    id: int
    at: datetime
    actor: str
    action: str
    subject: str  # "task", "unit", "meeting", "document"
    subject_id: int
    changes: dict[str, list[Value]]
    reason: str | None
    document: str | None
