"""`import`: conclusions are read, reviewed and taken into the register, all files in one transaction."""

from collections.abc import Iterator, Sequence
from datetime import date

from dondoc.cli.boundary import say_error
from dondoc.cli.conclusions.ended import with_ended
from dondoc.cli.conclusions.extracting import Dated, Files, header_lines, read_conclusion
from dondoc.cli.conclusions.group_hints import group_lines, split_lines
from dondoc.cli.conclusions.proposals import proposal_lines, warning_lines
from dondoc.cli.conclusions.replacing import carried_out_lines, difference_lines, name_of
from dondoc.cli.context import App
from dondoc.cli.line.declared import Option
from dondoc.cli.values.conventions import in_documents
from dondoc.domain.draft import Draft, propose
from dondoc.domain.ended_names import Former
from dondoc.domain.learning import taught
from dondoc.domain.register import Document
from dondoc.domain.unit import Unit
from dondoc.domain.unit_names import Alias
from dondoc.errors import BadValue, Cancelled, DondocError
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.errors.asking import NeedsConfirmation
from dondoc.locale import gettext as _
from dondoc.locale import ngettext
from dondoc.reports.untrusted import plain
from dondoc.reports.wrapping import wrap
from dondoc.services.conclusions import intake, replacing
from dondoc.services.meetings import documents
from dondoc.services.units import roster, units
from dondoc.storage.store import is_there
from dondoc.typing import Annotated, NamedTuple


def import_(
    app: App,
    files: Files,
    dated: Dated = None,
    replaces: Annotated[
        str | None,
        Option(
            "--replaces",
            metavar="NUMBER",
            help=N_("It corrects or replaces this document: its number in the register, or its symbol."),
            offers="values.completing:documents",
        ),
    ] = None,
    yes: Annotated[bool, Option("--yes", "-y", help=N_("Take every proposal as it is read."))] = False,
    dry_run: Annotated[bool, Option("--dry-run", help=N_("Show what would be made; change nothing."))] = False,
) -> None:
    register, former = _register(app)
    drafts = _fresh(app, list(_drafts(app, list(dict.fromkeys(files)), app.day(dated), register)))
    if drafts and not (yes or dry_run or app.interactive):
        raise NeedsConfirmation
    pairs = list(_with_predecessors(app, drafts, replaces))  # the store is left before the review
    while True:
        settled: list[Settled] = []
        for draft, old in pairs:
            known = taught(register, [alias for each in settled for alias in each.draft.aliases])
            proposed = with_ended(app, draft, former, register)
            settled.append(Settled(_settle(app, proposed, known, yes=yes, dry_run=dry_run), old))
        try:
            _save(app, settled, yes=yes, dry_run=dry_run)
            break
        except Cancelled:
            raise
        except DondocError as error:
            if yes or dry_run:
                raise
            say_error(error)  # and back to the review: an hour of work is in it
            pairs, former = [(each.draft, each.old) for each in settled], {}


class Settled(NamedTuple):
    """A draft that was reviewed, and the document of the register whose place it takes, if it does."""

    draft: Draft
    old: Document | None


def _with_predecessors(
    app: App, drafts: Sequence[Draft], replaces: str | None
) -> Iterator[tuple[Draft, Document | None]]:
    """Each draft with the document it replaces: the one that was named, else the one that it names itself."""
    if replaces is not None and len(drafts) > 1:
        raise BadValue(value="--replaces", allowed=_("one file at a time"))
    if not drafts or (replaces is None and not is_there(app.address)):
        yield from ((draft, None) for draft in drafts)
        return
    with app.reading() as store:
        for draft in drafts:
            named = None if replaces is None else replacing.newest(store, documents.meant(store, replaces))
            old = named or replacing.predecessor(store, draft)
            yield (replacing.prepared(store, draft, old) if old else draft), old


def _is_wanted(app: App, settled: Settled, *, yes: bool, dry_run: bool) -> bool:
    """Whether there is something to write, and the person agrees to what replaces an earlier document."""
    draft, old = settled
    if old is None:
        if not draft.accepted and not dry_run:
            said = _("{file}: every proposal was skipped; nothing was taken in.")
            app.print(said.format(file=plain(draft.manuscript.source)))
        return bool(draft.accepted)
    with app.reading() as store:
        made = replacing.difference(store, draft, old)
    app.print("")
    app.print_all(difference_lines(app, old, made))
    if not dry_run:
        app.confirm(_("Carry this out?"), yes=yes)
    return True


def _save(app: App, settled: Sequence[Settled], *, yes: bool, dry_run: bool) -> None:
    """Write what is wanted of it; of a dry run nothing."""
    wanted = [each for each in settled if _is_wanted(app, each, yes=yes, dry_run=dry_run)]
    if dry_run:
        app.note(_("Nothing was changed."))
    elif wanted:
        _take_in(app, wanted)


def _take_in(app: App, wanted: Sequence[Settled]) -> None:
    """Write all that was settled in one transaction, and tell what was made."""
    told: list[str] = []
    with app.writing() as store:
        # Somebody may have taken the same document in while this one was reviewed.
        there = [intake.already_in(store, draft.manuscript) for draft, _old in wanted]
        new = [draft for (draft, _old), before in zip(wanted, there, strict=True) if before is None]
        told += _learnt_lines(app, units.learn(store, app.author, [each for draft in new for each in draft.aliases]))
        for (draft, old), before in zip(wanted, there, strict=True):
            if before is not None:
                told += _before_lines(draft, before)
            elif old is None:
                taken = intake.take_in(store, app.author, draft)
                told += [*_made_lines(app, draft, taken), *split_lines(app, store, taken.tasks)]
            else:
                now = replacing.newest(store, old)
                reason = _("by {name}").format(name=draft.extraction.document.number or draft.manuscript.source)
                made = replacing.difference(store, draft, now)
                told += carried_out_lines(replacing.carry_out(store, app.author, draft, now, made, reason=reason))
    app.print_all(told)


def _register(app: App) -> tuple[list[Unit], Former]:
    """The units that are known, and those that ended. A store that is not there yet is not made to look into it."""
    if not is_there(app.address):
        return [], {}
    with app.reading() as store:
        return roster.assignable(store), roster.old_names(store)


def _drafts(app: App, names: Sequence[str], dated: date | None, register: Sequence[Unit]) -> Iterator[Draft]:
    """The proposals of each file; a file without any, or with the text of one before it, is said so and left out."""
    spellings = [name for unit in register for name in (unit.name, *unit.aliases)]
    conventions = in_documents(app)
    seen: dict[str, str] = {}
    for name in names:
        manuscript, extraction = read_conclusion(name, dated, spellings, conventions)
        if not extraction.directives:
            said = _("{file}: no task here. The text gives no directive; nothing was taken in.")
            app.print(said.format(file=plain(name)))
        elif manuscript.text in seen:
            said = _("{file}: the same text as {other}; it is read once.")
            app.print(said.format(file=plain(name), other=plain(seen[manuscript.text])))
        else:
            seen[manuscript.text] = name
            yield propose(manuscript, extraction)


def _fresh(app: App, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts of documents that are not in the register; of the others it is said where they are."""
    if not drafts or not is_there(app.address):
        return list(drafts)
    with app.reading() as store:
        known = [intake.already_in(store, draft.manuscript) for draft in drafts]
    fresh = []
    for draft, before in zip(drafts, known, strict=True):
        if before is None:
            fresh.append(draft)
        else:
            app.print_all(_before_lines(draft, before))
    return fresh


def _before_lines(draft: Draft, before: Document) -> Iterator[str]:
    """That the document was taken in before."""
    said = _("{file}: already in the register as document {number} ({name}). Nothing was changed.")
    yield said.format(file=plain(draft.manuscript.source), number=before.id, name=name_of(before))


def _settle(app: App, draft: Draft, register: Sequence[Unit], *, yes: bool, dry_run: bool) -> Draft:
    """Show a draft and have it reviewed. Raises Cancelled where the person leaves it."""
    app.print_all(header_lines(app, draft.manuscript, draft.extraction))
    app.print_all(group_lines(app, draft, register))
    app.print("")
    if not (yes or dry_run):
        from dondoc.cli.conclusions.review import at_terminal, review

        return review(app, draft, register, at_terminal(app))
    doubtful = [place for place, proposal in enumerate(draft.proposals) if proposal.doubts]
    if dry_run:
        app.print_all(proposal_lines(app, draft))
        app.print_all(_new_unit_lines(app, intake.unknown_units(register, draft)))
    elif doubtful:
        app.print(_("Look at these again:"))
        app.print_all(proposal_lines(app, draft, doubtful))
    for warning in warning_lines(app, draft):
        app.note(warning)
    return draft


def _new_unit_lines(app: App, names: Sequence[str]) -> Iterator[str]:
    if names:
        said = _("New units, added to the register: {names}").format(names=plain("; ".join(names)))
        yield from ("", *wrap(said, app.width))


def _learnt_lines(app: App, aliases: Sequence[Alias]) -> Iterator[str]:
    for wording, unit in aliases:
        said = _("From now on “{wording}” is read as {unit}.").format(wording=plain(wording), unit=plain(unit))
        yield from wrap(said, app.width)


def _made_lines(app: App, draft: Draft, taken: intake.Taken) -> Iterator[str]:
    yield from _new_unit_lines(app, taken.new_units)
    count, skipped = len(taken.tasks), len(draft.proposals) - len(taken.tasks)
    first, last = taken.tasks[0], taken.tasks[-1]
    numbers = str(first) if first == last else f"{first}–{last}"
    said = ngettext("{n} task made: {numbers}", "{n} tasks made: {numbers}", count).format(n=count, numbers=numbers)
    left_out = ngettext(", {n} proposal skipped", ", {n} proposals skipped", skipped).format(n=skipped)
    yield ""
    yield said + (left_out if skipped else "")
    yield _("See them with: dondoc list --document {number}").format(number=taken.document)
