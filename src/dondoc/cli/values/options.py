"""The options and arguments that many commands have, each written once: the same word means the same everywhere."""

from dondoc.cli.line.declared import Argument, Option
from dondoc.domain.task import Restriction
from dondoc.errors import BadValue
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.typing import Annotated, Literal

MANY = 3

AsJson = Annotated[bool, Option("--json", help=N_("One JSON array, for programs."))]
Original = Annotated[bool, Option("--original", help=N_("By the deadline that was first set."))]
WorkingDays = Annotated[bool, Option("--working-days", help=N_("With how many working days it is late."))]
AsOf = Annotated[str | None, Option("--as-of", metavar="DAY", help=N_("As it was at the end of this day."))]
Reason = Annotated[str | None, Option("--message", "-m", metavar="TEXT", help=N_("Why, for the history."))]
Restricted = Annotated[bool, Option("--restricted", help=N_("Restricted tasks too: secret, internal."))]
Field = Annotated[
    str | None,
    Option("--field", metavar="WORDS", help=N_("The field of work it belongs to."), offers="values.completing:fields"),
]
Cooperating = Annotated[
    list[str] | None,
    Option("--with", metavar="UNIT", help=N_("A cooperating unit; once for each."), offers="values.completing:units"),
]
OneTask = Annotated[int, Argument(metavar="TASK", help=N_("The number of the task."), offers="values.completing:tasks")]
OfTask = Annotated[
    int | None, Argument(metavar="TASK", help=N_("The number of a task; all."), offers="values.completing:tasks")
]
OfMeeting = Annotated[
    int | None,
    Argument(
        metavar="MEETING", help=N_("A meeting of the body; the next to come."), offers="values.completing:meetings"
    ),
]
Since = Annotated[
    str | None,
    Option(
        metavar="MEETING|DAY",
        help=N_("Since this meeting or day; the last meeting."),
        offers="values.completing:meetings",
    ),
]
Yes = Annotated[bool, Option("--yes", "-y", help=N_("Do not ask."))]


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
