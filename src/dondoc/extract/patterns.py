"""Regular expressions that cost nothing until a text needs them.

Reading one typed deadline takes three patterns of the two hundred that the tables hold, and to compile them all takes
a hundred times as long as the reading. So a pattern is compiled when it is first tried, and tried only where one of
the words stands without which it cannot match.
"""

import re
from collections.abc import Iterator
from functools import cached_property
from sys import maxsize


class Pattern:
    """A regular expression with the methods of `re.Pattern`, compiled at its first use.

    Every match holds each of `needs`, or one of its words where it is written "one|another"; a text that lacks one is
    not tried. No needs: always.
    """

    def __init__(self, pattern: str, *needs: str) -> None:
        self.pattern = pattern
        self.needs = needs
        self._words = [words.split("|") for words in needs]

    def __repr__(self) -> str:
        return f"Pattern({self.pattern!r})"

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The expression ready for use."""
        return re.compile(self.pattern)

    def search(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """The first match in text[start:end]."""
        return self.compiled.search(text, start, end) if self._may_match(text, start, end) else None

    def match(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """The match that begins at `start`."""
        return self.compiled.match(text, start, end) if self._may_match(text, start, end) else None

    def fullmatch(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """The match that is text[start:end]."""
        return self.compiled.fullmatch(text, start, end) if self._may_match(text, start, end) else None

    def finditer(self, text: str, start: int = 0, end: int = maxsize) -> Iterator[re.Match[str]]:
        """All matches in text[start:end]."""
        return self.compiled.finditer(text, start, end) if self._may_match(text, start, end) else iter(())

    def _may_match(self, text: str, start: int, end: int) -> bool:
        for words in self._words:
            for word in words:
                if text.find(word, start, end) >= 0:
                    break
            else:
                return False
        return True
