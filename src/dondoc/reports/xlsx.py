"""A report as a workbook of Excel: a sheet for each table, one for the charts with their figures, one for all the rest.

Days are days, numbers are numbers and a share is a number with what it was worked out from beside it. Rows are written
as they come, so that a long table takes little memory; the same report gives the same bytes.
"""

import io
from collections.abc import Sequence
from datetime import date, datetime, time

from dondoc.domain.cell import Cell, Points, Ratio
from dondoc.domain.column import Column, ColumnKind
from dondoc.domain.report import Report, Table
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.locale import Words
from dondoc.reports import sheets, wording
from dondoc.reports.headings import as_of, drawn_title, paragraph, store
from dondoc.reports.xlsx_charts import write_charts
from dondoc.typing import Any

TOP = 3  # rows above the heading: title, day and store, and an empty one
LANDSCAPE = 88  # letters from which on a sheet is laid across
_WIDTHS = {ColumnKind.NUMBER: 9.0, ColumnKind.IDENTIFIER: 8.0, ColumnKind.DAY: 12.0, ColumnKind.STATUS: 16.0}
_WIDEST, _LOOKED_AT = 56.0, 200


def render(report: Report, words: Words) -> bytes:
    """The whole file."""
    import xlsxwriter

    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, sheets.OPTIONS)
    made = datetime.combine(report.as_of, time())
    book.set_properties({"title": words.gettext(report.title), "created": made, "comments": as_of(report, words)})
    formats = Formats(book, words)
    for table in report.tables:
        title = words.gettext(table.title or report.title)
        sheet = book.add_worksheet(sheets.sheet_name(title, book.sheetnames))
        _table(sheet, table, report, formats, words)
    if report.charts:
        sheet = book.add_worksheet(sheets.sheet_name(words.gettext(N_("Charts")), book.sheetnames))
        write_charts(book, sheet, report.charts, formats.head, formats.text, words)
    sheet = book.add_worksheet(sheets.sheet_name(words.gettext(N_("About the report")), book.sheetnames))
    _about(sheet, report, formats, words)
    book.close()
    return file.getvalue()


class Formats:
    """How cells look."""

    def __init__(self, book: Any, words: Words) -> None:
        def make(**more: object) -> Any:
            return book.add_format({**sheets.FONT, **more})

        framed = {"border": 1}
        self.title = make(bold=True, font_size=14)
        self.quiet = make(italic=True)
        self.label = make(bold=True)
        self.loose = make(text_wrap=True)
        self.head = make(**framed, bold=True, text_wrap=True, align="center", valign="vcenter", bg_color="#DDE6F0")
        day = {"num_format": sheets.day_format(words), "align": "center"}
        self.text, self.bold_text = (make(**framed, text_wrap=True, bold=b) for b in (False, True))
        self.number, self.bold_number = (make(**framed, num_format="#,##0", bold=b) for b in (False, True))
        self.name, self.bold_name = (make(**framed, num_format="0", bold=b) for b in (False, True))
        self.share, self.bold_share = (make(**framed, num_format="0.0%", bold=b) for b in (False, True))
        self.points, self.bold_points = (make(**framed, num_format="+0.0;-0.0;0.0", bold=b) for b in (False, True))
        self.day, self.bold_day = (make(**framed, **day, bold=b) for b in (False, True))
        self.loose_day, self.loose_number = make(**day | {"align": "left"}), make(num_format="#,##0", align="left")


def _table(sheet: Any, table: Table, report: Report, formats: Formats, words: Words) -> None:
    heads = [head for column in table.columns for head in _heads(column, words)]
    widths = [width for at, column in enumerate(table.columns) for width in _widths(table, at, column, words)]
    for at, width in enumerate(widths):
        sheet.set_column(at, at, width)
    title = drawn_title(table, report, words) or words.gettext(report.title)
    sheet.write_string(0, 0, sheets.cell_text(title), formats.title)
    sheet.write_string(1, 0, f"{as_of(report, words)}. {store(report, words)}", formats.quiet)
    sheet.set_row(TOP, sheets.height(zip(heads, widths, strict=True)) + 4)
    for at, head in enumerate(heads):
        sheet.write_string(TOP, at, head, formats.head)
    line = TOP
    for line, row in enumerate(table.rows, start=TOP + 1):
        sheet.set_row(line, _row(sheet, line, table.columns, row, widths, formats, words))
    last = max(line, TOP + 1)
    if not table.rows and table.empty:
        sheet.write_string(last, 0, words.gettext(table.empty), formats.quiet)
    if table.total:
        name = words.gettext(N_("Total")) if table.total[0] is None else table.total[0]
        _row(sheet, line + 1, table.columns, (name, *table.total[1:]), widths, formats, words, bold=True)
    sheet.freeze_panes(TOP + 1, 1)
    sheet.autofilter(TOP, 0, last, len(heads) - 1)
    _page(sheet, report, words, across=sum(widths) > LANDSCAPE)
    sheet.repeat_rows(TOP)


def _page(sheet: Any, report: Report, words: Words, *, across: bool) -> None:
    """How it is printed: on A4, as wide as one page, with the day, the store and the number of the page below."""
    sheet.set_paper(sheets.A4)
    sheet.set_margins(left=0.8, right=0.6, top=0.8, bottom=0.8)
    sheet.fit_to_pages(1, 0)
    if across:
        sheet.set_landscape()
    said = f"{as_of(report, words)}. {store(report, words)}"[:200].replace("&", "&&")
    sheet.set_footer(f"&L&9{said}&R&9&P/&N")


def _heads(column: Column, words: Words) -> tuple[str, ...]:
    title = words.gettext(column.title)
    if column.kind is not ColumnKind.RATIO:
        return (title,)
    return (
        title,
        words.gettext(N_("{title}: numerator")).format(title=title),
        words.gettext(N_("{title}: denominator")).format(title=title),
    )


def _widths(table: Table, at: int, column: Column, words: Words) -> tuple[float, ...]:
    """In letters, by what stands in the first rows."""
    if column.kind is ColumnKind.RATIO:
        return (10.0, 10.0, 10.0)
    if column.kind in _WIDTHS:
        return (_WIDTHS[column.kind],)
    lengths = sorted(len(wording.cell(row[at], words)) for row in table.rows[:_LOOKED_AT])
    usual = lengths[len(lengths) * 4 // 5] if lengths else 0
    return (min(_WIDEST, max(14.0, usual + 2.0)),)


def _row(
    sheet: Any,
    line: int,
    columns: Sequence[Column],
    row: Sequence[Cell],
    widths: Sequence[float],
    formats: Formats,
    words: Words,
    *,
    bold: bool = False,
) -> float:
    """Write a row; how high it has to be."""
    at, texts = 0, []
    f = formats
    text, number, name = (f.bold_text, f.bold_number, f.bold_name) if bold else (f.text, f.number, f.name)
    day, share = (f.bold_day, f.bold_share) if bold else (f.day, f.share)
    for column, value in zip(columns, row, strict=True):
        match value:
            case Ratio(part, whole):
                if value.value is None:
                    sheet.write_blank(line, at, None, share)
                else:
                    sheet.write_number(line, at, value.value, share)
                sheet.write_number(line, at + 1, part, number)
                sheet.write_number(line, at + 2, whole, number)
            case Points():
                sheet.write_number(line, at, value.value, f.bold_points if bold else f.points)
            case int():
                sheet.write_number(line, at, value, name if column.kind is ColumnKind.IDENTIFIER else number)
            case date():
                sheet.write_datetime(line, at, value, day)
            case None if bold or not column.missing:
                for place in range(3 if column.kind is ColumnKind.RATIO else 1):
                    sheet.write_blank(line, at + place, None, text)
            case _:
                said = words.gettext(column.missing) if value is None else wording.cell(value, words)
                said = "" if value == () else sheets.cell_text(said)
                sheet.write_string(line, at, said, text)
                texts.append((said, widths[at]))
        at += 3 if column.kind is ColumnKind.RATIO else 1
    return sheets.height(texts)


def _about(sheet: Any, report: Report, formats: Formats, words: Words) -> None:
    """What stands around the tables: facts, text, notes."""
    sheet.set_column(0, 0, 30)
    sheet.set_column(1, 1, 60)
    sheet.write_string(0, 0, sheets.cell_text(words.gettext(report.title)), formats.title)
    sheet.write_string(1, 0, as_of(report, words), formats.quiet)
    sheet.write_string(2, 0, store(report, words), formats.quiet)
    line = 4
    for fact in report.facts:
        sheet.write_string(line, 0, words.gettext(fact.title), formats.label)
        if isinstance(fact.value, date):
            sheet.write_datetime(line, 1, fact.value, formats.loose_day)
        elif isinstance(fact.value, int):
            sheet.write_number(line, 1, fact.value, formats.loose_number)
        else:
            said = sheets.cell_text(wording.cell(fact.value, words))
            sheet.set_row(line, sheets.height([(said, 60)]))
            sheet.write_string(line, 1, said, formats.loose)
        line += 1
    texts = [paragraph(text, words) for text in (*report.opening, *report.closing)]
    for said in (*texts, *map(words.gettext, report.notes)):
        line += 1
        sheet.set_row(line, sheets.height([(said, 90)]))
        sheet.merge_range(line, 0, line, 1, "", formats.loose)
        sheet.write_string(line, 0, sheets.cell_text(said), formats.loose)
    _page(sheet, report, words, across=False)
