"""Reading a conclusion: `extract` finds the header, the directives, their deadlines and who is to do them."""

from collections.abc import Sequence
from datetime import date

from dondoc.domain.directive import Directive, Extraction, Finding
from dondoc.domain.document import DocumentHeader, Manuscript, MeetingHeader
from dondoc.extract.directives import find_orders
from dondoc.extract.text import paragraphs, plain
from dondoc.extract.zones import read_zones

__all__ = ["extract"]


def extract(manuscript: Manuscript, dated: date | None = None, register: Sequence[str] = ()) -> Extraction:
    text = manuscript.text
    blank = plain(text)
    found = paragraphs(text)
    orders, spans = find_orders(blank, found, read_zones(blank, found))
    directives = tuple(
        Directive(text[o.start : o.end], o.start, o.end, confidence=o.reading.confidence,
                  why=(Finding("directive", o.reading.rule, text[o.reading.start : o.reading.end]),))
        for o in orders
    )
    return Extraction(DocumentHeader(), MeetingHeader(), dated, directives)
