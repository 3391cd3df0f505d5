"""A report on paper: what stands on which page, where its lines end, and what is in the file."""

import io
import re
from datetime import date

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dondoc.domain.cell import Cell
from dondoc.domain.chart import Chart, ChartKind, Series, Tone
from dondoc.domain.paper import Letterhead, Paragraph
from dondoc.domain.report import Report
from dondoc.locale import Language, words_of
from dondoc.reports.official.blocks import Run
from dondoc.reports.official.breaking import cut, lines
from dondoc.reports.official.letters import shown, width
from dondoc.reports.official.measuring import column_widths
from dondoc.reports.rendering import Format, render
from dondoc.reports.shapes import Bar, draw_in_parts
from tests.reports import samples

VI = words_of(Language.VIETNAMESE)
OFFICE = Letterhead(issuer="Ủy ban nhân dân phường Bắc Kạn", position="Chủ tịch", signatory="Trần Thị Bình")
MILLIMETRE = 72 / 25.4


def drawn(report: Report, **more: object) -> bytes:
    return render(report, Format.PDF, VI, letterhead=OFFICE, **more)  # type: ignore[arg-type]


def pages(content: bytes) -> list[str]:
    """The text of each page."""
    document = pypdfium2.PdfDocument(content)
    return [page.get_textpage().get_text_bounded().replace("\r", "") for page in document]


@pytest.mark.parametrize("address", ["/home/lan/so/viec.sqlite3", r"C:\Users\Lan\viec.sqlite3"])
def test_a_paper_names_the_store_but_not_the_folders_of_who_prints_it(address: str) -> None:
    text = "".join(pages(drawn(samples.overdue()._replace(store=address))))
    assert "Nguồn số liệu: viec.sqlite3" in text
    assert "Users" not in text
    assert "home" not in text


def long(count: int) -> Report:
    report = samples.overdue()
    (table,) = report.tables
    rows: list[tuple[Cell, ...]] = [
        (number, f"Rà soát công trình số {number}, báo cáo nguyên nhân", "Văn phòng", date(2023, 7, 1), 31, None)
        for number in range(1, count + 1)
    ]
    return report._replace(tables=(table._replace(rows=rows),))


def test_the_heading_of_a_table_and_the_numbers_of_its_columns_are_on_every_page() -> None:
    found = pages(drawn(long(100)))
    with_rows = [page for page in found if "Rà soát" in page]
    assert len(with_rows) > 2
    assert all("Đơn vị" in page and "(1)" in page and "(6)" in page for page in with_rows)


def test_every_row_is_there_once() -> None:
    text = " ".join(" ".join(pages(drawn(long(300)))).split())
    assert sorted(map(int, re.findall(r"công trình\s+số\s+(\d+),", text))) == list(range(1, 301))


def test_pages_are_numbered_from_the_second_on() -> None:
    found = pages(drawn(long(100)))
    assert not found[0].lstrip().startswith("1\n")
    assert [page.split()[0] for page in found[1:]] == [str(number) for number in range(2, len(found) + 1)]


@pytest.mark.parametrize("count", range(1, 60, 3))
def test_who_signs_stands_on_one_page_with_the_last_words(count: int) -> None:
    last = pages(drawn(long(count)))[-1]
    assert all(words in last for words in ("./.", "CHỦ TỊCH", "Trần Thị Bình", "Nơi nhận"))


def test_a_wide_table_lies_across_the_page() -> None:
    document = pypdfium2.PdfDocument(drawn(samples.status()))
    sizes = [tuple(round(side / MILLIMETRE) for side in page.get_size()) for page in document]
    assert sizes == [(210, 297), (297, 210)]
    assert pages(drawn(samples.status()))[1].split()[1:3] == ["PHỤ", "LỤC"]


def test_a_row_higher_than_a_page_goes_on_over_the_next() -> None:
    report = long(1)
    (table,) = report.tables
    endless = " ".join(f"việc{number}" for number in range(3000))
    rows: list[tuple[Cell, ...]] = [(1, endless, "Văn phòng", None, 3, None)]
    text = " ".join(pages(drawn(report._replace(tables=(table._replace(rows=rows),)))))
    assert re.findall(r"việc(\d+)", text) == [str(number) for number in range(3000)]


def test_a_heading_that_fills_a_page_does_not_hang() -> None:
    report = long(2)
    (table,) = report.tables
    columns = (table.columns[0]._replace(title="x" * 20_000), *table.columns[1:])
    assert pages(drawn(report._replace(tables=(table._replace(columns=columns),))))


def test_the_file_says_what_it_is() -> None:
    content = drawn(samples.status())
    told = pypdfium2.PdfDocument(content).get_metadata_dict()
    assert told["Title"] == "Tình hình thực hiện nhiệm vụ theo đơn vị"
    assert told["Author"] == OFFICE.issuer
    assert told["CreationDate"].startswith("D:20230801")


def test_every_font_is_in_the_file() -> None:
    content = drawn(samples.status())
    named = re.findall(rb"/BaseFont /(\S+)", content)
    assert named
    assert all(re.fullmatch(rb"[A-Z]{6}\+Tinos.*", name) for name in named)
    assert len(set(named)) == len(re.findall(rb"/FontFile2 \d", content))


def test_it_is_told_how_many_rows_are_done() -> None:
    heard: list[int] = []
    drawn(long(50), told=heard.append)
    assert heard == list(range(1, 51))


def test_rows_are_counted_over_all_tables_and_sections() -> None:
    narrow, wide = samples.overdue(), samples.status()
    heard: list[int] = []
    drawn(narrow._replace(tables=(*narrow.tables, *wide.tables)), told=heard.append)
    assert heard == list(range(1, 4 + 5 + 1))


def test_a_chart_is_drawn_with_its_figures() -> None:
    series = (Series("Done on time", Tone.DONE, (40, 3)), Series("Overdue", Tone.LATE, (25, 0)))
    chart = Chart("units", "How the tasks of each unit stand", ChartKind.STACKED, ("Công an", None), series, "–")
    first = pages(drawn(samples.status()._replace(charts=(chart,))))[0]
    assert all(said in first for said in ("Tình hình nhiệm vụ của từng đơn vị", "Công an", "40", "25", "65"))


def test_the_parts_of_a_long_chart_are_of_one_scale() -> None:
    values = (10, *[1] * 30)
    chart = Chart("x", "x", ChartKind.BARS, tuple(map(str, values)), (Series("x", Tone.LATE, values),))
    first, second = draw_in_parts(chart, VI, wide=620, names=200, bars=20)
    bars = [[shape.wide for shape in part.shapes if isinstance(shape, Bar)] for part in (first, second)]
    assert (len(bars[0]), len(bars[1])) == (20, 11)
    assert bars[0][1] == bars[1][0]


def test_text_is_justified_and_its_first_line_set_in() -> None:
    said = (
        "Thực hiện kết luận của đồng chí Bí thư, các đơn vị đã triển khai thực hiện nghiêm túc nhiệm vụ được giao " * 3
    )
    page = pypdfium2.PdfDocument(io.BytesIO(drawn(samples.status()._replace(opening=(Paragraph(said),)))))[0]
    text = page.get_textpage()
    place = text.get_text_range().index("Thực hiện kết luận")
    assert text.get_charbox(place)[0] == pytest.approx((30 + 12.7) * MILLIMETRE, abs=1)
    rights = {round(text.get_rect(at)[2]) for at in range(text.count_rects()) if text.get_rect(at)[0] < 90}
    assert round((210 - 20) * MILLIMETRE) in {right + off for right in rights for off in (-1, 0, 1)}


WORDS = st.text(st.sampled_from("aăđẩê mW.🚧"), max_size=80)


@given(st.lists(st.tuples(WORDS, st.booleans(), st.booleans()), max_size=4), st.integers(30, 300))
def test_no_line_is_too_wide_and_no_letter_is_lost(parts: list[tuple[str, bool, bool]], room: int) -> None:
    runs = [Run(text, bold, italic) for text, bold, italic in parts]
    found = lines(runs, 12, room, first=10)
    assert found[-1].last
    assert all(line.wide <= room + 0.1 or len("".join(p.text for p in line.pieces)) == 1 for line in found)
    said = "".join(piece.text for line in found for piece in line.pieces)
    assert said.replace(" ", "") == "".join(shown(run.text) for run in runs).replace(" ", "")


@given(st.text(st.sampled_from("aWẩ"), min_size=1), st.integers(1, 20))
def test_a_word_is_cut_where_it_does_not_fit(word: str, room: int) -> None:
    parts = list(cut(word, 0, room))
    assert "".join(parts) == word
    assert all(width(part, 0) <= room for part in parts)


@given(
    st.integers(1, 12).flatmap(
        lambda n: st.lists(st.lists(st.text("ab 1đẩ", max_size=60), min_size=n, max_size=n), min_size=1, max_size=6)
    )
)
def test_columns_share_the_whole_width(rows: list[list[str]]) -> None:
    widths = column_widths(rows[0], rows[1:], (), 450.0, 12)
    assert sum(widths) == pytest.approx(450.0)
    assert min(widths) > 0


def test_a_day_and_a_number_are_never_parted() -> None:
    rows = [["1204", "Rà soát các công trình chậm giải ngân " * 3, "30/06/2023", "1.152/1.355 (85,0\u00a0%)"]] * 3
    widths = column_widths(["Mã", "Nhiệm vụ", "Thời hạn", "Tỷ lệ"], rows, (), 450.0, 12)
    for at in (0, 2):
        assert widths[at] > width(rows[0][at], 0) * 12 + 6
