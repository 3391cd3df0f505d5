"""What looking a store through found, in words: what it is, where, and what to do about it."""

from collections.abc import Iterator
from pathlib import Path

from dondoc.cli.context import App
from dondoc.cli.custody.keeping import quoted
from dondoc.cli.custody.verifying import sentence
from dondoc.cli.output.facts import fact_lines
from dondoc.cli.output.json_output import print_json
from dondoc.domain.verification import Trouble
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.locale import gettext as _
from dondoc.locale import ngettext
from dondoc.reports import wording
from dondoc.reports.untrusted import plain
from dondoc.reports.wrapping import wrap
from dondoc.services.custody.inspection import Inspection
from dondoc.typing import NamedTuple


class Saying(NamedTuple):
    """A kind of finding as a person is told of it."""

    what: str
    advice: str


class Told(NamedTuple):
    """One finding, for people and for programs; `named` where the place has to be said before what it is."""

    code: str
    where: str
    detail: str | None
    what: str
    advice: str
    named: bool


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
    "numbers-lag": Saying(
        N_("The next number would be one that was given already ({detail})."),
        N_("Move everything into an empty database: dondoc db move URL"),
    ),
    "network-share": Saying(
        N_("The store lies on a network share, where two people writing at once can damage it."),
        N_("Put it on a disk of this computer, or move to PostgreSQL: dondoc db move URL"),
    ),
}


def tell(app: App, found: Inspection, backups: Path) -> None:
    """Print what was looked at and what was found; `backups` is where backups were looked for."""
    rows = found.rows
    none = _("none in {folder}; other folders: --backups FOLDER").format(folder=plain(str(backups)))
    facts = {
        _("Store"): plain(found.store),
        _("Schema"): found.schema,
        _("Size"): None if found.size is None else wording.size(found.size, app.words),
        _("Log of SQLite"): wording.size(found.log_size, app.words) if found.log_size else None,
        _("Tasks"): wording.amount(rows["tasks"], app.words) if rows else None,
        _("Entries in the log"): wording.amount(rows["events"], app.words) if rows else None,
        _("Files"): files_in_words(app, found) if rows else None,
        _("Newest backup"): plain(str(found.newest_backup)) if found.newest_backup else none,
    }
    app.print_all(fact_lines(facts, app.width))
    app.print("")
    for told in findings(found):
        where = f"{plain(told.where)}: " if told.named else ""
        app.print(
            *wrap(f"✗ {where}{told.what}", app.width), *(f"  {line}" for line in wrap(told.advice, app.width - 2))
        )
    said = ngettext("{n} thing found.", "{n} things found.", found.things)
    app.print(said.format(n=wording.amount(found.things, app.words)) if found.things else _("All is as it should be."))


def files_in_words(app: App, found: Inspection) -> str:
    """How many files there are, and how many of them belong to no document any more."""
    said = wording.amount(found.rows["files"], app.words)
    if found.files_of_nobody:
        more = wording.amount(found.files_of_nobody, app.words)
        said += " " + _("({n} of no document, which is well)").format(n=more)
    return said


def findings(found: Inspection) -> Iterator[Told]:
    """Everything that was found, in words."""
    backup = (
        _("The newest: dondoc restore {path}").format(path=quoted(found.newest_backup))
        if found.newest_backup
        else _("None was found; name the folder where copies are kept: dondoc db check --backups FOLDER")
    )
    for finding in found.findings:
        saying = SAYINGS[finding.code]
        given = {"detail": plain(finding.detail or "–"), "where": plain(finding.where), "backup": backup}
        what, advice = _(saying.what).format(**given), _(saying.advice).format(**given)
        yield Told(finding.code, finding.where, finding.detail, what, advice, bool(finding.where))
    for one in found.verified:
        advice = FILE if one.trouble in (Trouble.FILE_CHANGED, Trouble.FILE_MISSING) else WHO_WROTE
        place = " ".join(map(str, [one.table, *one.key] if one.table else ["events", one.event]))
        yield Told(one.trouble.value, place, one.column, sentence(one), _(advice).format(backup=backup), False)


def print_as_json(app: App, found: Inspection) -> None:
    """One object in an array: what was looked at, and the findings."""
    told = found._asdict()
    del told["verified"]
    told["newest_backup"] = str(found.newest_backup) if found.newest_backup else None
    told["findings"] = [
        {name: value for name, value in finding._asdict().items() if name != "named"} for finding in findings(found)
    ]
    print_json(app, [told])
