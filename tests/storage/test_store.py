"""What a store promises, the same on SQLite and PostgreSQL: nothing lost, nothing half-done, nothing rewritten."""

from datetime import UTC, date, datetime, time
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dondoc.domain.deadline import DeadlineKind
from dondoc.domain.task import Status
from dondoc.domain.task_unit import Role
from dondoc.domain.unit_names import unit_key
from dondoc.services.tasks.adding import NOTHING_YET
from dondoc.storage.queries import events as event_queries
from dondoc.storage.queries import tasks as task_queries
from dondoc.storage.queries import units as unit_queries
from dondoc.storage.store import Database, Store, open_database
from dondoc.storage.values import json_text


def put_task(store: Store, **values: Any) -> int:
    row = dict.fromkeys("lead_id official deadline_first due_time recurrence deadline_words deadline_rule".split())
    row |= dict.fromkeys("field completed_on document_id meeting_id due written_due".split())
    row |= NOTHING_YET
    row |= {"title": "Tổ chức diễn tập", "search": "to chuc dien tap", "status": Status.ASSIGNED, "percent": 0}
    row |= {"deadline_kind": DeadlineKind.NONE, "deadline_confirmed": True, "assigned_on": date(2023, 6, 26)}
    row |= values
    return store.insert(task_queries.insert_task, original_due=row["due"], **row)


def test_a_task_comes_back_as_it_was_put_in(database: Database) -> None:
    with database.writing() as store:
        lead, helper, other = (
            store.insert(unit_queries.insert_unit, name=name, key=unit_key(name), kind="unit")
            for name in ("Phòng Tài chính - Kế hoạch", "Ban Quản lý dự án", "Ánh Sáng")
        )
        number = put_task(
            store,
            lead_id=lead,
            due=date(2023, 7, 27),
            due_time=time(16, 30),
            deadline_kind=DeadlineKind.DAY,
            deadline_confirmed=False,
        )
        roles = [(helper, Role.COOPERATING), (other, Role.COOPERATING), (lead, Role.MONITOR)]
        store.run_many(
            task_queries.insert_task_unit,
            [
                {"task_number": number, "unit_id": unit, "role": role.value, "position": place}
                for place, (unit, role) in enumerate(roles)
            ],
        )
    with database.reading() as store:
        (task,) = store.all(task_queries.task_rows, [task_queries.number_is], number=number)
    assert (task.status, task.deadline_kind, task.deadline_confirmed) == (Status.ASSIGNED, DeadlineKind.DAY, False)
    assert (task.due, task.due_time, task.original_due) == (date(2023, 7, 27), time(16, 30), date(2023, 7, 27))
    assert task.lead == "Phòng Tài chính - Kế hoạch"
    assert task.cooperating == ("Ban Quản lý dự án", "Ánh Sáng")
    assert task.quotes == ()


def test_an_event_keeps_its_instant_and_its_values(database: Database) -> None:
    at = datetime(2023, 6, 26, 16, 59, 59, 123456, tzinfo=UTC)
    changes = [["tasks", [1], {"due": None}, {"due": "2023-07-27"}]]
    with database.writing() as store:
        store.run(
            event_queries.insert_event,
            id=1,
            at=at,
            actor="chị Lan",
            action="edit",
            subject="task",
            subject_id=1,
            changes=json_text(changes),
            reason=None,
            document=None,
            step=1,
            hash="",
        )
    with database.reading() as store:
        (event,) = store.all(event_queries.event_rows, order=event_queries.by_event_id)
    assert event.at == at
    assert event.changes == changes


def test_a_transaction_that_fails_leaves_nothing(database: Database) -> None:
    with pytest.raises(ZeroDivisionError), database.writing() as store:
        put_task(store)
        raise ZeroDivisionError
    with database.reading() as store:
        assert store.all(task_queries.task_rows) == []


def test_task_numbers_only_grow(database: Database) -> None:
    with database.writing() as store:
        first = put_task(store)
    with pytest.raises(ZeroDivisionError), database.writing() as store:
        put_task(store)
        raise ZeroDivisionError
    with database.writing() as store:
        assert put_task(store) > first


def test_a_reader_cannot_write(database: Database) -> None:
    with pytest.raises(Exception, match=r"(?i)read.?only|cannot be written"), database.reading() as store:
        put_task(store)


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("UPDATE tasks SET original_due = '2023-09-30'", "original deadline never changes"),
        ("UPDATE tasks SET original_due = NULL, due = NULL", "original deadline never changes"),
        ("DELETE FROM tasks", "never removed"),
        ("UPDATE events SET actor = 'ai đó'", "append-only"),
        ("DELETE FROM events", "append-only"),
        ("UPDATE tasks SET percent = 101", "percent"),
        ("UPDATE tasks SET title = ''", "title_not_empty"),
        ("UPDATE tasks SET status = 'completed'", "completed_has_day"),
        ("UPDATE tasks SET status = 'lost'", "status"),
        ("UPDATE tasks SET lead_id = 99", "(?i)foreign key"),
    ],
)
def test_the_database_itself_refuses(url: str, statement: str, said: str) -> None:
    database, _made = open_database(url)
    with database.writing() as store:
        put_task(store, due=date(2023, 7, 27))
        event = dict.fromkeys(("reason", "document"))
        store.run(
            event_queries.insert_event,
            id=1,
            at=datetime(2023, 6, 26, tzinfo=UTC),
            actor="chị Lan",
            action="add",
            subject="task",
            subject_id=1,
            changes="[]",
            step=1,
            hash="",
            **event,
        )
    with pytest.raises(Exception, match=said):
        _execute(database, statement)


def _execute(database: Any, statement: str) -> None:
    if hasattr(database, "engine"):
        with database.engine.begin() as connection:
            connection.exec_driver_sql(statement)
        return
    from contextlib import closing

    from dondoc.storage.sqlite import connect

    with closing(connect(database.path)) as connection:
        connection.execute(statement)


DAYS = st.dates(date(2023, 1, 1), date(2024, 12, 31))


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(dues=st.lists(st.none() | DAYS, max_size=8), day=DAYS)
def test_every_running_task_is_in_exactly_one_class(database: Database, dues: list[date | None], day: date) -> None:
    """Overdue, due today, due soon, in time and without deadline leave out nothing and share nothing."""
    from datetime import timedelta

    classes = ("is_overdue", "is_due_today", "is_due_soon", "is_in_time", "has_no_deadline")
    with pytest.raises(ZeroDivisionError), database.writing() as store:
        numbers = {put_task(store, due=due) for due in dues}
        values: dict[str, Any] = {"day": day, "soon_until": day + timedelta(days=7)}
        found = [
            task.number
            for name in classes
            for task in store.all(task_queries.task_rows, [task_queries.runs, getattr(task_queries, name)], **values)
            if task.number in numbers
        ]
        assert sorted(found) == sorted(numbers)
        raise ZeroDivisionError  # so that the next example finds an empty store
