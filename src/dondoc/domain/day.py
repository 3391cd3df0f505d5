"""A calendar day as a person types it: 30/9/2023, 30/9, 30-9-2023, 2023-09-30."""

import re
from datetime import date

from dondoc.errors import NotADay

_DAY_FIRST = r"(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?"
_YEAR_FIRST = r"(\d{4})-(\d{1,2})-(\d{1,2})"


def read_day(words: str, today: date) -> date:
    """The day that is meant, in the year of `today` where none is written; two digits are a year of this century.

    Raises NotADay for words that are no day, and for a day that the calendar does not have, such as 31/6.
    """
    text = words.strip()
    if match := re.fullmatch(_YEAR_FIRST, text):
        year, month, day = match.groups()
    elif match := re.fullmatch(_DAY_FIRST, text):
        day, month, year = match.groups()
    else:
        raise NotADay(words=words)
    try:
        return date(_full_year(year, today), int(month), int(day))
    except ValueError:
        raise NotADay(words=words) from None


def _full_year(digits: str | None, today: date) -> int:
    if digits is None:
        return today.year
    return int(digits) + (2000 if len(digits) == 2 else 0)
