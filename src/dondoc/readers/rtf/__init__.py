r"""Read an RTF file as it would be printed with all changes accepted (Rich Text Format 1.9.1).

A list item brings its number as text (\listtext, or \pntext of old), so that no lists have to be counted. Left out:
deletions, hidden text, headers, footers, notes, comments, field codes, pictures, and every destination not known.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from dondoc.errors.reading import DocumentDamaged
from dondoc.readers.letters.fonts import Run, text_of_runs
from dondoc.readers.marked_cells import Page
from dondoc.readers.rtf import tokens as rtf_tokens
from dondoc.readers.rtf.fonts import Fonts
from dondoc.readers.rtf.tokens import Token
from dondoc.readers.rtf.words import BOXES, KNOWN, LABELS, SHOWN, SKIPPED, WRITES

_DEEPEST = 1_000  # groups in groups; Word's own stay under 100
_DEEPEST_BOX = 3


def text_of(content: bytes, source: str) -> str:
    """The text of an RTF file, not cleaned yet. Raises DocumentDamaged."""
    walk = _Walk(source)
    walk.read(rtf_tokens.tokens(content.decode("latin-1")))
    return walk.text()


@dataclass(slots=True)
class _State:
    """What a group takes over from the one around it."""

    destination: str = ""  # "" the page, "skip", "fonts", "label", "drawing", "row", "box"
    unicode_skip: int = 1
    font: int | None = None
    hidden: bool = False
    deleted: bool = False
    in_table: bool = False
    depth: int = 1  # of tables, where it stands in one

    def inherited(self) -> "_State":
        """A copy for a group inside; `dataclasses.replace` takes eight times as long."""
        return _State(
            self.destination, self.unicode_skip, self.font, self.hidden, self.deleted, self.in_table, self.depth
        )


@dataclass(slots=True)
class _Place:
    """The page or a text box."""

    page: Page = field(default_factory=Page)
    runs: list[Run] = field(default_factory=list)
    label: list[Run] = field(default_factory=list)
    boxes: list[str] = field(default_factory=list)
    level: int = 0  # of groups, where it began


class _Walk:
    def __init__(self, source: str) -> None:
        self._source = source
        self._fonts = Fonts()
        self._state = _State()
        self._groups: list[_State] = []
        self._places = [_Place()]
        self._ignorable = False  # \* stood before
        self._to_skip = 0  # characters that stand for a Unicode one in old programs
        self._default_font: int | None = None

    def read(self, stream: Iterator[Token]) -> None:
        """Take in all tokens."""
        for word, number, text in stream:
            if word == "" or word == "'":
                if self._state.destination != "skip":
                    self._take_text(text, number)
            elif word == "{":
                self._open_group()
            elif word == "}":
                self._close_group()
            elif word == "*":
                self._ignorable = True
            elif word in KNOWN or self._ignorable:
                self._take_word(word, number)
                self._ignorable = False

    def text(self) -> str:
        """The text of all that was read; groups that are still open end here."""
        while len(self._places) > 1:
            self._end_box()
        self._end_paragraph()
        return self._places[0].page.text()

    def _open_group(self) -> None:
        if len(self._groups) >= _DEEPEST:
            raise DocumentDamaged(source=self._source, reason="groups nested too deeply")
        self._groups.append(self._state)
        self._state = self._state.inherited()
        self._ignorable, self._to_skip = False, 0

    def _close_group(self) -> None:
        if self._groups:
            self._state = self._groups.pop()
        self._to_skip = 0
        while len(self._places) > 1 and len(self._groups) < self._places[-1].level:
            self._end_box()

    def _take_text(self, text: str, code: int | None) -> None:
        if code is None and text.isascii():
            if "\\" not in text or (self._state.unicode_skip == 1 and not self._to_skip):
                self._write(rtf_tokens.text_of(text[self._to_skip :]))
                self._to_skip = max(0, self._to_skip - len(text))
            else:
                self.read(rtf_tokens.pieces(text))
        elif self._to_skip:
            self._to_skip -= 1
        else:
            codes = text.encode("latin-1") if code is None else bytes([code])
            self._write(self._fonts.decode(codes, self._state.font))

    def _write(self, text: str) -> None:
        state = self._state
        match state.destination:
            case "fonts":
                self._fonts.add_name(text)
            case "label" if not state.hidden and not state.deleted:
                self._places[-1].label.append((self._fonts.name(state.font), text))
            case "" | "box" if not state.hidden and not state.deleted:
                self._places[-1].runs.append((self._fonts.name(state.font), text))

    def _take_word(self, word: str, number: int | None) -> None:
        if self._state.destination == "skip":
            return
        if word == "u":
            self._write(chr((number or 0) % 0x10000))
            self._to_skip = self._state.unicode_skip
        elif self._to_skip and len(word) == 1 and not word.isalnum():
            self._to_skip -= 1
        elif word in WRITES:
            self._write(WRITES[word])
        elif (self._ignorable and word not in SHOWN) or word in SKIPPED:
            self._state.destination = "skip"
        elif not self._set_destination(word, number):
            self._set_property(word, number)

    def _set_destination(self, word: str, number: int | None) -> bool:
        state = self._state
        if word == "fonttbl":
            state.destination = "fonts"
        elif word in LABELS:
            state.destination = "label"
        elif word in {"shpinst", "do"}:
            state.destination = "drawing"  # what stands in it outside of its text box is no text
        elif word == "nesttableprops":
            state.destination = "row"  # the end of an inner row stands in it
        elif word in BOXES:
            self._open_box()
        elif state.destination == "fonts" and word == "f":
            self._fonts.define(number or 0)
        elif state.destination == "fonts" and word == "fcharset":
            self._fonts.set_charset(number or 0)
        else:
            return False
        return True

    def _set_property(self, word: str, number: int | None) -> None:
        state, is_on = self._state, number != 0
        match word:
            case "par" | "\n" | "\r" | "sect" | "cell" | "nestcell" | "row" | "nestrow":
                self._end(word)
            case "pard":
                state.in_table, state.depth = False, 1
            case "intbl":
                state.in_table = True
            case "itap":
                state.in_table, state.depth = bool(number), number or 1
            case "plain":
                state.hidden = state.deleted = False
                state.font = self._default_font
            case "f":
                state.font = number
            case "v":
                state.hidden = is_on
            case "deleted" | "mvf":
                state.deleted = is_on
            case "uc":
                state.unicode_skip = min(max(number or 0, 0), 10)
            case "ansicpg":
                self._fonts.set_code_page(number)
            case "deff":
                self._default_font = state.font = number

    def _end(self, mark: str) -> None:
        if self._state.destination not in {"", "box", "row"}:
            return
        page = self._places[-1].page
        match mark:
            case "cell":
                self._end_paragraph(at_least=1)
                page.end_cell(1)
            case "nestcell":
                self._end_paragraph(at_least=2)
                page.end_cell(max(self._state.depth, 2))
            case "row":
                page.end_row(1)
            case "nestrow":
                page.end_row(max(self._state.depth, 2))
            case _ if not self._state.deleted:
                self._end_paragraph()  # where its end is deleted, the next paragraph carries it on

    def _end_paragraph(self, at_least: int = 0) -> None:
        place, state = self._places[-1], self._state
        label = _label(text_of_runs(place.label))
        text = _trimmed(text_of_runs(place.runs))
        place.runs.clear()
        place.label.clear()
        depth = max(state.depth if state.in_table else 0, at_least)
        place.page.paragraph(label + text if text else "", depth)
        for box in place.boxes:
            place.page.paragraph(box, depth)
        place.boxes.clear()

    def _open_box(self) -> None:
        if len(self._places) > _DEEPEST_BOX:
            self._state.destination = "skip"
            return
        self._state.destination = "box"
        self._places.append(_Place(level=len(self._groups)))

    def _end_box(self) -> None:
        self._end_paragraph()
        text = self._places.pop().page.text()
        if text:
            self._places[-1].boxes.append(text)  # after the line that it is anchored in


def _trimmed(text: str) -> str:
    return "\n".join(line.strip() for line in text.split("\n")).strip()


def _label(written: str) -> str:
    """The label of a list item with a space after it: its number, or a dash for any bullet."""
    label = " ".join(written.split())
    if not label or any(char.isalnum() for char in label):
        return label and label + " "
    return "+ " if label == "+" else "- "
