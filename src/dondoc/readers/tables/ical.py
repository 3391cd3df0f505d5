"""Tasks from a calendar: the VTODOs of an iCalendar file (RFC 5545).

A day is a day; an instant is the day that it falls on in Viet Nam. What stands in the file beside tasks, as events and
alarms, is left alone.
"""

import re
from collections.abc import Iterator
from datetime import datetime

from dondoc.domain.vietnamese import nfc
from dondoc.errors import gettext_noop
from dondoc.errors.reading import FileEmpty
from dondoc.readers.letters.noise import printable
from dondoc.readers.tables.rows import Remark, Row
from dondoc.readers.tables.taskwarrior import day_and_hour, day_of
from dondoc.typing import NamedTuple

BEGIN = "BEGIN:VCALENDAR"
OURS = "X-DONDOC-"
OUR_KEYS = (
    *("lead", "cooperating", "meeting", "official", "product", "result", "field", "document", "restricted"),
    *("recurrence", "suspended_on", "product_on", "original_due", "written_due", "extensions"),
)
STATUSES = {"NEEDS-ACTION": "assigned", "IN-PROCESS": "in_progress", "COMPLETED": "completed", "CANCELLED": "withdrawn"}
REFINED = {"reported": "in_progress", "suspended": "assigned", "split": "assigned"}
NO_ZONE = gettext_noop("the time zone is not known")
AS_HERE = gettext_noop("taken as the time in Viet Nam")

_VALUE = r'(?:"[^"]*"|[^";:,]*)'
_LINE = re.compile(rf"([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+={_VALUE}(?:,{_VALUE})*)*):(.*)", re.DOTALL)
_PARAMETER = re.compile(r';([A-Za-z0-9-]+)=("[^"]*"|[^";:]*)')
_ESCAPED = re.compile(r"\\([\\;,nN])")
_PARTS = re.compile(r"(?<!\\),")


class Property(NamedTuple):
    """One property of a component: its name, its parameters, its value as it is written, the line it begins in."""

    name: str
    parameters: dict[str, str]
    value: str
    line: int


def is_calendar(text: str) -> bool:
    """Whether a text is a calendar."""
    return text.lstrip()[: len(BEGIN)].upper() == BEGIN


def rows_of(text: str, source: str) -> tuple[list[Row], list[Remark]]:
    """A row for each task with the line that it begins in, and what is to be told. Raises FileEmpty for no task."""
    rows: list[Row] = []
    remarks: list[Remark] = []
    for line, properties in _todos(text):
        rows.append(Row(line, {key: value for key, value in _values(line, properties, remarks) if value}))
    if not rows:
        raise FileEmpty(source=printable(source))
    return rows, remarks


def unfolded(text: str) -> Iterator[tuple[int, str]]:
    """The content lines with the number of the line each begins in; a line that begins with a blank goes on."""
    begun, number = "", 0
    for at, line in enumerate(re.split(r"\r\n|\n|\r", text), start=1):
        if line[:1] in (" ", "\t"):
            begun += line[1:]
            continue
        if begun:
            yield number, begun
        begun, number = line, at
    if begun:
        yield number, begun


def _todos(text: str) -> Iterator[tuple[int, list[Property]]]:
    inside: list[str] = []
    begins, found = 0, list[Property]()
    for number, line in unfolded(text):
        match = _LINE.fullmatch(line)
        if match is None:
            continue
        name, value = match.group(1).upper(), match.group(3)
        if name == "BEGIN":
            inside.append(value.strip().upper())
            if inside[-1] == "VTODO":
                begins, found = number, []
        elif name == "END":
            if inside and inside.pop() == "VTODO":
                yield begins, found
        elif inside and inside[-1] == "VTODO":
            parameters = {key.upper(): value.strip('"') for key, value in _PARAMETER.findall(match.group(2))}
            found.append(Property(name, parameters, value, number))


def _values(line: int, properties: list[Property], remarks: list[Remark]) -> Iterator[tuple[str, str]]:
    first = {each.name: each for each in reversed(properties)}

    def text(name: str) -> str:
        return unescaped(first[name].value) if name in first else ""

    def moment(name: str, *, hour: bool = False) -> str:
        return _moment(first[name], line, remarks, hour=hour) if name in first else ""

    is_ours = any(name.startswith(OURS) for name in first)
    yield "title", text("SUMMARY")
    yield "foreign_id", text("UID")
    related = [each for each in properties if each.name == "RELATED-TO"]
    above = [each.value for each in related if each.parameters.get("RELTYPE", "PARENT") == "PARENT"]
    yield "parent_number", unescaped(above[0]) if above else ""
    for key in OUR_KEYS:
        yield key, text(OURS + key.upper().replace("_", "-"))
    if not is_ours:
        yield "note", text("DESCRIPTION")
        named = [part for each in properties if each.name == "CATEGORIES" for part in _PARTS.split(each.value)]
        yield "project", "; ".join(map(unescaped, named))
    yield "deadline_words", text(OURS + "DEADLINE-WORDS")
    yield "due", moment("DUE", hour=True) or (moment("DTSTART") if "RRULE" in first else "")
    yield "assigned_on", text(OURS + "ASSIGNED-ON") or ("" if is_ours else moment("CREATED"))
    status = text("STATUS").upper()
    completed_on = moment("COMPLETED")
    is_done = status == "COMPLETED" or (completed_on and not status)
    told = "completed" if is_done else STATUSES.get(status, status.lower())
    ours = text(OURS + "STATUS")  # says more than STATUS can, unless somebody changed that since
    yield "status", ours if ours and told == REFINED.get(ours, ours) else told
    reported_on = text(OURS + "REPORTED-ON")
    if ours == "reported" and not reported_on:
        reported_on = moment("LAST-MODIFIED") or moment("DTSTAMP")
    if is_done or ours in ("reported", "withdrawn"):
        yield "reported_on", reported_on
    if is_done:
        yield "completed_on", completed_on or moment("LAST-MODIFIED") or moment("DTSTAMP")
    else:
        yield "percent", text("PERCENT-COMPLETE")
    if "RRULE" in first:
        yield "recurrence", first["RRULE"].value.strip().upper()


def _moment(found: Property, line: int, remarks: list[Remark], *, hour: bool) -> str:
    """A day as it is typed, in Viet Nam, with its hour where that is wanted."""
    value = found.value.strip()
    zone = found.parameters.get("TZID")
    if zone and not value.endswith("Z") and "T" in value:
        from zoneinfo import ZoneInfo

        try:
            moment = datetime.strptime(value, "%Y%m%dT%H%M%S").replace(tzinfo=ZoneInfo(zone))
            value = f"{moment.astimezone(ZoneInfo('UTC')):%Y%m%dT%H%M%SZ}"
        except (ValueError, KeyError, OSError, OverflowError):
            remarks.append(Remark(line, found.name, f"{zone}: {value}", NO_ZONE, AS_HERE))
    return day_and_hour(value) if hour else day_of(value)


def unescaped(value: str) -> str:
    """A text as it was before it was put into a line."""
    return nfc(_ESCAPED.sub(lambda found: "\n" if found.group(1) in "nN" else found.group(1), value)).strip()
