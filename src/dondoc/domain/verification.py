"""What a look through the store can find (kiểm tra): where the history breaks, what the register holds against it."""

from enum import StrEnum

from dondoc.domain.chain import Link
from dondoc.typing import Any, NamedTuple


class Trouble(StrEnum):
    """What is wrong."""

    BROKEN = "broken"  # an event does not fit the one before it
    REMOVED = "removed"  # events are missing between two
    CUT_OFF = "cut_off"  # events are missing at the end
    UNREADABLE = "unreadable"  # an event that holds no changes that can be read
    HEAD_UNKNOWN = "head_unknown"  # the head that was written down is not in this chain
    DIFFERS = "differs"  # a column is not what the last event says
    NOT_MADE = "not_made"  # a row that no event made
    MISSING = "missing"  # a row that should be there
    MANY = "many"  # more rows than are looked at one by one
    FILE_CHANGED = "file_changed"  # a file is not what was taken in
    FILE_MISSING = "file_missing"  # a file is gone


class Finding(NamedTuple):
    """One thing that is wrong; what does not concern it is None.

    `event` is the event that breaks, or the last that wrote the row; `before` the event before it.
    """

    trouble: Trouble
    event: int | None = None
    before: int | None = None
    table: str | None = None
    key: tuple[Any, ...] = ()
    column: str | None = None
    history: Any = None
    register: Any = None
    withheld: bool = False  # what stands there is of a restricted task, and is not told


class Verified(NamedTuple):
    """How much was looked at, the last link of the chain, and all that was found.

    `from_before` counts the rows that were written before the history kept rows: they are taken as they are.
    """

    events: int
    head: Link | None
    rows: int
    from_before: int
    files: int
    found_head: Link | None
    findings: tuple[Finding, ...]


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
