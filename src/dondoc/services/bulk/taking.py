"""Writing many tasks at once, each with its event."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from dondoc.domain.task_unit import Role
from dondoc.domain.unit_names import unit_key
from dondoc.domain.vietnamese import fold
from dondoc.services.bulk.columns import Columns, Known
from dondoc.services.bulk.model import NewTask, Plan
from dondoc.services.bulk.row_text import RowTexts
from dondoc.services.history.author import Author
from dondoc.services.history.recording import Entry, chained
from dondoc.services.meetings import meetings
from dondoc.services.units import roster, units
from dondoc.storage.queries import events as event_queries
from dondoc.storage.queries import tasks as q
from dondoc.storage.store import Store
from dondoc.storage.values import Block

AT_A_TIME = 1000  # tasks


def take_in(store: Store, author: Author, planned: Plan) -> list[int]:
    """Write all of a plan, each task with its event; their numbers. The caller's transaction keeps all or nothing."""
    import hashlib  # noqa: F401 - many hashes are to be made: with OpenSSL they take a seventh of the time

    tasks, known = planned.tasks, _known(store, author, planned)
    columns, texts = Columns(known), RowTexts(apart=("title", "search"))
    numbers: list[int] = []
    made: deque[str] = deque()
    others = [_others(task, known.unit) for task in tasks]

    def blocks() -> Iterator[Block]:
        for first in range(0, len(tasks), AT_A_TIME):
            block = columns.of(tasks[first : first + AT_A_TIME])
            made.extend(texts.of(block))
            yield block

    def entries() -> Iterator[Entry]:
        for number, task, some in zip(numbers, tasks, others, strict=True):
            yield Entry("add", "task", number, _rows(number, made.popleft(), some), task.note, task.document)

    events = chained(store, author, entries())  # begun first: to ask the store would wait until all is written
    numbers += store.insert_many(q.insert_task, blocks(), expected=len(tasks))
    store.run_many(
        q.insert_task_unit,
        (
            {"task_number": number, "unit_id": unit, "role": Role.COOPERATING, "position": place}
            for number, some in zip(numbers, others, strict=True)
            for place, unit in enumerate(some)
        ),
        expected=sum(map(len, others)),
    )
    store.run_many(event_queries.insert_event, events, expected=len(tasks))
    return numbers


def _known(store: Store, author: Author, planned: Plan) -> Known:
    """What the register knows once the units and meetings that are new are in it."""
    by_key = {unit_key(name): unit.id for unit in roster.assignable(store) for name in (unit.name, *unit.aliases)}
    for name in planned.new_units:
        by_key[unit_key(name)] = units.add(store, author, name).id
    held = meetings.meetings(store)
    numbers_of = {fold(meeting.title): meeting.id for meeting in held}
    for title in planned.new_meetings:
        numbers_of[fold(title)] = meetings.add(store, author, title=title)
    held_on = {meeting.id: meeting.held_on for meeting in held}
    return Known(
        cache(lambda name: by_key[unit_key(name)]),
        cache(lambda title: numbers_of[fold(title)]),
        held_on,
        author.today,
    )


def _others(task: NewTask, unit: Callable[[str], int]) -> Sequence[int]:
    """The units that cooperate, each once and never the lead."""
    if not task.cooperating:
        return ()
    lead = unit(task.lead) if task.lead else None
    return [number for number in dict.fromkeys(map(unit, task.cooperating)) if number != lead]


def _rows(number: int, text: str, others: Sequence[int]) -> str:
    """What `adding.new_task_rows` says, as text."""
    helping = "".join(
        f',["task_units",[{number},{unit},"{Role.COOPERATING}"],null,{{"position":{place}}}]'
        for place, unit in enumerate(others)
    )
    return f'[["tasks",[{number}],null,{text}]{helping}]'
