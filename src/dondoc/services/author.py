"""Who changes something, and when: handed to every service that writes."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Author:
    """The person at the keyboard, the instant (UTC) and the calendar day in Viet Nam."""

    name: str
    at: datetime
    today: date
