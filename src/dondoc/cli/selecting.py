"""The filters that every list and every change shares, as options; a command gets them as one `Selection`."""

import inspect
from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias

import typer
from typer.models import ArgumentInfo

from dondoc.cli import completing
from dondoc.cli.context import Context
from dondoc.domain.task import Status, Timeliness
from dondoc.errors import BadValue
from dondoc.locale import gettext as _
from dondoc.services.selection import Selection

if TYPE_CHECKING:
    from dondoc.services.layout import Layout

    LaidOut: TypeAlias = Layout | None
else:
    LaidOut = Any  # a signature is evaluated at every start, and most commands need no layout

Numbers = Annotated[
    list[str] | None,
    typer.Argument(metavar="TASK...", help=_("Numbers: 3 4 7, or 3-7."), autocompletion=completing.tasks),
]
Terms = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[FILTER]...",
        help=_("unit:NAME due<30/9 late …: dondoc help filters"),
        autocompletion=completing.filters,
        show_default=False,
    ),
]

FILTERS: dict[str, Any] = {
    "where": Annotated[
        list[str] | None,
        typer.Option(
            "--where",
            "-w",
            metavar="FILTER",
            help=_("The same in one text: -w 'unit:NAME due<30/9'."),
            autocompletion=completing.filters,
        ),
    ],
    "unit": Annotated[
        str | None, typer.Option(metavar="UNIT", help=_("In the lead or cooperating."), autocompletion=completing.units)
    ],
    "lead": Annotated[
        str | None, typer.Option("--lead-unit", metavar="UNIT", help=_("In the lead."), autocompletion=completing.units)
    ],
    "in_charge": Annotated[str | None, typer.Option("--in-charge", metavar="NAME", help=_("The official in charge."))],
    "meeting": Annotated[
        int | None, typer.Option(metavar="NUMBER", help=_("Given at this meeting."), autocompletion=completing.meetings)
    ],
    "document": Annotated[
        int | None,
        typer.Option(metavar="NUMBER", help=_("Given in this document."), autocompletion=completing.documents),
    ],
    "parent": Annotated[
        int | None,
        typer.Option(metavar="NUMBER", help=_("The parts of this task."), autocompletion=completing.tasks),
    ],
    "status": Annotated[Status | None, typer.Option(help=_("How far."))],
    "timeliness": Annotated[Timeliness | None, typer.Option(help=_("Where it stands against its deadline."))],
    "due_from": Annotated[str | None, typer.Option(metavar="DAY", help=_("Due on this day or later."))],
    "due_to": Annotated[str | None, typer.Option(metavar="DAY", help=_("Due on this day or earlier."))],
    "text": Annotated[str | None, typer.Option(metavar="WORDS", help=_("These words, accents or not."))],
    "restricted": Annotated[bool, typer.Option("--restricted", help=_("The restricted ones too: secret, internal."))],
}

NOT_ASKED = {"restricted": False}
"""What a filter is where it was not typed, if not None."""

LAYOUT: dict[str, Any] = {
    "sort": Annotated[
        str | None,
        typer.Option("--sort", metavar="COLUMNS", help=_("Sort by these: due,-percent (- from the highest).")),
    ],
    "columns": Annotated[
        str | None, typer.Option("--columns", metavar="COLUMNS", help=_("Show these: number,title,lead,due,original."))
    ],
}
"""For the lists that can be laid out: those with a parameter `laid_out`."""


def selecting(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the filters of `FILTERS` as options; it receives them as its parameter `wanted`.

    One that has a parameter of the same name, as `edit` has with `restricted`, keeps its own. One without arguments
    of its own takes terms of a filter as its arguments. One with the parameter `laid_out` has the options of `LAYOUT`
    too and receives them there.
    """
    own = inspect.signature(command, eval_str=True)
    filters = [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=NOT_ASKED.get(name), annotation=annotation)
        for name, annotation in (FILTERS | LAYOUT if "laid_out" in own.parameters else FILTERS).items()
        if name not in own.parameters
    ]
    kept = [
        parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY)
        for name, parameter in own.parameters.items()
        if name not in ("wanted", "laid_out")
    ]
    if not any(_is_argument(parameter) for parameter in own.parameters.values()):
        terms = inspect.Parameter("terms", inspect.Parameter.KEYWORD_ONLY, default=None, annotation=Terms)
        kept.insert(1, terms)

    @wraps(command)
    def wrapped(**given: Any) -> None:
        ctx: Context = given["ctx"]
        asked: dict[str, Any] = {
            name: NOT_ASKED.get(name) if name in own.parameters else given.pop(name) for name in FILTERS
        }
        wanted = selection(ctx, given.get("numbers"), asked)
        terms, texts = given.pop("terms", None) or (), asked["where"] or ()
        laying = {name: given.pop(name) for name in LAYOUT if name in given}
        laid_out = None
        if terms or texts or any(laying.values()):
            from dondoc.cli import filtering  # most commands have none

            wanted, laid_out = filtering.understood(ctx.obj, wanted, terms, texts, **laying)
        command(wanted=wanted, **({"laid_out": laid_out} if laying else {}), **given)

    signature = own.replace(parameters=[*kept, *filters])
    wrapped.__signature__ = signature  # type: ignore[attr-defined]
    wrapped.__annotations__ = {p.name: p.annotation for p in signature.parameters.values()}
    return wrapped


def _is_argument(parameter: inspect.Parameter) -> bool:
    return any(isinstance(each, ArgumentInfo) for each in getattr(parameter.annotation, "__metadata__", ()))


def selection(ctx: Context, numbers: list[str] | None, asked: dict[str, Any]) -> Selection:
    """The filters as one value. Raises NotADay and BadValue."""
    return Selection(
        numbers=task_numbers(numbers or []),
        unit=asked["unit"],
        lead=asked["lead"],
        official=asked["in_charge"],
        meeting=asked["meeting"],
        document=asked["document"],
        parent=asked["parent"],
        status=asked["status"],
        timeliness=asked["timeliness"],
        due_from=ctx.obj.day(asked["due_from"]),
        due_until=ctx.obj.day(asked["due_to"]),
        text=asked["text"],
        restricted=asked["restricted"],
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
