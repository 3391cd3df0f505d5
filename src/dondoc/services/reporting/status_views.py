"""What the status report can be asked by: the words, the columns and the rows of each view, and how they are put
together and sorted.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from dondoc.domain.cell import Cell, Held
from dondoc.domain.column import Column
from dondoc.domain.tally import TallyRow
from dondoc.domain.unit import dated_name
from dondoc.domain.vietnamese import clean, sort_key
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.reports import columns as c
from dondoc.storage.queries import tallies as q
from dondoc.storage.query import Query
from dondoc.typing import NamedTuple

Groups = list[tuple[Cell, list[TallyRow]]]


class View(NamedTuple):
    """One view: its titles, its columns, what it counts, and how the rows become the groups of the table, in order."""

    title: str
    heading: str
    chart: str
    note: str
    columns: tuple[Column, ...]
    rows: Query[TallyRow]
    rows_by_original: Query[TallyRow]
    grouped: Callable[[Sequence[TallyRow]], Groups]


def by_unit(rows: Sequence[TallyRow]) -> Groups:
    """By the Vietnamese alphabet; those that share a name and a last day together, the tasks of none last."""
    groups: dict[str | None, list[TallyRow]] = {}
    for row in rows:
        groups.setdefault(row.name and dated_name(row.name, row.day), []).append(row)
    return [(name, groups[name]) for name in sorted(groups, key=_by_alphabet)]


def by_meeting(rows: Sequence[TallyRow]) -> Groups:
    """By the day, then the number; those without a day after them, the tasks of none last."""
    groups: dict[int | None, list[TallyRow]] = {}
    for row in rows:
        groups.setdefault(row.number, []).append(row)
    found = [(_held(of_it[0]), of_it) for of_it in groups.values()]
    return [*sorted(found, key=lambda group: _by_day(group[0]))]


def by_text(rows: Sequence[TallyRow]) -> Groups:
    """By the Vietnamese alphabet, the tasks of none last.

    What differs in capitals or blanks alone is one, written as most of its tasks have it.
    """
    groups: dict[str, list[TallyRow]] = {}
    for row in rows:
        groups.setdefault(clean(row.name).casefold(), []).append(row)
    found = [(_usual(of_it) if key else None, of_it) for key, of_it in groups.items()]
    return [*sorted(found, key=lambda group: _by_alphabet(group[0]))]


def label(name: Cell) -> str | None:
    """What stands at the bar of a row."""
    return f"{name.number}. {name.title}" if isinstance(name, Held) else None if name is None else str(name)


def _held(row: TallyRow) -> Held | None:
    return None if row.number is None else Held(row.number, row.name or "", row.day)


def _usual(rows: Iterable[TallyRow]) -> str:
    often: dict[str, int] = {}
    for row in rows:
        name = clean(row.name)
        often[name] = often.get(name, 0) + row.total
    return min(often, key=lambda name: (-often[name], name))


def _by_alphabet(name: str | None) -> tuple[bool, object]:
    return name is None, sort_key(name or "")


def _by_day(held: Held | None) -> tuple[bool, bool, date, int]:
    if held is None:
        return True, True, date.max, 0
    return False, held.held_on is None, held.held_on or date.max, held.number


UNITS = View(
    N_("Status of tasks by unit"),
    N_("Tasks by unit"),
    N_("How the tasks of each unit stand"),
    N_("Each task is counted once, with its lead unit. The share is of completed tasks in all of them."),
    c.STATUS_BY_UNIT,
    q.tally_rows,
    q.tally_rows_by_original,
    by_unit,
)
MEETINGS = View(
    N_("Status of tasks by meeting"),
    N_("Tasks by meeting"),
    N_("How the tasks of each meeting stand"),
    N_("Each task is counted once, with the meeting that gave it. The share is of completed tasks in all of them."),
    c.STATUS_BY_MEETING,
    q.meeting_tally_rows,
    q.meeting_tally_rows_by_original,
    by_meeting,
)
FIELDS = View(
    N_("Status of tasks by field"),
    N_("Tasks by field"),
    N_("How the tasks of each field stand"),
    N_("Each task is counted once, with its field. The share is of completed tasks in all of them."),
    c.STATUS_BY_FIELD,
    q.field_tally_rows,
    q.field_tally_rows_by_original,
    by_text,
)
OFFICIALS = View(
    N_("Status of tasks by official in charge"),
    N_("Tasks by official in charge"),
    N_("How the tasks of each official in charge stand"),
    N_("Each task is counted once, with the official in charge. The share is of completed tasks in all of them."),
    c.STATUS_BY_OFFICIAL,
    q.official_tally_rows,
    q.official_tally_rows_by_original,
    by_text,
)
