"""How surely a time limits the action: a stated limit more than a stated period, that more than an occasion.

A bare period ("năm 2023", "quý II") mostly names a thing: a plan, a result, a congress. It says when something is to
be done only at the head of a clause or right behind a verb of completion.
"""

import re
from datetime import date

from dondoc.domain.deadline import Deadline, DeadlineKind
from dondoc.extract.deadlines.mentions import SPANS
from dondoc.extract.deadlines.model import Bound, Unit
from dondoc.extract.deadlines.pieces import OP, SP, WORD_LEFT, WORD_RIGHT, compiled

REACH = 240
LIMIT, TIMED, OCCASION, LOOSE, NO_DAY = 5, 4, 3, 2, 1


def _words(*phrases: str) -> re.Pattern[str]:
    ordered = "|".join(p.replace(" ", SP) for p in sorted(phrases, key=len, reverse=True))
    return compiled(rf"{WORD_LEFT}(?:{ordered}){WORD_RIGHT}")


COMPLETION = _words(
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
GOAL = _words(
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
THING = _words(
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
TARGET = _words("mục tiêu", "chỉ tiêu", "tăng trưởng", "dự toán", "tốc độ", "kế hoạch vốn", "so với")
ORDERED = _words("hoàn thành", "hoàn tất", "xong", "trình", "báo cáo", "phải", "cần", "phấn đấu", "yêu cầu", "đề nghị")
DONE = _words("đã")
PROMISED = _words("hoàn thành", "hoàn tất", "xong", "trình", "báo cáo", "gửi", "nộp", "dứt điểm", "phải", "bàn giao")
LEFT_OVER = compiled(
    rf"(?:tồn{SP}đọng|nợ{SP}đọng|phát{SP}sinh|tiếp{SP}nhận|tồn{SP}tại|thành{SP}lập|ban{SP}hành|xây{SP}dựng|sử{SP}dụng|có){OP}$"
)
SESSION = compiled(
    rf"{WORD_LEFT}(?:tại|vào|trước|trong){SP}(?:phiên{SP}họp|kỳ{SP}họp|cuộc{SP}họp|hội{SP}nghị|phiên)(?:{SP}[^\s,;.:]{{1,16}}){{0,6}}{SP}$"
)
PERIODIC = _words(
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
ATTRIBUTE_OF = compiled(
    rf"{WORD_LEFT}(?:kế{SP}hoạch|chương{SP}trình|dự{SP}toán|chi|nhiệm{SP}vụ|chỉ{SP}tiêu|công{SP}việc|thu{SP}nhập|bình{SP}quân|kinh{SP}phí"
    rf"|ngân{SP}sách|cuộc{SP}sống|sinh{SP}hoạt|đào{SP}tạo|danh{SP}mục|nguồn|vốn|lương|tăng|giảm)(?:{SP}[^\s,;.:]{{1,12}}){{0,3}}{SP}$"
)
_LEAD_IN = compiled(
    rf"(?:^|[\s*_\"“'(])(?:làm{SP}sao|trước{SP}mắt|riêng|trong{SP}đó|đề{SP}nghị|yêu{SP}cầu|rằng|nhất{SP}là|cố{SP}gắng|phấn{SP}đấu|và|nêu{SP}rõ|là|từ{SP}đó|nhấn{SP}mạnh)?{OP}$"
)
_SENTENCE_BREAK = compiled(r"[.!?…;](?=[\s\"”)*_]|$)|\n\s*\n|\n\s{0,8}[-+•*]\s")
_CLAUSE_BREAK = compiled(r"[,;:()“”\"!?…]|\.(?=\s)|\n\s*\n")
_STOP = compiled(rf"{OP}(?:[.,;:!?)\"”]|$|\n|{SP}(?:này|để|phải|và|hoàn|báo|gửi|theo){WORD_RIGHT})")
_PARTS = ("đầu", "giữa", "cuối", "hết", "thượng", "trung", "hạ", "nửa")


def _since(pattern: re.Pattern[str], lower: str, begin: int) -> str:
    """The text from the last break before `begin` up to it."""
    floor = max(0, begin - REACH)
    last = floor
    for found in pattern.finditer(lower, floor, begin):
        last = found.end()
    return lower[last:begin]


def _last(pattern: re.Pattern[str], text: str) -> int:
    return max((m.start() for m in pattern.finditer(text)), default=-1)


def weigh(
    lower: str,
    begin: int,
    start: int,
    end: int,
    found: Deadline,
    unit: Unit,
    bound: Bound,
    rule: str,
    anchor: date | None,
) -> tuple[int, str]:
    """The strength of a time in its place, and why it sets no deadline after all, or "".

    `begin` is where the bound begins, `start` where the time itself does.
    """
    clause = _since(_CLAUSE_BREAK, lower, begin)
    if unit is Unit.CONDITION or unit is Unit.ONGOING or found.kind is DeadlineKind.CONDITIONAL:
        return NO_DAY, ""
    if unit is Unit.RECURRING:
        return _recurring(clause, lower[start:end], rule)
    if found.last and anchor and (gone := _gone(found, anchor, unit, bound, lower, begin, clause)):
        return 0, gone
    if bound in (Bound.NONE, Bound.AT, Bound.IN) and _last(ORDERED, clause) < _last(DONE, clause):
        return 0, "told-as-done"
    if rule == "within-the-current":
        return (LOOSE, "") if _last(COMPLETION, clause) >= 0 else (0, "names-a-thing")
    if unit in SPANS:
        return _span(lower, begin, start, end, unit, bound, clause)
    if unit is Unit.DURATION:
        return _length(lower[begin:start], lower[start:end], bound, rule)
    if bound in (Bound.BEFORE, Bound.BY):
        return LIMIT, ""
    if _is_figure(lower, begin, end, bound, rule):
        return 0, "fraction"
    if unit is Unit.EVENT or bound is Bound.FOR:
        return OCCASION, ""
    if bound is not Bound.NONE or rule == "range-of-days":
        return (TIMED if unit is Unit.DAY else OCCASION), ""
    return OCCASION, ""


def _is_figure(lower: str, begin: int, end: int, bound: Bound, rule: str) -> bool:
    """Whether what could be a day is rather a share ("3/5 công trình") or a span ("đến 2-3 hộ")."""
    loose = (rule == "figures" and bound is Bound.NONE) or (
        rule == "figures-with-point-or-dash" and bound is Bound.UNTIL and not lower.startswith("từ nay", begin)
    )
    return loose and not _STOP.match(lower, end)


def _gone(found: Deadline, anchor: date, unit: Unit, bound: Bound, lower: str, begin: int, clause: str) -> str:
    """Why a day that lies behind the document, or seems to, is no deadline; "" where it can be one."""
    assert found.last is not None
    stated = bound in (Bound.BEFORE, Bound.BY) and _last(PROMISED, clause) >= 0 and not LEFT_OVER.search(clause)
    if found.last < anchor:
        return "" if stated else "past"
    loose = bound in (Bound.NONE, Bound.AT, Bound.UNTIL)
    if found.problem == "ambiguous" and loose and unit is not Unit.EVENT:
        return "past"
    at_hand = bound in (Bound.NONE, Bound.AT) and not lower.startswith("ngay", begin)
    if found.last == anchor and at_hand and unit is Unit.DAY:
        return "document-day"
    return ""


def _recurring(clause: str, words: str, rule: str) -> tuple[int, str]:
    if rule not in ("every", "at-intervals"):
        return LIMIT, ""
    if rule == "at-intervals" or words.startswith("định"):
        return OCCASION, ""
    if ATTRIBUTE_OF.search(clause):
        return 0, "attribute"
    if _LEAD_IN.fullmatch(clause) or _last(PERIODIC, clause) >= 0:
        return LOOSE, ""
    return 0, "attribute"


def _length(before: str, words: str, bound: Bound, rule: str) -> tuple[int, str]:
    """A length of time: "trong vòng 3 ngày" is a limit, "trong 3 ngày" may as well be how long something takes."""
    if before.startswith(("từ", "thời gian")) and bound is not Bound.IN:
        return 0, "length"
    plain = rule == "length-of-time" and bound is Bound.IN and not compiled("vòng|hạn|khoảng").search(before)
    return (OCCASION if plain and not words.endswith(("tới", "nữa", "theo")) else LIMIT), ""


def _span(lower: str, begin: int, start: int, end: int, unit: Unit, bound: Bound, clause: str) -> tuple[int, str]:
    """A month, quarter, half or year."""
    sure = OCCASION if unit in (Unit.MONTH, Unit.QUARTER) else LOOSE
    thing, goal = _last(THING, clause), _last(GOAL, clause)
    if bound in (Bound.BEFORE, Bound.BY):
        return LIMIT, ""
    if _in_purpose(lower, begin, end):
        return 0, "purpose"
    if bound is Bound.UNTIL and not lower.startswith("từ nay", begin):
        return (0, "horizon") if thing > goal and thing > _last(COMPLETION, clause) else (sure, "")
    if bound is Bound.IN and _last(TARGET, clause) > _last(COMPLETION, clause):
        return 0, "target"
    if bound is not Bound.NONE or lower.startswith(_PARTS, start):
        return sure, ""
    if _LEAD_IN.fullmatch(clause) or SESSION.search(clause):
        return sure, ""
    done = _last(COMPLETION, clause)
    between = clause[done:].split()
    if done >= 0 and (thing < done or len(between) <= 2) and len(between) <= 7:
        return sure, ""
    return 0, "names-a-thing"


def _in_purpose(lower: str, begin: int, end: int) -> bool:
    """Whether the time stands in the purpose at the head of a sentence: "Để …, tỉnh cần …"."""
    head = _since(_SENTENCE_BREAK, lower, begin).lstrip(' \n*_-+•\t"“')
    return head.startswith(("để ", "nhằm ", "để\n", "với mục tiêu ")) and "," in lower[end : end + REACH]
