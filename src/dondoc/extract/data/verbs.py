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
    ban hành, báo cáo, bám sát, bàn giao, bảo đảm, đảm bảo, bảo quản, bảo tồn, bảo trì, bảo vệ, biên soạn, biểu dương,
    bổ sung, bố trí, bồi dưỡng, bồi thường, bãi bỏ, bình ổn, bắt giữ, cải cách, cải tạo, cải thiện, can thiệp, cam kết,
    cảnh báo, cân đối, cân nhắc, cắt giảm, cập nhật, cấp, cấp phát, chấm dứt, chấn chỉnh, chấp hành, chăm lo, chăm sóc,
    chi trả, chia sẻ, chỉ đạo, chỉnh lý, chỉnh sửa, chỉnh trang, cho phép, chọn, chọn lọc, chống, chủ trì, chú trọng,
    chú ý, chuẩn bị, chuẩn hóa, chuẩn hoá, chuyển, chuyển đổi, chuyển giao, chuyển hồ sơ, chứng minh, cơ cấu lại,
    củng cố, cung cấp, cung ứng, công bố, công khai, công nhận, cương quyết, cụ thể hóa, cụ thể hoá, cử, dành, di dời,
    duy trì, duyệt, dự báo, dự thảo, dừng, dự trữ, dự kiến phương án, đa dạng hóa, đa dạng hoá, đánh giá, đào tạo,
    đàm phán, đặc biệt chú ý, đăng ký, đăng tải, đầu tư, đẩy lùi, đẩy mạnh, đẩy nhanh, đề cao, đề nghị, đề xuất,
    đề ra, đính chính, đình chỉ, định hướng, định kỳ, đo đạc, đóng góp, đôn đốc, đối chiếu, đối thoại, đổi mới,
    đồng bộ, đồng hành, động viên, đơn giản hóa, đơn giản hoá, đưa, đưa vào, đăng kiểm, đấu tranh, đấu thầu, gắn,
    gắn kết, ghi nhận và xử lý, giải ngân, giải phóng mặt bằng, giải quyết, giải thích, giải tỏa, giải toả, giải trình,
    giám sát, giảm, giảm thiểu, gia cố, giao, giao ban, giáo dục, giới thiệu, giúp, giúp đỡ, giữ, giữ gìn, giữ vững,
    gửi, góp phần, hạn chế, hiện đại hóa, hiện đại hoá, hiệp đồng, hình thành, hoàn chỉnh, hoàn tất, hoàn thành,
    hoàn thiện, hoạch định, học tập, họp, hỗ trợ, hợp tác, huy động, hủy bỏ, huỷ bỏ, hướng dẫn, kê khai, kêu gọi,
    kết hợp, kết nối, kết nạp, kết thúc, khai thác, khảo sát, khắc phục, khôi phục, khởi công, khởi động, khơi dậy,
    khơi thông, khen thưởng, khuyến cáo, khuyến khích, khoanh vùng, khống chế, kiểm điểm, kiểm kê, kiểm soát,
    kiểm tra, kiểm toán, kiểm định, kiến nghị, kiện toàn, kiềm chế, ký, ký kết, lan tỏa, lan toả, làm, làm rõ,
    làm tốt, làm việc, lãnh đạo, lắng nghe, lắp đặt, lập, liên hệ, liên kết, loại bỏ, lồng ghép, luân chuyển, lưu ý,
    lưu giữ, lựa chọn, lên kế hoạch, lấy, lấy ý kiến, mở, mở rộng, mời, mời gọi, mua sắm, nâng, nâng cao, nâng cấp,
    nắm, nắm bắt, nắm chắc, nắm tình hình, nêu cao, nêu gương, nghiên cứu, nghiệm thu, ngăn chặn, ngăn ngừa, nhân rộng,
    nhận diện, nhận thức, nhận, nhắc nhở, niêm yết, nhập, nuôi dưỡng, nộp, ổn định, phản ánh, phát động, phát hiện,
    phát hành, phát huy, phát triển, phân bổ, phân cấp, phân công, phân khai, phân loại, phân tích, phân định,
    phân luồng, phấn đấu, phê bình, phê duyệt, phòng chống, phòng, phòng ngừa, phổ biến, phối hợp, phủ sóng, phủ xanh,
    phục hồi, phục vụ, quan tâm, quán triệt, quản lý, quảng bá, quy định, quy hoạch, quyết định, quyết toán, quyết tâm,
    rà soát, ra quân, rút kinh nghiệm, rút ngắn, sàng lọc, sắp xếp, sẵn sàng, siết chặt, soạn thảo, số hóa, số hoá,
    sơ kết, sơ tán, sử dụng, sửa chữa, sửa đổi, tái cơ cấu, tạm dừng, tạm ngừng, tạm đình chỉ, tạo, tạo điều kiện,
    tạo lập, tạo thuận lợi, tận dụng, tập hợp, tập huấn, tập trung, tham gia, tham mưu, thanh lý, thanh quyết toán,
    thanh toán, thanh tra, thành lập, tháo dỡ, tháo gỡ, thay đổi, thay thế, thăm hỏi, thẩm định, thẩm tra, theo dõi,
    thi công, thí điểm, thiết kế, thiết lập, thông báo, thông tin, thông qua, thống kê, thống nhất, thu, thu gom,
    thu hồi, thu hút, thu thập, thúc đẩy, thuê, thực hành, thực hiện, thực thi, thường trực, tích hợp, tiêu thụ,
    tiếp cận, tiếp dân, tiếp nhận, tiếp thu, tiếp tục, tiến hành, tiết kiệm, tiêm phòng, tìm, tìm kiếm, tìm hiểu,
    tính toán, tinh gọn, tinh giản, tổng hợp, tổng kết, tổng rà soát, tổ chức, tôn vinh, trả lời, trang bị, tranh thủ,
    trao đổi, triển khai, trích lập, trình, trồng, trợ giúp, truy quét, truy xuất, truyền thông, trực, tu bổ,
    tu sửa, tuyên dương, tuyên truyền, tuyển chọn, tuyển dụng, tuần tra, từ chối, tự kiểm tra, tư vấn, tăng, tăng cường,
    tăng tốc, ủy quyền, uỷ quyền, ưu tiên, ứng dụng, ứng phó, vận dụng, vận động, vận hành, viết, vinh danh, vào cuộc,
    xác định, xác minh, xác nhận, xem xét, xét duyệt, xét, xóa, xoá, xóa bỏ, xoá bỏ, xúc tiến, xử lý, xử phạt,
    xây dựng, xuất cấp, ý thức, ra soát, tăng cưòng, trực tiếp, kéo giảm, đặt hàng, đưa ra, có biện pháp, có giải pháp,
    có kế hoạch, có phương án, có hình thức, có cơ chế, có trách nhiệm, chịu trách nhiệm, có văn bản, có báo cáo,
    khai báo, lên phương án, bứt phá, dứt điểm, nghiêm cấm, nghiêm chỉnh, không để, không được, tránh, coi trọng,
    thấm nhuần, tôn trọng, gương mẫu, đi đầu, tiên phong, đoàn kết, hưởng ứng, treo, dọn dẹp, vệ sinh, rà phá, nạo vét,
    điều chỉnh, điều động, điều hành, điều phối, điều tra, điều tiết, đề phòng, đặt, đáp ứng, đạt, vượt, góp ý, hoạt động
    """
)

# Verbs of the list above that are as often the topic of a statement ("thu ngân sách ước đạt …"): they open an order
# only when nothing in the clause speaks of a result.
TOPICAL = _words(
    """
    thu, thu ngân sách, chi, giải ngân, sản xuất, kết nạp, phát triển, đầu tư, xây dựng, quản lý, thực hiện, triển khai,
    đạt, vượt, tăng, giảm, hoạt động, quy hoạch, đào tạo, giáo dục, nhận thức, tổ chức, cấp, trồng, làm, lấy, chọn, mở,
    nhập, nắm, nâng, tạo, ký, treo, họp, trực, đưa, gắn, giữ, giúp, dành, gửi, chuyển, chống, phòng, lập
    """
)
