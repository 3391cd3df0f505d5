"""What a command needs of the world, gathered once: the store, the day, the person, the terminal.

The clock, the environment and the terminal are read here and nowhere else.
"""

import os
import sys
from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from functools import cached_property

from dondoc.domain.day import HERE, instant, read_day
from dondoc.errors import Cancelled
from dondoc.locale import chosen, words_of
from dondoc.locale import gettext as _
from dondoc.storage.store import Database, open_database
from dondoc.typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from dondoc.reports.rendering import Bars
    from dondoc.services.history.author import Author
    from dondoc.storage.store import Store


class App:
    """One run of the program."""

    def __init__(
        self, *, address: str, today: date, clock_is_set: bool, colour: bool, width: int, interactive: bool
    ) -> None:
        self.address, self.today, self.clock_is_set = address, today, clock_is_set
        self.colour, self.width, self.interactive = colour, width, interactive
        self._database: Database | None = None

    # --- the store ---

    @property
    def database(self) -> Database:
        """The store, opened when it is first asked for and made when it is not there."""
        if self._database is None:
            self._database, made = open_database(self.address)
            if made:
                self.note(_("A new store was made: {path}").format(path=self._database.address))
        return self._database

    def reading(self, as_of: date | None = None) -> "AbstractContextManager[Store]":
        """One consistent view of the store; with `as_of` as it was at the end of that day.

        Raises HistoryTooShort where nobody knows how it was.
        """
        until = None if as_of is None else instant(as_of, time.max)
        return self.database.reading(until)

    def writing(self) -> "AbstractContextManager[Store]":
        """One transaction: all or nothing."""
        return self.database.writing()

    # --- who and when ---

    @cached_property
    def author(self) -> "Author":
        """Who makes the changes, and at what instant."""
        from dondoc.services.history.author import Author

        return Author(name=user_name(), at=self.now, today=self.today)

    @property
    def now(self) -> datetime:
        """The instant, in UTC. A clock set by hand stands at noon of its day."""
        if self.clock_is_set:
            return instant(self.today, time(12))
        return datetime.now(UTC)

    def beginning(self, day: date) -> datetime:
        """The instant at which a day begins here, in UTC."""
        return instant(day, time())

    def day(self, words: str | None) -> date | None:
        """A day as a person types it, in the year of today where none is said; None for none."""
        return None if words is None else read_day(words, self.today)

    # --- the terminal: results on stdout, talk on stderr ---

    @property
    def words(self) -> Any:
        """The language of the terminal, for what renders tables and reports."""
        return words_of(chosen())

    @property
    def bars(self) -> "Bars":
        """In which letters the bars of charts are drawn: only at a terminal, in blocks where its locale is in UTF-8."""
        from dondoc.reports.rendering import Bars

        if not sys.stdout.isatty() or os.environ.get("TERM") == "dumb":
            return Bars.NONE
        said = next((os.environ[name] for name in ("LC_ALL", "LC_CTYPE", "LANG") if os.environ.get(name)), "")
        return Bars.BLOCKS if os.name == "nt" or "utf" in said.casefold() else Bars.ASCII

    def print(self, *lines: str) -> None:
        """Write results."""
        for line in lines:
            sys.stdout.write(line + "\n")

    def print_all(self, lines: Iterable[str]) -> None:
        """Write many lines as they come."""
        sys.stdout.writelines(line + "\n" for line in lines)

    def write(self, parts: Iterable[str]) -> None:
        """Write results piece by piece, with line breaks of their own."""
        sys.stdout.writelines(parts)

    def note(self, text: str) -> None:
        """Say something that is no result."""
        sys.stdout.flush()
        sys.stderr.write(text + "\n")

    def confirm(self, question: str, *, yes: bool) -> None:
        """Go on only with a yes: given on the command line, or now. Raises NeedsConfirmation without a terminal."""
        if yes:
            return
        if not self.interactive:
            from dondoc.errors.asking import NeedsConfirmation

            self.note(question)
            raise NeedsConfirmation
        if not self.asked(question):
            raise Cancelled

    def asked(self, question: str) -> bool:
        """Whether a person says yes; Enter is no, what is neither is asked again. Raises Cancelled where they leave."""
        from dondoc.locale.answers import is_yes

        question += " " + _("[y/N]")
        while said := self.typed(question).strip():
            if (meant := is_yes(said)) is not None:
                return meant
            self.note(_("Please answer y (yes) or n (no); Enter is no."))
        return False

    def typed(self, question: str, *, hidden: bool = False) -> str:
        """What a person types in answer, unseen where it is hidden. Raises Cancelled where they leave."""
        import typer

        try:
            return str(
                typer.prompt(question, default=None if hidden else "", show_default=False, hide_input=hidden, err=True)
            )
        except typer.Abort:
            raise Cancelled from None

    def confirm_by_word(self, word: str, *, yes: bool) -> None:
        """Go on only when this word is typed, accents or not, or with a yes on the command line: for what is severe.

        Raises NeedsConfirmation without a terminal, Cancelled for any other answer.
        """
        from dondoc.domain.vietnamese import fold

        if yes:
            return
        if not self.interactive:
            from dondoc.errors.asking import NeedsConfirmation

            raise NeedsConfirmation
        if fold(self.typed(_("Type “{word}” to go on").format(word=word))) != fold(word):
            raise Cancelled

    def progress(self, text: str) -> None:
        """Say how far a long work is, on one line that is written over; only at a terminal."""
        if sys.stderr.isatty():
            sys.stderr.write(f"\r\x1b[K{text}")
            sys.stderr.flush()


def today_here() -> date:
    """The calendar day in Viet Nam."""
    return datetime.now(HERE).date()


def user_name() -> str:
    """Who is at the keyboard: DONDOC_USER, else the name they logged in with."""
    for name in ("DONDOC_USER", "LOGNAME", "USER", "LNAME", "USERNAME"):
        if said := os.environ.get(name):
            return said
    from getpass import getuser  # which looks at the same, and then asks the system

    try:
        return getuser()
    except (OSError, KeyError, ImportError):  # a user id without a name
        return "?"


def default_address() -> str:
    """The store in the user's data folder."""
    from platformdirs import user_data_path

    return str(user_data_path("dondoc", appauthor=False) / "dondoc.sqlite3")


def open_app(db: str | None, today: str | None) -> App:
    """Gather what this run needs. Raises NotADay for a day that is none."""
    day = today or os.environ.get("DONDOC_TODAY")
    out_is_terminal = sys.stdout.isatty()
    plain = not out_is_terminal or bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
    return App(
        address=db or os.environ.get("DONDOC_DB") or default_address(),
        today=read_day(day, today_here()) if day else today_here(),
        clock_is_set=bool(day),
        colour=not plain,
        width=terminal_width(out_is_terminal),
        interactive=sys.stdin.isatty(),
    )


def terminal_width(is_terminal: bool) -> int:
    """How many columns to fill: COLUMNS, the terminal's own, or 80 where nobody says."""
    said = os.environ.get("COLUMNS", "")
    if said.isdecimal() and int(said):
        return int(said)
    try:
        return (is_terminal and os.get_terminal_size(1).columns) or 80
    except OSError:
        return 80
