"""The colours of charts: told apart in print without colour too, by lightness and by pattern.

Each has a contrast of 3 to 1 or more with the light and the dark page, its label one of 4.5 to 1 (WCAG 2.2, 1.4.3 and
1.4.11); a test works them out.
"""

from typing import NamedTuple

from dondoc.domain.report import Tone


class Paint(NamedTuple):
    """A fill, the colour of a label on it, and whether it is hatched."""

    fill: str
    label: str
    hatched: bool = False


PAINTS = {
    Tone.DONE: Paint("#2f6f4f", "#ffffff"),
    Tone.DONE_LATE: Paint("#5d8a72", "#000000", hatched=True),
    Tone.RUNNING: Paint("#4a86c5", "#000000"),
    Tone.SOON: Paint("#b87a00", "#000000"),
    Tone.LATE: Paint("#c23b30", "#ffffff", hatched=True),
    Tone.UNDATED: Paint("#7f868d", "#000000"),
    Tone.HELD: Paint("#857a9e", "#000000", hatched=True),
}
