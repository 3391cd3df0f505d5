"""How a list is laid out when a person says so: which columns, in which order, sorted by what.

Text is sorted by the Vietnamese alphabet, states in the order of their course, and what has no value stands last,
whichever way. Words are matched without accents, spaces and hyphens, in English or Vietnamese.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from dondoc.domain.cell import Cell, due_of
from dondoc.domain.column import Column
from dondoc.domain.filter_words import alike, by_name, squeeze
from dondoc.domain.task import (
    Restriction,
    Status,
    Task,
    TaskLine,
    Timeliness,
    days_late,
    days_since_contact,
    standing,
)
from dondoc.domain.vietnamese import sort_key
from dondoc.errors.filters import MistypedColumn, UnknownColumn
from dondoc.reports import columns as c
from dondoc.typing import Any, NamedTuple, TypeAlias

AnyTask: TypeAlias = Task | TaskLine
IN_FULL = frozenset(("with", "percent", "official", "field", "document", "given", "product"))
"""What a line of a list does not hold."""


class SortKey(NamedTuple):
    """One thing to sort by."""

    name: str
    descending: bool = False


class Layout(NamedTuple):
    """The sorting and the columns; what is empty stays as the list has it."""

    sort: tuple[SortKey, ...] = ()
    columns: tuple[str, ...] = ()

    @property
    def in_full(self) -> bool:
        """Whether it needs more than lines."""
        return not IN_FULL.isdisjoint((*self.columns, *(key.name for key in self.sort)))

    @property
    def shown(self) -> tuple[Column, ...]:
        """The columns of its table."""
        return tuple(COLUMNS[name] for name in self.columns)


COLUMNS: dict[str, Column] = {
    "number": c.NUMBER,
    "title": c.TITLE,
    "lead": c.LEAD,
    "with": c.COOPERATING,
    "official": c.OFFICIAL,
    "field": c.FIELD,
    "due": c.DUE,
    "original": c.ORIGINAL_DUE,
    "standing": c.TIMELINESS,
    "late": c.DAYS_LATE,
    "status": c.STATUS,
    "percent": c.PERCENT,
    "given": c.GIVEN,
    "done": c.DONE,
    "contact": c.CONTACT,
    "product": c.PRODUCT,
    "meeting": c.MEETING,
    "document": c.DOCUMENT,
    "restricted": c.RESTRICTED,
}

NAMES = by_name(
    {
        "number": "no so stt",
        "title": "task nhiemvu ten",
        "lead": "unit leadunit donvi chutri donvichutri",
        "with": "cooperating phoihop donviphoihop",
        "official": "incharge canbo phutrach nguoiphutrach",
        "field": "linhvuc mang",
        "due": "deadline han thoihan",
        "original": "firstdue originaldue hangoc handau hanbandau",
        "standing": "timeliness tinhtrang",
        "late": "dayslate songayquahan quahan ngaytre songaytre",
        "status": "trangthai tiendo",
        "percent": "phantram tyle",
        "given": "assignedon giao ngaygiao",
        "done": "completedon xong hoanthanh ngayxong ngayhoanthanh",
        "contact": "contactedon dayssincecontact lienhe dondoc",
        "product": "sanpham",
        "meeting": "cuochop hop hoinghi",
        "document": "doc vanban",
        "restricted": "domat",
    }
)

_SAME: dict[str, Callable[[AnyTask], Any]] = {
    "with": lambda task: getattr(task, "cooperating", ()),
    "original": lambda task: task.original_due,
    "given": lambda task: getattr(task, "assigned_on", None),
    "done": lambda task: task.completed_on,
}
"""Where a column reads a field of another name."""

_COURSE: dict[Any, int] = {
    state: place
    for place, state in enumerate(
        (
            *(Timeliness.OVERDUE, Timeliness.DUE_TODAY, Timeliness.DUE_SOON, Timeliness.IN_TIME),
            *(Timeliness.NO_DEADLINE, Timeliness.ON_TIME, Timeliness.LATE, *Status, *Restriction),
        )
    )
}


def layout(sort: str | None, columns: str | None) -> Layout:
    """What the two options say. Raises UnknownColumn."""
    keys = [word.strip() for word in (sort or "").split(",") if word.strip()]
    return Layout(
        tuple(SortKey(_name(word.lstrip("-+")), word.startswith("-")) for word in keys),
        tuple(dict.fromkeys(_name(word) for word in (columns or "").split(",") if word.strip())),
    )


def _name(word: str) -> str:
    name = NAMES.get(squeeze(word))
    if name is None:
        meant = alike(word, NAMES)
        kind = MistypedColumn if meant else UnknownColumn
        raise kind(word=word.strip(), meant=meant, allowed=", ".join(COLUMNS))
    return name


def written(wanted: Layout) -> tuple[str, str]:
    """The two options as text that says the same."""
    return ",".join("-" * key.descending + key.name for key in wanted.sort), ",".join(wanted.columns)


def row(
    task: AnyTask, columns: Iterable[str], day: date, *, original: bool = False, soon_days: int | None = None
) -> tuple[Cell, ...]:
    """One line of a list, in the order of the columns."""
    return tuple(value(task, name, day, original=original, soon_days=soon_days) for name in columns)


def value(task: AnyTask, name: str, day: date, *, original: bool = False, soon_days: int | None = None) -> Any:
    """What stands in one column for a task."""
    if name == "standing":
        ahead = {} if soon_days is None else {"soon_days": soon_days}
        return standing(task, day, original=original, **ahead)
    if name == "due":
        return due_of(task)
    if name == "late":
        return days_late(task, day, original=original) or None
    if name == "contact":
        return days_since_contact(task, day)
    return _SAME[name](task) if name in _SAME else getattr(task, name)


def arranged(
    tasks: Sequence[AnyTask], sort: Sequence[SortKey], day: date, *, original: bool = False, limit: int | None = None
) -> list[Any]:
    """The tasks in the order of the keys, the first key first; with `limit` the first so many."""
    ordered = list(tasks)
    for key in reversed(sort):
        values = {id(task): value(task, key.name, day, original=original) for task in ordered}
        there = [task for task in ordered if values[id(task)] not in (None, ())]
        missing = [task for task in ordered if values[id(task)] in (None, ())]
        there.sort(key=lambda task: _sortable(values[id(task)]), reverse=key.descending)
        ordered = there + missing
    return ordered[:limit]


def _sortable(found: Any) -> Any:
    if found in _COURSE and isinstance(found, Status | Timeliness | Restriction):
        return _COURSE[found]
    if isinstance(found, tuple):
        return [sort_key(name) for name in found]
    return sort_key(found) if isinstance(found, str) else found
