"""`import-data`: many tasks at once, from a table."""

import gc
from collections.abc import Sequence

from dondoc.cli.bulk import telling
from dondoc.cli.context import App
from dondoc.cli.line.declared import Argument, Option
from dondoc.cli.values.options import Yes
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.errors.reading import MapUnknown, RowsWrong
from dondoc.locale import ngettext
from dondoc.reports.untrusted import plain
from dondoc.typing import TYPE_CHECKING, Annotated

if TYPE_CHECKING:
    from dondoc.readers.tables.workbook import Choice
    from dondoc.services.bulk import NewTask, Plan

Maps = Annotated[
    list[str] | None,
    Option("--map", metavar="HEADER=COLUMN", help=N_("What a column of the sheet is, by its header or letter.")),
]


def import_data(
    app: App,
    file: Annotated[
        str,
        Argument(
            metavar="FILE", help=N_("Excel (.xlsx), CSV, JSON lines, Taskwarrior or a calendar; - for standard input.")
        ),
    ],
    sheet: Annotated[str | None, Option(metavar="NAME", help=N_("Which sheet of the workbook."))] = None,
    header_row: Annotated[
        int | None, Option(min=1, metavar="N", help=N_("The row that names the columns, where it is not found."))
    ] = None,
    map_: Maps = None,
    completed_on: Annotated[
        str | None,
        Option(metavar="DAY", help=N_("When tasks were completed, or reported as done, of which no day is written.")),
    ] = None,
    skip_bad: Annotated[
        bool, Option("--skip-bad", help=N_("Take in the good rows; write the others into a file."))
    ] = False,
    left_out: Annotated[
        str | None, Option(metavar="FILE", help=N_("That file; else FILE-left-out.csv in this folder."))
    ] = None,
    yes: Yes = False,
    dry_run: Annotated[bool, Option("--dry-run", help=N_("Say what would be taken in; write nothing."))] = False,
) -> None:
    from dondoc.cli.bulk import source
    from dondoc.services import bulk

    gc.disable()  # many small things are made and all are kept: there is nothing to collect, and looking takes time
    table = source.table_in(app, file, _choice(sheet, header_row, map_), app.day(completed_on))
    found = table.understood
    if found.problems and not (skip_bad or dry_run):
        telling.tell_table(app, table, in_full=False)
        telling.tell_problems(app, table)
        raise RowsWrong(source=plain(file), count=len(found.problems))
    tasks = found.tasks
    if dry_run or not yes:
        planned = _planned(app, tasks)
        telling.tell_table(app, table, in_full=dry_run)
        if table.sheet is not None and dry_run:
            telling.tell_tasks(app, planned)
        telling.tell_plan(app, planned, in_full=dry_run)
        if found.problems:
            telling.tell_problems(app, table)
            if not skip_bad:
                raise RowsWrong(source=plain(file), count=len(found.problems))
        if dry_run or not planned.tasks:
            return
        count = len(planned.tasks)
        app.confirm(ngettext("Take this task in?", "Take these {n} tasks in?", count).format(n=count), yes=False)
    else:
        telling.tell_table(app, table, in_full=False)
    with telling.others_written(app, file, left_out, table), app.writing() as store:
        planned = bulk.plan(store, tasks)  # as the register is now
        numbers = bulk.take_in(store, app.author, planned)
    if yes:
        telling.tell_plan(app, planned, in_full=False)
    if numbers:
        said = ngettext("{n} task made: {numbers}", "{n} tasks made: {numbers}", len(numbers))
        ends = dict.fromkeys((numbers[0], numbers[-1]))
        app.print(said.format(n=len(numbers), numbers="–".join(map(str, ends))))


def _choice(sheet: str | None, header_row: int | None, maps: Sequence[str] | None) -> "Choice":
    """What was said of the workbook. Raises MapUnknown for what is no mapping."""
    from dondoc.readers.tables.columns import COLUMNS
    from dondoc.readers.tables.workbook import Choice

    columns = {}
    for given in maps or ():
        header, equals, column = given.rpartition("=")
        if not equals or not header.strip():
            raise MapUnknown(given=given, columns=", ".join(COLUMNS))
        columns[header.strip()] = column.strip()
    return Choice(sheet, header_row, columns)


def _planned(app: App, tasks: Sequence["NewTask"]) -> "Plan":
    """What would be taken in; a store is not made only to look."""
    from dondoc.services import bulk
    from dondoc.storage.store import is_there

    if not is_there(app.address):
        return bulk.Plan(tuple(tasks), (), ())
    with app.reading() as store:
        return bulk.plan(store, tasks)
