"""Tasks that were written out make the same tasks in an empty store: what that writes out is the same to the letter."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from dondoc.domain.task import Restriction, Status
from tests.cli.conftest import Dondoc
from tests.databases import PostgreSQL, SQLite

TODAY = date(2023, 8, 16)
WORDS = st.text(st.sampled_from("aăđ ư,;'\"=+@-/1%\n“"), min_size=1, max_size=12).map(lambda text: f"n{text}g")
UNITS = st.sampled_from(["Phòng A", "Phòng B, C và D", "UBND phường Đức Xuân"])
PAST = st.integers(0, 900).map(lambda days: (TODAY - timedelta(days)).isoformat())
DAY = st.integers(-900, 900).map(lambda days: (TODAY - timedelta(days)).isoformat())
RULES = st.sampled_from(["FREQ=WEEKLY;BYDAY=MO", "FREQ=MONTHLY;BYMONTHDAY=25", "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1"])


@st.composite
def tasks(draw: st.DrawFn) -> dict[str, Any]:
    """A task as it may stand in a register, as a row of JSON."""
    status = draw(st.sampled_from(Status))
    row: dict[str, Any] = {"title": draw(WORDS), "status": status.value}
    texts: dict[str, st.SearchStrategy[Any]] = {
        "lead": UNITS,
        "cooperating": st.lists(UNITS, unique=True, max_size=2).map("; ".join),
        "official": WORDS,
        "product": WORDS,
        "result": WORDS,
        "field": WORDS,
        "document": WORDS,
        "meeting": st.sampled_from(["Họp giao ban", "Hội nghị; sơ kết"]),
        "product_on": DAY,
        "restricted": st.sampled_from(Restriction).map(str),
        "extensions": st.integers(0, 12),
        "foreign_id": st.uuids().map(str),
    }
    row |= {name: draw(what) for name, what in texts.items() if draw(st.booleans())}
    if draw(st.booleans()):
        row["due"] = draw(DAY)
        if draw(st.booleans()):
            row |= {"original_due": draw(DAY), "written_due": draw(DAY)}
        if draw(st.booleans()):
            row["recurrence"] = draw(RULES)
        if draw(st.booleans()):
            row["due_time"] = f"{draw(st.integers(0, 23)):02}:{draw(st.integers(0, 59)):02}"
    elif draw(st.booleans()):
        row["original_due"] = draw(DAY)  # the deadline was taken away later
    if draw(st.booleans()):
        row["deadline_words"] = draw(
            st.sampled_from(["ngày 25 hằng tháng", "thường xuyên", "khi có lệnh", "30/9/2023"])
        )
    if status is Status.COMPLETED:
        row["completed_on"] = draw(PAST)
    else:
        row["percent"] = draw(st.integers(0, 100))
    if status is Status.REPORTED:
        row["reported_on"] = draw(PAST)
    if status is Status.SUSPENDED and draw(st.booleans()):
        row["suspended_on"] = draw(PAST)
    return row


@contextmanager
def two(databases: SQLite | PostgreSQL) -> Iterator[tuple[Dondoc, Dondoc]]:
    """Two empty stores for this example alone."""
    addresses = [databases.fresh() for _each in range(2)]
    yield Dondoc(addresses[0]), Dondoc(addresses[1])
    for address in addresses:
        databases.drop(address)


def same(here: Dondoc, there: Dondoc, folder: Path, format: str) -> None:
    """What goes out of one store and into the other comes out of it the same, and is known in both."""
    first, second = folder / f"1.{format}", folder / f"2.{format}"
    here.must("export", "-f", format, "-o", first, "--force", "--restricted")
    there.must("import-data", first, "--yes")
    there.must("export", "-f", format, "-o", second, "--force", "--restricted")
    assert content(second) == content(first)
    for store in (here, there):
        again = store.must("import-data", first, "--yes").out
        assert "0 tasks are new." in again
        assert "otherwise" not in again


def content(path: Path) -> object:
    """The lines of a text; every cell of a workbook."""
    if path.suffix != ".xlsx":
        return path.read_text("utf-8").splitlines()
    return [[cell.value for cell in row] for row in load_workbook(path).active.iter_rows()]


@pytest.mark.parametrize("format", ["csv", "jsonl", "xlsx"])
@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(tasks(), min_size=1, max_size=4, unique_by=lambda row: row.get("foreign_id", id(row))))
def test_out_and_in_and_out(
    databases: SQLite | PostgreSQL, tmp_path: Path, format: str, rows: list[dict[str, Any]]
) -> None:
    with two(databases) as (here, there):
        here.must("import-data", "-", "--yes", input="\n".join(map(json.dumps, rows)))
        same(here, there, tmp_path, format)


@pytest.mark.parametrize("format", ["csv", "jsonl", "xlsx"])
def test_a_register_that_people_worked_on(
    databases: SQLite | PostgreSQL, full_url: str, tmp_path: Path, format: str
) -> None:
    with two(databases) as (there, _other):
        same(Dondoc(full_url), there, tmp_path, format)


@pytest.mark.parametrize("format", ["csv", "jsonl", "xlsx", "ics", "taskwarrior"])
def test_a_divided_task_comes_in_with_its_parts(databases: SQLite | PostgreSQL, tmp_path: Path, format: str) -> None:
    with two(databases) as (here, there):
        for line in (
            ("unit", "add", "Phòng A"),
            ("unit", "add", "Phòng B"),
            ("add", "Rà soát hộ nghèo", "--due", "30/9"),
            ("add", "Sơ kết chuyên đề"),
            ("split", "1", "Phòng A", "Phòng B", "--yes"),
            ("done", "3"),
        ):
            here.must(*line)
        file = tmp_path / f"all.{format}"
        here.must("export", "-f", format, "-o", file)
        there.must("import-data", file, "--yes")
        assert [(task["status"], task["parent_number"]) for task in every(there)] == [
            ("split", None),
            ("assigned", None),
            ("completed", 1),
            ("assigned", 1),
        ]
        there.must("done", "4")
        assert "2 of 2 done" in there.must("show", "1").out
        assert "0 tasks are new." in there.must("import-data", file, "--yes").out
        there.must("verify")
        there.must("undo", "2", "--yes")
        assert every(there) == []


def every(store: Dondoc) -> list[dict[str, Any]]:
    """All tasks of a store, closed ones and divided ones too."""
    return [json.loads(line) for line in store.must("export", "-f", "jsonl").out.splitlines()]


ALONE = {"title": "Phần của xã", "lead": "UBND xã", "number": 5, "parent_number": 4, "status": "assigned"}
WHOLE = {"title": "Cả việc", "number": 4, "status": "split"}


@pytest.mark.parametrize(
    ("rows", "taken", "told"),
    [
        ([ALONE], [("assigned", None)], "a task of its own"),
        ([WHOLE], [("assigned", None)], "taken in as one task"),
        ([ALONE, WHOLE], [("assigned", 2), ("split", None)], ""),
        ([{**WHOLE, "status": "assigned"}, ALONE], [("assigned", None), ("assigned", None)], "a task of its own"),
    ],
)
def test_what_is_left_of_a_divided_task_is_taken_in_and_told(
    databases: SQLite | PostgreSQL, rows: list[dict[str, Any]], taken: list[tuple[str, int | None]], told: str
) -> None:
    with two(databases) as (here, _other):
        said = here.must("import-data", "-", "--yes", input="\n".join(map(json.dumps, rows)))
        assert [(task["status"], task["parent_number"]) for task in every(here)] == taken
        assert told in " ".join(said.out.split())
        here.must("verify")
        here.must("undo", "--yes")
        assert every(here) == []
