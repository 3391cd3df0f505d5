from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from dondoc.domain.directive import Extraction
from dondoc.domain.document import Manuscript
from dondoc.extract import extract
from dondoc.extract.coverage import LABELS

WORDS = st.sampled_from(
    (
        "Kết luận hội nghị, đồng chí Bí thư yêu cầu|Giao|Sở Y tế|rà soát|; |. |: |\n|\n- |1. |“|”|(|)|cần|phải|"
        "trước ngày 30/8|UBND các xã, phường|báo cáo|như sau|Nơi nhận|đã|…| | |, |./.|phối hợp với|THÔNG BÁO|* |** |"
        "\xa0|tiếp tục|đề nghị"
    ).split("|")
)


def read(text: str, dated: date | None = None) -> Extraction:
    return extract(Manuscript("-", text, b"", ""), dated)


def test_a_text_without_directives_gives_none() -> None:
    assert read("Chiều qua, đội bóng của xã thắng 3-1. Khán giả ra về vui vẻ.").directives == ()
    assert read("").directives == ()


def test_a_report_of_a_committee_gives_each_order_once() -> None:
    found = read(
        "Chiều ngày 26/6/2023, Ban Chấp hành Đảng bộ huyện họp. Thu ngân sách đạt 20% kế hoạch.\n"
        "Kết luận hội nghị, đồng chí Bí thư Huyện ủy đề nghị các phòng, ban rà soát chỉ tiêu năm. Tăng cường quản lý "
        "đất đai. Thường xuyên kiểm tra các công trình; đẩy nhanh giải ngân. Thăm hỏi người có công nhân dịp 27/7."
    )
    assert [d.quote[:12] for d in found.directives] == [
        "Kết luận hội",
        "Tăng cường q",
        "Thường xuyên",
        "đẩy nhanh gi",
        "Thăm hỏi ngư",
    ]
    assert found.directives[-1].deadline.last == date(2023, 7, 27)
    assert found.directives[0].lead == ("các phòng, ban",)
    assert not found.directives[0].lead_inherited
    assert found.directives[1].lead_inherited


def test_a_sentence_that_only_gives_a_deadline_dates_the_order_before_it() -> None:
    found = read(
        "Kết luận buổi làm việc, ông Bình giao Sở Xây dựng lập đồ án. Hoàn thành trước ngày 15/9.", date(2024, 8, 1)
    )
    assert [d.deadline.last for d in found.directives] == [date(2024, 9, 15)]


def test_a_row_of_a_table_takes_its_deadline_from_its_column() -> None:
    table = (
        "TT | Công việc | Chủ trì | Thời hạn\n"
        "1 | Sửa cầu treo | UBND xã | 30/9/2024\n"
        "2 | Đo đất | Địa chính | quý IV/2024"
    )
    assert [d.deadline.last for d in read(table, date(2024, 8, 1)).directives] == [
        date(2024, 9, 30),
        date(2024, 12, 31),
    ]


def test_every_finding_says_why_and_how_sure_it_is() -> None:
    (directive,) = read("Phát biểu kết luận, bà Chủ tịch giao Đoàn Thanh niên dọn bãi tắm.").directives
    assert {finding.field for finding in directive.why} == {"directive", "lead"}
    assert 0 < directive.confidence < 1


def test_every_sentence_is_accounted_for() -> None:
    text = (
        "Xã họp.\nKết luận cuộc họp, đồng chí Bí thư yêu cầu các thôn trồng cây. Vì mưa đến muộn nên đất còn khô. "
        "Xã sẽ hỗ trợ cây giống. Trên đây là kết luận cuộc họp."
    )
    assert [label for _, _, label in read(text).coverage] == [
        "context",
        "context",
        "directive",
        "reason",
        "orientation",
        "formula",
    ]


@given(st.lists(WORDS, max_size=60).map(" ".join), st.one_of(st.none(), st.just(date(2023, 6, 26))))
def test_quotes_are_in_the_text_and_the_account_is_in_order(text: str, dated: date | None) -> None:
    found = read(text, dated)
    for directive in found.directives:
        assert directive.quote == text[directive.start : directive.end]
        assert directive.quote.strip()
        assert 0 <= directive.confidence <= 1
    places = [(start, end) for start, end, _ in found.coverage]
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert all(a[1] <= b[0] for a, b in pairwise(places))
    assert {label for _, _, label in found.coverage} <= set(LABELS)


def test_who_concludes_is_not_the_lead_of_the_list_below() -> None:
    found = read("THÔNG BÁO\nBí thư Đảng ủy phường kết luận như sau:\n- Rà soát hộ nghèo trên địa bàn.\n")
    assert [directive.lead for directive in found.directives] == [()]


def test_a_statement_before_the_lead_in_of_its_paragraph_is_no_heading() -> None:
    found = read("Xã họp ngày 5/6/2026. Đồng chí Bí thư kết luận như sau:\n- Giao Công an xã tuần tra.")
    assert [label for _, _, label in found.coverage] == ["context", "lead-in", "directive"]
