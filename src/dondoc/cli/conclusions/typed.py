"""What a clerk types in a review made into values: deadlines in words, names of units in short forms."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dondoc.cli.context import App
from dondoc.cli.values.conventions import as_typed
from dondoc.domain import draft as drafts
from dondoc.domain import learning
from dondoc.domain.deadline import Deadline
from dondoc.domain.draft import Draft
from dondoc.domain.unit import Unit
from dondoc.domain.unit_names import Alias, candidates, same_name, unit_key
from dondoc.errors.deadlines import AmbiguousDeadline, NotADeadline
from dondoc.locale import gettext as _
from dondoc.locale.answers import is_yes
from dondoc.reports import wording
from dondoc.reports.untrusted import plain
from dondoc.reports.wrapping import wrap


@dataclass(frozen=True, slots=True)
class Conversation:
    """How the review speaks: a question with its answer, and lines to show. Answers end with EOFError."""

    ask: Callable[[str], str]
    say: Callable[[str], None]


def typed_deadline(app: App, draft: Draft, words: str) -> Deadline:
    """A deadline as a person words it, counted from the document's own day, or from today where that is not known.

    Raises NotADeadline for words that set none, AmbiguousDeadline where the year has to be written. What a person
    writes is confirmed; that it lies before the document is asked when the draft is saved.
    """
    from dondoc.extract.deadlines import read_phrase

    deadline = read_phrase(words, draft.extraction.anchor or app.today, conventions=as_typed(app, words))
    if deadline is not None and deadline.problem == "ambiguous":
        days = "; ".join(wording.day(day, app.words) for day in deadline.candidates)
        raise AmbiguousDeadline(words=words, candidates=days)
    if deadline is None or (deadline.last is None and not deadline.confirmed):
        raise NotADeadline(words=words)
    return deadline._replace(confirmed=True, problem=None, candidates=())


def typed_places(words: Sequence[str], count: int) -> list[int] | None:
    """The places meant by "3" and "5-7", counted from 0, of so many; None where one is not there."""
    places: list[int] = []
    for word in words:
        first, _dash, last = word.partition("-")
        last = last or first
        if not (first.isdecimal() and last.isdecimal() and 1 <= int(first) <= int(last) <= count):
            return None
        places += range(int(first) - 1, int(last))
    return list(dict.fromkeys(places))


def nameless(names: str) -> str:
    """The first of some names, with ; between, that no unit can be called by, for it has no letter; "" for none."""
    return next((name.strip() for name in names.split(";") if name.strip() and not unit_key(name)), "")


def settle_names(talk: Conversation, register: Sequence[Unit], before: Draft, after: Draft) -> Draft:
    """The changed draft with the names that were typed anew found in the register and in the draft itself.

    A name that is there is taken; for one that may mean another the person is asked; the others are new units.
    """
    known = drafts.names(before)
    units = [*register, *(Unit(-place, name) for place, name in enumerate(known, 1) if not same_name(register, name))]
    new = [name for name in drafts.names(after) if name not in known]
    return drafts.rename(after, {name: _meant(talk, units, name) for name in new}) if new else after


def offer_to_learn(
    app: App, talk: Conversation, register: Sequence[Unit], before: Draft, after: Draft, asked: set[str]
) -> Draft:
    """The changed draft; where the document's words for a unit were put right, with what the person wants remembered.

    `asked` are the wordings of earlier questions: none is asked about twice.
    """
    from dondoc.extract.units import names_one

    for alias in learning.put_right(before, after):
        units = learning.taught(register, after.aliases)
        unit, key = same_name(units, alias.unit), unit_key(alias.wording)
        if unit is None or key in asked or same_name(units, alias.wording) or not names_one(alias.wording):
            continue
        asked.add(key)
        question = _("From now on read “{wording}” as {unit}?")
        talk.say("\n".join(wrap(question.format(wording=plain(alias.wording), unit=plain(unit.name)), app.width)))
        if _is_yes(talk):
            after = learning.learn(after, Alias(alias.wording, unit.name))
    return after


def _is_yes(talk: Conversation) -> bool:
    """The answer to what was just asked; what is neither yes nor no is asked again."""
    while True:
        said = talk.ask(_("Enter: yes; n: no. ")).strip()
        if (meant := is_yes(said) if said else True) is not None:
            return meant


def _meant(talk: Conversation, units: Sequence[Unit], typed: str) -> str:
    """The name of the unit that a person means."""
    found = candidates(units, typed)
    if len(found) == 1 and same_name(units, typed):
        return found[0].name
    if len(found) == 1:
        question = _("“{name}”: {unit}? Enter: yes; n: no, a new unit. ")
        said = talk.ask(question.format(name=plain(typed), unit=plain(found[0].name)))
        return found[0].name if is_yes(said) is not False else typed
    if found:
        talk.say(_("“{name}” could be:").format(name=plain(typed)))
        for place, unit in enumerate(found, start=1):
            talk.say(f"  {place}  {plain(unit.name)}")
        said = talk.ask(_("Which number? Enter: none, a new unit. ")).strip()
        if said.isdecimal() and 1 <= int(said) <= len(found):
            return found[int(said) - 1].name
        return typed
    talk.say(_("“{name}” is a new unit.").format(name=plain(typed)))
    return typed
