"""Many tasks at once, on both databases: each number belongs to its row, and it is all or nothing."""

from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dondoc.domain import identity
from dondoc.domain.day import read_day
from dondoc.domain.deadline import Deadline, DeadlineKind
from dondoc.domain.task import Status, Timeliness, timeliness
from dondoc.errors.meetings import UnknownMeeting
from dondoc.readers.tables.rows import Row
from dondoc.services import bulk
from dondoc.services.bulk import outgoing, taking
from dondoc.services.custody.verifying import verify
from dondoc.services.finding import listing
from dondoc.services.finding.selection import Selection
from dondoc.services.history import history, undoing
from dondoc.services.history.author import Author
from dondoc.services.tasks import adding
from dondoc.storage.queries import events as event_queries
from dondoc.storage.queries import tasks as task_queries
from dondoc.storage.store import Database, Store
from dondoc.storage.values import json_text, json_value
from tests.services.conftest import TODAY


def deadline(typed: str, _anchor: date | None = None) -> Deadline:
    day = read_day(typed, TODAY)
    return Deadline(DeadlineKind.DAY, day, day, words=typed, rule="figures")


WORDS = bulk.Words(deadline, lambda typed: read_day(typed, TODAY), Status)


def rows(*cells: dict[str, str]) -> Iterator[Row]:
    return (Row(line, values) for line, values in enumerate(cells, start=2))


def take(store: Store, clerk: Author, *cells: dict[str, str]) -> list[int]:
    tasks, problems, _remarks = bulk.understood(rows(*cells), WORDS, TODAY)
    assert problems == []
    return bulk.take_in(store, clerk, bulk.plan(store, tasks))


def test_each_number_belongs_to_its_row(store: Store, clerk: Author) -> None:
    titles = [f"Việc {place}" for place in range(25)]
    numbers = take(store, clerk, *({"title": title, "lead": f"Phòng {title}"} for title in titles))
    found = {task.number: (task.title, task.lead) for task in store.each(task_queries.task_rows)}
    assert [found[number] for number in numbers] == [(title, f"Phòng {title}") for title in titles]
    assert [(event.rows[0].after or {})["title"] for n in numbers for event in history.history(store, n)] == titles


def test_a_long_list_is_one_step_that_is_verified_and_taken_back(database: Database, clerk: Author) -> None:
    many = 2 * taking.AT_A_TIME + 100
    cells = (
        {
            "title": f"Việc {n}",
            "lead": f"Phòng {n % 7}",
            "cooperating": "Phòng 1; Phòng 2",
            "due": f"{n % 28 + 1}/9/2023",
        }
        for n in range(many)
    )
    with database.writing() as store:
        before = take(store, clerk, {"title": "a", "cooperating": "Phòng 1"})
    with database.writing() as store:
        numbers = take(store, clerk, *cells)
    assert len(set(numbers)) == many
    with database.reading() as store:
        assert verify(store).findings == ()
        events = [event for event in history.each(store) if event.subject == "task"]
        assert [event.subject_id for event in events] == [*before, *numbers]
        assert len({event.step for event in events}) == 2
    with database.writing() as store:
        undoing.carry_out(store, clerk, undoing.last(store, 1))
    with database.reading() as store:
        assert [task.number for task in store.each(task_queries.task_rows)] == before
        assert verify(store).findings == ()


def test_numbers_go_on_from_those_given_before(store: Store, clerk: Author) -> None:
    first = take(store, clerk, {"title": "a"}, {"title": "b"})
    assert take(store, clerk, {"title": "c"}) == [first[-1] + 1]
    assert take(store, clerk) == []


def test_a_unit_is_known_by_every_spelling_and_a_dash_is_none(store: Store, clerk: Author) -> None:
    take(
        store,
        clerk,
        {"title": "a", "lead": "Phòng Tài chính - Kế hoạch"},
        {"title": "b", "lead": "P. tài chính và kế hoạch", "cooperating": "-; Phòng Tài chính - Kế hoạch; Công an"},
        {"title": "c", "lead": "–"},
    )
    found = listing.tasks(store, listing.IN_FULL, Selection(), TODAY)
    assert [(task.lead, task.cooperating) for task in found] == [
        ("Phòng Tài chính - Kế hoạch", ()),
        ("Phòng Tài chính - Kế hoạch", ("Công an",)),
        (None, ()),
    ]


def test_a_meeting_that_is_not_there_is_refused(store: Store) -> None:
    tasks, _problems, _remarks = bulk.understood(rows({"title": "a", "meeting": "7"}), WORDS, TODAY)
    with pytest.raises(UnknownMeeting):
        bulk.plan(store, tasks)


CELLS = st.fixed_dictionaries(
    {"title": st.sampled_from(["Họp tổ", "Rà soát", "Diễn tập"])},
    optional={
        "lead": st.sampled_from(["Phòng A", "phòng a", "Phòng B", "-"]),
        "due": st.sampled_from(["30/9/2023", "2023-10-01"]),
        "meeting": st.sampled_from(["Họp giao ban", "HỌP GIAO BAN", "Họp khác"]),
    },
)


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cells=st.lists(CELLS, max_size=8))
def test_taken_in_twice_changes_nothing(database: Database, clerk: Author, cells: list[dict[str, str]]) -> None:
    with pytest.raises(ZeroDivisionError), database.writing() as store:
        assert len(take(store, clerk, *cells)) == len(cells)
        assert take(store, clerk, *cells) == []
        raise ZeroDivisionError  # so that the next example finds an empty store


@pytest.mark.parametrize("day", [date(2023, 8, 16), date(2023, 8, 17)])
def test_nothing_is_completed_in_the_future(day: date) -> None:
    _tasks, problems, _remarks = bulk.understood(rows({"title": "a", "completed_on": day.isoformat()}), WORDS, TODAY)
    assert [problem.reason for problem in problems] == ([bulk.TO_COME] if day > TODAY else [])


def test_a_task_that_another_program_names_is_known_by_its_name(store: Store, clerk: Author) -> None:
    mine, theirs = {"title": "Họp tổ"}, {"title": "Họp tổ", "foreign_id": "a@b"}
    assert len(take(store, clerk, theirs)) == 1
    assert take(store, clerk, {**theirs, "title": "Họp tổ dân phố", "due": "30/9/2023"}) == []
    assert len(take(store, clerk, {**theirs, "foreign_id": "c@d"})) == 1, "another of the same words"
    assert take(store, clerk, mine, mine) == [], "two are there, whatever they are called"
    assert len(take(store, clerk, mine)) == 0
    assert len(take(store, clerk, mine, mine, mine)) == 1


def test_our_own_names_are_known_and_those_of_another_store_are_not(store: Store, clerk: Author) -> None:
    take(store, clerk, {"title": "a"}, {"title": "b"})
    found = outgoing.companions(store)
    tasks = {task.title: task for task in store.each(task_queries.task_rows)}
    names = {title: found.identifier(task.number) for title, task in tasks.items()}
    assert len(set(names.values())) == 2
    assert take(store, clerk, {"title": "a đã sửa", "foreign_id": names["a"]}) == []
    strange = identity.identifier("another store", tasks["a"].number)
    assert len(take(store, clerk, {"title": "c", "foreign_id": strange})) == 1


def test_a_name_that_is_no_uuid_has_one_for_taskwarrior(store: Store, clerk: Author) -> None:
    take(store, clerk, {"title": "a", "foreign_id": "x@máy"})
    (task,) = store.each(task_queries.task_rows)
    uuid = outgoing.companions(store).uuid(task.number)
    assert identity.is_uuid(uuid)
    assert take(store, clerk, {"title": "a đã sửa", "foreign_id": uuid}) == []


def test_all_that_a_row_says_is_kept(store: Store, clerk: Author) -> None:
    row = {
        "title": "Rà soát",
        "official": "Bà Lan",
        "assigned_on": "1/7/2023",
        "percent": "40%",
        "product": "12/BC",
        "result": "đã trình",
        "field": "kinh tế",
        "note": "gọi lại",
        "document": "15-TB/TU",
        "due": "25/8/2023",
        "recurrence": "FREQ=MONTHLY;BYMONTHDAY=25",
        "deadline_words": "ngày 25 hằng tháng",
    }
    (number,) = take(store, clerk, row)
    (task,) = store.each(task_queries.task_rows)
    assert (task.official, task.assigned_on, task.percent, task.product) == ("Bà Lan", date(2023, 7, 1), 40, "12/BC")
    assert (task.result, task.field, task.deadline_words) == ("đã trình", "kinh tế", "ngày 25 hằng tháng")
    assert (task.deadline_kind, task.recurrence) == (DeadlineKind.RECURRING, "FREQ=MONTHLY;BYMONTHDAY=25")
    (event,) = history.history(store, number)
    assert (event.reason, event.document) == ("gọi lại", "15-TB/TU")
    assert outgoing.companions(store).notes == {number: [(clerk.at, "gọi lại")]}
    assert outgoing.companions(store).revisions == {number: (1, clerk.at)}


def test_the_history_of_many_is_written_like_that_of_one(store: Store, clerk: Author) -> None:
    title = 'Rà soát "nhanh" \\ gọn\t☃'
    take(store, clerk, {"title": title, "lead": "Phòng A", "cooperating": "Phòng B; Phòng C", "due": "30/9/2023"})
    take(store, clerk, {"title": "b", "status": "completed", "completed_on": "1/8/2023", "restricted": "secret"})
    adding.add_task(store, clerk, title="c", assigned_on=TODAY, deadline=deadline("30/9/2023"))
    for event in store.each(event_queries.stored_events):
        assert event.changes == json_text(json_value(event.changes))
    take(store, clerk, {"title": "d", "due": "30/9/2023", "assigned_on": "16/8/2023", "field": "x"})
    told = [event.rows[0].after for event in history.history(store) if event.subject == "task"]
    assert told[-1] == {**(told[-2] or {}), "title": "d", "search": "d", "field": "x"}
    assert verify(store).findings == ()


@pytest.mark.parametrize(
    ("cells", "column"),
    [
        ({"percent": "nhiều"}, "percent"),
        ({"recurrence": "mỗi tuần"}, "recurrence"),
        ({"title": "\u200b"}, "title"),
        ({"written_due": "1/9/2023"}, "written_due"),
        ({"original_due": "31/9/2023", "due": "1/10/2023"}, "original_due"),
        ({"extensions": "-1"}, "extensions"),
        ({"extensions": "1,5"}, "extensions"),
        ({"extensions": "nhiều"}, "extensions"),
        ({"due": "1/9/2023", "due_time": "25:00"}, "due_time"),
        ({"status": "reported"}, "reported_on"),
        ({"status": "reported", "reported_on": "17/8/2023"}, "reported_on"),
        ({"status": "in_progress", "reported_on": "1/8/2023"}, "reported_on"),
        ({"status": "assigned", "reported_on": "1/8/2023"}, "reported_on"),
    ],
)
def test_what_cannot_be_is_wrong(cells: dict[str, str], column: str) -> None:
    _tasks, problems, _remarks = bulk.understood(rows({"title": "a", **cells}), WORDS, TODAY)
    assert [problem.column for problem in problems] == [column]


def test_the_clock_of_a_task_that_was_reported_stands_at_the_day_of_its_report(store: Store, clerk: Author) -> None:
    take(store, clerk, {"title": "a", "due": "1/8/2023", "reported_on": "31/7/2023"})
    (task,) = store.each(task_queries.task_rows)
    assert (task.status, timeliness(task, TODAY)) == (Status.REPORTED, Timeliness.IN_TIME)


def test_the_first_deadline_and_the_extensions_are_taken_over(store: Store, clerk: Author) -> None:
    take(store, clerk, {"title": "a", "due": "1/8/2023", "original_due": "1/6/2023", "extensions": "02 lần"})
    take(store, clerk, {"title": "b", "due": "1/8/2023", "extensions": "không"})
    found = [(task.due, task.original_due, task.extensions) for task in store.each(task_queries.task_rows)]
    assert found == [(date(2023, 8, 1), date(2023, 6, 1), 2), (date(2023, 8, 1), date(2023, 8, 1), 0)]


def test_the_first_deadline_is_kept_of_a_task_whose_deadline_was_taken_away(store: Store, clerk: Author) -> None:
    take(store, clerk, {"title": "a", "original_due": "1/9/2023"})
    assert [(task.due, task.original_due) for task in store.each(task_queries.task_rows)] == [(None, date(2023, 9, 1))]


@pytest.mark.parametrize("column", ["completed_on", "reported_on", "suspended_on", "assigned_on", "original_due"])
def test_no_column_of_days_believes_a_program(column: str) -> None:
    (task,), problems, (remark,) = bulk.understood(
        rows({"title": "a", "due": "1/9/2023", column: "1970-01-01"}), WORDS, TODAY
    )
    assert (getattr(task, column), problems, remark.column) == (None, [], column)
    assert task.status is Status.ASSIGNED


def test_the_day_that_programs_write_for_none_is_none_and_is_told() -> None:
    (task,), problems, (remark,) = bulk.understood(rows({"title": "a", "due": "1/1/1970"}), WORDS, TODAY)
    assert (task.deadline.last, problems, remark.column) == (None, [], "due")
