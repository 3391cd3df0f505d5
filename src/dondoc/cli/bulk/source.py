"""The file that `import-data` is given: which kind it is, and how its words are read."""

import sys
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache

from dondoc.cli.context import App
from dondoc.cli.values.deadlines import deadline_in_words
from dondoc.domain.day import read_day
from dondoc.domain.deadline import Deadline, DeadlineKind
from dondoc.domain.task import Restriction, Status
from dondoc.domain.vietnamese import fold
from dondoc.errors.deadlines import AmbiguousDeadline, NotADeadline
from dondoc.errors.reading import SheetFormat
from dondoc.locale import Language, words_of
from dondoc.reports import wording
from dondoc.reports.untrusted import plain
from dondoc.services import bulk
from dondoc.services.bulk.cells import is_full_day, without_clock
from dondoc.typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from dondoc.readers.tables.rows import Remark, Row
    from dondoc.readers.tables.workbook import Choice, Worksheet

LARGEST = 500 * 2**20  # bytes


class Table(NamedTuple):
    """A file as it was understood: its tasks, its rows by line as far as they are kept, the sheet it was read from."""

    understood: bulk.Understood
    rows: Mapping[int, "Row"]
    ignored: tuple[str, ...] = ()
    sheet: "Worksheet | None" = None


def table_in(app: App, file: str, choice: "Choice", completed_on: date | None) -> Table:
    """What a file holds. Raises an UnreadableError for what cannot be read at all."""
    from dondoc.readers import content_of

    content = content_of(file, sys.stdin.buffer if file == "-" else None, largest=LARGEST)
    if content.startswith((b"PK", b"\xd0\xcf\x11\xe0")):
        return _sheet(app, content, file, choice, completed_on)
    from dondoc.readers.tables import ical, taskwarrior
    from dondoc.readers.tables.rows import other_kind, rows_of, text_of

    if kind := other_kind(content):
        raise SheetFormat(source=plain(file), format=kind)
    text = text_of(content, file)
    if taskwarrior.is_taskwarrior(text):
        return _foreign(app, *taskwarrior.rows_of(text, file))
    if ical.is_calendar(text):
        return _foreign(app, *ical.rows_of(text, file))
    found = rows_of(text, file, choice.columns)
    kept: dict[int, Row] = {}
    understood = bulk.understood(found.rows, words(app), app.today, kept)
    return Table(understood, kept, found.ignored)


def _foreign(app: App, rows: Sequence["Row"], remarks: Sequence["Remark"]) -> Table:
    """The tasks of another program."""
    wrong: dict[int, Row] = {}
    how = words(app)
    placed, more = bulk.placed(rows, how, meetings_of(app))
    understood = bulk.understood(placed, how, app.today, wrong)
    return Table(understood._replace(remarks=[*remarks, *more, *understood.remarks]), wrong)


def meetings_of(app: App) -> frozenset[str]:
    """The titles of the meetings in the register, folded; none where there is no store yet."""
    from dondoc.services.meetings import meetings
    from dondoc.storage.store import is_there

    if not is_there(app.address):
        return frozenset()
    with app.reading() as store:
        return frozenset(fold(meeting.title) for meeting in meetings.meetings(store))


def units_of(app: App) -> frozenset[str]:
    """The keys of the units in the register; none where there is no store yet."""
    from dondoc.domain.unit_names import unit_key
    from dondoc.services.units import roster
    from dondoc.storage.store import is_there

    if not is_there(app.address):
        return frozenset()
    with app.reading() as store:
        return frozenset(unit_key(name) for unit in roster.assignable(store) for name in (unit.name, *unit.aliases))


def _sheet(app: App, content: bytes, file: str, choice: "Choice", completed_on: date | None) -> Table:
    from dondoc.readers.tables.workbook import worksheet_of
    from dondoc.reports.rows_xlsx import is_ours

    sheet = worksheet_of(content, file, choice)
    if is_ours(tuple(column.header for column in sheet.header.columns)):
        wrong: dict[int, Row] = {}
        return Table(bulk.understood(sheet.rows, words(app), app.today, wrong), wrong, (), sheet)
    year = sheet.year
    manner = bulk.Manner(
        {heading.line: heading.words for heading in sheet.headings.values()}, year is not None, completed_on
    )
    understood = bulk.understood_by_hand(sheet.rows, words(app, year), app.today, manner)
    remarks = sorted([*sheet.remarks, *understood.remarks], key=lambda remark: remark.line)
    return Table(understood._replace(remarks=remarks), {row.line: row for row in sheet.rows}, (), sheet)


def words(app: App, year: int | None = None) -> bulk.Words:
    """How a file words its days, deadlines and statuses: each wording is read once, and there are few of them.

    A deadline counts from the day of its row; where that has none it lies in `year`, or counts from today.
    """

    @cache
    def deadline(typed: str, anchor: date | None) -> Deadline:
        typed = without_clock(typed)
        try:
            found = read(typed, anchor)
        except NotADeadline:
            if not is_full_day(typed):
                raise
            last = read_day(typed, app.today)  # of a year in which nothing can be due: it is told by whoever asks
            found = Deadline(DeadlineKind.DAY, last, last)
        return found._replace(words="") if is_full_day(typed) else found  # a program's figures are nobody's words

    def read(typed: str, anchor: date | None) -> Deadline:
        if anchor is None and year is not None:
            for day in (date(year, 1, 1), date(year, 7, 1)):  # what is ambiguous from one end is not from the middle
                try:
                    found = deadline_in_words(app, typed, day)
                except AmbiguousDeadline:
                    continue
                if found.last is None or found.last.year == year:
                    return found
        return deadline_in_words(app, typed, anchor or app.today)

    @cache
    def day(typed: str) -> date:
        return read_day(without_clock(typed).rpartition(" ")[2], date(year, 1, 1) if year else app.today)

    statuses = {fold(status.value): status for status in Status}
    for language in Language:
        statuses |= {fold(wording.state(status, words_of(language))): status for status in Status}
    statuses |= {fold(words): status for status, several in STATUSES.items() for words in several.split("; ")}

    @cache
    def status(typed: str) -> Status:
        return statuses[fold(typed).strip(" .;")]

    restrictions = {fold(each.value): each for each in Restriction}
    for language in Language:
        restrictions |= {fold(wording.state(each, words_of(language))): each for each in Restriction}

    @cache
    def restricted(typed: str) -> Restriction:
        return restrictions[fold(typed)]

    known: list[frozenset[str]] = []

    @cache
    def is_unit(name: str) -> bool:
        from dondoc.domain.unit_names import unit_key
        from dondoc.extract.units import UnitKind, find_units

        if not known:
            known.append(units_of(app))
        if unit_key(name) in known[0]:
            return True

        spans = find_units(name)
        whole = len(spans) == 1 and (spans[0].start, spans[0].end) == (0, len(name))
        return whole and spans[0].kind is UnitKind.UNIT

    return bulk.Words(deadline, day, status, restricted, is_unit)


STATUSES = {
    Status.ASSIGNED: "chưa làm; chưa thực hiện; chưa triển khai; chưa hoàn thành; chưa bắt đầu; quá hạn; trong hạn; "
    "chậm; chậm tiến độ; chưa hoàn thành quá hạn; chưa hoàn thành trong hạn; chưa xử lý; chờ xử lý; mới; đến hạn; "
    "sắp đến hạn",
    Status.IN_PROGRESS: "đang làm; đang triển khai; đang xử lý; đang thực hiện trong hạn; đang thực hiện quá hạn; "
    "đang tham mưu; đang triển khai thực hiện; đang thực hiện, quá hạn; đang thực hiện, trong hạn",
    Status.REPORTED: "đã báo cáo; chờ duyệt; chờ phê duyệt; chờ xác nhận hoàn thành; đã trình",
    Status.COMPLETED: "đã hoàn thành; xong; đã xong; hoàn thành đúng hạn; hoàn thành trước hạn; hoàn thành quá hạn; "
    "hoàn thành trong hạn; ht; đã thực hiện; đã thực hiện xong; hoàn thành chậm; đã hoàn thành đúng hạn; "
    "đã hoàn thành quá hạn; đã hoàn thành, đúng hạn; đã hoàn thành, quá hạn",
    Status.SUSPENDED: "tạm dừng; tạm hoãn; dừng; hoãn",
    Status.WITHDRAWN: "thu hồi; hủy; hủy bỏ; không thực hiện; đã thu hồi; không phải thực hiện; dừng thực hiện",
}
"""What registers write for each status. Whether a task is late is worked out from its days and never taken over."""
