"""What goes out with tasks for other programs: what they are called there, their revisions, the remarks on them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime

from dondoc.domain.identity import identifier, is_uuid, uuid_of
from dondoc.domain.task import Task
from dondoc.services.bulk.recognising import store_mark
from dondoc.services.finding.by_number import tasks_by_number
from dondoc.storage.queries import events as q
from dondoc.storage.queries import tasks as task_queries
from dondoc.storage.store import Store
from dondoc.typing import NamedTuple


class Companions(NamedTuple):
    """What is known of the tasks beside their rows, each by number."""

    mark: str
    foreign: Mapping[int, str]  # what other programs call those that came from there
    revisions: Mapping[int, tuple[int, datetime]]
    notes: Mapping[int, Sequence[tuple[datetime, str]]]

    def identifier(self, number: int) -> str:
        """What the task of this number is called outside."""
        return identifier(self.mark, number, self.foreign.get(number))

    def uuid(self, number: int) -> str:
        """The same where only a UUID will do."""
        name = self.identifier(number)
        return name if is_uuid(name) else uuid_of(name)


def with_origins(store: Store, tasks: Iterable[Task]) -> Iterator[Task]:
    """The tasks with the document that each comes from: the one it was read in, else the one that its file named."""
    named = {each.number: each.text for each in store.each(q.task_origins)}
    if not named:
        return iter(tasks)
    return (each if each.document else each._replace(document=named.get(each.number)) for each in tasks)


def companions(store: Store) -> Companions:
    """Read them all. The first event with a remark holds the note of a file; each `note` is one."""
    revisions = {each.number: (each.events, each.changed_at) for each in store.each(q.task_revisions)}
    notes: dict[int, list[tuple[datetime, str]]] = {}
    for note in store.each(q.task_notes, order=q.by_event_id):
        notes.setdefault(note.number, []).append((note.at, note.text))
    foreign = {each.number: each.name for each in store.each(task_queries.foreign_names)}
    return Companions(store_mark(store), foreign, revisions, notes)


def in_order(store: Store, numbers: Sequence[int]) -> Iterator[Task]:
    """The tasks of these numbers, in their order, each once; a number that is none is passed over."""
    found = tasks_by_number(store, dict.fromkeys(numbers))
    return (found[number] for number in dict.fromkeys(numbers) if number in found)
