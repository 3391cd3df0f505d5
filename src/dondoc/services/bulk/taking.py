"""Writing many tasks at once, each with its event."""

from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache

from dondoc.domain.task import Status
from dondoc.domain.task_unit import Role
from dondoc.domain.unit_names import unit_key
from dondoc.domain.vietnamese import fold
from dondoc.services.bulk.columns import Columns, Known
from dondoc.services.bulk.model import NewTask, Plan
from dondoc.services.bulk.row_text import RowTexts
from dondoc.services.finding import by_number
from dondoc.services.history.author import Author
from dondoc.services.history.recording import Entry, chained
from dondoc.services.meetings import meetings
from dondoc.services.units import roster, units
from dondoc.storage.queries import events as event_queries
from dondoc.storage.queries import parts as part_queries
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
    links: dict[int, int] = {}  # part, whole

    def blocks() -> Iterator[Block]:
        for first in range(0, len(tasks), AT_A_TIME):
            block = columns.of(tasks[first : first + AT_A_TIME])
            made.extend(texts.of(block))
            yield block

    def entries() -> Iterator[Entry]:
        parts = _by_later(links)
        for number, task, some in zip(numbers, tasks, others, strict=True):
            rows = _rows(number, made.popleft(), some, parts.get(number, ()))
            yield Entry("add", "task", number, rows, task.note, task.document)

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
    links.update(_links(store, planned, numbers))
    if links:  # else there is nothing to wait for until the tasks are written
        below = [{"task_number": part, "new_parent_number": whole} for part, whole in links.items()]
        store.run_each(part_queries.put_below, below)
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


def _links(store: Store, planned: Plan, numbers: Sequence[int]) -> dict[int, int]:
    """The whole of each new task that is a part, where that is divided in the register too."""
    parts = {number: task.part_of for task, number in zip(planned.tasks, numbers, strict=True) if task.part_of}
    if not parts:
        return {}
    at_line = {task.line: number for task, number in zip(planned.tasks, numbers, strict=True)}
    for task, number in planned.known:
        if task.line in parts.values() and by_number.task(store, number).status is Status.SPLIT:
            at_line[task.line] = number
    return {number: at_line[line] for number, line in parts.items() if line in at_line}


def _by_later(links: Mapping[int, int]) -> dict[int, list[tuple[int, int]]]:
    """Each link of a part to its whole by the number of the later one: its event tells of it, when both are there."""
    found: dict[int, list[tuple[int, int]]] = {}
    for link in links.items():
        found.setdefault(max(link), []).append(link)
    return found


def _rows(number: int, text: str, others: Sequence[int], links: Sequence[tuple[int, int]]) -> str:
    """What `adding.new_task_rows` says, as text, and which task is a part of which."""
    helping = "".join(
        f',["task_units",[{number},{unit},"{Role.COOPERATING}"],null,{{"position":{place}}}]'
        for place, unit in enumerate(others)
    )
    for part, whole in links:
        helping += f',["tasks",[{part}],{{"parent_number":null}},{{"parent_number":{whole}}}]'
    return f'[["tasks",[{number}],null,{text}]{helping}]'
