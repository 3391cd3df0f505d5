"""Which parts of a document are the chair's conclusion, sentence by sentence.

A notice opens its conclusion with a lead-in ("… kết luận như sau:") and headings say which sections are appraisal. A
report of a meeting has no such line: who speaks decides, and a new speaker or a reported figure changes it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import islice

from dondoc.extract.data import cues
from dondoc.extract.sentences import sentences
from dondoc.extract.speech import after_opener, clause_heads, find_speech
from dondoc.extract.text import Paragraph


class Zone(Enum):
    """What part of a document a sentence stands in."""

    PREAMBLE = "preamble"  # the header, legal bases, who was there, what had happened
    REPORT = "report"  # results, other people's words
    CONCLUSION = "conclusion"
    CLOSING = "closing"  # recipients, signatures, footnotes


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence with its paragraph and the zone that it stands in. `heading`: it opens what stands below it."""

    start: int
    end: int
    paragraph: int
    zone: Zone
    heading: bool = False
    lead_in: bool = False
    caption: bool = False


def is_official(text: str) -> bool:
    """Whether the text is a document of an office and not a report about a meeting; `text` has its layout blanked out."""
    return bool(cues.OFFICIAL.search(text, 0, 1500))


def read_zones(text: str, paragraphs: tuple[Paragraph, ...]) -> tuple[Sentence, ...]:
    """Every sentence of the document in order, with its zone. `text` has its layout blanked out."""
    found = list(_walk(text, paragraphs, _opening(text, paragraphs), official=is_official(text)))
    return _retroactive(text, found)


def _opening(text: str, paragraphs: tuple[Paragraph, ...]) -> int | None:
    """The first paragraph that opens a conclusion or an order with a colon, for what stands below it."""
    for number, paragraph in enumerate(paragraphs[:-1]):
        if cues.OPENING.search(text, max(paragraph.start, paragraph.end - 400), paragraph.end) and text[paragraph.start : paragraph.end].rstrip()[-1] == ":":
            if not cues.CLOSING.match(text, paragraph.start, paragraph.end):
                return number
    return None


def _walk(text: str, paragraphs: tuple[Paragraph, ...], opening: int | None, *, official: bool) -> Iterator[Sentence]:
    zone = Zone.PREAMBLE
    section: float | None = None  # the rank of the heading that opened an appraisal
    for number, paragraph in enumerate(paragraphs):
        if cues.CLOSING.match(text, paragraph.start, paragraph.end) and (opening is None or number > opening):
            zone = Zone.CLOSING
        heading = is_heading(text, paragraphs, number)
        formal = official and opening is not None and number > opening
        if not official and cues.OPENING.search(text, max(paragraph.start, paragraph.end - 400), paragraph.end):
            zone = Zone.CONCLUSION
        if formal and zone is Zone.PREAMBLE:
            zone = Zone.CONCLUSION
        if number == 0 and text[paragraph.end - 1] not in ".;:!?…":
            heading = True  # the title
        if heading and zone is not Zone.CLOSING and paragraph.end - paragraph.start < 200:
            if cues.APPRAISAL_HEADING.match(text, paragraph.start, paragraph.end) and not cues.TASK_HEADING.search(
                text, paragraph.start, paragraph.end
            ):
                zone, section = Zone.REPORT, paragraph.rank if paragraph.rank is not None else 1
            elif section is not None and (1 if paragraph.rank is None else paragraph.rank) <= section and (formal or cues.TASK_HEADING.search(text, paragraph.start, paragraph.end)):
                zone, section = Zone.CONCLUSION, None
            elif zone is Zone.PREAMBLE and paragraph.rank is not None and cues.TASK_HEADING.search(text, paragraph.start, paragraph.end):
                zone = Zone.CONCLUSION
        for start, end in sentences(text, paragraph.start, paragraph.end):
            caption = bool(cues.CAPTION.search(text, max(start, end - 160), end)) and end - start < 260
            retroactive = cues.RETROACTIVE.search(text, start, min(end, start + 300)) is not None
            title = number == 0 and heading
            if official and zone is Zone.PREAMBLE and not heading and _orders_outright(text, start, end):
                zone = Zone.CONCLUSION
            if not caption and not title and zone is not Zone.CLOSING and not official:
                if not retroactive:
                    zone = _next_zone(text, start, end, zone)
                else:
                    zone = Zone.PREAMBLE if end == paragraph.end else Zone.CONCLUSION
            lead_in = end == paragraph.end and text[end - 1] == ":"
            yield Sentence(start, end, number, zone, heading, lead_in, caption)


def _orders_outright(text: str, start: int, end: int) -> bool:
    """Whether a sentence of an office's document orders in the present: "UBND tỉnh yêu cầu …", "Giao Sở …"."""
    here = after_opener(text, start, end)
    cue = cues.ORDERING.match(text, here, end)
    if cue is not None and not cues.NOT_ORDERING_AFTER.match(text, cue.end(), end):
        return True
    speech = find_speech(text, start, end)
    return speech is not None and speech.orders and not text[start : speech.verb_start].rstrip().endswith("đã")


def _next_zone(text: str, start: int, end: int, zone: Zone) -> Zone:
    """The zone of a sentence of a report, from its words and the zone of the one before."""
    if any(cues.REPORTING.match(text, place, end) for place in islice(clause_heads(text, start, min(end, start + 160)), 3)):
        return Zone.REPORT
    if cues.CONCLUDING.search(text, start, min(end, start + 160)):
        return Zone.CONCLUSION
    here = after_opener(text, start, end)
    if cues.MEETING_TOLD.match(text, here, end) and not cues.DIRECTED_LATER.search(text, here, end):
        return Zone.PREAMBLE
    if zone is not Zone.CONCLUSION and cues.ELSEWHERE.match(text, here, end):
        return Zone.REPORT
    speech = find_speech(text, start, end)
    if speech is None:
        return zone
    if cues.TELLS.fullmatch(speech.verb) or (zone is not Zone.CONCLUSION and cues.REQUESTS.match(text, speech.verb_start, end)):
        return Zone.REPORT
    return Zone.CONCLUSION if speech.orders or cues.PRESIDES.fullmatch(speech.verb) else zone


def is_heading(text: str, paragraphs: tuple[Paragraph, ...], number: int) -> bool:
    """Whether a paragraph is a heading or a lead-in: it ends without a full stop and something deeper stands below it."""
    paragraph = paragraphs[number]
    body = text[paragraph.start : paragraph.end]
    last = body.rstrip("”\"’' ")[-1:]
    if body.isupper() and len(body) < 400:
        return True
    if last in ".;…!?" or number + 1 >= len(paragraphs):
        return False
    if last == ":":
        return True
    below = paragraphs[number + 1]
    if paragraph.rank is None:
        return below.rank is not None and len(body) < 200 and paragraph.end - paragraph.start < 200
    return (below.rank is None or below.rank > paragraph.rank) and len(body) < 400


def _retroactive(text: str, found: list[Sentence]) -> tuple[Sentence, ...]:
    """"Đó là nội dung … kết luận của …" makes a conclusion of what stands before it."""
    for place, sentence in enumerate(found):
        if sentence.zone is Zone.CONCLUSION and place > 12:
            break
        if cues.RETROACTIVE.search(text, sentence.start, min(sentence.end, sentence.start + 300)) and 0 < place < 13:
            head = [
                Sentence(s.start, s.end, s.paragraph, Zone.CONCLUSION if s.zone is Zone.PREAMBLE else s.zone, s.heading, s.lead_in, s.caption)
                for s in found[:place]
            ]
            return (*head, *found[place:])
    return tuple(found)
