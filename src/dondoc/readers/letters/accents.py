"""Find text whose accents are broken or in an old encoding, before anything is read from it.

Vietnamese spelling is so regular that a word can be told from the ruin of one: a text is refused where words that
are no Vietnamese become Vietnamese by one and the same conversion, or where too many are no syllables at all.
Foreign words, names and symbols do neither, so English or French text passes.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable
from functools import lru_cache

from dondoc.domain.vietnamese import TONES
from dondoc.errors.reading import BrokenAccents, LegacyEncoding
from dondoc.readers.letters import legacy
from dondoc.readers.letters.noise import printable

_ENCODINGS: dict[str, Callable[[str], str | None]] = {
    "TCVN3": legacy.from_tcvn3,
    "VNI": legacy.from_vni,
    "Windows-1258": legacy.from_windows_1258,
    "UTF-8": legacy.from_double_utf8,
}

CONVERTED = frozenset(("TCVN3", "VNI", "Windows-1258"))
"""The old encodings that are read; the others are only named."""

_SAMPLE = 2_000_000  # characters that are judged of a longer text, in 20 even slices
_FEWEST = 3  # words: less is a slip of the pen

_WORD = re.compile(r"[^\x00-\x40\x5b-\x60\x7b-\x7f]{1,60}+")  # ASCII letters and all beyond ASCII
_EDGES = re.compile(r"^[\W\d_]+|[\W\d_]+$")
_JOINTS = re.compile("[‐-―‘-‟…•/·\xad\u200b]+")  # dashes, quotes, dots that stand between words
_LOST = re.compile(r"\?[^\W\d_]")  # “th?ng”, “?ó”, “???c”; not a question mark at the end
_REPLACED = re.compile(r"[^\W\d_]\ufffd|\ufffd[^\W\d_]")
_FORMULA = re.compile(r"://|[=&]|\.(?:php|aspx?|html?)\?")

# A syllable without its tone: initial, vowels, final. Generous: dialect and names of the highlands pass.
_SYLLABLE = re.compile(
    r"(?:ngh?|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx])?"
    r"(?:[aăâeêioôơuưy]|a[iouy]|â[uy]|e[ou]|êu|i[aêeu]|o[aăeoi]|[ôơ]i|u[aâêiôơy]|ư[aiơu]|yê|oa[iyo]|oeo|uây|uôi"
    r"|iêu|yêu|uyê|uya|uyu|ươ[iu]|ưu|uai|uau|uao|ueo)"
    r"(?:ch|n[gh]?|[cmptk])?"
)
_VOWEL = re.compile("[aeiouy]")


def words_of(text: str) -> list[str]:
    """The words that have anything beyond ASCII letters, in order, with what is attached to them."""
    return [word for word in _WORD.findall(text) if not word.isascii()]


def check(text: str, source: str) -> None:
    """Raise LegacyEncoding or BrokenAccents where `text` (not cleaned yet) cannot be trusted; else do nothing."""
    sample = _sample(text)
    replaced = _REPLACED.search(text)
    if replaced:
        raise BrokenAccents(source=source, example=_around(text, replaced.start()))
    words = sample.split()
    lost = [word for word in words if "?" in word and _LOST.search(word) and not _FORMULA.search(word)]
    if len(lost) >= _FEWEST and 20 * len(lost) >= len(words):
        raise BrokenAccents(source=source, example=printable(lost[0], 40))
    encoding = legacy_encoding(sample)
    if encoding == "UTF-8":
        raise BrokenAccents(source=source, example=printable(_example(sample), 40))
    if encoding:
        raise LegacyEncoding(source=source, encoding=encoding)
    scrambled = _scrambled(sample)
    if scrambled:
        raise BrokenAccents(source=source, example=printable(scrambled, 40))


def legacy_encoding(text: str, as_bytes: bool = False) -> str | None:
    """Which old encoding the odd words of `text` are in: a name, "UTF-8" for UTF-8 encoded twice, or None.

    With `as_bytes` the text stands for bytes that are known not to be UTF-8: then the best guess is enough.
    """
    counts = Counter(words_of(_sample(text)))
    # A word that is UTF-8 twice may end like a plain one and a quotation mark; none is valid UTF-8 by chance.
    twice = {word for word in counts if _is_vietnamese(legacy.from_double_utf8(word))}
    suspects = {word: n for word, n in counts.items() if as_bytes or word in twice or not _is_plausible(word)}
    rescued = {
        name: sum(n for word, n in suspects.items() if _is_vietnamese(convert(word)))
        for name, convert in _ENCODINGS.items()
    }
    best = max(rescued, key=rescued.__getitem__)
    fewest = 1 if as_bytes else _FEWEST
    if rescued[best] < fewest or 2 * rescued[best] < sum(suspects.values()):
        return None
    return best


def to_unicode(text: str, encoding: str) -> str:
    """A text of which some lines or all are in an old encoding, by its name as above; other lines stay as they are."""
    convert = _ENCODINGS[encoding]
    is_mixed = any(map(_has_own_letter, words_of(_sample(text))))
    return "\n".join(_line_in_unicode(line, convert, is_mixed) for line in text.split("\n"))


def _line_in_unicode(line: str, convert: Callable[[str], str | None], is_mixed: bool) -> str:
    words = words_of(line)
    if not words or not legacy.is_western(line):
        return line
    converted = convert(line)
    as_it_is = sum(map(_is_plausible, words))
    rescued = sum(_is_vietnamese(convert(word)) for word in words)
    if converted is None or rescued < as_it_is or (is_mixed and rescued == as_it_is):
        return line
    return legacy.with_capitals(line, converted)


def _sample(text: str) -> str:
    if len(text) <= _SAMPLE:
        return text
    step, width = len(text) // 20, _SAMPLE // 20
    return "\n".join(text[at : at + width] for at in range(0, len(text) - width + 1, step))


def _around(text: str, at: int) -> str:
    """The word at an offset, for a message: at most 30 characters to each side."""
    left, right = text[max(0, at - 30) : at], text[at : at + 30]
    return printable(re.split(r"\s", left)[-1] + re.split(r"\s", right, maxsplit=1)[0], 60)


def _example(text: str) -> str:
    return next((word for word in words_of(text) if _is_vietnamese(legacy.from_double_utf8(word))), "")


def _scrambled(text: str) -> str | None:
    """A word with impossible accents, where a fifth of the words with Vietnamese letters are such; else None."""
    words = re.findall(r"[^\W\d_]{1,60}+", unicodedata.normalize("NFC", text))
    marked = Counter(word for word in words if _has_own_letter(word))
    wrong: dict[str, int] = {
        word: n for word, n in marked.items() if not _is_syllable(word) and not _is_abbreviation(word)
    }
    if sum(wrong.values()) >= _FEWEST and 5 * sum(wrong.values()) >= marked.total():
        return next(iter(wrong))
    return None


def _is_plausible(word: str) -> bool:
    """Whether a word can stand in a sound text: Vietnamese syllables, or English between quotes and dashes."""
    core = _EDGES.sub("", unicodedata.normalize("NFC", word))
    return all(part.isascii() or _is_syllable(part) for part in _JOINTS.split(core))


def _is_vietnamese(word: str | None) -> bool:
    """Whether a word is one syllable with at least one letter that English lacks."""
    if not word:
        return False
    core = _EDGES.sub("", unicodedata.normalize("NFC", word))
    return bool(core) and not core.isascii() and _is_syllable(core)


@lru_cache(maxsize=16384)
def _is_syllable(word: str) -> bool:
    if len(word) > 8:
        return False
    letters = unicodedata.normalize("NFD", word.lower())
    tones = sum(letters.count(tone) for tone in TONES)
    bare = unicodedata.normalize("NFC", "".join(c for c in letters if c not in TONES))
    return tones <= 1 and _SYLLABLE.fullmatch(bare) is not None


def _has_own_letter(word: str) -> bool:
    """Whether a word has a letter that, of the languages around, only Vietnamese has."""
    return any("\u1ea0" <= c <= "\u1ef9" or c in "ơưƠƯăĂđĐ" for c in word)


def _is_abbreviation(word: str) -> bool:
    """Whether a word has no vowel, such as HĐND and LĐLĐ."""
    return _VOWEL.search(unicodedata.normalize("NFD", word.lower())) is None
