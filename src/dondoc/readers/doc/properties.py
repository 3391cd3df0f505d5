"""Which properties hold where in a Word 97–2003 document: pages of 512 bytes, by place in it ([MS-DOC] 2.9.33)."""

import struct
from bisect import bisect_right
from functools import lru_cache

from dondoc.readers.doc.fib import CHARACTERS, PARAGRAPHS, Word
from dondoc.readers.doc.sprm import Character, Paragraph, read_character, read_paragraph

_PAGE = 512
_PLAIN = Character()


class Properties:
    """The properties of the characters and paragraphs of one document."""

    def __init__(self, word: Word) -> None:
        self._word = word
        self._characters: list[tuple[int, int, Character]] = []  # from, to (offsets in the main stream), what
        self._paragraphs: list[tuple[int, int, Paragraph]] = []
        for page in _pages(word, CHARACTERS):
            self._read_characters(page)
        for page in _pages(word, PARAGRAPHS):
            self._read_paragraphs(page)
        self._characters.sort(key=lambda run: run[0])
        self._paragraphs.sort(key=lambda run: run[0])

    def character(self, at: int) -> tuple[Character, int]:
        """What holds for the character at an offset, and up to which offset it does."""
        place = bisect_right(self._characters, at, key=lambda run: run[0])
        if place and at < self._characters[place - 1][1]:
            _, end, found = self._characters[place - 1]
            return found, end
        return _PLAIN, self._characters[place][0] if place < len(self._characters) else 1 << 32

    def paragraph(self, at: int) -> Paragraph:
        """What holds for the paragraph whose end is at an offset."""
        place = bisect_right(self._paragraphs, at, key=lambda run: run[0])
        if place and at < self._paragraphs[place - 1][1]:
            return self._paragraphs[place - 1][2]
        return Paragraph()

    def _read_characters(self, page: bytes) -> None:
        count = page[-1]
        places = struct.unpack_from(f"<{count + 1}I", page) if 4 * (count + 1) <= _PAGE else (0,)
        for number in range(len(places) - 1):
            offset = 2 * page[min(4 * len(places) + number, _PAGE - 1)]
            if offset:
                found = _character(page[offset + 1 : offset + 1 + page[offset]])
                if found is not _PLAIN:
                    self._characters.append((places[number], places[number + 1], found))

    def _read_paragraphs(self, page: bytes) -> None:
        count = page[-1]
        places = struct.unpack_from(f"<{count + 1}I", page) if 4 * (count + 1) <= _PAGE else (0,)
        for number in range(len(places) - 1):
            offset = 2 * page[min(4 * len(places) + 13 * number, _PAGE - 1)]
            if not offset:
                continue
            if page[offset]:
                papx = page[offset + 1 : offset + 2 * page[offset]]
            else:
                papx = page[offset + 2 : offset + 2 + 2 * page[offset + 1]]
            style = int.from_bytes(papx[:2], "little")
            self._paragraphs.append((places[number], places[number + 1], self._paragraph(style, papx[2:])))

    def _paragraph(self, style: int, grpprl: bytes) -> Paragraph:
        return read_paragraph(style, grpprl, self._word.data) if grpprl else Paragraph(style)


@lru_cache(maxsize=1024)
def _character(grpprl: bytes) -> Character:
    found = read_character(grpprl)
    return _PLAIN if found == _PLAIN else found


def _pages(word: Word, pair: int) -> list[bytes]:
    """The pages that a table of places names. There cannot be more of them than the stream has."""
    table = word.structure(pair)
    count = max(0, len(table) - 4) // 8
    if not count:
        return []
    numbers = struct.unpack_from(f"<{count}I", table, 4 * (count + 1))[: len(word.main) // _PAGE]
    starts = (_PAGE * (number & 0x3FFFFF) for number in numbers)
    pages = (word.main[start : start + _PAGE] for start in starts)
    return [page for page in pages if len(page) == _PAGE]
