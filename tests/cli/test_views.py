"""A clerk keeps the filters that are needed every week."""

import pytest

from tests.cli.conftest import Dondoc


@pytest.fixture
def office(office: Dondoc) -> Dondoc:
    """The office with the view of the Monday meeting."""
    office.must("view", "save", "giao-ban", "han:..5/8", "-donvi:tài", "chính", "--sort", "-so", "--columns", "so,han")
    return office


def numbers(office: Dondoc, *words: str, command: str = "list") -> list[int]:
    return [task["number"] for task in office.must(command, *words, "--json").rows]


def test_a_view_lists_what_its_filter_says_in_its_layout(office: Dondoc) -> None:
    assert numbers(office, "@giao-ban") == [10, 9, 8, 2]
    assert office.must("list", "@Giao-Bàn").out.split()[:2] == ["No.", "Due"]
    assert numbers(office, "view:giaoban", "--sort", "so") == [2, 8, 9, 10]
    assert numbers(office, "@giao-ban", command="overdue") == [10, 9, 8, 2]


def test_what_is_typed_beside_it_narrows_it(office: Dondoc) -> None:
    assert numbers(office, "@giao-ban", "unit:to chuc") == [10]
    office.must("view", "save", "tc", "unit:tài chính")
    assert numbers(office, "@tc", "unit:to chuc") == [], "not the one or the other: what is in the view"
    office.must("start", "-w", "@tc")
    assert office.task(1)["status"] == "in_progress"


@pytest.mark.parametrize("turned", ["-@giao-ban", "not:@giao-ban", "-view:giaoban", "khong:@giao-ban"])
def test_a_view_is_turned_round_as_one(office: Dondoc, turned: str) -> None:
    assert set(numbers(office, turned)) == set(range(1, 11)) - {10, 9, 8, 2}
    assert numbers(office, turned, "unit:to chuc") == []
    assert numbers(office, turned, "@giao-ban") == []
    assert numbers(office, turned, "due<=1/8") == [1], "the filter beside it has values of its own"
    assert set(numbers(office, turned, "--original", command="overdue")) == {1, 4}
    office.must("view", "save", "tc", "donvi:tài chính")
    assert set(numbers(office, turned, "-@tc")) == set(range(1, 11)) - {10, 9, 8, 2, 1}
    office.must("start", "-w", f"{turned} due<=1/8")
    assert office.task(1)["status"] == "in_progress"


def test_days_in_a_view_move_on(office: Dondoc) -> None:
    office.must("view", "save", "tuan", "due<=+7", "due>=today")
    assert numbers(office, "@tuan") == []
    listed = office.must("list", "@tuan", "--json", today="2023-07-14").rows
    assert [task["number"] for task in listed] == [2, 9]


def test_a_view_of_views_stands_by_itself(office: Dondoc) -> None:
    office.must("view", "save", "moi", "@giao-ban", "unit:to chuc")
    office.must("view", "remove", "giao-ban")
    assert numbers(office, "@moi") == [10]


def test_views_stand_in_the_order_of_the_alphabet(office: Dondoc) -> None:
    for name in ("z", "đất", "dân", "ấm", "an"):
        office.must("view", "save", name, "late")
    names = [view["name"] for view in office.must("view", "list", "--json").rows]
    assert names == ["an", "ấm", "dân", "đất", "giao-ban", "z"]


def test_views_are_listed_shown_replaced_and_taken_away(office: Dondoc) -> None:
    (view,) = office.must("boloc", "list", "--json").rows
    assert view == {
        "name": "giao-ban",
        "filter": 'due:..5/8 -unit:"tài chính"',
        "sort": "-number",
        "columns": "number,due",
    }
    assert "giao-ban" in office.must("view", "list", lang="vi").out
    replaced = office.must("view", "save", "giao-ban", "late")
    assert "Before: due:..5/8" in replaced.err
    assert "overdue" in office.must("view", "show", "giao-ban").out
    office.must("view", "remove", "giao-ban")
    assert office.must("view", "list", "--json").rows == []
    told = office.must("log").out
    assert "corrected view giao-ban" in told
    assert "removed view giao-ban" in told


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("list", "@giaoban2"), 3, "Did you mean “giao-ban”"),
        (("list", "@xyz"), 3, "view list"),
        (("view", "save", "x", "-@giao-ban"), 2, "turned round"),
        (("view", "save", "a b", "late"), 2, "one word"),
        (("view", "save", "x"), 2, "empty"),
        (("view", "save", "x", "due<31/6"), 2, "»due<31/6«"),
        (("view", "save", "x", "late", "--sort", "y"), 2, "no column"),
        (("view", "save", "x", "@nobody"), 3, "nobody"),
        (("view", "remove", "x"), 3, "called “x”"),
    ],
)
def test_what_cannot_be_is_told_and_nothing_kept(office: Dondoc, words: tuple[str, ...], code: int, said: str) -> None:
    before = office.must("view", "list", "--json").out
    refused = office(*words)
    assert refused.exit_code == code
    assert said in refused.err
    assert office.must("view", "list", "--json").out == before
