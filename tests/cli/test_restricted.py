"""Restricted tasks (mật, nội bộ): nowhere to be seen unless they are asked for by name, and marked then."""

import csv
import sqlite3
from pathlib import Path

import pytest

from dondoc.storage.sqlite import path_of
from tests.cli.conftest import Dondoc

SECRET, INTERNAL = "Phương án bảo vệ mục tiêu", "Quy hoạch cán bộ"


@pytest.fixture
def office(office: Dondoc) -> Dondoc:
    """The office with a secret task, 11, an internal one, 12, and one of the conclusion made secret, 4."""
    office.must("add", SECRET, "--lead", "cong an", "--due", "1/8/2023", "--meeting", 1, "--restricted", "mật", "--yes")
    office.must("add", INTERNAL, "--due", "20/8/2023", "--restricted", "internal")
    office.must("edit", "4", "--restricted", "secret")
    return office


OUTPUTS = [
    "list",
    "list --all",
    "list --json",
    "list --sort -due --columns number,title",
    "list text:muc-tieu,can-bo",
    "list open,late",
    "list -done:none -restricted:none",
    "list restricted:none",
    "overdue",
    "overdue --json",
    "overdue --original",
    "overdue --as-of 2023-08-10",
    "overdue --by-unit",
    "soon",
    "soon --json",
    "report status",
    "report overdue",
    "report overdue -f json",
    "report overdue -f csv",
    "report meeting 1",
    "report meeting 1 -f md",
    "meeting show 1",
    "export",
    "export -f jsonl",
    "document show 1",
    "document show 1 --json",
    "show 3",
    "show 5",
    "show 5 --json",
    "log",
    "log --json",
]


@pytest.mark.parametrize("command", OUTPUTS)
def test_nothing_shows_them_unasked(office: Dondoc, command: str) -> None:
    result = office.must(*command.split())
    for title in (SECRET, INTERNAL, "diễn tập chiến đấu"):
        assert title not in " ".join((result.out + result.err).split())


@pytest.mark.parametrize(
    "command",
    ["note 11 -m gọi", "done 11", "start 11", "remind 11", "edit 11 --title Khác", "part 11 doi-mot", "undo --yes"],
)
def test_the_echo_of_a_change_says_only_that_they_are_restricted(office: Dondoc, command: str) -> None:
    office.must("unit", "add", "Đội một")
    office.must("edit", 11, "--due", "30/9/2023")
    told = office.must(*command.split(), lang="vi")
    assert "[mật] không nêu nội dung" in told.out
    assert SECRET not in told.out + told.err


@pytest.mark.parametrize("command", ["show", "log", "report slips"])
def test_one_that_is_asked_for_says_only_that_it_is_restricted(office: Dondoc, command: str) -> None:
    words = command.split()
    refused = office(*words, 11)
    assert (refused.exit_code, refused.out) == (4, "")
    assert SECRET not in refused.err
    assert f"dondoc {command} 11 --restricted" in refused.err
    assert SECRET not in office(*words, 11, "--json").err
    assert SECRET in " ".join(office.must(*words, 11, "--restricted").out.split())


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("--restricted", {4, 11, 12}),
        ("restricted:any", {4, 11, 12}),
        ("restricted", {4, 11, 12}),
        ("restricted:secret", {4, 11}),
        ("domat:mật", {4, 11}),
        ("domat:nội-bộ", {12}),
        ("restricted:any -restricted:secret", {12}),
        ("--restricted late", {4, 11}),
        ("11-12", set()),
    ],
)
def test_asked_for_by_name_they_are_there(office: Dondoc, words: str, found: set[int]) -> None:
    listed = {task["number"] for task in office.must("list", *words.split(), "--json").rows}
    assert listed & {4, 11, 12} == found


def test_they_are_marked_where_they_are_shown(office: Dondoc) -> None:
    for command in ("list", "soon", "overdue", "list --columns number,title"):
        drawn = office.must(*command.split(), "--restricted", lang="vi").out
        assert ("Nội" if command == "soon" else "Mật") in drawn.split()
    assert "Mật" not in office.must("list", lang="vi").out.split()
    assert f"[mật] {SECRET}" in office.must("show", 11, "--restricted", lang="vi").out
    assert "[secret] title left out" in office.must("progress", 11, 50).out
    (row,) = [task for task in office.must("list", "--restricted", "--json").rows if task["number"] == 12]
    assert row["restricted"] == "internal"


def test_a_report_says_only_how_many_were_left_out(office: Dondoc) -> None:
    for command, count in (("status", 3), ("overdue", 2), ("meeting 1", 2)):
        told = office.must("report", *command.split()).out
        assert f"Restricted, left out {count}" in " ".join(told.split())
        assert "left out" not in office.must("report", *command.split(), "--restricted").out


def test_what_somebody_changed_past_the_program_is_found_and_not_told(office: Dondoc) -> None:
    with sqlite3.connect(path_of(office.address)) as store:
        store.execute("UPDATE tasks SET title = 'Tên khác' WHERE number IN (5, 11)")
    for command in (("verify",), ("verify", "--json"), ("db", "check"), ("db", "check", "--json")):
        result = office(*command)
        assert result.exit_code == 10
        assert SECRET not in result.out
        assert "11" in result.out
    whole = " ".join(office("verify", "--restricted").out.split())
    assert f"task 11, title: the history says “{SECRET}”" in whole


def test_units_hand_over_what_is_restricted_without_telling_it(office: Dondoc) -> None:
    for command in (("succeed", "cong an", "--into", "Công an phường"), ("transfer", "cong an", "van phong thanh uy")):
        said = office.must("unit", *command, "--dry-run", lang="vi").out
        assert "[mật] không nêu nội dung" in " ".join(said.split())
        assert "bảo vệ mục tiêu" not in said
    office.must("unit", "succeed", "cong an", "--into", "Công an phường", "--yes")
    (secret,) = office.must("show", 11, "--restricted", "--json").rows
    assert secret["lead"] == "Công an phường"


def test_the_files_of_one_are_listed_only_where_it_is_asked_for(office: Dondoc, tmp_path: Path) -> None:
    proof = tmp_path / "phuong-an-mat.txt"
    proof.write_text("x", encoding="utf-8")
    office.must("attach", 11, proof)
    assert office("attachment", "list", 11).exit_code == 4
    kept = office("attachment", "save", 11, "--to", "luu.txt")
    assert (kept.exit_code, proof.name in kept.err, Path("luu.txt").exists()) == (4, False, False)
    office.must("attachment", "save", 11, "--to", "luu.txt", "--restricted")
    assert proof.name in office.must("attachment", "list", 11, "--restricted").out


def test_a_document_says_where_something_is_left_out(office: Dondoc) -> None:
    shown = office.must("document", "show", 1, lang="vi").out
    assert "Mật, nội bộ: không nêu  1" in shown
    assert "a) [mật, nội bộ: không nêu]\nb) Ủy ban nhân dân phường Đức Xuân" in shown
    whole = office.must("document", "show", 1, "--restricted").out
    assert "diễn tập chiến đấu" in whole
    assert "[restricted" not in whole
    assert "a) [restricted, left out] b) »Ủy ban nhân dân" in " ".join(office.must("show", 5).out.split())


def test_many_at_once_leave_them_alone_unless_asked(office: Dondoc) -> None:
    office.must("start", "-w", "late", "--yes")
    assert office.must("show", 11, "--restricted", "--json").rows[0]["status"] == "assigned"
    office.must("start", "-w", "unit:cong an restricted:secret")
    assert office.must("show", 11, "--restricted", "--json").rows[0]["status"] == "in_progress"
    office.must("start", 12)
    office.must("withdraw", "--unit", "cong an", "--restricted", "--yes")
    assert office.must("show", 11, "--restricted", "--json").rows[0]["status"] == "withdrawn"


def test_a_restriction_is_set_told_and_taken_away(office: Dondoc) -> None:
    assert "restricted: internal → –" in office.must("edit", 12, "--restricted", "none").out
    assert office.task(12)["title"] == INTERNAL
    assert "độ mật: – → nội bộ" in office.must("edit", 12, "--restricted", "nội bộ", lang="vi").out
    refused = office("edit", 12, "--restricted", "top")
    assert (refused.exit_code, "secret, internal, none" in refused.err) == (2, True)


def test_the_rows_of_an_export_say_it(office: Dondoc, tmp_path: Path) -> None:
    office.must("export", "--restricted", "-o", tmp_path / "all.csv")
    with (tmp_path / "all.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["restricted"] for row in rows if INTERNAL in row["title"]] == ["internal"]


def test_a_task_is_not_done_while_a_part_that_is_kept_from_others_is_open(dondoc: Dondoc) -> None:
    for name in ("Đội một", "Đội hai"):
        dondoc.must("unit", "add", name)
    dondoc.must("add", "Diễn tập", "--due", "30/9/2023")
    dondoc.must("split", 1, "Đội một", "Đội hai", "--yes")
    dondoc.must("edit", 2, "--restricted", "secret")
    dondoc.must("done", 3)
    shown = " ".join(dondoc.must("show", 1).out.split())
    assert "1 of 2 done" in shown
    assert "Restricted, left out 1" in shown
    assert "completed: all its parts are" not in shown
    assert "Đội một" not in shown
    assert dondoc.task(1)["roll_up"]["missing"] == []
    (told,) = dondoc.must("show", 1, "--restricted", "--json").rows
    assert told["roll_up"]["missing"] == [2]
