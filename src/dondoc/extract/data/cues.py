"""Cues and frames of conclusions as regular expressions, each with the wording that it stands for.

They are matched on text whose layout is blanked out, case as written unless the pattern says otherwise.
"""

import re

from dondoc.extract.patterns import Pattern

# Words that tie a sentence to the one before and say nothing of what it is.
OPENER = re.compile(
    r"(?:[“\"'‘(\[\s,:–—-]*"
    r"(?:\(?(?:\d{1,2}|[a-zđ]|[ivx]{1,4})[.)/]\s+|\d{1,2}-\s+|"
    r"(?:(?:[Đđ]ồng thời|[Nn]goài ra|[Bb]ên cạnh đó(?: là)?|[Bb]ên cạnh việc này|[Cc]ùng với đó(?: là)?|"
    r"[Cc]ùng đó(?: là)?|[Ss]ong song(?: với)? đó(?: là)?|[Ss]ong song|"
    r"[Đđ]ặc biệt(?: là)?|[Tt]rong đó|[Tt]rong khi đó|[Tt]heo đó|[Tt]ừ đó|[Qq]ua đó|[Tt]rên cơ sở đó|"
    r"[Dd]o đó|[Dd]o vậy|[Vv]ì vậy|[Vv]ì thế|"
    r"[Cc]hính vì vậy|[Cc]hính vì thế|[Tt]uy nhiên|[Tt]uy vậy|[Mm]ặt khác|[Tt]rước mắt|[Tt]rước hết|"
    r"[Cc]ụ thể(?: là)?|[Nn]hất là|[Tt]hêm vào đó|"
    r"[Cc]ũng theo|[Ss]au đó|[Đđ]áng chú ý|[Nn]ói cách khác|[Bb]ởi vậy|[Tt]hế nên|[Tt]óm lại|[Rr]iêng|"
    r"[Tt]hời gian tới|[Nn]hư vậy|[Vv]à|[Hh]ơn nữa|"
    r"[Tt]rong thời gian tới|[Tt]hứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)|(?:[Mm]ột|[Hh]ai|[Bb]a|"
    r"[Bb]ốn|[Nn]ăm|[Ss]áu|[Bb]ảy|[Tt]ám) là|"
    r"[Cc]uối cùng|[Tt]iếp theo|[Tt]iếp đó|[Cc]ùng lúc|[Mm]ặc dù vậy|[Đđ]ể làm được (?:việc này|điều này|điều đó))"
    r"(?:\s*[,:]|\s+(?=\S))\s*)))*[\s“\"'‘(\[+•–—-]*"
)

# A prohibition at the head of an item: "không tổ chức …". With these words it states something instead.
PROHIBITION = re.compile(
    r"(?:[Dd]ứt khoát )?(?P<verb>[Kk]hông)\s+(?=\w)(?!(?:có|còn|phải|chỉ|ai|những|gì|thể|khí|gian|được(?! phép)|đạt|"
    r"đủ|đảm bảo|"
    r"bảo đảm|đồng ý)(?!\w))"
)

# An adverbial of time, place, topic, purpose or ground at the head of a clause: the predicate comes after its comma.
ADVERBIAL = re.compile(
    r"(?:[Vv]ề|[Đđ]ối với|[Đđ]ể|[Nn]hằm|[Tt]rên (?:cơ sở|tinh thần|nền tảng|quan điểm)|[Tt]rong|"
    r"[Cc]ùng với|[Ss]au(?: khi)?|[Kk]hi|[Nn]ếu|[Tt]rường hợp|[Cc]ăn cứ|"
    r"[Tt]ừ|[Tt]rước|[Hh]iện nay|[Hh]iện|[Vv]ới|[Tt]heo|[Bb]ên cạnh|[Nn]goài|[Tt]ại|[Pp]hát biểu|"
    r"[Kk]ết luận|[Qq]ua|[Nn]ăm|[Qq]uý|[Tt]háng|[Đđ]ến|[Cc]hậm nhất|"
    r"[Rr]iêng|[Nn]hấn mạnh|[Tt]hời gian|[Gg]iai đoạn|[Cc]ũng tại|[Ll]iên quan|[Xx]ung quanh|[Tt]hực hiện|"
    r"[Tt]iếp thu|[Gg]hi nhận|[Đđ]ánh giá|[Cc]hia sẻ|[Đđ]ồng tình|[Nn]hất trí|"
    r"[Tt]huộc|[Dd]o|[Vv]ì|[Nn]gay|[Cc]hỉ đạo tại|[Nn]hân dịp|[Kk]ể từ|[Hh]ằng|[Hh]àng|[Đđ]ịnh kỳ|[Cc]uối|"
    r"[Đđ]ầu|[Ss]áng|[Cc]hiều|[Nn]gày|[Tt]uần|[Ll]ần|[Nn]ói|[Đđ]ề cập|[Tt]rao đổi|[Gg]iao nhiệm vụ|"
    r"[Xx]uất phát|[Tt]hông qua|[Mm]ặc dù|[Tt]uy|[Dd]ù|[Tt]hống nhất|[Tt]ham dự|[Dd]ự|[Đđ]ồng ý|"
    r"[Tt]hay mặt|[Cc]ho rằng|[Nn]hận định|[Kk]hẳng định|[Pp]hân tích|[Cc]hỉ rõ|[Cc]hỉ ra|[Nn]êu rõ|[Nn]hắc lại|"
    r"[Bb]iểu dương|[Ll]ắng nghe|(?<=[Rr]iêng )việc|[Bb]áo cáo tại|[Cc]hia vui|[Cc]húc mừng|[Tt]ùy|[Tt]uỳ)\b"
)

# An item that answers a request, and where its answer begins: "Về đề nghị của huyện: giao Sở A …".
REQUEST_TOPIC = re.compile(
    r"(?:Về|Đối với|Liên quan(?: đến)?)(?: các| những| một số| nội dung)? (?:đề nghị|kiến nghị|đề xuất)(?!\w)"
)
ANSWER = re.compile(
    r"[,:;]\s*(?=(?:[Gg]iao|[Yy]êu cầu|[Đđ]ề nghị|[Đđ]ồng ý|[Tt]hống nhất|[Cc]ơ bản|[Nn]hất trí|[Tt]iếp thu|"
    r"[Đđ]ồng chí|"
    r"[Cc]hủ tịch|[Bb]í thư|Thủ tướng|Phó Thủ tướng|Bộ trưởng|[Ôô]ng|[Bb]à|(?:[Cc]ác )?(?:[Ss]ở|[Bb]ộ|UBND|[Bb]an|"
    r"[Pp]hòng|[Vv]ăn phòng|[Cc]ông an|[Cc]hi cục|[Uu]ỷ ban|[Ủủ]y ban|đồng chí))(?!\w))"
)

# A time at the head of a clause that no comma divides from the verb: "chậm nhất 05/01 trình …", "hằng tháng báo cáo".
TIMED = re.compile(
    r"(?:[Cc]hậm nhất|[Mm]uộn nhất|[Tt]rước|[Tt]rong|[Đđ]ến|[Vv]ào|[Đđ]ịnh kỳ|[Hh]ằng|[Hh]àng|[Mm]ỗi|"
    r"\d{1,2} (?=tháng|tuần|ngày))\s?"
    r"(?:(?:là|vào|ngày|hết|tháng|tuần|quý|năm|một|lần|trước|trong|đầu|giữa|cuối|này|tới|nay|sau|thứ|[Hh]ai|[Bb]a|"
    r"[Tt]ư|"
    r"[Nn]ăm|[Ss]áu|[Bb]ảy|[Cc]hủ nhật|"
    r"hằng|hàng|kỳ|giờ|làm việc|[IVX]{1,3}|\d[\dh/.-]*)\s+){1,10}(?=[^\W\d_])"
)

# The day of what somebody is to do, labelled and told first: "Thời gian: 8h00 ngày 20/11/2025 Phòng Kinh tế tổ chức …".
TIME_FIRST = Pattern(
    r"(?i)(?:thời gian|thời điểm)(?: (?:thực hiện|tổ chức))?\s?:\s*(?:(?:vào|lúc|từ|sáng|chiều|tối|hồi|ngày|thứ)\s+"
    r"|\d{1,2}\s?(?:h|giờ|:)\s?(?:\d\d)?(?:\s?phút)?,?\s+|\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?[,:]?\s+"
    r"|\d{1,2} tháng \d{1,2}(?: năm \d{4})?[,:]?\s+){1,6}(?=[^\W\d_])",
    "hời gian|hời điểm",
)

# Words of time, order or ground that look like adverbs of manner: a subject may still follow.
NO_MANNER = re.compile(
    r"[Nn]gay (?:sau|khi|từ|trong|trước)(?!\w)|(?:[Hh]ằng|[Hh]àng|[Mm]ỗi) (?:năm|tháng|quý|tuần|ngày)(?!\w)|"
    r"[Đđ]ịnh kỳ(?!\w)|[Tt]rước (?:mắt|hết)(?!\w)|[Cc]ùng với(?!\w)|[Cc]ăn cứ(?!\w)"
)

# A verb by which a chair orders; as a verb, not as the noun ("theo yêu cầu của").
ORDERING = re.compile(
    r"(?<!\w)(?P<verb>(?:[Yy]êu cầu|[Đđ]ề nghị|[Gg]iao nhiệm vụ cho|[Gg]iao cho|[Gg]iao|[Pp]hân công|"
    r"[Cc]hỉ đạo|[Ll]ưu ý|[Cc]hỉ thị|[Kk]êu gọi|"
    r"[Qq]uán triệt|[Nn]hắc nhở|[Đđ]òi hỏi|[Rr]a lệnh|[Ủủ]y quyền|[Uu]ỷ quyền|(?:[Tt]hống nhất|[Đđ]ồng ý|"
    r"[Qq]uyết định|[Tt]iếp tục|[Nn]hất trí) (?:giao|phân công)))(?!\w)"
)
NOT_ORDERING_AFTER = re.compile(
    r"\s+(?:của|đề ra|đặt ra|phát triển|thực tiễn|thực tế|mới|thông|ban|lưu|dịch|hàng|nhận|khoán|về việc|"
    r"trên|tại (?:các|buổi|hội nghị|cuộc|phiên)|nói trên|này|điều hành|đó|kỹ thuật|hội nhập|cao|thoa|"
    r"trước|tiếp|số)(?!\w)"
)

# Words of duty after a subject.
MODAL = re.compile(
    r"(?<!\w)(?P<verb>cần(?: phải)?|phải|có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|không được|"
    r"nghiêm cấm|tuyệt đối không|còn được giao|được (?:giao|phân công)"
    r"(?=\s(?:chủ trì|tham mưu|làm|trực tiếp|phụ trách|theo dõi|chỉ đạo|tổng hợp|đôn đốc)))(?!\w)"
    r"(?!\s+(?:thiết|kíp|cù|câu|chăng|không|trục|bằng|\d|nhiều|khoảng|hơn|gần|thêm \d|mất|đối mặt|nhờ|"
    r"gánh|nhập viện|chi trả))",
    re.IGNORECASE,
)
NOT_MODAL_BEFORE = re.compile(
    r"(?:(?:(?:những|các|một số|nhiều|mọi)(?!\s+(?:xã|phường|huyện|quận|tỉnh|ngành|cấp|sở|bộ|ban|phòng|thôn|bản|"
    r"trường|hội|tổ|khoa|vụ|cục|đội)\s)|việc|vấn đề|điều|nội dung|nhiệm vụ|giải pháp|hạn chế|trường hợp|"
    r"nơi|công việc|điểm|yêu cầu|tồn tại|biện pháp|khâu|thủ tục)(?:\s+\S+){0,1}"
    r"|không|chứ không|vẫn còn|còn|thì|mà|khi|nếu|đã|bị|đang|rất|lâu dài|trước đây|mới|thiết bị|điều kiện|"
    r"văn bản|số lượng)\s+$",
    re.IGNORECASE,
)

# What makes a clause a statement of what is or was.
PAST = re.compile(
    r"(?<!\w)(?:đã|đang|từng|vừa|vẫn|luôn|chưa|sẽ(?! (?:có|chịu) trách nhiệm)|được(?! (?:giao|phân công|"
    r"phân cấp|phê duyệt|duyệt))|bị|là|còn(?! được giao)|gồm|vinh dự|"
    r"ngày càng|không ngừng|có (?=\d))(?!\w)"
)

PAST_NEXT = re.compile(
    rf"\s*,?\s*(?:(?:trong|thời gian|những|các|năm|tháng|nhiều|hiện|"
    rf"đến)(?!\w)[^,;:]{{0,50}}?\s)?(?:cũng\s+)?(?:{PAST.pattern}|không (?:có|phải|còn)(?!\w))"
)

# Speech verbs; those of the first group let an order follow.
SAYS = re.compile(
    r"(?<!\w)(?P<verb>nhấn mạnh|khẳng định|lưu ý|nêu rõ|quán triệt|kết luận|cho rằng|đánh giá cao|"
    r"đánh giá|ghi nhận|biểu dương|hoan nghênh|yêu cầu|đề nghị|chỉ đạo|giao|phân công|"
    r"chỉ ra|chỉ rõ|thống nhất|đồng ý|nhất trí|mong muốn|gợi ý|gợi mở|định hướng|nói|cho hay|cho biết|"
    r"chia sẻ|phát biểu(?: ý kiến)?(?: (?:kết luận|chỉ đạo|bế mạc|khai mạc))*|báo cáo|tham luận|kiến nghị|"
    r"đề xuất|giải trình|trăn trở|bày tỏ|hứa|trình bày|cơ bản (?:đồng ý|thống nhất|nhất trí)|cảm ơn|"
    r"hy vọng|chúc mừng|cam kết|tin tưởng|kêu gọi|đồng tình|nhắc nhở|phê bình|khen ngợi|nhận định|"
    r"cho ý kiến)(?!\w)",
)

# A verb of ordering joined to the verb of speech before it: "thống nhất, chỉ đạo các xã …", "quán triệt và yêu cầu …".
AND_ORDERS = Pattern(
    r"\s*(?:,\s*(?:và\s+)?|và\s+)(?P<verb>yêu cầu|đề nghị|giao(?! ban| thông| lưu| dịch| nhận)|phân công|chỉ đạo)"
    r"(?= )(?! (?:của|hội nghị|cuộc|buổi|phiên|tại|đại hội|lễ|chương trình|thực hiện))",
    "yêu cầu|đề nghị|giao|phân công|chỉ đạo",
)

# Words at the head of a sentence before a speaker whom no comma parts from them: "Kết luận cuộc họp đồng chí An …".
UNPOINTED = Pattern(
    r"(?:Qua|Sau(?: khi)?|Trên cơ sở|Kết luận|Kết thúc|Phát biểu|Tại|Thay mặt|Chủ trì|Tiếp thu)(?!\w)[^,.;:“\"]{4,140}?"
    r"(?<! của)(?<! với)(?<! do)(?<! bởi)(?<! cùng)(?<! các)(?<! và)(?<! có)(?<! là)(?<! cho)(?<! từ)(?<! theo)\s+"
    r"(?=(?:đồng chí|đ/c|ông|bà) )",
    "đồng chí |đ/c |ông |bà ",
)

# Those who speak with authority, at the head of a clause of a report.
SPEAKER = re.compile(
    r"(?:[Đđ]ồng chí|[Đđ]/c|[Ôô]ng|[Bb]à|Thủ tướng|Phó Thủ tướng|Tổng Bí thư|(?:Phó )?Chủ tịch|"
    r"(?:Phó )?Bí thư|Bộ trưởng|Thứ trưởng|(?:Phó )?Trưởng\s[Bb]an|Trưởng đoàn|"
    r"(?:Phó )?Chủ nhiệm|(?:Phó )?(?:Tổng )?Giám đốc|(?:Phó )?Cục trưởng|Tư lệnh|Chính ủy|(?:Phó )?Chánh|"
    r"(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá)|[Nn]gười đứng đầu|[Ll]ãnh đạo|[Ủủ]y viên|"
    r"Uỷ viên|TS|GS|PGS|Thường trực|Ban Thường vụ|Ban Bí thư|Bộ Chính trị|[Tt]hành phố|[Tt]ỉnh|TP|UBND|"
    r"HĐND|[Ủủ]y ban|Chính phủ|[Vv]ị|[Nn]ơi này|[Hh]ội nghị|(?:[Cc]uộc|[Bb]uổi|[Pp]hiên) họp|Tỉnh ủy|Thành ủy|"
    r"Huyện ủy|Đảng ủy|Quốc hội|(?:Phó )?Hiệu trưởng|(?:Phó )?Viện trưởng|(?:Phó )?Thống đốc|Chủ tọa|"
    r"(?:[Tt]hầy|[Cc]ô|[Bb]ác s[ĩỹ]|BS)(?=\.? (?-i:[A-ZĐÀ-Ỹ])))(?!\w)",
    re.IGNORECASE,
)

# Sentences that report somebody else or the past.
REPORTING = re.compile(
    r"(?:[Bb]áo cáo (?:của|tại|với|sơ kết|tổng kết)|[Tt]heo (?:báo cáo|thống kê|số liệu|đại diện)|"
    r"[Tt]ham luận|[Tt]hảo luận|"
    r"[Pp]hát biểu (?:thảo luận|tham luận|khai mạc)|[Tt]rước đó|[Cc]ác (?:đại biểu|ý kiến)|[Đđ]ại diện|"
    r"[Cc]ử tri|[Nn]hiều (?:đại biểu|ý kiến)|[Mm]ột số (?:đại biểu|ý kiến)|"
    r"[Tt]rao đổi tại)(?!\w)",
    re.IGNORECASE,
)
# The same, where no conclusion has begun yet.
ELSEWHERE = re.compile(
    r"(?:[Bb]áo cáo (?:kết quả|tình hình|về|cho)|[Tt]heo (?:đánh giá|lãnh đạo|ông|bà|thông tin)|"
    r"[Tt]hay mặt|[Cc]ũng theo|[Dd]ịp này|[Nn]hân dịp này|[Đđ]ại biểu|[Cc]ác đồng chí (?:trong|dự))(?!\w)",
    re.IGNORECASE,
)
TELLS = re.compile(
    r"(?:đã )?(?:cho biết|cho hay|báo cáo|tham luận|thảo luận|đề xuất|kiến nghị|giải trình|trăn trở|"
    r"bày tỏ|hứa|thông tin|trình bày|phát biểu ý kiến|phát biểu khai mạc)"
)

# Bodies that look over others: what they ask for is an order.
OVERSEES = re.compile(
    r"(?:Đoàn (?:kiểm tra|giám sát|công tác|thanh tra)|Thường trực|Ban Thường vụ|Ban Bí thư|Bộ Chính trị|Chính phủ|"
    r"Quốc hội|Ủy ban Kiểm tra|Ủy ban Thường vụ Quốc hội)(?!\w)"
)

# Verbs by which one who presides is known, though they order nothing by themselves.
PRESIDES = re.compile(
    r"nhấn mạnh|lưu ý|quán triệt|kết luận|khẳng định|chỉ rõ|chỉ ra|nêu rõ|đánh giá cao|ghi nhận|"
    r"biểu dương|hoan nghênh|phát biểu (?:kết luận|chỉ đạo)|phê bình|định hướng|gợi mở"
)

# The title of a text that is a conclusion and nothing else.
CONCLUSION_TITLE = re.compile(
    r"\W*(?:tóm tắt |nội dung |thông báo )?(?:các |những )?(?:ý kiến )?(?:kết luận|chỉ đạo)(?!\w)", re.IGNORECASE
)

# Where the conclusion of a report begins.
CONCLUDING = re.compile(
    r"(?:[Pp]hát biểu|[Cc]ó ý kiến|[Cc]ho ý kiến) (?:ý kiến )?(?:kết luận|chỉ đạo|bế mạc|giao nhiệm vụ|"
    r"tại|với|nhấn mạnh)|[Kk]ết luận(?: (?:chỉ đạo|nội dung))?(?:,| (?:tại |các |chung )?(?:hội nghị|cuộc|"
    r"buổi|phiên|của|chỉ đạo|như sau|kỳ))|"
    r"(?:[Tt]hông báo|văn bản|[Tt]heo) (?:ý kiến )?kết luận|[Cc]hỉ đạo (?:tại|hội nghị|cuộc|buổi)|"
    r"[Ýý] kiến chỉ đạo|[Bb]ế mạc (?:hội nghị|kỳ họp)|"
    r"(?:ban hành|ký|gửi|có) (?:công văn|văn bản|chỉ thị|công điện|"
    r"thông báo)(?: số)?[^.]{0,90}?(?:yêu cầu|chỉ đạo|giao|đề nghị|về việc)",
    re.IGNORECASE,
)
CAPTION = re.compile(
    r"^(?:toàn cảnh|quang cảnh|ảnh:|\[img\]|một góc)(?![^.]*(?:yêu cầu|đề nghị|giao|chỉ đạo| cần |"
    r" phải ))[^.]{0,110}[.]?\s*$|^(?:các |những )?(?:đại biểu|đồng chí|lãnh đạo)"
    r"(?![^.]*(?:yêu cầu|đề nghị|giao |phân công))[^.,]{0,60} (?:tham dự|"
    r"dự|chụp ảnh|trao|tặng|thăm|kiểm tra|khảo sát)[^.,;]{0,80}[.]?\s*$|(?:phát biểu|chủ trì|kết luận|"
    r"chỉ đạo|điều hành)(?: (?:ý kiến|kết luận|chỉ đạo|bế mạc|khai mạc|"
    r"điều hành))*\s+(?:tại )?(?:hội nghị|cuộc họp|buổi \S+(?: \S+)?|phiên họp|kỳ họp|chương trình|"
    r"lễ \S+)\s*[.]?\s*$",
    re.IGNORECASE,
)
# Lines of a web page around an article, not its words.
FURNITURE = Pattern(
    r"(?i)[<«‹\s]*(?:Gửi (?:bình luận|phản hồi|ý kiến|bài viết|email|cho bạn bè)[^.;:]{0,30}|In (?:trang|bài|"
    r"tin)[^.;:]{0,12}|"
    r"(?:Trở về|Quay lại|Về) (?:trang|đầu trang)[^.;:]{0,12}|Chia sẻ(?: bài viết)?(?: (?:lên|qua|với)[^.;:]{0,30})?|"
    r"(?:Xem|Đọc|Tải)(?: (?:thêm|tiếp|về|file|tệp|toàn văn|chi tiết|văn bản))+(?:[^.;:]{0,30} tại đây)?|"
    r"(?:Lưu|Lưu bài|Theo dõi) (?:tin|bài viết|[^.;:]{0,40} trên (?:Google|Facebook|Zalo)[^.;:]{0,20})|Đăng "
    r"nhập[^.;:]{0,30})"
    r"[\s.>»›]*",
    "bình luận|phản hồi|ý kiến|bài|email|trang|tin|Chia sẻ|thêm|tiếp|về|tại đây|văn bản|Google|Facebook|Zalo|Đăng nhập",
)
RETROACTIVE = re.compile(
    r"(?<!Trên )(?<!trên )(?:[Đđ]ó|[Đđ]ây) (?:là|cũng là)[^.]{0,60}(?:nội dung|chỉ đạo|yêu cầu|kết luận|ý kiến)|"
    r"là (?:ý kiến )?(?:chỉ đạo|yêu cầu|kết luận) của|đã chỉ đạo[^.]{0,120} như trên",
    re.IGNORECASE,
)

# Praise and appraisal.
APPRAISAL = re.compile(
    r"(?:ghi nhận|đánh giá cao|hoan nghênh|cảm ơn|chúc mừng|biểu dương (?:những|sự|các|kết quả|nỗ lực|"
    r"tinh thần|cấp|tỉnh|huyện|xã)|"
    r"(?:cơ bản )?(?:thống nhất|nhất trí|đồng ý)(?: cao)?(?: với| về|,)?\s+(?:với|về|chủ trương|nội dung|"
    r"đề xuất|đề nghị|phương án|kết quả|báo cáo|việc|các|như|theo|đánh giá|nhận định|bổ sung|cho))(?!\w)",
    re.IGNORECASE,
)

# Words that open a list of what is wrong or was achieved: what follows the colon is no order.
APPRAISING_LIST = re.compile(
    r"(?:hạn chế|tồn tại|khó khăn|bất cập|vướng mắc|nguyên nhân|thách thức|kết quả|thành tích|khuyết điểm|"
    r"yếu kém)[^;:.]{0,80}:"
)

# A lead-in: what stands before a colon is to be filled by what follows it.
LEAD_IN = re.compile(
    r"(?:như sau|sau đây|sau|dưới đây|gồm|như|cụ thể(?: là)?|các nhiệm vụ|các nội dung|nhiệm vụ|nội dung|"
    r"giải pháp|vấn đề|yêu cầu|đề nghị|giao|chỉ đạo|kết luận|lưu ý|nhấn mạnh|rõ|quan điểm|liên quan|"
    r"địa phương)\s*$",
    re.IGNORECASE,
)
OPENING = re.compile(
    r"(?:kết luận|ý kiến|chỉ đạo|yêu cầu|đề nghị|chỉ thị|quyết định|quyết nghị|thống nhất|phân công|giao nhiệm vụ|"
    r"nhiệm vụ|giải pháp|nội dung)(?:[^.:]{0,160})\s*:\s*$",
    re.IGNORECASE,
)

# The label of who is to do the task above it, or by when: "Đơn vị chủ trì:", "Thời hạn hoàn thành:".
LABEL = Pattern(
    r"(?i)[\s;,.]*(?:(?P<lead>(?:(?:cơ quan|đơn vị|bộ phận|người)\s+(?:chủ trì|thực hiện|phụ trách|chịu trách nhiệm|"
    r"đầu mối)"
    r"|chủ trì)(?:\s+(?:thực hiện|chính))?)|(?P<cooperating>(?:(?:cơ quan|đơn vị|bộ phận|người)\s+)?phối "
    r"hợp(?:\s+thực hiện)?)"
    r"|(?P<due>(?:thời hạn|thời gian|tiến độ|hạn)(?:\s+(?:hoàn thành|thực hiện|báo cáo|trình))?))\s*:\s*",
    ":",
)

# Headings that say what sort of section follows.
APPRAISAL_HEADING = re.compile(
    r"\W*(?:(?:phần|những|một số|các|nội dung|tóm tắt|công tác)\s+)?(?:đánh giá|kết quả|tồn tại|hạn chế|"
    r"khó khăn|nguyên nhân|tình hình|ưu điểm|khuyết điểm|thành tích|thành phần|thời gian, địa điểm|"
    r"diễn biến|"
    r"ý kiến (?:thảo luận|phát biểu|của các)|thảo luận|tham luận|báo cáo|làm gì hôm qua|mặt được)(?!\w)",
    re.IGNORECASE,
)
TASK_HEADING = re.compile(
    r"(?:nhiệm vụ|giải pháp|kiến nghị|tổ chức thực hiện|kết luận|phương hướng|chỉ đạo|yêu cầu|đề nghị|"
    r"phân công|công việc|triển khai|action items?|thời gian tới|việc cần làm|bước tiếp theo|"
    r"nội dung giao|tiếp theo|to-?do|next steps?|tuần tới|tháng tới|hôm nay|sắp tới|cần thực hiện|"
    r"phải làm)",
    re.IGNORECASE,
)

# Where the body of a document is over.
CLOSING = re.compile(
    r"(?:(?i:Nơi nhận)|KT\.|TM\.|T/M|TL\.|TUQ\.|Q\.\s?CHỦ TỊCH|(?:THƯ KÝ|CHỦ TRÌ|CHỦ TỊCH|GIÁM ĐỐC|"
    r"BỘ TRƯỞNG|THỦ TƯỚNG|CHÁNH VĂN PHÒNG)\s*(?:$|\|)|\[\d{1,3}\]\s|Lưu:|Người (?:đăng|viết|lập biên bản)|"
    r"Nguồn:|Tác giả:)"
)
# A thing that is given to somebody in the middle of a sentence: "Việc này giao Sở Y tế …", "… do Phòng A tham mưu".
HANDED = re.compile(
    r"(?!\W*(?:[Tt]heo|[Tt]rước đây)\b)[^,;:.]{4,110}? (?P<verb>giao(?: cho)?|do) "
    r"(?=(?:các |[Ss]ở|[Bb]ộ|[Bb]an|[Pp]hòng|UBND|[Ủủ]y ban|[Vv]ăn phòng|[Tt]rung tâm|[Cc]ông an|[Cc]hi cục|[Cc]ục|"
    r"[Đđ]ồng chí|[Ôô]ng|[Bb]à|Chủ tịch|Giám đốc|[Hh]ội|[Tt]ổ|[Cc]hủ đầu tư))"
)

# An item of a record that tells who met, where and about what.
OF_THE_MEETING = re.compile(
    r"(?:Thành phần|Thời gian|Địa điểm|Nội dung|Chủ trì|Chủ tọa|Thư ký|Tham dự|Vắng)(?:[ ,][^:.;]{0,60})?:",
    re.IGNORECASE,
)

# Heads of the names of units and of officials, and of groups, where an order names whom it is for.
UNIT_HEAD = re.compile(
    r"(?:(?:[Cc]ác )?(?:[Gg]iám đốc|[Tt]hủ trưởng|[Cc]hủ tịch|[Bb]í thư|[Nn]gười đứng đầu|[Tt]rưởng|[Pp]hó|[Ll]ãnh đạo|"
    r"[Cc]hánh|[Hh]iệu trưởng|[Tt]ổng [Gg]iám đốc|[Bb]ộ trưởng|[Tt]hứ trưởng|[Đđ]ồng chí|Đ/c|đ/c|"
    r"[Cc]ác đồng chí)|"
    r"(?:(?:[Cc]ác|[Tt]oàn thể|[Tt]oàn|[Tt]ừng|[Mm]ỗi|[Tt]ất cả(?: các)?|[Cc]ả|[Hh]ai|\d{1,3}|[Mm]ột số|"
    r"[Nn]hững|[Rr]iêng)\s+)?"
    r"(?:[Bb]ộ|[Ss]ở|[Bb]an|[Nn]gành|[Ủủ]y ban|[Uu]ỷ ban|UBND|HĐND|UBMTTQ|MTTQ|[Mm]ặt trận|[Hh]ội|[Đđ]oàn|"
    r"[Ll]iên đoàn|[Cc]ông an|CA|[Cc]ục|[Vv]ụ|[Vv]iện|[Cc]hi cục|[Tt]ổng cục|[Pp]hòng|[Tt]rung tâm|"
    r"[Tt]rường|[Bb]ệnh viện|[Cc]ông ty|[Tt]ập đoàn|[Tt]ổng [Cc]ông ty|[Dd]oanh nghiệp|[Nn]gân hàng|"
    r"[Kk]ho bạc|[Tt]hanh tra|[Vv]ăn phòng|Báo|Đài|[Qq]uân khu|[Qq]uân sự|[Tt]òa án|[Tt]oà án|[Cc]hi bộ|"
    r"[Đđ]ảng bộ|"
    r"[Đđ]ảng [ủu][yỷ]|[Cc]ấp [ủu][yỷ]|[Tt]ỉnh [ủu][yỷ]|[Tt]hành [ủu][yỷ]|[Hh]uyện [ủu][yỷ]|"
    r"[Qq]uận [ủu][yỷ]|[Tt]hị [ủu][yỷ]|[Tt]hường trực|[Đđ]ịa phương|[Đđ]ơn vị|[Cc]ơ quan|[Tt]ổ chức|"
    r"[Ll]ực lượng|[Cc]hủ đầu tư|"
    r"[Nn]hà thầu|[Cc]hính quyền|[Hh]ội đồng|[Tt]ổ|[Xx]ã|[Pp]hường|[Tt]hị trấn|[Hh]uyện|[Qq]uận|"
    r"[Tt]hành phố|[Tt]ỉnh|TP|[Cc]án bộ|[Đđ]ảng viên|[Nn]hà trường|[Bb]ên|[Qq]uốc hội|[Cc]hính phủ|"
    r"[Kk]hối|[Tt]hôn|"
    r"[Dd]oanh nghiệp|[Cc]hủ rừng|[Bb]ộ phận|[Cc]hi nhánh|[Nn]hóm|[Bb]iên phòng|[Bb]ộ đội|BQL|BCĐ|BTV|BCH|"
    r"VKS|[Tt]rạm|[Kk]hu|[Tt]hành viên|[Pp]hía|[Cc]hủ hộ|[Hh]ộ|[Cc]hủ|[Vv]ùng|[Cc]ụm|[Hh]ợp tác xã|HTX|"
    r"[Hh]iệp hội|[Đđ]ội|[Hh]ạt|[Tt]ỉnh đoàn|[Bb]áo chí|[Cc]ấp|[Hh]ệ thống|[Tt]ư vấn|[Gg]ia đình|"
    r"[Nn]hân dân|[Nn]gười dân|[Cc]ông chức|[Tt]hị xã|[Đđ]ặc khu|[Bb]uôn|[Bb]ản|[Tt]ổ dân phố|"
    r"[Kk]hoa|[Tt]huế|[Hh]ải quan|[Bb]ảo hiểm xã hội|BHXH|[Vv]iễn thông|"
    r"[Bb]ưu điện|[Đđ]iện lực|[Kk]ế toán|[Vv]ăn thư|[Tt]hủ quỹ|GVCN|Tổng phụ trách|Y tế trường học|[Hh]ạt trưởng|"
    r"[Kk]iểm lâm|[Kk]iểm toán|[Đđ]ồn|"
    r"[Ll]ữ đoàn|[Ss]ư đoàn|[Tt]rung đoàn|[Hh]ọc viện|[Cc]hi đoàn|[Cc]hi hội|[Cc]hi ủy|[Cc]ông đoàn|[Gg]iáo viên|"
    r"[Cc]ục trưởng|[Tt]ư lệnh|[Cc]hỉ huy|PGĐ|Thông tấn xã|[Dd]ân quân|[Cc]ảnh sát|[Ll]iên minh|[Ll]iên hiệp|"
    r"[Tt]ạp chí|[Kk]ho|[Tt]hư viện|[Vv]ườn quốc gia|[Bb]ảo tàng|[Nn]hà máy|[Xx]í nghiệp|[Cc]ác cấp))(?!\w)"
)

# Bodies that a report names as speakers and that are given orders too.
GROUP = re.compile(
    r"(?:[Tt]hành phố|[Tt]ỉnh|TP|UBND|HĐND|[Ủủ]y ban|Thường trực|Ban Thường vụ|[Ll]ãnh đạo|Chính phủ|"
    r"Tỉnh ủy|Thành ủy|Huyện ủy|Đảng ủy)(?!\w)"
)

# A document of an office, known by its head.
OFFICIAL = re.compile(
    r"(?:CỘNG HÒA XÃ HỘI|CỘNG HOÀ XÃ HỘI|ĐẢNG CỘNG SẢN|Kính gửi|(?:Số|SỐ)\s*:?\s*\d*\s*[-/]\s*[A-ZĐ]{2})|"
    r"^\W*(?:THÔNG BÁO|Thông báo (?:ý kiến |số )?(?:kết luận)?|CHỈ THỊ|CÔNG ĐIỆN|KẾT LUẬN|"
    r"[Bb][Ii][Êê][Nn] [Bb][Ảả][Nn])"
)

# Verbs of speech whose sentence gives no order by itself.
PRAISES = re.compile(r"đánh giá cao|ghi nhận|biểu dương|hoan nghênh|cảm ơn|khen ngợi|chúc mừng|chia sẻ|phê bình")
AGREES = re.compile(r"(?:cơ bản )?(?:thống nhất|đồng ý|nhất trí|đồng tình)|cam kết")
WISHES = re.compile(r"mong muốn|tin tưởng|hy vọng|gợi ý|gợi mở")

# What follows a verb of speech when the words that were said follow.
SPEECH_GOES_ON = re.compile(r"\s*(?:[,:“\"]|rằng|là|việc|phải|cần|thêm|rõ|trước mắt|đến)(?!\w)|\s*[,:“\"]")

# An order that follows praise or agreement in the same sentence.
DIRECTED_LATER = re.compile(
    r"(?:[Đđ]ồng thời|và|cũng|[,;:]|còn|từ đó|qua đó)\s*(?:cũng |còn |đã )?(?P<verb>yêu cầu|đề nghị|"
    r"giao(?! ban| thông| lưu| dịch| nhận)|phân công|đòi hỏi)(?= )(?! của)"
    r"|[Đđ]ồng thời,?\s*(?:cũng |còn |đã )?(?P<other>chỉ đạo|lưu ý|nhấn mạnh)(?= )"
)

# A tense or a copula: the clause states something.
FINITE = re.compile(
    r"(?<!\w)(?:đã|sẽ|đang|vẫn|luôn|từng|chưa|có thể|không có|vừa|(?<!nhất )(?<!biệt )(?<!coi )(?<!đó )là)(?!\w)"
)

# A statement about results in a clause that opens with a verb.
RESULT = re.compile(
    r"(?<!\w)(?:ước đạt|đạt \d|đạt được|còn (?:chậm|hạn chế|thấp|nhiều|một số)|chưa (?:đạt|cao|tốt|"
    r"đáp ứng|kịp thời|nghiêm|đúng)|được (?:quan tâm|đẩy mạnh|chú trọng|tăng cường|triển khai|"
    r"thực hiện|bảo đảm|đảm bảo|giữ vững|củng cố|nâng lên|duy trì)|có (?:chuyển biến|tiến bộ|nhiều)|"
    r"(?:bằng|tăng|giảm|đạt|thu) (?:gần |hơn |khoảng |trên |xấp xỉ |thêm )?\d)"
)
NARRATED = Pattern(
    rf", (?:{UNIT_HEAD.pattern}|chúng ta|tình hình|công tác|việc) (?:[^,;:]{{0,90}}?)(?:đã|đang) ", "đã |đang "
)

# A proper name of two to four words at the head of a clause.
PROPER = re.compile(r"(?:[A-ZĐÁÂÀẢÃẠẤẦẨẪẬĂẮẰẲẴẶÉÈÊẾÔỐỒƠỚỜÚƯỨÝỲ][\w-]*\s+){2,4}")

# A line that is a name and no more: who wrote or signed it.
BYLINE = re.compile(r"(?:[A-ZĐÁÂÀẢÃẠẤẦẨẪẬĂẮẰẲẴẶÉÈÊẾÔỐỒƠỚỜÚƯỨÝỲ][^\W\d_]*\.?\s*){2,4}")

# A sentence that goes on to tell what was heard before somebody concludes.
AFTER_HEARING = re.compile(r"Sau khi (?:nghe|thảo luận|xem xét|nghiên cứu)(?!\w)")

# Verbs that press for something whatever the subject is.
EXHORTS = re.compile(
    r"(?<!\w)(?<!sự )(?<!cực, )(?<!nhiều )(?<!những )(?<!thần )(?P<verb>phấn đấu|cố gắng|"
    r"khẩn trương)(?!\w)(?! được)(?! của)(?!,)"
)

# A sentence without a speaker that gives what was ordered before: "Theo đó, yêu cầu Sở Y tế …".
ACCORDINGLY = re.compile(
    r"(?:Theo đó|Cụ thể|Trong đó)\s?[,:]\s*(?:yêu cầu|giao|phân công|đề nghị) (?:các|[A-ZĐ]|[Ss]ở|[Pp]hòng|[Cc]ông an)"
)

# What was done in a time that is over, told before anybody concludes: "Trong tháng 6, Thường trực HĐND huyện đã …".
PERIOD_TOLD = re.compile(
    r"(?:Trong )?(?:tháng \d|quý [IVX\d]|năm \d|\d{1,2} tháng (?:đầu|qua)|thời gian qua|kỳ)[^.;:]{0,140}?(?<!\w)đã\s",
    re.IGNORECASE,
)

# The report of a meeting that was held: who, where, when.
MEETING_TOLD = re.compile(
    r"(?:(?:Vào )?(?:[Ss]áng|[Cc]hiều|[Tt]ối|[Nn]gày|[Hh]ôm nay|"
    r"[Hh]ôm qua)[^.]{0,60}?\d{1,2}\s*[/.-]\s*\d{1,2}|[Tt]ham dự|[Cc]ùng dự|"
    r"[Dd]ự (?:và chỉ đạo )?(?:hội nghị|cuộc họp|buổi))",
    re.IGNORECASE,
)

# A name without a title, straight before its verb of speech.
NAMED_SPEAKER = re.compile(
    rf"{PROPER.pattern}(?=(?:cũng |đã |còn |tiếp tục |một lần nữa )*(?:yêu cầu|đề nghị|nhấn mạnh|"
    rf"khẳng định|chỉ đạo|lưu ý|cho biết|cho rằng|nêu rõ))"
)

# Who takes the floor with such words sums the meeting up: what he asks for is an order.
WRAPS_UP = Pattern(
    r"(?i)(?:(?:Kết thúc|Chủ trì|Điều hành)(?!\w)|Thay mặt (?:lãnh đạo|chủ trì|chủ tọa|Ban (?:Thường vụ|Chấp hành|"
    r"Chỉ đạo|Giám "
    r"đốc|Giám hiệu)|Thường trực)|(?:Tiếp thu|Giải trình|Giải đáp|Sau khi nghe|Qua|Trên cơ sở|Từ|Trước)(?: "
    r"[^\W\d_]+){0,12}?"
    r" (?:ý kiến|thảo luận|báo cáo|kiến nghị|đề xuất)(?!\w))",
)

# The head of a body by the office alone, as one tells of him who presides: "đồng chí Bí thư Đảng ủy".
HEAD_OFFICE = Pattern(
    r"(?i)(?:(?:đồng chí|đ/c|ông|bà|lãnh đạo) )?(?:(?:Phó )?(?:Bí thư|Chủ tịch|Giám đốc|Tổng Giám đốc|Hiệu trưởng|"
    r"Trưởng ban)"
    r"(?: Thường trực)?|Thường trực|Ban Thường vụ|lãnh đạo|chủ trì|chủ tọa|UBND|HĐND)"
    r"(?: (?:UBND|HĐND|Ban Chỉ đạo|Hội đồng quản trị|chi bộ|(?:Đảng|Tỉnh|Thành|Huyện|Quận|Thị) [ủu][yỷ]))?"
    r"(?: (?:tỉnh|thành phố|TP|huyện|quận|thị xã|thị trấn|xã|phường|nhà trường|bệnh viện|công ty|hội nghị|cuộc họp))?"
    r"(?: (?:cũng|đã|tiếp tục|còn))*\s*",
)

# Whom those above ask: groups and people below. Higher bodies and their offices are asked by those below.
BELOW = Pattern(
    r"(?i)\s+(?:(?:trong )?(?:thời gian tới|tháng \d+)[^,.;]{0,20},?\s+)?(?:các|cán bộ|mỗi|từng|toàn thể|tập thể|mọi|"
    r"bà con|"
    r"nhân dân|đội ngũ)(?=\s)(?! (?:bộ,|cơ quan (?:cấp trên|trung ương)))"
    r"(?![^.;]{0,60} (?:của|ở|thuộc) (?:trung ương|tỉnh|huyện|cấp trên)[,. ])",
)
HIGHER = Pattern(r"(?i)\s+các (?:cấp(?!,? ủy)|sở|cơ quan chức năng)(?!\w)")

# A wish of those below to those above: "đề nghị tỉnh quan tâm hỗ trợ".
REQUESTS = re.compile(
    r"(?:đề nghị|kiến nghị)[^.;]{0,160}?(?:quan tâm,?\s+(?:hỗ trợ|xem xét|bố trí|đầu tư|chỉ đạo|giúp)|"
    r"xem xét|hỗ trợ (?:kinh phí|nguồn vốn|địa phương|tỉnh|huyện)|cho phép|tạo điều kiện|sớm (?:ban hành|"
    r"có) )"
)

# Who said it, behind the words said: "…”, ông An nói", "…" - đó là chỉ đạo của …".
ATTRIBUTED = Pattern(
    rf"[”\"]\s*[.,]?\s*[,–—-]*\s*(?=(?:đó|đây|là|{SPEAKER.pattern}|{PROPER.pattern})(?![^;.]*(?:yêu cầu|"
    rf"đề nghị|giao) )[^;.]{{0,160}}[.]?\s*$)",
    '”|"',
)

# People by name alone, with what they do in brackets: "Hiền (thư ký)", "Khang / Hiệp".
PERSONS = re.compile(
    r"[A-ZĐÀ-Ỹ][\w.]*(?:\s+[A-ZĐÀ-Ỹ][\w.]*){0,3}(?:\s*[/,&]\s*[A-ZĐÀ-Ỹ][\w.]*(?:\s+[A-ZĐÀ-Ỹ][\w.]*){0,3})*(?:\s*\([^()]{1,30}\))?"
)

# Words at the head of a sentence after which it is told who took the floor.
FLOOR = re.compile(r"(?:cũng )?(?:phát biểu|tại|tham gia|trao đổi|góp ý|đóng góp|ý kiến)(?!\w)", re.IGNORECASE)

# A heading of an appraisal that goes on to what is to be done.
AND_TASKS = re.compile(r"(?:và|;|,)\s+(?:phương hướng|nhiệm vụ|giải pháp|kết luận|chỉ đạo|triển khai)", re.IGNORECASE)

# A sentence about words that stand elsewhere: "Đó là chỉ đạo của …", "… đã chỉ đạo như trên".
ABOUT_WORDS = re.compile(
    r"(?:Đó|Đây) (?:cũng )?là[^.]{0,80}(?:nội dung|chỉ đạo|yêu cầu|kết luận|ý kiến|phát biểu)|"
    r"[^.;]{0,300} như trên\s*[.]",
    re.IGNORECASE,
)

# A topic of a few words before the colon of an item: "Kinh phí: giao …".
TOPIC_BEFORE_COLON = re.compile(r"[A-ZĐÀ-Ỹ][^\s,;.:]*(?: [^\s,;.:()]+){0,6}\s*")

# A topic whose predicate may stand after a semicolon.
TOPIC_HEAD = re.compile(r"(?:Về|Đối với|Liên quan)(?!\w)")

# A part after a semicolon that hangs on the part before.
DEPENDENT = re.compile(
    r"[,;\s]*(?:qua đó|từ đó|trên cơ sở đó|nhằm|để|không để|không được|tránh|trong đó|đặc biệt là|nhất là|"
    r"bao gồm|gồm)(?!\w)|"
    # how it is to be done, and no more: "bảo đảm thống nhất, đồng bộ"
    r"[,;\s]*(?:bảo đảm|đảm bảo)(?: tính)? (?:thống nhất|đồng bộ|chính xác|kịp thời|công khai|minh bạch|"
    r"khách quan|hiệu quả|chất lượng|đúng (?:quy định|tiến độ|thời gian))"
    r"(?:(?:,| và) [^,;.]{2,20}){0,4}[^,;.]{0,40}[.;]?$",
    re.IGNORECASE,
)

# The end of a lead-in that carries an order of its own before it.
LEAD_IN_TAIL = re.compile(
    r",?\s*(?:trong đó|đồng thời|và|nhất là|cụ thể)\s*,?\s*(?:cần |đề nghị |yêu cầu )?(?:lưu ý|nhấn mạnh|"
    r"chú ý|chú trọng|tập trung|quan tâm|yêu cầu|giao|một số|các)?[^,;:]{0,80}(?:sau|như sau|"
    r"sau đây)\s*:\s*$"
)

# Statements of a conclusion: why something is ordered, and where the chair wants to go.
REASON = re.compile(
    r"(?:vì|do|bởi|đây (?:là|chính là)|đó là|nguyên nhân|điều (?:này|đó)|lý do|xuất phát)(?!\w)", re.IGNORECASE
)
ORIENTATION = re.compile(
    r"(?<!\w)(?:sẽ|nên|quyết tâm|mong muốn|mục tiêu|quan điểm|định hướng|không để|phấn đấu|tiếp tục|"
    r"nhất trí|thống nhất|đồng ý)(?!\w)",
    re.IGNORECASE,
)

# Units whose name begins with a verb: "Phòng Y tế", "Thanh tra huyện".
VERB_IN_NAME = re.compile(
    r"(?:Phòng|Thanh tra)\s+(?:[A-ZĐÀ-Ỹ]|tỉnh|huyện|thành phố|quận|thị xã|xã|Bộ|Sở|Chính phủ|chuyên môn|nghiệp vụ)"
)

# Offices whose holders preside wherever they are: what they tell is no delegate's report.
HIGH_OFFICE = re.compile(
    r"(?:(?:đồng chí|ông|bà)\s+)?(?:Tổng Bí thư|Chủ tịch (?:nước|Quốc hội|UBND (?:tỉnh|thành phố|TP))|"
    r"(?:Phó )?Thủ tướng|Bộ trưởng|Bí thư (?:Trung ương|Tỉnh ủy|Thành ủy|Tỉnh uỷ|Thành uỷ))(?!\w)"
)
