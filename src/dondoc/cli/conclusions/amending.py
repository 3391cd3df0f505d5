"""One proposal put right by questions: what it says, or into which tasks it parts."""

from dondoc.cli.boundary import sentence
from dondoc.cli.conclusions.extracting import deadline_text
from dondoc.cli.conclusions.typed import Conversation, nameless, typed_deadline
from dondoc.cli.context import App
from dondoc.domain import draft as drafts
from dondoc.domain.deadline import NO_DEADLINE, Deadline
from dondoc.domain.draft import Draft
from dondoc.domain.title import parts_at, parts_of
from dondoc.errors import DondocError
from dondoc.locale import gettext as _
from dondoc.reports.untrusted import plain


def edit(app: App, talk: Conversation, draft: Draft, place: int) -> Draft:
    """Ask for each thing that a proposal says; the draft with what was answered."""
    proposal = draft.proposals[place]
    talk.say(_("Enter keeps what stands there; - takes it away."))
    title = _answer(talk, _("Task"), proposal.title)
    lead = _ask_names(talk, _("Lead"), proposal.lead or "")
    cooperating = _ask_names(talk, _("Cooperating, with ; between"), "; ".join(proposal.cooperating))
    deadline = _ask_deadline(app, talk, draft, proposal.deadline)
    if all(answer is None for answer in (title, lead, cooperating, deadline)):
        return draft
    return drafts.edit(
        draft,
        place,
        title=title or None,
        lead=lead,
        cooperating=None if cooperating is None else cooperating.split(";"),
        deadline=deadline,
    )


def _answer(talk: Conversation, label: str, current: str) -> str | None:
    """What the person wrote; None to keep, an empty text to take away."""
    said = talk.ask(f"{label} [{plain(current)}]: ").strip()
    return "" if said in ("-", "–") else said or None


def _ask_names(talk: Conversation, label: str, current: str) -> str | None:
    """Ask until each name has a letter; None to keep, an empty text to take away."""
    while (said := _answer(talk, label, current)) and (wrong := nameless(said)):
        talk.say(_("“{name}” is no name: it has no letter.").format(name=plain(wrong)))
    return said


def _ask_deadline(app: App, talk: Conversation, draft: Draft, current: Deadline) -> Deadline | None:
    """Ask until the words can be read as a deadline; None to keep."""
    while True:
        said = _answer(talk, _("Deadline, such as 30/9 or quý III"), deadline_text(app, current))
        if not said:
            return None if said is None else NO_DEADLINE
        try:
            return typed_deadline(app, draft, said)
        except DondocError as error:
            talk.say(f"{sentence(error)} {_(error.hint)}")


def split(talk: Conversation, draft: Draft, place: int) -> Draft:
    """Split at the semicolons, or before words that the person says."""
    title = draft.proposals[place].title
    parts = parts_of(title)
    if len(parts) > 1:
        for number, part in enumerate(parts, start=1):
            talk.say(f"  {number}  {plain(part)}")
        said = talk.ask(_("Enter: split so. Or the words each further task begins with, | between them: ")).strip()
    else:
        talk.say(f"  {plain(title)}")
        said = talk.ask(_("The words each further task begins with, | between them: ")).strip()
        parts = ()
    if said:
        parts = parts_at(title, said.split("|"))
        if not parts:
            talk.say(_("These words do not stand in it one after the other. Nothing was changed."))
    return drafts.split(draft, place, parts) if parts else draft
