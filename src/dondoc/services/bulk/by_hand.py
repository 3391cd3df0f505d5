"""A register that people keep by hand: what its rows mean, with everything told that was not read as it stands.

A row that cannot be a task is wrong, as in any table. Where the sense is plain, or where words can be kept for a person
to look at, the row is taken in and a remark says how.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from dondoc.domain.deadline import Deadline, DeadlineKind
from dondoc.domain.task import Status
from dondoc.domain.vietnamese import fold
from dondoc.errors import DondocError, gettext_noop
from dondoc.readers.tables.rows import Remark, Row
from dondoc.services.bulk import cells
from dondoc.services.bulk.model import Manner, NewTask, Problem, Understood, Words
from dondoc.services.bulk.repeated import without_repeated
from dondoc.services.bulk.understanding import task_of, unclear

TAKEN = gettext_noop("taken in as it stands")
TO_CONFIRM = gettext_noop("taken in without a day, the words kept; to be confirmed")
AS_DAY = gettext_noop("taken as {day}")
AS_LEAD = gettext_noop("lead: {lead}; cooperating: {others}")
AS_RESULT = gettext_noop("the words kept as the result; status: newly assigned")
AS_NOTE = gettext_noop("the words kept as a note")
AS_REPORT = gettext_noop("taken as the day it was reported on")
AS_ONE = gettext_noop("taken in as one task")
AS_HEADING = gettext_noop("the lead of the tasks under it that name none")
AS_MEETING = gettext_noop("the meeting of the tasks under it that name none")
AS_FIELD = gettext_noop("the field of the tasks under it")
NOT_USED = gettext_noop("not used")

CUT = gettext_noop("the text ends where something was cut off")
POINTS = gettext_noop("{n} points stand in one cell")
NO_DEADLINE_READ = gettext_noop("no deadline that can be read")
SEVERAL_DAYS = gettext_noop("several days stand there")
NO_YEAR = gettext_noop("no year is written")
COUNTED = gettext_noop("a time that is counted, without the day it is counted from")
FAR_OFF = gettext_noop("the year is far off: {value}")
SEVERAL_LEADS = gettext_noop("several units stand where one is in charge")
NO_STATUS = gettext_noop("no status that is known")
NO_SHARE = gettext_noop("no share from 0 to 100 per cent")
NO_NUMBER_READ = gettext_noop("no number of times")
NOT_REPORTED = gettext_noop("a day of report of a task that is not reported as done")
WAITS = gettext_noop("it waits for acceptance, so it is not completed")
HEADING = gettext_noop("a heading")

_MEETING = ("hội nghị", "cuộc họp", "họp", "phiên họp", "kỳ họp", "giao ban")
_MEETINGS = tuple(f"{fold(words)} " for words in _MEETING)
_FIELD = f"{fold('lĩnh vực')} "
_FAR = 30  # years


def understood_by_hand(rows: Iterable[Row], words: Words, today: date, manner: Manner) -> Understood:
    """The tasks of a register, each once; everything that is wrong, and everything that was read with care."""
    found = Understood([], [], [])
    headings = dict(_headings(manner, words, found))
    read: list[tuple[NewTask, Row]] = []
    for row in rows:
        reading = _Reading(row, words, today, manner, found)
        task = reading.task(headings)
        if task is not None:
            read.append((task, row))
    tasks, repeated = without_repeated(read)
    return Understood(tasks, found.problems, sorted([*found.remarks, *repeated], key=lambda remark: remark.line))


def _headings(manner: Manner, words: Words, found: Understood) -> Iterator[tuple[str, tuple[str, str]]]:
    """What each heading says of the tasks under it: its row, the column and the value."""
    for line, text in manner.headings.items():
        folded = fold(text) + " "
        done = NOT_USED
        if words.is_unit(text):
            done = AS_HEADING
            yield str(line), ("lead", text)
        elif folded.startswith(_MEETINGS):
            done = AS_MEETING
            yield str(line), ("meeting", text)
        elif folded.startswith(_FIELD):
            done = AS_FIELD
            yield str(line), ("field", text)
        found.remarks.append(Remark(line, 0, text, HEADING, done))


class _Reading:
    """One row on its way to a task."""

    def __init__(self, row: Row, words: Words, today: date, manner: Manner, found: Understood) -> None:
        self.line, self.values = row.line, dict(row.values)
        self.words, self.today, self.manner, self.found = words, today, manner, found
        self.kept: Deadline | None = None

    def task(self, headings: dict[str, tuple[str, str]]) -> NewTask | None:
        """The task, or None with what is wrong."""
        for line in self.values.pop("group", "").split():
            if line in headings:
                column, value = headings[line]
                self.values.setdefault(column, value)
        self.title()
        self.units()
        self.status()
        self.extensions()
        self.due()
        task = task_of(Row(self.line, self.values), self.words, self.today, self.found)
        if task and self.manner.year_is_told:
            task = task._replace(floats=False)
        return task._replace(deadline=self.kept) if task and self.kept else task

    def tell(self, column: str, value: str, reason: str | DondocError, done: str, **details: object) -> None:
        self.found.remarks.append(Remark(self.line, column, value, reason, done, details))

    def title(self) -> None:
        """Tell what is cut off, or holds several points."""
        text = self.values.get("title", "")
        if cells.is_cut(text):
            self.tell("title", text, CUT, TAKEN)
        if (points := cells.points_in(text)) > 1:
            self.tell("title", text, POINTS, AS_ONE, n=points)

    def units(self) -> None:
        """One unit is in charge; any more that the cell names cooperate."""
        text = self.values.get("lead", "")
        lead = cells.named(text, self.words.is_unit)
        helping = cells.named(self.values.get("cooperating", ""), self.words.is_unit)
        others = tuple(dict.fromkeys([*lead.units[1:], *lead.helping, *helping.units, *helping.helping]))
        if lead.units:
            self.values["lead"] = lead.units[0]
        if others:
            self.values["cooperating"] = "; ".join(others)
        if len(lead.units) > 1:
            self.tell("lead", text, SEVERAL_LEADS, AS_LEAD, lead=lead.units[0], others="; ".join(others))

    def status(self) -> None:
        """A share is progress; words that are no status are kept. Nobody is made to have finished on a day unnamed."""
        text = self.values.get("status", "").strip()
        if text:
            try:
                self.words.status(text)
            except KeyError:
                del self.values["status"]
                if cells.share(text) is not None:
                    self.values.setdefault("percent", text)
                else:
                    self.keep("result", text)
                    self.tell("status", text, NO_STATUS, AS_RESULT)
        percent = self.values.get("percent")
        if percent is not None and cells.share(percent) is None:
            del self.values["percent"]
            self.keep("note", percent)
            self.tell("percent", percent, NO_SHARE, AS_NOTE)
        elif percent is not None and cells.share(percent) and "completed_on" not in self.values:
            self.values.setdefault("status", Status.IN_PROGRESS.value)
        typed = self.values.get("status")
        status = None if typed is None else self.words.status(typed)
        day = self.manner.completed_on and self.manner.completed_on.isoformat()
        if status is Status.COMPLETED and day:
            self.values.setdefault("completed_on", day)
        if status is Status.REPORTED:
            if "reported_on" not in self.values and (told := self.values.pop("completed_on", None)):
                self.values["reported_on"] = told
                self.tell("completed_on", told, WAITS, AS_REPORT)
            elif day:
                self.values.setdefault("reported_on", day)
        is_open = status in (Status.ASSIGNED, Status.IN_PROGRESS) or (
            status is None and "completed_on" not in self.values
        )
        if is_open and (told := self.values.pop("reported_on", None)):
            self.keep("note", told)
            self.tell("reported_on", told, NOT_REPORTED, AS_NOTE)

    def keep(self, column: str, text: str) -> None:
        """Put words where words may stand."""
        before = self.values.get(column)
        self.values[column] = f"{before}; {text}" if before else text

    def due(self) -> None:
        """A deadline that is read with a guess is told; one that cannot be read keeps its words."""
        text = self.values.get("due", "").strip()
        if not text or fold(text) in cells.NO_DEADLINE_WORDS:
            self.values.pop("due", None)
            return
        anchor = self.assigned_on()
        try:
            deadline = self.words.deadline(text, anchor)
        except DondocError as error:
            if cells.dates_in(text):
                return  # a day that cannot be: wrong, and told as such
            del self.values["due"]
            self.kept = unclear(text)
            if told := self.values.pop("written_due", None):  # there is no day that it could be beside
                self.keep("note", told)
                self.tell("written_due", told, NO_DEADLINE_READ, AS_NOTE)
            self.tell("due", text, NO_DEADLINE_READ if error.code == "not-a-deadline" else error, TO_CONFIRM)
            return
        if deadline.last is None or deadline.last in cells.NO_DAYS:
            return
        if abs(deadline.last.year - self.today.year) > _FAR:
            self.found.problems.append(Problem(self.line, "due", text, FAR_OFF))
            return
        reason = None
        if cells.dates_in(text) > 1 and deadline.kind is DeadlineKind.DAY:
            reason = SEVERAL_DAYS
        elif anchor is None and deadline.kind is DeadlineKind.DURATION:
            reason = COUNTED
        elif anchor is None and not cells.has_year(text) and not self.manner.year_is_told:
            reason = NO_YEAR if deadline.kind is not DeadlineKind.RECURRING else None
        if reason:
            self.tell("due", text, reason, AS_DAY, day=deadline.last)

    def extensions(self) -> None:
        """The first deadline is the deadline where no other is written; words for the extensions are kept as a note."""
        first = self.values.get("original_due", "").strip()
        if fold(first) in cells.NO_DEADLINE_WORDS:
            self.values.pop("original_due", None)
        elif first and fold(self.values.get("due", "").strip()) in {"", *cells.NO_DEADLINE_WORDS}:
            self.values["due"] = first
        told = self.values.get("extensions", "")
        if told and cells.times(told) is None:
            del self.values["extensions"]
            self.keep("note", told)
            self.tell("extensions", told, NO_NUMBER_READ, AS_NOTE)

    def assigned_on(self) -> date | None:
        """The day the task was given, where the row has one that can be read."""
        try:
            return self.words.day(self.values["assigned_on"].strip())
        except (KeyError, DondocError):
            return None
