"""A report on a terminal: plain lines that fit the width, coloured only when asked."""

from collections.abc import Iterator

from dondoc.domain.report import Fact, Report
from dondoc.locale import Words
from dondoc.reports import wording
from dondoc.reports.headings import as_of, drawn_title, paragraph, store
from dondoc.reports.rendering import Bars
from dondoc.reports.table import GAP, draw
from dondoc.reports.wrapping import display_width, wrap


def render(report: Report, words: Words, *, width: int = 80, colour: bool = False, bars: Bars = Bars.NONE) -> bytes:
    """The report as lines of at most `width` columns. Nothing is left out: long text wraps as often as it has to."""
    return "".join(f"{line}\n" for line in lines(report, words, width=width, colour=colour, bars=bars)).encode()


def lines(
    report: Report, words: Words, *, width: int = 80, colour: bool = False, bars: Bars = Bars.NONE
) -> Iterator[str]:
    """The same line by line, without line ends."""
    yield from wrap(words.gettext(report.title), width)
    yield from wrap(as_of(report, words), width)
    if report.facts:
        yield ""
        yield from _facts(report.facts, words, width)
    for text in report.opening:
        yield ""
        yield from wrap(paragraph(text, words), width)
    for table in report.tables:
        yield ""
        if title := drawn_title(table, report, words):
            yield from wrap(title, width)
            yield ""
        yield from draw(
            table.columns,
            table.rows,
            words,
            width=width,
            colour=colour,
            total=table.total,
            lines=None,
            empty=table.empty,
        )
    if bars is not Bars.NONE:
        yield from _charts(report, words, width, colour, bars)
    for text in report.closing:
        yield ""
        yield from wrap(paragraph(text, words), width)
    yield ""
    for note in report.notes:
        yield from wrap(words.gettext(note), width)
    yield from wrap(store(report, words), width)


def _charts(report: Report, words: Words, width: int, colour: bool, bars: Bars) -> Iterator[str]:
    from dondoc.reports import bars as drawing  # only for people, and most reports have no chart

    for chart in report.charts:
        for place, line in enumerate(drawing.draw(chart, words, bars, width=width, colour=colour)):
            yield from ("", line) if place == 0 else (line,)


def _facts(facts: tuple[Fact, ...], words: Words, width: int) -> Iterator[str]:
    titles = [words.gettext(fact.title) for fact in facts]
    labels = min(max(map(display_width, titles)), width // 3)
    for fact, title in zip(facts, titles, strict=True):
        left = wrap(title, labels)
        right = wrap(wording.cell(fact.value, words), width - labels - GAP)
        for at in range(max(len(left), len(right))):
            label = left[at] if at < len(left) else ""
            text = right[at] if at < len(right) else ""
            yield f"{label}{' ' * (labels - display_width(label) + GAP)}{text}".rstrip()
