"""The figures of one size of store as a bar chart, in SVG written by hand.

Bars begin at nought and stand to each other as the times do; one of more than `CUT` times our longest is cut, and says
so. It is read on white and on dark pages and printed in grey: each bar bears the name of its program and its figure, so
that no colour has to be told from another.
"""

from html import escape

from tests.benchmarks.measure import Figures
from tests.benchmarks.table import TITLES, names, sizes

WIDTH, LEFT, RIGHT = 820, 150, 90
LINE, BAR, GAP = 17, 12, 30
CUT = 8

STYLE = """\
text { font: 12px system-ui, sans-serif; fill: #222 }
.name { font-weight: 600 }
.figure { font-variant-numeric: tabular-nums }
.dondoc { fill: #1b4f9c } .floor { fill: #8a94a3 } .peer { fill: #c3c9d1 }
@media (prefers-color-scheme: dark) {
  text { fill: #ddd } .dondoc { fill: #7db1ff } .floor { fill: #7f8895 } .peer { fill: #525a66 }
}"""


def size_of(figures: Figures) -> int:
    """The size that is drawn: the one at which most programs were measured, the largest of them."""
    return max(sizes(figures), key=lambda size: (len({p for s, _, p in figures if s == size}), size))


def chart(figures: Figures, size: int, machine: str) -> str:
    """The whole picture."""
    drawn = {key: figure for key, figure in figures.items() if key[0] == size and key[2] in TITLES}
    ours = max(figure.seconds for (_size, _command, program), figure in drawn.items() if program == "dondoc")
    longest = min(CUT * ours, max(figure.seconds for figure in drawn.values()))
    parts: list[str] = []
    top = 40
    for command in names():
        parts.append(f'<text class="name" x="0" y="{top}">{escape(command)}</text>')
        for program in TITLES:
            figure = drawn.get((size, command, program))
            if figure is None:
                continue
            top += LINE
            long = min(figure.seconds / longest, 1) * (WIDTH - LEFT - RIGHT)
            told = f"{'… ' if figure.seconds > longest else ''}{figure.seconds * 1000:,.0f} ms"
            parts += [
                f'<text x="{LEFT - 8}" y="{top}" text-anchor="end">{escape(TITLES[program])}</text>',
                f'<rect class="{_kind(program)}" x="{LEFT}" y="{top - BAR + 2}" width="{long:.1f}" height="{BAR}"/>',
                f'<text class="figure" x="{LEFT + long + 6:.1f}" y="{top}">{told}</text>',
            ]
        top += GAP
    title = f"How long a command takes on {size:,} tasks"
    words = "; ".join(f"{command}, {TITLES[p]}: {f.seconds * 1000:,.0f} ms" for (_s, command, p), f in drawn.items())
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {top}" role="img" aria-labelledby="t d">',
            f'<title id="t">{title}</title>',
            f'<desc id="d">{escape(f"{words}. {machine}.")}</desc>',
            f"<style>{STYLE}</style>",
            f'<text class="name" x="0" y="16">{title} (less is better; … a bar cut off)</text>',
            *parts,
            "</svg>\n",
        ]
    )


def _kind(program: str) -> str:
    return {"dondoc": "dondoc", "typed": "floor", "script": "floor"}.get(program, "peer")
