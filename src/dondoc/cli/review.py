"""The review: the clerk sees the proposals, corrects them with short commands, and saves or leaves.

The questions and the answers go through two functions, so that the conversation can be tested without a terminal.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from dondoc.cli.context import App
from dondoc.cli.extracting import deadline_text
from dondoc.cli.importing import marks, proposal_lines
from dondoc.cli.review_text import DraftError, read_text, write_text
from dondoc.domain import draft as drafts
from dondoc.domain.deadline import NO_DEADLINE, Deadline
from dondoc.domain.draft import Draft
from dondoc.errors import Cancelled
from dondoc.locale import gettext as _
from dondoc.reports.untrusted import plain
from dondoc.reports.wrapping import wrap

CONTEXT = 200
"""How many characters of the document are shown on each side of a directive."""


@dataclass(frozen=True, slots=True)
class Conversation:
    """How the review speaks: a question with its answer, and lines to show. Answers end with EOFError."""

    ask: Callable[[str], str]
    say: Callable[[str], None]


def review(app: App, draft: Draft, talk: Conversation | None = None) -> Draft | None:
    """Let a person go through a draft; the draft as they want it, or None where they leave without saving."""
    talk = talk or Conversation(ask=input, say=app.print)
    _show(app, talk, draft)
    talk.say(_("Enter: save · number: look · e edit · s skip · a accept · t split · m merge · o editor · q leave · ?"))
    while True:
        try:
            words = talk.ask(_("Review> ")).split()
        except (EOFError, KeyboardInterrupt):
            talk.say("")
            raise Cancelled from None
        if not words or words[0] == "w":
            return draft
        if words[0] == "q":
            return None
        changed = _obey(app, talk, draft, words)
        if changed is not draft:
            draft = changed
            _show(app, talk, draft)


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
        case "a", _places_given:
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
            for line in _passage(app, draft, place):
                talk.say(line)
        case "l", []:
            _show(app, talk, draft)
        case "o", []:
            return _open(app, talk, draft)
        case _:
            talk.say(_HELP())
    return draft


def _HELP() -> str:  # noqa: N802 - written as the constant it would be if the language were known at import
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
    for line in proposal_lines(app, draft, range(len(draft.proposals))):
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
        if said is None:
            return None
        if said == "":
            return NO_DEADLINE
        if (deadline := read_words(app, draft, said)) is not None:
            return deadline
        talk.say(_("“{words}” cannot be read as a deadline.").format(words=plain(said)))


def read_words(app: App, draft: Draft, words: str) -> Deadline | None:
    """A deadline as a person words it, counted from the document's day; what a person writes is confirmed."""
    from dataclasses import replace

    from dondoc.extract.deadlines import read_phrase

    deadline = read_phrase(words, draft.extraction.anchor or app.today)
    if deadline is None or (deadline.last is None and not deadline.confirmed):
        return None
    return replace(deadline, confirmed=True)


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


def _passage(app: App, draft: Draft, place: int) -> Iterator[str]:
    """A proposal in its document, between » and «, with what each thing was read from."""
    proposal, text = draft.proposals[place], draft.manuscript.text
    yield ""
    for number in proposal.directives:
        directive = draft.extraction.directives[number]
        before = text[max(0, directive.start - CONTEXT) : directive.start]
        after = text[directive.end : directive.end + CONTEXT]
        yield from wrap(plain(f"…{before}»{directive.quote}«{after}…"), app.width)
        for finding in directive.why:
            yield from wrap(f"  {finding.field}: {finding.rule} ← “{plain(finding.words)}”", app.width)
    if proposal.doubts:
        yield from wrap(_("Look at: {marks}").format(marks=marks(proposal.doubts)), app.width)
    yield ""


def _open(app: App, talk: Conversation, draft: Draft) -> Draft:
    """The whole draft in the person's editor, again and again until it can be read; an empty file changes nothing."""
    from dondoc.cli.editor import edit_text

    text = write_text(app, draft)
    while True:
        edited = edit_text(text)
        if edited is None or not edited.strip():
            talk.say(_("Nothing was changed."))
            return draft
        try:
            return read_text(app, draft, edited)
        except DraftError as error:
            talk.say(str(error))
            text = edited
            if talk.ask(_("Enter: open it again; q: leave it. ")).strip() == "q":
                return draft
