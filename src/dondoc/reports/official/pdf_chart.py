"""A chart of a PDF, in vectors: the shapes of `reports/shapes.py` in the colours and patterns of the palette."""

from collections.abc import Iterator

from dondoc.domain.chart import Tone
from dondoc.reports.official.blocks import Plot
from dondoc.reports.official.breaking import Piece
from dondoc.reports.official.letters import shown, width
from dondoc.reports.official.pages import Pages
from dondoc.reports.official.pdf_text import height, set_text, write_text
from dondoc.reports.palette import PAINTS
from dondoc.reports.shapes import TEXT, Bar, Dot, Said, Stroke

AFTER = 8.0  # points below a chart
_SHIFT = {"start": 0.0, "middle": 0.5, "end": 1.0}


def height_of_plot(plot: Plot, room: float) -> float:
    """How high it is where it takes this width."""
    return height(set_text(plot.title, room)) + plot.drawing.high * room / plot.drawing.wide + AFTER


def write_plot(pages: Pages, plot: Plot) -> None:
    """The chart over the whole width, on one page with its title."""
    if pages.y + height_of_plot(plot, pages.room) > pages.low and not pages.is_fresh:
        pages.turn()
    write_text(pages, plot.title)
    scale, left, top = pages.room / plot.drawing.wide, pages.left, pages.y
    for shape in plot.drawing.shapes:
        match shape:
            case Bar(x, y, wide, high, tone):
                lower = pages.up(top + (y + high) * scale)
                for operators in _bar(left + x * scale, lower, wide * scale, high * scale, tone):
                    pages.draw(operators)
            case Said():
                _write(pages, shape, left, top, scale)
            case Stroke(points, tone):
                path = " l ".join(f"{left + x * scale:.2f} {pages.up(top + y * scale):.2f}" for x, y in points)
                path = path.replace(" l ", " m ", 1) + (" l" if len(points) > 1 else " m")
                dashes = "[5 3] 0 d" if tone and PAINTS[tone].hatched else ""
                pages.draw(f"q {_colour(tone)} RG {1.5 if tone else 0.75} w {dashes} {path} S Q")
            case Dot(x, y, tone):
                pages.draw(f"q {_colour(tone)} rg {_circle(left + x * scale, pages.up(top + y * scale), 3)} f Q")
    pages.y = top + plot.drawing.high * scale + AFTER


def _bar(x: float, y: float, wide: float, high: float, tone: Tone) -> Iterator[str]:
    yield f"q {_colour(tone)} rg {x:.2f} {y:.2f} {wide:.2f} {high:.2f} re f"
    if PAINTS[tone].hatched:
        yield f"{x:.2f} {y:.2f} {wide:.2f} {high:.2f} re W n {_lighter(tone)} RG 1.1 w"
        start = x - high - (x - high) % 5
        while start < x + wide:
            yield f"{start:.2f} {y:.2f} m {start + high:.2f} {y + high:.2f} l S"
            start += 5
    yield "Q"


def _write(pages: Pages, said: Said, left: float, top: float, scale: float) -> None:
    text, size = shown(said.text), TEXT * scale
    wide = width(text, 0) * size
    x, foot = left + said.x * scale - wide * _SHIFT[said.anchor], top + said.y * scale
    if said.on is None:
        pages.write(text, x, foot, 0, size)
        return
    if PAINTS[said.on].hatched:  # a plain ground, so that the pattern does not run through the digits
        ground = f"{x - 2:.2f} {pages.up(foot + size * 0.2):.2f} {wide + 4:.2f} {size:.2f} re f"
        pages.draw(f"q {_colour(said.on)} rg {ground} Q")
    pages.coloured(Piece(text, 0), x, foot, size, _parts(PAINTS[said.on].label))


def _colour(tone: Tone | None) -> str:
    return _parts(PAINTS[tone].fill) if tone else "0 0 0"


def _parts(colour: str) -> str:
    return " ".join(f"{part:.3f}" for part in _rgb(colour))


def _rgb(colour: str) -> list[float]:
    return [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]


def _lighter(tone: Tone) -> str:
    return " ".join(f"{part + (1 - part) * 0.55:.3f}" for part in _rgb(PAINTS[tone].fill))


def _circle(x: float, y: float, r: float) -> str:
    """Four curves, as PDF knows no circle."""
    k = 0.5523 * r
    curves = (
        (x + r, y + k, x + k, y + r, x, y + r),
        (x - k, y + r, x - r, y + k, x - r, y),
        (x - r, y - k, x - k, y - r, x, y - r),
        (x + k, y - r, x + r, y - k, x + r, y),
    )
    return f"{x + r:.2f} {y:.2f} m " + " ".join(f"{' '.join(f'{p:.2f}' for p in curve)} c" for curve in curves)
