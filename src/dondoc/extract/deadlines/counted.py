"""Rules for lengths of time: "trong vòng 10 ngày làm việc kể từ ngày ký".

The day counted from is not itself counted (Civil Code art. 147). A length counted from something else than the
document or a day that is written ("kể từ ngày nhận đủ hồ sơ") has no day that can be worked out.
"""

import re
from datetime import date, timedelta

from dondoc.domain.deadline import Deadline, DeadlineKind
from dondoc.extract.deadlines.model import Bound, Rule, Setting, Unit
from dondoc.extract.deadlines.pieces import (
    COUNT,
    OP,
    SP,
    WORD_LEFT,
    WORD_RIGHT,
    D,
    M,
    Y,
    number,
)
from dondoc.extract.deadlines.resolve import NO_ANCHOR, a_day, group, month_end, year_of
from dondoc.extract.patterns import Pattern

_UNIT = rf"(?P<unit>ngày{SP}làm{SP}việc|ngày|tuần(?:{SP}lễ)?|tháng|năm|giờ|h)"
_FROM_DAY = rf"(?:ngày{SP})?(?P<d>{D})[/.\-](?P<m>{M}(?!\d))(?:[/.\-](?P<y>{Y}))?"
_THIS_PAPER = (
    r"(?:thông báo|kết luận|văn bản|công văn|chỉ thị|công điện|nghị quyết|quyết định|kế hoạch|chỉ đạo)".replace(" ", SP)
)
_DOCUMENT = (
    rf"(?:hôm{SP}nay|nay|(?:ngày|khi){SP}(?:ký|ban{SP}hành|ra{SP}{_THIS_PAPER}|có{SP}{_THIS_PAPER}"
    rf"|họp|hội{SP}nghị"
    rf"|kết{SP}thúc{SP}(?:hội{SP}nghị|cuộc{SP}họp|phiên{SP}họp)|kết{SP}luận|(?:nhận{SP}được|nhận"
    rf"|được){SP}{_THIS_PAPER}))"
)
_SINCE = (
    rf"(?P<since>,?{SP}(?:(?:kể|tính){SP})?từ{SP}(?:{_FROM_DAY}"
    rf"|(?P<doc>{_DOCUMENT}){WORD_RIGHT}(?:{SP}này{WORD_RIGHT})?"
    rf"|(?P<else>(?:ngày|khi|thời{SP}điểm)(?:{SP}[^\s.,;:()]{{1,24}}){{1,10}})))"
)
_NOT_A_SPAN = (
    rf"(?!{SP}(?:đầu|cuối|qua|vừa|trước|gần|liên|liền|thực|cao|hành|học|kể{SP}trên|một{SP}lần|\d"
    rf"|năm{SP}\d|còn))"
)
_LENGTH = rf"(?P<n>{COUNT})(?:{OP}[-–]{OP}(?P<n2>\d{{1,3}}))?{SP}?{_UNIT}{WORD_RIGHT}"
_AHEAD = rf"(?:{SP}(?:tới|nữa|tiếp{SP}theo|sắp{SP}tới){WORD_RIGHT})?"
# "trước 03 ngày" is counted back from something that stands elsewhere.
_FORWARD = frozenset({Bound.IN, Bound.BY, Bound.FROM})


def _length(m: re.Match[str], on: Setting) -> Deadline:
    since = group(m, "since")
    if since and m["else"]:
        return Deadline(kind=DeadlineKind.CONDITIONAL)
    start = on.anchor
    if since and m["d"]:
        start = a_day(
            int(m["d"]), int(m["m"]), year_of(m["y"], on.anchor) or (on.anchor.year if on.anchor else None), on
        ).last
    if start is None:
        return NO_ANCHOR
    last = _after(start, number(m["n2"] or m["n"]), " ".join(m["unit"].split()), on)
    return Deadline(kind=DeadlineKind.DURATION, first=start, last=last) if last else NO_ANCHOR


def _after(start: date, count: int, unit: str, on: Setting) -> date | None:
    if unit == "ngày làm việc":
        from dondoc.domain.calendar import add_working_days

        office = on.conventions
        return add_working_days(start, count, closures=office.closures, extra_workdays=office.extra_workdays)
    if unit in ("giờ", "h"):
        return start + timedelta(days=-(-count // 24))
    if unit.startswith("tuần"):
        return start + timedelta(weeks=count)
    if unit == "tháng":
        return _months_after(start, count)
    if unit == "năm":
        return _months_after(start, 12 * count) if count < 100 else None
    return start + timedelta(days=count)


def _months_after(start: date, count: int) -> date:
    """The day of the same number, or the last one of a shorter month (Civil Code art. 148)."""
    year, month = divmod(start.year * 12 + start.month - 1 + count, 12)
    return date(year, month + 1, min(start.day, month_end(year, month + 1).day))


RULES = (
    Rule(
        "length-since",
        Unit.DURATION,
        Pattern(rf"{WORD_LEFT}{_LENGTH}{_AHEAD}{_SINCE}", "từ", "ngày|tuần|tháng|năm|giờ|h"),
        _length,
        {
            "10 ngày kể từ ngày ký": "2023-07-06",
            "trong vòng 10 ngày làm việc kể từ ngày ký": "2023-07-10",
            "trong vòng 15 ngày kể từ ngày ban hành": "2023-07-11",
            "trong 10 ngày kể từ ngày 01/7/2023": "2023-07-11",
            "trong 5 ngày kể từ ngày nhận đủ hồ sơ": "",
        },
    ),
    Rule(
        "length-of-time",
        Unit.DURATION,
        Pattern(
            rf"{WORD_LEFT}{_LENGTH}{_NOT_A_SPAN}{_AHEAD}",
            "ngày|tuần|tháng|năm|giờ|h",
        ),
        _length,
        {
            "sau 30 ngày": "2023-07-26",
            "trong 2 tuần tới": "2023-07-10",
            "03 ngày làm việc": "2023-06-29",
            "trong vòng một tháng": "2023-07-26",
            "không quá 05 (năm) ngày": "2023-07-01",
            "trong 24 giờ": "2023-06-27",
        },
        bare=False,
        bounds=_FORWARD,
    ),
    Rule(
        "day-of-issue",
        Unit.DURATION,
        Pattern(rf"{WORD_LEFT}ngày{SP}(?:ký|ban{SP}hành)(?:{SP}{_THIS_PAPER})?{WORD_RIGHT}", "ngày", "ký|hành"),
        lambda _m, on: Deadline(DeadlineKind.DURATION, on.anchor, on.anchor) if on.anchor else NO_ANCHOR,
        {"ngay trong ngày ban hành": "2023-06-26"},
        bare=False,
        bounds=frozenset({Bound.IN}),
    ),
)
