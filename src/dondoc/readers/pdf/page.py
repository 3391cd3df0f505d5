"""Take the words and the ruled lines of one page of a PDF, with their places, from PDFium.

Places are in points; y grows upwards, as on the page that a reader sees, whatever way it was turned.
"""

import ctypes
import math
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from dondoc.typing import Any, NamedTuple

_WORD = re.compile("[^\\s\x00]+")
_HYPHEN = re.compile("[\x02\ufffe]")  # what PDFium gives for a hyphen at the end of a line
_MOST_OBJECTS = 20_000  # of a page that are looked at for ruled lines and pictures
_MOST_SEGMENTS = 400  # of a path: a drawing has more
_THIN = 3.0  # points: a line drawn as a filled rectangle

Turn = Callable[[float, float, float, float], tuple[float, float, float, float]]


class Word(NamedTuple):
    """A word, or what stands between two spaces."""

    text: str
    left: float
    right: float
    y: float  # of its base line
    size: float  # of its letters


class Rule(NamedTuple):
    """A line drawn across or down the page: from `start` to `end` at `at`."""

    at: float
    start: float
    end: float


@dataclass(slots=True)
class Page:
    """What stands on a page, in the order in which it was written."""

    height: float
    words: list[Word]
    across: list[Rule] = field(default_factory=list)
    down: list[Rule] = field(default_factory=list)
    is_picture: bool = False  # a picture covers most of it


def read_page(document: Any, number: int) -> Page:
    """The page of a pypdfium2.PdfDocument by its number from 0. Raises pypdfium2.PdfiumError."""
    page = document[number]
    text = page.get_textpage()
    try:
        width, height = page.get_size()
        turn = _turn(page.get_rotation(), page.get_mediabox())
        found = Page(height, list(_words(text, turn)))
        _read_objects(page, turn, width * height, found)
        return found
    finally:
        text.close()
        page.close()


def _turn(rotation: int, box: tuple[float, float, float, float]) -> Turn | None:
    """How places are counted on a page that is shown turned: PDFium gives them as they were before."""
    left, bottom, right, top = box
    match rotation:
        case 90:
            return lambda x, y, x2, y2: (y - bottom, right - x2, y2 - bottom, right - x)
        case 180:
            return lambda x, y, x2, y2: (right - x2, top - y2, right - x, top - y)
        case 270:
            return lambda x, y, x2, y2: (top - y2, x - left, top - y, x2 - left)
    return None


def _words(textpage: Any, turn: Turn | None) -> Iterator[Word]:
    from pypdfium2 import raw

    count = textpage.count_chars()
    text = _HYPHEN.sub("-", textpage.get_text_range()) if count else ""
    counted = len(text) == count
    x, y, edges = ctypes.c_double(), ctypes.c_double(), [ctypes.c_double() for _ in range(4)]
    handle = textpage.raw
    get_origin, get_box = raw.FPDFText_GetCharOrigin, raw.FPDFText_GetCharBox
    size, line_end = 0.0, 0
    for found in _WORD.finditer(text):
        first, last = found.start(), found.end() - 1
        is_new_line = first >= line_end
        if is_new_line:
            line_end = text.find("\n", first) % (len(text) + 1)
        if not counted:  # the text leaves out what is no character, the places do not
            first, last = (raw.FPDFText_GetCharIndexFromTextIndex(textpage, at) for at in (first, last))
        if is_new_line:
            size = _size(textpage, first)
        get_origin(handle, first, x, y)
        get_box(handle, last, *edges)  # left, right, bottom, top
        if turn is None:
            yield Word(found.group(), x.value, edges[1].value, y.value, size)
        else:
            left, bottom, _, _ = turn(x.value, y.value, x.value, y.value)
            _, _, right, _ = turn(*(edges[at].value for at in (0, 2, 1, 3)))
            yield Word(found.group(), left, right, bottom, size)


def _size(textpage: Any, index: int) -> float:
    """The size of a character as it is seen: that of its font, enlarged as its text is."""
    from pypdfium2 import raw

    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(textpage, index, matrix)
    return float(raw.FPDFText_GetFontSize(textpage, index) * (math.hypot(matrix.c, matrix.d) or 1.0))


def _read_objects(page: Any, turn: Turn | None, area: float, found: Page) -> None:
    """Note the ruled lines among the paths of a page, and whether a picture covers most of it."""
    from pypdfium2 import raw

    handle = page.raw
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    for number in range(min(raw.FPDFPage_CountObjects(handle), _MOST_OBJECTS)):
        item = raw.FPDFPage_GetObject(handle, number)
        kind = raw.FPDFPageObj_GetType(item)
        if kind not in {raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE}:
            continue
        if not raw.FPDFPageObj_GetBounds(item, left, bottom, right, top):
            continue
        box = left.value, bottom.value, right.value, top.value
        box = turn(*box) if turn else box
        if kind == raw.FPDF_PAGEOBJ_IMAGE:
            found.is_picture |= 2 * (box[2] - box[0]) * (box[3] - box[1]) > area
        elif min(box[2] - box[0], box[3] - box[1]) <= _THIN:
            _add(found, *box)
        else:
            for edge in _edges(item):
                _add(found, *(turn(*edge) if turn else edge))


def _add(found: Page, left: float, bottom: float, right: float, top: float) -> None:
    if right - left > top - bottom:
        found.across.append(Rule((bottom + top) / 2, left, right))
    elif top > bottom:
        found.down.append(Rule((left + right) / 2, bottom, top))


def _edges(path: Any) -> Iterator[tuple[float, float, float, float]]:
    """The straight lines of a path that go across or down: the frame of a cell, a grid drawn at once."""
    from pypdfium2 import raw

    count = raw.FPDFPath_CountSegments(path)
    matrix = raw.FS_MATRIX()
    if count > _MOST_SEGMENTS or not raw.FPDFPageObj_GetMatrix(path, matrix):
        return
    x, y = ctypes.c_float(), ctypes.c_float()
    start = before = (0.0, 0.0)
    for number in range(count):
        segment = raw.FPDFPath_GetPathSegment(path, number)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        point = (
            matrix.a * x.value + matrix.c * y.value + matrix.e,
            matrix.b * x.value + matrix.d * y.value + matrix.f,
        )
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            start = point
        elif kind == raw.FPDF_SEGMENT_LINETO:
            yield from _straight(before, point)
        if raw.FPDFPathSegment_GetClose(segment):
            yield from _straight(point, start)
        before = point


def _straight(a: tuple[float, float], b: tuple[float, float]) -> Iterator[tuple[float, float, float, float]]:
    box = (min(a[0], b[0]), min(a[1], b[1]), max(a[0], b[0]), max(a[1], b[1]))
    if min(box[2] - box[0], box[3] - box[1]) <= _THIN < max(box[2] - box[0], box[3] - box[1]):
        yield box
