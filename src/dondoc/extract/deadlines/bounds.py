"""What stands before a time: the hour, the weekday, and the words that limit the action ("trước", "đến hết", …)."""

import re
from datetime import time

from dondoc.extract.deadlines.model import Bound
from dondoc.extract.deadlines.pieces import OP, SP, WEEKDAYS, WORD_LEFT, either
from dondoc.extract.patterns import Pattern

REACH = 64  # how far back a bound may begin


def _words(*phrases: str) -> str:
    return "(?:" + "|".join(p.replace(" ", SP) for p in sorted(phrases, key=len, reverse=True)) + ")"


_LATEST = _words(
    "chậm nhất",
    "muộn nhất",
    "chậm nhất là",
    "muộn nhất là",
    "không muộn hơn",
    "không chậm hơn",
    "không được quá",
    "không quá",
    "tối đa",
    "hạn cuối",
    "hạn chót",
    "hạn cuối cùng",
    "hạn cuối là",
    "hạn chót là",
    "thời hạn",
    "thời hạn là",
    "thời hạn chậm nhất",
    "thời hạn hoàn thành",
    "thời gian hoàn thành",
    "thời hạn báo cáo",
    "thời gian báo cáo",
    "thời hạn thực hiện",
    "thời gian thực hiện",
    "thời gian",
    "hạn",
    "tiến độ hoàn thành",
    "deadline",
    "hoàn thành chậm nhất",
)
_LATEST_NEEDS = "nhất|hơn|quá|tối|hạn|gian|độ|deadline"
_END = rf"{OP}:?{OP}"
# (bound, words, that may stand between them and the time). The longest that ends where the time begins wins.
BOUNDS: tuple[tuple[Bound, Pattern], ...] = tuple(
    (bound, Pattern(rf"{WORD_LEFT}(?:{words}){_END}$", needs))
    for bound, words, needs in (
        (
            Bound.AS_OF,
            _words(
                "tính đến",
                "tính đến hết",
                "tính tới",
                "đến thời điểm",
                "tính đến thời điểm",
                "tính từ",
                "lũy kế đến",
                "tính đến cuối",
            ),
            "tính|thời|lũy",
        ),
        (Bound.FROM, _words("kể từ", "bắt đầu từ", "từ", "sau", "kể từ sau", "từ sau"), "từ|sau"),
        (
            Bound.UNTIL,
            _words("từ nay đến", "từ nay đến hết", "từ nay cho đến", "từ nay cho đến hết", "từ nay tới"),
            "nay",
        ),
        (
            Bound.BEFORE,
            rf"(?:{_LATEST}{SP})?(?:xong{SP}|từ{SP}nay{SP}đến{SP})?trước(?:{SP}(?:thời{SP}điểm|lúc|dịp|hết|mốc))?|không{SP}để{SP}(?:đến|tới)",
            "trước|không",
        ),
        (
            Bound.BY,
            rf"{_LATEST}(?:{OP}:)?(?:{SP}(?:là|vào|đến|đến{SP}hết|hết|trong|sau|cuối|tới|vào{SP}lúc|ngay))?",
            _LATEST_NEEDS,
        ),
        (Bound.UNTIL, rf"(?:cho{SP})?(?:đến|tới)(?:{SP}(?:hết|trước|dịp))?|hết", "đến|tới|hết"),
        (
            Bound.IN,
            rf"(?:ngay{SP}|xong{SP}|chỉ{SP})?trong(?:{SP}(?:vòng|khoảng|thời{SP}hạn|thời{SP}gian|dịp|hôm))?",
            "trong",
        ),
        (
            Bound.FOR,
            _words(
                "nhân dịp",
                "dịp",
                "vào dịp",
                "chào mừng",
                "kỷ niệm",
                "kỉ niệm",
                "nhân ngày",
                "nhân kỷ niệm",
                "đón",
                "phục vụ",
                "đúng dịp",
                "nhân dịp kỷ niệm",
            ),
            "dịp|mừng|niệm|nhân|đón|phục",
        ),
        (
            Bound.AT,
            _words("vào", "vào khoảng", "lúc", "vào lúc", "ngay", "ngay vào", "từ nay", "diễn ra", "tổ chức"),
            "vào|lúc|ngay|nay|diễn|tổ",
        ),
    )
)
_HOUR = Pattern(
    rf"(?<![\d/.])(?P<hour>\d{{1,2}}){OP}(?:giờ|h|g|:){OP}(?P<minute>\d\d)?{OP}(?:phút"
    rf"|p(?!\w)|')?{OP},?{OP}"
    rf"(?P<part>sáng|trưa|chiều|tối|đêm)?{OP},?{OP}(?:của{SP})?$",
    "giờ|h|g|:",
)
_HOUR_AFTER = Pattern(
    rf",?{SP}(?:lúc|vào{SP}lúc|trước){SP}(?P<hour>\d{{1,2}}){OP}(?:giờ|h|g"
    rf"|:){OP}(?P<minute>\d\d)?{OP}(?:phút|p(?!\w)|')?(?P<part>{SP}(?:sáng|trưa|chiều|tối))?",
    "lúc|trước",
)
_NO_HOUR = Pattern(
    rf"(?<![\d/.])(?:(?:2[5-9]|[3-9]\d){OP}(?:giờ|h|g|:)|\d{{1,2}}{OP}(?:giờ|h|g|:){OP}[6-9]\d(?!\d))", "giờ|h|g|:"
)
_WEEKDAY = Pattern(
    rf"{WORD_LEFT}(?:(?:sáng|trưa|chiều|tối){SP})?(?:(?:thứ{SP}{either(WEEKDAYS)}|chủ{SP}nhật){OP}[,(]{OP})$",
    "thứ|nhật",
)
_PART_OF_DAY = Pattern(rf"{WORD_LEFT}(?<!ngày )(?:sáng|trưa|chiều|tối|đêm){SP}$", "sáng|trưa|chiều|tối|đêm")


def clock(m: re.Match[str], behind: str = "") -> time | None:
    """The hour of a match, the afternoon's in 24 hours; None for 24 o'clock, which is the whole day, and for no hour.

    `behind` is the text that follows, where the part of the day may stand ("3 giờ chiều mai").
    """
    hour, minute = int(m["hour"]), int(m["minute"] or 0)
    afternoon = (m["part"] or "").strip() in ("chiều", "tối") or behind.startswith(("chiều ", "tối "))
    if afternoon and hour < 12:
        hour += 12
    return time(hour, minute) if hour < 24 and minute < 60 else None


def no_such_hour(words: str) -> bool:
    """Whether the words before or behind a day give an hour that no day has: "25 giờ", "16h75"."""
    return _NO_HOUR.search(words) is not None


def before(lower: str, start: int, floor: int) -> tuple[int, Bound, time | None]:
    """Where the words that belong to a time begin, how they limit it, and the hour, if any.

    `lower` is the lower-case text, `start` where the time itself begins, `floor` how far back one may look.
    """
    hour = None
    for pattern in (_WEEKDAY, _PART_OF_DAY, _HOUR):
        if found := pattern.search(lower, max(floor, start - REACH), start):
            start = found.start()
            hour = clock(found, lower[found.end() : found.end() + 6]) if pattern is _HOUR else hour
    fitting = [
        (found.start(), order, bound)
        for order, (bound, pattern) in enumerate(BOUNDS)
        if (found := pattern.search(lower, max(floor, start - REACH), start))
    ]
    if not fitting:
        return start, Bound.NONE, hour
    begin, _, bound = min(fitting)
    return begin, bound, hour


def hour_after(lower: str, end: int) -> tuple[int, time | None]:
    """The hour that stands behind a day, and where it ends."""
    found = _HOUR_AFTER.match(lower, end)
    return (found.end(), clock(found)) if found else (end, None)
