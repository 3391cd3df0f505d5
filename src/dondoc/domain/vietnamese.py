"""Vietnamese letters: one form inside, loose matching, the order of the alphabet.

Everything inside is Unicode NFC. What is shown or quoted is never folded.
"""

import unicodedata
from functools import lru_cache

ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
TONES = "\u0300\u0309\u0303\u0301\u0323"  # huyền, hỏi, ngã, sắc, nặng: the order of Vietnamese dictionaries

_RANK = {letter: rank for rank, letter in enumerate(ALPHABET)}
_TONE_RANK = {tone: rank for rank, tone in enumerate(TONES, start=1)}
_WITHOUT_TONES = dict.fromkeys(map(ord, TONES))
_MARKS = dict.fromkeys((*range(0x300, 0x34F), *range(0x350, 0x370)))
"""What NFD takes off a letter of Vietnamese, and of most that are Latin."""
_FILLERS = "\u115f\u1160\u2800\u3164\uffa0"  # letters and signs without a shape


def nfc(text: str) -> str:
    """The text in composed form (NFC), with the Icelandic Ð that old files carry read as Đ."""
    # ð is the Icelandic letter that old fonts print for đ; NFC leaves it.
    return unicodedata.normalize("NFC", text).replace("ð", "đ").replace("Ð", "Đ")


def one_line(text: str) -> str:
    """The text with single spaces between its words and none around them."""
    # What can be printed has no space but the ordinary one.
    is_so = text.isprintable() and "  " not in text and not text.startswith(" ") and not text.endswith(" ")
    return text if is_so else " ".join(text.split())


def clean(text: str | None) -> str:
    """What a person typed as the register keeps it: composed, on one line; of nothing an empty text."""
    return one_line(nfc(text)) if text else ""


def is_blank(text: str) -> bool:
    """Whether there is nothing to be seen in a text: spaces, marks without a letter, signs that take no room."""
    return not any(unicodedata.category(char)[0] in "LNPS" and char not in _FILLERS for char in text)


def fold(text: str) -> str:
    """The form that words are matched in: lower case, no accents, đ as d, y as i, single spaces.

    "Uỷ ban" and "Ủy ban", "kỹ" and "kĩ", "hòa" and "hoà" and "HOA" each give one form. Punctuation stays.
    """
    return " ".join(map(_folded, text.split()))


@lru_cache(maxsize=1 << 16)  # the language has some seven thousand syllables, and texts repeat them
def _folded(word: str) -> str:
    return without_accents(word).replace("y", "i")


def without_accents(text: str) -> str:
    """The text in lower case, each letter without its marks, đ as d."""
    lowered = nfc(text).casefold().replace("đ", "d")
    taken_apart = unicodedata.normalize("NFD", lowered)
    if taken_apart.isascii():
        return taken_apart
    if max(taken_apart) <= "\u036f":  # quick, and true of nearly all
        return taken_apart.translate(_MARKS)
    return "".join(char for char in taken_apart if not unicodedata.combining(char))


def sort_key(text: str) -> tuple[list[tuple[int, int]], list[int], str]:
    """A key that sorts by the Vietnamese alphabet: a ă â b c d đ …; equal letters by tone, then the text itself.

    What is no letter stands before the letters, in the order of Unicode.
    """
    parts = unicodedata.normalize("NFD", nfc(text).casefold())
    letters = unicodedata.normalize("NFC", parts.translate(_WITHOUT_TONES))
    tones = [_TONE_RANK[char] for char in parts if char in _TONE_RANK]
    return [(1, _RANK[char]) if char in _RANK else (0, ord(char)) for char in letters], tones, text
