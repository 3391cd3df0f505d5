"""A report is one value: what it is about, as of which day, and its tables. Renderers draw it; it knows no format.

Titles are English message ids, marked with `gettext_noop` where they are written and translated where they are drawn.
"""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from dondoc.domain.outcome import Outcome
from dondoc.domain.reminder import Channel, Level
from dondoc.domain.task import Restriction, Status, Task, TaskLine, Timeliness

if TYPE_CHECKING:
    from dondoc.domain.chart import Chart
    from dondoc.domain.paper import PaperKind, Paragraph, Signer


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
    MEETING = "meeting"  # a Held


class ExtendedDay(date):
    """A deadline that was extended: a day as any other, which says how often where a person reads it."""

    extensions: int


def due_of(task: Task | TaskLine) -> date | None:
    """The deadline of a task as tables show it."""
    if task.due is None or not task.extensions:
        return task.due
    day = ExtendedDay(task.due.year, task.due.month, task.due.day)
    day.extensions = task.extensions
    return day


class Ratio(NamedTuple):
    """A share that shows what it was worked out from. Of nothing there is no share."""

    part: int
    whole: int

    @property
    def value(self) -> float | None:
        """The share between 0 and 1, or None where the whole is 0."""
        return self.part / self.whole if self.whole else None


class Held(NamedTuple):
    """A meeting as a table names it: with its number, by which it is asked for, and its day."""

    number: int
    title: str
    held_on: date | None


State = Status | Timeliness | Outcome | Restriction | Level | Channel
Cell = str | int | date | State | Ratio | Held | tuple[str, ...] | None


class Column(NamedTuple):
    """One column. `key` is its name in JSON and CSV and never changes; `weight` shares out the width.

    `missing` is what stands for a value that is not there, such as "no unit yet"; empty means a dash.
    """

    key: str
    title: str
    kind: ColumnKind = ColumnKind.TEXT
    weight: int = 1
    missing: str = ""


class Table(NamedTuple):
    """Rows under columns; `total` is one more row that sums them up, None where nothing can be summed.

    Where its first cell is None, the renderer writes the word for a total there.
    """

    key: str
    title: str
    columns: tuple[Column, ...]
    rows: Sequence[tuple[Cell, ...]]
    total: tuple[Cell, ...] | None = None
    empty: str = ""  # what to say when there are no rows
    day: date | None = None  # what the title names was on this day


class Fact(NamedTuple):
    """A labelled value that stands above the tables, such as the day or the number of the document."""

    key: str
    title: str
    value: Cell


class Report(NamedTuple):
    """What every renderer draws. `as_of` is the day it is true for; `store` says which store it was read from.

    `opening` stands before the tables and `closing` after them. Charts say again what tables say; a format without
    pictures leaves them out. Set as an official document it is of this `paper`, a report where none is said, about its
    `abstract`, the title where there is none, and goes `to` these. The `signers` sign it side by side, before the
    one who issues it.
    """

    key: str
    title: str
    as_of: date
    store: str
    facts: tuple[Fact, ...]
    tables: tuple[Table, ...]
    notes: tuple[str, ...] = ()
    charts: "tuple[Chart, ...]" = ()
    opening: "tuple[Paragraph, ...]" = ()
    closing: "tuple[Paragraph, ...]" = ()
    paper: "PaperKind | None" = None
    abstract: "Paragraph | None" = None
    to: tuple[str, ...] = ()
    signers: "tuple[Signer, ...]" = ()


def task_numbers(report: Report) -> tuple[int, ...] | None:
    """The tasks that the tables of a report are about, each once, in order; None for a kind that lists none."""
    found: dict[int, None] = {}
    lists_tasks = False
    for table in report.tables:
        for place, column in enumerate(table.columns):
            if column.key not in (ONE_TASK, SEVERAL_TASKS):
                continue
            lists_tasks = True
            for row in table.rows:
                value = row[place]
                named = value if isinstance(value, tuple) else () if value is None else (value,)
                found |= dict.fromkeys(int(str(number)) for number in named)
    return tuple(found) if lists_tasks else None


ONE_TASK, SEVERAL_TASKS = "number", "tasks"
"""The keys of the columns that hold the number of a task, and the numbers of several."""
