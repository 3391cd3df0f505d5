"""One document in several kinds of files gives one text; anything else gives a clear refusal."""

import hashlib
import io
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dondoc.errors.reading import (
    DocumentDamaged,
    FileEmpty,
    FileIsBinary,
    FileIsFolder,
    FileMissing,
    FileTooLarge,
    FileUnreadable,
    FormatUnsupported,
    SheetUnknown,
    UnreadableError,
)
from dondoc.readers import LARGEST, read, read_file
from tests.readers.conftest import make_docx, make_zip, read_or_refuse

DOCUMENTS = Path(__file__).parent.parent / "documents"
NOTICE = (DOCUMENTS / "notice.txt").read_text("utf-8").rstrip("\n")


@pytest.mark.parametrize("name", ["notice.txt", "notice.docx", "notice.html"])
def test_one_notice_gives_one_text(name: str) -> None:
    path = str(DOCUMENTS / name)
    manuscript = read_file(path)
    assert manuscript.text == NOTICE
    assert manuscript.source == path
    assert manuscript.content == Path(path).read_bytes()
    assert manuscript.sha256 == hashlib.sha256(manuscript.content).hexdigest()


@pytest.mark.parametrize("name", ["notice.txt", "notice.docx", "notice.html"])
@pytest.mark.parametrize("called", ["-", "vanban", "x.doc", "x.bin"])
def test_the_content_tells_the_kind(name: str, called: str) -> None:
    content = (DOCUMENTS / name).read_bytes()
    assert read(called, content).text == NOTICE
    assert read_file("-", io.BytesIO(content)).text == NOTICE


@pytest.mark.parametrize(
    ("source", "content", "text"),
    [
        ("a.txt", b"<p>x</p> is a tag", "<p>x</p> is a tag"),
        ("a.md", b"<div>\n# x", "<div>\n# x"),
        ("-", b"  <p>x</p>", "x"),
        ("a.txt", b"<!DOCTYPE html><p>x", "x"),
        ("a.html", b"x", "x"),
        ("a.doc", b"<html><body>x", "x"),
        ("a.txt", b"a <html> b", "a <html> b"),
        ("A.HTML", b"<b>x</b>", "x"),
    ],
)
def test_the_suffix_decides_where_the_content_does_not(source: str, content: bytes, text: str) -> None:
    assert read(source, content).text == text


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "OpenDocument"),
        (make_zip({"xl/workbook.xml": "<a/>"}), "Excel"),
        (make_zip({"ppt/presentation.xml": "<a/>"}), "PowerPoint"),
        (b"<?xml version='1.0'?><w:wordDocument/>", "XML"),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related", "MHTML"),
    ],
)
@pytest.mark.parametrize("source", ["a.pdf", "a.txt", "-"])
def test_other_kinds_of_documents_are_named(content: bytes, kind: str, source: str) -> None:
    with pytest.raises(FormatUnsupported) as caught:
        read(source, content)
    assert caught.value.details["format"] == kind
    assert ".docx" in caught.value.hint


@pytest.mark.parametrize(
    "content",
    [
        b"%PDF-1.7\n",
        b"\n%PDF-1.4",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512),
        b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/vnd.oasis.opendocument.text",
        b"{\\rtf1" + b"{" * 5_000,
    ],
)
@pytest.mark.parametrize("source", ["a.pdf", "a.txt", "-"])
def test_a_beginning_without_the_rest_is_damaged(content: bytes, source: str) -> None:
    with pytest.raises(DocumentDamaged):
        read(source, content)


@pytest.mark.parametrize(
    "content", [b"", b"{\\rtf1\\ansi", b"\n\n  \t", b"\xef\xbb\xbf", "\u200b\u00ad".encode(), b"<html></html>"]
)
@pytest.mark.parametrize("source", ["a.txt", "a.html", "-"])
def test_nothing_to_read_is_said(content: bytes, source: str) -> None:
    with pytest.raises(FileEmpty):
        read(source, content)


def test_an_archive_and_an_empty_word_file_are_refused() -> None:
    with pytest.raises(FileIsBinary):
        read("a.zip", make_zip({"anh.jpg": "x"}))
    with pytest.raises(FileEmpty):
        read("a.docx", b"")


def test_more_than_fifty_megabytes_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "to.txt"
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(FileTooLarge, match="50 MB"):
        read_file(str(path))
    with pytest.raises(FileTooLarge):
        read("a.txt", bytes(LARGEST + 1))


def test_files_that_cannot_be_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(FileMissing, match=r"khong-co\.txt"):
        read_file(str(tmp_path / "khong-co.txt"))
    with pytest.raises(FileMissing):
        read_file("a\0b.txt")
    with pytest.raises(FileMissing):
        read_file(str(DOCUMENTS / "notice.txt" / "x"))
    with pytest.raises(FileIsFolder):
        read_file(str(tmp_path))

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(FileUnreadable, match="you have no right to it"):
        read_file(str(DOCUMENTS / "notice.txt"))


@pytest.mark.parametrize("name", ["x\x1b[31m.txt", "a\nb.docx", "\u202ecod.x", "x" * 5_000])
def test_a_name_is_shown_without_its_tricks(name: str) -> None:
    for content in (b"", b"\0", b"%PDF-", b"PK\x03\x04", b"\xff\xfe\x00"):
        with pytest.raises(UnreadableError) as caught:
            read(name, content)
        assert str(caught.value).isprintable()
        assert len(str(caught.value)) < 400


def test_every_refusal_ends_with_the_same_code_and_has_a_hint() -> None:
    kinds = UnreadableError.__subclasses__()
    assert len(kinds) >= 12
    assert {kind.exit_code for kind in kinds if kind is not SheetUnknown} == {
        1
    }  # of several sheets one has to be named
    assert all(kind.hint and kind.message for kind in kinds)
    assert len({kind.code for kind in kinds}) == len(kinds)


def test_reading_loads_a_format_only_when_it_is_met() -> None:
    heavy = {"zipfile", "pyexpat", "xml", "html", "docx", "pypdfium2", "ctypes", "struct"}
    script = f"import sys, dondoc.readers; print(sorted({heavy!r} & set(sys.modules)))"
    source = str(Path(sys.modules["dondoc"].__path__[0]).parent)
    environment = {**os.environ, "PYTHONPATH": source}
    result = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"


SOURCES = st.sampled_from(["a.txt", "a.md", "a.html", "a.docx", "-"])
WORDY = st.text(st.sampled_from(list("aáạuưđ?ẫ ©µ»ûùø\ufffd\u0301\x00\xad<>&#;='\"/!-\n|pbrtdli")))


@given(SOURCES, st.binary() | WORDY.map(str.encode) | WORDY.map(lambda text: text.encode("utf-16")))
def test_any_bytes_are_read_or_refused(source: str, content: bytes) -> None:
    read_or_refuse(source, content)


@given(
    st.integers(0, 100_000),
    st.binary(min_size=1, max_size=4),
    st.sampled_from(
        "notice.docx changes.docx notice.html conclusion.doc conclusion.odt conclusion.rtf conclusion.pdf".split()
    ),
)
def test_a_document_with_a_few_bytes_wrong_is_read_or_refused(at: int, wrong: bytes, name: str) -> None:
    content = bytearray((DOCUMENTS / name).read_bytes())
    at %= len(content)
    content[at : at + len(wrong)] = wrong
    read_or_refuse(name, bytes(content))


TAGS = "p r t tbl tr tc pPr rPr del ins numPr txbxContent sdt sdtContent vanish".split()
EMPTY = ["chữ", "<w:br/>", "<w:tab/>", "<w:numId w:val='1'/>", "<w:ilvl w:val='9'/>", "<w:cellDel/>"]


def element(tag: str, parts: list[str]) -> str:
    return f"<w:{tag}>{''.join(parts)}</w:{tag}>"


ELEMENTS = st.recursive(
    st.sampled_from(EMPTY), lambda inner: st.builds(element, st.sampled_from(TAGS), st.lists(inner))
)


@given(st.lists(ELEMENTS))
def test_elements_in_any_order_are_read_or_refused(body: list[str]) -> None:
    read_or_refuse("a.docx", make_docx("".join(body), numbering="".join(body)))
    read_or_refuse("a.html", "".join(body).replace("w:", "").encode())


def test_an_unpickable_docx_is_damaged_not_a_crash() -> None:
    with pytest.raises(DocumentDamaged):
        read("a.docx", b"PK\x05\x06" + bytes(18))
