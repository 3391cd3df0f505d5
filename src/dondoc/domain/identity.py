"""By what a task is known again when it comes back in a file.

Other programs name their tasks by an identifier of their own; ours is made of the number and of the mark of the store,
so that it is the same each time and no two stores make the same.
"""

from datetime import date
from typing import NamedTuple

_SPACE = "8f0b1d9e-5a0c-5e0e-9c55-d0d0c0000001"  # of the identifiers made here; never to be changed


class Identity(NamedTuple):
    """What tells a task of the register from the others; the fields mean what they mean in `Task`."""

    number: int
    title: str
    lead: str | None
    due: date | None
    meeting: str | None
    foreign_id: str | None


def identifier(mark: str, number: int, foreign_id: str | None = None) -> str:
    """What a task is called outside: as the program called it that it came from, else a UUID made of its number.

    `mark` is that of the store: the hash of its first event.
    """
    if foreign_id:
        return foreign_id
    from uuid import UUID, uuid5

    return str(uuid5(UUID(_SPACE), f"{mark}/{number}"))
