"""Where units, named groups, officials and places stand in a text.

A name is a kind ("Sở"), a field that such units are named after ("Văn hóa, Thể thao và Du lịch") or a run of
capitals, and a tail of place or level ("tỉnh", "các xã, phường"). Nothing is a unit that the text does not name.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dondoc.extract.names import Mention, Names, UnitKind
from dondoc.extract.tokens import Node, Token, phrase_table, tokens

__all__ = [
    "Mention",
    "Names",
    "UnitKind",
    "UnitSpan",
    "find_units",
    "names_one",
    "register_table",
    "span_of",
    "strings",
]


def register_table(names: Iterable[str]) -> Node:
    """The names of an office's own units as a table for `Names`; True for a single word."""
    return phrase_table({name: len(tokens(name)) == 1 for name in names if name.strip()})


@dataclass(frozen=True, slots=True)
class UnitSpan:
    """A name in the text: text[start:end], letter for letter."""

    start: int
    end: int
    kind: UnitKind


def find_units(text: str, start: int = 0, end: int | None = None) -> tuple[UnitSpan, ...]:
    """The names of units, groups, officials, persons and places in text[start:end], in order, without overlap.

    `end` is exclusive. Common nouns that are units by their context only ("tỉnh", "đơn vị") are left out.
    """
    found = tokens(text, start, end)
    names = Names(found)
    spans, at = [], 0
    while at < len(found):
        mention = names.mention(at)
        if mention is None:
            at += 1
            continue
        if mention.kind is not UnitKind.BARE:
            spans.append(UnitSpan(*span_of(found, mention), mention.kind))
        at = max(mention.last, at + 1)
    return tuple(spans)


def names_one(name: str) -> bool:
    """Whether a name can be that of one unit: it is no group ("các phòng, ban") and no common noun ("đơn vị")."""
    spans = find_units(name)
    group = any(span.kind is UnitKind.GROUP for span in spans) or _SEVERAL.search(name) is not None
    return any(letter.isupper() for letter in name) and not group and len(spans) < 2


_SEVERAL = re.compile(
    r"^(?:các|những|mọi|từng|mỗi|tất cả|toàn thể|toàn bộ)(?!\w)|(?:và|của|UBND|nhân dân|đơn vị) các(?!\w)|;",
    re.IGNORECASE,
)


def span_of(found: Sequence[Token], mention: Mention) -> tuple[int, int]:
    """Where a mention's letters stand in the text."""
    return found[mention.first].start, found[mention.last - 1].end


def strings(text: str, found: Sequence[Token], mentions: Iterable[Mention]) -> tuple[str, ...]:
    """The letters of mentions as in the text, each once."""
    out: dict[str, None] = {}
    for mention in mentions:
        first, last = span_of(found, mention)
        out[text[first:last]] = None
    return tuple(out)
