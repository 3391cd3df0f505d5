"""How a corrected or replacing document is shown before it is carried out: what stays, changes, comes and goes."""

from collections.abc import Iterator, Sequence

from dondoc.cli.context import App
from dondoc.domain.difference import Difference, Wanted
from dondoc.domain.draft import Proposal
from dondoc.domain.register import Document
from dondoc.domain.task import Task
from dondoc.locale import gettext as _
from dondoc.locale import ngettext
from dondoc.reports import wording
from dondoc.reports.untrusted import plain
from dondoc.reports.wrapping import wrap
from dondoc.services.conclusions.replacing import Replaced


def name_of(document: Document) -> str:
    """A document as a person calls it: its number and symbol, else its file."""
    return plain(document.number or document.source)


def difference_lines(app: App, old: Document, made: Difference) -> Iterator[str]:
    """The difference, a paragraph for each task that changes, comes or goes."""
    said = _("This document takes the place of {name} (document {number}). What becomes of its tasks:")
    yield from wrap(said.format(name=name_of(old), number=old.id), app.width)
    changed = [wanted for wanted in made.same if wanted.changes]
    same = [wanted.task for wanted in made.same if not wanted.changes]
    for wanted in changed:
        yield from _paragraph(app, "~", wanted.task, _changes(app, wanted))
    for proposal in made.added:
        yield from _new(app, proposal)
    for task in made.gone:
        yield from _paragraph(app, "-", task, [_("is withdrawn: it is given no more")])
    for task in made.finished:
        yield from _paragraph(app, "=", task, [_("is given no more, but it is closed already and stays as it is")])
    if same:
        count = ngettext("{n} task stays as it is: {numbers}", "{n} tasks stay as they are: {numbers}", len(same))
        yield from wrap(count.format(n=len(same), numbers=", ".join(str(task.number) for task in same)), app.width)


def carried_out_lines(done: Replaced) -> Iterator[str]:
    """What was carried out, in a line for each sort."""
    for said, numbers in (
        (_("Changed: {numbers}"), done.changed),
        (_("New: {numbers}"), done.added),
        (_("Withdrawn: {numbers}"), done.withdrawn),
    ):
        if numbers:
            yield said.format(numbers=", ".join(map(str, numbers)))
    yield _("See them with: dondoc list --document {number}").format(number=done.document)


def _changes(app: App, wanted: Wanted) -> list[str]:
    task, deadline = wanted.task, wanted.deadline
    told: list[tuple[str, str | None, str | None]] = []
    if wanted.title is not None:
        told.append((_("title"), task.title, wanted.title))
    if wanted.lead is not None:
        told.append((_("lead"), task.lead, wanted.lead))
    if wanted.cooperating is not None:
        told.append((_("cooperating"), wording.listed(task.cooperating), wording.listed(wanted.cooperating)))
    if deadline is not None:
        days = [wording.day(day, app.words) if day else None for day in (task.due, deadline.last)]
        told.append((_("deadline"), days[0], days[1] or plain(deadline.words) or None))
    return [f"{name}: {plain(old) if old else '–'} → {plain(new) if new else '–'}" for name, old, new in told]


def _new(app: App, proposal: Proposal) -> Iterator[str]:
    day = proposal.deadline.last
    facts = [
        f"{_('lead')}: {plain(proposal.lead) if proposal.lead else _('no unit yet')}",
        f"{_('deadline')}: {wording.day(day, app.words) if day else '–'}",
    ]
    yield from _block(app, "  + ", plain(proposal.title), facts)


def _paragraph(app: App, sign: str, task: Task, lines: Sequence[str]) -> Iterator[str]:
    yield from _block(app, f"  {sign} {task.number}  ", wording.echoed(task.title, task.restricted, app.words), lines)


def _block(app: App, head: str, title: str, lines: Sequence[str]) -> Iterator[str]:
    margin = " " * len(head)
    first, *rest = wrap(title, max(20, app.width - len(head)))
    yield head + first
    yield from (margin + line for line in rest)
    for line in lines:
        yield from (f"{margin}{part}" for part in wrap(line, max(20, app.width - len(head))))
