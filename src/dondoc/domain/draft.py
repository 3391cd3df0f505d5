"""A draft: the tasks that a document proposes, before a person has said yes. Every change gives a new draft."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from dondoc.domain.deadline import Deadline, DeadlineKind
from dondoc.domain.directive import Directive, Extraction
from dondoc.domain.document import Manuscript
from dondoc.domain.vietnamese import fold

SURE = 0.75
"""Below this confidence a proposal is marked to be looked at."""


class Doubt(StrEnum):
    """What a clerk should look at in a proposal."""

    NO_LEAD = "no-lead"
    SEVERAL_LEADS = "several-leads"  # the first leads, the others cooperate
    LEAD_INHERITED = "lead-inherited"  # named only in an earlier sentence
    DEADLINE_UNCLEAR = "deadline-unclear"
    DEADLINE_BEFORE_DOCUMENT = "deadline-before-document"
    UNSURE = "unsure"


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
    """The proposals of one document."""

    manuscript: Manuscript
    extraction: Extraction
    proposals: tuple[Proposal, ...]

    @property
    def accepted(self) -> tuple[Proposal, ...]:
        """The proposals that become tasks."""
        return tuple(proposal for proposal in self.proposals if proposal.accepted)


def propose(manuscript: Manuscript, extraction: Extraction) -> Draft:
    """A proposal for each directive, all accepted until a person says otherwise."""
    anchor = extraction.anchor
    proposals = tuple(
        _proposal(
            place, directive, before=bool(anchor and directive.deadline.last and directive.deadline.last < anchor)
        )
        for place, directive in enumerate(extraction.directives)
    )
    return Draft(manuscript, extraction, proposals)


def _proposal(place: int, directive: Directive, *, before: bool) -> Proposal:
    lead, *others = directive.lead or (None,)
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
        lead=_one_line(lead),
        cooperating=_unique([*map(_one_line, [*others, *directive.cooperating])], besides=lead),
        # A day before the document cannot be right: it is kept, for a person to confirm.
        deadline=replace(directive.deadline, confirmed=False) if before else directive.deadline,
        directives=(place,),
        doubts=tuple(doubt for doubt, there in doubts.items() if there),
    )


_MARK = re.compile(r"^(?:[-–•*+]+|\(?[0-9a-zđivx]{1,4}[.)/])\s+", re.IGNORECASE)
_END = re.compile(r"[\s./;,:]+$")
_AFTER_NAMES = re.compile(
    r"^(?:[\s,;:–-]|và(?=\s)|chủ trì|chủ động(?=,? phối hợp)|(?:chủ động )?phối hợp(?: chặt chẽ)?(?: với| cùng)?"
    r"|cần phải|cần|phải|có trách nhiệm|chịu trách nhiệm)+(?=\s|\w)",
)
_WORDS_OF_A_TITLE = 3  # at the least
_WORDS_OF_A_FRAME = 20  # at the most: who says it, where, and "đề nghị"


def title_of(directive: Directive) -> str:
    """The order as a title: what is to be done, without who says it and who does it, for these have their own columns.

    "Giao Sở A chủ trì, phối hợp với Sở B rà soát các dự án." becomes "Rà soát các dự án". The words stay those of the
    document; where little would be left, all of them stay.
    """
    whole = clean_title(directive.quote)
    rest = _without_names(whole, directive.lead, directive.cooperating)
    return clean_title(rest) if len(rest.split()) >= _WORDS_OF_A_TITLE else whole


def clean_title(text: str) -> str:
    """Words on one line, without the mark of a list or the end of a sentence, with a capital letter."""
    line = _MARK.sub("", _one_line(text) or "")
    line = _END.sub("", line) or line
    return line[:1].upper() + line[1:]


def _without_names(text: str, lead: Sequence[str], cooperating: Sequence[str]) -> str:
    """What stands behind the lead and the units named right after it; all of it where no lead is named at the head."""
    rest = text
    for name in filter(None, map(_one_line, (*lead, *cooperating))):
        before, found, behind = rest.partition(name)
        frame = len(before.split()) <= _WORDS_OF_A_FRAME and name in lead if rest is text else _is_link(before)
        if found and frame:
            rest = behind
    return text if rest is text else _AFTER_NAMES.sub("", rest).strip()


def _is_link(words: str) -> bool:
    """Whether words do no more than join one name to the next."""
    return not _AFTER_NAMES.sub("", words + "x").removeprefix("x").strip()


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
        settled |= {Doubt.NO_LEAD, Doubt.SEVERAL_LEADS, Doubt.LEAD_INHERITED}
    if cooperating is not None:
        settled |= {Doubt.SEVERAL_LEADS}
    if deadline is not None:
        settled |= {Doubt.DEADLINE_UNCLEAR, Doubt.DEADLINE_BEFORE_DOCUMENT}
    new_lead = old.lead if lead is None else _one_line(lead)
    kept = {*old.doubts} - settled | ({Doubt.NO_LEAD} if new_lead is None else set())
    anchor = draft.extraction.anchor
    if deadline is not None and deadline.last is not None and anchor is not None and deadline.last < anchor:
        kept |= {Doubt.DEADLINE_BEFORE_DOCUMENT}
    changed = replace(
        old,
        title=(_one_line(title) if title is not None else None) or old.title,
        lead=new_lead,
        cooperating=_unique(map(_one_line, old.cooperating if cooperating is None else cooperating), besides=new_lead),
        deadline=old.deadline if deadline is None else deadline,
        accepted=True,
        doubts=tuple(doubt for doubt in Doubt if doubt in kept),
    )
    return _with(draft, place, [changed])


def parts_of(title: str) -> tuple[str, ...]:
    """Where a title would be split: at its semicolons."""
    return tuple(part.strip() for part in title.split(";") if part.strip())


def split(draft: Draft, place: int, titles: Sequence[str]) -> Draft:
    """Make several tasks of one proposal, each with the same lead, deadline and directive."""
    old = draft.proposals[place]
    return _with(draft, place, [replace(old, title=clean_title(title)) for title in titles if title.strip()] or [old])


def merge(draft: Draft, places: Sequence[int]) -> Draft:
    """Make one task of several proposals, in the place of the first: its lead, the first deadline, all the units."""
    ordered = sorted(dict.fromkeys(places))
    if len(ordered) < 2:
        return draft
    merged = [draft.proposals[place] for place in ordered]
    first = merged[0]
    dated = [proposal.deadline for proposal in merged if proposal.deadline.kind is not DeadlineKind.NONE]
    whole = replace(
        first,
        title="; ".join(proposal.title for proposal in merged),
        cooperating=_unique((name for p in merged for name in (p.lead, *p.cooperating)), besides=first.lead),
        deadline=dated[0] if dated else first.deadline,
        directives=tuple(sorted({place for proposal in merged for place in proposal.directives})),
        accepted=True,
        doubts=tuple(doubt for doubt in Doubt if any(doubt in proposal.doubts for proposal in merged)),
    )
    kept = [
        whole if place == ordered[0] else proposal
        for place, proposal in enumerate(draft.proposals)
        if place == ordered[0] or place not in ordered
    ]
    return replace(draft, proposals=tuple(kept))


def of_directives(draft: Draft, directives: Sequence[int]) -> Draft:
    """The first proposal alone, made of just these directives."""
    return replace(draft, proposals=(replace(draft.proposals[0], directives=tuple(directives)),))


def _with(draft: Draft, place: int, proposals: Sequence[Proposal]) -> Draft:
    return replace(draft, proposals=(*draft.proposals[:place], *proposals, *draft.proposals[place + 1 :]))


def _one_line(text: str | None) -> str | None:
    return " ".join(text.split()) or None if text else None


def _unique(names: Iterable[str | None], *, besides: str | None) -> tuple[str, ...]:
    """The names, each once, without the lead."""
    found = {fold(name): name for name in names if name}
    found.pop(fold(besides) if besides else "", None)
    return tuple(found.values())
