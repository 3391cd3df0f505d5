"""Rules for days known by name, solar and lunar, and for actions tied to an occasion or to another event."""

import re
from datetime import date, timedelta

from dondoc.domain.deadline import Deadline, DeadlineKind
from dondoc.domain.lunar import lunar_new_year, lunar_to_solar
from dondoc.extract.deadlines.commemorations import LUNAR, NAME_WORDS, SOLAR
from dondoc.extract.deadlines.lunar import lunar_day
from dondoc.extract.deadlines.model import Bound, Rule, Setting, Unit
from dondoc.extract.deadlines.pieces import (
    D_WORD,
    FIGURE_RIGHT,
    LUNAR_MONTHS,
    M_WORD,
    OP,
    SP,
    WORD_LEFT,
    WORD_RIGHT,
    YEAR_WORD,
    D,
    M,
    Y,
    either,
    number,
    numeric_day,
    spelled_day,
)
from dondoc.extract.deadlines.resolve import NO_ANCHOR, a_day, written_day, year_of
from dondoc.extract.patterns import Pattern

_OCCASIONS = frozenset({Bound.BEFORE, Bound.BY, Bound.UNTIL, Bound.FOR})


def _event(found: Deadline) -> Deadline:
    if found.kind is not DeadlineKind.DAY:
        return found
    return Deadline(
        DeadlineKind.EVENT,
        found.first,
        found.last,
        confirmed=found.confirmed,
        problem=found.problem,
        candidates=found.candidates,
    )


def _named(m: re.Match[str], on: Setting) -> Deadline:
    if m["d"]:
        return _event(written_day(m, on))
    name = " ".join(m["name"].split())
    for table, read in ((SOLAR, a_day), (LUNAR, lunar_day)):
        for pattern, (day, month) in table.items():
            if re.fullmatch(pattern, name):
                return _event(read(day, month, year_of(m["year"], on.anchor), on))
    return NO_ANCHOR


def _tet(m: re.Match[str], on: Setting) -> Deadline:
    if m["year"]:
        last = lunar_new_year(int(m["year"]))
    elif on.anchor is None:
        return NO_ANCHOR
    else:
        this = lunar_new_year(on.anchor.year)
        last = this if this >= on.anchor else lunar_new_year(on.anchor.year + 1)
    return Deadline(DeadlineKind.EVENT, last, last)


def _around_tet(m: re.Match[str], on: Setting) -> Deadline:
    """As in "28 Tết" is the 28th of the last month of the old year, "mùng 3 Tết" the third of the new one."""
    if on.anchor is None:
        return NO_ANCHOR
    new_years = [lunar_new_year(on.anchor.year + n) for n in (0, 1)]
    if m["new"]:
        days = [d + timedelta(days=number(m["new"]) - 1) for d in new_years]
    else:
        days = [_old_year_day(int(m["old"]), d) for d in new_years]
    last = next(d for d in days if d >= on.anchor)
    return Deadline(DeadlineKind.EVENT, last, last)


def _old_year_day(day: int, new_year: date) -> date:
    return lunar_to_solar(day, 12, new_year.year - 1) or new_year - timedelta(days=1)


def _lunar(m: re.Match[str], on: Setting) -> Deadline:
    day = 15 if m["full"] else number(m["e"] or m["d"])
    return lunar_day(day, number(m["f"] or m["m"]), year_of(m["y"], on.anchor), on)


_NAME = "(?P<name>" + "|".join((*SOLAR, *LUNAR)).replace(" ?", OP).replace(" ", SP) + ")"
_WITH_DATE = rf"(?:(?:{numeric_day('0')}|{Y}){OP}[-–−]{OP})?(?:{numeric_day()}|{spelled_day()})"
_OTHER_WORDS = r"trước|chậm|muộn|trong|đến|xong|hoàn|phải|kể|từ"
_LONG = rf"(?:{SP}(?!(?:{_OTHER_WORDS}){WORD_RIGHT})[^\s.;:()]{{1,24}}){{0,14}}?"

RULES = (
    Rule(
        "named-day",
        Unit.EVENT,
        Pattern(
            rf"{WORD_LEFT}(?:ngày{SP}(?:lễ{SP})?|lễ{SP})?{_NAME}{WORD_RIGHT}"
            rf"(?:{OP}[(,]?{OP}(?:ngày{SP})?{_WITH_DATE}{FIGURE_RIGHT}\)?|{SP}(?:năm{SP})?(?P<year>{Y}))?",
            NAME_WORDS,
        ),
        _named,
        {
            "trước Quốc khánh 2/9": "2023-09-02",
            "trước khai giảng": "2023-09-05",
            "dịp Giỗ Tổ Hùng Vương": "2024-04-18",
            "đón Tết Trung thu": "2023-09-29",
        },
        bare=False,
        bounds=_OCCASIONS,
    ),
    Rule(
        "occasion-with-date",
        Unit.EVENT,
        Pattern(
            rf"{WORD_LEFT}(?:nhân{SP}(?:dịp|ngày)|dịp|chào{SP}mừng|kỷ{SP}niệm"
            rf"|kỉ{SP}niệm){_LONG}{SP}\(?{OP}(?:ngày{SP})?{_WITH_DATE}{FIGURE_RIGHT}\)?",
            "nhân|dịp|chào|kỷ|kỉ",
        ),
        lambda m, on: _event(written_day(m, on)),
        {
            "nhân dịp kỷ niệm ngày Thương binh liệt sỹ 27/7": "2023-07-27",
            "kỷ niệm 76 năm Ngày Thương binh - Liệt sĩ (27/7/1947 - 27/7/2023)": "2023-07-27",
            "chào mừng Ngày Nhà giáo Việt Nam 20-11": "2023-11-20",
        },
    ),
    Rule(
        "tet",
        Unit.EVENT,
        Pattern(
            rf"{WORD_LEFT}(?:dịp{SP}|đón{SP})?tết(?:{SP}(?:nguyên{SP}đán|cổ{SP}truyền"
            rf"|âm{SP}lịch))?(?:{SP}[^\s.,;:()\d]{{2,6}}{SP}[^\s.,;:()\d]{{2,6}})?"
            rf"(?:(?:{SP}năm)?{SP}\(?(?P<year>{Y})\)?)",
            "tết",
            "19|20",
        ),
        _tet,
        {"trước Tết Nguyên đán 2024": "2024-02-10", "đón Tết Giáp Thìn (2024)": "2024-02-10"},
        bare=False,
        bounds=_OCCASIONS,
    ),
    Rule(
        "next-tet",
        Unit.EVENT,
        Pattern(
            rf"{WORD_LEFT}(?P<year>(?!))?tết(?:{SP}(?:nguyên{SP}đán|cổ{SP}truyền|âm{SP}lịch))?(?!{SP}(?:trung"
            rf"|dương|thiếu|độc|thanh|đoan|trồng|vừa|qua|năm{SP}(?:nay|ngoái|trước))){WORD_RIGHT}",
            "tết",
        ),
        _tet,
        {"trước Tết Nguyên đán": "2024-02-10", "xong trước tết": "2024-02-10"},
        bare=False,
        bounds=_OCCASIONS,
    ),
    Rule(
        "days-around-tet",
        Unit.EVENT,
        Pattern(
            rf"{WORD_LEFT}(?:(?:mùng|mồng){SP}(?P<new>{D_WORD})|(?:ngày{SP})?(?P<old>2[0-9]"
            rf"|30)){SP}tết{WORD_RIGHT}",
            "tết",
        ),
        _around_tet,
        {"trước 28 Tết": "2024-02-07", "mùng 6 Tết": "2024-02-15"},
    ),
    Rule(
        "lunar-day",
        Unit.EVENT,
        Pattern(
            rf"{WORD_LEFT}(?:(?:ngày{SP})?(?:(?P<full>rằm)|(?:mùng{SP}"
            rf"|mồng{SP})?(?P<e>{D_WORD})){SP}tháng{SP}(?P<f>{M_WORD})"
            rf"|(?:ngày{SP})?(?P<d>{D})[/\-](?P<m>{M}(?!\d)))(?:{OP}[/\-]{OP}(?P<y>{Y}))?{OP}\(?(?:âm{SP}lịch"
            rf"|âl)\)?",
            "âm|âl",
        ),
        _lunar,
        {"mùng 10 tháng 3 âm lịch": "2024-04-18", "ngày 15/8 (âm lịch)": "2023-09-29"},
    ),
    Rule(
        "full-moon",
        Unit.EVENT,
        Pattern(
            rf"{WORD_LEFT}(?:ngày{SP})?(?P<full>rằm){SP}tháng{SP}(?P<f>{M_WORD})(?:(?P<e>(?!))|(?P<d>(?!))"
            rf"|(?P<m>(?!)))?(?:{SP}năm{SP}(?P<y>{Y}))?",
            "rằm",
        ),
        _lunar,
        {"rằm tháng 7": "2023-08-30", "trước rằm tháng Giêng": "2024-02-24"},
    ),
    Rule(
        "lunar-day-by-name",
        Unit.EVENT,
        Pattern(
            rf"{WORD_LEFT}(?P<e>{D_WORD}){SP}tháng{SP}(?P<f>{either(LUNAR_MONTHS)}){WORD_RIGHT}"
            rf"(?:,?{SP}năm{SP}(?P<g>{Y}|{YEAR_WORD}))?",
            "giêng|chạp",
        ),
        written_day,
        {"trước 20 tháng Chạp": "2024-01-30", "23 tháng Chạp năm 2023": "2024-02-02"},
    ),
    Rule(
        "until-something",
        Unit.CONDITION,
        Pattern(
            rf"{WORD_LEFT}(?:(?:ngay{SP})?(?:sau|trước){SP}khi|ngay{SP}khi|(?:cho{SP})?(?:đến|tới){SP}khi"
            rf"|ngay{SP}sau(?!{SP}(?:đó|này)))"
            rf"(?:{SP}[^\s.,;:()]{{1,24}}){{1,14}}",
            "khi|ngay",
        ),
        lambda _m, _on: Deadline(kind=DeadlineKind.CONDITIONAL),
        {"ngay sau khi Luật sửa đổi có hiệu lực": "", "cho đến khi có thông báo mới": "", "ngay sau kỳ họp": ""},
    ),
    Rule(
        "standing",
        Unit.ONGOING,
        Pattern(
            rf"{WORD_LEFT}(?<!chi )(?<!vốn )(?<!phí )(?<!dục )(?<!nguồn )"
            rf"thường{SP}xuyên(?:,?{SP}liên{SP}tục)?{WORD_RIGHT}",
            "xuyên",
        ),
        lambda _m, _on: Deadline(kind=DeadlineKind.ONGOING),
        {"thường xuyên": ""},
    ),
)
