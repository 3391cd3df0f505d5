"""Writing many tasks at once, each with its event."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from dondoc.domain.task import Role, Status
from dondoc.domain.unit import Unit
from dondoc.domain.unit_names import unit_key
from dondoc.domain.vietnamese import fold
from dondoc.services.bulk.model import NewTask, Plan
from dondoc.services.bulk.row_text import RowText
from dondoc.services.history.author import Author
from dondoc.services.history.history import Entry, chained
from dondoc.services.meetings import meetings
from dondoc.services.tasks.adding import NOTHING_YET, new_deadline_columns, new_task_rows, task_row
from dondoc.services.units import units
from dondoc.storage.queries import events as event_queries
from dondoc.storage.queries import tasks as q
from dondoc.storage.store import Store
from dondoc.storage.values import json_text


def take_in(store: Store, author: Author, planned: Plan) -> list[int]:
    """Write all of a plan, each task with its event; their numbers. The caller's transaction keeps all or nothing."""
    import hashlib  # noqa: F401 - many hashes are to be made: with OpenSSL they take a seventh of the time

    by_key = {unit_key(name): unit for unit in units.assignable(store) for name in (unit.name, *unit.aliases)}
    for name in planned.new_units:
        by_key[unit_key(name)] = units.add(store, author, name)
    held = meetings.meetings(store)
    numbers_of = {fold(meeting.title): meeting.id for meeting in held}
    held_on = {meeting.id: meeting.held_on for meeting in held}
    for title in planned.new_meetings:
        numbers_of[fold(title)] = meetings.add(store, author, title=title)

    @cache
    def meeting_of(title: str) -> int:
        return numbers_of[fold(title)]

    made: list[tuple[str, list[Unit]]] = []
    texts = RowText(task_row(title="", assigned_on=author.today), apart=("title", "search"))
    deadlines: dict[
        int, Mapping[str, Any]
    ] = {}  # by the identity of what the tasks keep anyway: few wordings, many tasks

    def rows() -> Iterator[dict[str, Any]]:
        for task in planned.tasks:
            lead, others = _units(task, by_key)
            meeting = meeting_of(task.meeting) if task.meeting else None
            given_on = task.assigned_on or (held_on.get(meeting) if meeting else None) or author.today
            if task.completed_on and task.completed_on < given_on:
                given_on = task.completed_on
            deadline = deadlines.get(id(task.deadline))
            if deadline is None:
                deadline = deadlines[id(task.deadline)] = new_deadline_columns(task.deadline)
            row = {
                **NOTHING_YET,
                **deadline,
                "title": task.title,
                "search": fold(task.title),
                "status": task.status,
                "percent": 100 if task.status is Status.COMPLETED else 0,
                "lead_id": lead.id if lead else None,
                "official": task.official,
                "field": None,
                "assigned_on": min(given_on, author.today),
                "completed_on": task.completed_on,
                "document_id": None,
                "meeting_id": meeting,
            }
            given = task[_AS_GIVEN:]
            if given != _NOTHING:
                row |= {name: value for name, value in zip(NewTask._fields[_AS_GIVEN:], given, strict=True) if value}
                row["percent"] = 100 if task.status is Status.COMPLETED else row["percent"]
            made.append((texts.of(row), others))
            yield row

    numbers = store.insert_many(q.insert_task, rows())
    store.run_many(
        q.insert_task_unit,
        (
            {"task_number": number, "unit_id": unit.id, "role": Role.COOPERATING, "position": place}
            for number, (_row, others) in zip(numbers, made, strict=True)
            for place, unit in enumerate(others)
        ),
    )
    store.run_many(
        event_queries.insert_event,
        chained(
            store,
            author,
            (
                Entry("add", "task", number, _rows(number, text, others), task.note, task.document)
                for number, task, (text, others) in zip(numbers, planned.tasks, made, strict=True)
            ),
        ),
    )
    return numbers


def _rows(number: int, text: str, others: Sequence[Unit]) -> str:
    """What `adding.new_task_rows` says, as text."""
    rows = f'["tasks",[{number}],null,{text}]'
    if others:
        rows += "".join(f",{json_text(row)}" for row in new_task_rows(number, {}, others)[1:])
    return f"[{rows}]"


_AS_GIVEN = NewTask._fields.index("percent")
_NOTHING = (None,) * (len(NewTask._fields) - _AS_GIVEN)


def _units(task: NewTask, by_key: Mapping[str, Unit]) -> tuple[Unit | None, list[Unit]]:
    lead = by_key[unit_key(task.lead)] if task.lead else None
    if not task.cooperating:
        return lead, []
    others = {by_key[unit_key(name)].id: by_key[unit_key(name)] for name in task.cooperating}
    return lead, [unit for unit in others.values() if unit != lead]
