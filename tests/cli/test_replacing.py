"""A corrected or replacing notice: what is done stays done, and the rest becomes what the new one says."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Dondoc

Notice = Callable[..., Path]

MARKET = "Giao Công an phường kiểm tra an toàn cháy nổ tại các chợ, hoàn thành trước ngày {due}."
DRILL = "Giao Ban Chỉ huy Quân sự phường tổ chức huấn luyện dân quân, xong trong tháng 7/2023."
HEALTH = "Giao Trạm Y tế tổ chức tiêm phòng cho trẻ em trước ngày 15/7/2023."
POOR = "Giao Mặt trận Tổ quốc phường vận động ủng hộ quỹ vì người nghèo trước ngày 30/9/2023."
SAYS_SO = "\nThông báo này thay thế Thông báo số 15-TB/ĐU ngày 05/6/2023.\n"


@pytest.fixture
def followed(dondoc: Dondoc, notice: Notice) -> Dondoc:
    """Three tasks of a notice; the second is done."""
    dondoc.must("import", notice(MARKET.format(due="30/6/2023"), DRILL, HEALTH), "--yes", today="2023-06-05")
    dondoc.must("done", "2", "--on", "2023-06-20", "--product", "7/BC-QS", today="2023-06-21")
    return dondoc


@pytest.fixture
def newer(notice: Notice) -> Path:
    """The notice that replaces it: one order with another day, one dropped, one new."""
    path = notice(MARKET.format(due="15/7/2023"), DRILL, POOR, name="moi.txt", number="18-TB/ĐU")
    path.write_text(path.read_text("utf-8") + SAYS_SO, "utf-8")
    return path


def standing(dondoc: Dondoc) -> dict[int, tuple[str, str | None]]:
    return {t["number"]: (t["status"], t["due"]) for t in dondoc.must("list", "--all", "--json").rows}


def test_a_replacing_notice_changes_adds_and_withdraws(followed: Dondoc, newer: Path) -> None:
    said = followed.must("import", newer, "--yes", today="2023-06-21").out
    assert "takes the place of 15-TB/ĐU" in said
    assert "30 Jun 2023 → 15 Jul 2023" in said
    assert standing(followed) == {
        1: ("assigned", "2023-07-15"),
        2: ("completed", "2023-07-31"),
        3: ("withdrawn", "2023-07-15"),
        4: ("assigned", "2023-09-30"),
    }
    (task,) = followed.must("show", "1", "--json").rows
    assert (task["original_due"], task["document"]) == ("2023-06-30", "18-TB/ĐU")
    assert task["quote"] == MARKET.format(due="15/7/2023").rstrip()
    (done,) = followed.must("show", "2", "--json").rows
    assert (done["completed_on"], done["product"], done["document"]) == ("2023-06-20", "7/BC-QS", "18-TB/ĐU")
    assert [event["reason"] for event in followed.must("log", "3", "--json").rows][-1] == "by 18-TB/ĐU"


@pytest.mark.parametrize("named", ["1", "15-TB/ĐU", "15 tb du"])
def test_the_document_is_named_by_its_number_or_by_its_symbol(followed: Dondoc, notice: Notice, named: str) -> None:
    path = notice(MARKET.format(due="15/7/2023"), name="sua.txt", number="19-TB/ĐU")
    assert "takes the place of 15-TB/ĐU" in followed.must("import", path, "--replaces", named, "--dry-run").out
    assert followed("import", path, "--replaces", "16-TB/ĐU", "--dry-run").exit_code == 3


def test_it_is_shown_first_and_a_dry_run_changes_nothing(followed: Dondoc, newer: Path) -> None:
    before = followed.must("log", "--json").out
    said = followed.must("import", newer, "--dry-run").out
    assert "is withdrawn: it is given no more" in said
    assert followed("import", newer).exit_code == 4
    assert followed.must("log", "--json").out == before


def test_taken_in_twice_it_changes_nothing_more(followed: Dondoc, newer: Path) -> None:
    followed.must("import", newer, "--yes")
    before = followed.must("log", "--json").out
    assert "already in the register" in followed.must("import", newer, "--yes").out
    assert followed.must("log", "--json").out == before


def test_a_corrected_copy_of_the_same_number_and_day_is_the_same_document(followed: Dondoc, notice: Notice) -> None:
    corrected = notice(MARKET.format(due="30/6/2023"), DRILL, HEALTH.replace("15/7", "20/7"), name="sua.txt")
    said = followed.must("import", corrected, "--yes").out
    assert "2 tasks stay as they are: 1, 2" in said
    assert standing(followed)[3] == ("assigned", "2023-07-20")


def test_the_clerk_can_name_the_document_that_is_replaced(followed: Dondoc, notice: Notice) -> None:
    other = notice(DRILL, name="khac.txt", number="19-TB/ĐU")
    followed.must("import", other, "--yes", "--replaces", "1")
    assert standing(followed) == {
        1: ("withdrawn", "2023-06-30"),
        2: ("completed", "2023-07-31"),
        3: ("withdrawn", "2023-07-15"),
    }
    assert followed("import", notice(DRILL, name="x.txt", number="20-TB/ĐU"), "--yes", "--replaces", "9").exit_code == 3


def test_a_third_one_takes_the_place_of_the_second(followed: Dondoc, newer: Path, notice: Notice) -> None:
    followed.must("import", newer, "--yes")
    third = notice(MARKET.format(due="31/7/2023"), POOR, name="ba.txt", number="21-TB/ĐU")
    third.write_text(third.read_text("utf-8") + SAYS_SO, "utf-8")
    assert "takes the place of 18-TB/ĐU (document 2)" in followed.must("import", third, "--yes").out
    assert standing(followed)[1] == ("assigned", "2023-07-31")


def test_what_was_left_out_of_the_first_is_left_out_of_the_second(dondoc: Dondoc, notice: Notice, newer: Path) -> None:
    first = notice(MARKET.format(due="30/6/2023"), DRILL)
    dondoc.must("import", first, answers=["s 2", ""])
    dondoc.must("import", newer, "--yes")
    assert {t["title"].split(",")[0] for t in dondoc.tasks()} == {
        "Kiểm tra an toàn cháy nổ tại các chợ",
        "Vận động ủng hộ quỹ vì người nghèo trước ngày 30/9/2023",
    }


def test_what_the_office_made_a_task_of_itself_is_kept_where_it_still_stands(dondoc: Dondoc, notice: Notice) -> None:
    rain = "Vì mưa lớn kéo dài nên đường vào thôn bị chia cắt."
    first = notice(rain, HEALTH)
    account = json.loads(dondoc.must("extract", first, "--json").out)["coverage"]
    (number,) = [row["number"] for row in account if row["words"] == rain]
    edited = ["e 1", "Sửa đường vào thôn", "Phòng Kinh tế", "", "20/7/2023"]
    dondoc.must("import", first, answers=[f"+ {number}", *edited, ""], today="2023-06-05")
    again = notice(rain, HEALTH, POOR, name="moi.txt")
    dondoc.must("import", again, "--yes", today="2023-06-21")
    assert standing(dondoc) == {
        1: ("assigned", "2023-07-20"),
        2: ("assigned", "2023-07-15"),
        3: ("assigned", "2023-09-30"),
    }
    assert (dondoc.task(1)["title"], dondoc.task(1)["lead"]) == ("Sửa đường vào thôn", "Phòng Kinh tế")
