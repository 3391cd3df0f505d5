"""What has changed since a day: done, newly overdue, extended, given, opened again, withdrawn; and how the sums go on.

It counts what was recorded since then, whichever day it is about: so a task reported late is not lost between two
meetings, and the sums go on from one meeting to the next.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from enum import StrEnum

from dondoc.domain.register import Meeting
from dondoc.domain.since import Past, past, touched, unchanged, was_open_before
from dondoc.domain.task import Status, TaskLine
from dondoc.errors.meetings import MeetingWithoutDay, UnknownMeeting
from dondoc.services.finding import listing
from dondoc.services.finding.selection import Selection, conditions, left_out
from dondoc.services.meetings import meetings
from dondoc.storage.queries import events as event_queries
from dondoc.storage.queries import tasks as q
from dondoc.storage.store import Store
from dondoc.typing import NamedTuple


class Kind(StrEnum):
    """What a task can have gone through, in the order in which it is told."""

    DONE = "done"  # đã hoàn thành
    OVERDUE = "overdue"  # mới quá hạn
    EXTENDED = "extended"  # được gia hạn
    MOVED = "moved"  # thời hạn sớm hơn, đặt mới hoặc bỏ
    GIVEN = "given"  # mới giao
    AGAIN = "again"  # mở lại, trả lại
    WITHDRAWN = "withdrawn"  # thu hồi
    DIVIDED = "divided"  # chia cho các đơn vị


CLOSED = {Status.COMPLETED: Kind.DONE, Status.WITHDRAWN: Kind.WITHDRAWN, Status.SPLIT: Kind.DIVIDED}


class Line(NamedTuple):
    """A task as it is now and as it was then."""

    task: TaskLine
    past: Past


class Balance(NamedTuple):
    """The open tasks then and now, and what lies between: then + given + again - closed = now."""

    then: int
    given: int
    again: int
    done: int
    withdrawn: int
    divided: int
    now: int

    @property
    def closed(self) -> int:
        """What need not be done any more."""
        return self.done + self.withdrawn + self.divided


class Changes(NamedTuple):
    """What has changed from the beginning of the day `since` until now; each task once for each kind."""

    since: date
    meeting: Meeting | None
    lines: dict[Kind, list[Line]]
    balance: Balance
    left_out: int  # restricted, of those open now


def since_when(store: Store, today: date, meeting: int | None) -> tuple[Meeting, date]:
    """The day of a meeting; without a number of the last one before today.

    Raises UnknownMeeting, and MeetingWithoutDay where its day is not known.
    """
    if meeting is not None:
        held = meetings.meeting(store, meeting)
        if held.held_on is None:
            raise MeetingWithoutDay(number=meeting)
        return held, held.held_on
    days = [(m.held_on, m.id, m) for m in meetings.meetings(store) if m.held_on and m.held_on < today]
    if not days:
        raise UnknownMeeting(number=1)
    return max(days)[2], max(days)[0]


def changes(
    store: Store, wanted: Selection, since: date, start: datetime, today: date, *, meeting: Meeting | None = None
) -> Changes:
    """What has changed since the beginning of the day `since`, the instant `start`, of the tasks that pass the filters.

    A task that was closed then and is closed now is in no sum.
    """
    met = conditions(store, wanted, today)
    recorded = store.all(event_queries.event_rows, [event_queries.event_since], event_queries.by_event_id, since=start)
    happened = touched(recorded)
    pasts: dict[int, Past] = {}
    lines: dict[Kind, list[Line]] = {kind: [] for kind in Kind}
    gone = 0
    for number in sorted(happened):
        task = store.first(q.task_lines, [q.number_is, *met.filters], **{**met.values, "number": number})
        if task is None:
            gone += was_open_before(happened[number], number) and _is_gone(store, wanted, number)
        else:
            pasts[number] = past(task, happened[number])
            for kind in _kinds(task, pasts[number]):
                lines[kind].append(Line(task, pasts[number]))
    for task in listing.overdue(store, listing.LINES, wanted, today):
        before = pasts.get(task.number) or unchanged(task)
        if not before.was_overdue(since - timedelta(days=1)):
            lines[Kind.OVERDUE].append(Line(task, before))
    filters = [*met.filters, q.is_open]
    now = store.first(q.counted, filters, **met.values) or 0
    hidden = left_out(store, filters, met.values)
    return Changes(since, meeting, lines, _balance(lines, now, gone), hidden)


def _kinds(task: TaskLine, before: Past) -> Iterator[Kind]:
    if before.is_new:
        yield Kind.GIVEN
    if task.status in CLOSED:
        if before.is_new or before.was_open:
            yield CLOSED[task.status]
        return
    if not before.is_new and (not before.was_open or before.returned):
        yield Kind.AGAIN
    if before.due != task.due:
        later = before.due is not None and task.due is not None and task.due > before.due
        if later and (task.extensions or not before.is_new):
            yield Kind.EXTENDED
        elif not before.is_new:  # of a new one a deadline that was corrected is no change
            yield Kind.MOVED


def _is_gone(store: Store, wanted: Selection, number: int) -> bool:
    """Whether a task is not there any more, its adding taken back; which filters it passed nobody can say."""
    unfiltered = wanted._replace(restricted=False).is_empty()
    return unfiltered and store.first(q.numbers, [q.number_is], number=number) is None


def _balance(lines: dict[Kind, list[Line]], now: int, gone: int) -> Balance:
    """The sums; what is `gone`, its adding taken back, is counted with what was withdrawn."""
    given, done, withdrawn, divided = (
        len(lines[kind]) for kind in (Kind.GIVEN, Kind.DONE, Kind.WITHDRAWN, Kind.DIVIDED)
    )
    withdrawn += gone
    again = sum(not line.past.was_open for line in lines[Kind.AGAIN])  # what was returned was open all the time
    return Balance(now - given - again + done + withdrawn + divided, given, again, done, withdrawn, divided, now)
