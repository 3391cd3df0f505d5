"""Read a PDF: its words with their places, put back into paragraphs, rows of tables and columns of a letterhead.

With pypdfium2: other libraries corrupt Vietnamese where a font is substituted. A page that is only a picture is
refused, since a task on it would be lost without a word.
"""

from dondoc.errors.reading import DocumentDamaged, DocumentEncrypted, DocumentTooLarge, PageIsPicture
from dondoc.readers.pdf.layout import lines_of
from dondoc.readers.pdf.margins import without_margins
from dondoc.readers.pdf.page import Page, read_page
from dondoc.readers.pdf.streams import check_streams
from dondoc.typing import Any

_MOST_PAGES = 5_000
_MOST_WORDS = 5_000_000  # some 10,000 pages
_FEWEST_WORDS = 10  # a stamp or the name of a scanner does not make a text of a picture


def text_of(content: bytes, source: str) -> str:
    """The text of a PDF, not cleaned yet.

    Raises DocumentDamaged, DocumentEncrypted, DocumentTooLarge, and PageIsPicture for a scanned page without text.
    """
    import pypdfium2

    check_streams(content, source)
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        if error.err_code in {pypdfium2.raw.FPDF_ERR_PASSWORD, pypdfium2.raw.FPDF_ERR_SECURITY}:
            raise DocumentEncrypted(source=source) from None
        raise DocumentDamaged(source=source, reason=str(error)) from None
    try:
        pages = _read(document, source)
    except pypdfium2.PdfiumError as error:
        raise DocumentDamaged(source=source, reason=str(error)) from None
    finally:
        document.close()
    return "\n".join(lines_of(without_margins(pages)))


def _read(document: Any, source: str) -> list[Page]:
    if len(document) > _MOST_PAGES:
        raise DocumentTooLarge(source=source)
    pages, words = [], 0
    for number in range(len(document)):
        page = read_page(document, number)
        if page.is_picture and len(page.words) < _FEWEST_WORDS:
            raise PageIsPicture(source=source, page=number + 1)
        words += len(page.words)
        if words > _MOST_WORDS:
            raise DocumentTooLarge(source=source)
        pages.append(page)
    return pages
