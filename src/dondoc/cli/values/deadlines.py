"""A deadline as a person types it at the terminal."""

from datetime import date

from dondoc.cli.context import App
from dondoc.cli.values.conventions import as_typed
from dondoc.domain.deadline import NO_DEADLINE, Deadline
from dondoc.locale import gettext as _
from dondoc.reports import wording


def read_deadline(app: App, words: str | None, *, given_on: date, yes: bool) -> Deadline | None:
    """The deadline that words mean, counted from today; "-" takes it away; None for no words.

    Raises what `deadline_in_words` raises. A day before the task was given has to be confirmed.
    """
    if words is None:
        return None
    if words.strip() in ("-", "–", ""):
        return NO_DEADLINE
    deadline = deadline_in_words(app, words, app.today)
    if deadline.last is not None and deadline.last < given_on:
        question = _("{due} lies before the day the task was given, {given}. Keep it?")
        said = wording.day(deadline.last, app.words), wording.day(given_on, app.words)
        app.confirm(question.format(due=said[0], given=said[1]), yes=yes)
    return deadline


def deadline_in_words(app: App, words: str, anchor: date) -> Deadline:
    """The deadline that a person's words mean, counted from `anchor`; what a person writes is confirmed.

    Raises NotADeadline for words that set none, AmbiguousDeadline where the year has to be written.
    """
    from dondoc.errors.deadlines import AmbiguousDeadline, NotADeadline
    from dondoc.extract.deadlines import read_phrase

    deadline = read_phrase(words, anchor, conventions=as_typed(app, words))
    if deadline is not None and deadline.candidates and not deadline.confirmed:
        days = ", ".join(wording.day(day, app.words) for day in deadline.candidates)
        raise AmbiguousDeadline(words=words, candidates=days)
    if deadline is None or (deadline.last is None and not deadline.confirmed):
        raise NotADeadline(words=words)
    return deadline._replace(confirmed=True)
