"""Leave out what a PDF repeats on its pages: headers, footers, page numbers."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import count

from dondoc.readers.pdf.page import Page, Word

_MARGIN = 0.12  # of the height, at the top and at the bottom
_MOST_ROWS = 3  # of a header or a footer
_SHARE = 0.3  # of the pages that have it: those on the left and on the right may have their own
_NUMBER = re.compile(r"[-–—~\s]*(trang|page)?\s*\d{1,3}\s*(?:(?:/|trên|of)\s*\d{1,3})?[-–—~\s]*", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")

Row = list[Word]


def without_margins(pages: list[Page]) -> Iterator[Page]:
    """The pages without their headers, footers and numbers, from the outermost row inwards."""
    edges = [(_outer_rows(page, top=True), _outer_rows(page, top=False)) for page in pages]
    repeated = Counter(key for both in edges for rows in both for key in {*map(_key, rows, count())})
    least = max(2, _SHARE * len(pages))
    for page, both in zip(pages, edges, strict=True):
        left_out: set[int] = set()
        margin = min((word.left for word in page.words), default=0.0)
        for rows in both:
            for place, row in enumerate(rows):
                if repeated[_key(row, place)] < least and not (place == 0 and _is_number(row, margin)):
                    break
                left_out.update(map(id, row))
        yield replace(page, words=[word for word in page.words if id(word) not in left_out])


def _outer_rows(page: Page, top: bool) -> list[Row]:
    """The rows in the margin, the outermost first."""
    edge = page.height * (1 - _MARGIN if top else _MARGIN)
    words = [word for word in page.words if (word.y > edge if top else word.y < edge)]
    rows: list[Row] = []
    for word in sorted(words, key=lambda each: -each.y if top else each.y):
        if rows and abs(rows[-1][0].y - word.y) < word.size / 2:
            rows[-1].append(word)
        elif len(rows) == _MOST_ROWS:
            break
        else:
            rows.append([word])
    return rows


def _is_number(row: Row, margin: float) -> bool:
    """Whether a row is the number of the page. A number at the left margin may be the last word of a sentence."""
    found = _NUMBER.fullmatch(_text(row))
    return bool(found and (found.group(1) or min(word.left for word in row) > margin + row[0].size))


def _text(row: Row) -> str:
    return " ".join(word.text for word in sorted(row, key=lambda word: word.left))


def _key(row: Row, place: int) -> tuple[str, int]:
    """What makes two rows one header: the words and the height. The outermost may have the number of the page in it."""
    text = _text(row)
    return _DIGITS.sub("#", text) if place == 0 else text, round(row[0].y / 3)
