"""The filter language: what a person types becomes a tuple of terms, and a term is written again as text.

`unit:"P. Tài chính" due<30/9 late -status:reported "giải ngân"`. All terms are meant together. A term is a key with an
operator and values (a comma between two values: either of them), a state alone, a number, the name of a saved view
(`@week`), or words to be searched for. An unquoted value goes on until the next term begins, because names of units
have spaces and the shell takes quotation marks away; after `text:` only a key or a quotation mark begins a new one.
"""

import re
from collections.abc import Iterator

from dondoc.domain.filter_words import ALSO_WORDS, KEYS, NOT, STATES, alike, squeeze
from dondoc.domain.vietnamese import nfc
from dondoc.errors.filters import EmptyTerm, MistypedKey, UnclosedQuote, UnknownKey, UnknownState
from dondoc.typing import NamedTuple

NAMES = frozenset(("unit", "lead", "with", "official", "field", "document", "meeting", "text"))
"""The keys whose values may have a comma in them: one with a space behind it is part of the name."""

_WORD = r"[^\W\d_][\w-]*"
OPERATOR = "<=|>=|!=|[:<>=≤≥]"
_HEAD = re.compile(rf"({_WORD}(?:\s+{_WORD}){{0,2}}?)(\s*)({OPERATOR})")
_NUMBERS = re.compile(r"\d+(?:-\d+)?(?:,\d+(?:-\d+)?)*(?=\s|$)")
_NAME = re.compile(r"[^\W_][\w-]*")
_VIEW = re.compile(rf"@({_NAME.pattern})(?=\s|$)")
_BARE = re.compile(r"\S+")
_NOT = re.compile(r"([^\W\d_]+):\s*")
_PLAIN = re.compile(r"[\w/.%+][\w/.%+-]*")
_QUOTES = {'"': '"', "“": "”"}
_OPERATORS = {"=": ":", "≤": "<=", "≥": ">=", "!=": ":"}


class Term(NamedTuple):
    """One condition: `key` as in `KEYS` or "view", an operator (: < <= > >=), its values, and its place in the text."""

    key: str
    operator: str
    values: tuple[str, ...]
    negated: bool = False
    begins: int = 0
    ends: int = 0


def parse(text: str) -> tuple[Term, ...]:
    """The terms of a filter; their places are those in the composed (NFC) text.

    Raises UnknownKey, UnknownState, EmptyTerm and UnclosedQuote, each with the word it is about.
    """
    return tuple(_terms(nfc(text)))


def _terms(text: str) -> Iterator[Term]:
    at = _blank(text, 0)
    while at < len(text):
        term = _term(text, at)
        yield term
        at = _blank(text, term.ends)


def _term(text: str, begins: int) -> Term:
    negated, at = _negation(text, begins)
    if view := _VIEW.match(text, at):
        return Term("view", ":", (view[1],), negated, begins, view.end())
    if text[at] in _QUOTES:
        value, ends = _quoted(text, at)
        if not value:
            raise EmptyTerm(word=text[begins:ends], filter=marked(text, begins, ends))
        return Term("text", ":", (value,), negated, begins, ends)
    if (head := _HEAD.match(text, at)) and (key := _key(head)):
        values, ends = _values(text, head.end(), key)
        if not values:
            raise EmptyTerm(word=text[begins : head.end()], filter=marked(text, begins, head.end()))
        operator = _OPERATORS.get(head[3], head[3])
        return Term(key, operator, tuple(values), negated is not (head[3] == "!="), begins, ends)
    if head and _unknown(head):
        meant = alike(head[1], KEYS)
        kind = MistypedKey if meant else UnknownKey
        raise kind(word=head[1], meant=meant, filter=marked(text, at, head.end()))
    if found := _state(text, at):
        return Term("is", ":", (found[0],), negated, begins, found[1])
    if numbers := _NUMBERS.match(text, at):
        return Term("number", ":", tuple(numbers[0].split(",")), negated, begins, numbers.end())
    return _bare(text, begins, at, negated=negated)


def _bare(text: str, begins: int, at: int, *, negated: bool) -> Term:
    """A word without a key: states with commas between them, else what is searched for."""
    word = _BARE.match(text, at)
    assert word is not None
    states = [STATES.get(squeeze(part)) for part in word[0].split(",")]
    if all(states):
        return Term("is", ":", tuple(filter(None, states)), negated, begins, word.end())
    if meant := alike(word[0], STATES, closely=0.85):
        raise UnknownState(word=word[0], meant=meant, filter=marked(text, at, word.end()))
    return Term("text", ":", (word[0],), negated, begins, word.end())


def is_negation(word: str) -> bool:
    """Whether a word such as -late or -unit:x turns a term round."""
    return _negation(word, 0)[0] and (_key_or_view(word, 1) or squeeze(word[1:]) in STATES)


def _key_or_view(text: str, at: int) -> bool:
    head = _HEAD.match(text, at)
    return bool(_VIEW.match(text, at) or (head and _key(head)))


def _negation(text: str, at: int) -> tuple[bool, int]:
    """Whether a term is turned round, and where what is behind the sign begins."""
    if text[at] == "-" and text[at + 1 : at + 2].strip("-, "):
        return True, at + 1
    if (found := _NOT.match(text, at)) and squeeze(found[1]) in NOT:
        if found.end() == len(text):
            raise EmptyTerm(word=found[0], filter=marked(text, at, found.end()))
        return True, found.end()
    return False, at


def _key(head: re.Match[str]) -> str | None:
    return KEYS.get(squeeze(head[1]))


def _unknown(head: re.Match[str]) -> bool:
    """Whether this looks like a key and is none: one word with the operator right behind it."""
    return not head[2] and " " not in head[1]


def _state(text: str, at: int) -> tuple[str, int] | None:
    """The state that stands here, in up to four words, and where it ends."""
    words = re.match(r"\S+(?:\s+\S+){0,3}", text[at:])
    if words is None:
        return None
    ends = [found.end() for found in _BARE.finditer(words[0])]
    for end in reversed(ends):
        state = state_of(words[0][:end])
        if state:
            return state, at + end
    return None


def state_of(words: str) -> str | None:
    """The state that these words are when they stand alone."""
    key = squeeze(words)
    return None if " " in words and key in ALSO_WORDS else STATES.get(key)


def _values(text: str, at: int, key: str) -> tuple[list[str], int]:
    """What stands behind an operator, and where it ends."""
    values: list[str] = []
    ends = at
    while True:
        at = _blank(text, at)
        value, ends = _quoted(text, at) if text[at : at + 1] in _QUOTES else _unquoted(text, at, key)
        if value:
            values.append(value)
        if text[ends : ends + 1] != ",":
            return values, ends
        at = ends + 1


def _quoted(text: str, at: int) -> tuple[str, int]:
    """What stands between quotation marks, and where they end; a backslash keeps one inside."""
    kept: list[str] = []
    place = at + 1
    while place < len(text):
        if text[place] in (_QUOTES[text[at]], '"'):
            return "".join(kept), place + 1
        if text[place] == "\\" and text[place + 1 : place + 2] in ("\\", '"', "”"):
            place += 1
        kept.append(text[place])
        place += 1
    raise UnclosedQuote(word=text[at:], filter=marked(text, at, len(text)))


def _unquoted(text: str, at: int, key: str) -> tuple[str, int]:
    """What stands here up to a comma that parts values or to the next term, and where it ends."""
    ends = at
    while ends < len(text):
        char = text[ends]
        if char == "," and _parts(text, ends, key):
            break
        if char.isspace():
            following = _blank(text, ends)
            if following == len(text) or _begins_term(text, following, key):
                break
            ends = following
        else:
            ends += 1
    return text[at:ends].strip(), ends


def _parts(text: str, at: int, key: str) -> bool:
    """Whether a comma stands between two values: not the one of 1,5 nor that inside a name."""
    if key == "text" and text[at - 1 : at].isdigit() and text[at + 1 : at + 2].isdigit():
        return False
    return key not in NAMES or not (text[at + 1 : at + 2] or " ").isspace()


def begins_term(word: str) -> bool:
    """Whether a word begins a term by itself; a word to be searched for and a number do not."""
    return bool(word.strip()) and _begins_term(word, _blank(word, 0), "")


def _begins_term(text: str, at: int, key: str) -> bool:
    negated = _NOT.match(text, at)
    if text[at] == "-":
        at += 1
    elif negated and squeeze(negated[1]) in NOT:
        at = negated.end()
    if at == len(text) or text[at].isspace():
        return False
    head = _HEAD.match(text, at)
    if text[at] in _QUOTES or _VIEW.match(text, at) or (head and (_key(head) or _unknown(head))):
        return True
    return key != "text" and _state(text, at) is not None


def _blank(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def marked(text: str, begins: int, ends: int) -> str:
    """The filter with » and « around the place that is meant."""
    return f"{text[:begins]}»{text[begins:ends].rstrip()}«{text[ends:]}"


def written(terms: tuple[Term, ...]) -> str:
    """The terms as one line, which parses back to the same."""
    return " ".join(map(_written, terms))


def _written(term: Term) -> str:
    sign = "-" if term.negated else ""
    alone = len(term.values) == 1 and term.operator == ":"
    if term.key == "view" and alone:
        return (
            f"{sign}@{term.values[0]}"
            if _NAME.fullmatch(term.values[0])
            else f"{sign}view:{_in_quotes(term.values[0])}"
        )
    if term.key == "is" and alone and term.values[0] in STATES.values():
        return f"{sign}{term.values[0]}"
    values = ",".join(v if term.key != "text" and _PLAIN.fullmatch(v) else _in_quotes(v) for v in term.values)
    return f"{sign}{term.key}{term.operator}{values}"


def _in_quotes(value: str) -> str:
    return '"' + re.sub(r'(["”\\])', r"\\\1", value) + '"'
