"""The options that many commands have, each written once: the same word means the same everywhere."""

from typing import Annotated, Literal

import typer

from dondoc.cli import completing
from dondoc.domain.task import Restriction
from dondoc.errors import BadValue
from dondoc.locale import gettext as _

AsJson = Annotated[bool, typer.Option("--json", help=_("One JSON array, for programs."))]
Original = Annotated[bool, typer.Option("--original", help=_("By the deadline that was first set."))]
WorkingDays = Annotated[bool, typer.Option("--working-days", help=_("With how many working days it is late."))]
AsOf = Annotated[str | None, typer.Option("--as-of", metavar="DAY", help=_("As it was at the end of this day."))]
Reason = Annotated[str | None, typer.Option("--message", "-m", metavar="TEXT", help=_("Why, for the history."))]
Restricted = Annotated[bool, typer.Option("--restricted", help=_("Restricted tasks too: secret, internal."))]
Field = Annotated[
    str | None,
    typer.Option(
        "--field", metavar="WORDS", help=_("The field of work it belongs to."), autocompletion=completing.fields
    ),
]
Yes = Annotated[bool, typer.Option("--yes", "-y", help=_("Do not ask."))]


def read_restriction(word: str | None) -> Restriction | Literal["none"] | None:
    """What "secret", "nội bộ" or "none" means; None for no word. Raises BadValue."""
    if word is None:
        return None
    from dondoc.domain.filter_words import NONE, RESTRICTIONS, squeeze

    kind = RESTRICTIONS.get(squeeze(word), "any")
    if squeeze(word) in NONE:
        return "none"
    if kind == "any":
        raise BadValue(value=word, allowed="secret, internal, none")
    return Restriction(kind)
