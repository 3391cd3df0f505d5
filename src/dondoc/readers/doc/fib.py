"""The beginning of a Word 97–2003 document: the file information block that says where all else is ([MS-DOC] 2.5)."""

import struct
from dataclasses import dataclass

from dondoc.errors.reading import DocumentEncrypted, FormatUnsupported
from dondoc.readers.doc.compound import Compound

_WORD_97 = 0xC1  # nFib
_ENCRYPTED, _SECOND_TABLE = 0x0100, 0x0200
_IDENTIFIERS = {0xA5EC, 0xA5DC}
_LENGTHS = 64  # FibRgLw97: how long the parts of the text are
_PLACES = 154  # FibRgFcLcb97: pairs of offset and length in the table stream

# Which pair of FibRgFcLcb97 a structure is at ([MS-DOC] 2.5.6).
STYLES, CHARACTERS, PARAGRAPHS, FONTS, PIECES, ANCHORS, BOXES, LISTS, OVERRIDES = 1, 12, 13, 15, 33, 40, 56, 73, 74


@dataclass(slots=True)
class Word:
    """The streams of a document and what its beginning says of them."""

    main: bytes
    table: bytes
    data: bytes
    length: int  # of the main text, in characters
    boxes: tuple[int, int]  # where the text of the text boxes begins and ends

    def structure(self, pair: int) -> bytes:
        """A structure of the table stream, b"" where the document has none."""
        offset, length = self._place(pair)
        return self.table[offset : offset + length] if offset + length <= len(self.table) else b""

    def end_of(self, pair: int) -> int:
        """Where in the table stream a structure ends."""
        return sum(self._place(pair))

    def _place(self, pair: int) -> tuple[int, int]:
        at = _PLACES + 8 * pair
        return struct.unpack_from("<II", self.main, at) if at + 8 <= len(self.main) else (0, 0)


def open_word(container: Compound, source: str) -> Word:
    """Open the document in a compound file.

    Raises DocumentEncrypted, FormatUnsupported for older versions and for other programs, DocumentDamaged.
    """
    if not container.has("WordDocument"):
        raise _unsupported(container, source)
    main = container.stream("WordDocument")
    if len(main) < _PLACES:
        raise container.damaged("no file information block")
    identifier, version = struct.unpack_from("<HH", main)
    (flags,) = struct.unpack_from("<H", main, 10)
    if identifier not in _IDENTIFIERS:
        raise container.damaged("no Word document")
    if flags & _ENCRYPTED:
        raise DocumentEncrypted(source=source)
    if version < _WORD_97:
        raise FormatUnsupported(source=source, format="Word 6/95 (.doc)")
    table = "1Table" if flags & _SECOND_TABLE else "0Table"
    if not container.has(table):
        raise container.damaged("no table stream")
    text, notes, headers, macros, comments, endnotes, boxes = struct.unpack_from("<7I", main, _LENGTHS + 12)
    first = text + notes + headers + macros + comments + endnotes
    return Word(main, container.stream(table), container.stream("Data"), text, (first, first + boxes))


def _unsupported(container: Compound, source: str) -> FormatUnsupported | DocumentEncrypted:
    if container.has("EncryptedPackage"):
        return DocumentEncrypted(source=source)
    for stream, name in (("Workbook", "Excel"), ("Book", "Excel"), ("PowerPoint Document", "PowerPoint")):
        if container.has(stream):
            return FormatUnsupported(source=source, format=name)
    return FormatUnsupported(source=source, format="OLE")
