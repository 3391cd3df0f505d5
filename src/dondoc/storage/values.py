"""Between a value of the domain and what SQLite keeps of it: ISO text for days and instants, JSON text, 0 and 1.

The declared column types (`types.py`) and the ahead-of-time queries (`queries/`) both use these, so that the two
drivers cannot differ. No SQLAlchemy here: the daily commands on SQLite import this module.
"""

import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime, time
from functools import cache, lru_cache
from itertools import count

from dondoc.typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import sqlite3

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
    """Whatever JSON the column holds.

    To load `json` takes longer than to read the history of a task, so SQLite reads the first texts of a command.
    """
    if "json" not in sys.modules and next(_texts) < FEW_TEXTS and (whole := _read_by_sqlite(text)):
        return whole[0]
    import json

    return json.loads(text)


FEW_TEXTS = 50
"""So many texts are read sooner than `json` is loaded."""

_texts = count()


def _read_by_sqlite(text: str) -> list[Any]:
    """The value of a JSON text; none of a text that SQLite cannot read, or would not hold to the letter."""
    import sqlite3

    if "\\u0000" in text:  # there SQLite ends a text
        return []
    whole: list[Any] = []
    made: dict[int | None, Any] = {None: whole}
    try:
        nodes = _parser().execute("SELECT id, parent, key, type, atom FROM json_tree(?)", [text]).fetchall()
    except sqlite3.Error:
        return []
    for number, parent, key, kind, atom in nodes:
        if kind == "real" or isinstance(atom, float):
            return []
        value = made[number] = _VALUES[kind]() if kind in _VALUES else atom
        within = made[parent]
        if isinstance(within, list):
            within.append(value)
        else:
            within[key] = value
    return whole


_VALUES: Mapping[str, Callable[[], Any]] = {
    "object": dict,
    "array": list,
    "true": lambda: True,
    "false": lambda: False,
}


@cache
def _parser() -> "sqlite3.Connection":
    import sqlite3

    return sqlite3.connect(":memory:", check_same_thread=False)


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
