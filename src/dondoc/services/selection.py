"""Which tasks are meant: numbers and filters, joined by AND, as conditions on the store."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any, NamedTuple

from dondoc.domain.task import SOON_DAYS, Status, Task, Timeliness
from dondoc.domain.vietnamese import fold
from dondoc.errors import NoFilter, UnknownTask
from dondoc.storage.queries import tasks as q
from dondoc.storage.query import Filter
from dondoc.storage.store import Store


class Selection(NamedTuple):
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
        return self == Selection()


class Conditions(NamedTuple):
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
        _with_unit(store, wanted.unit, where)
    if wanted.lead is not None:
        _with_lead(store, wanted.lead, where)
    if wanted.official is not None:
        where(q.official_is, official=fold(wanted.official))
    if wanted.meeting is not None:
        where(q.meeting_is, meeting_id=wanted.meeting)
    if wanted.document is not None:
        where(q.document_is, document_id=wanted.document)
    if wanted.status is not None:
        where(q.status_is, status=wanted.status.value)
    if wanted.open_only:
        where(q.is_open)
    if wanted.due_from is not None:
        where(q.due_from, due_from=wanted.due_from)
    if wanted.due_until is not None:
        where(q.due_until, due_until=wanted.due_until)
    if wanted.text is not None:
        where(q.text_has, pattern=f"%{_literal(fold(wanted.text))}%")
    if wanted.timeliness is not None:
        for condition in _TIMELINESS[wanted.timeliness]:
            where(condition, day=day, soon_until=day + timedelta(days=soon_days))
    return Conditions(tuple(filters), values)


_TIMELINESS: dict[Timeliness, tuple[Filter, ...]] = {
    Timeliness.NO_DEADLINE: (q.ran, q.has_no_deadline),
    Timeliness.IN_TIME: (q.ran, q.is_in_time),
    Timeliness.DUE_SOON: (q.ran, q.is_due_soon),
    Timeliness.DUE_TODAY: (q.ran, q.is_due_today),
    Timeliness.OVERDUE: (q.ran, q.is_overdue),
    Timeliness.ON_TIME: (q.is_completed, q.is_on_time),
    Timeliness.LATE: (q.is_completed, q.is_late),
}


def _with_unit(store: Store, name: str, where: Callable[..., None]) -> None:
    """What a unit takes part in; of one that has ended also what it handed over."""
    from dondoc.services import units  # most lists name none

    unit = units.find(store, name)
    if unit.ended_on is None:
        where(q.unit_takes_part, unit_id=unit.id)
    else:
        from dondoc.services.successions import were_with

        condition, values = were_with(unit, in_lead=False)
        where(condition, **values)


def _with_lead(store: Store, name: str, where: Callable[..., None]) -> None:
    from dondoc.services import units  # most lists name none

    unit = units.find(store, name)
    if unit.ended_on is None:
        where(q.lead_is, lead_id=unit.id)
    else:
        from dondoc.services.successions import were_with

        condition, values = were_with(unit, in_lead=True)
        where(condition, **values)


def _literal(text: str) -> str:
    """Text in which the wildcards of LIKE stand for themselves."""
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def task(store: Store, number: int) -> Task:
    """One task. Raises UnknownTask."""
    found = store.first(q.task_rows, [q.number_is], number=number)
    if found is None:
        raise UnknownTask(number=number)
    return found


def select_for_change(store: Store, wanted: Selection, day: date) -> list[Task]:
    """The tasks that a change is meant for, as of a day: those numbered, in that order, else those the filters leave.

    Raises NoFilter where nothing says which, UnknownTask for a number that is none, UnknownUnit and AmbiguousUnit for
    a unit.
    """
    if wanted.is_empty():
        raise NoFilter
    met = conditions(store, wanted, day)
    if not wanted.numbers:
        return store.all(q.task_rows, met.filters, q.by_number, **met.values)
    named = [task(store, number) for number in dict.fromkeys(wanted.numbers)]
    if not met.filters:
        return named
    here = [q.number_is, *met.filters]
    return [each for each in named if store.first(q.task_rows, here, **met.values, number=each.number)]
