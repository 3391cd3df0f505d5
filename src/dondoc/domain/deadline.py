"""A deadline (thời hạn) is a value: which days, from which words, by which rule, and whether it is sure.

Days are calendar days in Viet Nam. `first` and `last` are both inclusive: what is done on `last` is on time,
and the day after is the first overdue day.
"""

from datetime import date
from datetime import time as Time  # noqa: N812 - the field below is called time
from enum import StrEnum

from dondoc.typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence


class DeadlineKind(StrEnum):
    """What sort of time the words set."""

    DAY = "day"
    PERIOD = "period"  # a month, quarter, half, year, week or range: its last day counts
    EVENT = "event"  # a commemorative day the action is held for ("nhân dịp 27/7")
    DURATION = "duration"  # counted from the document's day
    RECURRING = "recurring"  # `recurrence` holds the rule, `last` the first occurrence
    ONGOING = "ongoing"  # "thường xuyên": no day
    CONDITIONAL = "conditional"  # "sau khi Luật sửa đổi": no day that can be worked out
    UNCLEAR = "unclear"  # words that set a time which cannot be read: `problem` says why
    NONE = "none"


class Deadline(NamedTuple):
    """By when something is to be done, as it was read.

    `words` is copied from the text letter for letter. `recurrence` is an RFC 5545 RRULE without the prefix.
    `confirmed` is False where a person should look: the reading abstained or chose among `candidates`.
    """

    kind: DeadlineKind = DeadlineKind.NONE
    first: date | None = None
    last: date | None = None
    time: Time | None = None
    recurrence: str | None = None
    words: str = ""
    rule: str = ""
    confirmed: bool = True
    problem: str | None = None  # a code: impossible-date, ambiguous, before-document
    candidates: tuple[date, ...] = ()
    written: date | None = None  # the last day that was written, where the office moved it off a day without work


NO_DEADLINE = Deadline()


def latest(deadlines: "Sequence[Deadline]") -> tuple[Deadline, bool]:
    """Of deadlines for one thing the one that ends last, and whether all that are set say the same.

    One with a day goes before one without. Where they differ it is not confirmed, and its candidates are the days of
    all of them. At least one has to be given.
    """
    dated = [each for each in deadlines if each.kind is not DeadlineKind.NONE]
    if not dated:
        return deadlines[0], True
    last = max(dated, key=lambda each: (each.last is not None, each.last or date.min, each.time or Time.max))
    if len({(each.last, each.time, each.recurrence, each.last or each.words.casefold()) for each in dated}) == 1:
        return last, True
    days = {day for each in dated for day in (*each.candidates, each.last) if day}
    return last._replace(confirmed=False, candidates=tuple(sorted(days))), False
