"""The office's own units: a name of its register in a text is that unit, whole."""

import pytest

from dondoc.domain.document import Manuscript
from dondoc.extract import extract

NOTICE = """UỶ BAN NHÂN DÂN XÃ PHÚ LỘC
Số: 12/TB-UBND
Phú Lộc, ngày 03 tháng 9 năm 2025
THÔNG BÁO
Kết luận của Chủ tịch UBND xã tại cuộc họp ngày 01/9/2025
Chủ tịch UBND xã kết luận như sau:
"""


def leads(item: str, *register: str) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    found = extract(Manuscript("-", NOTICE + item, b"", ""), None, register).directives
    return [(directive.lead, directive.cooperating) for directive in found]


@pytest.mark.parametrize(
    ("name", "item"),
    [
        ("Tổ 79", "1. Giao Tổ 79 dọn rác ven kênh."),
        ("xưởng gạch Đại Thắng", "1. Đề nghị xưởng gạch Đại Thắng di dời lò cũ."),
        ("Lâm trường Bến Đá", "1. Lâm trường Bến Đá trồng bù diện tích rừng bị cháy."),
        ("Đội Xung kích trực sông", "1. Đội Xung kích trực sông: kiểm tra xuồng máy."),
        ("Bà Tám", "1. Yêu cầu Bà Tám nộp lại chìa khóa kho."),
        ("Ban Vận động xây cầu thôn Hạ", "1. Giao Ban Vận động xây cầu thôn Hạ quyên góp trong tháng 9."),
        ("HTX", "1. HTX phải công khai giá điện."),
    ],
)
def test_a_name_of_the_register_is_a_unit_whole(name: str, item: str) -> None:
    assert leads(item, name) == [((name,), ())]


def test_it_cooperates_too_and_stands_in_lists() -> None:
    item = "1. Phòng Kinh tế phối hợp với Lâm trường Bến Đá, Nhóm Sông Xanh khảo sát bãi bồi."
    assert leads(item, "Lâm trường Bến Đá", "Nhóm Sông Xanh") == [
        (("Phòng Kinh tế",), ("Lâm trường Bến Đá", "Nhóm Sông Xanh"))
    ]


def test_spelling_and_case_do_not_matter() -> None:
    assert leads("1. Giao tổ hoà giải Đông rà soát các vụ việc.", "Tổ Hòa giải Đông") == [(("tổ hoà giải Đông",), ())]


def test_a_longer_name_is_another_unit() -> None:
    item = "1. Phòng Kinh tế, Hạ tầng và Đô thị sửa cầu Bà Rén."
    assert leads(item, "Phòng Kinh tế") == [(("Phòng Kinh tế, Hạ tầng và Đô thị",), ())]


def test_a_single_word_counts_only_with_its_capital() -> None:
    assert leads("1. Văn phòng kiểm kê kho vật tư.", "Kho") == [(("Văn phòng",), ())]
    assert leads("1. Giao Kho kiểm kê vật tư.", "Kho") == [(("Kho",), ())]


def test_without_a_register_nothing_is_invented() -> None:
    assert leads("1. Giao bộ phận trực rà soát sổ sách.", "") == leads("1. Giao bộ phận trực rà soát sổ sách.")
