"""`split` and `part`: a task is divided among units, or a unit gets a part of its own."""

from dondoc.cli.context import App
from dondoc.cli.line.declared import Argument, Option
from dondoc.cli.output.telling import field_lines, task_lines
from dondoc.cli.values.assigning import unit_for
from dondoc.cli.values.deadlines import read_deadline
from dondoc.cli.values.options import MANY, OneTask, Reason, Yes
from dondoc.domain.task import Task
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.locale import gettext as _
from dondoc.locale import ngettext
from dondoc.reports import wording
from dondoc.reports.untrusted import plain
from dondoc.reports.wrapping import hanging
from dondoc.services.finding.by_number import task as find_task
from dondoc.services.tasks import parts, wholes
from dondoc.typing import Annotated

Due = Annotated[
    str | None, Option("--due", metavar="WORDS", help=N_("A deadline of its own: 30/9, quý III; else the task's."))
]


def split(
    app: App,
    number: OneTask,
    names: Annotated[
        list[str] | None,
        Argument(
            metavar="[UNIT]...",
            help=N_("Units or groups; else the group in the lead."),
            offers="values.completing:units",
            show_default=False,
        ),
    ] = None,
    per_unit: Annotated[
        bool,
        Option("--per-unit", help=N_("One part for each unit, as always; may be left out."), show_default=False),
    ] = True,
    due: Due = None,
    reason: Reason = None,
    yes: Yes = False,
) -> None:
    with app.reading() as store:
        task = find_task(store, number)
        units = parts.wanted_units(store, task, names or [], app.today)
        holders = {part.lead_id for part in wholes.parts(store, number)}
    deadline = read_deadline(app, due, given_on=task.assigned_on, yes=yes)
    new = [unit for unit in units if unit.id not in holders]
    if len(new) >= MANY:
        app.print(*(f"  {plain(unit.name)}" for unit in new))
        said = ngettext("Make this part of task {number}?", "Make these {n} parts of task {number}?", len(new))
        app.confirm(said.format(n=len(new), number=number), yes=yes)
    with app.writing() as store:
        task = find_task(store, number)
        units = parts.wanted_units(store, task, names or [], app.today)
        made = parts.split(store, app.author, task, units, deadline=deadline, reason=reason)
        first = find_task(store, min(made.made)) if made.made else None
    app.print(*task_lines(made.change.after, app.words, app.width))
    if made.change.told:
        app.print(*field_lines(made.change, app.words, app.width))
    if first is not None:
        said = ngettext("{n} part made", "{n} parts made", len(made.made)).format(n=len(made.made))
        app.print(f"   {said}{_due(app, first)}:")
        app.print(*(f"   {number}  {plain(unit.name)}" for number, unit in made.made.items()))
    if made.kept:
        said = _("Had a part before: {names}").format(names=plain("; ".join(unit.name for unit in made.kept)))
        app.print(*hanging("   ", said, app.width))


def part(
    app: App,
    number: OneTask,
    unit: Annotated[str, Argument(metavar="UNIT", help=N_("The unit that does it."), offers="values.completing:units")],
    title: Annotated[
        str | None,
        Argument(metavar="[WORDS]", help=N_("What it has to do; else the words of the task."), show_default=False),
    ] = None,
    due: Due = None,
    yes: Yes = False,
) -> None:
    deadline = read_deadline(app, due, given_on=app.today, yes=yes)
    with app.writing() as store:
        whole = find_task(store, number)
        made = parts.add_part(store, app.author, whole, unit_for(app, store, unit), title=title, deadline=deadline)
        task = find_task(store, made)
    app.print(*part_lines(app, task))


def part_lines(app: App, task: Task) -> list[str]:
    """A part that was made: its number and words, whose part it is, and by when it is to be done."""
    shown = wording.echoed(task.title, task.restricted, app.words)
    said = _("part of task {number}").format(number=task.parent_number)
    lead = f" – {plain(task.lead)}" if task.lead else ""
    return [_("Task {number}: {title}").format(number=task.number, title=shown), f"   {said}{lead}{_due(app, task)}"]


def _due(app: App, task: Task) -> str:
    return f" ({_('deadline: {day}').format(day=wording.day(task.due, app.words))})" if task.due else ""
