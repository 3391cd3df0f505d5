"""Names of units are recognised whole, whatever they are made of."""

import pytest

from dondoc.extract.actors import read_actors

WHOLE = """
Bộ Văn hóa, Thể thao và Du lịch | Bộ LĐTBXH | Ngân hàng Nhà nước Chi nhánh Khu vực 5 | Kho bạc Nhà nước Khu vực VII
Thuế tỉnh Lâm Đồng | Thuế cơ sở 3 | Cục Thi hành án dân sự tỉnh | Bộ Chỉ huy Bộ đội Biên phòng tỉnh
Ban Chỉ huy Phòng thủ khu vực 3 | Đồn Biên phòng Cửa khẩu Tây Trang | Sở NN&PTNT | Ban Quản lý các khu công nghiệp tỉnh
Ban Quản lý dự án các công trình giao thông tỉnh | Ban QLDA ĐTXD thành phố | Trường Tiểu học số 2
Trung tâm Văn hóa, Thông tin và Thể thao huyện | Phòng Kinh tế, Hạ tầng và Đô thị
Phòng Lao động - Thương binh và Xã hội
Văn phòng Đoàn đại biểu Quốc hội và HĐND tỉnh | Chi nhánh Văn phòng Đăng ký đất đai | Ban Tuyên giáo và Dân vận Tỉnh ủy
Đảng ủy Khối Các cơ quan và Doanh nghiệp tỉnh | Đảng đoàn Hội đồng nhân dân tỉnh
Báo và Đài Phát thanh, Truyền hình tỉnh
Công ty TNHH MTV Lâm nghiệp Bến Hải | UBND các xã, phường, đặc khu | Chủ tịch UBND xã Hòa Bình | Trưởng Phòng Nội vụ
Chủ tịch Hội đồng nhân dân thành phố | trưởng các thôn, bản | Ban Chỉ đạo cải cách hành chính
Ban Chỉ đạo phòng, chống thiên tai và tìm kiếm cứu nạn tỉnh | Hội đồng bồi thường, hỗ trợ và tái định cư
công chức Địa chính - Xây dựng | cán bộ Tư pháp - Hộ tịch | Đội Quản lý thị trường số 3 | các ban xây dựng Đảng
các trường mầm non, tiểu học, trung học cơ sở trên địa bàn | các ngân hàng thương mại trên địa bàn | Ban Giám hiệu
các công ty thủy lợi | Công đoàn cơ quan | Chi đoàn Thanh niên | các khoa, phòng | PGĐ | Khối vận các khu phố
các cơ quan thông tấn, báo chí | Văn phòng thường trực Ban Chỉ huy PCTT và TKCN tỉnh
Ban Chỉ đạo Xây dựng nông thôn mới và giảm nghèo bền vững huyện | Ban Chỉ đạo Phòng, chống dịch Covid-19 tỉnh
Văn phòng Ban Chỉ đạo Ứng cứu sự cố mạng tỉnh | Tiểu ban Nhân sự | Tổng LĐLĐ Việt Nam | Ban Kiểm soát
Giáo viên chủ nhiệm | Thủ quỹ | các tỉnh, thành Hội
"""
LISTS = [
    ("UBND các xã: Hòa Bình, Tân Lập và Phú Sơn", ("UBND các xã: Hòa Bình", "Tân Lập", "Phú Sơn")),
    ("Chủ tịch UBND các phường Tân An, Tân Bình", ("Chủ tịch UBND các phường Tân An", "Tân Bình")),
    ("UBND các xã Hòa Bình, Tân Lập, Công an tỉnh", ("UBND các xã Hòa Bình", "Tân Lập", "Công an tỉnh")),
    ("các nhà thầu Cienco 1, Cienco 4", ("các nhà thầu Cienco 1", "Cienco 4")),
    ("các Sở: Xây dựng, Tài chính", ("các Sở: Xây dựng", "Tài chính")),
    ("các đồng chí Lò Văn An, Trần Thị Bình", ("Lò Văn An", "Trần Thị Bình")),
    ("UBND xã Hòa Bình, Công an xã", ("UBND xã Hòa Bình", "Công an xã")),
]


@pytest.mark.parametrize("name", [name.strip() for name in WHOLE.replace("\n", "|").split("|") if name.strip()])
def test_a_name_is_recognised_whole(name: str) -> None:
    text = f"Giao {name} rà soát, tổng hợp."
    assert read_actors(text, 0, len(text)).lead == (name,)


@pytest.mark.parametrize(("words", "names"), LISTS)
def test_a_list_comes_apart_into_its_names(words: str, names: tuple[str, ...]) -> None:
    text = f"Giao {words} rà soát, tổng hợp."
    assert read_actors(text, 0, len(text)).lead == names


@pytest.mark.parametrize(
    ("text", "lead", "cooperating"),
    [
        (
            "Sở Nội vụ chủ trì, Sở Tài chính, Thanh tra tỉnh phối hợp rà soát.",
            ("Sở Nội vụ",),
            ("Sở Tài chính", "Thanh tra tỉnh"),
        ),
        ("Việc này do Phòng Nội vụ tham mưu.", ("Phòng Nội vụ",), ()),
        ("Đối với xã Phú Lâm, UBND xã phải kiểm kê xong.", ("UBND xã",), ()),
        ("Các thôn tổ chức dọn vệ sinh.", ("Các thôn",), ()),
        ("Yêu cầu các cơ quan tổ chức liên quan rà soát.", ("các cơ quan tổ chức liên quan",), ()),
        (
            "Sở Tài chính chủ trì, phối hợp Sở Tư pháp (qua Văn phòng UBND tỉnh) tổng hợp.",
            ("Sở Tài chính",),
            ("Sở Tư pháp",),
        ),
    ],
)
def test_who_leads_and_who_cooperates(text: str, lead: tuple[str, ...], cooperating: tuple[str, ...]) -> None:
    found = read_actors(text, 0, len(text))
    assert (found.lead, found.cooperating) == (lead, cooperating)
