"""Which of the units that a directive names are to carry it out.

Units after a verb of ordering ("giao, yêu cầu, đề nghị") come first, then the subject before "cần, phải, chủ trì" or a
verb, then the unit that the sentence is about ("Đối với Sở Y tế, …"). Objects and speakers are no leads.
"""

from collections.abc import Sequence

from dondoc.extract.data import roles
from dondoc.extract.names import Mention, UnitKind
from dondoc.extract.names.tables import GIVEN
from dondoc.extract.passage import ALREADY, DIRECTING, MARKS, MODALS, ORDERING, SPEAKING_BEFORE, Passage
from dondoc.extract.presiding import NAMED, is_another, is_chair, spelled_out, stands_for_chair
from dondoc.extract.tokens import key, phrase_table

_WEAK = phrase_table(roles.WEAK_ORDERING)
_ASSIGNING = phrase_table(["giao", "phân công", "chỉ đạo", "yêu cầu"])
_ABOUT_WHOM = phrase_table(["đối với", "riêng đối với", "với", "về phía", "riêng", "còn đối với"])
_ABOUT_BEFORE = phrase_table(["với đối", "với", "phía về"])  # as `precedes` reads: from the last word
_NOTHING_BEFORE = frozenset(key(word) for word in ("theo", "các", "những", "của", "bị", "sự", "do"))
_NO_VERBS = frozenset(key(word) for word in roles.NO_VERBS)


def find_leads(reading: Passage, speakers: Sequence[str] = ()) -> tuple[list[Mention], str, str]:
    """The leads of a directive, the rule that found them and its words."""
    names, at, chair = reading.names, 0, -1
    while at < reading.size:
        _, after_partners = reading.partners(at)
        if after_partners > at:
            at = after_partners
            continue
        directed = reading.ends(DIRECTING, at)
        ordering = reading.ends(ORDERING, at)
        if ordering > at and ordering >= directed and _is_verb(reading, at, ordering):
            found = _ordered(reading, at, ordering)
            if found:
                chain = _chained(reading, found[-1].after)
                return [*found, *chain], "order-verb", reading.words(at, found[-1].after)
            at = ordering
            continue
        if directed > at and reading.key_at(at - 1) not in _NOTHING_BEFORE:
            found = _directed(reading, at, directed, chair)
            if found:
                return found, "directs", reading.words(at, found[-1].after)
            at = directed
            continue
        found = names.listed(at)
        if not found:
            at += 1
            continue
        if len(found) > 1 and found[0].kind is UnitKind.PLACE and reading.precedes(_ABOUT_BEFORE, at):
            at = found[1].first  # "Đối với xã Tân Lập, UBND xã phải …"
            continue
        last = found[-1].after
        subject = _subject(reading, found, at, speakers) or _other_body(reading, found, at, speakers)
        if not subject and len(found) > 1 and (found[0].person or _by_whom(reading, found[0], at)):
            at = found[1].first
            continue
        if subject:
            chain = _chained(reading, last)
            return [*subject, *chain], "subject", reading.words(at, min(last + 2, reading.size))
        chair = last if is_chair(found) or stands_for_chair(reading, found, last) else chair
        at = last
    agents = _agents(reading)
    if agents:
        return agents, "by-whom", reading.words(agents[0].first - 1, agents[-1].after)
    alone = reading.names.listed(reading.first) or _given_name(reading)
    if _with_other_verb(reading, alone):
        return alone, "subject-alone", reading.words(reading.first, alone[-1].after + 1)
    fronted = _fronted(reading)
    if fronted:
        return fronted, "fronted", reading.words(reading.first, fronted[-1].last)
    return [], "", ""


def _is_verb(reading: Passage, at: int, verb: int) -> bool:
    """Whether a word of ordering is the verb there, not a noun ("theo yêu cầu của …") or passive ("được giao")."""
    before = reading.key_at(at - 1)
    if before == key("được"):
        return reading.key_at(verb - 1) == key("cho") and at < reading.first + 8 and reading.key_at(at - 2) != key("đã")
    return before not in _NOTHING_BEFORE


def _fronted(reading: Passage) -> list[Mention]:
    """The units that a sentence is about ("Đối với Sở Y tế, đồng chí yêu cầu …") when nobody else is named."""
    position = reading.ends(_ABOUT_WHOM, reading.first)
    if position == reading.first:
        return []
    found = reading.names.listed(position)
    if len(found) > 1 and reading.speaks(found[-1].after):
        found.pop()  # "Đối với Sở Y tế, Chủ tịch UBND tỉnh yêu cầu …"
    if not found or found[0].person:
        return []
    for at in range(found[-1].after, min(found[-1].after + 8, reading.size)):
        mark = reading.key_at(at)
        if mark in {",", ":"}:
            return found
        if mark in MARKS:
            return []
    return []


def _ordered(reading: Passage, at: int, verb: int) -> list[Mention]:
    """The units that a verb of ordering at `at`, ending at `verb`, gives the order to."""
    position = reading.after_order(verb)
    found = reading.names.listed(position)
    if not found:
        return []
    last = found[-1].after
    weak = reading.ends(_WEAK, at) == verb
    if weak and reading.ends(MODALS, reading.names.skip_brackets(last)) == last:
        return []
    if all(m.kind is UnitKind.BARE for m in found) and not reading.opens_predicate(last):
        return []
    if reading.speaks(last) and found[0].kind in {UnitKind.OFFICIAL, UnitKind.PERSON} and position > verb + 1:
        return []
    return found


def _directed(reading: Passage, at: int, verb: int, chair: int) -> list[Mention]:
    """Leads of "A chỉ đạo B": B where the chair directs, who was named up to `chair`; nobody where A is left out."""
    opens = at == 0 and reading.after_speaker
    if not opens and at != chair and (at == 0 or reading.key_at(at - 1) in MARKS or not _chair_before(reading, at)):
        return []
    found = reading.names.listed(reading.after_order(verb))
    if not found:
        return []
    named = all(m.kind in NAMED and m.named for m in found)
    return found if named or reading.opens_predicate(found[-1].after) else []


def _chair_before(reading: Passage, at: int) -> bool:
    """Whether the words before "chỉ đạo" name the chair: a person, "đồng chí", "đã", "cũng"."""
    word = reading.key_at(at - 1)
    if word in ALREADY:
        return True
    return word in {key("chí"), key("ông"), key("bà"), key("phố"), key("tỉnh")} or reading.tokens[at - 1].cap


def _subject(reading: Passage, found: list[Mention], at: int, speakers: Sequence[str]) -> list[Mention]:
    """The units as subject of an order, or nothing."""
    last = found[-1].after
    if not reading.clause_start(at):
        modal = reading.ends(MODALS, last)
        if modal == last or not reading.precedes(SPEAKING_BEFORE, at):
            return []
    if reading.key_at(reading.names.skip_brackets(last)) == ":" and at == reading.first:
        return found if all(m.kind in {UnitKind.UNIT, UnitKind.GROUP} for m in found) else []
    if all(m.kind in {UnitKind.UNIT, UnitKind.GROUP} for m in found) and reading.gives_opinion(last):
        return found
    if reading.speaks(last) or reading.directs_as_follows(last) or not reading.opens_predicate(last):
        return []
    directed = reading.ends(DIRECTING, last)
    if directed > last and reading.key_at(directed) in {",", ":"}:
        return []
    chairs = (is_chair(found) and not is_another(reading, found[0], speakers)) or stands_for_chair(reading, found, last)
    if reading.ends(DIRECTING, last) > last and chairs:
        return []
    if found[0].kind is UnitKind.PERSON and reading.ends(MODALS, last) == last and at > 0:
        return []
    return found


def _agents(reading: Passage) -> list[Mention]:
    """The units of whom it is said that something is done by them: "Việc này do Sở Y tế chịu trách nhiệm"."""
    if reading.predicate(reading.first) > reading.first:
        return []  # "Rà soát các dự án do Sở Xây dựng quản lý" says which they are
    for at in range(reading.first + 2, reading.size):
        if reading.key_at(at) == key("do") and reading.key_at(at - 1) not in MARKS:
            found = reading.names.listed(at + 1)
            if found and reading.opens_predicate(found[-1].after):
                return found
    return []


def _given_name(reading: Passage) -> list[Mention]:
    """One person by the given name alone, as minutes of a small team write: "Tuấn hoàn thiện hồ sơ"."""
    at = reading.first
    if at + 1 >= reading.size or not reading.tokens[at].cap or reading.key_at(at) not in GIVEN:
        return []
    if reading.tokens[at + 1].cap or not reading.opens_predicate(at + 1):
        return []
    return [Mention(at, at + 1, UnitKind.PERSON, named=True, person=True)]


def _with_other_verb(reading: Passage, found: list[Mention]) -> bool:
    """Whether a small word follows the units at the head that may be a verb no list knows ("mua thêm")."""
    if not found or reading.predicate(reading.first) >= found[0].last or reading.speaks(found[-1].after):
        return False  # "Thống kê thiệt hại" has the verb itself
    last = reading.names.skip_brackets(found[-1].after)
    if last + 2 > reading.size or not reading.tokens[last].word or reading.tokens[last].cap:
        return False
    named = all(m.kind in {UnitKind.UNIT, UnitKind.GROUP, UnitKind.OFFICIAL, UnitKind.PERSON} for m in found)
    named = named and all(m.named and (not m.person or m.last - m.first == 1) for m in found)
    return named and reading.key_at(last) not in _NO_VERBS


def _other_body(reading: Passage, found: list[Mention], at: int, speakers: Sequence[str]) -> list[Mention]:
    """A unit that orders units by name ("UBND tỉnh giao Sở A lập …") and is not the body that speaks: it leads too."""
    if not speakers or len(found) != 1 or found[0].kind is not UnitKind.UNIT or not reading.clause_start(at):
        return []
    verb = reading.ends(_ASSIGNING, found[0].after)
    if verb == found[0].after or not _chained(reading, found[0].after):
        return []
    name = spelled_out(reading.words(found[0].first, found[0].last))
    return [] if any(name <= spelled_out(speaker) for speaker in speakers) else found


def _by_whom(reading: Passage, first: Mention, at: int) -> bool:
    """Whether an official is only quoted ("Theo Bí thư, các chi bộ …"): the list proper begins after the comma."""
    return first.kind is UnitKind.OFFICIAL and reading.key_at(at - 1) == key("theo")


def _chained(reading: Passage, at: int) -> list[Mention]:
    """Units with names of their own that the leads are to direct: "UBND tỉnh" + "chỉ đạo Công an tỉnh"."""
    position = reading.ends(MODALS, at)
    verb = max(reading.ends(DIRECTING, position), reading.ends(ORDERING, position))
    if verb == position:
        return []
    found = reading.names.listed(reading.after_order(verb))
    if not found or not all(m.kind in NAMED and m.named for m in found):
        return []
    return found if reading.opens_predicate(found[-1].after) else []
