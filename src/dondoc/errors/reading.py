"""Documents and tables that cannot be read."""

from dondoc.errors import DondocError, UsageError, gettext_noop


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


class RowsOfEverything(UnreadableError):
    """All that a store holds, where a table of tasks was meant."""

    code = "rows-of-everything"
    message = gettext_noop("{source} holds everything of a store, not a table of tasks. Nothing was taken in.")
    hint = gettext_noop("Put it into an empty store with: dondoc --db NEW restore {source}")


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
    hint = gettext_noop("Correct the lines named above and take the file in again; or take in the others: --skip-bad")


class FormatUnsupported(UnreadableError):
    """A document of a kind that is not read."""

    code = "format-unsupported"
    message = gettext_noop("{source} is a document of the kind {format}, which cannot be read here.")
    hint = gettext_noop("Open it in Word or LibreOffice and save it as .docx, or copy its text into a .txt file.")


class SheetFormat(UnreadableError):
    """A workbook of a kind that is not read, or something else where one was expected."""

    code = "sheet-format"
    message = gettext_noop("{source} ({format}) is no workbook that can be read here.")
    hint = gettext_noop(
        "Open it in Excel or LibreOffice and save it as .xlsx. A conclusion is read with: dondoc import FILE"
    )


class SheetUnknown(UnreadableError):
    """No sheet by this name, or several that may be meant."""

    code = "sheet-unknown"
    message = gettext_noop("Which sheet of {source}? There are: {sheets}.")
    hint = gettext_noop("Name it with: --sheet NAME")
    exit_code = 5


class HeaderMissing(UnreadableError):
    """A sheet in which no row names the columns."""

    code = "header-missing"
    message = gettext_noop("{source}, sheet “{sheet}”: no row was found that names a column of tasks.")
    hint = gettext_noop('Say which row it is and what the columns mean: --header-row 6 --map "Nội dung=title"')


class MapUnknown(UsageError):
    """A mapping of columns that names what is not there."""

    code = "map-unknown"
    message = gettext_noop('--map "{given}": the sheet has no such header or letter, or we have no such column.')
    hint = gettext_noop('Write it as "HEADER=column", or "C=column" for the letter. Our columns: {columns}.')


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
