"""Who leads a directive and who cooperates, as written: from its own words, else from its lead-in."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from dondoc.domain.directive import Finding
from dondoc.extract.leads import find_leads
from dondoc.extract.names import Mention
from dondoc.extract.passage import MARKS, Passage
from dondoc.extract.tokens import BREAK, Node, key, phrase_table
from dondoc.extract.units import strings


@dataclass(frozen=True, slots=True)
class Actors:
    """Who is to do it. Names are letter for letter as in the text, each once, in order.

    `explicit` says that the lead stands in the words that were read, not in a lead-in.
    """

    lead: tuple[str, ...] = ()
    cooperating: tuple[str, ...] = ()
    why: tuple[Finding, ...] = field(default=())
    explicit: bool = False


NOBODY = Actors()

_BULLETS = frozenset("- . ) ( + : *".split()) | {BREAK}
_RELATIVE = frozenset(key(word) for word in ("là", "có", "ở", "tại", "trên", "trong", "thuộc", "do", "được"))
_HELPING = phrase_table(["phối hợp", "tham gia", "hỗ trợ"])
_ABOUT = phrase_table(
    ["đối với", "về phía", "trách nhiệm của", "nhiệm vụ của", "giao nhiệm vụ cho", "giao", "yêu cầu", "đề nghị", "với"]
)


def read_actors(
    text: str,
    start: int,
    end: int,
    lead_in: Actors | None = None,
    *,
    speakers: Sequence[str] = (),
    register: Node | None = None,
) -> Actors:
    """Who leads and who cooperates in the directive text[start:end] (`end` exclusive).

    `lead_in` is what the list's lead-in or the part before in the same sentence named: it is the answer where the
    directive names nobody itself; pass it without `cooperating` when only the subject is carried on. `speakers` are
    names of the presiding body and the chair: "UBND tỉnh giao Sở A" makes only Sở A the lead where UBND tỉnh speaks.
    `register` are the office's own units.
    """
    reading = Passage(text, start, end, register)
    named, rule, words = find_leads(reading, speakers)
    leads, helpers = _by_roles(reading, named)
    lead = strings(text, reading.tokens, leads)
    partners = [*helpers, *_cooperating(reading, named)]
    cooperating = tuple(name for name in strings(text, reading.tokens, partners) if name not in lead)
    why = [Finding("lead", rule, words)] if lead else []
    posts = [reading.words(m.last + 1, m.through) for m in leads if m.through > m.last + 1]
    why += [Finding("office", "beside-name", words.removesuffix(" phụ trách")) for words in posts]
    if partners:
        first, last = partners[0], partners[-1]
        why.append(Finding("cooperating", "phoi-hop-voi", reading.words(first.first, last.last)))
    if lead or lead_in is None:
        return Actors(lead, cooperating, tuple(why), explicit=bool(lead))
    inherited = tuple(Finding("lead", "lead-in", name) for name in lead_in.lead[:1])
    return Actors(lead_in.lead, cooperating or lead_in.cooperating, (*inherited, *why), explicit=False)


def actors_of_lead_in(text: str, start: int, end: int, register: Node | None = None) -> Actors:
    """Who a lead-in or a heading names ("Giao Sở Y tế:", "1. Sở Tài chính", "Đối với UBND các xã:"); NOBODY else."""
    reading = Passage(text, start, end, register)
    at = _after_number(reading)
    first = reading.ends(_ABOUT, at)
    found = reading.names.listed(first)
    if found and reading.directs_as_follows(found[-1].after):
        return NOBODY
    if found and not reading.speaks(found[-1].after):
        after = reading.names.skip_brackets(found[-1].after)
        alone = all(reading.key_at(position) in MARKS for position in range(after, reading.size))
        if len(found) == 1 and _is_described(reading, after):
            return _actors(reading, [replace(found[0], last=reading.size - 1)], "heading")
        if len(found) == 1 and _goes_on(reading, after):
            return _actors(reading, [replace(found[0], last=_colon(reading, after))], "heading")
        if alone or (first == at and reading.opens_predicate(after)) or reading.key_at(after) == ":":
            return _actors(reading, found, "heading")
    inner = read_actors(text, reading.tokens[at].start if at < reading.size else start, end, register=register)
    heading = reading.key_at(reading.size - 1) != ":"
    object_of_verb = heading and inner.lead and inner.why[0].rule == "subject" and reading.opens_predicate(at)
    return inner if inner.lead and not object_of_verb else Actors(cooperating=inner.cooperating)


def _by_roles(reading: Passage, named: list[Mention]) -> tuple[list[Mention], list[Mention]]:
    """Those named who lead, and those of whom brackets say that they help: "Sở A (chủ trì), Sở B (phối hợp)"."""
    helpers = [m for m in named if reading.key_at(m.after) == "(" and reading.ends(_HELPING, m.after + 1) > m.after + 1]
    return [m for m in named if m not in helpers], helpers


def _is_described(reading: Passage, at: int) -> bool:
    """Whether a heading goes on to say which units it means ("Các chủ rừng" + "là tổ chức:")."""
    return reading.key_at(at) in _RELATIVE and reading.key_at(reading.size - 1) == ":" and reading.size - at < 10


def _colon(reading: Passage, at: int) -> int:
    """The token of the colon behind a few small words from `at`; `at` where something else stands first."""
    for position in range(at, min(at + 7, reading.size)):
        if reading.key_at(position) == ":":
            return position
        token = reading.tokens[position]
        if not token.word or token.cap or reading.opens_predicate(position):
            break
    return at


def _goes_on(reading: Passage, at: int) -> bool:
    """Whether a name goes on in small letters up to the colon: "Ban QLDA" + "hạ tầng đô thị:"."""
    return _colon(reading, at) > at


def _cooperating(reading: Passage, leads: list[Mention]) -> list[Mention]:
    """The units named after "phối hợp với" anywhere in the directive."""
    taken = {(m.first, m.last) for m in leads}
    found: list[Mention] = []
    at = 0
    while at < reading.size:
        if not reading.may_join(at):
            at += 1
            continue
        partners, after = reading.partners(at)
        partners = partners or reading.seconded(at)
        found += [m for m in partners if (m.first, m.last) not in taken]
        at = max(after, at + 1)
    return found


def _actors(reading: Passage, leads: list[Mention], rule: str) -> Actors:
    leads, helpers = _by_roles(reading, leads)
    lead = strings(reading.text, reading.tokens, leads)
    partners = strings(reading.text, reading.tokens, [*helpers, *_cooperating(reading, leads)])
    why = (Finding("lead", rule, reading.words(leads[0].first, leads[-1].last)),)
    return Actors(lead, tuple(name for name in partners if name not in lead), why, explicit=True)


def _after_number(reading: Passage) -> int:
    """The token after the bullet or number of a list item or heading ("1.", "a)", "II.", "-")."""
    at = 0
    while at < min(reading.size, 4):
        token = reading.tokens[at]
        short = token.word and token.end - token.start <= 4 and reading.key_at(at + 1) in {".", ")"}
        if not (short or token.key in _BULLETS or token.key[0].isdigit()):
            break
        at += 1
    return at
