"""Every error a person can meet: one sentence, one hint, one exit code. Printed in one place, `cli/boundary.py`.

Here stand the kinds, and what nearly every command can meet; the rest has a module for each noun, loaded by those that
raise it.

The sentences are English message ids for gettext, with named placeholders; the placeholders are keyword arguments
of the constructor, kept in `details` for `--json`.

Exit codes: 1 it failed · 2 wrong usage · 3 no such thing · 4 needs an answer and there is nobody to ask ·
5 conflict or ambiguity. And one that is no error: `FOUND`.
"""

from dondoc.typing import ClassVar

FOUND = 10
"""The exit code of a command that looked for something that should not be, and found it."""


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


class NotFoundError(DondocError):
    """What was named does not exist."""

    code = "not-found"
    exit_code = 3


class UnknownTask(NotFoundError):
    """No task has this number."""

    code = "unknown-task"
    message = gettext_noop("There is no task {number}.")
    hint = gettext_noop("See the numbers with: dondoc list")


class TaskRestricted(DondocError):
    """A task that is kept from others, asked for without saying so."""

    code = "task-restricted"
    message = gettext_noop("Task {number} is restricted.")
    hint = gettext_noop("Where nobody looks on: dondoc {command} {number} --restricted")
    exit_code = 4


class Cancelled(DondocError):
    """The person said no."""

    code = "cancelled"
    message = gettext_noop("Cancelled. Nothing was changed.")
    exit_code = 4


class ConflictError(DondocError):
    """What is asked for contradicts what is there."""

    code = "conflict"
    exit_code = 5
