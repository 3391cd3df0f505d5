"""A document that names units which have ended: what took their place is proposed instead, for a person to look at."""

from collections.abc import Mapping
from dataclasses import replace

from dondoc.domain.abolished import replaced_by
from dondoc.domain.draft import Doubt, Draft, names, rename
from dondoc.domain.unit import Unit
from dondoc.domain.unit_names import unit_key

Former = Mapping[str, tuple[Unit, ...]]
"""What the office's own units that ended were called, with those that stand in their place."""


def ended(draft: Draft, former: Former, known: frozenset[str]) -> dict[str, tuple[str, ...]]:
    """The units named in a draft that have ended, each with the names of what took its place, none where none did.

    Those of the register, whenever the document was issued: its tasks are open now. And those that a law did away with
    before the document was issued, unless the register knows them, by `known` names as they are matched.
    """
    found: dict[str, tuple[str, ...]] = {}
    day = draft.extraction.anchor
    for name in names(draft):
        key = unit_key(name)
        if key in former:
            found[name] = tuple(unit.name for unit in former[key])
        elif key not in known and day is not None and (new := replaced_by(name, day)) is not None:
            found[name] = (new,)
    return found


def with_successors(draft: Draft, gone: Mapping[str, tuple[str, ...]]) -> Draft:
    """The draft with the one successor in the place of each unit that ended; all of these proposals are in doubt."""
    marked = (
        replace(each, doubts=tuple(d for d in Doubt if d in each.doubts or d is Doubt.UNIT_ENDED))
        if any(name in gone for name in (each.lead, *each.cooperating))
        else each
        for each in draft.proposals
    )
    only = {name: new[0] for name, new in gone.items() if len(new) == 1}
    return rename(replace(draft, proposals=tuple(marked)), only)
