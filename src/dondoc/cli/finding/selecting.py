"""The filters that every list and every change shares, as options; a command gets them as one `Selection`."""

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple, TypeAlias

from dondoc.cli.context import App
from dondoc.cli.line.declared import Argument, Option, parameters
from dondoc.cli.values import completing
from dondoc.domain.task import Status, Timeliness
from dondoc.errors import BadValue
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.locale import gettext as _
from dondoc.services.finding.selection import Selection

if TYPE_CHECKING:
    from dondoc.services.finding.layout import Layout

    LaidOut: TypeAlias = Layout | None
else:
    LaidOut = Any  # a signature is evaluated at every start, and most commands need no layout

Numbers = Annotated[
    list[str] | None,
    Argument(metavar="TASK...", help=N_("Numbers: 3 4 7, or 3-7."), offers=completing.tasks),
]


class Terms(NamedTuple):
    """The arguments of a command that has none of its own."""

    terms: Annotated[
        list[str] | None,
        Argument(
            metavar="[FILTER]...",
            help=N_("unit:NAME due<30/9 late …: dondoc help filters"),
            offers=completing.filters,
            show_default=False,
        ),
    ] = None


class Filters(NamedTuple):
    """The options by which tasks are chosen."""

    where: Annotated[
        list[str] | None,
        Option(
            "--where",
            "-w",
            metavar="FILTER",
            help=N_("The same in one text: -w 'unit:NAME due<30/9'."),
            offers=completing.filters,
        ),
    ] = None
    unit: Annotated[
        str | None, Option(metavar="UNIT", help=N_("In the lead or cooperating."), offers=completing.units)
    ] = None
    lead: Annotated[
        str | None, Option("--lead-unit", metavar="UNIT", help=N_("In the lead."), offers=completing.units)
    ] = None
    in_charge: Annotated[str | None, Option("--in-charge", metavar="NAME", help=N_("The official in charge."))] = None
    meeting: Annotated[
        int | None, Option(metavar="NUMBER", help=N_("Given at this meeting."), offers=completing.meetings)
    ] = None
    document: Annotated[
        int | None, Option(metavar="NUMBER", help=N_("Given in this document."), offers=completing.documents)
    ] = None
    parent: Annotated[
        int | None, Option(metavar="NUMBER", help=N_("The parts of this task."), offers=completing.tasks)
    ] = None
    status: Annotated[Status | None, Option(help=N_("How far."))] = None
    timeliness: Annotated[Timeliness | None, Option(help=N_("Where it stands against its deadline."))] = None
    due_from: Annotated[str | None, Option(metavar="DAY", help=N_("Due on this day or later."))] = None
    due_to: Annotated[str | None, Option(metavar="DAY", help=N_("Due on this day or earlier."))] = None
    text: Annotated[str | None, Option(metavar="WORDS", help=N_("These words, accents or not."))] = None
    restricted: Annotated[bool, Option("--restricted", help=N_("The restricted ones too: secret, internal."))] = False


Sort = Annotated[
    str | None, Option("--sort", metavar="COLUMNS", help=N_("Sort by these: due,-percent (- from the highest)."))
]
Columns = Annotated[
    str | None, Option("--columns", metavar="COLUMNS", help=N_("Show these: number,title,lead,due,original."))
]


class Laying(NamedTuple):
    """The options of the lists that can be laid out: those with a parameter `laid_out`."""

    sort: Sort = None
    columns: Columns = None


def selecting(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options of `Filters`; it receives them as its parameter `wanted`.

    One that has a parameter of the same name, as `edit` has with `restricted`, keeps its own. One without arguments
    of its own takes terms of a filter as its arguments. One with the parameter `laid_out` has the options of `Laying`
    too and receives them there.
    """
    own = parameters(command)
    names = {each.name for each in own}
    can_be_laid_out = "laid_out" in command.__annotations__
    filters = tuple(each for each in parameters(Filters) if each.name not in names)
    terms = () if any(not each.names for each in own) else parameters(Terms)

    @wraps(command)
    def wrapped(app: App, **given: Any) -> None:
        asked = Filters(**{each.name: given.pop(each.name) for each in filters if each.name in given})
        wanted = selection(app, given.get("numbers"), asked)
        arguments, texts = given.pop("terms", None) or (), asked.where or ()
        laying = Laying(**{name: given.pop(name) for name in Laying._fields if can_be_laid_out and name in given})
        laid_out = None
        if arguments or texts or any(laying):
            from dondoc.cli.finding import filtering  # most commands have none

            wanted, laid_out = filtering.understood(app, wanted, arguments, texts, *laying)
        if can_be_laid_out:
            given["laid_out"] = laid_out
        command(app, wanted=wanted, **given)

    laying = parameters(Laying) if can_be_laid_out else ()
    wrapped.parameters = (*terms, *own, *filters, *laying)  # type: ignore[attr-defined]
    return wrapped


def selection(app: App, numbers: list[str] | None, asked: Filters) -> Selection:
    """The filters as one value. Raises NotADay and BadValue."""
    return Selection(
        numbers=task_numbers(numbers or []),
        unit=asked.unit,
        lead=asked.lead,
        official=asked.in_charge,
        meeting=asked.meeting,
        document=asked.document,
        parent=asked.parent,
        status=asked.status,
        timeliness=asked.timeliness,
        due_from=app.day(asked.due_from),
        due_until=app.day(asked.due_to),
        text=asked.text,
        restricted=asked.restricted,
    )


def task_numbers(words: list[str]) -> tuple[int, ...]:
    """The numbers in "3", "3-7" and "3,5", each once. Raises BadValue for what is no number."""
    numbers: list[int] = []
    for part in (part for word in words for part in word.split(",") if part):
        first, _dash, last = part.partition("-")
        if not first.isdecimal() or (last and not last.isdecimal()):
            raise BadValue(value=part, allowed=_("task numbers such as 3 or 3-7; a filter with -w"))
        numbers += range(int(first), int(last or first) + 1)
    return tuple(dict.fromkeys(numbers))
