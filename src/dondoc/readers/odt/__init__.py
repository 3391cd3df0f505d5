"""Read an OpenDocument text (.odt) as it would be printed with all changes accepted (ODF 1.3 part 3).

Deleted text stands apart from the text, in text:tracked-changes, so that leaving that out accepts every change.
Left out too: headers, footers, notes, comments, hidden text, a table of contents.
"""

import re
from dataclasses import dataclass, field

from dondoc.errors.reading import DocumentEncrypted
from dondoc.readers.letters.fonts import Run, text_of_runs
from dondoc.readers.lines import Lines
from dondoc.readers.odt.lists import ListOfItems, Lists
from dondoc.readers.odt.styles import Styles, read_styles
from dondoc.readers.package import Attributes, Package, whole_number

_SKIPPED = frozenset({
    "text:tracked-changes", "text:note", "office:annotation", "text:ruby-text", "text:table-of-content",
    "text:sequence-decls", "text:variable-decls", "text:user-field-decls", "text:hidden-text",
})  # fmt: skip
_SPACES = re.compile("[ \t\r\n]+")  # one space, whatever they are in the file (6.1.2)
_MARKS = {"text:tab": "\t", "text:line-break": "\n"}
_PARAGRAPHS = frozenset({"text:p", "text:h"})
_LISTS = frozenset({"text:list", "text:numbered-paragraph"})
_MOST_SPACES = 100  # of one text:s, whose count can be any number
_ALL_SPACES = 1_000_000  # of all of them in one document
_DEEPEST_BOX = 3


def text_of(content: bytes, source: str) -> str:
    """The text of an .odt, not cleaned yet. Raises DocumentDamaged, DocumentEncrypted, DocumentTooLarge."""
    package = Package(content, source)
    _refuse_encrypted(package, source)
    walk = _Walk(read_styles(package))
    package.parse("content.xml", walk.start, walk.end, walk.characters)
    return walk.text()


def _refuse_encrypted(package: Package, source: str) -> None:
    def start(name: str, _: Attributes) -> None:
        if name == "manifest:encryption-data":
            raise DocumentEncrypted(source=source)

    if package.has("META-INF/manifest.xml"):
        package.parse("META-INF/manifest.xml", start, lambda _: None)


@dataclass(slots=True)
class _Place:
    """The page or a text box: where paragraphs, lists and tables follow one another."""

    lines: Lines = field(default_factory=Lines)
    lists: list[ListOfItems] = field(default_factory=list)  # that are open, the outermost first


@dataclass(slots=True)
class _Paragraph:
    label: str
    hidden: bool
    font: str
    runs: list[Run] = field(default_factory=list)
    boxes: list[str] = field(default_factory=list)


class _Walk:
    """Goes through the elements in order."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._lists = Lists(styles)
        self._in_body = False
        self._spaces_left = _ALL_SPACES
        self._skipping = 0
        self._places = [_Place()]
        self._paragraphs: list[_Paragraph] = []
        self._spans: list[tuple[bool, str]] = []  # for each open text:span: it is hidden, its font
        self._covered: list[int] = []  # for each open row: how many cells the last one reaches over

    def text(self) -> str:
        return self._places[0].lines.text()

    def characters(self, data: str) -> None:
        if not self._skipping and self._paragraphs:
            self._write(_SPACES.sub(" ", data))

    def start(self, name: str, attributes: Attributes) -> None:
        if self._skipping or name in _SKIPPED or self._refuses(name, attributes):
            self._skipping += 1
            return
        if not self._in_body:
            self._in_body = name == "office:body"
            self._styles.start(name, attributes)
        elif name in _PARAGRAPHS:
            self._start_paragraph(name, attributes)
        elif name in _MARKS:
            self._write(_MARKS[name])
        elif name in _LISTS:
            self._place.lists.append(self._lists.open(attributes, self._place.lists))
        else:
            self._enter(name, attributes)

    def end(self, name: str) -> None:
        if self._skipping:
            self._skipping -= 1
            return
        if not self._in_body:
            return
        match name:
            case "text:p" | "text:h":
                self._end_paragraph(self._paragraphs.pop())
            case "text:span":
                self._spans.pop()
            case "text:list" | "text:numbered-paragraph":
                self._place.lists.pop()
            case "table:table-cell" | "table:covered-table-cell":
                self._place.lines.close_cell()
            case "table:table-row":
                self._covered.pop()
                self._place.lines.close_row()
            case "table:table":
                self._place.lines.close_table()
            case "draw:text-box":
                self._end_box()

    def _refuses(self, name: str, attributes: Attributes) -> bool:
        """Whether an element and all in it is to be passed over."""
        match name:
            case "text:section":
                return attributes.get("display") == "none"
            case "table:covered-table-cell" if self._covered and self._covered[-1] > 0:
                self._covered[-1] -= 1  # beside the cell that reaches over it; one below such a cell stays, empty
                return True
            case "draw:text-box":
                return len(self._places) > _DEEPEST_BOX
        return False

    def _enter(self, name: str, attributes: Attributes) -> None:
        match name:
            case "text:s":
                self._write_spaces(whole_number(attributes.get("c"), 1))
            case "text:span":
                style = attributes.get("style-name")
                self._spans.append((self._styles.is_hidden(style), self._styles.font(style)))
            case "text:list-item" if self._place.lists:
                self._place.lists[-1].open_item(attributes.get("start-value"))
            case "text:list-header" if self._place.lists:
                self._place.lists[-1].open_header()
            case "table:table":
                self._place.lines.open_table()
            case "table:table-row":
                self._covered.append(0)
                self._place.lines.open_row()
            case "table:table-cell" | "table:covered-table-cell":
                if self._covered:
                    self._covered[-1] = whole_number(attributes.get("number-columns-spanned"), 1) - 1
                self._place.lines.open_cell()
            case "draw:text-box":
                self._places.append(_Place())

    @property
    def _place(self) -> _Place:
        return self._places[-1]

    def _start_paragraph(self, name: str, attributes: Attributes) -> None:
        level = whole_number(attributes.get("outline-level"), 1) if name == "text:h" else None
        label = self._lists.label(self._place.lists, level)
        style = attributes.get("style-name")
        self._paragraphs.append(_Paragraph(label, self._styles.is_hidden(style), self._styles.font_of_paragraph(style)))

    def _write(self, text: str) -> None:
        if self._paragraphs and not self._paragraphs[-1].hidden and not any(hidden for hidden, _ in self._spans):
            font = next((font for _, font in reversed(self._spans) if font), self._paragraphs[-1].font)
            self._paragraphs[-1].runs.append((font, text))

    def _write_spaces(self, count: int) -> None:
        count = max(1, min(count, _MOST_SPACES, self._spaces_left))
        self._spaces_left -= count
        self._write(" " * count)

    def _end_paragraph(self, paragraph: _Paragraph) -> None:
        text = "\n".join(line.strip() for line in text_of_runs(paragraph.runs).split("\n")).strip()
        if text:
            self._place.lines.add(paragraph.label + text)
        for box in paragraph.boxes:
            self._place.lines.add(box)

    def _end_box(self) -> None:
        text = self._places.pop().lines.text()
        if self._paragraphs:
            self._paragraphs[-1].boxes.append(text)  # after the line that it is anchored in
        else:
            self._place.lines.add(text)
