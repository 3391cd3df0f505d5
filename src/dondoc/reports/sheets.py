"""What every workbook has in common: no text of it is ever a formula, a link or a number, and no cell is too long."""

from collections.abc import Iterable
from math import ceil

from dondoc.locale import Language, Words, language_of
from dondoc.reports.untrusted import plain
from dondoc.typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xlsxwriter import Workbook

LONGEST = 32_767  # letters in a cell of Excel
LINE, HIGHEST = 16.0, 409.0  # points of a row
A4 = 9
FONT = {"font_name": "Times New Roman", "font_size": 12, "valign": "top"}
OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}
_FORBIDDEN = str.maketrans("", "", "[]:*?/\\\"'")


def close(book: "Workbook") -> None:
    """Write the workbook down. Raises the OSError of where it goes, which xlsxwriter hides in an error of its own."""
    from xlsxwriter.exceptions import FileCreateError

    try:
        book.close()
    except FileCreateError as error:
        raise next((each for each in error.args if isinstance(each, OSError)), error) from None


def cell_text(text: str) -> str:
    """Text as a cell can hold it, safe to show; the end of a longer one is replaced by "…"."""
    shown = plain(text)
    return shown if len(shown) <= LONGEST else shown[: LONGEST - 1] + "…"


def day_format(words: Words) -> str:
    """How days are shown; in the cells they are days."""
    return "dd/mm/yyyy" if language_of(words) is Language.VIETNAMESE else "d mmm yyyy"


def height(texts: Iterable[tuple[str, float]]) -> float:
    """How high a row has to be in which no text is hidden, in points, for texts with the widths of their columns.

    Excel sees to it by itself, other programs do not.
    """
    return min(HIGHEST, LINE * max((ceil(len(text) / width) for text, width in texts), default=1))


def sheet_name(title: str, taken: Iterable[str]) -> str:
    """A name that Excel allows: of at most 31 letters, none of them special, and not given twice."""
    wanted = " ".join(plain(title).translate(_FORBIDDEN).split())[:31].strip() or "1"
    used, name, number = {each.casefold() for each in taken}, wanted, 1
    while name.casefold() in used or name.casefold() == "history":  # Excel keeps that one for itself
        number += 1
        end = f" {number}"
        name = wanted[: 31 - len(end)].rstrip() + end
    return name
