"""A .docx made by hand, for what no word processor would write."""

import io
import zipfile
from collections.abc import Callable

import pytest

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


@pytest.fixture(scope="session")
def docx() -> MakeDocx:
    return make_docx


@pytest.fixture(scope="session")
def zipped() -> Callable[[dict[str, str]], bytes]:
    return make_zip
