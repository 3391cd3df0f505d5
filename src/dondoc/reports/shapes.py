"""A chart as shapes on a plane, before any format draws it: the SVG of a page and the PDF of a paper show the same.

x grows to the right and y downwards, in units of which a letter of the text is 14 high.
"""

from collections.abc import Iterator

from dondoc.domain.chart import Chart, ChartKind, Tone
from dondoc.locale import Words
from dondoc.reports import wording
from dondoc.reports.untrusted import plain
from dondoc.typing import NamedTuple

TEXT = 14
LETTER = 7.2  # how wide a letter of it is, on the average
BAR, STEP = 22, 34
GAP = 1.5  # between the pieces of a bar
LINE = 220  # how high a chart of lines is, without what stands under it


class Bar(NamedTuple):
    """A filled rectangle."""

    x: float
    y: float
    wide: float
    high: float
    tone: Tone


class Said(NamedTuple):
    """A text; `anchor` is start, middle or end, and `on` the tone of the bar that it stands on, if on one."""

    x: float
    y: float
    text: str
    anchor: str = "start"
    on: Tone | None = None


class Stroke(NamedTuple):
    """A line through points; without a tone it is an axis, in the colour of the text."""

    points: tuple[tuple[float, float], ...]
    tone: Tone | None = None


class Dot(NamedTuple):
    """A point on a line."""

    x: float
    y: float
    tone: Tone


Shape = Bar | Said | Stroke | Dot


class Drawing(NamedTuple):
    """The whole: how large the plane is, and what is on it, in the order in which it is drawn."""

    wide: float
    high: float
    shapes: tuple[Shape, ...]


def labels(chart: Chart, words: Words) -> list[str]:
    """What stands at each bar or point."""
    return [plain(label) if label else words.gettext(chart.missing) for label in chart.labels]


def draw(chart: Chart, words: Words, wide: float = 960, names: float = 270) -> Drawing:
    """The chart on a plane of this width; `names` is the room for the labels of bars."""
    return _drawing(chart, words, wide, names, _most(chart))


def draw_in_parts(chart: Chart, words: Words, wide: float, names: float, bars: int) -> Iterator[Drawing]:
    """The same for pages that end: a drawing for each `bars` bars, all to one scale."""
    if chart.kind is ChartKind.LINE:
        yield draw(chart, words, wide, names)
        return
    for start in range(0, len(chart.labels), bars):
        kept = slice(start, start + bars)
        series = tuple(each._replace(values=each.values[kept]) for each in chart.series)
        part = chart._replace(labels=chart.labels[kept], series=series)
        yield _drawing(part, words, wide, names, _most(chart))


def _drawing(chart: Chart, words: Words, wide: float, names: float, most: int) -> Drawing:
    if chart.kind is ChartKind.LINE:
        shapes, below = list(_line(chart, words, wide)), LINE + 40.0
    else:
        shapes, below = list(_bars(chart, words, wide, names, most)), len(chart.labels) * STEP + 8.0
    if len(chart.series) < 2:
        return Drawing(wide, below + 4, tuple(shapes))
    legend, rows = _legend(chart, words, wide, below)
    return Drawing(wide, below + 30 * rows, (*shapes, *legend))


def _most(chart: Chart) -> int:
    sums = (sum(series.values[at] for series in chart.series) for at in range(len(chart.labels)))
    return max(sums, default=0) or 1


def _bars(chart: Chart, words: Words, wide: float, names: float, most: int) -> Iterator[Shape]:
    unit = (wide - names - 60) / most
    for at, label in enumerate(labels(chart, words)):
        top, left = at * STEP + 4.0, names
        yield Said(names - 10, top + 16, _short(label, names), "end")
        for series in chart.series:
            value = series.values[at]
            if not value:
                continue
            gap = GAP if value * unit > 3 * GAP else 0.0
            yield Bar(left, top, value * unit - gap, BAR, series.tone)
            if len(chart.series) > 1 and value * unit > LETTER * len(str(value)) + 8:
                yield Said(left + value * unit / 2, top + 16, wording.amount(value, words), "middle", series.tone)
            left += value * unit
        total = sum(series.values[at] for series in chart.series)
        yield Said(left + 8, top + 16, wording.amount(total, words))


def _line(chart: Chart, words: Words, wide: float) -> Iterator[Shape]:
    most = max((value for series in chart.series for value in series.values), default=0) or 1
    step = (wide - 80) / max(1, len(chart.labels) - 1)
    yield Stroke(((40, LINE), (wide - 40, LINE)))
    for series in chart.series:
        points = tuple((40 + at * step, LINE - (LINE - 30) * value / most) for at, value in enumerate(series.values))
        yield Stroke(points, series.tone)
        for (x, y), value in zip(points, series.values, strict=True):
            yield Dot(x, y, series.tone)
            yield Said(x, y - 9, wording.amount(value, words), "middle")
    every = max(1, -(-len(chart.labels) * 90 // int(wide)))
    for at, label in enumerate(labels(chart, words)):
        if at % every == 0:
            yield Said(40 + at * step, LINE + 22, label, "middle")


def _legend(chart: Chart, words: Words, wide: float, top: float) -> tuple[list[Shape], int]:
    """What each tone means, and on how many rows."""
    shapes: list[Shape] = []
    left, row = 10.0, 0
    for series in chart.series:
        title = words.gettext(series.title)
        room = 22 + LETTER * len(title) + 26
        if left + room > wide and left > 10:
            left, row = 10.0, row + 1
        y = top + 8 + 26 * row
        shapes += Bar(left, y, 16, 16, series.tone), Said(left + 22, y + 13, title)
        left += room
    return shapes, row + 1


def _short(label: str, names: float) -> str:
    most = int((names - 14) / LETTER)
    return label if len(label) <= most else label[: most - 1].rstrip() + "…"
