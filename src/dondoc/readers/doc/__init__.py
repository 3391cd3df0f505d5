"""Read a Word 97–2003 document (.doc) as it would be printed with all changes accepted ([MS-DOC]).

Its text is one long row of characters in which marks end paragraphs, cells and rows and enclose fields; what they
look like stands elsewhere, by place. Left out: deletions, hidden text, headers, footers, notes, comments, field codes.
"""

import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from dondoc.readers.doc.compound import Compound
from dondoc.readers.doc.fib import ANCHORS, BOXES, FONTS, Word, open_word
from dondoc.readers.doc.lists import font_name, read_fonts, read_numbering
from dondoc.readers.doc.pieces import Piece, Text
from dondoc.readers.doc.properties import Properties
from dondoc.readers.doc.sprm import Character, Paragraph
from dondoc.readers.letters.fonts import Run, text_of_runs
from dondoc.readers.marked_cells import Page

_FIELD, _RESULT, _FIELD_END = "\x13", "\x14", "\x15"
_FIELD_MARKS = (_FIELD, _RESULT, _FIELD_END)
_ANCHOR_MARK = "\x08"
_MARK = re.compile("[\x07\x08\x0c\r\x13\x14\x15]")
_ENDS = ("\x07", "\x0c", "\r")  # a cell or row, a page or section, a paragraph
_WRITTEN = str.maketrans({"\x0b": "\n", "\x0e": "\n", "\x1e": "-", "\x1f": "\xad"})
_SYMBOL = "("  # stands for a character of another font
_ANCHOR, _BOX = 26, 22  # bytes of what PlcSpaMom and PlcftxbxTxt say of a place


def text_of(content: bytes, source: str) -> str:
    """The text of a .doc, not cleaned yet.

    Raises DocumentDamaged, DocumentEncrypted, FormatUnsupported for Word 95 and older, and for Excel and PowerPoint.
    """
    word = open_word(Compound(content, source), source)
    document = _Document(word, source)
    boxes = {place: document.lines(start, end) for place, (start, end) in _read_boxes(word).items()}
    return document.lines(0, word.length, boxes)


class _Document:
    def __init__(self, word: Word, source: str) -> None:
        self._text = Text(word, source)
        self._properties = Properties(word)
        self._numbering = read_numbering(word)
        self._fonts = read_fonts(word.structure(FONTS))

    def lines(self, start: int, end: int, boxes: dict[int, str] | None = None) -> str:
        """The text from one character to another; `boxes` are text boxes by the place that they are anchored at."""
        page, paragraph, fields = Page(), _Paragraph(), _Fields()
        for piece, text in self._text.between(start, end):
            for where, part, character in self._parts(piece, text):
                if part in _FIELD_MARKS:
                    fields.take(part)
                elif part == _ANCHOR_MARK:
                    paragraph.boxes.append((boxes or {}).get(piece.start + where, ""))
                elif part not in _ENDS:
                    if fields.are_shown:
                        paragraph.runs.append((part, character))
                elif part != "\r" or not character.deleted:  # where its end is deleted, the next carries it on
                    self._end(page, paragraph, part, self._properties.paragraph(piece.offset + where * piece.width))
                    paragraph = _Paragraph()
        self._end(page, paragraph, "\r", Paragraph())
        return page.text()

    def _parts(self, piece: Piece, text: str) -> Iterator[tuple[int, str, Character]]:
        """The marks of a piece and the text between them, each with its place in the piece and its properties."""
        at = 0
        while at < len(text):
            character, until = self._properties.character(piece.offset + at * piece.width)
            end = min(len(text), max(at + 1, -(-(until - piece.offset) // piece.width)))
            for mark in _MARK.finditer(text, at, end):
                if at < mark.start():
                    yield at, text[at : mark.start()], character
                yield mark.start(), mark.group(), character
                at = mark.end()
            if at < end:
                yield at, text[at:end], character
            at = end

    def _end(self, page: Page, paragraph: "_Paragraph", mark: str, properties: Paragraph) -> None:
        """Put a paragraph where its properties say; its mark may end a cell or a row too."""
        depth = properties.depth or int(properties.in_table)
        if properties.ends_row or properties.ends_inner_row:
            page.end_row(depth)
            return
        ends_cell = mark == "\x07" or properties.ends_inner_cell
        depth = max(depth, int(ends_cell))
        page.paragraph(self._text_of(paragraph, properties), depth)
        for box in paragraph.boxes:
            page.paragraph(box, depth)
        if ends_cell:
            page.end_cell(depth)

    def _text_of(self, paragraph: "_Paragraph", properties: Paragraph) -> str:
        style = str(properties.style)
        inherited = self._numbering.inherited(style)
        runs: list[Run] = []
        for text, character in paragraph.runs:
            own = self._numbering.inherited(str(character.style)) if character.style is not None else inherited
            hidden = next(
                (each for each in (character.hidden, own.hidden, inherited.hidden) if each is not None), False
            )
            if not hidden and not character.deleted:
                font = font_name(self._fonts, character.font) or own.font or inherited.font or ""
                is_symbol = character.symbol is not None and text == _SYMBOL
                runs.append((font, chr(character.symbol or 0) if is_symbol else text.translate(_WRITTEN)))
        text = "\n".join(line.strip() for line in text_of_runs(runs).split("\n")).strip()
        number = str(properties.list) if properties.list is not None else None
        # An empty paragraph counts too: Word prints its number, though there is nothing to read behind it.
        label = self._numbering.label(number, properties.level, style)
        return label + text if text else ""


@dataclass(slots=True)
class _Paragraph:
    runs: list[tuple[str, Character]] = field(default_factory=list)
    boxes: list[str] = field(default_factory=list)


class _Fields:
    """The fields that are open: their result is shown, their code is not."""

    def __init__(self) -> None:
        self._open: list[bool] = []  # for each: its result has begun
        self._codes = 0  # how many have not

    @property
    def are_shown(self) -> bool:
        """Whether text is no code of a field."""
        return not self._codes

    def take(self, mark: str) -> None:
        """A field begins, its result begins, or it ends."""
        if mark == _FIELD:
            self._open.append(False)
            self._codes += 1
        elif self._open:
            self._codes -= not self._open[-1]
            if mark == _RESULT:
                self._open[-1] = True
            else:
                self._open.pop()


def _read_boxes(word: Word) -> dict[int, tuple[int, int]]:
    """Where each text box is anchored in the main text, and from where to where its text goes ([MS-DOC] 2.4.4)."""
    anchors, boxes = word.structure(ANCHORS), word.structure(BOXES)
    count = max(0, len(boxes) - 4) // (4 + _BOX)
    starts = struct.unpack_from(f"<{count + 1}I", boxes) if count else ()
    first, last = word.boxes
    texts: dict[int, tuple[int, int]] = {}
    for number in range(count):
        (shape,) = struct.unpack_from("<I", boxes, 4 * (count + 1) + _BOX * number + 14)
        if first + starts[number + 1] <= last and starts[number] < starts[number + 1]:
            texts.setdefault(shape, (first + starts[number], first + starts[number + 1]))
    count = max(0, len(anchors) - 4) // (4 + _ANCHOR)
    found = {}
    for number in range(count):
        (place,) = struct.unpack_from("<I", anchors, 4 * number)
        (shape,) = struct.unpack_from("<I", anchors, 4 * (count + 1) + _ANCHOR * number)
        if shape in texts:
            found[place] = texts.pop(shape)
    return found
