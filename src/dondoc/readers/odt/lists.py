"""The lists of an .odt: which item a paragraph opens, and the number that is printed before it.

ODF 1.3 part 3, 5.3: lists stand in one another, the level is the depth. A list counts anew unless it says that it goes
on with another one, which word processors do wherever a paragraph stands between two items.
"""

from dataclasses import dataclass

from dondoc.readers.numbering import List, Numbering
from dondoc.readers.odt.styles import Styles
from dondoc.readers.package import Attributes, whole_number

_OUTLINE = "outline"


@dataclass(slots=True)
class ListOfItems:
    """A list that is open."""

    number: str  # which of the lists that count
    style: str
    level: int
    fresh: bool = False  # an item was opened and has no paragraph yet
    starts_at: int | None = None

    def open_item(self, start: str | None) -> None:
        """Begin an item; `start` is the number it asks for, if any."""
        self.fresh = True
        self.starts_at = whole_number(start) if start is not None else None

    def open_header(self) -> None:
        """Begin an item without a number."""
        self.fresh = False


class Lists:
    """All lists of a document, counting as its paragraphs go by."""

    def __init__(self, styles: Styles) -> None:
        self._numbering = Numbering()
        self._styles = styles
        self._by_id: dict[str, str] = {}
        self._latest: dict[str, str] = {}  # by style
        self._count = 0

    def open(self, attributes: Attributes, outside: list[ListOfItems]) -> ListOfItems:
        """Begin a list inside of those that are open, or one paragraph that is an item by itself."""
        outer = outside[-1] if outside else None
        style = attributes.get("style-name") or (outer.style if outer else "")
        if outer is not None and style == outer.style:
            return ListOfItems(outer.number, style, outer.level + 1)
        number = self._by_id.get(attributes.get("continue-list") or attributes.get("list-id") or "")
        if number is None and attributes.get("continue-numbering") == "true":
            number = self._latest.get(style)
        if number is None:
            number = self._new(style)
        self._latest[style] = number
        for name in ("id", "list-id"):
            if name in attributes:
                self._by_id[attributes[name]] = number
        if "level" in attributes:  # text:numbered-paragraph
            return ListOfItems(number, style, whole_number(attributes["level"], 1) - 1, fresh=True)
        return ListOfItems(number, style, outer.level + 1 if outer else 0)

    def label(self, inside: list[ListOfItems], outline_level: int | None) -> str:
        """The label of the next paragraph with a space after it; "" where it opens no item."""
        if not inside:
            return self._of_heading(outline_level) if outline_level is not None else ""
        inner = inside[-1]
        if not inner.fresh:
            return ""
        for each in inside:
            each.fresh = False
        if inner.starts_at is not None:
            self._numbering.restart(inner.number, inner.level, inner.starts_at)
        return self._numbering.label(inner.number, inner.level, None)

    def _of_heading(self, outline_level: int) -> str:
        if _OUTLINE not in self._numbering.lists:
            self._numbering.definitions[_OUTLINE] = self._styles.outline
            self._numbering.lists[_OUTLINE] = List(_OUTLINE)
        return self._numbering.label(_OUTLINE, outline_level - 1, None)

    def _new(self, style: str) -> str:
        self._count += 1
        number = str(self._count)
        self._numbering.definitions[number] = self._styles.lists.get(style, {})
        self._numbering.lists[number] = List(number)
        return number
