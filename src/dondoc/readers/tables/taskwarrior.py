"""Tasks from Taskwarrior as `task export` writes them: a JSON array, or an object a line.

Its instants are UTC; the day that counts is the one in Viet Nam. Midnight and the last second of a day are no hours but
the day. What it has no word for and we wrote ourselves (the units that cooperate, the meeting) comes back in attributes
of their own.
"""

import json
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time

from dondoc.domain.day import HERE
from dondoc.domain.vietnamese import nfc
from dondoc.errors import gettext_noop
from dondoc.errors.reading import RowUnreadable
from dondoc.readers.letters.noise import printable
from dondoc.readers.tables.rows import Remark, Row
from dondoc.typing import Any

WHOLE_DAYS = (time(0, 0), time(23, 59, 59), time(23, 59))
REPEATS = {
    "daily": "FREQ=DAILY",
    "weekly": "FREQ=WEEKLY",
    "monthly": "FREQ=MONTHLY",
    "quarterly": "FREQ=MONTHLY;INTERVAL=3",
    "yearly": "FREQ=YEARLY",
    "annual": "FREQ=YEARLY",
}
"""What Taskwarrior calls a repetition, and the rule of RFC 5545 for it."""

STATUSES = {"pending": "", "completed": "completed", "deleted": "withdrawn", "waiting": "suspended", "recurring": ""}
OURS = {"lead": "lead", "cooperating": "cooperating", "meeting": "meeting", "official": "official"} | {
    name: name
    for name in (
        *("product", "result", "field", "percent", "deadline_words", "document", "restricted", "recurrence"),
        *("reported_on", "suspended_on", "product_on", "original_due", "written_due", "extensions", "parent_number"),
    )
}
"""The attributes that we write beside Taskwarrior's own, under the names of the columns."""

TEMPLATE = gettext_noop("a template of Taskwarrior whose tasks are in the file")
NO_RULE = gettext_noop("a repetition that has no rule here")
LEFT_OUT = gettext_noop("not taken in")
ONCE = gettext_noop("taken in as one task")

_INSTANT = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d)(?::?(\d\d))?(Z)?)?")


def is_taskwarrior(text: str) -> bool:
    """Whether a text is an export of Taskwarrior: told by the names in its first object."""
    start = text.lstrip()
    if not start.startswith(("[", "{")):
        return False
    try:
        first, _end = json.JSONDecoder().raw_decode(start, max(0, start.find("{")))
    except (ValueError, RecursionError):
        return False
    names = set(first) if isinstance(first, dict) else set[str]()
    return "description" in names and "title" not in names and bool(names & {"uuid", "entry", "status"})


def rows_of(text: str, source: str) -> tuple[list[Row], list[Remark]]:
    """The rows, counted from 1 in the order of the file, and what is to be told. Raises RowUnreadable."""
    found = list(_objects(text, source))
    parents = {str(task["parent"]) for task in found if task.get("parent")}
    rows: list[Row] = []
    remarks: list[Remark] = []
    for number, task in enumerate(found, start=1):
        if task.get("status") == "recurring" and str(task.get("uuid")) in parents:
            remarks.append(Remark(number, "title", str(task.get("description", "")), TEMPLATE, LEFT_OUT))
            continue
        rows.append(Row(number, {key: nfc(value) for key, value in _values(task, number, remarks) if value}))
    return rows, remarks


def _objects(text: str, source: str) -> Iterator[dict[str, Any]]:
    if text.lstrip().startswith("["):
        try:
            found = json.loads(text)
        except (ValueError, RecursionError) as error:
            line = getattr(error, "lineno", 1)
            raise RowUnreadable(source=printable(source), line=line, reason=error) from error
        lines: Iterator[tuple[int, Any]] = iter(enumerate(found, start=1))
    else:
        lines = _lines(text, source)
    for number, each in lines:
        if not isinstance(each, dict):
            raise RowUnreadable(source=printable(source), line=number, reason="{…}")
        yield each


def _lines(text: str, source: str) -> Iterator[tuple[int, Any]]:
    """Older versions put a comma behind each object."""
    for number, line in enumerate(text.splitlines(), start=1):
        if bare := line.strip().rstrip(","):
            try:
                yield number, json.loads(bare)
            except (ValueError, RecursionError) as error:
                raise RowUnreadable(source=printable(source), line=number, reason=error) from error


def _values(task: dict[str, Any], number: int, remarks: list[Remark]) -> Iterator[tuple[str, str]]:
    tags = [tag for tag in _listed(task.get("tags")) if isinstance(tag, str)]
    status = str(task.get("status", "pending"))
    yield "title", str(task.get("description", ""))
    yield "foreign_id", str(task.get("uuid", ""))
    for name, key in OURS.items():
        yield key, str(task.get(name, ""))
    if "lead" not in task and "meeting" not in task:
        yield "project", str(task.get("project", ""))
    yield "due", day_and_hour(str(task.get("due", "")))
    yield "assigned_on", day_of(str(task.get("entry", "")))
    known = STATUSES.get(status, status)
    if known == "completed":
        yield "completed_on", day_of(str(task.get("end") or task.get("modified") or ""))
    if not known and "reported" in tags and not task.get("reported_on"):
        yield "reported_on", day_of(str(task.get("modified") or ""))
    tagged = next((tag for tag in ("split", "reported") if tag in tags), "")
    yield "status", known or tagged or ("in_progress" if task.get("start") else "assigned")
    notes = [str(each.get("description", "")) for each in _listed(task.get("annotations")) if isinstance(each, dict)]
    others = [f"+{tag}" for tag in tags if tag not in ("reported", "split")]
    yield "note", "; ".join([*notes, *([" ".join(others)] if others else [])])
    if repeat := str(task.get("recur", "")) if status == "recurring" else "":
        yield "recurrence", REPEATS.get(repeat, "")
        if repeat not in REPEATS:
            remarks.append(Remark(number, "recurrence", repeat, NO_RULE, ONCE))


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def day_of(text: str) -> str:
    """The day of an instant in Viet Nam, as it is typed; nothing for what is none."""
    found = _here(text)
    return _typed(found) if found else text


def day_and_hour(text: str) -> str:
    """The day with its hour, where the instant is one and not the end or the beginning of a day."""
    found = _here(text)
    if found is None:
        return text
    hour = isinstance(found, datetime) and found.time() not in WHOLE_DAYS
    return f"{found:%H:%M} {_typed(found)}" if hour else _typed(found)


def _typed(day: date) -> str:
    return f"{day.day:02}/{day.month:02}/{day.year:04}"


def _here(text: str) -> datetime | date | None:
    match = _INSTANT.fullmatch(text.strip())
    if match is None:
        return None
    year, month, day, hour, minute, second, utc = match.groups()
    try:
        if hour is None:
            return date(int(year), int(month), int(day))
        zone = UTC if utc else HERE
        moment = datetime(int(year), int(month), int(day), int(hour), int(minute), int(second or 0), tzinfo=zone)
        return moment.astimezone(HERE).replace(tzinfo=None)
    except (ValueError, OverflowError):
        return None
