"""Reports that leave the terminal: into files, in the office's own form, to the printer."""

import io
import json
import re
import stat
import subprocess
import sys
import zipfile
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import openpyxl
import pypdfium2
import pytest

from dondoc.cli.context import App
from dondoc.reports.official.docx import archive
from dondoc.reports.rendering import Bars
from tests.cli.conftest import Dondoc

ON = "2023-08-16"


def words_of_pdf(content: bytes) -> str:
    return " ".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(content))


def words_of_docx(content: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return packed.read("word/document.xml").decode()


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("r.pdf", b"%PDF-"),
        ("r.docx", b"PK"),
        ("r.XLSX", b"PK"),
        ("r.html", b"<!DOCTYPE html>"),
        ("r.htm", b"<!DOCTYPE html>"),
        ("r.md", b"# "),
        ("r.csv", b"unit,"),
        ("r.json", b"{"),
        ("r.txt", "Tình hình".encode()),
        ("r", "Tình hình".encode()),
    ],
)
def test_the_name_of_the_file_says_what_it_is_drawn_as(office: Dondoc, name: str, begins: bytes) -> None:
    assert name in office.must("report", "status", "-o", name, lang="vi").err
    assert Path(name).read_bytes().startswith(begins)


@pytest.mark.parametrize("name", ["r.txt", "r", "r.csv", "r.abc", "r.1"])
def test_a_format_that_is_named_counts_where_the_name_says_no_other(office: Dondoc, name: str) -> None:
    office.must("report", "status", "-f", "csv", "-o", name)
    assert Path(name).read_text().startswith("unit,")


@pytest.mark.parametrize(("name", "format"), [("r.html", "pdf"), ("r.txt", "pdf"), ("r.csv", "terminal")])
def test_a_name_and_a_format_that_contradict_each_other_are_refused(office: Dondoc, name: str, format: str) -> None:
    refused = office("report", "status", "-o", name, "-f", format)
    assert (refused.exit_code, f"-f {format} say two kinds" in refused.err) == (2, True)
    assert not Path(name).exists()


def test_a_name_of_an_unknown_kind_is_refused_with_those_there_are(office: Dondoc) -> None:
    refused = office("report", "status", "-o", "r.abc")
    assert refused.exit_code == 2
    assert ".md, .csv, .json, .html, .docx, .pdf, .xlsx, .ics, .htm, .txt" in refused.err
    assert not Path("r.abc").exists()


@pytest.mark.parametrize("kind", [["letters"], ["slips", "1"]])
def test_papers_into_a_folder_that_cannot_be_is_said_in_a_sentence(office: Dondoc, kind: list[str]) -> None:
    Path("tep").write_text("x", "utf-8")
    for folder in ("tep", "tep/duoi"):
        refused = office("report", *kind, "--to", folder)
        assert (refused.exit_code, "cannot be written" in refused.err) == (1, True)


def test_a_slip_has_no_table_and_is_never_an_empty_csv(office: Dondoc) -> None:
    refused = office("report", "slips", "1", "-f", "csv", "-o", "phieu.csv")
    assert (refused.exit_code, Path("phieu.csv").exists()) == (2, False)


def test_letters_and_slips_as_json_are_one_array_and_each_names_its_unit(office: Dondoc) -> None:
    letters = office.must("report", "letters", "-f", "json", today=ON).rows
    assert len(letters) > 1
    assert all(len(letter["to"]) == 1 for letter in letters)
    assert office.must("report", "letters", "-f", "json", today="2023-07-01").rows == []
    office.must("report", "slips", 1, 3, "-o", "slips.json")
    slips = json.loads(Path("slips.json").read_text("utf-8"))
    assert [slip["to"] for slip in slips] == [["Phòng Tài chính - Kế hoạch"], ["Phòng Quản lý đô thị"]]


def test_several_documents_go_into_a_folder_and_one_into_a_file(office: Dondoc) -> None:
    refused = office("report", "slips", 1, 3, "-o", "slips.docx")
    assert (refused.exit_code, "--to FOLDER" in refused.err) == (2, True)
    office.must("report", "slips", 1, "-o", "slip.docx")
    assert Path("slip.docx").read_bytes().startswith(b"PK")
    assert "if it is one document" in " ".join(office.must("report", "slips", "--help").out.split())


def test_a_file_is_not_replaced_unasked(office: Dondoc) -> None:
    Path("r.pdf").write_text("mine")
    assert office("report", "status", "-o", "r.pdf").exit_code != 0
    assert Path("r.pdf").read_text() == "mine"
    office.must("report", "status", "-o", "r.pdf", "--force")
    assert Path("r.pdf").read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize("format", ["pdf", "docx", "xlsx", "html"])
def test_what_is_nothing_to_read_in_a_terminal_needs_a_file(
    office: Dondoc, format: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = SimpleNamespace(isatty=lambda: True)
    monkeypatch.setattr("dondoc.cli.output.delivering.sys", SimpleNamespace(stdout=terminal, stderr=terminal))
    result = office("report", "status", "-f", format)
    assert result.exit_code == 2
    assert result.out == ""
    assert "-o FILE" in result.err


def test_another_program_gets_the_bytes(office: Dondoc) -> None:
    code = "from dondoc.cli.main import main; main()"
    command = [sys.executable, "-c", code, "--db", str(office.address), "report", "status", "-f", "pdf"]
    piped = subprocess.run(command, capture_output=True, check=True).stdout
    assert "Status of tasks by unit" in " ".join(words_of_pdf(piped).split())


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no device that is always full")
@pytest.mark.parametrize(
    "line", ["list", "list --json", "--help", "report status -f pdf", "export -f xlsx", "export --everything"]
)
def test_output_that_does_not_arrive_is_told_and_no_traceback(office: Dondoc, line: str) -> None:
    code = "from dondoc.cli.main import main; main()"
    command = [sys.executable, "-c", code, "--db", str(office.address), *line.split()]
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
    assert ended.returncode == 1
    assert "cannot be written: the disk or the device is full." in ended.stderr.decode()
    assert "Traceback" not in ended.stderr.decode()


def test_a_csv_is_marked_for_excel_on_demand(office: Dondoc) -> None:
    office.must("report", "status", "-o", "plain.csv")
    office.must("report", "status", "-o", "excel.csv", "--bom")
    assert Path("excel.csv").read_bytes() == b"\xef\xbb\xbf" + Path("plain.csv").read_bytes()


def test_the_same_store_and_day_give_the_same_bytes(office: Dondoc) -> None:
    for suffix in ("pdf", "docx", "xlsx", "html"):
        for name in ("a", "b"):
            office.must("report", "overdue", "-o", f"{name}.{suffix}", today=ON)
        assert Path(f"a.{suffix}").read_bytes() == Path(f"b.{suffix}").read_bytes()


@pytest.fixture
def signing(office: Dondoc) -> Dondoc:
    """An office that has said who it is."""
    for name, value in {
        "office.issuer": "Thành ủy Bắc Kạn",
        "office.symbol": "TU",
        "office.place": "Bắc Kạn",
        "office.layout": "party",
        "sign.position": "Bí thư",
        "sign.name": "Hoàng Văn Bình",
        "office.recipients": "Thường trực Tỉnh ủy; Các chi bộ",
    }.items():
        office.must("setting", "set", name, value)
    return office


@pytest.mark.parametrize(("suffix", "read"), [("pdf", words_of_pdf), ("docx", words_of_docx)])
def test_a_paper_has_the_letterhead_the_number_and_the_day(signing: Dondoc, suffix: str, read: object) -> None:
    signing.must("report", "status", "-o", f"r.{suffix}", "--number", "7", "--signed-on", "5/2/2024", lang="vi")
    said = " ".join(read(Path(f"r.{suffix}").read_bytes()).split())  # type: ignore[operator]
    for words in (
        "ĐẢNG CỘNG SẢN VIỆT NAM",
        "THÀNH ỦY BẮC KẠN",
        "Số 07-BC/TU",
        "Bắc Kạn, ngày 05 tháng 02 năm 2024",
        "BÍ THƯ",
        "Hoàng Văn Bình",
        "- Thường trực Tỉnh ủy;",
    ):
        assert words in said


@pytest.mark.parametrize(
    ("typed", "layout", "line"),
    [
        ("Lưu: VT", "nd30", "- Lưu: VT."),
        ("LƯU:VT.", "nd30", "- LƯU:VT."),
        ("luu : vt", "nd30", "- luu : vt."),
        ("Lưu: VT, TH", "nd30", "- Lưu: VT, TH."),
        ("Lưu: VT", "party", "- Lưu: VT."),
        ("lưu văn phòng", "party", "- lưu văn phòng."),
        ("Ông Lưu Văn Phong", "party", "- Lưu Văn phòng."),
    ],
)
def test_what_is_filed_stands_once_and_last(signing: Dondoc, typed: str, layout: str, line: str) -> None:
    signing.must("setting", "set", "office.recipients", f"CT, các PCT; {typed}; Các phòng, ban")
    signing.must("report", "status", "-o", "r.docx", "--layout", layout)
    said = re.findall(r"<w:t[^>]*>([^<]*)", words_of_docx(Path("r.docx").read_bytes()))
    getting = [text for text in said if text.startswith("- ")]
    assert getting[-1] == line
    assert sum(text.casefold().startswith(("- lưu", "- luu")) for text in getting) == 1


def test_whom_a_letter_goes_to_stands_first_among_those_who_get_it(signing: Dondoc) -> None:
    signing.must("report", "letters", "--to", "thu", "-f", "docx", today=ON)
    letters = [words_of_docx(path.read_bytes()) for path in Path("thu").iterdir()]
    assert letters
    assert all("- Như trên;" in letter for letter in letters)
    signing.must("report", "status", "-o", "r.docx", today=ON)
    assert "Như trên" not in words_of_docx(Path("r.docx").read_bytes())


def test_another_layout_for_once(signing: Dondoc) -> None:
    signing.must("report", "status", "-o", "r.docx", "--layout", "nd30", lang="vi")
    assert "CỘNG HÒA XÃ HỘI" in words_of_docx(Path("r.docx").read_bytes())


def test_the_office_has_a_layout_of_its_own(signing: Dondoc) -> None:
    Path("own.toml").write_text('base = "hd36"\n[header]\nnumber = "No. {number} {symbol}"\n')
    signing.must("report", "status", "-o", "r.docx", "--layout", "own.toml", "--number", "12")
    assert "No. 12 BC/TU" in words_of_docx(Path("r.docx").read_bytes())


@pytest.mark.parametrize(
    ("layout", "exit_code", "said"),
    [("nd99", 2, "nd30"), ("missing.toml", 1, "missing.toml"), ("wrong.toml", 2, "body.sizes")],
)
def test_a_layout_that_cannot_be_used_is_told(office: Dondoc, layout: str, exit_code: int, said: str) -> None:
    Path("wrong.toml").write_text("[body]\nsizes = 3\n")
    result = office("report", "status", "-o", "r.pdf", "--layout", layout)
    assert result.exit_code == exit_code
    assert said in result.err
    assert not Path("r.pdf").exists()


def test_a_template_without_a_place_is_told_by_its_name(office: Dondoc) -> None:
    office.must("report", "status", "-o", "mau.docx")
    result = office("report", "status", "-o", "r.docx", "--template", "mau.docx")
    assert result.exit_code == 2
    assert "mau.docx" in result.err
    assert "{{noi_dung}}" in result.err


def test_the_report_goes_into_the_template_of_the_office(office: Dondoc) -> None:
    office.must("report", "status", "-o", "mau.docx")
    with zipfile.ZipFile("mau.docx") as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    body = b"<w:body><w:p><w:r><w:t>{{noi_dung}}</w:t></w:r></w:p></w:body></w:document>"
    parts["word/document.xml"] = parts["word/document.xml"].partition(b"<w:body>")[0] + body
    Path("mau.docx").write_bytes(archive(parts))
    office.must("report", "overdue", "--template", "mau.docx", "-o", "r.docx", today=ON, lang="vi")
    assert "Nhiệm vụ quá hạn" in words_of_docx(Path("r.docx").read_bytes())


def test_tables_in_excel(office: Dondoc) -> None:
    office.must("report", "overdue", "-o", "r.xlsx", today=ON, lang="vi")
    assert openpyxl.load_workbook("r.xlsx").sheetnames[-1] == "Thông tin báo cáo"


# --- other programs ---------------------------------------------------------------------------------------------


def stand_in(name: str, folder: Path, script: str) -> None:
    """A program of this name that tells what it was given."""
    folder.mkdir(exist_ok=True)
    program = folder / name
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)


def test_it_goes_to_the_printer_as_pdf(office: Dondoc, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in("lp", tmp_path / "bin", 'echo "$@" > told; /bin/cat > printed')
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    result = office.must("report", "status", "--print")
    assert Path("printed").read_bytes().startswith(b"%PDF-")
    assert Path("told").read_text() == "-t status -\n"
    assert result.out == ""


def test_without_a_printer_it_is_told_how(office: Dondoc, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    result = office("report", "status", "--print")
    assert result.exit_code == 1
    assert "--open" in result.err
    stand_in("lp", tmp_path, "echo 'lp: no default destination' >&2; exit 1")
    assert "no default destination" in office("report", "status", "--print").err


def test_the_file_is_shown_without_a_shell(office: Dondoc, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[list[str]] = []
    monkeypatch.setattr("sys.platform", "linux")
    stand_in("xdg-open", tmp_path / "bin", "exit 0")
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setattr(subprocess, "Popen", lambda command, **_more: started.append(command))
    office.must("report", "status", "-o", "$(rm x).html", "--open")
    office.must("report", "status", "--open")
    (_program, named), (_program, passing) = started
    assert named == str(Path("$(rm x).html").resolve())
    assert passing.endswith(".html")
    assert Path(passing).is_file()


def test_without_such_a_program_the_file_is_there(
    office: Dondoc, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("PATH", str(tmp_path))
    result = office("report", "status", "-o", "r.html", "--open")
    assert result.exit_code == 1
    assert "r.html" in result.err
    assert Path("r.html").is_file()


def test_the_hand_over_names_the_newest_backup(office: Dondoc) -> None:
    found = json.loads(office.must("report", "handover", "-f", "json").out)
    assert "backup" not in found["facts"]
    made = office.must("backup").out.splitlines()[0]
    found = json.loads(office.must("report", "handover", "-f", "json", "--to", "Nguyễn Văn B").out)
    assert (found["facts"]["backup"], found["facts"]["backup_on"]) == (made, "2023-08-16")
    assert found["facts"]["to"] == "Nguyễn Văn B"


def test_the_hand_over_of_a_past_day(office: Dondoc) -> None:
    office.must("done", 4)
    now, then = (
        json.loads(office.must("report", "handover", "-f", "json", *past).out)["facts"]["open"]
        for past in ((), ("--as-of", "15/8/2023"))
    )
    assert then == now + 1


@pytest.mark.parametrize(
    ("environment", "is_terminal", "bars"),
    [
        ({"LC_ALL": "vi_VN.UTF-8"}, True, Bars.BLOCKS),
        ({"LC_ALL": "", "LANG": "C.utf8"}, True, Bars.BLOCKS),
        ({"LC_ALL": "C"}, True, Bars.ASCII),
        ({"LC_ALL": "vi_VN.TCVN", "LANG": "vi_VN.UTF-8"}, True, Bars.ASCII),
        ({"TERM": "dumb"}, True, Bars.NONE),
        ({}, False, Bars.NONE),
    ],
)
def test_bars_are_for_people_at_a_terminal_that_can_show_them(
    environment: dict[str, str], is_terminal: bool, bars: Bars, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("sys.stdout", SimpleNamespace(isatty=lambda: is_terminal))
    app = App(address="", today=date(2023, 8, 16), clock_is_set=True, colour=False, width=80, interactive=False)
    assert app.bars is bars
