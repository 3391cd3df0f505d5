"""A clerk on the eve of a meeting: what has changed since the last one, what comes back, what will be late."""

import json

import pytest

from tests.cli.conftest import Dondoc


@pytest.fixture
def body(dondoc: Dondoc) -> Dondoc:
    """Three meetings of one body, tasks given at the first two, and the next meeting announced."""
    for title, day in (("Họp tháng 6", "26/6"), ("Họp tháng 7", "20/7"), ("Họp tháng 8", "10/8")):
        made = ("meeting", "add", title, "--on", f"{day}/2023", "--body", "Ban Thường vụ")
        dondoc.must(*made, today=f"2023-{int(day[-1]):02}-28" if day != "10/8" else "2023-08-10")
    given = {"today": "2023-06-28"}
    dondoc.must("add", "Giải ngân vốn", "--due", "31/7/2023", "--meeting", 1, **given)
    dondoc.must("add", "Lập quy hoạch", "--due", "30/9/2023", "--meeting", 1, **given)
    dondoc.must("add", "Diễn tập", "--due", "25/8/2023", "--meeting", 2, today="2023-07-21")
    dondoc.must("add", "Đề án đã dừng", "--meeting", 2, today="2023-07-21")
    dondoc.must("meeting", "next", "10/9/2023", "--after", 3)
    return dondoc


def test_what_has_changed_since_the_last_meeting(body: Dondoc) -> None:
    body.must("done", 1, "--on", "9/8", today="2023-08-11")
    body.must("edit", 2, "--due", "31/12/2023", today="2023-08-12")
    body.must("withdraw", 4, "--document", "20/TB-TU", "-m", "không còn phù hợp", today="2023-08-12")
    (found,) = body.must("changes", "--json").rows
    assert (found["since"], found["meeting_id"]) == ("2023-08-10", 3)
    assert [(each["change"], each["number"]) for each in found["changes"]] == [
        ("done", 1),
        ("extended", 2),
        ("withdrawn", 4),
    ]
    assert found["changes"][1]["due_before"] == "2023-09-30"
    assert found["changes"][2]["decision"] == "20/TB-TU"
    said = body.must("thaydoi", lang="vi").out
    assert "Kỳ trước còn 4 + mới giao 0 + mở lại 0 - kết thúc 2 = hiện còn 2" in said
    assert "20/TB-TU" in said
    assert "by 20/TB-TU" in body.must("log", 4).out


@pytest.mark.parametrize(
    ("since", "given"),
    [("1", 4), ("2", 2), ("3", 0), ("21/7/2023", 2), ("22/7", 0), ("2023-06-28", 4)],
)
def test_since_a_meeting_or_a_day(body: Dondoc, since: str, given: int) -> None:
    (found,) = body.must("changes", "--since", since, "--json").rows
    assert found["balance"]["given"] == given
    assert found["balance"]["then"] == 4 - given


def test_what_was_given_and_extended_since_is_told_as_both(body: Dondoc) -> None:
    body.must("edit", 4, "--due", "1/9/2023", today="2023-07-22")  # put right on the next day: it was given so
    body.must("extend", 3, "30/9/2023", "--approve", "--by", "Bí thư", "-m", "mưa", today="2023-08-12")
    (found,) = body.must("changes", "--since", 2, "--json").rows
    told = [(each["change"], each["number"]) for each in found["changes"]]
    assert told == [("overdue", 1), ("extended", 3), ("given", 3), ("given", 4)]
    drawn = " ".join(body.must("changes", "--since", 2, lang="vi").out.split())
    assert "25/08/2023 30/09/2023" in drawn


def test_a_next_meeting_that_went_by_is_not_told_as_the_next(body: Dondoc) -> None:
    assert {row["next_on"] for row in body.must("agenda", "--json", today="2023-09-10").rows} == {"2023-09-10"}
    assert {row["next_on"] for row in body.must("agenda", "--json", today="2023-09-11").rows} == {None}
    assert body("overdue", "--at-next-meeting", today="2023-09-11").exit_code == 3


@pytest.mark.parametrize("day", ["10/8/2023", "9/8/2023", "1/1/2020"])
def test_the_next_meeting_is_after_this_one(body: Dondoc, day: str) -> None:
    assert body("meeting", "next", day, "--after", 3).exit_code == 5
    assert body.must("meeting", "list", "--json").rows[-1]["next_on"] == "2023-09-10"


def test_what_comes_back_to_the_next_meeting(body: Dondoc) -> None:
    body.must("done", 1)
    rows = body.must("agenda", "--json").rows
    assert [(row["number"], row["meeting_id"], row["times"]) for row in rows] == [(2, 1, 3), (3, 2, 2), (4, 2, 2)]
    assert {row["next_on"] for row in rows} == {"2023-09-10"}
    drawn = body.must("chuyentiep", lang="vi").out
    assert drawn.index("Họp tháng 6 (26/06/2023)") < drawn.index("Họp tháng 7 (20/07/2023)")
    assert body.must("meeting", "carry", 3).out == body.must("agenda").out
    body.must("withdraw", 4, "--document", "20/TB-TU")
    assert [row["number"] for row in body.must("agenda", "--json").rows] == [2, 3]
    # Dropped is dropped by somebody: opened again, it comes back.
    body.must("reopen", 4)
    assert [row["number"] for row in body.must("agenda", "--json").rows] == [2, 3, 4]


def test_a_table_for_a_spreadsheet_holds_every_task(body: Dondoc) -> None:
    lines = body.must("report", "agenda", "-f", "csv").out.splitlines()
    assert [line.split(",")[2] for line in lines] == ["number", "1", "2", "3", "4"]
    whole = json.loads(body.must("report", "agenda", "-f", "json").out)
    assert list(whole["tables"]) == ["meeting_1", "meeting_2"]


def test_what_will_be_late_at_the_next_meeting(body: Dondoc) -> None:
    result = body.must("overdue", "--at-next-meeting", "--json")
    assert [(row["number"], row["days_late"]) for row in result.rows] == [(1, 41), (3, 16)]
    assert "10 Sep 2023 (Ban Thường vụ)" in result.err
    assert [row["number"] for row in body.must("overdue", "--at-next-meeting", "--meeting", 2, "--json").rows] == [3]
    assert [row["number"] for row in body.must("soon", "--until-meeting", "--json").rows] == [3]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (["changes", "--since", "99"], 3),
        (["changes", "--since", "hôm qua"], 2),
        (["agenda", "99"], 3),
        (["agenda", "hai"], 2),
        (["overdue", "--at-next-meeting", "--as-of", "1/8"], 2),
        (["overdue", "--at-next-meeting", "--meeting", "99"], 3),
    ],
)
def test_what_cannot_be_asked_is_said(body: Dondoc, line: list[str], code: int) -> None:
    result = body(*line)
    assert result.exit_code == code, result.err
    assert "Traceback" not in result.err


def test_before_any_meeting(dondoc: Dondoc) -> None:
    for line in (["changes"], ["agenda"], ["overdue", "--at-next-meeting"], ["soon", "--until-meeting"]):
        assert dondoc(*line).exit_code == 3
    assert dondoc.must("changes", "--since", "1/8").out
