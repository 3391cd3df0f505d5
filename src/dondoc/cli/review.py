"""The review: the clerk sees the proposals, corrects them with short commands, and saves or leaves.

The questions and the answers go through two functions, so that the conversation can be tested without a terminal.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from dondoc.cli.boundary import sentence
from dondoc.cli.context import App
from dondoc.cli.deadlines import deadline_in_words
from dondoc.cli.extracting import deadline_text
from dondoc.cli.proposals import early, proposal_lines, view_lines
from dondoc.cli.review_text import DraftError, read_text, with_mistake, write_text
from dondoc.domain import draft as drafts
from dondoc.domain.deadline import NO_DEADLINE, Deadline
from dondoc.domain.draft import Draft
from dondoc.errors import Cancelled, DondocError
from dondoc.locale import gettext as _
from dondoc.reports.untrusted import plain


@dataclass(frozen=True, slots=True)
class Conversation:
    """How the review speaks: a question with its answer, and lines to show. Answers end with EOFError."""

    ask: Callable[[str], str]
    say: Callable[[str], None]


def review(app: App, draft: Draft, talk: Conversation | None = None) -> Draft | None:
    """Let a person go through a draft; the draft as they want it, or None where they leave without saving.

    Raises Cancelled at the end of the input.
    """
    talk = talk or Conversation(ask=input, say=app.print)
    _show(app, talk, draft)
    talk.say(_("Enter: save · number: look · e edit · s skip · a accept · t split · m merge · o editor · q leave · ?"))
    try:
        while True:
            words = talk.ask(_("Review> ")).split()
            if words and words[0] == "q":
                return None
            if not words or words[0] == "w":
                if _early_confirmed(talk, draft):
                    return drafts.confirm(draft, early(draft))
                continue
            changed = _obey(app, talk, draft, words)
            if changed is not draft:
                draft = changed
                _show(app, talk, draft)
    except (EOFError, KeyboardInterrupt):
        talk.say("")
        raise Cancelled from None


def _early_confirmed(talk: Conversation, draft: Draft) -> bool:
    """Whether a person stands by the deadlines that lie before the document; true where there are none."""
    places = early(draft)
    if not places:
        return True
    numbers = ", ".join(str(place + 1) for place in places)
    question = _("The deadline of {places} lies before the document's own day. Keep it? [y/N] ")
    return talk.ask(question.format(places=numbers)).strip().casefold() in ("y", "yes", "c", "có", "co")


def _obey(app: App, talk: Conversation, draft: Draft, words: list[str]) -> Draft:
    """Carry out one command; the same draft where nothing changed."""
    command, *rest = words if not words[0].isdecimal() else ["v", *words]
    places = _places(draft, rest)
    if places is None:
        talk.say(_("Numbers from 1 to {last}, please.").format(last=len(draft.proposals)))
        return draft
    match command, places:
        case "a", []:
            return drafts.set_accepted(draft, range(len(draft.proposals)), accepted=True)
        case "a", [_first, *_more]:
            return drafts.set_accepted(draft, places, accepted=True)
        case "s", [_first, *_more]:
            return drafts.set_accepted(draft, places, accepted=False)
        case "e", [place]:
            return _edit(app, talk, draft, place)
        case "t", [place]:
            return _split(talk, draft, place)
        case "m", [_first, _second, *_more]:
            return drafts.merge(draft, places)
        case "v", [place]:
            for line in view_lines(app, draft, place):
                talk.say(line)
        case "l", []:
            _show(app, talk, draft)
        case "o", []:
            return _open(app, talk, draft)
        case _:
            talk.say(_help())
    return draft


def _help() -> str:
    return _(
        "Enter, w  save the accepted ones as tasks\n"
        "3, v 3    look at number 3 in the document\n"
        "e 3       edit number 3: task, lead, cooperating units, deadline\n"
        "s 3 4     skip numbers 3 and 4        a 3   accept number 3 again; a alone: all\n"
        "t 3       split number 3 into several tasks\n"
        "m 3 4     merge numbers 3 and 4 into one task\n"
        "o         open all of it in your editor\n"
        "l         list again                  q     leave; nothing is saved"
    )


def _places(draft: Draft, words: list[str]) -> list[int] | None:
    """The places meant, counted from 0; None where one is not there."""
    if not all(word.isdecimal() and 1 <= int(word) <= len(draft.proposals) for word in words):
        return None
    return [int(word) - 1 for word in words]


def _show(app: App, talk: Conversation, draft: Draft) -> None:
    for line in proposal_lines(app, draft):
        talk.say(line)


def _edit(app: App, talk: Conversation, draft: Draft, place: int) -> Draft:
    proposal = draft.proposals[place]
    talk.say(_("Enter keeps what stands there; - takes it away."))
    title = _answer(talk, _("Task"), proposal.title)
    lead = _answer(talk, _("Lead"), proposal.lead or "")
    cooperating = _answer(talk, _("Cooperating, with ; between"), "; ".join(proposal.cooperating))
    deadline = _ask_deadline(app, talk, draft, proposal.deadline)
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
    return "" if said == "-" else said or None


def _ask_deadline(app: App, talk: Conversation, draft: Draft, current: Deadline) -> Deadline | None:
    """Ask until the words can be read as a deadline; None to keep."""
    while True:
        said = _answer(talk, _("Deadline, such as 30/9 or quý III"), deadline_text(app, current))
        if not said:
            return NO_DEADLINE if said == "" else None
        try:
            return deadline_in_words(app, said, draft.extraction.anchor or app.today)
        except DondocError as error:
            talk.say(sentence(error))


def _split(talk: Conversation, draft: Draft, place: int) -> Draft:
    title = draft.proposals[place].title
    parts = drafts.parts_of(title)
    if len(parts) < 2:
        talk.say(_("Write each task on a line of its own; an empty line ends."))
        parts = tuple(_lines(talk))
    return drafts.split(draft, place, parts) if len(parts) > 1 else draft


def _lines(talk: Conversation) -> Iterator[str]:
    while line := talk.ask("  > ").strip():
        yield line


def _open(app: App, talk: Conversation, draft: Draft) -> Draft:
    """The whole draft in the person's editor, again and again until it can be read; an empty file changes nothing."""
    from dondoc.cli.editor import edit_text

    text = write_text(draft)
    while True:
        edited = edit_text(text)
        try:
            changed = read_text(
                draft, edited or "", lambda words: deadline_in_words(app, words, draft.extraction.anchor or app.today)
            )
        except DraftError as error:
            talk.say(str(error))
            text = with_mistake(edited or "", error)
            if talk.ask(_("Enter: open it again; q: leave it. ")).strip() == "q":
                return draft
            continue
        if changed is None:
            talk.say(_("Nothing was changed."))
        return changed or draft
