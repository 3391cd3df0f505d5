"""A drafter looks through a conclusion before it is signed."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Dondoc

Notice = Callable[..., Path]
CLEAR = "Giao Văn phòng rà soát hồ sơ trước ngày 30/6/2023."


def test_a_clean_draft_ends_well(dondoc: Dondoc, notice: Notice) -> None:
    path = notice(CLEAR, "Giao Công an phường thường xuyên tuần tra.")
    result = dondoc("check", path)
    assert (result.exit_code, result.err) == (0, "")
    assert "Nothing to put right" in result.out
    assert "Given without a day: 2 “thường xuyên”" in result.out


@pytest.mark.parametrize(
    ("order", "said"),
    [
        ("Giao Văn phòng rà soát hồ sơ.", "Say by when"),
        ("Rà soát hồ sơ cán bộ trước ngày 30/6/2023.", "Name the one unit"),
        ("Giao Văn phòng và Công an phường rà soát hồ sơ trước ngày 30/6/2023.", "let one lead"),
        ("Giao Văn phòng rà soát hồ sơ trước ngày 31/6/2023.", "not in the calendar"),
        ("Giao Văn phòng rà soát hồ sơ trước ngày 30/6/2022.", "lies before"),
        ("Giao Văn phòng rà soát hồ sơ trước ngày 17/6/2023.", "next working day is 19 Jun 2023"),
    ],
)
def test_what_is_wrong_is_told_with_what_to_do(dondoc: Dondoc, notice: Notice, order: str, said: str) -> None:
    result = dondoc("check", notice(CLEAR, order))
    assert result.exit_code == 10
    told = " ".join(result.out.split())
    assert said in told
    assert "2 directives: 1 in order, 1 with 1 thing to put right." in told
    assert max(map(len, result.out.splitlines())) <= 80


def test_the_office_s_own_days_off_count_too(dondoc: Dondoc, notice: Notice) -> None:
    path = notice(CLEAR, "Giao Công an phường báo cáo trong 5 ngày làm việc kể từ ngày ký.")
    assert dondoc("check", path).exit_code == 0
    dondoc.must("day", "off", "30/6/2023", "9/6/2023")
    result = dondoc("check", path)
    assert result.exit_code == 10
    assert "next working day is 3 Jul 2023" in " ".join(result.out.split())
    directives = json.loads(dondoc.must("extract", path, "--json").out)["directives"]
    assert [each["deadline"]["last"] for each in directives] == ["2023-06-30", "2023-06-13"]


def test_two_units_that_ended_are_both_told(dondoc: Dondoc, notice: Notice) -> None:
    order = "Giao Sở Kế hoạch và Đầu tư phối hợp với Sở Giao thông vận tải rà soát dự án trước ngày 30/6/2026."
    told = " ".join(dondoc("rasoat", notice(order), "--dated", "5/6/2026").out.split())
    assert "Its successor: Sở Tài chính." in told
    assert "Its successor: Sở Xây dựng." in told


def test_a_draft_without_its_day_is_looked_at_as_of_today(dondoc: Dondoc, tmp_path: Path) -> None:
    path = tmp_path / "du-thao.txt"
    path.write_text(
        "THÔNG BÁO\nBí thư Đảng ủy kết luận như sau:\n- Giao Văn phòng báo cáo trước ngày 15/8/2023.\n", "utf-8"
    )
    result = dondoc("check", path)
    assert result.exit_code == 10
    assert "does not tell its day" in result.out
    assert dondoc("check", path, today="2023-08-14").exit_code == 0


def test_the_findings_for_programs(dondoc: Dondoc, notice: Notice) -> None:
    result = dondoc("check", notice(CLEAR, "Rà soát hồ sơ cán bộ."), "--json")
    assert result.exit_code == 10
    assert [(row["directive"], row["finding"]) for row in result.rows] == [(2, "no-lead"), (2, "no-deadline")]
    assert all(row["message"] and row["hint"] for row in result.rows)
    assert dondoc.must("check", notice(CLEAR), "--json").rows == []


def test_a_text_without_directives_has_nothing_to_put_right(dondoc: Dondoc, tmp_path: Path) -> None:
    path = tmp_path / "tin.txt"
    path.write_text("Sáng 12/5, thành phố có mưa nhỏ.\n", "utf-8")
    assert "No task here" in dondoc.must("check", path).out


def test_it_makes_no_store(dondoc: Dondoc, notice: Notice, tmp_path: Path) -> None:
    missing = Dondoc(str(tmp_path / "none.sqlite3"))
    missing("check", notice(CLEAR))
    assert not (tmp_path / "none.sqlite3").exists()
