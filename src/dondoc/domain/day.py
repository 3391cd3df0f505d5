"""A calendar day as a person types it: 30/9/2023, 30/9, 30-9-2023, 2023-09-30."""

from datetime import UTC, date, datetime, time, timedelta, timezone

from dondoc.errors import NotADay

HERE = timezone(timedelta(hours=7), "Asia/Ho_Chi_Minh")  # no daylight saving time: a fixed offset is exact


def instant(day: date, hour: time) -> datetime:
    """The instant, in UTC, at which a clock in Viet Nam shows an hour of a day."""
    return datetime.combine(day, hour, HERE).astimezone(UTC)


def read_day(words: str, today: date) -> date:
    """The day that is meant, in the year of `today` where none is written; two digits are a year of this century.

    Raises NotADay for words that are no day, and for a day that the calendar does not have, such as 31/6.
    """
    text = words.strip()
    match text.replace(".", "/").replace("-", "/").split("/"):
        case [year, month, day] if len(year) == 4 and text.count("-") == 2:
            pass
        case [day, month, year] if len(year) in (2, 4):
            pass
        case [day, month]:
            year = str(today.year)
        case _:
            raise NotADay(words=words)
    if not all(part.isdecimal() for part in (day, month, year)) or max(len(day), len(month)) > 2:
        raise NotADay(words=words)
    try:
        return date(int(year) + (2000 if len(year) == 2 else 0), int(month), int(day))
    except ValueError:
        raise NotADay(words=words) from None
