"""How a report reaches a person: printed at the terminal, written into a file, opened, sent to the printer.

Every command of `report` has the options of `Delivery` and gets what was asked for as one value of it.
"""

import sys
from collections.abc import Callable, Iterable
from functools import wraps

from dondoc.cli.context import App
from dondoc.cli.line.declared import Option, parameters
from dondoc.domain.report import Report, task_numbers
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.errors.files import FileExists, KindsDiffer, KindUnknown, NeedsFile, NoTableInReport, NoTasksInReport
from dondoc.errors.settings import BadTemplate
from dondoc.locale import gettext as _
from dondoc.reports.rendering import Calendar, Format, render
from dondoc.reports.untrusted import plain
from dondoc.typing import TYPE_CHECKING, Annotated, Any, NamedTuple

if TYPE_CHECKING:
    from dondoc.domain.paper import Letterhead
    from dondoc.reports.official.layout import Layout


class Delivery(NamedTuple):
    """What was asked for. `format` is the one that was named or that the name of the file shows."""

    format: Annotated[
        Format,
        Option(
            "--format", "-f", help=N_("What to draw it as, if the name of the file does not say."), show_default=False
        ),
    ] = Format.TERMINAL
    output: Annotated[str | None, Option("--output", "-o", metavar="FILE", help=N_("Write it into this file."))] = None
    force: Annotated[bool, Option("--force", help=N_("Replace a file that is there."))] = False
    layout: Annotated[
        str | None, Option(metavar="NAME|FILE", help=N_("DOCX and PDF: nd30, party, hd36, hd05, or your own .toml."))
    ] = None
    number: Annotated[str, Option(metavar="NUMBER", help=N_("DOCX and PDF: the number it gets."))] = ""
    signed_on: Annotated[str | None, Option(metavar="DAY", help=N_("DOCX and PDF: the day it is signed."))] = None
    template: Annotated[str | None, Option(metavar="FILE.docx", help=N_("DOCX: put it into this document."))] = None
    bom: Annotated[bool, Option("--bom", "--excel", help=N_("CSV: mark it for Excel as UTF-8."))] = False
    open: Annotated[bool, Option("--open", help=N_("Show the file in the program for it."))] = False
    to_printer: Annotated[bool, Option("--print", help=N_("Send it to the printer, as PDF."))] = False


ONE_OF_SEVERAL = Option(
    "--output", "-o", metavar="FILE", help=N_("Write it into this file, if it is one document or JSON.")
)
"""What -o is where a command makes several documents."""

AT_TERMINAL = Delivery()
"""Printed, and nothing else."""

SUFFIXES = {f".{format.value}": format for format in Format} | {".htm": Format.HTML, ".txt": Format.TERMINAL}
ANY_TEXT = ("", ".txt")
"""Endings of names that say no more than that it is to be read."""

FILES = (Format.DOCX, Format.PDF, Format.XLSX)
OFFICIAL = (Format.DOCX, Format.PDF)


def delivered(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options of `Delivery`; it receives them as its parameter `out`."""

    @wraps(command)
    def wrapped(app: App, **given: Any) -> None:
        asked = {name: given.pop(name) for name in Delivery._fields if name in given}
        command(app, out=_delivery(**asked), **given)

    offered = parameters(Delivery)
    if "folder" in command.__annotations__:  # it makes several documents
        offered = tuple(each._replace(mark=ONE_OF_SEVERAL) if each.name == "output" else each for each in offered)
    wrapped.parameters = (*parameters(command), *offered)  # type: ignore[attr-defined]
    return wrapped


def _delivery(**asked: Any) -> Delivery:
    """What was typed, with the format that the name of the file or another option speaks of.

    Raises KindUnknown for a name that does not tell, KindsDiffer where it and the option contradict each other.
    """
    out = Delivery(**asked)
    if out.output:
        from pathlib import Path

        ending = Path(out.output).suffix.casefold()
        told = SUFFIXES.get(ending) if ending else Format.TERMINAL
        if "format" in asked:
            if told not in (None, out.format) and (ending not in ANY_TEXT or (ending and out.format in FILES)):
                raise KindsDiffer(path=out.output, format=out.format.value)
            return out
        if told is None:
            raise KindUnknown(path=out.output, kinds=", ".join(name for name in SUFFIXES if name != ".terminal"))
        return out._replace(format=told)
    if "format" in asked:
        return out
    return out._replace(format=Format.DOCX if out.template else Format.HTML if out.open else Format.TERMINAL)


def read(app: App, as_of: str | None, make: Callable[..., Report], *asked: Any, **more: Any) -> Report:
    """The report that `make` reads from the store: as of today, or with `as_of` as it was then.

    `make` is given the store, what is `asked`, the day, the address of the store, and `more`.
    """
    day = app.day(as_of)
    with app.reading(day) as store:
        return make(store, *asked, day or app.today, address=app.database.address, **more)


def deliver(app: App, report: Report, out: Delivery) -> None:
    """Do what was asked for. A file is written whole or not at all.

    Raises NeedsFile for a file that would go to a terminal, NoTableInReport for a CSV of nothing, and what the
    template, the layout or the printer raise.
    """
    if out.format is Format.CSV and not report.tables:
        raise NoTableInReport(report=_(report.title))
    if out.to_printer:
        from dondoc.cli.output.programs import print_pdf

        print_pdf(drawn(app, report, out._replace(format=Format.PDF)), title=report.key)
        app.note(_("Sent to the printer."))
        if out.output is None:
            return
    if out.output is None and not out.open:
        _to_terminal(app, report, out)
    else:
        _into_file(app, report, out)


def deliver_in_one(app: App, reports: Iterable[Report], out: Delivery) -> None:
    """Several reports as one JSON array, printed or written into a file."""
    from dondoc.reports.json_file import render_all

    content = render_all(reports)
    if out.output is None:
        app.print(content.decode().rstrip("\n"))
        return
    from dondoc.cli.output.files import write_file

    write_file(out.output, content, force=out.force)
    app.note(_("Written: {path}").format(path=plain(out.output)))


def _into_file(app: App, report: Report, out: Delivery) -> None:
    from pathlib import Path

    from dondoc.cli.output.files import write_file

    if out.output is None:
        from dondoc.cli.output.programs import passing_file

        path = passing_file(f"{report.key}-{report.as_of}.{_suffix(out.format)}")
    else:
        path = out.output
        if Path(path).exists() and not out.force:  # before the work, not after it
            raise FileExists(path=path)
    write_file(path, drawn(app, report, out), force=out.force or out.output is None)
    app.note(_("Written: {path}").format(path=plain(path)))
    if out.open:
        from dondoc.cli.output.programs import show_file

        show_file(path)


def _suffix(format: Format) -> str:
    return "txt" if format is Format.TERMINAL else format.value


def _to_terminal(app: App, report: Report, out: Delivery) -> None:
    is_terminal = sys.stdout.isatty()
    if is_terminal and out.format in (*FILES, Format.HTML):
        raise NeedsFile(format=out.format.value.upper())
    content = drawn(app, report, out, at_terminal=True)
    if out.format in (*FILES, Format.ICS):  # bytes; the lines of a calendar end as its rule says
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
    else:
        app.print(content.decode().rstrip("\n"))


def drawn(app: App, report: Report, out: Delivery, *, at_terminal: bool = False) -> bytes:
    """The bytes of the file. Raises BadLayout, BadTemplate, FileMissing, FileUnreadable."""
    more: dict[str, Any] = {"mark": out.bom}
    if at_terminal:
        more |= {"width": app.width, "colour": app.colour, "bars": app.bars}
    if out.format in OFFICIAL:
        more["letterhead"], more["layout"] = _office(app, report, out)
    if out.format is Format.PDF and sys.stderr.isatty():
        from dondoc.cli.output.programs import counting

        more["told"] = counting(sum(len(table.rows) for table in report.tables), app.words)
    if out.format is Format.ICS:
        return _calendar(app, report)
    if out.template is None or out.format is not Format.DOCX:
        return render(report, out.format, app.words, **more)
    from dondoc.readers import content_of

    try:
        return render(report, out.format, app.words, template=content_of(out.template), **more)
    except BadTemplate as error:
        raise type(error)(source=out.template) from error


def _calendar(app: App, report: Report) -> bytes:
    """The tasks of the report, read whole as of its day. Raises NoTasksInReport."""
    from dondoc.services.bulk.outgoing import companions, in_order

    numbers = task_numbers(report)
    if numbers is None:
        raise NoTasksInReport(report=_(report.title))
    with app.reading(report.as_of if report.as_of < app.today else None) as store:
        found = companions(store)
        calendar = Calendar(in_order(store, numbers), found.identifier, found.revisions)
        return render(report, Format.ICS, app.words, calendar=calendar)


def _office(app: App, report: Report, out: Delivery) -> "tuple[Letterhead, Layout]":
    """Who issues the document, as the office has set it, and how it is set."""
    from pathlib import Path

    from dondoc.readers import content_of
    from dondoc.reports.official.layout import layout_on, own_layout
    from dondoc.services.office.letterhead import letterhead

    day = app.day(out.signed_on)
    with app.reading() as store:
        office, name = letterhead(store, number=out.number, day=day)
    name = out.layout or name
    if Path(name).suffix.casefold() == ".toml":
        return office, own_layout(content_of(name), day or report.as_of)
    return office, layout_on(name.casefold(), day or report.as_of)
