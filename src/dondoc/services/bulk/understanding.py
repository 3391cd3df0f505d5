"""What the rows of a table mean: a task each, or everything that is wrong with it."""

import re
from collections.abc import Callable, Iterable
from datetime import date, time

from dondoc.domain.deadline import NO_DEADLINE, Deadline, DeadlineKind
from dondoc.domain.task import Restriction, Status
from dondoc.domain.vietnamese import one_line
from dondoc.errors import DondocError, gettext_noop
from dondoc.readers.tables.rows import Remark, Row
from dondoc.reports.untrusted import plain
from dondoc.services.bulk import cells
from dondoc.services.bulk.joining import Joining
from dondoc.services.bulk.model import NewTask, Problem, Understood, Words
from dondoc.services.bulk.repeated import told_twice
from dondoc.typing import Any, TypeVar

T = TypeVar("T")

NO_TITLE = gettext_noop("there is no title")
NO_SUCH_STATUS = gettext_noop("“{value}” is no status")
NO_DAY = gettext_noop("a completed task needs the day it was completed on")
NOT_COMPLETED = gettext_noop("only a completed task has a day of completion")
TO_COME = gettext_noop("{value} lies in the future")
NO_REPORT_DAY = gettext_noop("a task that was reported as done needs the day it was reported on")
NOT_REPORTED = gettext_noop("only a task that was reported has a day of report")
NO_DEADLINE_THERE = gettext_noop("there is no deadline beside it")
NO_NUMBER = gettext_noop("“{value}” is no number of times")
NO_HOUR = gettext_noop("“{value}” is no hour")
NO_SHARE = gettext_noop("“{value}” is no share from 0 to 100 per cent")
NO_RESTRICTION = gettext_noop("“{value}” is no restriction")
NO_RULE = gettext_noop("“{value}” is no rule of repetition")
MEANS_NONE = gettext_noop("a day that programs write where there is none")
WITHOUT_DAY = gettext_noop("taken in without a day")


def understood(rows: Iterable[Row], words: Words, today: date, wrong: dict[int, Row] | None = None) -> Understood:
    """The tasks of the rows, everything that is wrong with any of them, and what was read as something else.

    The rows that are wrong are put into `wrong`, by their lines.
    """
    found, joining = Understood([], [], []), Joining()
    for row in rows:
        task = task_of(row, words, today, found)
        if task is not None:
            found.tasks.append(task)
            joining.add(row, task)
        elif wrong is not None:
            wrong[row.line] = row
    tasks, apart = joining.joined(found.tasks)
    tasks, twice = told_twice(tasks)
    remarks = sorted([*found.remarks, *apart, *twice], key=lambda remark: remark.line)
    return Understood(tasks, found.problems, remarks)


def task_of(row: Row, words: Words, today: date, found: Understood) -> NewTask | None:
    """The task of one row, or what is wrong with it."""
    values, wrong = row.values, len(found.problems)
    cell = values.get
    title = one_line(cell("title", ""))
    has_more = not values.keys() <= _USUAL
    assigned_on = _day(row, "assigned_on", words, found) if has_more else None
    deadline = read(row, "due", words.deadline, found, assigned_on) or NO_DEADLINE
    if deadline.last in cells.NO_DAYS:
        found.remarks.append(Remark(row.line, "due", values["due"], MEANS_NONE, WITHOUT_DAY))
        deadline = NO_DEADLINE
    if has_more and (written := cell("deadline_words")):
        deadline = _as_written(deadline, written, words, assigned_on)
    if has_more and (rule := read(row, "recurrence", _rule, found)):
        deadline = deadline._replace(kind=DeadlineKind.RECURRING, recurrence=rule)
    if has_more and (hour := read(row, "due_time", _hour, found)) and deadline.last:
        deadline = deadline._replace(time=hour)
    completed_on = _day(row, "completed_on", words, found)
    status = read(row, "status", words.status, found)
    percent = read(row, "percent", read_share, found) if has_more else None
    more = _more(row, words, deadline, found) if has_more else {}
    if not plain(title).strip():
        found.problems.append(Problem(row.line, "title", "", NO_TITLE))
    if len(found.problems) > wrong:
        return None
    reported_on = more.get("reported_on")
    status = status or _status(completed_on, reported_on)
    if reason := contradiction(status, completed_on, today):
        found.problems.append(Problem(row.line, "completed_on", cell("completed_on", ""), reason))
        return None
    if reason := _unreported(status, reported_on, today):
        found.problems.append(Problem(row.line, "reported_on", cell("reported_on", ""), reason))
        return None
    helping = cell("cooperating")
    task = NewTask(
        title,
        cells.unit_name(cell("lead", "")),
        tuple(filter(None, map(cells.unit_name, helping.split(";")))) if helping else (),
        deadline,
        status,
        completed_on,
        one_line(cell("meeting", "")) or None,
        None,
        assigned_on,
        None,
        None,
        row.line,
        assigned_on is None and "due" in values and not cells.has_year(values["due"]),
        "status" in values,
        percent,
    )
    return task._replace(**more) if more else task


def _more(row: Row, words: Words, deadline: Deadline, found: Understood) -> dict[str, Any]:
    """What few files have: the texts that are taken as they stand, further days, whom a task is kept from."""
    more: dict[str, Any] = {name: " ".join(text.split()) for name in TEXTS if (text := row.values.get(name))}
    more |= {name: _day(row, name, words, found) for name in DAYS if name in row.values}
    if "extensions" in row.values:
        more["extensions"] = read(row, "extensions", _times, found)
    if more.get("written_due") is not None and deadline.last is None:  # a first deadline may have been taken away
        found.problems.append(Problem(row.line, "written_due", row.values["written_due"], NO_DEADLINE_THERE))
    if "restricted" in row.values:
        more["restricted"] = read(row, "restricted", lambda typed: _restricted(typed, words), found)
    return more


def _as_written(deadline: Deadline, written: str, words: Words, anchor: date | None) -> Deadline:
    """A deadline with the words that the file has for it beside the day. Without a day they never give one."""
    if deadline.last is not None:
        return deadline._replace(words=written)
    try:
        found = words.deadline(written, anchor)
    except DondocError:
        return unclear(written)
    return found if found.last is None else unclear(written)


_RULE = re.compile(r"FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)(?:;[A-Z-]+=[A-Z0-9,+-]+)*")
_USUAL = frozenset({"title", "lead", "cooperating", "due", "status", "completed_on", "meeting"})
DAYS = ("reported_on", "suspended_on", "product_on", "original_due", "written_due")
TEXTS = ("official", "product", "result", "field", "note", "document", "foreign_id")


def read(row: Row, column: str, reading: Callable[..., T], found: Understood, *more: object) -> T | None:
    """What a cell means, by a function of its words and of `more`.

    None where it is empty, and with a problem more where it means nothing.
    """
    typed = row.values.get(column)
    if typed is None:
        return None
    try:
        return reading(typed.strip(), *more)
    except DondocError as error:
        found.problems.append(Problem(row.line, column, typed, error))
    except KeyError:
        found.problems.append(Problem(row.line, column, typed, NO_SUCH_STATUS))
    except ValueError as error:
        found.problems.append(Problem(row.line, column, typed, str(error)))
    return None


def _day(row: Row, column: str, words: Words, found: Understood) -> date | None:
    """The day in a cell; none, and told, for what programs write where there is none."""
    day = read(row, column, words.day, found)
    if day in cells.NO_DAYS:
        found.remarks.append(Remark(row.line, column, row.values[column], MEANS_NONE, WITHOUT_DAY))
        return None
    return day


def read_share(typed: str) -> int:
    """A share in per cent. Raises ValueError, with the reason, for none."""
    found = cells.share(typed)
    if found is None:
        raise ValueError(NO_SHARE)
    return found


def _restricted(typed: str, words: Words) -> Restriction:
    """Whom a task is kept from. Raises ValueError, with the reason, for what is no restriction."""
    try:
        return words.restricted(typed)
    except (KeyError, ValueError):
        raise ValueError(NO_RESTRICTION) from None


def _times(typed: str) -> int:
    """How many times. Raises ValueError, with the reason, for no number."""
    found = cells.times(typed)
    if found is None:
        raise ValueError(NO_NUMBER)
    return found


def _hour(typed: str) -> time:
    """An hour. Raises ValueError, with the reason, for none."""
    try:
        return time.fromisoformat(typed.zfill(5)).replace(tzinfo=None)
    except ValueError:
        raise ValueError(NO_HOUR) from None


def _rule(typed: str) -> str:
    """A rule of repetition (RFC 5545). Raises ValueError, with the reason, for none."""
    if not _RULE.fullmatch(typed):
        raise ValueError(NO_RULE)
    return typed


def contradiction(status: Status, completed_on: date | None, today: date) -> str | None:
    """Why a status and a day of completion cannot stand together."""
    if completed_on is None:
        return NO_DAY if status is Status.COMPLETED else None
    if status is not Status.COMPLETED:
        return NOT_COMPLETED
    return TO_COME if completed_on > today else None


def _status(completed_on: date | None, reported_on: date | None) -> Status:
    """How far a task is of which only days are told."""
    if completed_on:
        return Status.COMPLETED
    return Status.REPORTED if reported_on else Status.ASSIGNED


def _unreported(status: Status, reported_on: date | None, today: date) -> str | None:
    """Why a status and a day of report cannot stand together: on that day the clock stops, and on no other."""
    if reported_on is None:
        return NO_REPORT_DAY if status is Status.REPORTED else None
    if status in (Status.ASSIGNED, Status.IN_PROGRESS):
        return NOT_REPORTED
    return TO_COME if reported_on > today else None


def unclear(words: str) -> Deadline:
    """A deadline that is not understood: its words are kept, and a person is asked to look."""
    return Deadline(DeadlineKind.UNCLEAR, words=" ".join(words.split()), confirmed=False)
