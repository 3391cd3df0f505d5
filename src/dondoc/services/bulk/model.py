"""What the rows of a file become on their way into the register: tasks that are new, what is wrong, what is odd."""

from collections.abc import Callable, Mapping
from datetime import date

from dondoc.domain.deadline import NO_DEADLINE, Deadline
from dondoc.domain.task import Restriction, Status
from dondoc.domain.unit_names import unit_key
from dondoc.domain.vietnamese import fold, nfc
from dondoc.errors import DondocError
from dondoc.readers.tables.rows import Remark
from dondoc.reports.untrusted import plain
from dondoc.typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from dondoc.services.bulk.differing import Differing

Key = tuple[str, str, date | None, str]
"""By what a task is known again: title as it is shown, key of the lead, last day, folded meeting."""


def key_of(title: str, lead: str | None, due: date | None, meeting: str | None) -> Key:
    """The key of a task. A file holds what is shown: what a title has that cannot be seen does not count."""
    return shown_title(title), unit_key(lead or ""), due, fold(plain(meeting or ""))


def shown_title(title: str) -> str:
    """A title as it is shown, with single spaces, and as it is read again: what a sign that cannot be seen kept apart,
    a letter and its mark, is composed once it is gone.
    """
    shown = plain(title)
    return shown if shown is title else " ".join(nfc(shown).split())


class Problem(NamedTuple):
    """What is wrong with one cell: its line and column, what stands there, and the reason as a message id or error."""

    line: int
    column: str
    value: str
    reason: str | DondocError


class NewTask(NamedTuple):
    """One row as it was understood. Units and meeting are names yet."""

    title: str
    lead: str | None = None
    cooperating: tuple[str, ...] = ()
    deadline: Deadline = NO_DEADLINE
    status: Status = Status.ASSIGNED
    completed_on: date | None = None
    meeting: str | None = None
    official: str | None = None
    assigned_on: date | None = None
    note: str | None = None  # goes into the history
    document: str | None = None  # what the row says that it comes from; goes into the history
    line: int = 0
    floats: bool = False  # whether the deadline counts from the day on which it is read
    says_status: bool = False  # whether the row itself has a status
    percent: int | None = None
    part_of: int | None = None  # the line of the divided task whose part it is
    product: str | None = None  # from here on: stored as it is given
    result: str | None = None
    field: str | None = None
    restricted: Restriction | None = None
    reported_on: date | None = None
    suspended_on: date | None = None
    product_on: date | None = None
    original_due: date | None = None
    written_due: date | None = None
    extensions: int | None = None
    foreign_id: str | None = None

    @property
    def key(self) -> Key:
        """By what it is known again."""
        return key_of(self.title, self.lead, self.deadline.last, self.meeting)


class Understood(NamedTuple):
    """The tasks of a file, everything that is wrong with any row, and what a person should know of the others."""

    tasks: list[NewTask]
    problems: list[Problem]
    remarks: list[Remark]


class Plan(NamedTuple):
    """What a file would do: the tasks that are new, the units and meetings that are new with them.

    `known` are the rows of tasks that were there before, each with the number of its task; `differing` those of them
    that say something else than the register.
    """

    tasks: tuple[NewTask, ...]
    new_units: tuple[str, ...]
    new_meetings: tuple[str, ...]
    known: tuple[tuple[NewTask, int], ...] = ()
    differing: "tuple[Differing, ...]" = ()


class Words(NamedTuple):
    """How the words of a file are read: deadlines and days as a person types them, and the names of the statuses.

    `deadline` counts from the day that it is given with the words, or where none is given from today. The functions
    raise a DondocError for what they cannot read, for a status a KeyError, for a restriction a ValueError.
    """

    deadline: Callable[[str, date | None], Deadline]
    day: Callable[[str], date]
    status: Callable[[str], Status]
    restricted: Callable[[str], Restriction] = Restriction
    is_unit: Callable[[str], bool] = lambda _name: False


class Manner(NamedTuple):
    """How a register that people keep by hand is read: more of it is understood, and what is, is told.

    `headings` are the words of its headings by row; `year_is_told` says whether a year stands above the table;
    `completed_on` is the day for what is completed on a day that nobody wrote.
    """

    headings: Mapping[int, str] = {}
    year_is_told: bool = False
    completed_on: date | None = None
