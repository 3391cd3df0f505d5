"""A report in Excel: cells of their own kinds, ready to be sorted, filtered and printed."""

import io
from datetime import date, datetime, time

import openpyxl
import pytest

from dondoc.domain.cell import Cell
from dondoc.domain.chart import Chart, ChartKind, Series, Tone
from dondoc.domain.report import Report, Table
from dondoc.locale import Language, words_of
from dondoc.reports import columns
from dondoc.reports.rendering import Format, render
from dondoc.reports.sheets import LONGEST, cell_text, sheet_name
from tests.reports import samples

VI = words_of(Language.VIETNAMESE)
HEADING = 4


def book(report: Report) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(render(report, Format.XLSX, VI)))


def test_days_are_days_and_numbers_are_numbers() -> None:
    sheet = book(samples.overdue()).worksheets[0]
    number, title, _lead, due, late, _meeting = next(sheet.iter_rows(min_row=HEADING + 1))
    assert (number.value, late.value) == (7, 32)
    assert isinstance(title.value, str)
    assert due.value == datetime.combine(date(2023, 6, 30), time())
    assert due.number_format == "dd/mm/yyyy"


def test_a_share_has_what_it_was_worked_out_from_beside_it() -> None:
    sheet = book(samples.status()).worksheets[0]
    rows = list(sheet.iter_rows(min_row=HEADING, values_only=True))
    assert rows[0][-3:] == ("Tỷ lệ HT", "Tỷ lệ HT: tử số", "Tỷ lệ HT: mẫu số")
    assert rows[1][-3:] == (0.5, 4, 8)
    assert rows[-1][-2:] == (1171, 1401)


def test_the_sheet_says_as_of_which_day_and_from_which_store() -> None:
    for sheet in book(samples.status()).worksheets:
        said = " ".join(str(cell.value) for row in sheet.iter_rows(max_row=3) for cell in row)
        assert samples.STORE in said
        assert "01/08/2023" in said


def test_the_heading_stays_in_sight_and_its_columns_can_be_filtered() -> None:
    report = samples.status()
    sheet = book(report).worksheets[0]
    rows = len(report.tables[0].rows)
    assert sheet.freeze_panes == f"B{HEADING + 1}"
    assert sheet.auto_filter.ref == f"A{HEADING}:L{HEADING + rows}"  # the sum is no row to sort
    assert sheet.cell(HEADING + rows + 1, 1).value == "Tổng số"


def test_it_is_printed_on_a4_with_its_heading_on_every_page() -> None:
    sheet = book(samples.status()).worksheets[0]
    assert (int(sheet.page_setup.paperSize), sheet.page_setup.orientation) == (9, "landscape")
    assert sheet.print_title_rows == f"${HEADING}:${HEADING}"
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert int(sheet.page_setup.fitToHeight) == 0


def test_charts_are_charts_of_excel() -> None:
    series = (Series("Done on time", Tone.DONE, (4, 3)), Series("Overdue", Tone.LATE, (2, 0)))
    kinds = {kind: Chart(kind, "Tasks by unit", kind, ("Công an", None), series, "no unit yet") for kind in ChartKind}
    found = book(samples.status()._replace(charts=tuple(kinds.values())))
    sheet = found["Biểu đồ"]
    assert len(sheet._charts) == len(kinds)
    assert [cell.value for cell in sheet[2]][:3] == ["Công an", 4, 2]
    assert [cell.value for cell in sheet[3]][:3] == ["chưa giao đơn vị", 3, 0]


def test_nothing_is_a_sheet_too() -> None:
    empty = Table("tasks", "Overdue tasks", columns.OVERDUE, [], empty="Nothing is overdue.")
    sheet = book(samples.overdue()._replace(tables=(empty,))).worksheets[0]
    assert sheet.cell(HEADING + 1, 1).value == "Không có nhiệm vụ nào quá hạn."


def test_what_is_missing_is_said_or_left_blank() -> None:
    rows: list[tuple[Cell, ...]] = [(1, "Họp", None, None, None)]
    table = Table("tasks", "Tasks", columns.TASKS, rows)
    sheet = book(samples.overdue()._replace(tables=(table,))).worksheets[0]
    assert [cell.value for cell in sheet[HEADING + 1]] == [1, "Họp", "chưa giao đơn vị", None, None]


def test_a_text_longer_than_a_cell_ends_with_an_ellipsis() -> None:
    assert len(cell_text("á" * LONGEST)) == LONGEST
    assert cell_text("á" * (LONGEST + 1)) == "á" * (LONGEST - 1) + "…"


@pytest.mark.parametrize(
    ("title", "taken", "name"),
    [
        ("Nhiệm vụ", [], "Nhiệm vụ"),
        ("Nhiệm vụ", ["NHIỆM VỤ"], "Nhiệm vụ 2"),
        ("a/b: [c]?*\\'", [], "ab c"),
        ("Phòng Lao động - Thương binh và Xã hội", [], "Phòng Lao động - Thương binh và"),
        (
            "Phòng Lao động - Thương binh và Xã hội",
            ["Phòng Lao động - Thương binh và"],
            "Phòng Lao động - Thương binh 2",
        ),
        ("***", [], "1"),
        ("History", [], "History 2"),
    ],
)
def test_the_name_of_a_sheet_is_one_that_excel_allows(title: str, taken: list[str], name: str) -> None:
    assert sheet_name(title, taken) == name
