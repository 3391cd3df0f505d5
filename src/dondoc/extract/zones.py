"""Which parts of a document are the chair's conclusion, sentence by sentence.

A notice opens its conclusion with a lead-in ("… kết luận như sau:") and headings say which sections are appraisal. A
report of a meeting has no such line: who speaks decides, and a new speaker or a reported figure changes it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum

from dondoc.extract.clauses import read_clause
from dondoc.extract.data import cues
from dondoc.extract.deadlines.around import is_deadline_only
from dondoc.extract.predicates import Setting
from dondoc.extract.sentences import sentences
from dondoc.extract.speech import after_opener, find_speech
from dondoc.extract.text import Paragraph
from dondoc.extract.voices import Floor, floor_of, next_floor, quoted_orders

_LABELS = 4  # lines at the most that say who and by when below one task
_TITLE_LINES = 16  # a letterhead in its cells and the title below it


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
    official: bool = False


def is_official(text: str, paragraphs: tuple[Paragraph, ...]) -> bool:
    """Whether the text is a document of an office, not a report about a meeting; its layout is blanked out."""
    return bool(cues.OFFICIAL.search(text, 0, 1500)) or _titled_list(text, paragraphs)


def read_zones(text: str, paragraphs: tuple[Paragraph, ...], chair: str | None = None) -> tuple[Sentence, ...]:
    """Every sentence of the document in order, with its zone. `text` has its layout blanked out; `chair` is the
    name of who presides, where it is known.
    """
    found = list(_walk(text, paragraphs, floor_of(chair), official=is_official(text, paragraphs)))
    return _retroactive(text, found)


def _opening(text: str, paragraphs: tuple[Paragraph, ...]) -> int | None:
    """The first paragraph that opens a conclusion or an order with a colon, for what stands below it."""
    for number, paragraph in enumerate(paragraphs[:-1]):
        if _opens(text, paragraph) and not cues.CLOSING.match(text, paragraph.start, paragraph.end):
            return number
    return None


def _opens(text: str, paragraph: Paragraph) -> bool:
    return cues.OPENING.search(text, max(paragraph.start, paragraph.end - 400), paragraph.end) is not None


def _walk(text: str, paragraphs: tuple[Paragraph, ...], floor: Floor, *, official: bool) -> Iterator[Sentence]:
    opening = _opening(text, paragraphs)
    zone = Zone.PREAMBLE
    section: float | None = None  # the rank of the heading that opened an appraisal
    listed = official and opening is None and _concludes_by_title(text, paragraphs)
    for number, paragraph in enumerate(paragraphs):
        if cues.CLOSING.match(text, paragraph.start, paragraph.end) and (opening is None or number > opening):
            zone = Zone.CLOSING
        title = number == 0 and _is_title(text, paragraph)
        if title and _titled_list(text, paragraphs):
            zone = Zone.CONCLUSION
        heading = title or (not paragraph.row and is_heading(text, paragraphs, number))
        formal = official and opening is not None and number > opening
        if (formal and zone is Zone.PREAMBLE) or (not official and _opens(text, paragraph)):
            zone = Zone.CONCLUSION
        if heading and not title and zone is not Zone.CLOSING and paragraph.end - paragraph.start < 200:
            zone, section = _of_section(text, paragraph, zone, section, formal=formal)
        quoted = [] if official else quoted_orders(text, paragraph.start, paragraph.end, floor)
        for start, end in sentences(text, paragraph.start, paragraph.end):
            furniture = (
                cues.BYLINE.fullmatch(text, start, end) or cues.FURNITURE.fullmatch(text, start, end)
            ) is not None
            caption = furniture or (end - start < 260 and bool(cues.CAPTION.search(text[start:end])))
            if official and zone is Zone.PREAMBLE and not heading:
                item = listed and paragraph.rank is not None and start == paragraph.start
                if _orders_outright(text, start, end) or (item and _is_order(text, start, end)):
                    zone = Zone.CONCLUSION
            if not (caption or title or official or zone is Zone.CLOSING):
                if cues.RETROACTIVE.search(text, start, min(end, start + 300)):
                    zone = Zone.PREAMBLE if end == paragraph.end else Zone.CONCLUSION
                else:
                    floor = next_floor(text, start, end, replace(floor, holder=_HOLDERS[zone]))
                    zone = _ZONES[floor.holder]
            about = not official and cues.ABOUT_WORDS.match(text, after_opener(text, start, end), end) is not None
            inside = any(first <= start < last for first, last in quoted)
            lead_in = end == paragraph.end and text[end - 1] == ":"
            yield Sentence(
                start,
                end,
                number,
                Zone.CONCLUSION if inside else Zone.PREAMBLE if about else zone,
                heading,
                lead_in,
                caption,
                official,
            )


def _concludes_by_title(text: str, paragraphs: tuple[Paragraph, ...]) -> bool:
    """Whether a document is a notice of a conclusion by its title, which stands among its first lines."""
    return any(cues.CONCLUSION_TITLE.match(text, p.start, p.end) for p in paragraphs[:_TITLE_LINES])


def _is_order(text: str, start: int, end: int) -> bool:
    """Whether an item says who is to do what, or what is to be done: "1. Phòng Kinh tế lập dự toán"."""
    told = cues.OF_THE_MEETING.match(text, start, end) is not None
    return not told and read_clause(text, start, end, Setting(official=True)).label == "directive"


def _is_title(text: str, paragraph: Paragraph) -> bool:
    """Whether the first paragraph is a title: no full stop, and nobody is told in it to conclude and to order."""
    if text[paragraph.end - 1] in ".;:!?…":
        return False
    concludes = cues.CONCLUDING.match(text, paragraph.start, paragraph.end)
    return concludes is None or find_speech(text, concludes.end(), paragraph.end) is None


def _titled_list(text: str, paragraphs: tuple[Paragraph, ...]) -> bool:
    """Whether a text begins with the title of a conclusion and its list ("# Kết luận của …", "1. …")."""
    if len(paragraphs) < 2 or cues.CONCLUSION_TITLE.match(text, paragraphs[0].start, paragraphs[0].end) is None:
        return False
    following = next((p for p in paragraphs[1:] if not p.row), None)
    return following is not None and following.rank is not None


_ZONES = {"narrator": Zone.PREAMBLE, "other": Zone.REPORT, "presiding": Zone.CONCLUSION}
_HOLDERS = {zone: holder for holder, zone in _ZONES.items()}


def _of_section(
    text: str, paragraph: Paragraph, zone: Zone, section: float | None, *, formal: bool
) -> tuple[Zone, float | None]:
    """The zone that a heading opens, and the rank of the appraisal that it opens or that is still open."""
    rank = 1.0 if paragraph.rank is None else paragraph.rank
    tasks = cues.TASK_HEADING.search(text, paragraph.start, paragraph.end) is not None
    if cues.APPRAISAL_HEADING.match(text, paragraph.start, paragraph.end) and not cues.AND_TASKS.search(
        text, paragraph.start, paragraph.end
    ):
        return Zone.REPORT, rank
    if section is not None and rank <= section and (formal or tasks):
        return Zone.CONCLUSION, None
    named = paragraph.rank is not None or not text[paragraph.start : paragraph.end].isupper()
    if zone is Zone.PREAMBLE and tasks and named:
        return Zone.CONCLUSION, section
    return zone, section


def _orders_outright(text: str, start: int, end: int) -> bool:
    """Whether a sentence of an office's document orders in the present: "UBND tỉnh yêu cầu …", "Giao Sở …"."""
    here = after_opener(text, start, end)
    cue = cues.ORDERING.match(text, here, end)
    if cue is not None and not cues.NOT_ORDERING_AFTER.match(text, cue.end(), end):
        return True
    speech = find_speech(text, start, end)
    return speech is not None and speech.orders and not text[start : speech.verb_start].rstrip().endswith("đã")


def is_heading(text: str, paragraphs: tuple[Paragraph, ...], number: int) -> bool:
    """Whether a paragraph is a heading or a lead-in: it ends without a full stop and something stands below it."""
    paragraph = paragraphs[number]
    body = text[paragraph.start : paragraph.end]
    last = body.rstrip("”\"’' ")[-1:]
    if body.isupper() and len(body) < 400:
        return True
    if last in ".;…!?" or number + 1 >= len(paragraphs):
        return False
    if last == ":":
        return True
    return len(body) < 400 and _has_below(text, paragraphs, number)


def _has_below(text: str, paragraphs: tuple[Paragraph, ...], number: int) -> bool:
    """Whether what follows a line without a full stop stands below it, as under a heading."""
    paragraph, following = paragraphs[number], number + 1
    reach = min(len(paragraphs), following + _LABELS)
    while following < reach and _completes(text, paragraphs[following], paragraph.rank):
        following += 1  # a line that only says by when ends the task above it and opens nothing
    told = following > number + 1
    below = paragraphs[following].rank if following < len(paragraphs) else None
    if paragraph.rank is not None and below is not None:
        return below > paragraph.rank
    if told or following == len(paragraphs):
        return False
    if paragraph.rank is not None:
        return not _is_task(text, paragraph)
    short = paragraph.end - paragraph.start < 200
    return (
        below is not None and short and not (_completes(text, paragraph, None) or _stands_between(paragraphs, number))
    )


def _is_task(text: str, paragraph: Paragraph) -> bool:
    """Whether an item says itself which unit is to do what: "1. Phòng Tư pháp rà soát hồ sơ"."""
    return read_clause(text, paragraph.start, paragraph.end, Setting(official=True)).rule == "subject"


def _stands_between(paragraphs: tuple[Paragraph, ...], number: int) -> bool:
    """Whether a line stands between one number of a list and the next: it goes on with the item above it."""
    above = next((paragraphs[at] for at in range(number - 1, -1, -1) if paragraphs[at].rank is not None), None)
    below = paragraphs[number + 1]
    if above is None or above.kind != below.kind:
        return False
    numbers = ["".join(filter(str.isdecimal, item.mark)) for item in (above, below)]
    return all(numbers) and int(numbers[1]) == int(numbers[0]) + 1


def _completes(text: str, paragraph: Paragraph, above: float | None) -> bool:
    """Whether a line only says who is to do the task that stands above it at the rank `above`, or by when."""
    below = paragraph.rank is None or (above is not None and paragraph.rank > above)
    if not below or paragraph.row:
        return False
    if cues.LABEL.match(text, paragraph.start, paragraph.end):
        return True
    words = text[paragraph.start : paragraph.end]
    return len(words) < 200 and any(char.isdigit() for char in words) and is_deadline_only(words)


def _retroactive(text: str, found: list[Sentence]) -> tuple[Sentence, ...]:
    """A sentence such as "Đó là nội dung … kết luận của …" makes a conclusion of what stands before it."""
    for place, sentence in enumerate(found):
        if sentence.zone is Zone.CONCLUSION and place > 12:
            break
        if cues.RETROACTIVE.search(text, sentence.start, min(sentence.end, sentence.start + 300)) and 0 < place < 13:
            head = [replace(s, zone=Zone.CONCLUSION) if s.zone is Zone.PREAMBLE else s for s in found[:place]]
            return (*head, *found[place:])
    return tuple(found)
