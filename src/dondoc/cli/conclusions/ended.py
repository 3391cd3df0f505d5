"""What is said of a document that names units which have ended."""

from collections.abc import Sequence

from dondoc.cli.context import App
from dondoc.domain.draft import Draft
from dondoc.domain.ended_names import Former, ended, with_successors
from dondoc.domain.unit import Unit
from dondoc.domain.unit_names import unit_key
from dondoc.locale import gettext as _
from dondoc.reports.untrusted import plain
from dondoc.reports.wrapping import wrap


def with_ended(app: App, draft: Draft, former: Former, register: Sequence[Unit]) -> Draft:
    """The draft with what took the place of units that ended, where that is one; all of them are told on stderr."""
    known = frozenset(unit_key(name) for unit in register for name in (unit.name, *unit.aliases))
    gone = ended(draft, former, known)
    for name, new in gone.items():
        match new:
            case [only]:
                said = _("“{old}” is no more; in its place {new} is proposed.")
            case []:
                said, only = _("“{old}” is no more, and nothing took its place: choose a unit."), ""
            case _:
                said, only = _("“{old}” is no more; choose one of: {new}."), "; ".join(new)
        app.note("\n".join(wrap(said.format(old=plain(name), new=plain(only)), app.width)))
    return with_successors(draft, gone)
