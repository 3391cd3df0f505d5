"""A report in an office's own document: in the place of one paragraph, and nothing else is touched."""

import io
import zipfile
from xml.etree import ElementTree

import pytest

from dondoc.domain.report import Report
from dondoc.errors.settings import BadTemplate, TemplateWithoutPlace
from dondoc.locale import Language, words_of
from dondoc.reports.official.docx import archive
from dondoc.reports.rendering import Format, render
from tests.reports import samples

VI = words_of(Language.VIETNAMESE)
MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{MAIN}}}"
KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}.main+xml"
TYPES = f'<Types xmlns="x"><Override PartName="/word/document.xml" ContentType="{KIND}"/></Types>'
SIZE = '<w:pgSz w:w="11907" w:h="16840"/><w:pgMar w:top="1" w:left="1000" w:right="907"/>'
SECTION = f'<w:sectPr w:rsidR="00A1"><w:headerReference w:type="default"/>{SIZE}</w:sectPr>'
HEAD = "<w:p><w:r><w:t>VĂN PHÒNG</w:t></w:r></w:p><w:p/><w:p></w:p>"
SIGNED = "<w:p><w:r><w:t>Người lập</w:t></w:r></w:p>"


def paragraph(*pieces: str) -> str:
    return f"<w:p><w:pPr><w:jc/></w:pPr>{''.join(f'<w:r><w:t>{piece}</w:t></w:r>' for piece in pieces)}</w:p>"


def template(body: str, *, kind: str = "document", head: str = "") -> bytes:
    document = f'{head}<w:document xmlns:w="{MAIN}"><w:body>{body}</w:body></w:document>'
    parts = {
        "[Content_Types].xml": TYPES.format(kind=kind),
        "word/document.xml": document,
        "word/header1.xml": "<own/>",
    }
    return archive({name: text.encode() for name, text in parts.items()})


def opened(content: bytes) -> tuple[str, ElementTree.Element]:
    """The XML of the body as it is written, and as it is read."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        assert packed.read("word/header1.xml") == b"<own/>"
        document = packed.read("word/document.xml").decode()
    body = ElementTree.fromstring(document).find(f"{W}body")
    assert body is not None
    return document, body


def put_into(report: Report, body: str) -> tuple[str, ElementTree.Element]:
    return opened(render(report, Format.DOCX, VI, template=template(body)))


@pytest.mark.parametrize("mark", [("{{noi_dung}}",), ("{{content}}",), ("{{noi", "_dung}", "}"), ("  {{content}} ",)])
def test_the_text_stands_where_the_mark_was(mark: tuple[str, ...]) -> None:
    document, body = put_into(samples.overdue(), HEAD + paragraph(*mark) + SIGNED + SECTION)
    texts = ["".join(child.itertext()) for child in body]
    assert texts[0] == "VĂN PHÒNG"
    assert texts[-2] == "Người lập"
    assert any("Rà soát các công trình" in text for text in texts[3:-2])
    assert "{{" not in document


def test_all_around_it_stays_byte_for_byte() -> None:
    document, _body = put_into(samples.overdue(), HEAD + paragraph("{{content}}") + SIGNED + SECTION)
    assert f"<w:body>{HEAD}<w:p>" in document
    assert document.endswith(f"{SIGNED}{SECTION}</w:body></w:document>")


def test_the_letterhead_and_the_signature_are_those_of_the_template() -> None:
    document, _body = put_into(samples.overdue(), paragraph("{{content}}") + SECTION)
    assert "CỘNG HÒA" not in document
    assert "Nơi nhận" not in document


def test_those_who_sign_a_hand_over_sign_it_in_a_template_too() -> None:
    document, _body = put_into(samples.handover(), paragraph("{{content}}") + SIGNED + SECTION)
    assert "NGƯỜI BÀN GIAO" in document
    assert "Nơi nhận" not in document


def test_tables_are_as_wide_as_the_template_allows() -> None:
    _document, body = put_into(samples.overdue(), paragraph("{{content}}") + SECTION)
    grid = next(body.iter(f"{W}tblGrid"))
    assert sum(int(column.attrib[f"{W}w"]) for column in grid) == pytest.approx(11907 - 1000 - 907, abs=6)


@pytest.mark.parametrize("after", ["", SIGNED])
def test_the_appendix_follows_all_on_pages_laid_across(after: str) -> None:
    _document, body = put_into(samples.status(), paragraph("{{content}}") + after + SECTION)
    sections = list(body.iter(f"{W}sectPr"))
    sizes = [section.find(f"{W}pgSz") for section in sections]
    assert [None if size is None else size.get(f"{W}orient") for size in sizes] == [None, "landscape"]
    assert all(section.find(f"{W}headerReference") is not None for section in sections)
    texts = ["".join(child.itertext()) for child in body]
    assert "PHỤ LỤC" in texts
    assert not after or texts.index("Người lập") < texts.index("PHỤ LỤC")


@pytest.mark.parametrize("end", ["", "<w:sectPr/>", "<w:sectPr></w:sectPr>"])
def test_a_template_may_say_nothing_of_its_pages(end: str) -> None:
    document, body = put_into(samples.status(), paragraph("{{content}}") + end)
    assert 'w:orient="landscape"' in document
    assert body[-1].tag == f"{W}sectPr"


def test_the_mark_belongs_to_the_section_it_stands_in() -> None:
    narrow = SECTION.replace("11907", "9000")
    body = f"{paragraph('{{content}}')}<w:p><w:pPr>{narrow}</w:pPr></w:p>{SIGNED}{SECTION}"
    _document, found = put_into(samples.overdue(), body)
    assert sum(int(column.attrib[f"{W}w"]) for column in next(found.iter(f"{W}tblGrid"))) == pytest.approx(7093, abs=6)


def test_a_template_of_word_becomes_a_document() -> None:
    drawn = render(samples.overdue(), Format.DOCX, VI, template=template(paragraph("{{content}}"), kind="template"))
    with zipfile.ZipFile(io.BytesIO(drawn)) as packed:
        assert b"document.main+xml" in packed.read("[Content_Types].xml")


@pytest.mark.parametrize(
    "body",
    [paragraph("content"), f"<w:tbl><w:tr><w:tc>{paragraph('{{content}}')}</w:tc></w:tr></w:tbl><w:p/>", ""],
    ids=["no mark", "in a table", "empty"],
)
def test_without_a_place_it_is_refused(body: str) -> None:
    with pytest.raises(TemplateWithoutPlace):
        render(samples.overdue(), Format.DOCX, VI, template=template(body + SECTION))


BOMB = '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'
NO_DOCX = {
    "text": b"Kinh gui",
    "an archive of something else": archive({"mimetype": b"application/vnd.oasis.opendocument.text"}),
    "a document with macros": template(paragraph("{{content}}"), kind="macroEnabled"),
    "broken XML": template("<w:p>{{content}}"),
    "declarations": template(paragraph("{{content}}"), head=BOMB),
    "another language": archive({"word/document.xml": b"<x/>", "[Content_Types].xml": b"<x/>"}),
}


@pytest.mark.parametrize("content", NO_DOCX.values(), ids=NO_DOCX)
def test_what_is_no_docx_is_refused(content: bytes) -> None:
    with pytest.raises(BadTemplate):
        render(samples.overdue(), Format.DOCX, VI, template=content)
