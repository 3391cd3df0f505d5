"""`verify`: whether the history is whole, the register what it says, and every file the one that was taken in."""

from collections.abc import Iterator
from contextlib import suppress

from dondoc.cli.context import App
from dondoc.cli.history.history import word
from dondoc.cli.history.words import SUBJECTS
from dondoc.cli.line.declared import Option
from dondoc.cli.output.json_output import print_json
from dondoc.cli.output.telling import FIELDS, told
from dondoc.cli.values.options import AsJson, Restricted
from dondoc.domain.verification import Finding, Trouble, Verified
from dondoc.errors import FOUND
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.locale import chosen, ngettext, words_of
from dondoc.locale import gettext as _
from dondoc.reports.untrusted import plain
from dondoc.reports.wrapping import wrap
from dondoc.services.custody.verifying import verify as look_through
from dondoc.typing import Annotated, Any

SENTENCES = {
    Trouble.BROKEN: N_("Event {event} does not follow on event {before}: one of the two was changed or put in."),
    Trouble.REMOVED: N_("Between events {before} and {event} something was removed."),
    Trouble.CUT_OFF: N_("The end of the history is missing: there were events up to {event}, now up to {before}."),
    Trouble.UNREADABLE: N_("Event {event} holds nothing that can be read."),
    Trouble.HEAD_UNKNOWN: N_("The head {register} is not in this history: it was changed, or it is another store."),
    Trouble.DIFFERS: N_("{row}, {column}: the history says “{history}” (event {event}), here stands “{register}”."),
    Trouble.NOT_MADE: N_("{row} stands in the register, and no event put it there."),
    Trouble.MISSING: N_("{row} is missing; the history has it (event {event})."),
    Trouble.MANY: N_("More rows differ; only the first are told."),
    Trouble.FILE_CHANGED: N_("The file of {row} ({register}) is not the one that was taken in."),
    Trouble.FILE_MISSING: N_("The file of {row} ({register}) is missing."),
}
"""What is said of each thing that was found."""

WITHHELD = {
    Trouble.DIFFERS: N_("{row}, {column}: not what the history says (event {event}); to see it: verify --restricted."),
    Trouble.FILE_CHANGED: N_("The file of {row} is not the one that was taken in."),
    Trouble.FILE_MISSING: N_("The file of {row} is missing."),
}
"""The same where it would tell what is restricted."""

GROUP, GROUPS = 4, 4
"""The head as it is written down: so many letters, so many times. Eight bytes: nobody makes another that begins so."""


def verify(
    app: App,
    head: Annotated[
        str | None, Option("--head", metavar="HASH", help=N_("The head that was written down earlier."))
    ] = None,
    restricted: Restricted = False,
    as_json: AsJson = False,
) -> None:
    with app.reading() as store:
        found = look_through(store, head=head, restricted=restricted)
    if as_json:
        print_json(app, [_object(found)])
    else:
        for finding in found.findings:
            app.print_all(wrap(sentence(finding), app.width))
        app.print_all(_summary(app, found))
    if found.findings:
        app.note(ngettext("{n} thing found.", "{n} things found.", len(found.findings)).format(n=len(found.findings)))
        raise SystemExit(FOUND)


def sentence(finding: Finding) -> str:
    """One thing that was found, as a person is told of it."""
    said = WITHHELD.get(finding.trouble, SENTENCES[finding.trouble]) if finding.withheld else SENTENCES[finding.trouble]
    return _(said).format(
        event=finding.event,
        before=finding.before,
        row=_row(finding),
        column=_(FIELDS[finding.column]) if finding.column in FIELDS else plain(str(finding.column)),
        history=_value(finding.column, finding.history),
        register=_value(finding.column, finding.register),
    )


def _row(finding: Finding) -> str:
    """A row as a person calls it: task 3; of what has no word the table and the key."""
    table = finding.table or ""
    return f"{word(SUBJECTS, table.removesuffix('s'))} {plain(', '.join(map(str, finding.key)))}"


def _value(column: str | None, value: Any) -> str:
    """A value as a list shows it; letter for letter where it is none that the column can have."""
    with suppress(ValueError):
        return told(column or "", value, words_of(chosen()))
    return plain(str(value))


def _summary(app: App, found: Verified) -> Iterator[str]:
    broken = {finding.trouble for finding in found.findings}
    events = ngettext("History: {n} event", "History: {n} events", found.events).format(n=found.events)
    rows = ngettext("Register: {n} row", "Register: {n} rows", found.rows).format(n=found.rows)
    files = _("Files: {n}").format(n=found.files)
    chain = {Trouble.BROKEN, Trouble.REMOVED, Trouble.CUT_OFF, Trouble.UNREADABLE}
    register = {Trouble.DIFFERS, Trouble.NOT_MADE, Trouble.MISSING, Trouble.MANY}
    taken_in = {Trouble.FILE_CHANGED, Trouble.FILE_MISSING}
    yield events + (_(", the chain is broken.") if broken & chain else _(", the chain is whole."))
    yield rows + (_(", not what the history says.") if broken & register else _(", as the history says."))
    yield files + (_(", not all as they were taken in.") if broken & taken_in else _(", as they were taken in."))
    if found.from_before:
        said = ngettext(
            "{n} row is from before the history kept rows; it is taken as it is.",
            "{n} rows are from before the history kept rows; they are taken as they are.",
            found.from_before,
        )
        yield from wrap(said.format(n=found.from_before), app.width)
    if found.head:
        yield _("Head: {head} (event {event})").format(head=short(found.head.hash), event=found.head.id)
    if found.found_head:
        since = found.events - found.found_head.id
        said = ngettext(
            "The head that was given is that of event {event}; {n} event has come since.",
            "The head that was given is that of event {event}; {n} events have come since.",
            since,
        )
        yield from wrap(said.format(event=found.found_head.id, n=since), app.width)


def short(hash_: str) -> str:
    """The beginning of a hash, as one writes it on paper."""
    return " ".join(hash_[place : place + GROUP] for place in range(0, GROUP * GROUPS, GROUP))


def _object(found: Verified) -> dict[str, Any]:
    return {
        "events": found.events,
        "head": found.head.hash if found.head else None,
        "head_event": found.head.id if found.head else None,
        "rows": found.rows,
        "rows_from_before": found.from_before,
        "files": found.files,
        "given_head_event": found.found_head.id if found.found_head else None,
        "findings": [
            {
                **finding._asdict(),
                "trouble": finding.trouble.value,
                "key": [_scalar(value) for value in finding.key],
                "history": _scalar(finding.history),
                "register": _scalar(finding.register),
            }
            for finding in found.findings
        ],
    }


def _scalar(value: Any) -> Any:
    """A value as JSON has it; what no row ever holds as text."""
    return value if isinstance(value, str | int | float | bool | None) else repr(value)
