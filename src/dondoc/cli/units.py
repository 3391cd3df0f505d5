"""`unit`: the units of the register and the names they go by."""

from typing import Annotated, Any

import typer

from dondoc.cli.context import Context
from dondoc.cli.json_output import print_json
from dondoc.cli.listing import draw_list
from dondoc.cli.selecting import AsJson
from dondoc.cli.typer_classes import Noun
from dondoc.domain.report import Column, ColumnKind
from dondoc.domain.task import standing
from dondoc.domain.unit import Unit
from dondoc.domain.vietnamese import sort_key
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.locale import gettext as _
from dondoc.reports import columns
from dondoc.reports.untrusted import plain
from dondoc.services import listing, units
from dondoc.services.selection import Selection

app = Noun()

SHOWN = (
    Column("id", N_("No."), ColumnKind.IDENTIFIER),
    Column("name", N_("Unit"), weight=2),
    Column("aliases", N_("Other names"), ColumnKind.NAMES),
)
Name = Annotated[str, typer.Argument(metavar="UNIT", help=_("Its name, or what it is called for short."))]


@app.command("add", help=_("Add a unit."))
def add(
    ctx: Context,
    name: Annotated[str, typer.Argument(metavar="NAME", help=_("Its full name."))],
    aliases: Annotated[
        list[str] | None, typer.Option("--alias", metavar="NAME", help=_("Another name; once for each."))
    ] = None,
) -> None:
    run = ctx.obj
    with run.writing() as store:
        unit = units.add(store, run.author, name, aliases or [])
    run.print(_("Unit {number}: {name}").format(number=unit.id, name=plain(unit.name)))


@app.command("list", help=_("List the units."))
def list_(ctx: Context, as_json: AsJson = False) -> None:
    run = ctx.obj
    with run.reading() as store:
        found = sorted(units.all_units(store), key=lambda unit: sort_key(unit.name))
    if as_json:
        print_json(run, [_object(unit) for unit in found])
        return
    draw_list(run, SHOWN, [(u.id, u.name, u.aliases) for u in found], empty=N_("There is no unit yet."))


@app.command("show", help=_("Show one unit and its open tasks."))
def show(ctx: Context, name: Name, as_json: AsJson = False) -> None:
    run = ctx.obj
    with run.reading() as store:
        unit = units.find(store, name)
        wanted = Selection(unit=unit.name, open_only=True)
        tasks = listing.tasks(store, listing.LINES, wanted, run.today)
    if as_json:
        print_json(run, [{**_object(unit), "open_tasks": [task.number for task in tasks]}])
        return
    run.print(plain(unit.name))
    if unit.aliases:
        run.print(_("Other names: {names}").format(names=plain("; ".join(unit.aliases))))
    run.print("")
    rows = [(t.number, t.title, t.lead, t.due, standing(t, run.today)) for t in tasks]
    draw_list(run, columns.TASKS, rows, empty=N_("It has no open task."))


@app.command("alias", help=_("Teach a unit another name."))
def alias(
    ctx: Context,
    name: Name,
    other: Annotated[str, typer.Argument(metavar="NAME", help=_("The other name."))],
) -> None:
    run = ctx.obj
    with run.writing() as store:
        unit = units.alias(store, run.author, units.find(store, name), other)
    run.print(f"{plain(unit.name)}: {plain('; '.join(unit.aliases))}")


def _object(unit: Unit) -> dict[str, Any]:
    return {"id": unit.id, "name": unit.name, "aliases": list(unit.aliases)}
