"""What the shell offers at TAB: numbers of open tasks, meetings and documents with their titles, and units.

A unit is offered in a form that needs no quotation marks and no accents, "phong-tai-chinh", which finds it as well as
its name does. Completion never makes a store and never complains: where it cannot help, it offers nothing.
"""

from collections.abc import Iterator

from dondoc.cli.line.declared import Offer, Offers
from dondoc.domain.vietnamese import without_accents
from dondoc.errors import DondocError
from dondoc.storage.store import Store

MOST = 40
LONGEST = 60  # characters of a title


def offers(find: Offers, incomplete: str, db: str | None, today: str | None) -> list[Offer]:
    """What `find` offers of the store that the line names, made harmless; nothing where there is no store."""
    from dondoc.cli.context import open_app
    from dondoc.storage.store import is_there

    try:
        app = open_app(db, today)
        if not is_there(app.address):
            return []
        with app.reading() as store:
            return [(value, _harmless(means)) for value, means in find(store, incomplete)]
    except DondocError:
        return []


def tasks(store: Store, incomplete: str) -> Iterator[Offer]:
    from dondoc.services import listing

    if incomplete and not incomplete.isdecimal():
        return
    yield from ((str(task.number), task.title) for task in listing.open_by_prefix(store, incomplete, limit=MOST))


def units(store: Store, incomplete: str) -> Iterator[Offer]:
    from dondoc.services import units

    begun = without_accents(incomplete)
    for unit in units.all_units(store):
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
    from dondoc.services.fields import fields

    begun = without_accents(incomplete)
    offered = ((_in_one_word(field), field) for field in fields(store))
    yield from ((value, field) for value, field in offered if value.startswith(begun))


def meetings(store: Store, incomplete: str) -> Iterator[Offer]:
    from dondoc.services import meetings

    latest = reversed(meetings.meetings(store))
    numbered = [(str(held.id), held.title) for held in latest if str(held.id).startswith(incomplete)]
    yield from numbered[:MOST]


def documents(store: Store, incomplete: str) -> Iterator[Offer]:
    from dondoc.services import documents

    latest = reversed(documents.documents(store))
    numbered = [
        (str(paper.id), paper.number or paper.source) for paper in latest if str(paper.id).startswith(incomplete)
    ]
    yield from numbered[:MOST]


def settings(store: Store, incomplete: str) -> Iterator[Offer]:
    from dondoc.domain.setting import SETTINGS
    from dondoc.locale import gettext as _

    yield from ((name, _(each.help)) for name, each in SETTINGS.items() if name.startswith(incomplete))


def filters(store: Store, incomplete: str) -> Iterator[Offer]:
    from dondoc.cli.filter_offers import offers

    units_of = dict.fromkeys(("unit", "lead", "with"), units)
    yield from offers(store, incomplete, {**units_of, "field": fields, "meeting": meetings, "document": documents})


def _harmless(title: str) -> str:
    """A short title without any sign that a shell gives a meaning to: some of them evaluate what they are offered."""
    kept = "".join(char if char.isalnum() or char in " ,.-–()/%" else " " for char in title)
    line = " ".join(kept.split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1].rstrip() + "…"
