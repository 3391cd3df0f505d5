"""A column of a list or of a table in a report."""

from enum import StrEnum

from dondoc.typing import NamedTuple


class ColumnKind(StrEnum):
    """How the cells of a column are to be understood."""

    TEXT = "text"
    NAMES = "names"  # a tuple of names
    NUMBER = "number"  # an amount: it can be added up
    IDENTIFIER = "identifier"  # a number that names something, such as a task: never grouped, never added up
    DAY = "day"
    STATUS = "status"  # or an Outcome, where a directive became no task; or a Restriction
    TIMELINESS = "timeliness"  # or a Status, where no clock runs
    RATIO = "ratio"
    POINTS = "points"
    MEETING = "meeting"  # a Held


class Column(NamedTuple):
    """One column. `key` is its name in JSON and CSV and never changes; `weight` shares out the width.

    `missing` is what stands for a value that is not there, such as "no unit yet"; empty means a dash.
    """

    key: str
    title: str
    kind: ColumnKind = ColumnKind.TEXT
    weight: int = 1
    missing: str = ""


ONE_TASK, SEVERAL_TASKS = "number", "tasks"
"""The keys of the columns that hold the number of a task, and the numbers of several."""
