"""How a list of tasks is printed: as a table in the usual columns or those of a layout, with its count, or as JSON."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from dondoc.cli.context import App
from dondoc.domain.report import Cell, Column
from dondoc.domain.task import Task, days_since_contact
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.locale import ngettext
from dondoc.reports import columns
from dondoc.reports.table import draw

if TYPE_CHECKING:
    from dondoc.services.layout import Layout


def draw_laid_out(
    app: App,
    laid_out: "Layout",
    tasks: Sequence[Any],
    day: date,
    *,
    empty: str = N_("No task fits."),
    soon_days: int | None = None,
    contact: bool = False,
    limit: int | None = None,
) -> None:
    """Print tasks in the columns of a layout, as they stand on a day."""
    from dondoc.services import layout

    rows = [layout.row(task, laid_out.columns, day, soon_days=soon_days) for task in tasks]
    draw_list(app, *marked(tasks, laid_out.shown, rows, day if contact else None), empty=empty, limit=limit)


def marked(
    tasks: Sequence[Any],
    shown: Sequence[Column],
    rows: Sequence[tuple[Cell, ...]],
    contact: date | None = None,
) -> tuple[Sequence[Column], Sequence[tuple[Cell, ...]]]:
    """The columns and rows of a list, with more columns at their end.

    On the day `contact`: how many days ago the last contact was; and what is restricted, where any of the tasks is.
    """
    more: dict[Column, Callable[[Any], Cell]] = {}
    if contact is not None:
        more[columns.CONTACT] = lambda task: days_since_contact(task, contact)
    if any(task.restricted for task in tasks):
        more[columns.RESTRICTED] = lambda task: task.restricted
    added = [column for column in more if column not in shown]
    both = zip(rows, tasks, strict=True)
    return (*shown, *added), [(*row, *(more[column](task) for column in added)) for row, task in both]


def draw_list(
    app: App,
    shown: Sequence[Column],
    rows: Sequence[Sequence[Cell]],
    *,
    empty: str = N_("No task fits."),
    limit: int | None = None,
) -> None:
    """Print a table, and how many rows it has on stderr."""
    app.print_all(draw(shown, rows, app.words, width=app.width, colour=app.colour, empty=empty))
    tell_count(app, len(rows), limit)


def tell_count(app: App, rows: int, limit: int | None) -> None:
    if rows and rows == limit:
        app.note(
            ngettext("The first {n} row; there may be more.", "The first {n} rows; there may be more.", rows).format(
                n=rows
            )
        )
    elif rows and app.interactive:
        app.note(ngettext("{n} row", "{n} rows", rows).format(n=rows))


def print_tasks(app: App, tasks: Sequence[Task], day: date, *, original: bool = False) -> None:
    from dondoc.cli.json_output import print_json, task_object

    print_json(app, [task_object(task, day, original=original) for task in tasks])
