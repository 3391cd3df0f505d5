"""`unit import`: a list of units from a table, shown first, then taken in."""

import sys
from collections.abc import Iterator

from dondoc.cli.context import App
from dondoc.cli.line.declared import Argument, Option
from dondoc.cli.values.options import Yes
from dondoc.domain.day import read_day
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.locale import gettext as _
from dondoc.locale import ngettext
from dondoc.reports.untrusted import plain
from dondoc.reports.wrapping import wrap
from dondoc.services.units import unit_lists
from dondoc.services.units.unit_lists import Doubtful, Plan, Question
from dondoc.typing import Annotated

LARGEST = 20 * 2**20  # bytes
SHOWN = 20  # of the names that are new, and of the rows to look at

QUESTIONS = {
    Question.NO_NAME: N_("line {line}: there is no name; not taken in"),
    Question.TWICE: N_("line {line}: “{name}” stands twice in the list; not taken in again"),
    Question.ACCENTS: N_(
        "line {line}: “{name}” differs from “{unit}” by its accents alone; not taken in. Correct the list, or the"
        " register with: dondoc unit edit"
    ),
    Question.ENDED: N_("line {line}: “{name}” is no more (today: {unit}); not taken in"),
    Question.ALIAS_TAKEN: N_("line {line}: “{name}” is already a name of {unit}; left out"),
    Question.NO_ADDRESS: N_("line {line}: “{name}” of {unit} is no e-mail address; left out"),
    Question.ALIKE: N_("line {line}: “{name}” looks like “{unit}”; it becomes a unit of its own"),
}


def import_units(
    app: App,
    file: Annotated[str, Argument(metavar="FILE", help=N_("A table of units; - for standard input."))],
    yes: Yes = False,
    dry_run: Annotated[bool, Option("--dry-run", help=N_("Say what would be taken in; write nothing."))] = False,
) -> None:
    from dondoc.readers import content_of
    from dondoc.readers.tables.unit_rows import unit_rows_of

    found = unit_rows_of(content_of(file, sys.stdin.buffer if file == "-" else None, largest=LARGEST), file)
    if found.ignored:
        said = _("Columns that are not known and not taken in: {names}").format(names=plain("; ".join(found.ignored)))
        app.note("\n".join(wrap(said, app.width)))
    listed = unit_lists.understood(found.rows, lambda typed: read_day(typed, app.today))
    planned = _planned(app, listed)
    for line in _told(app, planned.doubtful):
        app.note(line)
    app.print_all(_plan_lines(app, planned))
    if dry_run or not (planned.new or planned.changed):
        app.note(_("Nothing was changed."))
        return
    app.confirm(_("Carry this out?"), yes=yes)
    with app.writing() as store:
        unit_lists.take_in(store, app.author, unit_lists.plan(store, listed))  # as the register is now


def _planned(app: App, listed: list[unit_lists.Listed]) -> Plan:
    """What would be taken in; a store is not made only to look."""
    from dondoc.storage.store import is_there

    if not is_there(app.address):
        return unit_lists.plan(None, listed)
    with app.reading() as store:
        return unit_lists.plan(store, listed)


def _plan_lines(app: App, planned: Plan) -> Iterator[str]:
    for count, said, names in (
        (len(planned.new), ngettext("{n} unit is new:", "{n} units are new:", len(planned.new)), planned.new),
        (
            len(planned.changed),
            ngettext("{n} unit is changed:", "{n} units are changed:", len(planned.changed)),
            [row for row, _unit in planned.changed],
        ),
    ):
        if count:
            more = [f"… (+{count - SHOWN})"] if count > SHOWN else []
            listed = "; ".join([*(row.name for row in names[:SHOWN]), *more])
            yield from wrap(f"{said.format(n=count)} {plain(listed)}", app.width)
    if planned.same:
        said = ngettext("{n} unit is in the register already.", "{n} units are in the register already.", planned.same)
        yield said.format(n=planned.same)


def _told(app: App, doubtful: tuple[Doubtful, ...]) -> Iterator[str]:
    for each in doubtful[:SHOWN]:
        said = _(QUESTIONS[each.why]).format(line=each.line, name=plain(each.name), unit=plain(each.unit) or "–")
        yield "\n  ".join(wrap(said, app.width - 2))
    if len(doubtful) > SHOWN:
        yield f"… (+{len(doubtful) - SHOWN})"
