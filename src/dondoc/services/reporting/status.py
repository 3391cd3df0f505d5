"""The status report: how the tasks stand, by unit, by meeting, by field or by official in charge."""

from collections.abc import Sequence
from datetime import date, timedelta

from dondoc.domain.cell import Cell, Ratio
from dondoc.domain.chart import Chart, ChartKind, Series, Tone
from dondoc.domain.report import Fact, Report, Table
from dondoc.domain.tally import By, Tally, tally
from dondoc.domain.task import SOON_DAYS
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.services.finding.selection import Selection, conditions, left_out
from dondoc.services.reporting import status_views
from dondoc.services.reporting.status_views import View
from dondoc.storage.store import Store

VIEWS: dict[By, View] = {
    By.UNIT: status_views.UNITS,
    By.MEETING: status_views.MEETINGS,
    By.FIELD: status_views.FIELDS,
    By.OFFICIAL: status_views.OFFICIALS,
}

TONES = (Tone.DONE, Tone.DONE_LATE, Tone.RUNNING, Tone.SOON, Tone.LATE, Tone.UNDATED, Tone.HELD)
"""What the classes of the status report stand for, in the order of its columns."""

MOST_BARS = 200
"""Of more meetings than these nobody looks at the bars."""

Line = tuple[Cell, Tally]


def status_report(
    store: Store, wanted: Selection, day: date, *, address: str, original: bool = False, by: By = By.UNIT
) -> Report:
    """How the tasks of each unit, meeting, field or official stand at the end of `day`.

    Each task counts once, with its lead unit, the meeting that gave it, its field or the official in charge of it: the
    totals are those of every other view. With `original` the first deadline ever set is the measure.
    """
    view = VIEWS[by]
    met = conditions(store, wanted, day)
    counting = view.rows
    if original:
        from dondoc.services.finding.by_original import by_original

        met, counting = met._replace(filters=by_original(met.filters)), view.rows_by_original
    values = {**met.values, "day": day, "soon_until": day + timedelta(days=SOON_DAYS)}
    rows = store.all(counting, met.filters, **values)
    lines: list[Line] = [(name, tally(of_it)) for name, of_it in view.grouped(rows)]
    counted = [(name, standing) for name, standing in lines if standing.total]
    whole = tally(rows)
    table = Table(
        f"{by.value}s",
        view.heading,
        view.columns,
        [_row(name, standing) for name, standing in counted],
        total=_row(None, whole),
        empty=N_("There is no task yet."),
    )
    facts: tuple[Fact, ...] = (
        Fact("withdrawn", N_("Withdrawn, not counted"), whole.withdrawn),
        Fact("waiting", N_("Waiting for acceptance"), whole.waiting),
    )
    if hidden := left_out(store, met.filters, values):
        facts += (Fact("left_out", N_("Restricted, left out"), hidden),)
    notes: tuple[str, ...] = (
        view.note,
        N_("Due soon: today or in the next 7 days. Completed on the last day is on time."),
    )
    if original:
        notes += (N_("Measured by the original deadline."),)
    charted = counted and (by is By.UNIT or len(counted) <= MOST_BARS)
    charts = (_chart(view, by, counted),) if charted else ()
    return Report("status", view.title, day, address, facts, (table,), notes, charts)


def _chart(view: View, by: By, lines: Sequence[Line]) -> Chart:
    """The classes of each row as pieces of one bar."""
    series = tuple(
        Series(column.title, tone, tuple(getattr(standing, column.key) for _name, standing in lines))
        for column, tone in zip(view.columns[2:-1], TONES, strict=True)
    )
    labels = tuple(status_views.label(name) for name, _standing in lines)
    return Chart(f"{by.value}s", view.chart, ChartKind.STACKED, labels, series, view.columns[0].missing)


def _row(name: Cell, standing: Tally) -> tuple[Cell, ...]:
    classes = (standing.on_time, standing.late, standing.in_time, standing.due_soon, standing.overdue)
    share = Ratio(standing.on_time + standing.late, standing.total)
    return (name, standing.total, *classes, standing.no_deadline, standing.suspended, share)
