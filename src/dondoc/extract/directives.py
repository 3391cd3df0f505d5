"""Which sentences and parts of sentences are directives, and where each ends; every sentence is accounted for."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from dondoc.extract.clauses import Reading, read_clause
from dondoc.extract.data import cues
from dondoc.extract.sentences import parts
from dondoc.extract.text import Paragraph
from dondoc.extract.zones import Sentence, Zone


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
    for sentence in found:
        paragraph = paragraphs[sentence.paragraph]
        if sentence.paragraph != entered:
            outline.enter(paragraph)
            entered = sentence.paragraph
            if paragraph.rank is not None and not sentence.heading and not sentence.lead_in:
                outline.add(paragraph, paragraph.start, paragraph.start)
        if sentence.zone is Zone.CLOSING:
            spans.append(Span(sentence.start, sentence.end, "context"))
            continue
        if sentence.heading or sentence.lead_in:
            outline.add(paragraph, sentence.start, sentence.end)
            spans.append(Span(sentence.start, sentence.end, "lead-in" if sentence.lead_in else "heading"))
            continue
        if sentence.caption or sentence.zone is not Zone.CONCLUSION:
            spans.append(Span(sentence.start, sentence.end, "context"))
            continue
        listed = paragraph.rank is not None and bool(outline.lead_ins())
        for piece in _pieces(text, sentence, listed, outline.lead_ins()):
            if isinstance(piece, Order):
                orders.append(piece)
                spans.append(Span(piece.start, piece.end, "directive"))
            else:
                spans.append(piece)
    return orders, spans


def _pieces(text: str, sentence: Sentence, listed: bool, lead_ins: tuple[tuple[int, int], ...]) -> Iterator[Order | Span]:
    """The directives of one sentence, and what the rest of it is."""
    held: Order | None = None
    first = True
    appraising = bool(cues.APPRAISING_LIST.search(text, sentence.start, sentence.end))
    for start, end in parts(text, sentence.start, sentence.end):
        body = _after_lead_in(text, start, end)
        reading = read_clause(text, body, end, ordered=True, listed=listed)
        appended = held is not None and not _stands_alone(text, start, reading, held, appraising)
        if appended and held is not None:
            held = Order(held.start, end, held.reading, sentence, held.head, held.first, held.lead_ins)
            continue
        if held is not None:
            yield held
            held = None
        if reading.label == "directive" and not (appraising and not first):
            if body > start:
                yield Span(start, body, "lead-in")
            held = Order(_quote_start(text, body, end), end, reading, sentence, sentence.start, first, lead_ins)
            first = False
        else:
            yield Span(start, end, reading.label if reading.label != "directive" else "context")
    if held is not None:
        yield held


def _stands_alone(text: str, start: int, reading: Reading, held: Order, appraising: bool) -> bool:
    """Whether a part after a semicolon has its own predicate, so that it is not carried by the part before it."""
    if appraising or _DEPENDENT.match(text, start):
        return False
    return reading.label in ("directive", "formula")


def _after_lead_in(text: str, start: int, end: int) -> int:
    """The place after "… một số nhiệm vụ như sau:" where a list follows on the same line, else `start`."""
    colon = text.find(":", start, min(end, start + 600))
    while colon >= 0:
        if cues.LEAD_IN.search(text, start, colon) and text[colon + 1 : end].strip():
            after = colon + 1
            while after < end and text[after] in " “\"'":
                after += 1
            reading = read_clause(text, after, end)
            if reading.label == "directive" and reading.rule in ("imperative", "subject", "duty", "cue"):
                return after
        colon = text.find(":", colon + 1, min(end, start + 600))
    return start


def _quote_start(text: str, start: int, end: int) -> int:
    found = _LIST_NUMBER.match(text, start, end)
    start = found.end() if found else start
    while start < end and text[start] in " “\"'‘":
        start += 1
    return start


import re  # noqa: E402

_LIST_NUMBER = re.compile(r"[“\"]?\s*(?:\(?(?:\d{1,2}|[a-zđ]|[ivx]{1,4})[.)]|[-–+•])\s+")
_DEPENDENT = re.compile(r"[,;\s]*(?:qua đó|từ đó|trên cơ sở đó|nhằm|để|không để|không được|tránh|trong đó|đặc biệt là|nhất là|bao gồm|gồm)(?!\w)", re.I)
