"""Which sentences and parts of sentences are directives, and where each ends; every sentence is accounted for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from dondoc.extract.actors import actors_of_lead_in
from dondoc.extract.clauses import Reading, Setting, closing_formula, read_clause
from dondoc.extract.data import cues
from dondoc.extract.deadlines import is_deadline_only
from dondoc.extract.lexicon import LOWER_VERB
from dondoc.extract.sentences import parts
from dondoc.extract.text import Paragraph
from dondoc.extract.zones import Sentence, Zone, is_official


@dataclass(frozen=True, slots=True)
class Order:
    """One directive before anything is known of who and when. `head` is where its sentence begins.

    `lead_in` are the places of the lead-in that governs it, nearest first; `first` says that it is the first of the
    directives of its sentence.
    """

    start: int
    end: int
    reading: Reading
    sentence: Sentence
    head: int
    first: bool
    lead_ins: tuple[tuple[int, int], ...]
    follow_up: tuple[int, int] | None = None  # the sentence after it that only says by when


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the text and what it is: directive, orientation, reason, formula, lead-in, heading, context."""

    start: int
    end: int
    label: str


@dataclass(slots=True)
class _Outline:
    """The headings and lead-ins that stand above the paragraph being read, with the rank of each."""

    above: list[tuple[float, str, int, int]] = field(default_factory=list)

    def enter(self, paragraph: Paragraph) -> None:
        """Leave what the paragraph no longer stands under."""
        if paragraph.rank is None:
            while self.above and self.above[-1][0] >= 7:
                self.above.pop()
            return
        kinds = [kind for _, kind, _, _ in self.above]
        if paragraph.kind in kinds:
            del self.above[kinds.index(paragraph.kind) :]
        else:
            while self.above and self.above[-1][0] > paragraph.rank:
                self.above.pop()

    def add(self, paragraph: Paragraph, start: int, end: int) -> None:
        if paragraph.rank is None:
            while self.above and self.above[-1][1] == "":
                self.above.pop()
        rank = paragraph.rank if paragraph.rank is not None else (self.above[-1][0] + 0.4 if self.above else 1.4)
        self.above.append((rank, paragraph.kind, start, end))

    def lead_ins(self) -> tuple[tuple[int, int], ...]:
        return tuple((start, end) for _, _, start, end in reversed(self.above) if end > start)


def find_orders(text: str, paragraphs: tuple[Paragraph, ...], found: tuple[Sentence, ...]) -> tuple[list[Order], list[Span]]:
    """The directives of a document in order, and a label for every stretch of it.

    `text` has its layout blanked out; `found` are its sentences with their zones.
    """
    orders: list[Order] = []
    spans: list[Span] = []
    outline = _Outline()
    entered = -1
    official = is_official(text)
    for sentence in found:
        paragraph = paragraphs[sentence.paragraph]
        if sentence.paragraph != entered:
            outline.enter(paragraph)
            entered = sentence.paragraph
            if paragraph.rank is not None and not sentence.heading and not sentence.lead_in:
                outline.add(paragraph, sentence.start, sentence.end)
        if sentence.zone is Zone.CLOSING:
            spans.append(Span(sentence.start, sentence.end, "context"))
            continue
        if sentence.heading or sentence.lead_in:
            if paragraph.rank is not None or sentence.lead_in:
                outline.add(paragraph, sentence.start, sentence.end)
            spans.append(Span(sentence.start, sentence.end, "lead-in" if sentence.lead_in else "heading"))
            continue
        if sentence.caption or sentence.zone is not Zone.CONCLUSION:
            spans.append(Span(sentence.start, sentence.end, "context"))
            continue
        if orders and spans and spans[-1].label == "directive" and _only_a_deadline(text, sentence):
            orders[-1] = replace(orders[-1], follow_up=(sentence.start, sentence.end))
            spans.append(Span(sentence.start, sentence.end, "directive"))
            continue
        listed = paragraph.rank is not None and bool(outline.lead_ins())
        lead_ins = tuple(span for span in outline.lead_ins() if span[0] < paragraph.start)
        for piece in _pieces(text, sentence, Setting(official, listed), lead_ins):
            if isinstance(piece, Order):
                orders.append(piece)
                spans.append(Span(piece.start, piece.end, "directive"))
            else:
                spans.append(piece)
    return orders, spans


def _pieces(
    text: str, sentence: Sentence, setting: Setting, lead_ins: tuple[tuple[int, int], ...]
) -> Iterator[Order | Span]:
    """The directives of one sentence, and what the rest of it is."""
    formula = closing_formula(text, sentence.start, sentence.end)
    if formula is not None:
        yield Span(sentence.start, sentence.end, "formula")
        return
    held: Order | None = None
    told: list[Span] = []
    enumerating = bool(cues.APPRAISING_LIST.search(text, sentence.start, sentence.end))
    narrated = False
    pending: int | None = None  # the start of units whose verb stands after the semicolon
    for part_start, end in parts(text, sentence.start, sentence.end):
        start = part_start if pending is None else pending
        body = start if enumerating else _after_lead_in(text, start, end, setting)
        reading = read_clause(text, body, end, setting)
        if reading.label == "directive" and _names_only(text, reading, end) and end < sentence.end:
            pending = start
            continue
        pending = None
        if reading.label == "directive" and reading.rule == "imperative" and (enumerating or narrated) and not held:
            reading = Reading("context", "narrated", reading.start, reading.end)
        if reading.rule == "statement" and end < sentence.end and _TOPIC_ONLY.match(text, start, end):
            pending = start
            continue
        alone = reading.label == "directive" and not (held is not None and _DEPENDENT.match(text, start, end))
        if held is not None and (enumerating or not alone):
            held = replace(held, end=end)
        elif alone and not (enumerating and told):
            if held is not None:
                yield held
            if body > start:
                yield Span(start, body, "lead-in")
                lead_ins = ((start, body), *lead_ins)
            yield from told
            told = []
            held = Order(_quote_start(text, body, end), _quote_end(text, body, end), reading, sentence, sentence.start, held is None, lead_ins)
        else:
            narrated = narrated or reading.rule in ("appraisal", "narrated") or cues.FINITE.search(text, body, end) is not None
            told.append(Span(start, end, reading.label if reading.label != "directive" else "context"))
        enumerating = enumerating or _opens_nouns(text, body, end, setting)
    if held is not None:
        yield held
    yield from told


def _only_a_deadline(text: str, sentence: Sentence) -> bool:
    return any(char.isdigit() for char in text[sentence.start : sentence.end][:200]) and is_deadline_only(text[sentence.start : sentence.end])


def _names_only(text: str, reading: Reading, end: int) -> bool:
    """Whether nothing but names stands after the word that gives the order: its verb is still to come."""
    if text[reading.start : reading.end].lower() not in ("yêu cầu", "đề nghị", "giao", "giao nhiệm vụ cho", "giao cho"):
        return False
    return reading.rule in ("cue", "speaker-orders") and LOWER_VERB.search(text, reading.end, end) is None


def _opens_nouns(text: str, start: int, end: int, setting: Setting) -> bool:
    """Whether the part opens a list of things ("như: …"), which semicolons then divide."""
    colon = text.rfind(":", start, end)
    if colon < 0 or not text[colon + 1 : end].strip():
        return False
    return read_clause(text, colon + 1, end, setting).label != "directive"


def _after_lead_in(text: str, start: int, end: int, setting: Setting) -> int:
    """The place after "… một số nhiệm vụ như sau:" where a list follows on the same line, else `start`."""
    colon = text.find(":", start, min(end, start + 600))
    while colon >= 0:
        if (cues.LEAD_IN.search(text, start, colon) or _names(text, start, colon)) and text[colon + 1 : end].strip():
            after = colon + 1
            while after < end and text[after] in " “\"'":
                after += 1
            if read_clause(text, after, end, setting).label == "directive":
                return after
        colon = text.find(":", colon + 1, min(end, start + 600))
    return start


def _names(text: str, start: int, colon: int) -> bool:
    """Whether only names stand before a colon: "Bộ phận Văn thư: …", "Hiền (thư ký): …"."""
    words = text[start:colon].strip(" *-")
    return 0 < len(words) <= 90 and (bool(cues.PERSONS.fullmatch(words)) or bool(actors_of_lead_in(text, start, colon).lead))


def _quote_start(text: str, start: int, end: int) -> int:
    found = _LIST_NUMBER.match(text, start, end)
    start = found.end() if found else start
    while start < end and text[start] in " “\"'‘":
        start += 1
    return start


def _quote_end(text: str, start: int, end: int) -> int:
    """The end of the order without who said it behind the closing quotation mark."""
    tail = cues.ATTRIBUTED.search(text, max(start, end - 300), end)
    end = tail.start() if tail is not None and tail.start() > start else end
    unopened = _UNOPENED.search(text, max(start, end - 6), end)
    if unopened is not None and not any(mark in text[start : unopened.start()] for mark in "“\""):
        end = unopened.start()
    return end


_UNOPENED = re.compile(r"[”\"]\s*[.…]*$")
_LIST_NUMBER = re.compile(r"[“\"]?\s*(?:\(?(?:\d{1,2}|[a-zđ]|[ivx]{1,4})[.)]|[-–+•])\s+")
_TOPIC_ONLY = re.compile(r"(?:Về|Đối với|Liên quan)(?!\w)")
_DEPENDENT = re.compile(r"[,;\s]*(?:qua đó|từ đó|trên cơ sở đó|nhằm|để|không để|không được|tránh|trong đó|đặc biệt là|nhất là|bao gồm|gồm)(?!\w)", re.I)
