"""A draft: the tasks that a document proposes, before a person has said yes. Every change gives a new draft."""

from bisect import bisect
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from dondoc.domain.deadline import Deadline, latest
from dondoc.domain.directive import Directive, Extraction
from dondoc.domain.document import Manuscript
from dondoc.domain.title import clean_title, one_line, title_of
from dondoc.domain.unit_names import Alias
from dondoc.domain.vietnamese import fold

SURE = 0.95
"""Below this confidence a proposal is marked to be looked at. Confidence is a measured share of what was right."""


class Doubt(StrEnum):
    """What a clerk should look at in a proposal."""

    NO_LEAD = "no-lead"
    SEVERAL_LEADS = "several-leads"  # the first leads, the others cooperate
    LEAD_INHERITED = "lead-inherited"  # named only in an earlier sentence
    UNIT_ENDED = "unit-ended"  # the document names a unit that is no more
    DEADLINE_UNCLEAR = "deadline-unclear"
    SEVERAL_DEADLINES = "several-deadlines"  # of what was merged: the latest stands, to be confirmed
    DEADLINE_BEFORE_DOCUMENT = "deadline-before-document"
    UNSURE = "unsure"


DATED = frozenset({Doubt.DEADLINE_UNCLEAR, Doubt.SEVERAL_DEADLINES, Doubt.DEADLINE_BEFORE_DOCUMENT})
"""The doubts about the deadline."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """One task as it is proposed. `directives` are places in the extraction, counted from 0."""

    title: str
    lead: str | None
    cooperating: tuple[str, ...]
    deadline: Deadline
    directives: tuple[int, ...]
    accepted: bool = True
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """The proposals of one document, and the names that units were given while it was reviewed."""

    manuscript: Manuscript
    extraction: Extraction
    proposals: tuple[Proposal, ...]
    aliases: tuple[Alias, ...] = ()

    @property
    def accepted(self) -> tuple[Proposal, ...]:
        """The proposals that become tasks."""
        return tuple(proposal for proposal in self.proposals if proposal.accepted)


def propose(manuscript: Manuscript, extraction: Extraction) -> Draft:
    """A proposal for each directive, all accepted until a person says otherwise."""
    proposals = (_proposal(*numbered, extraction.anchor) for numbered in enumerate(extraction.directives))
    return Draft(manuscript, extraction, tuple(proposals))


def _proposal(place: int, directive: Directive, anchor: date | None) -> Proposal:
    lead, *others = directive.lead or (None,)
    before = bool(anchor and directive.deadline.last and directive.deadline.last < anchor)
    doubts = {
        Doubt.NO_LEAD: lead is None,
        Doubt.SEVERAL_LEADS: bool(others),
        Doubt.LEAD_INHERITED: directive.lead_inherited and lead is not None,
        Doubt.DEADLINE_UNCLEAR: not directive.deadline.confirmed,
        Doubt.DEADLINE_BEFORE_DOCUMENT: before,
        Doubt.UNSURE: directive.confidence < SURE,
    }
    return Proposal(
        title=title_of(directive),
        lead=one_line(lead),
        cooperating=_unique([*map(one_line, [*others, *directive.cooperating])], besides=lead),
        # A day before the document cannot be right: it is kept, for a person to confirm.
        deadline=directive.deadline._replace(confirmed=False) if before else directive.deadline,
        directives=(place,),
        doubts=tuple(doubt for doubt, there in doubts.items() if there),
    )


def take_up(draft: Draft, directive: Directive) -> Draft:
    """Make a task of one more directive, in its place in the text; the other proposals keep what they say."""
    old = draft.extraction
    place = bisect([other.start for other in old.directives], directive.start)
    proposals = [
        replace(each, directives=tuple(number + (number >= place) for number in each.directives))
        for each in draft.proposals
    ]
    behind = (at for at, each in enumerate(proposals) if min(each.directives, default=-1) > place)
    proposals.insert(next(behind, len(proposals)), _proposal(place, directive, old.anchor))
    extraction = replace(
        old,
        directives=(*old.directives[:place], directive, *old.directives[place:]),
        coverage=tuple(
            (start, end, "directive" if start < directive.end and directive.start < end else label)
            for start, end, label in old.coverage
        ),
    )
    return replace(draft, extraction=extraction, proposals=tuple(proposals))


def set_accepted(draft: Draft, places: Iterable[int], *, accepted: bool) -> Draft:
    """Accept or skip proposals."""
    wanted = set(places)
    changed = (
        replace(proposal, accepted=accepted) if place in wanted else proposal
        for place, proposal in enumerate(draft.proposals)
    )
    return replace(draft, proposals=tuple(changed))


def edit(
    draft: Draft,
    place: int,
    *,
    title: str | None = None,
    lead: str | None = None,
    cooperating: Sequence[str] | None = None,
    deadline: Deadline | None = None,
) -> Draft:
    """Change what a proposal says; what is changed is no longer in doubt. An empty lead is none."""
    old = draft.proposals[place]
    settled: set[Doubt] = {Doubt.UNSURE}
    if lead is not None:
        settled |= {Doubt.NO_LEAD, Doubt.SEVERAL_LEADS, Doubt.LEAD_INHERITED, Doubt.UNIT_ENDED}
    if cooperating is not None:
        settled |= {Doubt.SEVERAL_LEADS, Doubt.UNIT_ENDED}
    if deadline is not None:
        settled |= DATED
    new_lead = old.lead if lead is None else one_line(lead)
    kept = {*old.doubts} - settled | ({Doubt.NO_LEAD} if new_lead is None else set())
    anchor = draft.extraction.anchor
    if deadline is not None and deadline.last is not None and anchor is not None and deadline.last < anchor:
        kept |= {Doubt.DEADLINE_BEFORE_DOCUMENT}
    changed = replace(
        old,
        title=(one_line(title) if title is not None else None) or old.title,
        lead=new_lead,
        cooperating=_unique(map(one_line, old.cooperating if cooperating is None else cooperating), besides=new_lead),
        deadline=old.deadline if deadline is None else deadline,
        accepted=True,
        doubts=tuple(doubt for doubt in Doubt if doubt in kept),
    )
    return _with(draft, place, [changed])


def names(draft: Draft) -> tuple[str, ...]:
    """The units that the proposals name, each once, in the order of the text."""
    return _unique((name for p in draft.proposals for name in (p.lead, *p.cooperating)), besides=None)


def rename(draft: Draft, new: Mapping[str, str]) -> Draft:
    """Call units by other names, wherever they stand."""

    def called(proposal: Proposal) -> Proposal:
        lead = new.get(proposal.lead, proposal.lead) if proposal.lead else None
        others = (new.get(name, name) for name in proposal.cooperating)
        return replace(proposal, lead=lead, cooperating=_unique(others, besides=lead))

    return replace(draft, proposals=tuple(map(called, draft.proposals)))


def confirm(draft: Draft, places: Iterable[int]) -> Draft:
    """Take the deadlines of proposals as they stand: a person has looked at them."""
    wanted = set(places)
    changed = (
        replace(
            proposal,
            deadline=proposal.deadline._replace(confirmed=True, problem=None),
            doubts=tuple(doubt for doubt in proposal.doubts if doubt not in DATED),
        )
        if place in wanted
        else proposal
        for place, proposal in enumerate(draft.proposals)
    )
    return replace(draft, proposals=tuple(changed))


def split(draft: Draft, place: int, titles: Sequence[str]) -> Draft:
    """Make several tasks of one proposal, each with the same lead, deadline and directive."""
    old = draft.proposals[place]
    return _with(draft, place, [replace(old, title=clean_title(title)) for title in titles if title.strip()] or [old])


def merge(draft: Draft, places: Sequence[int]) -> Draft:
    """Make one task of several proposals, in the place of the first: its lead, all the units, the latest deadline.

    Where the deadlines differ it is to be confirmed, and the days of all of them are its candidates.
    """
    ordered = sorted(dict.fromkeys(places))
    if len(ordered) < 2:
        return draft
    merged = [draft.proposals[place] for place in ordered]
    first = merged[0]
    deadline, agreed = latest([proposal.deadline for proposal in merged])
    lead = next((proposal.lead for proposal in merged if proposal.lead), None)
    different = {fold(proposal.lead) for proposal in merged if proposal.lead}
    doubts = {doubt for proposal in merged for doubt in proposal.doubts} - {Doubt.NO_LEAD}
    doubts |= {Doubt.NO_LEAD} if lead is None else {Doubt.SEVERAL_LEADS} if len(different) > 1 else set()
    doubts |= set() if agreed else {Doubt.SEVERAL_DEADLINES}
    if deadline.last and draft.extraction.anchor and deadline.last >= draft.extraction.anchor:
        doubts -= {Doubt.DEADLINE_BEFORE_DOCUMENT}  # that of another one, which did not stay
    whole = replace(
        first,
        lead=lead,
        title="; ".join(proposal.title for proposal in merged),
        cooperating=_unique((name for p in merged for name in (p.lead, *p.cooperating)), besides=lead),
        deadline=deadline,
        directives=tuple(sorted({place for proposal in merged for place in proposal.directives})),
        accepted=True,
        doubts=tuple(doubt for doubt in Doubt if doubt in doubts),
    )
    kept = [
        whole if place == ordered[0] else proposal
        for place, proposal in enumerate(draft.proposals)
        if place == ordered[0] or place not in ordered
    ]
    return replace(draft, proposals=tuple(kept))


def _with(draft: Draft, place: int, proposals: Sequence[Proposal]) -> Draft:
    return replace(draft, proposals=(*draft.proposals[:place], *proposals, *draft.proposals[place + 1 :]))


def _unique(names: Iterable[str | None], *, besides: str | None) -> tuple[str, ...]:
    """The names, each once, without the lead."""
    found = {fold(name): name for name in names if name}
    found.pop(fold(besides) if besides else "", None)
    return tuple(found.values())
