"""The measure of the original deadline: what is asked of the current deadline is asked of the first one instead.

People move dates just before the meeting; every list can be asked as if nobody had.
"""

from collections.abc import Iterable

from dondoc.storage.queries import originals
from dondoc.storage.queries import tasks as q
from dondoc.storage.query import AnyOf, Filter, Where

TWINS: dict[str, Filter] = {
    q.due_from.name: originals.due_from,
    q.due_until.name: originals.due_until,
    q.is_overdue.name: q.is_overdue_by_original,
    q.is_due_today.name: originals.is_due_today,
    q.is_due_soon.name: originals.is_due_soon,
    q.is_due_by.name: originals.is_due_by,
    q.is_far_off.name: originals.is_far_off,
    q.was_reported_in_time.name: originals.was_reported_in_time,
    q.is_in_time.name: originals.is_in_time,
    q.has_deadline.name: originals.has_deadline,
    q.has_no_deadline.name: originals.has_no_deadline,
    q.is_on_time.name: originals.is_on_time,
    q.is_late.name: originals.is_late,
}
"""Each condition on the current deadline, and the same on the original one."""


def by_original(filters: Iterable[Where]) -> tuple[Where, ...]:
    """The same conditions, by the original deadline."""
    return tuple(_twin(each) for each in filters)


def _twin(condition: Where) -> Where:
    if isinstance(condition, AnyOf):
        return condition._replace(ways=tuple(tuple(map(_twin, way)) for way in condition.ways))
    return _of_filter(condition)


def _of_filter(condition: Filter) -> Filter:
    twin = TWINS.get(condition.name)
    if twin is None:
        return condition
    return twin.apart(condition.suffix) if condition.suffix else twin
