"""A clerk's days around 1 July 2025: wards are merged, their tasks go on, and old names still find their way."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tests.cli.conftest import Dondoc
from tests.workbooks import workbook

Notice = Callable[..., Path]

BEFORE, AFTER = "2025-05-05", "2025-07-02"
BY = ("--on", "1/7/2025", "--by", "NQ 1683/NQ-UBTVQH15")
WARDS = ("phường Sông Cầu", "phường Xuất Hóa", "phường Đức Xuân")


@pytest.fixture
def city(dondoc: Dondoc) -> Dondoc:
    """Three wards and a room with work to do: 1 and 2 of Sông Cầu, of which 2 is done, 3 of Xuất Hóa, 4 of the room."""
    for name in (*WARDS, "Phòng Quản lý đô thị"):
        dondoc.must("unit", "add", name, today=BEFORE)
    for title, lead, more in (
        ("Làm sạch bờ kè", "song-cau", ("--due", "15/8/2025")),
        ("Kẻ vạch đường", "song-cau", ()),
        ("Trồng cây", "xuat-hoa", ("--with", "song-cau")),
        ("Thay đèn đường", "quan-ly-do-thi", ("--with", "song-cau")),
    ):
        dondoc.must("add", title, "--lead", lead, *more, today=BEFORE)
    dondoc.must("done", 2, today=BEFORE)
    return dondoc


def merge(city: Dondoc, *more: str, answers: list[str] | None = None, lang: str | None = None) -> str:
    words = ("unit", "succeed", "song-cau", "xuat-hoa", "--into", "phường Bắc Kạn", *BY, *more)
    return city.must(*words, today=AFTER, answers=answers, lang=lang).out


def leads(city: Dondoc) -> list[str | None]:
    return [task["lead"] for task in city.tasks(today=AFTER)]


def test_words_without_accents_mean_a_unit_that_is_there_and_make_no_other(city: Dondoc) -> None:
    said = " ".join(
        city.must("unit", "succeed", "song-cau", "--into", "duc xuan", *BY, "--yes", today=AFTER).out.split()
    )
    assert "new unit" not in said
    assert {name for name in leads(city) if name and "Cầu" not in name} >= {"phường Đức Xuân"}
    city.must("unit", "add", "phường Đức Long", today=AFTER)
    assert city("unit", "succeed", "xuat-hoa", "--into", "duc", *BY, "--dry-run", today=AFTER).exit_code == 5


def test_a_dry_run_shows_all_of_it_and_changes_nothing(city: Dondoc) -> None:
    before = city.everything()
    said = merge(city, "--dry-run", lang="vi")
    assert "phường Bắc Kạn: đơn vị mới" in said
    assert "Trồng cây" in said
    assert city.everything() == before


def test_who_only_cooperates_is_shown_as_such(city: Dondoc) -> None:
    said = " ".join(merge(city, "--dry-run", lang="vi").split())
    assert "Phòng Quản lý đô thị – phường Bắc Kạn (phối hợp)" in said


def test_a_day_that_has_not_come_is_refused_with_what_to_do(city: Dondoc) -> None:
    words = ("unit", "succeed", "song-cau", "--into", "phường Bắc Kạn", *BY)
    refused = city(*words, today=BEFORE, lang="vi")
    assert refused.exit_code == 5
    assert "dondoc --today 01/07/2025 unit succeed … --dry-run" in refused.err
    assert "phường Bắc Kạn: đơn vị mới" in city.must(*words, "--dry-run", today="01/07/2025", lang="vi").out


def test_two_units_of_one_name_are_not_thrown_together(city: Dondoc) -> None:
    city.must("add", "Nạo vét cống", "--lead", "duc-xuan", "--due", "1/6/2025", today=BEFORE)
    words = ("unit", "succeed", "duc-xuan", "--into", "phường Đức Xuân", *BY, "--transfer", "none", "--yes")
    city.must(*words, today=AFTER)
    city.must("add", "Lát vỉa hè", "--lead", "phường Đức Xuân", "--due", "5/7/2025", today=AFTER)
    said = city.must("overdue", "--by-unit", today="2025-07-10", lang="vi").out
    assert "phường Đức Xuân (1)" in said
    assert "phường Đức Xuân (đến 30/6/2025) (1)" in said
    city.must("report", "letters", "--to", "thu", "-f", "md", today="2025-07-10", lang="vi")
    letters = [path.read_text("utf-8") for path in Path("thu").iterdir()]
    assert sorted(("Nạo vét cống" in letter, "Lát vỉa hè" in letter) for letter in letters) == [
        (False, True),
        (True, False),
    ]


def test_nothing_is_done_without_a_yes(city: Dondoc) -> None:
    before = city.everything()
    words = ("unit", "succeed", "song-cau", "--into", "phường Bắc Kạn", *BY)
    assert city(*words, today=AFTER).exit_code == 4
    assert city(*words, today=AFTER, answers=["n"]).exit_code == 4
    assert city(*words, today=AFTER, answers=["y", "q"]).exit_code == 4
    assert city(*words, today=AFTER, answers=["y"]).exit_code == 4  # the terminal went away
    assert city.everything() == before


@pytest.mark.parametrize(
    ("more", "answers"),
    [
        (("--yes",), None),
        (("--yes", "--transfer", "all"), None),
        ((), ["y", ""]),
        ((), ["y", "a"]),
        ((), ["y", "e", "", "1", "9", ""]),
    ],
)
def test_with_one_successor_the_open_tasks_go_all_at_once_or_one_by_one(
    city: Dondoc, more: tuple[str, ...], answers: list[str] | None
) -> None:
    said = merge(city, *more, answers=answers)
    assert "3 tasks transferred to phường Bắc Kạn: 1, 3–4" in said
    assert leads(city) == ["phường Bắc Kạn", "phường Sông Cầu", "phường Bắc Kạn", "Phòng Quản lý đô thị"]
    assert [task["cooperating"] for task in city.tasks(today=AFTER)] == [[], [], [], ["phường Bắc Kạn"]]
    (done,) = city.must("list", "--json", "--status", "completed", today=AFTER).rows
    assert (done["number"], done["lead"]) == (2, "phường Sông Cầu")
    last = city.must("log", 1, "--json", today=AFTER).rows[-1]
    assert (last["action"], last["document"]) == ("transfer", "NQ 1683/NQ-UBTVQH15")
    assert last["changes"] == {"lead": ["phường Sông Cầu", "phường Bắc Kạn"]}


@pytest.mark.parametrize(
    ("more", "answers", "left"),
    [(("--yes", "--transfer", "none"), None, 3), ((), ["y", "n"], 3), ((), ["y", "e", "", "s", "s"], 2)],
)
def test_what_stays_is_told_and_transferred_later(
    city: Dondoc, more: tuple[str, ...], answers: list[str] | None, left: int
) -> None:
    assert f"{left} tasks stay for now" in merge(city, *more, answers=answers)
    said = city.must("unit", "transfer", "song-cau", "bac-kan", "--tasks", "3-4", today=AFTER).out
    assert "2 tasks transferred to phường Bắc Kạn: 3–4" in said
    assert city.must("log", 3, "--json", today=AFTER).rows[-1]["document"] == "NQ 1683/NQ-UBTVQH15"
    assert city("unit", "transfer", "song-cau", "bac-kan", "--tasks", "2", today=AFTER).exit_code == 3


def test_several_successors_are_asked_task_by_task(city: Dondoc) -> None:
    words = ("unit", "succeed", "song-cau", "--into", "phường A", "--into", "phường B", *BY)
    refused = city(*words, "--transfer", "all", "--yes", today=AFTER)
    assert refused.exit_code == 2
    assert leads(city)[0] == "phường Sông Cầu"
    said = city.must(*words, today=AFTER, answers=["y", "2", "", "s"]).out
    assert "1 task transferred to phường B: 1" in said
    assert "1 task transferred to phường A: 3" in said
    assert "1 task stays for now: 4" in said
    refused = city("add", "Việc mới", "--lead", "song-cau", today=AFTER)
    assert refused.exit_code == 5
    assert "phường A, phường B" in refused.err
    assert "30/6/2025" in refused.err


def test_a_part_of_a_ward_goes_and_the_ward_goes_on(city: Dondoc) -> None:
    words = ("unit", "succeed", "--keep", "song-cau", "--into", "phường Ven Sông", *BY)
    said = city.must(*words, today=AFTER, answers=["y", "", "1", ""]).out
    assert "1 task transferred to phường Ven Sông: 3" in said
    assert "for now" not in said
    assert leads(city)[0] == "phường Sông Cầu"
    assert city.tasks(today=AFTER)[2]["cooperating"] == ["phường Ven Sông"]
    assert city("unit", "show", "song-cau", "--json", today=AFTER).rows[0]["ended_on"] is None


def test_a_renaming_takes_all_along(city: Dondoc) -> None:
    city.must("unit", "edit", "song-cau", "--head", "ông Nam", "--alias", "phường ven sông", today=BEFORE)
    words = ("donvi", "kethua", "song-cau", "--into", "phường Sông Năng", "--rename", "--yes", *BY)
    city.must(*words, today=AFTER)
    assert leads(city)[:2] == ["phường Sông Năng", "phường Sông Cầu"]
    (unit,) = city.must("unit", "show", "ven-song", "--json", today=AFTER).rows
    assert (unit["name"], unit["head"], unit["started_on"]) == ("phường Sông Năng", "ông Nam", "2025-07-01")
    assert "là phường Sông Năng" in city.must("add", "Mới", "--lead", "song-cau", today=AFTER, lang="vi").err


def test_an_old_name_in_new_work_is_answered_with_the_successor(city: Dondoc) -> None:
    merge(city, "--yes")
    result = city.must("add", "Phun khử khuẩn", "--lead", "phường Sông Cầu", today=AFTER, lang="vi")
    assert "“phường Sông Cầu” đã sáp nhập vào phường Bắc Kạn từ 01/07/2025." in result.err
    city.must("assign", 4, "Xuất Hóa (cũ)", today=AFTER)
    assert leads(city)[3:] == ["phường Bắc Kạn"] * 2


def test_lists_by_the_old_name_have_what_was_its_own_and_what_went_on(city: Dondoc) -> None:
    merge(city, "--yes")

    def found(*words: str) -> list[int]:
        return sorted(task["number"] for task in city.must("list", "--json", *words, today=AFTER).rows)

    assert found("--all", "--unit", "song-cau") == [1, 2, 3, 4]
    assert found("--unit", "song-cau") == [1, 3, 4]
    assert found("--all", "--lead-unit", "song-cau") == [1, 2]
    assert found("--all", "unit:song-cau") == [1, 2, 3, 4]
    assert found("--all", "lead:song-cau") == [1, 2]
    assert found("--all", "lead:song-cau,xuat-hoa") == [1, 2, 3]
    assert found("--all", "--unit", "bac-kan") == [1, 3, 4]
    assert found("--all", "--unit", "1", "--lead-unit", "#2") == [3]


def test_homonyms_are_told_apart(city: Dondoc) -> None:
    city.must("add", "Chợ đêm", "--lead", "duc-xuan", today=BEFORE)
    city.must("done", 5, today=BEFORE)
    city.must("unit", "succeed", "duc-xuan", "--into", "phường Đức Xuân", *BY, "--yes", today=AFTER)
    names = [line for line in city.must("unit", "list", "--all", today=AFTER).out.splitlines() if "Đức Xuân" in line]
    assert ["(đến 30/6/2025)" in line for line in names] == [False, True]
    assert city.must("list", "--all", "--json", "--unit", "duc-xuan", today=AFTER).rows == []
    for old in ("Đức Xuân (cũ)", "duc-xuan-cu", "3", "phường Đức Xuân (đến 30/6/2025)"):
        (task,) = city.must("list", "--all", "--json", "--unit", old, today=AFTER).rows
        assert task["number"] == 5
    assert "phường Đức Xuân (đến 30/6/2025)" in city.must("show", 5, today=AFTER).out
    assert "(đến 30/6/2025)" in city.must("report", "status", today=AFTER).out
    again = city("unit", "succeed", "Đức Xuân (cũ)", "--into", "phường X", *BY, "--yes", today=AFTER)
    assert again.exit_code == 5


def test_a_document_that_names_what_is_no_more_gets_the_successor_proposed(city: Dondoc, notice: Notice) -> None:
    merge(city, "--yes")
    orders = "Giao phường Sông Cầu sửa cống thoát nước trước ngày 30/9/2025."
    file = notice(orders)
    file.write_text(file.read_text("utf-8").replace("2023", "2025"), "utf-8")
    result = city.must("import", file, "--yes", today=AFTER, lang="vi")
    assert "đề xuất giao cho phường Bắc Kạn" in result.err
    assert "đơn vị cũ" in result.out
    task = city.tasks(today=AFTER)[-1]
    assert (task["lead"], "phường Sông Cầu" in task["quote"]) == ("phường Bắc Kạn", True)
    assert len(city.must("unit", "list", "--json", "--all").rows) == 5


def test_so_does_one_that_names_a_body_which_a_law_did_away_with(dondoc: Dondoc, notice: Notice) -> None:
    file = notice("Giao Sở Kế hoạch và Đầu tư rà soát danh mục dự án trước ngày 30/9/2025.")
    before = file.read_text("utf-8")
    file.write_text(before.replace("2023", "2025"), "utf-8")
    result = dondoc.must("import", file, "--yes", today="2025-06-10")
    assert "Sở Tài chính" in result.err
    assert dondoc.task(1)["lead"] == "Sở Tài chính"
    file.write_text(before.replace("30/9/2025", "30/9/2023"), "utf-8")
    assert "Sở Tài chính" not in dondoc.must("import", file, "--yes", today="2023-06-10").err


def test_the_built_in_reorganisation_on_an_offices_own_register(city: Dondoc) -> None:
    city.must("unit", "add", "UBND phường Sông Cầu", today=BEFORE)
    city.must("unit", "add", "Trường Mầm non phường Sông Cầu", today=BEFORE)
    city.must("unit", "succeed", "--from-example", "bac-kan", "--yes", today=AFTER)
    names = {unit["name"] for unit in city.must("unit", "list", "--json", today=AFTER).rows}
    assert {"phường Bắc Kạn", "phường Đức Xuân", "UBND phường Bắc Kạn", "Trường Mầm non phường Sông Cầu"} <= names
    assert not names & {"phường Sông Cầu", "UBND phường Sông Cầu", "xã Phong Quang"}
    assert leads(city)[:3] == ["phường Bắc Kạn", "phường Sông Cầu", "phường Bắc Kạn"]
    before = city.everything()
    assert city("unit", "succeed", "--from-example", "bac-kan", "--yes", today=AFTER).exit_code == 3
    assert city("unit", "succeed", "--from-example", "ha-noi", "--yes", today=AFTER).exit_code == 2
    assert city("unit", "succeed", "song-cau-cu", "--from-example", "bac-kan", today=AFTER).exit_code == 2
    assert city.everything() == before


def test_the_story_of_the_city_is_told(dondoc: Dondoc) -> None:
    said = Dondoc("").must("demo", "--reorganisation", today=None, lang="vi").out
    assert said.count("$ dondoc --today") == 15
    assert "phường Sông Cầu" in said.rpartition("report status")[2]


# --- what is known of a unit ------------------------------------------------------------------------------------


def test_a_unit_is_corrected(city: Dondoc) -> None:
    words = ("--name", "phường Sông Cầu Mới", "--head", "bà Hoa", "--contact", "0209 3870", "--email", "sc@bk.vn")
    shown = city.must("unit", "edit", "song-cau", *words, "--alias", "PSC").out
    for value in ("phường Sông Cầu Mới", "bà Hoa", "0209 3870", "sc@bk.vn", "PSC"):
        assert value in shown
    assert city.task(1)["lead"] == "phường Sông Cầu Mới"
    city.must("unit", "edit", "psc", "--head", "-", "--remove-alias", "psc")
    (unit,) = city.must("unit", "show", "song-cau", "--json").rows
    assert (unit["head"], unit["email"], unit["aliases"], unit["open_tasks"]) == (None, "sc@bk.vn", [], [1, 3, 4])
    assert [event["action"] for event in city.must("log", "--json").rows][-2:] == ["edit", "edit"]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ((), 2),
        (("--name", " … "), 2),
        (("--email", "không có"), 2),
        (("--name", "phuong xuat hoa"), 5),
        (("--alias", "Xuất Hóa"), 0),
        (("--alias", "phường Xuất Hóa"), 5),
        (("--remove-alias", "PSC"), 3),
    ],
)
def test_what_cannot_be_said_of_a_unit(city: Dondoc, words: tuple[str, ...], code: int) -> None:
    before = city.everything()
    assert city("unit", "edit", "song-cau", *words).exit_code == code
    assert (city.everything() == before) is (code != 0)


# --- a list of units --------------------------------------------------------------------------------------------

LIST = """DANH SÁCH ĐƠN VỊ;;;;;;
TT;Tên đơn vị;Tên khác;Thủ trưởng;Điện thoại;Email;Nhóm
1;Phòng Nội vụ;PNV;bà Hoa;0209 3;nv@bk.vn;các phòng
2;phường Sông Cầu;;ông Nam;;;các phường
3;phường Xuất Hoà;;;;;
"""


def test_a_list_is_taken_in_and_twice_changes_nothing(city: Dondoc, tmp_path: Path) -> None:
    file = tmp_path / "don-vi.csv"
    file.write_text(LIST, "utf-8-sig")
    before = city.everything()
    assert "1 unit is new: Phòng Nội vụ" in city.must("unit", "import", file, "--dry-run").out
    assert city("unit", "import", file).exit_code == 4
    assert city.everything() == before
    said = city.must("unit", "import", file, "--yes")
    assert "TT" in said.err
    assert "1 unit is changed: phường Sông Cầu" in said.out
    (unit,) = city.must("unit", "show", "pnv", "--json").rows
    assert (unit["head"], unit["contact"], unit["email"]) == ("bà Hoa", "0209 3", "nv@bk.vn")
    assert [each["group"] for each in unit["groups"]] == ["các phòng"]
    before = city.everything()
    assert "Nothing was changed." in city.must("unit", "import", file, "--yes").err
    assert city.everything() == before


def test_a_workbook_is_a_list_as_well(city: Dondoc, tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["DANH SÁCH ĐƠN VỊ"],
        ["TT", "Tên đơn vị", "Điện thoại", "Thành lập"],
        [1, "Phòng Nội vụ", 2093870, date(2021, 3, 1)],
    ]
    file = tmp_path / "don-vi.xlsx"
    file.write_bytes(workbook([["Ghi chú"]], name="Bìa", more={"Đơn vị": rows}))
    city.must("unit", "import", file, "--yes")
    (unit,) = city.must("unit", "show", "noi-vu", "--json").rows
    assert (unit["contact"], unit["started_on"]) == ("2093870", "2021-03-01")
    assert "Nothing was changed." in city.must("unit", "import", file, "--yes").err


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("phường Sông Cấu", "differs from “phường Sông Cầu” by its accents alone"),
        ("Phuong Song Cau", "by its accents alone"),
        ("phường Cũ Kỹ", "is no more"),
        (" … ", "there is no name"),
    ],
)
def test_what_may_be_a_double_is_told_and_never_taken_in(city: Dondoc, tmp_path: Path, row: str, said: str) -> None:
    city.must("unit", "add", "phường Cũ Kỹ")
    city.must("unit", "succeed", "Cũ Kỹ", "--into", "phường Y", "--yes", "--on", "1/7/2023")
    file = tmp_path / "don-vi.csv"
    file.write_text(f"name,head\n{row},ông Nam\n", "utf-8")
    before = city.everything()
    result = city.must("unit", "import", file, "--yes")
    assert said in " ".join(result.err.split())
    assert city.everything() == before


def test_what_only_looks_alike_is_taken_in_and_told(city: Dondoc, tmp_path: Path) -> None:
    file = tmp_path / "don-vi.csv"
    file.write_text("name\nPhòng Quản lý đô thi xã\nPhòng Quản lý đô thịi\nTổ 1\nTổ 2\nTổ 1\n", "utf-8")
    result = city.must("unit", "import", file, "--yes")
    assert "line 3: “Phòng Quản lý đô thịi” looks like" in " ".join(result.err.split())
    assert "“Tổ 2” looks" not in result.err
    assert "line 6: “Tổ 1” stands twice" in result.err
    assert "4 units are new" in result.out


def test_a_table_without_names_is_refused(city: Dondoc, tmp_path: Path) -> None:
    file = tmp_path / "don-vi.csv"
    file.write_text("a,b\n1,2\n", "utf-8")
    assert city("unit", "import", file).exit_code == 1
    file.write_text("", "utf-8")
    assert city("unit", "import", file).exit_code == 1
    assert city("unit", "import", tmp_path / "khong-co.csv").exit_code == 1


def test_what_is_no_address_in_a_list_is_told_with_its_line_and_left_out(dondoc: Dondoc, tmp_path: Path) -> None:
    path = tmp_path / "don-vi.csv"
    path.write_text("Tên đơn vị,Email\nPhòng Y tế,yte@example.vn\nPhòng Nội vụ,khongphai\n", "utf-8")
    for more in ("--dry-run", "--yes"):
        said = dondoc.must("unit", "import", path, more, lang="vi").err
        assert "dòng 3: “khongphai” của Phòng Nội vụ không phải địa chỉ thư điện tử; bỏ qua" in " ".join(said.split())
    assert "2 đơn vị" in dondoc.must("unit", "import", path, "--yes", lang="vi").out
