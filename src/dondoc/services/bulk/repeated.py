"""Tasks that stand in a register more than once: the newest row is taken, and the others are told.

Two rows are the same task where they have the same number of the office, or the same title, lead, meeting and last day,
or the same number in their group and a title that begins alike. The same number with another title is a slip of the
pen, for rows are copied in such sheets: both are tasks. Rows that have different numbers of the office always are.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from dondoc.domain.vietnamese import fold
from dondoc.errors import gettext_noop
from dondoc.readers.tables.rows import Remark, Row
from dondoc.services.bulk.model import NewTask
from dondoc.typing import NamedTuple

SAME_NUMBER = gettext_noop("the same number as in row {other}")
SAME_CONTENT = gettext_noop("the same task as in row {other}")
OTHER_TITLE = gettext_noop("the same ordinal number as in row {other}, with another title")
SAME_NAME = gettext_noop("the same identifier as in row {other}")
NOT_AGAIN = gettext_noop("not taken in; row {other} is")
LEFT_OUT = gettext_noop("not taken in; row {other} is newer and taken in")
BOTH = gettext_noop("both are taken in")

_ALIKE = 30  # letters in which titles begin alike that were cut or corrected


class _Read(NamedTuple):
    place: int
    task: NewTask
    row: Row

    @property
    def office_number(self) -> str:
        return fold(self.row.values.get("number", ""))

    @property
    def ordinal(self) -> tuple[str, str]:
        return self.row.values.get("group", ""), self.row.values.get("ordinal", "").strip().rstrip(".")


def without_repeated(read: Sequence[tuple[NewTask, Row]]) -> tuple[list[NewTask], list[Remark]]:
    """The tasks in their order, each once, and what is to be told of the others."""
    rows = [_Read(place, task, row) for place, (task, row) in enumerate(read)]
    gone: dict[int, tuple[_Read, str]] = {}
    remarks: list[Remark] = []
    for reason, groups in (
        (SAME_NUMBER, _grouped((each.office_number, each) for each in rows if each.office_number)),
        (SAME_CONTENT, _grouped((each.task.key, each) for each in rows)),
        (SAME_NUMBER, _grouped((each.ordinal, each) for each in rows if each.ordinal[1])),
    ):
        for group in groups:
            left = [each for each in group if each.place not in gone]
            for older, newer in _pairs(left):
                if reason is SAME_CONTENT and older.office_number != newer.office_number:
                    continue
                if reason is SAME_NUMBER and not older.office_number and not _alike(older.task, newer.task):
                    remarks.append(_told(newer, "ordinal", OTHER_TITLE, BOTH, older))
                    continue
                if reason is SAME_NUMBER and older.office_number != newer.office_number:
                    continue
                gone[older.place] = newer, reason
    remarks += [_told(rows[place], "title", reason, LEFT_OUT, newer) for place, (newer, reason) in gone.items()]
    return [each.task for each in rows if each.place not in gone], remarks


def told_twice(tasks: Sequence[NewTask]) -> tuple[list[NewTask], list[Remark]]:
    """The tasks of a table, where a row that stands twice is two; but another program calls no two by one name."""
    kept: list[NewTask] = []
    remarks: list[Remark] = []
    seen: dict[object, NewTask] = {}
    for task in tasks:
        key = task.foreign_id or (task.title, task.lead, task.deadline.last, task.meeting)
        first = seen.setdefault(key, task)
        details = {"other": first.line}
        if first is not task and task.foreign_id:
            remarks.append(Remark(task.line, "foreign_id", task.foreign_id, SAME_NAME, NOT_AGAIN, details))
            continue
        if first is not task:
            remarks.append(Remark(task.line, "title", task.title, SAME_CONTENT, BOTH, details))
        kept.append(task)
    return kept, remarks


def _grouped(keyed: Iterable[tuple[object, _Read]]) -> list[list[_Read]]:
    found: defaultdict[object, list[_Read]] = defaultdict(list)
    for key, each in keyed:
        found[key].append(each)
    return [group for group in found.values() if len(group) > 1]


def _pairs(group: Sequence[_Read]) -> list[tuple[_Read, _Read]]:
    """Each row with the next newer one: by the day it was given, where all have one, else by its place."""
    days = [each.task.assigned_on for each in group]
    if all(days):
        group = sorted(group, key=lambda each: (each.task.assigned_on, each.place))
    return list(pairwise(group))


def _alike(one: NewTask, other: NewTask) -> bool:
    """Whether two titles begin alike, and the units in charge are the same."""
    first, second = (fold(task.title).rstrip(" .…") for task in (one, other))
    length = min(len(first), len(second), _ALIKE)
    return first[:length] == second[:length] and one.key[1] == other.key[1]


def _told(each: _Read, column: str, reason: str, done: str, other: _Read) -> Remark:
    return Remark(each.row.line, column, each.row.values.get(column, ""), reason, done, {"other": other.row.line})
