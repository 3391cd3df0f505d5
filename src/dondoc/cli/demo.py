"""`demo`: the whole story on a sample notice, in a store of its own that can be looked at afterwards.

Each step is a real command, printed as one would type it and then run.
"""

from collections.abc import Sequence
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

from dondoc.cli.context import App, Context
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.locale import gettext as _

SAMPLE = "thong-bao-ket-luan.txt"

Step = tuple[str, str, Sequence[str]]  # what happens, on which day, the command

STORY: tuple[Step, ...] = (
    (
        N_("28 June: the notice of conclusions arrives. It is read, and every directive becomes a task."),
        "2023-06-28",
        ("import", SAMPLE, "--yes"),
    ),
    (N_("These are the tasks, with the unit in the lead and the deadline."), "2023-06-28", ("list",)),
    (
        N_("July: the units report."),
        "2023-07-14",
        ("done", "2", "--product", "45/BC-PTCKH", "-m", "các đơn vị đã gửi đủ giải pháp"),
    ),
    ("", "2023-07-26", ("done", "8", "-m", "đã thăm, tặng quà các gia đình")),
    ("", "2023-07-28", ("progress", "1", "60", "-m", "còn hai dự án vướng mặt bằng")),
    (N_("16 August, an hour before the meeting: what is overdue?"), "2023-08-16", ("overdue",)),
    (N_("And how does each unit stand?"), "2023-08-16", ("report", "status")),
    (N_("Where does a task come from? From the very words of the notice."), "2023-08-16", ("show", "1")),
)


def demo(ctx: Context) -> None:
    app = ctx.obj
    store = demo_store()
    store.unlink(missing_ok=True)
    with as_file(files("dondoc") / "samples" / SAMPLE) as sample:
        for place, (saying, day, command) in enumerate(STORY):
            tell(app, saying, day, command, first=place == 0)
            run(["--db", str(store), "--today", day, *(str(sample) if word == SAMPLE else word for word in command)])
    app.print("", _("The end. The store of the demo stays for you to look around:"))
    app.print(f'  dondoc --db "{store}" --today 2023-08-16 list')
    app.print(_("Your own work begins with: dondoc import FILE"))


def demo_store() -> Path:
    """The file of the demo's own store, beside where stores are kept by default."""
    from dondoc.cli.context import default_address

    return Path(default_address()).with_name("demo.sqlite3")


def tell(app: App, saying: str, day: str, command: Sequence[str], *, first: bool) -> None:
    """Say what happens and show the command as one would type it."""
    if not first:
        app.print("")
    if saying:
        app.print(_(saying))
    typed = " ".join(f'"{word}"' if " " in word else word for word in command)
    app.print(f"$ dondoc --today {day} {typed}")


def run(arguments: list[str]) -> None:
    """Run one command of the story in this process."""
    from dondoc.cli.app import command

    root: Any = command()
    root.main(args=arguments, prog_name="dondoc", standalone_mode=False)
