"""The lists of every day: `list`, `overdue`, `soon`."""

from collections.abc import Sequence
from typing import Annotated

import typer

from dondoc.cli.context import App, Context
from dondoc.cli.selecting import AsJson, selecting
from dondoc.cli.telling import print_json, task_object
from dondoc.domain.report import Cell, Column
from dondoc.domain.task import SOON_DAYS, Task, timeliness
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.locale import gettext as _
from dondoc.locale import ngettext
from dondoc.reports import columns
from dondoc.reports.table import draw
from dondoc.services import listing
from dondoc.services.selection import Selection, select_tasks

AsOf = Annotated[str | None, typer.Option(metavar="DAY", help=_("As at the end of this day."))]


@selecting
def list_(
    ctx: Context,
    wanted: Selection,
    all_: Annotated[bool, typer.Option("--all", "-a", help=_("The closed ones too."))] = False,
    as_json: AsJson = False,
) -> None:
    app = ctx.obj
    narrowed = wanted if all_ or wanted.status or wanted.timeliness else wanted._replace(open_only=True)
    with app.reading() as store:
        tasks = select_tasks(store, narrowed, app.today)
    if as_json:
        print_json(app, [task_object(task, app.today) for task in tasks])
        return
    if not tasks and wanted.is_empty() and not all_:
        app.note(_("There is no open task. Read a conclusion with: dondoc import FILE"))
        return
    rows = [(t.number, t.title, t.lead, t.due, timeliness(t, app.today) or t.status) for t in tasks]
    draw_list(app, columns.TASKS, rows)


@selecting
def overdue(
    ctx: Context,
    wanted: Selection,
    as_of: AsOf = None,
    by_unit: Annotated[bool, typer.Option("--by-unit", help=_("One list for each lead unit."))] = False,
    original: Annotated[bool, typer.Option("--original", help=_("By the deadline that was first set."))] = False,
    exit_code: Annotated[bool, typer.Option("--exit-code", help=_("End with 10 where anything is overdue."))] = False,
    as_json: AsJson = False,
) -> None:
    app = ctx.obj
    day = app.day(as_of) or app.today
    if as_json:
        with app.reading() as store:
            tasks = listing.overdue(store, wanted, day, today=app.today, original=original)
        print_json(app, [task_object(task, day, original=original) for task in tasks])
        found = len(tasks)
    else:
        found = _print_overdue(app, wanted, as_of, by_unit=by_unit, original=original)
    if exit_code and found:
        raise typer.Exit(10)


def _print_overdue(app: App, wanted: Selection, as_of: str | None, *, by_unit: bool, original: bool) -> int:
    from dondoc.services import reporting

    day = app.day(as_of) or app.today
    with app.reading() as store:
        address = app.database.address
        report = reporting.overdue(
            store, wanted, day, today=app.today, address=address, original=original, by_unit=by_unit
        )
    for place, table in enumerate(report.tables):
        if by_unit and table.rows:
            app.print(*([""] if place else []), f"{table.title} ({len(table.rows)})")
        app.print_all(draw(table.columns, table.rows, app.words, width=app.width, colour=app.colour, empty=table.empty))
    return sum(len(table.rows) for table in report.tables)


@selecting
def soon(
    ctx: Context,
    wanted: Selection,
    days: Annotated[int, typer.Option("--days", "-d", min=0, help=_("How many days ahead."))] = SOON_DAYS,
    as_json: AsJson = False,
) -> None:
    app = ctx.obj
    with app.reading() as store:
        tasks = listing.soon(store, wanted, app.today, days=days)
    if as_json:
        print_json(app, [task_object(task, app.today) for task in tasks])
        return
    rows = [(t.number, t.title, t.lead, t.due, timeliness(t, app.today, soon_days=days)) for t in tasks]
    draw_list(app, columns.TASKS, rows, empty=N_("Nothing is due in these days."))


def draw_list(
    app: App, shown: Sequence[Column], rows: Sequence[Sequence[Cell]], *, empty: str = N_("No task fits.")
) -> None:
    """Print a table, and how many rows it has on stderr."""
    app.print_all(draw(shown, rows, app.words, width=app.width, colour=app.colour, empty=empty))
    if rows and app.interactive:
        app.note(ngettext("{n} row", "{n} rows", len(rows)).format(n=len(rows)))


def listed(tasks: Sequence[Task]) -> str:
    """The numbers of tasks, for a sentence."""
    return ", ".join(str(task.number) for task in tasks)
