"""The text of a Word 97–2003 document in order: pieces of the main stream, one after the other ([MS-DOC] 2.4.1)."""

import struct
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from dondoc.errors.reading import DocumentDamaged
from dondoc.readers.doc.fib import PIECES, Word
from dondoc.readers.letters.legacy import western

_ONE_BYTE = 0x40000000  # FcCompressed: Windows-1252, its offset counted twice
_PIECE_TABLE = 2


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text: from which character to which, and where in the main stream."""

    start: int
    end: int
    offset: int
    width: int  # bytes of a character


class Text:
    """The characters of one document, in pieces. Pieces cannot hold more than the file: then it is damaged."""

    def __init__(self, word: Word, source: str) -> None:
        self._main = word.main
        self._pieces = list(_pieces(_piece_table(word.structure(PIECES))))
        self._starts = [piece.start for piece in self._pieces]
        total = sum((piece.end - piece.start) * piece.width for piece in self._pieces)
        if not self._pieces or total > len(word.main):
            raise DocumentDamaged(source=source, reason="pieces of text that overlap, or none")

    def between(self, start: int, end: int) -> Iterator[tuple[Piece, str]]:
        """The text from one character to another, piece by piece; each piece is cut to it."""
        place = max(bisect_right(self._starts, start) - 1, 0)
        for piece in self._pieces[place:]:
            if piece.start >= end:
                return
            first, last = max(piece.start, start), min(piece.end, end)
            if first < last:
                offset = piece.offset + (first - piece.start) * piece.width
                content = self._main[offset : offset + (last - first) * piece.width]
                yield Piece(first, last, offset, piece.width), _decode(content, piece.width)


def _decode(content: bytes, width: int) -> str:
    """One character for each of Word's, so that they can be counted: the halves of a pair stay apart."""
    if width == 1:
        return western(content)  # Windows-1252 ([MS-DOC] 2.9.73)
    return "".join(map(chr, struct.unpack(f"<{len(content) // 2}H", content[: len(content) // 2 * 2])))


def _piece_table(clx: bytes) -> bytes:
    """The piece table of a Clx, behind the modifications that may stand before it ([MS-DOC] 2.9.38)."""
    at = 0
    while at + 5 <= len(clx) and clx[at] == 1:
        at += 3 + int.from_bytes(clx[at + 1 : at + 3], "little")
    if at + 5 > len(clx) or clx[at] != _PIECE_TABLE:
        return b""
    return clx[at + 5 : at + 5 + int.from_bytes(clx[at + 1 : at + 5], "little")]


def _pieces(table: bytes) -> Iterator[Piece]:
    count = max(0, len(table) - 4) // 12
    starts = struct.unpack_from(f"<{count + 1}I", table) if count else ()
    for number in range(count):
        (place,) = struct.unpack_from("<I", table, 4 * (count + 1) + 8 * number + 2)
        if starts[number] < starts[number + 1]:
            if place & _ONE_BYTE:
                yield Piece(starts[number], starts[number + 1], (place & ~_ONE_BYTE) // 2, 1)
            else:
                yield Piece(starts[number], starts[number + 1], place, 2)
