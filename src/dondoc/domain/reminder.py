"""A reminder (đôn đốc, nhắc nhở): who was chased for a task, when, how, and what was answered.

Offices climb a ladder: a task is urged on, then the unit is reminded, then criticised. The next step is proposed here
and never taken: whoever chases chooses it.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum

from dondoc.domain.task import Restriction
from dondoc.typing import NamedTuple


class Level(StrEnum):
    """How strongly. A step up is a person's decision, never taken by itself."""

    URGE = "urge"  # đôn đốc
    REMIND = "remind"  # nhắc nhở
    CRITICIZE = "criticize"  # phê bình


class Channel(StrEnum):
    """How a unit was reached."""

    PHONE = "phone"  # điện thoại
    MESSAGE = "message"  # tin nhắn
    EMAIL = "email"  # thư điện tử
    LETTER = "letter"  # văn bản
    MEETING = "meeting"  # trực tiếp, tại cuộc họp


LADDER = tuple(Level)
"""The levels from the mildest."""

PATIENCE = 2
"""How many times in a row a level goes unanswered before the next is proposed."""


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


class ReminderLine(NamedTuple):
    """A reminder as a list shows it, with the names of its task and unit; the fields mean the same."""

    id: int
    task_number: int
    title: str
    restricted: Restriction | None
    unit: str | None
    on_day: date
    level: Level
    channel: str | None
    recipient: str | None
    document: str | None
    answer: str | None
    answered_on: date | None


class Step(NamedTuple):
    """The next level that may be taken, and how often the level before it was left without an answer."""

    level: Level
    before: Level
    unanswered: int


AnyReminder = Reminder | ReminderLine


def next_step(reminders: Sequence[AnyReminder]) -> Step | None:
    """The step up that may be proposed for a task, from all its reminders in the order they were made.

    None where nothing was left unanswered `PATIENCE` times at the highest level reached, and at the top of the ladder.
    An answer, even to a milder reminder made later, starts the count anew.
    """
    reached = highest(reminders)
    if reached is None or reached is LADDER[-1]:
        return None
    unanswered = 0
    for reminder in reversed(reminders):
        if reminder.answered_on is not None:
            break
        unanswered += reminder.level is reached
    if unanswered < PATIENCE:
        return None
    return Step(LADDER[LADDER.index(reached) + 1], reached, unanswered)


def jumps(reminders: Sequence[AnyReminder], level: Level) -> bool:
    """Whether a reminder at this level would leave out a step of the ladder."""
    reached = highest(reminders)
    return LADDER.index(level) > (0 if reached is None else LADDER.index(reached) + 1)


def highest(reminders: Sequence[AnyReminder]) -> Level | None:
    """The highest level that was ever reached; None before the first reminder."""
    return max((reminder.level for reminder in reminders), key=LADDER.index, default=None)


def left_alone(contacted_on: date | None, day: date, days: int) -> bool:
    """Whether there was no contact in the last `days` days, `day` itself being the last of them.

    So with 7 a task chased on a Monday comes up again on the next Monday, and not before.
    """
    return contacted_on is None or contacted_on <= day - timedelta(days=days)
