"""The papers an office puts on the table or sends out: the pack, the register, letters, slips, reports on a period."""

from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path

from dondoc.cli.context import App
from dondoc.cli.finding.selecting import Numbers, selecting
from dondoc.cli.line.declared import Argument, Option
from dondoc.cli.output.delivering import FILES, Delivery, deliver, deliver_in_one, delivered, read
from dondoc.cli.values.options import AsOf, OfMeeting
from dondoc.domain.calendar import add_working_days
from dondoc.domain.report import Report
from dondoc.domain.vietnamese import without_accents
from dondoc.errors import BadValue, TaskRestricted
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.errors.files import FileExists, FileNotWritten, SeveralDocuments
from dondoc.errors.system import reason_of
from dondoc.locale import gettext as _
from dondoc.locale import ngettext
from dondoc.reports.rendering import Format
from dondoc.services.finding.selection import Selection, select_for_change
from dondoc.typing import Annotated

ANSWER_IN = 5
"""Within how many working days a unit is asked to answer, unless a day is given."""

Folder = Annotated[
    str | None, Option("--to", metavar="FOLDER", help=N_("Write each into a file of its own in this folder."))
]


@selecting
@delivered
def pack(
    app: App,
    wanted: Selection,
    out: Delivery,
    meeting: OfMeeting = None,
    as_of: AsOf = None,
) -> None:
    from dondoc.services.reporting.pack import pack_report

    deliver(app, read(app, as_of, pack_report, wanted, start_of=app.beginning, meeting=meeting), out)


@selecting
@delivered
def register(app: App, wanted: Selection, out: Delivery, as_of: AsOf = None) -> None:
    from dondoc.services.reporting.register import register_report

    deliver(app, read(app, as_of, register_report, wanted), out)


@selecting
@delivered
def letters(
    app: App,
    wanted: Selection,
    out: Delivery,
    folder: Folder = None,
    answer_by: Annotated[
        str | None, Option("--answer-by", metavar="DAY", help=N_("By when an answer is asked for; in a week."))
    ] = None,
    as_of: AsOf = None,
) -> None:
    from dondoc.services.reporting.letters import letters as written

    asked = app.day(as_of)
    day = asked or app.today
    by = app.day(answer_by) or add_working_days(day, ANSWER_IN)
    with app.reading(asked) as store:
        made = list(written(store, wanted, day, by, address=app.database.address))
    if not made:
        app.note(_("Nothing is overdue."))
        if out.format is Format.JSON and folder is None:
            deliver_in_one(app, [], out)
        return
    _one_by_one(app, [(_file_name(_("letter"), unit), report) for unit, report in made], out, folder)


@selecting
@delivered
def slips(
    app: App,
    wanted: Selection,
    out: Delivery,
    numbers: Numbers = None,
    folder: Folder = None,
    as_of: AsOf = None,
) -> None:
    from dondoc.services.reporting.slips import slip

    asked = app.day(as_of)
    day = asked or app.today
    with app.reading(asked) as store:
        tasks = select_for_change(store, wanted, day)
    if not tasks:
        app.note(_("No task fits."))
        raise SystemExit(3)
    kept = [task.number for task in tasks if task.restricted and task.number in wanted.numbers]
    if kept and not wanted.restricted:
        raise TaskRestricted(number=kept[0], command="report slips")
    made = [(_file_name(_("slip"), str(task.number)), slip(task, day, address=app.address)) for task in tasks]
    _one_by_one(app, made, out, folder)


@selecting
@delivered
def carrying_out(app: App, wanted: Selection, out: Delivery, as_of: AsOf = None) -> None:
    from dondoc.services.reporting.carrying_out import carrying_out_report

    deliver(app, read(app, as_of, carrying_out_report, wanted), out)


@selecting
@delivered
def punctuality(
    app: App,
    wanted: Selection,
    out: Delivery,
    period: Annotated[
        str | None, Argument(metavar="PERIOD", help=N_("2026, 2026-Q3 or 2026-09; the month before this one."))
    ] = None,
    as_of: AsOf = None,
) -> None:
    from dondoc.services.reporting.punctuality import punctuality_report

    first, months = _period(period, app.day(as_of) or app.today)
    deliver(app, read(app, as_of, punctuality_report, wanted, first, months), out)


@selecting
@delivered
def handover(
    app: App,
    wanted: Selection,
    out: Delivery,
    giver: Annotated[str | None, Option("--from", metavar="NAME", help=N_("Who hands over."))] = None,
    taker: Annotated[str | None, Option("--to", metavar="NAME", help=N_("Who takes over."))] = None,
    as_of: AsOf = None,
) -> None:
    from dondoc.cli.custody.keeping import data_folder
    from dondoc.services.custody import custody
    from dondoc.services.custody.inspection import newest_backup
    from dondoc.services.reporting.handover import Backup, handover_report

    folder = custody.backup_folder(app.address, data_folder())
    path = newest_backup(app.address, [folder])
    backup = Backup(str(path) if path else None, custody.made_on(path) if path else None, str(folder))
    deliver(app, read(app, as_of, handover_report, wanted, backup=backup, giver=giver, taker=taker), out)


def _period(typed: str | None, today: date) -> tuple[date, int]:
    """The first day of a year, quarter or month, and how many months it has. Raises BadValue."""
    if typed is None:
        return (today.replace(day=1) - timedelta(days=1)).replace(day=1), 1
    year, _dash, part = typed.strip().upper().partition("-")
    try:
        if not part:
            return date(int(year), 1, 1), 12
        if part.startswith("Q"):
            return date(int(year), (int(part[1:]) - 1) * 3 + 1, 1), 3
        return date(int(year), int(part), 1), 1
    except ValueError as error:
        raise BadValue(value=typed, allowed="2026, 2026-Q3, 2026-09") from error


def _one_by_one(app: App, made: list[tuple[str, Report]], out: Delivery, folder: str | None) -> None:
    """Deliver several papers: into files of their own, or one after the other; as JSON in one array.

    Raises SeveralDocuments where they would go into one file.
    """
    if folder is None:
        if out.format is Format.JSON and not (out.open or out.to_printer):
            deliver_in_one(app, [report for _name, report in made], out)
            return
        if out.output is not None and len(made) > 1:
            raise SeveralDocuments(path=out.output, count=len(made))
        for place, (_name, report) in enumerate(made):
            if place and out.format not in FILES:
                app.print("")
            deliver(app, report, out)
        return
    kind = out.format if out.format is not Format.TERMINAL else Format.DOCX
    paths = [Path(folder) / f"{name}.{kind.value}" for name in _distinct(name for name, _report in made)]
    if not out.force and (there := next((path for path in paths if path.exists()), None)):
        raise FileExists(path=there)  # before the first is written
    try:
        Path(folder).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileNotWritten(path=folder, reason=reason_of(error)) from error
    for path, (_name, report) in zip(paths, made, strict=True):
        deliver(app, report, out._replace(format=kind, output=str(path)))
    app.note(ngettext("{n} file written.", "{n} files written.", len(paths)).format(n=len(paths)))


def _file_name(kind: str, about: str) -> str:
    """A name of plain letters: what a unit is called never becomes a path."""
    plain = "".join(letter if letter.isascii() and letter.isalnum() else "-" for letter in without_accents(about))
    return "-".join(part for part in f"{without_accents(kind)}-{plain}".replace(" ", "-").split("-") if part)[:80]


def _distinct(names: Iterable[str]) -> list[str]:
    """The names, those that come again with a number behind them."""
    seen: dict[str, int] = {}
    found = []
    for name in names:
        seen[name] = seen.get(name, 0) + 1
        found.append(name if seen[name] == 1 else f"{name}-{seen[name]}")
    return found
