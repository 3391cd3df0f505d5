"""Files made by hand, for what no word processor would write; and what must hold for any file."""

import io
import re
import struct
import zipfile
from collections.abc import Callable

import pytest

from dondoc.domain.document import Manuscript
from dondoc.errors import DondocError
from dondoc.errors.reading import UnreadableError
from dondoc.readers import read

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="{main}"/>'
    "</Relationships>"
)

MakeDocx = Callable[..., bytes]


def make_docx(
    body: str, numbering: str = "", styles: str = "", main: str = "word/document.xml", namespaces: str = NAMESPACES
) -> bytes:
    """The bytes of a .docx with this XML in its body, its list definitions and its styles."""
    parts = {
        "_rels/.rels": RELATIONS.format(main=main),
        main: f"<w:document {namespaces}><w:body>{body}</w:body></w:document>",
    }
    if numbering:
        parts["word/numbering.xml"] = f"<w:numbering {namespaces}>{numbering}</w:numbering>"
    if styles:
        parts["word/styles.xml"] = f"<w:styles {namespaces}>{styles}</w:styles>"
    return make_zip(parts)


def make_zip(parts: dict[str, str]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return stream.getvalue()


COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LAST, FREE = 0xFFFFFFFE, 0xFFFFFFFF


def make_compound(streams: dict[str, bytes], following: dict[int, int] | None = None) -> bytes:
    """The bytes of a compound file with these streams; `following` changes its table of which sector follows which."""
    table, sectors = {0: 0xFFFFFFFD}, [b""]  # the first sector is to be the table itself

    def add(content: bytes) -> int:
        start = len(sectors)
        for at in range(0, len(content), 512):
            table[len(sectors)] = len(sectors) + 1
            sectors.append(content[at : at + 512].ljust(512, b"\0"))
        table[len(sectors) - 1] = LAST
        return start

    entries = _entry("Root Entry", 5, LAST, 0, child=1, right=FREE)
    for number, (name, content) in enumerate(streams.items(), start=2):
        whole = content.ljust(4096, b"\0")  # a smaller one would lie elsewhere
        entries += _entry(name, 2, add(whole), len(whole), FREE, number if number <= len(streams) else FREE)
    directory = add(entries)
    table |= following or {}
    sectors[0] = struct.pack("<128I", *(table.get(number, FREE) for number in range(128)))
    header = struct.pack("<8s16x5H6x", COMPOUND, 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack("<9I", 0, 1, directory, 0, 4096, LAST, 0, LAST, 0)
    return header + struct.pack("<109I", 0, *[FREE] * 108) + b"".join(sectors)


def _entry(name: str, kind: int, start: int, size: int, child: int, right: int) -> bytes:
    encoded = name.encode("utf-16-le")
    head = encoded.ljust(64, b"\0") + struct.pack("<HBB3I", len(encoded) + 2, kind, 1, FREE, right, child)
    return head + bytes(36) + struct.pack("<3I", start, size, 0)


def result_of(source: str, content: bytes) -> Manuscript | DondocError:
    try:
        return read(source, content)
    except DondocError as refused:
        return refused


def read_or_refuse(source: str, content: bytes) -> None:
    """Whatever the bytes are: a clean text, or a refusal that can be printed."""
    result = result_of(source, content)
    if isinstance(result, DondocError):
        assert isinstance(result, UnreadableError)
        assert str(result).isprintable()
        assert result.hint.format(**result.details)
    else:
        assert result.text.strip()
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\xa0\xad\u200b-\u200f\u202a-\u202e\ufeff]", result.text)


@pytest.fixture(scope="session")
def docx() -> MakeDocx:
    return make_docx


@pytest.fixture(scope="session")
def zipped() -> Callable[[dict[str, str]], bytes]:
    return make_zip
