"""The pages of a PDF while they are filled: how much room is left, and what is written where.

Lengths are points; y is counted downwards from the upper edge, as one reads. Nothing here knows what a paragraph is.
"""

import io

from dondoc.reports.official.blocks import Paper
from dondoc.reports.official.breaking import Line, Piece
from dondoc.reports.official.letters import FACES, fonts, width

MM = 72 / 25.4
A4 = 210 * MM, 297 * MM
NUMBER_SIZE = 13


class Pages:
    """One document. `y` is where the next thing goes, `low` where the lower margin begins."""

    def __init__(self, paper: Paper) -> None:
        from reportlab import rl_config
        from reportlab.pdfbase import pdfmetrics
        from reportlab.pdfgen.canvas import Canvas

        rl_config.useA85 = 0  # bytes as they are: letters for them take a third of the time and a quarter more room
        self._file = io.BytesIO()
        pdfmetrics.registerFont(fonts()[0])  # a font to begin with, or it would be one that is not in the file
        self._canvas = Canvas(
            self._file, A4, pageCompression=1, invariant=1, lang=paper.language, initialFontName=FACES[0]
        )
        self._canvas.setTitle(paper.title)
        self._canvas.setAuthor(paper.author)
        self._canvas.setCreator("dondoc")
        moment = f"D:{paper.day.replace('-', '')}000000+07'00'"
        self._canvas.setDateFormatter(lambda *_: moment)
        self.top, self.right, self.bottom, self.left = (side * MM for side in paper.margins)
        self._wide, self._high = A4
        self._number, self.y = 0, 0.0
        self._shapes: list[str] = []
        self._texts: list[str] = []
        self._font: tuple[str, float] | None = None
        self._stretch = 0.0
        self._codes: dict[tuple[str, int], list[tuple[str, str]]] = {}  # words come again and again

    @property
    def room(self) -> float:
        """The width between the margins."""
        return self._wide - self.left - self.right

    @property
    def low(self) -> float:
        """Where the lower margin begins."""
        return self._high - self.bottom

    @property
    def is_fresh(self) -> bool:
        """Whether nothing stands on the page yet."""
        return self.y <= self.top

    def turn(self, *, landscape: bool | None = None) -> None:
        """The next page, of the direction of this one unless said. From the second on it has its number."""
        self._end()
        if landscape is not None:
            self._wide, self._high = A4[::-1] if landscape else A4
        self._number += 1
        self.y = self.top
        self._canvas.setPageSize((self._wide, self._high))
        if self._number > 1:
            text = str(self._number)
            middle = self.left + (self.room - width(text, 0) * NUMBER_SIZE) / 2
            self.write(text, middle, self.top / 2 + NUMBER_SIZE / 3, 0, NUMBER_SIZE)

    def _end(self) -> None:
        if not self._number:
            return
        self._canvas.addLiteral("\n".join([*self._shapes, "BT", *self._texts, "ET"]))
        self._canvas.showPage()
        self._shapes, self._texts, self._font, self._stretch = [], [], None, 0.0

    def finish(self) -> bytes:
        """The whole file."""
        self._end()
        self._canvas.save()
        return self._file.getvalue()

    def write(self, text: str, x: float, foot: float, at: int, size: float, *, stretch: float = 0) -> None:
        """Text in a face, from x on, on the line `foot`; its gaps are `stretch` wider than they would be."""
        if stretch != self._stretch:
            self._texts.append(f"{stretch:.3f} Tw")
            self._stretch = stretch
        place = f"1 0 0 1 {x:.2f} {self._high - foot:.2f} Tm"
        for name, codes in self._encoded(text, at):
            if self._font != (name, size):
                self._texts.append(f"{name} {size:g} Tf")
                self._font = name, size
            self._texts.append(f"{place} <{codes}> Tj")
            place = ""

    def _encoded(self, text: str, at: int) -> list[tuple[str, str]]:
        """The codes of a text in hex, with the part of the font that they are of; mostly it is one."""
        found: list[tuple[str, str]] = []
        for place, word in enumerate(text.split(" ")):
            parts = self._codes.get((word, at))
            if parts is None:
                parts = self._codes[word, at] = self._encoded_word(word, at)
            if place:  # each part of a font has the space at the same place
                name, codes = found[-1] if found else (parts[0][0] if parts else self._encoded_word(" ", at)[0][0], "")
                found[-1:] = [(name, f"{codes}20")]
            for name, codes in parts:
                if found and found[-1][0] == name:
                    found[-1] = name, found[-1][1] + codes
                else:
                    found.append((name, codes))
        return found

    def _encoded_word(self, word: str, at: int) -> list[tuple[str, str]]:
        font, document = fonts()[at], self._canvas._doc
        parts = font.splitString(word, document)
        return [(font.getSubsetInternalName(subset, document), codes.hex()) for subset, codes in parts]

    def write_line(self, line: Line, x: float, foot: float, size: float, *, stretch: float = 0) -> None:
        """The pieces of a line one behind the other."""
        for piece in line.pieces:
            self.write(piece.text, x, foot, piece.face, size, stretch=stretch)
            wide = width(piece.text, piece.face) * size + piece.text.count(" ") * stretch
            if piece.underlined:
                self.rule(x, foot + size * 0.11, x + wide, foot + size * 0.11, size * 0.05)
            x += wide

    def coloured(self, piece: Piece, x: float, foot: float, size: float, colour: str) -> None:
        """Text in a colour, written as "r g b" from 0 to 1."""
        self._texts.append(f"{colour} rg")
        self.write(piece.text, x, foot, piece.face, size)
        self._texts.append("0 g")

    def rule(self, x: float, y: float, to_x: float, to_y: float, weight: float = 0.75) -> None:
        """A black line."""
        self.draw(f"{weight:.2f} w {x:.2f} {self._high - y:.2f} m {to_x:.2f} {self._high - to_y:.2f} l S")

    def draw(self, operators: str) -> None:
        """Operators of PDF, in its own coordinates."""
        self._shapes.append(operators)

    def up(self, y: float) -> float:
        """A height as PDF counts it: from the lower edge."""
        return self._high - y
