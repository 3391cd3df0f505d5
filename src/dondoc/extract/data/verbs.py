"""The verbs and adverbs that open an order in the language of Vietnamese offices, lower case, one form each.

An order has no pronoun and no tense: it opens with the verb ("rà soát …"), or with an adverb of manner and the verb
("khẩn trương rà soát …"). "oà/uỷ" and "òa/ủy" are both tried by whoever compiles the list.
"""


def _words(table: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(" ".join(item.split()) for item in table.replace("\n", ",").split(",") if item.strip()))


# What may stand before the verb and says how it is to be done.
MANNER = _words(
    """
    tiếp tục, khẩn trương, tích cực, chủ động, kịp thời, thường xuyên, nghiêm túc, tập trung, kiên quyết, quyết liệt,
    sớm, nhanh chóng, gấp rút, kiên trì, trực tiếp, ưu tiên, từng bước, sẵn sàng, nghiêm khắc, bình tĩnh, định kỳ,
    đồng thời, phối hợp, chú ý, quyết tâm, nỗ lực, cố gắng, linh hoạt, thống nhất, đồng bộ, tuyệt đối, thực sự,
    liên tục, lập tức, cương quyết, triệt để, mạnh dạn, chặt chẽ, cơ bản, cụ thể hóa, cụ thể hoá, tối đa, quan tâm,
    trước mắt, trước hết, căn cứ, cùng với, ngay, hằng năm, hàng năm, hằng tháng, hàng tháng, hằng tuần, hàng tuần,
    hằng quý, hàng quý, hằng ngày, hàng ngày, khách quan, toàn diện, sâu sát, công khai
    """
)

# Verbs that are orders wherever a clause of a conclusion opens with them.
ORDERS = _words(
    """
    ban hành, biên soạn, biểu dương, bàn giao, bám sát, báo cáo, bãi bỏ, bình ổn, bảo quản, bảo trì, bảo tồn,
    bảo vệ, bảo đảm, bắt giữ, bố trí, bồi dưỡng, bồi thường, bổ sung, bứt phá, cam kết, can thiệp, chi trả, chia sẻ,
    cho phép, chuyển, chuyển giao, chuyển hồ sơ, chuyển đổi, chuẩn bị, chuẩn hoá, chuẩn hóa, chú trọng, chú ý,
    chăm lo, chăm sóc, chấm dứt, chấn chỉnh, chấp hành, chỉ đạo, chỉnh lý, chỉnh sửa, chỉnh trang, chịu trách nhiệm,
    chọn, chọn lọc, chống, chủ trì, coi trọng, cung cấp, cung ứng, cân nhắc, cân đối, có biện pháp, có báo cáo,
    có cơ chế, có giải pháp, có hình thức, có kế hoạch, có phương án, có trách nhiệm, có văn bản, công bố,
    công khai, công nhận, cơ cấu lại, cương quyết, cải cách, cải thiện, cải tạo, cảnh báo, cấp, cấp phát, cập nhật,
    cắt giảm, cụ thể hoá, cụ thể hóa, củng cố, cử, di dời, duy trì, duyệt, dành, dọn dẹp, dứt điểm, dừng,
    dự kiến phương án, dự thảo, dự trữ, ghi nhận và xử lý, gia cố, giao, giao ban, giám sát, giáo dục, giúp,
    giúp đỡ, giải ngân, giải phóng mặt bằng, giải quyết, giải thích, giải toả, giải trình, giải tỏa, giảm,
    giảm thiểu, giới thiệu, giữ, giữ gìn, giữ vững, góp phần, góp ý, gương mẫu, gắn, gắn kết, gửi, hiện đại hoá,
    hiện đại hóa, hiệp đồng, hoàn chỉnh, hoàn thiện, hoàn thành, hoàn tất, hoạch định, huy động, huỷ bỏ, hình thành,
    hướng dẫn, hưởng ứng, hạn chế, học tập, họp, hỗ trợ, hợp tác, hủy bỏ, khai báo, khai thác, khen thưởng,
    khoanh vùng, khuyến cáo, khuyến khích, khôi phục, không được, không để, khơi dậy, khơi thông, khảo sát,
    khắc phục, khống chế, khởi công, khởi động, kiến nghị, kiềm chế, kiểm kê, kiểm soát, kiểm toán, kiểm tra,
    kiểm điểm, kiểm định, kiện toàn, kéo giảm, kê khai, kêu gọi, ký, ký kết, kết hợp, kết nạp, kết nối, kết thúc,
    lan toả, lan tỏa, liên hệ, liên kết, loại bỏ, luân chuyển, làm, làm rõ, làm tốt, làm việc, lãnh đạo,
    lên kế hoạch, lên phương án, lưu giữ, lưu ý, lấy, lấy ý kiến, lập, lắng nghe, lắp đặt, lồng ghép, lựa chọn,
    mua sắm, mời, mời gọi, mở, mở rộng, nghiêm chỉnh, nghiêm cấm, nghiên cứu, nghiệm thu, ngăn chặn, ngăn ngừa,
    nhân rộng, nhận diện, nhận thức, nhập, nhắc nhở, niêm yết, nuôi dưỡng, nâng, nâng cao, nâng cấp, nêu cao,
    nêu gương, nạo vét, nắm, nắm bắt, nắm chắc, nắm tình hình, nộp, phát hiện, phát huy, phát hành, phát triển,
    phát động, phân bổ, phân công, phân cấp, phân khai, phân loại, phân luồng, phân tích, phân định, phê bình,
    phê duyệt, phòng, phòng chống, phòng ngừa, phấn đấu, phối hợp, phổ biến, phục hồi, phục vụ, phủ sóng, phủ xanh,
    quan tâm, quy hoạch, quy định, quyết toán, quyết tâm, quyết định, quán triệt, quản lý, quảng bá, ra quân,
    rà phá, rà soát, rút kinh nghiệm, rút ngắn, siết chặt, soạn thảo, sàng lọc, sửa, mua, cài đặt, kiểm thử, cắm mốc,
    khử khuẩn, phun thuốc, cách ly, truy vết, xét nghiệm, tiêu hủy,
    cưỡng chế, diễn tập, huấn luyện, trấn áp, quyên góp, ủng hộ, gieo trồng, thu hoạch, tiêu nước, dựng, lắp, dọn,
    sơ kết, sơ tán, sắp xếp, sẵn sàng,
    số hoá, số hóa, sử dụng, sửa chữa, sửa đổi, tham gia, tham mưu, thanh lý, thanh quyết toán, thanh toán,
    thanh tra, thay thế, thay đổi, theo dõi, thi công, thiết kế, thiết lập, thu, thu gom, thu hút, thu hồi,
    thu thập, thuê, thành lập, tháo dỡ, tháo gỡ, thí điểm, thông báo, thông tin, thúc đẩy, thăm hỏi, thấm nhuần,
    thẩm tra, thẩm định, thống kê, thống nhất, thực hiện, thực hành, thực thi, tinh giản, tinh gọn, tiêm phòng,
    tiên phong, tiêu thụ, tiến hành, tiếp cận, tiếp dân, tiếp nhận, tiếp thu, tiếp tục, tiết kiệm, trang bị,
    tranh thủ, trao đổi, treo, triển khai, truy quét, truy xuất, truyền thông, tránh, trình, trích lập, trả lời,
    trồng, trợ giúp, trực, trực tiếp, tu bổ, tu sửa, tuyên dương, tuyên truyền, tuyển chọn, tuyển dụng, tuần tra,
    tái cơ cấu, tìm, tìm hiểu, tìm kiếm, tích hợp, tính toán, tôn trọng, tôn vinh, tăng, tăng cường, tăng tốc,
    tư vấn, tạm dừng, tạm ngừng, tạm đình chỉ, tạo, tạo lập, tạo thuận lợi, tạo điều kiện, tận dụng, tập huấn,
    tập hợp, tập trung, tổ chức, tổng hợp, tổng kết, tổng rà soát, từ chối, tự kiểm tra, uỷ quyền, vinh danh, viết,
    vào cuộc, vận dụng, vận hành, vận động, vệ sinh, xem xét, xoá, xoá bỏ, xuất cấp, xác minh, xác nhận, xác định,
    xây dựng, xét, xét duyệt, xóa, xóa bỏ, xúc tiến, xử lý, xử phạt, đa dạng hoá, đa dạng hóa, đi đầu, điều chỉnh,
    bình xét, bảo dưỡng, canh gác, che chắn, chung tay, chấm điểm, chằng chống, cảnh giới, cắt tỉa, cứu trợ, duy tu,
    dập dịch, giải thích, gieo cấy, gìn giữ, hiệp thương, hòa giải, hoà giải, phát quang, phản biện, rào chắn,
    thi đua, thuyết phục,
    tiêu úng, triệt phá, trùng tu, trang trí, tôn tạo, túc trực, tổng vệ sinh, ứng trực, ôn tập, điểm danh,
    điều hành, điều phối, điều tiết, điều tra, điều động, đo đạc, đàm phán, đào tạo, đánh giá, đáp ứng, đình chỉ,
    đính chính, đóng góp, đôn đốc, đăng kiểm, đăng ký, đăng tải, đơn giản hoá, đơn giản hóa, đưa, đưa ra, đưa vào,
    đảm bảo, đấu thầu, đấu tranh, đầu tư, đẩy lùi, đẩy mạnh, đẩy nhanh, đặc biệt chú ý, đặt, đặt hàng, đề cao,
    đề nghị, đề phòng, đề ra, đề xuất, định hướng, định kỳ, đối chiếu, đối thoại, đồng bộ, đồng hành, đổi mới,
    động viên, ưu tiên, ổn định, ủy quyền, ứng dụng, ứng phó
    """
)

# Verbs of the list above that are as often the topic of a statement ("thu ngân sách ước đạt …"): they open an order
# only when nothing in the clause speaks of a result.
TOPICAL = _words(
    """
    thu, giải ngân, sản xuất, kết nạp, phát triển, đầu tư, xây dựng, quản lý, thực hiện, triển khai,
    tăng, giảm, quy hoạch, đào tạo, giáo dục, nhận thức, tổ chức, cấp, trồng, làm, lấy, chọn, mở,
    nhập, nắm, nâng, tạo, ký, treo, họp, trực, đưa, gắn, giữ, giúp, dành, gửi, chuyển, chống, phòng, lập
    """
)
