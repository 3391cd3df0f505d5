"""What no task was made of: the review shows these sentences by number, and makes tasks of those the clerk wants."""

from collections.abc import Sequence

from dondoc.cli.conclusions.coverage import passage_lines
from dondoc.cli.conclusions.typed import Conversation, typed_places
from dondoc.cli.context import App
from dondoc.cli.values.conventions import in_documents
from dondoc.domain import draft as drafts
from dondoc.domain.account import Passage, account
from dondoc.domain.draft import Draft
from dondoc.domain.unit import Unit
from dondoc.locale import gettext as _
from dondoc.locale import ngettext
from dondoc.reports.wrapping import wrap
from dondoc.typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dondoc.extract.deadlines import Conventions


OPENING = ("heading", "lead-in")
"""What stands above orders; only its numbers are told."""


def show_left_out(app: App, talk: Conversation, draft: Draft) -> None:
    """Every sentence that is no directive, with its number in the text."""
    rest = [(n, each) for n, each in enumerate(account(draft.extraction), start=1) if each.directive is None]
    shown = [(number, each) for number, each in rest if each.label not in OPENING]
    opening = [str(number) for number, each in rest if each.label in OPENING]
    for line in passage_lines(app, draft.manuscript.text, shown):
        talk.say(line)
    if opening:
        said = _("Headings and lead-ins: {numbers}").format(numbers=", ".join(opening))
        talk.say("\n".join(wrap(said, app.width)))
    count = ngettext("{n} sentence is no directive.", "{n} sentences are no directives.", len(rest))
    talk.say(f"{count.format(n=len(rest))} " + (_("+ and a number makes a task of one.") if rest else ""))


def take_up(app: App, talk: Conversation, draft: Draft, register: Sequence[Unit], numbers: Sequence[str]) -> Draft:
    """The draft with a proposal for each of these sentences; the same draft where one of them cannot be had."""
    passages = account(draft.extraction)
    places = typed_places(numbers, len(passages))
    if not places:
        said = _("Which sentence? They have numbers from 1 to {last}; r shows those that no task was made of.")
        talk.say(said.format(last=len(passages)))
        return draft
    for place in places:
        directive = passages[place].directive
        if directive is not None:
            talk.say(_there_already(draft, place + 1, directive))
            return draft
    for place in places:
        draft = _with_task(draft, passages[place], register, in_documents(app))
    return draft


def _there_already(draft: Draft, number: int, directive: int) -> str:
    place, proposal = next((p, each) for p, each in enumerate(draft.proposals, 1) if directive in each.directives)
    if proposal.accepted:
        return _("Sentence {number} is in number {place} already.").format(number=number, place=place)
    said = _("Sentence {number} is in number {place}, which is skipped; a {place} accepts it again.")
    return said.format(number=number, place=place)


def _with_task(draft: Draft, passage: Passage, register: Sequence[Unit], conventions: "Conventions") -> Draft:
    from dondoc.extract.chosen import chosen_directive

    spellings = [name for unit in register for name in (unit.name, *unit.aliases)]
    text = draft.manuscript.text
    directive = chosen_directive(text, passage.start, passage.end, draft.extraction, spellings, conventions)
    return drafts.take_up(draft, directive)
