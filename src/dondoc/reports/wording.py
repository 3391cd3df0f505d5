"""Amounts, days, shares, names and states as each language writes them, for everything that a person reads.

English days are written "26 Jun 2023": 26/06/2023 and 06/26/2023 are both English, and the ISO form is for machines
(CSV and JSON use it). Vietnamese has one form, 26/06/2023, with the zeros that official documents put.
"""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from functools import cache

from dondoc.domain.cell import Cell, ExtendedDay, Held, Points, Ratio
from dondoc.domain.task import Restriction
from dondoc.errors import gettext_noop
from dondoc.locale import Language, Words, language_of
from dondoc.reports.untrusted import plain
from dondoc.typing import NamedTuple

NOTHING = "–"

_WORDS = {
    "Status": {
        "assigned": gettext_noop("newly assigned"),
        "in_progress": gettext_noop("in progress"),
        "reported": gettext_noop("waiting for acceptance"),
        "completed": gettext_noop("completed"),
        "suspended": gettext_noop("suspended"),
        "withdrawn": gettext_noop("withdrawn"),
        "split": gettext_noop("divided among units"),
    },
    "Timeliness": {
        "no_deadline": gettext_noop("no deadline"),
        "in_time": gettext_noop("in time"),
        "due_soon": gettext_noop("due soon"),
        "due_today": gettext_noop("due today"),
        "overdue": gettext_noop("overdue"),
        "on_time": gettext_noop("completed on time"),
        "late": gettext_noop("completed late"),
    },
    "Decision": {
        "asked": gettext_noop("waiting for a decision"),
        "granted": gettext_noop("granted"),
        "refused": gettext_noop("refused"),
    },
    "Level": {
        "urge": gettext_noop("urged"),
        "remind": gettext_noop("reminded"),
        "criticize": gettext_noop("criticised"),
    },
    "Channel": {
        "phone": gettext_noop("by telephone"),
        "message": gettext_noop("by message"),
        "email": gettext_noop("by e-mail"),
        "letter": gettext_noop("by letter"),
        "meeting": gettext_noop("in a meeting"),
    },
    "Restriction": {"internal": gettext_noop("internal"), "secret": gettext_noop("secret")},
    "Outcome": {
        "task": gettext_noop("made a task"),
        "tasks": gettext_noop("made several tasks"),
        "orientation": gettext_noop("orientation only"),
        "duplicate": gettext_noop("repeats another"),
        "rejected": gettext_noop("left out"),
    },
}
"""Every state in words, by the name of its kind: most commands meet few kinds, and each takes time to load."""

_WEEKDAYS = (
    *(gettext_noop("Monday"), gettext_noop("Tuesday"), gettext_noop("Wednesday"), gettext_noop("Thursday")),
    *(gettext_noop("Friday"), gettext_noop("Saturday"), gettext_noop("Sunday")),
)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class Convention(NamedTuple):
    """How a language sets its numbers."""

    thousands: str
    decimal: str
    percent: str  # with the no-break space that stands before it, if any


_CONVENTIONS = {
    Language.VIETNAMESE: Convention(".", ",", "\u00a0%"),
    Language.ENGLISH: Convention(",", ".", "%"),
}


@cache
def _convention(words: Words) -> Convention:
    return _CONVENTIONS[language_of(words)]


def amount(number: int, words: Words) -> str:
    """A whole number with its thousands set apart: 1.234.567 or 1,234,567."""
    text = str(number)
    return text if -1000 < number < 1000 else f"{number:,}".replace(",", _convention(words).thousands)


def day(value: date, words: Words) -> str:
    """A day of the calendar: 26/06/2023 or 26 Jun 2023."""
    if language_of(words) is Language.VIETNAMESE:
        return f"{value.day:02}/{value.month:02}/{value.year:04}"
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"


def due(value: date, words: Words) -> str:
    """A deadline, with how often it was extended: 30/06/2023 (gia hạn lần 2)."""
    said = day(value, words)
    if isinstance(value, ExtendedDay):  # with no-break spaces: it stands on a line of its own where room is short
        said += " " + words.gettext(gettext_noop("(extension {n})")).format(n=value.extensions).replace(" ", "\u00a0")
    return said


def weekday(value: date, words: Words) -> str:
    """The day of the week: thứ Bảy, Saturday."""
    return words.gettext(_WEEKDAYS[value.weekday()])


def moved_day(written: date, kept: date, words: Words) -> str:
    """A day that was written and the one kept in its place: 28/11/2026 (thứ Bảy → thứ Hai 30/11/2026)."""
    return f"{day(written, words)} ({weekday(written, words)} → {weekday(kept, words)} {day(kept, words)})"


def size(count: int, words: Words) -> str:
    """So many bytes, as a person says it: 640 KB, 1,2 MB."""
    if count < 1_000_000:
        return f"{amount(-(-count // 1000), words)} KB"
    tenths = -(-count // 100_000)
    return f"{amount(tenths // 10, words)}{_convention(words).decimal}{tenths % 10} MB"


def percentage(value: Ratio, words: Words) -> str:
    """A share in per cent with one decimal, halves rounded up: 66,7 % or 66.7%; a dash where there is no share."""
    if not value.whole:
        return NOTHING
    tenths = (2000 * value.part + value.whole) // (2 * value.whole)
    form = _convention(words)
    return f"{amount(tenths // 10, words)}{form.decimal}{tenths % 10}{form.percent}"


def ratio(value: Ratio, words: Words) -> str:
    """A share with what it was worked out from: 2/3 (66,7 %)."""
    return f"{amount(value.part, words)}/{amount(value.whole, words)} ({percentage(value, words)})"


def held(value: Held, words: Words) -> str:
    """A meeting with its number and its day: 12. Giao ban tháng 6 (26/06/2023)."""
    on = f"({day(value.held_on, words)})".replace(" ", "\u00a0") if value.held_on else ""  # never broken over lines
    return f"{value.number}. {plain(value.title)} {on}".rstrip()


def points(value: Points, words: Words) -> str:
    """A difference in percentage points, with its sign: +33,3 or −4.0."""
    whole, tenth = divmod(abs(value.tenths), 10)
    sign = "+" if value.tenths > 0 else "−" if value.tenths < 0 else ""
    return f"{sign}{whole}{_convention(words).decimal}{tenth}"


def listed(names: Sequence[str]) -> str:
    """Several names in one line. Semicolons, for many names of units have commas in them."""
    return "; ".join(names)


def state(value: StrEnum, words: Words) -> str:
    """A status, a timeliness, an outcome, a restriction, a level or a channel in words, as inside a sentence."""
    return words.gettext(_WORDS[type(value).__name__][value.value])


def title(text: str, restricted: Restriction | None, words: Words) -> str:
    """A title, safe to print, with the mark of one that is restricted: [mật] or [secret]."""
    return plain(text) if restricted is None else f"[{state(restricted, words)}] {plain(text)}"


def echoed(text: str, restricted: Restriction | None, words: Words) -> str:
    """The title of a task in the echo of a change; of one that is kept from others only that it is.

    Whoever changes it knows it, and may have somebody looking on.
    """
    return title(words.gettext(gettext_noop("title left out")) if restricted else text, restricted, words)


def cell(value: Cell, words: Words, *, identifier: bool = False) -> str:
    """What stands in a table for a value, safe to print; None is a dash. An `identifier` is not set as an amount."""
    match value:
        case None:
            return NOTHING
        case StrEnum():
            return _capital(state(value, words))
        case str():
            return plain(value)
        case int():
            return str(value) if identifier else amount(value, words)
        case date():
            return due(value, words)
        case Ratio():
            return ratio(value, words)
        case Held():
            return held(value, words)
        case Points():
            return points(value, words)
        case _:
            return plain(listed(value)) if value else NOTHING


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
