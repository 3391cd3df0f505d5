"""What a document carries beside its letters: control, invisible and direction characters, odd spaces.

They break the matching of words, and they can make a text look other than it is. All are taken out here, so that
every quote and offset refers to a clean text; the original bytes stay in `Manuscript.content`.
"""

import re
import unicodedata

from dondoc.domain.vietnamese import nfc

# Line ends of all systems; vertical tab and form feed (Word's line and page break); NEL; line and paragraph separator.
_LINE_END = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")

# C0 and C1 controls but tab and line feed; soft hyphen; zero-width, joining and direction marks; BOM; annotation
# marks; variation selectors; tags; what is no character at all.
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    "\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffc\ufffe\uffff\ud800-\udfff"
    "\U000e0000-\U000e0fff]"
)

_SPACE = re.compile("[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")

# Letters of the fonts Symbol and Wingdings that Word stores in the private area for its bullets.
_BULLET = re.compile("[\uf02d\uf06e\uf076\uf0a7\uf0a8\uf0b7\uf0d8\uf0fc]")

# Sorting the marks of a letter (part of NFC) takes quadratic time; nothing written has so many in a row.
_PILE = re.compile(r"[^\w\s!-~]{30,}")


def clean(text: str) -> str:
    r"""The text in NFC with "\n" line ends and without noise; no line ends in spaces, no blank lines at the ends.

    No control character is left but "\n" and "\t". Every kind of space is an ordinary one.
    """
    text = _LINE_END.sub("\n", text)
    text = _UNSEEN.sub("", text)
    text = _BULLET.sub("-", _SPACE.sub(" ", text))
    text = nfc(unpile(text))
    return "\n".join(line.rstrip() for line in text.split("\n")).strip("\n")


def unpile(text: str) -> str:
    """The text without heaps of accents on one letter; to be called before anything that puts it into NFC."""
    return _PILE.sub(_without_marks, text)


def printable(words: str, width: int = 200) -> str:
    """The words for a message: no control characters, no line breaks, cut to `width` characters."""
    shown = "".join(c if c.isprintable() else " " for c in words[: 2 * width])
    shown = " ".join(shown.split())
    return shown if len(shown) <= width else shown[: width - 1] + "…"


def _without_marks(pile: re.Match[str]) -> str:
    return "".join(c for c in pile.group() if not unicodedata.combining(c))
