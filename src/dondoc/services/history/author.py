"""Who changes something, and when: handed to every service that writes."""

from datetime import date, datetime

from dondoc.typing import NamedTuple


class Author(NamedTuple):
    """The person at the keyboard, the instant (UTC) and the calendar day in Viet Nam."""

    name: str
    at: datetime
    today: date
