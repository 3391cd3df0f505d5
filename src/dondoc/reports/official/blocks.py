"""What a page is made of, in the order it is read. Text is ready to be set: in its language, nothing hidden in it."""

from collections.abc import Sequence
from enum import StrEnum

from dondoc.reports.shapes import Drawing
from dondoc.typing import NamedTuple


class Align(StrEnum):
    """Where the lines of a paragraph stand."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"
    BOTH = "both"


class Run(NamedTuple):
    """A piece of text of one kind."""

    text: str
    bold: bool = False
    italic: bool = False
    underlined: bool = False


class Text(NamedTuple):
    """A paragraph. `size`, `before`, `after` and `line` are points (a `line` of 4 or less is a number of lines).

    `first_line` is in millimetres. `rule` is how long a line under it is, as a part of the width: 0 draws none, and
    -1 one as long as the text.
    """

    runs: tuple[Run, ...]
    size: float
    align: Align = Align.LEFT
    before: float = 0
    after: float = 0
    first_line: float = 0
    line: float = 1
    rule: float = 0
    keep: bool = False  # on one page with what follows


class Columns(NamedTuple):
    """Blocks side by side, in rows that stay level, without borders. `widths` are parts of the width.

    Those `of_form` are the office's own, such as the letterhead: a template has them already.
    """

    widths: tuple[float, ...]
    rows: tuple[tuple[tuple[Text, ...], ...], ...]
    of_form: bool = True


class Grid(NamedTuple):
    """A table with borders. Its heading is repeated on each page; `weights` share out the width.

    `right` tells the columns whose cells stand to the right, `total` is set bold.
    """

    heads: tuple[str, ...]
    weights: tuple[float, ...]
    right: tuple[bool, ...]
    rows: Sequence[tuple[str, ...]]
    total: tuple[str, ...] | None
    size: float
    numbers: bool


class Plot(NamedTuple):
    """A chart under its title, for formats that can draw one; a table beside it says the same."""

    title: Text
    drawing: Drawing


Block = Text | Columns | Grid | Plot


class Section(NamedTuple):
    """Pages of one direction."""

    landscape: bool
    blocks: tuple[Block, ...]


class Paper(NamedTuple):
    """A whole document. `margins` are top, right, bottom, left in millimetres; `day` stands in its properties."""

    title: str
    author: str
    language: str
    day: str
    margins: tuple[float, float, float, float]
    font: str
    sections: tuple[Section, ...]


def line(text: str, size: float, align: Align = Align.LEFT, *, bold: bool = False, italic: bool = False) -> Text:
    """A paragraph of one run."""
    return Text((Run(text, bold, italic),), size, align)
