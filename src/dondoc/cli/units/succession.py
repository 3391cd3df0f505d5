"""`unit succeed`: units that change by a decision, and what becomes of their open tasks.

First it is shown what would happen, then asked; nothing is written before the last answer, and all of it at once.
"""

from collections.abc import Callable, Iterator, Sequence

from dondoc.cli.context import App
from dondoc.cli.finding.listing import draw_list
from dondoc.cli.line.declared import Argument, Option
from dondoc.cli.units.proposing import LEAVE, Choices, Transfer, choose, title_of
from dondoc.cli.values.options import Yes
from dondoc.domain.cell import Cell
from dondoc.domain.column import Column, ColumnKind
from dondoc.domain.task import Task
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.errors.usage import NothingToChange
from dondoc.locale import gettext as _
from dondoc.locale import ngettext
from dondoc.reports import columns, wording
from dondoc.reports.untrusted import plain
from dondoc.reports.wrapping import wrap
from dondoc.services.units import succeeding, transferring
from dondoc.services.units.succeeding import Plan
from dondoc.services.units.transferring import Move
from dondoc.storage.store import Store
from dondoc.typing import Annotated

PROPOSED = (columns.NUMBER, columns.TITLE, columns.LEAD, columns.DUE, Column("to", N_("Goes to"), ColumnKind.TEXT))

By = Annotated[str | None, Option("--by", metavar="NUMBER", help=N_("The decision, such as NQ 1683/NQ-UBTVQH15."))]
Planning = Callable[[Store], list[Plan]]


def succeed(
    app: App,
    old: Annotated[
        list[str] | None, Argument(metavar="UNIT...", help=N_("The old units."), offers="values.completing:units")
    ] = None,
    into: Annotated[
        list[str] | None,
        Option("--into", metavar="NAME", help=N_("What takes over, once for each; none: they are abolished.")),
    ] = None,
    on: Annotated[str | None, Option("--on", metavar="DAY", help=N_("The first day of the new units; today."))] = None,
    by: By = None,
    keep: Annotated[
        list[str] | None,
        Option("--keep", metavar="UNIT", help=N_("An old unit that goes on; once for each.")),
    ] = None,
    rename: Annotated[
        bool, Option("--rename", help=N_("One unit under a new name, with its head, addresses and short names."))
    ] = False,
    example: Annotated[
        str | None,
        Option("--from-example", metavar="NAME", help=N_("A reorganisation that is built in: bac-kan.")),
    ] = None,
    transfer: Annotated[
        Transfer | None, Option("--transfer", help=N_("What becomes of the open tasks."), show_default=False)
    ] = None,
    yes: Yes = False,
    dry_run: Annotated[bool, Option("--dry-run", help=N_("Show what would happen; change nothing."))] = False,
) -> None:
    if bool(old or into or keep) == bool(example):
        raise NothingToChange
    day = app.day(on) or app.today

    def planning(store: Store) -> list[Plan]:
        if example:
            from dondoc.services.units import reorganising

            return reorganising.plans(store, app.author, example)
        wanted = succeeding.plan(
            store, app.author, old or (), into or (), on_day=day, decision=by, keep=keep or (), rename=rename
        )
        return [wanted]

    carry_out(app, planning, transfer, yes=yes, dry_run=dry_run)


def carry_out(app: App, planning: Planning, mode: Transfer | None, *, yes: bool, dry_run: bool) -> None:
    """Show the plans and the open tasks, ask, and write all of it in one transaction."""
    with app.reading() as store:
        plans = planning(store)
        tasks = [transferring.open_tasks_of(store, plan.old) for plan in plans]
    if not plans:
        app.note(_("None of its old units is in the register. Nothing was changed."))
        raise SystemExit(3)
    for place, (plan, open_) in enumerate(zip(plans, tasks, strict=True)):
        app.print(*([""] if place else []), *plan_lines(app, plan, open_))
    if any(tasks):
        app.print("", _("Open tasks of the old units:"))
        rows = [row for plan, open_ in zip(plans, tasks, strict=True) for row in _proposed(app, plan, open_)]
        draw_list(app, PROPOSED, rows)
    if dry_run:
        app.note(_("Nothing was changed."))
        return
    app.confirm(_("Carry this out?"), yes=yes)
    choices = [choose(app, plan, open_, mode, yes=yes) for plan, open_ in zip(plans, tasks, strict=True)]
    told: list[str] = []
    with app.writing() as store:
        for plan, chosen in zip(planning(store), choices, strict=True):
            told += _written(app, store, plan, chosen)
    app.print("", *told)


def plan_lines(app: App, plan: Plan, tasks: Sequence[Task]) -> Iterator[str]:
    """What a succession does, unit by unit."""
    from datetime import timedelta

    first, last = (wording.day(day, app.words) for day in (plan.on_day, plan.on_day - timedelta(days=1)))
    head = _("From {day}, by {decision}:") if plan.decision else _("From {day}:")
    yield from wrap(head.format(day=first, decision=plain(plan.decision or "")), app.width)
    for unit in plan.ending:
        count = sum(_is_with(task, unit.id, unit.name) for task in tasks)
        said = _("{unit}: ends on {day}").format(unit=plain(unit.name), day=last)
        yield f"  – {said}" + (ngettext("; {n} open task", "; {n} open tasks", count).format(n=count) if count else "")
    for unit in plan.giving:
        yield "  = " + _("{unit}: gives a part away and goes on").format(unit=plain(unit.name))
    for unit in plan.taking:
        yield "  + " + _("{unit}: takes over").format(unit=plain(unit.name))
    for name in plan.into:
        yield "  + " + _("{unit}: new unit").format(unit=plain(name))
    if not plan.successors:
        yield "  " + _("Nothing takes their place: they are abolished.")
    if plan.groups:
        said = _("The successors take their place in: {groups}").format(groups=plain("; ".join(plan.groups)))
        yield from (f"  {line}" for line in wrap(said, app.width - 2))


def _is_with(task: Task, number: int, name: str) -> bool:
    return task.lead_id == number or name in task.cooperating


def _proposed(app: App, plan: Plan, tasks: Sequence[Task]) -> Iterator[tuple[Cell, ...]]:
    to = " / ".join(plan.successors) if not plan.giving else " / ".join(("=", *plan.successors))
    for task in tasks:
        goes = to or LEAVE
        if to and all(task.lead_id != unit.id for unit in plan.old):  # its lead stays who it is
            goes = _("{unit} (cooperating)").format(unit=to)
        yield task.number, title_of(app, task), task.lead, task.due, goes


def _written(app: App, store: Store, plan: Plan, chosen: Choices) -> Iterator[str]:
    """Write one succession and what was chosen for its tasks; what to tell of it."""
    taking = succeeding.carry_out(store, app.author, plan)
    by_name = {unit.name: unit for unit in taking}
    tasks = {task.number: task for task in transferring.open_tasks_of(store, plan.old)}
    moves = [Move(tasks[number], by_name[name]) for number, name in chosen.items() if name and number in tasks]
    transferring.transfer(store, app.author, moves, plan.old, document=plan.decision)
    for unit in taking:
        if unit.name in plan.into:
            yield _("New unit {number}: {name}").format(number=unit.id, name=plain(unit.name))
    yield from moved_lines(moves)
    left = sorted(tasks.keys() - {move.task.number for move in moves})
    if left and plan.ending:
        said = ngettext("{n} task stays for now: {numbers}", "{n} tasks stay for now: {numbers}", len(left))
        yield said.format(n=len(left), numbers=spans(left))
        yield from wrap(_("Transfer them with: dondoc unit transfer OLD NEW --tasks 3,5-7"), app.width)


def moved_lines(moves: Sequence[Move]) -> Iterator[str]:
    """Which tasks went where."""
    by_unit: dict[str, list[int]] = {}
    for move in moves:
        by_unit.setdefault(move.to.name, []).append(move.task.number)
    for name, numbers in by_unit.items():
        said = ngettext(
            "{n} task transferred to {unit}: {numbers}", "{n} tasks transferred to {unit}: {numbers}", len(numbers)
        )
        yield said.format(n=len(numbers), unit=plain(name), numbers=spans(numbers))


def spans(numbers: Sequence[int]) -> str:
    """Numbers as a person writes them: "3, 5–7"."""
    parts: list[list[int]] = []
    for number in sorted(numbers):
        if parts and parts[-1][-1] == number - 1:
            parts[-1][1:] = [number]
        else:
            parts.append([number])
    return ", ".join("–".join(map(str, part)) for part in parts)
