"""The overdue report: what is late, worst first."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import partial

from dondoc.domain.cell import Cell, due_of
from dondoc.domain.column import Column
from dondoc.domain.report import Fact, Report, Table
from dondoc.domain.task import days_late, days_since_contact, late_until
from dondoc.domain.vietnamese import sort_key
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.reports import columns
from dondoc.services.finding import listing
from dondoc.services.finding.selection import Selection
from dondoc.storage.store import Store
from dondoc.typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dondoc.domain.office_day import OfficeDays
    from dondoc.services.finding.layout import AnyTask, Layout


def overdue_report(
    store: Store,
    wanted: Selection,
    day: date,
    *,
    address: str,
    original: bool = False,
    by_unit: bool = False,
    contact: date | None = None,
    office: "OfficeDays | None" = None,
    limit: int | None = None,
    laid_out: "Layout | None" = None,
    count_left_out: bool = False,
) -> Report:
    """What is overdue at the end of `day`, the latest first; with `by_unit` a table for each lead unit.

    With `contact` a column tells how many days before that day the last contact was, with `office` one how many working
    days each task is late, the office's own days counted as it has them. With a layout the rows are sorted
    and have the columns that it says. Where a restricted task is among them a column marks it; with `count_left_out`
    the report says how many were left out.
    """
    due = columns.ORIGINAL_DUE if original else columns.DUE
    shown: tuple[Column, ...] = (columns.NUMBER, columns.TITLE, columns.LEAD, due, columns.DAYS_LATE, columns.MEETING)
    row: Callable[[AnyTask], tuple[Cell, ...]] = partial(overdue_row, day=day, original=original)
    late = listing.in_layout(
        laid_out,
        lambda rows, first: listing.overdue(store, rows, wanted, day, original=original, limit=first),
        day,
        in_full=by_unit,  # two units of one name are told apart by their numbers
        original=original,
        limit=limit,
    )
    if laid_out is not None and laid_out.columns:
        from dondoc.services.finding import layout

        shown = laid_out.shown
        row = partial(layout.row, columns=laid_out.columns, day=day, original=original)

    if office is not None:
        from dondoc.domain.calendar import working_days_late

        without_office, shown = row, (*shown, columns.WORKING_DAYS_LATE)

        def row(task: "AnyTask") -> tuple[Cell, ...]:
            due = task.original_due if original else task.due
            late = working_days_late(due, late_until(task, day), office) if due else 0
            return (*without_office(task), late)

    if contact is not None and columns.CONTACT not in shown:
        without_contact, shown = row, (*shown, columns.CONTACT)

        def row(task: "AnyTask") -> tuple[Cell, ...]:
            return (*without_contact(task), days_since_contact(task, contact))

    if any(task.restricted for task in late) and columns.RESTRICTED not in shown:
        plain_row, shown = row, (*shown, columns.RESTRICTED)

        def row(task: "AnyTask") -> tuple[Cell, ...]:
            return (*plain_row(task), task.restricted)

    def table(key: str, title: str, tasks: "Iterable[AnyTask]", without: Column | None = None) -> Table:
        rows = [row(task) for task in tasks]
        kept = [place for place, column in enumerate(shown) if column is not without]
        return Table(
            key,
            title,
            tuple(shown[place] for place in kept),
            [tuple(row[place] for place in kept) for row in rows],
            empty=N_("Nothing is overdue."),
        )

    if by_unit and late:
        tables = tuple(
            table(f"unit_{place}", name or N_("no unit yet"), tasks, columns.LEAD)
            for place, (name, tasks) in enumerate(_by_lead(store, late), start=1)
        )
    else:
        tables = (table("tasks", N_("Overdue tasks"), late),)
    facts: tuple[Fact, ...] = (Fact("count", N_("Overdue tasks"), len(late)),)
    if count_left_out:
        hidden = listing.overdue_left_out(store, wanted, day, original=original)
        facts += (Fact("left_out", N_("Restricted, left out"), hidden),) if hidden else ()
    measured = N_("Measured by the original deadline.") if original else N_("Measured by the current deadline.")
    return Report("overdue", N_("Overdue tasks"), day, address, facts, tables, (measured,))


def _by_lead(store: Store, late: "Sequence[AnyTask]") -> "list[tuple[str | None, list[AnyTask]]]":
    """The tasks of each lead unit, by name; of several units of one name those that have ended say when.

    The tasks were read in full.
    """
    from dondoc.domain.unit import dated_name
    from dondoc.services.units.roster import all_units

    groups: dict[int | None, list[AnyTask]] = {}
    for task in late:
        groups.setdefault(task.lead_id, []).append(task)  # type: ignore[union-attr]
    units = {unit.id: unit for unit in all_units(store) if unit.id in groups}
    shared = {name for name, times in Counter(unit.name for unit in units.values()).items() if times > 1}
    named = {
        number: dated_name(unit.name, unit.ended_on) if unit.name in shared else unit.name
        for number, unit in units.items()
    }
    found = [(None if number is None else named[number], tasks) for number, tasks in groups.items()]
    return sorted(found, key=lambda each: (each[0] is None, sort_key(each[0] or "")))


def overdue_row(task: "AnyTask", day: date, *, original: bool = False) -> tuple[Cell, ...]:
    """One line of the overdue list, in the order of `columns.OVERDUE`."""
    due = task.original_due if original else due_of(task)
    return (task.number, task.title, task.lead, due, days_late(task, day, original=original), task.meeting)
