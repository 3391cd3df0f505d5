"""What the terms of a filter mean, as far as it can be said without a store: statuses, days and numbers are read here.

A `Criterion` holds what a term says. Of values with a comma between them one is enough, and so it is with those of one
key in several terms; but comparisons (`due>1/9 due<30/9`) and words of the text all have to be met.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from dondoc.domain.filter_words import IN_VIETNAMESE, NONE, RESTRICTIONS, STATES, STATUSES, alike, squeeze
from dondoc.domain.filtering import OPERATOR, Term, marked
from dondoc.domain.vietnamese import nfc
from dondoc.errors import DondocError, NotADay
from dondoc.errors.filters import BadTerm, MistypedValue
from dondoc.services.finding.filter_spans import Span, days, numbers
from dondoc.typing import NamedTuple, TypeAlias

Value: TypeAlias = str | Span[date] | Span[int] | None
"""A name, a state, a stretch; None for "there is none"."""

DAYS = ("due", "original", "given", "done")
NUMBERS = ("number", "percent", "parent")
ALWAYS_THERE = ("number", "percent", "given", "text", "status", "is")
"""What no task is without."""

BEYOND_OPEN = frozenset(("completed", "withdrawn", "split", "closed", "ontime", "donelate"))
DAYS_ALLOWED = ("30/9", "1/7..30/9", "“quý III”", "“tháng 9”", "today", "+7", "none")
NUMBERS_ALLOWED = "3, 3-7, 50..80"


class Criterion(NamedTuple):
    """One thing that a task has to meet, or with `negated` must not: any of the values.

    `parts` are all that a saved view says, meant together; there are no values then.
    """

    key: str
    values: tuple[Value, ...]
    negated: bool = False
    parts: "tuple[Criterion, ...]" = ()

    @property
    def beyond_open(self) -> bool:
        """Whether tasks that are not open any more are asked for by name."""
        if self.negated:
            return False
        return self.key in ("number", "parent", "done") or not BEYOND_OPEN.isdisjoint(map(str, self.values))

    @property
    def names_restricted(self) -> bool:
        """Whether tasks that are kept from others are asked for by name."""
        if self.negated:
            return False
        return "restricted" in self.values if self.key == "is" else self.key == "restricted" and any(self.values)


def criteria(terms: Iterable[tuple[Term, str]], today: date) -> tuple[Criterion, ...]:
    """The meaning of terms, each with the text it stands in, as of `today`.

    Raises BadTerm for a value that its key cannot have.
    """
    found: dict[tuple[str, bool, int, str], Criterion] = {}
    for place, (term, text) in enumerate(terms):
        values = tuple(_values(term, nfc(text), today))
        either = term.operator == ":" and term.key != "text" and not term.negated
        sort = _sort_of(values[0]) if term.key == "is" and len(values) == 1 else ""
        known = found.get(key := (term.key, either, 0 if either else place + 1, sort))
        found[key] = Criterion(term.key, (known.values if known else ()) + values, term.negated)
    return tuple(found.values())


def _sort_of(state: Value) -> str:
    """Of which sort a state is. Of two of one sort a task has but one, so either is meant; of two sorts both."""
    if state in ("moved", "restricted"):
        return str(state)
    return "open" if state in ("open", "closed") else "status" if state in STATUSES.values() else "standing"


def _values(term: Term, text: str, today: date) -> Iterator[Value]:
    for typed in term.values:
        try:
            yield _value(term, typed, today)
        except _NotPossible as wrong:
            key = re.split(OPERATOR, text[term.begins : term.ends], maxsplit=1)[0].lstrip("-")
            english = squeeze(key) == squeeze(term.key)
            allowed = ", ".join(word if english else IN_VIETNAMESE.get(word, word) for word in wrong.allowed)
            place = marked(text, term.begins, term.ends)
            kind = MistypedValue if wrong.meant else BadTerm
            raise kind(value=typed, key=key, filter=place, meant=wrong.meant, allowed=allowed) from None


def _value(term: Term, typed: str, today: date) -> Value:
    if squeeze(typed) in NONE and term.operator == ":" and term.key not in ALWAYS_THERE:
        return None
    if term.key in DAYS:
        try:
            return days(typed, term.operator, today)
        except (NotADay, DondocError):
            raise _NotPossible(DAYS_ALLOWED) from None
    if term.key in NUMBERS:
        if (span := numbers(typed, term.operator)) is None:
            raise _NotPossible((NUMBERS_ALLOWED,))
        return span
    if term.operator != ":":
        raise _NotPossible((f"{term.key}:{typed}",))
    if term.key == "restricted":
        if (kind := RESTRICTIONS.get(squeeze(typed))) is None:
            raise _NotPossible((*dict.fromkeys(RESTRICTIONS.values()), "none"))
        return kind
    if term.key in ("status", "is"):
        known = STATUSES if term.key == "status" else STATES
        if (state := STATES.get(squeeze(typed))) is None:
            raise _NotPossible(tuple(dict.fromkeys(known.values())), alike(typed, known))
        return state
    return typed


class _NotPossible(Exception):
    """A value that its key cannot have; what it can be, and what was probably meant."""

    def __init__(self, allowed: tuple[str, ...], meant: str = "") -> None:
        self.allowed, self.meant = allowed, meant
