"""What stands at one place of a clause: a verb that orders, a unit with its verb, a word of duty.

Each of READERS knows one way to give an order and is tried in turn; the first that answers decides.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from dondoc.extract.actors import read_actors
from dondoc.extract.data import cues
from dondoc.extract.lexicon import TOPIC, VERB, Found
from dondoc.extract.speech import after_opener, speech_at
from dondoc.extract.tokens import Node, longest, tokens
from dondoc.typing import NamedTuple

_GIVEN_NAME = re.compile(r"[A-ZĐÀ-Ỹ][^\W\d_]{1,5}\s+(?=[^\W\d_])")
_SUBJECT = 420  # the list of units that an order names first
# In an office's document or list whoever stands at the head is ordered, by a verb that no list knows too.
_SUBJECTS = {True: ("subject", "subject-alone"), False: ("subject",)}


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


class Place(NamedTuple):
    """A place in a clause and what stands before it.

    `told`: a statement with a tense. `later`: an adverbial. `passed`: some other chunk.
    """

    text: str
    here: int
    stop: int
    setting: Setting
    told: bool = False
    later: bool = False
    passed: bool = False


def predicate(at: Place) -> Reading | None:
    """The reading that the words at a place give, or None when they decide nothing."""
    return next((reading for reader in READERS if (reading := reader(at)) is not None), None)


def _cue(at: Place) -> Reading | None:
    """As in "giao Sở Y tế …": a verb of ordering with what is ordered behind it."""
    cue = cues.ORDERING.match(at.text, at.here, at.stop)
    if cue is None or (at.told and cue["verb"].lower() in ("chỉ đạo", "quán triệt", "lưu ý")):
        return None
    noun = cues.NOT_ORDERING_AFTER.match(at.text, cue.end(), at.stop)
    if noun or len(at.text[cue.end() : min(at.stop, cue.end() + 60)].split()) < 2:
        return None
    return Reading("directive", "cue", cue.start("verb"), cue.end("verb"), 0.95)


def _imperative(at: Place) -> Reading | None:
    """As in "khẩn trương rà soát …", unless it is the topic of a statement or a speaker takes up the sentence."""
    verb = _verb(at.text, at.here, at.stop)
    topic = TOPIC.match(at.text, at.here, at.stop)
    if verb is None or at.told or (at.passed and topic):
        return None
    statement = cues.NARRATED.search(at.text, at.here, at.stop) or (
        topic and cues.RESULT.search(at.text, at.here, at.stop)
    )
    if statement and not at.setting.listed:
        return None
    if not at.setting.official and not at.later and _speaks_later(at.text, verb.end, at.stop):
        return None
    subject = _later_subject(at.text, at.here, at.stop) if at.later else None
    return subject or Reading("directive", "imperative", at.here, verb.end, 0.8 if at.later else 0.9)


def _prohibition(at: Place) -> Reading | None:
    """As in "không tổ chức …" at the head of an item."""
    banned = cues.PROHIBITION.match(at.text, at.here, at.stop) if at.setting.listed and not at.told else None
    if banned is None or not (at.setting.official or VERB.match(at.text, banned.end(), at.stop)):
        return None
    return Reading("directive", "prohibition", banned.start(), banned.end(), 0.8)


def _duty(at: Place) -> Reading | None:
    """As in "các xã phải …"."""
    modal = _modal(at.text, at.here, at.stop)
    if modal is None or (at.told and not cues.UNIT_HEAD.match(at.text, at.here, at.stop)):
        return None
    return Reading("directive", "duty", modal.start("verb"), modal.end("verb"), 0.85)


def _subject(at: Place) -> Reading | None:
    """As in "Công an xã tuần tra …": units at the head with a verb of their own behind them."""
    text, here, stop, setting = at[:4]
    unit = cues.UNIT_HEAD.match(text, here, stop) or cues.PROPER.match(text, here, stop)
    unit = unit or (_GIVEN_NAME.match(text, here, stop) if setting.listed or setting.official else None)
    if (at.told and not setting.official) or not (unit or _is_registered(text, here, stop, setting.register)):
        return None
    tells = cues.SPEAKER.match(text, here, stop) and not cues.GROUP.match(text, here, stop)
    if tells and not setting.official and not text[max(0, here - 7) : here].strip(" ,").endswith("Riêng"):
        return None  # in a report a person and a verb tell what he did
    actors = read_actors(text, here, min(stop, here + _SUBJECT), register=setting.register)
    if not actors.explicit or actors.why[0].rule not in _SUBJECTS[setting.official or setting.listed]:
        return None
    name = text.find(actors.lead[-1], here, stop)
    if text.find(actors.lead[0], here, stop) > here + 25 or name < 0:
        return None
    after = name + len(actors.lead[-1])
    if cues.PAST_NEXT.match(text, after, stop):
        return None
    return Reading("directive", "subject", after, min(stop, after + 24), 0.8)


def _handed(at: Place) -> Reading | None:
    """As in "Việc này giao cho Sở Y tế", "Các nội dung trên do Phòng Nội vụ tham mưu"."""
    text, here, stop, setting = at[:4]
    handed = cues.HANDED.match(text, here, stop) if setting.official and not (at.told or at.later) else None
    if handed is None or cues.PAST.search(text, here, min(stop, handed.end() + 80)):
        return None
    actors = read_actors(text, here, stop, register=setting.register)
    if not actors.explicit or actors.why[0].rule not in ("by-whom", "order-verb"):
        return None
    return Reading("directive", "handed", handed.start("verb"), handed.end("verb"), 0.8)


def _exhortation(at: Place) -> Reading | None:
    """As in "việc lát vỉa hè phấn đấu xong trước Tết"."""
    pressing = cues.EXHORTS.search(at.text, at.here, min(at.stop, at.here + 160))
    if pressing is None or at.told or cues.ADVERBIAL.match(at.text, at.here, at.stop):
        return None
    if cues.PAST.search(at.text, at.here, pressing.start()):
        return None
    return Reading("directive", "exhortation", pressing.start("verb"), pressing.end("verb"), 0.6)


READERS: tuple[Callable[[Place], Reading | None], ...] = (
    _cue,
    _imperative,
    _prohibition,
    _duty,
    _subject,
    _handed,
    _exhortation,
)


def _is_registered(text: str, here: int, stop: int, register: Node | None) -> bool:
    """Whether a unit of the office's register may stand at `here`."""
    return register is not None and longest(register, tokens(text, here, min(stop, here + 120)), 0) is not None


def _verb(text: str, here: int, stop: int) -> Found | None:
    """The verb of orders at `here`, behind a time without a comma too; none where a word of time opens more."""
    timed = cues.TIMED.match(text, here, stop)
    if timed is not None and (verb := VERB.match(text, timed.end(), stop)):
        return verb
    if cues.VERB_IN_NAME.match(text, here, stop) or cues.NO_MANNER.match(text, here, stop):
        return None
    return VERB.match(text, here, stop)


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
