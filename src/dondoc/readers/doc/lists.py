"""The lists and styles of a Word 97–2003 document, for counting ([MS-DOC] 2.4.6.3, 2.9.131–2.9.150, 2.9.271)."""

import struct
from contextlib import suppress

from dondoc.readers.doc.fib import FONTS, LISTS, OVERRIDES, STYLES, Word
from dondoc.readers.doc.sprm import read_character, read_paragraph
from dondoc.readers.numbering import LEVELS, LONGEST_PATTERN, Level, List, Numbering, Style

_LSTF, _LVLF, _LFO = 28, 28, 16  # bytes
_FORMATS = {0: "decimal", 1: "upperRoman", 2: "lowerRoman", 3: "upperLetter", 4: "lowerLetter", 22: "decimalZero",
            23: "bullet", 255: "none"}  # fmt: skip
_FONT_NAME = 40  # where in a FFN its name begins
_NO_STYLE = 0xFFF
_PARAGRAPH_STYLE, _CHARACTER_STYLE = 1, 2


def read_numbering(word: Word) -> Numbering:
    """The lists and styles of a document. What cannot be made out is left away; nothing raises."""
    numbering = Numbering()
    with suppress(struct.error, IndexError):  # cut off: what was read before holds
        _read_styles(word.structure(STYLES), read_fonts(word.structure(FONTS)), numbering)
    with suppress(struct.error, IndexError):
        _read_definitions(word, numbering)
        _read_overrides(word.structure(OVERRIDES), numbering)
    return numbering


def read_fonts(table: bytes) -> list[str]:
    """The names of the fonts, by the numbers that runs and styles give ([MS-DOC] 2.9.286, 2.9.76)."""
    names, at = [], 4
    for _ in range(int.from_bytes(table[:2], "little")):
        if at >= len(table):
            break
        end = at + 1 + table[at]
        names.append(table[at + _FONT_NAME : end].decode("utf-16-le", "replace").split("\0")[0])
        at = end
    return names


def font_name(fonts: list[str], number: int | None) -> str | None:
    """The name of a font; None for none."""
    return fonts[number] if number is not None and number < len(fonts) else None


def _read_definitions(word: Word, numbering: Numbering) -> None:
    """PlfLst: the definitions, and behind it (not counted in its length) their levels."""
    head = word.structure(LISTS)
    if len(head) < 2:
        return
    (count,) = struct.unpack_from("<H", head)
    at = word.end_of(LISTS)
    for number in range(min(count, (len(head) - 2) // _LSTF)):
        place = 2 + _LSTF * number
        (identifier,) = struct.unpack_from("<I", head, place)
        linked = struct.unpack_from("<9H", head, place + 8)
        levels = numbering.definitions.setdefault(str(identifier), {})
        for which in range(1 if head[place + 26] & 1 else LEVELS):
            level, at = _read_level(word.table, at)
            level.style = str(linked[which]) if linked[which] != _NO_STYLE else None
            levels[which] = level


def _read_level(table: bytes, at: int) -> tuple[Level, int]:
    """A LVL ([MS-DOC] 2.9.150) and where it ends."""
    start, format, flags = struct.unpack_from("<iBB", table, at)
    characters, paragraph, limit = table[at + 24], table[at + 25], table[at + 26]
    at += _LVLF + characters + paragraph
    (length,) = struct.unpack_from("<H", table, at)
    shown = table[at + 2 : at + 2 + 2 * min(length, LONGEST_PATTERN)].decode("utf-16-le", "replace")
    pattern = "".join(f"%{ord(char) + 1}" if char < "\x09" else char for char in shown)
    restart = limit if flags & 0x08 else None  # fNoRestart: not after every higher level, but after this one
    level = Level(_FORMATS.get(format, "decimal"), pattern, start, restart, legal=bool(flags & 0x04))
    return level, at + 2 + 2 * length


def _read_overrides(table: bytes, numbering: Numbering) -> None:
    """PlfLfo: what paragraphs refer to, by its place from 1; a start of its own, and levels of its own."""
    if len(table) < 4:
        return
    (count,) = struct.unpack_from("<I", table)
    count = min(count, (len(table) - 4) // _LFO)
    own = []
    for number in range(count):
        place = 4 + _LFO * number
        (definition,) = struct.unpack_from("<I", table, place)
        numbering.lists[str(number + 1)] = List(str(definition))
        own.append(table[place + 12])
    at = 4 + _LFO * count
    for number, levels in enumerate(own, start=1):
        at += 4
        chosen = numbering.lists[str(number)]
        for _ in range(levels):
            start, bits = struct.unpack_from("<iI", table, at)
            at += 8
            if bits & 0x10:
                chosen.starts[bits & 0xF] = start
            if bits & 0x20:
                chosen.levels[bits & 0xF], at = _read_level(table, at)


def _read_styles(sheet: bytes, fonts: list[str], numbering: Numbering) -> None:
    """STSH: a header, then the styles, each with its length; a paragraph style has two lists of modifications."""
    if len(sheet) < 6:
        return
    header, count, base = struct.unpack_from("<HHH", sheet)
    at = 2 + header
    for number in range(count):
        (length,) = struct.unpack_from("<H", sheet, at)
        if length > base + 2:
            numbering.styles[str(number)] = _read_style(sheet[at + 2 : at + 2 + length], base, fonts)
        at += 2 + length + length % 2


def _read_style(style: bytes, base: int, fonts: list[str]) -> Style:
    (kind,) = struct.unpack_from("<H", style, 2)
    parent, kind = kind >> 4, kind & 0xF
    found = Style(parent=str(parent) if parent != _NO_STYLE else None)
    (name,) = struct.unpack_from("<H", style, base)
    at = base + 2 + 2 * (name + 1)
    if kind == _PARAGRAPH_STYLE:
        (length,) = struct.unpack_from("<H", style, at)
        paragraph = read_paragraph(0, style[at + 4 : at + 2 + length])
        found.list = str(paragraph.list) if paragraph.list is not None else None
        found.level = paragraph.level
        at += 2 + length + length % 2
    if kind in {_PARAGRAPH_STYLE, _CHARACTER_STYLE} and at + 2 <= len(style):
        (length,) = struct.unpack_from("<H", style, at)
        character = read_character(style[at + 2 : at + 2 + length])
        found.hidden = character.hidden
        found.font = font_name(fonts, character.font)
    return found
