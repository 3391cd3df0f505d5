"""The four faces of a PDF, how wide their letters are, and what stands for a letter that they do not have.

Tinos has the measures of Times New Roman, so that lines break where they would in Word. A letter outside it, such as an
emoji or an Arabic one, is written as its number in Unicode: whoever reads the paper sees that something stood there.
"""

import re
from functools import cache, lru_cache
from importlib.resources import as_file, files
from unicodedata import category, is_normalized, normalize

from dondoc.typing import Any

FACES = ("Tinos-Regular", "Tinos-Bold", "Tinos-Italic", "Tinos-BoldItalic")
ASCENT, LINE = 0.891, 1.149
"""Of the size: how far a line reaches above its foot, and how far the next one stands below it."""


def face(*, bold: bool, italic: bool) -> int:
    """The place of a face in FACES."""
    return bold + 2 * italic


@cache
def fonts() -> tuple[Any, ...]:
    """The faces, ready for reportlab. A PDF knows them apart by itself: one can follow another."""
    from reportlab.pdfbase.ttfonts import TTFont

    loaded = []
    for name in FACES:
        with as_file(files("dondoc.reports") / "fonts" / f"{name}.ttf") as path:
            loaded.append(TTFont(name, str(path), shapable=False))
    return tuple(loaded)


@cache
def missing() -> re.Pattern[str]:
    """Finds letters, several in a row as one, that some face does not have."""
    known = set.intersection(*(set(font.face.charToGlyph) for font in fonts()))
    kept = "".join(re.escape(char) for char in map(chr, sorted(known)) if category(char) not in ("Cc", "Cf"))
    return re.compile(f"[^{kept}]+")


def shown(text: str) -> str:
    """Text in which every letter can be set: accents joined to their letters, the rest spelt as [U+1F6A7]."""
    whole = text if is_normalized("NFC", text) else normalize("NFC", text)
    return missing().sub(lambda found: f"[{' '.join(f'U+{ord(char):04X}' for char in found[0])}]", whole)


@cache
def _widths(at: int) -> dict[int, float]:
    """How wide each letter of a face is, in thousandths of the size."""
    return dict(fonts()[at].face.charWidths)


@lru_cache(maxsize=20_000)
def width(text: str, at: int) -> float:
    """How wide a text is in a face, in parts of the size."""
    widths = _widths(at)
    return sum(widths[ord(char)] for char in text) / 1000
