"""What one clause of a conclusion is: an order, with the rule that says so, or a reason, a statement, a formula.

A clause is read from left to right: words that tie it to the one before, adverbials up to their comma, a speaker with
a verb of speech, a subject; what stands then decides.
"""

import re
from dataclasses import dataclass

from dondoc.extract.data import cues
from dondoc.extract.lexicon import LOWER_VERB, TOPIC, VERB
from dondoc.extract.speech import after_opener, speech_at

_REACH = 700  # characters of a clause that are looked at; the main verb of an order stands earlier
_STEPS = 12


@dataclass(frozen=True, slots=True)
class Reading:
    """What a clause is: `label` (directive, formula, reason, context, …), the rule, its words and place."""

    label: str
    rule: str
    start: int  # of the words that decided
    end: int
    confidence: float = 0.9
    subject: bool = False  # the clause names whom it is for


_RESULT = re.compile(r"(?<!\w)(?:ước đạt|đạt \d|đạt được|còn (?:chậm|hạn chế|thấp|nhiều|một số)|chưa (?:đạt|cao|tốt|đáp ứng|kịp thời|nghiêm|đúng)|được (?:quan tâm|đẩy mạnh|"
                     r"chú trọng|tăng cường|triển khai|thực hiện|bảo đảm|đảm bảo|giữ vững|củng cố|nâng lên|duy trì)|có (?:chuyển biến|tiến bộ|nhiều)|bằng \d|tăng \d|giảm \d)(?!\w)")  # fmt: skip
_NARRATED = re.compile(rf", (?:{cues.UNIT_HEAD.pattern}|chúng ta|tình hình|công tác|việc) (?:[^,;:]{{0,90}}?)(?:đã|đang) ")
_BREAK = re.compile(r"[,:–—-]\s+|[,:]")
_DIRECTED = re.compile(
    r"(?:đồng thời|và|cũng|, |; |: |– |đã|còn|tiếp tục|từ đó|qua đó)\s*(?:cũng |còn |đã )?(?P<verb>yêu cầu|đề nghị|giao(?! ban| thông| lưu| dịch)|chỉ đạo|phân công|lưu ý|đòi hỏi)(?= )"
)


def closing_formula(text: str, start: int, end: int) -> Reading | None:
    """The formula that a sentence is ("Trên đây là …", "… thông báo để … biết, thực hiện"), if it is one."""
    here = after_opener(text, start, end)
    for formula in cues.FORMULAS:
        found = formula.pattern.match(text, here, end)
        if found:
            return Reading("formula", formula.name, here, found.end(), formula.confidence)
    return None


def read_clause(text: str, start: int, end: int, *, ordered: bool = True, listed: bool = False, official: bool = False) -> Reading:
    """What `text[start:end]` is.

    `ordered`: it stands where somebody with authority is giving orders, so that a bare imperative is one. `listed`: it
    is an item under a lead-in that gives orders. `official`: it stands in a document of the office, not in a report of the
    press, where a person and a verb only tell what he did.
    """
    stop = min(end, start + _REACH)
    here = after_opener(text, start, stop)
    adverbial = spoken = False
    for _ in range(_STEPS):
        if here >= stop:
            break
        appraisal = cues.APPRAISAL.match(text, here, stop)
        if appraisal:
            later = _DIRECTED.search(text, appraisal.end(), stop)
            if later and ordered:
                return Reading("directive", "cue", later.start("verb"), later.end("verb"), 0.85)
            return Reading("context", "appraisal", here, appraisal.end())
        reading = _at(text, here, stop, ordered=ordered, listed=listed and not spoken, official=official, after_adverbial=adverbial)
        if reading is not None and reading.label == "speech":
            spoken = True
            here = after_opener(text, reading.end, stop)
            continue
        if reading is not None:
            return reading
        if not (adverbial or spoken or cues.ADVERBIAL.match(text, here, stop)):
            break
        adverbial = True
        comma = _BREAK.search(text, here + 1, stop)
        if comma is None:
            break
        here = after_opener(text, comma.end(), stop)
    return Reading("context", "statement", start, start, 0.6)


def _at(text: str, here: int, stop: int, *, ordered: bool, listed: bool, official: bool, after_adverbial: bool) -> Reading | None:
    """The reading that the words at `here` give, or None when they decide nothing."""
    cue = cues.ORDERING.match(text, here, stop)
    if cue and ordered and not cues.NOT_ORDERING_AFTER.match(text, cue.end(), stop):
        return Reading("directive", "cue", cue.start("verb"), cue.end("verb"), 0.95)
    verb = VERB.match(text, here, stop)
    if verb and ordered:
        statement = _NARRATED.search(text, here, stop) or (TOPIC.match(text, here, stop) and _RESULT.search(text, here, stop))
        if not statement or listed:
            return (after_adverbial and _later_subject(text, here, stop)) or Reading(
                "directive", "imperative", here, verb.end(), 0.9 if not after_adverbial else 0.8
            )
    spoken = speech_at(text, here, stop)
    if spoken is not None and spoken.orders and ordered:
        return Reading("directive", "speaker-orders", spoken.verb_start, spoken.verb_end, 0.95)
    if spoken is not None:
        return Reading("speech", "speaker-says", spoken.verb_start, spoken.verb_end)
    modal = _modal(text, here, stop)
    if modal is not None and ordered:
        return Reading("directive", "duty", modal.start("verb"), modal.end("verb"), 0.85, subject=modal.start() > here)
    unit = cues.UNIT_HEAD.match(text, here, stop)
    if unit and ordered:
        trigger = LOWER_VERB.search(text, unit.end(), stop)
        past = cues.PAST.search(text, unit.end(), stop)
        person = not official and cues.SPEAKER.match(text, here, stop) and not cues.GROUP.match(text, here, stop)
        if trigger and not person and (past is None or trigger.start() < past.start()):
            return Reading("directive", "subject", trigger.start(), trigger.end(), 0.8, subject=True)
    named = _PROPER.match(text, here, stop)
    if named and ordered and LOWER_VERB.match(text, named.end(), stop):
        trigger = LOWER_VERB.match(text, named.end(), stop)
        assert trigger is not None
        return Reading("directive", "subject", trigger.start(), trigger.end(), 0.7, subject=True)
    return None


def _later_subject(text: str, here: int, stop: int) -> Reading | None:
    """A unit with a word of duty after a later comma: what stood before was still the adverbial."""
    comma = text.find(",", here, stop)
    while comma >= 0:
        head = after_opener(text, comma + 1, stop)
        unit = cues.UNIT_HEAD.match(text, head, stop)
        modal = _modal(text, head, min(stop, head + 200)) if unit else None
        if modal is not None and modal.start() > head:
            return Reading("directive", "duty", modal.start("verb"), modal.end("verb"), 0.85, subject=True)
        comma = text.find(",", comma + 1, stop)
    return None


_PROPER = re.compile(r"(?:[A-ZĐÁÂÀẢÃẠẤẦẨẪẬĂẮẰẲẴẶÉÈÊẾÔỐỒƠỚỜÚƯỨÝỲ][\w-]*\s+){2,4}(?:cũng\s+|tiếp tục\s+)?")


def _modal(text: str, here: int, stop: int) -> re.Match[str] | None:
    for found in cues.MODAL.finditer(text, here, min(stop, here + 400)):
        before = text[max(here, found.start() - 30) : found.start()]
        if cues.NOT_MODAL_BEFORE.search(before):
            continue
        chunk = max(text.rfind(",", here, found.start()), text.rfind(":", here, found.start()), here - 1) + 1
        if cues.PAST.search(text, chunk, found.start()):
            continue
        return found
    return None
