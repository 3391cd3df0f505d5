"""The review: the clerk sees the proposals, corrects them with short commands, and saves or leaves.

The questions and the answers go through two functions, so that the conversation can be tested without a terminal.
"""

from collections.abc import Sequence
from contextlib import suppress
from functools import partial

from dondoc.cli.boundary import sentence
from dondoc.cli.conclusions.amending import edit, split
from dondoc.cli.conclusions.left_out import show_left_out, take_up
from dondoc.cli.conclusions.proposals import early, proposal_lines, view_lines
from dondoc.cli.conclusions.review_text import DraftError, read_text, with_mistake, write_text
from dondoc.cli.conclusions.typed import Conversation, offer_to_learn, settle_names, typed_deadline, typed_places
from dondoc.cli.context import App
from dondoc.domain import draft as drafts
from dondoc.domain.draft import Draft
from dondoc.domain.learning import as_learnt, taught
from dondoc.domain.unit import Unit
from dondoc.errors import Cancelled
from dondoc.errors.files import EditorFailed
from dondoc.locale import gettext as _
from dondoc.locale.answers import is_yes
from dondoc.reports import wording
from dondoc.reports.wrapping import wrap

SHORT = 12
"""So many proposals are all shown again after each change; of more, only those that changed."""


def at_terminal(app: App) -> Conversation:
    """The conversation with the person at the keyboard; the arrow keys work where the system has them."""
    with suppress(ImportError):
        import readline  # noqa: F401 - `input` uses it once it is there
    return Conversation(ask=input, say=app.print)


def review(app: App, draft: Draft, register: Sequence[Unit], talk: Conversation) -> Draft:
    """Let a person go through a draft; the draft as they want it saved.

    `register` are the units that are known by name. Raises Cancelled where they leave without saving.
    """
    past: list[Draft] = []
    asked: set[str] = set()
    _show(app, talk, draft)
    keys = _(
        "Enter: save · number: look · e edit · s skip · a accept · t split · m merge · r left out · o editor"
        " · u undo · q leave · ?"
    )
    talk.say("\n".join(wrap(keys, app.width)))
    try:
        while True:
            words = talk.ask(_("Review> ")).replace(",", " ").split()
            try:
                match words:
                    case [] | ["w"]:
                        if (confirmed := _confirmed(app, talk, draft)) is not None:
                            return confirmed
                        continue
                    case ["q"]:
                        raise Cancelled
                    case ["u"] if past:
                        changed = past.pop()
                    case ["u"]:
                        talk.say(_("There is nothing to take back."))
                        continue
                    case _:
                        changed = _changed(app, talk, draft, register, words, asked)
                        if changed != draft:
                            past.append(draft)
            except (EOFError, KeyboardInterrupt):  # out of a question that a command asks: back to the list
                talk.say("\n" + _("Nothing was changed."))
                continue
            if changed != draft:
                _show(app, talk, changed, draft)
            draft = changed
    except (EOFError, KeyboardInterrupt):
        talk.say("")
        raise Cancelled from None


def _changed(
    app: App, talk: Conversation, draft: Draft, register: Sequence[Unit], words: list[str], asked: set[str]
) -> Draft:
    """The draft after one command, the names that were typed in it found in the register, and those learnt."""
    if words[0].startswith("+"):
        return as_learnt(take_up(app, talk, draft, register, [word for word in (words[0][1:], *words[1:]) if word]))
    changed = settle_names(talk, taught(register, draft.aliases), draft, _obey(app, talk, draft, words))
    return offer_to_learn(app, talk, register, draft, changed, asked)


def _obey(app: App, talk: Conversation, draft: Draft, words: list[str]) -> Draft:
    """Carry out one command; the same draft where nothing changed."""
    command, *rest = words if not words[0].isdecimal() else ["v", *words]
    places = typed_places(rest, len(draft.proposals))
    if places is None:
        talk.say(_("Numbers from 1 to {last}, please.").format(last=len(draft.proposals)))
        return draft
    match command, places:
        case "a", []:
            return drafts.set_accepted(draft, range(len(draft.proposals)), accepted=True)
        case "a", _:
            return drafts.set_accepted(draft, places, accepted=True)
        case "s", [_, *_]:
            return drafts.set_accepted(draft, places, accepted=False)
        case "e", [place]:
            return edit(app, talk, draft, place)
        case "t", [place]:
            return split(talk, draft, place)
        case "m", [_, _, *_]:
            return drafts.merge(draft, places)
        case "v", [_, *_]:
            for place in places:
                for line in view_lines(app, draft, place):
                    talk.say(line)
        case "l", []:
            _show(app, talk, draft)
        case "r", []:
            show_left_out(app, talk, draft)
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
        "s 3 5-7   skip numbers 3, 5, 6, 7     a 3   accept number 3 again; a alone: all\n"
        "t 3       split number 3 into several tasks\n"
        "m 3 4     merge numbers 3 and 4 into one task\n"
        "r         sentences left out          + 12  make a task of sentence 12\n"
        "o         open all of it in your editor\n"
        "l         list again                  u     take the last change back\n"
        "q         leave; nothing is saved"
    )


def _show(app: App, talk: Conversation, draft: Draft, before: Draft | None = None) -> None:
    """The table; of a long one that keeps its numbers only the rows that changed."""
    places = None
    if before is not None and len(draft.proposals) == len(before.proposals) > SHORT:
        pairs = zip(draft.proposals, before.proposals, strict=True)
        places = [place for place, (new, old) in enumerate(pairs) if new != old]
    for line in proposal_lines(app, draft, places):
        talk.say(line)


def _confirmed(app: App, talk: Conversation, draft: Draft) -> Draft | None:
    """The draft, once the deadlines that lie before the document's own day are kept on purpose; None to go on."""
    places, anchor = early(draft), draft.extraction.anchor
    if not places or anchor is None:
        return draft
    for place in places:
        due = draft.proposals[place].deadline.last or anchor
        said = _("{number}: the deadline, {due}, lies before the document's own day, {day}.")
        days = wording.day(due, app.words), wording.day(anchor, app.words)
        talk.say(said.format(number=place + 1, due=days[0], day=days[1]))
    answer = talk.ask(_("Keep it so? y: yes; Enter: no, back to the review. "))
    return drafts.confirm(draft, places) if is_yes(answer) else None


def _open(app: App, talk: Conversation, draft: Draft) -> Draft:
    """The whole draft in the person's editor, again until it can be read; an empty file changes nothing."""
    from dondoc.cli.output.editor import edit_text

    text = write_text(draft)
    while True:
        try:
            edited = edit_text(text)
            changed = read_text(draft, edited, partial(typed_deadline, app, draft)) if edited else None
        except EditorFailed as error:
            talk.say(f"{sentence(error)} {_(error.hint)}")
            return draft
        except DraftError as error:
            talk.say(str(error))
            text = with_mistake(edited or "", error)
            if talk.ask(_("Enter: open it again; q: leave it. ")).strip() == "q":
                return draft
            continue
        if changed is None or changed == draft:
            talk.say(_("Nothing was changed."))
            return draft
        return changed
