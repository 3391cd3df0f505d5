"""Unicode is read in each of its forms; what is older or broken is refused by its name."""

import codecs
import unicodedata

import pytest

from dondoc.errors.reading import BrokenAccents, FileIsBinary, LegacyEncoding, UnreadableError
from dondoc.readers import read

SENTENCE = "Giao Phòng Quản lý đô thị sắp xếp bến đò trước ngày 30/5, báo cáo Thường trực Thành ủy."


def windows_1258(text: str) -> bytes:
    """A letter and then its tone, as Windows-1258 stores it."""
    out = ""
    for letter in text:
        base, tones = "", ""
        for part in unicodedata.normalize("NFD", letter):
            if part in "\u0300\u0301\u0303\u0309\u0323":
                tones += part
            else:
                base += part
        out += unicodedata.normalize("NFC", base) + tones
    return out.encode("cp1258")


@pytest.mark.parametrize(
    "content",
    [
        SENTENCE.encode(),
        codecs.BOM_UTF8 + SENTENCE.encode(),
        SENTENCE.encode("utf-16"),
        codecs.BOM_UTF16_LE + SENTENCE.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + SENTENCE.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + SENTENCE.encode("utf-32-le"),
        unicodedata.normalize("NFD", SENTENCE).encode(),
        SENTENCE.encode() + b"\r\n\r\n",
    ],
)
@pytest.mark.parametrize("name", ["a.txt", "a.md", "-", "khong-duoi"])
def test_every_form_of_unicode_gives_the_same_text(content: bytes, name: str) -> None:
    manuscript = read(name, content)
    assert manuscript.text == SENTENCE
    assert manuscript.content == content


# The same sentence as three old programs stored it, byte for byte.
TCVN3 = b"U\xfb ban nh\xa9n d\xa9n th\xb5nh ph\xe8 h\xe4p b\xb5n vi\xd6c s\xbep x\xd5p b\xd5n \xae\xdf ngang."
VNI = b"Uy\xfb ban nha\xe2n da\xe2n tha\xf8nh pho\xe1 ho\xefp ba\xf8n vie\xe4c sa\xe9p xe\xe1p be\xe1n \xf1o\xf8 ngang."


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (b"B\xb8o c\xb8o.", "TCVN3"),  # too little to be sure
        (SENTENCE.encode("utf-16-le"), "UTF-16"),
        (b"The caf\xe9 opens at nine.", "Windows-1252"),
        ("Сделано вчера".encode("koi8-r"), "Windows-1252"),
    ],
)
def test_an_old_encoding_is_named(content: bytes, encoding: str) -> None:
    with pytest.raises(LegacyEncoding) as caught:
        read("cu.txt", content)
    assert caught.value.details["encoding"] == encoding
    assert "UTF-8" in caught.value.hint


FERRY = "Uỷ ban nhân dân thành phố họp bàn việc sắp xếp bến đò ngang."


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (TCVN3, FERRY),
        (VNI, FERRY),
        (windows_1258(FERRY), FERRY),
        (TCVN3.decode("cp1252").encode(), FERRY),  # copied into a file in Unicode
        (b"\x93" + TCVN3 + b"\x94", "“" + FERRY + "”"),
        ((FERRY + "\n" + TCVN3.decode("cp1252")).encode(), FERRY + "\n" + FERRY),
        ("§¶NG Bé THµNH PHè\nC¨n cø kÕt luËn".encode(), "ĐẢNG BỘ THÀNH PHỐ\nCăn cứ kết luận"),
        ("§¶NG Bé häp bµn viÖc kÕt n¹p UBND".encode(), "ĐẢNG Bộ họp bàn việc kết nạp UBND"),
        ("ÑAÛNG BOÄ THAØNH PHOÁ\nCaên cöù keát luaän".encode(), "ĐẢNG BỘ THÀNH PHỐ\nCăn cứ kết luận"),
    ],
)
def test_an_old_vietnamese_encoding_is_converted(content: bytes, text: str) -> None:
    manuscript = read("cu.txt", content)
    assert manuscript.text == text
    assert manuscript.content == content


@pytest.mark.parametrize("cut", [1, 2])
def test_a_letter_cut_in_two_is_a_damage_not_an_encoding(cut: int) -> None:
    content = (SENTENCE + " Hết ạ").encode()
    with pytest.raises(BrokenAccents):
        read("cut.txt", content[:-cut])
    with pytest.raises(BrokenAccents):
        read("cut.txt", codecs.BOM_UTF8 + content[:-cut])


@pytest.mark.parametrize(
    "content",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
        b"\x7fELF\x02\x01\x01\x00\x00\x00",
        b"\x00" * 100,
        bytes(range(256)) * 4,
        codecs.BOM_UTF16_LE + bytes(range(1, 255)) * 8 + b"\x00\xd8",
        b"\x01\x02\x03 text",
        codecs.BOM_UTF16_LE + "\u0378\ue000".encode("utf-16-le") * 50,
    ],
)
def test_what_is_no_text_is_refused(content: bytes) -> None:
    with pytest.raises(UnreadableError) as caught:
        read("anh.txt", content)
    assert isinstance(caught.value, FileIsBinary | LegacyEncoding)
    assert str(caught.value).isprintable()
