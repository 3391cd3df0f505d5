"""What one clause of a conclusion is: an order, with the rule that says so, or a reason, a statement, a formula.

A clause is read from left to right: words that tie it to the one before, adverbials up to their comma, a speaker with
a verb of speech, a subject; what stands then decides. Once a statement with a tense has been read, only words that
give an order outright can still make one.
"""

import re
from dataclasses import dataclass, replace

from dondoc.extract.actors import read_actors
from dondoc.extract.data import cues
from dondoc.extract.data.formulas import FORMULAS
from dondoc.extract.lexicon import TOPIC, VERB
from dondoc.extract.speech import Speech, after_opener, speech_at
from dondoc.extract.tokens import Node, longest, tokens

_REACH = 900  # characters of a clause that are looked at; what makes it an order stands earlier
_STEPS = 14
_SUBJECT = 420  # the list of units that an order names first


@dataclass(frozen=True, slots=True)
class Reading:
    """What a clause is: `label` (directive, orientation, formula, context), the rule, and the words that decided."""

    label: str
    rule: str
    start: int
    end: int
    confidence: float = 0.9
    content: int = -1  # where what was said begins, behind a speaker and his verb; -1 where nobody is named as speaking


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a clause stands: `official`, in a document of an office (not in a report of the press, where a person and a
    verb only tell what he did); `listed`, an item under a lead-in that gives orders. `register` are the office's units.
    """

    official: bool = False
    listed: bool = False
    register: Node | None = None


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
        reading = _at(text, here, stop, setting, told=told, later=adverbial, passed=passed)
        if reading is not None:
            return replace(reading, content=spoken)
        opens_adverbial = any(
            opener.match(text, here, stop) is not None for opener in (cues.ADVERBIAL, cues.NO_MANNER, VERB)
        )
        if not (adverbial or spoken >= 0 or opens_adverbial):
            break
        comma = _BREAK.search(text, here + 1, stop)
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


_BREAK = re.compile(r"[,:–—-]\s+|[,:]")


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


def _at(text: str, here: int, stop: int, setting: Setting, *, told: bool, later: bool, passed: bool) -> Reading | None:
    """The reading that the words at `here` give, or None when they decide nothing.

    `told`: a statement with a tense stands before. `later`: so does an adverbial. `passed`: so does some other chunk.
    """
    cue = cues.ORDERING.match(text, here, stop)
    if (
        cue
        and not (told and cue["verb"].lower() in ("chỉ đạo", "quán triệt", "lưu ý"))
        and _orders(text, cue, here, stop)
    ):
        return Reading("directive", "cue", cue.start("verb"), cue.end("verb"), 0.95)
    verb = _verb(text, here, stop)
    if verb and not told and not (passed and TOPIC.match(text, here, stop)):
        statement = cues.NARRATED.search(text, here, stop) or (
            TOPIC.match(text, here, stop) and cues.RESULT.search(text, here, stop)
        )
        spoken_later = not setting.official and not later and _speaks_later(text, verb.end(), stop)
        if not spoken_later and (not statement or setting.listed):
            subject = _later_subject(text, here, stop) if later else None
            return subject or Reading("directive", "imperative", here, verb.end(), 0.8 if later else 0.9)
    banned = cues.PROHIBITION.match(text, here, stop) if setting.listed and not told else None
    if banned and VERB.match(text, banned.end(), stop):
        return Reading("directive", "prohibition", banned.start(), banned.end(), 0.8)
    unit = cues.UNIT_HEAD.match(text, here, stop)
    modal = _modal(text, here, stop)
    if modal is not None and (unit or not told):
        return Reading("directive", "duty", modal.start("verb"), modal.end("verb"), 0.85)
    if unit or cues.PROPER.match(text, here, stop) or _is_registered(text, here, stop, setting.register):
        found = _subject(text, here, stop, setting)
        if found is not None and (not told or setting.official):
            return found
    handed = cues.HANDED.match(text, here, stop) if setting.official and not told and not later else None
    if handed and not cues.PAST.search(text, here, min(stop, handed.end() + 80)):
        actors = read_actors(text, here, stop, register=setting.register)
        if actors.explicit and actors.why[0].rule in ("by-whom", "order-verb"):
            return Reading("directive", "handed", handed.start("verb"), handed.end("verb"), 0.8)
    exhorting = cues.EXHORTS.search(text, here, min(stop, here + 160))
    if (
        exhorting
        and not told
        and not cues.ADVERBIAL.match(text, here, stop)
        and not cues.PAST.search(text, here, exhorting.start())
    ):
        return Reading("directive", "exhortation", exhorting.start("verb"), exhorting.end("verb"), 0.6)
    return None


def _is_registered(text: str, here: int, stop: int, register: Node | None) -> bool:
    """Whether a unit of the office's register may stand at `here`."""
    return register is not None and longest(register, tokens(text, here, min(stop, here + 120)), 0) is not None


def _verb(text: str, here: int, stop: int) -> re.Match[str] | None:
    """The verb of orders at `here`, behind a time without a comma too; none where a word of time opens more."""
    timed = cues.TIMED.match(text, here, stop)
    if timed is not None and (verb := VERB.match(text, timed.end(), stop)):
        return verb
    if cues.VERB_IN_NAME.match(text, here, stop) or cues.NO_MANNER.match(text, here, stop):
        return None
    return VERB.match(text, here, stop)


def _orders(text: str, cue: re.Match[str], here: int, stop: int) -> bool:
    if cues.NOT_ORDERING_AFTER.match(text, cue.end(), stop):
        return False
    return len(text[cue.end() : min(stop, cue.end() + 60)].split()) >= 2


def _subject(text: str, here: int, stop: int, setting: Setting) -> Reading | None:
    """Units at `here` with a verb of their own behind them."""
    told = cues.SPEAKER.match(text, here, stop) and not cues.GROUP.match(text, here, stop)
    if told and not setting.official and not text[max(0, here - 7) : here].strip(" ,").endswith("Riêng"):
        return None  # in a report a person and a verb tell what he did
    actors = read_actors(text, here, min(stop, here + _SUBJECT), register=setting.register)
    if not actors.explicit or actors.why[0].rule not in _SUBJECTS[setting.official or setting.listed]:
        return None
    name = text.find(actors.lead[-1], here, stop)
    if text.find(actors.lead[0], here, stop) > here + 25 or name < 0:
        return None
    after = name + len(actors.lead[-1])
    past = cues.PAST_NEXT.match(text, after, stop)
    return None if past else Reading("directive", "subject", after, min(stop, after + 24), 0.8)


# In an office's document or list whoever stands at the head is ordered, by a verb that no list knows too.
_SUBJECTS = {True: ("subject", "subject-alone"), False: ("subject",)}


def _modal(text: str, here: int, stop: int) -> re.Match[str] | None:
    """The word of duty that is the predicate of the clause at `here`, if it has one."""
    for found in cues.MODAL.finditer(text, here, min(stop, here + 400)):
        if cues.NOT_MODAL_BEFORE.search(text[max(here, found.start() - 30) : found.start()]):
            continue
        chunk = max(text.rfind(",", here, found.start()), text.rfind(":", here, found.start()), here - 1) + 1
        if not cues.PAST.search(text, chunk, found.start()):
            return found
    return None


def _speaks_later(text: str, here: int, stop: int) -> bool:
    """Whether a speaker takes up the sentence after a comma: "Đánh giá về …, đồng chí Bí thư cho rằng …"."""
    for _ in range(3):
        here = text.find(",", here, stop) + 1
        if not here:
            return False
        if speech_at(text, after_opener(text, here, stop), stop) is not None:
            return True
    return False


def _later_subject(text: str, here: int, stop: int) -> Reading | None:
    """A unit with a word of duty after a later comma: what stood before was still the adverbial."""
    comma = text.find(",", here, stop)
    while comma >= 0:
        head = after_opener(text, comma + 1, stop)
        if cues.UNIT_HEAD.match(text, head, stop):
            modal = _modal(text, head, min(stop, head + 200))
            if modal is not None and modal.start() > head:
                return Reading("directive", "duty", modal.start("verb"), modal.end("verb"), 0.85)
        comma = text.find(",", comma + 1, stop)
    return None
