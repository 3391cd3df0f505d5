"""The plain table: it fits, it lines up, and it starts at once."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dondoc.domain.cell import Cell
from dondoc.domain.column import Column, ColumnKind
from dondoc.domain.task import Status, Timeliness
from dondoc.locale import Language, Words, words_of
from dondoc.reports import columns
from dondoc.reports.table import draw
from dondoc.reports.wrapping import display_width

VI, EN = words_of(Language.VIETNAMESE), words_of(Language.ENGLISH)
DAY = date(2023, 9, 30)


def task(number: int, title: str = "Báo cáo", state: Timeliness | Status = Timeliness.IN_TIME) -> tuple[Cell, ...]:
    return (number, title, "Phòng Nội vụ", DAY, state)


def test_columns_line_up_under_an_underlined_header() -> None:
    assert list(draw(columns.TASKS, [task(3), task(12, "Họp 会議")], EN)) == [
        "No.  Task      Lead          Due          Standing",
        "───  ────────  ────────────  ───────────  ────────",
        "  3  Báo cáo   Phòng Nội vụ  30 Sep 2023  In time",
        " 12  Họp 会議  Phòng Nội vụ  30 Sep 2023  In time",
    ]


def test_a_list_shows_three_lines_of_a_long_text_and_all_of_it_on_demand() -> None:
    rows = [task(1, "việc " * 400)]
    short = list(draw(columns.TASKS, rows, VI))
    assert len(short) == 2 + 1 + 3
    assert short[-1].rstrip().endswith("…")
    assert sum(line.count("việc") for line in draw(columns.TASKS, rows, VI, lines=None)) == 400


def test_without_rows_it_says_so() -> None:
    assert list(draw(columns.TASKS, [], VI, empty="Nothing is overdue.")) == ["Không có nhiệm vụ nào quá hạn."]
    assert list(draw(columns.TASKS, [], VI)) == []


def test_the_total_stands_under_a_rule() -> None:
    shown = (Column("unit", "Unit"), Column("total", "Total", ColumnKind.NUMBER), Column("lead", "Lead"))
    assert list(draw(shown, [("A", 1, "x"), ("B", 2, None)], VI, total=(None, 1003, None)))[-3:] == [
        "B              2  –",
        "───────  ───────  ──────────────",
        "Tổng số    1.003",
    ]


def test_what_is_missing_is_said_in_the_words_of_the_column() -> None:
    assert "chưa giao đơn vị" in "\n".join(draw(columns.TASKS, [(1, "Báo cáo", None, None, None)], VI))


@pytest.mark.parametrize(
    ("state", "code"),
    [
        (Timeliness.OVERDUE, "31"),
        (Timeliness.DUE_TODAY, "33"),
        (Timeliness.DUE_SOON, "33"),
        (Timeliness.ON_TIME, "32"),
        (Timeliness.LATE, "32"),
        (Status.COMPLETED, "32"),
    ],
)
def test_colour_is_put_around_the_words_only_and_only_when_asked(state: Timeliness | Status, code: str) -> None:
    coloured = list(draw(columns.TASKS, [task(1, state=state)], EN, colour=True))
    plain = list(draw(columns.TASKS, [task(1, state=state)], EN))
    assert [line.replace(f"\x1b[{code}m", "").replace("\x1b[0m", "") for line in coloured] == plain
    assert "".join(coloured).count(f"\x1b[{code}m") == 1
    assert "\x1b" not in "".join(plain)


@pytest.mark.parametrize("state", [Timeliness.IN_TIME, Timeliness.NO_DEADLINE, Status.SUSPENDED, Status.ASSIGNED])
def test_nothing_else_is_coloured(state: Timeliness | Status) -> None:
    assert "\x1b" not in "".join(draw(columns.TASKS, [task(1, state=state)], EN, colour=True))


def test_numbers_that_grow_along_a_long_list_stay_whole() -> None:
    lines = list(draw(columns.TASKS, [task(number) for number in range(1, 10_002)], EN))
    assert len(lines) == 2 + 10_001
    assert lines[-1].startswith("10001  Báo cáo")


def test_only_the_first_rows_are_measured_before_the_first_line() -> None:
    class Rows(list[tuple[Cell, ...]]):
        drawn = 0

        def __iter__(self):  # type: ignore[no-untyped-def]
            for row in super().__iter__():
                self.drawn += 1
                yield row

    rows = Rows(("Báo cáo", "x") for _ in range(5000))
    lines = draw((columns.TITLE, columns.LEAD), rows, EN)
    next(lines)
    assert rows.drawn == 0


TITLES = st.text(st.sampled_from("ab ăđ会🚧"), max_size=60)


@given(
    st.lists(
        st.tuples(st.integers(0, 99_999), st.text(st.sampled_from("ab ăđ会🚧"), max_size=60)), min_size=1, max_size=8
    ),
    st.sampled_from([20, 40, 60, 80, 120]),
    st.sampled_from([VI, EN]),
)
def test_no_line_is_wider_than_asked(pairs: list[tuple[int, str]], width: int, words: Words) -> None:
    rows = [task(number, title) for number, title in pairs]
    lines = list(draw(columns.TASKS, rows, words, width=width))
    assert max(map(display_width, lines)) <= width
    assert all(str(number) in "\n".join(lines) for number, _ in pairs)
