"""Words of a text as tokens, and tables of phrases that are looked up in them, letter for letter but for spelling.

Matching keeps the accents ("ban" is no "bàn") and forgives only case, where the tone mark stands ("uỷ", "ủy") and
i/y ("kĩ", "kỹ"). Markdown stars and soft line breaks do not count; an empty line, a table bar or a bullet is a BREAK.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from dondoc.typing import Any, NamedTuple

BREAK = "\n"

_TONES = {"\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5"}
_UPPER = "A-ZĐƯÂÊÔƠĂ"
_TOKEN = re.compile(
    rf"(?P<blank>\n(?=[^\S\n]*(?:\n|[-–+•*]\s))\s*(?:[-–+•](?=\s))?|\||\t)"
    rf"|(?P<word>[Đđ]/[Cc]\b|[{_UPPER}]{{1,6}}(?:[&.–-][{_UPPER}]{{1,6}})+(?![^\W_])|[^\W\d_]+)"
    r"|(?P<number>\d+(?:[.,/]\d+)*)"
    r"|(?P<mark>[^\w\s*​])"
)
_DASHES = str.maketrans({"–": "-", "—": "-", "‑": "-", "−": "-", "“": '"', "”": '"', "‘": "'", "’": "'", "…": "."})


class Token(NamedTuple):
    """One word, number or mark. `text[start:end]` are its letters; `key` is what phrases are matched by."""

    start: int
    end: int
    key: str
    cap: bool  # begins with a capital letter
    word: bool
    line: bool = False  # the first of its line


@lru_cache(maxsize=16384)
def key(word: str) -> str:
    """The form a single word is matched in: lower case, tone at the end, y as i. "Uỷ" and "ủy" are one."""
    letters, tone = [], ""
    for char in unicodedata.normalize("NFD", word.casefold()):
        if char in _TONES:
            tone = _TONES[char]
        else:
            letters.append(char)
    return unicodedata.normalize("NFC", "".join(letters)).replace("y", "i") + tone


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of text[start:end], with offsets into `text`."""
    found: list[Token] = []
    position = start
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        kind = match.lastgroup
        letters = match.group()
        if kind == "word":
            fresh = "\n" in text[position : match.start()]
            found.append(Token(match.start(), match.end(), key(letters), letters[0].isupper(), True, fresh))
        elif kind == "blank":
            found.append(Token(match.start(), match.end(), BREAK, False, False))
        else:
            found.append(Token(match.start(), match.end(), letters.translate(_DASHES), False, False))
        position = match.end()
    return found


Node = dict[str, Any]
"""A step of a phrase table: the next key, or "" for the value of the phrase that ends here."""


def phrase_table(phrases: Mapping[str, Any] | Iterable[str]) -> Node:
    """A table for `longest` from phrases to values; phrases alone get the value True."""
    root: Node = {}
    items = phrases.items() if isinstance(phrases, Mapping) else ((phrase, True) for phrase in phrases)
    for phrase, value in items:
        node = root
        words = phrase.split()
        for step in map(key, words) if "".join(words).isalpha() else (token.key for token in tokens(phrase)):
            node = node.setdefault(step, {})
        node[""] = value
    return root


def longest(table: Node, found: Sequence[Token], at: int) -> tuple[int, Any] | None:
    """The longest phrase of the table that begins at token `at`: the token after it and its value."""
    node, best = table, None
    for position in range(at, len(found)):
        node = node.get(found[position].key)  # type: ignore[assignment]
        if node is None:
            break
        if "" in node:
            best = (position + 1, node[""])
    return best
