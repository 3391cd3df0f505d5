"""A step of the history: what one command did. It can be taken back as a whole, and that is a step itself."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from itertools import chain, groupby

from dondoc.domain.event import Event, Row, RowChange, step_taken_back
from dondoc.typing import Any, NamedTuple

Place = tuple[str, tuple[Any, ...]]
"""A row: its table and its key."""

PointsAt = Callable[[str, tuple[Any, ...], Row | None], Iterable[Place]]
"""What gives the rows at which a row of a table points."""


class EventHead(NamedTuple):
    """An event without the rows that it changed; of an undo they are there."""

    id: int
    at: datetime
    actor: str
    action: str
    subject: str
    subject_id: int
    step: int
    undo: list[list[Any]] | None


class Step(NamedTuple):
    """What one command did: from which event to which, and what to which subjects, in their order.

    `taken_back_by` is the step that took it back, None while it is in effect; `takes_back` are the steps that it took
    back itself.
    """

    number: int
    last: int
    at: datetime
    actor: str
    done: dict[tuple[str, str], list[int]]
    takes_back: tuple[int, ...]
    taken_back_by: int | None

    @property
    def is_undo(self) -> bool:
        """Whether it took others back."""
        return bool(self.takes_back)

    @property
    def tasks(self) -> set[int]:
        """The tasks it changed, by number."""
        return {number for (_action, subject), numbers in self.done.items() if subject == "task" for number in numbers}


def steps(heads: Iterable[EventHead]) -> Iterator[Step]:
    """The steps of these events, which are given from the newest on; what came after them is taken for none."""
    taken_back_by: dict[int, int] = {}
    for number, group in groupby(heads, key=lambda head: head.step):
        done: dict[tuple[str, str], list[int]] = {}
        targets: dict[int, None] = {}
        first = last = next(group)
        for head in chain((last,), group):
            first = head
            done.setdefault((head.action, head.subject), []).append(head.subject_id)
            if (target := step_taken_back(head.undo)) is not None:
                targets[target] = None
        by = taken_back_by.pop(number, None)
        if by is None:  # an undo that was taken back itself takes nothing back
            taken_back_by.update(dict.fromkeys(targets, number))
        whole = {about: list(dict.fromkeys(reversed(done[about]))) for about in reversed(done)}
        yield Step(number, last.id, first.at, first.actor, whole, tuple(targets), by)


class Ground:
    """The rows of a step, on which what came later may stand."""

    def __init__(self, step: int, rows: Sequence[RowChange], points_at: PointsAt) -> None:
        self.step, self.points_at = step, points_at
        self.rows = {(row.table, row.key) for row in rows}
        self.added = {(row.table, row.key) for row in rows if row.before is None}
        self.freed = {key for row in rows if (key := _name_between(row.before, row)) is not None}
        self.needed = {place for row in rows for place in points_at(row.table, row.key, row.before)}

    def bears(self, later: Event) -> bool:
        """Whether a later event changed the same rows, points at one that would go, or took a row or name needed here.

        A later undo of something later still left everything here as it was.
        """
        if later.takes_back is not None and later.takes_back > self.step:
            return False
        if (f"{later.subject}s", (later.subject_id,)) in self.added:
            return True
        for row in later.rows:
            place = row.table, row.key
            if place in self.rows or (row.after is None and place in self.needed):
                return True
            if self.freed and _name_between(row.after, row) in self.freed:
                return True
            if not self.added.isdisjoint(self.points_at(row.table, row.key, row.after)):
                return True
        return False


def _name_between(side: Row | None, row: RowChange) -> str | None:
    """The name of a lasting unit that stands on one side of a change only: it was given free, or taken."""
    if row.table != "units" or not _is_lasting(side):
        return None
    other = row.after if side is row.before else row.before
    name = (side or {}).get("key")
    return None if _is_lasting(other) and (other or {}).get("key") == name else name


def _is_lasting(side: Row | None) -> bool:
    return side is not None and side.get("ended_on") is None
