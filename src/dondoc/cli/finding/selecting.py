"""The filters that every list and every change shares, as options; a command gets them as one `Selection`."""

from collections.abc import Callable
from functools import wraps

from dondoc.cli.context import App
from dondoc.cli.line.declared import Argument, Option, parameters
from dondoc.domain.task import Status, Timeliness
from dondoc.errors import BadValue
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.locale import gettext as _
from dondoc.services.finding.selection import Selection
from dondoc.typing import TYPE_CHECKING, Annotated, Any

if TYPE_CHECKING:
    pass

Numbers = Annotated[
    list[str] | None,
    Argument(metavar="TASK...", help=N_("Numbers: 3 4 7, or 3-7."), offers="values.completing:tasks"),
]


Terms = Annotated[
    list[str] | None,
    Argument(
        metavar="[FILTER]...",
        help=N_("unit:NAME due<30/9 late …: dondoc help filters"),
        offers="values.completing:filters",
        show_default=False,
    ),
]
Sort = Annotated[
    str | None,
    Option(
        "--sort",
        metavar="COLUMNS",
        help=N_("Sort by these: due,-percent (- from the highest)."),
        offers="values.completing:columns",
    ),
]
Columns = Annotated[
    str | None,
    Option(
        "--columns",
        metavar="COLUMNS",
        help=N_("Show these: number,title,lead,due,original."),
        offers="values.completing:columns",
    ),
]


def selecting(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options of `selection`; it receives what is selected as its parameter `wanted`.

    One that has a parameter of the same name, as `edit` has with `restricted`, keeps its own. One without arguments
    of its own takes terms of a filter as its arguments. One with the parameter `laid_out` has the options of `layout`
    too and receives that there.
    """
    own = parameters(command)
    names = {each.name for each in own}
    filters = tuple(each for each in parameters(selection) if each.name not in names)
    asked_for = {each.name for each in filters}
    arguments = () if any(not each.names for each in own) else parameters(_terms)
    laying = parameters(_laying) if "laid_out" in command.__annotations__ else ()

    @wraps(command)
    def wrapped(app: App, **given: Any) -> None:
        texts, terms = given.pop("where", ()), given.pop("terms", ())
        laid = {each.name: given.pop(each.name) for each in laying if each.name in given}
        asked = {name: given.pop(name) for name in asked_for if name in given}
        wanted, laid_out = selection(app, given.get("numbers"), **asked), None
        if terms or texts or laid:
            from dondoc.cli.finding import filtering  # most commands have none

            wanted, laid_out = filtering.understood(app, wanted, terms, texts, **laid)
        if laying:
            given["laid_out"] = laid_out
        command(app, wanted=wanted, **given)

    wrapped.parameters = (*arguments, *own, *filters, *laying)  # type: ignore[attr-defined]
    return wrapped


def _terms(terms: Terms = None) -> None:
    """Declares the arguments of a command that has none of its own."""


def _laying(sort: Sort = None, columns: Columns = None) -> None:
    """Declares the options of a list that can be laid out."""


def selection(
    app: App,
    numbers: list[str] | None,
    *,
    where: Annotated[
        list[str] | None,
        Option(
            "--where",
            "-w",
            metavar="FILTER",
            help=N_("The same in one text: -w 'unit:NAME due<30/9'."),
            offers="values.completing:filters",
        ),
    ] = None,
    unit: Annotated[
        str | None, Option(metavar="UNIT", help=N_("In the lead or cooperating."), offers="values.completing:units")
    ] = None,
    lead: Annotated[
        str | None, Option("--lead-unit", metavar="UNIT", help=N_("In the lead."), offers="values.completing:units")
    ] = None,
    in_charge: Annotated[str | None, Option("--in-charge", metavar="NAME", help=N_("The official in charge."))] = None,
    meeting: Annotated[
        int | None, Option(metavar="NUMBER", help=N_("Given at this meeting."), offers="values.completing:meetings")
    ] = None,
    document: Annotated[
        int | None, Option(metavar="NUMBER", help=N_("Given in this document."), offers="values.completing:documents")
    ] = None,
    parent: Annotated[
        int | None, Option(metavar="NUMBER", help=N_("The parts of this task."), offers="values.completing:tasks")
    ] = None,
    status: Annotated[
        str | None, Option(metavar="STATUS", help=N_("How far."), offers="values.completing:statuses")
    ] = None,
    timeliness: Annotated[Timeliness | None, Option(help=N_("Where it stands against its deadline."))] = None,
    due_from: Annotated[str | None, Option(metavar="DAY", help=N_("Due on this day or later."))] = None,
    due_to: Annotated[str | None, Option(metavar="DAY", help=N_("Due on this day or earlier."))] = None,
    text: Annotated[str | None, Option(metavar="WORDS", help=N_("These words, accents or not."))] = None,
    restricted: Annotated[bool, Option("--restricted", help=N_("The restricted ones too: secret, internal."))] = False,
) -> Selection:
    """The options by which tasks are chosen, as one value; what `where` says is added by who calls.

    Raises NotADay and BadValue.
    """
    return Selection(
        numbers=task_numbers(numbers or []),
        unit=unit,
        lead=lead,
        official=in_charge,
        meeting=meeting,
        document=document,
        parent=parent,
        status=None if status is None else _status(status),
        timeliness=timeliness,
        due_from=app.day(due_from),
        due_until=app.day(due_to),
        text=text,
        restricted=restricted,
    )


def _status(word: str) -> Status:
    from dondoc.cli.values.statuses import read_status  # most commands name none

    return read_status(word)


def task_numbers(words: list[str]) -> tuple[int, ...]:
    """The numbers in "3", "3-7" and "3,5", each once. Raises BadValue for what is no number."""
    numbers: list[int] = []
    for part in (part for word in words for part in word.split(",") if part):
        first, _dash, last = part.partition("-")
        if not first.isdecimal() or (last and not last.isdecimal()):
            raise BadValue(value=part, allowed=_("task numbers such as 3 or 3-7; a filter with -w"))
        numbers += range(int(first), int(last or first) + 1)
    return tuple(dict.fromkeys(numbers))
