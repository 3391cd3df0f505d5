"""What looking a store through found, in words: what it is, where, and what to do about it."""

from typing import NamedTuple

from dondoc.cli.context import App
from dondoc.cli.facts import fact_lines
from dondoc.cli.json_output import print_json
from dondoc.cli.keeping import quoted
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.locale import gettext as _
from dondoc.locale import ngettext
from dondoc.reports import wording
from dondoc.reports.untrusted import plain
from dondoc.reports.wrapping import wrap
from dondoc.services.inspection import Inspection
from dondoc.storage.inspecting import Finding


class Saying(NamedTuple):
    """A kind of finding as a person is told of it."""

    what: str
    advice: str


TAKE_BACK = N_("Take a backup back. {backup}")
WHO_WROTE = N_("Ask who changed the store without dondoc. Compare with a backup from before. {backup}")
FILE = N_("Ask the sender for the document again and compare, or take a backup back. {backup}")
ENGINEER = N_("Make a backup, then ask whoever installed dondoc.")

SAYINGS = {
    "damaged": Saying(N_("The database itself is damaged: {detail}"), TAKE_BACK),
    "no-store": Saying(N_("This is not a store of dondoc."), N_("Check the address: dondoc db path")),
    "too-new": Saying(
        N_("It was written by a newer dondoc; this one knows {detail}."),
        N_("Install the newer version: pip install --upgrade dondoc"),
    ),
    "out-of-date": Saying(
        N_("It was written by an older dondoc; this one needs {detail}."), N_("Bring it up to date: dondoc db upgrade")
    ),
    "table-missing": Saying(N_("A table is missing."), TAKE_BACK),
    "column-missing": Saying(N_("A column is missing."), TAKE_BACK),
    "index-missing": Saying(N_("An index is missing: lists are slow, and a name could be there twice."), ENGINEER),
    "trigger-missing": Saying(
        N_("A rule is missing that keeps the history or the original deadlines from being changed."), WHO_WROTE
    ),
    "index-broken": Saying(N_("An index of the database is not whole."), N_("On the server: REINDEX INDEX {where}")),
    "constraint-off": Saying(
        N_("A rule of the database is not in force."),
        N_("Ask whoever looks after the server to switch it on."),
    ),
    "row-missing": Saying(N_("It names {detail}, which is not there."), WHO_WROTE),
    "broken": Saying(N_("This entry of the history, or the one before it, was changed."), WHO_WROTE),
    "removed": Saying(N_("Entries of the history are gone, up to entry {detail}."), WHO_WROTE),
    "cut_off": Saying(N_("The end of the history is gone: it went on to entry {detail}."), WHO_WROTE),
    "unreadable": Saying(N_("This entry of the history cannot be read."), WHO_WROTE),
    "differs": Saying(N_("It is not what the history says ({detail})."), WHO_WROTE),
    "not_made": Saying(N_("The history does not know of it."), WHO_WROTE),
    "missing": Saying(N_("It is in the history, but no longer in the register."), WHO_WROTE),
    "many": Saying(N_("There is more that is not what the history says."), WHO_WROTE),
    "file_changed": Saying(N_("The file is not what was taken in ({detail})."), FILE),
    "file_missing": Saying(N_("The file that was taken in is gone ({detail})."), FILE),
    "numbers-lag": Saying(
        N_("The next number would be one that was given already ({detail})."),
        N_("Move everything into an empty database: dondoc db move URL"),
    ),
    "network-share": Saying(
        N_("The store lies on a network share, where two people writing at once can damage it."),
        N_("Put it on a disk of this computer, or move to PostgreSQL: dondoc db move URL"),
    ),
}


def tell(app: App, found: Inspection) -> None:
    """Print what was looked at and what was found."""
    rows = found.rows
    facts = {
        _("Store"): plain(found.store),
        _("Schema"): found.schema,
        _("Size"): None if found.size is None else wording.size(found.size, app.words),
        _("Log of SQLite"): wording.size(found.log_size, app.words) if found.log_size else None,
        _("Tasks"): wording.amount(rows["tasks"], app.words) if rows else None,
        _("Entries in the log"): wording.amount(rows["events"], app.words) if rows else None,
        _("Files"): files_in_words(app, found) if rows else None,
        _("Newest backup"): plain(str(found.newest_backup)) if found.newest_backup else _("none found"),
    }
    app.print_all(fact_lines(facts, app.width))
    app.print("")
    for finding in found.findings:
        what, advice = in_words(finding, found)
        where = f"{plain(finding.where)}: " if finding.where else ""
        app.print(*wrap(f"✗ {where}{what}", app.width), *(f"  {line}" for line in wrap(advice, app.width - 2)))
    count = len(found.findings)
    told = ngettext("{n} thing found.", "{n} things found.", count).format(n=wording.amount(count, app.words))
    app.print(told if count else _("All is as it should be."))


def files_in_words(app: App, found: Inspection) -> str:
    """How many files there are, and how many of them belong to no document any more."""
    said = wording.amount(found.rows["files"], app.words)
    if found.files_of_nobody:
        more = wording.amount(found.files_of_nobody, app.words)
        said += " " + _("({n} of no document, which is well)").format(n=more)
    return said


def in_words(finding: Finding, found: Inspection) -> tuple[str, str]:
    """What a finding is, and what to do."""
    saying = SAYINGS[finding.code]
    backup = ""
    if "{backup}" in saying.advice:
        backup = (
            _("The newest: dondoc restore {path}").format(path=quoted(found.newest_backup))
            if found.newest_backup
            else _("None was found beside the store; look where copies are kept.")
        )
    given = {"detail": plain(finding.detail or "–"), "where": plain(finding.where), "backup": backup}
    return _(saying.what).format(**given), _(saying.advice).format(**given).strip()


def print_as_json(app: App, found: Inspection) -> None:
    """One object in an array: what was looked at, and the findings."""
    told = found._asdict()
    told["newest_backup"] = str(found.newest_backup) if found.newest_backup else None
    told["findings"] = [
        {"code": finding.code, "where": finding.where or None, "detail": finding.detail, "what": what, "advice": advice}
        for finding in found.findings
        for what, advice in [in_words(finding, found)]
    ]
    print_json(app, [told])
