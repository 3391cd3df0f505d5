"""A sentence that a person says is a directive, and which names can be taught to one unit."""

from datetime import date

import pytest

from dondoc.domain.document import Manuscript
from dondoc.extract import extract
from dondoc.extract.chosen import chosen_directive
from dondoc.extract.units import names_one

TEXT = "Xã họp.\n- Công an xã cần phối hợp với Đoàn Thanh niên giữ trật tự trước ngày 30/9.\n , Trời mưa. "
READ = extract(Manuscript("-", TEXT, b"", ""), date(2026, 6, 5))


def test_who_and_by_when_are_read_from_the_sentence() -> None:
    start = TEXT.index("- Công an")
    found = chosen_directive(TEXT, start, TEXT.index("\n ,"), READ)
    assert found.quote == TEXT[found.start : found.end] == TEXT[start + 2 : TEXT.index("\n ,")]
    assert (found.lead, found.cooperating) == (("Công an xã",), ("Đoàn Thanh niên",))
    assert found.deadline.last == date(2026, 9, 30)


def test_what_names_nobody_stays_empty_and_marks_around_it_are_left_out() -> None:
    found = chosen_directive(TEXT, TEXT.index(" ,"), len(TEXT), READ)
    assert (found.quote, found.lead, found.deadline.last) == ("Trời mưa.", (), None)


@pytest.mark.parametrize("name", ["Phòng TC-KH", "P.TCKH", "Bộ phận Một cửa", "Ban Quản lý các khu công nghiệp"])
def test_a_name_of_one_unit(name: str) -> None:
    assert names_one(name)


@pytest.mark.parametrize(
    "name",
    [
        "các phòng, ban",
        "Các sở, ban, ngành",
        "UBND các xã, phường",
        "Chủ tịch UBND các xã",
        "Mặt trận Tổ quốc và các đoàn thể",
        "đơn vị",
        "toàn thể đảng viên",
        "Công an, Quân sự",
        "",
    ],
)
def test_a_group_or_a_common_noun(name: str) -> None:
    assert not names_one(name)
