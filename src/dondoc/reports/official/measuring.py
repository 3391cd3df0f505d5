"""How wide text is, nearly: for the columns of a table, before any font is opened.

Widths are those of Times New Roman in parts of its size, rounded up to a few classes of letters.
"""

from collections.abc import Sequence
from unicodedata import normalize

BESIDE = 8.0  # points that a cell needs beside its text
USUAL = 46 * 0.5  # a line of a text is read well up to about so many letters
LOOKED_AT = 200

_CLASSES = {0.3: " .,;:'!|/()[]-ijltfrI", 0.78: "mwMW%ABCDGHKNOQRUVXY&", 0.62: "EFLPSTZJ0123456789–"}
_WIDTHS = {char: wide for wide, chars in _CLASSES.items() for char in chars} | dict.fromkeys("0123456789", 0.5)


def width(text: str, *, bold: bool = False) -> float:
    """A text on one line, in parts of its size. Marks of tone take no room."""
    plain = text if text.isascii() else normalize("NFD", text)
    wide = sum(_WIDTHS.get(char, 0.5) for char in plain if not "\u0300" <= char < "\u0370")
    return wide * 1.06 if bold else wide


def longest_word(text: str, *, bold: bool = False) -> float:
    """The widest piece that a line cannot end in."""
    return max((width(word, bold=bold) for word in text.split(" ")), default=0.0)


def column_widths(
    heads: Sequence[str], rows: Sequence[Sequence[str]], total: Sequence[str], room: float, size: float
) -> tuple[float, ...]:
    """The width of each column, in points, together `room`.

    Each gets what its longest word needs, as far as that is possible, and what is left goes to those with long texts.
    """
    looked_at = [*rows[:: max(1, len(rows) // LOOKED_AT)], *rows[-1:], *([total] if total else [])]
    least, wanted = [], []
    for at, head in enumerate(heads):
        cells = [row[at] for row in looked_at]
        word = max(longest_word(head, bold=True), *(longest_word(cell, bold=True) for cell in cells), 0.0)
        word = max(word, max((0.52 * len(row[at]) for row in rows if row[at].isdecimal()), default=0.0))
        usual = sum(map(width, cells)) / len(cells) if cells else 0.0
        least.append(min(word * size, room / 3) + BESIDE)
        wanted.append(max(word, min(usual * 1.15, USUAL)) * size + BESIDE)
    if sum(wanted) <= room:
        return tuple(each * room / sum(wanted) for each in wanted)
    if sum(least) >= room:
        return tuple(each * room / sum(least) for each in least)
    share = (room - sum(least)) / (sum(wanted) - sum(least))
    return tuple(few + (want - few) * share for few, want in zip(least, wanted, strict=True))
