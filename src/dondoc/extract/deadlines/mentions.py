"""When a time that stands in a text sets no deadline: it names a thing, tells the past, or says when something begins.

Each is a row of MENTIONS, tried in turn against the words around the time.
"""

from dondoc.extract.deadlines.model import Bound, Unit
from dondoc.extract.deadlines.pieces import COUNTED, OP, SP, WORD_LEFT, WORD_RIGHT
from dondoc.extract.patterns import Pattern
from dondoc.typing import NamedTuple

BACK, AHEAD = 160, 48  # how far around a time one looks

DAYS = frozenset({Unit.DAY})
SPANS = frozenset({Unit.MONTH, Unit.QUARTER, Unit.HALF, Unit.YEAR})
_NO_BOUND = frozenset({Bound.NONE})
_LOOSE = frozenset({Bound.NONE, Bound.UNTIL, Bound.IN, Bound.AT})
_PAPERS = (
    r"(?:luật|nghị quyết|quyết định|thông báo|công văn|kết luận|chỉ thị|kế hoạch|tờ trình|báo cáo"
    r"|công điện|nghị định"
    r"|thông tư|hướng dẫn|văn bản|đề án|giấy mời|biên bản|phương án|hợp đồng"
    r"|quy định|quy chế|chương trình|thông tri|bộ luật|tb|nq|qđ)"
).replace(" ", SP)
PAPER_BEFORE = Pattern(rf"{WORD_LEFT}{_PAPERS}{SP}$")
_SHARE = (
    r"(?:đạt|thực hiện|bằng|chiếm|trực|lần thứ|thứ|lần|có|tăng|giảm|hơn|gần|khoảng|trên|dưới|tỷ lệ"
    r"|quy hoạch|với|được"
    r"|còn|là|gồm|hoạt động|phục vụ|ứng trực)"
).replace(" ", SP)
_PLACES = (
    r"(?:đường|phố|phường|quảng trường|trường|công viên|sân|bệnh viện|nhà máy|công ty|xí nghiệp|cầu"
    r"|chợ|khu phố|hẻm"
    r"|số nhà|số|ngõ|tổ|kiệt|điều|khoản|điểm|mục|phiên|quận|trạm|km|lô|thửa|tờ)"
).replace(" ", SP)
_STAGES = (
    r"(?:giai đoạn|nhiệm kỳ|nhiệm kì|thời kỳ|thời kì|năm học|niên độ|niên khóa|niên vụ|tầm nhìn|khóa"
    r"|năm ngân sách|năm tài chính)"
).replace(" ", SP)
_HOLDS = (
    r"(?:tạm dừng|tạm ngừng|tạm ngưng|dừng|ngừng|ngưng|cấm|đình chỉ|nghỉ học|phong tỏa|giãn cách"
    r"|không cho phép|kéo dài|gia hạn)"
).replace(" ", SP)


class Mention(NamedTuple):
    """A context in which a time is no deadline: `before` must end where it begins, `after` start where it ends.

    `examples` are sentences in which every time is such a mention.
    """

    name: str
    units: frozenset[Unit]
    bounds: frozenset[Bound]
    before: Pattern | None = None
    after: Pattern | None = None
    examples: tuple[str, ...] = ()
    rules: frozenset[str] = frozenset()  # only times that these rules read; empty for all
    words: Pattern | None = None  # how the time itself is written


ALL = frozenset(Unit)
EVERY_BOUND = frozenset(Bound)
MENTIONS = (
    Mention(
        "starting-day",
        ALL - {Unit.DURATION, Unit.CONDITION, Unit.RECURRING, Unit.ONGOING},
        frozenset({Bound.FROM}),
        examples=("Thực hiện giá mới từ ngày 01/7/2023.", "Từ năm 2024, Sở Y tế quản lý trạm."),
    ),
    Mention("as-of", ALL, frozenset({Bound.AS_OF}), examples=("Tính đến ngày 20/6/2023 giải ngân 35%.",)),
    Mention(
        "citation",
        DAYS,
        _NO_BOUND,
        before=Pattern(
            rf"(?:(?<!\w)số{OP}:?{OP}[^\s]{{1,30}}|\d[^\s,;]{{0,12}}[-/][a-zđ][^\s,;]{{0,20}}"
            rf"|{WORD_LEFT}{_PAPERS}(?:{SP}[^\s,;.:()]{{1,20}}){{0,7}}?)(?:,|{SP}|\(){{1,3}}$"
        ),
        rules=frozenset({"day-with-year", "day-spelled", "day-and-month"}),
        examples=(
            "Thực hiện Kế hoạch số 45-KH/TU ngày 12/5/2023 của Ban Thường vụ.",
            "Thực hiện nghiêm Công điện 07/CĐ-TTg, ngày 02 tháng 3 năm 2023.",
        ),
    ),
    Mention(
        "citation",
        DAYS,
        _NO_BOUND,
        after=Pattern(rf"{OP}(?:của|về{SP}việc|về){WORD_RIGHT}"),
        examples=("Bám sát chỉ đạo ngày 26/4/2023 của Tỉnh ủy.",),
    ),
    Mention(
        "not-then",
        ALL,
        EVERY_BOUND,
        before=Pattern(rf"{WORD_LEFT}không{SP}(?:để{SP})?dồn(?:{SP}[^\s,;.]{{1,12}}){{0,4}}{OP}$", "dồn"),
        examples=("Thanh toán khi có khối lượng, không dồn vào cuối năm.",),
    ),
    Mention(
        "past",
        ALL,
        EVERY_BOUND,
        after=Pattern(rf"{SP}(?:vừa{SP}(?:qua|rồi)|qua{WORD_RIGHT}|trước{SP}đây|trở{SP}về{SP}trước|đã{WORD_RIGHT})"),
        examples=("Rút kinh nghiệm việc trực dịp Quốc khánh vừa qua.", "Khắc phục hạn chế trong tháng 5 vừa qua."),
    ),
    Mention(
        "past",
        ALL,
        EVERY_BOUND,
        before=Pattern(
            rf"{WORD_LEFT}(?:so{SP}với|cùng{SP}kỳ|so{SP}cùng{SP}kỳ|xảy{SP}ra|ngay{SP}từ"
            rf"|từ){OP}(?:kế{SP}hoạch{SP})?$"
        ),
        examples=("Tăng ít nhất 10% so với năm 2022.",),
    ),
    Mention(
        "fraction",
        DAYS,
        _NO_BOUND,
        after=Pattern(rf"{SP}{COUNTED}{WORD_RIGHT}"),
        rules=frozenset({"figures"}),
        examples=("Vận động 1/3 số xã tham gia.",),
    ),
    Mention(
        "fraction",
        DAYS,
        _LOOSE,
        before=Pattern(rf"{WORD_LEFT}{_SHARE}{SP}$"),
        rules=frozenset({"figures"}),
        examples=("Phấn đấu đạt 9/10 chỉ tiêu.", "Tổ chức trực 24/7 tại trụ sở."),
    ),
    Mention(
        "round-the-clock",
        DAYS,
        _NO_BOUND,
        words=Pattern(rf"24{OP}/{OP}7"),
        rules=frozenset({"figures"}),
        examples=("Bố trí đường dây nóng 24/7.",),
    ),
    Mention(
        "badge-round",
        DAYS,
        EVERY_BOUND,
        before=Pattern(rf"{WORD_LEFT}đợt(?:{SP}ngày)?{SP}(?:\d{{1,2}}[/.]\d{{1,2}}(?:{OP},{OP}|{SP}và{SP})){{0,4}}$"),
        examples=("Trao Huy hiệu Đảng đợt 19/5, 2/9 cho đảng viên.",),
    ),
    Mention(
        "place-name",
        DAYS,
        _NO_BOUND,
        before=Pattern(rf"{WORD_LEFT}{_PLACES}{SP}$"),
        rules=frozenset({"figures", "figures-with-point-or-dash"}),
        examples=("Sửa chữa vỉa hè đường 30/4.",),
    ),
    Mention(
        "stage",
        SPANS,
        frozenset({Bound.NONE, Bound.UNTIL, Bound.FROM}),
        before=Pattern(rf"{WORD_LEFT}{_STAGES}(?:,?{SP}[^\s,;.:]{{1,16}}){{0,2}}{SP}?$"),
        examples=(
            "Rà soát quy hoạch giai đoạn đến năm 2030.",
            "Lập dự toán thời kỳ ổn định 2022, tầm nhìn đến năm 2045.",
        ),
    ),
    Mention("school-year", frozenset({Unit.YEAR}), EVERY_BOUND, after=Pattern(rf"{SP}học{WORD_RIGHT}")),
    Mention(
        "how-long",
        ALL,
        frozenset({Bound.UNTIL, Bound.FROM, Bound.IN, Bound.BY}),
        before=Pattern(rf"{WORD_LEFT}{_HOLDS}(?:{SP}[^\s,;.:]{{1,16}}){{0,10}}{OP}$"),
        examples=("Tạm dừng hoạt động vận tải khách đến hết ngày 15/7/2023.",),
    ),
    Mention(
        "at-least",
        frozenset({Unit.DURATION}),
        EVERY_BOUND,
        before=Pattern(rf"{WORD_LEFT}(?:ít{SP}nhất|tối{SP}thiểu|trên|hơn){SP}$"),
        examples=("Niêm yết công khai ít nhất 10 ngày kể từ ngày ký.",),
    ),
    Mention(
        "effective-day", frozenset({Unit.DURATION}), EVERY_BOUND, after=Pattern(rf"[^.;]{{0,20}}có{SP}hiệu{SP}lực")
    ),
)


def mention(lower: str, begin: int, start: int, end: int, unit: Unit, bound: Bound, rule: str) -> str:
    """Why the time at [start, end) of the text is no deadline, or "". `begin` is where the words of its bound begin."""
    for row in MENTIONS:
        if unit not in row.units or bound not in row.bounds or (row.rules and rule not in row.rules):
            continue
        if row.before and not (begin and row.before.search(lower, max(0, begin - BACK), begin)):
            continue
        if row.after and not (end < len(lower) and row.after.match(lower, end, end + AHEAD)):
            continue
        if row.words and not row.words.fullmatch(lower, start, end):
            continue
        return row.name
    return ""
