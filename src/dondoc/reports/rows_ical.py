"""Tasks as a calendar of VTODOs (iCalendar, RFC 5545), for the programs of telephones and mail.

The same register gives the same bytes: nothing is taken from the clock. When a task was changed last, and how often,
comes from its history.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, time

from dondoc.domain.day import instant
from dondoc.domain.task import Status, Task, is_closed
from dondoc.errors import gettext_noop
from dondoc.locale import Words
from dondoc.reports.untrusted import plain
from dondoc.reports.wording import listed
from dondoc.typing import BinaryIO

_WIDTH = 75  # octets in a line, without its end
_STATUSES = {
    Status.IN_PROGRESS: "IN-PROCESS",
    Status.REPORTED: "IN-PROCESS",
    Status.COMPLETED: "COMPLETED",
    Status.WITHDRAWN: "CANCELLED",
}
_TEXTS = (
    "lead",
    "cooperating",
    "meeting",
    "official",
    "product",
    "result",
    "field",
    "document",
    "deadline_words",
    "restricted",
    "reported_on",
    "suspended_on",
    "product_on",
    "written_due",
    "extensions",
)
_TOLD = {
    "lead": gettext_noop("Lead unit"),
    "cooperating": gettext_noop("Cooperating units"),
    "deadline_words": gettext_noop("Deadline as written"),
    "document": gettext_noop("Document"),
    "meeting": gettext_noop("Meeting"),
}

Revision = tuple[int, datetime]
"""How many events a task has, and when the last one was."""


def write_ical(
    file: BinaryIO,
    tasks: Iterable[Task],
    identifier: Callable[[int], str],
    revisions: Mapping[int, Revision],
    words: Words,
    *,
    name: str = "",
) -> None:
    """A calendar with a VTODO for each task. The description is for people, in their language.

    `identifier` says what the task of a number is called outside, `name` what the calendar is called.
    """
    head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//dondoc//dondoc//VI", "CALSCALE:GREGORIAN"]
    file.writelines(folded(line) for line in (*head, *([f"X-WR-CALNAME:{escaped(plain(name))}"] if name else [])))
    for task in tasks:
        file.writelines(folded(line) for line in _lines(task, identifier, revisions[task.number], words))
    file.write(folded("END:VCALENDAR"))


def folded(line: str) -> bytes:
    """A line in pieces of 75 octets at most; no letter is cut through, and each further piece begins with a blank."""
    octets, pieces = line.encode(), []
    while len(octets) > _WIDTH:
        end = _WIDTH
        while octets[end] & 0xC0 == 0x80:  # within a letter
            end -= 1
        pieces.append(octets[:end])
        octets = b" " + octets[end:]
    return b"\r\n".join([*pieces, octets]) + b"\r\n"


def escaped(text: str) -> str:
    """A text as it stands in a line."""
    for letter in ("\\", ";", ","):
        text = text.replace(letter, f"\\{letter}")
    return text.replace("\n", "\\n")


def _lines(task: Task, identifier: Callable[[int], str], revision: Revision, words: Words) -> Iterator[str]:
    events, changed = revision
    stamp = f"{changed.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    # What is done has its next occurrence in a task of its own: a rule would make others beside it.
    comes_again = task.recurrence and task.due is not None and not is_closed(task)
    yield "BEGIN:VTODO"
    yield f"UID:{escaped(plain(identifier(task.number)))}"
    yield f"DTSTAMP:{stamp}"
    yield f"LAST-MODIFIED:{stamp}"
    yield f"SEQUENCE:{events - 1}"
    yield f"SUMMARY:{escaped(plain(task.title))}"
    if told := _told(task, words):
        yield f"DESCRIPTION:{escaped(told)}"
    if task.due is not None:
        if comes_again:
            yield _day("DTSTART", task.due, task.due_time)
        yield _day("DUE", task.due, task.due_time)
        if comes_again:
            yield f"RRULE:{task.recurrence}"
    if task.parent_number is not None:  # a part of another
        yield f"RELATED-TO;RELTYPE=PARENT:{escaped(plain(identifier(task.parent_number)))}"
    if task.series_number not in (None, task.number):  # an occurrence: beside the first of its duty, not below it
        yield f"RELATED-TO;RELTYPE=SIBLING:{escaped(plain(identifier(task.series_number)))}"
    yield f"STATUS:{_STATUSES.get(task.status, 'NEEDS-ACTION')}"
    yield f"PERCENT-COMPLETE:{task.percent}"
    if task.completed_on is not None:
        yield f"COMPLETED:{_stamp(task.completed_on, time(12))}"
    if task.lead:
        yield f"CATEGORIES:{escaped(plain(task.lead))}"
    yield f"X-DONDOC-STATUS:{task.status.value}"
    yield f"X-DONDOC-ASSIGNED-ON:{task.assigned_on.isoformat()}"
    if task.recurrence and not comes_again:
        yield f"X-DONDOC-RECURRENCE:{task.recurrence}"
    if task.original_due and task.original_due != task.due:
        yield f"X-DONDOC-ORIGINAL-DUE:{task.original_due}"
    for name in _TEXTS:
        if text := _text(task, name):
            yield f"X-DONDOC-{name.upper().replace('_', '-')}:{escaped(text)}"
    yield "END:VTODO"


def _told(task: Task, words: Words) -> str:
    lines = [f"{words.gettext(title)}: {text}" for name, title in _TOLD.items() if (text := _text(task, name))]
    return "\n".join(lines)


def _text(task: Task, name: str) -> str:
    value = getattr(task, name)
    return plain(listed(value) if isinstance(value, tuple) else str(value)) if value else ""


def _day(name: str, day: date, hour: time | None) -> str:
    return f"{name}:{_stamp(day, hour)}" if hour else f"{name};VALUE=DATE:{day:%Y%m%d}"


def _stamp(day: date, hour: time) -> str:
    return f"{instant(day, hour):%Y%m%dT%H%M%SZ}"
