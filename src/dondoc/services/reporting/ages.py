"""How long what is overdue has been so, in bands: a short table and a picture of it for the overdue report."""

from dondoc.domain.cell import Cell
from dondoc.domain.chart import Chart, ChartKind, Series, Tone
from dondoc.domain.column import Column, ColumnKind
from dondoc.domain.report import Report, Table
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.reports import columns

BANDS = (
    (7, N_("up to 7 days")),
    (30, N_("8 to 30 days")),
    (90, N_("31 to 90 days")),
    (None, N_("more than 90 days")),
)
"""The last day of each band, inclusive, and what it is called."""

COLUMNS = (Column("band", N_("Overdue for")), Column("count", N_("Tasks"), ColumnKind.NUMBER))


def with_ages(report: Report, title: str, names: tuple[str, ...]) -> Report:
    """The overdue report with its bands put first; `names` are the names of `BANDS` in the reader's language.

    Their counts add up to the tasks of the report. A report without the column of days late stays as it is.
    """
    late = [days for table in report.tables for days in _days(table)]
    if not late:
        return report
    counts = [0] * len(BANDS)
    for days in late:
        counts[next(place for place, (last, _name) in enumerate(BANDS) if last is None or days <= last)] += 1
    rows: list[tuple[Cell, ...]] = list(zip(names, counts, strict=True))
    table = Table("ages", title, COLUMNS, rows, total=(None, len(late)))
    series = (Series(N_("Tasks"), Tone.LATE, tuple(counts)),)
    chart = Chart("ages", title, ChartKind.BARS, names, series)
    return report._replace(tables=(table, *report.tables), charts=(*report.charts, chart))


def _days(table: Table) -> list[int]:
    at = [place for place, column in enumerate(table.columns) if column.key == columns.DAYS_LATE.key]
    return [int(str(row[at[0]])) for row in table.rows] if at else []
