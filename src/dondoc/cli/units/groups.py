"""`group`: groups of units, and who is in them from day to day."""

from datetime import date

from dondoc.cli.context import App
from dondoc.cli.finding.listing import draw_list
from dondoc.cli.line.declared import Argument, Noun, Option
from dondoc.cli.output.json_output import print_json
from dondoc.cli.values.assigning import unit_for
from dondoc.cli.values.options import AsJson, AsOf
from dondoc.domain.column import Column, ColumnKind
from dondoc.domain.unit import Unit
from dondoc.domain.unit_details import Member
from dondoc.domain.vietnamese import sort_key
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.locale import gettext as _
from dondoc.locale import ngettext
from dondoc.reports import wording
from dondoc.reports.untrusted import plain, typeable
from dondoc.reports.wrapping import wrap
from dondoc.services.units import groups, units
from dondoc.typing import Annotated, Any

commands = Noun()
members = commands.command("member", aliases=("thanhvien",), help=N_("Who is in a group: add, remove."))(Noun())

Name = Annotated[
    str,
    Argument(metavar="GROUP", help=N_("Its name, or what it is called for short."), offers="values.completing:groups"),
]
Units = Annotated[list[str], Argument(metavar="UNIT...", help=N_("Units."), offers="values.completing:units")]
On = Annotated[str | None, Option("--on", metavar="DAY", help=N_("As on this day; today."))]
From = Annotated[str | None, Option("--from", metavar="DAY", help=N_("The first day; open where none is said."))]
Until = Annotated[str | None, Option("--until", metavar="DAY", help=N_("The last day; open where none is said."))]

GROUPS = (
    Column("id", N_("No."), ColumnKind.IDENTIFIER),
    Column("name", N_("Group"), weight=2),
    Column("members", N_("Units"), ColumnKind.NUMBER),
    Column("aliases", N_("Other names"), ColumnKind.NAMES),
)
MEMBERS = (
    Column("unit_id", N_("No."), ColumnKind.IDENTIFIER),
    Column("unit", N_("Unit"), weight=2),
    Column("from_on", N_("From"), ColumnKind.DAY),
    Column("until_on", N_("Until"), ColumnKind.DAY),
)


@commands.command("add", aliases=("them",), help=N_("Add a group; a unit that stands for several becomes one."))
def add(
    app: App,
    name: Annotated[str, Argument(metavar="NAME", help=N_("Its name, as documents write it."))],
    aliases: Annotated[
        list[str] | None, Option("--alias", metavar="NAME", help=N_("Another name; once for each."))
    ] = None,
) -> None:
    with app.writing() as store:
        group = groups.add(store, app.author, name, aliases or [])
    app.print(_("Group {number}: {name}").format(number=group.id, name=plain(group.name)))
    said = _('Say who is in it: dondoc group member add "{name}" UNIT…').format(name=typeable(group.name))
    app.note("\n".join(wrap(said, app.width)))


@commands.command("list", aliases=("danhsach",), help=N_("List the groups."))
def list_(app: App, on: On = None, as_of: AsOf = None, as_json: AsJson = False) -> None:
    asked = app.day(as_of)
    day = app.day(on) or asked or app.today
    with app.reading(asked) as store:
        found = sorted(groups.all_groups(store), key=lambda group: sort_key(group.name))
        inside = {group.id: groups.members(store, group, day) for group in found}
    if as_json:
        print_json(app, [_object(group, inside[group.id], day) for group in found])
        return
    rows = [(group.id, group.name, len(inside[group.id]), group.aliases) for group in found]
    draw_list(app, GROUPS, rows, empty=N_("There is no group yet."))


@commands.command("show", aliases=("xem",), help=N_("Show who is in a group on a day."))
def show(
    app: App,
    name: Name,
    on: On = None,
    all_: Annotated[bool, Option("--all", "-a", help=N_("Whenever they were in it."))] = False,
    as_of: AsOf = None,
    as_json: AsJson = False,
) -> None:
    asked = app.day(as_of)
    day = app.day(on) or asked or app.today
    with app.reading(asked) as store:
        group = groups.find(store, name)
        stays = groups.memberships(store, group, None if all_ else day)
        inside = groups.members(store, group, day)
    if as_json:
        print_json(app, [{**_object(group, inside, day), "memberships": [_stay(stay) for stay in stays]}])
        return
    app.print(plain(group.name))
    if group.aliases:
        app.print(_("Other names: {names}").format(names=plain("; ".join(group.aliases))))
    count = ngettext("{n} unit on {day}", "{n} units on {day}", len(inside))
    app.print(count.format(n=len(inside), day=wording.day(day, app.words)), "")
    rows = [(stay.unit_id, stay.unit, stay.from_on, stay.until_on) for stay in stays]
    draw_list(app, MEMBERS, rows, empty=N_("There is no unit in it."))


@members.command("add", aliases=("them",), help=N_("Let units be in a group."))
def add_members(app: App, name: Name, joining: Units, from_: From = None, until: Until = None) -> None:
    with app.writing() as store:
        group = groups.find(store, name)
        new = groups.add_members(
            store,
            app.author,
            group,
            [unit_for(app, store, typed) for typed in joining],
            from_on=app.day(from_),
            until_on=app.day(until),
        )
    said = ngettext("{group}: {n} unit more", "{group}: {n} units more", len(new))
    app.print(said.format(group=plain(group.name), n=len(new)), *(f"   {plain(unit.name)}" for unit in new))


@members.command("remove", aliases=("bot",), help=N_("Let units leave a group."))
def remove_members(
    app: App,
    name: Name,
    leaving: Units,
    until: Annotated[str | None, Option("--until", metavar="DAY", help=N_("Their last day; yesterday."))] = None,
) -> None:
    with app.writing() as store:
        group = groups.find(store, name)
        named = [units.find(store, typed) for typed in leaving]
        gone = groups.remove_members(store, app.author, group, named, until_on=app.day(until))
    said = ngettext("{group}: {n} unit less", "{group}: {n} units less", len(gone))
    app.print(said.format(group=plain(group.name), n=len(gone)), *(f"   {plain(unit.name)}" for unit in gone))


def _object(group: Unit, inside: list[Unit], day: date) -> dict[str, Any]:
    return {
        "id": group.id,
        "name": group.name,
        "aliases": list(group.aliases),
        "on": day.isoformat(),
        "members": [unit.name for unit in inside],
    }


def _stay(stay: Member) -> dict[str, Any]:
    ends = {name: day.isoformat() if day else None for name, day in (("from", stay.from_on), ("until", stay.until_on))}
    return {"id": stay.unit_id, "unit": stay.unit, **ends}
