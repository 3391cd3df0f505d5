"""What the shell offers at TAB: numbers of open tasks, meetings and documents with their titles, and units.

A unit is offered in a form that needs no quotation marks and no accents, "phong-tai-chinh", which finds it as well as
its name does.
"""

from collections.abc import Iterator

from dondoc.cli.line.declared import Offer
from dondoc.domain.vietnamese import without_accents
from dondoc.storage.store import Store

MOST = 40


def tasks(store: Store, incomplete: str) -> Iterator[Offer]:
    from dondoc.services.finding import listing

    if incomplete and not incomplete.isdecimal():
        return
    yield from ((str(task.number), task.title) for task in listing.open_by_prefix(store, incomplete, limit=MOST))


def units(store: Store, incomplete: str) -> Iterator[Offer]:
    from dondoc.services.units import roster

    begun = without_accents(incomplete)
    for unit in roster.all_units(store):
        name = unit.name if unit.ended_on is None else f"{unit.name} cũ"
        value = _in_one_word(name)
        if value.startswith(begun):
            yield value, unit.name


def _in_one_word(name: str) -> str:
    """A name as it can be typed without quotation marks: "phong-tai-chinh"."""
    return "-".join("".join(char if char.isalnum() else " " for char in without_accents(name)).split())


def tasks_or_units(store: Store, incomplete: str) -> Iterator[Offer]:
    yield from tasks(store, incomplete) if incomplete.isdecimal() else units(store, incomplete)


def fields(store: Store, incomplete: str) -> Iterator[Offer]:
    from dondoc.services.finding.fields import fields

    begun = without_accents(incomplete)
    offered = ((_in_one_word(field), field) for field in fields(store))
    yield from ((value, field) for value, field in offered if value.startswith(begun))


def meetings(store: Store, incomplete: str) -> Iterator[Offer]:
    from dondoc.services.meetings import meetings

    latest = reversed(meetings.meetings(store))
    numbered = [(str(held.id), held.title) for held in latest if str(held.id).startswith(incomplete)]
    yield from numbered[:MOST]


def documents(store: Store, incomplete: str) -> Iterator[Offer]:
    from dondoc.services.meetings import documents

    latest = reversed(documents.documents(store))
    numbered = [
        (str(paper.id), paper.number or paper.source) for paper in latest if str(paper.id).startswith(incomplete)
    ]
    yield from numbered[:MOST]


def statuses(store: Store, incomplete: str) -> Iterator[Offer]:
    from dondoc.cli.values.statuses import names

    yield from ((name, "") for name in names() if name.startswith(incomplete.lower()))


def views(store: Store, incomplete: str) -> Iterator[Offer]:
    from dondoc.services.finding import views

    yield from ((each.name, each.filter) for each in views.views(store) if each.name.startswith(incomplete))


def groups(store: Store, incomplete: str) -> Iterator[Offer]:
    from dondoc.domain.unit import UnitKind
    from dondoc.services.units import roster

    begun = without_accents(incomplete)
    offered = ((_in_one_word(unit.name), unit) for unit in roster.all_units(store) if unit.kind is UnitKind.GROUP)
    yield from ((value, unit.name) for value, unit in offered if value.startswith(begun))


def columns(store: Store, incomplete: str) -> Iterator[Offer]:
    """The columns of a list, behind those that stand there already; a column may be turned round with a hyphen."""
    from dondoc.services.finding.layout import COLUMNS

    before, comma, last = incomplete.rpartition(",")
    begun = f"{before}{comma}{'-' if last.startswith('-') else ''}"
    there = before.replace("-", "").split(",")
    yield from (
        (f"{begun}{name}", "") for name in COLUMNS if name.startswith(last.removeprefix("-")) and name not in there
    )


def choices(store: Store, incomplete: str) -> Iterator[Offer]:
    """What the settings that have few values can be: the shell does not say of which setting one is asked."""
    from dondoc.domain.setting import SETTINGS

    found = ((choice, each.name) for each in SETTINGS.values() for choice in each.choices)
    yield from ((choice, name) for choice, name in found if choice.startswith(incomplete))


def settings(store: Store, incomplete: str) -> Iterator[Offer]:
    from dondoc.domain.setting import SETTINGS
    from dondoc.locale import gettext as _

    yield from ((name, _(each.help)) for name, each in SETTINGS.items() if name.startswith(incomplete))


def filters(store: Store, incomplete: str) -> Iterator[Offer]:
    from dondoc.cli.values.filter_offers import offers

    units_of = dict.fromkeys(("unit", "lead", "with"), units)
    yield from offers(store, incomplete, {**units_of, "field": fields, "meeting": meetings, "document": documents})
