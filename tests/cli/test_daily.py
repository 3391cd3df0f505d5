"""The commands of every day."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Dondoc

FIELDS = ("number title lead cooperating due original_due status timeliness days_late meeting document quote").split()


@pytest.fixture
def two(dondoc: Dondoc) -> Dondoc:
    """Two units and two tasks, one overdue."""
    dondoc.must("unit", "add", "Phòng Tài chính - Kế hoạch")
    dondoc.must("unit", "add", "Ban Quản lý dự án")
    given = ("--given", "1/6/2023")
    dondoc.must("add", "Giải ngân vốn đầu tư", "--lead", "tckh", "--due", "31/7/2023", *given)
    dondoc.must("add", "Diễn tập phòng thủ", "--lead", "ban qlda", "--with", "PTCKH", "--due", "30/9/2023", *given)
    return dondoc


def test_what_changed_is_told_from_old_to_new(two: Dondoc) -> None:
    said = two.must("progress", 1, 60, "-m", "còn vướng mặt bằng").out
    assert "progress: 0% → 60%" in said
    assert "status: newly assigned → in progress" in said
    assert "còn vướng mặt bằng" in two.must("log", 1).out


def test_a_task_goes_its_way(two: Dondoc) -> None:
    two.must("assign", 1, "Ban QLDA", "--official", "Ông Nam", "--with", "tckh")
    two.must("start", 1)
    assert two.must("note", 1, "-m", "đã gọi điện", lang="vi").out.splitlines()[1:] == ["   ghi chú: đã gọi điện"]
    two.must("edit", 1, "--title", "Giải ngân hết vốn", "--due", "quý III")
    two.must("done", 1, "--on", "15/8", "--product", "123/BC-UBND")
    task = two.task(1)
    assert (task["lead"], task["official"], task["cooperating"]) == (
        "Ban Quản lý dự án",
        "Ông Nam",
        ["Phòng Tài chính - Kế hoạch"],
    )
    assert (task["status"], task["completed_on"], task["product"]) == ("completed", "2023-08-15", "123/BC-UBND")
    assert (task["due"], task["original_due"], task["timeliness"]) == ("2023-09-30", "2023-07-31", "on_time")
    two.must("reopen", 1, "-m", "chưa đạt")
    two.must("withdraw", 1)
    assert two.task(1)["status"] == "withdrawn"
    actions = [event["action"] for event in two.must("log", 1, "--json").rows]
    assert actions == ["add", "assign", "start", "note", "edit", "done", "reopen", "withdraw"]


def test_adding_says_which_unit_was_meant_where_its_name_was_not_written_out(two: Dondoc) -> None:
    for typed in ("tckh", "phong tai chinh ke hoach"):
        said = two.must("add", "Họp", "--lead", typed, lang="vi").out
        assert "đơn vị chủ trì: Phòng Tài chính - Kế hoạch" in said
    assert "chủ trì" not in two.must("add", "Họp", "--lead", "Phòng Tài chính - Kế hoạch", lang="vi").out


def test_every_promised_field_is_always_there(two: Dondoc) -> None:
    for command in (["list"], ["overdue"], ["soon", "--days", "99"], ["show", "1"]):
        for task in two.must(*command, "--json").rows:
            assert set(FIELDS) <= set(task)
            assert task["quote"] is None


def test_overdue_by_the_day_and_by_the_original_deadline(two: Dondoc) -> None:
    assert [task["days_late"] for task in two.must("overdue", "--json").rows] == [16]
    assert (
        two.must("overdue", "--as-of", "31/8/2023", "--json").rows
        == two.must("overdue", "--json", today="2023-08-31").rows
    )
    assert two.must("overdue", "--as-of", "15/8/2023", "--json").rows == []  # they were put in on the 16th
    two.must("edit", 1, "--due", "30/9/2023")
    assert two.must("overdue", "--json").rows == []
    assert [task["days_late"] for task in two.must("overdue", "--original", "--json").rows] == [16]
    assert two("overdue", "--original", "--exit-code").exit_code == 10
    assert two("overdue", "--exit-code").exit_code == 0


def test_overdue_by_unit_counts_each(two: Dondoc) -> None:
    assert "Phòng Tài chính - Kế hoạch (1)" in two.must("overdue", "--by-unit").out


@pytest.mark.parametrize(
    ("filters", "numbers"),
    [
        (["--unit", "tckh"], [1, 2]),
        (["--lead-unit", "tckh"], [1]),
        (["--text", "dien tap"], [2]),
        (["--timeliness", "overdue"], [1]),
        (["--status", "assigned"], [1, 2]),
        (["--due-from", "1/8/2023"], [2]),
        (["--due-to", "31/7/2023"], [1]),
        (["--unit", "tckh", "--due-from", "1/8/2023", "--text", "phong thu"], [2]),
        (["--text", "khong co"], []),
    ],
)
def test_filters_combine(two: Dondoc, filters: list[str], numbers: list[int]) -> None:
    assert [task["number"] for task in two.must("list", "--json", *filters).rows] == numbers


def test_closed_tasks_are_listed_when_asked_for(two: Dondoc) -> None:
    two.must("done", 1)
    assert [task["number"] for task in two.must("list", "--json").rows] == [2]
    assert [task["number"] for task in two.tasks()] == [1, 2]


def test_three_or_more_ask_first_and_none_is_refused(two: Dondoc) -> None:
    two.must("add", "Việc thứ ba")
    before = two.everything()
    assert two("start").exit_code == 2
    assert two("start", "1-3").exit_code == 4
    assert two("start", "1-3", answers=["n"]).exit_code == 4
    assert two.everything() == before
    two.must("start", "1,2", 3, answers=["y"])
    two.must("done", "--status", "in_progress", "--yes")
    assert {task["status"] for task in two.tasks()} == {"completed"}


def test_one_wrong_number_and_nothing_is_changed(two: Dondoc) -> None:
    assert two("done", 1, 99).exit_code == 3
    assert two.task(1)["status"] == "assigned"


def test_numbers_are_never_given_again(two: Dondoc) -> None:
    two.must("withdraw", 2)
    assert "Task 3:" in two.must("add", "Việc mới").out


def test_meetings_and_their_next_day(dondoc: Dondoc) -> None:
    dondoc.must("meeting", "add", "Giao ban tháng 8", "--on", "10/8/2023", "--chair", "Bà Hoa")
    assert "next meeting: – → 10 Sep 2023" in dondoc.must("meeting", "next", "10/9/2023").out
    assert "Giao ban tháng 8" in dondoc.must("meeting", "next").out
    dondoc.must("add", "Việc của cuộc họp", "--meeting", 1)
    assert "Việc của cuộc họp" in dondoc.must("meeting", "show", 1).out
    assert dondoc.must("meeting", "list", "--json").rows[0]["next_on"] == "2023-09-10"


def test_units_and_their_other_names(two: Dondoc) -> None:
    two.must("unit", "alias", "tckh", "Phòng chị Hồng")
    assert "Phòng chị Hồng" in two.must("unit", "show", "phong chi hong").out
    assert two.must("unit", "show", "tckh", "--json").rows[0]["open_tasks"] == [1, 2]
    assert two("unit", "add", "phòng tài chính kế hoạch").exit_code == 5


@pytest.mark.parametrize(
    ("alias", "name"),
    [("danhsach", "list"), ("quahan", "overdue"), ("sapden", "soon"), ("nhatky", "log"), ("baocao", "report")],
)
def test_a_vietnamese_name_does_what_the_english_one_does(two: Dondoc, alias: str, name: str) -> None:
    more = ["status"] if name == "report" else []
    assert two.must(alias, *more).out == two.must(name, *more).out


def test_a_task_can_be_followed_up_by_vietnamese_names_alone(two: Dondoc) -> None:
    for line in (["giao", "1", "ban qlda"], ["tiendo", "1", "50"], ["xong", "1"]):
        two.must(*line)
    (task,) = two.must("xem", "1", "--json").rows
    assert (task["status"], task["percent"]) == ("completed", 100)
    assert "qlda" in task["lead"].casefold() or "quản lý dự án" in task["lead"].casefold()


@pytest.mark.parametrize(
    "kind",
    [["status"], ["overdue"], ["overdue", "--by-unit"], ["meeting", "1"], ["agenda"], ["changes", "--since", "1/8"]],
)
@pytest.mark.parametrize("format", ["terminal", "md", "csv", "json"])
def test_every_report_in_every_format(office: Dondoc, tmp_path: Path, kind: list[str], format: str) -> None:
    printed = office.must("report", *kind, "-f", format).out
    assert printed.strip()
    if format == "json":
        assert json.loads(printed)["as_of"] == "2023-08-16"
    path = tmp_path / f"báo cáo.{format}"
    office.must("report", *kind, "-f", format, "-o", path)
    before = path.read_bytes()
    assert office("report", *kind, "-f", format, "-o", path).exit_code == 1
    assert path.read_bytes() == before
    office.must("report", *kind, "-f", format, "-o", path, "--force")
    assert [each.name for each in tmp_path.iterdir() if each.name.startswith(".")] == []


def test_the_status_report_reconciles(office: Dondoc) -> None:
    office.must("done", 1, 2)
    report = json.loads(office.must("report", "status", "-f", "json").out)
    rows = report["tables"]["units"]
    classes = ("on_time", "late", "in_time", "due_soon", "overdue", "no_deadline", "suspended")
    assert all(row["total"] == sum(row[name] for name in classes) for row in rows)
    assert sum(row["total"] for row in rows) == 10


def test_the_clock_can_be_set(two: Dondoc, monkeypatch: pytest.MonkeyPatch) -> None:
    assert two.must("overdue", "--json", today="2023-07-31").rows == []
    monkeypatch.setenv("DONDOC_TODAY", "2/8/2023")
    assert [task["days_late"] for task in two.must("overdue", "--json", today=None).rows] == [2]


def test_what_a_change_says_fits_the_terminal(dondoc: Dondoc) -> None:
    said = dondoc.must("add", "Rà soát " + "hộ nghèo, hộ cận nghèo, " * 8, "--due", "30/9").out
    said += dondoc.must("remind", "1", "--by", "phone").out
    said += dondoc.must("answer", "1", "xin gửi " + "vào tuần sau " * 10).out
    said += dondoc.must("edit", "1", "--title", "Lập danh sách " + "hộ nghèo, hộ cận nghèo, " * 8).out
    said += dondoc.must("note", "1", "-m", "đã gửi " + "dự thảo cho các xã " * 8).out
    assert max(map(len, said.splitlines())) <= 80
    assert said.count("→") == 1
