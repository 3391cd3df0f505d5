"""A reorganisation that is built in, worked out for an office's own register."""

from dondoc.domain.reorganisations import REORGANISATIONS, meant
from dondoc.errors import BadValue
from dondoc.services.history.author import Author
from dondoc.services.units import roster
from dondoc.services.units.details import details
from dondoc.services.units.succeeding import Plan, plan
from dondoc.storage.store import Store


def plans(store: Store, author: Author, name: str) -> list[Plan]:
    """A succession for each unit of the register that comes out of it; none where no old unit lasts.

    Raises BadValue for a name of none, and what `succeeding.plan` raises.
    """
    if name not in REORGANISATIONS:
        raise BadValue(value=name, allowed=", ".join(REORGANISATIONS))
    wanted = REORGANISATIONS[name]
    began = {unit: details(store, unit).started_on for unit in roster.lasting(store)}
    old = [unit for unit, day in began.items() if day is None or day < wanted.on_day]
    return [
        plan(
            store,
            author,
            [f"#{unit.id}" for unit in each.old],
            [each.new],
            on_day=wanted.on_day,
            decision=wanted.decision,
        )
        for each in meant(wanted, old)
    ]
