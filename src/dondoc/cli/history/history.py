"""`log`: the history, of one task or of everything, event after event as they are read."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime

from dondoc.cli.context import App
from dondoc.cli.history.words import ACTIONS, SUBJECTS
from dondoc.cli.line.declared import Option
from dondoc.cli.output.telling import changed_lines
from dondoc.cli.values.options import AsJson, AsOf, OfTask, Restricted
from dondoc.domain.day import HERE
from dondoc.domain.event import UNDO, Event
from dondoc.domain.told import told
from dondoc.errors import TaskRestricted, UnknownTask
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.locale import chosen, words_of
from dondoc.locale import gettext as _
from dondoc.reports import wording
from dondoc.reports.untrusted import plain
from dondoc.reports.wrapping import wrap
from dondoc.services.finding.by_number import task as find_task
from dondoc.services.history import history
from dondoc.services.units import roster
from dondoc.storage.store import Store
from dondoc.typing import Annotated, Any


def log(
    app: App,
    number: OfTask = None,
    limit: Annotated[int | None, Option("--limit", "-n", min=1, metavar="N", help=N_("The last so many only."))] = None,
    as_of: AsOf = None,
    restricted: Restricted = False,
    as_json: AsJson = False,
) -> None:
    with app.reading(app.day(as_of)) as store:
        if number is not None:
            _refuse_restricted(store, number, restricted=restricted)
        events = history.each(store, number, last=limit, restricted=restricted or number is not None)
        unit_name = roster.names(store)
        if as_json:
            from dondoc.cli.output.json_output import print_json

            print_json(app, (event_object(event, unit_name) for event in events))
        else:
            app.print_all(event_lines(app, events, unit_name, with_subject=number is None))


def _refuse_restricted(store: Store, number: int, *, restricted: bool) -> None:
    """Raise for a restricted task that was not asked for as one, and for a number that never was one.

    A task whose adding was taken back has its history still.
    """
    try:
        hidden = find_task(store, number).restricted is not None
    except UnknownTask:
        if not history.known(store, number):
            raise
        hidden = history.was_restricted(store, number)
    if hidden and not restricted:
        raise TaskRestricted(number=number, command="log")


def event_lines(
    app: App, events: Iterable[Event], unit_name: Callable[[int], str], *, with_subject: bool
) -> Iterator[str]:
    """Each event with what it changed, old → new."""
    for event in events:
        subject = f" {word(SUBJECTS, event.subject)} {_subject(event)}" if with_subject else ""
        if event.takes_back is not None:
            subject += " " + _("(change {number})").format(number=event.takes_back)
        yield f"  {moment(app, event.at)}  {plain(event.actor)}: {word(ACTIONS, event.action)}{subject}"
        fields = told(event, unit_name)
        if event.action == "add" or (event.action == UNDO and any(row.before is None for row in event.rows)):
            fields = {name: pair for name, pair in fields.items() if name in ("title", "name")}
        elif event.action == "remind":  # the unit is that of the task
            fields = {name: (old, new) for name, (old, new) in fields.items() if new is not None and name != "unit"}
        because = [f"“{plain(event.reason)}”"] if event.reason else []
        if event.document and "document" not in fields:
            because.append(_("by {document}").format(document=plain(event.document)))
        for line in [*changed_lines(fields, app.words), *because]:
            yield from (f"      {part}" for part in wrap(line, max(20, app.width - 6)))


def word(words: Mapping[str, str], name: str) -> str:
    """What an action or a subject is called; a name that nobody knows stays as it is."""
    return _(words[name]) if name in words else plain(name)


def _subject(event: Event) -> str:
    """The number of what an event is about; the name, or the day, of what has none."""
    return str(event.subject_id or plain(called("".join(str(row.key[0]) for row in event.rows[:1]), event.subject)))


def called(name: str, subject: str) -> str:
    """The name of what has no number, as a person reads it: a day of the office as days are written."""
    return wording.day(date.fromisoformat(name), words_of(chosen())) if subject == "day" and name else name


def moment(app: App, at: datetime) -> str:
    """An instant as a person reads it: day and hour in Viet Nam."""
    here = at.astimezone(HERE)
    return f"{wording.day(here.date(), app.words)} {here:%H:%M}"


def event_object(event: Event, unit_name: Callable[[int], str]) -> dict[str, Any]:
    """An event for programs."""
    return {
        "id": event.id,
        "at": event.at.isoformat(),
        "actor": event.actor,
        "action": event.action,
        "subject": event.subject,
        "subject_id": event.subject_id,
        "changes": {name: list(pair) for name, pair in told(event, unit_name).items()},
        "reason": event.reason,
        "document": event.document,
        "step": event.step,
        "takes_back": event.takes_back,
    }
