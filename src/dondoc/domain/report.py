"""A report is one value: what it is about, as of which day, and its tables. Renderers draw it; it knows no format.

Titles are English message ids, marked with `gettext_noop` where they are written and translated where they are drawn.
"""

from collections.abc import Sequence
from datetime import date

from dondoc.domain.cell import Cell
from dondoc.domain.column import ONE_TASK, SEVERAL_TASKS, Column
from dondoc.typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from dondoc.domain.chart import Chart
    from dondoc.domain.paper import PaperKind, Paragraph, Signer


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
