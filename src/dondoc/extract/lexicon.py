"""The verbs of orders, looked up in a text word by word: a table of nine hundred phrases that no pattern is made of."""

import re
from collections.abc import Iterable
from sys import maxsize

from dondoc.extract.data.verbs import MANNER, ORDERS, TOPICAL
from dondoc.typing import Any, NamedTuple

_WORD = re.compile(r"\w+")
_SPACE = re.compile(r"\s+")
_OF = re.compile(r"\s+của\s")  # a noun then: "chỉ đạo của …"


class Found(NamedTuple):
    """Where a verb stands in a text, and its letters."""

    start: int
    end: int
    words: str


class Verbs:
    """Phrases that are found letter for letter, the longest of those that begin in a place."""

    def __init__(self, phrases: Iterable[str], *, either_case: bool = False) -> None:
        self.either_case = either_case  # the first letter may be a capital
        self.table: dict[str, Any] = {}
        for phrase in phrases:
            node = self.table
            for word in phrase.split():
                node = node.setdefault(word, {})
            node[""] = True

    def match(self, text: str, start: int = 0, end: int = maxsize) -> Found | None:
        """The phrase that begins at `start` and ends before `end`."""
        node, here, last = self.table, start, -1
        while (word := _WORD.match(text, here, end)) is not None:
            letters = word.group()
            if here == start and self.either_case:
                letters = letters[0].lower() + letters[1:]
            node = node.get(letters)  # type: ignore[assignment]
            if node is None:
                break
            last = word.end() if "" in node else last
            space = _SPACE.match(text, word.end(), end)
            if space is None:
                break
            here = space.end()
        if last < 0 or _OF.match(text, last, end):
            return None
        return Found(start, last, text[start:last])

    def search(self, text: str, start: int = 0, end: int = maxsize) -> Found | None:
        """The first phrase in text[start:end] that begins a word."""
        for word in _WORD.finditer(text, start, end):
            begins = word.start() > start or start == 0 or not text[start - 1].isalnum()
            if word.group() in self.table and begins and (found := self.match(text, word.start(), end)):
                return found
        return None


VERB = Verbs(MANNER + ORDERS, either_case=True)
# Within a clause a word of one syllable may be half of another ("thường trực", "chương trình").
LOWER_VERB = Verbs(phrase for phrase in MANNER + ORDERS if " " in phrase)
TOPIC = Verbs(TOPICAL, either_case=True)
