"""`undo`: takes back what the last commands did, or one of them, and lists what can be taken back."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from dondoc.cli.context import App
from dondoc.cli.history.history import called, moment, word
from dondoc.cli.history.words import ACTIONS, SUBJECTS
from dondoc.cli.line.declared import Argument, Option
from dondoc.cli.output.json_output import print_json
from dondoc.cli.output.telling import changed_lines
from dondoc.cli.values.options import MANY, AsJson, Reason, Yes
from dondoc.domain.event import UNDO, Event
from dondoc.domain.step import Step
from dondoc.domain.task import Restriction
from dondoc.domain.told import told
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.locale import gettext as _
from dondoc.locale import ngettext
from dondoc.reports import wording
from dondoc.reports.untrusted import plain
from dondoc.reports.wrapping import wrap
from dondoc.services.history import undoing
from dondoc.services.history.undoing import Undo
from dondoc.services.units import roster
from dondoc.storage import rows
from dondoc.storage.store import Store
from dondoc.typing import Annotated, Any

NAMED = 3
LISTED, SHOWN = 20, 40


def undo(
    app: App,
    count: Annotated[int, Argument(metavar="[COUNT]", min=1, help=N_("How many of the last changes; one."))] = 1,
    step: Annotated[
        int | None, Option("--step", metavar="NUMBER", help=N_("This change, by its number in the list."))
    ] = None,
    list_: Annotated[bool, Option("--list", "-l", help=N_("List the last changes."))] = False,
    dry_run: Annotated[bool, Option("--dry-run", help=N_("Show what would be changed; change nothing."))] = False,
    reason: Reason = None,
    yes: Yes = False,
    as_json: AsJson = False,
) -> None:
    if list_:
        _list(app, count if count > 1 else LISTED, as_json=as_json)
        return
    with app.reading() as store:
        wanted = undoing.named(store, [step]) if step is not None else undoing.last(store, count)
        lines = [*_step_lines(app, store, wanted.steps), *_change_lines(app, store, wanted)]
    app.print_all(lines)
    if dry_run:
        app.note(_("Nothing was changed."))
        return
    _confirm(app, wanted, yes=yes)
    with app.writing() as store:
        again = undoing.named(store, [each.number for each in wanted.steps])
        undoing.carry_out(store, app.author, again, reason=reason)
        number = store.step
    app.note(_("Taken back. To do it again: dondoc undo --step {number}").format(number=number))


def _confirm(app: App, wanted: Undo, *, yes: bool) -> None:
    """Ask where many tasks change, and where somebody else did what would be taken back."""
    count = len(wanted.tasks)
    if others := sorted({step.actor for step in wanted.steps} - {app.author.name}):
        names = plain(", ".join(others))
        app.confirm(_("This was done by {name}. Take it back all the same?").format(name=names), yes=yes)
    elif count >= MANY:
        asked = ngettext("Take back what was done to {n} task?", "Take back what was done to {n} tasks?", count)
        app.confirm(asked.format(n=count), yes=yes)


def _list(app: App, count: int, *, as_json: bool) -> None:
    with app.reading() as store:
        found = list(islice(undoing.last_steps(store), count))
        if as_json:
            print_json(app, (_step_object(step) for step in found))
        else:
            app.print_all(_step_lines(app, store, found))
    if not found:
        app.note(_("Nothing has been done yet."))


def _step_lines(app: App, store: Store, steps: Iterable[Step]) -> Iterator[str]:
    """Each step: its number, when, who, and what it did; of one that is not in effect, which took it back."""
    for step in steps:
        said = f"{moment(app, step.at)}, {plain(step.actor)}: {_words(store, step)}"
        if step.taken_back_by is not None:
            said += " " + _("[taken back by {number}]").format(number=step.taken_back_by)
        head = f"{step.number:>5}  "
        for place, line in enumerate(wrap(said, max(20, app.width - len(head)))):
            yield (head if place == 0 else " " * len(head)) + line


def _words(store: Store, step: Step) -> str:
    """What a step did, as one would say it."""
    if imported := step.done.get(("import", "document")):
        papers = ", ".join(undoing.called(store, step, "document", number) for number in imported)
        count = len(step.done.get(("add", "task"), ()))
        said = ngettext("{done} {names}: {n} task", "{done} {names}: {n} tasks", count)
        return plain(said.format(done=word(ACTIONS, "import"), names=papers, n=count))
    if step.takes_back:
        back = ngettext("{done}: change {numbers}", "{done}: changes {numbers}", len(step.takes_back))
        return back.format(done=word(ACTIONS, UNDO), numbers=ranges(step.takes_back))
    parts = []
    for (action, subject), numbers in step.done.items():
        named = ranges(numbers)
        if subject != "task":
            names = [called(undoing.called(store, step, subject, number), subject) for number in numbers[:NAMED]]
            more = ["…"] if len(numbers) > NAMED else []
            named = f"{word(SUBJECTS, subject)} {', '.join([*names, *more])}"
        parts.append(f"{word(ACTIONS, action)} {plain(named)}")
    return "; ".join(parts)


def ranges(numbers: Iterable[int]) -> str:
    """Numbers as a person writes them: "3–7, 9"."""
    found: list[list[int]] = []
    for number in sorted(set(numbers)):
        if found and number == found[-1][-1] + 1:
            found[-1] = [found[-1][0], number]
        else:
            found.append([number])
    return ", ".join(str(each[0]) if len(each) == 1 else f"{each[0]}{_dash(each)}{each[-1]}" for each in found)


def _dash(pair: list[int]) -> str:
    return ", " if pair[-1] == pair[0] + 1 else "–"


def _change_lines(app: App, store: Store, wanted: Undo) -> Iterator[str]:
    """What would change, old → new; the first of many."""
    unit_name = roster.names(store)
    for place, event in enumerate(undoing.changes(store, wanted)):
        if place == SHOWN:
            yield "       …"
            return
        mark = _mark(event)
        kept = _restricted(store, event) is not None
        lines = changed_lines(told(event, unit_name), app.words, kept=kept) if mark == "~" else []
        if lines or mark != "~":
            yield from _indented(app, f"{mark} {_head(app, store, event, unit_name)}", 7)
        for line in lines:
            yield from _indented(app, line, 11)


def _mark(event: Event) -> str:
    """+ for what comes back, - for what goes, ~ for what changes."""
    own = [row for row in event.rows if row.key == (event.subject_id,) or not event.subject_id]
    return "+" if any(row.before is None for row in own) else "-" if any(row.after is None for row in own) else "~"


def _indented(app: App, text: str, by: int) -> Iterator[str]:
    yield from (" " * by + part for part in wrap(text, max(20, app.width - by)))


def _head(app: App, store: Store, event: Event, unit_name: Callable[[int], str]) -> str:
    """What an event is about: of a task its number and title."""
    fields = told(event, unit_name)
    name = next((one for field in ("title", "name") for one in fields.get(field, ()) if one), "")
    if event.subject != "task":
        return f"{word(SUBJECTS, event.subject)} {event.subject_id or ''} {plain(str(name))}".strip()
    now = rows.one(store, rows.TABLES["tasks"], (event.subject_id,))
    title = str(now["title"] if now else name)
    return f"{event.subject_id}  {wording.echoed(title, _restricted(store, event), app.words)}"


def _restricted(store: Store, event: Event) -> Restriction | None:
    """Whether an event is of a task that is kept from others: as it is now, or as it was where it is gone."""
    if event.subject != "task":
        return None
    now = rows.one(store, rows.TABLES["tasks"], (event.subject_id,))
    past = [row for change in event.rows if change.table == "tasks" for row in (change.after, change.before)]
    said = [row["restricted"] for row in (now, *past) if row and row.get("restricted")]
    return Restriction(str(said[0])) if said else None


def _step_object(step: Step) -> dict[str, Any]:
    return {
        "step": step.number,
        "at": step.at.isoformat(),
        "actor": step.actor,
        "done": [
            {"action": action, "subject": subject, "numbers": numbers}
            for (action, subject), numbers in step.done.items()
        ],
        "undo": UNDO in {action for action, _subject in step.done},
        "takes_back": list(step.takes_back),
        "taken_back_by": step.taken_back_by,
    }
