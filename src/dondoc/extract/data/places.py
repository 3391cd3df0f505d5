"""Provinces and centrally run cities of Viet Nam: the 63 until 30 June 2025, and the 34 since."""

from dondoc.extract.data.units import entries

# The 34 of 1 July 2025 (Nghị quyết 202/2025/QH15 of the National Assembly).
PROVINCES_2025 = entries(
    """
    Hà Nội; Huế; Lai Châu; Điện Biên; Sơn La; Lạng Sơn; Quảng Ninh; Thanh Hóa; Nghệ An; Hà Tĩnh;
    Cao Bằng; Tuyên Quang; Lào Cai; Thái Nguyên;
    Phú Thọ; Bắc Ninh; Hưng Yên; Hải Phòng; Ninh Bình; Quảng Trị; Đà Nẵng; Quảng Ngãi; Gia Lai;
    Khánh Hòa; Lâm Đồng; Đắk Lắk; Thành phố Hồ Chí Minh; Đồng Nai;
    Tây Ninh; Cần Thơ; Vĩnh Long; Đồng Tháp; Cà Mau; An Giang
    """
)

# Names of provinces that went up in others on that day.
FORMER_PROVINCES = entries(
    """
    Bắc Kạn; Hà Giang; Yên Bái; Hòa Bình; Vĩnh Phúc; Bắc Giang; Thái Bình; Hải Dương; Hà Nam; Nam Định;
    Quảng Bình; Quảng Nam; Kon Tum; Bình Định; Ninh Thuận; Phú Yên;
    Bình Thuận; Đắk Nông; Đăk Nông; Đăk Lăk; Đắc Lắc; Bà Rịa - Vũng Tàu; Bình Dương; Bình Phước; Long An;
    Tiền Giang; Bến Tre; Trà Vinh; Sóc Trăng; Bạc Liêu; Hậu Giang; Kiên Giang; Thừa Thiên Huế;
    Thừa Thiên - Huế;
    Hà Tây
    """
)

OTHER_NAMES = entries(
    """
    Hồ Chí Minh; TP.HCM; TP HCM; TPHCM; TP. HCM; Tp.HCM; Tp. Hồ Chí Minh; TP. Hồ Chí Minh;
    TP Hồ Chí Minh; Sài Gòn; Thủ đô Hà Nội; Thủ Đức;
    """
)

# Words that close a unit's name as a place does, but are no administration themselves.
NATIONAL = entries(
    """
    Việt Nam; Trung ương; T.Ư; TW; Quốc gia; Nhà nước; Thủ đô; miền Bắc; miền Trung; miền Nam;
    Tây Nguyên; Tây Nam Bộ;
    Bắc Trung Bộ; Bắc Bộ; Nam Trung Bộ; Nam Bộ; Đông Nam Bộ; Trung Bộ; Trung du và miền núi phía Bắc;
    miền núi phía Bắc;
    Đồng bằng sông Cửu Long; Đồng bằng sông Hồng; Duyên hải Nam Trung Bộ; Bắc Trung Bộ và Bắc Bộ
    """
)
