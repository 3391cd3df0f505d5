"""The days on which an office differs from the country, apart from the calendar itself: few commands count in it."""

from datetime import date

from dondoc.typing import NamedTuple


class OfficeDay(NamedTuple):
    """A day on which an office differs from the country: worked though it is a day off, or off though it is not."""

    day: date
    working: bool
    note: str | None


class OfficeDays(NamedTuple):
    """All such days of an office, as `calendar` takes them."""

    closures: frozenset[date] = frozenset()
    extra_workdays: frozenset[date] = frozenset()
