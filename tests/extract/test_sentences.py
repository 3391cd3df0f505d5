import pytest
from hypothesis import given
from hypothesis import strategies as st

from dondoc.extract.sentences import parts, sentences


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text, 0, len(text))]


@pytest.mark.parametrize(
    "text",
    [
        "Đường vào TP. Hoa Lư dài 2.5 km.",
        "Giao đ/c. Hòa và TS. Bình viết báo cáo.",
        "Ông N. V. Tám phụ trách khu Đ. Bắc.",
        "Gửi các hộ v.v. để lấy ý kiến.",
        "Các xã vùng cao... để tổ chức tiêm phòng.",
        "Thu 1.812 tỷ đồng, đạt 49,78% kế hoạch.",
    ],
)
def test_what_does_not_end_a_sentence(text: str) -> None:
    assert split(text) == [text]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Rà soát hồ sơ. Báo cáo kết quả./.", 2),
        ("Làm đường, xây cầu… Giao xã quản lý.", 2),
        ("Xong trước ngày 26.9. Bộ đội giúp dân.", 2),
        ("Ông nói: “Phải làm ngay!” Sau đó ông về.", 2),
        ("Quét dọn đường làng.Trồng thêm cây xanh.", 2),
        ("Nội dung: 1. Rà soát quỹ đất. 2. Lập bản đồ.", 2),
    ],
)
def test_what_ends_a_sentence(text: str, count: int) -> None:
    assert len(split(text)) == count


def test_a_heading_that_ran_into_its_sentence_comes_apart() -> None:
    assert split("Chú trọng an toàn giao thông Về các giải pháp sắp tới, huyện lắp thêm biển báo.") == [
        "Chú trọng an toàn giao thông",
        "Về các giải pháp sắp tới, huyện lắp thêm biển báo.",
    ]


def test_semicolons_divide_outside_brackets_and_quotations() -> None:
    text = "Lập tổ công tác (gồm: xã; thôn); mua thuốc; in “sổ tay; tờ rơi”."
    assert [text[a:b] for a, b in parts(text, 0, len(text))] == [
        "Lập tổ công tác (gồm: xã; thôn)",
        "mua thuốc",
        "in “sổ tay; tờ rơi”.",
    ]


@given(st.text(alphabet="aĐ1.…!; “”()\n", max_size=200))
def test_sentences_lose_nothing_but_blanks(text: str) -> None:
    found = split(text)
    assert "".join("".join(found).split()) == "".join(text.split())
