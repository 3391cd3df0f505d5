"""A task (nhiệm vụ): what is to be done, by whom, by when, and how far it is.

Two things are kept apart: the status is stored and changed by people; the timeliness is worked out for a given day
and never stored.
"""

from datetime import date, time, timedelta
from enum import StrEnum
from typing import NamedTuple

from dondoc.domain.deadline import DeadlineKind

SOON_DAYS = 7
"""How many days before its last day a task counts as due soon, unless the office says otherwise."""


class Status(StrEnum):
    """How far a task is (tiến độ)."""

    ASSIGNED = "assigned"  # mới giao
    IN_PROGRESS = "in_progress"  # đang thực hiện
    REPORTED = "reported"  # đã báo cáo, chờ xác nhận
    COMPLETED = "completed"  # hoàn thành
    SUSPENDED = "suspended"  # tạm dừng
    WITHDRAWN = "withdrawn"  # thu hồi, không thực hiện nữa


RUNNING = (Status.ASSIGNED, Status.IN_PROGRESS, Status.REPORTED)
"""The statuses in which the deadline counts."""


CHANGES: dict[str, tuple[Status, ...]] = {
    "assign": (Status.ASSIGNED, Status.IN_PROGRESS, Status.REPORTED, Status.SUSPENDED),
    "start": (Status.ASSIGNED, Status.IN_PROGRESS),
    "progress": (Status.ASSIGNED, Status.IN_PROGRESS),
    "done": (Status.ASSIGNED, Status.IN_PROGRESS, Status.REPORTED),
    "edit": tuple(Status),
    "note": tuple(Status),
    "withdraw": (Status.ASSIGNED, Status.IN_PROGRESS, Status.REPORTED, Status.SUSPENDED),
    "reopen": (Status.COMPLETED, Status.WITHDRAWN),
}
"""From which statuses each change is possible."""


class Timeliness(StrEnum):
    """Where a task stands against its deadline on a day (tình trạng thời hạn)."""

    NO_DEADLINE = "no_deadline"  # không hạn
    IN_TIME = "in_time"  # trong hạn
    DUE_SOON = "due_soon"  # sắp đến hạn
    DUE_TODAY = "due_today"  # đến hạn hôm nay
    OVERDUE = "overdue"  # quá hạn
    ON_TIME = "on_time"  # hoàn thành đúng hạn
    LATE = "late"  # hoàn thành quá hạn


class Role(StrEnum):
    """What a unit other than the lead does in a task."""

    COOPERATING = "cooperating"  # phối hợp
    MONITOR = "monitor"  # theo dõi


class Task(NamedTuple):
    """One row of the follow-up register, with the names that its numbers stand for.

    `due` is the last day, inclusive, and `original_due` the first one that was ever set; both None without deadline.
    """

    number: int
    title: str
    status: Status
    percent: int
    lead_id: int | None
    lead: str | None
    cooperating: tuple[str, ...]
    official: str | None
    deadline_kind: DeadlineKind
    deadline_first: date | None
    due: date | None
    due_time: time | None
    recurrence: str | None
    deadline_words: str | None
    deadline_rule: str | None
    deadline_confirmed: bool
    original_due: date | None
    assigned_on: date
    completed_on: date | None
    product: str | None
    quotes: tuple[str, ...]  # of the directives it was made from, letter for letter
    document_id: int | None
    document: str | None
    meeting_id: int | None
    meeting: str | None


class TaskLine(NamedTuple):
    """What a list shows of a task; the fields mean what they mean in `Task`."""

    number: int
    title: str
    status: Status
    lead: str | None
    due: date | None
    original_due: date | None
    completed_on: date | None
    meeting: str | None


def is_closed(task: Task | TaskLine, day: date) -> bool:
    """Whether the task was completed or withdrawn at the end of `day`."""
    if task.status is Status.COMPLETED:
        return task.completed_on is None or task.completed_on <= day
    return task.status is Status.WITHDRAWN


def timeliness(
    task: Task | TaskLine, day: date, *, soon_days: int = SOON_DAYS, original: bool = False
) -> Timeliness | None:
    """Where the task stands at the end of `day`; None while it is suspended or withdrawn, for then no clock runs.

    The last day is inclusive: completed on it is on time, the day after is the first overdue day. With `original`
    the first deadline ever set is the measure.
    """
    due = task.original_due if original else task.due
    if task.status in (Status.SUSPENDED, Status.WITHDRAWN):
        return None
    if is_closed(task, day):
        finished = task.completed_on or day
        return Timeliness.LATE if due is not None and finished > due else Timeliness.ON_TIME
    if due is None:
        return Timeliness.NO_DEADLINE
    if due < day:
        return Timeliness.OVERDUE
    if due == day:
        return Timeliness.DUE_TODAY
    return Timeliness.DUE_SOON if due <= day + timedelta(days=soon_days) else Timeliness.IN_TIME


def days_late(task: Task | TaskLine, day: date, *, original: bool = False) -> int:
    """Calendar days past the last day, up to completion or to `day`; 0 where nothing is late."""
    due = task.original_due if original else task.due
    if due is None or task.status in (Status.SUSPENDED, Status.WITHDRAWN):
        return 0
    until = task.completed_on if is_closed(task, day) and task.completed_on else day
    return max(0, (until - due).days)
