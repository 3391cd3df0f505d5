"""The status report: how the tasks of each unit stand."""

from collections.abc import Sequence
from datetime import date, timedelta

from dondoc.domain.cell import Cell, Ratio
from dondoc.domain.chart import Chart, ChartKind, Series, Tone
from dondoc.domain.report import Fact, Report, Table
from dondoc.domain.tally import TallyRow, UnitTally, unit_tally
from dondoc.domain.task import SOON_DAYS
from dondoc.domain.unit import dated_name
from dondoc.domain.vietnamese import sort_key
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.reports import columns
from dondoc.services.selection import Selection, conditions, left_out
from dondoc.storage.queries import tallies as tally_queries
from dondoc.storage.store import Store


def status_report(store: Store, wanted: Selection, day: date, *, address: str, original: bool = False) -> Report:
    """How the tasks of each unit stand at the end of `day`. Each task counts once, with its lead.

    With `original` the first deadline ever set is the measure.
    """
    met = conditions(store, wanted, day)
    counting = tally_queries.tally_rows
    if original:
        from dondoc.services.by_original import by_original

        met, counting = met._replace(filters=by_original(met.filters)), tally_queries.tally_rows_by_original
    values = {**met.values, "day": day, "soon_until": day + timedelta(days=SOON_DAYS)}
    by_unit: dict[str | None, list[TallyRow]] = {}
    for row in store.all(counting, met.filters, **values):
        by_unit.setdefault(row.unit and dated_name(row.unit, row.ended_on), []).append(row)
    names = sorted(by_unit, key=lambda name: (name is None, sort_key(name or "")))
    tallies = [unit_tally(name, by_unit[name]) for name in names]
    counted = [tally for tally in tallies if tally.total]
    table = Table(
        "units",
        N_("Tasks by unit"),
        columns.STATUS_BY_UNIT,
        [_tally_row(tally.unit, tally) for tally in counted],
        total=_tally_row(None, _sum(counted)),
        empty=N_("There is no task yet."),
    )
    facts: tuple[Fact, ...] = (
        Fact("withdrawn", N_("Withdrawn, not counted"), sum(tally.withdrawn for tally in tallies)),
        Fact("waiting", N_("Waiting for acceptance"), sum(tally.waiting for tally in tallies)),
    )
    if hidden := left_out(store, met.filters, values):
        facts += (Fact("left_out", N_("Restricted, left out"), hidden),)
    notes: tuple[str, ...] = (
        N_("Each task is counted once, with its lead unit. The share is of completed tasks in all of them."),
        N_("Due soon: today or in the next 7 days. Completed on the last day is on time."),
    )
    if original:
        notes += (N_("Measured by the original deadline."),)
    charts = (_chart(counted),) if counted else ()
    return Report("status", N_("Status of tasks by unit"), day, address, facts, (table,), notes, charts)


def _chart(tallies: Sequence[UnitTally]) -> Chart:
    """The classes of each unit's tasks as pieces of one bar."""
    series = tuple(
        Series(column.title, tone, tuple(getattr(tally, column.key) for tally in tallies))
        for column, tone in zip(columns.STATUS_BY_UNIT[2:-1], TONES, strict=True)
    )
    labels = tuple(tally.unit for tally in tallies)
    title = N_("How the tasks of each unit stand")
    return Chart("units", title, ChartKind.STACKED, labels, series, columns.UNIT.missing)


TONES = (Tone.DONE, Tone.DONE_LATE, Tone.RUNNING, Tone.SOON, Tone.LATE, Tone.UNDATED, Tone.HELD)
"""What the classes of the status report stand for, in the order of its columns."""


def _tally_row(name: str | None, tally: UnitTally) -> tuple[Cell, ...]:
    classes = (tally.on_time, tally.late, tally.in_time, tally.due_soon, tally.overdue, tally.no_deadline)
    share = Ratio(tally.on_time + tally.late, tally.total)
    return (name, tally.total, *classes, tally.suspended, share)


def _sum(tallies: Sequence[UnitTally]) -> UnitTally:
    def total(name: str) -> int:
        return sum(getattr(tally, name) for tally in tallies)

    return UnitTally(
        unit=None,
        total=total("total"),
        on_time=total("on_time"),
        late=total("late"),
        in_time=total("in_time"),
        due_soon=total("due_soon"),
        overdue=total("overdue"),
        no_deadline=total("no_deadline"),
        suspended=total("suspended"),
        withdrawn=total("withdrawn"),
        waiting=total("waiting"),
    )
