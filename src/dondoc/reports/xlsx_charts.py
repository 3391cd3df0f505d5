"""The charts of a report in a workbook: the figures in cells, and beside them a chart that Excel draws from these."""

from collections.abc import Sequence

from dondoc.domain.chart import Chart, ChartKind, Series
from dondoc.locale import Words
from dondoc.reports import sheets
from dondoc.reports.palette import PAINTS
from dondoc.reports.shapes import labels
from dondoc.typing import Any

_KINDS = {
    ChartKind.STACKED: {"type": "bar", "subtype": "stacked"},
    ChartKind.BARS: {"type": "bar"},
    ChartKind.LINE: {"type": "line"},
}
WIDE, BAR, LEAST, MOST = 760, 26, 300, 4000  # pixels
_ROW = 20


def write_charts(book: Any, sheet: Any, charts: Sequence[Chart], head: Any, text: Any, words: Words) -> None:
    """One below the other."""
    sheet.set_column(0, 0, 36)
    line = 0
    for chart in charts:
        shown = labels(chart, words)
        titles = [words.gettext(series.title) for series in chart.series]
        sheet.write_string(line, 0, words.gettext(chart.title), head)
        for at, title in enumerate(titles, start=1):
            sheet.write_string(line, at, title, head)
        for place, label in enumerate(shown, start=1):
            sheet.write_string(line + place, 0, sheets.cell_text(label), text)
            for at, series in enumerate(chart.series, start=1):
                sheet.write_number(line + place, at, series.values[place - 1], text)
        high = min(MOST, max(LEAST, BAR * len(shown) + 120))
        drawn = _chart(book, sheet.get_name(), chart, line, len(shown), words)
        drawn.set_size({"width": WIDE, "height": high})
        told = {"description": words.gettext(chart.title), "object_position": 3}
        sheet.insert_chart(line, len(titles) + 2, drawn, told)
        line += max(len(shown) + 1, high // _ROW) + 2
    sheet.set_paper(sheets.A4)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _chart(book: Any, sheet: str, chart: Chart, line: int, count: int, words: Words) -> Any:
    drawn = book.add_chart(_KINDS[chart.kind])
    for at, series in enumerate(chart.series, start=1):
        drawn.add_series(
            {
                "name": [sheet, line, at],
                "categories": [sheet, line + 1, 0, line + count, 0],
                "values": [sheet, line + 1, at, line + count, at],
                **_look(series, chart.kind),
            }
        )
    drawn.set_title({"name": words.gettext(chart.title), "name_font": {"size": 14}})
    if len(chart.series) < 2:
        drawn.set_legend({"none": True})
    else:
        drawn.set_legend({"position": "bottom"})
    if chart.kind is not ChartKind.LINE:
        drawn.set_y_axis({"reverse": True, "crossing": "max"})
        drawn.set_x_axis({"major_gridlines": {"visible": True, "line": {"color": "#D0D0D0"}}, "num_format": "0"})
    return drawn


def _look(series: Series, kind: ChartKind) -> dict[str, object]:
    paint = PAINTS[series.tone]
    if kind is ChartKind.LINE:
        dashed = {"dash_type": "dash"} if paint.hatched else {}
        marker = {"type": "circle", "size": 6, "fill": {"color": paint.fill}, "border": {"color": paint.fill}}
        return {"line": {"color": paint.fill, "width": 2, **dashed}, "marker": marker, "data_labels": {"value": True}}
    if paint.hatched:
        pattern = {"pattern": "wide_upward_diagonal", "fg_color": "#FFFFFF", "bg_color": paint.fill}
        return {"pattern": pattern, "gap": 40}
    return {"fill": {"color": paint.fill}, "gap": 40}
