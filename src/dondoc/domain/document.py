"""The document (văn bản) and the meeting (hội nghị, cuộc họp) that a conclusion belongs to."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A document as it was read from a file: its text and its original bytes.

    `text` is NFC and its lines end with a line feed; one paragraph, list item or heading a line, numbering written out,
    the cells of a table row joined by " | ". All offsets and quotes refer to this text.
    """

    source: str  # the file's path as given, "-" for standard input
    text: str
    content: bytes
    sha256: str  # of `content`, hexadecimal


@dataclass(frozen=True, slots=True)
class DocumentHeader:
    """What identifies a document: number and symbol (số, ký hiệu), day of issue, issuer, kind, abstract (trích yếu)."""

    number: str | None = None
    issued_on: date | None = None
    issuer: str | None = None
    kind: str | None = None  # "Thông báo", "Kết luận", "Công văn", …
    abstract: str | None = None


@dataclass(frozen=True, slots=True)
class MeetingHeader:
    """Which meeting a conclusion was given at."""

    body: str | None = None
    title: str | None = None
    held_on: date | None = None
    chair: str | None = None
