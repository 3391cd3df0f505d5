"""Vietnamese letters: one form inside, loose matching, the order of the alphabet.

Everything inside is Unicode NFC. What is shown or quoted is never folded.
"""

import unicodedata
from functools import lru_cache

ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
TONES = "\u0300\u0309\u0303\u0301\u0323"  # huyền, hỏi, ngã, sắc, nặng: the order of Vietnamese dictionaries

_LETTER_MARKS = {"\u0302", "\u0306", "\u031b"}  # circumflex, breve, horn: they make another letter, not a tone
_RANK = {letter: rank for rank, letter in enumerate(ALPHABET, start=1)}
_ETH = str.maketrans({"ð": "đ", "Ð": "Đ"})  # the Icelandic letter that old fonts print for đ; NFC leaves it


def nfc(text: str) -> str:
    """The text in composed form (NFC), with the Icelandic Ð that old files carry read as Đ."""
    return unicodedata.normalize("NFC", text).translate(_ETH)


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """The form that words are matched in: lower case, no accents, đ as d, y as i, single spaces.

    "Uỷ ban" and "Ủy ban", "kỹ" and "kĩ", "hòa" and "hoà" and "HOA" each give one form. Punctuation stays.
    """
    lowered = nfc(text).casefold().replace("đ", "d")
    bare = "".join(c for c in unicodedata.normalize("NFD", lowered) if not unicodedata.combining(c))
    return " ".join(bare.replace("y", "i").split())


def sort_key(text: str) -> tuple[tuple[tuple[int, int], ...], str]:
    """A key that sorts by the Vietnamese alphabet: a ă â b c d đ …; equal letters by tone, then the text itself."""
    key = []
    for char in unicodedata.normalize("NFD", nfc(text).casefold()):
        if char in _LETTER_MARKS and key:
            base, tone = key[-1]
            composed = unicodedata.normalize("NFC", ALPHABET[base - 1] + char) if 0 < base <= len(ALPHABET) else ""
            key[-1] = (_RANK.get(composed, base), tone)
        elif char in TONES and key:
            key[-1] = (key[-1][0], TONES.index(char) + 1)
        else:
            key.append((_RANK.get(char, -0x110000 + ord(char)), 0))
    letters = tuple((letter, 0) for letter, _ in key)
    tones = tuple((tone, 0) for _, tone in key)
    return (*letters, (-0x220000, 0), *tones), text
