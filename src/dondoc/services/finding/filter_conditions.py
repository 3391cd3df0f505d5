"""The criteria of a filter as conditions on the store: names are looked up here, and each value becomes its filters."""

from collections.abc import Callable, Iterator, Sequence

from dondoc.domain.task import Timeliness
from dondoc.errors.filters import UnknownField
from dondoc.errors.meetings import UnknownDocument, UnknownMeeting
from dondoc.services.finding.fields import fields
from dondoc.services.finding.filter_spans import Span
from dondoc.services.finding.filtering import Criterion, Value
from dondoc.services.finding.selection import TIMELINESS, has_words, of_unit, officials, pattern
from dondoc.services.meetings import documents, meetings
from dondoc.services.units import units
from dondoc.storage.queries import finding as finding_queries
from dondoc.storage.queries import parts as part_queries
from dondoc.storage.queries import tasks as q
from dondoc.storage.query import AnyOf, Filter, Where
from dondoc.storage.store import Store
from dondoc.typing import Any, TypeAlias

Way: TypeAlias = tuple[tuple[Filter, ...], dict[str, Any]]
"""Conditions that are to be met together, with the values they are about."""

STANDINGS = {
    "overdue": Timeliness.OVERDUE,
    "today": Timeliness.DUE_TODAY,
    "soon": Timeliness.DUE_SOON,
    "intime": Timeliness.IN_TIME,
    "nodate": Timeliness.NO_DEADLINE,
    "ontime": Timeliness.ON_TIME,
    "donelate": Timeliness.LATE,
}
RESTRICTIONS = {
    "any": q.is_restricted,
    "secret": finding_queries.is_secret,
    "internal": finding_queries.is_internal,
}
OTHER_STATES = {
    "restricted": q.is_restricted,
    "open": q.is_open,
    "closed": finding_queries.is_closed,
    "moved": finding_queries.was_moved,
}

NOTHING = {
    "unit": (finding_queries.has_no_lead, finding_queries.has_no_cooperating),
    "lead": (finding_queries.has_no_lead,),
    "with": (finding_queries.has_no_cooperating,),
    "official": (finding_queries.has_no_official,),
    "field": (finding_queries.has_no_field,),
    "meeting": (finding_queries.has_no_meeting,),
    "document": (finding_queries.has_no_document,),
    "parent": (part_queries.is_whole,),
    "due": (q.has_no_deadline,),
    "original": (finding_queries.has_no_original,),
    "done": (finding_queries.is_not_completed,),
    "restricted": (q.is_unrestricted,),
}
"""What "none" means."""

DAYS = {
    "due": (q.due_from, q.due_until),
    "original": (finding_queries.original_from, finding_queries.original_until),
    "given": (finding_queries.assigned_from, finding_queries.assigned_until),
    "done": (finding_queries.completed_from, finding_queries.completed_until),
}

NUMBERS = {
    "number": q.number_between,
    "percent": finding_queries.percent_between,
    "parent": part_queries.parent_between,
}
HIGHEST = 2**31 - 1


def conditions(store: Store, criteria: Sequence[Criterion], within: str = "") -> tuple[list[Where], dict[str, Any]]:
    """The conditions of the criteria, and their values; that of the day is left to the caller.

    `within` sets the parameters of those of a view apart from all others.

    Raises UnknownUnit, AmbiguousUnit, UnknownMeeting, UnknownDocument and UnknownOfficial.
    """
    met: list[Where] = []
    bound: dict[str, Any] = {}
    for place, criterion in enumerate(criteria):
        if criterion.parts:
            together, inner = conditions(store, criterion.parts, f"{within}{place}_in_")
            met.append(AnyOf((tuple(together),), criterion.negated))
            bound |= inner
            continue
        ways: list[tuple[Filter, ...]] = []
        for filters, values in (way for value in criterion.values for way in _ways(store, criterion.key, value)):
            own = f"{within}{place}_{len(ways)}"
            ways.append(tuple(each.apart(own) for each in filters) if values else filters)
            bound |= {f"{name}_{own}": value for name, value in values.items()}
        if len(ways) == 1 and not criterion.negated:
            met += ways[0]
        else:
            met.append(AnyOf(tuple(ways), criterion.negated))
    return met, bound


def _ways(store: Store, key: str, value: Value) -> Iterator[Way]:
    if value is None:
        yield NOTHING[key], {}
    elif isinstance(value, Span):
        yield _stretch(key, value)
    elif key in ("status", "is"):
        yield _state(value)
    elif key == "restricted":
        yield (RESTRICTIONS[value],), {}
    elif key == "text":
        yield (q.text_has,), {"pattern": pattern(value)}
    else:
        yield from NAMED[key](store, value)


def _stretch(key: str, span: Span[Any]) -> Way:
    if (condition := NUMBERS.get(key)) is not None:
        first, last = span.first or 0, HIGHEST if span.last is None else span.last
        return (condition,), {f"{key}_from": first, f"{key}_until": last}
    ends = zip(DAYS[key], span, strict=True)
    given = {condition: day for condition, day in ends if day is not None}
    return tuple(given), {condition.name.partition(".")[2]: day for condition, day in given.items()}


def _state(state: str) -> Way:
    if state in STANDINGS:
        return TIMELINESS[STANDINGS[state]], {}
    if state in OTHER_STATES:
        return (OTHER_STATES[state],), {}
    return (q.status_is,), {"status": state}


def _units(store: Store, typed: str) -> Iterator[Way]:
    condition, values = of_unit(store, typed, in_lead=False)
    yield (condition,), values


def _leads(store: Store, typed: str) -> Iterator[Way]:
    condition, values = of_unit(store, typed, in_lead=True)
    yield (condition,), values


def _cooperating(store: Store, typed: str) -> Iterator[Way]:
    yield (finding_queries.unit_cooperates,), {"unit_id": units.find(store, typed).id}


def _meetings(store: Store, typed: str) -> Iterator[Way]:
    """The meeting of this number, else those whose titles or bodies have the words."""
    held = meetings.meetings(store)
    found = [m.id for m in held if _is_meant(typed, m.id, m.title, m.body)]
    if not found:
        raise UnknownMeeting(number=typed)
    yield from (((q.meeting_is,), {"meeting_id": number}) for number in found)


def _documents(store: Store, typed: str) -> Iterator[Way]:
    """The document of this number, else those whose symbols, files or abstracts have the words."""
    papers = documents.documents(store)
    found = [paper.id for paper in papers if _is_meant(typed, paper.id, paper.number, paper.source, paper.abstract)]
    if not found:
        raise UnknownDocument(number=typed)
    yield from (((q.document_is,), {"document_id": number}) for number in found)


def _is_meant(typed: str, number: int, *texts: str | None) -> bool:
    return typed == str(number) if typed.isdecimal() else has_words(" ".join(filter(None, texts)), typed)


def _officials(store: Store, typed: str) -> Iterator[Way]:
    yield from (((q.official_is,), {"official": name}) for name in officials(store, typed))


def _fields(store: Store, typed: str) -> Iterator[Way]:
    found = [field for field in fields(store) if has_words(field, typed)]
    if not found:
        raise UnknownField(name=typed)
    yield from (((finding_queries.field_is,), {"field": field}) for field in found)


NAMED: dict[str, Callable[[Store, str], Iterator[Way]]] = {
    "unit": _units,
    "lead": _leads,
    "with": _cooperating,
    "official": _officials,
    "field": _fields,
    "meeting": _meetings,
    "document": _documents,
}
"""What names are looked up for."""
