"""What an office's words mean, learnt in a review: a wording of the document is another name of a unit."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from dondoc.domain.draft import Draft, Proposal, rename
from dondoc.domain.title import one_line
from dondoc.domain.unit import Unit
from dondoc.domain.unit_names import Alias, same_name, unit_key


def put_right(before: Draft, after: Draft) -> Iterator[Alias]:
    """Which words of the document a change put a name in the place of, lead by lead and partner by partner.

    Only where it is sure which stands for which: the proposal is about the same directives, and names as many.
    """
    for new in after.proposals:
        for old in _same_directives(before, new):
            if len(_same_directives(after, new)) > 1:
                continue
            read = _as_read(after, new)
            pairs = [(old.lead, new.lead)]
            if len(old.cooperating) == len(new.cooperating):
                pairs += zip(old.cooperating, new.cooperating, strict=True)
            kept = {*_named(old)} & {*_named(new)}  # who leads and who cooperates changed places
            yield from (
                Alias(wording, name)
                for wording, name in pairs
                if wording and name and wording in read and not {wording, name} & kept
            )


def learn(draft: Draft, alias: Alias) -> Draft:
    """Read a wording as a unit from now on, and at once wherever it stands in the draft."""
    return as_learnt(replace(draft, aliases=(*draft.aliases, alias)))


def as_learnt(draft: Draft) -> Draft:
    """The draft with every wording that was learnt in it read as its unit."""
    meant = {unit_key(alias.wording): alias.unit for alias in draft.aliases}
    spelt = {name for proposal in draft.proposals for name in _named(proposal)}
    return rename(draft, {name: meant[key] for name in spelt if (key := unit_key(name)) in meant})


def taught(register: Sequence[Unit], aliases: Iterable[Alias]) -> list[Unit]:
    """The register as it will be once it has learnt these names. Units that are not in it learn nothing."""
    units = {unit.id: unit for unit in register}
    for wording, name in aliases:
        if (unit := same_name(list(units.values()), name)) is not None:
            units[unit.id] = unit._replace(aliases=(*unit.aliases, wording))
    return list(units.values())


def _same_directives(draft: Draft, proposal: Proposal) -> list[Proposal]:
    return [other for other in draft.proposals if other.directives == proposal.directives]


def _as_read(draft: Draft, proposal: Proposal) -> set[str | None]:
    read = (draft.extraction.directives[place] for place in proposal.directives)
    return {one_line(name) for directive in read for name in (*directive.lead, *directive.cooperating)}


def _named(proposal: Proposal) -> tuple[str, ...]:
    return ((proposal.lead,) if proposal.lead else ()) + proposal.cooperating
