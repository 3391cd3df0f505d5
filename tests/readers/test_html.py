"""A page is read as a browser lays it out."""

from contextlib import suppress
from pathlib import Path

import pytest
import yaml

from dondoc.errors.reading import FileEmpty, UnreadableError
from dondoc.readers import read
from dondoc.readers.html.tokens import tokens

CASES = Path(__file__).parent.parent / "cases" / "html.yaml"
PAGES = {case["case"]: case for case in yaml.safe_load(CASES.read_text("utf-8"))}


@pytest.mark.parametrize("case", PAGES)
def test_text_of_a_page(case: str) -> None:
    assert read("a.html", PAGES[case]["page"].encode()).text.split("\n") == PAGES[case]["lines"]


WORDS = "<p>Phòng Nội vụ báo cáo</p>"


@pytest.mark.parametrize(
    "content",
    [
        WORDS.encode(),
        b"\xef\xbb\xbf" + WORDS.encode(),
        WORDS.encode("utf-16"),
        b"<meta charset='iso-8859-1'>" + WORDS.encode(),  # pages lie
        b"<meta charset='no-such'>" + WORDS.encode(),
        b"<meta http-equiv=Content-Type content='text/html; charset=windows-1252'>"
        + WORDS.encode("cp1252", "xmlcharrefreplace"),
        b"<meta charset='us-ascii'>" + WORDS.encode("ascii", "xmlcharrefreplace"),
        b"<meta charset=windows-1258><p>Pho\xccng N\xf4\xf2i vu\xf2 ba\xeco ca\xeco</p>",
    ],
)
def test_the_encoding_of_a_page(content: bytes) -> None:
    assert read("a.htm", content).text == "Phòng Nội vụ báo cáo"


@pytest.mark.parametrize(
    "declared", ["", "utf-8", "windows-1252", "base64", "unicode_escape", "utf-7", "idna", "no-such", "big5"]
)
def test_a_page_in_an_old_encoding_is_converted_whatever_it_says(declared: str) -> None:
    old = b"<p>U\xfb ban nh\xa9n d\xa9n th\xb5nh ph\xe8 h\xe4p b\xb5n vi\xd6c s\xbep x\xd5p</p>"
    page = f"<meta charset='{declared}'>".encode() + old
    assert read("a.html", page).text == "Uỷ ban nhân dân thành phố họp bàn việc sắp xếp"


def test_a_page_without_text_is_empty() -> None:
    with pytest.raises(FileEmpty):
        read("a.html", b"<html><head><title>x</title></head><body><script>1</script></body></html>")


RUINS = (
    "<a|<a |<!--|<!|<?|</|</a|<|&|&#|&#9|<a b='|<a b=\"|<a =\">\"|<a b='>'|<a b b b b>|<a/|=|<a ='|<![CDATA["
    "|<script>|<title>|<td>|<tr>|<table>|<table><tr><td>|<li>|<ul><li>|<ol>|<ol><li>|<p>|<br>|<pre>\n| \n"
    "|<nav>|</nav>|<p hidden>|<div hidden>"
)


@pytest.mark.parametrize("piece", RUINS.split("|"))
@pytest.mark.parametrize("after", ["", ">", "'", '"', "-->"])
def test_a_page_of_ruins_takes_no_time(piece: str, after: str) -> None:
    page = "<html>" + piece * 20_000 + after + "x"
    with suppress(UnreadableError):
        assert len(read("a.html", page.encode()).text) <= len(page)


def test_values_of_attributes() -> None:
    (tag,) = tokens("<a HREF='x&amp;y' b = \"c d\" e=f g =h i>")
    assert not isinstance(tag, str)
    assert [tag.get(name) for name in ("href", "b", "e", "g", "i", "z")] == ["x&y", "c d", "f", "h", "", None]
