"""The lists of every day: `list`, `overdue`, `soon`."""

from datetime import date
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from dondoc.cli.context import App, Context
from dondoc.cli.listed import draw_laid_out, draw_list, marked, print_tasks, tell_count
from dondoc.cli.selecting import AsJson, AsOf, LaidOut, selecting
from dondoc.domain.report import Cell, Column, due_of
from dondoc.domain.task import SOON_DAYS, TaskLine, standing
from dondoc.errors import BadValue
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.locale import gettext as _
from dondoc.reports import columns
from dondoc.reports.table import draw
from dondoc.services import listing
from dondoc.services.selection import Selection

if TYPE_CHECKING:
    from dondoc.services.layout import Layout

Limit = Annotated[int | None, typer.Option("--limit", "-n", min=1, metavar="N", help=_("The first so many only."))]
Original = Annotated[bool, typer.Option("--original", help=_("By the deadline that was first set."))]
Contact = Annotated[bool, typer.Option("--contact", help=_("With the days since the last reminder or answer."))]


@selecting
def list_(
    ctx: Context,
    wanted: Selection,
    laid_out: LaidOut,
    all_: Annotated[bool, typer.Option("--all", "-a", help=_("The closed ones too."))] = False,
    as_of: AsOf = None,
    original: Original = False,
    contact: Contact = False,
    limit: Limit = None,
    as_json: AsJson = False,
) -> None:
    app, day, asked = ctx.obj, *_days(ctx.obj, as_of)
    narrowed = wanted if all_ or wanted.beyond_open() else wanted._replace(open_only=True)
    with app.reading(asked) as store:
        tasks = listing.in_layout(
            laid_out,
            lambda rows, first: listing.tasks(store, rows, narrowed, day, limit=first),
            day,
            in_full=as_json,
            limit=limit,
        )
    if as_json:
        print_tasks(app, tasks, day, original=original)
        return
    if not tasks and wanted.is_empty() and not all_:
        app.note(_("There is no open task. Read a conclusion with: dondoc import FILE"))
        return
    if laid_out is not None and laid_out.columns:
        draw_laid_out(app, laid_out, tasks, day, contact=contact, limit=limit)
        return
    rows = [_row(task, day, original=original) for task in tasks]
    draw_list(app, *marked(tasks, _columns(original=original), rows, day if contact else None), limit=limit)


def _columns(*, original: bool) -> tuple[Column, ...]:
    return tuple(columns.ORIGINAL_DUE if original and c is columns.DUE else c for c in columns.TASKS)


def _row(task: TaskLine, day: date, *, original: bool, soon_days: int = SOON_DAYS) -> tuple[Cell, ...]:
    due = task.original_due if original else due_of(task)
    return task.number, task.title, task.lead, due, standing(task, day, soon_days=soon_days, original=original)


@selecting
def overdue(
    ctx: Context,
    wanted: Selection,
    laid_out: LaidOut,
    as_of: AsOf = None,
    by_unit: Annotated[bool, typer.Option("--by-unit", help=_("One list for each lead unit."))] = False,
    at_next_meeting: Annotated[
        bool, typer.Option("--at-next-meeting", help=_("What will be overdue on the day of the next meeting."))
    ] = False,
    original: Original = False,
    working_days: Annotated[
        bool, typer.Option("--working-days", help=_("Lateness in the working days of the office."))
    ] = False,
    contact: Contact = False,
    exit_code: Annotated[bool, typer.Option("--exit-code", help=_("End with 10 where anything is overdue."))] = False,
    limit: Limit = None,
    as_json: AsJson = False,
) -> None:
    if as_of and at_next_meeting:
        raise BadValue(value="--as-of --at-next-meeting", allowed="--as-of, --at-next-meeting")
    app, day, asked = ctx.obj, *_days(ctx.obj, as_of)
    if at_next_meeting:
        from dondoc.cli.coming import next_meeting

        day = next_meeting(app, wanted)
    if as_json:
        with app.reading(asked) as store:
            tasks = listing.in_layout(
                laid_out,
                lambda rows, first: listing.overdue(store, rows, wanted, day, original=original, limit=first),
                day,
                in_full=True,
                original=original,
                limit=limit,
            )
        print_tasks(app, tasks, day, original=original)
        found = len(tasks)
    else:
        shown = Shown(by_unit, original, working_days, contact)
        found = _print_overdue(app, wanted, laid_out, day, asked, shown, limit=limit)
    if exit_code and found:
        raise typer.Exit(10)


class Shown(NamedTuple):
    """How the overdue list is shown."""

    by_unit: bool
    original: bool
    working_days: bool
    contact: bool


def _print_overdue(
    app: App,
    wanted: Selection,
    laid_out: "Layout | None",
    day: date,
    asked: date | None,
    shown: Shown,
    *,
    limit: int | None,
) -> int:
    from dondoc.services.reporting.overdue import overdue_report

    with app.reading(asked) as store:
        office = None
        if shown.working_days:
            from dondoc.services import office_days

            office = office_days.calendar(store)
        report = overdue_report(
            store,
            wanted,
            day,
            address=app.database.address,
            original=shown.original,
            by_unit=shown.by_unit,
            contact=min(day, app.today) if shown.contact else None,
            office=office,
            limit=limit,
            laid_out=laid_out,
        )
    for place, table in enumerate(report.tables):
        if shown.by_unit and table.rows:
            app.print(*([""] if place else []), f"{table.title} ({len(table.rows)})")
        app.print_all(draw(table.columns, table.rows, app.words, width=app.width, colour=app.colour, empty=table.empty))
    found = sum(len(table.rows) for table in report.tables)
    tell_count(app, found, limit)
    return found


@selecting
def soon(
    ctx: Context,
    wanted: Selection,
    laid_out: LaidOut,
    days: Annotated[int, typer.Option("--days", "-d", min=0, help=_("How many days ahead."))] = SOON_DAYS,
    until_meeting: Annotated[
        bool, typer.Option("--until-meeting", help=_("What is due up to the day of the next meeting."))
    ] = False,
    as_of: AsOf = None,
    original: Original = False,
    contact: Contact = False,
    limit: Limit = None,
    as_json: AsJson = False,
) -> None:
    app, day, asked = ctx.obj, *_days(ctx.obj, as_of)
    if until_meeting:
        from dondoc.cli.coming import next_meeting

        days = (next_meeting(app, wanted) - day).days
    with app.reading(asked) as store:
        tasks = listing.in_layout(
            laid_out,
            lambda rows, first: listing.soon(store, rows, wanted, day, days=days, original=original, limit=first),
            day,
            in_full=as_json,
            limit=limit,
        )
    if as_json:
        print_tasks(app, tasks, day, original=original)
        return
    empty = N_("Nothing is due in these days.")
    if laid_out is not None and laid_out.columns:
        draw_laid_out(app, laid_out, tasks, day, empty=empty, soon_days=days, contact=contact, limit=limit)
        return
    rows = [_row(task, day, original=original, soon_days=days) for task in tasks]
    shown = marked(tasks, _columns(original=original), rows, day if contact else None)
    draw_list(app, *shown, empty=empty, limit=limit)


def _days(app: App, as_of: str | None) -> tuple[date, date | None]:
    """The day that a list is looked at, and the one that was asked for in place of today, if one was."""
    asked = app.day(as_of)
    return asked or app.today, asked
