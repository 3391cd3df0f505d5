"""The register that an office keeps in Excel: what comes of it, and that everything odd is told."""

import csv
import json
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.cli.conftest import Dondoc
from tests.reports import conftest as drawn
from tests.workbooks import Rows, workbook

golden = drawn.golden
SAMPLE = Path(__file__).parents[1] / "documents" / "so-theo-doi.xlsx"
HEAD = ("STT", "Nội dung công việc", "Đơn vị chủ trì", "Thời hạn")


class Case(NamedTuple):
    """A sheet, the tasks that come of it (title, lead, due), and words that the report of the dry run holds."""

    rows: Rows
    tasks: list[tuple[str, str | None, str | None]]
    told: tuple[str, ...] = ()
    merged: tuple[str, ...] = ()
    hidden: tuple[int, ...] = ()


def one(due: Any, title: str = "Rà soát dự án", lead: str | None = "Văn phòng", **more: Any) -> Rows:
    return [HEAD, (1, title, lead, due)]


CASES = {
    "title lines above the header": Case(
        [("UBND PHƯỜNG THỬ NGHIỆM",), ("SỔ THEO DÕI NHIỆM VỤ NĂM 2023",), (), HEAD, (1, "Rà soát", None, "quý III")],
        [("Rà soát", None, "2023-09-30")],
    ),
    "the year in the title is that of the deadlines": Case(
        [("SỔ THEO DÕI NHIỆM VỤ NĂM 2021",), HEAD, (1, "Rà soát", None, "30/9"), (2, "Sơ kết", None, "15/11")],
        [("Rà soát", None, "2021-09-30"), ("Sơ kết", None, "2021-11-15")],
    ),
    "without a year anywhere": Case(
        one("30/9"), [("Rà soát dự án", "Văn phòng", "2023-09-30")], ("no year is written → taken as 30 Sep 2023",)
    ),
    "a header over two rows": Case(
        [
            ("STT", "Nội dung", "Đơn vị thực hiện", None, "Thời hạn"),
            (None, None, "Chủ trì", "Phối hợp", None),
            (1, "Rà soát", "Văn phòng", "Công an", "30/9/2023"),
        ],
        [("Rà soát", "Văn phòng", "2023-09-30")],
        merged=("A1:A2", "B1:B2", "C1:D1", "E1:E2"),
    ),
    "a row of column numbers": Case(
        [HEAD, ("(1)", "(2)", "(3)", "(4)"), (1, "Rà soát", None, None)], [("Rà soát", None, None)]
    ),
    "a unit in one cell merged over several rows": Case(
        [HEAD, (1, "Rà soát", "Văn phòng", None), (2, "Kiểm kê", None, None), (3, "Sơ kết", "Công an", None)],
        [("Rà soát", "Văn phòng", None), ("Kiểm kê", "Văn phòng", None), ("Sơ kết", "Công an", None)],
        merged=("C2:C3",),
    ),
    "a task merged over the rows of two units": Case(
        [HEAD, (1, "Rà soát", "Văn phòng", None), (None, None, "Công an", None), (2, "Sơ kết", None, None)],
        [("Rà soát", "Văn phòng", None), ("Rà soát", "Công an", None), ("Sơ kết", None, None)],
        ("one cell is merged over 2 rows",),
        merged=("A2:A3", "B2:B3"),
    ),
    "headings of units": Case(
        [
            HEAD,
            ("I. Phòng Tài chính (2)",),
            (1, "Rà soát", None, None),
            (2, "Kiểm kê", "Văn phòng", None),
            ("II", "Công an phường"),
            (1, "Diễn tập", None, None),
        ],
        [
            ("Rà soát", "Phòng Tài chính", None),
            ("Kiểm kê", "Văn phòng", None),
            ("Diễn tập", "Công an phường", None),
        ],
        ("“Phòng Tài chính” a heading → the lead of the tasks under it",),
        merged=("A2:D2",),
    ),
    "a heading that is no unit, and counts wrongly": Case(
        [HEAD, ("A", "Nhiệm vụ thường xuyên (3)"), (1, "Trực cơ quan", None, "thường xuyên")],
        [("Trực cơ quan", None, None)],
        ("counts 3 tasks and has 1 under it", "a heading → not used"),
    ),
    "a real date": Case(one(date(2023, 9, 30)), [("Rà soát dự án", "Văn phòng", "2023-09-30")]),
    "a date with its hour": Case(one(datetime(2023, 9, 30, 17)), [("Rà soát dự án", "Văn phòng", "2023-09-30")]),
    "a date as text, short": Case(one("30.9.23"), [("Rà soát dự án", "Văn phòng", "2023-09-30")]),
    "a serial number": Case(
        one(45199), [("Rà soát dự án", "Văn phòng", "2023-09-30")], ("as Excel counts days → taken as 30/09/2023",)
    ),
    "1 January 1970": Case(
        one(date(1970, 1, 1)), [("Rà soát dự án", "Văn phòng", None)], ("write where there is none → taken in without",)
    ),
    "all the time": Case(one("thường xuyên"), [("Rà soát dự án", "Văn phòng", None)]),
    "no deadline, in words": Case(one("Không thời hạn"), [("Rà soát dự án", "Văn phòng", None)]),
    "words that are no deadline": Case(
        one("theo kế hoạch"), [("Rà soát dự án", "Văn phòng", None)], ("no deadline that can be read → taken in",)
    ),
    "two days in a cell": Case(
        one("30/9/2023\ngia hạn 15/10/2023"),
        [("Rà soát dự án", "Văn phòng", "2023-10-15")],
        ("several days stand there → taken as 15 Oct 2023",),
    ),
    "a formula that was never worked out": Case(
        one("=TODAY()+3"), [("Rà soát dự án", "Văn phòng", None)], ("the cell shows no value",)
    ),
    "lines in a cell": Case(
        [HEAD, (1, "Rà soát\ncác dự án", "Văn\nphòng", None)], [("Rà soát các dự án", "Văn", None)], ("several units",)
    ),
    "two units, parted by a comma": Case(
        [HEAD, (1, "Rà soát", "Phòng Tài chính, Công an phường", None)],
        [("Rà soát", "Phòng Tài chính", None)],
        ("lead: Phòng Tài chính; cooperating: Công an phường",),
    ),
    "one unit with commas in its name": Case(
        [HEAD, (1, "Rà soát", "Phòng Kinh tế, Hạ tầng và Đô thị", None)],
        [("Rà soát", "Phòng Kinh tế, Hạ tầng và Đô thị", None)],
    ),
    "who is in charge and who helps in one cell": Case(
        [HEAD, (1, "Rà soát", "Chủ trì: Văn phòng; phối hợp: Công an phường", None)], [("Rà soát", "Văn phòng", None)]
    ),
    "sums and signatures": Case(
        [HEAD, (1, "Rà soát", None, None), ("Tổng cộng", None, 1, None), (), (None, "NGƯỜI LẬP", "CHÁNH VĂN PHÒNG")],
        [("Rà soát", None, None)],
        ("a sum, no task → not taken in", "stands below the list"),
    ),
    "work of a trade union is no sum": Case(
        [HEAD, (1, "Công đoàn cơ sở đại hội", None, None), (2, "Cộng tác viên dân số tập huấn", None, None)],
        [("Công đoàn cơ sở đại hội", None, None), ("Cộng tác viên dân số tập huấn", None, None)],
    ),
    "a hidden row": Case(
        [HEAD, (1, "Rà soát", None, None), (2, "Sơ kết", None, None)],
        [("Rà soát", None, None), ("Sơ kết", None, None)],
        ("the row is hidden in the sheet → taken in",),
        hidden=(3,),
    ),
    "the same task twice": Case(
        [
            HEAD,
            (1, "Rà soát", "Văn phòng", "30/9/2023"),
            (2, "RÀ SOÁT", "Công an", None),
            (3, "Rà soát", "VP", "30.9.23"),
        ],
        [("RÀ SOÁT", "Công an", None), ("Rà soát", "VP", "2023-09-30")],
        ("the same task as in row 4 → not taken in; row 4 is newer",),
    ),
    "the same number for a title that was cut": Case(
        [
            HEAD,
            (1, "Hoàn thiện hồ sơ đề nghị công nhận…", None, None),
            (1, "Hoàn thiện hồ sơ đề nghị công nhận xã", None),
        ],
        [("Hoàn thiện hồ sơ đề nghị công nhận xã", None, None)],
        ("the same number as in row 3 → not taken in", "the text ends where something was cut off"),
    ),
    "the same number for another task": Case(
        [HEAD, (1, "Rà soát", None, None), (1, "Sơ kết", None, None)],
        [("Rà soát", None, None), ("Sơ kết", None, None)],
        ("with another title → both are taken in",),
    ),
    "the same report each month is no repetition": Case(
        [HEAD, (1, "Báo cáo", "Văn phòng", "31/8/2023"), (2, "Báo cáo", "Văn phòng", "30/9/2023")],
        [("Báo cáo", "Văn phòng", "2023-08-31"), ("Báo cáo", "Văn phòng", "2023-09-30")],
    ),
    "the header again on the next page": Case(
        [HEAD, (1, "Rà soát", None, None), HEAD, (2, "Sơ kết", None, None)],
        [("Rà soát", None, None), ("Sơ kết", None, None)],
    ),
    "several points in a cell": Case(
        [HEAD, (1, "- Rà soát\n- Sơ kết", None, None)], [("- Rà soát - Sơ kết", None, None)], ("2 points stand in one",)
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_what_comes_of_a_sheet(dondoc: Dondoc, tmp_path: Path, name: str) -> None:
    case = CASES[name]
    file = tmp_path / "sổ.xlsx"
    file.write_bytes(workbook(case.rows, merged=case.merged, hidden=case.hidden))
    told = " ".join(dondoc.must("import-data", file, "--dry-run").out.split())
    for words in case.told:
        assert words in told
    if not case.told:
        assert "What was not read" not in told
    assert dondoc.tasks() == []
    dondoc.must("import-data", file, "--yes")
    assert [(task["title"], task["lead"], task["due"]) for task in dondoc.tasks()] == case.tasks
    before = dondoc.everything()
    assert f"0 tasks are new.\n{len(case.tasks)} task" in dondoc.must("import-data", file, "--yes").out
    assert dondoc.everything() == before


@pytest.mark.parametrize("language", ["en", "vi"])
def test_the_dry_run_of_a_messy_register(dondoc: Dondoc, golden: Callable[[str, bytes], None], language: str) -> None:
    file = Path(SAMPLE.name)
    file.write_bytes(SAMPLE.read_bytes())
    said = dondoc("import-data", file, "--dry-run", lang=language)
    assert said.exit_code == 1
    golden(f"register.{language}.txt", f"{said.out}---\n{said.err}".encode())
    assert dondoc.tasks() == []


def test_the_good_rows_are_taken_in_and_the_others_stand_in_a_file_that_can_be_corrected(dondoc: Dondoc) -> None:
    assert dondoc("import-data", SAMPLE, "--yes").exit_code == 1
    assert dondoc.tasks() == []
    dondoc.must("import-data", SAMPLE, "--yes", "--skip-bad")
    assert len(dondoc.tasks()) == 10
    left = Path("so-theo-doi-left-out.csv")
    rows = list(csv.DictReader(left.read_text("utf-8-sig").splitlines()))
    assert [(row["row"], row["title"]) for row in rows] == [("21", "Lắp đặt camera an ninh"), ("22", "Kiểm kê tài sản")]
    assert "31/6/2023" in rows[0]["reason"]
    left.write_text(left.read_text("utf-8-sig").replace("31/6/2023", "30/6/2023").replace("Hoàn thành", ""), "utf-8")
    assert "2 tasks made: 11–12" in dondoc.must("import-data", left, "--yes").out
    dondoc.must("import-data", SAMPLE, "--yes", "--skip-bad")
    assert "30/6/2023" in left.read_text("utf-8"), "what was corrected is not written over"
    assert "31/6/2023" in Path("so-theo-doi-left-out-2.csv").read_text("utf-8-sig")


def test_the_day_of_completion_that_nobody_wrote_can_be_given(dondoc: Dondoc, tmp_path: Path) -> None:
    file = tmp_path / "sổ.xlsx"
    file.write_bytes(workbook([(*HEAD, "Tình trạng"), (1, "Rà soát", None, None, "Đã hoàn thành")]))
    assert "the day it was completed" in dondoc("import-data", file, "--yes").err
    dondoc.must("import-data", file, "--yes", "--completed-on", "31/7")
    (task,) = dondoc.tasks()
    assert (task["status"], task["completed_on"]) == ("completed", "2023-07-31")


def test_what_people_write_of_the_state(dondoc: Dondoc, tmp_path: Path) -> None:
    written = {"60%": 1, 0.6: 2, "Chưa thực hiện": 3, "Đang thực hiện, quá hạn": 4, "Đã trình UBND ký": 5}
    rows = [("Nội dung", "Tiến độ"), *((f"Việc {n}", said) for said, n in written.items())]
    file = tmp_path / "sổ.xlsx"
    file.write_bytes(workbook(rows, formats={"B3": "0%"}))
    dondoc.must("import-data", file, "--yes")
    found = map(json.loads, dondoc.must("export", "-f", "jsonl").out.splitlines())
    assert [(task["status"], task["percent"], task["result"]) for task in found] == [
        ("in_progress", 60, None),
        ("in_progress", 60, None),
        ("assigned", 0, None),
        ("in_progress", 0, None),
        ("assigned", 0, "Đã trình UBND ký"),
    ]


def test_columns_can_be_said(dondoc: Dondoc, tmp_path: Path) -> None:
    file = tmp_path / "sổ.xlsx"
    file.write_bytes(workbook([("Việc cần làm", "Ai", "Bao giờ xong"), ("Rà soát", "Văn phòng", "30/9/2023")]))
    refused = dondoc("import-data", file, "--yes")
    assert refused.exit_code == 1
    assert "no row was found that names a column" in refused.err
    maps = ("--map", "viec can lam=title", "--map", "B=lead", "--map", "Bao giờ xong=due")
    dondoc.must("import-data", file, "--yes", *maps)
    (task,) = dondoc.tasks()
    assert (task["title"], task["lead"], task["due"]) == ("Rà soát", "Văn phòng", "2023-09-30")
    for wrong in ("Việc cần làm=tên", "Không có=title", "title"):
        assert dondoc("import-data", file, "--yes", *maps, "--map", wrong).exit_code == 2


def test_a_column_that_is_known_by_a_word_is_shown_so(dondoc: Dondoc, tmp_path: Path) -> None:
    file = tmp_path / "sổ.xlsx"
    file.write_bytes(workbook([("Các nội dung đã giao", "Hạn phải hoàn thành xong", "Khác"), ("Rà soát", "30/9/2023")]))
    said = dondoc.must("import-data", file, "--dry-run", "--map", "B=due").out
    assert "title (?)" in said
    assert "not taken in" in said
    assert "30 Sep 2023" in said


def test_a_workbook_with_several_registers_asks_which(dondoc: Dondoc, tmp_path: Path) -> None:
    rows = [HEAD, (1, "Rà soát", None, None)]
    file = tmp_path / "sổ.xlsx"
    file.write_bytes(workbook(rows, name="Quý I", more={"Quý II": [HEAD, (1, "Sơ kết", None, None)], "Ghi": [("x",)]}))
    refused = dondoc("import-data", file, "--yes")
    assert refused.exit_code == 5
    assert "Quý I; Quý II" in refused.err
    dondoc.must("import-data", file, "--yes", "--sheet", "quy ii")
    assert [task["title"] for task in dondoc.tasks()] == ["Sơ kết"]
    assert dondoc("import-data", file, "--yes", "--sheet", "Quý III").exit_code == 5


def test_a_header_row_can_be_said(dondoc: Dondoc, tmp_path: Path) -> None:
    rows = [
        ("Nội dung", "Thời hạn", "Đơn vị chủ trì", "Kết quả"),
        ("a", "b", "c", "d"),
        ("Nội dung", "Hạn"),
        ("Rà soát",),
    ]
    file = tmp_path / "sổ.xlsx"
    file.write_bytes(workbook(rows))
    dondoc.must("import-data", file, "--yes", "--header-row", "3")
    assert [task["title"] for task in dondoc.tasks()] == ["Rà soát"]
