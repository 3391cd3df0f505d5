"""`export`: the tasks as rows, for a spreadsheet or another program."""

import io
import sys
from datetime import date
from enum import StrEnum

from dondoc.cli.context import App
from dondoc.cli.finding.selecting import selecting
from dondoc.cli.line.declared import Option
from dondoc.cli.output.files import new_file
from dondoc.cli.values.options import AsOf, Original
from dondoc.errors import BadValue
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.errors.files import NeedsFile
from dondoc.locale import gettext as _
from dondoc.locale import ngettext
from dondoc.reports.untrusted import plain
from dondoc.services.finding.selection import Selection, conditions
from dondoc.storage.queries import tasks as q
from dondoc.typing import Annotated, BinaryIO


class Rows(StrEnum):
    """How the rows are written."""

    CSV = "csv"
    JSONL = "jsonl"
    XLSX = "xlsx"
    TASKWARRIOR = "taskwarrior"
    ICS = "ics"


@selecting
def export(
    app: App,
    wanted: Selection,
    format: Annotated[
        Rows | None,
        Option("--format", "-f", help=N_("Where the name of the file does not say it: CSV, if nobody does.")),
    ] = None,
    output: Annotated[str | None, Option("--output", "-o", metavar="FILE", help=N_("Into this file."))] = None,
    excel: Annotated[bool, Option("--excel", help=N_("Mark a CSV as UTF-8, as Excel needs it."))] = False,
    force: Annotated[bool, Option("--force", help=N_("Replace a file that is there."))] = False,
    everything: Annotated[
        bool,
        Option("--everything", help=N_("All that the store holds, files and history too, for dondoc restore.")),
    ] = False,
    original: Original = False,
    as_of: AsOf = None,
) -> None:
    asked = app.day(as_of)
    if everything:
        from dondoc.cli.custody.keeping import export_everything

        if wanted != Selection() or format or excel or asked:
            raise BadValue(value="--everything", allowed=_("--everything without filters and formats"))
        export_everything(app, output, force=force)
        return
    format = format or _by_name(output)
    if output is None:
        if format is Rows.XLSX and sys.stdout.isatty():
            raise NeedsFile(format="Excel")
        sys.stdout.flush()
        _write(app, wanted, asked, sys.stdout.buffer, format, excel=excel, original=original)
        return
    with new_file(output, force=force) as file:
        _write(app, wanted, asked, file, format, excel=excel, original=original)
    app.note(_("Written: {path}").format(path=plain(output)))


def _by_name(output: str | None) -> Rows:
    """What the name of a file says that it holds; CSV where it says nothing of the kind."""
    suffix = (output or "").rpartition(".")[2].casefold()
    return Rows(suffix) if suffix in (Rows.JSONL, Rows.XLSX, Rows.ICS) else Rows.CSV


def _write(
    app: App,
    wanted: Selection,
    as_of: date | None,
    file: BinaryIO,
    format: Rows,
    *,
    excel: bool,
    original: bool,
) -> None:
    """One task after the other, as they are read, so that a register of any size takes little memory."""
    from dondoc.reports import rows
    from dondoc.services.bulk.outgoing import companions, with_origins

    with app.reading(as_of) as store:
        met = conditions(store, wanted, as_of or app.today)
        if original:
            from dondoc.services.finding.by_original import by_original

            met = met._replace(filters=by_original(met.filters))
        tasks = with_origins(store, store.each(q.task_rows, met.filters, q.by_number, **met.values))
        if format is Rows.XLSX:
            from dondoc.reports.rows_xlsx import write_xlsx

            if cut := write_xlsx(file, tasks, app.words, app.now):
                said = ngettext(
                    "{n} text is longer than a cell of Excel and was cut.",
                    "{n} texts are longer than a cell of Excel and were cut.",
                    cut,
                )
                app.note(said.format(n=cut))
            return
        if format is Rows.ICS:
            from dondoc.reports.rows_ical import write_ical

            found = companions(store)
            write_ical(file, tasks, found.identifier, found.revisions, app.words)
            return
        text = io.TextIOWrapper(file, encoding="utf-8", newline="", write_through=True)
        match format:
            case Rows.CSV:
                rows.write_csv(text, tasks, mark=excel)
            case Rows.JSONL:
                rows.write_json_lines(text, tasks)
            case Rows.TASKWARRIOR:
                from dondoc.reports.rows_taskwarrior import write_taskwarrior

                found = companions(store)
                again = write_taskwarrior(text, tasks, found.uuid, found.notes)
                if again:
                    said = ngettext(
                        "{n} task that comes again is an ordinary one for Taskwarrior; its rule goes along unused.",
                        "{n} tasks that come again are ordinary ones for Taskwarrior; their rules go along unused.",
                        again,
                    )
                    app.note(said.format(n=again))
        text.detach()  # all is written, and closing the file is left to whoever opened it
