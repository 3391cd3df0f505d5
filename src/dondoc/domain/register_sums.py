"""The register and its history added up, so that a difference between two large things shows in little memory.

Each value is worth its hash; a row adds to the bucket of its key. Python's hash of a text is another in every run, so
nobody can know beforehand what two values are worth. Rows of buckets that differ are then folded from their events.
"""

from collections.abc import Iterable, Iterator

from dondoc.domain.event import Row, RowChange
from dondoc.domain.verification import Finding, Trouble
from dondoc.typing import Any, ClassVar

BUCKETS = 4096
Place = tuple[str, tuple[Any, ...]]


def bucket(table: str, key: tuple[Any, ...]) -> int:
    """The bucket of a row."""
    return hash((table, key)) % BUCKETS


class Sums:
    """What rows are worth, by bucket."""

    def __init__(self) -> None:
        self.buckets = [0] * BUCKETS

    def put(self, table: str, key: tuple[Any, ...], row: Row, times: int = 1, *, whole: bool = True) -> None:
        """Add the values of a row, or with -1 take them away; of one that is `whole` also that it is there."""
        worth = sum(hash((table, key, name, value)) for name, value in row.items() if value is not None)
        self.buckets[bucket(table, key)] += times * (worth + (hash((table, key)) if whole else 0))

    def change(self, change: RowChange) -> None:
        """Add what a row change makes of the register."""
        table, key, before, after = change
        whole = before is None or after is None
        if before is not None:
            self.put(table, key, before, -1, whole=whole)
        if after is not None:
            self.put(table, key, after, whole=whole)

    def other_than(self, other: "Sums") -> list[int]:
        """The buckets in which the two differ."""
        return [place for place, pair in enumerate(zip(self.buckets, other.buckets, strict=True)) if pair[0] != pair[1]]


class Folded:
    """Rows as their events say they are: the columns that are known, and the last event of each."""

    def __init__(self) -> None:
        self.rows: dict[Place, dict[str, Any] | None] = {}
        self.events: dict[Place, int] = {}

    def change(self, change: RowChange, event: int) -> None:
        """Take in one more change."""
        place = change.table, change.key
        self.events[place] = event
        if change.after is None:
            self.rows[place] = None
        elif change.before is None:
            self.rows[place] = dict(change.after)
        else:
            self.rows[place] = (self.rows.get(place) or {}) | dict(change.after)

    def compare(self, register: Iterable[tuple[str, tuple[Any, ...], Row]], *, whole: bool) -> Iterator[Finding]:
        """What differs in these rows of the register, each looked at once, and which rows are missing from it.

        With `whole` every column of a row is known: one that no event wrote is empty.
        """
        waiting = {place for place, row in self.rows.items() if row is not None}
        for table, key, row in register:
            waiting.discard((table, key))
            yield from self.differences(table, key, row, whole=whole)
        for table, key in sorted(waiting, key=str):
            yield Finding(Trouble.MISSING, self.events[table, key], table=table, key=key)

    def differences(self, table: str, key: tuple[Any, ...], row: Row, *, whole: bool) -> Iterator[Finding]:
        """What of one row is not as its events say."""
        place = table, key
        said, event = self.rows.get(place), self.events.get(place)
        if said is None:
            if whole or event is not None:
                yield Finding(Trouble.NOT_MADE, event, table=table, key=key)
            return
        for name in dict.fromkeys([*said, *row]) if whole else said:
            if said.get(name) != row.get(name):
                yield Finding(
                    Trouble.DIFFERS,
                    event,
                    table=table,
                    key=key,
                    column=name,
                    history=said.get(name),
                    register=row.get(name),
                )


class FromBefore:
    """What was written before the history kept rows: taken as it is, but for what events changed since."""

    OWNERS: ClassVar = {
        "tasks": ("tasks", 0),
        "units": ("units", 0),
        "meetings": ("meetings", 0),
        "documents": ("documents", 0),
        "task_units": ("tasks", 0),
        "task_directives": ("tasks", 0),
        "unit_aliases": ("units", 1),
    }
    """To which thing a row belongs: the table of that thing, and the place of its number in the key of the row."""

    def __init__(self) -> None:
        self.numbers: dict[str, set[int]] = {}
        self.since = Folded()

    def add(self, subject: str, number: int) -> None:
        """An event about this thing that holds no rows."""
        self.numbers.setdefault(f"{subject}s", set()).add(number)

    def owns(self, table: str, key: tuple[Any, ...], row: Row | None) -> bool:
        """Whether a row belongs to something from before."""
        if not self.numbers:
            return False
        if table == "directives":
            return bool(row) and (row or {}).get("document_id") in self.numbers.get("documents", ())
        owner, place = self.OWNERS.get(table, ("", 0))
        return key[place] in self.numbers.get(owner, ())
