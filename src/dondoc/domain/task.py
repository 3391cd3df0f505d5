"""A task (nhiệm vụ): what is to be done, by whom, by when, and how far it is.

Two things are kept apart: the status is stored and changed by people; the timeliness is worked out for a given day
and never stored.
"""

from datetime import date, time, timedelta
from enum import StrEnum

from dondoc.domain.deadline import DeadlineKind
from dondoc.typing import NamedTuple

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
    SPLIT = "split"  # đã chia cho từng đơn vị: its parts are followed up in its place


RUNNING = (Status.ASSIGNED, Status.IN_PROGRESS, Status.REPORTED)
"""The statuses in which the deadline counts."""

UNTIMED = (Status.SUSPENDED, Status.WITHDRAWN, Status.SPLIT)
"""The statuses in which no clock runs."""


class Timeliness(StrEnum):
    """Where a task stands against its deadline on a day (tình trạng thời hạn)."""

    NO_DEADLINE = "no_deadline"  # không hạn
    IN_TIME = "in_time"  # trong hạn
    DUE_SOON = "due_soon"  # sắp đến hạn
    DUE_TODAY = "due_today"  # đến hạn hôm nay
    OVERDUE = "overdue"  # quá hạn
    ON_TIME = "on_time"  # hoàn thành đúng hạn
    LATE = "late"  # hoàn thành quá hạn


class Restriction(StrEnum):
    """Whom a task is kept from. It is left out of every output unless asked for by name."""

    INTERNAL = "internal"  # nội bộ
    SECRET = "secret"  # mật


class Task(NamedTuple):
    """One row of the follow-up register, with the names that its numbers stand for.

    `due` is the last day, inclusive, and `original_due` the first one that was ever set; both None without deadline.
    `written_due` is the day that was written, where the office moved the deadline off a day without work.
    `extensions` counts those granted; `series_number` is the first occurrence of a recurring duty and `occurs_on` the
    day by its rule; `foreign_id` is what another program calls the task.
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
    written_due: date | None
    extensions: int
    assigned_on: date
    reported_on: date | None
    completed_on: date | None
    suspended_on: date | None
    contacted_on: date | None
    product: str | None
    product_on: date | None
    result: str | None
    field: str | None
    restricted: Restriction | None
    parent_number: int | None
    series_number: int | None
    occurs_on: date | None
    foreign_id: str | None
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
    extensions: int
    reported_on: date | None
    completed_on: date | None
    contacted_on: date | None
    restricted: Restriction | None
    meeting: str | None


class Belongings(NamedTuple):
    """What hangs on a task: whether it has files, requests for a later deadline, passages of a document, and parts."""

    files: bool
    requests: bool
    passages: bool
    parts: bool


def is_closed(task: Task | TaskLine) -> bool:
    """Whether the task was completed or withdrawn."""
    return task.status in (Status.COMPLETED, Status.WITHDRAWN)


def waits(task: Task | TaskLine) -> bool:
    """Whether the unit has reported the task as done and nobody has accepted it yet."""
    return task.reported_on is not None and task.status not in UNTIMED and not is_closed(task)


def standing(
    task: Task | TaskLine, day: date, *, soon_days: int = SOON_DAYS, original: bool = False
) -> Timeliness | Status:
    """What a list says of a task: that it waits for acceptance, else where it stands against its deadline, else that
    no clock runs.
    """
    if waits(task):
        return Status.REPORTED
    return timeliness(task, day, soon_days=soon_days, original=original) or task.status


def timeliness(
    task: Task | TaskLine, day: date, *, soon_days: int = SOON_DAYS, original: bool = False
) -> Timeliness | None:
    """Where the task stands at the end of `day`; None while no clock runs: suspended, withdrawn, split.

    The last day is inclusive: completed on it is on time, the day after is the first overdue day. For what waits for
    acceptance the clock stands at the day it was reported: in time or overdue, however long it waits. With `original`
    the first deadline ever set is the measure.
    """
    due = task.original_due if original else task.due
    if task.status in UNTIMED:
        return None
    if is_closed(task):
        finished = task.completed_on or day
        return Timeliness.LATE if due is not None and finished > due else Timeliness.ON_TIME
    if due is None:
        return Timeliness.NO_DEADLINE
    if task.reported_on and waits(task):
        return Timeliness.OVERDUE if due < task.reported_on else Timeliness.IN_TIME
    if due < day:
        return Timeliness.OVERDUE
    if due == day:
        return Timeliness.DUE_TODAY
    return Timeliness.DUE_SOON if due <= day + timedelta(days=soon_days) else Timeliness.IN_TIME


def days_late(task: Task | TaskLine, day: date, *, original: bool = False) -> int:
    """Calendar days past the last day, up to the end of `late_until`; 0 where nothing is late."""
    due = task.original_due if original else task.due
    if due is None or task.status in UNTIMED:
        return 0
    return max(0, (late_until(task, day) - due).days)


def late_until(task: Task | TaskLine, day: date) -> date:
    """The day until which lateness is counted: of completion, of the report that waits for acceptance, else `day`."""
    if task.reported_on and waits(task):
        return task.reported_on
    return task.completed_on if is_closed(task) and task.completed_on else day


def days_since_contact(task: Task | TaskLine, day: date) -> int | None:
    """Calendar days from the last reminder or answer to `day`; None before the first."""
    return None if task.contacted_on is None else (day - task.contacted_on).days
