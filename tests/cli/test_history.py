"""The history as a clerk uses it: taking back, looking back, looking whether it is true."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from dondoc.storage.sqlite import path_of
from tests.cli.conftest import SAMPLE, Dondoc


@pytest.fixture
def summer(office: Dondoc) -> Dondoc:
    """The sample's conclusion, followed up for some weeks."""
    office.must("done", 3, 4, 7, "--yes", today="2023-07-10")
    office.must("edit", 2, "--due", "30/9/2023", "-m", "xin thêm thời gian", today="2023-07-14")
    office.must("assign", 1, "van phong", "--with", "cong an", today="2023-07-20")
    office.must("add", "Họp giao ban", today="2023-08-01")
    return office


# --- taking back ---


def test_the_last_change_is_taken_back_and_done_again(summer: Dondoc) -> None:
    before = summer.tasks()
    said = summer.must("undo")
    assert "- 11  Họp giao ban" in said.out
    assert len(summer.tasks()) == 10
    number = said.err.rsplit(" ", 1)[1].strip()
    assert "+ 11  Họp giao ban" in summer.must("undo", "--step", number).out
    assert summer.tasks() == before


def test_a_dry_run_shows_old_and_new_and_changes_nothing(summer: Dondoc) -> None:
    before = summer.everything()
    said = summer.must("undo", 3, "--dry-run")
    assert "deadline: 30 Sep 2023 → 15 Jul 2023" in said.out
    assert "cooperating: Công an thành phố → Ban Quản lý dự án đầu tư xây dựng" in said.out
    assert summer.everything() == before


def test_the_list_says_what_was_done_in_words(summer: Dondoc) -> None:
    said = summer.must("undo", "--list", lang="vi").out.splitlines()
    assert [line.split(": ", 1)[1] for line in said] == [
        "thêm mới 11",
        "giao nhiệm vụ 1",
        "sửa 2",
        "hoàn thành 3, 4, 7",
        "nhập 128-TB/TU: 10 nhiệm vụ",
    ]
    summer.must("undo", 2, "--yes")
    first, *_others, last = summer.must("undo", "--list", "--json").rows
    assert (len(first["takes_back"]), last["taken_back_by"]) == (2, None)


def test_one_change_by_its_number_where_nothing_stands_on_it(summer: Dondoc) -> None:
    listed = summer.must("undo", "--list", "--json").rows
    steps = {done["action"]: step["step"] for step in listed for done in step["done"]}
    refused = summer("undo", "--step", steps["import"], "--json", "--yes")
    assert (refused.exit_code, refused.error["error"]) == (5, "undo-hindered")
    summer.must("undo", "--step", steps["done"], "--yes")
    assert [task["completed_on"] for task in summer.tasks() if task["number"] in (3, 4, 7)] == [None] * 3
    assert summer.task(2)["due"] == "2023-09-30"


def test_many_tasks_and_somebody_elses_change_are_asked_about(summer: Dondoc, monkeypatch: pytest.MonkeyPatch) -> None:
    before = summer.everything()
    assert summer("undo", 4).exit_code == 4
    assert summer("undo", 4, answers=["n"]).exit_code == 4
    monkeypatch.setenv("DONDOC_USER", "anh Nam")
    asked = summer("undo", answers=["n"])
    assert "This was done by" in asked.err
    assert summer.everything() == before
    summer.must("undo", answers=["y"])


def test_an_import_is_taken_back_and_the_document_can_come_again(dondoc: Dondoc) -> None:
    dondoc.must("import", SAMPLE, "--yes", today="2023-06-28")
    dondoc.must("undo", "--yes")
    for noun in ("document", "meeting", "unit"):
        assert dondoc.must(noun, "list", "--json").rows == []
    dondoc.must("import", SAMPLE, "--yes")
    assert [task["number"] for task in dondoc.tasks()] == list(range(11, 21))
    assert dondoc("verify").exit_code == 0


@pytest.mark.parametrize(
    ("words", "code"), [(["undo"], 3), (["undo", "--step", "7"], 3), (["undo", "0"], 2), (["undo", "x"], 2)]
)
def test_nothing_to_take_back(dondoc: Dondoc, words: list[str], code: int) -> None:
    assert dondoc(*words).exit_code == code
    assert dondoc.must("undo", "--list").out == ""


# --- looking back ---


def test_each_list_is_what_it_was(summer: Dondoc) -> None:
    before = ("--as-of", "9/7/2023")
    assert [task["status"] for task in summer.must("list", "--all", *before, "--json").rows] == ["assigned"] * 10
    assert summer.must("show", 3, *before, "--json").rows[0]["completed_on"] is None
    assert summer.must("show", 2, "--as-of", "14/7/2023", "--json").rows[0]["due"] == "2023-09-30"
    assert summer.must("show", 2, "--as-of", "13/7/2023", "--json").rows[0]["due"] == "2023-07-15"
    assert summer("show", 11, "--as-of", "31/7/2023").exit_code == 3
    assert [task["number"] for task in summer.must("overdue", "--as-of", "13/8/2023", "--json").rows] == [9, 8, 1, 10]
    assert [task["number"] for task in summer.must("soon", "--as-of", "9/7/2023", "--json").rows] == [2]
    assert len(summer.must("log", "--as-of", "10/7/2023", "--json").rows) == 28
    assert len(summer.must("export", "--as-of", "1/7/2023").out.splitlines()) == 11


def test_the_log_is_in_words(office: Dondoc) -> None:
    office.must("day", "off", "21/8/2023")
    said = office.must("log", lang="vi").out
    assert "nhập văn bản 1" in said
    assert "loại văn bản: – → Thông báo" in said
    assert "ngày ban hành: – → 28/06/2023" in said
    assert "cơ quan nghỉ ngày 21/08/2023" in said
    assert "cơ quan nghỉ ngày 21/08/2023" in office.must("undo", "--list", lang="vi").out


def test_a_report_says_as_of_which_day_and_what_it_said_then(dondoc: Dondoc) -> None:
    dondoc.must("import", SAMPLE, "--yes", today="2023-06-28")
    reports = (("status",), ("overdue",), ("overdue", "--by-unit"), ("meeting", 1))
    then = [dondoc.must("report", *kind, "-f", "json", today="2023-08-05").out for kind in reports]
    dondoc.must("done", 1, 2, 4, "--yes", "--on", "1/8/2023", today="2023-08-20")
    dondoc.must("withdraw", 5, today="2023-08-20")
    dondoc.must("add", "Họp", "--due", "1/7/2023", "--yes", today="2023-08-20")
    now = [
        dondoc.must("report", *kind, "--as-of", "5/8/2023", "-f", "json", today="2023-08-21").out for kind in reports
    ]
    assert [json.loads(each) for each in now] == [json.loads(each) for each in then]


LOOKED_BACK_ON = [
    *("list", "overdue", "soon", "show 6", "log", "export", "extensions", "reminders", "agenda", "meeting carry"),
    *("changes --since 1", "group list", "group show nhom", "recur 9", "attachment list 6", "day list"),
    *("meeting list", "meeting show 1", "document list", "document show 1", "unit list", "unit show cong-an"),
    *("report status", "report status --original", "report overdue", "report meeting 1", "report agenda"),
    *("report changes --since 1", "report pack", "report register", "report letters", "report slips 6"),
    *("report progress", "report punctuality 2023-07"),
]


def test_every_list_and_report_says_of_a_past_day_what_it_said_then_to_the_letter(
    dondoc: Dondoc, tmp_path: Path
) -> None:
    proof = tmp_path / "bc.txt"
    proof.write_text("đã xong", encoding="utf-8")
    on: dict[str, Any] = {"today": "2023-07-25"}
    dondoc.must("import", SAMPLE, "--yes", today="2023-06-28")
    dondoc.must("meeting", "next", "30/8/2023", today="2023-06-28")
    dondoc.must("group", "add", "Nhóm", **on)
    dondoc.must("extend", 5, "30/9/2023", "-m", "mưa", **on)
    dondoc.must("remind", 2, "--by", "phone", **on)
    dondoc.must("recur", 9, "ngày 20 hằng tháng", **on)
    dondoc.must("attach", 6, proof, **on)
    then = {command: dondoc.must(*command.split(), today="2023-07-25", lang="vi").out for command in LOOKED_BACK_ON}

    later: dict[str, Any] = {"today": "2023-08-20"}
    proof.write_text("bản khác", encoding="utf-8")
    dondoc.must("attach", 6, proof, **later)
    dondoc.must("extend", 5, "--approve", "--by", "Bí thư", **later)
    dondoc.must("answer", 2, "đang làm", **later)
    dondoc.must("done", 9, **later)
    dondoc.must("withdraw", 6, **later)
    dondoc.must("group", "member", "add", "nhom", "cong an", **later)
    dondoc.must("day", "off", "21/8/2023", **later)
    dondoc.must("unit", "edit", "cong an", "--head", "Đồng chí Nam", **later)
    dondoc.must("meeting", "add", "Họp sau", "--on", "19/8/2023", **later)
    dondoc.must("meeting", "next", "15/9/2023", "--after", 1, **later)

    for command, said in then.items():
        assert dondoc.must(*command.split(), "--as-of", "25/7/2023", today="2023-08-21", lang="vi").out == said, command
    for command in ("extensions", "reminders", "agenda", "group show nhom", "recur 9", "attachment list 6", "day list"):
        assert dondoc.must(*command.split(), today="2023-08-21", lang="vi").out != then[command], command


def test_what_there_was_of_meetings_documents_and_units(summer: Dondoc) -> None:
    for noun in ("meeting", "document", "unit"):
        assert summer.must(noun, "list", "--as-of", "27/6/2023", "--json").rows == []
        assert summer.must(noun, "list", "--as-of", "28/6/2023", "--json").rows != []
    (then,) = summer.must("meeting", "list", "--as-of", "1/7/2023", "--json").rows
    assert (then["tasks"], then["open_tasks"]) == (10, 10)
    assert "0/10" in summer.must("meeting", "show", 1, "--as-of", "1/7/2023").out
    assert summer("document", "show", 1, "--as-of", "1/6/2023").exit_code == 3


def test_looking_back_changes_nothing(summer: Dondoc) -> None:
    before = Path(path_of(summer.address)).read_bytes()
    summer.must("report", "status", "--as-of", "1/7/2023")
    assert Path(path_of(summer.address)).read_bytes() == before


# --- the log ---


def test_the_last_entries_of_the_log(summer: Dondoc) -> None:
    everything = summer.must("log", "--json").rows
    assert summer.must("log", "--limit", 2, "--json").rows == everything[-2:]
    summer.must("undo")
    said = summer.must("log", 11).out
    assert "taken back" in said
    assert summer("log", 12).exit_code == 3


# --- looking through ---


def test_a_whole_store_and_the_head_to_write_down(summer: Dondoc) -> None:
    said = summer.must("verify").out
    head = next(line for line in said.splitlines() if line.startswith("Head: ")).removeprefix("Head: ")[:19]
    summer.must("note", 1, "-m", "đã gọi điện")
    assert "1 event has come since" in " ".join(summer.must("verify", "--head", head).out.split())
    assert summer("verify", "--head", "0000 0000").exit_code == 10
    (found,) = summer.must("verify", "--json").rows
    assert (found["findings"], found["files"]) == ([], 1)


def test_what_was_changed_by_hand_is_said(summer: Dondoc) -> None:
    with closing(sqlite3.connect(path_of(summer.address))) as connection:
        connection.execute("UPDATE tasks SET due = '2024-01-01' WHERE number = 5")
        connection.commit()
    said = summer("verify")
    assert said.exit_code == 10
    assert "task 5, deadline: the history says “31 Aug 2023”" in said.out
    ((found,)) = json.loads(summer("verify", "--json").out)
    assert found["findings"][0]["column"] == "due"
