"""The account of a document: every sentence of it, in order, with what became of it."""

from bisect import bisect_left
from dataclasses import dataclass

from dondoc.domain.directive import Extraction

DIRECTIVE, FOLLOW_UP = "directive", "follow-up"
LABELS = (DIRECTIVE, FOLLOW_UP, "orientation", "reason", "formula", "lead-in", "heading", "context")
"""What a sentence can be; a follow-up only says by when the directive before it is to be done."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence or a part of one, text[start:end]. `directive` is the place, from 0, of the one that it belongs to."""

    start: int
    end: int
    label: str
    directive: int | None = None


def account(extraction: Extraction) -> tuple[Passage, ...]:
    """Every sentence once. There are as many directives among them as the extraction has."""
    starts = [directive.start for directive in extraction.directives]
    found: list[Passage] = []
    before: int | None = None
    for start, end, label in extraction.coverage:
        place = bisect_left(starts, end) - 1  # the last one that begins before the sentence ends
        if label != DIRECTIVE or place < 0:
            found.append(Passage(start, end, label))
            continue
        found.append(Passage(start, end, FOLLOW_UP if place == before else DIRECTIVE, place))
        before = place
    return tuple(found)
