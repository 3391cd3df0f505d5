"""In a report of a meeting it is how the paper tells of somebody that says whether he presides or only asks."""

import pytest

from dondoc.domain.document import Manuscript
from dondoc.extract import extract

OPENING = """Xã Tân Phú họp giao ban tháng 9

Sáng ngày 12/9/2023, UBND xã Tân Phú họp giao ban. Đồng chí Đinh Văn Mạnh, Chủ tịch UBND xã chủ trì.

Tại cuộc họp, đại diện các ban, ngành đã báo cáo kết quả tháng 8. Đại diện Hội Nông dân xã đề nghị hỗ trợ giống.

"""
WORK = " các thôn dọn rác ven sông trước ngày 20/9; Công an xã tuần tra ban đêm."

PRESIDES = [
    "Kết luận cuộc họp đồng chí Chủ tịch UBND xã yêu cầu",
    "Sau khi nghe ý kiến các đại biểu đồng chí Chủ tịch UBND xã đề nghị",
    "Qua ý kiến thảo luận, đồng chí Chủ tịch UBND xã thống nhất, chỉ đạo",
    "Trên cơ sở ý kiến các đại biểu, Chủ tịch UBND xã đã giải đáp, làm rõ các nội dung và đề nghị",
    "Để hoàn thành nhiệm vụ tháng 9, đồng chí Bí thư Đảng ủy đề nghị",
    "Thay mặt lãnh đạo UBND xã, đồng chí Đinh Văn Mạnh tiếp thu các ý kiến và đề nghị",
    "Chủ trì cuộc họp, đồng chí Đinh Văn Mạnh đề nghị",
    "Kết thúc buổi họp, đồng chí chủ trì đề nghị",
    "Cuộc họp thống nhất giao",
    "Phiên họp thống nhất phân công",
    "Lãnh đạo UBND xã đề nghị",
    "Các đại biểu đã thảo luận dự thảo kế hoạch; Chủ tịch UBND xã đề nghị",
    "Thầy Hiệu trưởng yêu cầu",
    "Bác sĩ Đinh Văn Mạnh - Giám đốc Bệnh viện yêu cầu",
]

ONLY_TELLS = [
    "Ông Lò Văn Nam, trưởng thôn Đông, đề nghị xã sớm sửa đường trục.",
    "Bà Lò Thị Hoa, Chủ tịch Hội Phụ nữ xã, đề nghị các ban, ngành cùng vào cuộc.",
    "Chủ tịch UBND xã Hòa Bình Lò Văn Sáng đề nghị các phòng của huyện sớm thẩm định hồ sơ.",
    "Đồng chí Chủ tịch UBND xã đề nghị các sở, ngành hướng dẫn.",
    "UBND xã đề nghị các cấp quan tâm hỗ trợ.",
    "Lãnh đạo xã đề nghị các cơ quan chức năng sớm bàn giao mặt bằng.",
    "Sau khi nghe báo cáo, các đại biểu đã thảo luận, đề xuất nhiều giải pháp.",
    "Phát biểu tại hội nghị ông Lò Văn Nam cho biết, thôn đã làm xong 3 km đường.",
    "Qua báo cáo của ông Lò Văn Nam, các hộ dân đề nghị xã đền bù.",
    "Thay mặt các hộ dân, ông Lò Văn Nam đề nghị xã sớm làm đường.",
    "Kết thúc quý III, xã đã thu 3 tỷ đồng.",
    "Đồng chí Lê Văn Sơn dự và phát biểu, chỉ đạo hội nghị.",
    "Phiên họp thông qua hai nghị quyết về đất đai.",
    "Trong tháng 8, Thường trực HĐND xã đã thống nhất nội dung kỳ họp, phân công các ban thẩm tra báo cáo.",
    "Sau khi nghe tờ trình và ý kiến từng chi bộ; tiếp thu ý kiến gợi mở của đồng chí Bí thư Đảng ủy.",
    "Thầy Đinh Văn Tú đề nghị huyện bổ sung biên chế.",
    "Cùng với đó là sự vào cuộc của các đoàn thể.",
    "Các đại biểu đã phân tích, làm rõ những hạn chế và đề nghị xã tập trung khắc phục.",
]


@pytest.mark.parametrize("frame", PRESIDES)
def test_who_sums_up_or_heads_those_whom_he_asks_gives_orders(frame: str) -> None:
    found = extract(Manuscript("", OPENING + frame + WORK, b"", "")).directives
    assert [directive.lead for directive in found] == [("các thôn",), ("Công an xã",)]
    assert found[0].quote.endswith("các thôn dọn rác ven sông trước ngày 20/9")


@pytest.mark.parametrize("sentence", ONLY_TELLS)
def test_a_delegate_who_asks_or_tells_gives_none(sentence: str) -> None:
    text = OPENING + sentence + "\nTình hình an ninh ổn định."
    assert extract(Manuscript("", text, b"", "")).directives == ()


def test_what_a_paper_goes_on_to_order_accordingly() -> None:
    text = (
        "Ngày 12/5/2022, Chủ tịch UBND huyện đã có chỉ đạo khẩn về dịch tả lợn.\n"
        "Theo đó, yêu cầu Phòng Nông nghiệp lập chốt kiểm dịch. Công an huyện kiểm tra xe chở lợn."
    )
    found = extract(Manuscript("", text, b"", "")).directives
    assert [directive.lead for directive in found] == [("Phòng Nông nghiệp",), ("Công an huyện",)]


def test_what_the_chair_only_said_is_an_order_too_where_he_is_known() -> None:
    text = (
        "Sáng 3/4/2024, đồng chí Vàng A Sử, Chủ tịch UBND huyện chủ trì cuộc họp về đường vào bản.\n"
        "Theo Phòng Kinh tế, còn 4 km chưa đổ bê tông.\n"
        "“Bà con phải đi bộ rất xa”, ông Lò Văn Ún nói.\n"
        "“Các xã phải huy động dân góp ngày công trước mùa mưa”, ông Sử nói."
    )
    found = extract(Manuscript("", text, b"", "")).directives
    assert [directive.lead for directive in found] == [("Các xã",)]
