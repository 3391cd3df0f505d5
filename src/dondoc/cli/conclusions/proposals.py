"""How a draft is shown: the table of its proposals, what should be looked at, and one proposal in its document."""

from collections.abc import Iterator, Sequence

from dondoc.cli.conclusions.extracting import deadline_text
from dondoc.cli.context import App
from dondoc.cli.output.facts import fact_lines
from dondoc.domain.column import Column, ColumnKind
from dondoc.domain.draft import Doubt, Draft
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.locale import gettext as _
from dondoc.reports import wording
from dondoc.reports.table import draw
from dondoc.reports.untrusted import plain
from dondoc.reports.wrapping import wrap

PROPOSALS = (
    Column("place", N_("No."), ColumnKind.IDENTIFIER),
    Column("title", N_("Task"), weight=2),
    Column("lead", N_("Lead"), missing=N_("no unit named")),
    Column("deadline", N_("Deadline")),
    Column("marks", N_("Look at")),
)
DOUBTS = {
    Doubt.NO_LEAD: N_("no lead"),
    Doubt.SEVERAL_LEADS: N_("several leads"),
    Doubt.LEAD_INHERITED: N_("lead from before"),
    Doubt.UNIT_ENDED: N_("former unit"),
    Doubt.DEADLINE_UNCLEAR: N_("deadline unclear"),
    Doubt.SEVERAL_DEADLINES: N_("several deadlines"),
    Doubt.DEADLINE_BEFORE_DOCUMENT: N_("deadline before the document"),
    Doubt.UNSURE: N_("unsure"),
}
"""What the marks of a proposal are called."""

CONTEXT = 200
"""How many characters of the document are shown on each side of a directive."""


def proposal_lines(app: App, draft: Draft, places: Sequence[int] | None = None) -> Iterator[str]:
    """The proposals as a table, or those at some places (from 0); those that are skipped say so.

    What should be looked at stands first; the numbers are those of the text.
    """
    wanted = range(len(draft.proposals)) if places is None else places
    shown = sorted(wanted, key=lambda place: not (draft.proposals[place].accepted and draft.proposals[place].doubts))
    rows = []
    for place in shown:
        proposal = draft.proposals[place]
        look_at = marks(proposal.doubts) if proposal.accepted else _("skipped")
        rows.append((place + 1, proposal.title, proposal.lead, deadline_text(app, proposal.deadline), look_at))
    used = len(PROPOSALS) if any(row[-1] for row in rows) else len(PROPOSALS) - 1
    yield from draw(PROPOSALS[:used], [row[:used] for row in rows], app.words, width=app.width, colour=app.colour)


def marks(doubts: Sequence[Doubt]) -> str:
    """What should be looked at, in words."""
    return ", ".join(_(DOUBTS[doubt]) for doubt in doubts)


def view_lines(app: App, draft: Draft, place: int) -> Iterator[str]:
    """One proposal in full: what it says, then where it stands between » and «, with the words each thing is from."""
    proposal, text = draft.proposals[place], draft.manuscript.text
    candidates = [wording.day(day, app.words) for day in proposal.deadline.candidates]
    facts = {
        _("Task"): plain(proposal.title),
        _("Lead"): plain(proposal.lead) if proposal.lead else _("no unit named"),
        _("Cooperating"): plain("; ".join(proposal.cooperating)),
        _("Deadline"): deadline_text(app, proposal.deadline),
        _("Could be"): "; ".join(candidates),
        _("Look at"): marks(proposal.doubts),
    }
    yield ""
    yield from fact_lines(facts, app.width)
    for number in proposal.directives:
        directive = draft.extraction.directives[number]
        before = text[max(0, directive.start - CONTEXT) : directive.start]
        after = text[directive.end : directive.end + CONTEXT]
        head = "…" if directive.start > CONTEXT else ""
        tail = "…" if directive.end + CONTEXT < len(text) else ""
        yield ""
        yield from wrap(plain(f"{head}{before}»{directive.quote}«{after}{tail}"), app.width)
        for finding in directive.why:
            yield from wrap(f"  {finding.field}: {finding.rule} ← “{plain(finding.words)}”", app.width)
    yield ""


def early(draft: Draft) -> list[int]:
    """The places of the accepted proposals whose deadline lies before the document's own day."""
    return [
        place
        for place, proposal in enumerate(draft.proposals)
        if proposal.accepted and Doubt.DEADLINE_BEFORE_DOCUMENT in proposal.doubts
    ]


def warning_lines(app: App, draft: Draft) -> Iterator[str]:
    """What is kept to be confirmed, where nobody is asked."""
    if places := early(draft):
        said = _("Warning: the deadline of {places} lies before the document's own day. It is kept to be confirmed.")
        yield from wrap(said.format(places=_numbers(places)), app.width)
    unclear = [p for p, each in enumerate(draft.proposals) if each.accepted and Doubt.DEADLINE_UNCLEAR in each.doubts]
    if places := [place for place in unclear if place not in places]:
        said = _("Warning: the deadline of {places} is unclear. It is kept to be confirmed.")
        yield from wrap(said.format(places=_numbers(places)), app.width)


def _numbers(places: Sequence[int]) -> str:
    return ", ".join(str(place + 1) for place in places)
