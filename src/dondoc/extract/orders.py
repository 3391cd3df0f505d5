"""The orders in one sentence: where each begins and ends, and what the rest of the sentence is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from dondoc.extract.actors import actors_of_lead_in
from dondoc.extract.clauses import closing_formula, read_clause
from dondoc.extract.data import cues
from dondoc.extract.deadlines.around import is_deadline_only
from dondoc.extract.lexicon import LOWER_VERB
from dondoc.extract.passage import Passage
from dondoc.extract.predicates import Reading, Setting
from dondoc.extract.sentences import parts
from dondoc.extract.tokens import Node
from dondoc.extract.units import find_units
from dondoc.extract.zones import Sentence

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Cells:
    """Where the columns of a task's row stand, None where the table has no such column."""

    lead: Span | None = None
    cooperating: Span | None = None
    due: Span | None = None


@dataclass(frozen=True, slots=True)
class Order:
    """One directive before anything is known of who and when. `head` is where its sentence begins.

    `lead_ins` are the places of the lead-ins above it, nearest first; `first` says that it is the first order of its
    sentence; `follow_up` is the sentence after it that only says by when.
    """

    start: int
    end: int
    reading: Reading
    sentence: Sentence
    head: int
    first: bool
    lead_ins: tuple[Span, ...] = ()
    follow_up: Span | None = None
    cells: Cells | None = None
    labels: tuple[Cells, ...] = ()  # lines below it that only say who and by when


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of the text and what it is: directive, orientation, reason, formula, lead-in, heading, context."""

    start: int
    end: int
    label: str


def orders_of(text: str, sentence: Sentence, setting: Setting, lead_ins: tuple[Span, ...]) -> Iterator[Order | Stretch]:
    """The orders of a sentence and a label for what else it holds, in order. `text` has its layout blanked out."""
    if closing_formula(text, sentence.start, sentence.end) is not None:
        yield Stretch(sentence.start, sentence.end, "formula")
        return
    held: Order | None = None
    told: list[Stretch] = []
    enumerating = bool(cues.APPRAISING_LIST.search(text, sentence.start, sentence.end))
    narrated = cues.AFTER_HEARING.match(text, sentence.start, sentence.end) is not None
    pending: int | None = None  # the start of a topic or of units whose verb stands after the semicolon
    for part_start, end in parts(text, sentence.start, sentence.end):
        start = part_start if pending is None else pending
        body = start if enumerating else after_lead_in(text, start, end, setting)
        reading = read_clause(text, body, end, setting)
        unfinished = (
            _names_only(text, reading, end) if reading.label == "directive" else _topic_only(text, reading, start)
        )
        if unfinished and end < sentence.end:
            pending = start
            continue
        pending = None
        if reading.rule == "imperative" and held is None and (enumerating or narrated):
            reading = Reading("context", "narrated", reading.start, reading.end)
        alone = reading.label == "directive" and not (held is not None and _belongs_before(text, start, end))
        if held is not None and (enumerating or not alone):
            held = replace(held, end=quote_end(text, held.start, end))
        elif alone and not (enumerating and told):
            if held is not None:
                yield held
            if body > start:
                yield Stretch(start, body, "lead-in")
                lead_ins = ((start, body), *lead_ins)
            yield from told
            told = []
            begin = _quote_start(text, body, end, reading)
            held = Order(begin, quote_end(text, begin, end), reading, sentence, sentence.start, held is None, lead_ins)
        else:
            narrated = (
                narrated or reading.rule in ("appraisal", "narrated") or cues.FINITE.search(text, body, end) is not None
            )
            told.append(Stretch(start, end, reading.label if reading.label != "directive" else "context"))
        enumerating = enumerating or _opens_nouns(text, body, end, setting)
    if held is not None:
        yield held
    yield from told


def _belongs_before(text: str, start: int, end: int) -> bool:
    """Whether a part says only what the part before leads to, or only by when: "hoàn thành trong quý III"."""
    return cues.DEPENDENT.match(text, start, end) is not None or is_deadline_only(text[start:end])


def _names_only(text: str, reading: Reading, end: int) -> bool:
    """Whether nothing but names stands after the word that gives the order: its verb is still to come."""
    if text[reading.start : reading.end].lower() not in ("yêu cầu", "đề nghị", "giao", "giao nhiệm vụ cho", "giao cho"):
        return False
    if LOWER_VERB.search(text, reading.end, end) is not None:
        return False
    rest = Passage(text, reading.end, end)
    named = rest.names.listed(rest.after_order(0))
    return not (named and rest.opens_predicate(named[-1].after))  # "các thôn" + "dọn rác"


def _topic_only(text: str, reading: Reading, start: int) -> bool:
    return reading.rule == "statement" and cues.TOPIC_HEAD.match(text, start) is not None


def _opens_nouns(text: str, start: int, end: int, setting: Setting) -> bool:
    """Whether the part opens a list of things ("như: …"), which semicolons then divide."""
    colon = text.rfind(":", start, end)
    if colon < 0 or not text[colon + 1 : end].strip():
        return False
    return read_clause(text, colon + 1, end, setting).label != "directive"


def after_lead_in(text: str, start: int, end: int, setting: Setting) -> int:
    """The place after "… một số nhiệm vụ như sau:" or "Bộ phận Văn thư:" where orders follow, else `start`."""
    colon = text.find(":", start, min(end, start + 600))
    while colon >= 0:
        opens = cues.LEAD_IN.search(text, max(start, colon - 60), colon) is not None or _names(
            text, start, colon, setting.register
        )
        topic = setting.official and not opens and _is_topic(text, start, colon)
        if (opens or topic) and text[colon + 1 : end].strip():
            after = colon + 1
            while after < end and text[after] in " “\"'":
                after += 1
            reading = read_clause(text, after, end, setting)
            outright = reading.rule != "imperative" or cues.DIRECTED_LATER.search(text, after, end) is not None
            if reading.label == "directive" and (opens or outright):
                return after
        colon = text.find(":", colon + 1, min(end, start + 600))
    return start


def _is_topic(text: str, start: int, colon: int) -> bool:
    """Whether a topic of a few words stands before a colon: "Kinh phí: giao …"."""
    return cues.TOPIC_BEFORE_COLON.fullmatch(text, start, colon) is not None and not _inside_name(text, start, colon)


def _inside_name(text: str, start: int, colon: int) -> bool:
    """Whether a colon belongs to a name: "UBND các xã: Tân Lập, Phú Sơn"."""
    return any(unit.start < colon < unit.end for unit in find_units(text, start, colon + 80))


def _names(text: str, start: int, colon: int, register: Node | None) -> bool:
    """Whether only names stand before a colon: "Bộ phận Văn thư: …", "Hiền (thư ký): …"."""
    words = text[start:colon].strip(" *-")
    if not 0 < len(words) <= 90 or _inside_name(text, start, colon):
        return False
    return cues.PERSONS.fullmatch(words) is not None or bool(actors_of_lead_in(text, start, colon, register).lead)


def _quote_start(text: str, start: int, end: int, reading: Reading) -> int:
    """Where the order begins: without its number, and without the reporter's frame where that is the longer part."""
    if reading.content > start and end - reading.content < (end - start) / 2:
        start = reading.content
    number = _LIST_NUMBER.match(text, start, end)
    start = number.end() if number else start
    while start < end and text[start] in " “\"'‘,:":
        start += 1
    return start


def quote_end(text: str, start: int, end: int) -> int:
    """The end of the order without who said it behind the closing quotation mark."""
    tail = cues.ATTRIBUTED.search(text, max(start, end - 300), end)
    end = tail.start() if tail is not None and tail.start() > start else end
    unopened = _UNOPENED.search(text, max(start, end - 6), end)
    if unopened is not None and not any(mark in text[start : unopened.start()] for mark in '“"'):
        end = unopened.start()
    return end


_UNOPENED = re.compile(r"[”\"]\s*[.…]*$")
_LIST_NUMBER = re.compile(r"[“\"]?\s*(?:\(?(?:\d{1,2}|[a-zđ]|[ivx]{1,4})[.)/]|[-–+•])\s+")
