"""Tasks as a sheet of Excel, a row each, in the language of the person: days are days, and no text is ever a formula.

The headers are words by which `import-data` knows the columns again. Rows go to the disk as they come, so that a
register of any size takes little memory.
"""

from collections.abc import Iterable
from datetime import date, datetime

from dondoc.domain.task import Restriction, Status, Task
from dondoc.errors import gettext_noop
from dondoc.locale import Language, Words, words_of
from dondoc.reports import sheets
from dondoc.reports.wording import listed, state
from dondoc.typing import BinaryIO

COLUMNS: dict[str, tuple[str, int]] = {
    "number": (gettext_noop("Task no."), 8),
    "title": (gettext_noop("Task"), 52),
    "lead": (gettext_noop("Lead unit"), 24),
    "cooperating": (gettext_noop("Cooperating units"), 24),
    "due": (gettext_noop("Deadline"), 16),
    "status": (gettext_noop("Status"), 14),
    "percent": (gettext_noop("Progress"), 8),
    "completed_on": (gettext_noop("Completed on"), 12),
    "result": (gettext_noop("Result"), 24),
    "product": (gettext_noop("Product"), 20),
    "official": (gettext_noop("Official in charge"), 18),
    "deadline_words": (gettext_noop("Deadline as written"), 20),
    "original_due": (gettext_noop("First deadline"), 12),
    "extensions": (gettext_noop("Extensions"), 8),
    "written_due": (gettext_noop("Day that was written"), 12),
    "assigned_on": (gettext_noop("Assigned on"), 12),
    "reported_on": (gettext_noop("Reported on"), 12),
    "suspended_on": (gettext_noop("Suspended on"), 12),
    "product_on": (gettext_noop("Product of"), 12),
    "field": (gettext_noop("Field"), 14),
    "meeting": (gettext_noop("Meeting"), 24),
    "document": (gettext_noop("Document"), 18),
    "restricted": (gettext_noop("Restricted"), 10),
    "recurrence": (gettext_noop("Recurrence"), 14),
    "foreign_id": (gettext_noop("Identifier"), 14),
    "parent_number": (gettext_noop("Part of the task"), 8),
}
"""The columns in their order, each with its header and its width in letters. A page holds the first nine."""

_PRINTED = 9
_SHEET = gettext_noop("Tasks")


def headers(words: Words) -> tuple[str, ...]:
    """The first row in a language."""
    return tuple(words.gettext(title) for title, _width in COLUMNS.values())


def is_ours(found: tuple[str, ...]) -> bool:
    """Whether these headers are those of a sheet that was written here, in either language, now or when the last column
    was not yet there.
    """
    ours = [headers(words_of(language)) for language in Language]
    return any(found in (here, here[:-1]) for here in ours)


def write_xlsx(file: BinaryIO, tasks: Iterable[Task], words: Words, made: datetime) -> int:
    """A workbook with one sheet; how many texts were longer than a cell can hold, and end with "…"."""
    import xlsxwriter

    book = xlsxwriter.Workbook(file, sheets.OPTIONS)
    book.set_properties({"created": made.replace(tzinfo=None)})
    sheet = book.add_worksheet(words.gettext(_SHEET))
    font = sheets.FONT
    head = book.add_format(
        {**font, "bold": True, "text_wrap": True, "border": 1, "align": "center", "bg_color": "#DDE6F0"}
    )
    text = book.add_format({**font, "text_wrap": True, "border": 1})
    pattern = sheets.day_format(words)
    day = book.add_format({**font, "num_format": pattern, "border": 1, "align": "center"})
    hour = book.add_format({**font, "num_format": f"hh:mm {pattern}", "border": 1, "text_wrap": True})
    share = book.add_format({**font, "num_format": "0%", "border": 1})
    number = book.add_format({**font, "num_format": "0", "border": 1})
    for at, (_title, width) in enumerate(COLUMNS.values()):
        sheet.set_column(at, at, width)
    sheet.set_row(0, 36)
    for at, title in enumerate(headers(words)):
        sheet.write_string(0, at, title, head)
    widths = [width for _title, width in COLUMNS.values()]
    line = cut = 0
    for line, task in enumerate(tasks, start=1):
        values = [_value(task, name, words) for name in COLUMNS]
        texts = zip(values, widths, strict=True)
        sheet.set_row(line, sheets.height((said, wide) for said, wide in texts if isinstance(said, str)))
        for at, found in enumerate(values):
            match found:
                case None:
                    sheet.write_blank(line, at, None, text)
                case datetime() as value:
                    sheet.write_datetime(line, at, value, hour)
                case date() as value:
                    sheet.write_datetime(line, at, value, day)
                case int() as value:
                    sheet.write_number(line, at, value, number)
                case float() as value:
                    sheet.write_number(line, at, value, share)
                case str() as value:
                    cut += len(value) > sheets.LONGEST
                    shown = value if len(value) <= sheets.LONGEST else value[: sheets.LONGEST - 1] + "…"
                    sheet.write_string(line, at, shown, text)
    sheet.freeze_panes(1, 2)
    sheet.autofilter(0, 0, line, len(COLUMNS) - 1)
    sheet.set_landscape()
    sheet.set_paper(sheets.A4)
    sheet.print_area(0, 0, line, _PRINTED - 1)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheets.close(book)
    return cut


def _value(task: Task, name: str, words: Words) -> str | int | float | date | None:
    match getattr(task, name):
        case None | () | "":
            return None
        case (Status() | Restriction()) as found:
            said = state(found, words)
            return said[:1].upper() + said[1:]
        case tuple() as names:
            return listed(names)
        case date() as found if name == "due" and task.due_time:
            return datetime.combine(found, task.due_time)
        case 0 if name == "extensions":
            return None
        case int() as found if name == "percent":
            return found / 100
        case value:
            return value  # type: ignore[no-any-return]
