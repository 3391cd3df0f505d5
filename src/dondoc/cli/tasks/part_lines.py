"""How far a task with parts is, and its parts one under the other, as `show` prints them."""

from collections.abc import Iterator, Sequence
from datetime import date

from dondoc.cli.context import App
from dondoc.domain.column import Column
from dondoc.domain.rollup import RollUp, roll_up
from dondoc.domain.task import Status, Task, standing
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.locale import gettext as _
from dondoc.reports import columns, wording
from dondoc.reports.table import draw
from dondoc.reports.untrusted import plain
from dondoc.typing import Any

SHOWN = (columns.NUMBER, Column("lead", N_("Unit"), weight=2, missing=N_("no unit yet")), columns.DUE)
OWN_WORDS = (columns.NUMBER, columns.TITLE, columns.LEAD, columns.DUE)


def part_facts(
    app: App, task: Task, parts: Sequence[Task], named: Sequence[Task], day: date
) -> Iterator[tuple[str, str]]:
    """How many parts are done, who has not done its part, whose part is overdue; of those that may be `named`."""
    found = roll_up(parts, day)
    done, whole = found.done
    said = _("{done} of {whole} done, on average {percent}%").format(done=done, whole=whole, percent=found.percent)
    if found.period is not None:
        said = _("due by the rule on {day}: {said}").format(day=wording.day(found.period, app.words), said=said)
    yield _("Parts"), said
    if found.completed_on is not None and task.status is Status.SPLIT:
        yield _("Status"), _("completed: all its parts are")
        yield _("Completed on"), wording.day(found.completed_on, app.words)
    if missing := [part for part in found.missing if part in named]:
        yield _("Not done yet"), _units(missing)
    if overdue := [part for part in found.overdue if part in named]:
        yield _("Overdue"), _units(overdue)
    if len(named) < len(parts):
        yield _("Restricted, left out"), str(len(parts) - len(named))


def part_table(app: App, task: Task, parts: Sequence[Task], period: date | None, day: date) -> Iterator[str]:
    """The parts of one period as a table; with their words where these are not those of the task."""
    shown = [part for part in parts if period is None or part.occurs_on in (None, period)]
    alike = all(part.title == task.title for part in shown)
    rows: list[tuple[Any, ...]] = [(part.number, part.lead, part.due, standing(part, day)) for part in shown]
    if not alike:
        rows = [(row[0], part.title, *row[1:]) for row, part in zip(rows, shown, strict=True)]
    head = (*(SHOWN if alike else OWN_WORDS), columns.TIMELINESS)
    yield from draw(head, rows, app.words, width=app.width, colour=app.colour)


def roll_up_object(parts: Sequence[Task], named: Sequence[Task], day: date) -> dict[str, Any] | None:
    """How far the parts are, for programs, with the numbers of those that may be `named`; null without parts."""
    if not parts:
        return None
    found: RollUp = roll_up(parts, day)
    return {
        "done": found.done.part,
        "parts": found.done.whole,
        "percent": found.percent,
        "missing": [part.number for part in found.missing if part in named],
        "overdue": [part.number for part in found.overdue if part in named],
        "completed_on": found.completed_on.isoformat() if found.completed_on else None,
        "occurs_on": found.period.isoformat() if found.period else None,
    }


def _units(parts: Sequence[Task]) -> str:
    return plain("; ".join(dict.fromkeys(part.lead or str(part.number) for part in parts)))  # two may be of one unit
