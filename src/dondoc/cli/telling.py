"""How a task and a change are told: one line, what changed from old to new, and the JSON that programs read."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from dondoc.cli.context import App
from dondoc.domain.event import Value
from dondoc.domain.task import Status, Task, days_late, timeliness
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.locale import Words
from dondoc.reports import wording
from dondoc.reports.untrusted import plain
from dondoc.services.change import Change

FIELDS = {
    "title": N_("title"),
    "status": N_("status"),
    "percent": N_("progress"),
    "lead": N_("lead"),
    "cooperating": N_("cooperating"),
    "official": N_("official in charge"),
    "due": N_("deadline"),
    "due_time": N_("hour"),
    "recurrence": N_("recurring"),
    "deadline_words": N_("deadline as written"),
    "deadline_confirmed": N_("deadline confirmed"),
    "assigned_on": N_("assigned on"),
    "completed_on": N_("completed on"),
    "product": N_("product"),
    "name": N_("name"),
    "aliases": N_("other names"),
    "held_on": N_("held on"),
    "next_on": N_("next meeting"),
}
"""What the fields of a change are called."""

_DAYS = {"due", "completed_on", "assigned_on", "held_on", "next_on"}


def change_lines(change: Change, words: Words) -> list[str]:
    """The task on one line, and under it each field that changed, as old → new."""
    told = change.told
    lines = [f"{change.after.number}  {plain(change.after.title)}"]
    lines += [f"   {line}" for line in changed_lines(told, words)]
    return lines if told else [*lines, "   " + words.gettext(N_("nothing changed"))]


def changed_lines(changes: Any, words: Words) -> list[str]:
    """Each field of a change, as "deadline: 30/09/2023 → 15/10/2023"."""
    return [
        f"{words.gettext(FIELDS.get(name, name))}: {told(name, old, words)} → {told(name, new, words)}"
        for name, (old, new) in changes.items()
    ]


def told(field: str, value: Value, words: Words) -> str:
    """One value of a field as a person reads it."""
    if value is None or value == []:
        return "–"
    if isinstance(value, bool):
        return words.gettext(N_("yes") if value else N_("no"))
    if field == "percent":
        return f"{value}%"
    if field == "status":
        return wording.state(Status(str(value)), words)
    if field in _DAYS:
        return wording.day(date.fromisoformat(str(value)), words)
    return plain(wording.listed(value) if isinstance(value, list) else str(value))


def task_object(task: Task, day: date, *, original: bool = False) -> dict[str, Any]:
    """A task as programs read it: every field always there, null where there is nothing; fields are only ever added."""
    standing = timeliness(task, day, original=original)
    return {
        "number": task.number,
        "title": task.title,
        "lead": task.lead,
        "cooperating": list(task.cooperating),
        "official": task.official,
        "due": _iso(task.due),
        "due_time": task.due_time.strftime("%H:%M") if task.due_time else None,
        "original_due": _iso(task.original_due),
        "deadline_kind": task.deadline_kind.value,
        "deadline_words": task.deadline_words,
        "deadline_confirmed": task.deadline_confirmed,
        "recurrence": task.recurrence,
        "status": task.status.value,
        "percent": task.percent,
        "timeliness": standing.value if standing else None,
        "days_late": days_late(task, day, original=original),
        "assigned_on": _iso(task.assigned_on),
        "completed_on": _iso(task.completed_on),
        "product": task.product,
        "meeting": task.meeting,
        "meeting_id": task.meeting_id,
        "document": task.document,
        "document_id": task.document_id,
        "quote": "\n".join(task.quotes) or None,
    }


def print_json(app: App, objects: Sequence[Any]) -> None:
    """One JSON array, an object a line."""
    import json

    lines = (json.dumps(each, ensure_ascii=False) for each in objects)
    app.print("[" + ",\n ".join(lines) + "]")


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
