"""What the styles of an .odt say about hiding, fonts and numbering (ODF 1.3 part 3, 16.30–16.34, 19 and 20)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from dondoc.readers.numbering import LONGEST_PATTERN, Level
from dondoc.readers.package import Attributes, Package, whole_number

_DEFAULT = " "  # no style can be called so
_DEEPEST = 20  # styles of styles; they may go round in a damaged file
_MOST_LEVELS = 10
_FORMATS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_PLACE = re.compile(r"%(\d{1,2})%")
_LEVELS = frozenset({"text:list-level-style-number", "text:list-level-style-bullet", "text:outline-level-style"})


@dataclass(slots=True)
class _Style:
    parent: str | None = None
    hidden: bool | None = None
    font: str | None = None


@dataclass(slots=True)
class Styles:
    """The styles of one document; `start` takes the elements that define them, in any order."""

    lists: dict[str, dict[int, Level]] = field(default_factory=dict)
    outline: dict[int, Level] = field(default_factory=dict)
    _styles: dict[str, _Style] = field(default_factory=dict)
    _faces: dict[str, str] = field(default_factory=dict)  # the fonts by the names that styles give them
    _style: _Style = field(default_factory=_Style)
    _levels: dict[int, Level] = field(default_factory=dict)

    def is_hidden(self, style: str | None) -> bool:
        """Whether text in this style is not printed."""
        return next((each.hidden for each in self._line(style) if each.hidden is not None), False)

    def font(self, style: str | None) -> str:
        """The name of the font that this style sets, "" where it sets none."""
        return next((each.font for each in self._line(style) if each.font is not None), "")

    def font_of_paragraph(self, style: str | None) -> str:
        """The name of the font of a paragraph in this style."""
        return self.font(style) or self.font(_DEFAULT)

    def _line(self, style: str | None) -> Iterator[_Style]:
        """A style, the one that it is made from, and so on."""
        for _ in range(_DEEPEST):
            own = self._styles.get(style or "")
            if own is None:
                return
            yield own
            style = own.parent

    def start(self, name: str, attributes: Attributes) -> None:
        """Take the start of an element; what is no style is passed over."""
        match name:
            case "style:style":
                self._style = _Style(attributes.get("parent-style-name"))
                self._styles[attributes.get("name", "")] = self._style
            case "style:default-style" if attributes.get("family") == "paragraph":
                self._style = self._styles[_DEFAULT] = _Style()
            case "style:font-face":
                self._faces[attributes.get("name", "")] = attributes.get("font-family", "").strip("'\"")
            case "style:text-properties":
                if "display" in attributes:
                    self._style.hidden = attributes["display"] == "none"
                name = attributes.get("font-name", "")
                self._style.font = self._faces.get(name, name) or attributes.get("font-family", "").strip("'\"") or None
            case "text:list-style":
                self._levels = self.lists.setdefault(attributes.get("name", ""), {})
            case "text:outline-style":
                self._levels = self.outline
            case _ if name in _LEVELS and 1 <= (at := whole_number(attributes.get("level"))) <= _MOST_LEVELS:
                self._levels[at - 1] = _level(at, attributes)


def read_styles(package: Package) -> Styles:
    """The named styles; the others stand at the beginning of content.xml and are to be given to `start`."""
    styles = Styles()
    if package.has("styles.xml"):
        package.parse("styles.xml", styles.start, lambda _: None)
    return styles


def _level(at: int, attributes: Attributes) -> Level:
    if "bullet-char" in attributes:
        return Level("bullet", attributes["bullet-char"][:1])
    format = _FORMATS.get(attributes.get("num-format", ""), "none")
    if format == "none":
        return Level(format)
    start = whole_number(attributes.get("start-value"), 1)
    written = attributes.get("num-list-format", "")  # since LibreOffice 7: "%1%.%2%)"
    if written:
        return Level(format, _PLACE.sub(r"%\1", written[:LONGEST_PATTERN]), start)
    shown = min(max(whole_number(attributes.get("display-levels"), 1), 1), at)
    numbers = ".".join(f"%{level}" for level in range(at - shown + 1, at + 1))
    pattern = attributes.get("num-prefix", "") + numbers + attributes.get("num-suffix", "")
    return Level(format, pattern[:LONGEST_PATTERN], start)
