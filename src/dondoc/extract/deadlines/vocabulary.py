"""The words around a time that tell whether it limits the action: verbs of completion, things that bear a year.

Patterns over the lower-case text; as data, so that a missing word is one more entry.
"""

from dondoc.extract.deadlines.pieces import OP, SP, WORD_LEFT, WORD_RIGHT
from dondoc.extract.patterns import Pattern

# "chương trình", "công trình" hold no verb "trình".
_NOT_THE_NOUN = "".join(
    rf"(?<!{first} (?=trình))" for first in ("chương", "quy", "lộ", "công", "quá", "tiến", "giáo", "hành", "lịch")
)


def words(*phrases: str) -> Pattern:
    ordered = "|".join(p.replace(" ", SP) for p in sorted(phrases, key=len, reverse=True))
    return Pattern(rf"{WORD_LEFT}{_NOT_THE_NOUN}(?:{ordered}){WORD_RIGHT}")


COMPLETION = words(
    "hoàn thành",
    "hoàn thiện",
    "hoàn tất",
    "xong",
    "dứt điểm",
    "trình",
    "báo cáo",
    "phê duyệt",
    "ban hành",
    "khởi công",
    "khánh thành",
    "thông xe",
    "bàn giao",
    "nghiệm thu",
    "đưa vào",
    "gửi",
    "nộp",
    "kết thúc",
    "tổ chức",
    "triển khai",
    "chi trả",
    "giải ngân",
    "công bố",
    "thông qua",
    "ký kết",
    "vận hành",
    "cập nhật",
    "tham mưu",
    "thực hiện xong",
    "giải quyết",
)
GOAL = words(
    "phấn đấu",
    "để",
    "bảo đảm",
    "đảm bảo",
    "hoàn thành",
    "hoàn tất",
    "đạt",
    "phải",
    "cần",
    "xong",
    "đưa",
    "quyết tâm",
    "nâng",
    "giảm",
    "hình thành",
    "có",
    "dứt điểm",
    "khởi công",
    "trình",
    "báo cáo",
    "thu hút",
    "tiếp tục",
)
THING = words(
    "quy hoạch",
    "chiến lược",
    "chương trình",
    "đề án",
    "kế hoạch",
    "tầm nhìn",
    "định hướng",
    "mục tiêu",
    "nghị quyết",
    "quyết định",
    "đồ án",
    "phương hướng",
    "dự báo",
    "dự án",
    "nhiệm vụ",
    "chỉ tiêu",
    "kết quả",
    "công tác",
    "hội nghị",
    "báo cáo",
    "dự toán",
    "thông báo",
    "luật",
    "kịch bản",
    "giai đoạn",
    "danh mục",
    "phong trào",
    "kỳ thi",
    "lễ hội",
    "lớp",
)
TARGET = words("mục tiêu", "chỉ tiêu", "tăng trưởng", "dự toán", "tốc độ", "kế hoạch vốn", "so với")
ORDERED = words("hoàn thành", "hoàn tất", "xong", "trình", "báo cáo", "phải", "cần", "phấn đấu", "yêu cầu", "đề nghị")
DONE = words("đã")
PROMISED = words("hoàn thành", "hoàn tất", "xong", "trình", "báo cáo", "gửi", "nộp", "dứt điểm", "phải", "bàn giao")
REPORT_OF = Pattern(
    rf"{WORD_LEFT}(?:nộp|gửi|lập|làm|xây{SP}dựng|tổng{SP}hợp|dự{SP}thảo|chuẩn{SP}bị|hoàn{SP}thiện|các){SP}"
    rf"(?:dự{SP}thảo{SP})?báo{SP}cáo{OP}$",
    "báo",
)
LEFT_OVER = Pattern(
    rf"(?:tồn{SP}đọng|nợ{SP}đọng|phát{SP}sinh|tiếp{SP}nhận|tồn{SP}tại|thành{SP}lập|ban{SP}hành"
    rf"|xây{SP}dựng|sử{SP}dụng|có|nhận|nộp{SP}về|được{SP}(?:cấp|giao|ký|duyệt|phê{SP}duyệt)|đầu{SP}tư|vi{SP}phạm"
    rf"|thi{SP}công|lấn{SP}chiếm|đến|sinh|ký|cấp){OP}$"
)
FINISHED = Pattern(rf"{WORD_LEFT}(?:hoàn{SP}thành|hoàn{SP}tất|dứt{SP}điểm|xong){OP}$", "hoàn|điểm|xong")
# The same, or a verb of handing over, with its object behind it: "hoàn thành đề án"; what is told of ("kết quả hoàn
# thành …") and what a paper is ("hồ sơ trình …") is none.
_TOLD_OF = "".join(
    rf"(?<!{first} )"
    for first in (
        "kết quả,mức độ,tỷ lệ,tình hình,khối lượng,chưa,không,sau khi,hồ sơ,văn bản,tài liệu,báo cáo,các,những,được,"
        "do,số"
    ).split(",")
)
FINISHES = Pattern(
    rf"{WORD_LEFT}{_NOT_THE_NOUN}{_TOLD_OF}(?:hoàn{SP}thành|hoàn{SP}tất|hoàn{SP}thiện|dứt{SP}điểm|xong|trình|ban{SP}hành"
    rf"|bàn{SP}giao|nộp|gửi){WORD_RIGHT}(?:{SP}[^\s,;.:]{{1,16}}){{1,10}}{OP}$",
    "hoàn|điểm|xong|trình|hành|giao|nộp|gửi",
)
SESSION = Pattern(
    rf"{WORD_LEFT}(?:tại|vào|trước|trong){SP}(?:phiên{SP}họp|kỳ{SP}họp|cuộc{SP}họp|hội{SP}nghị"
    rf"|phiên)(?:{SP}[^\s,;.:]{{1,16}}){{0,6}}{SP}$"
)
# On which day of that part of the year it is held is not told: "trước kỳ họp Hội đồng nhân dân cuối năm".
HELD_IN = Pattern(rf"{WORD_LEFT}(?:kỳ|phiên){SP}họp(?:{SP}[^\s,;.:]{{1,16}}){{0,6}}{SP}$", "họp")
PERIODIC = words(
    "báo cáo",
    "tổng hợp",
    "đánh giá",
    "kiểm điểm",
    "sơ kết",
    "tổng kết",
    "rà soát",
    "kiểm tra",
    "giao ban",
    "họp",
    "cập nhật",
    "công khai",
    "đối thoại",
    "tổ chức",
    "thông báo",
    "gửi",
    "theo dõi",
    "đôn đốc",
    "giám sát",
    "kiểm đếm",
    "đăng ký",
    "tiếp công dân",
    "nghe",
)
ATTRIBUTE_OF = Pattern(
    rf"{WORD_LEFT}(?:kế{SP}hoạch|chương{SP}trình|dự{SP}toán|chi|nhiệm{SP}vụ|chỉ{SP}tiêu|công{SP}việc"
    rf"|thu{SP}nhập|bình{SP}quân|kinh{SP}phí"
    rf"|ngân{SP}sách|cuộc{SP}sống|sinh{SP}hoạt|đào{SP}tạo|danh{SP}mục|nguồn|vốn|lương|tăng"
    rf"|giảm)(?:{SP}[^\s,;.:]{{1,12}}){{0,3}}{SP}$"
)
