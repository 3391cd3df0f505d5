"""Many tasks from a table: `import-data`, and `export` which writes one."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Dondoc

TABLE = """title,lead,cooperating,due,status,completed_on,meeting
Rà soát dự án chậm tiến độ,Phòng Tài chính,Ban Quản lý dự án; Văn phòng,30/9/2023,,,Họp giao ban
Tổ chức diễn tập,Ban Chỉ huy Quân sự,,quý IV,đang thực hiện,,1
"Thăm, tặng quà gia đình liệt sĩ",,,2023-07-27,hoàn thành,26/7/2023,
Chuẩn bị nội dung,,,,,,
"""
FIELDS = ("title", "lead", "cooperating", "due", "status", "completed_on", "meeting")


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "sổ.csv"
    path.write_text(TABLE, "utf-8")
    return path


@pytest.fixture
def register(dondoc: Dondoc) -> Dondoc:
    dondoc.must("meeting", "add", "Họp giao ban", "--on", "2023-06-26")
    return dondoc


def all_tasks(dondoc: Dondoc) -> list[tuple[object, ...]]:
    return [tuple(task[name] for name in FIELDS) for task in dondoc.must("list", "--all", "--json").rows]


def test_a_table_becomes_tasks_with_their_history(register: Dondoc, table: Path) -> None:
    said = register.must("import-data", table, "--yes")
    assert "4 tasks made: 1–4" in said.out
    assert sorted(all_tasks(register), key=str) == sorted(
        [
            (
                "Rà soát dự án chậm tiến độ",
                "Phòng Tài chính",
                ["Ban Quản lý dự án", "Văn phòng"],
                "2023-09-30",
                "assigned",
                None,
                "Họp giao ban",
            ),
            ("Tổ chức diễn tập", "Ban Chỉ huy Quân sự", [], "2023-12-31", "in_progress", None, "Họp giao ban"),
            ("Thăm, tặng quà gia đình liệt sĩ", None, [], "2023-07-27", "completed", "2023-07-26", None),
            ("Chuẩn bị nội dung", None, [], None, "assigned", None, None),
        ],
        key=str,
    )
    (event,) = register.must("log", "1", "--json").rows
    assert event["action"] == "add"
    assert event["changes"]["lead"] == [None, "Phòng Tài chính"]
    given = {task["number"]: task["assigned_on"] for task in register.must("list", "--all", "--json").rows}
    assert given == {1: "2023-06-26", 2: "2023-06-26", 3: "2023-07-26", 4: "2023-08-16"}


def test_the_same_table_twice_changes_nothing(register: Dondoc, table: Path) -> None:
    register.must("import-data", table, "--yes")
    before = register.must("log", "--json").out
    again = register.must("import-data", table, "--yes")
    assert "4 tasks are in the register already" in again.out
    assert register.must("log", "--json").out == before


def test_a_row_that_stands_twice_is_two_tasks_and_stays_two(dondoc: Dondoc, tmp_path: Path) -> None:
    path = tmp_path / "hai.csv"
    path.write_text("title\nHọp tổ\nHọp tổ\n", "utf-8")
    for _time in range(2):
        dondoc.must("import-data", path, "--yes")
        assert len(dondoc.tasks()) == 2


@pytest.mark.parametrize("format", ["csv", "jsonl"])
def test_what_was_exported_is_taken_in_as_it_was(register: Dondoc, table: Path, tmp_path: Path, format: str) -> None:
    register.must("import-data", table, "--yes")
    file = tmp_path / f"out.{format}"
    register.must("export", "-f", format, "-o", file)
    other = Dondoc(str(tmp_path / "other.sqlite3"))
    other.must("import-data", file, "--yes")
    assert all_tasks(other) == all_tasks(register)


@pytest.mark.parametrize("shape", ["semicolons", "tabs", "utf-16", "bom", "vietnamese headers", "windows lines"])
def test_tables_as_spreadsheets_write_them(register: Dondoc, tmp_path: Path, shape: str) -> None:
    path = tmp_path / "bảng.csv"
    text = "title,lead\nTổ chức diễn tập,Công an\n"
    encoding = "utf-8"
    match shape:
        case "semicolons":
            text = text.replace(",", ";")
        case "tabs":
            text = text.replace(",", "\t")
        case "utf-16":
            encoding = "utf-16"
        case "bom":
            encoding = "utf-8-sig"
        case "vietnamese headers":
            text = text.replace("title,lead", "Nội dung nhiệm vụ,CƠ QUAN CHỦ TRÌ")
        case "windows lines":
            text = text.replace("\n", "\r\n")
    path.write_bytes(text.encode(encoding))
    register.must("import-data", path, "--yes")
    assert [(task["title"], task["lead"]) for task in register.tasks()] == [("Tổ chức diễn tập", "Công an")]


def test_everything_that_is_wrong_is_told_with_its_line_and_nothing_is_taken_in(dondoc: Dondoc, tmp_path: Path) -> None:
    path = tmp_path / "sai.csv"
    rows = [
        "title,due,status,completed_on",
        "Đúng,30/9/2023,,",
        "Ngày không có,31/6/2023,,",
        ",30/9/2023,,",
        "Trạng thái lạ,,mất,",
        "Xong không ngày,,completed,",
        "Chưa xong mà có ngày,,assigned,2023-07-01",
        "Xong ngày mai,,completed,2023-08-17",
    ]
    path.write_text("\n".join(rows), "utf-8")
    refused = dondoc("import-data", path, "--yes")
    assert refused.exit_code == 1
    told = [line for line in refused.err.splitlines() if line.startswith("line ")]
    assert [line.split(":")[0] for line in told] == [
        "line 3, due",
        "line 4, title",
        "line 5, status",
        "line 6, completed_on",
        "line 7, completed_on",
        "line 8, completed_on",
    ]
    assert "6 things to correct" in refused.err
    assert dondoc.must("list", "--all", "--json").rows == []


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "no text"),
        ("lead,due\nPhòng A,\n", "has no column “title”"),
        ('title\n"không đóng', "line 2: it cannot be read"),
        ("title\na,b,c\n", "line 2: it cannot be read"),
        ('{"title": "a"}\n{"title": \n', "line 2: it cannot be read"),
        ('{"title": "a"}\n[]\n', "line 2: it cannot be read"),
    ],
)
def test_a_file_that_is_no_table(dondoc: Dondoc, tmp_path: Path, content: str, said: str) -> None:
    path = tmp_path / "bảng.csv"
    path.write_text(content, "utf-8")
    refused = dondoc("import-data", path, "--yes")
    assert refused.exit_code == 1
    assert said in refused.err
    assert dondoc.must("list", "--all", "--json").rows == []


def test_a_dry_run_and_a_missing_answer_write_nothing(register: Dondoc, table: Path) -> None:
    said = register.must("import-data", table, "--dry-run").out
    assert "4 tasks are new" in said
    assert "Phòng Tài chính" in said
    assert register("import-data", table).exit_code == 4
    assert register.must("list", "--all", "--json").rows == []


def test_text_that_a_spreadsheet_would_run_comes_out_guarded_and_in_again_as_it_was(
    dondoc: Dondoc, tmp_path: Path
) -> None:
    title = '=HYPERLINK("x")'
    dondoc.must("add", title)
    assert "'=HYPERLINK" in dondoc.must("export").out
    file = tmp_path / "out.csv"
    dondoc.must("export", "--excel", "-o", file)
    assert file.read_bytes().startswith(b"\xef\xbb\xbf")
    again = dondoc.must("import-data", file, "--yes")
    assert "1 task is in the register already" in again.out


def test_an_export_is_never_written_over_a_file_unasked(dondoc: Dondoc, tmp_path: Path) -> None:
    dondoc.must("add", "Họp")
    file = tmp_path / "out.jsonl"
    dondoc.must("export", "-f", "jsonl", "-o", file)
    assert json.loads(file.read_text("utf-8"))["title"] == "Họp"
    assert dondoc("export", "-o", file).exit_code == 1
    dondoc.must("export", "-f", "csv", "-o", file, "--force")
    assert file.read_text("utf-8").startswith("title,lead")


def test_only_what_was_asked_for_is_exported(register: Dondoc, table: Path) -> None:
    register.must("import-data", table, "--yes")
    assert len(register.must("export", "--status", "completed").out.splitlines()) == 2


RIGHT = [("Rà soát", "Phòng A", "2023-09-30")]


@pytest.mark.parametrize(
    "text",
    [
        "SỔ THEO DÕI NHIỆM VỤ,,,\n,,,\nSTT,Nội dung,Đơn vị chủ trì,Thời hạn\n1,Rà soát,Phòng A,30/9/2023\n",
        "SỔ THEO DÕI: nhiệm vụ, đơn vị, thời hạn\n\nNội dung;Chủ trì;Thời hạn\nRà soát;Phòng A;30/9/2023\n",
        "sep=;\r\nNội dung;Chủ trì;Thời hạn\r\nRà soát;Phòng A;30/9/2023\r\n",
        "Nội dung,Chủ trì,Thời hạn\nRà soát,Phòng A,30/9/2023,,,\n",
        "Nội dung,Chủ trì,Thời hạn\nRà soát,Phòng A,2023-09-30 00:00:00\n",
        "Nội dung,Chủ trì,Thời hạn\nRà soát,Phòng A,2023-09-30T00:00:00Z\n",
    ],
)
def test_a_register_that_was_saved_as_csv(dondoc: Dondoc, text: str) -> None:
    dondoc.must("import-data", "-", "--yes", input=text)
    assert [(task["title"], task["lead"], task["due"]) for task in dondoc.tasks()] == RIGHT


@pytest.mark.parametrize("name", ["Việc phải làm", "VIỆC PHẢI LÀM", "b"])
def test_columns_of_a_csv_can_be_said(dondoc: Dondoc, name: str) -> None:
    text = "Sổ,,\nNội dung,Việc phải làm,Hạn,Phòng\nI,Rà soát,30/9/2023,Phòng A\n"
    dondoc.must("import-data", "-", "--yes", "--map", f"{name}=title", "--map", "Phòng=lead", input=text)
    assert [(task["title"], task["lead"], task["due"]) for task in dondoc.tasks()] == RIGHT


@pytest.mark.parametrize("said", ["Việc=title", "Z=title", "B=gì"])
def test_a_column_of_a_csv_that_is_not_there(dondoc: Dondoc, said: str) -> None:
    refused = dondoc("import-data", "-", "--yes", "--map", said, input="Nội dung,Hạn\nRà soát,30/9/2023\n")
    assert refused.exit_code == 2
    assert said in refused.err


@pytest.mark.parametrize(
    ("content", "kind"), [(b"<html><table><tr><td>x", "HTML"), (b"%PDF-1.4", "PDF"), (b"\xef\xbb\xbf<?xml ", "XML")]
)
def test_what_only_goes_by_the_name_of_a_workbook(dondoc: Dondoc, tmp_path: Path, content: bytes, kind: str) -> None:
    (tmp_path / "sổ.xls").write_bytes(content)
    refused = dondoc("import-data", tmp_path / "sổ.xls", "--yes")
    assert refused.exit_code == 1
    assert f"({kind}) is no workbook" in refused.err


@pytest.mark.parametrize("day", ["01/01/1970", "1970-01-01", "1970-01-01 00:00:00", "0001-01-01", "9999-12-31"])
def test_a_day_that_programs_write_for_none(dondoc: Dondoc, day: str) -> None:
    out = dondoc.must("import-data", "-", "--yes", input=f"title,due\nRà soát,{day}\n").out
    assert "a day that programs write where there is none" in out
    assert dondoc.task()["due"] is None


def test_what_stands_twice_in_a_file_is_told(dondoc: Dondoc) -> None:
    text = "title,UID\nRà soát,x@y\nRà soát lần hai,x@y\nHọp tổ,\nHọp tổ,\n"
    out = dondoc.must("import-data", "-", "--yes", input=text).out
    assert "line 3, foreign_id: “x@y”\n  the same identifier as in row 2 → not taken in" in out
    assert "line 5, title: “Họp tổ”\n  the same task as in row 4 → both are taken in" in out
    assert [task["title"] for task in dondoc.tasks()] == ["Rà soát", "Họp tổ", "Họp tổ"]
    assert "0 tasks are new." in dondoc.must("import-data", "-", "--yes", input=text).out
