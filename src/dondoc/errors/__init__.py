"""Every error a person can meet: one sentence, one hint, one exit code. Printed in one place, `cli/boundary.py`.

Here stand the kinds, and what nearly every command can meet; the rest has a module for each noun, loaded by those that
raise it.

The sentences are English message ids for gettext, with named placeholders; the placeholders are keyword arguments
of the constructor, kept in `details` for `--json`.

Exit codes: 1 it failed · 2 wrong usage · 3 no such thing · 4 needs an answer and there is nobody to ask ·
5 conflict or ambiguity.
"""

from dondoc.typing import ClassVar


def gettext_noop(message: str) -> str:
    """Mark a sentence for translation where it stands; it is translated where it is printed."""
    return message


class DondocError(Exception):
    """The base of all: subclasses fill in the four class attributes."""

    code: ClassVar[str] = "error"
    message: ClassVar[str] = gettext_noop("Something went wrong.")
    hint: ClassVar[str] = ""
    exit_code: ClassVar[int] = 1

    def __init__(self, **details: object) -> None:
        self.details = details
        super().__init__(self.message.format(**details))


class UsageError(DondocError):
    """The command line asks for something that makes no sense."""

    code = "usage"
    exit_code = 2


class NotADay(UsageError):
    """A day that cannot be read, such as 31/6."""

    code = "not-a-day"
    message = gettext_noop("“{words}” is not a day of the calendar.")
    hint = gettext_noop("Write it as 30/9/2023, 30/9 or 2023-09-30.")


class BadValue(UsageError):
    """A value out of range."""

    code = "bad-value"
    message = gettext_noop("“{value}” is not allowed here.")
    hint = gettext_noop("Allowed: {allowed}.")


class EmptyText(UsageError):
    """A title or a name without a word in it."""

    code = "empty-text"
    message = gettext_noop("The {what} is empty.")  # what is a word of this program, translated with it
    hint = gettext_noop("Give it at least one word, between quotation marks.")


class ReasonNeeded(UsageError):
    """A change that nobody should make without saying why."""

    code = "reason-needed"
    message = gettext_noop("Why? This change needs its reason.")
    hint = gettext_noop('Say it with: -m "…"')


class NoFilter(UsageError):
    """A write that names no task."""

    code = "no-filter"
    message = gettext_noop("Which tasks? Name at least one number or one filter.")
    hint = gettext_noop("See the numbers with: dondoc list")


class NothingToChange(UsageError):
    """A change that says nothing new."""

    code = "nothing-to-change"
    message = gettext_noop("What should be changed?")
    hint = gettext_noop("Name at least one thing to change; see the command with --help.")


class NeedsFile(UsageError):
    """A format that is nothing to look at in a terminal."""

    code = "needs-file"
    message = gettext_noop("A file of the kind {format} cannot be shown in a terminal.")
    hint = gettext_noop("Write it into a file with: -o FILE")


class NotFoundError(DondocError):
    """What was named does not exist."""

    code = "not-found"
    exit_code = 3


class UnknownTask(NotFoundError):
    """No task has this number."""

    code = "unknown-task"
    message = gettext_noop("There is no task {number}.")
    hint = gettext_noop("See the numbers with: dondoc list")


class UnknownOfficial(NotFoundError):
    """No task has an official of this name."""

    code = "unknown-official"
    message = gettext_noop("No task has an official called “{name}”.")
    hint = gettext_noop("See the names with: dondoc list --columns number,official,title")


class UnknownTopic(NotFoundError):
    """No command and no page of the help goes by this name."""

    code = "unknown-topic"
    message = gettext_noop("There is no help on “{topic}”.")
    hint = gettext_noop("See the commands with: dondoc --help. There is a page on filters: dondoc help filters")


class NeedsConfirmation(DondocError):
    """A question, and no terminal to ask it at."""

    code = "needs-confirmation"
    message = gettext_noop("This has to be confirmed, and there is no terminal to ask at. Nothing was changed.")
    hint = gettext_noop("Read what is said above; to accept it, add --yes.")
    exit_code = 4


class TaskRestricted(DondocError):
    """A task that is kept from others, asked for without saying so."""

    code = "task-restricted"
    message = gettext_noop("Task {number} is restricted.")
    hint = gettext_noop("Where nobody looks on: dondoc {command} {number} --restricted")
    exit_code = 4


class NeedsYes(NeedsConfirmation):
    """The same, of what there is no other way to look at."""

    hint = gettext_noop("Read what is said above; to accept it, add --yes.")


class Cancelled(DondocError):
    """The person said no."""

    code = "cancelled"
    message = gettext_noop("Cancelled. Nothing was changed.")
    exit_code = 4


class ConflictError(DondocError):
    """What is asked for contradicts what is there."""

    code = "conflict"
    exit_code = 5
