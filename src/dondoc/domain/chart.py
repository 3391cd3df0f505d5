"""A chart as a value: what people would rather look at than read. It knows no format."""

from enum import StrEnum

from dondoc.typing import NamedTuple


class Tone(StrEnum):
    """What a part of a chart stands for; each renderer has one colour and one pattern for it."""

    DONE = "done"
    DONE_LATE = "done_late"
    RUNNING = "running"
    SOON = "soon"
    LATE = "late"
    UNDATED = "undated"
    HELD = "held"


class ChartKind(StrEnum):
    """How a chart is drawn."""

    STACKED = "stacked"  # a bar for each label, of one piece for each series
    BARS = "bars"  # a bar for each label
    LINE = "line"  # labels follow one another in time


class Series(NamedTuple):
    """One value for each label of the chart."""

    title: str
    tone: Tone
    values: tuple[int, ...]


class Chart(NamedTuple):
    """What people would rather look at than read. All of it also stands in a table of the report.

    `labels` are shown as they are; `missing` stands where a label is None, as in a column.
    """

    key: str
    title: str
    kind: ChartKind
    labels: tuple[str | None, ...]
    series: tuple[Series, ...]
    missing: str = ""
