"""The report on the carrying-out (báo cáo tình hình thực hiện): the figures in words, then the appendix by unit."""

from datetime import date

from dondoc.domain.cell import Cell, Ratio
from dondoc.domain.paper import Paragraph
from dondoc.domain.report import Report
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.services.finding.selection import Selection
from dondoc.services.reporting.status import status_report
from dondoc.storage.store import Store


def carrying_out_report(store: Store, wanted: Selection, day: date, *, address: str) -> Report:
    """What the office reports upward: how many were given, done on time and late, run in time and overdue.

    Each figure is that of the total of the status report, which follows as the appendix.
    """
    status = status_report(store, wanted, day, address=address)
    (table,) = status.tables
    total, on_time, late, in_time, soon, overdue, undated, held = (
        int(str(value)) for value in (table.total or (None, *[0] * 8))[1:9]
    )
    done, running = on_time + late, in_time + soon + overdue + undated
    values: dict[str, Cell] = {
        "day": day,
        "total": total,
        "done": done,
        "done_share": Ratio(done, total),
        "running": running,
        "on_time": on_time,
        "late": late,
        "in_time": in_time + soon,
        "overdue": overdue,
        "undated": undated,
        "held": held,
        "overdue_share": Ratio(overdue, total),
    }
    opening = (
        Paragraph(N_("Up to the end of {day}, {total} tasks were followed up."), values),
        Paragraph(N_("Completed: {done_share}, of which {on_time} on time and {late} late."), values),
        Paragraph(
            N_(
                "Not completed: {running}, of which {in_time} in time, {overdue} overdue, {undated} without a deadline."
            ),
            values,
        ),
        Paragraph(N_("On hold: {held}. Overdue, of all: {overdue_share}."), values),
    )
    return status._replace(
        key="carrying_out",
        title=N_("Carrying-out of tasks"),
        opening=opening,
        abstract=Paragraph(N_("How the tasks that were given are carried out")),
    )
