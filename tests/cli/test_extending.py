"""A clerk before a meeting: deadlines that are asked to move, tasks that stand, days that are off."""

import pytest

from tests.cli.conftest import Dondoc

ON = "2023-06-20"


@pytest.fixture
def given(dondoc: Dondoc) -> Dondoc:
    """Two tasks of a meeting, whose body meets again on 30 June."""
    dondoc.must("unit", "add", "Phòng Tài chính - Kế hoạch", today=ON)
    dondoc.must("meeting", "add", "Giao ban", "--on", "15/6/2023", "--body", "Thường trực Thành ủy", today=ON)
    dondoc.must("meeting", "next", "30/6/2023", today=ON)
    for title, day in (("Giải ngân vốn", "27/7/2023"), ("Diễn tập", "15/8/2023")):
        dondoc.must("add", title, "--lead", "tckh", "--due", day, "--meeting", 1, today=ON)
    return dondoc


def test_asked_granted_and_shown_everywhere(given: Dondoc) -> None:
    said = given.must("giahan", 1, "30/9/2023", "-m", "vướng mặt bằng", "--asked-by", "Phòng TC-KH", today=ON).out
    assert "27 Jul 2023 → 30 Sep 2023 asked for: waiting for a decision" in said
    assert given.task(1)["due"] == "2023-07-27"
    (waiting,) = given.must("extensions", "--open", "--json").rows
    assert (waiting["task_number"], waiting["wanted_due"], waiting["title"]) == (1, "2023-09-30", "Giải ngân vốn")
    assert given("extend", 1, "31/10/2023", "-m", "x").exit_code == 5
    given.must("extend", 1, "--approve", "--by", "Phó Chủ tịch A", "--document", "20/TB-UBND", today="2023-06-27")
    given.must("extend", 1, "15/11/2023", "--approve", "--by", "Chủ tịch", "-m", "mưa bão", today="2023-06-28")
    task = given.task(1)
    assert (task["due"], task["original_due"], task["extensions"]) == ("2023-11-15", "2023-07-27", 2)
    assert [each["before_meeting"] for each in task["extension_requests"]] == [None, "2023-06-30"]
    assert "(gia\u00a0hạn\u00a0lần\u00a02)" in given.must("list", lang="vi").out
    shown = given.must("show", 1, lang="vi").out.replace("\u00a0", " ")
    assert "(gia hạn lần 2)" in shown
    assert "sát ngày họp 30/06/2023" in shown
    assert "20/TB-UBND" in shown
    assert "15/11/2023 (gia\u00a0hạn\u00a0lần\u00a02)" in given.must("report", "meeting", 1, "-f", "md", lang="vi").out
    late = given.must("overdue", today="2023-12-01", lang="vi").out
    assert "(gia\u00a0hạn\u00a0lần\u00a02)" in late
    assert '"extensions": 2' in given.must("export", "-f", "jsonl").out


def test_a_deadline_changed_just_before_the_meeting_is_told_at_once(given: Dondoc) -> None:
    assert "shortly before" not in given.must("edit", 1, "--due", "30/8/2023", today="2023-06-26").out
    said = given.must("edit", 1, "--due", "30/9/2023", "-m", "sửa", today="2023-06-27").out
    assert "shortly before the meeting of 30 Jun 2023" in said
    (kept,) = given.task(1)["extension_requests"]
    assert (kept["before_meeting"], kept["decided_by"], given.task(1)["extensions"]) == ("2023-06-30", None, 0)
    shown = given.must("show", 1).out
    assert "changed without a request" in shown
    assert "decision:" not in shown


def test_so_many_days_more_are_counted_from_the_deadline(given: Dondoc) -> None:
    for words, last in (("10 ngày", "2023-08-06"), ("+2 tuần", "2023-08-10"), ("thêm 5 ngày làm việc", "2023-08-03")):
        given.must("extend", 1, words, "-m", "x", today=ON)
        assert given.must("extensions", "--open", "--json").rows[0]["wanted_due"] == last
        refused = given.must("extend", 1, "--refuse", "--by", "Chủ tịch", "-m", "không", today=ON, lang="vi").out
        assert "lý do không đồng ý: “không”" in refused


def test_a_day_of_the_next_year_needs_no_year(given: Dondoc) -> None:
    given.must("edit", 1, "--due", "20/12/2023", today=ON)
    given.must("extend", 1, "31/1", "-m", "x", today=ON)
    assert given.must("extensions", "--open", "--json").rows[0]["wanted_due"] == "2024-01-31"


@pytest.mark.parametrize(
    ("words", "exit_code", "said"),
    [
        ([], 2, "What should be changed"),
        (["30/9/2023"], 2, "reason"),
        (["20/7/2023", "-m", "x"], 5, "20 Jul 2023 is not later than the deadline there is, 27 Jul 2023"),
        (["mai sau", "-m", "x"], 2, "cannot be read"),
        (["30/9/2023", "--due", "20/9/2023", "-m", "x"], 2, "one deadline: behind the number, or with --due"),
        (["--approve", "--by", "A"], 5, "no request"),
        (["30/9/2023", "--approve", "-m", "x"], 2, "Who decided"),
        (["--refuse", "--by", "A", "-m", "x"], 5, "no request"),
    ],
)
def test_what_is_not_said_in_full_changes_nothing(given: Dondoc, words: list[str], exit_code: int, said: str) -> None:
    before = given.everything()
    refused = given("extend", 1, *words, today=ON)
    assert (refused.exit_code, refused.out) == (exit_code, "")
    assert said in refused.err
    assert given.everything() == before


def test_lists_by_the_original_deadline(given: Dondoc) -> None:
    given.must("edit", 1, "--due", "30/9/2023")
    at = {"today": "2023-07-28"}
    assert [row["number"] for row in given.must("list", "--json", **at).rows] == [2, 1]
    assert [row["number"] for row in given.must("list", "--original", "--json", **at).rows] == [1, 2]
    assert given.must("list", "--original", "--json", **at).rows[0]["timeliness"] == "overdue"
    assert "First due" in given.must("list", "--original", **at).out
    for measured, found in (((), []), (("--original",), [1])):
        rows = given.must("list", "--timeliness", "overdue", *measured, "--json", **at).rows
        assert [row["number"] for row in rows] == found
        assert [row["number"] for row in given.must("overdue", *measured, "--json", **at).rows] == found
        report = given.must("report", "status", *measured, "-f", "json", **at).out
        assert f'"overdue": {len(found)}' in report
        exported = given.must("export", "--timeliness", "overdue", *measured, **at).out
        assert exported.count("Giải ngân vốn") == len(found)
    for measured, found in (((), []), (("--original",), [1])):
        rows = given.must("soon", "--days", "7", *measured, "--json", today="2023-07-25").rows
        assert [row["number"] for row in rows] == found
        rows = given.must("list", "--due-to", "31/7/2023", *measured, "--json", **at).rows
        assert [row["number"] for row in rows] == found


def test_suspended_and_resumed(given: Dondoc) -> None:
    assert given("tamdung", 1, today="2023-07-01").exit_code == 2
    given.must("tamdung", 1, "-m", "chờ quy hoạch", today="2023-07-01")
    assert [row["number"] for row in given.must("overdue", "--json").rows] == [2]
    assert given("done", 1).exit_code == 5
    said = given.must("tieptuc", 1, today="2023-07-11").out
    assert "deadline: 27 Jul 2023 → 6 Aug 2023" in said
    assert given.task(1)["original_due"] == "2023-07-27"
    given.must("suspend", 1, 2, "-m", "x", today="2023-07-12")
    given.must("resume", 1, "--same-due", today="2023-07-20")
    given.must("resume", 2, "--due", "30/9/2023", today="2023-07-20")
    assert [task["due"] for task in given.tasks()] == ["2023-08-06", "2023-09-30"]
    assert given("resume", 1, "--same-due", "--due", "1/9/2023").exit_code == 2


def test_working_days_late_with_the_office_s_own_days(given: Dondoc) -> None:
    at = {"today": "2023-08-03"}
    (row,) = given.must("overdue", "--working-days", "--json", **at).rows
    assert (row["days_late"], row["working_days_late"]) == (7, 5)
    assert given.must("overdue", "--json", **at).rows[0]["working_days_late"] is None
    given.must("day", "off", "31/7/2023", "-m", "mưa bão", **at)
    given.must("lich", "work", "29/7/2023", "30/7/2023", **at)
    (row,) = given.must("overdue", "--working-days", "--json", **at).rows
    assert row["working_days_late"] == 6
    assert "Working" in given.must("overdue", "--working-days", **at).out
    assert '"working_days_late": 6' in given.must("report", "overdue", "--working-days", "-f", "json", **at).out
    given.must("day", "remove", "31/7/2023", **at)
    assert given.must("overdue", "--working-days", "--json", **at).rows[0]["working_days_late"] == 7


def test_the_calendar_of_a_year(dondoc: Dondoc) -> None:
    said = dondoc.must("day", "off", "27/11", "-m", "ngày thành lập", today="2026-11-20", lang="vi").out
    assert said == "27/11/2026 (thứ Sáu): cơ quan nghỉ\n"
    days = {row["day"]: row for row in dondoc.must("day", "list", 2026, "--json").rows}
    assert days["2026-11-27"] == {"day": "2026-11-27", "working": False, "note": "ngày thành lập", "own": True}
    assert days["2026-02-17"]["note"] == "Tết Nguyên đán"
    assert (days["2026-01-10"]["working"], days["2026-01-10"]["note"]) == (True, "Làm bù ngày 02/01/2026")
    assert [row["day"] for row in dondoc.must("day", "list", "--own", "--json").rows] == ["2026-11-27"]
    assert "thứ Sáu" in dondoc.must("lich", "list", 2026, lang="vi").out
    assert dondoc("day", "remove", "28/11/2026").exit_code == 3
    assert dondoc("day", "off", "31/11").exit_code == 2


def test_tasks_that_are_due_on_a_new_day_off_are_told(given: Dondoc) -> None:
    assert "1 task is due on this day and stays so: 1" in given.must("day", "off", "27/7/2023").err
    assert "already" in given.must("day", "off", "30/7/2023").err


def test_durations_are_counted_in_the_office_s_days(dondoc: Dondoc) -> None:
    at = {"today": "2026-11-20"}
    assert "27 Nov 2026" in dondoc.must("when", "5 ngày làm việc", **at).out
    dondoc.must("day", "off", "27/11", **at)
    assert "30 Nov 2026" in dondoc.must("when", "5 ngày làm việc", **at).out
    dondoc.must("add", "Báo cáo", "--due", "5 ngày làm việc", **at)
    dondoc.must("edit", 1, "--due", "4 ngày làm việc", **at)
    assert dondoc.task(1)["due"] == "2026-11-26"
    dondoc.must("add", "Báo cáo", "--due", "5 ngày làm việc", **at)
    assert dondoc.task(2)["due"] == "2026-11-30"


def test_a_deadline_on_a_day_off_moves_where_the_office_says_so(dondoc: Dondoc) -> None:
    at = {"today": "2026-11-20"}
    dondoc.must("setting", "set", "days-off", "next-working-day", **at)
    said = dondoc.must("add", "Báo cáo", "--due", "28/11", lang="vi", **at).out
    assert "28/11/2026 (thứ Bảy → thứ Hai 30/11/2026)" in said
    assert "28/11/2026 (thứ Bảy → thứ Hai 30/11/2026)" in dondoc.must("show", 1, lang="vi", **at).out
    task = dondoc.task(1)
    assert (task["due"], task["written_due"]) == ("2026-11-30", "2026-11-28")


def test_the_same_file_twice_is_known_though_its_deadlines_moved(dondoc: Dondoc) -> None:
    at = {"today": "2026-11-20"}
    rows = "title,due\nBáo cáo,28/11/2026\nHọp,1/12/2026\n"
    dondoc.must("import-data", "-", "--yes", input=rows, **at)
    dondoc.must("setting", "set", "days-off", "next-working-day", **at)
    dondoc.must("import-data", "-", "--yes", input=rows + "Tổng kết,5/12/2026\n", **at)
    dondoc.must("import-data", "-", "--yes", input=rows + "Tổng kết,5/12/2026\n", **at)
    assert [task["due"] for task in dondoc.tasks()] == ["2026-11-28", "2026-12-01", "2026-12-07"]
