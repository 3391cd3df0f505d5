"""A clerk closes tasks in two steps, with what proves them."""

from pathlib import Path

import pytest

from tests.cli.conftest import Dondoc


@pytest.fixture
def due(dondoc: Dondoc) -> Dondoc:
    """Two tasks due on 27 July."""
    for title in ("Giải ngân vốn đầu tư", "Diễn tập phòng thủ"):
        dondoc.must("add", title, "--due", "27/7/2023", "--given", "1/6/2023")
    return dondoc


@pytest.fixture
def minutes(tmp_path: Path) -> Path:
    path = tmp_path / "Biên bản.pdf"
    path.write_bytes(b"%PDF-1.7 \x00\xff")
    return path


def test_reported_returned_reported_again_accepted(due: Dondoc, minutes: Path) -> None:
    said = due.must(
        "baoxong",
        1,
        "--on",
        "26/7",
        "--product",
        "123/BC-UBND",
        "--product-on",
        "25/7",
        "--file",
        minutes,
        "-m",
        "xong",
    ).out
    assert "status: newly assigned → waiting for acceptance" in said
    assert "+ Biên bản.pdf" in said
    task = due.task(1)
    assert (task["status"], task["reported_on"], task["timeliness"]) == ("reported", "2023-07-26", "in_time")
    assert (task["product"], task["product_on"], task["result"]) == ("123/BC-UBND", "2023-07-25", "xong")
    assert [file["name"] for file in task["attachments"]] == ["Biên bản.pdf"]
    assert [row["number"] for row in due.must("overdue", "--json").rows] == [2]
    assert [row["number"] for row in due.must("list", "--status", "reported", "--json").rows] == [1]
    assert "Waiting for acceptance" in due.must("list").out
    assert due("tralai", 1).exit_code == 2
    due.must("tralai", 1, "-m", "thiếu nghiệm thu")
    assert [row["days_late"] for row in due.must("overdue", "--json").rows] == [20, 20]
    due.must("report-done", 1, "--on", "28/7")
    assert [(row["number"], row["days_late"]) for row in due.must("overdue", "--json").rows] == [(1, 1), (2, 20)]
    due.must("xacnhan", 1)
    task = due.task(1)
    assert (task["status"], task["completed_on"], task["timeliness"]) == ("completed", "2023-07-28", "late")
    actions = [event["action"] for event in due.must("log", 1, "--json").rows]
    assert actions == ["add", "report", "return", "report", "accept"]


def test_an_office_that_closes_in_two_steps(due: Dondoc) -> None:
    due.must("done", 1)
    due.must("setting", "set", "closing", "two-steps")
    refused = due("done", 2)
    assert refused.exit_code == 5
    assert "dondoc report-done 2" in refused.err
    due.must("report-done", 2, "--on", "20/7")
    due.must("done", 2)
    assert due.task(2)["completed_on"] == "2023-07-20"


def test_what_is_waiting_is_counted(due: Dondoc) -> None:
    due.must("report-done", 1, "--on", "20/7")
    assert due.must("report", "status", "-f", "json").out.count('"waiting": 1') == 1


def test_a_refusal_says_the_status_in_words(due: Dondoc) -> None:
    refused = due("accept", 1, lang="vi")
    assert "mới giao" in refused.err
    assert "assigned" not in refused.err
    assert "28/06/2023" not in due("done", 1, "--on", "1/5/2023").err
    assert "1 May 2023 lies before 1 Jun 2023" in due("done", 1, "--on", "1/5/2023").err


def test_files_come_and_are_given_back(due: Dondoc, minutes: Path, tmp_path: Path) -> None:
    assert "+ 1  Biên bản.pdf (11 B" in due.must("dinhkem", 2, minutes).out
    assert "nothing changed" in due.must("attach", 2, minutes).out
    assert due.must("attachment", "list", 2, "--json").rows[0]["size"] == 11
    folder = tmp_path / "ra"
    folder.mkdir()
    due.must("attachment", "save", 2, "--to", folder)
    assert (folder / "Biên bản.pdf").read_bytes() == minutes.read_bytes()
    assert due("attachment", "save", 2, "--to", folder).exit_code == 1
    due.must("attachment", "save", 2, "bien ban.pdf", "--to", folder / "khac.pdf")
    due.must("attachment", "save", 2, 1, "--to", folder, "--force")
    assert sorted(path.name for path in folder.iterdir()) == ["Biên bản.pdf", "khac.pdf"]
    assert due("attachment", "save", 1, "--to", folder).exit_code == 3


@pytest.mark.parametrize("name", ["khong-co.pdf", "."])
def test_a_file_that_cannot_be_read_changes_nothing(due: Dondoc, name: str) -> None:
    before = due.everything()
    assert due("report-done", 1, "--file", name).exit_code == 1
    assert due("attach", 1, name).exit_code == 1
    assert due.everything() == before


def test_a_file_that_is_too_large_is_refused_with_the_limit(due: Dondoc, tmp_path: Path) -> None:
    due.must("setting", "set", "attachment-limit", 1)
    large = tmp_path / "to.bin"
    large.write_bytes(bytes(2**20 + 1))
    refused = due("attach", 1, large)
    assert refused.exit_code == 1
    assert "1 MB" in refused.err


def test_the_states_are_shown(dondoc: Dondoc) -> None:
    moves = {move["event"]: move for move in dondoc.must("states", "--json").rows}
    assert moves["accept"]["from"] == ["reported"]
    assert moves["accept"]["to"] == "completed"
    assert "báo cáo" in dondoc.must("trangthai", lang="vi").out
