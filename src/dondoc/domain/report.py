"""A report is one value: what it is about, as of which day, and its tables. Renderers draw it; it knows no format.

Titles are English message ids, marked with `gettext_noop` where they are written and translated where they are drawn.
"""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from dondoc.domain.cell import Cell

if TYPE_CHECKING:
    from dondoc.domain.chart import Chart
    from dondoc.domain.paper import PaperKind, Paragraph


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
    `abstract`, the title where there is none, and goes `to` these.
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
