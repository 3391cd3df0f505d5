"""A Word document is read as it would be printed with all changes accepted."""

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from dondoc.errors.reading import DocumentDamaged, DocumentEncrypted, DocumentTooLarge, FileEmpty
from dondoc.readers import read, read_file
from dondoc.readers.numerals import write_number
from tests.readers.conftest import NAMESPACES, make_compound

DOCUMENTS = Path(__file__).parent.parent / "documents"
MakeDocx = Callable[..., bytes]
MakeZip = Callable[[dict[str, str]], bytes]


def p(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space='preserve'>{text}</w:t></w:r></w:p>"


def run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space='preserve'>{text}</w:t></w:r>"


def cell(*paragraphs: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(p(each) for each in paragraphs) or '<w:p/>'}</w:tc>"


BOX = (
    "<mc:AlternateContent><mc:Choice Requires='wps'><wps:txbx><w:txbxContent>{0}</w:txbxContent></wps:txbx></mc:Choice>"
    "<mc:Fallback><w:pict><v:textbox><w:txbxContent>{0}</w:txbxContent></v:textbox></w:pict></mc:Fallback>"
    "</mc:AlternateContent>"
)

BODIES = {
    "runs of one word": ("<w:p>" + run("Giao Phòng Nộ") + run("i vụ", "<w:b/>") + "</w:p>", ["Giao Phòng Nội vụ"]),
    "a tab stop is no tab": (p("Số 12", "<w:tabs><w:tab w:val='left' w:pos='9'/></w:tabs>"), ["Số 12"]),
    "tabs and breaks": (
        "<w:p><w:r><w:t>Số</w:t><w:tab/><w:t>12</w:t><w:br/><w:t>mật</w:t><w:noBreakHyphen/><w:t>1</w:t></w:r></w:p>",
        ["Số\t12", "mật-1"],
    ),
    "line ends inside a run are spaces": ("<w:p>" + run("trước\nngày") + "</w:p>", ["trước ngày"]),
    "insertions stay, deletions go": (
        "<w:p>" + run("trước ngày ") + "<w:del><w:r><w:delText>20/4</w:delText></w:r></w:del>"
        "<w:ins>" + run("25/4") + "</w:ins></w:p>",
        ["trước ngày 25/4"],
    ),
    "what was moved stands where it went": (
        "<w:p><w:moveFrom>"
        + run("cũ")
        + "</w:moveFrom>"
        + run("giữa ")
        + "<w:moveTo>"
        + run("mới")
        + "</w:moveTo></w:p>",
        ["giữa mới"],
    ),
    "a deleted paragraph end joins two paragraphs": (
        p("Giao Sở", "<w:rPr><w:del/></w:rPr>") + p(" Nội vụ"),
        ["Giao Sở Nội vụ"],
    ),
    "a deleted paragraph leaves nothing": (
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p>"
        + p("còn"),
        ["còn"],
    ),
    "hidden text goes": (
        "<w:p>" + run("lộ") + run(" ẩn", "<w:vanish/>") + run(" rõ", "<w:vanish w:val='0'/>") + "</w:p>",
        ["lộ rõ"],
    ),
    "a field shows its result": (
        "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>"
        "<w:r><w:fldChar w:fldCharType='separate'/></w:r>"
        + run("30/5")
        + "<w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>",
        ["30/5"],
    ),
    "links and content controls": (
        "<w:p><w:hyperlink>"
        + run("Cổng ")
        + "</w:hyperlink><w:sdt><w:sdtPr/><w:sdtContent>"
        + run("thông tin")
        + "</w:sdtContent></w:sdt></w:p><w:sdt><w:sdtContent>"
        + p("cả đoạn")
        + "</w:sdtContent></w:sdt>",
        ["Cổng thông tin", "cả đoạn"],
    ),
    "a placeholder and a table of contents are no text": (
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + p("Bấm để nhập") + "</w:sdtContent></w:sdt>"
        "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj></w:sdtPr>"
        "<w:sdtContent>" + p("Mục 1 ..... 3") + "</w:sdtContent></w:sdt>" + p("Mục 1"),
        ["Mục 1"],
    ),
    "a text box comes once, after its paragraph": (
        "<w:p>" + run("Đoạn ") + "<w:r>" + BOX.format(p("trong khung")) + "</w:r>" + run("chính") + "</w:p>",
        ["Đoạn chính", "trong khung"],
    ),
    "a paragraph whose end is hidden runs on": (
        p("Mục 1.", "<w:rPr><w:vanish/></w:rPr>") + p(" Bến đò"),
        ["Mục 1. Bến đò"],
    ),
    "an old text box": (
        "<w:p><w:r><w:pict><v:textbox><w:txbxContent>"
        + p("khung cũ")
        + "</w:txbxContent></v:textbox></w:pict></w:r></w:p>",
        ["khung cũ"],
    ),
    "a symbol of a bullet font": ("<w:p><w:r><w:sym w:font='Symbol' w:char='F0B7'/><w:t> ý</w:t></w:r></w:p>", ["- ý"]),
    "a row is a line": (
        p("trên")
        + "<w:tbl><w:tr>"
        + cell("1")
        + cell("Phòng", "Nội vụ")
        + cell("30/5")
        + "</w:tr></w:tbl>"
        + p("dưới"),
        ["trên", "1 | Phòng Nội vụ | 30/5", "dưới"],
    ),
    "an empty cell keeps its place": (
        "<w:tbl><w:tr>" + cell("1") + cell() + cell("30/5") + "</w:tr><w:tr>" + cell() + cell() + "</w:tr></w:tbl>",
        ["1 |  | 30/5"],
    ),
    "a layout of two columns is read one by one": (
        "<w:tbl><w:tr>" + cell("TỈNH ỦY", "VĂN PHÒNG") + cell("ĐẢNG", "CỘNG SẢN") + "</w:tr></w:tbl>",
        ["TỈNH ỦY", "VĂN PHÒNG", "ĐẢNG", "CỘNG SẢN"],
    ),
    "deleted rows and cells go": (
        "<w:tbl><w:tr><w:trPr><w:del/></w:trPr>"
        + cell("bỏ")
        + cell("hàng")
        + "</w:tr><w:tr>"
        + cell("giữ")
        + cell("bỏ", properties="<w:cellDel/>")
        + cell("hàng")
        + "</w:tr></w:tbl>",
        ["giữ | hàng"],
    ),
    "a table in a cell": (
        "<w:tbl><w:tr>"
        + cell("1")
        + "<w:tc>"
        + p("kèm")
        + "<w:tbl><w:tr>"
        + cell("a")
        + cell("b")
        + "</w:tr></w:tbl><w:p/></w:tc>"
        + cell("2")
        + "</w:tr></w:tbl>",
        ["1 | kèm a | b | 2"],
    ),
    "properties before a change do not count": (
        p("chữ", "<w:pPrChange><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:pPrChange>"),
        ["chữ"],
    ),
}


@pytest.mark.parametrize("case", BODIES)
def test_text_of_a_body(case: str, docx: MakeDocx) -> None:
    body, lines = BODIES[case]
    assert read("a.docx", docx(body)).text.split("\n") == lines


def level(at: int, format: str, pattern: str, more: str = "") -> str:
    inner = f"<w:start w:val='1'/><w:numFmt w:val='{format}'/>{more}<w:lvlText w:val='{pattern}'/>"
    return f"<w:lvl w:ilvl='{at}'>{inner}</w:lvl>"


def item(number: int, at: int, text: str = "x") -> str:
    return p(text, f"<w:numPr><w:ilvl w:val='{at}'/><w:numId w:val='{number}'/></w:numPr>")


LISTS = (
    "<w:abstractNum w:abstractNumId='0'>"
    + level(0, "upperRoman", "%1.")
    + level(1, "decimal", "%2.")
    + level(2, "lowerLetter", "%3)")
    + level(3, "bullet", "+")
    + level(4, "decimal", "%2.%5")
    + "</w:abstractNum>"
    "<w:abstractNum w:abstractNumId='1'>"
    + level(0, "decimalZero", "Điều %1:")
    + level(1, "upperRoman", "%1.%2", "<w:isLgl/>")
    + level(2, "none", "")
    + level(3, "bullet", "\uf0b7")
    + "</w:abstractNum>"
    "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
    "<w:num w:numId='2'><w:abstractNumId w:val='0'/></w:num>"
    "<w:num w:numId='3'><w:abstractNumId w:val='0'/>"
    "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='7'/></w:lvlOverride></w:num>"
    "<w:num w:numId='4'><w:abstractNumId w:val='1'/></w:num>"
    "<w:num w:numId='5'><w:abstractNumId w:val='1'/>"
    "<w:lvlOverride w:ilvl='0'>" + level(0, "lowerRoman", "(%1)") + "</w:lvlOverride></w:num>"
)


@pytest.mark.parametrize(
    ("items", "labels"),
    [
        ([(1, 0), (1, 1), (1, 1), (1, 0), (1, 1)], ["I.", "1.", "2.", "II.", "1."]),
        ([(1, 0), (1, 1), (1, 2), (1, 2), (1, 3), (1, 1), (1, 2)], ["I.", "1.", "a)", "b)", "+", "2.", "a)"]),
        ([(1, 1), (1, 4), (1, 4), (1, 1), (1, 4)], ["1.", "1.1", "1.2", "2.", "2.1"]),
        ([(1, 0), (2, 0), (3, 0), (3, 0)], ["I.", "II.", "VII.", "VIII."]),
        ([(4, 0), (4, 1), (4, 1), (4, 2), (4, 3)], ["Điều 01:", "1.1", "1.2", "", "-"]),
        ([(5, 0), (5, 0)], ["(i)", "(ii)"]),
        ([(0, 0), (9, 0), (1, 8)], ["", "", ""]),
    ],
)
def test_numbers_of_lists_are_rebuilt(items: list[tuple[int, int]], labels: list[str], docx: MakeDocx) -> None:
    text = read("a.docx", docx("".join(item(*each) for each in items), numbering=LISTS)).text
    assert [line.removesuffix("x").strip() for line in text.split("\n")] == labels


def test_numbers_come_from_styles_too(docx: MakeDocx) -> None:
    styles = (
        "<w:style w:styleId='Khoan'><w:pPr><w:numPr><w:ilvl w:val='1'/><w:numId w:val='1'/></w:numPr></w:pPr></w:style>"
        "<w:style w:styleId='Con'><w:basedOn w:val='Khoan'/></w:style>"
        "<w:style w:styleId='An'><w:rPr><w:vanish/></w:rPr></w:style>"
        "<w:style w:styleId='Vong'><w:basedOn w:val='Vong'/></w:style>"
    )
    body = "".join(p("x", f"<w:pStyle w:val='{name}'/>") for name in ("Khoan", "Con", "An", "Vong", "Khong"))
    body += p("y", "<w:pStyle w:val='Khoan'/><w:numPr><w:numId w:val='0'/></w:numPr>")
    assert read("a.docx", docx(body, numbering=LISTS, styles=styles)).text == "1. x\n2. x\nx\nx\ny"


def test_a_level_may_belong_to_a_style_and_a_list_to_a_list_style(docx: MakeDocx) -> None:
    numbering = (
        "<w:abstractNum w:abstractNumId='0'>"
        + level(0, "decimal", "Mục %1.", "<w:pStyle w:val='Muc'/>")
        + level(1, "decimal", "%1.%2", "<w:pStyle w:val='Tieumuc'/>")
        + "</w:abstractNum>"
        "<w:abstractNum w:abstractNumId='1'><w:numStyleLink w:val='Kieu'/></w:abstractNum>"
        "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num><w:num w:numId='2'><w:abstractNumId w:val='1'/></w:num>"
        "<w:num w:numId='3'><w:abstractNumId w:val='0'/>"
        "<w:lvlOverride w:ilvl='0'><w:lvl w:ilvl='0'><w:start w:val='4'/></w:lvl></w:lvlOverride></w:num>"
    )
    styles = "".join(
        f"<w:style w:styleId='{name}'><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>"
        for name in ("Muc", "Tieumuc", "Kieu")
    )
    body = "".join(p("x", f"<w:pStyle w:val='{name}'/>") for name in ("Muc", "Tieumuc", "Tieumuc", "Muc"))
    lines = read("a.docx", docx(body, numbering=numbering, styles=styles)).text.split("\n")
    assert lines == ["Mục 1. x", "1.1 x", "1.2 x", "Mục 2. x"]
    assert read("a.docx", docx(item(2, 1), numbering=numbering, styles=styles)).text == "1.1 x"
    assert read("a.docx", docx(item(3, 0), numbering=numbering)).text == "Mục 4. x"


def test_a_level_that_never_restarts_counts_on(docx: MakeDocx) -> None:
    numbering = (
        "<w:abstractNum w:abstractNumId='0'>"
        + level(0, "upperRoman", "%1.")
        + level(1, "decimal", "%2.", "<w:lvlRestart w:val='0'/>")
        + "</w:abstractNum>"
        "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
    )
    body = "".join(item(1, at) for at in (0, 1, 0, 1))
    assert read("a.docx", docx(body, numbering=numbering)).text == "I. x\n1. x\nII. x\n2. x"


@pytest.mark.parametrize(
    ("number", "format", "written"),
    [
        (27, "lowerLetter", "aa"),
        (4, "lowerLetter", "d"),
        (1994, "upperRoman", "MCMXCIV"),
        (9, "decimalZero", "09"),
        (12, "decimalZero", "12"),
        (10**8, "lowerLetter", "100000000"),
        (10**8, "lowerRoman", "100000000"),
        (3, "ordinalText", "3"),
        (-1, "upperLetter", "-1"),
        (5, "none", ""),
    ],
)
def test_numbers_as_word_prints_them(number: int, format: str, written: str) -> None:
    assert write_number(number, format) == written


def test_a_paragraph_deleted_as_a_whole_takes_no_number(docx: MakeDocx) -> None:
    gone = (
        "<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr>"
        "<w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del></w:p>"
    )
    assert read("a.docx", docx(item(1, 0) + gone + item(1, 0), numbering=LISTS)).text == "I. x\nII. x"


def test_the_main_part_may_have_another_name_and_the_strict_schema(docx: MakeDocx) -> None:
    assert read("a.docx", docx(p("một"), main="word/document2.xml")).text == "một"
    strict = 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"'
    assert read("a.docx", docx(p("hai"), namespaces=strict)).text == "hai"


def test_a_package_without_relations_is_read(zipped: MakeZip) -> None:
    document = f"<w:document {NAMESPACES}><w:body>{p('một')}</w:body></w:document>"
    assert read("a.docx", zipped({"word/document.xml": document})).text == "một"


def test_a_document_made_by_libreoffice() -> None:
    text = read_file(str(DOCUMENTS / "changes.docx")).text
    assert text.split("\n") == [
        "Kết luận về cầu phao",
        "I. Việc trước mắt",
        "1. Khảo sát lòng sông",
        "a) Đo mực nước",
        "b) Đo dòng chảy",
        "- Mùa lũ",
        "2. Cắm biển báo",
        "II. Việc lâu dài",
        "1. Xây cầu cứng",
        "Hoàn thành trước ngày 25/4/2024, không lùi.",
        "Liên hệ bộ phận một cửa",
        "hoặc tổ trực đò.",
        "Có khung kèm theo.",
        "Đường dây nóng của tổ trực đò",
        "Hết.",
    ]


def test_an_old_encoding_in_a_word_document_is_converted(docx: MakeDocx) -> None:
    assert read("a.docx", docx(p("Uû ban nh©n d©n thµnh phè häp"))).text == "Uỷ ban nhân dân thành phố họp"


def font(name: str) -> str:
    return f"<w:rFonts w:ascii='{name}' w:hAnsi='{name}'/>"


STYLES = (
    f"<w:docDefaults><w:rPrDefault><w:rPr>{font('Times New Roman')}</w:rPr></w:rPrDefault></w:docDefaults>"
    f"<w:style w:type='paragraph' w:default='1' w:styleId='N'><w:rPr>{font('.VnTime')}</w:rPr></w:style>"
    f"<w:style w:type='paragraph' w:styleId='H'><w:basedOn w:val='N'/><w:rPr>{font('.VnTimeH')}</w:rPr></w:style>"
)


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (p("Néi vô"), "Nội vụ"),
        (p("Néi vô", "<w:pStyle w:val='H'/>"), "NỘI VỤ"),
        ("<w:p>" + run("Néi ", "") + run("vụ", font("Arial")) + "</w:p>", "Nội vụ"),
        ("<w:p>" + run("Sở Nội vụ", "") + "</w:p>", "Sở Nội vụ"),
        ("<w:p>" + run("Noä", font("VNI-Times")) + run("i vuï", font("VNI-Times")) + "</w:p>", "Nội vụ"),
        ("<w:p>" + run("No", font("VNI-Times")) + run("äi", font("VNI-Times")) + "</w:p>", "Nội"),
        ("<w:p>" + run("là", font("Arial")) + "</w:p>", "là"),
    ],
)
def test_the_font_tells_an_old_encoding(docx: MakeDocx, body: str, text: str) -> None:
    """Even of a single word, from which nothing could be guessed."""
    assert read("a.docx", docx(body, styles=STYLES)).text == text


def patched(content: bytes, find: bytes, put: bytes) -> bytes:
    assert find in content
    return content.replace(find, put)


def packed_with_bzip2() -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_BZIP2) as archive:
        archive.writestr("word/document.xml", "<a/>")
    return stream.getvalue()


def test_what_is_no_word_document_is_refused(docx: MakeDocx, zipped: MakeZip) -> None:
    good = docx(p("một"))
    damaged = {
        "text": b"Giao Ph\xc3\xb2ng",
        "cut off": good[: len(good) // 2],
        "only the beginning of a zip": b"PK\x03\x04",
        "no main part": zipped({"word/other.xml": "<a/>"}),
        "packed in another way": packed_with_bzip2(),
        "no XML": zipped({"word/document.xml": "không"}),
        "unclosed XML": zipped({"word/document.xml": "<a><b>"}),
        "an empty part": zipped({"word/document.xml": ""}),
        "an unknown encoding": zipped({"word/document.xml": "<?xml version='1.0' encoding='big5'?><a/>"}),
        "a document type": zipped({"word/document.xml": "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"}),
        "too deep": docx("<w:p>" * 1_000 + "</w:p>" * 1_000),
        "wrong checksum": patched(good, good[14:18], b"\x00\x01\x02\x03"),
    }
    for case, content in damaged.items():
        with pytest.raises(DocumentDamaged) as caught:
            read("a.docx", content)
        assert str(caught.value).isprintable(), case


def test_an_empty_document_has_no_text(docx: MakeDocx) -> None:
    with pytest.raises(FileEmpty):
        read("a.docx", docx("<w:p/><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"))


def test_a_password_is_named(docx: MakeDocx) -> None:
    with pytest.raises(DocumentEncrypted):
        read("a.docx", make_compound({"EncryptionInfo": b"x", "EncryptedPackage": b"x"}))
    content = bytearray(docx(p("một"), main="word/document.xml"))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.find(mark)
        while at >= 0:
            content[at + offset] |= 1  # "encrypted" in the flags of each entry
            at = content.find(mark, at + 1)
    with pytest.raises(DocumentEncrypted):
        read("a.docx", bytes(content))


def test_a_bomb_is_refused_before_it_unpacks(docx: MakeDocx) -> None:
    with pytest.raises(DocumentTooLarge):
        read("a.docx", docx(p("x" * 60_000_000)))
    entries = BytesIO()
    with zipfile.ZipFile(entries, "w") as archive:
        for number in range(6_000):
            archive.writestr(f"word/{number}", "")
    with pytest.raises(DocumentTooLarge):
        read("a.docx", entries.getvalue())


def test_a_size_that_lies_is_found_while_unpacking(docx: MakeDocx) -> None:
    content = docx(p("x" * 1_000_000))
    size = zipfile.ZipFile(BytesIO(content)).getinfo("word/document.xml").file_size
    with pytest.raises(DocumentDamaged):
        read("a.docx", patched(content, size.to_bytes(4, "little"), (1_000).to_bytes(4, "little")))


def test_entities_cannot_multiply(zipped: MakeZip) -> None:
    entities = "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 12))
    with pytest.raises(DocumentDamaged):
        read("a.docx", zipped({"word/document.xml": f"<!DOCTYPE a [<!ENTITY a0 'x'>{entities}]><a>&a11;</a>"}))


@pytest.mark.parametrize(
    "body",
    [
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>" * 20_000,
        "<w:tbl><w:tr><w:tc>" * 100 + "<w:p><w:r><w:t>x</w:t></w:r></w:p>" * 30_000 + "</w:tc></w:tr></w:tbl>" * 100,
        "<w:p><w:r><w:txbxContent>" * 100
        + "<w:p><w:r><w:t>x</w:t></w:r></w:p>" * 30_000
        + "</w:txbxContent></w:r></w:p>" * 100,
        "<w:tr><w:tc><w:p/>" * 100 + "</w:tc></w:tr>" * 100 + "<w:p><w:r><w:t>x</w:t></w:r></w:p>" * 30_000,
        "<w:p>" + "<w:r><w:t>a\u0301\u0323</w:t></w:r>" * 30_000 + "</w:p>",
    ],
)
def test_strange_nesting_takes_no_time(body: str, docx: MakeDocx) -> None:
    try:
        text = read("a.docx", docx(body)).text
    except DocumentTooLarge:
        pytest.fail("the case is meant to be unpacked")
    except FileEmpty:
        text = ""
    assert len(text) < 400_000
