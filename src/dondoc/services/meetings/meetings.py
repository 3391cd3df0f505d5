"""Meetings (hội nghị, cuộc họp): add one, look one up, set the day of the next."""

from datetime import date

from dondoc.domain.event import added, changed
from dondoc.domain.register import Meeting
from dondoc.domain.setting import NEAR_MEETING
from dondoc.domain.vietnamese import clean, fold, is_blank
from dondoc.errors.meetings import UnknownMeeting
from dondoc.errors.tasks import DayOutOfOrder
from dondoc.errors.usage import EmptyText
from dondoc.services.history.author import Author
from dondoc.services.history.recording import record
from dondoc.services.office import office_days, settings
from dondoc.storage.queries import meetings as q
from dondoc.storage.store import Store


def meetings(store: Store) -> list[Meeting]:
    """Every meeting, by the day it was held."""
    return store.all(q.meeting_rows, order=q.by_day_held)


def meeting(store: Store, number: int) -> Meeting:
    """One meeting. Raises UnknownMeeting."""
    found = store.first(q.meeting_rows, [q.meeting_id_is], meeting_id=number)
    if found is None:
        raise UnknownMeeting(number=number)
    return found


def latest(store: Store) -> Meeting:
    """The meeting held last. Raises UnknownMeeting where there is none."""
    held = meetings(store)
    if not held:
        raise UnknownMeeting(number="1")
    return held[-1]


def near(store: Store, number: int | None, today: date) -> date | None:
    """The day of the next meeting of the body that gave a task at a meeting, where that is near; else None.

    The meeting that gave it is never the next one, on its own day neither.

    Near is so many working days from `today`, the day of the meeting counted, as the setting `near-meeting` says. Of a
    meeting without a body only its own next day counts.
    """
    if number is None:
        return None
    days = store.all(q.meeting_days)
    body = next((fold(each.body or "") for each in days if each.id == number), "")
    same = [each for each in days if each.id == number or (body and fold(each.body or "") == body)]
    days_of = ((each.next_on, None if each.id == number else each.held_on) for each in same)
    coming = [day for pair in days_of for day in pair if day is not None and day >= today]
    if not coming:
        return None
    from dondoc.domain.calendar import working_days_between

    most = settings.number(store, NEAR_MEETING)
    office = office_days.calendar(store)
    return min(coming) if 0 < most >= working_days_between(today, min(coming), **office._asdict()) else None


def add(
    store: Store,
    author: Author,
    *,
    title: str,
    body: str | None = None,
    held_on: date | None = None,
    chair: str | None = None,
    next_on: date | None = None,
) -> int:
    """Put a meeting into the register; its number. Raises EmptyText for a title without a word."""
    title = clean(title)
    if is_blank(title):
        raise EmptyText(what="title")
    row = {
        "body": clean(body) or None,
        "title": title,
        "held_on": held_on,
        "chair": clean(chair) or None,
        "next_on": next_on,
    }
    number = store.insert(q.insert_meeting, **row)
    record(store, author, "add", "meeting", number, [added("meetings", (number,), row)])
    return number


def set_next(store: Store, author: Author, number: int, day: date) -> date | None:
    """Say on which day the body meets again after this meeting; the day that stood there before.

    Raises DayOutOfOrder for a day that is not after the day of this meeting.
    """
    held = meeting(store, number)
    if held.held_on is not None and day <= held.held_on:
        raise DayOutOfOrder(day=day, earlier=held.held_on)
    before = held.next_on
    store.run(q.update_meeting_next, meeting_id=number, new_next_on=day)
    record(
        store,
        author,
        "next",
        "meeting",
        number,
        [changed("meetings", (number,), {"next_on": before}, {"next_on": day})],
    )
    return before
