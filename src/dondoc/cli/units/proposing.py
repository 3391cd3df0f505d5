"""Open tasks proposed for transfer: all at once, or one by one at the terminal."""

from collections.abc import Sequence
from enum import StrEnum

from dondoc.cli.context import App
from dondoc.domain.task import Task
from dondoc.errors import BadValue, Cancelled
from dondoc.errors.asking import NeedsConfirmation
from dondoc.locale import gettext as _
from dondoc.locale import ngettext
from dondoc.reports import wording
from dondoc.reports.untrusted import plain
from dondoc.reports.wrapping import wrap
from dondoc.services.units.succeeding import Plan
from dondoc.typing import TypeAlias

Choices: TypeAlias = dict[int, str | None]
"""The name of the unit that each task goes to; None where it stays."""

LEAVE = "–"
STAY = ("s", "l", "để lại")


class Transfer(StrEnum):
    """What becomes of the open tasks of units that hand over."""

    ALL = "all"
    NONE = "none"
    ASK = "ask"


def choose(app: App, plan: Plan, tasks: Sequence[Task], mode: Transfer | None, *, yes: bool) -> Choices:
    """Where each open task of a succession goes: as was said, or as a person answers now.

    Raises BadValue where all should go to one and there are several, NeedsConfirmation without a terminal to ask at,
    Cancelled where the person leaves.
    """
    names = plan.successors
    ending = [task for task in tasks if _ends(plan, task)]
    going_on = [task for task in tasks if not _ends(plan, task)]
    if not names or not tasks:
        return {}
    if mode is None:
        mode = _usual(app, plan, yes=yes)
    if mode is Transfer.NONE:
        return {}
    if mode is Transfer.ALL:
        if len(names) > 1:
            raise BadValue(value="--transfer all", allowed=_("ask or none, where several take over"))
        return {task.number: names[0] for task in ending}
    if not app.interactive:
        raise NeedsConfirmation
    if len(names) == 1 and ending:
        return _all_or_each(app, names[0], ending) | _each(app, plan, going_on)
    return _each(app, plan, tasks)


def _usual(app: App, plan: Plan, *, yes: bool) -> Transfer:
    if plan.rename or (yes and len(plan.successors) == 1):
        return Transfer.ALL
    return Transfer.ASK if app.interactive and not yes else Transfer.NONE


def _ends(plan: Plan, task: Task) -> bool:
    return any(task.lead_id == unit.id or unit.name in task.cooperating for unit in plan.ending)


def _all_or_each(app: App, name: str, tasks: Sequence[Task]) -> Choices:
    count = len(tasks)
    question = ngettext("Transfer this task to {unit}?", "Transfer these {n} tasks to {unit}?", count)
    app.print("", *wrap(question.format(n=count, unit=plain(name)), app.width))
    while True:
        match _answer(_("Enter: all; e: one by one; n: none; q: leave, nothing is changed. ")):
            case "" | "a" | "y" | "yes" | "c" | "có":
                return {task.number: name for task in tasks}
            case "e":
                return {task.number: _asked(app, (name,), task, stays=False) for task in tasks}
            case "n" | "no" | "k" | "không":
                return {}


def _each(app: App, plan: Plan, tasks: Sequence[Task]) -> Choices:
    """Ask about each task; of a unit that goes on, the usual answer is that it stays."""
    if not tasks:
        return {}
    app.print("")
    for place, name in enumerate(plan.successors, start=1):
        app.print(f"  {place}  {plain(name)}")
    return {task.number: _asked(app, plan.successors, task, stays=not _ends(plan, task)) for task in tasks}


def _asked(app: App, names: Sequence[str], task: Task, *, stays: bool) -> str | None:
    lead = plain(task.lead) if task.lead else _("no unit yet")
    due = wording.day(task.due, app.words) if task.due else _("no deadline")
    app.print("", *wrap(f"{task.number}  {title_of(app, task)}", app.width))
    app.print(*(f"   {line}" for line in wrap(f"{lead}; {due}", app.width - 3)))
    usual = _("it stays") if stays else plain(names[0])
    while True:
        said = _answer(_("Enter: {usual}; a number; s: it stays; q: leave, nothing is changed. ").format(usual=usual))
        if said == "":
            return None if stays else names[0]
        if said in STAY:
            return None
        if said.isdecimal() and 1 <= int(said) <= len(names):
            return names[int(said) - 1]
        app.print(_("Numbers from 1 to {last}, please.").format(last=len(names)))


def _answer(question: str) -> str:
    try:
        said = input(question).strip().lower()
    except (EOFError, KeyboardInterrupt):
        raise Cancelled from None
    if said == "q":
        raise Cancelled
    return said


def title_of(app: App, task: Task) -> str:
    """The title of a task; of one that is kept from others only that it is: it goes with the others all the same."""
    return wording.title(_("title left out") if task.restricted else task.title, task.restricted, app.words)
