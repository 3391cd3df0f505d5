"""What `import-data` says: how the columns were taken, what would be made, and all that was not read as it stands."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain, count
from pathlib import Path

from dondoc.cli.boundary import sentence
from dondoc.cli.context import App
from dondoc.cli.output.telling import FIELDS, changed_lines
from dondoc.domain.cell import Cell
from dondoc.domain.column import Column, ColumnKind
from dondoc.errors import DondocError
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.locale import gettext as _
from dondoc.locale import ngettext
from dondoc.reports import columns, wording
from dondoc.reports.table import draw
from dondoc.reports.untrusted import plain
from dondoc.reports.wrapping import wrap
from dondoc.typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dondoc.cli.bulk.source import Table
    from dondoc.readers.tables.rows import Remark
    from dondoc.services.bulk import Plan, Problem

SHOWN = 20  # of the things that are wrong, and of the names that are new
LONGEST = 60  # letters of what stands in a cell
LINE = Column("line", N_("Row"), ColumnKind.IDENTIFIER)
MAPPING = (
    Column("letter", N_("Column"), ColumnKind.IDENTIFIER),
    Column("header", N_("Header"), weight=2),
    Column("key", N_("Taken for"), weight=2, missing=N_("not taken in")),
)


def tell_table(app: App, table: "Table", *, in_full: bool) -> None:
    """The sheet with its columns, and what was read otherwise than it stands; of that the first lines or all."""
    if table.ignored:
        said = _("Columns that are not known and not taken in: {names}").format(names=plain("; ".join(table.ignored)))
        app.note("\n".join(wrap(said, app.width)))
    if table.sheet is not None:
        header = table.sheet.header
        said = _("Sheet “{name}”, header in row {row}").format(name=plain(table.sheet.name), row=header.bottom)
        app.print(*wrap(said, app.width), "")
        rows: list[tuple[Cell, ...]] = [
            (column.letter, column.header, _meaning(column.key, is_sure=column.is_sure)) for column in header.columns
        ]
        app.print_all(draw(MAPPING, rows, app.words, width=app.width))
        if any(column.key and not column.is_sure for column in header.columns):
            said = _('(?) by a word in the header. Say what it is with --map "HEADER=column".')
            app.print(*wrap(said, app.width))
        if table.sheet.others:
            said = _("Other sheets, not looked at: {names}").format(names=plain("; ".join(table.sheet.others)))
            app.print(*wrap(said, app.width))
        app.print("")
    remarks = table.understood.remarks
    if remarks:
        app.print(_("What was not read as it stands:"))
        for remark in remarks if in_full else remarks[:SHOWN]:
            app.print(*_remark(app, table, remark))
        if len(remarks) > SHOWN and not in_full:
            app.print(_("… and {n} more; see all with --dry-run").format(n=len(remarks) - SHOWN))
        app.print("")


NAMES = {
    **FIELDS,
    "result": N_("result"),
    "note": N_("note"),
    "document": N_("document it comes from"),
    "ordinal": N_("ordinal number"),
    "number": N_("number of the office"),
    "foreign_id": N_("identifier"),
    "parent_number": N_("part of task"),
}


def _meaning(key: str | None, *, is_sure: bool) -> str | None:
    """What a column is taken for: the name that --map knows it by, with what that means."""
    if not key:
        return None
    said = _(NAMES.get(key, key))
    return f"{key}{'' if said == key else f' – {said}'}{'' if is_sure else ' (?)'}"


def tell_tasks(app: App, planned: "Plan") -> None:
    """The tasks that would be made."""
    shown = (LINE, columns.TITLE, columns.LEAD, columns.DUE, columns.STATUS)
    rows: list[tuple[Cell, ...]] = [(t.line, t.title, t.lead, t.deadline.last, t.status) for t in planned.tasks]
    app.print_all(draw(shown, rows, app.words, width=app.width, colour=app.colour))
    if rows:
        app.print("")


def tell_plan(app: App, planned: "Plan", *, in_full: bool) -> None:
    """How much is new, and what the file says otherwise than the register; of that the first tasks or all."""
    new, known = len(planned.tasks), len(planned.known)
    app.print(ngettext("{n} task is new.", "{n} tasks are new.", new).format(n=new))
    if known:
        said = ngettext("{n} task is in the register already.", "{n} tasks are in the register already.", known)
        app.print(said.format(n=known))
    _tell_differing(app, planned, in_full=in_full)
    for said, names in (
        (_("New units, added to the register: {names}"), planned.new_units),
        (_("New meetings, added to the register: {names}"), planned.new_meetings),
    ):
        if names:
            more = [f"… (+{len(names) - SHOWN})"] if len(names) > SHOWN else []
            app.print(*wrap(said.format(names=plain("; ".join([*names[:SHOWN], *more]))), app.width))


def _tell_differing(app: App, planned: "Plan", *, in_full: bool) -> None:
    differing = planned.differing
    if not differing:
        return
    count = len(differing)
    said = ngettext(
        "{n} of them is left as it is, though the file says otherwise (register → file):",
        "{n} of them are left as they are, though the file says otherwise (register → file):",
        count,
    )
    app.print(*wrap(said.format(n=count), app.width))
    for each in differing if in_full else differing[:SHOWN]:
        title = wording.title(each.change.before.title, None, app.words)
        said = _("line {line}, task {number}: {title}").format(
            line=each.line, number=each.change.before.number, title=_short(title, LONGEST)
        )
        app.print("- " + "\n  ".join(wrap(said, app.width - 2)))
        for line in changed_lines(each.told, app.words):
            app.print("    " + "\n    ".join(wrap(line, app.width - 4)))
    if count > SHOWN and not in_full:
        app.print(_("… and {n} more; see all with --dry-run").format(n=count - SHOWN))


def tell_problems(app: App, table: "Table") -> None:
    """What has to be corrected, on stderr."""
    for problem in table.understood.problems[:SHOWN]:
        said = f"{_place(table, problem.line, problem.column)}: {reason_of(problem)}"
        app.note("\n  ".join(wrap(said, app.width - 2)))


def reason_of(problem: "Problem") -> str:
    """Why a cell cannot be what it should be."""
    if isinstance(problem.reason, DondocError):
        return sentence(problem.reason)
    return _(problem.reason).format(value=plain(problem.value))


def _place(table: "Table", line: int, column: int | str) -> str:
    """Where something stands: the line and the column of a file, the row and the letter of a sheet."""
    if table.sheet is None:
        return _("line {line}, {column}").format(line=line, column=column)
    found = next((c for c in table.sheet.header.columns if column and column in (c.key, c.place)), None)
    if found is None:
        from dondoc.readers.tables.xlsx_cells import letters

        named = letters(column) if isinstance(column, int) else column
        return (
            _("row {row}, column {letter}").format(row=line, letter=named)
            if column
            else _("row {row}").format(row=line)
        )
    header = _short(plain(found.header), 30)
    return _("row {row}, column {letter} ({header})").format(row=line, letter=found.letter, header=header)


def _remark(app: App, table: "Table", remark: "Remark") -> list[str]:
    details = {name: _detail(app, value) for name, value in remark.details.items()}
    reason = (
        sentence(remark.reason)
        if isinstance(remark.reason, DondocError)
        else _(remark.reason).format(value=plain(remark.value), **details)
    )
    stands = f" “{_short(plain(remark.value), LONGEST)}”" if remark.value else ""
    lines = wrap(f"{_place(table, remark.line, remark.column)}:{stands}", app.width - 2)
    done = _(remark.done).format(**details)
    return ["- " + "\n  ".join([*lines, *wrap(f"{reason} → {done}", app.width - 2)])]


def _detail(app: App, value: object) -> str:
    from datetime import date

    return wording.day(value, app.words) if isinstance(value, date) else plain(str(value))


def _short(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 1] + "…"


def _unused(stem: str) -> str:
    """The name of a CSV that is not there yet: a list that was corrected may have bad rows still."""
    names = (f"{stem}{number}.csv" for number in chain([""], map("-{}".format, count(2))))
    return next(name for name in names if not Path(name).exists())


@contextmanager
def others_written(app: App, file: str, name: str | None, table: "Table") -> Iterator[None]:
    """The rows that cannot be taken in, with their reasons, in a CSV that can be corrected and taken in.

    It is there when what is done meanwhile has succeeded, and not otherwise.
    """
    problems = table.understood.problems
    if not problems:
        yield
        return
    import csv
    import io

    from dondoc.cli.output.files import new_file
    from dondoc.readers.tables.columns import COLUMNS
    from dondoc.reports.csv_file import guarded

    path = name or _unused(f"{Path(file).stem if file != '-' else 'stdin'}-left-out")
    by_line: dict[int, list[str]] = {}
    for problem in problems:
        said = f"{_place(table, problem.line, problem.column)}: {reason_of(problem)}"
        by_line.setdefault(problem.line, []).append(said)
    used = [key for key in COLUMNS if any(key in table.rows[line].values for line in by_line)]
    with new_file(path) as binary:
        text = io.TextIOWrapper(binary, encoding="utf-8-sig", newline="")
        writer = csv.writer(text)
        writer.writerow(["row", "reason", *used])
        for line, reasons in by_line.items():
            values = table.rows[line].values
            writer.writerow([line, guarded("; ".join(reasons)), *(guarded(values.get(key, "")) for key in used)])
        text.detach()
        yield
    said = ngettext(
        "{n} row was left out and stands, with the reason, in {path}",
        "{n} rows were left out and stand, with the reasons, in {path}",
        len(by_line),
    )
    app.note(said.format(n=len(by_line), path=plain(path)))
