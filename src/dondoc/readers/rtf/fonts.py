"""The fonts of an RTF file: their names, and the code page that the characters in them are counted by."""

import codecs
from dataclasses import dataclass

# RTF 1.9.1, "Font Table": \fcharset -> code page. Those of East Asia take two bytes a character and are not read.
_CODE_PAGES = {
    77: "mac_roman", 161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257",
    204: "cp1251", 222: "cp874", 238: "cp1250", 255: "cp437",
}  # fmt: skip
_LONGEST_NAME = 100
_WESTERN = "cp1252"


@dataclass(slots=True)
class Font:
    """One font of the table."""

    name: str = ""
    code_page: str | None = None


class Fonts:
    """The font table, filled while it is read."""

    def __init__(self) -> None:
        self.code_page = _WESTERN  # of the document
        self._fonts: dict[int, Font] = {}
        self._current = Font()

    def define(self, number: int) -> None:
        """Begin the entry of a font."""
        self._current = self._fonts[number] = Font()

    def set_charset(self, charset: int) -> None:
        """Say which characters the font has."""
        self._current.code_page = _CODE_PAGES.get(charset)

    def add_name(self, text: str) -> None:
        """Add to the name of the font; it ends in a semicolon."""
        if len(self._current.name) < _LONGEST_NAME:
            self._current.name += text.split(";")[0]

    def set_code_page(self, number: int | None) -> None:
        r"""Take over the code page of the document (\ansicpg); an unknown one is Western."""
        try:
            codec = codecs.lookup(f"cp{number}")
            codec.decode(b"a")
        except (LookupError, UnicodeError, ValueError):
            return
        if number is not None and (number < 900 or 1250 <= number <= 1258):
            self.code_page = codec.name

    def name(self, number: int | None) -> str:
        """The name of a font, "" for one that is not in the table."""
        font = self._fonts.get(number if number is not None else -1)
        return font.name.strip() if font else ""

    def decode(self, codes: bytes, number: int | None) -> str:
        """The text of characters that were given by their codes, in a font. Old fonts are left for `text_in`."""
        font = self._fonts.get(number if number is not None else -1, Font())
        if font.name.lstrip().lower().startswith((".vn", "vni", "symbol", "wingdings")):
            return codes.decode("latin-1")
        return codes.decode(font.code_page or self.code_page, "replace")
