"""Which tasks are meant: numbers and filters, joined by AND, as conditions on the store."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from dondoc.domain.task import SOON_DAYS, Status, Task, Timeliness
from dondoc.services.finding.by_number import task
from dondoc.storage.queries import parts as part_queries
from dondoc.storage.queries import tasks as q
from dondoc.storage.query import AnyOf, Filter, Where
from dondoc.storage.store import Store
from dondoc.typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from dondoc.services.finding.filtering import Criterion


class Selection(NamedTuple):
    """What was asked for; everything left out does not filter. Both ends of the due range are inclusive."""

    numbers: tuple[int, ...] = ()
    unit: str | None = None  # in the lead or cooperating
    lead: str | None = None
    official: str | None = None
    meeting: int | None = None
    document: int | None = None
    parent: int | None = None  # the parts of this task
    status: Status | None = None
    timeliness: Timeliness | None = None
    due_from: date | None = None
    due_until: date | None = None
    text: str | None = None
    open_only: bool = False
    restricted: bool = False  # those that are kept from others too; they are found by their numbers in any case
    criteria: "tuple[Criterion, ...]" = ()  # what a filter says

    def is_empty(self) -> bool:
        """Whether nothing at all was asked for."""
        return self._replace(restricted=False) == Selection()

    def with_restricted(self) -> bool:
        """Whether restricted tasks are asked for: by number, by the option or by a term."""
        return self.restricted or bool(self.numbers) or any(each.names_restricted for each in self.criteria)

    def beyond_open(self) -> bool:
        """Whether it says itself which tasks, closed ones too: else a list is of the open ones."""
        status, standing = self.status, self.timeliness
        said = status in (Status.COMPLETED, Status.WITHDRAWN) or standing in (Timeliness.ON_TIME, Timeliness.LATE)
        return said or self.parent is not None or any(criterion.beyond_open for criterion in self.criteria)


class Conditions(NamedTuple):
    """A selection as the store understands it."""

    filters: tuple[Where, ...]
    values: Mapping[str, Any]


def conditions(store: Store, wanted: Selection, day: date, *, soon_days: int = SOON_DAYS) -> Conditions:
    """Turn a selection into conditions as of a day. Raises UnknownUnit, AmbiguousUnit, UnknownOfficial."""
    filters: list[Where] = []
    values: dict[str, Any] = {}

    def where(condition: Where, **bound: Any) -> None:
        filters.append(condition)
        values.update(bound)

    if wanted.unit is not None:
        condition, bound = of_unit(store, wanted.unit, in_lead=False)
        where(condition, **bound)
    if wanted.lead is not None:
        condition, bound = of_unit(store, wanted.lead, in_lead=True)
        where(condition, **bound)
    if wanted.official is not None:
        names = officials(store, wanted.official)
        where(AnyOf(tuple((q.official_is.apart(str(place)),) for place in range(len(names)))))
        values |= {f"official_{place}": name for place, name in enumerate(names)}
    if wanted.meeting is not None:
        where(q.meeting_is, meeting_id=wanted.meeting)
    if wanted.document is not None:
        where(q.document_is, document_id=wanted.document)
    if wanted.parent is not None:
        where(part_queries.parent_is, parent_number=wanted.parent)
    if wanted.status is not None:
        where(q.status_is, status=wanted.status.value)
    if wanted.open_only:
        where(q.is_open)
    if wanted.due_from is not None:
        where(q.due_from, due_from=wanted.due_from)
    if wanted.due_until is not None:
        where(q.due_until, due_until=wanted.due_until)
    if wanted.text is not None:
        where(q.text_has, pattern=pattern(wanted.text))
    if wanted.timeliness is not None:
        filters += TIMELINESS[wanted.timeliness]
    if wanted.criteria:
        from dondoc.services.finding import filter_conditions  # most lists have no filter

        met, bound = filter_conditions.conditions(store, wanted.criteria)
        filters += met
        values |= bound
    if wanted.timeliness is not None or wanted.criteria:
        values |= {"day": day, "soon_until": day + timedelta(days=soon_days)}
    if not wanted.with_restricted():
        filters.append(q.is_unrestricted)
    return Conditions(tuple(dict.fromkeys(filters)), values)


def left_out(store: Store, filters: Sequence[Where], values: Mapping[str, Any]) -> int:
    """How many tasks pass these filters but for being restricted; 0 where they were asked for."""
    if q.is_unrestricted not in filters:
        return 0
    others = [q.is_restricted if condition == q.is_unrestricted else condition for condition in filters]
    return store.first(q.counted, others, **values) or 0


TIMELINESS: dict[Timeliness, tuple[Filter, ...]] = {
    Timeliness.NO_DEADLINE: (q.runs, q.has_no_deadline),
    Timeliness.IN_TIME: (q.runs, q.is_in_time),
    Timeliness.DUE_SOON: (q.runs, q.is_due_soon),
    Timeliness.DUE_TODAY: (q.runs, q.is_due_today),
    Timeliness.OVERDUE: (q.runs, q.is_overdue),
    Timeliness.ON_TIME: (q.is_completed, q.is_on_time),
    Timeliness.LATE: (q.is_completed, q.is_late),
}


def of_unit(store: Store, name: str, *, in_lead: bool) -> tuple[Filter, dict[str, Any]]:
    """The tasks that a unit leads, or takes part in; of one that has ended also those it handed over."""
    from dondoc.services.units import units  # most lists name none

    unit = units.find(store, name)
    if unit.ended_on is not None:
        from dondoc.services.units.successions import were_with

        return were_with(unit, in_lead=in_lead)
    return (q.lead_is, {"lead_id": unit.id}) if in_lead else (q.unit_takes_part, {"unit_id": unit.id})


def pattern(text: str) -> str:
    """What finds these words with LIKE; its wildcards stand for themselves."""
    from dondoc.domain.vietnamese import fold  # most lists look for no words

    literal = fold(text).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{literal}%"


def officials(store: Store, typed: str) -> list[str]:
    """The officials, as they are written, whose names have these words. Raises UnknownOfficial."""
    from dondoc.storage.queries import finding as finding_queries  # most lists name none

    found = [name for name in store.all(finding_queries.officials) if has_words(name, typed)]
    if not found:
        from dondoc.errors.filters import UnknownOfficial

        raise UnknownOfficial(name=typed)
    return found


def has_words(text: str, typed: str) -> bool:
    """Whether all the words that were typed stand in a text, accents or not."""
    from dondoc.domain.vietnamese import fold

    return set(fold(typed).split()) <= set(fold(text).split())


def select_for_change(store: Store, wanted: Selection, day: date) -> list[Task]:
    """The tasks that a change is meant for, as of a day: those numbered, in that order, else those the filters leave.

    Raises NoFilter where nothing says which, UnknownTask for a number that is none, UnknownUnit and AmbiguousUnit for
    a unit, UnknownOfficial.
    """
    if wanted.is_empty():
        from dondoc.errors.usage import NoFilter

        raise NoFilter
    met = conditions(store, wanted, day)
    if not wanted.numbers:
        return store.all(q.task_rows, met.filters, q.by_number, **met.values)
    named = [task(store, number) for number in dict.fromkeys(wanted.numbers)]
    if not met.filters:
        return named
    here = [q.number_is, *met.filters]
    return [each for each in named if store.first(q.task_rows, here, **met.values, number=each.number)]
