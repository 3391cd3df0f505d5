"""Who speaks in a sentence, and by which verb: "đồng chí … yêu cầu", "Thủ tướng nhấn mạnh"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dondoc.extract.data import cues
from dondoc.extract.lexicon import LOWER_VERB

_HEAD = 600  # a speaker stands in the first words of a sentence
_NAME = 260  # offices and name of a speaker


@dataclass(frozen=True, slots=True)
class Speech:
    """A speaker and the verb of speech: places in the text. `orders` says that the verb is one of ordering."""

    start: int
    verb_start: int
    verb_end: int
    verb: str
    orders: bool
    body: bool = False  # a unit speaks, not a person or those who preside


def speech_at(text: str, here: int, stop: int) -> Speech | None:
    """The speaker who stands at `here` and what he does with words, if the first verb after him is one of speech."""
    speaker = cues.SPEAKER.match(text, here, stop) or cues.NAMED_SPEAKER.match(text, here, stop)
    over = cues.OVERSEES.match(text, here, stop)
    body = (over or cues.UNIT_HEAD.match(text, here, stop)) if speaker is None else None
    speaker = speaker or body
    if speaker is None:
        return None
    reach = min(stop, speaker.end() + _NAME)
    said = cues.SAYS.search(text, speaker.end(), reach)
    if said is None:
        return None
    joins = said["verb"] in _ASKS and _AND.search(text, max(speaker.end(), said.start() - 16), said.start())
    beside = _WITH_SPEECH | _ANSWERS if joins else _WITH_SPEECH
    verb = LOWER_VERB.search(text, speaker.end(), reach)
    while verb is not None and verb.start < said.start() and verb.words in beside:
        verb = LOWER_VERB.search(text, verb.end, reach)
    if verb is not None and verb.start < said.start():
        return None
    if _NO_SPEECH.search(text, max(speaker.end(), said.start() - 12), said.start()):
        return None
    if _OTHER_MAIN.search(text, speaker.end(), said.start()):
        return None
    joined = None if cues.ORDERING.match(text, said.start(), stop) else cues.AND_ORDERS.match(text, said.end(), stop)
    act = joined or said
    words = act["verb"].lower()
    orders = (
        cues.WISHES.fullmatch(words) is None
        and cues.ORDERING.match(text, act.start("verb"), stop) is not None
        and not cues.NOT_ORDERING_AFTER.match(text, act.end("verb"), stop)
    )
    if orders and _PROMISED.search(text, max(speaker.end(), said.start() - 14), said.start()):
        orders = False
    if orders and speaker is not None and cues.GROUP.match(text, here, stop) and _DONE.search(text, here, act.end()):
        orders = False  # "tỉnh đã giao cho công ty …" tells what was done
    if orders and not text[act.end() : stop].strip(' .,:;”"'):
        orders = False
    asks = words == "đề nghị" and over is not None
    if body is not None and (
        not orders or (words not in _OF_BODIES and not asks) or _ALREADY.search(text, body.end(), said.start())
    ):
        return None
    return Speech(here, act.start("verb"), act.end("verb"), words, orders, body is not None)


_OF_BODIES = {
    "yêu cầu",
    "chỉ đạo",
    "giao",
    "phân công",
}  # what a body does to others; it may only ask those above ("đề nghị")
_WITH_SPEECH = {
    "tiếp tục",
    "đồng thời",
    "đặc biệt",
    "trực tiếp",
    "thống nhất",
    "nghiêm túc",
    "cơ bản",
    "thường trực",
    "lãnh đạo",
    "chủ trì",
    "phụ trách",
}
# What the chair does with others' words before he orders: "tiếp thu các ý kiến và yêu cầu …".
_ANSWERS = {"tiếp thu", "giải đáp", "giải trình", "làm rõ", "trao đổi", "phân tích", "tháo gỡ", "thông tin"}
_ASKS = {"yêu cầu", "đề nghị", "giao", "phân công"}
_AND = re.compile(r"(?<!\w)(?:và|đồng thời)\s+(?:cũng |đã )?$")
_NO_SPEECH = re.compile(
    r"(?:họp|để|nhằm|về|theo|công tác|lãnh đạo,?|ban|có|của|thực hiện|viết|gửi|nộp|lập|soạn|trình|hoàn thiện|hoàn "
    r"thành)\s+$"
)
_PROMISED = re.compile(r"(?<!\w)sẽ(?:\s+tiếp tục)?\s+$")
_DONE = re.compile(r"(?<!\w)đã (?:giao|chỉ đạo)$")
_ALREADY = re.compile(r"(?<!\w)(?:đã|từng|vừa|sẽ)(?!\w)")
_OTHER_MAIN = re.compile(r"[;:]|(?<!\w)(?:cần|phải|là|được|bị)(?!\w)")


def find_speech(text: str, start: int, end: int) -> Speech | None:
    """The first speech of a sentence, its speaker at the head of one of the first clauses."""
    stop = min(end, start + _HEAD)
    for place in clause_heads(text, start, stop):
        found = speech_at(text, place, end)
        if found is not None:
            return found
    return None


def clause_heads(text: str, here: int, end: int) -> Iterator[int]:
    """The places where the sentence itself and what follows its first commas and semicolons begin."""
    first = after_opener(text, here, end)
    yield first
    unpointed = cues.UNPOINTED.match(text, first, end)
    if unpointed is not None:
        yield unpointed.end()
    for mark in ",;":
        place = here
        for _ in range(8):
            found = text.find(mark, place, end)
            if found < 0:
                break
            place = found + 1
            yield after_opener(text, place, end)


def after_opener(text: str, start: int, end: int) -> int:
    """The place after the words that tie a sentence to the one before ("Đồng thời, …")."""
    found = cues.OPENER.match(text, start, end)
    return found.end() if found else start
