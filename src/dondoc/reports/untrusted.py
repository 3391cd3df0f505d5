"""Text from documents and people made harmless to show: nothing in it can move a cursor, change a colour or hide.

Every renderer passes foreign text through `plain` first and then escapes what its own format takes for markup.
"""

_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u2060\ufeff"))  # they take no room and mean nothing here
_JOINER = "\u200d"  # holds an emoji of several signs together
_HARMFUL = {"Cc", "Cf", "Cs"}  # controls, bidi overrides and other format marks, lone surrogates
_BLANK = r"[\t\n\v\f\r\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+"
_OBEYED = dict.fromkeys(map(ord, '"$`\\!'))  # between straight quotation marks


def plain(text: str) -> str:
    """The text on one line, letter for letter, with control characters and marks of direction spelt out in hex.

    Line breaks, tabs and unusual spaces become one space; marks that can be neither seen nor heard are left out.
    """
    if text.isprintable():  # quick, and true of nearly all: only the ordinary space, no control, no format mark
        return text
    import re

    return "".join(map(_shown, re.sub(_BLANK, " ", text.translate(_INVISIBLE))))


def _shown(char: str) -> str:
    import unicodedata

    if char == _JOINER or unicodedata.category(char) not in _HARMFUL:
        return char
    code = ord(char)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def typeable(text: str) -> str:
    """Text for a command that is copied, between straight quotation marks: without signs that a shell would obey there.

    Names of units are found without them too.
    """
    return plain(text).translate(_OBEYED)
