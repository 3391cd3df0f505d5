"""Which tasks are meant: numbers and filters, joined by AND, as conditions on the store."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date, timedelta
from typing import Any

from dondoc.domain.task import SOON_DAYS, Status, Task, Timeliness
from dondoc.domain.vietnamese import fold
from dondoc.errors import NoFilter, UnknownTask
from dondoc.services import units
from dondoc.storage import queries
from dondoc.storage.query import Filter, Sorting
from dondoc.storage.store import Store


@dataclass(frozen=True, slots=True)
class Selection:
    """What was asked for; everything left out does not filter. Both ends of the due range are inclusive."""

    numbers: tuple[int, ...] = ()
    unit: str | None = None  # in the lead or cooperating
    lead: str | None = None
    official: str | None = None
    meeting: int | None = None
    document: int | None = None
    status: Status | None = None
    timeliness: Timeliness | None = None
    due_from: date | None = None
    due_until: date | None = None
    text: str | None = None
    open_only: bool = False

    def is_empty(self) -> bool:
        """Whether nothing at all was asked for."""
        return all(getattr(self, field.name) in (None, (), False) for field in fields(self))


@dataclass(frozen=True, slots=True)
class Conditions:
    """A selection as the store understands it."""

    filters: tuple[Filter, ...]
    values: Mapping[str, Any]


def conditions(store: Store, wanted: Selection, day: date, *, soon_days: int = SOON_DAYS) -> Conditions:
    """Turn a selection into conditions as of a day. Raises UnknownUnit or AmbiguousUnit."""
    filters: list[Filter] = []
    values: dict[str, Any] = {}

    def where(condition: Filter, **bound: Any) -> None:
        filters.append(condition)
        values.update(bound)

    if wanted.unit is not None:
        where(queries.unit_takes_part, unit_id=units.find(store, wanted.unit).id)
    if wanted.lead is not None:
        where(queries.lead_is, lead_id=units.find(store, wanted.lead).id)
    if wanted.official is not None:
        where(queries.official_is, official=fold(wanted.official))
    if wanted.meeting is not None:
        where(queries.meeting_is, meeting_id=wanted.meeting)
    if wanted.document is not None:
        where(queries.document_is, document_id=wanted.document)
    if wanted.status is not None:
        where(queries.status_is, status=wanted.status.value)
    if wanted.open_only:
        where(queries.is_open)
    if wanted.due_from is not None:
        where(queries.due_from, due_from=wanted.due_from)
    if wanted.due_until is not None:
        where(queries.due_until, due_until=wanted.due_until)
    if wanted.text is not None:
        where(queries.text_has, pattern=f"%{_literal(fold(wanted.text))}%")
    if wanted.timeliness is not None:
        for condition in _TIMELINESS[wanted.timeliness]:
            where(condition, day=day, soon_until=day + timedelta(days=soon_days))
    return Conditions(tuple(filters), values)


_TIMELINESS: dict[Timeliness, tuple[Filter, ...]] = {
    Timeliness.NO_DEADLINE: (queries.ran, queries.has_no_deadline),
    Timeliness.IN_TIME: (queries.ran, queries.is_in_time),
    Timeliness.DUE_SOON: (queries.ran, queries.is_due_soon),
    Timeliness.DUE_TODAY: (queries.ran, queries.is_due_today),
    Timeliness.OVERDUE: (queries.ran, queries.is_overdue),
    Timeliness.ON_TIME: (queries.is_completed, queries.is_on_time),
    Timeliness.LATE: (queries.is_completed, queries.is_late),
}


def _literal(text: str) -> str:
    """Text in which the wildcards of LIKE stand for themselves."""
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def task(store: Store, number: int) -> Task:
    """One task. Raises UnknownTask."""
    found = store.first(queries.task_rows, [queries.number_is], number=number)
    if found is None:
        raise UnknownTask(number=number)
    return found


def select_tasks(
    store: Store,
    wanted: Selection,
    day: date,
    order: Sorting = queries.by_due_undated_last,
    *,
    soon_days: int = SOON_DAYS,
) -> list[Task]:
    """The tasks that are meant, as of a day: those numbered, in that order, else those the filters leave.

    Raises UnknownTask for a number that is none, UnknownUnit and AmbiguousUnit for a unit.
    """
    met = conditions(store, wanted, day, soon_days=soon_days)
    if not wanted.numbers:
        return store.all(queries.task_rows, met.filters, order, **met.values)
    named = [task(store, number) for number in dict.fromkeys(wanted.numbers)]
    if not met.filters:
        return named
    left = {each.number for each in store.all(queries.task_rows, met.filters, order, **met.values)}
    return [each for each in named if each.number in left]


def select_for_change(store: Store, wanted: Selection, day: date) -> list[Task]:
    """The tasks that a change is meant for. Raises NoFilter where nothing says which."""
    if wanted.is_empty():
        raise NoFilter
    return select_tasks(store, wanted, day)
