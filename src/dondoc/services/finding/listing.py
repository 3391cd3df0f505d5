"""The lists that are asked for every day: any tasks, what is overdue, what will be due soon.

`rows` says how much of each task is read: `LINES` for a list, `IN_FULL` for programs. Every list is read in the order
of an index, so that the first rows of a long one cost no sorting of all of it: what is dated before what is not, and
what one index cannot answer ("in the lead or cooperating") in parts that are merged.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from itertools import product

from dondoc.domain.task import Task, TaskLine
from dondoc.services.finding.selection import Selection, conditions, left_out
from dondoc.storage.queries import tasks as q
from dondoc.storage.query import Filter, Query, Sorting, Where
from dondoc.storage.store import Store
from dondoc.typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from dondoc.services.finding.layout import Layout

T = TypeVar("T", bound=Task | TaskLine)

LINES = q.task_lines
IN_FULL = q.task_rows

PARTS: dict[str, tuple[Filter, ...]] = {
    q.unit_takes_part.name: (q.unit_leads, q.unit_helps),
    q.is_in_time.name: (q.is_far_off, q.was_reported_in_time),
}
"""What is asked in parts: together they find what the one condition finds."""

DATED = frozenset(
    condition.name
    for condition in (
        *(q.is_in_time, q.is_due_soon, q.is_due_today, q.is_overdue, q.is_late, q.due_from, q.due_until),
        q.has_deadline,
    )
)
"""The conditions that no task without a deadline meets."""


def tasks(
    store: Store, rows: Query[T], wanted: Selection, day: date, *, original: bool = False, limit: int | None = None
) -> list[T]:
    """The tasks that pass the filters as of a day, the first due first and those without deadline last.

    With `original` the first deadline ever set is the measure, here and in all that follows.
    """
    met = conditions(store, wanted, day)
    return _by_due(store, rows, list(met.filters), met.values, limit, original=original)


def overdue(
    store: Store,
    rows: Query[T],
    wanted: Selection,
    day: date,
    *,
    original: bool = False,
    limit: int | None = None,
) -> list[T]:
    """The tasks whose last day lay before `day` and that still run, the latest first.

    Never the undated, the finished, or what is due on the day itself.
    """
    filters, values = _overdue(store, wanted, day, original=original)
    return _in_parts(store, rows, filters, q.by_original_due if original else q.by_due, values, limit)


def overdue_left_out(store: Store, wanted: Selection, day: date, *, original: bool = False) -> int:
    """How many overdue tasks `overdue` leaves out because they are restricted."""
    return left_out(store, *_overdue(store, wanted, day, original=original))


def _overdue(store: Store, wanted: Selection, day: date, *, original: bool) -> tuple[list[Where], dict[str, Any]]:
    met = conditions(store, wanted, day)
    filters: list[Where] = [*met.filters, q.runs, q.is_overdue]
    return _measured(filters, original=original), {**met.values, "day": day}


def _measured(filters: list[Where], *, original: bool) -> list[Where]:
    if not original:
        return filters
    from dondoc.services.finding.by_original import by_original  # most lists are by the current deadline

    return list(by_original(filters))


def soon(
    store: Store,
    rows: Query[T],
    wanted: Selection,
    day: date,
    *,
    days: int,
    original: bool = False,
    limit: int | None = None,
) -> list[T]:
    """The tasks due from `day` to `day` + `days`, both inclusive, and not completed, the first due first."""
    met = conditions(store, wanted, day, soon_days=days)
    values = {**met.values, "day": day, "soon_until": day + timedelta(days=days)}
    filters = _measured([*met.filters, q.runs, q.is_due_by], original=original)
    return _in_parts(store, rows, filters, q.by_original_due if original else q.by_due, values, limit)


def in_layout(
    laid_out: "Layout | None",
    find: Callable[[Query[Any], int | None], list[Any]],
    day: date,
    *,
    in_full: bool = False,
    original: bool = False,
    limit: int | None = None,
) -> list[Any]:
    """What `find` gives for the rows and the limit that it is asked with, in the order of a layout if there is one.

    The rows are read `in_full` also where the layout needs it; what is sorted anew is read to its end first.
    """
    if laid_out is None:
        return find(IN_FULL if in_full else LINES, limit)
    from dondoc.services.finding.layout import arranged  # most lists have none

    rows: Query[Any] = IN_FULL if in_full or laid_out.in_full else LINES
    if not laid_out.sort:
        return find(rows, limit)
    return arranged(find(rows, None), laid_out.sort, day, original=original, limit=limit)


def open_by_prefix(store: Store, digits: str, *, limit: int) -> list[TaskLine]:
    """The open tasks whose numbers begin with these digits: the lowest numbers; without digits those due first."""
    if not digits.strip("0"):
        return store.all(LINES, [q.is_open, q.is_unrestricted, q.has_deadline], q.by_due, limit) if not digits else []
    found: list[TaskLine] = []
    for power in range(10 - len(digits)):  # 7, 70–79, 700–799, …
        first = int(digits) * 10**power
        values = {"number_from": first, "number_until": first + 10**power - 1}
        found += store.all(
            LINES, [q.is_open, q.is_unrestricted, q.number_between], q.by_number, limit - len(found), **values
        )
        if len(found) == limit:
            break
    return found


def _by_due(
    store: Store,
    rows: Query[T],
    filters: list[Where],
    values: Mapping[str, Any],
    limit: int | None,
    *,
    original: bool,
) -> list[T]:
    order = q.by_original_due if original else q.by_due
    without = _measured([*filters, q.has_no_deadline], original=original)
    if q.has_no_deadline in filters:
        return _in_parts(store, rows, without, q.by_number, values, limit)
    dated = _in_parts(store, rows, _measured([*filters, q.has_deadline], original=original), order, values, limit)
    left = None if limit is None else limit - len(dated)
    if left == 0 or not DATED.isdisjoint(each.name for each in filters if isinstance(each, Filter)):
        return dated
    return dated + _in_parts(store, rows, without, q.by_number, values, left)


def _in_parts(
    store: Store,
    rows: Query[T],
    filters: Sequence[Where],
    order: Sorting,
    values: Mapping[str, Any],
    limit: int | None,
) -> list[T]:
    """What passes all the filters, those in `PARTS` asked one part after the other; each task once."""
    parts = [store.all(rows, part, order, limit, **values) for part in product(*map(_parts, filters))]
    if len(parts) == 1:
        return parts[0]
    found = {task.number: task for part in parts for task in part}
    return sorted(found.values(), key=_KEYS[order])[:limit]


def _parts(condition: Where) -> tuple[Where, ...]:
    if not isinstance(condition, Filter) or condition.name not in PARTS:
        return (condition,)
    parts = PARTS[condition.name]
    return tuple(part.apart(condition.suffix) for part in parts) if condition.suffix else parts


_KEYS: dict[Sorting, Any] = {
    q.by_number: lambda task: task.number,
    q.by_due: lambda task: (task.due, task.number),
    q.by_original_due: lambda task: (task.original_due, task.number),
}
