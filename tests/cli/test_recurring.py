"""A duty that comes again, from its first day to the list of how punctual it was."""

import pytest

from tests.cli.conftest import Dondoc


@pytest.fixture
def duty(dondoc: Dondoc) -> Dondoc:
    """A monthly report, due first on 25 July."""
    dondoc.must("unit", "add", "Phòng Tài chính - Kế hoạch")
    rule = "trước ngày 25 hằng tháng"
    dondoc.must("add", "Báo cáo giải ngân", "--lead", "TCKH", "--due", rule, today="2023-07-03")
    return dondoc


def test_a_year_of_reports(duty: Dondoc) -> None:
    said = duty.must("done", 1, today="2023-07-24").out
    assert "next: task 2, deadline 25 Aug 2023" in said
    said = duty.must("done", 2, "--on", "28/8/2023", today="2023-10-02").out
    assert "next: task 3, deadline 25 Sep 2023" in said
    assert "--skip-to" in said
    duty.must("done", 3, "--on", "20/9/2023", today="2023-10-02")
    rows = duty.must("recur", 2, "--json", today="2023-11-01").rows
    assert [(row["number"], row["occurs_on"], row["fate"], row["days_late"]) for row in rows] == [
        (1, "2023-07-25", "on_time", 0),
        (2, "2023-08-25", "late", 3),
        (3, "2023-09-25", "on_time", 0),
        (4, "2023-10-25", "overdue", 7),
    ]
    shown = duty.must("recur", 4, today="2023-11-01").out
    assert "day 25 of every month" in shown
    assert "2/4 (50.0%)" in shown
    assert "late 1, overdue 1" in shown
    assert "2/4" in duty.must("dinhky", 4, today="2023-11-01", lang="vi").out


def test_one_undo_takes_back_the_day_and_what_followed(duty: Dondoc) -> None:
    before = duty.must("list", "--all", "--json").out
    duty.must("done", 1)
    assert [task["number"] for task in duty.tasks()] == [1, 2]
    duty.must("undo", "--yes")
    assert duty.must("list", "--all", "--json").out == before
    assert duty.must("done", 1).exit_code == 0
    assert [task["occurs_on"] for task in duty.tasks()] == ["2023-07-25", "2023-08-25"]
    assert duty.must("verify").exit_code == 0


def test_what_is_accepted_comes_again_too(duty: Dondoc) -> None:
    duty.must("setting", "set", "closing", "two-steps")
    assert duty("done", 1).exit_code != 0
    duty.must("report-done", 1, "--on", "24/7/2023")
    assert [task["number"] for task in duty.tasks()] == [1]
    assert "next: task 2" in duty.must("accept", 1).out


def test_passing_over_what_was_missed(duty: Dondoc) -> None:
    said = duty.must("recur", 1, "--skip-to", "1/11/2023", "-m", "nghỉ do sắp xếp bộ máy", today="2023-11-10").out
    assert "next: task 2, deadline 25 Nov 2023" in said
    fates = [row["fate"] for row in duty.must("recur", 2, "--json", today="2023-11-10").rows]
    assert fates == ["withdrawn", "skipped", "skipped", "skipped", "open"]
    assert "0/0" in duty.must("recur", 2, today="2023-11-10").out


def test_it_stops_when_that_is_said_whichever_occurrence_is_named(duty: Dondoc) -> None:
    duty.must("done", 1)
    assert "recurring: day 25 of every month → –" in duty.must("recur", 1, "--stop").out
    assert "next" not in duty.must("done", 2).out
    assert "comes no more" in duty.must("recur", 1).out
    assert duty.must("list", "--json").rows == []


def test_a_task_is_made_to_come_again(duty: Dondoc) -> None:
    duty.must("add", "Họp giao ban", "--due", "18/8/2023")
    said = duty.must("recur", 2, "thứ Hai hằng tuần").out
    assert "Monday of every week" in said
    assert "The deadline stays; the next one is due on 21 Aug 2023." in said
    assert duty.task(2)["due"] == "2023-08-18"
    duty.must("add", "Trực ban")
    duty.must("recur", 3, "cuối hằng tháng")
    assert duty.task(3)["due"] == "2023-08-31"


def test_one_day_moves_and_the_rule_stays(duty: Dondoc) -> None:
    duty.must("edit", 1, "--due", "28/7/2023", today="2023-07-20")
    assert "next: task 2, deadline 25 Aug 2023" in duty.must("done", 1, today="2023-07-28").out
    assert duty.must("recur", 1, "--json").rows[0]["fate"] == "on_time"


REFUSED = [
    (("recur", 2), 5, "comes once"),
    (("recur", 2, "--stop"), 5, "comes once"),
    (("recur", 2, "--skip-to", "1/9/2023"), 5, "comes once"),
    (("recur", 1, "30/9/2023"), 2, "no rule"),
    (("recur", 1, "mỗi khi mưa"), 2, "deadline"),
    (("recur", 1, "--skip-to", "25/7/2023"), 5, "lies before"),
    (("recur", 1, "hằng tháng", "--stop"), 2, "several at once"),
    (("recur", 99), 3, "no task 99"),
]


@pytest.mark.parametrize(("line", "exit_code", "said"), REFUSED, ids=[" ".join(map(str, case[0])) for case in REFUSED])
def test_what_cannot_be_is_refused_and_changes_nothing(
    duty: Dondoc, line: tuple[str | int, ...], exit_code: int, said: str
) -> None:
    duty.must("add", "Họp giao ban")
    before = duty.everything()
    refused = duty(*line)
    assert (refused.exit_code, duty.everything()) == (exit_code, before), refused.err
    assert said in refused.err


def test_a_secret_duty_is_not_told_to_who_does_not_ask(duty: Dondoc) -> None:
    duty.must("edit", 1, "--restricted", "secret")
    assert duty("recur", 1).exit_code == 4
    assert "Báo cáo" in duty.must("recur", 1, "--restricted").out
