"""`day`: the days on which the office differs from the country, and the whole calendar of a year."""

from collections.abc import Iterator, Sequence
from datetime import date

from dondoc.cli.context import App
from dondoc.cli.finding.listing import draw_list
from dondoc.cli.line.declared import Argument, Noun, Option
from dondoc.cli.output.json_output import print_json
from dondoc.cli.values.options import AsJson, AsOf
from dondoc.domain.calendar import holidays, is_working_day, worked_weekends
from dondoc.domain.column import Column, ColumnKind
from dondoc.domain.office_day import OfficeDay
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.locale import gettext as _
from dondoc.locale import ngettext
from dondoc.reports import wording
from dondoc.services.finding import listing
from dondoc.services.finding.selection import Selection
from dondoc.services.office import office_days
from dondoc.storage.store import Store
from dondoc.typing import Annotated

commands = Noun()

Days = Annotated[list[str], Argument(metavar="DAY...", help=N_("27/11, in this year where none is said."))]
Note = Annotated[str | None, Option("--message", "-m", metavar="TEXT", help=N_("Why, for the calendar."))]

SHOWN = (
    Column("day", N_("Day"), ColumnKind.DAY),
    Column("weekday", N_("Weekday")),
    Column("working", N_("Worked")),
    Column("note", N_("What day it is"), weight=2),
    Column("own", N_("Whose")),
)


@commands.command("off", help=N_("The office does not work on a day, though the country does."))
def off(app: App, days: Days, note: Note = None) -> None:
    _put(app, days, note, working=False)


@commands.command("work", help=N_("The office works on a day, though it is a day off."))
def work(app: App, days: Days, note: Note = None) -> None:
    _put(app, days, note, working=True)


@commands.command("remove", help=N_("Let a day be again what it is in the country."))
def remove(app: App, days: Days) -> None:
    with app.writing() as store:
        for day in [_day(app, each) for each in days]:
            office_days.remove(store, app.author, day)
            said = _("is worked again") if is_working_day(day) else _("is a day off again")
            app.print(f"{_named(app, day)}: {said}")


@commands.command("list", help=N_("Show the calendar of a year: days off, worked weekends, the office's own days."))
def list_(
    app: App,
    year: Annotated[int | None, Argument(metavar="YEAR", min=1901, max=2199, help=N_("This year."))] = None,
    own: Annotated[bool, Option("--own", help=N_("The office's own days only, of every year."))] = False,
    as_of: AsOf = None,
    as_json: AsJson = False,
) -> None:
    asked = app.day(as_of)
    with app.reading(asked) as store:
        days = office_days.days(store)
    shown = [(each, True) for each in days] if own else list(_calendar(days, year or (asked or app.today).year))
    if as_json:
        print_json(app, [_object(each, is_own=is_own) for each, is_own in shown])
        return
    rows = [
        (
            each.day,
            wording.weekday(each.day, app.words),
            _("yes") if each.working else _("no"),
            each.note,
            _("the office's") if is_own else _("the country's"),
        )
        for each, is_own in shown
    ]
    draw_list(app, SHOWN, rows, empty=N_("The office has no days of its own."))


def _put(app: App, days: Sequence[str], note: str | None, *, working: bool) -> None:
    """Say it of each day, and of the tasks that are due on it: what was set stays."""
    with app.writing() as store:
        for day in [_day(app, each) for each in days]:
            usual = is_working_day(day)
            office_days.put(store, app.author, day, working=working, note=note)
            app.print(f"{_named(app, day)}: {_('office works') if working else _('office closed')}")
            if usual is working:
                app.note(_("It is so in the whole country already."))
            elif not working:
                _tell_due(app, store, day)


def _tell_due(app: App, store: Store, day: date) -> None:
    due = listing.tasks(store, listing.LINES, Selection(due_from=day, due_until=day, open_only=True), app.today)
    if due:
        said = ngettext(
            "{n} task is due on this day and stays so: {numbers}",
            "{n} tasks are due on this day and stay so: {numbers}",
            len(due),
        )
        app.note(said.format(n=len(due), numbers=", ".join(str(task.number) for task in due)))


def _day(app: App, words: str) -> date:
    found = app.day(words)
    assert found is not None
    return found


def _named(app: App, day: date) -> str:
    return f"{wording.day(day, app.words)} ({wording.weekday(day, app.words)})"


def _calendar(own: Sequence[OfficeDay], year: int) -> Iterator[tuple[OfficeDay, bool]]:
    """Every day of a year that is not as its weekday says, and whether it is the office's own."""
    days = {day: (OfficeDay(day, working=False, note=name), False) for day, name in holidays(year).items()}
    days |= {day: (OfficeDay(day, working=True, note=note), False) for day, note in worked_weekends(year).items()}
    days |= {each.day: (each, True) for each in own if each.day.year == year}
    yield from (days[day] for day in sorted(days))


def _object(each: OfficeDay, *, is_own: bool) -> dict[str, object]:
    return {"day": each.day.isoformat(), "working": each.working, "note": each.note, "own": is_own}
