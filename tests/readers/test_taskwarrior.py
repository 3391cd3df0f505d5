"""Tasks of Taskwarrior: its instants are days in Viet Nam, its states are ours."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dondoc.errors.reading import RowUnreadable
from dondoc.readers.tables.taskwarrior import day_and_hour, day_of, is_taskwarrior, rows_of

TASK = {"description": "Mua giấy", "uuid": "c4847e59-0000-4000-8000-000000000001", "status": "pending"}


def values(**more: Any) -> dict[str, str]:
    (row,), _remarks = rows_of(json.dumps([TASK | more]), "việc.json")
    return dict(row.values)


@pytest.mark.parametrize(
    ("instant", "day"),
    [
        ("20230930T170000Z", "01/10/2023"),  # midnight in Viet Nam: `due:2023-10-01`
        ("20230930T165959Z", "30/09/2023"),  # the last second: `due:2023-09-30 eod`
        ("20230930T100000Z", "17:00 30/09/2023"),
        ("2023-09-30T10:00:00Z", "17:00 30/09/2023"),
        ("20231231T180000Z", "01:00 01/01/2024"),
        ("20230930T080000", "08:00 30/09/2023"),  # without a zone: as here
        ("20230930", "30/09/2023"),
        ("", ""),
        ("20230931T170000Z", "20230931T170000Z"),  # is told as what it is
        ("00010101T000000", "01/01/0001"),
    ],
)
def test_an_instant_is_a_day_in_viet_nam(instant: str, day: str) -> None:
    assert day_and_hour(instant) == day
    assert day_of(instant) == (day if day == instant else day[-10:])


@pytest.mark.parametrize(
    ("more", "status"),
    [
        ({}, "assigned"),
        ({"start": "20230815T020000Z"}, "in_progress"),
        ({"tags": ["reported"], "start": "20230815T020000Z"}, "reported"),
        ({"status": "waiting"}, "suspended"),
        ({"status": "deleted"}, "withdrawn"),
        ({"status": "completed", "end": "20230815T020000Z"}, "completed"),
    ],
)
def test_states(more: dict[str, Any], status: str) -> None:
    assert values(**more)["status"] == status


def test_what_has_no_column_becomes_a_note() -> None:
    notes = [{"entry": "20230815T020000Z", "description": "đã hỏi"}, {"description": "đã trả lời"}]
    assert values(annotations=notes, tags=["khẩn"])["note"] == "đã hỏi; đã trả lời; +khẩn"


def test_a_template_is_left_out_where_its_tasks_are_there() -> None:
    template = TASK | {"status": "recurring", "recur": "monthly", "uuid": "a"}
    rows, remarks = rows_of(json.dumps([template, TASK | {"parent": "a"}]), "việc.json")
    assert ([row.line for row in rows], [remark.line for remark in remarks]) == ([2], [1])
    (row,), remarks = rows_of(json.dumps([template]), "việc.json")
    assert (row.values["recurrence"], remarks) == ("FREQ=MONTHLY", [])
    _rows, (remark,) = rows_of(json.dumps([template | {"recur": "3wks"}]), "việc.json")
    assert remark.value == "3wks"


@pytest.mark.parametrize("between", [",\n", "\n"])
def test_older_versions_write_an_object_a_line(between: str) -> None:
    rows, _remarks = rows_of(between.join(json.dumps(TASK) for _ in range(3)), "việc.json")
    assert [row.line for row in rows] == [1, 2, 3]


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        (json.dumps([TASK]), True),
        (json.dumps(TASK | {"description": "{}"}), True),
        ('{"title": "a", "description": "b", "status": "c"}', False),
        ('{"description": "b"}', False),
        ("title,lead", False),
        ("[1, 2]", False),
        ("[", False),
    ],
)
def test_a_file_is_known_by_its_names(text: str, is_one: bool) -> None:
    assert is_taskwarrior(text) is is_one


@pytest.mark.parametrize("text", ["[1]", '[{"a": 1}', "[[[", '{"description": 1}\n[]'])
def test_what_cannot_be_read_is_told(text: str) -> None:
    with pytest.raises(RowUnreadable):
        rows_of(text, "việc.json")


PLAIN = st.none() | st.booleans() | st.floats() | st.text(max_size=20)
JSON = PLAIN | st.lists(PLAIN, max_size=3) | st.lists(st.dictionaries(st.just("description"), PLAIN), max_size=2)


@given(
    more=st.dictionaries(
        st.sampled_from("description due entry end tags annotations status recur parent uuid".split()), JSON
    )
)
def test_whatever_stands_in_the_attributes(more: dict[str, Any]) -> None:
    rows, _remarks = rows_of(json.dumps([more]), "việc.json")
    assert all(isinstance(value, str) for row in rows for value in row.values.values())
