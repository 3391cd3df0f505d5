from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from dondoc.extract.text import paragraphs, plain


def bodies(text: str) -> list[str]:
    blank = plain(text)
    return [" ".join(blank[p.start : p.end].split()) for p in paragraphs(text)]


def test_each_line_is_a_paragraph_where_lines_are_whole() -> None:
    assert bodies("Hội nghị giao ban\nSáng nay, huyện họp.\nMọi việc thuận lợi.") == [
        "Hội nghị giao ban",
        "Sáng nay, huyện họp.",
        "Mọi việc thuận lợi.",
    ]


def test_lines_broken_by_a_program_are_joined() -> None:
    text = (
        "Các xã, phường rà soát lại toàn bộ hồ sơ hộ nghèo đã lập trong năm, báo cáo\n"
        "kết quả về Phòng Lao động trước khi trình. Phòng Lao động tổng hợp, tham mưu\n"
        "cho Ủy ban nhân dân huyện quyết định công nhận hộ thoát nghèo theo đúng quy\n"
        "định hiện hành.\n\nĐoạn khác."
    )
    assert len(bodies(text)) == 2


def test_a_dash_in_the_middle_of_a_name_opens_no_item() -> None:
    text = (
        "Ủy ban nhân dân xã hoàn thiện kế hoạch phát triển kinh tế\n- xã hội năm sau, gửi xin ý kiến các thôn\n"
        "trước khi trình Hội đồng nhân dân.\n- Công khai kế hoạch."
    )
    assert [p.mark for p in paragraphs(text)] == ["", "-"]


def test_list_marks_are_told_apart_with_their_depth() -> None:
    text = "I. Đánh giá\n1. Kết quả\n1.1. Về thu\na) Thuế\n(i) Đất\n- Nhà\n+ Phí\nThứ nhất, rà soát.\nĐiều 2. Thi hành"
    found = paragraphs(text)
    assert [p.kind for p in found] == [
        "roman",
        "decimal",
        "decimal2",
        "letter",
        "(roman)",
        "-",
        "+",
        "ordinal",
        "article",
    ]
    ranks = [p.rank or 0 for p in found[:7]]
    assert ranks == sorted(ranks)


def test_numbers_that_open_no_item() -> None:
    assert [p.mark for p in paragraphs("12 hộ đã nhận tiền.\n30/4 là ngày nghỉ.\n1.812 tỷ đồng\nV/v báo cáo")] == [
        ""
    ] * 4


def test_markdown_emphasis_is_layout() -> None:
    assert bodies("**1. Giao Sở Nội vụ**\n- *Rà soát* biên chế.") == ["Giao Sở Nội vụ", "Rà soát biên chế."]


def test_rules_and_bars_are_no_paragraphs() -> None:
    assert bodies("TỈNH ỦY\n-------\n|\n***\nBáo cáo") == ["TỈNH ỦY", "Báo cáo"]


def test_a_row_of_a_table_is_known() -> None:
    assert [p.row for p in paragraphs("STT | Nội dung | Hạn\n1 | Lắp đèn | 30/9\nHết bảng.")] == [True, True, False]


@given(st.text(alphabet="aĐ1.-)( *|\n;:“”ửI", max_size=200))
def test_paragraphs_stand_in_order_inside_the_text(text: str) -> None:
    assert len(plain(text)) == len(text)
    places = [(p.start, p.end) for p in paragraphs(text)]
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert places == sorted(places)
    assert all(a[1] <= b[0] for a, b in pairwise(places))
