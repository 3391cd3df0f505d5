"""One event for each change, written in the change's own transaction and chained by hash."""

from collections.abc import Iterable, Iterator
from functools import cache

from dondoc.domain.chain import START, Link, link
from dondoc.domain.event import RowChange
from dondoc.domain.vietnamese import clean, nfc
from dondoc.services.history.author import Author
from dondoc.storage.queries import events as q
from dondoc.storage.store import Store
from dondoc.storage.values import instant_text, json_text
from dondoc.typing import Any, NamedTuple


class Entry(NamedTuple):
    """What is written of one change: what was done to which thing, the rows it changed, why, by which document."""

    action: str
    subject: str
    subject_id: int
    rows: Iterable[RowChange | None] | str  # or the JSON text of the rows
    reason: str | None = None
    document: str | None = None


def record(
    store: Store,
    author: Author,
    action: str,
    subject: str,
    subject_id: int,
    rows: Iterable[RowChange | None],
    *,
    reason: str | None = None,
    document: str | None = None,
) -> None:
    """Write one event. `rows` are all the rows that the change wrote, so that it can be undone and looked back on."""
    why = nfc(reason) if reason else reason
    for row in chained(store, author, [Entry(action, subject, subject_id, rows, why, clean(document) or None)]):
        store.run(q.insert_event, **row)


def chained(store: Store, author: Author, entries: Iterable[Entry]) -> Iterator[dict[str, Any]]:
    """The events as they are stored, each with its hash; to be written before any other.

    The last event is looked up now, the entries only when the events are asked for.
    """
    return _linked(store, author, entries, store.first(q.last_event) or Link(0, START))


def _linked(store: Store, author: Author, entries: Iterable[Entry], last: Link) -> Iterator[dict[str, Any]]:
    number, before = last.id, last.hash
    at, actor = json_text(instant_text(author.at)), json_text(author.name)
    texts = cache(json_text)  # of the few words that come again
    for entry in entries:
        number += 1
        step = store.step = store.step or number
        action, subject, subject_id, rows, reason, document = entry
        changes = rows if isinstance(rows, str) else json_text([row for row in rows if row is not None])
        what = f"{texts(action)},{texts(subject)},{subject_id},{json_text(changes)}"
        why = f"{json_text(reason)},{json_text(document)},{step}"
        before = link(before, f"[{number},{at},{actor},{what},{why}]")
        yield {
            "id": number,
            "at": author.at,
            "actor": author.name,
            "action": action,
            "subject": subject,
            "subject_id": subject_id,
            "changes": changes,
            "reason": reason,
            "document": document,
            "step": step,
            "hash": before,
        }
