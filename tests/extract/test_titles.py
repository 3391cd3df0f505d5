"""What a task is called: the words of the order without who gives it, who does it and which office he holds."""

import pytest

from dondoc.domain.document import Manuscript
from dondoc.domain.title import title_of
from dondoc.extract import extract

NOTICE = """UBND XÃ SƠN HÀ
Số: 33/TB-UBND
Sơn Hà, ngày 9 tháng 4 năm 2025

THÔNG BÁO
Kết luận của Chủ tịch UBND xã tại buổi giao ban

Chủ tịch UBND xã kết luận như sau:
1. {order}
"""


@pytest.mark.parametrize(
    ("order", "title"),
    [
        (
            "Giao đồng chí Lò Thị Xuân - Phó Chủ tịch UBND xã trực tiếp chỉ đạo làm đường vào bản Lầu.",
            "Trực tiếp chỉ đạo làm đường vào bản Lầu",
        ),
        ("Giao ông Hà Văn Cương – Trưởng phòng Kinh tế chủ trì rà soát bể nước.", "Rà soát bể nước"),
        (
            "Đồng chí Lò Thị Xuân, Phó Chủ tịch UBND xã chủ trì, phối hợp với Công an xã kiểm tra bến đò.",
            "Kiểm tra bến đò",
        ),
        (
            "Phân công đồng chí Hà Thị Mơ – Ủy viên Ban Thường vụ, Phó Bí thư Đảng ủy phụ trách địa bàn bản Lầu.",
            "Phụ trách địa bàn bản Lầu",
        ),
        (
            "Giao đồng chí Vi Thái, Trưởng Công an xã và đồng chí Lò Văn Ún, Chỉ huy trưởng Ban CHQS xã gác bến đò.",
            "Gác bến đò",
        ),
        ("Giao Phòng Kinh tế chủ trì, phối hợp với Công an xã rà soát bể nước.", "Rà soát bể nước"),
    ],
)
def test_the_title_of_a_task_names_neither_who_does_it_nor_his_office(order: str, title: str) -> None:
    (directive,) = extract(Manuscript("", NOTICE.format(order=order), b"", "")).directives
    assert title_of(directive) == title
