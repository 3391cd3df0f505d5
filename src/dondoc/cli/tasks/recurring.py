"""`recur`: a task comes again by a rule, comes no more, goes on from a later day; and how punctual it was."""

from datetime import date

from dondoc.cli.context import App
from dondoc.cli.finding.listing import draw_list
from dondoc.cli.line.declared import Argument, Option
from dondoc.cli.output.facts import fact_lines
from dondoc.cli.output.telling import change_lines
from dondoc.cli.values.deadlines import deadline_in_words
from dondoc.cli.values.options import AsJson, AsOf, OneTask, Reason, Restricted
from dondoc.domain.cell import Cell
from dondoc.domain.column import Column, ColumnKind
from dondoc.domain.recurring import Fate, Occurrence, next_occurrence, occurrences, punctuality
from dondoc.domain.task import Task, days_late, is_closed
from dondoc.errors import BadValue, TaskRestricted
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.errors.tasks import NotRecurring
from dondoc.locale import gettext as _
from dondoc.reports import columns, wording
from dondoc.reports.rule_words import rule_in_words
from dondoc.reports.wrapping import hanging, wrap
from dondoc.services.finding.by_number import task as find_task
from dondoc.services.history.change import Change
from dondoc.services.tasks import recurring
from dondoc.storage.store import Store
from dondoc.typing import Annotated, Any

FATES = {
    Fate.ON_TIME: N_("on time"),
    Fate.LATE: N_("late"),
    Fate.OVERDUE: N_("overdue"),
    Fate.OPEN: N_("open"),
    Fate.WITHDRAWN: N_("withdrawn"),
    Fate.SKIPPED: N_("passed over"),
}
SHOWN = (
    columns.NUMBER,
    Column("occurs_on", N_("By the rule"), ColumnKind.DAY),
    columns.DUE,
    Column("completed_on", N_("Completed on"), ColumnKind.DAY),
    Column("fate", N_("What became of it")),
    columns.DAYS_LATE,
)


def recur(
    app: App,
    number: OneTask,
    rule: Annotated[
        str | None,
        Argument(metavar="[RULE]", help=N_("“ngày 25 hằng tháng”, “thứ Sáu hằng tuần” …"), show_default=False),
    ] = None,
    stop: Annotated[bool, Option("--stop", help=N_("This one is the last."))] = False,
    skip_to: Annotated[
        str | None, Option("--skip-to", metavar="DAY", help=N_("Pass over all before the first from this day on."))
    ] = None,
    reason: Reason = None,
    as_of: AsOf = None,
    restricted: Restricted = False,
    as_json: AsJson = False,
) -> None:
    if (rule is not None) + stop + (skip_to is not None) > 1:
        raise BadValue(value=_("several at once"), allowed=_("a rule, --stop, or --skip-to"))
    if rule is None and not stop and skip_to is None:
        _show(app, number, app.day(as_of), restricted=restricted, as_json=as_json)
        return
    if as_of is not None:
        raise BadValue(value=f"--as-of {as_of}", allowed=_("dondoc recur NUMBER, to look at it"))
    with app.writing() as store:
        task = _latest(store, number)
        made, more = _change(app, store, task, rule, skip_to, reason)
    app.print(*change_lines(made, app.words, app.width), *more)


def _latest(store: Store, number: int) -> Task:
    """The occurrence that a series has come to, whichever of it was named."""
    return recurring.series(store, find_task(store, number))[-1]


def _change(
    app: App, store: Store, task: Task, rule: str | None, skip_to: str | None, reason: str | None
) -> tuple[Change, list[str]]:
    author = app.author
    if rule is not None:
        made, kept = recurring.give(store, author, task, deadline_in_words(app, rule, app.today), reason=reason)
        return made, _next_day_lines(app, made.after) if kept else []
    if (day := app.day(skip_to)) is not None:
        made, _number = recurring.skip(store, author, task, day, reason=reason)
        return made, following_lines(app, store, made.after)
    return recurring.stop(store, author, task, reason=reason), []


def _next_day_lines(app: App, task: Task) -> list[str]:
    """Where a task keeps the day it has: from when on the rule holds."""
    on = recurring.day_of(task)
    day = next_occurrence(task.recurrence, on) if task.recurrence and on else None
    said = _("The deadline stays; the next one is due on {day}.")
    return ["   " + said.format(day=wording.day(day, app.words))] if day else []


def following_lines(app: App, store: Store, task: Task) -> list[str]:
    """The occurrence after one that was closed, and what to do where it is late already."""
    found = recurring.following(store, task)
    if found is None or found.due is None or is_closed(found):
        return []
    said = _("next: task {number}, deadline {day}").format(number=found.number, day=wording.day(found.due, app.words))
    if found.due >= app.today:
        return [f"   {said}"]
    hint = _("overdue; to pass over what was missed: dondoc recur {number} --skip-to DAY").format(number=found.number)
    return hanging("   ", f"{said} ({hint})", app.width)


def _show(app: App, number: int, as_of: date | None, *, restricted: bool, as_json: bool) -> None:
    day = as_of or app.today
    with app.reading(as_of) as store:
        task = find_task(store, number)
        series = recurring.series(store, task)
    if any(each.restricted for each in series) and not restricted:
        raise TaskRestricted(number=number, command="recur")
    if series[-1].recurrence is None and task.series_number is None:
        raise NotRecurring(number=number)
    told = occurrences(series, day)
    if as_json:
        from dondoc.cli.output.json_output import print_json

        print_json(app, [_object(each, day) for each in told])
        return
    latest = series[-1]
    app.print(*wrap(f"{latest.number}  {wording.title(latest.title, latest.restricted, app.words)}", app.width), "")
    app.print_all(fact_lines(_facts(app, latest, told), app.width, indent=2))
    app.print("")
    draw_list(app, SHOWN, [_row(each, day) for each in told])


def _facts(app: App, latest: Task, told: list[Occurrence]) -> dict[str, str | None]:
    counted = punctuality(told)
    rule = rule_in_words(latest.recurrence, app.words) if latest.recurrence else _("comes no more")
    others = {
        _("late"): counted.late,
        _("overdue"): counted.overdue,
        _("withdrawn"): counted.withdrawn,
        _("passed over"): counted.skipped,
    }
    return {
        _("Rule"): rule,
        _("On time"): wording.ratio(counted.share, app.words),
        _("Other"): ", ".join(f"{name} {count}" for name, count in others.items() if count),
    }


def _row(occurrence: Occurrence, day: date) -> tuple[Cell, ...]:
    task, fate = occurrence.task, _(FATES[occurrence.fate])
    if task is None:
        return None, occurrence.on, None, None, fate, None
    late = days_late(task, day) if occurrence.fate in (Fate.LATE, Fate.OVERDUE) else None
    return task.number, occurrence.on, task.due, task.completed_on, fate, late


def _object(occurrence: Occurrence, day: date) -> dict[str, Any]:
    task = occurrence.task
    return {
        "occurs_on": occurrence.on.isoformat() if occurrence.on else None,
        "number": task.number if task else None,
        "due": task.due.isoformat() if task and task.due else None,
        "completed_on": task.completed_on.isoformat() if task and task.completed_on else None,
        "fate": occurrence.fate.value,
        "days_late": days_late(task, day) if task else 0,
    }
