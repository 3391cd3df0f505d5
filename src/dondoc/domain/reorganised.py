"""What the reorganisations of the State and the Party did away with, as data: names, the first day without, successors.

Only what the laws and resolutions themselves say. Where the day differed from province to province, the day by which
all had done it. An empty tuple of successors: what followed differs from place to place, or the work was divided.
"""

from datetime import date

from dondoc.typing import NamedTuple


class Reorganised(NamedTuple):
    """Bodies of one kind that ended on a day. `names` are spellings of one name."""

    names: tuple[str, ...]
    since: date
    successors: tuple[str, ...]
    by: str


_GOVERNMENT = "Nghị quyết 176/2025/QH15"
_PROVINCES = "Nghị quyết 202/2025/QH15"
_LOCAL_GOVERNMENT = "Luật Tổ chức chính quyền địa phương 72/2025/QH15"
_ROOMS = "Nghị định 45/2025/NĐ-CP"
_PARTY = "Kết luận 121-KL/TW"
_MARCH = date(2025, 3, 1)
JULY = date(2025, 7, 1)
DISTRICT_POLICE = _MARCH
DISTRICTS_BY = _LOCAL_GOVERNMENT


def _department(old: tuple[str, ...], new: str) -> tuple[Reorganised, Reorganised]:
    """A ministry and the departments of the provinces that answered to it, which went the same way."""
    return (
        Reorganised(tuple(f"Bộ {name}" for name in old), _MARCH, (f"Bộ {new}",), _GOVERNMENT),
        Reorganised(tuple(f"Sở {name}" for name in old), _MARCH, (f"Sở {new}",), _ROOMS),
    )


BODIES: tuple[Reorganised, ...] = (
    *_department(("Kế hoạch và Đầu tư", "KH&ĐT", "KHĐT"), "Tài chính"),
    *_department(("Giao thông vận tải", "GTVT"), "Xây dựng"),
    *_department(("Tài nguyên và Môi trường", "TN&MT", "TNMT", "TN-MT"), "Nông nghiệp và Môi trường"),
    *_department(
        ("Nông nghiệp và Phát triển nông thôn", "Nông nghiệp và PTNT", "NN&PTNT", "NN-PTNT", "NNPTNT"),
        "Nông nghiệp và Môi trường",
    ),
    *_department(("Thông tin và Truyền thông", "TT&TT", "TTTT"), "Khoa học và Công nghệ"),
    *_department(("Lao động - Thương binh và Xã hội", "LĐTBXH", "LĐTB&XH", "LĐ-TB&XH"), "Nội vụ"),
    Reorganised(("Ủy ban Dân tộc",), _MARCH, ("Bộ Dân tộc và Tôn giáo",), _GOVERNMENT),
    Reorganised(("Ban Dân tộc tỉnh", "Ban Dân tộc thành phố"), _MARCH, ("Sở Dân tộc và Tôn giáo",), _ROOMS),
    Reorganised(("Ủy ban Quản lý vốn nhà nước tại doanh nghiệp",), _MARCH, ("Bộ Tài chính",), _GOVERNMENT),
    Reorganised(("Tổng cục Thuế",), _MARCH, ("Cục Thuế",), "Nghị định 29/2025/NĐ-CP"),
    Reorganised(("Tổng cục Hải quan",), _MARCH, ("Cục Hải quan",), "Nghị định 29/2025/NĐ-CP"),
    Reorganised(("Tổng cục Thống kê",), _MARCH, ("Cục Thống kê",), "Nghị định 29/2025/NĐ-CP"),
    Reorganised(("Ban Tuyên giáo", "Ban Dân vận"), _MARCH, ("Ban Tuyên giáo và Dân vận",), _PARTY),
)
"""Bodies known by the words that their names begin with; a longer name that still exists is in KEPT."""

KEPT = ("Ban Tuyên giáo và Dân vận",)

PROVINCES: tuple[Reorganised, ...] = (
    *(
        Reorganised((old,), JULY, (new,), _PROVINCES)
        for new, olds in {
            "tỉnh Tuyên Quang": ("Hà Giang",),
            "tỉnh Lào Cai": ("Yên Bái",),
            "tỉnh Thái Nguyên": ("Bắc Kạn",),
            "tỉnh Phú Thọ": ("Hòa Bình", "Vĩnh Phúc"),
            "tỉnh Bắc Ninh": ("Bắc Giang",),
            "tỉnh Hưng Yên": ("Thái Bình",),
            "thành phố Hải Phòng": ("Hải Dương",),
            "tỉnh Ninh Bình": ("Hà Nam", "Nam Định"),
            "tỉnh Quảng Trị": ("Quảng Bình",),
            "thành phố Đà Nẵng": ("Quảng Nam",),
            "tỉnh Quảng Ngãi": ("Kon Tum",),
            "tỉnh Gia Lai": ("Bình Định",),
            "tỉnh Khánh Hòa": ("Ninh Thuận",),
            "tỉnh Lâm Đồng": ("Đắk Nông", "Bình Thuận"),
            "tỉnh Đắk Lắk": ("Phú Yên",),
            "Thành phố Hồ Chí Minh": ("Bình Dương", "Bà Rịa - Vũng Tàu"),
            "tỉnh Đồng Nai": ("Bình Phước",),
            "tỉnh Tây Ninh": ("Long An",),
            "thành phố Cần Thơ": ("Sóc Trăng", "Hậu Giang"),
            "tỉnh Vĩnh Long": ("Bến Tre", "Trà Vinh"),
            "tỉnh Đồng Tháp": ("Tiền Giang",),
            "tỉnh Cà Mau": ("Bạc Liêu",),
            "tỉnh An Giang": ("Kiên Giang",),
        }.items()
        for old in olds
    ),
    Reorganised(("Thừa Thiên Huế",), date(2025, 1, 1), ("thành phố Huế",), "Nghị quyết 175/2024/QH15"),
    Reorganised(("Hà Tây",), date(2008, 8, 1), ("thành phố Hà Nội",), "Nghị quyết 15/2008/QH12"),
)
"""Provinces that went up in others. The 34 that there have been since 1 July 2025 are in `extract/data/places.py`."""

CITIES = tuple(
    name.strip()
    for name in """
    Bắc Kạn; Thái Nguyên; Sông Công; Phổ Yên; Việt Trì; Vĩnh Yên; Phúc Yên; Bắc Ninh; Từ Sơn; Bắc Giang; Hải Dương;
    Chí Linh; Hưng Yên; Thái Bình; Phủ Lý; Nam Định; Hoa Lư; Tam Điệp; Thanh Hóa; Sầm Sơn; Vinh; Hà Tĩnh; Đồng Hới;
    Đông Hà; Tam Kỳ; Hội An; Quảng Ngãi; Quy Nhơn; Tuy Hòa; Nha Trang; Cam Ranh; Phan Rang - Tháp Chàm; Phan Thiết;
    Kon Tum; Pleiku; Buôn Ma Thuột; Gia Nghĩa; Đà Lạt; Bảo Lộc; Đồng Xoài; Thủ Dầu Một; Dĩ An; Thuận An; Tân Uyên;
    Bến Cát; Biên Hòa; Long Khánh; Vũng Tàu; Bà Rịa; Phú Mỹ; Tây Ninh; Tân An; Mỹ Tho; Gò Công; Bến Tre; Trà Vinh;
    Vĩnh Long; Cao Lãnh; Sa Đéc; Hồng Ngự; Long Xuyên; Châu Đốc; Rạch Giá; Hà Tiên; Phú Quốc; Vị Thanh; Ngã Bảy;
    Sóc Trăng; Bạc Liêu; Cà Mau; Lạng Sơn; Cao Bằng; Hà Giang; Tuyên Quang; Lào Cai; Yên Bái; Lai Châu;
    Điện Biên Phủ; Sơn La; Hòa Bình; Hạ Long; Uông Bí; Cẩm Phả; Móng Cái; Đông Triều; Thủ Đức; Thủy Nguyên
    """.split(";")
)
"""Cities that belonged to a province or another city, and ended with the districts on 1 July 2025."""
