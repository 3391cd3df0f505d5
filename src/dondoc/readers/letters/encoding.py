"""Turn bytes into text: Unicode, or one of the old Vietnamese encodings where nearly every word bears it out.

Anything else is named and refused. A wrong guess would put wrong letters into a register; asking the clerk to save
the file again costs a minute.
"""

import codecs
import re

from dondoc.errors.reading import BrokenAccents, FileIsBinary, LegacyEncoding
from dondoc.readers.letters import legacy
from dondoc.readers.letters.accents import CONVERTED, legacy_encoding, to_unicode, words_of
from dondoc.readers.letters.noise import printable

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_CONTROL = re.compile(rb"[\x00-\x06\x0e-\x1a\x1c-\x1f]")  # not BEL, tab, line ends, ESC: terminals' logs have them
_SAMPLE = 1 << 16


def decode(content: bytes, source: str, declared: str | None = None) -> str:
    """The text of `content`: by its byte order mark, else UTF-8, else as `declared` inside an HTML page.

    UTF-8 goes before `declared`: hardly any other text is valid UTF-8 by chance, and pages often lie.
    """
    for bom, encoding in _BOMS:
        if content.startswith(bom):
            return _decode_marked(content, encoding, source)
    _refuse_binary(content, source)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        if declared:
            text = _decode_declared(content, declared)
            if text is not None:
                return text
        bad = error.start
    _refuse_damaged_utf8(content, bad, source)
    text = legacy.western(content)
    guess = legacy_encoding(text, as_bytes=True)
    if guess in CONVERTED and guess == legacy_encoding(text):
        return to_unicode(text, guess)
    raise LegacyEncoding(source=source, encoding=guess or "Windows-1252")


def _decode_marked(content: bytes, encoding: str, source: str) -> str:
    """The text after a byte order mark; a picture may begin with the same two bytes by chance."""
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding == "utf-8-sig":
            _refuse_damaged_utf8(content, error.start + 3, source)
        raise FileIsBinary(source=source) from None
    sample = text[:_SAMPLE]
    if 10 * sum(1 for c in sample if not c.isprintable() and not c.isspace() and ord(c) < 0xD800) > len(sample):
        raise FileIsBinary(source=source)
    return text


def _decode_declared(content: bytes, declared: str) -> str | None:
    """The text in the encoding that a page says it is in, where that is one of text and fits; else None."""
    try:
        name = codecs.lookup(declared).name
    except (LookupError, ValueError):
        return None
    if name in {"ascii", "iso8859-1"}:
        name = "cp1252"  # as browsers do: https://encoding.spec.whatwg.org/#names-and-labels
    if not name.startswith(("cp12", "iso8859", "koi8", "big5", "gb", "euc", "shift_jis", "tis")):
        return None
    try:
        return content.decode(name)
    except UnicodeDecodeError:
        return None


def _refuse_binary(content: bytes, source: str) -> None:
    sample = content[:_SAMPLE]
    zeros = sample.count(0)
    if zeros and (sample[1::2].count(0) == zeros or sample[0::2].count(0) == zeros) and zeros > len(sample) // 8:
        raise LegacyEncoding(source=source, encoding="UTF-16")  # without a mark: the order of bytes is a guess
    if zeros or len(_CONTROL.findall(sample)) > len(sample) // 100:
        raise FileIsBinary(source=source)


def _refuse_damaged_utf8(content: bytes, bad: int, source: str) -> None:
    """Nearly all of it is UTF-8: then a byte was lost, and naming another encoding would mislead."""
    text = content[:bad].decode("utf-8") + content[bad : bad + _SAMPLE].decode("utf-8", "replace")
    lost = text.count("\ufffd")
    letters = sum(1 for c in text[-2 * _SAMPLE :] if c > "\x7f") - lost
    if letters > 4 * lost:
        around = next((word for word in words_of(text[-2 * _SAMPLE :]) if "\ufffd" in word), "\ufffd")
        raise BrokenAccents(source=source, example=printable(around, 40))
