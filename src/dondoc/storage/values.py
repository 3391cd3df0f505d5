"""Between a value of the domain and what SQLite keeps of it: ISO text for days and instants, JSON text, 0 and 1.

The declared column types (`types.py`) and the ahead-of-time queries (`queries.py`) both use these, so that the two
drivers cannot differ. No SQLAlchemy here: the daily commands on SQLite import this module.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime, time
from functools import cache, lru_cache

from dondoc.typing import Any

Block = Mapping[str, Sequence[Any]]
"""Some rows of a table by their columns: for each column the values of all the rows."""


class RowValues(tuple[Any, ...]):
    """The values of one row of any table, in the order of its columns."""

    def __new__(cls, *values: Any) -> "RowValues":
        """Made like the records, with one value after the other."""
        return super().__new__(cls, values)


NAMES_SEPARATOR = "\x1f"  # ASCII unit separator: no name holds a control character


def names(text: str) -> tuple[str, ...]:
    """Several names that were aggregated in one column; none are an empty text."""
    return tuple(text.split(NAMES_SEPARATOR)) if text else ()


def day(text: str) -> date:
    """A calendar day."""
    return date.fromisoformat(text)


def hour(text: str) -> time:
    """An hour of a day."""
    return time.fromisoformat(text)


def instant(text: str) -> datetime:
    """A moment in UTC."""
    return datetime.fromisoformat(text)


def json_value(text: str) -> Any:
    """Whatever JSON the column holds."""
    import json

    return json.loads(text)


def flag(number: int) -> bool:
    """Yes or no."""
    return bool(number)


def json_text(value: object) -> str:
    """JSON in one canonical form: sorted keys, no spaces, letters as they are."""
    if value is None:
        return "null"
    string, other = _encoders()
    return string(value) if type(value) is str else other(value)


@cache
def _encoders() -> "tuple[Callable[[str], str], Callable[[object], str]]":
    import json
    from json.encoder import encode_basestring

    other = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return encode_basestring, other.encode


@lru_cache(maxsize=64)  # all that one command writes happens at one instant
def instant_text(value: datetime) -> str:
    """A moment as ISO text in UTC, always with microseconds so that text order is time order."""
    return value.astimezone(UTC).isoformat(timespec="microseconds")


CONVERSIONS: dict[type, Callable[[Any], str]] = {
    datetime: instant_text,
    date: date.isoformat,
    time: lambda hour: hour.strftime("%H:%M:%S.%f"),
    dict: json_text,
    list: json_text,
}
"""What is handed to `sqlite3` for a value of the domain, by its type; any other value as it is."""


def held(value: Any) -> Any:
    """A value of either database as the history holds it."""
    convert = CONVERSIONS.get(type(value))
    return value if convert is None else convert(value)
