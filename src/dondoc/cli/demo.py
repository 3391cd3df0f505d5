"""`demo`: the whole story on a sample notice, in a store of its own that can be looked at afterwards.

Each step is a real command, printed as one would type it and then run.
"""

from collections.abc import Sequence
from importlib.resources import as_file, files
from pathlib import Path

from dondoc.cli.context import App
from dondoc.cli.line.declared import Option
from dondoc.cli.stories import CONCLUSION, REORGANISATION
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.locale import gettext as _
from dondoc.typing import Annotated


def demo(
    app: App,
    reorganisation: Annotated[
        bool, Option("--reorganisation", help=N_("The other story: a city whose wards are merged."))
    ] = False,
) -> None:
    store = demo_store()
    store.unlink(missing_ok=True)
    story = REORGANISATION if reorganisation else CONCLUSION
    with as_file(files("dondoc") / "samples" / story.sample) as sample:
        for place, (saying, day, command) in enumerate(story.steps):
            tell(app, saying, day, command, first=place == 0)
            words = (str(sample) if word == story.sample else word for word in command)
            run(["--db", str(store), "--today", day, *words])
    app.print("", _("The end. The store of the demo stays for you to look around:"))
    app.print(f'  dondoc --db "{store}" --today {story.last_day} list')
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
    """Run one command of the story in this process; it ends the story where it fails."""
    from dondoc.cli.main import run as run_line

    if code := run_line(arguments):
        raise SystemExit(code)
