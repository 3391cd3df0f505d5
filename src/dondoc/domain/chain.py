"""The chain of the history: each event carries a hash of itself and of the hash before it.

So an event that was edited, removed or put in between shows: its own hash, or that of the next, no longer fits.
"""

import sys
from collections.abc import Callable
from functools import cache

from dondoc.typing import TYPE_CHECKING, NamedTuple

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
    """SHA-256 as the interpreter has it by itself, where it has: the standard library's `random` does the same.

    `hashlib` loads OpenSSL, three milliseconds of every change. It is seven times as fast afterwards, so whoever has
    loaded it, because files are read or all events are looked through, gets that one.
    """
    names = ("_sha2", "_sha256", "hashlib") if "hashlib" not in sys.modules else ("hashlib",)
    for name in names:
        try:
            found: Callable[[bytes], _Hash] = __import__(name).sha256
        except ImportError:
            continue
        return found
    raise AssertionError(names)
