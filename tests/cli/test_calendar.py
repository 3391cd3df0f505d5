"""Reports as calendars: the tasks that they list, called as `export` calls them, and whose parts they are."""

import re
from pathlib import Path

import pytest

from dondoc.readers.tables.ical import unfolded
from tests.cli.conftest import Dondoc

WITH_TASKS = [
    "overdue",
    "overdue --by-unit",
    "agenda",
    "meeting 1",
    "changes --since 1/6",
    "pack",
    "register",
    "handover",
]
WITHOUT = ["status", "status --by meeting", "punctuality", "progress", "slips 3"]


def todos(calendar: str) -> list[dict[str, str]]:
    """The properties of each task, by name with its parameters."""
    found: list[dict[str, str]] = []
    for _number, line in unfolded(calendar):
        name, _colon, value = line.partition(":")
        if line == "BEGIN:VTODO":
            found.append({})
        elif found:
            found[-1][name] = value
    return found


def uids(calendar: str) -> list[str]:
    return [todo["UID"] for todo in todos(calendar)]


@pytest.fixture
def names(office: Dondoc) -> dict[int, str]:
    """What each task is called outside, by its number."""
    exported = office.must("export", "-f", "ics").out
    return dict(zip((task["number"] for task in office.tasks()), uids(exported), strict=True))


@pytest.mark.parametrize("kind", WITH_TASKS)
def test_the_tasks_are_called_as_in_the_export(office: Dondoc, names: dict[int, str], kind: str) -> None:
    found = uids(office.must("report", *kind.split(), "-f", "ics").out)
    assert found
    assert len(found) == len(set(found))
    assert set(found) <= set(names.values())


def test_it_holds_what_the_report_lists_in_its_order(office: Dondoc, names: dict[int, str]) -> None:
    late = [task["number"] for task in office.must("overdue", "--json").rows]
    for more in ([], ["--columns", "title"]):  # what a table shows is not what a calendar needs
        assert uids(office.must("report", "overdue", "-f", "ics", *more).out) == [names[number] for number in late]


def test_one_task_is_the_same_there_as_in_the_export(office: Dondoc) -> None:
    exported = {todo["UID"]: todo for todo in todos(office.must("export", "-f", "ics").out)}
    assert all(exported[todo["UID"]] == todo for todo in todos(office.must("report", "register", "-f", "ics").out))


def test_the_name_of_the_file_says_it(office: Dondoc) -> None:
    office.must("report", "overdue", "-o", "qua-han.ics")
    content = Path("qua-han.ics").read_bytes()
    assert content == office.must("report", "overdue", "-f", "ics").out.encode()
    assert content.count(b"\r\n") == content.count(b"\n")
    assert b"X-WR-CALNAME:Overdue tasks\r\n" in content


def test_an_earlier_day_is_told_as_it_was(office: Dondoc) -> None:
    office.must("done", 1, today="2023-08-20")
    (now,) = (t for t in todos(office.must("report", "register", "number:1", "-f", "ics", today="2023-08-21").out))
    then = office.must("report", "register", "number:1", "-f", "ics", "--as-of", "16/8/2023", today="2023-08-21").out
    assert (now["STATUS"], todos(then)[0]["STATUS"]) == ("COMPLETED", "NEEDS-ACTION")


def test_nothing_to_list_is_an_empty_calendar(office: Dondoc) -> None:
    found = office.must("report", "overdue", "-f", "ics", today="2023-06-29").out
    assert found.startswith("BEGIN:VCALENDAR\r\n")
    assert todos(found) == []
    assert todos(office.must("report", "changes", "--since", "16/8", "-f", "ics").out) == []


@pytest.mark.parametrize("kind", WITHOUT)
def test_what_lists_no_tasks_is_no_calendar(office: Dondoc, kind: str) -> None:
    result = office("report", *kind.split(), "-o", "lich.ics", lang="vi")
    assert result.exit_code == 2
    assert "không xuất thành lịch được" in result.err
    assert not Path("lich.ics").exists()


def test_restricted_tasks_are_in_no_calendar_unasked(office: Dondoc, names: dict[int, str]) -> None:
    office.must("edit", 1, "--restricted", "secret")
    assert names[1] not in office.must("report", "register", "-f", "ics").out
    assert names[1] in office.must("report", "register", "--restricted", "-f", "ics").out


def test_a_part_names_the_task_it_is_of_and_an_occurrence_the_first(dondoc: Dondoc) -> None:
    dondoc.must("unit", "add", "Phòng Y tế")
    dondoc.must("add", "Phòng dịch", "--due", "30/9")
    dondoc.must("split", 1, "Phòng Y tế")
    dondoc.must("add", "Báo cáo tháng", "--due", "25/8")
    dondoc.must("recur", 3, "ngày 25 hằng tháng")
    dondoc.must("done", 3)
    whole, part, first, second = todos(dondoc.must("report", "register", "-f", "ics").out)
    assert part["RELATED-TO;RELTYPE=PARENT"] == whole["UID"]
    assert second["RELATED-TO;RELTYPE=SIBLING"] == first["UID"]
    assert not [name for todo in (whole, first) for name in todo if name.startswith("RELATED-TO")]


def test_a_part_names_it_as_the_program_does_that_it_came_from(dondoc: Dondoc, tmp_path: Path) -> None:
    theirs = tmp_path / "theirs.ics"
    theirs.write_text("BEGIN:VCALENDAR\nBEGIN:VTODO\nUID:x@may\nSUMMARY:Họp\nEND:VTODO\nEND:VCALENDAR\n", "utf-8")
    dondoc.must("import-data", theirs, "--yes")
    dondoc.must("unit", "add", "Phòng Y tế")
    dondoc.must("split", 1, "Phòng Y tế")
    assert "RELATED-TO;RELTYPE=PARENT:x@may\r\n" in dondoc.must("export", "-f", "ics").out


def test_text_that_means_harm_stays_in_its_line(dondoc: Dondoc) -> None:
    dondoc.must("add", "=cmd <script>\x1b[31m; a, b\\", "--due", "30/9/2023")
    found = dondoc.must("report", "register", "-f", "ics").out
    assert todos(found)[0]["SUMMARY"] == r"=cmd <script>\\x1b[31m\; a\, b\\"
    assert not re.search(r"[\x00-\x09\x0b\x0c\x0e-\x1f]", found)
