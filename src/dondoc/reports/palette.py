"""The colours of charts: told apart in print without colour too, by lightness and by pattern.

In a bar any two may stand side by side, where nothing is between them: one of them is hatched, or one is lighter by a
fifth. Each has a contrast of 3 to 1 or more with the light and the dark page, its label one of 4.5 to 1 (WCAG 2.2,
1.4.3 and 1.4.11); a test works them out.
"""

from dondoc.domain.chart import Tone
from dondoc.typing import NamedTuple


class Paint(NamedTuple):
    """A fill, the colour of a label on it, and whether it is hatched."""

    fill: str
    label: str
    hatched: bool = False


PAINTS = {
    Tone.DONE: Paint("#307251", "#ffffff"),
    Tone.DONE_LATE: Paint("#5d8a72", "#000000", hatched=True),
    Tone.RUNNING: Paint("#3a77b6", "#ffffff"),
    Tone.SOON: Paint("#b47800", "#000000"),
    Tone.LATE: Paint("#c93d32", "#ffffff", hatched=True),
    Tone.UNDATED: Paint("#8d9399", "#000000"),
    Tone.HELD: Paint("#948baa", "#000000", hatched=True),
}
