"""Files of a task that are not there, are several, or are too large."""

from dondoc.errors import ConflictError, NotFoundError, gettext_noop
from dondoc.errors.reading import UnreadableError


class UnknownFile(NotFoundError):
    """The task has no such file."""

    code = "unknown-file"
    message = gettext_noop("Task {number} has no attached file “{name}”.")
    hint = gettext_noop("See its files with: dondoc attachment list {number}")


class AmbiguousFile(ConflictError):
    """Several attached files could be meant."""

    code = "ambiguous-file"
    message = gettext_noop("Task {number} has several such files: {candidates}.")
    hint = gettext_noop("Give the number that stands before the one you mean.")


class AttachmentTooLarge(UnreadableError):
    """A file that is too large to be kept in the store."""

    code = "attachment-too-large"
    message = gettext_noop("{source} is larger than the {limit} MB that an attached file may have.")
    hint = gettext_noop("Make it smaller, or allow more with: dondoc setting set attachment-limit MB")
