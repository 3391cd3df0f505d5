"""A Word 97–2003 document is read whatever the numbers in it say; the good ones are in test_formats."""

import struct
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dondoc.errors.reading import DocumentDamaged, DocumentEncrypted, FormatUnsupported, UnreadableError
from dondoc.readers import read, read_file
from dondoc.readers.doc.compound import Compound
from tests.readers.conftest import make_compound, read_or_refuse

DOCUMENTS = Path(__file__).parent.parent / "documents"
CONTENT = (DOCUMENTS / "conclusion.doc").read_bytes()
ONE_BYTE = 0x40000000


def document(text: bytes, pieces: list[tuple[int, int]], flags: int = 0, version: int = 0xC1) -> dict[str, bytes]:
    """The streams of a document with this text, of which each piece has a length and an offset."""
    starts = [sum(length for length, _ in pieces[:number]) for number in range(len(pieces) + 1)]
    table = struct.pack(f"<{len(starts)}I", *starts)
    table += b"".join(struct.pack("<HIH", 0, offset, 0) for _, offset in pieces)
    clx = b"\x02" + struct.pack("<I", len(table)) + table
    main = bytearray(2048)
    struct.pack_into("<HH", main, 0, 0xA5EC, version)
    struct.pack_into("<H", main, 10, flags)
    struct.pack_into("<I", main, 76, starts[-1])  # ccpText
    struct.pack_into("<II", main, 154 + 8 * 33, 0, len(clx))  # fcClx
    return {"WordDocument": bytes(main) + text, "0Table": clx}


@pytest.mark.parametrize(
    ("text", "pieces", "expected"),
    [
        (b"mot\rhai\r", [(8, ONE_BYTE | 2048 * 2)], "mot\nhai"),
        ("Nội vụ\r".encode("utf-16-le"), [(7, 2048)], "Nội vụ"),
        (b"hai\rmot\r", [(4, ONE_BYTE | 2052 * 2), (4, ONE_BYTE | 2048 * 2)], "mot\nhai"),
        (b"a\x07b\x07\r", [(5, ONE_BYTE | 2048 * 2)], "a | b"),
        (b"a\x13 DATE \x1430/5\x15.\r", [(16, ONE_BYTE | 2048 * 2)], "a30/5."),
        (b"a\x1eb\x1f\xe9\x0bc\x93d\x94\r", [(10, ONE_BYTE | 2048 * 2)], "a-bé\nc“d”"),
        ("\U0001f600.\r".encode("utf-16-le"), [(4, 2048)], "\U0001f600."),
    ],
)
def test_pieces_of_text(text: bytes, pieces: list[tuple[int, int]], expected: str) -> None:
    assert read("a.doc", make_compound(document(text, pieces))).text == expected


@pytest.mark.parametrize(
    ("pieces", "error"),
    [
        ([], DocumentDamaged),
        ([(0xFFFFFFF0, 2048)], DocumentDamaged),
        ([(5_000, 0)] * 30, DocumentDamaged),  # all the same text, many times
        ([(4, 0xFFFFFF0)], UnreadableError),  # behind the end
    ],
)
def test_pieces_that_cannot_be(pieces: list[tuple[int, int]], error: type[Exception]) -> None:
    with pytest.raises(error):
        read("a.doc", make_compound(document(b"text\r", pieces)))


def test_other_documents_in_the_same_container_are_named() -> None:
    piece = [(5, ONE_BYTE | 2048 * 2)]
    with pytest.raises(DocumentEncrypted):
        read("a.doc", make_compound(document(b"text\r", piece, flags=0x0100)))
    for streams, kind in (
        (document(b"text\r", piece, version=0x68), "Word 6/95 (.doc)"),
        ({"Workbook": b"x"}, "Excel"),
        ({"PowerPoint Document": b"x"}, "PowerPoint"),
        ({"khac": b"x"}, "OLE"),
    ):
        with pytest.raises(FormatUnsupported) as caught:
            read("a.doc", make_compound(streams))
        assert caught.value.details["format"] == kind


@pytest.mark.parametrize("following", [{1: 1}, {1: 2, 2: 1}, {1: 0xFFFFFFFE}, {1: 500}, {3: 0}])
def test_chains_of_sectors_that_go_round_or_break_are_damaged(following: dict[int, int]) -> None:
    streams = document(b"text\r", [(5, ONE_BYTE | 2048 * 2)])
    assert Compound(make_compound(streams), "a.doc").stream("WordDocument").startswith(streams["WordDocument"])
    with pytest.raises(DocumentDamaged):
        read("a.doc", make_compound(streams, following))


@pytest.mark.parametrize("cut", [8, 511, 512, 600, 1024, 5_000, 10_000, len(CONTENT) - 1])
def test_a_document_that_is_cut_off_is_refused_or_read(cut: int) -> None:
    read_or_refuse("a.doc", CONTENT[:cut])


@settings(max_examples=300)
@given(
    st.lists(st.tuples(st.integers(0, len(CONTENT) - 4), st.sampled_from([0, 1, 0xFF, 0xFFFF, 0x7FFFFFFF, 2**32 - 2])))
)
def test_any_number_may_be_wrong(changes: list[tuple[int, int]]) -> None:
    content = bytearray(CONTENT)
    for at, number in changes:
        struct.pack_into("<I", content, at, number)
    read_or_refuse("a.doc", bytes(content))


@pytest.mark.parametrize("kind", ["rtf", "doc", "docx", "odt"])
def test_old_fonts_are_converted_in_each_format(kind: str) -> None:
    assert read_file(str(DOCUMENTS / f"old-fonts.{kind}")).text.split("\n") == [
        "BÁO CÁO",
        "Giao Phòng Nội vụ soát lại danh sách bến đò ngang, báo cáo trước ngày 30/5/2024.",
        "Giao Phòng Nội vụ rà soát lại danh sách.",
        "Giao Phòng Nội vụ rà soát.",
    ]
