"""The account of a text: every sentence of it with what it was taken for, so that nothing is dropped in silence."""

import re
from collections.abc import Iterable, Iterator

from dondoc.extract.data import cues
from dondoc.extract.orders import Stretch
from dondoc.extract.speech import after_opener
from dondoc.extract.zones import Sentence, Zone

LABELS = ("directive", "orientation", "reason", "formula", "lead-in", "heading", "context")

_LETTERS = re.compile(r"[^\W\d_]{2}")


def coverage(
    text: str, sentences: Iterable[Sentence], stretches: Iterable[Stretch]
) -> tuple[tuple[int, int, str], ...]:
    """(start, end, label) for every sentence or part of one, in order and without overlap.

    The label is one of `LABELS`. What stands in a sentence beside its directives (a speaker, a lead-in) is context.
    `text` has its layout blanked out.
    """
    waiting = sorted(stretches, key=lambda one: (one.start, one.end))
    found: list[tuple[int, int, str]] = []
    place = 0
    for sentence in sentences:
        here = sentence.start
        while place < len(waiting) and waiting[place].start < sentence.end:
            one = waiting[place]
            place += 1
            start, end = max(one.start, here), min(one.end, sentence.end)
            if start >= end:
                continue
            found.extend(_between(text, here, start))
            found.append((start, end, _label(text, start, end, one.label, sentence.zone)))
            here = end
        found.extend(_between(text, here, sentence.end))
    return tuple(found)


def _between(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    if _LETTERS.search(text, start, end):
        yield start, end, "context"


def _label(text: str, start: int, end: int, label: str, zone: Zone) -> str:
    """The label itself, but for statements of a conclusion: they may give the reason or say where to go.

    A statement before the lead-in of its paragraph is no heading.
    """
    if label == "heading" and text[end - 1] in ".!?" and not text[start:end].isupper():
        label = "context"
    if label != "context" or zone is not Zone.CONCLUSION:
        return label
    here = after_opener(text, start, end)
    if cues.REASON.match(text, here, end):
        return "reason"
    return "orientation" if cues.ORIENTATION.search(text, here, min(end, here + 300)) else "context"
