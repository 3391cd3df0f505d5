"""A deadline as a clerk types it: a phrase, and nothing around it."""

from datetime import date

from dondoc.domain.deadline import Deadline, DeadlineKind
from dondoc.domain.vietnamese import nfc
from dondoc.extract.deadlines.model import AS_TYPED, Conventions, Setting
from dondoc.extract.deadlines.pieces import lowered
from dondoc.extract.deadlines.resolve import checked
from dondoc.extract.deadlines.rules import rules_for


def read_phrase(phrase: str, anchor: date, *, conventions: Conventions = AS_TYPED) -> Deadline | None:
    """The deadline that one phrase sets, as a clerk types it; None where the words set none.

    An impossible date ("31/6") is UNCLEAR with the problem "impossible-date" and no last day.
    """
    text = nfc(phrase).strip()
    if found := _whole(text, anchor, conventions):
        return found
    from dondoc.extract.deadlines.choose import chosen
    from dondoc.extract.deadlines.scan import find_typed

    found = chosen(find_typed(text, anchor, conventions), anchor, text, conventions)
    return None if found.kind is DeadlineKind.NONE else found


def _whole(text: str, anchor: date, conventions: Conventions) -> Deadline | None:
    """The reading of the first rule that reads all of a phrase: no other can read more, so no other is tried."""
    lower = lowered(text)
    if lower.startswith("24"):
        return None  # "24/7" is no day of July
    for rule in rules_for(lower):
        m = rule.pattern.match(lower)
        if m and m.end() == len(lower) and (found := rule.meaning(m, Setting(anchor, conventions))):
            return checked(found._replace(words=text, rule=rule.name), anchor)
    return None
