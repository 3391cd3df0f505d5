"""`unit`: the units of the register, the names they go by, who heads them, and what became of them."""

from dondoc.cli.context import App
from dondoc.cli.finding.listing import draw_list
from dondoc.cli.line.declared import Argument, Noun, Option
from dondoc.cli.output.json_output import print_json
from dondoc.cli.units.card import card_lines, card_object, listed_name, unit_object
from dondoc.cli.values.options import AsJson, AsOf
from dondoc.domain.cell import due_of
from dondoc.domain.column import Column, ColumnKind
from dondoc.domain.task import standing
from dondoc.domain.vietnamese import sort_key
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.errors.usage import NothingToChange
from dondoc.locale import gettext as _
from dondoc.reports import columns
from dondoc.reports.untrusted import plain
from dondoc.services.finding import listing
from dondoc.services.finding.selection import Selection
from dondoc.services.units import details, roster, units
from dondoc.typing import Annotated

commands = Noun()

SHOWN = (
    Column("id", N_("No."), ColumnKind.IDENTIFIER),
    Column("name", N_("Unit"), weight=2),
    Column("aliases", N_("Other names"), ColumnKind.NAMES),
)
Name = Annotated[
    str,
    Argument(metavar="UNIT", help=N_("Its name, or what it is called for short."), offers="values.completing:units"),
]
Head = Annotated[str | None, Option("--head", metavar="NAME", help=N_("Who heads it; - for nobody."))]
Contact = Annotated[str | None, Option("--contact", metavar="TEXT", help=N_("Telephone, or whom to ask; - for none."))]
Email = Annotated[str | None, Option("--email", metavar="ADDRESS", help=N_("Its e-mail address; - for none."))]
Aliases = Annotated[list[str] | None, Option("--alias", metavar="NAME", help=N_("Another name; once for each."))]


@commands.command("add", aliases=("them",), help=N_("Add a unit."))
def add(
    app: App,
    name: Annotated[str, Argument(metavar="NAME", help=N_("Its full name."))],
    aliases: Aliases = None,
    head: Head = None,
    contact: Contact = None,
    email: Email = None,
) -> None:
    with app.writing() as store:
        unit = units.add(store, app.author, name, aliases or [])
        if head or contact or email:
            details.edit(store, app.author, unit, head=head, contact=contact, email=email)
    app.print(_("Unit {number}: {name}").format(number=unit.id, name=plain(unit.name)))


@commands.command("list", aliases=("danhsach",), help=N_("List the units."))
def list_(
    app: App,
    all_: Annotated[bool, Option("--all", "-a", help=N_("Those that ended too."))] = False,
    as_of: AsOf = None,
    as_json: AsJson = False,
) -> None:
    with app.reading(app.day(as_of)) as store:
        register = roster.all_units(store) if all_ else roster.lasting(store)
    found = sorted(register, key=lambda unit: (sort_key(unit.name), unit.ended_on is not None, unit.id))
    if as_json:
        print_json(app, [unit_object(unit) for unit in found])
        return
    rows = [(u.id, listed_name(u), u.aliases) for u in found]
    draw_list(app, SHOWN, rows, empty=N_("There is no unit yet."))


@commands.command("show", aliases=("xem",), help=N_("Show one unit and its open tasks."))
def show(app: App, name: Name, as_of: AsOf = None, as_json: AsJson = False) -> None:
    asked = app.day(as_of)
    day = asked or app.today
    with app.reading(asked) as store:
        unit = units.find(store, name)
        card = details.card(store, unit)
        names = {each.id: each.name for each in roster.all_units(store)}
        wanted = Selection(unit=f"#{unit.id}", open_only=True)
        tasks = listing.tasks(store, listing.LINES, wanted, day)
    if as_json:
        print_json(app, [{**card_object(unit, card, names), "open_tasks": [task.number for task in tasks]}])
        return
    app.print_all(card_lines(app, card, names))
    app.print("")
    rows = [(t.number, t.title, t.lead, due_of(t), standing(t, day)) for t in tasks]
    draw_list(app, columns.TASKS, rows, empty=N_("It has no open task."))


@commands.command("edit", aliases=("sua",), help=N_("Correct the name of a unit, who heads it, how it is reached."))
def edit(
    app: App,
    unit: Name,
    name: Annotated[
        str | None,
        Option("--name", metavar="NAME", help=N_("Its name, spelt right; a decision: succeed.")),
    ] = None,
    head: Head = None,
    contact: Contact = None,
    email: Email = None,
    aliases: Aliases = None,
    remove: Annotated[
        list[str] | None, Option("--remove-alias", metavar="NAME", help=N_("It is not called so; once for each."))
    ] = None,
) -> None:
    if all(said is None for said in (name, head, contact, email)) and not aliases and not remove:
        raise NothingToChange
    with app.writing() as store:
        found = units.find(store, unit)
        details.edit(
            store,
            app.author,
            found,
            name=name,
            head=_said(head),
            contact=_said(contact),
            email=_said(email),
            aliases=aliases or (),
            remove_aliases=remove or (),
        )
        again = units.find(store, f"#{found.id}")
        card = details.card(store, again)
        names = {each.id: each.name for each in roster.all_units(store)}
    app.print_all(card_lines(app, card, names))


def _said(text: str | None) -> str | None:
    """What was typed for a value; a dash takes it away."""
    return "" if text in ("-", "–") else text


@commands.command("alias", aliases=("tenkhac",), help=N_("Teach a unit another name."))
def alias(
    app: App,
    name: Name,
    other: Annotated[str, Argument(metavar="NAME", help=N_("The other name."))],
) -> None:
    with app.writing() as store:
        unit = units.alias(store, app.author, units.find(store, name), other)
    app.print(f"{plain(unit.name)}: {plain('; '.join(unit.aliases))}")


commands.elsewhere(
    "succeed",
    "units.succession:succeed",
    aliases=("kethua",),
    help=N_("Merge, divide, rename or abolish units by a decision."),
)
commands.elsewhere(
    "transfer",
    "units.transferring:transfer",
    aliases=("chuyen",),
    help=N_("Transfer open tasks from one unit to another."),
)
commands.elsewhere(
    "import", "units.importing:import_units", aliases=("nhap",), help=N_("Take in a list of units from a table.")
)
