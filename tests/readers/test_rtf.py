"""An RTF file is read as it would be printed with all changes accepted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dondoc.errors.reading import DocumentDamaged, FileEmpty, UnreadableError
from dondoc.readers import read
from tests.readers.conftest import read_or_refuse

HEAD = rb"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset163 Times New Roman;}{\f2 .VnTime;}}"

INNER_ROWS = rb"\intbl a\cell\itap2 x\nestcell y\nestcell{\*\nesttableprops\nestrow}z\nestcell\itap1\cell\row}"

BODIES: dict[str, tuple[bytes, str | None]] = {
    "paragraphs": (rb"\pard mot\par hai\par}", "mot\nhai"),
    "line ends in the file are none": (b"\\pard mo\r\nt\\par}", "mot"),
    "unicode with one skipped": (rb"N\u7897?i v\u7909\'f5, l\u224 \'e0\par}", "Nội vụ, là"),
    "unicode with none skipped": (rb"\uc0 N\u7897 i v\u7909\par}", "Nội vụ"),
    "unicode with two skipped": (rb"\uc2 N\u7897 ??i v\u7909\'f5\'f5.\par}", "Nội vụ."),
    "what is skipped ends with its group": (rb"{\uc2 N\u7897}?i\par}", "Nộ?i"),
    "a negative number": (rb"N\u-57639?i\par}", "Nội".replace("ộ", chr(65536 - 57639))),
    "two halves of a character": (rb"\u-10179?\u-8704?\par}", "\U0001f600"),
    "a half of a character": (rb"a\u-10179?b\par}", None),
    "codes in the page of a font": (rb"\f1 N\'f4\'f2i vu\'f2\par}", "Nội vụ"),
    "codes in the page of the document": (rb"caf\'e9\par}", "café"),
    "an old font": (rb"\f2 N\'e9i v\'f4\par}", "Nội vụ"),
    "the font ends with its group": (rb"{\f2 N\'e9i} caf\'e9\par}", "Nội café"),
    "symbols": (rb"a\~b\_c\emdash d\line e\tab f\{g\}\\\par}", "a b-c—d\ne\tf{g}\\"),
    "an escaped line end is a paragraph": (b"mot\\\nhai}", "mot\nhai"),
    "deleted text goes, inserted text stays": (rb"han {\deleted 20/4}{\revised 25/4}\par}", "han 25/4"),
    "hidden text goes": (rb"lo{\v  an} ra\v0\par}", "lo ra"),
    "a deleted paragraph end joins": (rb"Giao {\deleted\par}So Noi vu\par}", "Giao So Noi vu"),
    "unknown destinations go": (rb"a{\*\la mat}b{\*\bkmkstart x}c\par}", "abc"),
    "known ones too": (rb"{\header dau\par}{\footer 1\par}{\info{\title x}}a{\footnote chu thich}b\par}", "ab"),
    "a field shows its result": (rb"{\field{\*\fldinst DATE}{\fldrslt 30/5}}\par}", "30/5"),
    "binary data is passed over": (b"{\\pict\\bin5 }}}}}}a\\par}", "a"),
    "the number of an item": (rb"{\listtext\pard 1.\tab}\ls1 mot\par {\listtext a)\tab}hai\par}", "1. mot\na) hai"),
    "a bullet": (rb"{\listtext\f0 \'b7\tab}mot\par{\pntext +\tab}hai\par}", "- mot\n+ hai"),
    "a row": (
        rb"tren\par\trowd\pard\intbl a\cell b\par c\cell\cell\row\pard duoi\par}",
        "tren\na | b c |\nduoi",
    ),
    "rows in a cell": (INNER_ROWS, "a | x | y z"),
    "rows without a mark of their own": (rb"\trowd a\cell b\cell\row c\cell d\cell\row}", "a | b\nc | d"),
    "a text box follows its paragraph": (
        rb"truoc{\shp{\*\shpinst{\sp{\sn a}{\sv b}}{\shptxt\pard trong khung\par}}{\shprslt thua}} sau\par}",
        "truoc sau\ntrong khung",
    ),
    "groups that are never closed": (rb"{{{a\par{b", "a\nb"),
    "groups that were never opened": (rb"a}}}b\par", "ab"),
}


@pytest.mark.parametrize("name", BODIES)
def test_what_is_read(name: str) -> None:
    body, text = BODIES[name]
    if text is not None:
        assert read("a.rtf", HEAD + body).text == text
    else:
        with pytest.raises(UnreadableError):
            read("a.rtf", HEAD + body)


def test_groups_too_deep_are_refused() -> None:
    with pytest.raises(DocumentDamaged):
        read("a.rtf", HEAD + b"{" * 1_000_000)


def test_tables_too_deep_lose_no_text() -> None:
    body = b"".join(rb"\intbl\itap%d a%d\nestcell" % (depth, depth) for depth in (2, 999_999, 3))
    text = read("a.rtf", HEAD + body + rb"\par}").text
    assert all(word in text for word in ("a2", "a999999", "a3"))


@pytest.mark.parametrize(
    "body", [rb"\bin999999999999 x", rb"\bin-5 x", rb"\u99999999999999 x", rb"\uc99999\u1 ", b"\\"]
)
def test_odd_numbers_do_no_harm(body: bytes) -> None:
    try:
        assert read("a.rtf", HEAD + b"chu\\par " + body).text.startswith("chu")
    except FileEmpty:
        pytest.fail("the text before is lost")


PIECES = st.sampled_from(
    r"{ } \par \cell \row \nestcell \nestrow \intbl \itap3 \itap99 \pard \plain \u7897 \u7897? \uc2 \uc0 \'f4 \f1 \f2 "
    r"\v \v0 \deleted \listtext \shptxt \*\shpinst \*\la \fonttbl \fcharset163 \bin3 \ansicpg1258 \ansicpg0 \field "
    r"\- \~ \\ \{ \u-10179? \u-8704? chữ Nội \*\nesttableprops \header \deff9 \ ;".split()
)


@given(st.lists(PIECES, max_size=40))
def test_words_of_control_in_any_order_are_read_or_refused(pieces: list[str]) -> None:
    read_or_refuse("a.rtf", HEAD + " ".join(pieces).encode())
    read_or_refuse("a.rtf", HEAD + "".join(pieces).encode())
