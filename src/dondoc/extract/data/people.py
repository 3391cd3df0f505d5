"""Titles of officials, forms of address, family and given names of Viet Nam, as data."""

from dondoc.extract.data.units import entries

# Offices that a person holds. A unit, a group or the person's name may follow.
TITLES = entries(
    """
    Tổng Bí thư; Chủ tịch nước; Phó Chủ tịch nước; Thủ tướng; Thủ tướng Chính phủ; Phó Thủ tướng;
    Phó Thủ tướng Chính phủ;
    Phó Thủ tướng Thường trực; Phó Thủ tướng Thường trực Chính phủ; Chủ tịch Quốc hội;
    Phó Chủ tịch Quốc hội; Tổng Bí thư, Chủ tịch nước;
    Thường trực Ban Bí thư; Bí thư Trung ương Đảng; Ủy viên Bộ Chính trị; Ủy viên Trung ương Đảng;
    Ủy viên Ban Chấp hành Trung ương Đảng; Ủy viên dự khuyết Trung ương Đảng;
    Ủy viên Ban Thường vụ; Ủy viên BTV; Ủy viên Thường vụ; UVBTV; UV BTV; Ủy viên Ban Chấp hành;
    Ủy viên BCH; Tỉnh ủy viên; Thành ủy viên; Huyện ủy viên; TUV; Ủy viên; Đảng ủy viên;
    Bộ trưởng; Thứ trưởng; Thứ trưởng Thường trực; Bộ trưởng, Chủ nhiệm; Chủ nhiệm; Phó Chủ nhiệm;
    Chủ nhiệm Văn phòng Chính phủ; Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ;
    Tổng Thanh tra; Phó Tổng Thanh tra; Tổng Thanh tra Chính phủ; Phó Tổng Thanh tra Chính phủ;
    Thống đốc; Phó Thống đốc; Tổng Kiểm toán; Tổng Kiểm toán Nhà nước; Tổng Giám đốc; Phó Tổng Giám đốc;
    Thống đốc Ngân hàng Nhà nước;
    Chủ tịch; Phó Chủ tịch; Phó Chủ tịch Thường trực; CT; PCT; Q. Chủ tịch; Quyền Chủ tịch; Bí thư;
    Phó Bí thư; Phó Bí thư Thường trực; Bí thư, Chủ tịch; Bí thư Đảng ủy; Phó Bí thư Thường trực;
    Giám đốc; Phó Giám đốc; Phó Giám đốc phụ trách; Quyền Giám đốc; Trưởng; Trưởng ban; Phó Trưởng ban;
    Trưởng Ban; Phó Ban; Phó Trưởng Ban Thường trực; Trưởng phòng; Phó Trưởng phòng; Phó phòng;
    Trưởng đoàn; Phó Trưởng đoàn;
    Chánh Văn phòng; Phó Chánh Văn phòng; Chánh Thanh tra; Phó Chánh Thanh tra; Chánh án; Phó Chánh án;
    Viện trưởng; Phó Viện trưởng; Cục trưởng; Phó Cục trưởng; Vụ trưởng; Phó Vụ trưởng;
    Tổng cục trưởng; Phó Tổng cục trưởng; Chi cục trưởng; Phó Chi cục trưởng; Hạt trưởng; Đội trưởng;
    Phó Đội trưởng; Tổ trưởng; Tổ phó; Nhóm trưởng; Khoa trưởng; Trạm trưởng; Đồn trưởng;
    Hiệu trưởng; Phó Hiệu trưởng; Thủ trưởng; Thủ trưởng cơ quan ngang Bộ;
    Người đứng đầu; Chủ tọa; Chủ tịch Hội đồng quản trị; Chủ tịch Hội đồng thành viên; Chủ tịch HĐQT;
    Chủ tịch HĐTV;
    Chỉ huy trưởng; Phó Chỉ huy trưởng; Chính ủy; Phó Chính ủy; Chính trị viên; Tư lệnh; Phó Tư lệnh;
    Tổng Tham mưu trưởng; Chủ nhiệm Tổng cục Chính trị; Tham mưu trưởng; Trưởng Công an;
    Phó trưởng Công an;
    Chủ nhiệm Ủy ban; Chủ nhiệm UBKT; Trưởng thôn; Trưởng bản; Trưởng ấp; Thôn trưởng; Bản trưởng; Ấp trưởng;
    Bí thư chi bộ; Trưởng khu phố;
    Tổ trưởng tổ dân phố; Kế toán trưởng; Tổng biên tập; Phó Tổng biên tập; Trưởng Ban Chỉ đạo;
    Phó Trưởng Ban Chỉ đạo;
    Lãnh đạo; Tập thể lãnh đạo; Đại diện lãnh đạo; Đồng chí lãnh đạo; Công chức; Cán bộ; Chuyên viên;
    Trưởng tiểu ban; Trưởng đoàn kiểm tra; Trưởng Đoàn công tác; Phụ trách; Ban lãnh đạo; Trưởng Bộ phận;
    Trưởng ngành;
    Kiểm toán trưởng; Trưởng Kho bạc; Quyền Bộ trưởng; Phó Bí thư Đảng ủy; Thường trực;
    Chủ tịch Ủy ban nhân dân; Phó Chủ tịch Ủy ban nhân dân; Chủ tịch UBND; Phó Chủ tịch UBND;
    Chủ tịch HĐND; Phó Chủ tịch HĐND; Đại diện; PGĐ; GĐ; CVP; PCVP; TGĐ; PTGĐ; Phó TGĐ; Phó GĐ; Trưởng khoa;
    Phó Trưởng khoa;
    Cấp ủy viên; Chi ủy viên;
    Tổng Thư ký; Ban Giám đốc;
    """
)

# Titles that name no single person's office and are no speaker of a meeting.
COLLECTIVE = frozenset(
    {"lãnh đạo", "tập thể lãnh đạo", "thủ trưởng", "người đứng đầu", "cán bộ", "công chức", "chuyên viên"}
)

# How a person is addressed before the name. "đồng chí" is never part of a name.
ADDRESS = entries(
    """
    đồng chí; đ/c; đc; từng đồng chí; mỗi đồng chí; cá nhân đồng chí;
    ông; bà; anh; chị; các đồng chí; các đ/c; các ông; các bà; các anh; TS; TS.; ThS;
    ThS.; PGS; PGS.; GS; GS.; PGS.TS; PGS.TS.; GS.TS; GS.TS.; BS; BS.; KTS; KTS.;
    Thiếu tướng; Trung tướng; Thượng tướng; Đại tướng; Đại tá; Thượng tá; Trung tá; Thiếu tá; Đại úy;
    Thượng úy; Trung úy; Đô đốc; Chuẩn đô đốc; luật sư; bác sĩ; kỹ sư; tiến sĩ; giáo sư;
    đồng chí Thượng tướng;
    """
)

FAMILY_NAMES = entries(
    """
    Nguyễn; Trần; Lê; Phạm; Hoàng; Huỳnh; Phan; Vũ; Võ; Đặng; Bùi; Đỗ; Hồ; Ngô; Dương; Lý; Đinh; Trương;
    Đoàn; Lương; Mai; Cao; Tô; Tạ; Hà; Trịnh; Lâm; Phùng; Tống; Thái; Vương; Đào; Chu; Châu; La; Quách;
    Cù; Khuất; Lò; Lường;
    Nông; Hứa; Ma; Triệu; Bế; Giàng; Vàng; Sùng; Thào; Hầu; Mùa; Mã; Tráng; Quàng; Cầm; Tòng; Điêu; Bạch;
    Doãn; Kiều; Lại; Lưu; Mạc; Nghiêm; Ninh; Ông; Phí; Quan; Tăng; Thạch; Thân; Tôn; Từ; Ung; Viên; Văn;
    Diệp; Đàm; Đồng; Giang; Hàn; Khổng; Kim; Lục; Nhâm; Phó;
    Thiều; Tiêu; Trang; Trà; Uông; Vi; Âu; Đậu; Ân; Cung; Hạ; Hán; Hoa; Lăng; Liễu; Lều; Mẫn; Ngụy; Nhữ;
    Sử; Tào; Thẩm; Thi; Thịnh; Tiết; Tưởng; Xa; Y; Rơ; Ksor; Siu; Kpă; Hoàng Thị; Chẩu; Sầm; Lèng; Cà;
    Lù; Sa; Hờ; Ly; Lầu; Rcom; Đổng; Cấn; Bàn; Đặng Thị; Nay; Danh; Chau; Bá; Ao; Bồ;
    """
)

GIVEN_NAMES = entries(
    """
    An; Anh; Ánh; Ân; Bảo; Bắc; Bích; Bình; Cảnh; Chi; Chiến; Chinh; Chính; Chung; Công; Cường; Cúc;
    Dũng; Dung; Duy; Duyên; Dương; Đạt; Đại; Đăng; Điệp; Đông; Đức; Đồng; Giang; Hà; Hải; Hạnh; Hảo;
    Hằng; Hậu; Hiền; Hiển; Hiếu; Hiệp;
    Hoa; Hòa; Hoài; Hoàn; Hoàng; Hồng; Huệ; Hùng; Huy; Huyền; Hưng; Hương; Hường; Hữu; Khải; Khang;
    Khanh; Khánh; Khoa; Khôi; Kiên; Lan; Lâm; Lập; Liên; Linh; Loan; Long; Lộc; Lợi; Luân; Lương; Ly;
    Mai; Mạnh; Mẫn; Minh; My; Nam; Nga; Ngân; Nghĩa; Ngọc; Nguyên; Nguyệt;
    Nhân; Nhàn; Nhật; Nhi; Nhung; Như; Oanh; Phong; Phú; Phúc; Phụng; Phước; Phương; Phượng; Quang; Quân;
    Quốc; Quế; Quyền; Quyết; Quỳnh; Sang; Sinh; Sơn; Tài; Tâm; Tân; Thái; Thanh; Thành; Thảo; Thắng; Thế;
    Thiện; Thịnh; Thoa; Thọ; Thu; Thuận; Thủy; Thúy; Thùy; Thư;
    Thương; Tiến; Tín; Toàn; Trang; Trâm; Trí; Trinh; Trọng; Trung; Trường; Tú; Tuấn; Tùng; Tuyến; Tuyết;
    Uyên; Vân; Việt; Vinh; Vĩnh; Vượng; Xuân; Yên; Yến; Tường; Thăng; Kỳ; Khiêm; Đoan; Diễm; Diệu; Hân;
    Tỉnh; Tuân; Thao; Sỹ; Sự; Thức; Ninh; Thực; Nhất; Ngoan;
    """
)
