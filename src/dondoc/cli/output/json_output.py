"""What programs read with `--json`: one array; every field is always there, and fields are only ever added."""

from collections.abc import Iterable, Iterator
from datetime import date

from dondoc.cli.context import App
from dondoc.domain.office_day import OfficeDays
from dondoc.domain.task import Task, days_late, late_until, timeliness
from dondoc.typing import Any


def task_object(task: Task, day: date, *, original: bool = False, office: OfficeDays | None = None) -> dict[str, Any]:
    """A task, null where there is nothing. Working days are counted where the office's own are given."""
    due = task.original_due if original else task.due
    counted = None
    if office is not None and due is not None:
        from dondoc.domain.calendar import working_days_late

        counted = working_days_late(due, late_until(task, day), office)
    standing = timeliness(task, day, original=original)
    return {
        "number": task.number,
        "title": task.title,
        "lead": task.lead,
        "cooperating": list(task.cooperating),
        "official": task.official,
        "due": iso(task.due),
        "due_time": task.due_time.strftime("%H:%M") if task.due_time else None,
        "original_due": iso(task.original_due),
        "deadline_kind": task.deadline_kind.value,
        "deadline_words": task.deadline_words,
        "deadline_confirmed": task.deadline_confirmed,
        "recurrence": task.recurrence,
        "status": task.status.value,
        "percent": task.percent,
        "timeliness": standing.value if standing else None,
        "days_late": days_late(task, day, original=original),
        "working_days_late": counted,
        "assigned_on": iso(task.assigned_on),
        "completed_on": iso(task.completed_on),
        "contacted_on": iso(task.contacted_on),
        "product": task.product,
        "written_due": iso(task.written_due),
        "extensions": task.extensions,
        "reported_on": iso(task.reported_on),
        "suspended_on": iso(task.suspended_on),
        "product_on": iso(task.product_on),
        "result": task.result,
        "meeting": task.meeting,
        "meeting_id": task.meeting_id,
        "document": task.document,
        "document_id": task.document_id,
        "restricted": task.restricted.value if task.restricted else None,
        "parent_number": task.parent_number,
        "series_number": task.series_number,
        "occurs_on": iso(task.occurs_on),
        "quote": "\n".join(task.quotes) or None,
    }


def print_json(app: App, objects: Iterable[Any]) -> None:
    """One JSON array, an object a line, as they come."""
    import json

    def lines() -> Iterator[str]:
        before = "["
        for each in objects:
            yield before + json.dumps(each, ensure_ascii=False)
            before = ",\n "
        yield "[]\n" if before == "[" else "]\n"

    app.write(lines())


def iso(day: date | None) -> str | None:
    """A day as programs read it; None for none."""
    return day.isoformat() if day else None


def record_object(record: Any) -> dict[str, object]:
    """The fields of a record, days as text."""
    return {name: iso(value) if isinstance(value, date) else value for name, value in record._asdict().items()}
