"""Read a Word document (.docx) as it would be printed with all changes accepted.

Not with python-docx: its `paragraph.text` drops tracked insertions, content controls and numbering, its tree of a
large document takes some 20 times the file's size, and its import costs 50 ms; the standard library's expat and
zipfile need 15 ms, and the few elements that carry text are all named below.

Kept: runs, insertions, links, content controls, fields' results, tables, text boxes. Left out: deletions, hidden
text, headers, footers, notes, comments, field codes, placeholders, a table of contents.
"""

from dataclasses import dataclass, field

from dondoc.readers.docx.numbering import font_of, read_numbering
from dondoc.readers.letters.fonts import Run, text_of_runs
from dondoc.readers.lines import Lines
from dondoc.readers.numbering import Numbering
from dondoc.readers.package import Attributes, Package, is_on, whole_number
from dondoc.readers.parts import main_part, related

_SKIPPED = frozenset({
    "w:moveFrom", "w:delText", "w:instrText", "w:delInstrText",
    "w:pPrChange", "w:rPrChange", "w:tblPrChange", "w:trPrChange", "w:tcPrChange", "w:sectPrChange",
    "w:numberingChange", "w:tblGridChange", "w:tblPrExChange", "w:sectPr", "w:tabs", "w:rt",
})  # fmt: skip
_MARKS = {"w:tab": "\t", "w:ptab": "\t", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "-", "w:softHyphen": "\xad"}
_BULLETS = {"F02D", "F06E", "F076", "F0A7", "F0A8", "F0B7", "F0D8", "F0FC"}  # letters of Symbol and Wingdings
_DEEPEST_BOX = 3


def text_of(content: bytes, source: str) -> str:
    """The text of a .docx, not cleaned yet. Raises DocumentDamaged, DocumentEncrypted, DocumentTooLarge."""
    package = Package(content, source)
    main = main_part(package)
    walk = _Walk(read_numbering(package, related(package, main)))
    package.parse(main, walk.start, walk.end, walk.characters)
    return walk.text()


@dataclass(slots=True)
class _Run:
    hidden: bool | None = None
    style: str | None = None
    font: str | None = None


@dataclass(slots=True)
class _Paragraph:
    parts: list[Run] = field(default_factory=list)
    style: str | None = None
    number: str | None = None
    level: int | None = None
    runs_on: bool = False  # its end is deleted or hidden: the next paragraph continues it
    boxes: list[str] = field(default_factory=list)
    runs: list[_Run] = field(default_factory=list)


@dataclass(slots=True)
class _Place:
    """A page or a text box: where paragraphs and tables follow one another."""

    lines: Lines = field(default_factory=Lines)
    carried: list[Run] = field(default_factory=list)  # of paragraphs that run on


class _Walk:
    """Goes through the elements in order; `_open` holds the names of those it is inside of."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self._open: list[str] = ["", ""]
        self._skipping = 0
        self._places = [_Place()]
        self._paragraphs: list[_Paragraph] = []
        self._choices: list[bool] = []  # for each mc:AlternateContent: one was taken
        self._controls: list[bool] = []  # for each w:sdt: what it holds is no text of the document
        self._rows: list[bool] = []  # for each w:tr: it is deleted
        self._cells: list[bool] = []  # for each w:tc: it is deleted

    def text(self) -> str:
        self._end_carried()
        return self._places[0].lines.text()

    def characters(self, data: str) -> None:
        if not self._skipping and self._open[-1] in {"w:t", "m:t"}:
            self._write(data.replace("\r", " ").replace("\n", " "))

    def start(self, name: str, attributes: Attributes) -> None:
        if self._skipping or name in _SKIPPED or self._refuses(name, attributes):
            self._skipping += 1
            return
        parent = self._open[-1]
        self._open.append(name)
        if parent == "w:r" and name in _MARKS:
            self._write(_MARKS[name])
        elif parent in {"w:pPr", "w:numPr", "w:rPr"}:
            self._read_property(name, attributes)
        else:
            self._enter(name)

    def end(self, name: str) -> None:
        if self._skipping:
            self._skipping -= 1
            return
        self._open.pop()
        match name:
            case "w:p":
                self._end_paragraph(self._paragraphs.pop())
            case "w:r" if self._paragraphs and self._paragraphs[-1].runs:
                self._paragraphs[-1].runs.pop()
            case "w:tc":
                self._end_carried()
                self._lines.close_cell(keep=not self._cells.pop())
            case "w:tr":
                self._lines.close_row(keep=not self._rows.pop())
            case "w:tbl":
                self._lines.close_table()
            case "w:txbxContent":
                self._end_box()
            case "mc:AlternateContent":
                self._choices.pop()
            case "w:sdt":
                self._controls.pop()

    def _refuses(self, name: str, attributes: Attributes) -> bool:
        """Whether an element and all in it is to be passed over; notes what such elements say about others."""
        parent = self._open[-1]
        match name:
            case "w:del":
                if parent == "w:trPr" and self._rows:
                    self._rows[-1] = True
                elif parent == "w:rPr" and self._open[-2] == "w:pPr" and self._paragraphs:
                    self._paragraphs[-1].runs_on = True
                return True
            case "w:cellDel" if self._cells:
                self._cells[-1] = True
            case "w:showingPlcHdr" if self._controls:
                self._controls[-1] |= is_on(attributes)
            case "w:docPartGallery" if self._controls:
                self._controls[-1] |= attributes.get("val") == "Table of Contents"
            case "w:sdtContent":
                return bool(self._controls) and self._controls[-1]
            case "mc:Choice" | "mc:Fallback" if self._choices:
                taken, self._choices[-1] = self._choices[-1], True
                return taken  # the same text box comes twice, for new and for old programs
            case "w:txbxContent":
                return len(self._places) > _DEEPEST_BOX
            case "w:sym" if attributes.get("char", "").upper() in _BULLETS:
                self._write("-")
        return False

    def _read_property(self, name: str, attributes: Attributes) -> None:
        if not self._paragraphs:
            return
        paragraph = self._paragraphs[-1]
        run = paragraph.runs[-1] if paragraph.runs else None
        match name:
            case "w:pStyle":
                paragraph.style = attributes.get("val")
            case "w:numId":
                paragraph.number = attributes.get("val")
            case "w:ilvl":
                paragraph.level = whole_number(attributes.get("val"))
            case "w:vanish" if self._open[-3] == "w:pPr":
                paragraph.runs_on |= is_on(attributes)
            case "w:vanish" if run is not None:
                run.hidden = is_on(attributes)
            case "w:rStyle" if run is not None:
                run.style = attributes.get("val")
            case "w:rFonts" if run is not None:
                run.font = font_of(attributes)

    def _enter(self, name: str) -> None:
        match name:
            case "w:p":
                self._paragraphs.append(_Paragraph())
            case "w:r" if self._paragraphs:
                self._paragraphs[-1].runs.append(_Run())
            case "w:tbl":
                self._end_carried()
                self._lines.open_table()
            case "w:tr":
                self._rows.append(False)
                self._lines.open_row()
            case "w:tc":
                self._cells.append(False)
                self._lines.open_cell()
            case "w:txbxContent":
                self._places.append(_Place())
            case "mc:AlternateContent":
                self._choices.append(False)
            case "w:sdt":
                self._controls.append(False)

    @property
    def _lines(self) -> Lines:
        return self._places[-1].lines

    def _write(self, text: str) -> None:
        if self._paragraphs and not self._is_hidden(self._paragraphs[-1]):
            self._paragraphs[-1].parts.append((self._font(self._paragraphs[-1]), text))

    def _font(self, paragraph: _Paragraph) -> str:
        run = paragraph.runs[-1] if paragraph.runs else _Run()
        numbering = self._numbering
        return (
            run.font
            or numbering.inherited(run.style).font
            or numbering.inherited(paragraph.style or numbering.default_style).font
            or numbering.default_font
        )

    def _is_hidden(self, paragraph: _Paragraph) -> bool:
        run = paragraph.runs[-1] if paragraph.runs else _Run()
        for hidden in (run.hidden, self._numbering.inherited(run.style).hidden):
            if hidden is not None:
                return hidden
        return bool(self._numbering.inherited(paragraph.style).hidden)

    def _end_paragraph(self, paragraph: _Paragraph) -> None:
        place = self._places[-1]
        place.carried.extend(paragraph.parts)
        if not paragraph.runs_on:
            label = self._numbering.label(paragraph.number, paragraph.level, paragraph.style)
            self._end_carried(label)
        for line in paragraph.boxes:
            place.lines.add(line)

    def _end_carried(self, label: str = "") -> None:
        place = self._places[-1]
        text = "\n".join(line.strip() for line in text_of_runs(place.carried).split("\n")).strip()
        place.carried.clear()
        if text:
            place.lines.add(label + text)

    def _end_box(self) -> None:
        self._end_carried()
        text = self._places.pop().lines.text()
        if self._paragraphs:
            self._paragraphs[-1].boxes.append(text)  # after the line that it is anchored in
        else:
            self._lines.add(text)
