"""Sending reminders by e-mail: one letter for each unit, and what was sent is recorded as soon as it was sent."""

from collections.abc import Iterator, Sequence
from datetime import date
from enum import StrEnum

from dondoc.domain import setting as s
from dondoc.domain.addressee import Chase
from dondoc.domain.reminder import Channel, Level, ReminderLine
from dondoc.domain.states import CHANGES
from dondoc.errors import DondocError
from dondoc.errors.mail import BadAddress, MailNotSetUp
from dondoc.locale import Words
from dondoc.mail import Account, Letter, address, connected
from dondoc.reports import chase_text
from dondoc.services.finding.by_number import task as find_task
from dondoc.services.history.author import Author
from dondoc.services.office import settings
from dondoc.services.reminders import chasing
from dondoc.storage.store import Database, Store
from dondoc.typing import NamedTuple


class Outcome(StrEnum):
    """What became of the letter to a unit."""

    READY = "ready"
    SENT = "sent"
    FAILED = "failed"
    ALREADY = "already"  # one was sent today
    NO_ADDRESS = "no_address"


class Dispatch(NamedTuple):
    """What a unit is told, and what became of it; `error` where it failed."""

    chase: Chase
    letter: Letter
    outcome: Outcome
    error: DondocError | None = None


def account(store: Store) -> Account:
    """The mail server as the settings say. Raises MailNotSetUp where host or sender is missing."""
    host, security, user, sender = (
        settings.value(store, each) for each in (s.SMTP_HOST, s.SMTP_SECURITY, s.SMTP_USER, s.SMTP_FROM)
    )
    for value, wanted in ((host, s.SMTP_HOST), (sender, s.SMTP_FROM)):
        if not value:
            raise MailNotSetUp(name=wanted.name)
    return Account(host, settings.number(store, s.SMTP_PORT), security, user, sender)


def prepare(store: Store, chases: Sequence[Chase], day: date, words: Words, *, again: bool = False) -> list[Dispatch]:
    """A letter for each unit. A unit that an e-mail was recorded for on that day gets none, unless `again`."""
    written_to = {line.unit for line in _sent_on(store, day)} if not again else set()
    return [_prepared(chase, words, already=chase.unit.name in written_to) for chase in chases]


def _sent_on(store: Store, day: date) -> Iterator[ReminderLine]:
    found = chasing.reminders(store, channel=Channel.EMAIL, since=day, restricted=True)
    return (line for line in found if line.on_day == day)


def _prepared(chase: Chase, words: Words, *, already: bool) -> Dispatch:
    text = chase_text.text(chase, words, longest=None)
    letter = Letter(chase.unit.name, chase.unit.email or "", chase_text.subject(chase, words), text)
    if not chase.unit.email:
        return Dispatch(chase, letter, Outcome.NO_ADDRESS)
    try:
        address(chase.unit.name, chase.unit.email)
    except BadAddress as error:
        return Dispatch(chase, letter, Outcome.FAILED, error)
    return Dispatch(chase, letter, Outcome.ALREADY if already else Outcome.READY)


def send(
    database: Database,
    author: Author,
    account: Account,
    password: str | None,
    prepared: Sequence[Dispatch],
    *,
    level: Level = Level.URGE,
    text: str | None = None,
) -> Iterator[Dispatch]:
    """Send what is ready, one after the other; each as it came out. One that fails does not hold up the others.

    Each letter is recorded, a reminder for each of its tasks, in a transaction of its own right after it was sent: what
    was sent is known whatever happens to the rest. Raises MailFailed where the server cannot be reached at all.
    """
    with connected(account, password) as line:
        for each in prepared:
            if each.outcome is not Outcome.READY:
                yield each
                continue
            try:
                line.send(each.letter, author.at)
            except DondocError as error:
                yield each._replace(outcome=Outcome.FAILED, error=error)
                continue
            _record(database, author, each, level, text)
            yield each._replace(outcome=Outcome.SENT)


def _record(database: Database, author: Author, sent: Dispatch, level: Level, text: str | None) -> None:
    with database.writing() as store:
        for told in sent.chase.tasks:
            task = find_task(store, told.number)
            if task.status in CHANGES["remind"].before:  # else somebody closed it while the letters went out
                chasing.remind(
                    store,
                    author,
                    task,
                    level=level,
                    channel=Channel.EMAIL,
                    recipient=sent.letter.address,
                    text=text,
                )
