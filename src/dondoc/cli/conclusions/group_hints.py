"""What an import says of leads that are groups of units: which they are, and how their tasks are divided."""

from collections.abc import Iterator, Sequence

from dondoc.cli.context import App
from dondoc.domain.draft import Draft
from dondoc.domain.unit import Unit, UnitKind
from dondoc.domain.unit_names import same_name
from dondoc.locale import gettext as _
from dondoc.reports.untrusted import plain, typeable
from dondoc.reports.wrapping import wrap
from dondoc.services.finding.by_number import task
from dondoc.services.units import roster
from dondoc.storage.store import Store


def group_lines(app: App, draft: Draft, register: Sequence[Unit]) -> Iterator[str]:
    """The groups that lead in a draft, before it is reviewed."""
    leads = dict.fromkeys(proposal.lead for proposal in draft.accepted if proposal.lead)
    named = {unit.name for lead in leads if (unit := same_name(register, lead)) and unit.kind is UnitKind.GROUP}
    if named:
        said = _("In the lead are groups of units: {names}. Once taken in, their tasks are divided with: dondoc split")
        yield from wrap(said.format(names=plain("; ".join(sorted(named)))), app.width)


def split_lines(app: App, store: Store, numbers: Sequence[int]) -> Iterator[str]:
    """How the tasks that were made and are led by several units are divided, a paragraph for each lead."""
    by_lead: dict[str, list[int]] = {}
    for number in numbers:
        by_lead.setdefault(task(store, number).lead or "", []).append(number)
    register = {unit.name: unit for unit in roster.all_units(store)}
    for lead, given in by_lead.items():
        if not lead or not (said := _said(register[lead])):
            continue
        listed = ", ".join(map(str, given))
        yield from wrap(said.format(name=plain(lead), typed=typeable(lead), tasks=listed, first=given[0]), app.width)


def _said(lead: Unit) -> str:
    from dondoc.extract.units import names_one

    if lead.kind is UnitKind.GROUP:
        return _("“{name}” is a group. Tasks given to it: {tasks}. Divide them among its units: dondoc split {first}")
    if names_one(lead.name):
        return ""
    return _(
        "“{name}” stands for several units. To divide its tasks ({tasks}), say who they are: "
        'dondoc group add "{typed}", dondoc group member add "{typed}" UNIT…, dondoc split {first}'
    )
