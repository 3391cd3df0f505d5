"""An extension (gia hạn): a later deadline that was asked for, and what was decided."""

from datetime import date
from enum import StrEnum
from typing import NamedTuple


class Decision(StrEnum):
    """What became of the request."""

    ASKED = "asked"  # chờ quyết định
    GRANTED = "granted"  # đồng ý
    REFUSED = "refused"  # không đồng ý


class Extension(NamedTuple):
    """One request. Days are last days, inclusive; `before_meeting` is the meeting that was near when it was asked."""

    id: int
    task_number: int
    asked_on: date
    asked_by: str | None
    old_due: date | None
    wanted_due: date
    words: str | None
    reason: str | None
    decision: Decision
    decided_on: date | None
    decided_by: str | None
    document: str | None
    granted_due: date | None
    before_meeting: date | None
