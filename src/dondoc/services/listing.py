"""The two lists that are asked for every day: what is overdue, and what will be due soon."""

from datetime import date, timedelta

from dondoc.domain.task import Task
from dondoc.services.selection import Selection, conditions
from dondoc.storage.queries import tasks as q
from dondoc.storage.store import Store


def overdue(store: Store, wanted: Selection, day: date, *, today: date, original: bool = False) -> list[Task]:
    """The tasks whose last day lay before `day` and that were not completed by the end of it, the latest first.

    Never the undated, the finished, or what is due on the day itself. With `original` the first deadline ever set is
    the measure. Seen from a day before `today`, what was completed since then still counts, and what was given
    since then does not.
    """
    met = conditions(store, wanted, day)
    then = (q.runs,) if day >= today else (q.ran, q.was_assigned)
    late, order = (q.is_overdue_by_original, q.by_original_due) if original else (q.is_overdue, q.by_due)
    return store.all(q.task_rows, [*met.filters, *then, late], order, **{**met.values, "day": day})


def soon(store: Store, wanted: Selection, day: date, *, days: int) -> list[Task]:
    """The tasks due from `day` to `day` + `days`, both inclusive, and not completed, the first due first."""
    met = conditions(store, wanted, day, soon_days=days)
    values = {**met.values, "day": day, "soon_until": day + timedelta(days=days)}
    return store.all(q.task_rows, [*met.filters, q.runs, q.is_due_by], q.by_due, **values)
