"""How each task stood at a moment and what it went through since, read from the rows of the history.

Only the rows count, never the names of the actions: so whatever moves a deadline or closes a task is seen.
"""

from collections.abc import Iterable, Mapping
from datetime import date

from dondoc.domain.event import Event
from dondoc.domain.task import RUNNING, Status, TaskLine
from dondoc.typing import Any, NamedTuple

OPEN = (*RUNNING, Status.SUSPENDED)
"""What still has to be done, or taken up again."""


class Past(NamedTuple):
    """A task as it stood at a moment, and what happened to it since.

    `is_new` where it did not exist then; status, deadline and day of the report are those of then. Of a new task the
    deadline is the one it was given, the rest is that of now. `returned` where a report of completion was not accepted;
    `decision` is the document and `reason` the words of the last event that closed it.
    """

    is_new: bool
    status: Status
    due: date | None
    reported_on: date | None
    returned: bool = False
    decision: str | None = None
    reason: str | None = None

    @property
    def was_open(self) -> bool:
        """Whether it had to be done then."""
        return not self.is_new and self.status in OPEN

    def was_overdue(self, day: date) -> bool:
        """Whether it was overdue at the end of `day`, which is the moment; reported in time, it was not."""
        if self.is_new or self.status not in RUNNING or self.due is None:
            return False
        return self.due < day and (self.reported_on is None or self.due < self.reported_on)


def past(task: TaskLine, events: Iterable[Event]) -> Past:
    """How a task stood before these events of it, which lead in their order to what it is now."""
    found = Past(False, task.status, task.due, task.reported_on)
    columns: set[str] = set()  # whose old value is known
    for event in events:
        for before, after in _rows(event, task.number):
            if before is None:
                found = found._replace(is_new=found.is_new or not columns)
                if not columns and "due" in (after or {}):
                    found = found._replace(due=_day((after or {})["due"]))
            known = {name: value for name, value in (before or {}).items() if name not in columns}
            if "status" in known:
                found = found._replace(status=Status(known["status"]))
            if "due" in known:
                found = found._replace(due=_day(known["due"]))
            if "reported_on" in known:
                found = found._replace(reported_on=_day(known["reported_on"]))
            columns |= {"status", "due", "reported_on"} if before is None else set(before)
            found = _went_through(found, event, before or {}, after or {})
    return found


def was_open_before(events: Iterable[Event], number: int) -> bool:
    """Whether a task that is gone since, because its adding was taken back, was there before these events and open."""
    for event in events:
        for before, _after in _rows(event, number):
            if before is None:
                return False
            if "status" in before:
                return before["status"] in OPEN
    return False


def unchanged(task: TaskLine) -> Past:
    """The past of a task that nothing happened to."""
    return Past(False, task.status, task.due, task.reported_on)


def touched(events: Iterable[Event]) -> dict[int, list[Event]]:
    """The events that wrote a row of a task, by its number."""
    found: dict[int, list[Event]] = {}
    for event in events:
        numbers = {row.key[0] for row in event.rows if row.table == "tasks"}
        if isinstance(event.changes, dict) and event.subject == "task":
            numbers = {event.subject_id}
        for number in sorted(numbers):
            found.setdefault(number, []).append(event)
    return found


Side = Mapping[str, Any] | None


def _rows(event: Event, number: int) -> Iterable[tuple[Side, Side]]:
    if isinstance(event.changes, dict):  # from before the rows were kept
        before: Side = {name: pair[0] for name, pair in event.changes.items()}
        yield (None if event.action in ("add", "import") else before), {n: pair[1] for n, pair in event.changes.items()}
        return
    yield from ((row.before, row.after) for row in event.rows if row.table == "tasks" and row.key[0] == number)


def _went_through(found: Past, event: Event, before: Mapping[str, Any], after: Mapping[str, Any]) -> Past:
    status = after.get("status")
    if before.get("status") == Status.REPORTED and status in RUNNING:
        return found._replace(returned=True)
    if status is not None and status not in OPEN:
        return found._replace(decision=event.document, reason=event.reason)
    return found


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
