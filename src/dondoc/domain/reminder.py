"""A reminder (đôn đốc, nhắc nhở): who was chased for a task, when, how, and what was answered."""

from datetime import date
from enum import StrEnum
from typing import NamedTuple


class Level(StrEnum):
    """How strongly. A step up is a person's decision, never taken by itself."""

    URGE = "urge"  # đôn đốc
    REMIND = "remind"  # nhắc nhở
    CRITICIZE = "criticize"  # phê bình


class Reminder(NamedTuple):
    """One chase of one task. `on_day` is a calendar day in Viet Nam."""

    id: int
    task_number: int
    unit_id: int | None
    on_day: date
    level: Level
    channel: str | None
    recipient: str | None
    document: str | None
    answer: str | None
    answered_on: date | None
