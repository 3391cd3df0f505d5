"""A PDF is read in the order in which one reads it: paragraphs, rows of tables, columns of a letterhead."""

import re
import zlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dondoc.errors.reading import DocumentDamaged, DocumentEncrypted, DocumentTooLarge, FileEmpty, PageIsPicture
from dondoc.readers import read
from dondoc.readers.pdf.layout import lines_of
from dondoc.readers.pdf.margins import without_margins
from dondoc.readers.pdf.page import Page, Rule, Word
from dondoc.readers.pdf.tables import joined_rows
from tests.readers.conftest import read_or_refuse

DOCUMENTS = Path(__file__).parent.parent / "documents"
LETTER = 6.0  # the width of a letter of the pages made here
SIZE = 12.0


def line(text: str, left: float, y: float, size: float = SIZE) -> list[Word]:
    """The words of a line that begins at `left`, in letters of one width."""
    words = []
    for found in re.finditer(r"\S+", text):
        start, end = left + LETTER * found.start(), left + LETTER * found.end()
        words.append(Word(found.group(), start, end, y, size))
    return words


def page(*lines: list[Word], across: tuple[Rule, ...] = (), down: tuple[Rule, ...] = ()) -> Page:
    return Page(800.0, [word for each in lines for word in each], list(across), list(down))


def text_of(*pages: Page) -> list[str]:
    return list(lines_of(without_margins(list(pages))))


FULL = "x" * 19 + " " + "y" * 20  # 40 letters: as wide as the text


@pytest.mark.parametrize(
    ("lines", "paragraphs"),
    [
        ([(FULL, 60, 500), ("het cau.", 60, 486)], [f"{FULL} het cau."]),
        ([("dong ngan.", 60, 500), (FULL, 60, 486)], ["dong ngan.", FULL]),
        ([(FULL, 60, 500), (FULL[:30], 84, 486)], [FULL, FULL[:30]]),  # an indent
        ([(FULL[:36], 84, 500), (FULL, 60, 486), ("het.", 60, 472)], [f"{FULL[:36]} {FULL} het."]),
        ([(FULL, 60, 500), (FULL, 60, 486), (FULL, 60, 472), (FULL, 60, 440)], [f"{FULL} {FULL} {FULL}", FULL]),
        ([(FULL[:39] + ".", 60, 500), ("a) muc", 60, 486)], [FULL[:39] + ".", "a) muc"]),
        ([(FULL[:33] + " chinh", 60, 500), ("- Ke hoach", 60, 486)], [FULL[:33] + " chinh - Ke hoach"]),
        ([("1. " + FULL[:37], 60, 500), ("treo", 78, 486)], [f"1. {FULL[:37]} treo"]),  # an item that hangs
        ([(FULL, 60, 600), (FULL[:36], 72, 500), ("tieu de", 159, 486)], [FULL, f"{FULL[:36]} tieu de"]),  # centred
        ([("1.", 60, 500), ("muc", 110, 500)], ["1. muc"]),  # a tab after the number
        ([("UY BAN NHAN DAN", 60, 500), ("DOC LAP", 240, 500)], ["UY BAN NHAN DAN | DOC LAP"]),
        (
            [("UY BAN", 60, 500), ("Tinh A", 60, 486), ("CONG HOA", 200, 500), ("Doc lap", 200, 486)],
            ["UY BAN", "Tinh A", "CONG HOA", "Doc lap"],
        ),
        ([("- Cac phong", 60, 500), ("ban;", 60, 486), ("CHU TICH", 200, 500)], ["- Cac phong ban;", "CHU TICH"]),
    ],
)
def test_lines_become_paragraphs(lines: list[tuple[str, float, float]], paragraphs: list[str]) -> None:
    assert text_of(page(*(line(*each) for each in lines))) == paragraphs


def test_headings_in_other_sizes_stand_apart() -> None:
    assert text_of(page(line(FULL, 60, 500, 16), line(FULL, 60, 486))) == [FULL, FULL]


def test_a_paragraph_goes_on_over_the_page() -> None:
    first = page(line(FULL, 60, 114), line(FULL, 60, 100))
    assert text_of(first, page(line(FULL, 60, 700), line("het.", 60, 686))) == [f"{FULL} {FULL} {FULL} het."]


def test_headers_footers_and_numbers_of_pages_go() -> None:
    pages = [
        page(line("Ban luu", 60, 780), line(f"Cau thu {each}.", 60, 500), line(f"- {each} -", 180, 30))
        for each in ("1", "2", "3")
    ]
    assert " ".join(text_of(*pages)) == "Cau thu 1. Cau thu 2. Cau thu 3."
    assert text_of(page(line(FULL, 60, 700), line("12", 180, 780))) == [FULL]
    assert text_of(page(line(FULL, 60, 700), line("Trang 1/3", 60, 30))) == [FULL]


def test_a_number_that_ends_a_sentence_is_no_page_number() -> None:
    assert text_of(page(line(FULL, 60, 44), line("30/6", 60, 30))) == [f"{FULL} 30/6"]


def grid(rows: list[float], columns: list[float]) -> tuple[tuple[Rule, ...], tuple[Rule, ...]]:
    across = tuple(Rule(y, columns[0], columns[-1]) for y in rows)
    return across, tuple(Rule(x, rows[-1], rows[0]) for x in columns)


def test_ruled_lines_make_a_table() -> None:
    across, down = grid([520, 490, 450], [60, 120, 300])
    words = line("TT", 64, 500) + line("Viec", 130, 500) + line("1", 64, 475)
    words += line("hai", 130, 475) + line("dong", 130, 461)
    assert text_of(page(line("tren", 60, 600), words, line("duoi", 60, 400), across=across, down=down)) == [
        "tren", "TT | Viec", "1 | hai dong", "duoi",
    ]  # fmt: skip


def test_joined_cells_are_one() -> None:
    across, down = grid([520, 490, 450], [60, 120, 300])
    down = (down[0], Rule(120, 450, 490), down[2])
    words = line("chung ca hai", 90, 500) + line("a", 64, 475) + line("b", 130, 475)
    assert text_of(page(words, across=across, down=down)) == ["chung ca hai", "a | b"]


def test_a_frame_and_a_line_below_a_motto_are_no_table() -> None:
    across, down = grid([520, 450], [60, 300])
    words = line(FULL, 60, 600), line("mot", 64, 500), line("hai", 64, 486)
    assert text_of(page(*words, across=across, down=down)) == [FULL, "mot", "hai"]
    assert text_of(page(line("mot", 64, 500), across=(Rule(490, 60, 100),))) == ["mot"]


@pytest.mark.parametrize(
    ("before", "after", "rows"),
    [
        ([["TT", "Viec"], ["1", "a"]], [["TT", "Viec"], ["2", "b"]], [["TT", "Viec"], ["1", "a"], ["2", "b"]]),
        ([["1", "a"]], [["", "va b"], ["2", "c"]], [["1", "a va b"], ["2", "c"]]),
        ([["1", "a"]], [["2", "b"]], [["1", "a"], ["2", "b"]]),
    ],
)
def test_a_table_goes_on_over_the_page(before: list[list[str]], after: list[list[str]], rows: list[list[str]]) -> None:
    assert joined_rows(before, after) == rows


def make_pdf(content: str, more: str = "", encrypt: str = "") -> bytes:
    """A PDF of one page, without a table of its objects: PDFium builds it anew."""
    font = "/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>"
    grey = "/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8"
    page = f"/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<{font}/XObject<</I 4 0 R>>>>/Contents 5 0 R{more}"
    stream = zlib.compress(content.encode())
    objects = [
        b"1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj",
        b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj",
        f"3 0 obj<</Type/Page{page}>>endobj".encode(),
        f"4 0 obj<</Type/XObject{grey}/Length 1>>stream\n0\nendstream endobj".encode(),
        b"5 0 obj<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream endobj" % (len(stream), stream),
    ]
    return b"%PDF-1.4\n" + b"\n".join(objects) + f"\ntrailer<</Root 1 0 R/Size 6{encrypt}>>\n%%EOF\n".encode()


TEXT = "BT /F 12 Tf 60 700 Td (Giao Phong Noi vu.) Tj ET"
PICTURE = " q 595 0 0 842 0 0 cm /I Do Q"


def test_a_scanned_page_is_refused_with_its_number() -> None:
    with pytest.raises(PageIsPicture, match="Page 1") as caught:
        read("a.pdf", make_pdf(PICTURE))
    assert "OCR" in caught.value.hint
    assert read("a.pdf", make_pdf(TEXT)).text == "Giao Phong Noi vu."
    words = TEXT.replace("Giao Phong Noi vu.", "mot hai ba bon nam sau bay tam chin muoi")
    assert read("a.pdf", make_pdf(words + PICTURE)).text.endswith("muoi")  # with its text behind it


def test_a_page_without_anything_is_empty() -> None:
    with pytest.raises(FileEmpty):
        read("a.pdf", make_pdf(""))


def test_a_password_is_named() -> None:
    key = "<" + "00" * 32 + ">"
    encrypt = f"/Encrypt<</Filter/Standard/V 1/R 2/O{key}/U{key}/P -4>>/ID[<00><00>]"
    with pytest.raises(DocumentEncrypted):
        read("a.pdf", make_pdf(TEXT, encrypt=encrypt))


def test_a_stream_that_unpacks_to_far_too_much_is_refused() -> None:
    with pytest.raises(DocumentTooLarge):
        read("a.pdf", make_pdf(TEXT + " " * 150_000_000))


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_that_is_shown_turned_is_read_as_it_is_shown(turn: int) -> None:
    cos, sin = {90: (0, 1), 180: (-1, 0), 270: (0, -1)}[turn]
    x, y = {90: (100, 60), 180: (500, 700), 270: (400, 700)}[turn]
    step = {90: (14, 0), 180: (0, 14), 270: (-14, 0)}[turn]
    rows = [
        f"BT /F 12 Tf {cos} {sin} {-sin} {cos} {x + number * step[0]} {y + number * step[1] * -1} Tm ({text}) Tj ET"
        for number, text in enumerate(("Dong thu nhat dai hon han dong sau va", "ket thuc."))
    ]
    assert read("a.pdf", make_pdf(" ".join(rows), f"/Rotate {turn}")).text.split() == (
        "Dong thu nhat dai hon han dong sau va ket thuc.".split()
    )


@pytest.mark.parametrize("content", [b"%PDF-1.7", make_pdf(TEXT)[:100], b"%PDF-1.4\n" + b"1 0 obj<<" * 10_000])
def test_ruins_are_damaged(content: bytes) -> None:
    with pytest.raises(DocumentDamaged):
        read("a.pdf", content)


PLACES = st.floats(-1e6, 1e6, allow_nan=False)
WORDS = st.builds(Word, st.sampled_from(["a", "1.", "-", "|", "x" * 30]), PLACES, PLACES, PLACES, st.floats(0, 100))
RULES = st.lists(st.builds(Rule, PLACES, PLACES, PLACES), max_size=12)


@given(st.lists(st.builds(Page, st.just(800.0), st.lists(WORDS, max_size=12), RULES, RULES), max_size=3))
def test_words_anywhere_are_lines(pages: list[Page]) -> None:
    found = " ".join(text_of(*pages)).split()
    assert set(found) <= {"a", "1.", "-", "|", "x" * 30}


@settings(max_examples=200)
@given(st.lists(st.tuples(st.integers(0, 30_000), st.binary(min_size=1, max_size=4))))
def test_a_pdf_with_a_few_bytes_wrong_is_read_or_refused(changes: list[tuple[int, bytes]]) -> None:
    content = bytearray((DOCUMENTS / "conclusion.pdf").read_bytes())
    for at, wrong in changes:
        content[at : at + len(wrong)] = wrong
    read_or_refuse("a.pdf", bytes(content))
