"""What one clause of a conclusion is: an order, with the rule that says so, or a reason, a statement, a formula.

A clause is read from left to right: words that tie it to the one before, adverbials up to their comma, a speaker with
a verb of speech, a subject; what stands then decides. Once a statement with a tense has been read, only words that
give an order outright can still make one.
"""

import re
from dataclasses import replace

from dondoc.extract.data import cues
from dondoc.extract.data.formulas import FORMULAS
from dondoc.extract.lexicon import VERB
from dondoc.extract.predicates import Place, Reading, Setting, predicate
from dondoc.extract.speech import Speech, after_opener, speech_at

_REACH = 900  # characters of a clause that are looked at; what makes it an order stands earlier
_STEPS = 14


def closing_formula(text: str, start: int, end: int) -> Reading | None:
    """The formula that a sentence is ("Trên đây là …", "… thông báo để … biết, thực hiện"), if it is one."""
    here = after_opener(text, start, end)
    for formula in FORMULAS:
        found = formula.pattern.match(text, here, end)
        if found:
            return Reading("formula", formula.name, here, found.end())
    return None


def read_clause(text: str, start: int, end: int, setting: Setting) -> Reading:
    """What `text[start:end]` is, where somebody with authority is giving orders."""
    stop = min(end, start + _REACH)
    here = after_opener(text, start, stop)
    timed = cues.TIME_FIRST.match(text, here, stop)
    here = timed.end() if timed else here
    if cues.REQUEST_TOPIC.match(text, here, stop):
        answer = cues.ANSWER.search(text, here, stop)
        if answer is None:
            return Reading("context", "request", here, here, 0.6)
        here = answer.end()
    adverbial = told = passed = False
    spoken = -1
    for _ in range(_STEPS):
        if here >= stop:
            break
        appraisal = cues.APPRAISAL.match(text, here, stop)
        if appraisal:
            return _ordered_later(text, appraisal.end(), stop) or Reading("context", "appraisal", here, appraisal.end())
        speech = speech_at(text, here, stop)
        if speech is not None and speech.orders and _is_ordered(text, speech, setting):
            return Reading("directive", "subject", speech.verb_start, speech.verb_end, 0.85)
        if speech is not None and speech.orders:
            return Reading("directive", "speaker-orders", speech.verb_start, speech.verb_end, 0.95, speech.verb_start)
        if speech is not None:
            closed = _closing_speech(text, speech.verb, speech.verb_start, speech.verb_end, stop)
            if closed is not None:
                return closed
            spoken, adverbial, told, passed = speech.verb_end, False, False, False
            here = after_opener(text, speech.verb_end, stop)
            continue
        reading = predicate(Place(text, here, stop, setting, told, adverbial, passed))
        if reading is not None:
            return replace(reading, content=spoken)
        opens_adverbial = any(
            opener.match(text, here, stop) is not None for opener in (cues.ADVERBIAL, cues.NO_MANNER, VERB)
        )
        if not (adverbial or spoken >= 0 or opens_adverbial):
            break
        comma = cues.UNPOINTED.match(text, here, stop) or _BREAK.search(text, here + 1, stop)
        if comma is None:
            break
        passed = passed or not opens_adverbial
        told = told or (not opens_adverbial and cues.FINITE.search(text, here, comma.start()) is not None)
        adverbial = True
        here = after_opener(text, comma.end(), stop)
    return Reading("context", "statement", start, start, 0.6)


def _is_ordered(text: str, speech: Speech, setting: Setting) -> bool:
    """Whether he who directs is himself ordered to: "Bộ Y tế chỉ đạo các bệnh viện …" where the chair speaks."""
    if speech.body or (speech.verb == "chỉ đạo" and setting.official):
        return True
    return speech.verb == "chỉ đạo" and text[speech.start : speech.verb_start].rstrip().endswith(
        ("tiếp tục", "trực tiếp")
    )


_BREAK = re.compile(r"(?!, chống(?!\w))[,:–—-]\s+|(?!, chống(?!\w))[,:]")  # "phòng, chống" is one word


def _closing_speech(text: str, verb: str, start: int, end: int, stop: int) -> Reading | None:
    """What a speech is whose verb leaves nothing open: praise, agreement, a wish, a verb with its object."""
    if cues.PRAISES.fullmatch(verb):
        return _ordered_later(text, end, stop) or Reading("context", "appraisal", start, end)
    if cues.AGREES.fullmatch(verb):
        return _ordered_later(text, end, stop) or Reading("orientation", "agreement", start, end)
    if cues.WISHES.fullmatch(verb):
        return _ordered_later(text, end, stop) or Reading("orientation", "wish", start, end)
    if verb not in ("nhấn mạnh", "lưu ý", "quán triệt") and not cues.SPEECH_GOES_ON.match(text, end, stop):
        return _ordered_later(text, end, stop) or Reading("context", "narrated", start, end)
    return None


def _ordered_later(text: str, start: int, stop: int) -> Reading | None:
    later = cues.DIRECTED_LATER.search(text, start, stop)
    if later is None:
        return None
    group = "verb" if later["verb"] else "other"
    return Reading("directive", "cue", later.start(group), later.end(group), 0.85, later.start(group))
