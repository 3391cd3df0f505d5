"""Rebuild the numbers and letters that Word prints before the items of a list and stores nowhere.

ECMA-376 part 1, 17.9: a paragraph names a list (num) and a level; the list refers to a definition (abstractNum), and
all lists of one definition count on together unless a list sets a start of its own.
"""

import re
from dataclasses import dataclass, field

from dondoc.readers.numerals import write_number

LONGEST_PATTERN = 100
LEVELS = 9
_PLACE = re.compile("%([1-9])")


@dataclass(slots=True)
class Level:
    """How one level of a list is numbered; `pattern` as in "%1.%2."."""

    format: str = "decimal"
    pattern: str = ""
    start: int = 1
    restart: int | None = None  # after which level (1 is the highest) it begins anew; 0: never
    legal: bool = False  # all numbers as 1, 2, 3
    style: str | None = None


@dataclass(slots=True)
class List:
    definition: str = ""
    starts: dict[int, int] = field(default_factory=dict)
    levels: dict[int, Level] = field(default_factory=dict)


@dataclass(slots=True)
class Style:
    """What a paragraph or character style says about numbering, hiding and its font."""

    parent: str | None = None
    list: str | None = None
    level: int | None = None
    hidden: bool | None = None
    font: str | None = None  # its name


class Numbering:
    """The lists of one document, counting as its paragraphs go by."""

    def __init__(self) -> None:
        self.definitions: dict[str, dict[int, Level]] = {}
        self.style_links: dict[str, str] = {}  # definition -> the numbering style it takes its levels from
        self.lists: dict[str, List] = {}
        self.styles: dict[str, Style] = {}
        self.default_style: str | None = None  # of paragraphs that name none
        self.default_font = ""
        self._counters: dict[str, dict[int, int]] = {}
        self._inherited: dict[str | None, Style] = {}
        self._merged: dict[str, dict[int, Level]] = {}  # by list: its own levels over those of its definition
        self._started: set[tuple[str, int]] = set()

    def inherited(self, style: str | None) -> Style:
        """What a style says, with what it takes over from its parents filled in."""
        if style not in self._inherited:
            self._inherited[style] = self._inherit(style)
        return self._inherited[style]

    def _inherit(self, style: str | None) -> Style:
        found = Style()
        for _ in range(20):  # parents may go round in a damaged file
            own = self.styles.get(style or "")
            if own is None:
                break
            if found.list is None:
                found.list = own.list
            if found.level is None:
                found.level = own.level
            if found.hidden is None:
                found.hidden = own.hidden
            if found.font is None:
                found.font = own.font
            style = own.parent
        return found

    def label(self, number: str | None, level: int | None, style: str | None) -> str:
        """The label of the next paragraph, with a space after it; "" outside of lists.

        `number` and `level` are the paragraph's own, None where it leaves them to its style.
        """
        if number is None:
            inherited = self.inherited(style)
            number = inherited.list
            level = self._level_of_style(number, style, inherited.level if level is None else level)
        chosen = self.lists.get(number or "")
        if chosen is None or number is None:
            return ""
        at = min(max(level or 0, 0), LEVELS - 1)
        if number not in self._merged:
            self._merged[number] = {**self._levels(chosen.definition), **chosen.levels}
        levels = self._merged[number]
        if at not in levels:
            return ""
        self._count(number, chosen, levels, at)
        return self._draw(levels, self._counters[chosen.definition], at)

    def restart(self, number: str, level: int, start: int) -> None:
        """Let the next paragraph on this level of a list have the number `start`."""
        self._counters.setdefault(self.lists[number].definition, {})[min(max(level, 0), LEVELS - 1)] = start - 1

    def _level_of_style(self, number: str | None, style: str | None, level: int | None) -> int | None:
        chosen = self.lists.get(number or "")
        if chosen is not None:
            for at, candidate in self._levels(chosen.definition).items():
                if candidate.style is not None and candidate.style == style:
                    return at
        return level

    def _levels(self, definition: str) -> dict[int, Level]:
        link = self.style_links.get(definition)
        if link is not None:
            target = self.lists.get(self.inherited(link).list or "")
            if target is not None:
                return self.definitions.get(target.definition, {})
        return self.definitions.get(definition, {})

    def _count(self, number: str, chosen: List, levels: dict[int, Level], at: int) -> None:
        counters = self._counters.setdefault(chosen.definition, {})
        if at in chosen.starts and (number, at) not in self._started:
            counters[at] = chosen.starts[at]
        elif at in counters:
            counters[at] += 1
        else:
            counters[at] = levels[at].start
        self._started.add((number, at))
        for higher in range(at):
            if higher not in counters:
                counters[higher] = levels[higher].start if higher in levels else 1
        for deeper in range(at + 1, LEVELS):
            restart = levels[deeper].restart if deeper in levels else None
            if restart is None or at < restart:
                counters.pop(deeper, None)

    def _draw(self, levels: dict[int, Level], counters: dict[int, int], at: int) -> str:
        level = levels[at]
        if level.format == "bullet":
            # "+" is the second level of bullets in Vietnamese offices; the others are letters of symbol fonts.
            return "+ " if level.pattern == "+" else "- "
        legal = level.legal

        def number(place: re.Match[str]) -> str:
            which = int(place.group(1)) - 1
            drawn = levels[which].format if which in levels else "decimal"
            return write_number(counters.get(which, 1), "decimal" if legal and drawn != "none" else drawn)

        # A space follows even where the list sets none (w:suff): "1.Rà soát" is hard to read as an item.
        label = _PLACE.sub(number, level.pattern).strip()
        return label + " " if label else ""
