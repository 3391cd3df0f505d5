"""The lists of every day: `list`, `overdue`, `soon`."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dondoc.cli.context import App, Context
from dondoc.cli.selecting import AsJson, LaidOut, selecting
from dondoc.domain.report import Cell, Column
from dondoc.domain.task import SOON_DAYS, Task, standing
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.locale import gettext as _
from dondoc.locale import ngettext
from dondoc.reports import columns
from dondoc.reports.table import draw
from dondoc.services import listing
from dondoc.services.selection import Selection

if TYPE_CHECKING:
    from dondoc.services.layout import Layout

Limit = Annotated[int | None, typer.Option("--limit", "-n", min=1, metavar="N", help=_("The first so many only."))]
AsOf = Annotated[str | None, typer.Option(metavar="DAY", help=_("As at the end of this day."))]


@selecting
def list_(
    ctx: Context,
    wanted: Selection,
    laid_out: LaidOut,
    all_: Annotated[bool, typer.Option("--all", "-a", help=_("The closed ones too."))] = False,
    limit: Limit = None,
    as_json: AsJson = False,
) -> None:
    app = ctx.obj
    narrowed = wanted if all_ or wanted.beyond_open() else wanted._replace(open_only=True)
    with app.reading() as store:
        tasks = listing.in_layout(
            laid_out,
            lambda rows, first: listing.tasks(store, rows, narrowed, app.today, limit=first),
            app.today,
            in_full=as_json,
            limit=limit,
        )
    if as_json:
        _print_tasks(app, tasks, app.today)
        return
    if not tasks and wanted.is_empty() and not all_:
        app.note(_("There is no open task. Read a conclusion with: dondoc import FILE"))
        return
    if laid_out is not None and laid_out.columns:
        draw_laid_out(app, laid_out, tasks, limit=limit)
        return
    rows = [(t.number, t.title, t.lead, t.due, standing(t, app.today)) for t in tasks]
    draw_list(app, *marked(tasks, columns.TASKS, rows), limit=limit)


@selecting
def overdue(
    ctx: Context,
    wanted: Selection,
    laid_out: LaidOut,
    as_of: AsOf = None,
    by_unit: Annotated[bool, typer.Option("--by-unit", help=_("One list for each lead unit."))] = False,
    original: Annotated[bool, typer.Option("--original", help=_("By the deadline that was first set."))] = False,
    exit_code: Annotated[bool, typer.Option("--exit-code", help=_("End with 10 where anything is overdue."))] = False,
    limit: Limit = None,
    as_json: AsJson = False,
) -> None:
    app = ctx.obj
    day = app.day(as_of) or app.today
    if as_json:
        with app.reading() as store:
            tasks = listing.in_layout(
                laid_out,
                lambda rows, first: listing.overdue(store, rows, wanted, day, original=original, limit=first),
                day,
                in_full=True,
                original=original,
                limit=limit,
            )
        _print_tasks(app, tasks, day, original=original)
        found = len(tasks)
    else:
        found = _print_overdue(app, wanted, laid_out, day, by_unit=by_unit, original=original, limit=limit)
    if exit_code and found:
        raise typer.Exit(10)


def _print_overdue(
    app: App,
    wanted: Selection,
    laid_out: "Layout | None",
    day: date,
    *,
    by_unit: bool,
    original: bool,
    limit: int | None,
) -> int:
    from dondoc.services.reporting.overdue import overdue_report

    with app.reading() as store:
        report = overdue_report(
            store,
            wanted,
            day,
            address=app.database.address,
            original=original,
            by_unit=by_unit,
            limit=limit,
            laid_out=laid_out,
        )
    for place, table in enumerate(report.tables):
        if by_unit and table.rows:
            app.print(*([""] if place else []), f"{table.title} ({len(table.rows)})")
        app.print_all(draw(table.columns, table.rows, app.words, width=app.width, colour=app.colour, empty=table.empty))
    found = sum(len(table.rows) for table in report.tables)
    _tell_count(app, found, limit)
    return found


@selecting
def soon(
    ctx: Context,
    wanted: Selection,
    laid_out: LaidOut,
    days: Annotated[int, typer.Option("--days", "-d", min=0, help=_("How many days ahead."))] = SOON_DAYS,
    limit: Limit = None,
    as_json: AsJson = False,
) -> None:
    app = ctx.obj
    with app.reading() as store:
        tasks = listing.in_layout(
            laid_out,
            lambda rows, first: listing.soon(store, rows, wanted, app.today, days=days, limit=first),
            app.today,
            in_full=as_json,
            limit=limit,
        )
    if as_json:
        _print_tasks(app, tasks, app.today)
        return
    empty = N_("Nothing is due in these days.")
    if laid_out is not None and laid_out.columns:
        draw_laid_out(app, laid_out, tasks, empty=empty, soon_days=days, limit=limit)
        return
    rows = [(t.number, t.title, t.lead, t.due, standing(t, app.today, soon_days=days)) for t in tasks]
    draw_list(app, *marked(tasks, columns.TASKS, rows), empty=empty, limit=limit)


def draw_laid_out(
    app: App,
    laid_out: "Layout",
    tasks: Sequence[Any],
    *,
    empty: str = N_("No task fits."),
    soon_days: int | None = None,
    limit: int | None = None,
) -> None:
    """Print tasks in the columns of a layout."""
    from dondoc.services import layout

    rows = [layout.row(task, laid_out.columns, app.today, soon_days=soon_days) for task in tasks]
    draw_list(app, *marked(tasks, laid_out.shown, rows), empty=empty, limit=limit)


def marked(
    tasks: Sequence[Any], shown: Sequence[Column], rows: Sequence[tuple[Cell, ...]]
) -> tuple[Sequence[Column], Sequence[tuple[Cell, ...]]]:
    """The columns and rows of a list; with one more column where a restricted task is among them."""
    if columns.RESTRICTED in shown or not any(task.restricted for task in tasks):
        return shown, rows
    both = zip(rows, tasks, strict=True)
    return (*shown, columns.RESTRICTED), [(*row, task.restricted) for row, task in both]


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
    _tell_count(app, len(rows), limit)


def _tell_count(app: App, rows: int, limit: int | None) -> None:
    if rows and rows == limit:
        app.note(
            ngettext("The first {n} row; there may be more.", "The first {n} rows; there may be more.", rows).format(
                n=rows
            )
        )
    elif rows and app.interactive:
        app.note(ngettext("{n} row", "{n} rows", rows).format(n=rows))


def _print_tasks(app: App, tasks: Sequence[Task], day: date, *, original: bool = False) -> None:
    from dondoc.cli.json_output import print_json, task_object

    print_json(app, [task_object(task, day, original=original) for task in tasks])
