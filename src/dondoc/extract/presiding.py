"""Whether whom a directive names is the one who presides: he orders, and carries nothing out himself."""

from collections.abc import Sequence

from dondoc.extract.data import roles
from dondoc.extract.names import Mention, Names, UnitKind
from dondoc.extract.passage import DIRECTING, Passage
from dondoc.extract.tokens import key, tokens

NAMED = {UnitKind.UNIT, UnitKind.OFFICIAL, UnitKind.PERSON, UnitKind.PLACE}
_CHAIRS = frozenset(roles.CHAIRS)
_ABBREVIATIONS = {
    key(short): {key(word) for word in long.split()}
    for short, long in {"UBND": "ủy ban nhân dân", "HĐND": "hội đồng nhân dân", "TP": "thành phố"}.items()
}


def is_chair(found: list[Mention]) -> bool:
    """Whether one person who presides stands there: a person by name, or the head of the whole."""
    first = found[0]
    bare = first.kind is UnitKind.OFFICIAL and not first.named
    return len(found) == 1 and (first.person or bare or first.title in _CHAIRS)


def is_another(reading: Passage, person: Mention, speakers: Sequence[str]) -> bool:
    """Whether a person told with an office is neither by it nor by name the one who is known to preside."""
    named = person.name_first or person.first
    office = reading.words(person.first, named) or reading.words(person.last + 1, person.through)
    if not person.person or not office or not any(_presides(speaker) for speaker in speakers):
        return False
    told = (spelled_out(office), spelled_out(reading.words(named, person.last)))
    return not any(words <= spelled_out(speaker) for words in told for speaker in speakers)


def _presides(speaker: str) -> bool:
    """Whether it is a person or an official who speaks, no body."""
    found = Names(tokens(speaker)).mention(0)
    return found is not None and (found.person or found.kind is UnitKind.OFFICIAL)


def stands_for_chair(reading: Passage, found: list[Mention], at: int) -> bool:
    """A place that directs ("TP chỉ đạo Sở A"): its name stands for its head where a unit is directed by name."""
    if found[0].kind is not UnitKind.BARE:
        return False
    directed = reading.names.listed(reading.after_order(reading.ends(DIRECTING, at)))
    return bool(directed) and all(m.kind in NAMED and m.named for m in directed)


def spelled_out(name: str) -> set[str]:
    """The words of a name with common abbreviations written out."""
    words = {token.key for token in tokens(name) if token.word}
    for short, long in _ABBREVIATIONS.items():
        if short in words:
            words = words - {short} | long
    return words
