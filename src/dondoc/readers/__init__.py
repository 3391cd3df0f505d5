"""Read a document from a file: its kind is told by its content, then its text taken out and cleaned.

One kind of document, one package or module here with `text_of(content, source) -> str`, imported only when it is used.
Nothing here reads a file but `read_file`.
"""

import hashlib
from pathlib import Path, PurePath

from dondoc.domain.document import Manuscript
from dondoc.errors.reading import FileEmpty, FileIsFolder, FileMissing, FileTooLarge, FileUnreadable
from dondoc.errors.system import reason_of
from dondoc.readers.letters.accents import CONVERTED, check, legacy_encoding, to_unicode
from dondoc.readers.letters.noise import clean, printable, unpile
from dondoc.readers.sniff import Format, sniff
from dondoc.typing import BinaryIO

LARGEST = 50 * 2**20  # bytes
STANDARD_INPUT = "-"


def read(source: str, content: bytes) -> Manuscript:
    """The manuscript in `content`; `source` is the path as given, for its suffix and for messages.

    Raises an UnreadableError for everything that cannot be read as it stands, whatever the bytes are.
    """
    name = printable(source)
    if len(content) > LARGEST:
        raise FileTooLarge(source=name, limit=LARGEST // 2**20)
    text = unpile(_text_of(content, PurePath(source).suffix.lower(), name))
    encoding = legacy_encoding(text)
    if encoding in CONVERTED:
        text = to_unicode(text, encoding)
    check(text, name)
    text = clean(text)
    if not text or text.isspace():
        raise FileEmpty(source=name)
    return Manuscript(source, text, content, hashlib.sha256(content).hexdigest())


def read_file(path: str, stdin: BinaryIO | None = None) -> Manuscript:
    """The manuscript in the file `path`, or in `stdin` where the path is "-" and a stream is given.

    Raises what `content_of` and `read` raise.
    """
    return read(path, content_of(path, stdin))


def content_of(path: str, stdin: BinaryIO | None = None, *, largest: int = LARGEST) -> bytes:
    """The bytes of the file `path`, or of `stdin` where the path is "-"; one more than `largest` where there are more.

    Raises FileMissing, FileIsFolder, FileUnreadable.
    """
    if path == STANDARD_INPUT and stdin is not None:
        return stdin.read(largest + 1)
    name = printable(path)
    try:
        with Path(path).open("rb") as file:
            return file.read(largest + 1)
    except (FileNotFoundError, NotADirectoryError, ValueError):  # ValueError: a zero character in the path
        raise FileMissing(source=name) from None
    except OSError as error:
        if Path(path).is_dir():
            raise FileIsFolder(source=name) from None
        raise FileUnreadable(source=name, reason=printable(reason_of(error))) from None


def _text_of(content: bytes, suffix: str, source: str) -> str:
    match sniff(content, suffix, source):
        case Format.TXT:
            from dondoc.readers import txt

            return txt.text_of(content, source)
        case Format.HTML:
            from dondoc.readers import html

            return html.text_of(content, source)
        case Format.DOCX:
            from dondoc.readers import docx

            return docx.text_of(content, source)
        case Format.DOC:
            from dondoc.readers import doc

            return doc.text_of(content, source)
        case Format.ODT:
            from dondoc.readers import odt

            return odt.text_of(content, source)
        case Format.RTF:
            from dondoc.readers import rtf

            return rtf.text_of(content, source)
        case Format.PDF:
            from dondoc.readers import pdf

            return pdf.text_of(content, source)
