"""The account of a text as a person reads it: every sentence with its number and what became of it."""

from collections import Counter
from collections.abc import Iterator, Sequence

from dondoc.cli.context import App
from dondoc.domain.account import DIRECTIVE, FOLLOW_UP, Passage, account
from dondoc.domain.directive import Extraction
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.locale import gettext as _
from dondoc.locale import ngettext
from dondoc.reports.untrusted import plain
from dondoc.reports.wrapping import display_width, wrap
from dondoc.typing import Any

BECAME = {
    DIRECTIVE: N_("directive {number}"),
    FOLLOW_UP: N_("deadline of {number}"),
    "orientation": N_("orientation"),
    "reason": N_("reason"),
    "formula": N_("closing formula"),
    "lead-in": N_("lead-in"),
    "heading": N_("heading"),
    "context": N_("no order"),
}
"""What became of a sentence."""


def coverage_lines(app: App, text: str, extraction: Extraction) -> Iterator[str]:
    """Every sentence in order, with what became of it, and the sum."""
    passages = account(extraction)
    yield ""
    yield from passage_lines(app, text, list(enumerate(passages, start=1)))
    yield ""
    yield from wrap(_sum(passages), app.width)


def passage_lines(app: App, text: str, numbered: Sequence[tuple[int, Passage]]) -> Iterator[str]:
    """Sentences with their numbers; of several of a kind only the first says what became of them."""
    became = [_became(passage) for _number, passage in numbered]
    first, second = len(str(numbered[-1][0])) if numbered else 0, max(map(display_width, became), default=0)
    margin = first + second + 4
    before = ""
    for (number, passage), kind in zip(numbered, became, strict=True):
        shown = "" if kind == before else kind
        before = kind
        lines = wrap(words_of(text, passage), max(20, app.width - margin))
        yield f"{number:>{first}}  {shown}{' ' * (second - display_width(shown))}  {lines[0]}"
        yield from (" " * margin + line for line in lines[1:])


def words_of(text: str, passage: Passage) -> str:
    """The words of a sentence on one line."""
    return plain(" ".join(text[passage.start : passage.end].split()))


def coverage_object(text: str, extraction: Extraction) -> list[dict[str, Any]]:
    """The account as programs read it; a directive is meant by its place, counted from 1."""
    return [
        {
            "number": number,
            "start": passage.start,
            "end": passage.end,
            "words": text[passage.start : passage.end],
            "label": passage.label,
            "directive": None if passage.directive is None else passage.directive + 1,
        }
        for number, passage in enumerate(account(extraction), start=1)
    ]


def _became(passage: Passage) -> str:
    return _(BECAME[passage.label]).format(number=0 if passage.directive is None else passage.directive + 1)


def _sum(passages: Sequence[Passage]) -> str:
    """How many sentences there are and how many of each kind; they add up."""
    n = Counter(passage.label for passage in passages)
    kinds = {
        DIRECTIVE: ngettext("{n} directive", "{n} directives", n[DIRECTIVE]),
        FOLLOW_UP: ngettext("{n} with the deadline of one", "{n} with the deadlines of these", n[FOLLOW_UP]),
        "orientation": ngettext("{n} orientation", "{n} orientations", n["orientation"]),
        "reason": ngettext("{n} reason", "{n} reasons", n["reason"]),
        "formula": ngettext("{n} closing formula", "{n} closing formulas", n["formula"]),
        "lead-in": ngettext("{n} lead-in", "{n} lead-ins", n["lead-in"]),
        "heading": ngettext("{n} heading", "{n} headings", n["heading"]),
        "context": ngettext("{n} that orders nothing", "{n} that order nothing", n["context"]),
    }
    parts = [said.format(n=n[label]) for label, said in kinds.items() if n[label]]
    whole = ngettext("{n} sentence", "{n} sentences", len(passages)).format(n=len(passages))
    return f"{whole}: {', '.join(parts)}." if parts else f"{whole}."
