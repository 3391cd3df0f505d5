"""Files that cannot be written, opened or printed."""

from dondoc.errors import DondocError, UsageError, gettext_noop


class CannotOpen(DondocError):
    """No program that shows a file."""

    code = "cannot-open"
    message = gettext_noop("There is no program here that shows {path}. The file is written.")
    hint = gettext_noop("Open it by hand, or copy it to a computer with a screen.")


class CannotPrint(DondocError):
    """No printer, or no program that knows one."""

    code = "cannot-print"
    message = gettext_noop("It cannot be printed from here: {reason}.")
    hint = gettext_noop("Write a PDF and print it from the window that opens: -f pdf -o FILE --open")


class FileExists(DondocError):
    """An output file that is already there."""

    code = "file-exists"
    message = gettext_noop("{path} is already there. Nothing was written.")
    hint = gettext_noop("Choose another name, or add --force to replace it.")


class EditorFailed(DondocError):
    """The editor could not be run, or ended with an error."""

    code = "editor-failed"
    message = gettext_noop("The editor “{editor}” failed ({reason}). Nothing was changed.")
    hint = gettext_noop("Say which editor you use in the variable EDITOR, for example: EDITOR=nano")


class FileNotWritten(DondocError):
    """An output file that cannot be written."""

    code = "file-not-written"
    message = gettext_noop("{path} cannot be written: {reason}.")
    hint = gettext_noop("Choose another folder, one in which you may write.")


class OutputFailed(DondocError):
    """What was printed did not arrive: the disk is full that it went to, or the device is no more."""

    code = "output-failed"
    message = gettext_noop("What was to be printed cannot be written: {reason}.")
    hint = gettext_noop("Make room there, or send it elsewhere. What was changed before that stays: dondoc log -n 3")


class NoTasksInReport(UsageError):
    """A calendar of a report that lists no tasks."""

    code = "no-tasks-in-report"
    message = gettext_noop("“{report}” lists no tasks: it cannot be a calendar.")
    hint = gettext_noop("Draw overdue, agenda, meeting, changes, pack, register or handover, or: dondoc export -f ics")


class NoTableInReport(UsageError):
    """A table of a report that has none."""

    code = "no-table-in-report"
    message = gettext_noop("“{report}” has no table: it cannot be CSV.")
    hint = gettext_noop("Draw it as docx, pdf, html, md or json.")


class KindUnknown(UsageError):
    """A name of a file that does not tell what to write into it."""

    code = "kind-unknown"
    message = gettext_noop("The name {path} does not tell which kind of file to write.")
    hint = gettext_noop("End it in one of {kinds}, or say the kind with -f.")


class KindsDiffer(UsageError):
    """A name of a file that says another kind than the option."""

    code = "kinds-differ"
    message = gettext_noop("The name {path} and -f {format} say two kinds of file.")
    hint = gettext_noop("Leave -f out: the name tells. Or choose another name.")


class SeveralDocuments(UsageError):
    """Several documents, and one file for them."""

    code = "several-documents"
    message = gettext_noop("These are {count} documents; they do not go into the one file {path}.")
    hint = gettext_noop("Write each into a file of its own with: --to FOLDER. Or choose one unit, one task.")


class NeedsFile(UsageError):
    """A format that is nothing to look at in a terminal."""

    code = "needs-file"
    message = gettext_noop("A file of the kind {format} cannot be shown in a terminal.")
    hint = gettext_noop("Write it into a file with: -o FILE")
