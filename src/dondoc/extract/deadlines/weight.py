"""How surely a time limits the action: a stated limit more than a stated period, that more than an occasion.

A bare period ("năm 2023", "quý II") mostly names a thing: a plan, a result, a congress. It says when something is to
be done only at the head of a clause or right behind a verb of completion.
"""

from datetime import date, timedelta

from dondoc.domain.deadline import Deadline, DeadlineKind
from dondoc.extract.deadlines.mentions import SPANS
from dondoc.extract.deadlines.model import Bound, Unit
from dondoc.extract.deadlines.pieces import OP, SP, WORD_RIGHT
from dondoc.extract.deadlines.vocabulary import (
    ATTRIBUTE_OF,
    COMPLETION,
    DONE,
    FINISHED,
    FINISHES,
    GOAL,
    LEFT_OVER,
    ORDERED,
    PERIODIC,
    PROMISED,
    REPORT_OF,
    SESSION,
    TARGET,
    THING,
)
from dondoc.extract.patterns import Pattern

REACH = 240
_LATELY = timedelta(days=366)
LIMIT, TIMED, OCCASION, LOOSE, NO_DAY = 5, 4, 3, 2, 1


_LEAD_IN = Pattern(
    rf"(?:^|[\s*_\"“'(])(?:làm{SP}sao|trước{SP}mắt|riêng|trong{SP}đó|đề{SP}nghị|yêu{SP}cầu|rằng"
    rf"|nhất{SP}là|cố{SP}gắng|phấn{SP}đấu|và|nêu{SP}rõ|là|từ{SP}đó|nhấn{SP}mạnh)?{OP}$"
)
_SENTENCE_BREAK = Pattern(r"[.!?…;](?=[\s\"”)*_]|$)|\n\s*\n|\n\s{0,8}[-+•*]\s")
_CLAUSE_BREAK = Pattern(r"[,;:()“”\"!?…]|\.(?=\s)|\n\s*\n")
_STOP = Pattern(rf"{OP}(?:[.,;:!?)\"”]|$|\n|{SP}(?:này|để|phải|và|hoàn|báo|gửi|theo){WORD_RIGHT})")
_LEADS_ON = Pattern(rf"{SP}(?:và|để|đồng{SP}thời|phải|cần){OP}$")
_PARTS = ("đầu", "giữa", "cuối", "hết", "thượng", "trung", "hạ", "nửa")


def _since(pattern: Pattern, lower: str, begin: int) -> str:
    """The text from the last break before `begin` up to it."""
    floor = max(0, begin - REACH)
    last = floor
    for found in pattern.finditer(lower, floor, begin):
        last = found.end()
    return lower[last:begin]


def _last(pattern: Pattern, text: str) -> int:
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
    if found.last and anchor and (gone := _gone(found, anchor, unit, bound, lower, begin, clause, rule)):
        missed = gone == "past" and _missed(found.last, anchor, bound, lower[begin:start], clause)
        return (LOOSE, "") if missed else (0, gone)
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
    if rule == "today-tomorrow" and bound is Bound.NONE:
        tail = _STOP.match(lower, end) and _last(COMPLETION, clause) >= 0
        return (LOOSE, "") if tail else (0, "narrative")
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


def _gone(
    found: Deadline, anchor: date, unit: Unit, bound: Bound, lower: str, begin: int, clause: str, rule: str
) -> str:
    """Why a day that lies behind the document, or seems to, is no deadline; "" where it can be one."""
    assert found.last is not None
    stated = bound in (Bound.BEFORE, Bound.BY) and _last(PROMISED, clause) >= 0 and not LEFT_OVER.search(clause)
    if found.last < anchor:
        return "" if stated else "past"
    loose = bound in (Bound.NONE, Bound.AT, Bound.UNTIL)
    if found.problem == "ambiguous" and loose and unit in (Unit.DAY, Unit.HALF):
        return "past"
    if rule == "today-tomorrow" and bound is Bound.NONE:
        return ""
    at_hand = bound in (Bound.NONE, Bound.AT) and not lower.startswith("ngay", begin)
    if found.last == anchor and at_hand and unit is Unit.DAY:
        return "document-day"
    return ""


def _missed(last: date, anchor: date, bound: Bound, before: str, clause: str) -> bool:
    """Whether a limit of the year before the document is one that it gives too late or with a wrong year: a person has
    to look at it. `before` are the words of the bound. What things bear a past day by ("hồ sơ nhận trước …") is told.
    """
    if not timedelta() < anchor - last <= _LATELY or LEFT_OVER.search(clause) or _last(DONE, clause) >= 0:
        return False
    if bound in (Bound.BEFORE, Bound.BY):
        return True
    if bound not in (Bound.IN, Bound.AT):
        return False
    return before.startswith("xong") or FINISHED.search(clause) is not None or _is_to_be_finished(clause)


def _is_to_be_finished(clause: str) -> bool:
    """Whether a thing is to be finished ("hoàn thành đề án"), and is not what others report on or check."""
    finishes = FINISHES.search(clause)
    if finishes is None:
        return False
    ahead = clause[: finishes.start()]
    return _last(PERIODIC, ahead) < 0 or _LEADS_ON.search(ahead) is not None


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
    plain = rule == "length-of-time" and bound is Bound.IN and not Pattern("vòng|hạn|khoảng").search(before)
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
    if bound is Bound.IN and unit is Unit.YEAR and _last(TARGET, clause) > _last(COMPLETION, clause):
        return 0, "target"
    if bound is not Bound.NONE or lower.startswith(_PARTS, start):
        return sure, ""
    if _LEAD_IN.fullmatch(clause) or SESSION.search(clause):
        return sure, ""
    if REPORT_OF.search(clause):
        return 0, "names-a-thing"  # "nộp báo cáo quý III"
    done = _last(COMPLETION, clause)
    between = clause[done:].split()
    if done >= 0 and (thing < done or len(between) <= 2) and len(between) <= 7:
        return sure, ""
    return 0, "names-a-thing"


def _in_purpose(lower: str, begin: int, end: int) -> bool:
    """Whether the time stands in the purpose at the head of a sentence: "Để …, tỉnh cần …"."""
    head = _since(_SENTENCE_BREAK, lower, begin).lstrip(' \n*_-+•\t"“')
    return head.startswith(("để ", "nhằm ", "để\n", "với mục tiêu ")) and "," in lower[end : end + REACH]
