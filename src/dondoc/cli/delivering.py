"""How a report reaches a person: printed at the terminal, written into a file, opened, sent to the printer.

Every command of `report` has the options of `OPTIONS` and gets what was asked for as one `Delivery`.
"""

import inspect
import sys
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer

from dondoc.cli.context import App
from dondoc.cli.files import write_file
from dondoc.domain.report import Report, task_numbers
from dondoc.errors import NeedsFile
from dondoc.errors.files import FileExists, NoTasksInReport
from dondoc.errors.settings import BadTemplate
from dondoc.locale import gettext as _
from dondoc.reports.rendering import Calendar, Format, render
from dondoc.reports.untrusted import plain

if TYPE_CHECKING:
    from dondoc.domain.paper import Letterhead
    from dondoc.reports.official.layout import Layout


class Delivery(NamedTuple):
    """What was asked for. `format` is the one that was named or that the name of the file shows."""

    format: Format
    output: str | None
    force: bool
    layout: str | None
    number: str
    signed_on: str | None
    template: str | None
    bom: bool
    open: bool
    to_printer: bool


AT_TERMINAL = Delivery(Format.TERMINAL, None, False, None, "", None, None, False, False, False)
"""Printed, and nothing else."""

SUFFIXES = {f".{format.value}": format for format in Format} | {".htm": Format.HTML, ".txt": Format.TERMINAL}
FILES = (Format.DOCX, Format.PDF, Format.XLSX)
OFFICIAL = (Format.DOCX, Format.PDF)

OPTIONS: dict[str, tuple[Any, Any]] = {
    "format": (
        Annotated[
            Format | None,
            typer.Option("--format", "-f", help=_("What to draw it as, if the name of the file does not say.")),
        ],
        None,
    ),
    "output": (
        Annotated[str | None, typer.Option("--output", "-o", metavar="FILE", help=_("Write it into this file."))],
        None,
    ),
    "force": (Annotated[bool, typer.Option("--force", help=_("Replace a file that is there."))], False),
    "layout": (
        Annotated[
            str | None,
            typer.Option(metavar="NAME|FILE", help=_("DOCX and PDF: nd30, party, hd36, hd05, or your own .toml.")),
        ],
        None,
    ),
    "number": (Annotated[str, typer.Option(metavar="NUMBER", help=_("DOCX and PDF: the number it gets."))], ""),
    "signed_on": (
        Annotated[str | None, typer.Option(metavar="DAY", help=_("DOCX and PDF: the day it is signed."))],
        None,
    ),
    "template": (
        Annotated[str | None, typer.Option(metavar="FILE.docx", help=_("DOCX: put it into this document."))],
        None,
    ),
    "bom": (Annotated[bool, typer.Option("--bom", "--excel", help=_("CSV: mark it for Excel as UTF-8."))], False),
    "open": (Annotated[bool, typer.Option("--open", help=_("Show the file in the program for it."))], False),
    "to_printer": (Annotated[bool, typer.Option("--print", help=_("Send it to the printer, as PDF."))], False),
}


def delivered(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options of `OPTIONS`; it receives them as its parameter `out`."""
    own = inspect.signature(command, eval_str=True)
    added = [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation)
        for name, (annotation, default) in OPTIONS.items()
    ]
    kept = [
        parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY)
        for name, parameter in own.parameters.items()
        if name != "out"
    ]

    @wraps(command)
    def wrapped(**given: Any) -> None:
        asked = {name: given.pop(name) for name in OPTIONS}
        asked["format"] = asked["format"] or _guessed(asked)
        command(out=Delivery(**asked), **given)

    signature = own.replace(parameters=[*kept, *added])
    wrapped.__signature__ = signature  # type: ignore[attr-defined]
    wrapped.__annotations__ = {p.name: p.annotation for p in signature.parameters.values()}
    return wrapped


def _guessed(asked: dict[str, Any]) -> Format:
    """The format that the name of the file or another option speaks of; the terminal where none does."""
    if asked["output"]:
        return SUFFIXES.get(Path(asked["output"]).suffix.casefold(), Format.TERMINAL)
    return Format.DOCX if asked["template"] else Format.HTML if asked["open"] else Format.TERMINAL


def read(run: App, as_of: str | None, make: Callable[..., Report], *asked: Any, **more: Any) -> Report:
    """The report that `make` reads from the store: as of today, or with `as_of` as it was then.

    `make` is given the store, what is `asked`, the day, the address of the store, and `more`.
    """
    day = run.day(as_of)
    with run.reading(day) as store:
        return make(store, *asked, day or run.today, address=run.database.address, **more)


def deliver(run: App, report: Report, out: Delivery) -> None:
    """Do what was asked for. A file is written whole or not at all.

    Raises NeedsFile for a file that would go to a terminal, and what the template, the layout or the printer raise.
    """
    if out.to_printer:
        from dondoc.cli.programs import print_pdf

        print_pdf(drawn(run, report, out._replace(format=Format.PDF)), title=report.key)
        run.note(_("Sent to the printer."))
        if out.output is None:
            return
    if out.output is None and not out.open:
        _to_terminal(run, report, out)
        return
    if out.output is None:
        from dondoc.cli.programs import passing_file

        path = passing_file(f"{report.key}-{report.as_of}.{_suffix(out.format)}")
        write_file(path, drawn(run, report, out), force=True)
    else:
        path = out.output
        if Path(path).exists() and not out.force:  # before the work, not after it
            raise FileExists(path=path)
        write_file(path, drawn(run, report, out), force=out.force)
    run.note(_("Written: {path}").format(path=plain(path)))
    if out.open:
        from dondoc.cli.programs import show_file

        show_file(path)


def _suffix(format: Format) -> str:
    return "txt" if format is Format.TERMINAL else format.value


def _to_terminal(run: App, report: Report, out: Delivery) -> None:
    is_terminal = sys.stdout.isatty()
    if is_terminal and out.format in (*FILES, Format.HTML):
        raise NeedsFile(format=out.format.value.upper())
    content = drawn(run, report, out, at_terminal=True)
    if out.format in (*FILES, Format.ICS):  # bytes; the lines of a calendar end as its rule says
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
    else:
        run.print(content.decode().rstrip("\n"))


def drawn(run: App, report: Report, out: Delivery, *, at_terminal: bool = False) -> bytes:
    """The bytes of the file. Raises BadLayout, BadTemplate, FileMissing, FileUnreadable."""
    more: dict[str, Any] = {"mark": out.bom}
    if at_terminal:
        more |= {"width": run.width, "colour": run.colour, "bars": run.bars}
    if out.format in OFFICIAL:
        more["letterhead"], more["layout"] = _office(run, report, out)
    if out.format is Format.PDF and sys.stderr.isatty():
        from dondoc.cli.programs import counting

        more["told"] = counting(sum(len(table.rows) for table in report.tables), run.words)
    if out.format is Format.ICS:
        return _calendar(run, report)
    if out.template is None or out.format is not Format.DOCX:
        return render(report, out.format, run.words, **more)
    from dondoc.readers import content_of

    try:
        return render(report, out.format, run.words, template=content_of(out.template), **more)
    except BadTemplate as error:
        raise type(error)(source=out.template) from error


def _calendar(run: App, report: Report) -> bytes:
    """The tasks of the report, read whole as of its day. Raises NoTasksInReport."""
    from dondoc.services.outgoing import companions, in_order

    numbers = task_numbers(report)
    if numbers is None:
        raise NoTasksInReport(report=_(report.title))
    with run.reading(report.as_of if report.as_of < run.today else None) as store:
        found = companions(store)
        calendar = Calendar(in_order(store, numbers), found.identifier, found.revisions)
        return render(report, Format.ICS, run.words, calendar=calendar)


def _office(run: App, report: Report, out: Delivery) -> "tuple[Letterhead, Layout]":
    """Who issues the document, as the office has set it, and how it is set."""
    from dondoc.readers import content_of
    from dondoc.reports.official.layout import layout_on, own_layout
    from dondoc.services.office import letterhead

    day = run.day(out.signed_on)
    with run.reading() as store:
        office, name = letterhead(store, number=out.number, day=day)
    name = out.layout or name
    if Path(name).suffix.casefold() == ".toml":
        return office, own_layout(content_of(name), day or report.as_of)
    return office, layout_on(name.casefold(), day or report.as_of)
