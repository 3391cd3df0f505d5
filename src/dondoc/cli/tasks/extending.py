"""`extend` and `extensions`: a later deadline is asked for, granted or refused; what waits for a decision."""

from dondoc.cli.context import App
from dondoc.cli.line.declared import Argument, Option
from dondoc.cli.output.json_output import print_json
from dondoc.cli.output.telling import field_lines, task_lines
from dondoc.cli.tasks.extension_lines import asked_line, extension_object, request_lines, said
from dondoc.cli.values.deadlines import deadline_in_words
from dondoc.cli.values.options import AsJson, AsOf, OneTask, Reason, Restricted
from dondoc.domain.column import Column
from dondoc.domain.deadline import Deadline, DeadlineKind
from dondoc.domain.extension import Request
from dondoc.domain.task import Task
from dondoc.errors import BadValue
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.errors.usage import NothingToChange
from dondoc.locale import gettext as _
from dondoc.reports import columns, wording
from dondoc.reports.table import draw
from dondoc.reports.untrusted import plain
from dondoc.reports.wrapping import wrap
from dondoc.services.finding.by_number import task as find_task
from dondoc.services.history.change import Change
from dondoc.services.tasks import extending, moved_deadlines
from dondoc.storage.store import Store
from dondoc.typing import Annotated

SHOWN = (
    columns.NUMBER,
    columns.TITLE,
    columns.LEAD,
    Column("due", N_("Deadline → asked")),
    Column("decision", N_("Decision")),
    Column("reason", N_("Why")),
)


def extend(
    app: App,
    number: OneTask,
    words: Annotated[
        str | None, Argument(metavar="[DEADLINE]", help=N_("Until when: 30/9, quý III; “10 ngày” more."))
    ] = None,
    reason: Reason = None,
    asked_by: Annotated[str | None, Option("--asked-by", metavar="WHO", help=N_("Who asks for it."))] = None,
    approve: Annotated[
        bool | None, Option("--approve/--refuse", help=N_("Decide: the deadline moves, or it stays."))
    ] = None,
    by: Annotated[str | None, Option("--by", metavar="WHO", help=N_("Who decided."))] = None,
    due: Annotated[
        str | None, Option("--due", metavar="DEADLINE", help=N_("Grant this day instead of the one asked for."))
    ] = None,
    document: Annotated[
        str | None, Option("--document", metavar="NUMBER", help=N_("By which document, such as 20/TB-UBND."))
    ] = None,
) -> None:
    if words is not None and due is not None:
        raise BadValue(value=f"--due {due}", allowed=_("one deadline: behind the number, or with --due"))
    words = due or words
    if words is None and approve is None:
        raise NothingToChange
    with app.reading() as store:
        task = find_task(store, number)
    wanted = _wanted(app, task, words) if words is not None and approve is not False else None
    with app.writing() as store:
        task = find_task(store, number)
        before = moved_deadlines.of_task(store, number)
        made = _carry_out(app, store, task, wanted, approve, reason, asked_by, by, document)
        (kept,) = (each for each in moved_deadlines.of_task(store, number) if each not in before)
    lines = [line for said in request_lines(app, kept) for line in wrap(said, app.width - 3)]
    if approve is False and reason:
        lines.append(_("why not: “{reason}”").format(reason=plain(reason)))
    changed = field_lines(made, app.words, app.width) if approve else []
    app.print(*task_lines(made.after, app.words, app.width), *changed, *(f"   {line}" for line in lines))


def _carry_out(
    app: App,
    store: Store,
    task: Task,
    wanted: Deadline | None,
    approve: bool | None,
    reason: str | None,
    asked_by: str | None,
    by: str | None,
    document: str | None,
) -> Change:
    if approve:
        return extending.grant(
            store, app.author, task, wanted, by=by, document=document, reason=reason, asked_by=asked_by
        )
    if approve is False:
        return extending.refuse(store, app.author, task, by=by, reason=reason, document=document)
    assert wanted is not None
    return extending.ask(store, app.author, task, wanted, reason=reason, asked_by=asked_by)


def _wanted(app: App, task: Task, words: str) -> Deadline:
    """The deadline that is asked for: a day after the one there is, or so much more ("10 ngày", "thêm 10 ngày")."""
    words = words.strip()
    more = words.removeprefix("+").removeprefix("thêm ").strip()
    found = deadline_in_words(app, more, max(task.due or app.today, app.today))
    if found.kind is DeadlineKind.DURATION and task.due is not None:
        found = deadline_in_words(app, more, task.due)
    return found._replace(words=words)


def extensions(
    app: App,
    open_: Annotated[bool, Option("--open", help=N_("Only those that wait for a decision."))] = False,
    as_of: AsOf = None,
    restricted: Restricted = False,
    as_json: AsJson = False,
) -> None:
    with app.reading(app.day(as_of)) as store:
        found = moved_deadlines.requests(store, open_only=open_, restricted=restricted)
    if as_json:
        print_json(app, [request_object(each) for each in found])
        return
    rows = [
        (
            each.task_number,
            wording.title(each.title, each.restricted, app.words),
            each.lead,
            asked_line(app, each),
            "; ".join(said(app, each)),
            each.reason,
        )
        for each in found
    ]
    empty = N_("No request waits for a decision.") if open_ else N_("No deadline was asked to be moved.")
    app.print_all(draw(SHOWN, rows, app.words, width=app.width, colour=app.colour, lines=None, empty=empty))


def request_object(each: Request) -> dict[str, object]:
    """A request with its task."""
    return {**extension_object(each), "title": each.title, "lead": each.lead, "extensions": each.granted}
