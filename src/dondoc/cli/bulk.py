"""`import-data`: many tasks at once, from a table."""

import gc
import sys
from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Annotated

import typer

from dondoc.cli.boundary import sentence
from dondoc.cli.context import App, Context
from dondoc.cli.deadlines import deadline_in_words
from dondoc.cli.selecting import Yes
from dondoc.domain.day import read_day
from dondoc.domain.deadline import Deadline
from dondoc.domain.task import Status
from dondoc.domain.vietnamese import fold
from dondoc.errors import DondocError, RowsWrong
from dondoc.locale import Language, ngettext, words_of
from dondoc.locale import gettext as _
from dondoc.reports import wording
from dondoc.reports.untrusted import plain
from dondoc.reports.wrapping import wrap

if TYPE_CHECKING:
    from dondoc.services.bulk import NewTask, Plan, Problem, Words

LARGEST = 500 * 2**20  # bytes
SHOWN = 20  # of the things that are wrong, and of the names that are new


def import_data(
    ctx: Context,
    file: Annotated[str, typer.Argument(metavar="FILE", help=_("CSV or JSON lines; - for standard input."))],
    yes: Yes = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=_("Say what would be taken in; write nothing."))] = False,
) -> None:
    from dondoc.services import bulk

    gc.disable()  # many small things are made and all are kept: there is nothing to collect, and looking takes time
    app = ctx.obj
    tasks = _tasks_in(app, file)
    if dry_run or not yes:
        planned = _planned(app, tasks)
        _tell(app, planned)
        if dry_run or not planned.tasks:
            return
        count = len(planned.tasks)
        app.confirm(ngettext("Take this task in?", "Take these {n} tasks in?", count).format(n=count), yes=False)
    with app.writing() as store:
        planned = bulk.plan(store, tasks)  # as the register is now
        numbers = bulk.take_in(store, app.author, planned)
    if yes:
        _tell(app, planned)
    if numbers:
        said = ngettext("{n} task made: {numbers}", "{n} tasks made: {numbers}", len(numbers))
        ends = dict.fromkeys((numbers[0], numbers[-1]))
        app.print(said.format(n=len(numbers), numbers="–".join(map(str, ends))))


def _tasks_in(app: App, file: str) -> list["NewTask"]:
    """What the rows of a file mean. Raises RowsWrong when everything that is wrong was told, line by line."""
    from dondoc.readers import content_of
    from dondoc.readers.rows import rows_of
    from dondoc.services import bulk

    found = rows_of(content_of(file, sys.stdin.buffer if file == "-" else None, largest=LARGEST), file)
    tasks, problems = bulk.understood(found.rows, _words(app), app.today)
    if problems:
        for problem in problems[:SHOWN]:
            app.note("\n  ".join(wrap(_told(problem), app.width - 2)))
        raise RowsWrong(source=plain(file), count=len(problems))
    if found.ignored:
        said = _("Columns that are not known and not taken in: {names}").format(names=plain("; ".join(found.ignored)))
        app.note("\n".join(wrap(said, app.width)))
    return tasks


def _planned(app: App, tasks: Sequence["NewTask"]) -> "Plan":
    """What would be taken in; a store is not made only to look."""
    from dondoc.services import bulk
    from dondoc.storage.store import is_there

    if not is_there(app.address):
        return bulk.Plan(tuple(tasks), (), (), 0)
    with app.reading() as store:
        return bulk.plan(store, tasks)


def _tell(app: App, planned: "Plan") -> None:
    new, known = len(planned.tasks), planned.known
    app.print(ngettext("{n} task is new.", "{n} tasks are new.", new).format(n=new))
    if known:
        said = ngettext("{n} task is in the register already.", "{n} tasks are in the register already.", known)
        app.print(said.format(n=known))
    for said, names in (
        (_("New units, added to the register: {names}"), planned.new_units),
        (_("New meetings, added to the register: {names}"), planned.new_meetings),
    ):
        if names:
            more = [f"… (+{len(names) - SHOWN})"] if len(names) > SHOWN else []
            app.print(*wrap(said.format(names=plain("; ".join([*names[:SHOWN], *more]))), app.width))


def _told(problem: "Problem") -> str:
    """One thing to correct: where, what stands there, why it cannot be."""
    where = _("line {line}, {column}:").format(line=problem.line, column=problem.column)
    if isinstance(problem.reason, DondocError):
        return f"{where} {sentence(problem.reason)}"
    return f"{where} {_(problem.reason).format(value=plain(problem.value))}"


def _words(app: App) -> "Words":
    """How a file words its days, deadlines and statuses: each wording is read once, and there are few of them."""
    from dondoc.services.bulk import Words

    @cache
    def deadline(typed: str) -> Deadline:
        return deadline_in_words(app, typed, app.today)

    @cache
    def day(typed: str) -> date:
        return read_day(typed, app.today)

    statuses = {fold(status.value): status for status in Status}
    for language in Language:
        statuses |= {fold(wording.state(status, words_of(language))): status for status in Status}

    @cache
    def status(typed: str) -> Status:
        return statuses[fold(typed)]

    return Words(deadline, day, status)
