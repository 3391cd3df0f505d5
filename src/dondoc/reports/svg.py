"""A chart as an SVG picture inside a page, with its values as text for those who cannot see it."""

from collections.abc import Iterator
from html import escape

from dondoc.domain.chart import Chart, Tone
from dondoc.locale import Words
from dondoc.reports import wording
from dondoc.reports.palette import PAINTS
from dondoc.reports.shapes import TEXT, Bar, Dot, Said, Shape, Stroke, draw, labels


def picture(chart: Chart, words: Words, *, name: str) -> str:
    """The picture; `name` makes the ids in it unique on its page."""
    drawing = draw(chart, words)
    told = "; ".join(f"{label}: {_told(chart, at, words)}" for at, label in enumerate(labels(chart, words)))
    head = (
        f'<svg viewBox="0 0 {drawing.wide:g} {drawing.high:g}" role="img" aria-labelledby="{name}t {name}d" '
        f'font-size="{TEXT}">'
    )
    title = f'<title id="{name}t">{escape(words.gettext(chart.title))}</title>'
    description = f'<desc id="{name}d">{escape(told)}</desc>'
    drawn = (_drawn(shape, name) for shape in drawing.shapes)
    return "\n".join((head, title, description, *_patterns(chart, name), *drawn, "</svg>"))


def _told(chart: Chart, at: int, words: Words) -> str:
    parts = [(series, series.values[at]) for series in chart.series if series.values[at] or len(chart.series) == 1]
    return ", ".join(f"{words.gettext(series.title)} {wording.amount(value, words)}" for series, value in parts)


def _patterns(chart: Chart, name: str) -> Iterator[str]:
    hatched = [series.tone for series in chart.series if PAINTS[series.tone].hatched]
    if hatched:
        yield "<defs>"
        for tone in hatched:
            yield (
                f'<pattern id="{name}{tone}" width="7" height="7" patternUnits="userSpaceOnUse" '
                f'patternTransform="rotate(45)"><rect width="7" height="7" fill="{PAINTS[tone].fill}"/>'
                '<rect width="1.6" height="7" fill="#ffffff" fill-opacity=".55"/></pattern>'
            )
        yield "</defs>"


def _fill(tone: Tone, name: str) -> str:
    return f"url(#{name}{tone})" if PAINTS[tone].hatched else PAINTS[tone].fill


def _drawn(shape: Shape, name: str) -> str:
    match shape:
        case Bar(x, y, wide, high, tone):
            fill = _fill(tone, name)
            return f'<rect x="{x:.1f}" y="{y:.1f}" width="{wide:.1f}" height="{high:.1f}" fill="{fill}"/>'
        case Said():
            return _text(shape)
        case Dot(x, y, tone):
            return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="{PAINTS[tone].fill}"/>'
        case Stroke(points, tone):
            path = "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
            colour = PAINTS[tone].fill if tone else "currentColor"
            weight = ' stroke-width="2.5"' if tone else ""
            dashes = ' stroke-dasharray="7 4"' if tone and PAINTS[tone].hatched else ""
            return f'<path d="M{path}" stroke="{colour}"{weight} fill="none"{dashes}/>'


def _text(said: Said) -> str:
    """A text. On a bar it has a rim of the plain colour, so that a pattern does not run through the digits."""
    place = f'x="{said.x:.1f}" y="{said.y:.1f}"' + ("" if said.anchor == "start" else f' text-anchor="{said.anchor}"')
    colour = 'fill="currentColor"'
    if said.on:
        paint = PAINTS[said.on]
        colour = f'fill="{paint.label}" stroke="{paint.fill}" stroke-width="4" paint-order="stroke"'
    return f"<text {place} {colour}>{escape(said.text)}</text>"
