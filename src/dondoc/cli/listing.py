"""The lists of every day: `list`, `overdue`, `soon`."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated

import typer

from dondoc.cli.context import App, Context
from dondoc.cli.selecting import AsJson, selecting
from dondoc.domain.report import Cell, Column
from dondoc.domain.task import SOON_DAYS, Task, standing
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.locale import gettext as _
from dondoc.locale import ngettext
from dondoc.reports import columns
from dondoc.reports.table import draw
from dondoc.services import listing
from dondoc.services.selection import Selection

Limit = Annotated[int | None, typer.Option("--limit", "-n", min=1, metavar="N", help=_("The first so many only."))]
AsOf = Annotated[str | None, typer.Option(metavar="DAY", help=_("As at the end of this day."))]


@selecting
def list_(
    ctx: Context,
    wanted: Selection,
    all_: Annotated[bool, typer.Option("--all", "-a", help=_("The closed ones too."))] = False,
    limit: Limit = None,
    as_json: AsJson = False,
) -> None:
    app = ctx.obj
    narrowed = wanted if all_ or wanted.status or wanted.timeliness else wanted._replace(open_only=True)
    if as_json:
        with app.reading() as store:
            full = listing.tasks(store, listing.IN_FULL, narrowed, app.today, limit=limit)
        _print_tasks(app, full, app.today)
        return
    with app.reading() as store:
        tasks = listing.tasks(store, listing.LINES, narrowed, app.today, limit=limit)
    if not tasks and wanted.is_empty() and not all_:
        app.note(_("There is no open task. Read a conclusion with: dondoc import FILE"))
        return
    rows = [(t.number, t.title, t.lead, t.due, standing(t, app.today)) for t in tasks]
    draw_list(app, columns.TASKS, rows, limit=limit)


@selecting
def overdue(
    ctx: Context,
    wanted: Selection,
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
            tasks = listing.overdue(
                store, listing.IN_FULL, wanted, day, today=app.today, original=original, limit=limit
            )
        _print_tasks(app, tasks, day, original=original)
        found = len(tasks)
    else:
        found = _print_overdue(app, wanted, day, by_unit=by_unit, original=original, limit=limit)
    if exit_code and found:
        raise typer.Exit(10)


def _print_overdue(app: App, wanted: Selection, day: date, *, by_unit: bool, original: bool, limit: int | None) -> int:
    from dondoc.services.reporting.overdue import overdue_report

    with app.reading() as store:
        report = overdue_report(
            store,
            wanted,
            day,
            today=app.today,
            address=app.database.address,
            original=original,
            by_unit=by_unit,
            limit=limit,
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
    days: Annotated[int, typer.Option("--days", "-d", min=0, help=_("How many days ahead."))] = SOON_DAYS,
    limit: Limit = None,
    as_json: AsJson = False,
) -> None:
    app = ctx.obj
    if as_json:
        with app.reading() as store:
            full = listing.soon(store, listing.IN_FULL, wanted, app.today, days=days, limit=limit)
        _print_tasks(app, full, app.today)
        return
    with app.reading() as store:
        tasks = listing.soon(store, listing.LINES, wanted, app.today, days=days, limit=limit)
    rows = [(t.number, t.title, t.lead, t.due, standing(t, app.today, soon_days=days)) for t in tasks]
    draw_list(app, columns.TASKS, rows, empty=N_("Nothing is due in these days."), limit=limit)


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
