"""The lists of every day: `list`, `soon`, and how all of them are drawn."""

from collections.abc import Callable, Sequence
from datetime import date

from dondoc.cli.context import App
from dondoc.cli.finding.selecting import selecting
from dondoc.cli.line.declared import Option
from dondoc.cli.values.options import AsJson, AsOf, Original
from dondoc.domain.cell import Cell, due_of
from dondoc.domain.column import Column
from dondoc.domain.task import SOON_DAYS, Task, days_since_contact, standing
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.locale import gettext as _
from dondoc.locale import ngettext
from dondoc.reports import columns
from dondoc.reports.table import draw
from dondoc.services.finding import listing
from dondoc.services.finding.selection import Selection
from dondoc.typing import TYPE_CHECKING, Annotated, Any

if TYPE_CHECKING:
    from dondoc.domain.office_day import OfficeDays
    from dondoc.services.finding.layout import Layout

Limit = Annotated[int | None, Option("--limit", "-n", min=1, metavar="N", help=N_("The first so many only."))]
Contact = Annotated[bool, Option("--contact", help=N_("With the days since the last reminder or answer."))]


@selecting
def list_(
    app: App,
    wanted: Selection,
    laid_out: "Layout | None",
    all_: Annotated[bool, Option("--all", "-a", help=N_("The closed ones too."))] = False,
    original: Original = False,
    as_of: AsOf = None,
    contact: Contact = False,
    limit: Limit = None,
    as_json: AsJson = False,
) -> None:
    day, asked = days_asked(app, as_of)
    narrowed = wanted if all_ or wanted.beyond_open() else wanted._replace(open_only=True)
    with app.reading(asked) as store:
        tasks = listing.in_layout(
            laid_out,
            lambda rows, first: listing.tasks(store, rows, narrowed, day, original=original, limit=first),
            day,
            in_full=as_json,
            original=original,
            limit=limit,
        )
    if as_json:
        print_tasks(app, tasks, day, original=original)
        return
    if not tasks and wanted.is_empty() and not all_:
        app.note(_("There is no open task. Read a conclusion with: dondoc import FILE"))
        return
    if laid_out is not None and laid_out.columns:
        draw_laid_out(app, laid_out, tasks, day, original=original, contact=contact, limit=limit)
        return
    draw_list(app, *marked(tasks, *_everyday(tasks, day, original=original), day if contact else None), limit=limit)


@selecting
def soon(
    app: App,
    wanted: Selection,
    laid_out: "Layout | None",
    days: Annotated[int, Option("--days", "-d", min=0, help=N_("How many days ahead."))] = SOON_DAYS,
    until_meeting: Annotated[
        bool, Option("--until-meeting", help=N_("What is due up to the day of the next meeting."))
    ] = False,
    original: Original = False,
    as_of: AsOf = None,
    contact: Contact = False,
    limit: Limit = None,
    as_json: AsJson = False,
) -> None:
    day, asked = days_asked(app, as_of)
    if until_meeting:
        from dondoc.cli.finding.coming import next_meeting

        days = (next_meeting(app, wanted) - day).days
    with app.reading(asked) as store:
        tasks = listing.in_layout(
            laid_out,
            lambda rows, first: listing.soon(store, rows, wanted, day, days=days, original=original, limit=first),
            day,
            in_full=as_json,
            original=original,
            limit=limit,
        )
    if as_json:
        print_tasks(app, tasks, day, original=original)
        return
    empty = N_("Nothing is due in these days.")
    if laid_out is not None and laid_out.columns:
        draw_laid_out(
            app, laid_out, tasks, day, original=original, empty=empty, soon_days=days, contact=contact, limit=limit
        )
        return
    shown = _everyday(tasks, day, original=original, soon_days=days)
    draw_list(app, *marked(tasks, *shown, day if contact else None), empty=empty, limit=limit)


def _everyday(
    tasks: Sequence[Any], day: date, *, original: bool, soon_days: int = SOON_DAYS
) -> tuple[tuple[Column, ...], list[tuple[Cell, ...]]]:
    """The columns and rows of an everyday list, by the measure that was asked for."""
    rows: list[tuple[Cell, ...]] = [
        (
            task.number,
            task.title,
            task.lead,
            task.original_due if original else due_of(task),
            standing(task, day, soon_days=soon_days, original=original),
        )
        for task in tasks
    ]
    if not original:
        return columns.TASKS, rows
    return tuple(columns.ORIGINAL_DUE if column is columns.DUE else column for column in columns.TASKS), rows


def days_asked(app: App, as_of: str | None) -> tuple[date, date | None]:
    """The day that a list is looked at, and the one that was asked for in place of today, if one was."""
    asked = app.day(as_of)
    return asked or app.today, asked


def draw_laid_out(
    app: App,
    laid_out: "Layout",
    tasks: Sequence[Any],
    day: date,
    *,
    original: bool = False,
    empty: str = N_("No task fits."),
    soon_days: int | None = None,
    contact: bool = False,
    limit: int | None = None,
) -> None:
    """Print tasks in the columns of a layout, as they stand on a day."""
    from dondoc.services.finding import layout

    rows = [layout.row(task, laid_out.columns, day, original=original, soon_days=soon_days) for task in tasks]
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
    """Say on stderr how many rows there are, and that a limit cut them off."""
    if rows and rows == limit:
        app.note(
            ngettext("The first {n} row; there may be more.", "The first {n} rows; there may be more.", rows).format(
                n=rows
            )
        )
    elif rows and app.interactive:
        app.note(ngettext("{n} row", "{n} rows", rows).format(n=rows))


def print_tasks(
    app: App, tasks: Sequence[Task], day: date, *, original: bool = False, office: "OfficeDays | None" = None
) -> None:
    """Print tasks for programs."""
    from dondoc.cli.output.json_output import print_json, task_object

    print_json(app, [task_object(task, day, original=original, office=office) for task in tasks])
