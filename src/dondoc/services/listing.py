"""The lists that are asked for every day: any tasks, what is overdue, what will be due soon.

`rows` says how much of each task is read: `LINES` for a list, `IN_FULL` for programs. What is dated is read in the
order of an index and what is not after it, so that the first rows of a long list cost no sorting of all of it.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any, TypeVar

from dondoc.services.selection import Selection, conditions
from dondoc.storage.queries import tasks as q
from dondoc.storage.query import Filter, Query
from dondoc.storage.store import Store

T = TypeVar("T")

LINES = q.task_lines
IN_FULL = q.task_rows


def tasks(store: Store, rows: Query[T], wanted: Selection, day: date, *, limit: int | None = None) -> list[T]:
    """The tasks that pass the filters as of a day, the first due first and those without deadline last."""
    met = conditions(store, wanted, day)
    return _by_due(store, rows, met.filters, met.values, limit)


def overdue(
    store: Store,
    rows: Query[T],
    wanted: Selection,
    day: date,
    *,
    today: date,
    original: bool = False,
    limit: int | None = None,
) -> list[T]:
    """The tasks whose last day lay before `day` and that were not completed by the end of it, the latest first.

    Never the undated, the finished, or what is due on the day itself. With `original` the first deadline ever set is
    the measure. Seen from a day before `today`, what was completed since then still counts, and what was given
    since then does not.
    """
    met = conditions(store, wanted, day)
    then = (q.runs,) if day >= today else (q.ran, q.was_assigned)
    late, order = (q.is_overdue_by_original, q.by_original_due) if original else (q.is_overdue, q.by_due)
    return store.all(rows, [*met.filters, *then, late], order, limit, **{**met.values, "day": day})


def soon(store: Store, rows: Query[T], wanted: Selection, day: date, *, days: int, limit: int | None = None) -> list[T]:
    """The tasks due from `day` to `day` + `days`, both inclusive, and not completed, the first due first."""
    met = conditions(store, wanted, day, soon_days=days)
    values = {**met.values, "day": day, "soon_until": day + timedelta(days=days)}
    return store.all(rows, [*met.filters, q.runs, q.is_due_by], q.by_due, limit, **values)


def _by_due(
    store: Store, rows: Query[T], filters: Sequence[Filter], values: Mapping[str, Any], limit: int | None
) -> list[T]:
    dated = store.all(rows, [*filters, q.has_deadline], q.by_due, limit, **values)
    left = None if limit is None else limit - len(dated)
    return dated if left == 0 else dated + store.all(rows, [*filters, q.has_no_deadline], q.by_number, left, **values)
