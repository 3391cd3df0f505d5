"""What identifies a document and its meeting, read from headers and first sentences written for these tests."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from dondoc.domain.document import DocumentHeader, MeetingHeader
from dondoc.extract.data import documents
from dondoc.extract.header import Header, anchor_of, read_header
from dondoc.extract.letterhead import recase

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parents[1] / "cases" / "headers.yaml").read_text("utf-8"))
LINES = st.sampled_from(
    [
        "Số: 12/TB-UBND",
        "Số 15-KL/TU",
        "Số",
        "Sơn La, ngày 31 tháng 02 năm 2024",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "THÔNG BÁO",
        "Ngày 30/2, UBND huyện họp.",
        "Thời gian: 8h",
        "**KẾT LUẬN**",
        "|",
        "",
        "   ",
        "Ông Lò Văn Ún kết luận:",
        "CHỦ TỊCH",
    ]
)


def values(header: Header) -> dict[str, object]:
    document, meeting = header.document, header.meeting
    return {
        "number": document.number,
        "issued_on": document.issued_on,
        "issuer": document.issuer,
        "kind": document.kind,
        "abstract": document.abstract,
        "held_on": meeting.held_on,
        "body": meeting.body,
        "chair": meeting.chair,
        "title": meeting.title,
        "problems": [problem.code for problem in header.problems],
    }


@pytest.mark.parametrize("case", [pytest.param(case, id=case["name"]) for case in CASES])
def test_the_header_of_a_document(case: dict[str, Any]) -> None:
    found = values(read_header(case["text"], case.get("dated")))
    expected = {field: case[field] for field in found if field in case}
    assert {field: found[field] for field in expected} == expected
    if "problems" not in case:
        assert found["problems"] == []


def test_every_value_says_what_it_was_read_from() -> None:
    header = read_header(CASES[0]["text"])
    assert {finding.field for finding in header.why} >= {"number", "issued_on", "issuer", "kind", "held_on", "chair"}
    assert all(finding.words for finding in header.why)


def test_a_meeting_after_the_day_of_issue_is_doubtful() -> None:
    text = CASES[0]["text"].replace("Ngày 01/3/2024", "Ngày 09/3/2024")
    problems = read_header(text).problems
    assert [problem.code for problem in problems] == ["meeting-after-issue"]
    assert text[problems[0].start :].startswith(problems[0].words)


@pytest.mark.parametrize(
    ("issued", "held", "dated", "anchor"),
    [
        (date(2024, 3, 5), date(2024, 3, 1), None, date(2024, 3, 5)),
        (None, date(2024, 3, 1), None, date(2024, 3, 1)),
        (date(2024, 3, 5), date(2024, 3, 1), date(2024, 4, 1), date(2024, 4, 1)),
        (None, None, None, None),
    ],
)
def test_what_years_and_durations_are_counted_from(
    issued: date | None, held: date | None, dated: date | None, anchor: date | None
) -> None:
    header = Header(DocumentHeader(issued_on=issued), MeetingHeader(held_on=held))
    assert anchor_of(header, dated) == anchor


@pytest.mark.parametrize(
    ("capitals", "sentence"),
    [
        ("SỞ Y TẾ TỈNH SƠN LA", "Sở Y tế tỉnh Sơn La"),
        ("ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH", "Ủy ban nhân dân Thành phố Hồ Chí Minh"),
        ("BAN CHẤP HÀNH TRUNG ƯƠNG", "Ban Chấp hành Trung ương"),
        ("SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH", "Sở Văn hóa, Thể thao và Du lịch"),
    ],
)
def test_names_in_capitals_are_written_as_in_a_sentence(capitals: str, sentence: str) -> None:
    assert recase(capitals) == sentence


def test_every_kind_that_a_symbol_names_is_a_kind() -> None:
    assert {*documents.KINDS, *documents.SYMBOLS.values()} >= documents.WITHOUT_MEETING


@given(st.lists(LINES, max_size=25).map("\n".join), st.none() | st.dates(date(2000, 1, 1), date(2030, 1, 1)))
def test_problems_stand_in_the_text_whatever_it_says(text: str, dated: date | None) -> None:
    for problem in read_header(text, dated).problems:
        assert 0 <= problem.start <= len(text)


@given(st.text(), st.none() | st.dates())
def test_any_text_is_read(text: str, dated: date | None) -> None:
    header = read_header(text, dated)
    told = header.document.issued_on or header.meeting.held_on or header.published
    assert anchor_of(header, dated) == (dated or told)


@pytest.mark.parametrize(
    "word", ["Số: ", "Số ", " ", "\n", "ngày 1/2, ", "sáng, ", "Ông Lò Văn Ún ", "- ", "*", "Ngày: "]
)
def test_one_word_said_thousands_of_times_says_no_more_than_forty(word: str) -> None:
    assert read_header(word * 4000) == read_header(word * 40)
