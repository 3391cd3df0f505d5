"""The cells of a workbook: what they show, whatever program wrote them; and files that are none."""

import io
import zipfile
from datetime import date, datetime, time

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from dondoc.errors.reading import DocumentEncrypted, SheetFormat, UnreadableError
from dondoc.readers.tables.xlsx import sheets_of
from dondoc.readers.tables.xlsx_cells import Area, Broken, letters
from dondoc.readers.tables.xlsx_numbers import day_of, is_day, is_share
from tests.workbooks import workbook

ROW = ("Tên", date(2023, 9, 30), datetime(2023, 9, 30, 17), 0.6, 45199, 1.5, True, "=1+1", time(8, 30), "a\nb")


def cells_of(content: bytes) -> dict[int, object]:
    (sheet, *_rest) = sheets_of(content, "sổ.xlsx")
    return dict(sheet.rows[1])


def test_a_cell_is_what_it_shows() -> None:
    assert cells_of(workbook([ROW], formats={"D1": "0%"})) == {
        1: "Tên",
        2: date(2023, 9, 30),
        3: datetime(2023, 9, 30, 17),
        4: "60%",
        5: 45199,
        6: 1.5,
        7: True,
        8: Broken("=…"),
        9: 8.5 / 24,
        10: "a\nb",
    }


def test_what_is_merged_and_what_is_hidden() -> None:
    content = workbook([["a", None, "b"], ["c"], ["d"]], merged=["A1:B2"], hidden=[3], more={"Khác": [["x"]]})
    first, second = sheets_of(content, "sổ.xlsx")
    assert (list(first.merged), set(first.hidden_rows)) == ([Area(1, 1, 2, 2)], {3})
    assert (second.name, second.rows) == ("Khác", {1: {1: "x"}})


def test_a_date_of_a_macintosh_counts_from_1904() -> None:
    written = io.BytesIO()
    book = xlsxwriter.Workbook(written, {"date_1904": True})
    book.add_worksheet().write_datetime(0, 0, date(2023, 9, 30), book.add_format({"num_format": "dd/mm/yyyy"}))
    book.close()
    assert cells_of(written.getvalue()) == {1: date(2023, 9, 30)}


@pytest.mark.parametrize(
    ("number", "code", "kind"),
    [
        (14, None, "day"),
        (164, "dd/mm/yyyy", "day"),
        (164, '[$-42A]d" tháng "m" năm "yyyy', "day"),
        (164, "mm:ss", ""),
        (164, "h:mm", ""),
        (164, 'General" ngày"', ""),
        (164, '#,##0 "đồng/năm"', ""),
        (9, None, "share"),
        (164, "0.0%", "share"),
        (0, None, ""),
    ],
)
def test_a_number_is_a_day_or_a_share_by_its_format(number: int, code: str | None, kind: str) -> None:
    assert ("day" if is_day(number, code) else "share" if is_share(number, code) else "") == kind


def test_zero_is_no_day() -> None:
    assert day_of(0) is None
    assert day_of(1e12) is None
    assert day_of(25569) == date(1970, 1, 1)


def test_columns_have_letters() -> None:
    assert [letters(n) for n in (1, 26, 27, 52, 703)] == ["A", "Z", "AA", "AZ", "AAA"]


@given(text=st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60))
def test_a_text_comes_back_as_it_was_written(text: str) -> None:
    written = io.BytesIO()
    book = xlsxwriter.Workbook(written, {"constant_memory": True, "strings_to_formulas": False})
    book.add_worksheet().write_string(0, 0, "x" + text)
    book.close()
    (found,) = cells_of(written.getvalue()).values()
    import unicodedata

    lines = ("x" + text).replace("\r\n", "\n").replace("\r", "\n").replace("ð", "đ").replace("Ð", "Đ")
    assert unicodedata.normalize("NFC", str(found)) == unicodedata.normalize("NFC", lines)


def packed(**parts: str) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return written.getvalue()


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, SheetFormat),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), DocumentEncrypted),
        (packed(mimetype="application/vnd.oasis.opendocument.spreadsheet"), SheetFormat),
        (packed(hello="x"), SheetFormat),
        (packed(**{"word/document.xml": "<a/>"}), SheetFormat),
        (b"PK\x03\x04 and nothing more", UnreadableError),
    ],
)
def test_what_is_no_workbook_is_named(content: bytes, error: type[UnreadableError]) -> None:
    with pytest.raises(error):
        sheets_of(content, "sổ.xlsx")


WHOLE = workbook([ROW, ["Nội dung", "Chủ trì"]], merged=["A1:B1"])


@given(place=st.integers(0, len(WHOLE) - 1), octet=st.integers(0, 255), end=st.integers(0, len(WHOLE)))
def test_a_damaged_workbook_is_read_or_refused(place: int, octet: int, end: int) -> None:
    damaged = bytearray(WHOLE)
    damaged[place] = octet
    for content in (bytes(damaged), WHOLE[:end]):
        try:
            sheets_of(content, "sổ.xlsx")
        except UnreadableError:
            continue
