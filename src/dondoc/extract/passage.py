"""One directive's words and what stands where in them: clauses, predicates, speech, "phối hợp với"."""

from dondoc.extract.data import roles, verbs
from dondoc.extract.names import Mention, Names
from dondoc.extract.tokens import BREAK, Node, Token, key, longest, phrase_table, tokens


def _reversed(phrases: tuple[str, ...]) -> Node:
    """A table of phrases to be looked up from their last word to their first."""
    return phrase_table([" ".join(reversed(phrase.split())) for phrase in phrases])


ORDERING = phrase_table(roles.ORDERING)
DIRECTING = phrase_table(roles.DIRECTING)
MODALS = phrase_table(roles.MODALS)
SPEAKING_BEFORE = _reversed((*roles.SPEAKING, *roles.ORDERING))
MARKS = frozenset(", : ; . - ( \" ' ? !".split()) | {BREAK}
ALREADY = frozenset(key(word) for word in ("đã", "cũng", "còn", "vừa"))

_AS_FOLLOWS = MARKS | frozenset(
    key(word)
    for word in "một số các những nội dung nhiệm vụ công việc vấn đề cụ thể như sau đây trọng tâm thêm".split()
)
_SPEAKING = phrase_table(roles.SPEAKING)
_ADJUNCTS = phrase_table(roles.ADJUNCTS)
_PREDICATES = phrase_table([*roles.MODALS, *roles.OPENERS, *verbs.ORDERS, *verbs.MANNER])
_OPINION = phrase_table(roles.OPINION)
_OPINION_ON = phrase_table(roles.OPINION_ON)
_OPENERS = _reversed(roles.CLAUSE_OPENERS)
_TOGETHER = phrase_table(roles.TOGETHER)
_TOGETHER_NOUNS = _reversed(roles.TOGETHER_NOUNS)
_LEADING = phrase_table(["chủ trì", "làm đầu mối", "đầu mối"])
_HOW = phrase_table(roles.HOW)
_WITH = phrase_table(roles.WITH)
_FILLERS = phrase_table(roles.FILLERS)
_ADVERBIAL = frozenset(key(word) for word in roles.ADVERBIAL_HEADS)
_NUMBERED = frozenset(key(word) for word in ("tháng", "quý"))
_TIME_END = frozenset(key(word) for word in roles.TIME_ENDS)


class Passage:
    """One directive's tokens and what stands where in it."""

    def __init__(self, text: str, start: int, end: int, register: Node | None = None) -> None:
        self.text = text
        self.tokens: list[Token] = tokens(text, start, end)
        self.names = Names(self.tokens, register)
        self.size = len(self.tokens)
        self._backward = self.tokens[::-1]
        self.first = next((i for i, token in enumerate(self.tokens) if token.word or token.key[:1].isdigit()), 0)
        lowered = bool(self.tokens) and self.tokens[0].word and not self.tokens[0].cap
        self.after_speaker = lowered and _speaker_before(text, start)

    def key_at(self, at: int) -> str:
        return self.names.key_at(at)

    def ends(self, table: Node, at: int) -> int:
        return self.names.ends(table, at)

    def precedes(self, table: Node, at: int) -> bool:
        """Whether a phrase of the table (its words reversed) ends just before token `at`."""
        return at > 0 and longest(table, self._backward, self.size - at) is not None

    def opens_predicate(self, at: int) -> bool:
        """Whether the words at `at` open a predicate."""
        return self.predicate(at) > at

    def words(self, first: int, last: int) -> str:
        return self.text[self.tokens[first].start : self.tokens[last - 1].end] if last > first else ""

    def clause_start(self, at: int) -> bool:
        """Whether a subject may stand at `at`: at the head, after a mark, a connective or a time."""
        if at == 0 or self.key_at(at - 1) in MARKS:
            return True
        if self.precedes(_OPENERS, at):
            return True
        return self.key_at(at - 1)[:1].isdigit() or self.key_at(at - 1) in _TIME_END

    def predicate(self, at: int) -> int:
        """Where the words that open a predicate end; `at` when no predicate begins there."""
        position = self.names.skip_brackets(at)
        if self.key_at(position) == ",":
            after = max(self.ends(_ADJUNCTS, position + 1), self.ends(MODALS, position + 1))
            return after if after > position + 1 else at
        if self.key_at(position) == "-" and self.ends(_PREDICATES, position + 1) > position + 1:
            return self.ends(_PREDICATES, position + 1)
        adjunct = self.ends(_ADJUNCTS, position)
        if adjunct > position:
            return adjunct
        opened = self.ends(_PREDICATES, position)
        return opened if opened > position else at

    def speaks(self, at: int) -> bool:
        """Whether what follows a subject at `at` is a verb of speech and not an order to it."""
        position = self.names.skip_brackets(at)
        while self.key_at(position) in ALREADY:
            position += 1
        modal = self.ends(MODALS, position)
        if modal > position and self.key_at(position) not in ALREADY:
            return False
        spoken = self.ends(_SPEAKING, position)
        if spoken == position:
            return False
        return spoken >= self.ends(_PREDICATES, position) or self.names.mention(spoken) is not None

    def gives_opinion(self, at: int) -> bool:
        """Whether a unit named before `at` is to say what it thinks: "Phòng Y tế" + "có ý kiến về dự toán"."""
        told = self.ends(_OPINION, self.names.skip_brackets(at))
        return told > at and self.ends(_OPINION_ON, told) > told

    def directs_as_follows(self, at: int) -> bool:
        """Whether who stands before `at` gives the orders below: "Chủ tịch UBND xã" + "chỉ đạo một số việc sau:"."""
        directing = self.ends(DIRECTING, at + (self.key_at(at) in ALREADY))
        return directing > at and all(self.key_at(place) in _AS_FOLLOWS for place in range(directing, self.size))

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
            before = self.key_at(position - 1)
            dated = before[-4:].isdigit() or (before.isdigit() and self.key_at(at) in _NUMBERED)
            timed = position - at >= 2 and (before in _TIME_END or dated)
            if timed and self.names.mention(self.ends(_FILLERS, position), bare=True):
                return position
        return at

    def may_join(self, at: int) -> bool:
        """Whether the word at `at` may begin what `partners` or `seconded` look for."""
        return self.tokens[at].key in _TOGETHER or self.tokens[at].key in _LEADING

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

    def seconded(self, at: int) -> list[Mention]:
        """The units that go with "chủ trì" at `at`: "A chủ trì, B và C phối hợp", "A chủ trì, cùng B rà soát"."""
        leading = self.ends(_LEADING, at)
        if leading == at:
            return []
        position = leading + 1 if self.key_at(leading) in {",", ";", "-", key("và")} else leading
        joined = self.ends(_WITH, position)
        if joined > position:
            return self.names.listed(joined)  # "chủ trì, cùng B và C rà soát"
        found = self.names.listed(position)
        return found if found and self.ends(_TOGETHER, found[-1].after) > found[-1].after else []

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
