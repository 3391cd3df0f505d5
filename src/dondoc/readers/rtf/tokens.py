"""Cut an RTF file into its tokens (Rich Text Format 1.9.1, "Contents of an RTF File")."""

import re
from collections.abc import Iterator

Token = tuple[str, int | None, str]
"""A control word with its number; or one character: a brace, a control symbol, "'" with a code; or "" with text."""

_WORD = (
    r"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?"  # a control word, its number, one space that ends it
    r"|\\'([0-9a-fA-F]{2})"  # a character by its code
    r"|\\([^a-zA-Z'])"  # a control symbol
    r"|([{}])"
)
_TOKEN = re.compile(rf"{_WORD}|([^\\{{}}\r\n\0]+)", re.DOTALL)  # or text; line ends are none
# Most text is ASCII between Unicode characters that are each followed by one for old programs. Taken in one piece
# it is read three times as fast.
_UNICODE = re.compile(r"\\u(-?\d{1,6}) ?(?:\\'[0-9a-fA-F]{2}|\?)")
_PLAIN = r"[ -\[\]-z|~]"
_STRETCH = re.compile(
    rf"((?:{_PLAIN}|{_UNICODE.pattern.replace('(-', '(?:-')})++)|{_WORD}|([^\\{{}}\r\n\0])", re.DOTALL
)


def tokens(content: str) -> Iterator[Token]:
    r"""The tokens of a file that was decoded as Latin-1; binary data (\bin) is passed over, what is no RTF skipped.

    Text may hold Unicode characters as they are written; `text_of` and `pieces` take it apart.
    """
    at = 0
    while True:
        for found in _STRETCH.finditer(content, at):
            stretch, word, number, code, symbol, brace, text = found.groups()
            if stretch is not None:
                yield "", None, stretch
            elif word == "bin":
                at = found.end() + max(int(number or 0), 0)
                break
            else:
                yield (brace, None, "") if brace else _token(word, number, code, symbol, text)
        else:
            return


def pieces(stretch: str) -> Iterator[Token]:
    """The single tokens of a stretch of text."""
    for found in _TOKEN.finditer(stretch):
        word, number, code, symbol, brace, text = found.groups()
        yield (brace, None, "") if brace else _token(word, number, code, symbol, text)


def text_of(stretch: str) -> str:
    r"""The text of a stretch in which one character is skipped after each Unicode one (\uc1)."""
    return _UNICODE.sub(_character, stretch) if "\\" in stretch else stretch


def _character(found: re.Match[str]) -> str:
    return chr(int(found.group(1)) % 0x10000)


def _token(word: str | None, number: str | None, code: str | None, symbol: str | None, text: str | None) -> Token:
    if word is not None:
        return word, int(number) if number else None, ""
    if code is not None:
        return "'", int(code, 16), ""
    if symbol is not None and symbol not in "{}":
        return symbol, None, ""
    return "", None, symbol or text or ""
