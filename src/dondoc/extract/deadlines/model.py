"""What a rule for deadlines is made of, and what a scan of a text gives."""

import re
from collections.abc import Callable, Collection, Mapping
from datetime import date
from enum import StrEnum

from dondoc.domain.deadline import Deadline
from dondoc.extract.patterns import Pattern
from dondoc.typing import NamedTuple


class Conventions(NamedTuple):
    """What an office means where the words leave room.

    `mid_month` is the last day of "giữa tháng". `closures` and `extra_workdays` are the office's own days off and on.
    """

    mid_month: int = 20
    closures: Collection[date] = ()
    extra_workdays: Collection[date] = ()


IN_DOCUMENTS = Conventions()
# A clerk who types "giữa tháng 8" names one day, the middle; in a document it is the second third of the month.
AS_TYPED = Conventions(mid_month=15)


class Setting(NamedTuple):
    """What a phrase is read against: the document's own day (None where nobody knows it) and the conventions."""

    anchor: date | None
    conventions: Conventions = IN_DOCUMENTS


class Unit(StrEnum):
    """How long the time is that a rule reads: the context judges a bare year otherwise than a bare day."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    EVENT = "event"
    DURATION = "duration"
    RECURRING = "recurring"
    CONDITION = "condition"
    ONGOING = "ongoing"


class Bound(StrEnum):
    """What stands before a time and says how it limits the action."""

    BEFORE = "before"  # trước
    BY = "by"  # chậm nhất, hạn cuối
    UNTIL = "until"  # đến, đến hết, từ nay đến
    IN = "in"  # trong
    AT = "at"  # vào
    FOR = "for"  # nhân dịp
    FROM = "from"  # từ, sau: when it begins
    AS_OF = "as-of"  # tính đến: the day of a figure
    NONE = ""


class Rule(NamedTuple):
    """One way to write a time. `pattern` reads the lower-case text; `examples` give the last day on 26 June 2023.

    `bare` says that the words mean a time without any preposition; else they count only after one of `bounds`,
    or when they are all that was typed. `whole` says that "trước" before it means before it begins.
    """

    name: str
    unit: Unit
    pattern: Pattern
    meaning: Callable[[re.Match[str], Setting], Deadline | None]
    examples: Mapping[str, str]
    bare: bool = True
    bounds: frozenset[Bound] = frozenset(set(Bound) - {Bound.NONE})
    whole: bool = False


class Match(NamedTuple):
    """A time expression in a text: `deadline.words == text[start:end]`.

    `mention` names why it sets no deadline ("citation", "past", …) and is empty for one that can. `strength` orders
    those that can: 4 a stated limit, 3 a stated period, 2 an occasion, 1 words that may only name a thing.
    """

    start: int
    end: int
    deadline: Deadline
    unit: Unit
    bound: Bound
    mention: str = ""
    strength: int = 0
