"""`group`: groups of units, and who is in them from day to day."""

from datetime import date
from typing import Annotated, Any

import typer

from dondoc.cli import completing
from dondoc.cli.assigning import unit_for
from dondoc.cli.context import Context
from dondoc.cli.json_output import print_json
from dondoc.cli.listing import draw_list
from dondoc.cli.options import AsJson, AsOf
from dondoc.cli.typer_classes import Noun
from dondoc.domain.column import Column, ColumnKind
from dondoc.domain.unit import Unit
from dondoc.domain.unit_details import Member
from dondoc.domain.vietnamese import sort_key
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.locale import gettext as _
from dondoc.locale import ngettext
from dondoc.reports import wording
from dondoc.reports.untrusted import plain
from dondoc.reports.wrapping import wrap
from dondoc.services import groups, units

app = Noun()
members = Noun()
app.add_typer(members, name="member", help=_("Who is in a group: add, remove."))
app.add_typer(members, name="thanhvien", hidden=True)

Name = Annotated[str, typer.Argument(metavar="GROUP", help=_("Its name, or what it is called for short."))]
Units = Annotated[list[str], typer.Argument(metavar="UNIT...", help=_("Units."), autocompletion=completing.units)]
On = Annotated[str | None, typer.Option("--on", metavar="DAY", help=_("As on this day; today."))]
From = Annotated[str | None, typer.Option("--from", metavar="DAY", help=_("The first day; open where none is said."))]
Until = Annotated[str | None, typer.Option("--until", metavar="DAY", help=_("The last day; open where none is said."))]

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


@app.command("add", aliases=("them",), help=_("Add a group; a unit that stands for several becomes one."))
def add(
    ctx: Context,
    name: Annotated[str, typer.Argument(metavar="NAME", help=_("Its name, as documents write it."))],
    aliases: Annotated[
        list[str] | None, typer.Option("--alias", metavar="NAME", help=_("Another name; once for each."))
    ] = None,
) -> None:
    run = ctx.obj
    with run.writing() as store:
        group = groups.add(store, run.author, name, aliases or [])
    run.print(_("Group {number}: {name}").format(number=group.id, name=plain(group.name)))
    said = _("Say who is in it: dondoc group member add “{name}” UNIT…").format(name=plain(group.name))
    run.note("\n".join(wrap(said, run.width)))


@app.command("list", aliases=("danhsach",), help=_("List the groups."))
def list_(ctx: Context, on: On = None, as_of: AsOf = None, as_json: AsJson = False) -> None:
    run = ctx.obj
    asked = run.day(as_of)
    day = run.day(on) or asked or run.today
    with run.reading(asked) as store:
        found = sorted(groups.all_groups(store), key=lambda group: sort_key(group.name))
        inside = {group.id: groups.members(store, group, day) for group in found}
    if as_json:
        print_json(run, [_object(group, inside[group.id], day) for group in found])
        return
    rows = [(group.id, group.name, len(inside[group.id]), group.aliases) for group in found]
    draw_list(run, GROUPS, rows, empty=N_("There is no group yet."))


@app.command("show", aliases=("xem",), help=_("Show who is in a group on a day."))
def show(
    ctx: Context,
    name: Name,
    on: On = None,
    all_: Annotated[bool, typer.Option("--all", "-a", help=_("Whenever they were in it."))] = False,
    as_of: AsOf = None,
    as_json: AsJson = False,
) -> None:
    run = ctx.obj
    asked = run.day(as_of)
    day = run.day(on) or asked or run.today
    with run.reading(asked) as store:
        group = groups.find(store, name)
        stays = groups.memberships(store, group, None if all_ else day)
        inside = groups.members(store, group, day)
    if as_json:
        print_json(run, [{**_object(group, inside, day), "memberships": [_stay(stay) for stay in stays]}])
        return
    run.print(plain(group.name))
    if group.aliases:
        run.print(_("Other names: {names}").format(names=plain("; ".join(group.aliases))))
    count = ngettext("{n} unit on {day}", "{n} units on {day}", len(inside))
    run.print(count.format(n=len(inside), day=wording.day(day, run.words)), "")
    rows = [(stay.unit_id, stay.unit, stay.from_on, stay.until_on) for stay in stays]
    draw_list(run, MEMBERS, rows, empty=N_("There is no unit in it."))


@members.command("add", aliases=("them",), help=_("Let units be in a group."))
def add_members(ctx: Context, name: Name, joining: Units, from_: From = None, until: Until = None) -> None:
    run = ctx.obj
    with run.writing() as store:
        group = groups.find(store, name)
        new = groups.add_members(
            store,
            run.author,
            group,
            [unit_for(run, store, typed) for typed in joining],
            from_on=run.day(from_),
            until_on=run.day(until),
        )
    said = ngettext("{group}: {n} unit more", "{group}: {n} units more", len(new))
    run.print(said.format(group=plain(group.name), n=len(new)), *(f"   {plain(unit.name)}" for unit in new))


@members.command("remove", aliases=("bot",), help=_("Let units leave a group."))
def remove_members(
    ctx: Context,
    name: Name,
    leaving: Units,
    until: Annotated[str | None, typer.Option("--until", metavar="DAY", help=_("Their last day; yesterday."))] = None,
) -> None:
    run = ctx.obj
    with run.writing() as store:
        group = groups.find(store, name)
        named = [units.find(store, typed) for typed in leaving]
        gone = groups.remove_members(store, run.author, group, named, until_on=run.day(until))
    said = ngettext("{group}: {n} unit less", "{group}: {n} units less", len(gone))
    run.print(said.format(group=plain(group.name), n=len(gone)), *(f"   {plain(unit.name)}" for unit in gone))


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
