"""Who is to do a directive and who helps, read from sentences written for these tests."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from dondoc.extract.actors import NOBODY, Actors, actors_of_lead_in, read_actors

CASES: dict[str, Any] = yaml.safe_load((Path(__file__).parents[1] / "cases" / "actors.yaml").read_text("utf-8"))
SENTENCES = [
    pytest.param(case, id=f"{group}-{number}")
    for group in ("ordered", "subjects", "chains", "cooperating", "nobody")
    for number, case in enumerate(CASES[group])
]
WORDS = st.sampled_from(
    (
        "giao Giao yêu cầu đề nghị chỉ đạo các Sở Y tế UBND xã phường và , ; : ( ) - . \n | phối hợp với chủ trì "
        "cần phải tỉnh Bộ trưởng đồng chí Nguyễn Văn A Ban đặc biệt là thuộc của trong 2023 theo"
    ).split(" ")
)


def read(case: dict[str, Any]) -> Actors:
    return read_actors(case["text"], 0, len(case["text"]), speakers=tuple(case.get("speakers", ())))


@pytest.mark.parametrize("case", SENTENCES)
def test_who_leads_and_who_cooperates(case: dict[str, Any]) -> None:
    found = read(case)
    assert list(found.lead) == case.get("lead", [])
    assert list(found.cooperating) == case.get("cooperating", [])
    assert found.explicit == bool(case.get("lead"))


@pytest.mark.parametrize("case", [pytest.param(case, id=case["text"][:60]) for case in CASES["lead-ins"]])
def test_who_a_lead_in_names(case: dict[str, Any]) -> None:
    found = actors_of_lead_in(case["text"], 0, len(case["text"]))
    assert list(found.lead) == case["lead"]
    assert list(found.cooperating) == case.get("cooperating", [])


def test_names_are_told_with_the_words_they_were_read_from() -> None:
    text = "Giao Sở Y tế chủ trì, phối hợp với Công an tỉnh lập chốt"
    why = {finding.field: finding for finding in read_actors(text, 0, len(text)).why}
    assert why["lead"].rule == "order-verb"
    assert why["lead"].words == "Giao Sở Y tế"
    assert why["cooperating"].words == "Công an tỉnh"


def test_a_directive_that_names_nobody_takes_the_lead_of_its_lead_in() -> None:
    lead_in = actors_of_lead_in("1. Sở Y tế chủ trì, phối hợp với Công an tỉnh:", 0, 46)
    text = "Lập chốt kiểm dịch ở cửa khẩu"
    found = read_actors(text, 0, len(text), lead_in)
    assert (found.lead, found.cooperating, found.explicit) == (("Sở Y tế",), ("Công an tỉnh",), False)


def test_a_directive_that_names_its_own_unit_keeps_it() -> None:
    lead_in = Actors(lead=("Sở Y tế",))
    text = "Sở Tài chính cấp kinh phí"
    found = read_actors(text, 0, len(text), lead_in)
    assert (found.lead, found.explicit) == (("Sở Tài chính",), True)


def test_the_chair_before_the_quote_makes_the_unit_directed_the_lead() -> None:
    text = "Tại buổi làm việc, Thứ trưởng cũng chỉ đạo các nhà mạng phải thử máy phát dự phòng."
    start = text.index("chỉ đạo")
    assert read_actors(text, start, len(text)).lead == ("các nhà mạng",)


def test_an_order_of_a_list_that_begins_with_directing_leaves_its_subject_out() -> None:
    text = "2. Sở Giáo dục và Đào tạo:\n- Chỉ đạo các trường tổ chức ôn tập."
    start = text.index("Chỉ đạo")
    assert read_actors(text, start, len(text)) == NOBODY


@given(st.lists(WORDS, max_size=60).map(" ".join), st.integers(0, 40))
def test_names_stand_in_the_text_whatever_it_says(text: str, start: int) -> None:
    start = min(start, len(text))
    found = read_actors(text, start, len(text))
    for name in (*found.lead, *found.cooperating):
        assert name
        assert name in text[start:]
    for name in (*actors_of_lead_in(text, start, len(text)).lead,):
        assert name in text[start:]


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    read_actors(text, 0, len(text))


@pytest.mark.parametrize("word", ["các ", "Sở Y tế, ", "giao ", "phối hợp với ", "trong ", "- ", "Nguyễn "])
def test_one_word_said_thousands_of_times_says_no_more_than_forty(word: str) -> None:
    long, short = word * 4000, word * 40
    assert read_actors(long, 0, len(long)) == read_actors(short, 0, len(short))
