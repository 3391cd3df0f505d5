"""The encodings of Vietnamese from before Unicode, as data, and what a word in them was meant to be.

TCVN3 (ABC) gives each letter one byte, VNI a base letter and a byte for its marks, Windows-1258 a letter and a
byte for its tone. Each is seen here as text that somebody took for Windows-1252, which is how it looks in a file
that was copied from an old program.
"""

import re

# In the order of the letters in _LETTERS; upper case has codes of its own only for the seven letters in _CAPITALS.
_LETTERS = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ"
_TCVN3 = (
    "\xb5\xb6\xb7\xb8\xb9\xa8\xbb\xbc\xbd\xbe\xc6\xa9\xc7\xc8\xc9\xca\xcb\xae\xcc\xce\xcf\xd0\xd1\xaa\xd2\xd3\xd4"
    "\xd5\xd6\xd7\xd8\xdc\xdd\xde\xdf\xe1\xe2\xe3\xe4\xab\xe5\xe6\xe7\xe8\xe9\xac\xea\xeb\xec\xed\xee\xef\xf1\xf2"
    "\xf3\xf4\xad\xf5\xf6\xf7\xf8\xf9\xfa\xfb\xfc\xfd\xfe"
)
_CAPITALS = "ĂÂÊÔƠƯĐ"
_TCVN3_CAPITALS = "\xa1\xa2\xa3\xa4\xa5\xa6\xa7"

FROM_TCVN3 = str.maketrans(_TCVN3 + _TCVN3_CAPITALS, _LETTERS + _CAPITALS)

_VNI_PAIRS = {
    "a": dict(zip("ùøûõïâáàåãäêéèúüë", "áàảãạâấầẩẫậăắằẳẵặ", strict=True)),
    "e": dict(zip("ùøûõïâáàåãä", "éèẻẽẹêếềểễệ", strict=True)),
    "o": dict(zip("ùøûõïâáàåãä", "óòỏõọôốồổỗộ", strict=True)),
    "ô": dict(zip("ùøûõï", "ớờởỡợ", strict=True)),
    "u": dict(zip("ùøûõï", "úùủũụ", strict=True)),
    "ö": dict(zip("ùøûõï", "ứừửữự", strict=True)),
    "y": dict(zip("ùøûõ", "ýỳỷỹ", strict=True)),
}
_VNI_SINGLE = dict(zip("íìæóòîñôö", "íìỉĩịỵđơư", strict=True))
FROM_VNI = {
    **{base + mark: letter for base, marks in _VNI_PAIRS.items() for mark, letter in marks.items()},
    **_VNI_SINGLE,
}
FROM_VNI |= {old.upper(): new.upper() for old, new in FROM_VNI.items()}
FROM_VNI |= {old[0].upper() + old[1:]: new.upper() for old, new in FROM_VNI.items() if len(old) == 2}
_BLANKS = re.compile(r"(\s+)")
_VNI = re.compile("|".join(sorted(map(re.escape, FROM_VNI), key=len, reverse=True)))

# The byte that Windows-1252 shows as a given character; the five codes it leaves free stand for themselves.
_TO_BYTE = {
    ord(bytes([byte]).decode("cp1252")): byte for byte in range(0x80, 0xA0) if byte not in b"\x81\x8d\x8f\x90\x9d"
}
_FROM_BYTE = {byte: char for char, byte in _TO_BYTE.items()}


def western(content: bytes) -> str:
    """The text of bytes in Windows-1252; the five codes that it leaves free stand for themselves."""
    return content.decode("latin-1").translate(_FROM_BYTE)


def is_western(text: str) -> bool:
    """Whether a text has only characters of Windows-1252, as text in an old encoding does."""
    return all(char < "\u0100" or ord(char) in _TO_BYTE for char in text)


def from_tcvn3(word: str) -> str:
    """The word if its bytes were TCVN3."""
    return word.translate(FROM_TCVN3)


def from_vni(word: str) -> str:
    """The word if its bytes were VNI for Windows."""
    return _VNI.sub(lambda pair: FROM_VNI[pair.group()], word)


def from_windows_1258(word: str) -> str | None:
    """The word if its bytes were Windows-1258; None where they cannot be."""
    try:
        return _as_latin(word).encode("latin-1").decode("cp1258")
    except UnicodeError:
        return None


def from_double_utf8(word: str) -> str | None:
    """The word if its bytes were UTF-8 taken for Windows-1252 (“Há»™i” was “Hội”); None where they cannot be."""
    try:
        return _as_latin(word).encode("latin-1").decode("utf-8")
    except UnicodeError:
        return None


def with_capitals(old: str, converted: str) -> str:
    """A converted line with the capitals that TCVN3 has no codes for: where all plain letters are capitals.

    The fonts of capitals show small letters as capitals, so that "NéI Vô" was meant to be "NỘI VỤ".
    """
    if _are_capitals(old):
        return converted.upper()
    before, after = _BLANKS.split(old), _BLANKS.split(converted)
    return "".join(new.upper() if _are_capitals(word) else new for word, new in zip(before, after, strict=True))


def _are_capitals(words: str) -> bool:
    plain = [char for char in words if char.isascii() and char.isalpha()]
    return len(plain) > 1 and all(map(str.isupper, plain))


def _as_latin(word: str) -> str:
    return word.translate(_TO_BYTE)
