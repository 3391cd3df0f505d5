"""A compiled catalogue (.mo) that is looked things up in, not read: a command says a few dozen of its sentences, and to
read all of them first takes a tenth of the time of a short command.

The format is that of GNU gettext: the messages stand in the order of their bytes, so one is found by halving. What the
standard library does beyond that, contexts and languages with several plurals, Vietnamese does not need.
"""

from bisect import bisect_left
from functools import cached_property
from struct import unpack_from

from dondoc.locale import Words

MAGIC = 0x950412DE


class Catalogue(Words):
    """The messages of one language, from the bytes of its file. Raises ValueError where they are no catalogue."""

    def __init__(self, content: bytes) -> None:
        if len(content) < 20 or unpack_from("<I", content)[0] != MAGIC:
            raise ValueError("no catalogue")
        self._content = content
        _magic, _version, self._count, self._originals, self._translations = unpack_from("<5I", content)
        self._found: dict[str, str] = {}

    def gettext(self, message: str) -> str:
        """The message in this language; as it is where it has none."""
        return self._said(message) or message

    def ngettext(self, one: str, many: str, n: int) -> str:
        """The message for `n` things: Vietnamese has one form for any number."""
        return self._said(f"{one}\0{many}") or (one if n == 1 else many)

    def info(self) -> dict[str, str]:
        """What the catalogue says of itself, such as its language."""
        return self._head

    @cached_property
    def _head(self) -> dict[str, str]:
        lines = (line.partition(":") for line in self._text(self._translations, 0).decode().splitlines())
        return {name.strip().lower(): value.strip() for name, _colon, value in lines}

    def _said(self, original: str) -> str:
        if original not in self._found:
            wanted = original.encode()
            at = bisect_left(range(self._count), wanted, key=lambda place: self._text(self._originals, place))
            is_there = bool(wanted) and at < self._count and self._text(self._originals, at) == wanted
            self._found[original] = self._text(self._translations, at).decode() if is_there else ""
        return self._found[original]

    def _text(self, table: int, place: int) -> bytes:
        length, start = unpack_from("<2I", self._content, table + 8 * place)
        return self._content[start : start + length]
