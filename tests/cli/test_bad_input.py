"""What is wrong is told in a sentence with a hint and a documented exit code, and nothing is changed."""

import io
import os
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from dondoc.cli.boundary import say_error
from dondoc.errors.store import StoreMissing
from tests.cli.conftest import Dondoc

Notice = Callable[..., Path]


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["show", "99"], 3, "no task 99"),
        (["done", "99"], 3, "no task 99"),
        (["meeting", "show", "9"], 3, "no meeting 9"),
        (["document", "show", "9"], 3, "no document 9"),
        (["unit", "show", "Sở Ngoại vụ"], 3, "Sở Ngoại vụ"),
        (["assign", "1", "Ủy ban nhân dân"], 5, "could be any of"),
        (["add", "Việc", "--due", "31/6"], 2, "31/6"),
        (["add", "Việc", "--due", "hoa hồng"], 2, "hoa hồng"),
        (["add", "   "], 2, "empty"),
        (["list", "--due-from", "31/6"], 2, "31/6"),
        (["overdue", "--as-of", "mai"], 2, "mai"),
        (["show", "99999999999999999999"], 3, "too large"),
        (["done", "99999999999999999999"], 3, "too large"),
        (["list", "--meeting", "99999999999999999999"], 3, "too large"),
        (["undo", "--step", "99999999999999999999"], 3, "no change"),
        (["done", "1", "--on", "17/8/2023"], 5, "not come yet"),
        (["done", "1", "--on", "1/1/2023"], 5, "lies before"),
        (["progress", "1", "101"], 2, "101"),
        (["progress", "1", "nửa"], 2, "nửa"),
        (["reopen", "1"], 5, "Task 1 is"),
        (["done", "x"], 2, "x"),
        (["edit", "1"], 2, "What should be changed"),
        (["start"], 2, "Which tasks"),
    ],
)
def test_a_sentence_a_hint_and_a_code(office: Dondoc, words: list[str], code: int, said: str) -> None:
    before = office.everything()
    refused = office(*words)
    assert (refused.exit_code, refused.out) == (code, "")
    sentence, *hint = refused.err.strip().splitlines()
    assert said in sentence
    assert hint, "a hint says what to do"
    assert office.everything() == before


def test_an_error_as_json(office: Dondoc) -> None:
    error = office("show", "99", "--json").error
    assert (error["error"], error["details"]) == ("unknown-task", {"number": "99"})
    assert error["message"]
    assert error["hint"]


def test_a_deadline_before_the_task_was_given_has_to_be_confirmed(office: Dondoc) -> None:
    assert office("add", "Việc", "--due", "1/6/2023").exit_code == 4
    assert office("add", "Việc", "--due", "1/6/2023", answers=["n"]).exit_code == 4
    office.must("add", "Việc", "--due", "1/6/2023", answers=["y"])
    office.must("add", "Việc", "--due", "1/6/2023", "--yes")
    assert len(office.tasks()) == 12


FILES: dict[str, bytes] = {
    "rỗng.txt": b"",
    "trắng.txt": b" \n\t\n",
    "ảnh.txt": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8,
    "không phải zip.docx": b"PK\x03\x04 khong phai",
    "bảng mã cũ.txt": b"B\xb8o c\xb8o.",  # two words are too few to be sure of TCVN3
    "mất dấu.txt": b"?\xc3\xb3 l\xc3\xa0 th?ng tin ???c c?ng b? t?i h?i ngh? c?a th?nh ph? v? c?c nhi?m v? n?m 2023.",
    "windows-1258.txt": "Giao phòng Tài chính báo cáo kết quả trước ngày 15/8".encode("utf-16-le")[:-1],
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_cannot_be_read(dondoc: Dondoc, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(FILES[name])
    commands: list[list[str | Path]] = [["import", path, "--yes"], ["extract", path]]
    for command in commands:
        refused = dondoc(*command)
        assert (refused.exit_code, refused.out) == (1, ""), name
        assert len(refused.err.strip().splitlines()) >= 2
    assert dondoc.tasks() == []


def test_a_file_that_is_not_there(dondoc: Dondoc) -> None:
    refused = dondoc("import", "không có.txt", "--yes")
    assert refused.exit_code == 1
    assert "không có.txt" in refused.err


def test_one_unreadable_file_does_not_hide_the_others(dondoc: Dondoc, notice: Notice) -> None:
    said = dondoc("extract", "không có.txt", notice("Giao Văn phòng rà soát hồ sơ."), "--json")
    assert said.exit_code == 1
    assert len(said.out.splitlines()) == 1


# --- the store --------------------------------------------------------------------------------------------------


def test_a_store_of_a_newer_version_is_left_alone(office: Dondoc) -> None:
    path = office.address.removeprefix("sqlite:///")
    with closing(sqlite3.connect(path)) as store:
        store.execute("UPDATE alembic_version SET version_num = '9999'")
        store.commit()
    refused = office("list")
    assert refused.exit_code == 1
    assert "newer dondoc" in refused.err


def test_a_locked_store(office: Dondoc, monkeypatch: pytest.MonkeyPatch) -> None:
    from dondoc.storage import sqlite

    monkeypatch.setattr(sqlite, "BUSY_SECONDS", 0.01)
    with closing(sqlite3.connect(office.address.removeprefix("sqlite:///"), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        refused = office("done", 1)
        other.execute("ROLLBACK")
    assert refused.exit_code == 1
    assert "in use" in refused.err
    assert office.task(1)["status"] == "assigned"


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    folder = tmp_path / "chỉ đọc"
    folder.mkdir(mode=0o500)
    refused = Dondoc(str(folder / "s.sqlite3"))("add", "Việc")
    assert refused.exit_code == 1
    assert "cannot be written" in refused.err


def test_a_path_that_leads_through_a_file(tmp_path: Path) -> None:
    (tmp_path / "tệp").write_text("x")
    refused = Dondoc(str(tmp_path / "tệp" / "s.sqlite3"))("add", "Việc")
    assert refused.exit_code == 1
    assert "cannot be written" in refused.err


# --- what documents carry ---------------------------------------------------------------------------------------

HOSTILE = (
    "Giao Văn phòng Đảng ủy rà soát hồ sơ, báo cáo kết quả "
    "\x1b[31m[red]=cmd('calc')!A1 <script>alert(1)</script>[/red]\u202e {x}."
)


def test_what_a_document_carries_is_text(dondoc: Dondoc, notice: Notice) -> None:
    path = notice(HOSTILE)
    seen = dondoc.must("import", path, "--yes").out + dondoc.must("extract", path, "--why").out
    dondoc.must("add", HOSTILE)
    dondoc.must("note", 1, "-m", HOSTILE)
    for command in (["list"], ["overdue"], ["show", "1"], ["show", "2"], ["log"], ["document", "show", "1"]):
        seen += dondoc.must(*command).out
    for kind in (["status"], ["meeting", "1"]):
        for format in ("terminal", "md", "csv"):
            seen += dondoc.must("report", *kind, "-f", format).out
    assert "\x1b" not in seen
    assert "\u202e" not in seen
    assert "[red]" in seen
    assert "{x}" in seen


@pytest.mark.parametrize("columns", [40, 80])
def test_an_error_fits_the_terminal_and_is_one_line_for_a_program(
    columns: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    error = StoreMissing(path="/home/lan/so-theo-doi/" + "nam-2026/" * 12 + "dondoc.sqlite3")
    monkeypatch.setenv("COLUMNS", str(columns))
    monkeypatch.setattr(sys, "stderr", piped := io.StringIO())
    say_error(error)
    terminal = io.StringIO()
    terminal.isatty = lambda: True  # type: ignore[method-assign]
    monkeypatch.setattr(sys, "stderr", terminal)
    say_error(error)
    assert [len(line) <= columns for line in terminal.getvalue().splitlines()].count(False) == 0
    assert len(piped.getvalue().splitlines()) == 2
    assert "".join(terminal.getvalue().split()) == "".join(piped.getvalue().split())


def test_wrong_usage_is_told_to_a_program_as_any_error(dondoc: Dondoc) -> None:
    result = dondoc("list", "--json", "--timeliness", "somehow")
    assert result.exit_code == 2
    assert result.error["error"] == "usage"
    assert "somehow" in result.error["message"]
    assert "dondoc list --help" in result.error["hint"]


def test_a_name_in_a_command_to_be_copied_does_nothing_in_a_shell(office: Dondoc) -> None:
    refused = office("add", "Việc", "--lead", 'Phòng "x" $(rm -r .) `ls`!')
    assert 'dondoc unit add "Phòng x (rm -r .) ls"' in refused.err
