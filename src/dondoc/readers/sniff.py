"""Tell what a document is by its first bytes, and only then by its name.

Portals serve HTML as .doc and clerks rename files; the content is right more often than the suffix.
"""

import re
from enum import Enum

from dondoc.errors.reading import DocumentDamaged, FileIsBinary, FormatUnsupported


class Format(Enum):
    """The kinds of documents that are read. One more kind: one member, one `case` in `read`, one file beside."""

    TXT = "text"
    HTML = "html"
    DOCX = "docx"
    DOC = "doc"
    ODT = "odt"
    RTF = "rtf"
    PDF = "pdf"


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # the container of Word 97–2003, and of a .docx under a password
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")

_OPEN_DOCUMENT = re.compile(rb"application/vnd\.oasis\.opendocument\.([a-z-]+)")  # the first entry, not packed
_HTML_START = re.compile(rb"(?:<\?xml[^>]*>|<!--.*?-->|\s)*+<(?:!doctype\s+html|html[\s>])", re.IGNORECASE | re.DOTALL)
_TAG_START = re.compile(
    rb"\s*+<(?:head|body|meta|title|div|p|table|article|main|section|span|h[1-6]|ul|ol)[\s>]", re.IGNORECASE
)
_PROSE = {".txt", ".md", ".markdown", ".text"}
_MARKUP = {".html", ".htm", ".xhtml"}


def sniff(content: bytes, suffix: str, source: str) -> Format:
    """Which reader fits; `suffix` is lower case with its dot. Raises an UnreadableError for what none reads."""
    head = _as_ascii(content[:4096])
    if content.startswith(_ZIP):
        return _sniff_zip(content, suffix, source)
    if content.startswith(_OLE):
        return Format.DOC
    if b"%PDF-" in head[:1024]:
        return Format.PDF
    if head.lstrip().startswith(b"{\\rtf"):
        return Format.RTF
    if head.startswith(b"MIME-Version:"):
        raise FormatUnsupported(source=source, format="MHTML")
    if suffix in {".docx", ".docm"} and content:
        raise DocumentDamaged(source=source, reason="not a zip file")
    if _HTML_START.match(head):
        return Format.HTML
    if head.lstrip().startswith(b"<?xml"):
        raise FormatUnsupported(source=source, format="XML")
    if suffix in _MARKUP or (suffix not in _PROSE and _TAG_START.match(head)):
        return Format.HTML
    return Format.TXT


def _sniff_zip(content: bytes, suffix: str, source: str) -> Format:
    kind = _OPEN_DOCUMENT.search(content[:200])
    if kind:
        if kind.group(1) in {b"text", b"text-template"}:
            return Format.ODT
        raise FormatUnsupported(source=source, format="OpenDocument")
    if suffix in {".docx", ".docm", ".dotx"} or b"word/" in content:
        return Format.DOCX
    for folder, name in ((b"xl/workbook", "Excel"), (b"ppt/presentation", "PowerPoint")):
        if folder in content:
            raise FormatUnsupported(source=source, format=name)
    if suffix in {".odt", ".ott"} or (b"content.xml" in content and b"META-INF/manifest.xml" in content):
        return Format.ODT
    raise FileIsBinary(source=source)


def _as_ascii(head: bytes) -> bytes:
    """The beginning without a byte order mark and, in UTF-16, without its zero bytes, so that tags can be seen."""
    for bom in _BOMS:
        if head.startswith(bom):
            return head[len(bom) :].replace(b"\0", b"")
    return head
