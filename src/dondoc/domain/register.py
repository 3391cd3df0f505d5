"""What the register (sổ theo dõi) holds besides tasks: meetings, documents and directives, as they are read back."""

from datetime import date

from dondoc.domain.outcome import Outcome
from dondoc.typing import NamedTuple


class Meeting(NamedTuple):
    """A meeting, with the number of its tasks and of those still open."""

    id: int
    body: str | None
    title: str
    held_on: date | None
    chair: str | None
    next_on: date | None
    tasks: int
    open_tasks: int


class MeetingDay(NamedTuple):
    """When a body meets: the day of a meeting, and of the next one after it."""

    id: int
    body: str | None
    held_on: date | None
    next_on: date | None


class Document(NamedTuple):
    """A document, with the number of its tasks and of those still open. Its text is read only when asked for."""

    id: int
    number: str | None
    issued_on: date | None
    issuer: str | None
    kind: str | None
    abstract: str | None
    source: str
    sha256: str
    replaces_id: int | None
    meeting_id: int | None
    meeting: str | None
    directives: int
    tasks: int
    open_tasks: int


class StoredDirective(NamedTuple):
    """A directive of a document and what became of it. `quote == text[begins:ends]` of the document's text."""

    id: int
    document_id: int
    begins: int
    ends: int
    quote: str
    outcome: Outcome
    task_numbers: tuple[str, ...]


class View(NamedTuple):
    """A filter that was kept, with the sorting and the columns of its list, each as it is typed."""

    name: str
    filter: str
    sort: str | None
    columns: str | None
