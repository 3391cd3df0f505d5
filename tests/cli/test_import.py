"""A conclusion is taken in whole, once, or not at all."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tests.cli.conftest import SAMPLE, Dondoc

Notice = Callable[..., Path]

# What a clerk would enter after reading the sample once: the lead, those that cooperate, the last day.
EXPECTED = [
    ("Phòng Tài chính - Kế hoạch", ["Ban Quản lý dự án đầu tư xây dựng"], "2023-07-31"),
    ("các phòng, ban, đơn vị", [], "2023-07-15"),
    ("Phòng Quản lý đô thị", [], "2023-09-30"),
    ("Ban Chỉ huy Quân sự thành phố", ["Đảng ủy phường Phùng Chí Kiên"], "2023-08-10"),
    ("Ủy ban nhân dân phường Đức Xuân", [], "2023-08-31"),
    ("Văn phòng Thành ủy", [], "2023-09-30"),
    ("Công an thành phố", [], None),
    ("Phòng Lao động - Thương binh và Xã hội", ["Ủy ban Mặt trận Tổ quốc thành phố"], "2023-07-27"),
    ("Ủy ban nhân dân các xã, phường", [], "2023-07-20"),
    ("Ban Tổ chức Thành ủy", [], "2023-08-05"),
]


def test_the_sample_becomes_its_ten_tasks(office: Dondoc) -> None:
    tasks = office.tasks()
    assert [(task["lead"], task["cooperating"], task["due"]) for task in tasks] == EXPECTED
    assert {task["document"] for task in tasks} == {"128-TB/TU"}
    assert all(task["original_due"] == task["due"] for task in tasks)
    assert tasks[0]["title"].startswith("Rà soát từng dự án chậm giải ngân")
    (document,) = office.must("document", "list", "--json").rows
    assert (document["issued_on"], document["issuer"], document["kind"]) == (
        "2023-06-28",
        "Thành ủy Bắc Kạn",
        "Thông báo",
    )
    (meeting,) = office.must("meeting", "list", "--json").rows
    assert (meeting["held_on"], meeting["chair"], meeting["tasks"]) == ("2023-06-26", "Cù Ngọc Cường", 10)


def test_every_quote_stands_in_the_document_letter_for_letter(office: Dondoc) -> None:
    text = SAMPLE.read_text("utf-8")
    assert all(task["quote"] in text for task in office.tasks())
    shown = office.must("show", 8).out
    assert "»Phòng Lao động - Thương binh và Xã hội chủ trì" in shown


def test_the_same_document_twice_changes_nothing_and_says_so(office: Dondoc, tmp_path: Path) -> None:
    before = office.everything()
    again = office.must("import", SAMPLE, "--yes")
    assert "already in the register" in again.out
    copy = tmp_path / "bản sao.txt"
    copy.write_bytes(b"\xef\xbb\xbf" + SAMPLE.read_bytes().replace(b"\n", b"\r\n"))  # other bytes, the same text
    assert "already in the register" in office.must("import", copy, "--yes").out
    assert office.everything() == before


def test_a_dry_run_shows_and_changes_nothing(dondoc: Dondoc) -> None:
    shown = dondoc.must("import", SAMPLE, "--dry-run")
    assert "Phòng Quản lý đô thị" in shown.out
    assert dondoc.tasks() == []
    assert dondoc.must("unit", "list", "--json").rows == []


def test_without_a_terminal_and_without_yes_nothing_is_changed(dondoc: Dondoc) -> None:
    refused = dondoc("import", SAMPLE)
    assert refused.exit_code == 4
    assert "--yes" in refused.err
    assert dondoc.tasks() == []


def test_one_bad_file_and_nothing_is_taken(dondoc: Dondoc, tmp_path: Path) -> None:
    bad = tmp_path / "hỏng.docx"
    bad.write_bytes(b"PK\x03\x04 not a zip")
    assert dondoc("import", SAMPLE, bad, "--yes").exit_code == 1
    assert dondoc.tasks() == []


def test_several_files_are_taken_together(dondoc: Dondoc, notice: Notice) -> None:
    first = notice("Văn phòng rà soát hồ sơ trước ngày 30/6/2023.", name="a.txt", number="1-TB/ĐU")
    second = notice("Công an phường kiểm tra hộ khẩu trước ngày 10/7/2023.", name="b.txt", number="2-TB/ĐU")
    dondoc.must("import", first, second, "--yes")
    assert [task["due"] for task in dondoc.tasks()] == ["2023-06-30", "2023-07-10"]
    assert len(dondoc.must("document", "list", "--json").rows) == 2
    assert len(dondoc.must("meeting", "list", "--json").rows) == 1  # both tell of the same meeting


def test_from_standard_input(dondoc: Dondoc) -> None:
    dondoc.must("import", "-", "--yes", input=SAMPLE.read_bytes())
    assert len(dondoc.tasks()) == 10


def test_a_text_without_directives_gives_no_task_and_is_no_error(dondoc: Dondoc, tmp_path: Path) -> None:
    path = tmp_path / "tin.txt"
    path.write_text("Sáng 12/5, thành phố có mưa nhỏ. Sản lượng vụ xuân đạt 1.904 tấn, tăng 5,83%.\n", "utf-8")
    said = dondoc.must("import", path, "--yes")
    assert "no task here" in said.out
    assert dondoc.tasks() == []


def test_a_deadline_before_the_document_is_told_and_kept_unconfirmed(dondoc: Dondoc, notice: Notice) -> None:
    path = notice("Văn phòng Đảng ủy hoàn thành báo cáo trước ngày 10/5/2023.")
    said = dondoc.must("import", path, "--yes")
    assert "before the document" in said.err
    task = dondoc.task(1)
    assert (task["due"], task["deadline_confirmed"]) == ("2023-05-10", False)


def test_the_documents_day_can_be_given(dondoc: Dondoc, tmp_path: Path) -> None:
    path = tmp_path / "k.txt"
    path.write_text("Đồng chí Bí thư kết luận:\n- Giao Văn phòng tổng hợp, báo cáo trước ngày 15/8.\n", "utf-8")
    dondoc.must("import", path, "--yes", "--dated", "26/6/2023")
    assert dondoc.task(1)["due"] == "2023-08-15"


def test_new_units_are_said_and_known_ones_are_used(dondoc: Dondoc, notice: Notice) -> None:
    dondoc.must("unit", "add", "Văn phòng Đảng uỷ")
    path = notice("Văn phòng Đảng ủy rà soát quy chế.", "Công an phường kiểm tra hộ khẩu.")
    said = dondoc.must("import", path, "--yes").out
    assert "Công an phường" in said.split("New units")[1]
    assert "Văn phòng" not in said.split("New units")[1].split("\n")[0]
    assert [unit["name"] for unit in dondoc.must("unit", "list", "--json").rows] == [
        "Công an phường",
        "Văn phòng Đảng uỷ",
    ]


# --- the review -------------------------------------------------------------------------------------------------


def due_of(dondoc: Dondoc) -> list[date | None]:
    return [task["due"] for task in dondoc.tasks()]


def test_enter_saves_all(dondoc: Dondoc) -> None:
    dondoc.must("import", SAMPLE, answers=[""])
    assert len(dondoc.tasks()) == 10


@pytest.mark.parametrize("answers", [["q"], []])
def test_leaving_saves_nothing(dondoc: Dondoc, answers: list[str]) -> None:
    assert dondoc("import", SAMPLE, answers=answers).exit_code == 4
    assert dondoc.tasks() == []


def test_skipped_proposals_become_no_tasks_but_stay_in_the_document(dondoc: Dondoc) -> None:
    dondoc.must("import", SAMPLE, answers=["s 1 2", "a 2", ""])
    assert len(dondoc.tasks()) == 9
    (document,) = dondoc.must("document", "list", "--json").rows
    assert document["directives"] == 10
    assert (
        "Left out" in dondoc.must("report", "meeting", 1).out
        or "rejected" in dondoc.must("report", "meeting", 1, "-f", "json").out
    )


def test_editing_takes_deadlines_in_words(dondoc: Dondoc) -> None:
    answers = ["e 7", "Giữ gìn trật tự", "Công an phường", "Hội Phụ nữ; Đoàn Thanh niên", "hoa hồng", "quý III", ""]
    said = dondoc.must("import", SAMPLE, answers=answers)
    assert "cannot be read as a deadline" in said.out
    task = dondoc.task(7)
    assert (task["title"], task["lead"]) == ("Giữ gìn trật tự", "Công an phường")
    assert (task["cooperating"], task["due"]) == (["Hội Phụ nữ", "Đoàn Thanh niên"], "2023-09-30")
    assert task["quote"].startswith("Công an thành phố")


def test_merging_makes_one_task_of_two_directives(dondoc: Dondoc) -> None:
    dondoc.must("import", SAMPLE, answers=["m 4 5", ""])
    tasks = dondoc.tasks()
    assert len(tasks) == 9
    assert "diễn tập chiến đấu" in tasks[3]["quote"]
    assert "ứng phó thiên tai" in tasks[3]["quote"]


def test_splitting_makes_two_tasks_of_one_directive(dondoc: Dondoc) -> None:
    dondoc.must("import", SAMPLE, answers=["t 2", "gửi giải pháp", ""])
    tasks = dondoc.tasks()
    assert len(tasks) == 11
    assert tasks[1]["title"].startswith("Rà soát lại những chỉ tiêu")
    assert tasks[2]["title"].startswith("Gửi giải pháp")
    assert tasks[1]["quote"] == tasks[2]["quote"]


def test_the_last_change_can_be_taken_back(dondoc: Dondoc) -> None:
    said = dondoc.must("import", SAMPLE, answers=["u", "m 4 5", "u", "s 1-3", "u", ""])
    assert "nothing to take back" in said.out
    assert len(dondoc.tasks()) == 10


def test_looking_asking_for_help_and_wrong_numbers_change_nothing(dondoc: Dondoc) -> None:
    said = dondoc.must("import", SAMPLE, answers=["3", "?", "x", "s 99", "e", "l", ""])
    assert "»Phòng Quản lý đô thị" in said.out
    assert "Numbers from 1 to 10" in said.out
    assert len(dondoc.tasks()) == 10


def test_an_early_deadline_has_to_be_confirmed(dondoc: Dondoc, notice: Notice) -> None:
    path = notice("Văn phòng Đảng ủy hoàn thành báo cáo trước ngày 10/5/2023.")
    dondoc.must("import", path, answers=["", "n", "e 1", "", "", "", "10/7/2023", ""])
    assert dondoc.task(1)["due"] == "2023-07-10"


def test_the_whole_draft_in_an_editor(dondoc: Dondoc, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script = tmp_path / "editor.py"
    script.write_text(
        "import re, sys\n"
        "path = sys.argv[1]\n"
        "text = open(path, encoding='utf-8').read()\n"
        "text = re.sub(r'accept 1\\n(.*\\n)+?\\n', '', text, count=1)\n"
        "text = text.replace('accept 2', 'skip 2').replace('due: 30/09/2023', 'due: quý IV', 1)\n"
        "open(path, 'w', encoding='utf-8').write(text)\n",
        "utf-8",
    )
    import sys

    monkeypatch.setenv("EDITOR", f'"{sys.executable}" "{script}"')
    dondoc.must("import", SAMPLE, answers=["o", ""])
    tasks = dondoc.tasks()
    assert len(tasks) == 8
    assert (tasks[0]["lead"], tasks[0]["due"]) == ("Phòng Quản lý đô thị", "2023-12-31")


def test_what_should_be_looked_at_stands_first_with_the_number_it_has_in_the_text(
    dondoc: Dondoc, notice: Notice
) -> None:
    clear = "Giao Công an phường kiểm tra an toàn cháy nổ tại các chợ trước ngày 30/6/2023."
    path = notice(clear, "Tổ chức tổng kết phong trào thi đua.")
    shown = dondoc.must("import", path, "--dry-run").out
    rows = [line.split()[0] for line in shown.splitlines() if line[:3].strip().isdecimal()]
    assert rows == ["2", "1"]


def test_a_day_that_only_the_page_tells_is_said_before_deadlines_are_counted_from_it(
    dondoc: Dondoc, tmp_path: Path
) -> None:
    page = tmp_path / "page.txt"
    page.write_text(
        "Chỉ đạo mới\n05/01/2021 08:00\n\nChủ tịch UBND huyện yêu cầu các xã báo cáo trong 10 ngày.", "utf-8"
    )
    assert "Deadlines are counted from 5 Jan 2021" in dondoc.must("extract", page).out
    assert "Deadlines are counted from 1 Feb 2021" in dondoc.must("extract", page, "--dated", "1/2/2021").out
