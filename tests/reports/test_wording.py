"""Amounts, days, shares and states as each language writes them."""

from datetime import date
from enum import StrEnum

import pytest

from dondoc.domain.cell import Cell, Ratio
from dondoc.domain.extension import Decision
from dondoc.domain.outcome import Outcome
from dondoc.domain.reminder import Channel, Level
from dondoc.domain.task import Restriction, Status, Timeliness
from dondoc.locale import Language, words_of
from dondoc.reports import wording

VI, EN = words_of(Language.VIETNAMESE), words_of(Language.ENGLISH)


@pytest.mark.parametrize(
    ("value", "vietnamese", "english"),
    [
        (1_234_567, "1.234.567", "1,234,567"),
        (999, "999", "999"),
        (1000, "1.000", "1,000"),
        (-1000, "-1.000", "-1,000"),
        (0, "0", "0"),
        (date(2023, 6, 26), "26/06/2023", "26 Jun 2023"),
        (date(2024, 12, 1), "01/12/2024", "1 Dec 2024"),
        (Ratio(2, 3), "2/3 (66,7\u00a0%)", "2/3 (66.7%)"),
        (Ratio(0, 0), "0/0 (–)", "0/0 (–)"),
        (Ratio(0, 5), "0/5 (0,0\u00a0%)", "0/5 (0.0%)"),
        (Ratio(1, 1), "1/1 (100,0\u00a0%)", "1/1 (100.0%)"),
        (Ratio(1, 16), "1/16 (6,3\u00a0%)", "1/16 (6.3%)"),  # 6.25: half up
        (Ratio(1152, 1355), "1.152/1.355 (85,0\u00a0%)", "1,152/1,355 (85.0%)"),
        (("Sở Văn hóa, Thể thao và Du lịch", "Công an"),) + 2 * ("Sở Văn hóa, Thể thao và Du lịch; Công an",),
        ((), "–", "–"),
        (None, "–", "–"),
        ("one\ntwo", "one two", "one two"),
        (Status.ASSIGNED, "Mới giao", "Newly assigned"),
        (Status.IN_PROGRESS, "Đang thực hiện", "In progress"),
        (Status.REPORTED, "Chờ xác nhận", "Waiting for acceptance"),
        (Status.COMPLETED, "Hoàn thành", "Completed"),
        (Status.SUSPENDED, "Tạm dừng", "Suspended"),
        (Status.WITHDRAWN, "Thu hồi", "Withdrawn"),
        (Timeliness.NO_DEADLINE, "Không hạn", "No deadline"),
        (Timeliness.IN_TIME, "Trong hạn", "In time"),
        (Timeliness.DUE_SOON, "Sắp đến hạn", "Due soon"),
        (Timeliness.DUE_TODAY, "Đến hạn hôm nay", "Due today"),
        (Timeliness.OVERDUE, "Quá hạn", "Overdue"),
        (Timeliness.ON_TIME, "Hoàn thành đúng hạn", "Completed on time"),
        (Timeliness.LATE, "Hoàn thành quá hạn", "Completed late"),
        (Outcome.ORIENTATION, "Định hướng chung", "Orientation only"),
    ],
)
def test_a_cell(value: Cell, vietnamese: str, english: str) -> None:
    assert wording.cell(value, VI) == vietnamese
    assert wording.cell(value, EN) == english


@pytest.mark.parametrize("kind", [Status, Timeliness, Outcome, Restriction, Level, Channel, Decision])
def test_every_state_has_words_in_both_languages(kind: type[StrEnum]) -> None:
    assert [state for state in kind if wording.state(state, VI) == wording.state(state, EN)] == []


def test_a_number_that_names_something_is_not_an_amount() -> None:
    assert wording.cell(1204, VI, identifier=True) == "1204"


def test_inside_a_sentence_a_state_is_written_small() -> None:
    assert wording.state(Status.WITHDRAWN, VI) == "thu hồi"


@pytest.mark.parametrize("kind", [Status, Timeliness, Outcome])
def test_every_state_has_words_of_its_own(kind: type[Status] | type[Timeliness] | type[Outcome]) -> None:
    for words in (VI, EN):
        assert len({wording.state(value, words) for value in kind}) == len(kind)
