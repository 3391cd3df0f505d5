"""Names of offices in Viet Nam as data: kinds of units, what they are named after, words for groups of them.

Sources: the organisation of the Party, the State, the Front, the forces, schools and enterprises as the laws on
organisation set it since 2006, with the ministries and departments before and after the mergers of 2025.
"""


def entries(table: str) -> tuple[str, ...]:
    """Entries are separated by ";" since names contain commas."""
    return tuple(dict.fromkeys(" ".join(item.split()) for item in table.split(";") if item.strip()))


# Units whose name is whole without a field: a place or a level may follow ("Ủy ban nhân dân các xã").
WHOLE = entries(
    """
    Ủy ban nhân dân; UBND; Ủy ban nhân; ủy ban; UB; Ủy ban hành chính; Hội đồng nhân dân; HĐND;

    Thường trực Hội đồng nhân dân; Thường trực HĐND; Đoàn đại biểu Quốc hội; Đoàn ĐBQH;
    Ban Chấp hành Trung ương; Ban Chấp hành Trung ương Đảng; Ban Chấp hành; BCH; Ban Chấp hành Đảng bộ;
    BCH Đảng bộ;
    Ban Thường vụ; BTV; Thường vụ; Thường trực; Ban Thường trực; BTT; Ban Bí thư; Ban Bí thư Trung ương Đảng;
    Bộ Chính trị; Tỉnh ủy; Thành ủy; Huyện ủy; Quận ủy; Thị ủy; Đảng ủy; TU; Đảng bộ; Chi bộ; chi ủy;
 Đảng ủy cơ sở; Đảng ủy bộ phận; Đảng đoàn; Ban Cán sự đảng; Ban cán sự;
    Quân ủy Trung ương; Đảng ủy Công an Trung ương; Đảng ủy Khối; Văn phòng Trung ương Đảng;
    Văn phòng Trung ương;
    Chính phủ; Quốc hội; Ủy ban Thường vụ Quốc hội; Văn phòng Chính phủ; VPCP; Văn phòng Quốc hội;
    Văn phòng Chủ tịch nước; Thanh tra Chính phủ; Kiểm toán Nhà nước; Ngân hàng Nhà nước; NHNN; NHNNVN;
    Ngân hàng Nhà nước Việt Nam; Ngân hàng Chính sách xã hội; Ngân hàng CSXH; Kho bạc Nhà nước; KBNN;
    Bảo hiểm xã hội; BHXH; Bảo hiểm xã hội Việt Nam; Thống kê; Bưu điện; Điện lực; Hải quan; Kiểm lâm;
    Tòa án nhân dân; TAND; Tòa án nhân dân tối cao; Viện kiểm sát nhân dân; Viện kiểm sát; VKSND;
    Viện Kiểm sát nhân dân tối cao; Thi hành án dân sự; Văn phòng Bộ; Thanh tra Bộ;
    Công an; CA; Quân đội; quân sự; Bộ Chỉ huy Quân sự; Bộ CHQS; Ban Chỉ huy Quân sự; Ban CHQS; BCHQS;
    Bộ đội Biên phòng; Bộ Chỉ huy Bộ đội Biên phòng; BĐBP; Bộ Chỉ huy BĐBP; Đồn Biên phòng;
    Đồn Biên phòng cửa khẩu;
    Cảnh sát PCCC; Cảnh sát giao thông; CSGT; Cảnh sát biển; Cảnh sát phòng cháy và chữa cháy;
    Cảnh sát PCCC và CNCH; Cảnh sát phòng cháy chữa cháy; Cảnh sát phòng cháy, chữa cháy; Cảnh sát PC&CC;
    Bộ Tư lệnh; Bộ Tư lệnh Thủ đô; Quân khu; Bộ Tổng tham mưu; Tổng cục Chính trị;
    Ủy ban Mặt trận Tổ quốc; Ủy ban Mặt trận Tổ quốc Việt Nam; Mặt trận Tổ quốc;
    Mặt trận Tổ quốc Việt Nam; Mặt trận;
    MTTQ; MTTQ Việt Nam; UBMTTQ; UB MTTQ; UBMTTQ Việt Nam; UBMTTQVN; Ủy ban MTTQ; Ủy ban MTTQ Việt Nam;
    Ủy ban Trung ương MTTQ; Ủy ban Trung ương MTTQ Việt Nam; Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam;
    Ủy ban T.Ư MTTQ Việt Nam; Ban Thường trực Ủy ban MTTQ; Ban Thường trực Ủy ban Mặt trận Tổ quốc;
    Mặt trận Tổ quốc và các đoàn thể; MTTQ và các đoàn thể; Mặt trận và các đoàn thể;
    Mặt trận Tổ quốc và các tổ chức chính trị - xã hội; MTTQ và các tổ chức chính trị - xã hội;
    Mặt trận Tổ quốc và các đoàn thể chính trị - xã hội; MTTQ và các đoàn thể chính trị - xã hội;
;
    Liên đoàn Lao động; LĐLĐ; Tổng Liên đoàn Lao động; Tổng Liên đoàn Lao động Việt Nam; Công đoàn;
    Tổng LĐLĐ; Tổng LĐLĐ Việt Nam; Tổng LĐLĐVN; CĐCS; CĐ cơ sở; CĐ ngành; CĐ Viên chức; CĐ các KCN; Tỉnh Hội; Hội ND;
    Trung ương Hội; T.Ư Hội;
    Đoàn Thanh niên; Đoàn TN; Đoàn TNCS Hồ Chí Minh; Đoàn Thanh niên Cộng sản Hồ Chí Minh; Đoàn TNCSHCM;
    Tỉnh đoàn;
    Thành đoàn; Huyện đoàn; Quận đoàn; Thị đoàn; Đoàn phường; Đoàn xã; Trung ương Đoàn;
    Hội Nông dân; HND; Hội Nông dân Việt Nam; Hội Liên hiệp Phụ nữ; Hội LHPN; HLHPN; Hội Phụ nữ;
    hội Liên hiệp Phụ nữ;
    Hội Cựu chiến binh; Hội CCB; Hội Chữ thập đỏ; Hội CTĐ; Hội Khuyến học; Hội Người cao tuổi;
    Hội Doanh nghiệp;
    Hội Liên hiệp Thanh niên; Hội Cựu giáo chức; Hội Luật gia; Hội Nhà báo; Hội Đông y; Liên minh Hợp tác xã;
    Liên hiệp các Hội Khoa học và Kỹ thuật; Liên hiệp các tổ chức hữu nghị; Hội Cựu thanh niên xung phong;
    Ủy ban Kiểm tra; UBKT; UBKTTU; UBKTTW; Ủy ban Kiểm tra Trung ương; Ban Tổ chức; BTC; Ban Tuyên giáo; BTG;
    Ban Tuyên giáo và Dân vận; Ban Dân vận; Ban Nội chính; Ban Kinh tế; Ban Chính sách, chiến lược;
    Ban Xây dựng Đảng;
    Ban Tổ chức Trung ương; Ban Tuyên giáo Trung ương; Ban Tuyên giáo và Dân vận Trung ương;
    Ban Dân vận Trung ương;
    Ban Nội chính Trung ương; Ban Kinh tế Trung ương; Ban Đối ngoại Trung ương;
    Ban Chính sách, chiến lược Trung ương;
    Hội đồng Lý luận Trung ương; Học viện Chính trị quốc gia Hồ Chí Minh; Trường Chính trị;
    Trung tâm chính trị;
    Trung tâm bồi dưỡng chính trị; Báo Nhân Dân; Tạp chí Cộng sản; Thông tấn xã Việt Nam; TTXVN;
    Đài Tiếng nói Việt Nam; Đài Truyền hình Việt Nam; Đài Phát thanh và Truyền hình; Đài PT-TH; Đài PTTH;
    Đài Truyền thanh;
    Đài Truyền thanh - Truyền hình; Báo và Phát thanh, Truyền hình; Đài Khí tượng Thủy văn;
    Cổng thông tin điện tử;
    Trung tâm Văn hóa - Thông tin và Thể thao; Trung tâm Truyền thông - Văn hóa;
    Trung tâm Phục vụ hành chính công; Trung tâm Hành chính công; Bộ phận Một cửa;
    Bộ phận Tiếp nhận và Trả kết quả;
    Trung tâm phát triển quỹ đất; Trung tâm Y tế; Trạm Y tế; Bệnh viện Đa khoa; Trung tâm Kiểm soát bệnh tật;
    Trung tâm dịch vụ nông nghiệp; Trung tâm Khuyến nông; Văn phòng Đăng ký đất đai;
    Chi nhánh Văn phòng Đăng ký đất đai;
    Hạt Kiểm lâm; Chi cục Kiểm lâm; Đội Quản lý thị trường; Quản lý thị trường; Cục Quản lý thị trường;
    Văn phòng HĐND và UBND; Văn phòng HĐND - UBND; Văn phòng Hội đồng nhân dân và Ủy ban nhân dân;
    Văn phòng HĐND&UBND; Văn phòng Đoàn ĐBQH và HĐND; Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân;
    Hội đồng Dân tộc; Hội đồng dân tộc của Quốc hội; Ủy ban Dân tộc; Ban Dân nguyện;
    Ủy ban Chứng khoán Nhà nước; Ủy ban An toàn giao thông Quốc gia; Ban An toàn giao thông; Ban ATGT;
    Ủy ban Quản lý vốn nhà nước tại doanh nghiệp; Ban Quản lý Lăng Chủ tịch Hồ Chí Minh;
    Ban Quản lý khu kinh tế; Ban Quản lý KKT; Ban Quản lý các khu công nghiệp; Ban Quản lý các KCN;
    Ban Quản lý Khu kinh tế và các khu công nghiệp; Ban Quản lý dự án đầu tư xây dựng;
    BQL dự án đầu tư xây dựng;
    Ban Quản lý dự án; Ban QLDA; BQLDA; BQL dự án; Ban Quản lý; BQL; Ban Quản lý rừng phòng hộ;
    Ban Quản lý rừng đặc dụng;
    Ban Quản lý dự án đầu tư xây dựng công trình giao thông;
    Ban Quản lý dự án đầu tư xây dựng công trình dân dụng và công nghiệp;
    Ban Quản lý dự án đầu tư xây dựng các công trình dân dụng và công nghiệp;
    Ban QLDA đầu tư xây dựng công trình giao thông;
    Ban Quản lý dự án đầu tư xây dựng các công trình giao thông; Ban Quản lý dự án đầu tư xây dựng hạ tầng;
    Ban QLDA ĐTXD;
    Ban Quản lý dự án đầu tư xây dựng công trình nông nghiệp và phát triển nông thôn;
    Ban Quản lý dự án ĐTXD; BQLDA ĐTXD;
    Ban Quản lý dự án Đầu tư xây dựng khu vực; Ban QLDA đầu tư xây dựng; Ban Quản lý chợ;
    Ban Quản lý di tích; Ban Quản lý đường sắt đô thị;
    Ban Chỉ đạo; BCĐ; Ban Chỉ đạo Trung ương; Ban Chỉ huy; Ban Tổ chức hội nghị; Tổ công tác;
    Tổ giúp việc; Tổ Chỉ đạo;
    Đoàn công tác; Đoàn kiểm tra; Đoàn giám sát; Hội đồng thẩm định; Hội đồng nghĩa vụ quân sự; Hội đồng NVQS;
    Hội đồng Thi đua - Khen thưởng; Hội đồng phối hợp phổ biến giáo dục pháp luật; Hội đồng quản trị;
    Hội đồng thành viên;
    Hội đồng trường; Ban Giám đốc; Ban Giám hiệu; Ban Lãnh đạo; Ban công tác Mặt trận; Ban Thanh tra nhân dân;
    Ban Văn hóa - Xã hội; Ban Kinh tế - Ngân sách; Ban Pháp chế; Ban Đô thị; Ban Kinh tế - Xã hội;
    Ban Dân tộc;
    Thanh tra; Văn phòng; Văn phòng điều phối nông thôn mới; Văn phòng Điều phối nông thôn mới;
    Tập đoàn Điện lực Việt Nam; EVN; Tập đoàn Dầu khí Việt Nam; PVN; Tập đoàn Viettel; VNPT; Viettel;
    Vinachem; TKV;
    Tập đoàn Công nghiệp - Năng lượng quốc gia Việt Nam; Tổng công ty Cảng hàng không Việt Nam; ACV; VEC;
    Tổng công ty Hàng không Việt Nam; Vietnam Airlines; Tập đoàn Công nghiệp Than - Khoáng sản Việt Nam;
    Petrolimex;
    Tổng công ty Đường sắt Việt Nam; Tổng công ty Hàng hải Việt Nam;
    Liên đoàn Thương mại và Công nghiệp Việt Nam; VCCI;
    Thuế tỉnh; Thuế thành phố; Thuế cơ sở; Kho bạc Nhà nước khu vực; Chi cục Thuế khu vực;
    Chi cục Hải quan khu vực; Bảo hiểm xã hội khu vực; Ban Chỉ huy Phòng thủ khu vực;
    Ban Chỉ huy Phòng thủ dân sự; Tòa án nhân dân khu vực; Viện kiểm sát nhân dân khu vực;
    Đảng ủy Khối các cơ quan; Đảng ủy Khối các cơ quan và Doanh nghiệp; Đảng ủy Khối Doanh nghiệp;
    Đảng ủy Khối các cơ quan Trung ương; Đảng ủy Khối doanh nghiệp Trung ương;
    Đảng ủy Ủy ban nhân dân; Đảng ủy UBND; Đảng ủy các cơ quan Đảng; Đảng ủy Quân sự; Đảng ủy Công an;
    Đảng đoàn Hội đồng nhân dân; Đảng đoàn HĐND; Đảng đoàn Quốc hội; Đảng đoàn MTTQ;
    Báo và Đài Phát thanh, Truyền hình; Báo và Đài Phát thanh và Truyền hình; Báo và Đài PT-TH;
    Văn phòng Đoàn đại biểu Quốc hội và HĐND; Chi đoàn; Chi đoàn Thanh niên; Chi hội; Chi hội Phụ nữ;
    Chi hội Nông dân; Công đoàn cơ quan; Công đoàn cơ sở; Công đoàn ngành; Công đoàn viên chức;
    Hội đồng bồi thường, hỗ trợ và tái định cư; Hội đồng bồi thường, hỗ trợ, tái định cư; Hội đồng GPMB;
    Ban giải phóng mặt bằng; Ban bồi thường giải phóng mặt bằng; Ban GPMB; Trung tâm Cung ứng dịch vụ công;
    Tổng công ty Đầu tư phát triển đường cao tốc Việt Nam; Tổ công nghệ số cộng đồng; Trạm Khuyến nông;
    Văn phòng Ban Chỉ đạo; Cơ quan Thường trực Ban Chỉ đạo; Văn phòng thường trực; Cơ quan thường trực;
    Tiểu ban; Tiểu ban Văn kiện; Tiểu ban Nhân sự; Tiểu ban Tuyên truyền; Tiểu ban Nội dung; Tiểu ban Hậu cần;
    Tiểu ban Kinh tế - Xã hội; Tiểu ban Điều lệ Đảng; Tiểu ban Tổ chức phục vụ; Tiểu ban An ninh;
    Bộ phận thường trực; Ban Tổng Giám đốc; Ban Kiểm soát; HĐQT; HĐTV; Đại hội đồng cổ đông;
    Khối vận; Khối dân vận; Tổ Thư ký; Tổ đề án; Tổ Đề án 06; Tổ soạn thảo;
    """
)

# Those of the names above that a matter in small letters may follow: "Ban Chỉ đạo" + "phòng, chống tội phạm".
COMMITTEES = entries(
    """
    Ban Quản lý dự án; Ban QLDA; BQLDA; Ban Chỉ đạo; BCĐ; Tổ công tác; Ban Chỉ huy; Tổ Chỉ đạo; Ban Quản lý;
    Văn phòng Ban Chỉ đạo
    """
)

# Kinds of units that take a name or field of their own ("Sở" + "Y tế").
KINDS = entries(
    """
    Vùng Cảnh sát biển; Vùng Hải quân; Quân khu; Hải đoàn; Hải đội; Đoàn Kinh tế - Quốc phòng; Trại giam;
    Bộ; Sở; Vụ; Cục; Tổng cục; Chi cục; Phòng; Ban; Viện; Văn phòng; Văn phòng đại diện; Trung tâm; Hội;
    Hội đồng; Ủy ban;
    Tập đoàn; Tổng công ty; Tổng Công ty; Công ty; Công ty cổ phần; Công ty CP; Công ty TNHH;
    Công ty TNHH MTV; Cty;
    Công ty Điện lực; Công ty Cấp nước; Xí nghiệp; Nhà máy; Trường; Trường Đại học; Đại học;
    Trường Cao đẳng; Cao đẳng;
    Trường THPT; Trường THCS; Trường Tiểu học; Trường Mầm non; Trường phổ thông;
    Trường Trung học phổ thông; Học viện;
    Bệnh viện; BV; BVĐK; TTYT; Trung tâm Y tế; Trạm; Đội; Đoàn; Tổ; Khoa; Bộ phận; Ngân hàng; Ngân hàng TMCP; Chi nhánh;
    Quỹ; Hiệp hội;
    Liên đoàn; Liên hiệp; Liên minh; Hợp tác xã; HTX; Đài; Báo; Tạp chí; Nhà xuất bản; Kho; Cảng;
    Cảng vụ; Vườn quốc gia;
    Khu bảo tồn; Bảo tàng; Thư viện; Nhà hát; Hạt; Đồn; Lữ đoàn; Sư đoàn; Trung đoàn; Tiểu đoàn;
    Quân chủng; Quân đoàn;
    Binh chủng; Binh đoàn; Bộ Tư lệnh; Bộ Chỉ huy; Ban Chỉ huy; Ban Chỉ đạo; BCĐ; Ban Quản lý;
    Ban Quản lý dự án; BQL;
    Ban QLDA; Ban Liên lạc; Ban Điều hành; Tổ công tác; Nhóm; Khối; Cụm; Chi bộ; Đảng bộ; Đảng ủy;
    Công đoàn; Thanh tra;
    Tòa án; Cổng; Phân viện; Phân hiệu; Lực lượng; Cảnh sát; Đảng đoàn; Ban Cán sự đảng; Câu lạc bộ;
    Ban Tổ chức;
    Đoàn công tác; Hội Liên hiệp; Sàn; Khu; Ga; Mặt trận;
    Tổng Liên đoàn;
    Tổng đội; Ban Thư ký; Tiểu ban; Tổ Thư ký; Thường trực Ban Chỉ đạo
    """
)

# What ministries, departments, divisions and rooms are named after; names with "và" and commas are whole names.
FIELDS = entries(
    """
    Y tế; Tài chính; Nội vụ; Xây dựng; Tư pháp; Công Thương; Công thương; Ngoại giao; Ngoại vụ; Du lịch;
    Quốc phòng;
    Công an; Văn hóa; Thể thao; Giao thông; Giao thông vận tải; Giao thông Vận tải; GTVT; Nông nghiệp;
    Thủy sản;
    Lâm nghiệp; Thủy lợi; Thương mại; Công nghiệp; Dân tộc; Tôn giáo; Thanh tra; Kinh tế; Tổ chức;
    Pháp chế; Quy hoạch;
    Quy hoạch - Kiến trúc; QH-KT; QHKT; Kế hoạch và Đầu tư; Kế hoạch - Đầu tư; Kế hoạch Đầu tư; KH&ĐT;
    KH-ĐT; KHĐT; KH và ĐT;
    Nông nghiệp và Phát triển nông thôn; Nông nghiệp và PTNT; NN&PTNT; NN-PTNT; NNPTNT; NN và PTNT;
    Nông nghiệp - PTNT;
    Nông nghiệp & Phát triển nông thôn; Nông nghiệp & PTNT; Nông nghiệp và Môi trường; NN&MT; NNMT;
    NN-MT; NN và MT;
    Nông nghiệp - Môi trường; Nông nghiệp & Môi trường; Tài nguyên và Môi trường;
    Tài nguyên - Môi trường; TN&MT; TN-MT; TNMT; TN và MT;
    Tài nguyên & Môi trường; Tài nguyên môi trường; Môi trường; Giáo dục và Đào tạo; Giáo dục - Đào tạo;
    Giáo dục Đào tạo;
    Giáo dục & Đào tạo; GD&ĐT; GD-ĐT; GDĐT; GD và ĐT; Lao động - Thương binh và Xã hội;
    Lao động, Thương binh và Xã hội;
    Lao động - Thương binh - Xã hội; Lao động Thương binh và Xã hội; LĐ-TB&XH; LĐTB&XH; LĐTBXH;
    LĐ-TB và XH; LĐ-TBXH;
    Lao động - TB&XH; Lao động - TB và XH; LĐTB và XH; Lao động; Việc làm; Văn hóa, Thể thao và Du lịch;
    VH,TT&DL; VHTT&DL; VH-TT&DL;
    VHTTDL; VH-TT-DL; VH,TT và DL; Văn hóa - Thể thao và Du lịch; Văn hóa - Thể thao - Du lịch;
    Văn hóa - Thể thao;
    Văn hóa và Thể thao; VH-TT; VH&TT; VHTT; Văn hóa - Thông tin; Văn hóa và Thông tin;
    Văn hóa Thông tin; Văn hóa - Xã hội;
    Văn hóa - Khoa học và Thông tin; Văn hóa, Khoa học và Thông tin; Văn hóa - Khoa học; VHKH&TT;
    Văn hóa, Khoa học - Thông tin; Văn hóa và Du lịch; Khoa học và Công nghệ; Khoa học - Công nghệ;
    Khoa học & Công nghệ;
    KH&CN; KH-CN; KHCN; KH và CN; Khoa học, Công nghệ và Môi trường; Khoa học công nghệ;
    Thông tin và Truyền thông;
    Thông tin - Truyền thông; Thông tin & Truyền thông; TT&TT; TT-TT; TTTT; TT và TT;
    Dân tộc và Tôn giáo; DT&TG; DTTG;
    Tôn giáo - Dân tộc; Dân tộc - Tôn giáo; Tài chính - Kế hoạch; Tài chính Kế hoạch;
    Tài chính và Kế hoạch; TC-KH; TCKH;
    Kinh tế - Hạ tầng; Kinh tế và Hạ tầng; Kinh tế - Hạ tầng và Đô thị; Kinh tế, Hạ tầng và Đô thị;
    Kinh tế - Kế hoạch;
    Kinh tế - Ngân sách; Kinh tế - Xã hội; Quản lý đô thị; QLĐT; Quản lý Đô thị; Hạ tầng kinh tế;
    Quản lý xây dựng;
    Kinh tế và Tài chính; Kinh tế, Ngân sách; Tài chính, Ngân sách; Tài chính - Ngân sách; Văn hóa và Xã hội;
    Pháp luật và Tư pháp; Quốc phòng, An ninh và Đối ngoại; Khoa học, Công nghệ và Môi trường;
    Công tác đại biểu;
    Dân nguyện và Giám sát; Văn hóa, Giáo dục; Các vấn đề xã hội; Pháp luật; Đối ngoại; Tư pháp - Hộ tịch;
    Tổ chức cán bộ; Tổ chức - Hành chính; Hành chính - Tổng hợp; Hành chính - Quản trị; Hành chính;
    Tổng hợp; Quản trị;
    Kế hoạch - Tài chính; Kế hoạch Tài chính; Kế hoạch; Kế toán; Đào tạo; Thi đua - Khen thưởng;
    Thi đua khen thưởng;
    Hợp tác quốc tế; Hội nhập quốc tế; Vận tải; An toàn giao thông; Kết cấu hạ tầng; Khoa học; Kỹ thuật;
    Nghiệp vụ;
    Quản lý đất đai; Đất đai; Quản lý tài nguyên nước; Biến đổi khí hậu; Khí tượng Thủy văn;
    Quản lý đê điều và Phòng, chống thiên tai;
    Phòng, chống thiên tai; Phòng chống thiên tai; Phòng thủ dân sự;
    Phòng chống thiên tai và Tìm kiếm cứu nạn;
    Phòng, chống thiên tai và Tìm kiếm cứu nạn; PCTT và TKCN; PCTT&TKCN; Trồng trọt và Bảo vệ thực vật;
    Bảo vệ thực vật;
    Chăn nuôi và Thú y; Thú y; Chăn nuôi; Kiểm lâm; Thủy lợi và Phòng, chống thiên tai;
    Phát triển nông thôn; Kiểm ngư;
    Quản lý chất lượng nông lâm sản và thủy sản; Quản lý thị trường; QLTT; Xúc tiến thương mại;
    Xúc tiến đầu tư;
    Xuất nhập khẩu; Quản lý Dược; Quản lý Khám, chữa bệnh; Phòng bệnh; Y tế dự phòng; An toàn thực phẩm;
    Dân số; Bảo trợ xã hội;
    Báo chí; Phát thanh, truyền hình và thông tin điện tử; PT-TH; Viễn thông; Bưu chính; Chuyển đổi số;
    An toàn thông tin;
    Thống kê; Thuế; Hải quan; Dự trữ Nhà nước; Quản lý công sản; Ngân sách nhà nước; Ngân sách; Đầu tư;
    Đấu thầu; Quản lý giá;
    Kiểm soát thủ tục hành chính; KSTTHC; Hàng không Việt Nam; Hàng không; Hàng hải; Đường bộ;
    Đường bộ Việt Nam; Đường sắt;
    Đăng kiểm Việt Nam; Đường thủy nội địa; Hàng hải và Đường thủy Việt Nam; Giám định; Điện lực; Than;
    Dầu khí; Hóa chất;
    Cảnh sát giao thông; An ninh; Cảnh sát hình sự; Cảnh sát điều tra; PCCC và CNCH; Xây dựng phong trào;
    Tuyên huấn; Dân quân tự vệ; Tác chiến; Quân lực; Chính trị; Hậu cần; Tham mưu; Cựu chiến binh;
    Phụ nữ; Nông dân;
    Thanh niên; Chữ thập đỏ; Giáo dục; Mầm non; Tiểu học; Trung học; Giáo dục nghề nghiệp;
    Giáo dục thường xuyên;
    Giáo dục nghề nghiệp - Giáo dục thường xuyên; GDNN-GDTX; Địa chính; Địa chính - Xây dựng;
    Nông thôn mới; Đô thị; Môi trường đô thị;
    Công trình đô thị; Cây xanh; Cấp nước; Thoát nước; Thủy nông; Khai thác công trình thủy lợi;
    Quản lý khai thác công trình thủy lợi;
    Quản lý các khu công nghiệp; Quản lý đầu tư; Quản lý công nghiệp; Quản lý nhà; Kiến trúc; Hạ tầng;
    Thẩm định;
    Phát triển đô thị; Phát triển quỹ đất; Kỹ thuật nông nghiệp; Dịch vụ nông nghiệp; Khuyến nông;
    Dịch vụ việc làm;
    Trợ giúp pháp lý; Công chứng; Bổ trợ tư pháp; Bán đấu giá tài sản; Quan trắc;
    Xúc tiến đầu tư, thương mại và du lịch;
    Xúc tiến Đầu tư, Thương mại, Du lịch; Pháp y; Kiểm nghiệm; Kiểm định; Ứng dụng; Công nghệ thông tin;
    Bảo vệ môi trường;
    Bảo vệ và Phát triển rừng; Kinh tế hợp tác; Tiếp công dân; Đối ngoại và Hợp tác quốc tế; Cơ yếu;
    Lưu trữ; Văn thư - Lưu trữ; Văn hóa, Thông tin và Thể thao; Văn hóa, Thông tin - Thể thao;
    Văn hóa, Thể thao và Truyền thanh; Văn hóa, Thông tin, Thể thao và Du lịch; Văn hóa, Thể thao;
    Văn hóa, Thể thao và Truyền thông; Dịch vụ công ích; Dịch vụ tổng hợp; Thanh tra giao thông;
    Kế hoạch tổng hợp; Kế hoạch - Tổng hợp; Vật tư - Thiết bị y tế; Vật tư, thiết bị y tế; Điều dưỡng;
    Kiểm soát nhiễm khuẩn; Công tác xã hội; Tài chính - Kế toán; Tài chính kế toán; Công tác sinh viên;
    Hồi sức cấp cứu; Khám bệnh; Chẩn đoán hình ảnh; Xét nghiệm; Quản lý khoa học; Quản trị - Thiết bị;
    Quản lý đô thị và Môi trường; Kinh tế - Xã hội; Tổ chức - Nội vụ; Cải cách hành chính;
    """
)

# Departments of ministries and rooms of departments whose names are longer than their first field.
LONG_FIELDS = entries(
    """
    Khám, chữa bệnh; Quản lý Khám, chữa bệnh; Quản lý Khám chữa bệnh; Quản lý Y, Dược cổ truyền;
    Y Dược cổ truyền;
    Bà mẹ và Trẻ em; Sức khỏe Bà mẹ - Trẻ em; Sức khỏe Bà mẹ và Trẻ em; Quản lý Môi trường y tế;
    Bảo hiểm y tế; Dược;
    Hạ tầng và Thiết bị y tế; Trang thiết bị và Công trình y tế; Khoa học công nghệ và Đào tạo; Nghiệp vụ Y;
    Nghiệp vụ Dược;
    Giáo dục Đại học; Giáo dục Trung học; Giáo dục Tiểu học; Giáo dục Mầm non; Giáo dục Phổ thông;
    Quản lý chất lượng;
    Nhà giáo và Cán bộ quản lý giáo dục; Cơ sở vật chất; Giáo dục chính trị và Công tác học sinh, sinh viên;
    Khảo thí;
    Quản lý xây dựng và Chất lượng công trình giao thông; Quản lý đầu tư xây dựng; Kinh tế xây dựng;
    Kinh tế - Quản lý đầu tư xây dựng;
    Kết cấu hạ tầng giao thông; Quản lý doanh nghiệp; Đối tác công - tư;
    Giám định Nhà nước về chất lượng công trình xây dựng;
    Quản lý nhà và thị trường bất động sản; Quy hoạch - Kiến trúc; Vật liệu xây dựng; Hạ tầng kỹ thuật;
    Phát triển đô thị;
    Thị trường trong nước; Quản lý và Phát triển thị trường trong nước; Thương mại điện tử và Kinh tế số;
    Phòng vệ thương mại;
    Điều tiết điện lực; Điện lực và Năng lượng tái tạo; Dầu khí và Than;
    Kỹ thuật an toàn và Môi trường công nghiệp;
    Cạnh tranh và Bảo vệ người tiêu dùng; Tiết kiệm năng lượng và Phát triển bền vững; Quản lý năng lượng;
    Quản lý thương mại;
    Quản lý nợ và Tài chính đối ngoại; Quản lý, giám sát bảo hiểm; Chính sách thuế; Hành chính sự nghiệp;
    Tài chính ngân hàng;
    Quản lý đấu thầu; Đầu tư nước ngoài; Phát triển doanh nghiệp; Kinh tế địa phương và lãnh thổ;
    Tổng hợp kinh tế quốc dân;
    Quản lý ngân sách; Tài chính doanh nghiệp; Quản lý giá và Công sản; Đăng ký kinh doanh;
    Đầu tư, Thẩm định và Giám sát đầu tư;
    Trồng trọt; Quản lý đê điều; Khoáng sản; Địa chất và Khoáng sản Việt Nam;
    Kinh tế hợp tác và Phát triển nông thôn; Viễn thám;
    Chất lượng, Chế biến và Phát triển thị trường; Quản lý đất đai; Kiểm soát ô nhiễm môi trường;
    Bảo tồn thiên nhiên và Đa dạng sinh học;
    Xuất bản, In và Phát hành; Tần số vô tuyến điện; Thông tin đối ngoại; Thông tin cơ sở; Tin học hóa;
    Thông tin điện tử;
    Thông tin cơ sở và Thông tin đối ngoại; Công nghiệp công nghệ thông tin; Sở hữu trí tuệ;
    Tiêu chuẩn Đo lường Chất lượng; Đổi mới sáng tạo;
    Di sản văn hóa; Nghệ thuật biểu diễn; Điện ảnh; Bản quyền tác giả; Văn hóa cơ sở;
    Mỹ thuật, Nhiếp ảnh và Triển lãm; Gia đình;
    Thể dục thể thao; Du lịch Quốc gia Việt Nam; Quản lý văn hóa; Quản lý di sản;
    Xây dựng nếp sống văn hóa và gia đình;
    Công chức - Viên chức; Chính quyền địa phương; Cải cách hành chính; Tiền lương;
    Thi đua - Khen thưởng Trung ương; Tổ chức - Biên chế;
    Văn thư và Lưu trữ nhà nước; Tôn giáo Chính phủ; Xây dựng chính quyền; Tổ chức, biên chế;
    Xây dựng chính quyền và công tác thanh niên;
    Phổ biến, giáo dục pháp luật; Kiểm tra văn bản và Quản lý xử lý vi phạm hành chính;
    Hộ tịch, quốc tịch, chứng thực; Pháp luật hình sự - hành chính;
    Cảnh sát quản lý hành chính về trật tự xã hội; Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ;
    Quản lý xuất nhập cảnh; Cảnh sát kinh tế;
    An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao; Cảnh sát điều tra tội phạm về ma túy;
    Cảnh sát môi trường; An ninh kinh tế;
    Trẻ em; Phòng, chống tệ nạn xã hội; Quan hệ lao động và Tiền lương; An toàn lao động;
    Quản lý lao động ngoài nước; Người có công;
    Phòng, chống tham nhũng, lãng phí, tiêu cực; Phòng, chống tham nhũng, tiêu cực; Phòng chống tham nhũng;
    Cải cách tư pháp; Cơ sở đảng;
    Tổ chức Cơ sở đảng, Đảng viên; Lý luận chính trị; Tuyên truyền, báo chí - xuất bản; Khoa giáo;
    Dân chủ - Pháp luật; Phong trào;
    Xây dựng nông thôn mới; Các chương trình mục tiêu quốc gia; Chương trình mục tiêu quốc gia;
    Phòng, chống dịch; Phòng, chống tội phạm;
    Phòng, chống AIDS và Phòng, chống tệ nạn ma túy, mại dâm; Vì sự tiến bộ của phụ nữ;
    Quản lý trật tự đô thị; Quản lý trật tự xây dựng;
    Quản lý trật tự xây dựng và Đô thị; Cảnh sát giao thông - Trật tự; Vệ sinh môi trường; Quản lý dự án;
    Công trình công cộng; Hạ tầng và Đô thị;
    """
)

# Nouns that make a group when a number or "các" stands before them, or several stand together.
GROUP_NOUNS = entries(
    """
    điểm thi; hội đồng thi; cụm thi; điểm trường; cá nhân; tập thể; tuyên truyền viên; báo cáo viên;
    cộng tác viên; hòa giải viên; giảng viên; sinh viên; học viên;
    đảng viên; công chức; viên chức; người lao động; đoàn viên; hội viên;
    chi hội; chi đoàn; chủ tàu; chủ phương tiện; chủ cơ sở; chủ hộ; thầy cô giáo; giáo viên; nhà máy; nhà khoa học;
    xí nghiệp; phân xưởng; liên đoàn lao động; công đoàn; công đoàn cơ sở; nhà sản xuất; nhà phân phối;
    hãng hàng không; hộ gia đình;
    bộ; ban; ngành; sở; phòng; cục; vụ; viện; cơ quan; đơn vị; địa phương; tổ chức; cấp ủy; cấp ủy đảng;
    cấp; cấp chính quyền; chính quyền;
    đoàn thể; hội; hội đoàn thể; ban ngành; sở ngành; phòng ban; bộ ngành; xã; phường; thị trấn; đặc khu;
    huyện; quận; thị xã; thành phố; tỉnh;
    xã phường; quận huyện; tỉnh thành; tỉnh, thành; tỉnh, thành phố; tỉnh, thành ủy; thôn; bản; ấp; khu phố;
    tổ dân phố; tổ; khu dân cư; buôn; làng;
    bộ phận; ủy ban; ủy ban nhân dân; ubnd; tp; tx; tt;
    doanh nghiệp; công ty; tổng công ty; tập đoàn; nhà thầu; nhà thầu thi công; nhà đầu tư;
    chủ đầu tư; chủ dự án; chủ rừng;
    chủ hồ; chủ thể; hợp tác xã; htx;
    ban quản lý dự án; ban quản lý; ban qlda; bql dự án; bql; chi bộ; đảng bộ; đảng ủy; tổ chức đảng;
    tổ chức cơ sở đảng; chi ủy; tổ chức chính trị - xã hội;
    trường; trường học; nhà trường; trường mầm non; trường tiểu học; trường trung học cơ sở; trường THCS;
    trường THPT; trường trung học phổ thông; mầm non; tiểu học; trung học cơ sở; THCS; THPT;
    trung học phổ thông; trường đại học; đại học; cao đẳng; trường phổ thông;
    cơ sở giáo dục; bệnh viện; cơ sở y tế; trạm y tế; trung tâm; khoa; tổ bộ môn; bộ môn; phân xưởng; đội sản xuất;
    ngân hàng; đài; báo; cơ quan báo chí; cơ quan thông tấn; cơ quan thông tấn, báo chí;
    lực lượng; lực lượng vũ trang; đồn biên phòng; đơn vị chủ rừng; đơn vị sự nghiệp;
    đơn vị sự nghiệp công lập; đơn vị tư vấn; đơn vị thi công;
    cơ quan chuyên môn; cơ quan hành chính; cơ quan ngang bộ; cơ quan thuộc chính phủ;
    cơ quan trung ương; cơ quan quản lý; cơ quan chủ quản; cơ quan tố tụng;
    tỉnh ủy; thành ủy; huyện ủy; quận ủy; thị ủy; hội đồng; đoàn; đội; tiểu ban; tổ công tác; thành viên;
    ủy viên; đại biểu; cán bộ; ban đảng; ban chỉ đạo;
    hiệp hội; liên đoàn; mặt trận; mttq; khu công nghiệp; khu kinh tế; đơn vị vận hành; cơ sở;
    cơ sở sản xuất; cơ sở kinh doanh; hộ kinh doanh; chi cục; chi nhánh; công ty chứng khoán; nhà mạng;
    đồng chí ủy viên; hộ dân; hội, đoàn thể; ban cán sự đảng; đảng đoàn; cấp hội;
    cấp bộ đoàn; cấp công đoàn; khối; cụm; tổ chức hội; tổ chức đoàn;
    """
)

# Words that begin like a noun of a group and are no unit ("xã hội", "ban hành", "tổ chức thực hiện").
FALSE_NOUNS = entries(
    """
    xã hội; xã hội hóa; ngành nghề; ngành hàng; phòng chống; phòng, chống; phòng ngừa; phòng bệnh;
    phòng cháy; phòng thủ;
    phòng trừ; ban hành; ban đầu; ban đêm; ban bố; bộ máy; bộ luật; bộ tiêu chí; bộ chỉ số; bộ thủ tục;
    bộ dữ liệu; bộ cơ chế;
    bộ đội; bộ mặt; bộ hồ sơ; bộ câu hỏi; đoàn kết; đoàn viên; hội nghị; hội thảo; hội nhập; hội viên;
    hội họp; hội thi;
    hội chợ; hội trường; đơn vị hành chính; đơn vị bầu cử; đơn vị đất; đơn vị tính; tổ chức thực hiện;
    tổ chức bộ máy;
    tổ chức triển khai; tổ chức lại; tổ chức cán bộ; cấp bách; cấp thiết; cấp phép; cấp giấy; cấp nước;
    trường hợp; báo cáo;
    báo chí; đội ngũ; viện trợ; vụ việc; vụ án; vụ mùa; vụ đông; vụ xuân; bản đồ; bản thân; bản sắc;
    bản lĩnh; bản vẽ; bản tin;
    cục bộ; sở hữu; sở tại; sở thích; tổ quốc; khối lượng; cụm từ; cụm công nghiệp; lực lượng lao động;
    lực lượng sản xuất;
    tỉnh táo; huyện đảo; quận trưởng; xã viên; thành phố thông minh; cơ sở dữ liệu; cơ sở hạ tầng;
    cơ sở vật chất;
    cơ sở pháp lý; cơ sở lý luận; cơ sở đó; khu vực; tổ hợp;
    cấp độ; cấp phát; cấp thoát nước; hội đàm; bản chất; ban công; đại biểu quốc hội
    """
)

# Nouns that are one body each even side by side: "chủ đầu tư, đơn vị thi công" are two.
SOLO_NOUNS = entries(
    "chủ đầu tư; nhà thầu; nhà đầu tư; đơn vị thi công; đơn vị tư vấn; chính quyền địa phương; nhà trường"
)

# What may close a group or a unit's name ("các đơn vị" + "liên quan").
MODIFIERS = entries(
    """
    liên quan; có liên quan; liên quan khác; chức năng; chức năng có liên quan; chức năng liên quan;
    chuyên môn; chuyên ngành; chuyên trách; nghiệp vụ;
    trực thuộc trung ương; địa phương; trung ương; ở trung ương; trung ương và địa phương;
    nêu trên; nói trên; khác; đảng; nhà nước; công lập; ngoài công lập;
    phụ trách lĩnh vực; được giao nhiệm vụ; thành viên; các cấp; cấp tỉnh; cấp huyện; cấp xã; cấp cơ sở;
    cấp trên; cấp dưới; hai cấp; cấp thành phố;
    có thẩm quyền; thẩm quyền; quản lý nhà nước; quản lý nhà nước chuyên ngành; quản lý chuyên ngành;
    chủ quản; chủ trì soạn thảo; tham mưu, giúp việc; sự nghiệp; hành chính; cơ sở; còn lại;
    chính trị - xã hội; chính trị, xã hội; chính trị xã hội; kinh tế; đoàn thể; vũ trang; tư vấn;
    viễn thông; vận tải; báo chí; du lịch; bảo hiểm; nhà nước và tư nhân; tư nhân;
    trong tỉnh; trong huyện; trong thành phố; trong ngành; trong toàn ngành; toàn tỉnh; toàn thành phố;
    toàn huyện; toàn ngành; trong toàn tỉnh; trên toàn quốc; trong cả nước; trong toàn quốc; thường trực;
    đồng cấp;
    quốc gia; tuyến trung ương; tuyến tỉnh; tuyến huyện; tuyến cơ sở; tuyến trên;
    tố tụng; bảo vệ pháp luật; nội chính; thông tấn, báo chí; truyền thông; thông tin, truyền thông;
    ngoài nhà nước; xã hội; quần chúng; nghề nghiệp; ven biển; miền núi; biên giới; trọng điểm; đầu mối;
    sử dụng ngân sách; quản lý rừng; chủ lực; dân cử; tài chính; hữu quan; đặc thù; cùng cấp; thụ hưởng;
    thường trú; hải đảo; tham mưu của Đảng; xây dựng Đảng;
    """
)

# Closing words that are verbs of orders too: they close a name only when the predicate follows them.
VERB_MODIFIERS = entries(
    """
    phụ trách; được giao; được phân công; chủ trì; quản lý; tham mưu; giúp việc; thi công; vận hành;
    kiểm tra; thanh tra; kiểm tra, giám sát; giám sát; đăng ký; tổ chức;
    xây dựng báo cáo; xây dựng dự thảo; chủ trì xây dựng; trình dự thảo;
    theo dõi; đã được giao; tuyên truyền; sử dụng; soạn thảo; thẩm định; cung ứng dịch vụ; khai thác
    """
)

# Bodies that are written as common nouns, without "các" and without a name.
COMMON = entries(
    """
    cả hệ thống chính trị; toàn hệ thống chính trị; hệ thống chính trị; cấp ủy, chính quyền;
    cấp ủy, tổ chức đảng; cấp ủy, chính quyền các cấp; cấp ủy; cấp ủy đảng;
    chính quyền địa phương; chính quyền các địa phương; chính quyền cơ sở; chính quyền các cấp;
    chính quyền các cấp địa phương; chính quyền cấp xã; chính quyền tỉnh; chính quyền thành phố;
    chính quyền; chính quyền cấp huyện;
    cơ quan chức năng; cơ quan chuyên môn; cơ quan tham mưu; cơ quan thường trực; cơ quan chủ trì;
    cơ quan có thẩm quyền; cơ quan liên quan; cơ quan, đơn vị; cơ quan, đơn vị liên quan; cơ quan;
    cơ quan công an;
    đơn vị liên quan; đơn vị tư vấn; đơn vị thi công; đơn vị chức năng; đơn vị chủ trì; đơn vị quản lý;
    đơn vị vận hành; chủ đầu tư; nhà thầu; nhà thầu thi công; nhà đầu tư; tư vấn giám sát;
    tư vấn thiết kế; liên danh nhà thầu;
    doanh nghiệp dự án; doanh nghiệp BOT; liên danh nhà đầu tư; tư vấn; tư vấn thẩm tra;
    lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở; lực lượng tham gia bảo vệ an ninh trật tự ở cơ sở;
    lực lượng tham gia bảo vệ ANTT ở cơ sở; lực lượng dân quân;
    lực lượng chức năng; lực lượng vũ trang; lực lượng công an; lực lượng quân đội; lực lượng kiểm lâm;
    lực lượng quản lý thị trường; lực lượng cảnh sát giao thông; lực lượng biên phòng;
    lực lượng thanh tra;
    hai bên; các bên; cả hai bên; bộ phận chuyên môn; bộ phận liên quan; phòng chuyên môn;
    cán bộ, đảng viên; đội ngũ cán bộ; đội ngũ cán bộ, đảng viên; mặt trận tổ quốc và các đoàn thể;
    cấp có thẩm quyền; cộng đồng doanh nghiệp; doanh nghiệp; hội viên; nhân dân; ban tổ chức hội nghị;
    địa phương; đơn vị; ngành chức năng; ngành; tập thể lãnh đạo; tập thể ban thường vụ;
    ban ngành, đoàn thể;
    """
)

# Branches of the forces that may go on "lực lượng": "lực lượng quân sự, kiểm lâm".
FORCES = entries(
    """
    công an; quân sự; quân đội; biên phòng; bộ đội biên phòng; kiểm lâm; dân quân; dân quân tự vệ; quản lý thị trường;
    hải quan; thuế; y tế; thanh tra; cảnh sát giao thông; kiểm ngư; cảnh sát biển; an ninh
    """
)

# Words for a place's level. After a unit they close its name; alone they stand for the place's administration.
LEVELS = entries(
    """
    tỉnh; thành phố; TP; T.P; huyện; quận; thị xã; TX; thị trấn; TT; xã; phường; đặc khu; thôn; bản; ấp;
    khu phố; khóm; buôn; làng; tổ dân phố; khu vực; vùng; miền; thủ đô;
    quận huyện; xã phường; tỉnh thành; thành phố trực thuộc trung ương; TP. ; TX. ; P. ; Q.
    """
)

# What makes a group of the nouns after it.
QUANTIFIERS = entries(
    """
    đội ngũ; đội ngũ các; tất cả các; tất cả; các; những; toàn thể các; toàn thể; toàn bộ các; mọi; một số;
    từng; mỗi; cả; các loại; đông đảo;
    hầu hết các; phần lớn các; nhiều; hai; ba; bốn; năm; sáu
    """
)

# Names in capitals only: in lower case they are other words, or a branch of work.
CAPITALS_ONLY = entries(
    """
    thường trực; thường vụ; quân sự; công đoàn; kiểm lâm; thống kê; bưu điện; điện lực; hải quan; văn phòng; thanh tra;
    mặt trận; quản lý thị trường; ủy ban; quân đội; đảng bộ; chi bộ; công an; đảng ủy; chi ủy; ban tổ chức;
    ban lãnh đạo; ban quản lý
    """
)

# Common nouns that are a unit by their context ("tỉnh cần …"), and those that are one only with a capital ("Bộ").
BARE = entries(
    """
    tỉnh; thành phố; TP; huyện; quận; thị xã; xã; phường; đặc khu; địa phương; ngành; đơn vị; nhà trường; tập đoàn;
    tổng công ty; công ty; toàn ngành; hội
    """
)
BARE_CAPITAL = entries(
    """
    Bộ; Sở; Cục; Chi cục; Ban; Đảng bộ; Văn phòng; Viện; Trường;
    Kế toán; Thủ quỹ; Văn thư; Giáo viên chủ nhiệm; GVCN; Tổng phụ trách Đội; Y tế trường học
    """
)

# Words between the names of a list.
LINKS = entries(
    """
    đặc biệt là; đặc biệt là với; nhất là với; nhất là; trong đó có; cùng với; cũng như; kể cả; trước hết là;
    mà trực tiếp là; trực tiếp là; chủ yếu là; trong đó trọng tâm là
    """
)
