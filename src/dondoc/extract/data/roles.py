"""Words that tell who gives an order, who is to carry it out, and with whom, as data."""

from dondoc.extract.data.units import entries

# Whoever is named after these is ordered. Whoever is named before them speaks.
ORDERING = entries(
    """
    giao; giao cho; giao nhiệm vụ; giao nhiệm vụ cho; giao trách nhiệm; giao trách nhiệm cho; giao thêm;
    giao trực tiếp; giao bổ sung nhiệm vụ cho; giao quyền cho;
    phân công; phân công nhiệm vụ cho; phân công cho; phân công trách nhiệm cho; ủy quyền cho; ủy quyền;
    yêu cầu; yêu cầu đối với; yêu cầu với; yêu cầu về phía; yêu cầu từng; đề nghị; đề nghị với;
    đề nghị đối với; xin đề nghị; kiến nghị;
    lưu ý; lưu ý đối với; lưu ý với; lưu ý thêm; nhắc nhở; nhắc; đôn đốc; kêu gọi; mong; mong muốn;
    mong rằng; chỉ thị; chỉ thị cho; ra lệnh cho; lệnh cho; quán triệt tới; đòi hỏi; yêu cầu rằng;
    chỉ định; cử; cho phép; nhờ; huy động;
    khẳng định; nhấn mạnh;
    hoan nghênh và đề nghị; trao đổi và đề nghị; tin tưởng; gợi ý; định hướng;
    đồng ý cho; thống nhất cho; đồng ý để; giao lại cho;
    """
)

# Of the verbs above, those that carry an order only with a modal after the unit ("nhấn mạnh các xã cần …").
WEAK_ORDERING = entries(
    """
    kêu gọi; khẳng định; nhấn mạnh; tin tưởng; cho phép; huy động; cử; nhắc; đòi hỏi; kiến nghị; định hướng;
    gợi ý; đôn đốc
    """
)

# "A chỉ đạo B": A does it, unless A is the chair of the meeting.
DIRECTING = entries(
    """
    chỉ đạo; chỉ đạo cho; chỉ đạo, đôn đốc; chỉ đạo, yêu cầu; chỉ đạo, hướng dẫn;
    """
)

# After a subject these say that it speaks, not that it is ordered.
SPEAKING = entries(
    """
    yêu cầu; đề nghị; giao; phân công; lưu ý; nhấn mạnh; khẳng định; cho rằng; cho biết; nêu; nêu rõ;
    phát biểu; kết luận; ghi nhận; biểu dương; đánh giá; đánh giá cao; đồng ý; nhất trí; chỉ rõ; gợi ý;
    chia sẻ; mong; mong muốn;
    đồng tình; hoan nghênh; chỉ ra; gợi mở; thông tin; phân tích; bày tỏ; đặt vấn đề; nhận định;
    kiến nghị; trả lời; quyết định; có ý kiến; kêu gọi; tin tưởng; cơ bản thống nhất; cơ bản nhất trí;
    cơ bản đồng ý; điện; chủ trì hội nghị; chủ trì cuộc họp; chủ trì buổi làm việc;
    dự và phát biểu; dẫn đầu; tham dự; dự; trao tặng; ra; kết thúc; ký; hỏi; đặt câu hỏi; làm việc;
    cảm ơn; chúc mừng; động viên; thăm; trao; nói; chỉ thị; ban hành Công văn; ban hành Quyết định;
    ban hành văn bản yêu cầu; ban hành văn bản chỉ đạo; ban hành văn bản đề nghị; ban hành văn bản giao;
    ban hành Công điện;
    thông báo kết luận; thông báo ý kiến; thống nhất giao; đã; đang;
    vừa; vẫn; mới; từng; đều;
    """
)

# After a unit these open what it is to do.
MODALS = entries(
    """
    cần; phải; cần phải; có trách nhiệm; chịu trách nhiệm; có nhiệm vụ; được giao; được yêu cầu;
    được phân công; sẽ; nên; cũng; còn; còn được giao; hãy; xin; đều phải; đều cần; được giao nhiệm vụ;
    tự; chịu; thì; không được; không; vẫn phải; luôn; làm; là cơ quan; là đầu mối; là đơn vị; chưa được;
    có giải pháp; có kế hoạch; có văn bản; có báo cáo; đảm nhận; thường trực
    """
)

# Phrases between a unit and its verb.
ADJUNCTS = entries(
    """
    theo; căn cứ; trên cơ sở; trong phạm vi; với vai trò; với chức năng; với trách nhiệm; tùy theo; bằng;
    thông qua; sau khi; ngay sau; trong; từ nay; trước; đến; định kỳ; hằng; hàng; từ; trước ngày; ngay;
    dựa trên; qua; bên cạnh; ngoài; chậm nhất; để; tại
    """
)

# Other words that open a predicate and are no verbs of orders by themselves.
OPENERS = entries(
    """
    cấm; thương lượng; gặp; đón; nhìn nhận; vươn lên; khoán; ngừng; khai giảng; thăm; chấm điểm; tự soi;
    chủ trì; phối hợp; đầu mối; làm đầu mối; chủ động; khẩn trương; sớm; tự; nhanh chóng; tích cực;
    nghiêm túc; cùng nhau; tăng; lồng ghép; gấp; quyết liệt; thống nhất; chịu; vào; đề cao; nâng; trả;
    gửi; nộp; chốt; mời; xin ý kiến; đi; về; rút; thoát; soát xét; liên hệ; trình; hoàn; đăng; thay;
    cung; dự; tái; tính; phúc tra; đẩy; bỏ; cắm; bảo; tự giác; xem; đảm trách; cải; đôn; lấy; kêu;
    lắng; tìm; gọi; phát; truy; phân; kết; lo; rà; soạn; vận; tham mưu; báo cáo; thi hành; điều; nhận;
    đảm; bảo; nắm; giải; cụ thể hóa; đi sâu; tự rà soát; nhân; quan; đặt; mở; khởi; phục vụ; đề ra; phụ trách
    """
)

# An opinion that a unit is to give, and what tells it from one that a speaker gives ("có ý kiến như sau").
OPINION = entries("có ý kiến; cho ý kiến; tham gia ý kiến")
OPINION_ON = entries("về; gửi; đối với; bằng văn bản; trả lời; góp ý; chính thức; cụ thể")

# Words that open a clause, after which its subject stands.
CLAUSE_OPENERS = entries(
    """
    đồng thời; trong đó; riêng; do đó; do vậy; vì vậy; vì thế; chính vì vậy; bởi vậy; ngoài ra;
    bên cạnh đó; cùng với đó; cùng đó; hiện nay; trước mắt; song song đó; tuy nhiên; nhưng; thì; rằng;
    đặc biệt; nhất là; tiếp theo; theo đó; từ đó; qua đó; trên cơ sở đó; sau đó; mặt khác; cụ thể;
    thứ nhất; thứ hai; thứ ba; trong khi đó; song;
    thời gian tới; trong thời gian tới; thời gian sắp tới; những tháng cuối năm; từ nay đến cuối năm;
    tới đây; hằng năm; hàng năm; hằng tháng; hàng tháng; định kỳ; trong quá trình thực hiện;
    quá trình thực hiện; trước hết; cuối cùng; tất cả; ngày mai; tuần tới; tháng tới; năm nay;
    trong năm nay; đồng thời yêu cầu; về phía; còn; riêng đối với; kết luận; sắp tới; khi đó; lúc này;
    """
)

# "phối hợp" and what may stand between it and the units.
WITH = entries("với; cùng; cùng với; với các đồng chí")
TOGETHER = entries(
    """
    phối hợp; kết hợp; hiệp đồng; phối kết hợp
    """
)
HOW = entries(
    """
    chặt chẽ; tốt; đồng bộ; kịp thời; hiệu quả; có hiệu quả; thường xuyên; nhịp nhàng; công tác;
    chặt chẽ, đồng bộ; chặt chẽ, hiệu quả; chặt chẽ và hiệu quả; chặt chẽ, kịp thời; thực hiện;
    hành động; tích cực; chủ động; chặt chẽ hơn nữa; chặt chẽ, thường xuyên; chặt; hơn nữa; ngay;
    trực tiếp; nghiên cứu; liên ngành; triển khai; rà soát; kiểm tra; làm việc
    """
)
# "phối hợp" as a noun ("quy chế phối hợp với …") names a thing, not a partner.
TOGETHER_NOUNS = entries(
    """
    quy chế; cơ chế; chương trình; kế hoạch; việc; sự; mối quan hệ; hợp đồng; thỏa thuận; biên bản
    """
)

# What may stand between a verb of ordering and the units.
FILLERS = entries(":; ,; các đồng chí; ngay; trực tiếp; với; cho; là; rằng; đội ngũ; tập thể; đối với; về phía; phía")

# Words after a unit's name that are no verb of an order, known or not.
NO_VERBS = tuple(
    (
        "và hoặc với cùng của tại ở trong trên dưới về cho để nhằm do từ đến tới theo như là thì mà có được bị đã đang "
        "vừa vẫn cũng còn không chưa nên khi nếu vì bởi qua giữa này đó nào những các mọi một hai ba rất lại năm tháng "
        "ngày quý khóa nhiệm số cơ thuộc gồm liên thời lần gần hơn hiện mới đều luôn sẽ cho biết nói nêu bằng khu cấp "
        "đạt tăng giảm thu chiếm hôm sáng chiều"
    ).split()
)

# First words of phrases of time, place or condition that stand before the units.
ADVERBIAL_HEADS = tuple(
    (
        "trong thời từ trước ngoài bên ngay để nhằm trên căn đối về qua sau khi năm tháng quý cùng với tại những các"
    ).split()
)

# Last words of phrases of time, after which a subject may stand without a comma.
TIME_ENDS = tuple("tới nay này đó mắt sau năm qua hiện tuần".split())

# Offices of one person who chairs: "Thủ tướng chỉ đạo Bộ A" orders Bộ A.
CHAIRS = (
    "tổng bí thư",
    "chủ tịch nước",
    "thủ tướng",
    "thủ tướng chính phủ",
    "phó thủ tướng",
    "phó thủ tướng chính phủ",
    "phó thủ tướng thường trực chính phủ",
    "chủ tịch quốc hội",
    "bí thư",
)
