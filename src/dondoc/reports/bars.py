"""A chart in the letters of a terminal: a bar on one line for each label, for the eye to run down.

Each part of a bar has a letter of its own, so that it is legible without colour. It says again what a table says: names
are cut short here, they stand there in full, and a part too small for a letter is left out.
"""

from collections.abc import Iterator, Sequence

from dondoc.domain.chart import Chart, Tone
from dondoc.locale import Words
from dondoc.reports import wording
from dondoc.reports.rendering import Bars
from dondoc.reports.shapes import labels
from dondoc.reports.wrapping import display_width, wrap

LETTERS: dict[Bars, dict[Tone, str]] = {
    Bars.BLOCKS: dict(zip(Tone, "█▓▒░×·~", strict=True)),
    Bars.ASCII: dict(zip(Tone, "#%=-x.~", strict=True)),
}
COLOURS = {
    Tone.DONE: "\x1b[32m",
    Tone.DONE_LATE: "\x1b[32m",
    Tone.RUNNING: "\x1b[34m",
    Tone.SOON: "\x1b[33m",
    Tone.LATE: "\x1b[31m",
}
PLAIN = "\x1b[0m"
GAP = 2
LEAST, MOST = 12, 60
"""Columns of the longest bar: in fewer nothing can be told apart, more the eye does not need."""
LARGEST = 4
"""Letters for one task, where there are few."""
MANY = 40
"""A chart of more bars than these is longer than a screen."""


def draw(chart: Chart, words: Words, style: Bars, *, width: int, colour: bool = False) -> Iterator[str]:
    """The lines of a chart, none wider than `width`, with its title and what the letters mean; none without room."""
    names = labels(chart, words)
    sums = [sum(series.values[at] for series in chart.series) for at in range(len(names))]
    if style is Bars.NONE or not 0 < len(names) <= MANY or not any(sums):
        return
    figures = [wording.amount(total, words) for total in sums]
    right = max(map(len, figures))
    left = min(max(map(display_width, names)), width // 3)
    room = min(MOST, width - left - right - 2 * GAP)
    if room < LEAST:
        return
    room = min(room, LARGEST * max(sums))
    yield from wrap(words.gettext(chart.title), width)
    yield ""
    for at, (name, total, figure) in enumerate(zip(names, sums, figures, strict=True)):
        long = cells(total * room / max(sums), [series.values[at] for series in chart.series])
        parts = zip(chart.series, long, strict=True)
        bar = "".join(_tinted(LETTERS[style][series.tone] * n, series.tone, colour=colour) for series, n in parts if n)
        (short,) = wrap(name, left, 1)
        label = f"{short}{' ' * (left - display_width(short) + GAP)}"
        yield f"{label}{bar}{' ' * (GAP if total else 0)}{figure}"
    if len(chart.series) > 1:
        yield ""
        yield from _legend(chart, words, style, width, colour=colour)


def cells(long: float, values: Sequence[int]) -> list[int]:
    """How many letters each part of a bar has: `long` together, rounded, and one at least where there is anything.

    They are shared out by what is left over after the whole letters, so that no part is off by a letter.
    """
    total = sum(values)
    if not total:
        return [0] * len(values)
    whole = max(1, round(long))
    found = [value * whole // total for value in values]
    left = sorted(range(len(values)), key=lambda at: (-(values[at] * whole % total), at))
    for at in left[: whole - sum(found)]:
        found[at] += 1
    return found


def _legend(chart: Chart, words: Words, style: Bars, width: int, *, colour: bool) -> Iterator[str]:
    """What the letters mean that stand in the bars."""
    shown, used = "", 0
    for series in chart.series:
        if not any(series.values):
            continue
        said = f"{LETTERS[style][series.tone]} {words.gettext(series.title)}"
        drawn = _tinted(said[0], series.tone, colour=colour) + said[1:]
        if used and used + GAP + display_width(said) > width:
            yield shown
            shown, used = "", 0
        shown += f"{' ' * GAP if used else ''}{drawn}"
        used += (GAP if used else 0) + display_width(said)
    if shown:
        yield shown


def _tinted(text: str, tone: Tone, *, colour: bool) -> str:
    return f"{COLOURS[tone]}{text}{PLAIN}" if colour and tone in COLOURS else text
