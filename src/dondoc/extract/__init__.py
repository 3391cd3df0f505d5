"""Reading a conclusion: `extract` finds the header, the directives, their deadlines and who is to do them."""

from collections.abc import Sequence
from datetime import date

from dondoc.domain.directive import Extraction
from dondoc.domain.document import DocumentHeader, Manuscript, MeetingHeader
from dondoc.extract.assembly import assemble
from dondoc.extract.directives import find_orders
from dondoc.extract.text import paragraphs, plain
from dondoc.extract.zones import read_zones

__all__ = ["extract"]


def extract(manuscript: Manuscript, dated: date | None = None, register: Sequence[str] = ()) -> Extraction:
    text = manuscript.text
    blank = plain(text)
    found = paragraphs(text)
    orders, spans = find_orders(blank, found, read_zones(blank, found))
    directives = assemble(text, blank, orders, dated)
    return Extraction(DocumentHeader(), MeetingHeader(), dated, directives)
