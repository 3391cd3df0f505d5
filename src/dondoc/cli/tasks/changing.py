"""How a change of tasks is made, whichever it is: asked for where it touches many, all in one transaction, told.

A change that touches three or more tasks asks first; one that names none is refused.
"""

from collections.abc import Callable, Sequence

from dondoc.cli.context import App
from dondoc.cli.line.declared import Option
from dondoc.cli.output.telling import field_lines, task_lines
from dondoc.cli.values.options import MANY
from dondoc.domain.task import Task, is_closed
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.locale import gettext as _
from dondoc.locale import ngettext
from dondoc.reports import wording
from dondoc.reports.untrusted import plain
from dondoc.reports.wrapping import hanging
from dondoc.services.finding.selection import Selection, select_for_change
from dondoc.services.history.change import Change
from dondoc.storage.store import Store
from dondoc.typing import Annotated

Product = Annotated[
    str | None, Option("--product", metavar="NUMBER", help=N_("The document that proves it, such as 123/BC-UBND."))
]


def change_tasks(
    app: App,
    wanted: Selection,
    changing: Callable[[Store], Callable[[Task], Change | Sequence[Change]]],
    *,
    yes: bool,
    with_parts: Callable[[Store, list[Task]], list[Task]] | None = None,
    remark: str | None = None,
) -> None:
    """Change the tasks that are meant, all in one transaction, and tell what changed from old to new.

    The question for three or more, or for parts that come with them, is asked before the transaction begins, so that
    nobody waits for an answer.
    """
    with app.reading() as store:
        named = select_for_change(store, wanted, app.today)
        meant = with_parts(store, named) if with_parts else named
    if not meant:
        app.note(_("No task fits."))
        raise SystemExit(3)
    if len(meant) >= MANY or not {task.number for task in meant} <= {task.number for task in named}:
        app.print(*(line for task in meant for line in _named(app, task)))
        app.confirm(ngettext("Change this task?", "Change these {n} tasks?", len(meant)).format(n=len(meant)), yes=yes)
    with app.writing() as store:
        change = changing(store)
        numbers = tuple(task.number for task in meant)
        made = [change(task) for task in select_for_change(store, Selection(numbers=numbers), app.today)]
        changes = [each for one in made for each in ([one] if isinstance(one, Change) else one)]
        told = [(each, _following_lines(app, store, each)) for each in changes]
    for each, more in told:
        # A remark changes nothing else.
        remarked = hanging("   ", f"{_('note')}: {plain(remark)}", app.width) if remark else None
        said = remarked or field_lines(each, app.words, app.width)
        app.print(*task_lines(each.after, app.words, app.width), *said, *more)


def _named(app: App, task: Task) -> list[str]:
    """A task by its title; a part, which has the same as others, with its unit."""
    title = wording.echoed(task.title, task.restricted, app.words)
    unit = f" – {plain(task.lead)}" if task.parent_number is not None and task.lead else ""
    return hanging(f"{task.number}  ", title + unit, app.width)


def _following_lines(app: App, store: Store, change: Change) -> list[str]:
    """Of an occurrence that was closed, the one that follows; of a deadline that moved, that a meeting is near."""
    if change.before.due not in (None, change.after.due) and change.after.meeting_id is not None:
        from dondoc.services.meetings.meetings import near

        if day := near(store, change.after.meeting_id, app.today):
            said = _("shortly before the meeting of {day}")
            return ["   " + said.format(day=wording.day(day, app.words))]
    if change.after.recurrence is None or not is_closed(change.after):
        return []
    from dondoc.cli.tasks.recurring import following_lines

    return following_lines(app, store, change.after)
