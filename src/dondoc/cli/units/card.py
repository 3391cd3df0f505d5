"""A unit as it is shown: who heads it, its names and groups, what it came out of and what took its place."""

from collections.abc import Iterator, Mapping
from datetime import date

from dondoc.cli.context import App
from dondoc.cli.output.facts import fact_lines
from dondoc.cli.output.json_output import iso
from dondoc.domain.succession import Manner, Succession
from dondoc.domain.unit import Unit, UnitKind, dated_name
from dondoc.domain.unit_details import Member
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.locale import gettext as _
from dondoc.reports import wording
from dondoc.reports.untrusted import plain
from dondoc.reports.wrapping import wrap
from dondoc.services.units.details import Card
from dondoc.typing import Any

Names = Mapping[int, str]

MANNERS = {
    Manner.MERGED: N_("merger of {old} into {new}"),
    Manner.RENAMED: N_("{old} renamed to {new}"),
    Manner.DIVIDED: N_("{old} divided: {new}"),
    Manner.ABOLISHED: N_("{old} abolished"),
    Manner.REORGANISED: N_("{old} reorganised into {new}"),
}
"""What each kind of succession is called."""


def card_lines(app: App, card: Card, names: Names) -> Iterator[str]:
    """The name, and under it all that is known; `names` are those of all units by their numbers."""
    unit = card.unit
    yield from wrap(plain(dated_name(unit.name, unit.ended_on)), app.width)
    facts = {
        _("No."): str(unit.id),
        _("Other names"): plain("; ".join(card.aliases)),
        _("Head"): plain(unit.head or ""),
        _("Contact"): plain(unit.contact or ""),
        _("E-mail"): plain(unit.email or ""),
        _("Since"): _day(app, unit.started_on),
        _("Until"): _day(app, unit.ended_on),
        _("In the groups"): "; ".join(_membership(app, member) for member in card.groups),
    }
    yield from fact_lines(facts, app.width, indent=2)
    for label, successions in ((_("Came out of:"), card.before), (_("What became of it:"), card.after)):
        if successions:
            yield f"  {label}"
            for each in successions:
                yield from (f"    {line}" for line in wrap(succession_text(app, each, names), app.width - 4))


def listed_name(unit: Unit) -> str:
    """The name of a unit in a list: of one that ended with its last day, of a group with what it is."""
    name = dated_name(unit.name, unit.ended_on)
    return _("{name} (group)").format(name=name) if unit.kind is UnitKind.GROUP else name


def succession_text(app: App, succession: Succession, names: Names) -> str:
    """One succession in a sentence: the day, the units, the decision."""
    old, new = (plain("; ".join(names[number] for number in side)) for side in (succession.old, succession.new))
    said = _(MANNERS[succession.manner]).format(old=old, new=new)
    decision = f" ({plain(succession.decision)})" if succession.decision else ""
    return f"{_day(app, succession.on_day)}: {said}{decision}"


def _membership(app: App, member: Member) -> str:
    until = _(" until {day}").format(day=_day(app, member.until_on)) if member.until_on else ""
    return plain(member.group) + until


def _day(app: App, day: date | None) -> str:
    return wording.day(day, app.words) if day else ""


def unit_object(unit: Unit) -> dict[str, Any]:
    """A unit in a list for programs."""
    ended_on = iso(unit.ended_on)
    return {"id": unit.id, "name": unit.name, "aliases": list(unit.aliases), "ended_on": ended_on, "kind": unit.kind}


def card_object(unit: Unit, card: Card, names: Names) -> dict[str, Any]:
    """All of one unit for programs."""
    details = card.unit
    return {
        **unit_object(unit),
        "head": details.head,
        "contact": details.contact,
        "email": details.email,
        "started_on": iso(details.started_on),
        "groups": [
            {"group": member.group, "from_on": iso(member.from_on), "until_on": iso(member.until_on)}
            for member in card.groups
        ],
        "before": [_succession_object(each, names) for each in card.before],
        "after": [_succession_object(each, names) for each in card.after],
    }


def _succession_object(succession: Succession, names: Names) -> dict[str, Any]:
    return {
        "on_day": iso(succession.on_day),
        "decision": succession.decision,
        "manner": succession.manner.value,
        "old": [{"id": number, "name": names[number]} for number in succession.old],
        "new": [{"id": number, "name": names[number]} for number in succession.new],
    }
