"""Paragraphs of a manuscript with their places in it: hard-wrapped lines joined, list marks and headings recognised.

Nothing is rewritten. `plain` gives a text of the same length in which layout (line ends, Markdown emphasis, hard
spaces) is blank, so that an offset in one is an offset in the other.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from dondoc.extract.data import cues
from dondoc.extract.data.layout import ABBREVIATION_END, FOOTNOTE, MARKS, NUMBERED_NOUN, TERMINAL, UNFINISHED, Mark

_BLANKS = str.maketrans(
    dict.fromkeys("\n\r\t\v\f\x1c\x1d\x1e\x85\xa0\u2002\u2003\u2009\u200b\u2028\u2029\u202f\ufeff*`\\", " ")
)
_LINE = re.compile(r"[^\n]*\n?")
_WHOLE_DOCUMENT = 1000  # letters on one line: its line ends were lost
_CAPITAL = "A-ZĐÀÁẢÂĂÊÔƠƯÍÝÚỦỨỬỪỰÓỔỐỒỜỞÉẾỀỂÈ"
_INLINE_MARK = re.compile(rf"[.;:]\s+(?=(?:[IVX]{{1,4}}|\d{{1,2}}(?:\.\d{{1,2}})?|[a-zđ])[.)]\s+[“\"]?[{_CAPITAL}])")
# Before a mark, before the recipients, and behind a heading in capitals.
_INLINE_BREAK = re.compile(
    rf"{_INLINE_MARK.pattern}|[.;/]\s+(?=Nơi nhận)|"
    rf"(?<=[{_CAPITAL}]{{2}})\s+(?=[{_CAPITAL}][a-zà-ỹ]|\d{{1,2}}\.\s+[{_CAPITAL}])"
)
_LETTER = 5  # the rank from which a mark opens an item and no heading
_LOWER = re.compile(r"[“\"'‘(\[]?[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph, list item, heading or table row. `text[start:end]` is it without its list mark.

    `mark` is the mark as written ("1.", "a)", "-"), `rank` how deep such a mark usually stands (0 a part of the
    document, 9 a sub-bullet), None for a paragraph without one. `row` says that it is a row of a table.
    """

    start: int
    end: int
    mark: str = ""
    kind: str = ""
    rank: float | None = None
    row: bool = False


def plain(text: str) -> str:
    """The text with its layout blanked out; the same length, so offsets hold in both."""
    return text.translate(_BLANKS)


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int  # without trailing blanks
    body: int  # after the list mark
    mark: Mark | None
    bold_open: bool


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a text in order, empty ones left out."""
    blank = plain(text)
    lines = [_read_line(blank, text, start, end) for start, end in _lines(blank, text)]
    wrapped = _wrap_width(lines, blank)
    return tuple(_paragraph(blank, group) for group in _groups(lines, blank, wrapped))


def _lines(blank: str, text: str) -> Iterator[tuple[int, int]]:
    """The lines of a text; a line that holds a whole document is divided before its list marks and headings."""
    for line in _LINE.finditer(text):
        start = line.start()
        if line.end() - start > _WHOLE_DOCUMENT and len(_INLINE_MARK.findall(blank, start, line.end())) > 2:
            for mark in _INLINE_BREAK.finditer(blank, start, line.end()):
                yield start, mark.end()
                start = mark.end()
        if line.end() > start:
            yield start, line.end()


def _read_line(blank: str, text: str, start: int, end: int) -> _Line:
    bold_open = text.count("**", start, end) % 2 == 1
    while start < end and blank[start] in " >":
        start += 1
    while end > start and blank[end - 1] == " ":
        end -= 1
    if start < end and text[start] != "*" and start and text[start - 1] == " " and text[start - 2 : start - 1] == "*":
        start = (
            start - 2 if text[start - 3 : start - 2] in ("", "\n") else start
        )  # "* " at the head of a line is a bullet
        if text[start] == "*":
            return _Line(start, end, start + 2, MARKS[-1], bold_open)
    for mark in MARKS:
        found = mark.pattern.match(blank, start, min(end, start + 60))
        if found and found.end() < end:
            return _Line(start, end, found.end(), mark, bold_open)
    return _Line(start, end, start, None, bold_open)


def _wrap_width(lines: list[_Line], blank: str) -> int:
    """The width that lines were broken at by the program that wrote the file, 0 where each line is a paragraph."""
    filled = [line for line in lines if line.end > line.start]
    broken = [
        a.end - a.start
        for a, b in pairwise(filled)
        if 30 <= a.end - a.start <= 160
        and blank[a.end - 1] not in TERMINAL
        and (
            (blank[b.start].islower() and b.mark is None)
            or (b.mark is not None and b.mark.kind == "-" and blank[b.body].islower())
        )
    ]
    if len(broken) < 2 or len(broken) * 12 < len(filled):
        return 0
    return sorted(broken)[len(broken) * 9 // 10]


def _groups(lines: list[_Line], blank: str, width: int) -> Iterator[list[_Line]]:
    group: list[_Line] = []
    bold = False
    for line in lines:
        if not _has_letter(blank, line.start, line.end):
            if group:
                yield group
            group, bold = [], False
            continue
        if (
            group
            and not (bold and group[-1].end - group[-1].start < 120)
            and not _continues(group[-1], line, blank, width)
        ):
            yield group
            group, bold = [], False
        group.append(line)
        bold ^= line.bold_open
    if group:
        yield group


def _continues(line: _Line, following: _Line, blank: str, width: int) -> bool:
    """Whether the second line is the first one carried on."""
    last = blank[line.end - 1]
    head = blank[following.body : following.body + 2]
    lower = bool(_LOWER.match(head)) and head.lstrip("“\"'‘([")[:1].islower()
    if "|" in blank[line.start : line.end] and "|" in blank[following.start : following.end]:
        return False
    ended = last in TERMINAL and not ABBREVIATION_END.search(blank, max(line.start, line.end - 8), line.end)
    if following.mark is not None:
        if following.mark.kind in ("-", "–") and lower and not ended and width:
            return True  # "phát triển kinh tế / - xã hội"
        return bool(width) and not ended and bool(NUMBERED_NOUN.search(blank, max(line.start, line.end - 12), line.end))
    if FOOTNOTE.match(blank, following.start) or cues.LABEL.match(blank, following.start, following.end):
        return False
    if ended:
        first_word = blank.find(" ", following.start, following.end)
        length = (first_word if first_word > 0 else following.end) - following.start
        fits = line.end - line.start + 1 + length <= width
        return (lower and (last in ";,…" or (last == ":" and width > 0))) or (
            last in ".;!?…”" and width > 0 and not fits and line.end - line.start <= width * 2
        )
    if lower:
        return True
    if not width:
        return False
    shouting = blank[line.start : line.end].isupper()
    if shouting or blank[following.start : following.end].isupper():
        return shouting and blank[following.start : following.end].isupper()
    heading = line.mark is not None and line.mark.rank < _LETTER
    share = (line.end - line.start) / width  # the first line of a paragraph is shorter where mark-up stood in it
    return share >= (0.5 if heading else 0.3) or last in ",(-–" or bool(UNFINISHED.search(blank, line.start, line.end))


def _has_letter(blank: str, start: int, end: int) -> bool:
    return any(char.isalnum() for char in blank[start:end])


def _paragraph(blank: str, group: list[_Line]) -> Paragraph:
    first = group[0]
    row = "|" in blank[first.body : group[-1].end].strip(" |")
    if first.mark is None:
        return Paragraph(first.start, group[-1].end, row=row)
    return Paragraph(
        first.body, group[-1].end, blank[first.start : first.body].strip(), first.mark.kind, first.mark.rank, row
    )
