"""A rule is told in words that mean the same rule when they are read again."""

from datetime import date

import pytest

from dondoc.domain.recurring import next_occurrence
from dondoc.extract.deadlines import read_phrase
from dondoc.locale import Language, words_of
from dondoc.reports.rule_words import rule_in_words

VIETNAMESE, ENGLISH = words_of(Language.VIETNAMESE), words_of(Language.ENGLISH)

SAID = [
    # as it is typed, in Vietnamese, in English
    ("trước ngày 25 hằng tháng", "ngày 25 hằng tháng", "day 25 of every month"),
    ("ngày 31 hằng tháng", "ngày cuối hằng tháng", "the last day of every month"),
    ("ngày 30 hằng tháng", "ngày 30 hằng tháng", "day 30 of every month"),
    ("thứ 2 hàng tuần", "thứ Hai hằng tuần", "Monday of every week"),
    ("2 tuần/lần", "Chủ nhật, 2 tuần một lần", "Sunday of every 2 weeks"),
    ("ngày 15/6 hằng năm", "ngày 15 tháng 6 hằng năm", "day 15 of month 6 of every year"),
    ("hằng quý", "ngày cuối tháng 3, 6, 9, 12 hằng năm", "the last day of the months 3, 6, 9, 12 of every year"),
    ("hằng ngày", "hằng ngày", "every day"),
]


@pytest.mark.parametrize(("typed", "vietnamese", "english"), SAID, ids=[case[0] for case in SAID])
def test_a_rule_in_words(typed: str, vietnamese: str, english: str) -> None:
    deadline = read_phrase(typed, date(2023, 8, 16))
    assert deadline is not None
    assert deadline.recurrence is not None
    assert rule_in_words(deadline.recurrence, VIETNAMESE) == vietnamese
    assert rule_in_words(deadline.recurrence, ENGLISH) == english


@pytest.mark.parametrize("typed", [case[0] for case in SAID if "quý" not in case[0] and "tuần/" not in case[0]])
def test_the_words_mean_the_same_rule(typed: str) -> None:
    first = read_phrase(typed, date(2023, 8, 16))
    assert first is not None
    assert first.recurrence is not None
    again = read_phrase(rule_in_words(first.recurrence, VIETNAMESE), date(2023, 8, 16))
    assert again is not None
    assert again.recurrence is not None
    day = date(2024, 1, 31)
    assert next_occurrence(again.recurrence, day) == next_occurrence(first.recurrence, day)


def test_a_rule_that_is_not_ours_stands_as_it_is() -> None:
    assert rule_in_words("FREQ=HOURLY;COUNT=3", ENGLISH) == "FREQ=HOURLY;COUNT=3"
