"""A clerk looks for tasks: the language of filters on the command line, sorted lists, and the help on it."""

import pytest

from tests.cli.conftest import Dondoc


def numbers(office: Dondoc, *words: str, command: str = "list") -> list[int]:
    """The tasks that are listed, in their order."""
    return [task["number"] for task in office.must(command, *words, "--json").rows]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["late"], [2, 9, 8, 1, 10, 4]),
        (["quá", "hạn"], [2, 9, 8, 1, 10, 4]),  # as the shell parts it
        (["unit:tai chinh", "sắp", "đến", "hạn"], []),
        (["đơn", "vị:tài", "chính", "quá", "hạn"], [1]),
        (["giải", "ngân", "unit:tai", "chinh", "late"], [1]),
        (["text:giải", "ngân", "late"], [1]),
        (["text:giải ngân late"], []),
        (["han:..31/7", "-donvi:tai", "chinh"], [2, 9, 8]),
        (["quá hạn"], [2, 9, 8, 1, 10, 4]),
        (["qua-han", "unit:tai chinh"], [1]),
        (["unit:P. TC-KH late"], [1]),
        (["-late"], [5, 3, 6, 7]),
        (["-late", "-nodate"], [5, 3, 6]),
        (["-w", "-late -nodate"], [5, 3, 6]),
        (["--where", "late", "unit:tai chinh"], [1]),
        (["late", "--due-to", "20/7"], [2, 9]),
        (["due:..20/7"], [2, 9]),
        (["due<=20/7", "-n", "1"], [2]),
        (["diễn tập"], [4, 5]),
        (["dien", "tap"], [4, 5]),
        (["3", "5-6"], [5, 3, 6]),
        (["unit:tai chinh", "unit:cong an"], [1, 7]),
    ],
)
def test_a_list_of_what_a_filter_says(office: Dondoc, words: list[str], found: list[int]) -> None:
    assert numbers(office, *words) == found


def test_closed_tasks_come_where_they_are_named(office: Dondoc) -> None:
    office.must("done", "1", "--on", "5/8")
    assert numbers(office, "unit:tai chinh") == []
    assert numbers(office, "completed") == numbers(office, "donelate") == numbers(office, "1") == [1]
    assert numbers(office, "done>=1/8", "-ontime") == [1]


def test_the_same_filter_on_every_command_that_lists(office: Dondoc) -> None:
    assert numbers(office, "unit:tai chinh", command="overdue") == [1]
    assert numbers(office, "unit:tai chinh", "-d", "60", command="soon") == []
    assert "Phòng Tài chính" in office.must("report", "status", "unit:tai chinh").out
    assert "Công an" not in office.must("report", "status", "unit:tai chinh").out
    assert "cứu hộ" not in office.must("report", "overdue", "unit:tai chinh").out
    assert len(office.must("export", "late").out.splitlines()) == 7


def test_a_change_goes_to_what_a_filter_says(office: Dondoc) -> None:
    office.must("start", "-w", "unit:tai chinh late")
    assert office.task(1)["status"] == "in_progress"
    office.must("progress", "40", "-w", "status:in_progress")
    assert office.task(1)["percent"] == 40
    office.must("assign", "phong-tai-chinh-ke-hoach", "-w", "lead:Quản lý đô thị")
    assert office.task(3)["lead"] == "Phòng Tài chính - Kế hoạch"
    asked = office("done", "-w", "late")
    assert (asked.exit_code, "Change these 6 tasks?" in asked.err) == (4, True)
    assert office("done", "-w", "status:suspended").exit_code == 3


def test_a_change_needs_a_filter_that_says_something(office: Dondoc) -> None:
    before = office.everything()
    for nothing in ([], ["-w", ""], ["-w", "  "]):
        assert office("withdraw", *nothing, "--yes").exit_code == 2
    assert office.everything() == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["overdu"], "Did you mean “overdue”"),
        (["unti:x"], "Did you mean “unit”"),
        (["late", "due<31/6"], "»due<31/6«"),
        (["status:xong chua"], "Possible: assigned"),
        (["text:'"], ""),
        (["unit:"], "»unit:«"),
        (["--sort", "duee"], "Did you mean “due”"),
        (["--columns", "x"], "Possible: number, title"),
    ],
)
def test_a_slip_is_told_with_its_place(office: Dondoc, words: list[str], said: str) -> None:
    result = office("list", *words)
    assert result.exit_code == (2 if said else 0)
    assert said in result.err


def test_an_error_for_programs_names_the_word(office: Dondoc) -> None:
    error = office("list", "unti:x", "--json").error
    assert (error["error"], error["details"]["word"], error["details"]["meant"]) == ("unknown-key", "unti", "unit")


def test_what_stands_in_a_filter_cannot_steer_the_terminal(office: Dondoc) -> None:
    assert "\x1b" not in office("list", "text:\x1b[31m", "unti:\x1b[31m").err


def test_sorted_as_asked_what_has_no_value_last(office: Dondoc) -> None:
    assert numbers(office, "--sort", "-number", "-n", "3") == [10, 9, 8]
    assert numbers(office, "--sort", "-due")[-1] == numbers(office, "--sort", "due")[-1] == 7
    office.must("progress", "3", "60")
    office.must("progress", "5", "60")
    assert numbers(office, "--sort", "-percent,number")[:3] == [3, 5, 1]
    leads = [task["lead"] for task in office.must("list", "--sort", "chutri", "--json").rows]
    assert leads[:3] == ["Ban Chỉ huy Quân sự thành phố", "Ban Tổ chức Thành ủy", "các phòng, ban, đơn vị"]
    assert numbers(office, "--sort", "lead", command="overdue")[:2] == [4, 10]


def test_the_columns_that_were_asked_for(office: Dondoc) -> None:
    office.must("edit", "1", "--due", "30/9", "--official", "Bà Hoa", "-m", "chờ vốn")
    listed = office.must("list", "unit:tai chinh", "--columns", "so,han,hangoc,percent,official,given,with").out
    assert listed.splitlines()[0].split() == "No. Due First due % Official Given Cooperating".split()
    assert "30 Sep 2023" in listed
    assert "31 Jul 2023" in listed
    assert "Bà Hoa" in listed
    late = office.must("overdue", "--columns", "number,late", "--by-unit").out
    assert "Days late" in late


def test_a_list_without_columns_is_as_it_was(office: Dondoc) -> None:
    assert office.must("list", "--sort", "due").out == office.must("list").out
    assert office.must("overdue", "--sort", "due").out == office.must("overdue").out


@pytest.mark.parametrize("lang", ["en", "vi"])
def test_the_page_on_filters_fits_one_screen(dondoc: Dondoc, lang: str) -> None:
    page = dondoc.must("help", "filters", lang=lang).out
    assert len(page.splitlines()) <= 36
    assert max(map(len, page.splitlines())) <= 80
    assert dondoc.must("trogiup", "boloc", lang=lang).out == page


def test_the_help_of_a_command(dondoc: Dondoc) -> None:
    assert dondoc.must("help", "list").out == dondoc.must("list", "--help").out
    assert "unit add" in dondoc.must("help", "unit", "add").out
    assert dondoc("help", "lsit").exit_code == 3


@pytest.mark.parametrize("word", ["completed", "hoanthanh", "hoàn thành", "Đã hoàn thành", "done"])
def test_a_status_goes_by_the_words_that_filters_have_for_it(office: Dondoc, word: str) -> None:
    office.must("done", 3, "--on", "2023-07-20")
    assert [task["number"] for task in office.must("list", "--status", word, "--json").rows] == [3]


def test_a_status_that_is_none_is_refused_with_those_there_are(office: Dondoc) -> None:
    refused = office("list", "--status", "chuaxong", lang="vi")
    assert refused.exit_code == 2
    assert "moigiao, dangthuchien, choxacnhan, hoanthanh, tamdung, thuhoi, dachia" in refused.err


@pytest.mark.parametrize("days", ["tuannay", "thangnay", "quynay", "homnay", "ngaymai", "khong"])
def test_every_day_that_is_offered_in_vietnamese_is_read(office: Dondoc, days: str) -> None:
    assert office("list", f"han:{days}", lang="vi").exit_code == 0


def test_what_a_day_can_be_is_said_in_the_language_of_the_person(office: Dondoc) -> None:
    assert "homnay, +7, khong" in office("list", "han:xyz", lang="vi").err
    assert "today, +7, none" in office("list", "due:xyz").err


@pytest.mark.parametrize("line", ["changes --since 1/1/2099", "report changes --since 1/1/2099"])
def test_nothing_has_changed_since_a_day_to_come(office: Dondoc, line: str) -> None:
    refused = office(*line.split())
    assert (refused.exit_code, refused.out) == (5, "")
    assert "has not come yet" in refused.err
