"""Who has the floor in a report of a meeting: the chair whose words are orders, or others whose words are not."""

import re
from dataclasses import dataclass
from itertools import islice

from dondoc.extract.data import cues
from dondoc.extract.names import Names
from dondoc.extract.speech import Speech, after_opener, clause_heads, find_speech
from dondoc.extract.tokens import tokens

_HEAD = 160  # the words of a sentence in which it is told who takes the floor
_COMMON = frozenset("ông bà đồng chí anh chị các phó".split())


@dataclass(frozen=True, slots=True)
class Floor:
    """Who has the floor: `presiding`, `other` or nobody yet (`narrator`). `names` are words the chair is known by."""

    holder: str = "narrator"
    names: frozenset[str] = frozenset()


def floor_of(chair: str | None) -> Floor:
    """The floor before anybody has spoken; `chair` is the name of who presides, where the header tells it."""
    return Floor(names=frozenset(_WORD.findall(chair.lower())[-1:]) if chair else frozenset())


def next_floor(text: str, start: int, end: int, floor: Floor) -> Floor:
    """Who has the floor in the sentence `text[start:end]`, from its words and who had it before."""
    here = after_opener(text, start, end)
    speech = find_speech(text, start, end)
    chair = speech is not None and _known(text, speech, floor)
    asks = speech is not None and cues.REQUESTS.match(text, speech.verb_start, end) is not None
    ordering = (
        speech is not None
        and (speech.orders or _orders_later(text, speech, end))
        and not (asks and floor.holder != "presiding")
        and (
            chair
            or floor.holder == "presiding"
            or speech.verb != "đề nghị"
            or (speech.body and cues.OVERSEES.match(text, speech.start, end) is not None)
            or (floor.holder == "narrator" and not floor.names)
            or _asks_those_below(text, here, speech, end)
        )
    )
    if floor.holder != "presiding" and not chair and cues.PERIOD_TOLD.match(text, here, end):
        return Floor("narrator", floor.names)
    if not chair and not ordering:
        reach = 3 if cues.FLOOR.match(text, here, end) else 1
        heads = islice(clause_heads(text, start, min(end, start + _HEAD)), reach)
        if any(cues.REPORTING.match(text, place, end) for place in heads):
            return Floor("other", floor.names)
    if cues.CONCLUDING.search(text, start, min(end, start + _HEAD)):
        return _presiding(text, speech, floor)
    if ordering:
        return _presiding(text, speech, floor)
    if cues.MEETING_TOLD.match(text, here, end) and not cues.DIRECTED_LATER.search(text, here, end):
        return Floor("narrator", floor.names)
    if floor.holder != "presiding" and cues.ELSEWHERE.match(text, here, end):
        return Floor("other", floor.names)
    if speech is None:
        told = floor.holder == "narrator" and cues.ACCORDINGLY.match(text, start, end) is not None
        return Floor("presiding", floor.names) if told else floor
    if chair:
        return Floor("presiding", floor.names)
    if cues.TELLS.fullmatch(speech.verb) and cues.HIGH_OFFICE.match(text, speech.start, speech.verb_start):
        return Floor("presiding" if floor.holder == "presiding" else "narrator", floor.names)
    if cues.TELLS.fullmatch(speech.verb):
        return Floor("other", floor.names)
    if asks and floor.holder != "presiding":
        return Floor("other", floor.names)
    if cues.PRESIDES.fullmatch(speech.verb):
        return _presiding(text, speech, floor)
    return floor


def _asks_those_below(text: str, here: int, speech: Speech, end: int) -> bool:
    """Whether who asks for something presides by his words: he sums up, or is told of as the head and asks those below.

    `here` is the head of the sentence. A delegate who asks is told by his own unit or place.
    """
    if cues.WRAPS_UP.match(text, here, speech.start + 1) is not None:
        return True
    high = cues.HIGH_OFFICE.match(text, speech.start, speech.verb_start) is not None
    below = cues.BELOW.match(text, speech.verb_end, end) and (high or not cues.HIGHER.match(text, speech.verb_end, end))
    return bool(below) and cues.HEAD_OFFICE.fullmatch(text, speech.start, _name_of(text, speech)) is not None


def _name_of(text: str, speech: Speech) -> int:
    """Where the speaker's own name begins behind his office, else his verb."""
    found = tokens(text, speech.start, speech.verb_start)
    speaker = Names(found).mention(0)
    named = speaker is not None and speaker.person and speaker.name_first
    return found[speaker.name_first].start if speaker is not None and named else speech.verb_start


def _orders_later(text: str, speech: Speech, end: int) -> bool:
    """Whether who praised or agreed goes on to order; what a delegate asks for is no order."""
    told = cues.TELLS.fullmatch(speech.verb) is not None
    return not told and cues.DIRECTED_LATER.search(text, speech.verb_end, end) is not None


def _presiding(text: str, speech: Speech | None, floor: Floor) -> Floor:
    names = _names(text, speech) if speech is not None and not speech.body else frozenset()
    return Floor("presiding", floor.names | names)


def _names(text: str, speech: Speech) -> frozenset[str]:
    """The words that tell a speaker from others: the first word of his title, the last word of his name."""
    words = [word for word in _WORD.findall(text[speech.start : speech.verb_start]) if word.lower() not in _ADVERBS]
    kept = {words[0].lower(), words[-1].lower()} if words else set()
    return frozenset(kept - _COMMON)


_WORD = re.compile(r"[^\W\d_]+")
_ADVERBS = frozenset("cũng đã còn tiếp tục một lần nữa rất ghi nhận và".split())


def _known(text: str, speech: Speech, floor: Floor) -> bool:
    return bool(_names(text, speech) & floor.names)


def quoted_orders(text: str, start: int, end: int, floor: Floor) -> list[tuple[int, int]]:
    """The quotations of a paragraph behind which it is said that somebody orders: "“…”, ông An chỉ đạo".

    Of him who presides it is enough that he said it; `floor` tells who that is.
    """
    found = []
    for quote in _QUOTE.finditer(text, start, end):
        speaker = cues.SPEAKER.match(text, quote.end(), end) or cues.PROPER.match(text, quote.end(), end)
        if speaker is None:
            continue
        ordered = _ORDERED.match(text, speaker.end(), min(end, speaker.end() + 120))
        said = _SAID.match(text, speaker.end(), min(end, speaker.end() + 120))
        chair = said is not None and bool(set(_WORD.findall(text[quote.end() : said.end()].lower())) & floor.names)
        if ordered or chair:
            found.append((quote.start(), quote.end("words")))
    return found


_QUOTE = re.compile(r"[“\"](?P<words>[^“”\"]{20,4000})[”\"]\s*[,.–—-]*\s*")
_SAID = re.compile(r"[^.;:“”\"]{0,60}?(?=\s(?:nói|nêu|nêu rõ|phát biểu)(?!\w))")
_ORDERED = re.compile(r"[^.;:“”\"]{0,90}?(?<!\w)(?:chỉ đạo|nhấn mạnh|yêu cầu|lưu ý|quán triệt|kết luận|chỉ rõ)(?!\w)")
