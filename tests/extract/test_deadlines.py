"""By when a directive is to be done, read from sentences written for these tests."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from dondoc.domain.deadline import DeadlineKind
from dondoc.extract.deadlines import Conventions, Rule, read_phrase
from dondoc.extract.deadlines.around import deadline_of, is_deadline_only
from dondoc.extract.deadlines.mentions import MENTIONS, Mention
from dondoc.extract.deadlines.rules import all_rules
from dondoc.extract.deadlines.scan import find_deadlines

RULES = all_rules()
MONDAY = date(2023, 6, 26)
CASES: dict[str, Any] = yaml.safe_load((Path(__file__).parents[1] / "cases" / "deadlines.yaml").read_text("utf-8"))
DIRECTIVES = [
    pytest.param(case, id=case["text"][:60])
    for group in ("limits", "periods", "occasions", "durations", "recurring", "no deadline")
    for case in CASES[group]
]


@pytest.mark.parametrize("case", DIRECTIVES)
def test_the_deadline_of_a_directive(case: dict[str, Any]) -> None:
    text = case["text"]
    found = deadline_of(text, 0, len(text), MONDAY)
    due = found.last.isoformat() if found.last else None
    if found.time:
        due = f"{due}T{found.time:%H:%M}"
    assert due == (str(case["due"]) if case["due"] else None), found
    assert found.recurrence == case.get("recurrence")
    assert found.words in text
    assert bool(found.words) == (found.kind is not DeadlineKind.NONE)
    if "kind" in case:
        assert found.kind == case["kind"]
    assert found.confirmed is not case.get("unsure", case.get("kind") == "unclear")
    if "problem" in case:
        assert found.problem == case["problem"]


@pytest.mark.parametrize(
    ("rule", "phrase", "last"),
    [(rule, phrase, last) for rule in RULES for phrase, last in rule.examples.items()],
    ids=lambda value: value.name if isinstance(value, Rule) else None,
)
def test_each_rule_reads_its_examples(rule: Rule, phrase: str, last: str) -> None:
    found = read_phrase(phrase, MONDAY)
    assert found is not None
    assert (found.last.isoformat() if found.last else "") == last
    assert found.rule == rule.name


def test_rule_names_are_unique() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)


@pytest.mark.parametrize(
    ("mention", "sentence"),
    [(row, sentence) for row in MENTIONS for sentence in row.examples],
    ids=lambda v: getattr(v, "name", None),
)
def test_times_that_are_only_mentioned(mention: Mention, sentence: str) -> None:
    matches = find_deadlines(sentence, MONDAY)
    assert matches
    assert all(match.mention for match in matches)
    assert mention.name in {match.mention for match in matches}


@pytest.mark.parametrize("sentence", CASES["deadline only"])
def test_a_sentence_that_only_gives_a_deadline(sentence: str) -> None:
    assert is_deadline_only(sentence)


@pytest.mark.parametrize("sentence", CASES["not deadline only"])
def test_a_sentence_that_says_more_than_a_deadline(sentence: str) -> None:
    assert not is_deadline_only(sentence)


def test_no_shape_of_text_makes_reading_explode() -> None:
    # Shapes that a pattern with nested repeats would take hours for; a count instead of a clock.
    for piece in ("từ ngày 1 ", "dịp ", "1/", "sau khi a ", " ", "**", "năm "):
        assert find_deadlines(piece * (20_000 // len(piece)), MONDAY) is not None


def test_a_time_at_the_head_of_a_sentence_governs_all_its_parts() -> None:
    text = "Mở đầu. Trong quý III/2023, phòng Y tế lập danh sách; các phường tổ chức tiêm chủng."
    start = text.index("các phường")
    assert deadline_of(text, start, len(text), MONDAY).last == date(2023, 9, 30)


def test_a_time_at_the_tail_governs_only_its_own_part() -> None:
    text = "Phòng Y tế lập danh sách; các phường tổ chức tiêm chủng trong quý III/2023."
    assert deadline_of(text, 0, text.index(";"), MONDAY).kind is DeadlineKind.NONE


def test_without_the_documents_own_day_only_full_dates_are_read() -> None:
    text = "Hoàn thành trước ngày 15/8."
    found = deadline_of(text, 0, len(text), None)
    assert (found.kind, found.last, found.problem) == (DeadlineKind.UNCLEAR, None, "no-anchor")
    dated = "Hoàn thành trước ngày 15/8/2023."
    assert deadline_of(dated, 0, len(dated), None).last == date(2023, 8, 15)


def test_bare_days_that_compete_are_left_to_a_person() -> None:
    text = "Phòng Văn hóa chuẩn bị lễ ra quân ngày 10/7, lễ tổng kết ngày 20/8."
    found = deadline_of(text, 0, len(text), MONDAY)
    assert (found.kind, found.last, found.confirmed) == (DeadlineKind.UNCLEAR, None, False)
    assert found.candidates == (date(2023, 7, 10), date(2023, 8, 20))


@pytest.mark.parametrize(
    "phrase", ["Nghị quyết 30a", "1/3 số xã", "trực 24/7", "đồng chí Năm", "họp lần thứ 2/7", "", "  "]
)
def test_words_that_set_no_deadline(phrase: str) -> None:
    found = read_phrase(phrase, MONDAY)
    assert found is None or found.last is None


def test_an_impossible_date_is_never_moved() -> None:
    found = read_phrase("ngày 31/6", MONDAY)
    assert found is not None
    assert (found.kind, found.last, found.problem) == (DeadlineKind.UNCLEAR, None, "impossible-date")


def test_an_office_has_its_own_days_off() -> None:
    office = Conventions(closures=frozenset({date(2023, 6, 28)}))
    found = read_phrase("03 ngày làm việc", MONDAY, conventions=office)
    assert found is not None
    assert found.last == date(2023, 6, 30)


def test_letters_may_come_decomposed() -> None:
    found = read_phrase("tru\u031bo\u031b\u0301c nga\u0300y 15/8", MONDAY)
    assert found is not None
    assert found.last == date(2023, 8, 15)


PIECES = st.sampled_from(
    "trước ngày|15/8|2023|tháng|quý III|năm|hằng|tuần|thứ Sáu|31/2|, |; |.|\n|/|-|kể từ|10"
    "|ngày làm việc|Tết|dịp|rằm|đến|hết|"
    "từ|24/7|sau khi|định kỳ|17h|İ|\u00a0|**".split("|")
)


@given(
    st.lists(PIECES, max_size=25).map(" ".join) | st.text(max_size=80),
    st.none() | st.dates(date(1990, 1, 1), date(2090, 1, 1)),
)
def test_any_text_gives_matches_inside_the_text(text: str, anchor: date | None) -> None:
    end = 0
    for match in find_deadlines(text, anchor):
        assert end <= match.start < match.end <= len(text)
        assert match.deadline.words == text[match.start : match.end]
        assert (
            match.deadline.first is None or match.deadline.last is None or match.deadline.first <= match.deadline.last
        )
        end = match.end
    deadline_of(text, 0, len(text), anchor)
    is_deadline_only(text)


@given(st.dates(date(1950, 1, 1), date(2080, 1, 1)), st.dates(date(1990, 1, 1), date(2070, 1, 1)))
def test_a_full_date_means_the_same_in_every_way_of_writing(day: date, anchor: date) -> None:
    ways = (
        f"{day:%d/%m/%Y}",
        f"{day.day}-{day.month}-{day.year}",
        f"{day:%d.%m.%Y}",
        f"ngày {day.day} tháng {day.month} năm {day.year}",
    )
    for phrase in ways:
        found = read_phrase(phrase, anchor)
        assert found is None or found.last == day


@given(st.dates(date(1990, 1, 1), date(2080, 1, 1)), st.dates(date(1990, 1, 1), date(2070, 1, 1)))
def test_a_day_without_a_year_is_the_first_on_or_after_the_document(day: date, anchor: date) -> None:
    found = read_phrase(f"trước ngày {day.day}/{day.month}", anchor)
    assert found is not None
    assert found.last is not None
    assert found.last >= anchor
    assert (found.last.day, found.last.month) == (day.day, day.month)


@pytest.mark.parametrize(
    ("phrase", "candidates"),
    [
        ("trong quý III", ("2025-09-30", "2026-09-30")),
        ("tháng 9", ("2025-09-30", "2026-09-30")),
        ("trước tháng 9", ("2025-08-31", "2026-08-31")),
        ("trước tháng 3", ()),  # long gone: next year's is meant
        ("6 tháng đầu năm", ("2025-06-30", "2026-06-30")),
        ("quý I", ()),
        ("quý IV", ()),
    ],
)
def test_a_period_that_has_just_gone_is_to_be_confirmed(phrase: str, candidates: tuple[str, ...]) -> None:
    found = read_phrase(phrase, date(2025, 10, 7))
    assert found is not None
    assert tuple(day.isoformat() for day in found.candidates) == candidates
    assert found.confirmed is not bool(candidates)
