"""The commands, by name: what each is for, where it lives, and the Vietnamese name it also answers to.

Only the command that is asked for is imported.
"""

from collections.abc import Iterator

from dondoc.cli.line.declared import Named, Offer, Option
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.locale import Language
from dondoc.locale import gettext as _
from dondoc.typing import Annotated, NamedTuple


class Entry(NamedTuple):
    """One command: the module and the function or noun in it, one line of help, its other names."""

    place: str
    help: str
    aliases: tuple[str, ...] = ()


SECTIONS: dict[str, dict[str, Entry]] = {
    N_("Read a conclusion"): {
        "demo": Entry("demo:demo", N_("See the whole story on a sample, in a store of its own.")),
        "import": Entry(
            "conclusions.importing:import_", N_("Read conclusions, review them, and make tasks."), ("nhap",)
        ),
        "extract": Entry("conclusions.extracting:extract", N_("Show what would be read, without any store.")),
        "check": Entry(
            "conclusions.checking:check", N_("Look through a draft before it is signed: who, and by when."), ("rasoat",)
        ),
        "when": Entry("conclusions.when:when", N_("Show what a deadline phrase means.")),
        "rules": Entry("conclusions.rules:rules", N_("Show every rule by which conclusions are read.")),
    },
    N_("Every day"): {
        "add": Entry("tasks.adding:add", N_("Add a task by hand."), ("them",)),
        "split": Entry("tasks.parts:split", N_("Divide a task among units: a part for each."), ("chia",)),
        "part": Entry("tasks.parts:part", N_("Give a unit its own part of a task."), ("phanviec",)),
        "recur": Entry(
            "tasks.recurring:recur", N_("Let a task come again by a rule; how punctual it was."), ("dinhky",)
        ),
        "import-data": Entry("bulk.import_data:import_data", N_("Take in many tasks from a table.")),
        "assign": Entry("tasks.tracking:assign", N_("Give tasks to a unit."), ("giao",)),
        "start": Entry("tasks.tracking:start", N_("Mark tasks as begun.")),
        "progress": Entry("tasks.tracking:progress", N_("Record how far tasks are."), ("tiendo",)),
        "report-done": Entry("tasks.closing:report_done", N_("The unit reports tasks as done."), ("baoxong",)),
        "accept": Entry("tasks.closing:accept", N_("Accept what was reported: the tasks are completed."), ("xacnhan",)),
        "return": Entry("tasks.closing:return_", N_("Return what was reported: the tasks are not done."), ("tralai",)),
        "extend": Entry("tasks.extending:extend", N_("Ask for a later deadline, grant it or refuse it."), ("giahan",)),
        "suspend": Entry("tasks.pausing:suspend", N_("Suspend tasks: their clock stands."), ("tamdung",)),
        "resume": Entry(
            "tasks.pausing:resume", N_("Let suspended tasks go on, later by the days they stood."), ("tieptuc",)
        ),
        "attach": Entry("tasks.attachments:attach", N_("Attach files to a task."), ("dinhkem",)),
        "done": Entry("tasks.finishing:done", N_("Mark tasks as completed."), ("xong",)),
        "note": Entry("tasks.tracking:note", N_("Write a remark into the history of tasks.")),
        "edit": Entry(
            "tasks.tracking:edit", N_("Correct the title, the deadline or the official of a task."), ("sua",)
        ),
        "remind": Entry(
            "reminders.reminding:remind",
            N_("Chase units for their tasks: record it, print a text, or send it."),
            ("nhacviec",),
        ),
        "answer": Entry("reminders.reminding:answer", N_("Record what was answered to a reminder."), ("traloi",)),
        "withdraw": Entry("tasks.finishing:withdraw", N_("Take tasks back: they need not be done any more.")),
        "reopen": Entry("tasks.finishing:reopen", N_("Open closed tasks again.")),
        "undo": Entry("history.undoing:undo", N_("Take back what the last changes did, or one of them."), ("hoantac",)),
    },
    N_("Look"): {
        "show": Entry("tasks.showing:show", N_("Show one task with the words it was read from."), ("xem",)),
        "list": Entry("finding.listing:list_", N_("List tasks, by any combination of filters."), ("danhsach",)),
        "overdue": Entry("finding.overdue:overdue", N_("List what is overdue, worst first."), ("quahan",)),
        "soon": Entry("finding.listing:soon", N_("List what is due in the next days."), ("sapden",)),
        "extensions": Entry("tasks.extending:extensions", N_("List the requests for a later deadline.")),
        "reminders": Entry(
            "reminders.reminders:reminders", N_("List who was chased for what, and the answers."), ("sodondoc",)
        ),
        "changes": Entry(
            "reporting.following:changes", N_("Show what has changed since the last meeting."), ("thaydoi",)
        ),
        "agenda": Entry(
            "reporting.following:agenda",
            N_("List what is left over from earlier meetings, for the next one."),
            ("chuyentiep",),
        ),
        "states": Entry(
            "tasks.states:states", N_("Show from which status a task can go to which, and by what."), ("trangthai",)
        ),
        "log": Entry("history.history:log", N_("Show the history, of one task or of everything."), ("nhatky",)),
        "export": Entry("bulk.exporting:export", N_("Write the tasks as rows, for a spreadsheet.")),
        "report": Entry(
            "reporting.report:commands", N_("Reports: status, overdue, one meeting, agenda, changes."), ("baocao",)
        ),
    },
    N_("Keep the register"): {
        "help": Entry("helping:help_", N_("The language of filters, or the help of a command."), ("trogiup",)),
        "attachment": Entry("tasks.attachments:commands", N_("Attached files: list them, save one."), ("tep",)),
        "meeting": Entry("meetings.meetings:commands", N_("Meetings: add, list, show, the next one."), ("cuochop",)),
        "document": Entry("meetings.documents:commands", N_("Documents: list, show."), ("vanban",)),
        "view": Entry("finding.views:commands", N_("Views: filters kept under a name, for list @NAME."), ("boloc",)),
        "group": Entry("units.groups:commands", N_("Groups of units: add, members, list, show."), ("nhom",)),
        "unit": Entry("units.units:commands", N_("Units: add, list, show, edit, succeed, transfer."), ("donvi",)),
        "day": Entry("office.office_days:commands", N_("The office's own days: off, worked for another."), ("lich",)),
        "setting": Entry(
            "office.settings:commands", N_("Settings: what the office decides for itself."), ("thietlap",)
        ),
        "verify": Entry(
            "custody.verifying:verify", N_("See whether anybody changed history, register or files."), ("kiemtra",)
        ),
        "backup": Entry(
            "custody.keeping:backup", N_("Make a backup of the store, checked, while it is in use."), ("saoluu",)
        ),
        "restore": Entry(
            "custody.keeping:restore", N_("Take a backup back; what is there is kept first."), ("khoiphuc",)
        ),
        "db": Entry("custody.custody:commands", N_("The store: where it is, look it through, move it, upgrade it.")),
    },
}
ENTRIES = {name: entry for section in SECTIONS.values() for name, entry in section.items()}
ALIASES = {alias: name for name, entry in ENTRIES.items() for alias in entry.aliases}


def find(name: str) -> Named | None:
    """The command of this name or alias, imported; None where there is none."""
    entry = ENTRIES.get(ALIASES.get(name, name))
    return None if entry is None else Named(entry.place, entry.help).loaded()


def names() -> Iterator[Offer]:
    """Every name that a command goes by, with its help; none of them is imported."""
    for name, entry in ENTRIES.items():
        yield from ((each, _(entry.help)) for each in (name, *entry.aliases))


def root(
    db: Annotated[
        str | None, Option(metavar="PATH-OR-URL", help=N_("The store. Also DONDOC_DB; else in your data folder."))
    ] = None,
    today: Annotated[str | None, Option(metavar="DAY", help=N_("Work as on this day. Also DONDOC_TODAY."))] = None,
    lang: Annotated[
        Language | None, Option(metavar="vi|en", help=N_("Language. Also DONDOC_LANG; else the terminal's."))
    ] = None,
    version: Annotated[bool, Option("--version", help=N_("Show the version and end."))] = False,
) -> None:
    """Declares the options of the whole program, which stand before the name of the command."""
