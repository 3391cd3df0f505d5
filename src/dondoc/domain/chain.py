"""The chain of the history: each event carries a hash of itself and of the hash before it.

So an event that was edited, removed or put in between shows: its own hash, or that of the next, no longer fits.
"""

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from hashlib import _Hash

START = ""
"""What stands before the first event."""


class Link(NamedTuple):
    """The last event of the history: its number and its hash."""

    id: int
    hash: str


def link(before: str, fields: str) -> str:
    """The hash (SHA-256, hexadecimal) of an event after the hash of the one before.

    `fields` is the event as canonical JSON: a list of id, instant, actor, action, subject, number of the subject, the
    changes as their own JSON text, reason, document, step.
    """
    return _sha256()(f"{before}\n{fields}".encode()).hexdigest()


@cache
def _sha256() -> "Callable[[bytes], _Hash]":
    from hashlib import sha256  # three milliseconds, for those who write

    return sha256


class StoredEvent(NamedTuple):
    """An event letter for letter as its hash covers it: the instant and the changes are the text that was written."""

    id: int
    at: str
    actor: str
    action: str
    subject: str
    subject_id: int
    changes: str
    reason: str | None
    document: str | None
    step: int
    hash: str
