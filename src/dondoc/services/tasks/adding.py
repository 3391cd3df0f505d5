"""Adding a task: the row that is stored, and what its history begins with."""

from collections.abc import Mapping, Sequence
from datetime import date

from dondoc.domain.deadline import NO_DEADLINE, Deadline
from dondoc.domain.event import RowChange, added
from dondoc.domain.searching import search_text
from dondoc.domain.task import Restriction, Status
from dondoc.domain.task_unit import Role
from dondoc.domain.unit import Unit
from dondoc.domain.vietnamese import clean, is_blank
from dondoc.errors.usage import EmptyText
from dondoc.services.history.author import Author
from dondoc.services.history.recording import record
from dondoc.storage.queries import tasks as q
from dondoc.storage.store import Store
from dondoc.typing import Any


def add_task(
    store: Store,
    author: Author,
    *,
    title: str,
    lead: Unit | None = None,
    cooperating: Sequence[Unit] = (),
    official: str | None = None,
    field: str | None = None,
    deadline: Deadline = NO_DEADLINE,
    assigned_on: date,
    document_id: int | None = None,
    meeting_id: int | None = None,
    directive_ids: Sequence[int] = (),
    quotes: Sequence[str] = (),
    restricted: Restriction | None = None,
) -> int:
    """Put a task into the register; its number, which is never given again. Raises EmptyText for an empty title."""
    if deadline.last is not None:
        from dondoc.services.office import office_days  # what has no day is not moved off one

        deadline = office_days.settled(store, deadline)
    row = task_row(
        title=clean_title(title),
        lead=lead,
        official=clean(official) or None,
        field=field,
        deadline=deadline,
        assigned_on=assigned_on,
        document_id=document_id,
        meeting_id=meeting_id,
        quotes=quotes,
        restricted=restricted,
    )
    number = store.insert(q.insert_task, **row)
    cooperating = [unit for unit in cooperating if unit != lead]
    put_cooperating(store, number, cooperating)
    store.run_many(
        q.insert_task_directive,
        [{"task_number": number, "directive_id": directive} for directive in directive_ids],
    )
    rows = new_task_rows(number, row, cooperating, directive_ids)
    record(store, author, "add", "task", number, rows)
    return number


def new_task_rows(
    number: int, row: Mapping[str, Any], cooperating: Sequence[Unit], directive_ids: Sequence[int] = ()
) -> list[RowChange]:
    """What the history holds of a new task."""
    helping = cooperating_rows(number, cooperating).items() if cooperating else ()
    return [
        added("tasks", (number,), row),
        *(RowChange("task_units", key, None, values) for key, values in helping),
        *(RowChange("task_directives", (number, directive), None, {}) for directive in directive_ids),
    ]


def task_row(
    *,
    title: str,
    lead: Unit | None = None,
    official: str | None = None,
    field: str | None = None,
    deadline: Deadline = NO_DEADLINE,
    assigned_on: date,
    document_id: int | None = None,
    meeting_id: int | None = None,
    quotes: Sequence[str] = (),
    restricted: Restriction | None = None,
) -> dict[str, Any]:
    """A new task as it is stored."""
    return {
        **NOTHING_YET,
        "title": title,
        "search": search_text(title, quotes),
        "status": Status.ASSIGNED,
        "percent": 0,
        "lead_id": lead.id if lead else None,
        "official": official,
        "field": field,
        **new_deadline_columns(deadline),
        "assigned_on": assigned_on,
        "document_id": document_id,
        "meeting_id": meeting_id,
        "restricted": restricted,
    }


NOTHING_YET = {
    **dict.fromkeys("reported_on completed_on suspended_on contacted_on product product_on result".split()),
    **dict.fromkeys("restricted parent_number series_number occurs_on foreign_id".split()),
    "extensions": 0,
}
"""What a new task does not have yet."""


def clean_title(title: str) -> str:
    """A title on one line. Raises EmptyText where no word is left."""
    text = clean(title)
    if is_blank(text):
        raise EmptyText(what="title")
    return text


def put_cooperating(store: Store, number: int, cooperating: Sequence[Unit]) -> None:
    """Name the units that cooperate in a task, in this order."""
    names = ("task_number", "unit_id", "role")
    rows = [dict(zip(names, key, strict=True)) | row for key, row in cooperating_rows(number, cooperating).items()]
    store.run_many(q.insert_task_unit, rows)


def cooperating_rows(number: int, cooperating: Sequence[Unit]) -> dict[tuple[int, int, str], dict[str, int]]:
    """The rows that name the units that cooperate in a task, by their keys."""
    return {(number, unit.id, Role.COOPERATING.value): {"position": place} for place, unit in enumerate(cooperating)}


def new_deadline_columns(deadline: Deadline) -> dict[str, Any]:
    """A deadline as it is stored with a new task: its first one is its original one."""
    return {
        **deadline_columns(deadline),
        "original_due": deadline.last,
        "occurs_on": deadline.last if deadline.recurrence else None,
    }


def deadline_columns(deadline: Deadline) -> dict[str, Any]:
    """A deadline as it is stored with its task."""
    return {
        "deadline_kind": deadline.kind,
        "deadline_first": deadline.first,
        "due": deadline.last,
        "due_time": deadline.time,
        "recurrence": deadline.recurrence,
        "deadline_words": deadline.words or None,
        "deadline_rule": deadline.rule or None,
        "deadline_confirmed": deadline.confirmed,
        "written_due": deadline.written,
    }
