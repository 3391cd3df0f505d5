"""Taking back what commands did (hoàn tác): the last ones, or one of them, each as a whole.

It is a step of the history like any other and can be taken back itself. What others stand on is left as it is.
"""

from collections.abc import Iterable, Iterator, Sequence

from dondoc.domain.event import UNDO, Event, RowChange, taken_back
from dondoc.domain.step import Ground, Step, steps
from dondoc.errors.history import AlreadyUndone, NothingToUndo, RowDiffers, UndoHindered, UndoTooEarly, UnknownStep
from dondoc.services.history.author import Author
from dondoc.services.history.recording import Entry, chained
from dondoc.storage import rows
from dondoc.storage.queries import events as q
from dondoc.storage.store import Store
from dondoc.typing import NamedTuple

AT_A_TIME = 500  # events in memory


class Undo(NamedTuple):
    """What is to be taken back, the last step first."""

    steps: tuple[Step, ...]

    @property
    def tasks(self) -> set[int]:
        """The tasks that change."""
        return set().union(*(step.tasks for step in self.steps))


def last_steps(store: Store) -> Iterator[Step]:
    """The steps of the history from the last on, read as they are asked for."""
    return steps(store.each(q.event_heads, (), q.newest_first))


def last(store: Store, count: int) -> Undo:
    """The last so many steps that are in effect, but for those that took others back. Raises NothingToUndo."""
    found: list[Step] = []
    for step in last_steps(store):
        if step.taken_back_by is None and not step.is_undo:
            found.append(step)
        if len(found) == count:
            break
    if not found:
        raise NothingToUndo
    return _checked(store, found)


def named(store: Store, numbers: Iterable[int]) -> Undo:
    """Steps by their numbers. Raises UnknownStep, and AlreadyUndone for one that is not in effect."""
    wanted = set(numbers)
    found: list[Step] = []
    for step in last_steps(store):
        if step.number in wanted:
            if step.taken_back_by is not None:
                raise AlreadyUndone(number=step.number, later=step.taken_back_by)
            found.append(step)
        if step.number <= min(wanted):
            break
    if missing := wanted - {step.number for step in found}:
        raise UnknownStep(number=min(missing))
    return _checked(store, found)


def _checked(store: Store, wanted: Sequence[Step]) -> Undo:
    """The steps, when nothing that is in effect stands on them. Raises UndoHindered and UndoTooEarly."""
    mine = {step.number for step in wanted}
    later: list[Step] = []
    for step in last_steps(store):
        if step.number <= min(mine):
            break
        if step.number not in mine and step.taken_back_by is None:
            later.append(step)
    for step in wanted:
        ground = Ground(step.number, [row for event in _events(store, step) for row in _rows(event)], rows.points_at)
        for other in reversed(later):
            if other.number > step.last and any(ground.bears(event) for event in _events(store, other)):
                raise UndoHindered(number=step.number, later=other.number)
    return Undo(tuple(wanted))


def _rows(event: Event) -> list[RowChange]:
    if not event.holds_rows:
        raise UndoTooEarly(number=event.step)
    return event.rows


def _events(store: Store, step: Step) -> Iterator[Event]:
    """The events of a step, the last first, a part at a time: what goes on meanwhile may write."""
    until = step.last
    while until >= step.number:
        filters = [q.event_from, q.event_until]
        some = store.all(q.event_rows, filters, q.newest_first, AT_A_TIME, first=step.number, last=until)
        if not some:
            return
        yield from some
        until = some[-1].id - 1


def changes(store: Store, undo: Undo) -> Iterator[Event]:
    """What the undo would write, as events that have not happened yet: each change the other way round."""
    for step in undo.steps:
        for event in _events(store, step):
            back = [list(row) for row in taken_back(event)]
            yield event._replace(action=UNDO, changes=back, reason=None, document=None)


def carry_out(store: Store, author: Author, undo: Undo, *, reason: str | None = None) -> None:
    """Take the steps back. The events are written first: only then lets the store a task go.

    Raises RowDiffers where a row is not what the history says.
    """
    entries = (
        Entry(UNDO, event.subject, event.subject_id, [RowChange(*row) for row in event.changes], reason)
        for event in changes(store, undo)
    )
    store.run_many(q.insert_event, chained(store, author, entries))
    for event in changes(store, undo):
        for change in event.rows:
            _put(store, change)


def _put(store: Store, change: RowChange) -> None:
    """Change one row from what it is now, which has to be what the history says, to what it was."""
    table = rows.named(change.table, change.key, change.before, change.after)
    now = rows.one(store, table, change.key)
    before = None if change.before is None else rows.own(table, change.before)
    fits = (now is None) == (before is None)
    if now is not None and before is not None:
        names = set(now) | set(before) if change.after is None else set(before)
        fits = all(now.get(name) == before.get(name) for name in names)
    if not fits:
        raise RowDiffers(table=change.table, key=", ".join(map(str, change.key)))
    then = None if change.after is None else rows.changed_by(now, rows.own(table, change.after))
    rows.put(store, table, change.key, then)


def called(store: Store, step: Step, subject: str, number: int) -> str:
    """What a thing was called that a step was about: a name or a number and symbol, else its number."""
    if number:
        first = store.first(q.event_rows, [q.event_of], q.by_event_id, subject=subject, subject_id=number)
    else:  # what has no number is known by its key
        within = store.each(
            q.event_rows, [q.event_from, q.event_until], q.by_event_id, first=step.number, last=step.last
        )
        first = next((event for event in within if event.subject == subject), None)
    for row in first.rows if first else ():
        held = row.after or row.before or {}
        name = next((held[column] for column in ("number", "source", "name", "title") if held.get(column)), None)
        if name or not number:
            return str(name or row.key[0])
    return str(number)
