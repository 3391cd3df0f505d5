"""Read a web page or a document saved as one (.html): its text as a browser lays it out, a block a line."""

import re

from dondoc.readers.html.tokens import Tag, tokens
from dondoc.readers.letters.encoding import decode
from dondoc.readers.lines import Lines
from dondoc.readers.numerals import write_number

_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu ol p pre section summary ul".split()
)
_TABLES = frozenset(("table", "tr", "td", "th", "thead", "tbody", "tfoot"))
_LISTS = {"ul", "ol", "menu", "dir"}
_VOID = frozenset(
    "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr".split()
)
_DROPPED = frozenset(
    "nav aside noscript template svg math select datalist button object audio video canvas map del rp rt".split()
)
# What a word processor saves beside the text: headers, footers, notes, comments; and what a browser does not show.
_BESIDE = re.compile(
    r"title=[\"']?(?:header|footer)[\"']?|(?:id|class)=[\"']?sd(?:foot|end)note"
    r"|mso-element:\s*(?:header|footer|footnote|endnote|comment)|display:\s*none|mso-hide:\s*all"
    r"|(?:^|\s)hidden(?=\s|$|=)",
    re.IGNORECASE,
)
_CHARSET = re.compile(rb"<meta[^>]{0,400}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_SPACES = re.compile("[ \t\n\r\f\xa0]+")
_DEEPEST_MARKER = 9  # lists in lists whose markers may stand on one line
_NO_MARKER = re.compile(r"list-style(?:-type)?:\s*none", re.IGNORECASE)
_LETTERS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}


def text_of(content: bytes, source: str) -> str:
    """The text of a page, not cleaned yet. Raises what `decode` raises."""
    charset = _CHARSET.search(content[:4096])
    page = decode(content, source, charset.group(1).decode("ascii") if charset else None)
    layout = _Layout()
    for token in tokens(page):
        if isinstance(token, str):
            layout.text(token)
        elif token.is_end:
            layout.end(token.name)
        else:
            layout.start(token)
    return layout.finish()


class _List:
    """An open list: how its items are marked, the number of the next, and whether one is open."""

    def __init__(self, tag: Tag) -> None:
        self.marked = not _NO_MARKER.search(tag.attributes)
        self.format = _LETTERS.get(tag.get("type") or "", "decimal") if tag.name == "ol" else "bullet"
        self.next = _number(tag.get("start"), 1)
        self.in_item = False

    def marker(self, item: Tag) -> str:
        """What stands before the item, with a space."""
        if not self.marked or _NO_MARKER.search(item.attributes):
            return ""
        if self.format == "bullet":
            return "- "
        number = _number(item.get("value"), self.next)
        self.next = number + 1
        return write_number(number, self.format) + ". "


class _Layout:
    """Puts text into lines; blocks need not be closed properly."""

    def __init__(self) -> None:
        self._lines = Lines()
        self._line: list[str] = []
        self._marker = ""  # of a list item, until its first line is written
        self._lists: list[_List] = []
        self._preformatted = 0
        self._dropped = ""  # the name of the element that is being passed over
        self._depth = 0  # of elements by that name

    def text(self, text: str) -> None:
        if self._dropped:
            return
        if not self._preformatted:
            self._line.append(text)
            return
        first, *others = text.split("\n")
        self._line.append(first)
        for line in others:
            self._break()
            self._line.append(line)

    def start(self, tag: Tag) -> None:
        name = tag.name
        if self._dropped == "p" and (name in _BLOCKS or name in _TABLES):
            self._dropped = ""  # a paragraph ends where a block begins
        if self._dropped:
            self._depth += name == self._dropped
            return
        if name in _BLOCKS or name in _TABLES or name == "br":
            self._break()
        if name not in _VOID and (name in _DROPPED or _BESIDE.search(tag.attributes)):
            self._dropped, self._depth = name, 1
            return
        match name:
            case "table":
                self._lines.open_table()
            case "tr":
                self._lines.open_row()
            case "td" | "th":
                self._lines.open_cell()
            case "ul" | "ol" | "menu" | "dir":
                self._lists.append(_List(tag))
            case "li":
                self._start_item(tag)
            case "pre":
                self._preformatted += 1

    def end(self, name: str) -> None:
        if self._dropped:
            self._depth -= name == self._dropped
            if self._depth <= 0 or name in {"body", "html"}:
                self._dropped = ""
            return
        if name in _BLOCKS or name in _TABLES or name == "br":
            self._break()
        match name:
            case "table":
                self._lines.close_table()
            case "tr":
                self._lines.close_row()
            case "td" | "th":
                self._marker = ""
                self._lines.close_cell()
            case "li":
                self._marker = ""
                if self._lists:
                    self._lists[-1].in_item = False
            case "pre" if self._preformatted:
                self._preformatted -= 1
            case _ if name in _LISTS and self._lists:
                self._lists.pop()
                self._marker = ""

    def _start_item(self, tag: Tag) -> None:
        if not self._lists:
            self._marker = "- "
            return
        inner = self._lists[-1]
        if inner.in_item or len(self._lists) > _DEEPEST_MARKER:
            self._marker = ""  # of the item before, which had no text
        inner.in_item = True
        self._marker += inner.marker(tag)  # "1. a. …" where an item begins with a list

    def finish(self) -> str:
        """The text of all that was given."""
        self._break()
        return self._lines.text()

    def _break(self) -> None:
        """End the line: as it stands in <pre>, else with its spaces drawn together."""
        text = "".join(self._line)
        self._line.clear()
        if not self._preformatted:
            text = _SPACES.sub(" ", text).strip()
        if text and not text.isspace():
            self._lines.add(self._marker + text)
            self._marker = ""


def _number(text: str | None, default: int) -> int:
    if text and re.fullmatch(r"\s*-?[0-9]{1,9}\s*", text):
        return int(text)
    return default
