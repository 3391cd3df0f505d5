"""An OpenDocument text is read as it would be printed with all changes accepted."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dondoc.errors.reading import DocumentDamaged, DocumentEncrypted, DocumentTooLarge, FileEmpty
from dondoc.readers import read
from tests.readers.conftest import make_zip, read_or_refuse

NAMES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in {
        "office": "office", "style": "style", "text": "text", "table": "table", "draw": "drawing",
        "fo": "xsl-fo-compatible", "svg": "svg-compatible", "manifest": "manifest",
    }.items()
)  # fmt: skip
MakeZip = Callable[[dict[str, str]], bytes]

LISTS = (
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" '
    'style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/>'
    '<text:list-level-style-number text:level="3" style:num-format="1" text:display-levels="3"/></text:list-style>'
    '<text:list-style style:name="B"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/>'
    '<text:list-level-style-bullet text:level="2" text:bullet-char="+"/></text:list-style>'
)
STYLES = (
    '<style:font-face style:name="F" svg:font-family="\'.VnTime\'"/>'
    '<style:style style:name="Cũ" style:family="paragraph"><style:text-properties style:font-name="F"/></style:style>'
    '<style:style style:name="Con" style:family="paragraph" style:parent-style-name="Cũ"/>'
    '<style:style style:name="Đậm" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="Ẩn" style:family="text"><style:text-properties text:display="none"/></style:style>'
)


def p(text: str, style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def items(*each: str, style: str = "", more: str = "") -> str:
    name = f' text:style-name="{style}"' if style else ""
    return f"<text:list{name} {more}>{''.join(f'<text:list-item>{one}</text:list-item>' for one in each)}</text:list>"


def cell(text: str, more: str = "") -> str:
    return f"<table:table-cell {more}>{p(text)}</table:table-cell>"


COVERED = "<table:covered-table-cell/>"

BODIES = {
    "paragraphs and headings": ('<text:h text:outline-level="1">Mục</text:h>' + p("một"), "Mục\nmột"),
    "spaces, tabs, breaks": (p('a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d\n  e'), "a   b\tc\nd e"),
    "spans and links": (p("Giao <text:span>Phòng <text:a>Nội</text:a></text:span> vụ"), "Giao Phòng Nội vụ"),
    "deleted text": (
        '<text:tracked-changes><text:changed-region><text:deletion><text:p>20/4</text:p></text:deletion>'
        "</text:changed-region></text:tracked-changes>" + p('hạn <text:change text:change-id="c"/>25/4'),
        "hạn 25/4",
    ),
    "notes and comments": (
        p("a<text:note><text:note-body><text:p>chú</text:p></text:note-body></text:note>"
          "<office:annotation><text:p>lời</text:p></office:annotation>b"),
        "ab",
    ),
    "hidden text": (p('a<text:span text:style-name="Ẩn">ẩn <text:span>cũng ẩn</text:span></text:span>b'), "ab"),
    "a hidden section": ('<text:section text:display="none">' + p("ẩn") + "</text:section>" + p("rõ"), "rõ"),
    "an old font by style": (p('N<text:span text:style-name="Đậm">éi</text:span> vô', "Con"), "Nội vụ"),
    "numbers": (items(p("một") + p("tiếp"), p("hai"), style="L"), "1. một\ntiếp\n2. hai"),
    "levels": (
        items(p("một") + items(p("a"), p("b") + items(p("c"))), p("hai") + items(p("d")), style="L"),
        "1. một\na) a\nb) b\n1.b.1 c\n2. hai\na) d",
    ),
    "a list that goes on": (
        items(p("một"), style="L") + p("giữa") + items(p("hai"), style="L", more='text:continue-numbering="true"'),
        "1. một\ngiữa\n2. hai",
    ),
    "a list that goes on with a named one": (
        items(p("một"), style="L", more='xml:id="x"') + items(p("một"), style="L")
        + items(p("hai"), style="L", more='text:continue-list="x"'),
        "1. một\n1. một\n2. hai",
    ),
    "a list of its own": (items(p("một"), style="L") + items(p("lại"), style="L"), "1. một\n1. lại"),
    "a start of its own": (
        '<text:list text:style-name="L"><text:list-item text:start-value="5">' + p("năm") + "</text:list-item>"
        "<text:list-header>" + p("không") + "</text:list-header></text:list>",
        "5. năm\nkhông",
    ),
    "bullets": (items(p("một") + items(p("hai")), style="B"), "- một\n+ hai"),
    "a row": (
        p("trên") + "<table:table><table:table-row>" + cell("a") + cell("") + cell("c")
        + "</table:table-row></table:table>",
        "trên\na |  | c",
    ),
    "joined cells": (
        "<table:table><table:table-row>" + cell("a", 'table:number-columns-spanned="2"') + COVERED + cell("b")
        + "</table:table-row><table:table-row>" + COVERED + cell("c") + cell("d") + "</table:table-row></table:table>",
        "a | b\n | c | d",
    ),
    "a text box": (
        p("trước<draw:frame><draw:text-box>" + p("khung") + "</draw:text-box></draw:frame> sau"), "trước sau\nkhung",
    ),
}  # fmt: skip


def make(zipped: MakeZip, body: str, **more: str) -> bytes:
    content = (
        f"<office:document-content {NAMES}><office:automatic-styles>{LISTS}{STYLES}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    return zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content, **more})


@pytest.mark.parametrize("name", BODIES)
def test_what_is_read(zipped: MakeZip, name: str) -> None:
    body, text = BODIES[name]
    assert read("a.odt", make(zipped, body)).text == text.strip()


def test_a_password_is_named(zipped: MakeZip) -> None:
    manifest = f"<manifest:manifest {NAMES}><manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
    with pytest.raises(DocumentEncrypted):
        read("a.odt", make(zipped, p("x"), **{"META-INF/manifest.xml": manifest + "</manifest:manifest>"}))


def test_spaces_by_the_million_are_not_written(zipped: MakeZip) -> None:
    one = read("a.odt", make(zipped, p('a<text:s text:c="999999999"/>b'))).text
    assert len(one) < 200
    many = '<text:s text:c="999999999"/>' * 50_000
    assert len(read("a.odt", make(zipped, p(f"a{many}b"))).text) < 1_100_000


@pytest.mark.parametrize(
    ("body", "error"),
    [
        ("<text:p>" * 10_000, DocumentDamaged),
        ("</text:p>", DocumentDamaged),
        (p("x" * 60_000_000), DocumentTooLarge),
        ("", FileEmpty),
        (("<draw:text-box>" * 50) + p("sâu") + ("</draw:text-box>" * 50), FileEmpty),
    ],
)
def test_what_is_refused(zipped: MakeZip, body: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        read("a.odt", make(zipped, body))


def test_styles_that_go_round_end(zipped: MakeZip) -> None:
    styles = (
        f"<office:document-styles {NAMES}><office:styles>"
        '<style:style style:name="A" style:parent-style-name="B"/><style:style style:name="B" '
        'style:parent-style-name="A"/></office:styles></office:document-styles>'
    )
    assert read("a.odt", make(zipped, p("x", "A"), **{"styles.xml": styles})).text == "x"


TAGS = "text:p text:h text:list text:list-item text:list-header text:span text:section text:numbered-paragraph".split()
TAGS += "table:table table:table-row table:table-cell table:covered-table-cell draw:text-box text:note".split()
ATTRIBUTES = [
    "", 'text:style-name="L"', 'text:style-name="Ẩn"', 'text:continue-numbering="true"', 'text:start-value="-9"',
    'table:number-columns-spanned="99999999"', 'text:level="99" text:list-id="x"', 'text:outline-level="0"',
]  # fmt: skip
EMPTY = ["chữ", '<text:s text:c="-1"/>', "<text:tab/>", "<text:line-break/>", '<text:s text:c="x"/>']
ELEMENTS = st.recursive(
    st.sampled_from(EMPTY),
    lambda inner: st.builds(
        lambda tag, more, parts: f"<{tag} {more}>{''.join(parts)}</{tag}>",
        st.sampled_from(TAGS),
        st.sampled_from(ATTRIBUTES),
        st.lists(inner, max_size=4),
    ),
)


@given(st.lists(ELEMENTS, max_size=6))
def test_elements_in_any_order_are_read_or_refused(body: list[str]) -> None:
    read_or_refuse("a.odt", make(make_zip, "".join(body)))
