"""A task before and after a change, and what a person would say has changed."""

from collections.abc import Iterable
from datetime import date, time

from dondoc.domain.event import Value
from dondoc.domain.task import Task
from dondoc.typing import NamedTuple

_TOLD = (
    "title status percent lead cooperating official field due due_time recurrence deadline_words deadline_confirmed "
    "written_due extensions reported_on completed_on suspended_on product product_on result restricted"
).split()


class Change(NamedTuple):
    """A task before and after."""

    before: Task
    after: Task

    @property
    def told(self) -> dict[str, tuple[Value, Value]]:
        """What a person would say has changed: field, old, new."""
        return self.of(_TOLD)

    def of(self, names: Iterable[str]) -> dict[str, tuple[Value, Value]]:
        """What has changed of some fields."""
        pairs = {name: (_told(self.before, name), _told(self.after, name)) for name in names}
        return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}


def _told(task: Task, name: str) -> Value:
    value = getattr(task, name)
    match value:
        case date() | time():
            return value.isoformat()
        case tuple():
            return list(value)
    return value  # type: ignore[no-any-return]
