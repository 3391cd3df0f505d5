"""`overdue`: what is late, worst first."""

from datetime import date

from dondoc.cli.context import App
from dondoc.cli.finding.listing import Contact, Limit, days_asked, print_tasks, tell_count
from dondoc.cli.finding.selecting import selecting
from dondoc.cli.line.declared import Option
from dondoc.cli.values.options import AsJson, AsOf, Original, WorkingDays
from dondoc.errors import FOUND, BadValue
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.locale import gettext as _
from dondoc.reports import wording
from dondoc.reports.table import draw
from dondoc.reports.wrapping import wrap
from dondoc.services.finding import listing
from dondoc.services.finding.selection import Selection
from dondoc.storage.store import Store
from dondoc.typing import TYPE_CHECKING, Annotated

if TYPE_CHECKING:
    from dondoc.domain.office_day import OfficeDays
    from dondoc.services.finding.layout import Layout


@selecting
def overdue(
    app: App,
    wanted: Selection,
    laid_out: "Layout | None",
    as_of: AsOf = None,
    by_unit: Annotated[bool, Option("--by-unit", help=N_("One list for each lead unit."))] = False,
    at_next_meeting: Annotated[
        bool, Option("--at-next-meeting", help=N_("What will be overdue on the day of the next meeting."))
    ] = False,
    original: Original = False,
    working_days: WorkingDays = False,
    contact: Contact = False,
    exit_code: Annotated[bool, Option("--exit-code", help=N_("End with 10 where anything is overdue."))] = False,
    limit: Limit = None,
    as_json: AsJson = False,
) -> None:
    if as_of and at_next_meeting:
        raise BadValue(value="--as-of --at-next-meeting", allowed="--as-of, --at-next-meeting")
    day, asked = days_asked(app, as_of)
    if at_next_meeting:
        from dondoc.cli.finding.coming import next_meeting

        day = next_meeting(app, wanted)
    if as_json:
        with app.reading(asked) as store:
            office = _office(store) if working_days else None
            tasks = listing.in_layout(
                laid_out,
                lambda rows, first: listing.overdue(store, rows, wanted, day, original=original, limit=first),
                day,
                in_full=True,
                original=original,
                limit=limit,
            )
        print_tasks(app, tasks, day, original=original, office=office)
        found = len(tasks)
    else:
        found = _print_overdue(
            app,
            wanted,
            laid_out,
            day,
            asked,
            by_unit=by_unit,
            original=original,
            working_days=working_days,
            contact=contact,
            limit=limit,
        )
    if exit_code and found:
        raise SystemExit(FOUND)


def _print_overdue(
    app: App,
    wanted: Selection,
    laid_out: "Layout | None",
    day: date,
    asked: date | None,
    *,
    by_unit: bool,
    original: bool,
    working_days: bool,
    contact: bool,
    limit: int | None,
) -> int:
    from dondoc.reports.once import SAID_ONCE, once
    from dondoc.services.reporting.overdue import overdue_report

    with app.reading(asked) as store:
        report = overdue_report(
            store,
            wanted,
            day,
            address=app.database.address,
            original=original,
            by_unit=by_unit,
            office=_office(store) if working_days else None,
            contact=min(day, app.today) if contact else None,
            limit=limit,
            laid_out=laid_out,
        )
    report = once(report)
    for fact in (fact for fact in report.facts if fact.key in SAID_ONCE):
        app.print(*wrap(f"{_(fact.title)}: {wording.cell(fact.value, app.words)}", app.width), "")
    for place, table in enumerate(report.tables):
        if by_unit and table.rows:
            app.print(*([""] if place else []), f"{table.title} ({len(table.rows)})")
        app.print_all(draw(table.columns, table.rows, app.words, width=app.width, colour=app.colour, empty=table.empty))
    found = sum(len(table.rows) for table in report.tables)
    tell_count(app, found, limit)
    return found


def _office(store: Store) -> "OfficeDays":
    """The office's own days, for whoever counts in working days."""
    from dondoc.services.office import office_days

    return office_days.calendar(store)
