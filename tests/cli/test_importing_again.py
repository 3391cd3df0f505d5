"""A list that was taken in once changes nothing when it is taken in again, whatever became of its tasks since."""

import json

import pytest

from tests.cli.conftest import Dondoc

LIST = """title,lead,cooperating,due,status,completed_on,meeting
Rà soát dự án chậm tiến độ,Phòng A,Phòng B,30/9/2023,,,Họp giao ban
Tổ chức diễn tập,Phòng A,,trong 30 ngày,,,
Thăm gia đình liệt sĩ,Phòng B,,27/7/2023,hoàn thành,26/7/2023,
Báo cáo kết quả,Phòng A,,,đang thực hiện,,
Báo cáo kết quả,Phòng B,,,,,
Họp tổ,,,ngày 25 hằng tháng,,,
Họp tổ,,,ngày 25 hằng tháng,,,
"""
SUCCEED = ["unit", "succeed", "--on", "1/8/2023", "--by", "QĐ 1", "--yes"]
RENAMED = [*SUCCEED, "Phòng A", "--into", "Phòng Mới", "--rename"]
MERGED = [*SUCCEED, "Phòng A", "Phòng B", "--into", "Phòng C"]
SINCE: dict[str, list[list[str]]] = {
    "nothing": [],
    "the title was corrected": [["edit", "1", "--title", "Rà soát mọi dự án", "-m", "sửa"]],
    "a title was corrected twice": [
        ["edit", "2", "--title", "Diễn tập", "-m", "sửa"],
        ["edit", "2", "--title", "Diễn tập phòng thủ", "-m", "sửa"],
    ],
    "two tasks have changed their titles": [
        ["edit", "4", "--title", "tạm", "-m", "sửa"],
        ["edit", "1", "--title", "Báo cáo kết quả", "-m", "sửa"],
        ["edit", "4", "--title", "Rà soát dự án chậm tiến độ", "-m", "sửa"],
    ],
    "the deadline was extended": [["extend", "1", "31/10", "--approve", "--by", "PCT A", "-m", "khó"]],
    "the deadline was corrected": [["edit", "1", "--due", "quý IV", "-m", "sửa"]],
    "a deadline was set": [["edit", "4", "--due", "30/9/2023", "-m", "sửa"]],
    "the deadline was taken away": [["edit", "1", "--due", "-", "-m", "sửa"]],
    "the deadline moved with its suspension": [
        ["suspend", "1", "-m", "chờ"],
        ["resume", "1", "--on", "16/8/2023", "--due", "5/10/2023"],
    ],
    "the lead was changed": [["assign", "1", "Phòng B"]],
    "the lead was changed and back": [["assign", "1", "Phòng B"], ["assign", "1", "Phòng A"]],
    "it was begun": [["start", "1"], ["progress", "2", "40"]],
    "it was completed": [["done", "1"], ["done", "2"]],
    "it was reported and returned": [["report-done", "1"], ["return", "1", "-m", "thiếu"]],
    "it was withdrawn": [["withdraw", "1", "-m", "thôi"]],
    "it was opened again": [["reopen", "3", "-m", "chưa xong"]],
    "one that comes again was completed": [["done", "6"]],
    "it was divided": [["split", "1", "Phòng A", "Phòng B"]],
    "it was divided, its title corrected": [
        ["split", "1", "Phòng A", "Phòng B"],
        ["edit", "1", "--title", "Rà soát mọi dự án", "-m", "sửa", "--yes"],
    ],
    "the unit was renamed": [RENAMED],
    "the name of the unit was corrected": [["unit", "edit", "Phòng A", "--name", "Ban A"]],
    "the units were merged": [[*MERGED, "--transfer", "none"]],
    "the units were merged, their tasks transferred": [[*MERGED, "--transfer", "all"]],
    "they were merged, a task transferred and corrected": [
        [*MERGED, "--transfer", "all"],
        ["edit", "1", "--title", "Rà soát mọi dự án", "-m", "sửa"],
    ],
    "a task was given to another unit, and the units merged": [
        ["unit", "add", "Phòng D"],
        ["assign", "1", "Phòng D"],
        [*MERGED, "--transfer", "all"],
    ],
    "the office began to move deadlines off days off": [["setting", "set", "days-off", "next-working-day"]],
    "a change was taken back": [["edit", "1", "--title", "khác", "-m", "sửa"], ["undo", "--yes"]],
}


@pytest.mark.parametrize("since", SINCE)
@pytest.mark.parametrize("day", ["2023-08-20", "2024-03-01"])
def test_the_same_list_again(url: str, since: str, day: str) -> None:
    office = Dondoc(url)
    office.must("import-data", "-", "--yes", input=LIST)
    for command in SINCE[since]:
        office.must(*command)
    before = office.everything()
    said = office.must("import-data", "-", "--yes", input=LIST, today=day).out
    assert "0 tasks are new." in said
    assert "7 tasks are in the register already" in said
    assert office.everything() == before


def test_a_list_that_names_units_of_the_past_is_known_under_those_that_took_their_place(url: str) -> None:
    office = Dondoc(url)
    office.must("unit", "add", "Phòng A")
    office.must("unit", "add", "Phòng B")
    office.must(*MERGED)
    office.must("import-data", "-", "--yes", input=LIST)
    assert {task["lead"] for task in office.tasks()} == {"Phòng C", None}
    assert "0 tasks are new." in office.must("import-data", "-", "--yes", input=LIST).out


def test_a_unit_goes_by_all_its_names(url: str) -> None:
    office = Dondoc(url)
    office.must("unit", "add", "Phòng Tài chính", "--alias", "Tổ ngân sách")
    office.must("import-data", "-", "--yes", input="title,lead\nRà soát,Tổ ngân sách\n")
    assert (
        "0 tasks are new." in office.must("import-data", "-", "--yes", input="title,lead\nRà soát,tổ NGÂN SÁCH\n").out
    )
    office.must("unit", "edit", "Phòng Tài chính", "--remove-alias", "Tổ ngân sách")
    assert (
        "0 tasks are new." in office.must("import-data", "-", "--yes", input="title,lead\nRà soát,Tổ ngân sách\n").out
    )


@pytest.mark.parametrize(
    ("more", "new"),
    [
        ("Rà soát dự án chậm tiến độ,Phòng A,,30/9/2023,,,Họp giao ban", 1),  # once more than there are
        ("Rà soát dự án chậm tiến độ,Phòng B,,30/9/2023,,,Họp giao ban", 1),  # of a unit that has not had it
        ("Rà soát dự án chậm tiến độ,Phòng A,,30/9/2024,,,Họp giao ban", 1),  # of another year
        ("Rà soát dự án chậm tiến độ,Phòng A,,30/9/2023,,,Họp khác", 1),
        ("Rà soát dự án,Phòng A,,30/9/2023,,,Họp giao ban", 1),
    ],
)
def test_what_never_was_there_is_new(url: str, more: str, new: int) -> None:
    office = Dondoc(url)
    office.must("import-data", "-", "--yes", input=LIST)
    office.must(*MERGED, "--transfer", "all")
    office.must("edit", "1", "--due", "15/10/2023", "-m", "sửa")
    assert f"{new} task is new." in office.must("import-data", "-", "--yes", input=f"{LIST}{more}\n").out
    assert "0 tasks are new." in office.must("import-data", "-", "--yes", input=f"{LIST}{more}\n").out


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ({"title": "Rà soát lần hai"}, ["title: Rà soát → Rà soát lần hai"]),
        ({"due": "2023-10-15"}, ["deadline: 30 Sep 2023 → 15 Oct 2023"]),
        ({"due": "2023-09-30"}, []),
        ({"lead": "Phòng B"}, ["lead: Phòng A → Phòng B"]),
        ({"lead": "phòng a"}, []),
        ({"lead": ""}, []),
        ({"cooperating": "Phòng C; Phòng B"}, ["cooperating: – → Phòng C; Phòng B"]),
        ({"status": "completed", "completed_on": "1/8/2023"}, ["status", "completed on: – → 1 Aug 2023"]),
        ({"status": "assigned"}, []),
        ({"percent": "40"}, ["progress: 0% → 40%"]),
        ({"official": "Bà Lan", "field": "kinh tế"}, ["official in charge: – → Bà Lan", "field: – → kinh tế"]),
        (
            {"original_due": "1/8/2023", "extensions": "2"},
            ["first deadline: 30 Sep 2023 → 1 Aug 2023", "extensions: 0"],
        ),
    ],
)
@pytest.mark.parametrize("how", ["--dry-run", "--yes"])
def test_what_the_file_says_otherwise_is_told_and_changes_nothing(
    url: str, cell: dict[str, str], said: list[str], how: str
) -> None:
    office = Dondoc(url)
    row = {"title": "Rà soát", "lead": "Phòng A", "due": "30/9/2023", "foreign_id": "a@b"}
    office.must("import-data", "-", "--yes", input=json.dumps(row))
    before = office.everything()
    out = office.must("import-data", "-", how, input=json.dumps(row | cell)).out
    assert "1 task is in the register already." in out
    assert ("task 1: Rà soát" in out) == bool(said)
    assert [line for line in said if line not in out] == []
    assert office.everything() == before


def test_of_a_secret_task_no_difference_is_told(url: str) -> None:
    office = Dondoc(url)
    row = {"title": "Rà soát", "due": "30/9/2023", "foreign_id": "a@b", "restricted": "secret"}
    office.must("import-data", "-", "--yes", input=json.dumps(row))
    assert "otherwise" not in office.must("import-data", "-", "--yes", input=json.dumps(row | {"title": "x"})).out


def test_a_time_that_is_counted_anew_is_told_once_the_task_is_closed(url: str) -> None:
    office = Dondoc(url)
    row = "title,due\nBáo cáo tuần,trong 7 ngày\n"
    office.must("import-data", "-", "--yes", input=row)
    assert "otherwise" not in office.must("import-data", "-", "--yes", input=row, today="2023-08-20").out
    office.must("done", 1)
    out = office.must("import-data", "-", "--yes", input=row, today="2023-08-20").out
    assert "0 tasks are new." in out
    assert "deadline: 23 Aug 2023 → 27 Aug 2023" in out
