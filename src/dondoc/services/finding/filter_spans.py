"""Stretches of days and numbers as a filter says them: 30/9, 1/7..30/9, "quý III", today, +7; 3-7, 50..80."""

import re
from datetime import date, timedelta

from dondoc.domain.day import read_day
from dondoc.domain.deadline import DeadlineKind
from dondoc.domain.filter_words import squeeze
from dondoc.errors import NotADay
from dondoc.typing import Generic, NamedTuple, TypeVar

V = TypeVar("V", date, int)


class Span(NamedTuple, Generic[V]):
    """From `first` to `last`, both inclusive; None where it has no end."""

    first: V | None
    last: V | None


NAMED = {
    **dict.fromkeys(("today", "homnay", "nay"), 0),
    **dict.fromkeys(("tomorrow", "mai", "ngaymai"), 1),
    **dict.fromkeys(("yesterday", "homqua", "hqua"), -1),
}
"""Days by their distance from today."""

IN_VIETNAMESE = {
    "thisweek": "tuần này",
    "nextweek": "tuần sau",
    "lastweek": "tuần trước",
    "thismonth": "tháng này",
    "nextmonth": "tháng sau",
    "lastmonth": "tháng trước",
    "thisquarter": "quý này",
    "nextquarter": "quý sau",
    "thisyear": "năm nay",
}
IN_VIETNAMESE |= {squeeze(words): words for words in IN_VIETNAMESE.values()}
"""What a filter says in one word and the rules of the deadlines read in Vietnamese."""


def days(words: str, operator: str, today: date) -> Span[date]:
    """The days that words mean with an operator, in the year of `today` where none is said.

    A stretch such as "quý III" is meant whole: `<` is before its first day, `<=` until its last. Raises NotADay.
    """
    first, dots, last = words.partition("..")
    if dots:
        return Span(_day(first, today)[0] if first else None, _day(last, today)[1] if last else None)
    begins, ends = _day(words, today)
    one = timedelta(days=1)
    try:
        return compared(begins, ends, operator, one)
    except OverflowError:
        raise NotADay(words=words) from None


def compared(begins: V, ends: V, operator: str, one: "timedelta | int") -> "Span[V]":
    """What lies before, behind or within a stretch; `one` is the step to the next."""
    match operator:
        case "<":
            return Span(None, begins - one)  # type: ignore[operator]
        case "<=":
            return Span(None, ends)
        case ">":
            return Span(ends + one, None)  # type: ignore[operator]
        case ">=":
            return Span(begins, None)
    return Span(begins, ends)


def numbers(words: str, operator: str) -> Span[int] | None:
    """The numbers that words mean: 3, 3-7, 50.., 60%; None for what is no number."""
    found = re.fullmatch(r"(\d{0,9})(\.\.|-)?(\d{0,9})", words.replace("%", "").replace(" ", ""))
    if found is None or not (found[1] or found[3]) or (found[3] and not found[2]):
        return None
    if found[2]:
        return Span(int(found[1]) if found[1] else None, int(found[3]) if found[3] else None)
    return compared(int(found[1]), int(found[1]), operator, 1)


def _day(words: str, today: date) -> tuple[date, date]:
    """The first and the last day that words mean. Raises NotADay."""
    key = squeeze(words)
    if (distance := NAMED.get(key)) is not None:
        return (today + timedelta(days=distance),) * 2
    if re.fullmatch(r"[+-]\d{1,4}", words.strip()):
        return (today + timedelta(days=int(words)),) * 2
    try:
        return (read_day(words, today),) * 2
    except NotADay:
        return _stretch(IN_VIETNAMESE.get(key, words), today, words)


def _stretch(words: str, today: date, typed: str) -> tuple[date, date]:
    """A month, a quarter, a week or whatever else the rules of the deadlines read; as they read it from today on."""
    from dondoc.extract.deadlines import read_phrase

    words = re.sub(r"\bq([1-4]|iv|i{1,3})\b", r"quý \1", words, flags=re.IGNORECASE)
    if not re.search(r"\d{4}|này|nay|sau|tới|trước|ngày|tuần", words):  # a month of this year, past or not
        words = f"{words} năm {today.year}"
    found = read_phrase(words, today)
    if found is None or found.last is None:
        raise NotADay(words=typed)
    if found.kind is DeadlineKind.DURATION or found.first is None:
        return found.last, found.last
    return found.first, found.last
