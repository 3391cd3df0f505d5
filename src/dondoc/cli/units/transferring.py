"""`unit transfer`: open tasks go from one unit to another, by the decision that let it take over."""

from datetime import date

from dondoc.cli.context import App
from dondoc.cli.finding.listing import draw_list
from dondoc.cli.finding.selecting import selecting, task_numbers
from dondoc.cli.line.declared import Argument, Option
from dondoc.cli.units.proposing import title_of
from dondoc.cli.units.succession import By, moved_lines
from dondoc.cli.values.assigning import unit_for
from dondoc.cli.values.options import MANY, Yes
from dondoc.domain.unit import Unit
from dondoc.domain.unit_names import candidates
from dondoc.errors import BadValue
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.locale import gettext as _
from dondoc.locale import ngettext
from dondoc.reports import columns
from dondoc.reports.untrusted import plain
from dondoc.services.finding.selection import Selection, select_for_change
from dondoc.services.units import roster, transferring, units
from dondoc.services.units.successions import successions
from dondoc.services.units.transferring import Move
from dondoc.storage.store import Store
from dondoc.typing import Annotated

SHOWN = (columns.NUMBER, columns.TITLE, columns.LEAD, columns.DUE)


@selecting
def transfer(
    app: App,
    wanted: Selection,
    words: Annotated[list[str], Argument(metavar="OLD NEW", help=N_("The unit that has them, then the other."))],
    tasks: Annotated[
        str | None, Option("--tasks", metavar="NUMBERS", help=N_("These only: 3,5-7; else all its open ones."))
    ] = None,
    by: By = None,
    yes: Yes = False,
    dry_run: Annotated[bool, Option("--dry-run", help=N_("Show what would happen; change nothing."))] = False,
) -> None:
    if len(words) != 2:
        raise BadValue(value=" ".join(words), allowed=_("two units: the old and the new"))
    if tasks is not None:
        wanted = wanted._replace(numbers=task_numbers([tasks]))
    with app.reading() as store:
        new = unit_for(app, store, words[1])
        old = _old(store, words[0], new)
        moves = _moves(store, wanted, old, new, app.today)
        decision = by or _decision(store, old, new)
    if not moves:
        app.note(_("{unit} has no such open task.").format(unit=plain(old.name)))
        raise SystemExit(3)
    if dry_run or len(moves) >= MANY:
        rows = [(move.task.number, title_of(app, move.task), move.task.lead, move.task.due) for move in moves]
        draw_list(app, SHOWN, rows, empty=N_("No task fits."))
    if dry_run:
        app.note(_("Nothing was changed."))
        return
    if len(moves) >= MANY:
        count = len(moves)
        question = ngettext("Transfer this task to {unit}?", "Transfer these {n} tasks to {unit}?", count)
        app.confirm(question.format(n=count, unit=plain(new.name)), yes=yes)
    with app.writing() as store:
        numbers = {move.task.number for move in moves}
        moves = [Move(task, new) for task in transferring.open_tasks(store, old) if task.number in numbers]
        transferring.transfer(store, app.author, moves, [old], document=decision)
    app.print_all(moved_lines(moves))


def _old(store: Store, typed: str, new: Unit) -> Unit:
    """The unit that hands over: of two of one name it is the one that is not the other."""
    found = units.find(store, typed)
    if found.id != new.id:
        return found
    ended = candidates([unit for unit in roster.all_units(store) if unit.ended_on], typed)
    return max(ended, key=lambda unit: unit.id, default=found)


def _moves(store: Store, wanted: Selection, old: Unit, new: Unit, today: date) -> list[Move]:
    tasks = transferring.open_tasks(store, old)
    if not wanted.is_empty():
        chosen = {task.number for task in select_for_change(store, wanted, today)}
        tasks = [task for task in tasks if task.number in chosen]
    return [Move(task, new) for task in tasks] if old.id != new.id else []


def _decision(store: Store, old: Unit, new: Unit) -> str | None:
    """The decision by which one took over from the other."""
    found = [each.decision for each in successions(store) if old.id in each.old and new.id in each.new]
    return found[-1] if found else None
