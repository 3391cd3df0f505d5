"""Who leads a directive and who cooperates: from the verbs of giving orders, the subject, and "phối hợp với".

The order of reading: units after "giao, yêu cầu, đề nghị …"; else the subject before "cần, phải, chủ trì, a verb".
Units after "phối hợp với" cooperate. Units that are objects ("báo cáo Thủ tướng", "trình Ban Thường vụ") are neither.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from dondoc.domain.directive import Finding
from dondoc.extract.data import roles, verbs
from dondoc.extract.tokens import BREAK, Token, key, longest, phrase_table, tokens
from dondoc.extract.units import Mention, Names, UnitKind, span_of, strings


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

_ORDERING = phrase_table(roles.ORDERING)
_WEAK = phrase_table(roles.WEAK_ORDERING)
_DIRECTING = phrase_table(roles.DIRECTING)
_SPEAKING = phrase_table(roles.SPEAKING)
_MODALS = phrase_table(roles.MODALS)
_ADJUNCTS = phrase_table(roles.ADJUNCTS)
_PREDICATES = phrase_table([*roles.MODALS, *roles.OPENERS, *verbs.ORDERS, *verbs.MANNER])
_DEPENDENT = phrase_table([" ".join(reversed(phrase.split())) for phrase in roles.DEPENDENT])
_OPENERS = phrase_table([" ".join(reversed(phrase.split())) for phrase in roles.CLAUSE_OPENERS])
_SPEAKING_BEFORE = phrase_table([" ".join(reversed(p.split())) for p in (*roles.SPEAKING, *roles.ORDERING)])
_TOGETHER = phrase_table(roles.TOGETHER)
_TOGETHER_NOUNS = phrase_table([" ".join(reversed(phrase.split())) for phrase in roles.TOGETHER_NOUNS])
_HOW = phrase_table(roles.HOW)
_WITH = phrase_table(roles.WITH)
_ADVERBIAL = frozenset(
    key(word)
    for word in "trong thời từ trước ngoài bên ngay để nhằm trên căn đối về qua sau khi năm tháng quý cùng với tại những các".split()
)
_TIME_END = frozenset(key(word) for word in "tới nay này đó mắt sau năm qua hiện tuần".split())
_MARKS = frozenset(", : ; . - ( \" ' ? !".split()) | {BREAK}
_ALREADY = frozenset(key(word) for word in "đã cũng còn vừa".split())
_NOTHING_BEFORE = frozenset(key(word) for word in "theo các những của bị sự do".split())
_FILLERS = phrase_table(
    [
        ":",
        ",",
        "các đồng chí",
        "ngay",
        "trực tiếp",
        "với",
        "cho",
        "là",
        "rằng",
        "đội ngũ",
        "tập thể",
        "đối với",
        "về phía",
    ]
)
_NAMED = {UnitKind.UNIT, UnitKind.OFFICIAL, UnitKind.PERSON, UnitKind.PLACE}
_TITLES_OF_CHAIRS = frozenset(
    "tổng bí thư;chủ tịch nước;thủ tướng;thủ tướng chính phủ;phó thủ tướng;phó thủ tướng chính phủ;"
    "phó thủ tướng thường trực chính phủ;chủ tịch quốc hội;bí thư".split(";")
)


class _Reading:
    """One directive's tokens and what stands where in it."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text = text
        self.tokens: list[Token] = tokens(text, start, end)
        self.names = Names(self.tokens)
        self.size = len(self.tokens)
        self._backward = self.tokens[::-1]
        self.lowered = bool(self.tokens) and self.tokens[0].word and not self.tokens[0].cap
        self.first = next((i for i, token in enumerate(self.tokens) if token.word or token.key[:1].isdigit()), 0)
        self.after_speaker = self.lowered and _speaker_before(text, start)

    def key_at(self, at: int) -> str:
        return self.names.key_at(at)

    def ends(self, table: dict[str, object], at: int) -> int:
        return self.names.ends(table, at)

    def precedes(self, table: dict[str, object], at: int) -> bool:
        """Whether a phrase of the table (its words reversed) ends just before token `at`."""
        return at > 0 and longest(table, self._backward, self.size - at) is not None

    def words(self, first: int, last: int) -> str:
        return self.text[self.tokens[first].start : self.tokens[last - 1].end] if last > first else ""

    # -- the parts of a clause -------------------------------------------------------------------------------------

    def clause_start(self, at: int) -> bool:
        """Whether a subject may stand at `at`: at the head, after a mark, a connective or a time."""
        if at == 0 or self.key_at(at - 1) in _MARKS:
            return True
        if self.precedes(_OPENERS, at):
            return True
        if self.key_at(at - 1)[:1].isdigit() or self.key_at(at - 1) in _TIME_END:
            return True
        return False

    def predicate(self, at: int) -> int:
        """Where the words that open a predicate end; `at` when no predicate begins there."""
        position = self.names.skip_brackets(at)
        if self.key_at(position) == ",":
            adjunct = self.ends(_ADJUNCTS, position + 1)
            return adjunct if adjunct > position + 1 else at
        adjunct = self.ends(_ADJUNCTS, position)
        if adjunct > position:
            return adjunct
        opened = self.ends(_PREDICATES, position)
        return opened if opened > position else at

    def speaks(self, at: int) -> bool:
        """Whether what follows a subject at `at` is a verb of speech and not an order to it."""
        position = self.names.skip_brackets(at)
        while self.key_at(position) in _ALREADY:
            position += 1
        modal = self.ends(_MODALS, position)
        if modal > position and self.key_at(position) not in _ALREADY:
            return False
        spoken = self.ends(_SPEAKING, position)
        if spoken == position:
            return False
        return spoken >= self.ends(_PREDICATES, position) or self.names.mention(spoken) is not None

    def after_order(self, at: int) -> int:
        """The token where the units ordered by a verb that ends at `at` may begin: fillers and adverbials skipped."""
        position = at
        for _ in range(4):
            filled = self.ends(_FILLERS, position)
            if filled > position and not self.names.listed(position):
                position = filled
                continue
            skipped = self.skip_adverbial(position)
            if skipped == position:
                break
            position = skipped
        return position

    def skip_adverbial(self, at: int) -> int:
        """The token after "trong thời gian tới,": a phrase of time or condition up to its comma; else `at`."""
        if self.key_at(at) not in _ADVERBIAL or self.names.mention(at):
            return at
        for position in range(at + 1, min(at + 30, self.size)):
            mark = self.key_at(position)
            if mark == ",":
                return position + 1
            if mark in {";", ".", ":", BREAK}:
                return at
            if position - at >= 2 and self.key_at(position - 1) in _TIME_END:
                if self.names.mention(self.ends(_FILLERS, position), bare=True):
                    return position
            if self.key_at(position - 1).isdigit() and len(self.key_at(position - 1)) == 4:
                if self.names.mention(position, bare=True):
                    return position
        return at

    # -- cooperating ------------------------------------------------------------------------------------------------

    def partners(self, at: int) -> tuple[list[Mention], int]:
        """The units that "phối hợp … với" at `at` names, and the token after them."""
        verb = self.ends(_TOGETHER, at)
        if verb == at or self.precedes(_TOGETHER_NOUNS, at):
            return [], at
        plain = self.key_at(at) == key("phối")
        position = verb
        for _ in range(3):
            how = self.ends(_HOW, position)
            if how == position:
                break
            position = how
            if self.key_at(position) in {",", key("và")} and self.ends(_HOW, position + 1) > position + 1:
                position += 1
        joined = self.ends(_WITH, position)
        if joined == position and (not plain or position != verb):
            return [], at
        position = joined
        if self.key_at(position) in {key("các"), key("hai")} and self.names.mention(position) is None:
            position += 1
        found = self.names.listed(position) or self._after_others(position)
        return found, (found[-1].after if found else verb)

    def _after_others(self, at: int) -> list[Mention]:
        """The units of a list that begins with others ("phụ huynh và Công an xã")."""
        for position in range(at, min(at + 5, self.size)):
            mark = self.key_at(position)
            if mark in {",", key("và")}:
                return self.names.listed(position + 1, bare=False) if position > at else []
            if not self.tokens[position].word or self.ends(_PREDICATES, position) > position:
                return []
        return []


def _speaker_before(text: str, start: int) -> bool:
    """Whether the words just before `start` in its sentence name who speaks ("… đồng chí Bí thư" + "yêu cầu")."""
    line = text.rfind("\n\n", max(0, start - 200), start)
    before = text[max(line + 1, start - 200, 0) : start].rstrip()
    return bool(before) and before[-1] not in ".;:!?|*-•+"


def read_actors(
    text: str, start: int, end: int, lead_in: Actors | None = None, *, speakers: Sequence[str] = ()
) -> Actors:
    """Who leads and who cooperates in the directive text[start:end] (`end` exclusive).

    `lead_in` is what the list's lead-in or the part before in the same sentence named: it is the answer where the
    directive names nobody itself; pass it without `cooperating` when only the subject is carried on. `speakers` are
    names of the presiding body and the chair: "UBND tỉnh giao Sở A" makes only Sở A the lead where UBND tỉnh speaks.
    """
    reading = _Reading(text, start, end)
    leads, rule, words = _leads(reading, omitted=lead_in is not None and bool(lead_in.lead), speakers=speakers)
    lead = strings(text, reading.tokens, leads)
    partners = _cooperating(reading, leads)
    cooperating = tuple(name for name in strings(text, reading.tokens, partners) if name not in lead)
    why = [Finding("lead", rule, words)] if lead else []
    if partners:
        first, last = partners[0], partners[-1]
        why.append(Finding("cooperating", "phoi-hop-voi", reading.words(first.first, last.last)))
    if lead or lead_in is None:
        return Actors(lead, cooperating, tuple(why), explicit=bool(lead))
    inherited = tuple(Finding("lead", "lead-in", name) for name in lead_in.lead[:1])
    return Actors(lead_in.lead, cooperating or lead_in.cooperating, (*inherited, *why), explicit=False)


def _leads(reading: _Reading, *, omitted: bool = False, speakers: Sequence[str] = ()) -> tuple[list[Mention], str, str]:
    """The leads of a directive, the rule that found them and its words."""
    names, at, subject = reading.names, 0, None
    while at < reading.size:
        _, after_partners = reading.partners(at)
        if after_partners > at:
            at = after_partners
            continue
        directed = reading.ends(_DIRECTING, at)
        ordering = reading.ends(_ORDERING, at)
        if ordering > at and ordering >= directed and _is_verb(reading, at, ordering):
            found = _ordered(reading, at, ordering)
            if found:
                chain = _chained(reading, found[-1].after)
                return [*found, *chain], "order-verb", reading.words(at, found[-1].after)
            at = ordering
            continue
        if directed > at and reading.key_at(at - 1) not in _NOTHING_BEFORE:
            found = _directed(reading, at, directed, omitted=omitted)
            if found:
                return found, "directs", reading.words(at, found[-1].after)
            at = directed
            continue
        found = names.listed(at)
        if not found:
            at += 1
            continue
        last = found[-1].after
        subject = _subject(reading, found, at)
        if not subject and found[0].person and len(found) > 1:
            at = found[1].first
            continue
        if subject:
            chain = _chained(reading, last)
            return [*subject, *chain], "subject", reading.words(at, min(last + 2, reading.size))
        at = last
    fronted = _fronted(reading)
    if fronted:
        return fronted, "fronted", reading.words(reading.first, fronted[-1].last)
    return [], "", ""


def _is_verb(reading: _Reading, at: int, verb: int) -> bool:
    """Whether a word of ordering is the verb there, not a noun ("theo yêu cầu của …") or passive ("được giao")."""
    before = reading.key_at(at - 1)
    if before == key("được"):
        return reading.key_at(verb - 1) == key("cho") and at < reading.first + 8 and reading.key_at(at - 2) != key("đã")
    return before not in _NOTHING_BEFORE


def _fronted(reading: _Reading) -> list[Mention]:
    """The units that a sentence is about ("Đối với Sở Y tế, đồng chí yêu cầu …") when nobody else is named."""
    position = reading.ends(_ABOUT_WHOM, reading.first)
    if position == reading.first:
        return []
    found = reading.names.listed(position)
    if not found or found[0].person:
        return []
    for at in range(found[-1].after, min(found[-1].after + 8, reading.size)):
        mark = reading.key_at(at)
        if mark in {",", ":"}:
            return found
        if mark in _MARKS:
            return []
    return []


def _ordered(reading: _Reading, at: int, verb: int) -> list[Mention]:
    """The units that a verb of ordering at `at`, ending at `verb`, gives the order to."""
    position = reading.after_order(verb)
    found = reading.names.listed(position)
    if not found:
        return []
    last = found[-1].after
    weak = reading.ends(_WEAK, at) == verb
    if weak and reading.ends(_MODALS, reading.names.skip_brackets(last)) == last:
        return []
    if all(m.kind is UnitKind.BARE for m in found) and not _opens_predicate(reading, last):
        return []
    if reading.speaks(last) and found[0].kind in {UnitKind.OFFICIAL, UnitKind.PERSON} and position > verb + 1:
        return []
    return found


def _opens_predicate(reading: _Reading, at: int) -> bool:
    return reading.predicate(at) > at


def _directed(reading: _Reading, at: int, verb: int, *, omitted: bool) -> list[Mention]:
    """Leads of "A chỉ đạo B": B where the chair directs, nobody where the subject is left out."""
    before = reading.key_at(at - 1)
    spoken = (at == 0 and reading.after_speaker) or (at > 0 and before not in _MARKS and _chair_before(reading, at))
    if omitted and not spoken:
        return []
    if not spoken:
        return []
    found = reading.names.listed(reading.after_order(verb))
    if found and _opens_predicate(reading, found[-1].after):
        return found
    return []


def _chair_before(reading: _Reading, at: int) -> bool:
    """Whether the words before "chỉ đạo" name the chair: a person, "đồng chí", "đã", "cũng"."""
    word = reading.key_at(at - 1)
    if word in _ALREADY:
        return True
    return word in {key("chí"), key("ông"), key("bà"), key("phố"), key("tỉnh")} or reading.tokens[at - 1].cap


def _subject(reading: _Reading, found: list[Mention], at: int) -> list[Mention]:
    """The units as subject of an order, or nothing."""
    last = found[-1].after
    if not reading.clause_start(at):
        modal = reading.ends(_MODALS, last)
        if modal == last or not reading.precedes(_SPEAKING_BEFORE, at):
            return []
    if reading.key_at(reading.names.skip_brackets(last)) == ":" and at == reading.first:
        return found if all(m.kind in {UnitKind.UNIT, UnitKind.GROUP} for m in found) else []
    if reading.speaks(last) or not _opens_predicate(reading, last):
        return []
    directed = reading.ends(_DIRECTING, last)
    if directed > last and reading.key_at(directed) in {",", ":"}:
        return []
    if reading.ends(_DIRECTING, last) > last and (_is_chair(found) or _stands_for_chair(reading, found, last)):
        return []
    if found[0].kind is UnitKind.PERSON and reading.ends(_MODALS, last) == last and at > 0:
        return []
    return found


def _is_chair(found: list[Mention]) -> bool:
    """Whether one person who presides stands there: a person by name, or the head of the whole."""
    first = found[0]
    return len(found) == 1 and (first.person or first.title in _TITLES_OF_CHAIRS)


def _stands_for_chair(reading: _Reading, found: list[Mention], at: int) -> bool:
    """ "TP chỉ đạo Sở A": the place's name alone stands for its head when a unit by its own name is directed."""
    if found[0].kind is not UnitKind.BARE:
        return False
    directed = reading.names.listed(reading.after_order(reading.ends(_DIRECTING, at)))
    return bool(directed) and all(m.kind in _NAMED and m.named for m in directed)


def _chained(reading: _Reading, at: int) -> list[Mention]:
    """Units with names of their own that the leads are to direct: "UBND tỉnh" + "chỉ đạo Công an tỉnh"."""
    position = at
    modal = reading.ends(_MODALS, position)
    position = modal
    verb = max(reading.ends(_DIRECTING, position), reading.ends(_ORDERING, position))
    if verb == position:
        return []
    found = reading.names.listed(reading.after_order(verb))
    if not found or not all(m.kind in _NAMED and m.named for m in found):
        return []
    return found if _opens_predicate(reading, found[-1].after) else []


def _cooperating(reading: _Reading, leads: list[Mention]) -> list[Mention]:
    """The units named after "phối hợp với" anywhere in the directive."""
    taken = {(m.first, m.last) for m in leads}
    found: list[Mention] = []
    at = 0
    while at < reading.size:
        partners, after = reading.partners(at)
        found += [m for m in partners if (m.first, m.last) not in taken]
        at = max(after, at + 1)
    return found


def actors_of_lead_in(text: str, start: int, end: int) -> Actors:
    """Who a lead-in or a heading names ("Giao Sở Y tế:", "1. Sở Tài chính", "Đối với UBND các xã:"); NOBODY else."""
    reading = _Reading(text, start, end)
    at = _after_number(reading)
    first = _after_preposition(reading, at)
    found = reading.names.listed(first)
    if found and not reading.speaks(found[-1].after):
        last = found[-1].after
        after = reading.names.skip_brackets(last)
        alone = all(reading.key_at(i) in _MARKS or not reading.key_at(i) for i in range(after, reading.size))
        rest = reading.key_at(after)
        if (
            rest in _RELATIVE
            and len(found) == 1
            and reading.key_at(reading.size - 1) == ":"
            and reading.size - after < 10
        ):
            found = [replace(found[0], last=reading.size - 1)]
            return _actors(reading, found, "heading")
        if alone or (first == at and reading.predicate(after) > after) or reading.key_at(after) == ":":
            return _actors(reading, found, "heading")
    inner = read_actors(text, reading.tokens[at].start if at < reading.size else start, end)
    return inner if inner.lead else Actors(cooperating=inner.cooperating, why=inner.why)


def _actors(reading: _Reading, leads: list[Mention], rule: str) -> Actors:
    lead = strings(reading.text, reading.tokens, leads)
    partners = strings(reading.text, reading.tokens, _cooperating(reading, leads))
    why = (Finding("lead", rule, reading.words(leads[0].first, leads[-1].last)),)
    return Actors(lead, tuple(name for name in partners if name not in lead), why, explicit=True)


def _after_number(reading: _Reading) -> int:
    """The token after the bullet or number of a list item or heading ("1.", "a)", "II.", "-")."""
    at = 0
    while at < reading.size and at < 4:
        token = reading.tokens[at]
        if token.key in {"-", ".", ")", "(", "+", BREAK, ":", "*"} or token.key[0].isdigit() or (token.word and token.end - token.start <= 4 and reading.key_at(at + 1) in {".", ")"}):
            at += 1
        else:
            break
    return at


_RELATIVE = frozenset(key(word) for word in "là có ở tại trên trong thuộc do được".split())
_ABOUT_WHOM = phrase_table(["đối với", "riêng đối với", "với", "về phía", "riêng", "còn đối với"])
_ABOUT = phrase_table(
    ["đối với", "về phía", "trách nhiệm của", "nhiệm vụ của", "giao nhiệm vụ cho", "giao", "yêu cầu", "đề nghị", "với"]
)


def _after_preposition(reading: _Reading, at: int) -> int:
    return reading.ends(_ABOUT, at)


def speaker_of(text: str, start: int, end: int) -> str | None:
    """Who speaks in the sentence text[start:end]: the name before "yêu cầu, kết luận, nhấn mạnh …", or None."""
    reading = _Reading(text, start, end)
    at = 0
    while at < reading.size:
        found = reading.names.listed(at)
        if found and reading.clause_start(at) and reading.speaks(found[-1].after):
            first, last = span_of(reading.tokens, found[0])
            return text[first:last]
        at = found[-1].after if found else at + 1
    return None
