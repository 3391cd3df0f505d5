"""`import`: conclusions are read, reviewed and taken into the register, all files in one transaction."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Annotated

import typer

from dondoc.cli.context import App, Context
from dondoc.cli.extracting import Dated, Files, header_lines, read_conclusion
from dondoc.cli.proposals import proposal_lines, warning_lines
from dondoc.domain.draft import Draft, propose
from dondoc.domain.register import Document
from dondoc.domain.unit import Unit
from dondoc.errors import Cancelled, NeedsConfirmation
from dondoc.locale import gettext as _
from dondoc.locale import ngettext
from dondoc.reports.untrusted import plain
from dondoc.reports.wrapping import wrap
from dondoc.services import intake, units


def import_(
    ctx: Context,
    files: Files,
    dated: Dated = None,
    yes: Annotated[bool, typer.Option("--yes", "-y", help=_("Take every proposal as it is read."))] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=_("Show what would be made; change nothing."))] = False,
) -> None:
    app = ctx.obj
    drafts = [draft for name in dict.fromkeys(files) if (draft := _draft(app, name, app.day(dated)))]
    if not drafts:
        return
    if not (yes or dry_run or app.interactive):
        raise NeedsConfirmation
    with app.reading() as store:
        known = [intake.already_in(store, draft.manuscript) for draft in drafts]
        register = units.all_units(store)
    fresh = [draft for draft, before in zip(drafts, known, strict=True) if not _told_before(app, draft, before)]
    settled = [draft for draft in (_settle(app, d, register, yes=yes, dry_run=dry_run) for d in fresh) if draft]
    if dry_run:
        app.note(_("Nothing was changed."))
        return
    if not any(draft.accepted for draft in settled):
        if fresh:
            raise Cancelled
        return
    with app.writing() as store:  # somebody may have taken the same document in while this one was reviewed
        taken = [intake.take_in(store, app.author, d) for d in settled if not intake.already_in(store, d.manuscript)]
    for made in taken:
        app.print_all(_made_lines(made))


def _draft(app: App, name: str, dated: date | None) -> Draft | None:
    """The proposals of one file; None, said so, where the text gives no task."""
    manuscript, extraction = read_conclusion(name, dated)
    if extraction.directives:
        return propose(manuscript, extraction)
    app.print(_("{file}: no task here. The text gives no directive; nothing was taken in.").format(file=plain(name)))
    return None


def _told_before(app: App, draft: Draft, before: Document | None) -> bool:
    """Say so where the document was taken in before."""
    if before is None:
        return False
    said = _("{file}: already in the register as document {number} ({name}). Nothing was changed.")
    name = before.number or before.source
    app.print(said.format(file=plain(draft.manuscript.source), number=before.id, name=plain(name)))
    return True


def _settle(app: App, draft: Draft, register: Sequence[Unit], *, yes: bool, dry_run: bool) -> Draft | None:
    """Show a draft and have it reviewed; None where the person leaves it."""
    app.print_all(header_lines(app, draft.manuscript, draft.extraction))
    app.print("")
    if not (yes or dry_run):
        from dondoc.cli.review import review

        return review(app, draft)
    doubtful = [place for place, proposal in enumerate(draft.proposals) if proposal.doubts]
    if dry_run:
        app.print_all(proposal_lines(app, draft))
    elif doubtful:
        app.print(_("Look at these again:"))
        app.print_all(proposal_lines(app, draft, doubtful))
    app.print_all(warning_lines(app, draft))
    if new := intake.unknown_units(register, draft):
        said = _("New units, added to the register: {names}").format(names=plain("; ".join(new)))
        app.print(*wrap(said, app.width))
    return draft


def _made_lines(taken: intake.Taken) -> Iterator[str]:
    count = len(taken.tasks)
    first, last = taken.tasks[0], taken.tasks[-1]
    numbers = str(first) if first == last else f"{first}–{last}"
    yield ""
    yield ngettext("{n} task made: {numbers}", "{n} tasks made: {numbers}", count).format(n=count, numbers=numbers)
    yield _("See them with: dondoc list --document {number}").format(number=taken.document)
