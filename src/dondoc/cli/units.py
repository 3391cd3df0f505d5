"""`unit`: the units of the register, the names they go by, who heads them, and what became of them."""

from typing import Annotated

import typer

from dondoc.cli import completing
from dondoc.cli.context import Context
from dondoc.cli.json_output import print_json
from dondoc.cli.listing import draw_list
from dondoc.cli.options import AsJson, AsOf
from dondoc.cli.succession import succeed
from dondoc.cli.transferring import transfer
from dondoc.cli.typer_classes import Noun
from dondoc.cli.unit_card import card_lines, card_object, listed_name, unit_object
from dondoc.cli.unit_import import import_units
from dondoc.domain.cell import due_of
from dondoc.domain.column import Column, ColumnKind
from dondoc.domain.task import standing
from dondoc.domain.vietnamese import sort_key
from dondoc.errors import NothingToChange
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.locale import gettext as _
from dondoc.reports import columns
from dondoc.reports.untrusted import plain
from dondoc.services import listing, unit_details, units
from dondoc.services.selection import Selection

app = Noun()

SHOWN = (
    Column("id", N_("No."), ColumnKind.IDENTIFIER),
    Column("name", N_("Unit"), weight=2),
    Column("aliases", N_("Other names"), ColumnKind.NAMES),
)
Name = Annotated[
    str,
    typer.Argument(
        metavar="UNIT", help=_("Its name, or what it is called for short."), autocompletion=completing.units
    ),
]
Head = Annotated[str | None, typer.Option("--head", metavar="NAME", help=_("Who heads it; - for nobody."))]
Contact = Annotated[
    str | None, typer.Option("--contact", metavar="TEXT", help=_("Telephone, or whom to ask; - for none."))
]
Email = Annotated[str | None, typer.Option("--email", metavar="ADDRESS", help=_("Its e-mail address; - for none."))]
Aliases = Annotated[list[str] | None, typer.Option("--alias", metavar="NAME", help=_("Another name; once for each."))]


@app.command("add", aliases=("them",), help=_("Add a unit."))
def add(
    ctx: Context,
    name: Annotated[str, typer.Argument(metavar="NAME", help=_("Its full name."))],
    aliases: Aliases = None,
    head: Head = None,
    contact: Contact = None,
    email: Email = None,
) -> None:
    run = ctx.obj
    with run.writing() as store:
        unit = units.add(store, run.author, name, aliases or [])
        if head or contact or email:
            unit_details.edit(store, run.author, unit, head=head, contact=contact, email=email)
    run.print(_("Unit {number}: {name}").format(number=unit.id, name=plain(unit.name)))


@app.command("list", aliases=("danhsach",), help=_("List the units."))
def list_(
    ctx: Context,
    all_: Annotated[bool, typer.Option("--all", "-a", help=_("Those that ended too."))] = False,
    as_of: AsOf = None,
    as_json: AsJson = False,
) -> None:
    run = ctx.obj
    with run.reading(run.day(as_of)) as store:
        register = units.all_units(store) if all_ else units.lasting(store)
    found = sorted(register, key=lambda unit: (sort_key(unit.name), unit.ended_on is not None, unit.id))
    if as_json:
        print_json(run, [unit_object(unit) for unit in found])
        return
    rows = [(u.id, listed_name(u), u.aliases) for u in found]
    draw_list(run, SHOWN, rows, empty=N_("There is no unit yet."))


@app.command("show", aliases=("xem",), help=_("Show one unit and its open tasks."))
def show(ctx: Context, name: Name, as_of: AsOf = None, as_json: AsJson = False) -> None:
    run = ctx.obj
    asked = run.day(as_of)
    day = asked or run.today
    with run.reading(asked) as store:
        unit = units.find(store, name)
        card = unit_details.card(store, unit)
        names = {each.id: each.name for each in units.all_units(store)}
        wanted = Selection(unit=f"#{unit.id}", open_only=True)
        tasks = listing.tasks(store, listing.LINES, wanted, day)
    if as_json:
        print_json(run, [{**card_object(unit, card, names), "open_tasks": [task.number for task in tasks]}])
        return
    run.print_all(card_lines(run, card, names))
    run.print("")
    rows = [(t.number, t.title, t.lead, due_of(t), standing(t, day)) for t in tasks]
    draw_list(run, columns.TASKS, rows, empty=N_("It has no open task."))


@app.command("edit", aliases=("sua",), help=_("Correct the name of a unit, who heads it, how it is reached."))
def edit(
    ctx: Context,
    unit: Name,
    name: Annotated[
        str | None,
        typer.Option("--name", metavar="NAME", help=_("Its name, spelt right; a decision: succeed.")),
    ] = None,
    head: Head = None,
    contact: Contact = None,
    email: Email = None,
    aliases: Aliases = None,
    remove: Annotated[
        list[str] | None, typer.Option("--remove-alias", metavar="NAME", help=_("It is not called so; once for each."))
    ] = None,
) -> None:
    run = ctx.obj
    if all(said is None for said in (name, head, contact, email)) and not aliases and not remove:
        raise NothingToChange
    with run.writing() as store:
        found = units.find(store, unit)
        unit_details.edit(
            store,
            run.author,
            found,
            name=name,
            head=_said(head),
            contact=_said(contact),
            email=_said(email),
            aliases=aliases or (),
            remove_aliases=remove or (),
        )
        again = units.find(store, f"#{found.id}")
        card = unit_details.card(store, again)
        names = {each.id: each.name for each in units.all_units(store)}
    run.print_all(card_lines(run, card, names))


def _said(text: str | None) -> str | None:
    """What was typed for a value; a dash takes it away."""
    return "" if text in ("-", "–") else text


@app.command("alias", aliases=("tenkhac",), help=_("Teach a unit another name."))
def alias(
    ctx: Context,
    name: Name,
    other: Annotated[str, typer.Argument(metavar="NAME", help=_("The other name."))],
) -> None:
    run = ctx.obj
    with run.writing() as store:
        unit = units.alias(store, run.author, units.find(store, name), other)
    run.print(f"{plain(unit.name)}: {plain('; '.join(unit.aliases))}")


app.command("succeed", aliases=("kethua",), help=_("Merge, divide, rename or abolish units by a decision."))(succeed)
app.command("transfer", aliases=("chuyen",), help=_("Transfer open tasks from one unit to another."))(transfer)
app.command("import", aliases=("nhap",), help=_("Take in a list of units from a table."))(import_units)
