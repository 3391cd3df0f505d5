"""A clerk has a directive to all the wards followed up: divided, chased, rolled up, closed."""

from collections.abc import Callable
from pathlib import Path

import pytest

from dondoc.locale import Language
from tests.cli.conftest import Dondoc

WARDS = ("UBND phường Đức Xuân", "UBND phường Sông Cầu", "UBND xã Dương Quang")
GROUP = "UBND các xã, phường"


@pytest.fixture
def city(dondoc: Dondoc) -> Dondoc:
    """Three wards in a group, an office beside them, and a task given to the group."""
    for name in (*WARDS, "Văn phòng"):
        dondoc.must("unit", "add", name)
    dondoc.must("group", "add", GROUP, "--alias", "các xã phường")
    dondoc.must("group", "member", "add", "cac xa phuong", "Đức Xuân", "Sông Cầu", "Dương Quang")
    dondoc.must("add", "Rà soát hộ nghèo", "--lead", GROUP, "--due", "10/8/2023", "--given", "28/6/2023")
    return dondoc


def roll_up(dondoc: Dondoc, number: int = 1) -> tuple[int, int, str | None]:
    found = dondoc.task(number)["roll_up"]
    return found["done"], found["parts"], found["completed_on"]


def test_from_the_group_to_the_last_ward(city: Dondoc) -> None:
    made = city.must("split", 1, "--yes")
    assert "3 parts made" in made.out
    assert [line.split("  ")[-1] for line in made.out.splitlines()[-3:]] == [*WARDS]
    assert [task["lead"] for task in city.must("list", "--json").rows] == [*WARDS]
    city.must("done", 2, "--on", "9/8/2023")
    city.must("progress", 3, 50)
    shown = city.must("show", 1).out
    assert "1 of 3 done, on average 50%" in shown
    assert f"Not done yet  {WARDS[1]}; {WARDS[2]}" in shown
    assert f"Overdue       {WARDS[1]}; {WARDS[2]}" in shown
    assert [task["number"] for task in city.must("overdue", "--json").rows] == [3, 4]
    assert city.must("list", "parent:1", "late", "--json").rows == city.must("overdue", "--json").rows
    city.must("done", 3, 4, "--on", "15/8/2023")
    assert roll_up(city) == (3, 3, "2023-08-15")
    assert "completed: all its parts are" in city.must("show", 1).out
    assert city.must("list", "--json").rows == []
    assert len(city.must("list", "--parent", 1, "--json").rows) == 3


def test_who_comes_later_gets_a_part_too_and_nobody_two(city: Dondoc) -> None:
    city.must("split", 1, "--yes")
    city.must("unit", "add", "UBND xã Nông Thượng")
    city.must("group", "member", "add", GROUP, "Nông Thượng")
    again = city.must("split", 1).out
    assert "1 part made" in again
    assert "UBND xã Nông Thượng" in again
    assert f"Had a part before: {WARDS[0]}" in " ".join(again.split())
    before = city.everything()
    assert "made" not in city.must("split", 1).out
    assert city.everything() == before


def test_three_or_more_parts_are_asked_about_first(city: Dondoc) -> None:
    before = city.everything()
    assert city("split", 1).exit_code == 4
    assert city("split", 1, answers=["n"]).exit_code == 4
    assert city.everything() == before
    assert city("split", 1, answers=["y"]).exit_code == 0


def test_it_is_split_among_those_who_are_named_by_a_day_of_their_own(city: Dondoc) -> None:
    city.must("split", 1, "Đức Xuân", "van phong", "--due", "20/8/2023")
    assert [(task["lead"], task["due"]) for task in city.tasks("--parent", 1)] == [
        (WARDS[0], "2023-08-20"),
        ("Văn phòng", "2023-08-20"),
    ]


def test_the_whole_is_closed_by_its_parts(city: Dondoc) -> None:
    city.must("split", 1, "--yes")
    refused = city("done", 1)
    assert (refused.exit_code, "list --parent 1" in refused.err) == (5, True)
    city.must("done", 1, "--with-parts", "--on", "9/8/2023", "--yes")
    assert roll_up(city) == (3, 3, "2023-08-09")


def test_taken_back_it_takes_back_what_is_open_and_one_undo_gives_it_all_back(city: Dondoc) -> None:
    city.must("split", 1, "--yes")
    city.must("done", 2)
    before = city.must("list", "--all", "--json").out
    assert city("withdraw", 1).exit_code == 4
    told = city.must("withdraw", 1, "-m", "đã có chủ trương khác", "--yes").out
    assert told.count("withdrawn") == 3
    assert [task["status"] for task in city.tasks()] == ["withdrawn", "completed", "withdrawn", "withdrawn"]
    city.must("undo", "--yes")
    assert city.must("list", "--all", "--json").out == before


def test_one_undo_puts_a_task_together_again(city: Dondoc) -> None:
    before = city.must("list", "--all", "--json").out
    city.must("split", 1, "--yes")
    city.must("undo", "--yes")
    assert city.must("list", "--all", "--json").out == before
    assert city.must("verify").exit_code == 0


def test_a_new_day_for_all_is_one_for_each_part(city: Dondoc) -> None:
    city.must("split", 1, "--yes")
    city.must("edit", 3, "--due", "1/9/2023")
    city.must("edit", 1, "--due", "20/8/2023", "-m", "lùi do mưa bão")
    assert [task["due"] for task in city.tasks("--parent", 1)] == ["2023-08-20", "2023-09-01", "2023-08-20"]


def test_a_unit_that_helps_has_a_part_of_its_own(city: Dondoc) -> None:
    city.must("add", "Diễn tập phòng thủ", "--lead", "Đức Xuân", "--with", "van phong", "--due", "30/9/2023")
    said = city.must("part", 2, "van phong", "Chuẩn bị hậu cần", "--due", "15/9/2023").out
    assert said.splitlines() == [
        "Task 3: Chuẩn bị hậu cần",
        "   part of task 2 – Văn phòng (deadline: 15 Sep 2023)",
    ]
    city.must("add", "Báo cáo kết quả", "--parent", 2, "--lead", "Sông Cầu", "--with", "van phong")
    part = city.task(4)
    assert (part["parent_number"], part["due"], part["cooperating"]) == (2, "2023-09-30", ["Văn phòng"])
    refused = city("done", 2)
    assert (refused.exit_code, "3 Văn phòng; 4 UBND phường Sông Cầu" in refused.err) == (5, True)
    assert city.must("done", 2, "--with-parts", "--yes").out.count("→ completed") == 3


def test_alone_it_is_done_when_that_is_said(city: Dondoc) -> None:
    city.must("part", 1, "van phong")
    city.must("done", 1, "--anyway")
    assert [task["status"] for task in city.tasks()] == ["completed", "assigned"]


REFUSED = [
    # the command, how it ends, what it says
    (("split", 2), 5, "among whom"),
    (("split", 99), 3, "no task 99"),
    (("split", 1, "Sở Ngoại vụ"), 3, "No unit"),
    (("split", 1, "UBND phường"), 5, "could be any of"),
    (("split", 1, "--due", "hôm kia kìa"), 2, "deadline"),
    (("part", 1, "van phong", "  "), 2, "empty"),
    (("part", 3, "Đức Xuân"), 5, "is a part of task 2"),
    (("add", "x", "--parent", 99), 3, "no task 99"),
    (("add", "x", "--parent", 2, "--meeting", 1), 2, "whole task"),
    (("group", "add", "Văn phòng HĐND", "--alias", GROUP), 5, "already the name"),
    (("group", "add", " "), 2, "empty"),
    (("group", "show", "Văn phòng"), 5, "not a group"),
    (("group", "member", "add", GROUP, GROUP), 5, "no unit of"),
    (("group", "member", "remove", GROUP, "Văn phòng"), 5, "no unit of"),
    (("group", "member", "add", GROUP, "van phong", "--from", "2/8/2023", "--until", "1/8/2023"), 5, "lies before"),
]


@pytest.mark.parametrize(("line", "exit_code", "said"), REFUSED, ids=[" ".join(map(str, case[0])) for case in REFUSED])
def test_what_cannot_be_is_refused_and_changes_nothing(
    city: Dondoc, line: tuple[str | int, ...], exit_code: int, said: str
) -> None:
    city.must("add", "Họp giao ban", "--lead", "van phong")
    city.must("part", 2, "van phong", "Mời họp")
    before = city.everything()
    refused = city(*line)
    assert (refused.exit_code, city.everything()) == (exit_code, before), refused.err
    assert said in refused.err


# --- groups -----------------------------------------------------------------------------------------------------


def test_who_was_in_a_group_on_a_day(city: Dondoc) -> None:
    city.must("group", "member", "remove", GROUP, "Đức Xuân", "--until", "30/6/2023")
    (now,) = city.must("group", "list", "--json").rows
    assert now["members"] == [*WARDS[1:]]
    (then,) = city.must("group", "show", "các xã, phường", "--on", "30/6/2023", "--json").rows
    assert sorted(then["members"]) == sorted(WARDS)
    (stay,) = [each for each in then["memberships"] if each["unit"] == WARDS[0]]
    assert (stay["from"], stay["until"]) == (None, "2023-06-30")
    assert WARDS[0] in city.must("group", "show", GROUP, "--all").out
    assert WARDS[0] not in city.must("group", "show", GROUP).out


def test_the_list_of_units_tells_the_groups(city: Dondoc) -> None:
    assert f"{GROUP} (group)" in city.must("unit", "list").out
    kinds = {unit["name"]: unit["kind"] for unit in city.must("unit", "list", "--json").rows}
    assert kinds[GROUP] == "group"
    assert kinds["Văn phòng"] == "unit"
    assert "đơn vị" in city.must("nhom", "xem", GROUP, lang="vi").out


def test_an_import_says_which_leads_are_groups(city: Dondoc, notice: Callable[..., Path]) -> None:
    paper = notice(
        "Yêu cầu UBND các xã, phường báo cáo kết quả giải ngân trước ngày 25 hằng tháng.",
        "Giao các phòng, ban, đơn vị rà soát hồ sơ tồn đọng, hoàn thành trước ngày 30/8/2023.",
    )
    said = " ".join(city.must("import", paper, "--yes").out.split())
    assert f"In the lead are groups of units: {GROUP}." in said
    assert "divide them among its units: dondoc split 2".lower() in said.lower()
    assert "“các phòng, ban, đơn vị” stands for several units." in said
    city.must("group", "add", "các phòng, ban, đơn vị")
    city.must("group", "member", "add", "các phòng, ban, đơn vị", "Văn phòng")
    city.must("split", 3)
    assert city.task(4)["lead"] == "Văn phòng"
    assert city.task(4)["quote"].startswith("Giao các phòng")


def test_a_unit_with_two_parts_is_named_once_as_missing(city: Dondoc) -> None:
    city.must("split", 1, "--yes")
    city.must("unit", "succeed", "Sông Cầu", "Dương Quang", "--into", "UBND phường Bắc Kạn", "--yes")
    assert "Not done yet  UBND phường Đức Xuân; UBND phường Bắc Kạn\n" in city.must("show", 1).out


def test_a_part_is_not_opened_again_below_a_task_that_stays_withdrawn(city: Dondoc) -> None:
    city.must("split", 1, "--yes")
    city.must("withdraw", 1, "-m", "thôi", "--yes")
    refused = city("reopen", 2)
    assert (refused.exit_code, city.task(2)["status"]) == (5, "withdrawn")
    assert "Task 1 is withdrawn" in refused.err
    city.must("reopen", 1, 2, "--yes")
    assert city.task(2)["status"] == "in_progress"


def test_withdrawn_as_a_whole_and_opened_again_it_is_what_it_was(city: Dondoc) -> None:
    city.must("split", 1, "--yes")
    city.must("done", 2)
    before = [(task["number"], task["lead"]) for task in city.must("list", "--json").rows]
    city.must("withdraw", 1, "-m", "thôi", "--yes")
    assert city.must("list", "--json").rows == []
    assert city("reopen", 1).exit_code == 4  # its parts come with it, which is asked about
    opened = city.must("reopen", 1, "--yes", lang="vi").out
    assert "thu hồi → đã giao cho từng đơn vị" in opened
    assert [(task["number"], task["lead"]) for task in city.must("list", "--json").rows] == before
    assert city.task(1)["status"] == "split"
    assert city.must("verify").exit_code == 0


# --- a document that replaces another ------------------------------------------------------------------------------


def test_a_corrected_notice_moves_the_parts_with_the_whole(city: Dondoc, notice: Callable[..., Path]) -> None:
    order = "Yêu cầu UBND các xã, phường rà soát nhà ở xuống cấp, hoàn thành trước ngày {day}."
    city.must("import", notice(order.format(day="30/8/2023"), "Giao Văn phòng rà soát biên chế."), "--yes")
    city.must("split", 2, "--yes")
    city.must("done", 4)
    city.must("import", notice(order.format(day="15/9/2023"), name="dinh-chinh.txt"), "--yes")
    parts = {task["number"]: (task["status"], task["due"], task["document_id"]) for task in city.tasks("--parent", 2)}
    assert parts == {
        4: ("completed", "2023-08-30", 2),
        5: ("assigned", "2023-09-15", 2),
        6: ("assigned", "2023-09-15", 2),
    }
    assert (city.task(2)["status"], city.task(2)["due"]) == ("split", "2023-09-15")
    assert city.task(3)["status"] == "withdrawn"
    assert city.must("verify").exit_code == 0


def test_what_a_new_notice_gives_no_more_is_taken_back_with_its_parts(
    city: Dondoc, notice: Callable[..., Path]
) -> None:
    keep = "Giao Văn phòng rà soát biên chế, xong trong tháng 8/2023."
    city.must("import", notice("Yêu cầu UBND các xã, phường báo cáo trước ngày 25 hằng tháng.", keep), "--yes")
    city.must("split", 2, "--yes")
    city.must("import", notice(keep, name="dinh-chinh.txt"), "--yes")
    assert {task["status"] for task in city.tasks("--parent", 2)} == {"withdrawn"}
    assert len(city.tasks("--parent", 2)) == 3


@pytest.mark.parametrize("lang", list(Language))
def test_it_is_all_told_in_both_languages(city: Dondoc, lang: Language) -> None:
    city.must("chia", 1, "--yes", lang=lang.value)
    for line in (("xem", 1), ("nhom", "danhsach"), ("danhsach", "--parent", 1), ("nhatky", 1)):
        out = city.must(*line, lang=lang.value).out
        assert max(map(len, out.splitlines())) <= 80
    vietnamese = city.must("xem", 1, lang="vi").out
    assert "0/3 phần việc đã xong" in vietnamese
    assert "Chưa xong" in vietnamese
