"""A meeting that all tasks of a report were given at is named once, for people; programs find it in every row."""

from collections.abc import Sequence
from datetime import date

import pytest

from dondoc.domain.cell import Cell
from dondoc.domain.report import Fact, Report, Table
from dondoc.locale import Language, words_of
from dondoc.reports import columns
from dondoc.reports.once import once
from dondoc.reports.rendering import Format, render

COLUMNS = (columns.NUMBER, columns.TITLE, columns.MEETING)
HELD = "Hội nghị lần thứ mười ba"
ALIKE = [(1, "Rà soát dự án", HELD), (2, "Tổ chức diễn tập", HELD)]


def report(*tables: Sequence[tuple[Cell, ...]], facts: tuple[Fact, ...] = ()) -> Report:
    made = tuple(Table(f"table_{place}", "Tasks", COLUMNS, rows) for place, rows in enumerate(tables))
    return Report("overdue", "Overdue tasks", date(2023, 8, 1), "store.sqlite3", facts, made)


def test_the_one_meeting_stands_above_the_tables() -> None:
    made = once(report(ALIKE, ALIKE[:1]))
    assert made.facts == (Fact("meeting", columns.MEETING.title, HELD),)
    assert [table.columns for table in made.tables] == [COLUMNS[:2], COLUMNS[:2]]
    assert made.tables[0].rows == [(1, "Rà soát dự án"), (2, "Tổ chức diễn tập")]


@pytest.mark.parametrize(
    "kept",
    [
        report(ALIKE, [(3, "Thăm gia đình liệt sĩ", "Họp giao ban tháng 7")]),
        report([*ALIKE, (3, "Thăm gia đình liệt sĩ", None)]),
        report(ALIKE[:1]),
        report([]),
        report(ALIKE, facts=(Fact("meeting", "Meeting", "Họp giao ban tháng 7"),)),
    ],
    ids=["two meetings", "one by hand", "a single task", "no task", "told already"],
)
def test_else_it_stands_in_each_row(kept: Report) -> None:
    assert once(kept) == kept


@pytest.mark.parametrize("format", [Format.TERMINAL, Format.MD, Format.HTML])
def test_people_read_it_once(format: Format) -> None:
    assert render(report(ALIKE), format, words_of(Language.VIETNAMESE)).decode().count(HELD) == 1


@pytest.mark.parametrize("format", [Format.CSV, Format.JSON])
def test_programs_read_it_in_every_row(format: Format) -> None:
    assert render(report(ALIKE), format, words_of(Language.VIETNAMESE)).decode().count(HELD) == 2
