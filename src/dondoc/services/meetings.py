"""Meetings (hội nghị, cuộc họp): add one, look one up, set the day of the next."""

from datetime import date

from dondoc.domain.register import Document, Meeting, StoredDirective
from dondoc.errors import EmptyText, UnknownDocument, UnknownMeeting
from dondoc.services.author import Author
from dondoc.services.history import record
from dondoc.storage import queries
from dondoc.storage.store import Store


def meetings(store: Store) -> list[Meeting]:
    """Every meeting, by the day it was held."""
    return store.all(queries.meeting_rows, order=queries.by_day_held)


def meeting(store: Store, number: int) -> Meeting:
    """One meeting. Raises UnknownMeeting."""
    found = store.first(queries.meeting_rows, [queries.meeting_id_is], meeting_id=number)
    if found is None:
        raise UnknownMeeting(number=number)
    return found


def latest(store: Store) -> Meeting:
    """The meeting held last. Raises UnknownMeeting where there is none."""
    held = meetings(store)
    if not held:
        raise UnknownMeeting(number="1")
    return held[-1]


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
    title = " ".join(title.split())
    if not title:
        raise EmptyText(what="title")
    number = store.insert(queries.insert_meeting, body=body, title=title, held_on=held_on, chair=chair, next_on=next_on)
    record(store, author, "add", "meeting", number, {"title": (None, title), "held_on": (None, _iso(held_on))})
    return number


def set_next(store: Store, author: Author, number: int, day: date) -> date | None:
    """Say on which day the body meets again after this meeting; the day that stood there before."""
    before = meeting(store, number).next_on
    store.run(queries.update_meeting_next, meeting_id=number, new_next_on=day)
    record(store, author, "next", "meeting", number, {"next_on": (_iso(before), _iso(day))})
    return before


def documents(store: Store) -> list[Document]:
    """Every document, in the order they came in."""
    return store.all(queries.document_rows, order=queries.by_document_id)


def document(store: Store, number: int) -> Document:
    """One document. Raises UnknownDocument."""
    found = store.first(queries.document_rows, [queries.document_id_is], document_id=number)
    if found is None:
        raise UnknownDocument(number=number)
    return found


def document_text(store: Store, number: int) -> str:
    """The text of a document as it was read."""
    return store.first(queries.document_text, document_id=number) or ""


def directives(store: Store, document_id: int) -> list[StoredDirective]:
    """The directives of a document, in the order of the text."""
    return store.all(queries.directive_rows, [queries.directive_of_document], queries.by_place, document_id=document_id)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
