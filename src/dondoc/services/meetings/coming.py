"""The next meeting (kỳ họp tới): its day, and what comes back to it from the meetings before.

Meetings of one body follow one another by the day they are held. Those without a body count as meetings of one body:
the office that kept them did not need to tell them apart.
"""

from collections.abc import Sequence
from datetime import date

from dondoc.domain.register import Meeting
from dondoc.domain.vietnamese import fold
from dondoc.errors.meetings import NoNextMeeting, UnknownMeeting
from dondoc.services.meetings import meetings
from dondoc.storage.store import Store
from dondoc.typing import NamedTuple


class Coming(NamedTuple):
    """A meeting to come: the meetings of its body held before it, oldest first, and its day where it is known."""

    body: str | None
    on: date | None
    before: tuple[Meeting, ...]

    def times(self, given_at: Meeting) -> int | None:
        """How many times a task of that meeting comes back, with this one; None where its day is not known."""
        if given_at.held_on is None:
            return None
        between = {m.held_on for m in self.before if m.held_on and m.held_on > given_at.held_on}
        return len(between) + 1


def next_meeting(store: Store, today: date, *, after: int | None = None) -> tuple[Meeting, date]:
    """The day of the next meeting from `today` on, and the meeting that said so, or that will be held on it.

    With the number of a meeting the next one of its body after that. Raises UnknownMeeting and NoNextMeeting.
    """
    held = meetings.meetings(store)
    if after is not None:
        first = meetings.meeting(store, after)
        held = [m for m in held if same_body(m, first) and (m.id == first.id or _later(m, first))]
    days = [(day, m.id, m) for m in held for day in (m.held_on, m.next_on) if day and day >= today]
    if after is not None:
        days = [each for each in days if each[0] != first.held_on] or days
    if not days:
        raise NoNextMeeting
    day, _number, said = min(days)
    return said, day


def coming(store: Store, today: date, number: int | None = None) -> Coming:
    """The meeting to come that is meant: of all that are set the next, or the one of the body of meeting `number`.

    A number that is itself a meeting to come means that one; of one that is past, the one that follows it. Raises
    UnknownMeeting, also where there is none at all.
    """
    held = meetings.meetings(store)
    if not held:
        raise UnknownMeeting(number=number or 1)
    meant = meetings.meeting(store, number) if number is not None else _soonest(held, today)
    body = [m for m in held if same_body(m, meant)]
    if meant.held_on is not None and meant.held_on >= today:
        day: date | None = meant.held_on
    else:
        following = [m.held_on for m in body if m.held_on and _later(m, meant)]
        day = min(following) if following else meant.next_on
        if not following and day is not None and day < today:
            day = None  # it went by, and nobody has entered a meeting: when the next one is, is not known
    before = [m for m in body if m.held_on is None or (m.held_on < day if day else m.held_on <= today)]
    return Coming(
        meant.body, day, tuple(sorted(before, key=lambda m: (m.held_on is not None, m.held_on or today, m.id)))
    )


def same_body(one: Meeting, other: Meeting) -> bool:
    """Whether two meetings are of one body, up to accents and capitals."""
    return fold(one.body or "") == fold(other.body or "")


def _later(one: Meeting, other: Meeting) -> bool:
    return bool(one.held_on and other.held_on and one.held_on > other.held_on)


def _soonest(held: Sequence[Meeting], today: date) -> Meeting:
    """The meeting that is held next, or the one after which the next is held; else the latest."""
    days = [(day, m.id, m) for m in held for day in (m.held_on, m.next_on) if day and day >= today]
    return min(days)[2] if days else held[-1]
