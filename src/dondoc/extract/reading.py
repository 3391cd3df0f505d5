"""From a manuscript to all that is read from it, step by step."""

from collections.abc import Sequence
from datetime import date

from dondoc.domain.directive import Extraction
from dondoc.domain.document import Manuscript
from dondoc.extract.assembly import assemble
from dondoc.extract.coverage import coverage
from dondoc.extract.deadlines.model import IN_DOCUMENTS, Conventions
from dondoc.extract.directives import find_orders
from dondoc.extract.header import anchor_of, read_header
from dondoc.extract.text import paragraphs, plain
from dondoc.extract.units import register_table
from dondoc.extract.zones import read_zones


def read(
    manuscript: Manuscript, dated: date | None, register: Sequence[str], conventions: Conventions | None = None
) -> Extraction:
    """As `dondoc.extract.extract` says."""
    text = manuscript.text
    header = read_header(text, dated)
    anchor = anchor_of(header, dated)
    blank = plain(text)
    found = paragraphs(text)
    sentences = read_zones(blank, found, header.meeting.chair)
    own = register_table(register)
    orders, stretches = find_orders(blank, found, sentences, own)
    speakers = [name for name in (header.meeting.chair, header.meeting.body, header.document.issuer) if name]
    return Extraction(
        document=header.document,
        meeting=header.meeting,
        anchor=anchor,
        directives=assemble(text, blank, orders, anchor, speakers, own, conventions or IN_DOCUMENTS),
        problems=header.problems,
        why=header.why,
        coverage=coverage(blank, sentences, stretches),
    )
