"""What an official document has besides the tables of a report: its kind, running text, who issues and signs it."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from dondoc.domain.cell import Cell
from dondoc.typing import NamedTuple


class Paragraph(NamedTuple):
    """Running text: a message id with its values by name."""

    text: str
    values: Mapping[str, Cell] = {}


class PaperKind(StrEnum):
    """What sort of official document a report is, where it is set as one."""

    REPORT = "report"  # báo cáo
    LETTER = "letter"  # công văn
    SLIP = "slip"  # phiếu giao việc
    MINUTES = "minutes"  # biên bản


class Signer(NamedTuple):
    """Somebody who signs beside the issuer: as what (a message id), and the name where it is known."""

    role: str
    name: str = ""


class Letterhead(NamedTuple):
    """Who issues a document and who signs it (thể thức): what an office puts into each of its papers.

    Number and day are left open for the clerk where they are not given. `authority` are the lines above the position,
    such as "TM. ỦY BAN NHÂN DÂN" and "KT. CHỦ TỊCH".
    """

    parent: str = ""
    issuer: str = ""
    symbol: str = ""
    place: str = ""
    authority: tuple[str, ...] = ()
    position: str = ""
    signatory: str = ""
    recipients: tuple[str, ...] = ()
    number: str = ""
    day: date | None = None
