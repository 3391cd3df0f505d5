"""How punctual the units were in a period, beside the equally long period before it (so với cùng kỳ liền trước)."""

from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from dondoc.domain.cell import Cell, Points, Ratio
from dondoc.domain.chart import Chart, ChartKind, Series, Tone
from dondoc.domain.report import Fact, Report, Table
from dondoc.domain.unit import dated_name
from dondoc.domain.vietnamese import sort_key
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.reports import columns
from dondoc.services.finding.selection import Selection, conditions
from dondoc.storage.queries import tallies as q
from dondoc.storage.store import Store

MONTHS_SHOWN = 6


def punctuality_report(store: Store, wanted: Selection, first: date, months: int, day: date, *, address: str) -> Report:
    """The tasks completed in `months` whole months from `first` on, by lead unit: how many of them on time.

    The period before is the same number of months up to the day before `first`. A task without deadline is on time.
    """
    last = first + relativedelta(months=months) - timedelta(days=1)
    now = _done(store, wanted, day, first, last)
    before = _done(store, wanted, day, first - relativedelta(months=months), first - timedelta(days=1))
    names = sorted({*now, *before}, key=lambda name: (name is None, sort_key(name or "")))
    rows = [_row(name, now.get(name), before.get(name)) for name in names]
    table = Table(
        "units",
        N_("Completed tasks by unit"),
        columns.PUNCTUALITY,
        rows,
        total=_row(None, _sum(now), _sum(before)),
        empty=N_("Nothing was completed in this period."),
    )
    facts = (Fact("from", N_("From"), first), Fact("until", N_("Until"), last))
    notes = (
        N_("On time: completed by the last day, or without a deadline. The share is of the completed tasks."),
        N_("The period before is as long and ends on the day before this one begins."),
    )
    chart = _chart(store, wanted, day, last)
    title = N_("Punctuality of units")
    return Report("punctuality", title, day, address, facts, (table,), notes, (chart,) if rows else ())


def _done(store: Store, wanted: Selection, day: date, first: date, last: date) -> dict[str | None, Ratio]:
    met = conditions(store, wanted, day)
    found = store.all(q.done_rows, met.filters, **met.values, done_from=first, done_until=last)
    return {row.unit and dated_name(row.unit, row.ended_on): Ratio(row.on_time, row.completed) for row in found}


def _sum(shares: dict[str | None, Ratio]) -> Ratio:
    return Ratio(sum(share.part for share in shares.values()), sum(share.whole for share in shares.values()))


def _row(name: str | None, now: Ratio | None, before: Ratio | None) -> tuple[Cell, ...]:
    now, before = now or Ratio(0, 0), before or Ratio(0, 0)
    change = None
    if now.value is not None and before.value is not None:
        change = Points(round((now.value - before.value) * 1000))
    return name, now.whole, now, before, change


def _chart(store: Store, wanted: Selection, day: date, last: date) -> Chart:
    """The months up to the end of the period: completed on time and late."""
    begins = [last.replace(day=1) - relativedelta(months=back) for back in reversed(range(MONTHS_SHOWN))]
    shares = [
        _sum(_done(store, wanted, day, begin, begin + relativedelta(months=1) - timedelta(days=1))) for begin in begins
    ]
    series = (
        Series(N_("On time"), Tone.DONE, tuple(share.part for share in shares)),
        Series(N_("Late"), Tone.LATE, tuple(share.whole - share.part for share in shares)),
    )
    labels = tuple(f"{begin.month:02}/{begin.year}" for begin in begins)
    return Chart("months", N_("Completed by month"), ChartKind.LINE, labels, series)
