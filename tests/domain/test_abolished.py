"""Which units were no more on a day, and what took their place."""

from datetime import date

import pytest

from dondoc.domain.abolished import abolished
from dondoc.domain.reorganised import BODIES, PROVINCES

AFTER, BEFORE = date(2026, 1, 5), date(2024, 6, 3)


@pytest.mark.parametrize(
    ("name", "successors"),
    [
        ("Bộ Kế hoạch và Đầu tư", ("Bộ Tài chính",)),
        ("Bộ KH&ĐT", ("Bộ Tài chính",)),
        ("Bộ Giao thông vận tải", ("Bộ Xây dựng",)),
        ("Sở Tài nguyên và Môi trường tỉnh Lào Cai", ("Sở Nông nghiệp và Môi trường",)),
        ("Sở NN&PTNT", ("Sở Nông nghiệp và Môi trường",)),
        ("Sở Lao động - Thương binh và Xã hội", ("Sở Nội vụ",)),
        ("Sở TT&TT", ("Sở Khoa học và Công nghệ",)),
        ("Ban Dân vận Tỉnh ủy", ("Ban Tuyên giáo và Dân vận",)),
        ("Ủy ban Dân tộc", ("Bộ Dân tộc và Tôn giáo",)),
        ("UBND tỉnh Bắc Kạn", ("tỉnh Thái Nguyên",)),
        ("Tỉnh ủy Vĩnh Phúc", ("tỉnh Phú Thọ",)),
        ("Sở Y tế Kiên Giang", ("tỉnh An Giang",)),
        ("tỉnh Bà Rịa – Vũng Tàu", ("Thành phố Hồ Chí Minh",)),
        ("Hà Nam", ("tỉnh Ninh Bình",)),
        ("UBND huyện Ba Bể", ()),
        ("Huyện uỷ Chợ Đồn", ()),
        ("UBND các huyện, thị xã", ()),
        ("Phòng Nội vụ quận 3", ()),
        ("UBND thành phố Bắc Kạn", ()),
        ("Thành ủy Pleiku", ()),
        ("UBND TX. Buôn Hồ", ()),
        ("thị trấn Chợ Rã", ()),
        ("Công an huyện Na Rì", ()),
        ("Tòa án nhân dân huyện Na Rì", ("Tòa án nhân dân khu vực",)),
    ],
)
def test_what_is_no_more_names_its_successor(name: str, successors: tuple[str, ...]) -> None:
    found = abolished(name, AFTER)
    assert found is not None
    assert (found.name, found.successors) == (name, successors)
    assert found.by
    assert abolished(name, BEFORE) is None


@pytest.mark.parametrize(
    "name",
    [
        "Bộ Tài chính",
        "Sở Nông nghiệp và Môi trường",
        "Ban Tuyên giáo và Dân vận Tỉnh ủy",
        "UBND tỉnh Thái Nguyên",
        "UBND thành phố Huế",
        "Thành phố Hồ Chí Minh",
        "UBND thành phố Cần Thơ",
        "UBND thành phố",
        "UBND phường Bắc Giang",
        "Đảng ủy xã Hòa Bình",
        "Phòng Kinh tế",
        "Công an phường Đức Xuân",
        "Sở Xây dựng tỉnh Bắc Ninh",
        "các xã, phường",
        "",
    ],
)
def test_what_still_exists_is_not_reported(name: str) -> None:
    assert abolished(name, AFTER) is None


def test_the_first_day_without_a_unit_counts() -> None:
    assert abolished("UBND huyện Ba Bể", date(2025, 6, 30)) is None
    assert abolished("UBND huyện Ba Bể", date(2025, 7, 1)) is not None
    assert abolished("Công an huyện Ba Bể", date(2025, 3, 1)) is not None
    assert abolished("Hà Tây", date(2008, 8, 1)) is not None


def test_twenty_three_units_were_made_of_fifty_two() -> None:
    july = [row for row in PROVINCES if row.since == date(2025, 7, 1)]
    assert len({row.successors for row in july}) == 23
    assert len(july) + 23 == 52
    assert all(row.names and row.by for row in BODIES)
