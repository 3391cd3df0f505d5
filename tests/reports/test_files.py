"""The formats that are files: what is in them when another program opens them, whatever text was put in."""

import io
import re
import zipfile
from datetime import date
from itertools import combinations
from xml.etree import ElementTree

import openpyxl
import pypdfium2
import pytest

from dondoc.domain.chart import Chart, ChartKind, Series, Tone
from dondoc.domain.paper import Letterhead, PaperKind, Paragraph
from dondoc.domain.report import Report
from dondoc.errors.settings import BadLayout
from dondoc.locale import Language, words_of
from dondoc.reports.official.layout import HD05_SINCE, NAMES, layout, layout_on, own_layout
from dondoc.reports.official.letters import shown
from dondoc.reports.palette import PAINTS
from dondoc.reports.rendering import Format, render
from dondoc.reports.untrusted import plain
from tests.reports import samples

VI = words_of(Language.VIETNAMESE)
OFFICE = Letterhead(
    parent="Tỉnh ủy Thái Nguyên",
    issuer="Đảng ủy phường Bắc Kạn",
    symbol="ĐU",
    place="Bắc Kạn",
    authority=("T/M Ban Thường vụ",),
    position="Phó Bí thư",
    signatory="Trần Thị Bình",
    recipients=("Thường trực Tỉnh ủy",),
    number="7",
    day=date(2026, 2, 5),
)
FORMATS = (Format.DOCX, Format.PDF, Format.XLSX, Format.HTML)
LETTER = samples.overdue()._replace(
    paper=PaperKind.LETTER,
    abstract=Paragraph("đôn đốc nhiệm vụ"),
    to=("Phòng Tài chính",),
    opening=(Paragraph("Đến hết ngày {day}:", {"day": samples.DAY}),),
    closing=(Paragraph("Báo cáo trước ngày {day}", {"day": date(2023, 8, 10)}),),
)


def words_in(content: bytes, format: Format) -> str:
    """All the text of a file, with single spaces."""
    match format:
        case Format.DOCX:
            with zipfile.ZipFile(io.BytesIO(content)) as packed:
                root = ElementTree.fromstring(packed.read("word/document.xml"))
            text = " ".join(node.text or "" for node in root.iter() if node.tag.endswith("}t"))
        case Format.PDF:
            document = pypdfium2.PdfDocument(content)
            text = " ".join(page.get_textpage().get_text_bounded() for page in document)
        case Format.XLSX:
            book = openpyxl.load_workbook(io.BytesIO(content))
            cells = (cell.value for sheet in book for row in sheet.iter_rows() for cell in row)
            text = " ".join(str(value) for value in cells if value is not None)
        case _:
            text = re.sub("<[^>]+>", " ", content.decode())
    return " ".join(text.split())


@pytest.mark.parametrize("format", FORMATS)
def test_the_same_report_gives_the_same_bytes(format: Format) -> None:
    assert render(samples.status(), format, VI) == render(samples.status(), format, VI)


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("report", [samples.status(), samples.overdue(), samples.meeting()], ids=lambda r: str(r.key))
def test_vietnamese_comes_back_letter_for_letter(report: Report, format: Format) -> None:
    found = words_in(render(report, format, VI), format).replace(" ", "")
    for table in report.tables:
        for row in table.rows:
            for value in row:
                if isinstance(value, str) and type(value) is str:
                    assert value.replace(" ", "") in found


@pytest.mark.parametrize("format", [Format.DOCX, Format.XLSX, Format.PDF])
@pytest.mark.parametrize("text", samples.HOSTILE.values(), ids=samples.HOSTILE)
def test_harmful_text_is_text(text: str, format: Format) -> None:
    report = samples.overdue()
    (table,) = report.tables
    drawn = render(report._replace(tables=(table._replace(rows=[(1, text, text, None, 3, text)]),)), format, VI)
    expected = shown(plain(text)) if format is Format.PDF else plain(text)
    assert "".join(expected.split()) in "".join(words_in(drawn, format).split())
    if format is Format.XLSX:
        book = openpyxl.load_workbook(io.BytesIO(drawn))
        cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
        assert all(cell.data_type != "f" and cell.hyperlink is None for cell in cells)


def test_a_page_runs_nothing_but_its_own_script() -> None:
    page = render(samples.hostile(), Format.HTML, VI).decode()
    assert page.count("<script") == 1
    assert "default-src 'none'" in page.replace("&#x27;", "'")
    assert not re.search(r"(?:src|href)\s*=", page)


@pytest.mark.parametrize("format", [Format.DOCX, Format.PDF])
def test_a_letter_of_the_party_has_its_form(format: Format) -> None:
    drawn = render(LETTER, format, VI, letterhead=OFFICE, layout=layout("hd05"))
    found = words_in(drawn, format)
    for words in (
        "ĐẢNG CỘNG SẢN VIỆT NAM",
        "TỈNH ỦY THÁI NGUYÊN",
        "ĐẢNG ỦY PHƯỜNG BẮC KẠN",
        "Số 07-CV/ĐU",
        "Bắc Kạn, ngày 05 tháng 02 năm 2026",
        "Báo cáo trước ngày 10/08/2023.",
        "T/M BAN THƯỜNG VỤ",
        "PHÓ BÍ THƯ",
        "Trần Thị Bình",
        "Nơi nhận:",
    ):
        assert words in found
    assert "CỘNG HÒA" not in found


@pytest.mark.parametrize("format", [Format.DOCX, Format.PDF])
def test_a_letter_of_the_administration_has_its_form(format: Format) -> None:
    office = OFFICE._replace(issuer="Ủy ban nhân dân phường Bắc Kạn", symbol="UBND")
    found = words_in(render(LETTER, format, VI, letterhead=office), format)
    for words in ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 07/UBND", "V/v đôn đốc nhiệm vụ", "10/08/2023./."):
        assert words in found


@pytest.mark.parametrize("format", [Format.DOCX, Format.PDF, Format.HTML])
def test_two_sign_the_hand_over_side_by_side(format: Format) -> None:
    found = words_in(render(samples.handover(), format, VI, letterhead=OFFICE), format)
    for words in ("Người bàn giao", "Người nhận", "(Ký, ghi rõ họ tên)", "\\x1b[31mNguyễn Văn B"):
        assert words in found or words.upper() in found
    if format is not Format.HTML:
        for words in ("BIÊN BẢN", "07/BB-ĐU", "Trần Thị <b>A</b>", "PHÓ BÍ THƯ"):
            assert words in found


def test_what_nobody_gave_is_left_open_for_the_clerk() -> None:
    found = words_in(render(samples.status(), Format.DOCX, VI, letterhead=Letterhead()), Format.DOCX)
    assert re.search(r"ngày\s+tháng\s+năm 2023", found)


def test_every_layout_has_the_same_numbers_to_set() -> None:
    def names(part: object, path: str = "") -> set[str]:
        if not isinstance(part, dict):
            return {path}
        return {name for key, value in part.items() for name in names(value, f"{path}.{key}")}

    assert len({frozenset(names(layout(name))) for name in NAMES}) == 1


def test_the_party_changed_its_layout_on_a_day() -> None:
    before = date(2026, 5, 26)
    assert (layout_on("party", before), layout_on("party", HD05_SINCE)) == (layout("hd36"), layout("hd05"))


WRONG_LAYOUTS = {
    "a size in words": b"[body]\nsize = 'large'",
    "a part that no layout has": b"[bodies]\nsize = 14",
    "no TOML": b"= 3",
    "no text": b"\xff",
    "a base that is not there": b"base = 'nd99'",
    "an unknown mark": b"[header]\nnumber = 'No. {no}'",
    "an open mark": b"[body]\nto = 'To {to'",
    "a line without its size": b"[header]\nstate = ['A', 'B', 'C']",
    "a size that is no number": b"[header]\nstate_sizes = [13, 'big']",
    "a page without room": b"[page]\nleft = 150",
    "a header on one side": b"[header]\nleft_width = 1.5",
    "letters as high as the page": b"[title]\nsize = 500",
}


@pytest.mark.parametrize("own", WRONG_LAYOUTS.values(), ids=WRONG_LAYOUTS)
def test_an_own_layout_that_cannot_be_used_is_refused(own: bytes) -> None:
    with pytest.raises(BadLayout):
        own_layout(own, HD05_SINCE)


def test_an_own_layout_changes_what_it_names() -> None:
    assert own_layout(b"[body]\nsize = 13", HD05_SINCE)["body"] == {**layout("nd30")["body"], "size": 13}


def test_an_own_layout_stands_on_its_base() -> None:
    own = own_layout(b"base = 'party'\n[header]\nsubject = 'V/v {abstract}'", HD05_SINCE)
    assert own == {**layout("hd05"), "header": {**layout("hd05")["header"], "subject": "V/v {abstract}"}}


def luminance(colour: str) -> float:
    """The relative luminance of a colour, as WCAG 2.2 works it out."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("tone", Tone)
def test_the_colours_of_charts_can_be_told_apart(tone: Tone) -> None:
    paint = PAINTS[tone]
    assert contrast(paint.fill, "#ffffff") >= 3
    assert contrast(paint.fill, "#16181a") >= 3
    assert contrast(paint.fill, paint.label) >= 4.5


@pytest.mark.parametrize(("one", "other"), list(combinations(Tone, 2)))
def test_two_pieces_of_a_bar_differ_in_print_without_colour(one: Tone, other: Tone) -> None:
    differ = PAINTS[one].hatched != PAINTS[other].hatched
    assert differ or contrast(PAINTS[one].fill, PAINTS[other].fill) >= 1.2


def test_a_chart_is_told_in_words_too() -> None:
    series = (Series("Xong", Tone.DONE, (3, 0)), Series("Chậm", Tone.LATE, (1, 2)))
    chart = Chart("units", "Units", ChartKind.STACKED, ("Phòng <A>", None), series, "no unit yet")
    page = render(samples.status()._replace(charts=(chart,)), Format.HTML, VI).decode()
    assert 'role="img"' in page
    assert "Phòng &lt;A&gt;: Xong 3, Chậm 1" in page
