"""Tasks as rows for a spreadsheet or another program, written one after the other: CSV, or one JSON object a line.

The first columns are those that `import-data` takes in; days are ISO days, statuses are codes. A CSV may begin with a
byte order mark, by which Excel knows UTF-8.
"""

import csv
import json
from collections.abc import Iterable
from datetime import date, time

from dondoc.domain.task import Task
from dondoc.reports.csv_file import guarded
from dondoc.reports.wording import listed
from dondoc.typing import IO

COLUMNS = (
    "title lead cooperating due status completed_on meeting "
    "number official original_due percent assigned_on product document deadline_words result field restricted "
    "extensions reported_on product_on suspended_on written_due recurrence due_time foreign_id parent_number"
).split()


def write_csv(file: IO[str], tasks: Iterable[Task], *, mark: bool) -> None:
    """A header, and a line for each task. Text that a spreadsheet would take for a formula is guarded."""
    if mark:
        file.write("\ufeff")
    writer = csv.writer(file)
    writer.writerow(COLUMNS)
    writer.writerows([_cell(getattr(task, name)) for name in COLUMNS] for task in tasks)


def write_json_lines(file: IO[str], tasks: Iterable[Task]) -> None:
    """An object for each task, every field in it, null where there is nothing."""
    for task in tasks:
        found = {name: _value(getattr(task, name)) for name in COLUMNS}
        file.write(json.dumps(found, ensure_ascii=False) + "\n")


def _cell(value: object) -> str | int:
    match value:
        case None:
            return ""
        case int():
            return value
        case date():
            return value.isoformat()
        case time():
            return f"{value:%H:%M}"
        case tuple():
            return guarded(listed(value))
    return guarded(str(value))


def _value(value: object) -> object:
    match value:
        case date():
            return value.isoformat()
        case time():
            return f"{value:%H:%M}"
        case tuple():
            return list(value)
    return value
