"""A chart as an SVG picture inside a page, with its values as text for those who cannot see it."""

from collections.abc import Iterator
from html import escape

from dondoc.domain.report import Chart, ChartKind, Series
from dondoc.locale import Words
from dondoc.reports import wording
from dondoc.reports.palette import PAINTS
from dondoc.reports.untrusted import plain

WIDTH = 960
NAMES = 270  # for the labels on the left
BAR, STEP = 22, 34
LETTER = 7.2  # how wide a letter is, on the average, at 14
HEIGHT_OF_LINE = 220


def picture(chart: Chart, words: Words, *, name: str) -> str:
    """The picture; `name` makes the ids in it unique on its page."""
    labels = [plain(label) if label else words.gettext(chart.missing) for label in chart.labels]
    body = list(_line(chart, labels, words) if chart.kind is ChartKind.LINE else _bars(chart, labels, words, name))
    below = HEIGHT_OF_LINE + 40 if chart.kind is ChartKind.LINE else len(labels) * STEP + 8
    legend = list(_legend(chart, words, name, below)) if len(chart.series) > 1 else []
    height = below + (30 * _rows_of_legend(chart, words) if legend else 4)
    told = "; ".join(f"{label}: {_told(chart, at, words)}" for at, label in enumerate(labels))
    head = f'<svg viewBox="0 0 {WIDTH} {height}" role="img" aria-labelledby="{name}t {name}d" font-size="14">'
    title = f'<title id="{name}t">{escape(words.gettext(chart.title))}</title>'
    description = f'<desc id="{name}d">{escape(told)}</desc>'
    return "\n".join((head, title, description, *_patterns(chart, name), *body, *legend, "</svg>"))


def _text(x: float, y: float, said: str, anchor: str = "start") -> str:
    placed = "" if anchor == "start" else f' text-anchor="{anchor}"'
    return f'<text x="{x:.1f}" y="{y:.1f}"{placed} fill="currentColor">{escape(said)}</text>'


def _told(chart: Chart, at: int, words: Words) -> str:
    parts = [(series, series.values[at]) for series in chart.series if series.values[at] or len(chart.series) == 1]
    return ", ".join(f"{words.gettext(series.title)} {wording.amount(value, words)}" for series, value in parts)


def _patterns(chart: Chart, name: str) -> Iterator[str]:
    hatched = [series for series in chart.series if PAINTS[series.tone].hatched]
    if hatched:
        yield "<defs>"
        for series in hatched:
            fill = PAINTS[series.tone].fill
            yield (
                f'<pattern id="{name}{series.tone}" width="7" height="7" patternUnits="userSpaceOnUse" '
                f'patternTransform="rotate(45)"><rect width="7" height="7" fill="{fill}"/>'
                '<rect width="1.6" height="7" fill="#ffffff" fill-opacity=".55"/></pattern>'
            )
        yield "</defs>"


def _fill(series: Series, name: str) -> str:
    paint = PAINTS[series.tone]
    return f"url(#{name}{series.tone})" if paint.hatched else paint.fill


def _bars(chart: Chart, labels: list[str], words: Words, name: str) -> Iterator[str]:
    most = max((sum(series.values[at] for series in chart.series) for at in range(len(labels))), default=0) or 1
    room = WIDTH - NAMES - 60
    for at, label in enumerate(labels):
        top, left = at * STEP + 4, float(NAMES)
        yield _text(NAMES - 10, top + 16, _short(label), "end")
        for series in chart.series:
            value = series.values[at]
            if value:
                wide = room * value / most
                yield f'<rect x="{left:.1f}" y="{top}" width="{wide:.1f}" height="{BAR}" fill="{_fill(series, name)}"/>'
                if len(chart.series) > 1 and wide > LETTER * len(str(value)) + 8:
                    paint = PAINTS[series.tone]
                    yield _inside(left + wide / 2, top, wording.amount(value, words), paint.label, paint.fill)
                left += wide
        total = wording.amount(sum(series.values[at] for series in chart.series), words)
        yield _text(left + 8, top + 16, total)


def _inside(x: float, top: int, text: str, colour: str, ground: str) -> str:
    """A value on its piece, with a rim of the plain colour so that a pattern does not run through the digits."""
    return (
        f'<text x="{x:.1f}" y="{top + 16}" text-anchor="middle" fill="{colour}" stroke="{ground}" stroke-width="4" '
        f'paint-order="stroke">{text}</text>'
    )


def _line(chart: Chart, labels: list[str], words: Words) -> Iterator[str]:
    most = max((value for series in chart.series for value in series.values), default=0) or 1
    step = (WIDTH - 80) / max(1, len(labels) - 1)
    yield f'<path d="M40 {HEIGHT_OF_LINE}H{WIDTH - 40}" stroke="currentColor" fill="none"/>'
    for series in chart.series:
        colour = PAINTS[series.tone].fill
        points = [
            (40 + at * step, HEIGHT_OF_LINE - (HEIGHT_OF_LINE - 30) * value / most)
            for at, value in enumerate(series.values)
        ]
        dashes = ' stroke-dasharray="7 4"' if PAINTS[series.tone].hatched else ""
        path = "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
        yield f'<path d="M{path}" stroke="{colour}" stroke-width="2.5" fill="none"{dashes}/>'
        for (x, y), value in zip(points, series.values, strict=True):
            yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="{colour}"/>'
            yield _text(x, y - 9, wording.amount(value, words), "middle")
    every = -(-len(labels) * 90 // WIDTH) or 1
    for at, label in enumerate(labels):
        if at % every == 0:
            yield _text(40 + at * step, HEIGHT_OF_LINE + 22, label, "middle")


def _legend(chart: Chart, words: Words, name: str, top: float) -> Iterator[str]:
    for series, (left, row) in zip(chart.series, _places(chart, words), strict=True):
        y = top + 8 + 26 * row
        yield f'<rect x="{left}" y="{y}" width="16" height="16" fill="{_fill(series, name)}"/>'
        yield _text(left + 22, y + 13, words.gettext(series.title))


def _places(chart: Chart, words: Words) -> Iterator[tuple[int, int]]:
    left, row = 10, 0
    for series in chart.series:
        wide = 22 + round(LETTER * len(words.gettext(series.title))) + 26
        if left + wide > WIDTH and left > 10:
            left, row = 10, row + 1
        yield left, row
        left += wide


def _rows_of_legend(chart: Chart, words: Words) -> int:
    return 1 + max(row for _left, row in _places(chart, words))


def _short(label: str) -> str:
    most = int((NAMES - 14) / LETTER)
    return label if len(label) <= most else label[: most - 1].rstrip() + "…"
