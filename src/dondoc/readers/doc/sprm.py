"""Properties of characters and paragraphs in a Word 97–2003 document: lists of single modifications ([MS-DOC] 2.6)."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

_SIZES = {0: 1, 1: 1, 2: 2, 3: 4, 4: 2, 5: 2, 7: 3}  # of the operand, by the top three bits of the code
_LONG_TABLE = {0xD608, 0xD606}  # their length takes two bytes
_IN_DATA = {0x6646, 0x6645, 0x646B}  # sprmPHugePapx, sprmPTableProps: more modifications, in the stream "Data"


@dataclass(frozen=True, slots=True)
class Character:
    """What a run says about its characters; None where it leaves it to the style."""

    hidden: bool | None = None
    deleted: bool = False
    font: int | None = None
    style: int | None = None
    symbol: int | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """What a paragraph says about its place in lists and tables."""

    style: int = 0
    level: int | None = None
    list: int | None = None
    in_table: bool = False
    ends_row: bool = False
    depth: int = 0
    ends_inner_cell: bool = False
    ends_inner_row: bool = False


def modifications(grpprl: bytes) -> Iterator[tuple[int, int, int]]:
    """Each modification: its code, where its operand begins, and the operand's first bytes as a number."""
    at = 0
    while at + 3 <= len(grpprl):
        code = grpprl[at] | grpprl[at + 1] << 8
        at += 2
        size = _SIZES.get(code >> 13)
        if size is None:
            length = grpprl[at] | (grpprl[at + 1] << 8 if code in _LONG_TABLE and at + 1 < len(grpprl) else 0)
            size = length + 1
        yield code, at, int.from_bytes(grpprl[at : at + min(size, 4)], "little")
        at += size


def read_character(grpprl: bytes) -> Character:
    """The character with these modifications."""
    changes: dict[str, int | bool] = {}
    for code, _, value in modifications(grpprl):
        match code:
            case 0x083C:  # sprmCFVanish; above 1 it is relative to the style, which hides nothing as a rule
                changes["hidden"] = value in {1, 0x81}
            case 0x0800:  # sprmCFRMarkDel
                changes["deleted"] = value == 1
            case 0x4A4F:  # sprmCRgFtc0
                changes["font"] = value
            case 0x4A30:  # sprmCIstd
                changes["style"] = value
            case 0x6A09:  # sprmCSymbol: a font, and a character of it
                changes["symbol"] = value >> 16
    return Character(**changes)  # type: ignore[arg-type]


def read_paragraph(style: int, grpprl: bytes, data: bytes = b"") -> Paragraph:
    """The paragraph with this style and these modifications; `data` is the stream that long ones lie in."""
    changes: dict[str, int | bool] = {}
    for code, _, value in modifications(_with_data(grpprl, data)):
        match code:
            case 0x260A:  # sprmPIlvl
                changes["level"] = value
            case 0x460B:  # sprmPIlfo
                changes["list"] = value
            case 0x2416:  # sprmPFInTable
                changes["in_table"] = value == 1
            case 0x2417:  # sprmPFTtp
                changes["ends_row"] = value == 1
            case 0x6649:  # sprmPItap
                changes["depth"] = value if value < 100 else 0
            case 0x244B:  # sprmPFInnerTableCell
                changes["ends_inner_cell"] = value == 1
            case 0x244C:  # sprmPFInnerTtp
                changes["ends_inner_row"] = value == 1
    return Paragraph(style, **changes)  # type: ignore[arg-type]


def _with_data(grpprl: bytes, data: bytes) -> bytes:
    """The modifications with those that lie in the data stream after them ([MS-DOC] 2.9.209, PrcData)."""
    for code, _, at in modifications(grpprl):
        if code in _IN_DATA and at + 2 <= len(data):
            (length,) = struct.unpack_from("<H", data, at)
            return grpprl + data[at + 2 : at + 2 + length]
    return grpprl
