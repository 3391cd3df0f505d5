"""Command lines that do not say enough, or name nothing there is."""

from dondoc.errors import NotFoundError, UsageError, gettext_noop


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


class UnknownTopic(NotFoundError):
    """No command and no page of the help goes by this name."""

    code = "unknown-topic"
    message = gettext_noop("There is no help on “{topic}”.")
    hint = gettext_noop("See the commands with: dondoc --help. There is a page on filters: dondoc help filters")
