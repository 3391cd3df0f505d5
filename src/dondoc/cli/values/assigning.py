"""The unit that a person names for new work. An old name means what took its place, and that is said."""

from dondoc.cli.context import App
from dondoc.domain.unit import Unit, dated_name
from dondoc.locale import gettext as _
from dondoc.reports import wording
from dondoc.reports.untrusted import plain
from dondoc.services.units import units
from dondoc.storage.store import Store


def unit_for(app: App, store: Store, name: str) -> Unit:
    """The lasting unit that is meant; on stderr what became of the one that was named, where that has ended.

    Raises UnknownUnit, AmbiguousUnit, UnitEnded, UnitAbolished.
    """
    found = units.find_assignable(store, name)
    if found.former is not None:
        app.note(what_became(app, found))
    return found.unit


def what_became(app: App, found: units.Found) -> str:
    """That a unit has ended, and what stands in its place today."""
    from datetime import timedelta

    from dondoc.domain.succession import Manner
    from dondoc.reports.wrapping import wrap

    unit, former, by = found
    assert former is not None
    assert former.ended_on is not None
    said = _("“{old}” has not existed since {day}; today {new} stands in its place.")
    if by is not None and by.new == (unit.id,):
        match by.manner:
            case Manner.MERGED:
                said = _("“{old}” has been part of {new} since {day}.")
            case Manner.RENAMED:
                said = _("“{old}” has been {new} since {day}.")
    day = wording.day(former.ended_on + timedelta(days=1), app.words)
    old = former.name if former.name != unit.name else dated_name(former.name, former.ended_on)
    return "\n".join(wrap(said.format(old=plain(old), new=plain(unit.name), day=day), app.width))
