"""Every error a person can meet: one sentence, one hint, one exit code. Printed in one place, `cli/boundary.py`.

The sentences are English message ids for gettext, with named placeholders; the placeholders are keyword arguments
of the constructor, kept in `details` for `--json`.

Exit codes: 1 it failed · 2 wrong usage · 3 no such thing · 4 needs an answer and there is nobody to ask ·
5 conflict or ambiguity.
"""

from typing import ClassVar


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


# --- 2: wrong usage ---------------------------------------------------------------------------------------------


class UsageError(DondocError):
    """The command line asks for something that makes no sense."""

    code = "usage"
    exit_code = 2


class NotADay(UsageError):
    """A day that cannot be read, such as 31/6."""

    code = "not-a-day"
    message = gettext_noop("“{words}” is not a day of the calendar.")
    hint = gettext_noop("Write it as 30/9/2023, 30/9 or 2023-09-30.")


class NotADeadline(UsageError):
    """Words that set no deadline."""

    code = "not-a-deadline"
    message = gettext_noop("“{words}” cannot be read as a deadline.")
    hint = gettext_noop("Write a day (30/9), a month (tháng 9), a quarter (quý III) or a time (10 ngày làm việc).")


class BadValue(UsageError):
    """A value out of range."""

    code = "bad-value"
    message = gettext_noop("“{value}” is not allowed here.")
    hint = gettext_noop("Allowed: {allowed}.")


class EmptyText(UsageError):
    """A title or a name without a word in it."""

    code = "empty-text"
    message = gettext_noop("The {what} is empty.")
    hint = gettext_noop("Give it at least one word, between quotation marks.")


class NoFilter(UsageError):
    """A write that names no task."""

    code = "no-filter"
    message = gettext_noop("Which tasks? A change needs at least one task number or one filter.")
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


class FilterError(UsageError):
    """A filter that cannot be read. `filter` shows all of it with the place between » and «."""

    code = "bad-filter"


class UnknownKey(FilterError):
    """A word with an operator behind it that is no key."""

    code = "unknown-key"
    message = gettext_noop("“{word}” is no key of a filter: {filter}")
    hint = gettext_noop("Words with a colon go between quotation marks. The keys: dondoc help filters")


class MistypedKey(UnknownKey):
    """The same, where one comes near."""

    hint = gettext_noop("Did you mean “{meant}”? The keys: dondoc help filters")


class UnknownState(FilterError):
    """A word alone that is nearly a state."""

    code = "unknown-state"
    message = gettext_noop("“{word}” is no state of a task: {filter}")
    hint = gettext_noop("Did you mean “{meant}”? To search for the word: text:{word}")


class EmptyTerm(FilterError):
    """A key without a value."""

    code = "empty-term"
    message = gettext_noop("Nothing stands behind “{word}”: {filter}")
    hint = gettext_noop("Write the value right behind it, as in unit:“P. Tài chính” or due<30/9.")


class UnknownColumn(UsageError):
    """Something to sort by or to show that no task has."""

    code = "unknown-column"
    message = gettext_noop("“{word}” is no column.")
    hint = gettext_noop("Possible: {allowed}.")


class MistypedColumn(UnknownColumn):
    """The same, where one comes near."""

    hint = gettext_noop("Did you mean “{meant}”? Possible: {allowed}.")


class BadViewName(UsageError):
    """A name that could not be typed behind an @."""

    code = "bad-view-name"
    message = gettext_noop("“{name}” cannot be the name of a view.")
    hint = gettext_noop("Write it in one word of letters, digits and hyphens, such as giao-ban.")


class NegatedView(UsageError):
    """A view that is turned round."""

    code = "negated-view"
    message = gettext_noop("A view such as @{name} cannot be turned round.")
    hint = gettext_noop("Turn its terms round one by one; see them with: dondoc view show {name}")


class UnclosedQuote(FilterError):
    """A quotation mark without its second."""

    code = "unclosed-quote"
    message = gettext_noop("A quotation mark is not closed: {filter}")
    hint = gettext_noop("Write a second one where the words end.")


class BadTerm(FilterError):
    """A value that does not fit its key."""

    code = "bad-term"
    message = gettext_noop("“{value}” cannot be said of “{key}”: {filter}")
    hint = gettext_noop("Possible: {allowed}.")


class MistypedValue(BadTerm):
    """The same, where one comes near."""

    hint = gettext_noop("Did you mean “{meant}”? Possible: {allowed}.")


class BadLayout(UsageError):
    """A page layout that cannot be used."""

    code = "bad-layout"
    message = gettext_noop("This page layout cannot be used: {reason}")
    hint = gettext_noop("Possible: {allowed}.")


class BadTemplate(UsageError):
    """A file that is no document of Word, or one that nothing can be put into."""

    code = "bad-template"
    message = gettext_noop("{source} is no document of Word (.docx).")
    hint = gettext_noop("Open it in Word or LibreOffice and save it as .docx.")


class TemplateWithoutPlace(BadTemplate):
    """A template that does not say where the text belongs."""

    code = "template-without-place"
    message = gettext_noop("{source} does not say where the text of the report belongs.")
    hint = gettext_noop("Write {{{{noi_dung}}}} or {{{{content}}}} into it, in a paragraph of its own outside tables.")


class UnsupportedUrl(UsageError):
    """A store address we do not know."""

    code = "unsupported-url"
    message = gettext_noop("“{url}” is not an address of a store.")
    hint = gettext_noop("Give the path of a file, or postgresql://user@host/database.")


# --- 3: no such thing -------------------------------------------------------------------------------------------


class NotFoundError(DondocError):
    """What was named does not exist."""

    code = "not-found"
    exit_code = 3


class UnknownTask(NotFoundError):
    """No task has this number."""

    code = "unknown-task"
    message = gettext_noop("There is no task {number}.")
    hint = gettext_noop("See the numbers with: dondoc list")


class UnknownUnit(NotFoundError):
    """No unit goes by this name."""

    code = "unknown-unit"
    message = gettext_noop("No unit is called “{name}”.")
    hint = gettext_noop("See the names with: dondoc unit list. Add one with: dondoc unit add “{name}”")


class UnknownView(NotFoundError):
    """No view has this name."""

    code = "unknown-view"
    message = gettext_noop("There is no view called “{name}”.")
    hint = gettext_noop("See the names with: dondoc view list")


class MistypedView(UnknownView):
    """The same, where one comes near."""

    hint = gettext_noop("Did you mean “{meant}”? See the names with: dondoc view list")


class UnknownTopic(NotFoundError):
    """No command and no page of the help goes by this name."""

    code = "unknown-topic"
    message = gettext_noop("There is no help on “{topic}”.")
    hint = gettext_noop("See the commands with: dondoc --help. There is a page on filters: dondoc help filters")


class UnknownOfficial(NotFoundError):
    """No task has an official of this name."""

    code = "unknown-official"
    message = gettext_noop("No task has an official called “{name}”.")
    hint = gettext_noop("See the names with: dondoc list --columns number,official,title")


class UnknownMeeting(NotFoundError):
    """No meeting has this number."""

    code = "unknown-meeting"
    message = gettext_noop("There is no meeting {number}.")
    hint = gettext_noop("See the numbers with: dondoc meeting list")


class UnknownDocument(NotFoundError):
    """No document has this number."""

    code = "unknown-document"
    message = gettext_noop("There is no document {number}.")
    hint = gettext_noop("See the numbers with: dondoc document list")


class UnknownSetting(NotFoundError):
    """No setting has this name."""

    code = "unknown-setting"
    message = gettext_noop("There is no setting “{name}”.")
    hint = gettext_noop("There are: {names}.")


class StoreMissing(NotFoundError):
    """A store that should be there is not."""

    code = "store-missing"
    message = gettext_noop("There is no store at {path}.")
    hint = gettext_noop("It is made by the first command that writes, such as: dondoc import FILE")


# --- 4: an answer is needed and there is nobody to ask ----------------------------------------------------------


class NeedsConfirmation(DondocError):
    """A question, and no terminal to ask it at."""

    code = "needs-confirmation"
    message = gettext_noop("This has to be confirmed, and there is no terminal to ask at. Nothing was changed.")
    hint = gettext_noop("Look at it with --dry-run or extract; to accept it as it is, add --yes.")
    exit_code = 4


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


# --- 5: conflict or ambiguity -----------------------------------------------------------------------------------


class ConflictError(DondocError):
    """What is asked for contradicts what is there."""

    code = "conflict"
    exit_code = 5


class AmbiguousUnit(ConflictError):
    """Several units fit the name."""

    code = "ambiguous-unit"
    message = gettext_noop("“{name}” could be any of: {candidates}.")
    hint = gettext_noop("Write more of the name, or teach the short form with: dondoc unit alias UNIT “{name}”")


class AmbiguousDeadline(ConflictError):
    """A deadline typed without its year, where two years are as likely."""

    code = "ambiguous-deadline"
    message = gettext_noop("“{words}” could be any of: {candidates}.")
    hint = gettext_noop("Write the year too.")


class UnitExists(ConflictError):
    """A name that is taken."""

    code = "unit-exists"
    message = gettext_noop("“{name}” is already the name of {unit}.")
    hint = gettext_noop("See the names with: dondoc unit list")


class WrongStatus(ConflictError):
    """The task is in a state from which this step is not possible."""

    code = "wrong-status"
    message = gettext_noop("Task {number} is {status}; it cannot be changed this way.")
    hint = gettext_noop("See it with: dondoc show {number}. A closed task is opened again with: dondoc reopen {number}")


class DayOutOfOrder(ConflictError):
    """A day that lies before another that must come first."""

    code = "day-out-of-order"
    message = gettext_noop("{day} lies before {earlier}.")
    hint = gettext_noop("Check the day and the year.")


class DayInFuture(ConflictError):
    """Something reported done on a day that has not come."""

    code = "day-in-future"
    message = gettext_noop("{day} has not come yet.")
    hint = gettext_noop("Check the day and the year.")


# --- 1: other programs ------------------------------------------------------------------------------------------


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


# --- 1: the store -----------------------------------------------------------------------------------------------


class StoreError(DondocError):
    """The store cannot be used."""

    code = "store"


class StoreLocked(StoreError):
    """Another program is writing."""

    code = "store-locked"
    message = gettext_noop("The store {path} is in use by another program. Nothing was changed.")
    hint = gettext_noop("Wait until the other command has ended, then try again.")


class StoreReadOnly(StoreError):
    """The file or its folder cannot be written."""

    code = "store-read-only"
    message = gettext_noop("The store {path} cannot be written: {reason}.")
    hint = gettext_noop("Choose a folder of your own with --db PATH, or ask who looks after this computer.")


class StoreFull(StoreError):
    """No room on the disk."""

    code = "store-full"
    message = gettext_noop("The disk is full. Nothing was changed.")
    hint = gettext_noop("Make room on the disk that holds {path}, then try again.")


class StoreDamaged(StoreError):
    """The file is not a store of ours, or is damaged."""

    code = "store-damaged"
    message = gettext_noop("{path} is not a dondoc store, or it is damaged: {reason}.")
    hint = gettext_noop("Check the path; if it is right, take back the latest copy of the file.")


class StoreTooNew(StoreError):
    """Written by a newer version."""

    code = "store-too-new"
    message = gettext_noop("The store {path} was written by a newer dondoc (schema {found}, this one knows {known}).")
    hint = gettext_noop("Install the newer version: pip install --upgrade dondoc")


class StoreOutOfDate(StoreError):
    """Written by an older version."""

    code = "store-out-of-date"
    message = gettext_noop("The store {path} was written by an older dondoc (schema {found}, this one needs {known}).")
    hint = gettext_noop("Bring it up to date with: dondoc db upgrade. A copy is made first.")


class StoreUnreachable(StoreError):
    """The database server does not answer."""

    code = "store-unreachable"
    message = gettext_noop("The database at {path} does not answer: {reason}.")
    hint = gettext_noop("Check the address and that the server is running.")


class MissingExtra(StoreError):
    """A part of the installation is missing."""

    code = "missing-extra"
    message = gettext_noop("This needs a part that is not installed: {package}.")
    hint = gettext_noop("Install it with: pip install 'dondoc[{extra}]'")


# --- 1: files we write ------------------------------------------------------------------------------------------


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
    hint = gettext_noop("Choose another folder with -o.")


# --- 1: documents we read ---------------------------------------------------------------------------------------


class UnreadableError(DondocError):
    """The input cannot be read."""

    code = "unreadable"


class FileMissing(UnreadableError):
    """No file by this name."""

    code = "file-missing"
    message = gettext_noop("There is no file {source}.")
    hint = gettext_noop("Check the name and the folder. A name with spaces goes between quotation marks.")


class FileIsFolder(UnreadableError):
    """A folder where a file was meant."""

    code = "file-is-folder"
    message = gettext_noop("{source} is a folder, not a file.")
    hint = gettext_noop("Name the files inside it, for example: {source}/*.docx")


class FileUnreadable(UnreadableError):
    """The system does not let us read it."""

    code = "file-unreadable"
    message = gettext_noop("{source} cannot be read: {reason}.")
    hint = gettext_noop("Close it in other programs and check that you may open it.")


class FileEmpty(UnreadableError):
    """Nothing in it that can be read as text."""

    code = "file-empty"
    message = gettext_noop("There is no text in {source}.")
    hint = gettext_noop("Check that it is the right file. A scanned picture has to be turned into text first.")


class FileTooLarge(UnreadableError):
    """Larger than any conclusion."""

    code = "file-too-large"
    message = gettext_noop("{source} is larger than {limit} MB.")
    hint = gettext_noop("Check that it is the right file, or save its text alone as .txt.")


class FileIsBinary(UnreadableError):
    """A picture, a program, an archive: no text."""

    code = "file-is-binary"
    message = gettext_noop("{source} is not a text document.")
    hint = gettext_noop("Give a .docx, .doc, .odt, .rtf, .pdf, .html or .txt file.")


class ColumnMissing(UnreadableError):
    """A file of rows without the one column that there has to be."""

    code = "column-missing"
    message = gettext_noop("{source} has no column “{column}”.")
    hint = gettext_noop("The first line must name the columns: {columns}. Only the first is required.")


class RowUnreadable(UnreadableError):
    """A line of a file of rows that is not as its format wants it."""

    code = "row-unreadable"
    message = gettext_noop("{source}, line {line}: it cannot be read ({reason}).")
    hint = gettext_noop(
        "Look there for a quotation mark that is not closed, or more cells than columns. Nothing was taken in."
    )


class RowsWrong(UnreadableError):
    """Rows that say what cannot be; each was told before."""

    code = "rows-wrong"
    message = gettext_noop("{source}: {count} things to correct. Nothing was taken in.")
    hint = gettext_noop("Correct the lines named above and take the file in again.")


class FormatUnsupported(UnreadableError):
    """A document of a kind that is not read."""

    code = "format-unsupported"
    message = gettext_noop("{source} is a document of the kind {format}, which cannot be read here.")
    hint = gettext_noop("Open it in Word or LibreOffice and save it as .docx, or copy its text into a .txt file.")


class DocumentDamaged(UnreadableError):
    """A document that is broken, or is not what its name says; `reason` in the details says where."""

    code = "document-damaged"
    message = gettext_noop("{source} is damaged or is not what its name says.")
    hint = gettext_noop(
        "Open it in Word or LibreOffice and save it again as .docx, or ask the sender for it once more."
    )


class DocumentEncrypted(UnreadableError):
    """A document under a password."""

    code = "document-encrypted"
    message = gettext_noop("{source} is protected with a password.")
    hint = gettext_noop("Open it with its password in the program it was made with, and save a copy without one.")


class DocumentTooLarge(UnreadableError):
    """A small file that would unpack to a huge one, or one that would take too long."""

    code = "document-too-large"
    message = gettext_noop("{source} unpacks to far more than a document can hold; it was not opened.")
    hint = gettext_noop("Make sure that you know the sender. Open it in Word and save its text alone as .txt.")


class PageIsPicture(UnreadableError):
    """A scanned page, whose words a program cannot see."""

    code = "page-is-picture"
    message = gettext_noop("Page {page} of {source} is a picture without text, such as a scan.")
    hint = gettext_noop("Ask the sender for the Word file, or turn the pages into text with a scanning program (OCR).")


class LegacyEncoding(UnreadableError):
    """Text in an encoding from before Unicode."""

    code = "legacy-encoding"
    message = gettext_noop("{source} is written in an old encoding ({encoding}), not in Unicode.")
    hint = gettext_noop("Convert it to Unicode, then save it from Word or Notepad with the encoding UTF-8.")


class BrokenAccents(UnreadableError):
    """Text whose Vietnamese letters were lost or scrambled on the way."""

    code = "broken-accents"
    message = gettext_noop("The accents in {source} are broken, for example “{example}”.")
    hint = gettext_noop("Take the text from the original document again and save it with the encoding UTF-8.")
