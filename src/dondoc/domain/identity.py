"""By what a task is known again when it comes back in a file.

Other programs name their tasks by an identifier of their own; ours is made of the number and of the mark of the store,
so that it is the same each time and no two stores make the same.
"""

import re
from datetime import date, datetime

from dondoc.typing import NamedTuple

_SPACE = "8f0b1d9e-5a0c-5e0e-9c55-d0d0c0000001"  # of the identifiers made here; never to be changed


class Identity(NamedTuple):
    """What tells a task of the register from the others; the fields mean what they mean in `Task`."""

    number: int
    title: str
    lead_id: int | None
    due: date | None
    written_due: date | None
    deadline_words: str | None
    meeting_id: int | None
    foreign_id: str | None


class ChangedRows(NamedTuple):
    """An event by its number, with the rows that it changed as JSON text."""

    id: int
    changes: str


class Revision(NamedTuple):
    """How often a task was changed: its events, and when the last one was."""

    number: int
    events: int
    changed_at: datetime


class Note(NamedTuple):
    """A remark on a task."""

    number: int
    at: datetime
    text: str


class Foreign(NamedTuple):
    """What another program calls a task."""

    number: int
    name: str


def identifier(mark: str, number: int, foreign_id: str | None = None) -> str:
    """What a task is called outside: as the program called it that it came from, else a UUID made of its number.

    `mark` is that of the store: the hash of its first event.
    """
    if foreign_id:
        return foreign_id
    return uuid_of(f"{mark}/{number}")


def uuid_of(name: str) -> str:
    """A UUID that is always the same for a name."""
    from uuid import UUID, uuid5

    return str(uuid5(UUID(_SPACE), name))


def is_uuid(name: str) -> bool:
    """Whether a name is a UUID, as Taskwarrior wants it."""
    return re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", name) is not None
